package dev.ottla;

import dev.ottla.streams.Serdes;
import dev.ottla.streams.StreamsBuilder;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A program whose life a test watches: what it does, and the address that it is told. */
public final class HostLife {
    private static final int CYCLES = 200;

    private HostLife() {}

    /** What, and where. */
    public static void main(String[] arguments) throws Exception {
        String where = arguments[1];
        switch (arguments[0]) {
            case "forget" -> open(where);
            case "close" -> {
                for (AutoCloseable one : open(where)) {
                    one.close();
                }
            }
            case "exit" -> {
                open(where);
                System.out.println("end");
                System.exit(0);
            }
            case "broker" -> new Broker();
            case "wait" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("end")));
                System.out.println("waiting");
                new Admin(Map.of("bootstrap.servers", where)).listTopics();
            }
            case "cycles" -> cycles(where, arguments[2]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.out.println("end");
    }

    private static List<AutoCloseable> open(String where) {
        Map<String, ?> config = Map.of("bootstrap.servers", where, "delivery.timeout.ms", 300, "linger.ms", 0,
                "request.timeout.ms", 200, "max.block.ms", 300);
        Producer producer = new Producer(config);
        producer.send("t", new byte[1]);
        Consumer consumer = new Consumer(Map.of("bootstrap.servers", where));
        consumer.assign(List.of(new TopicPartition("t", 0)));
        StreamsBuilder builder = new StreamsBuilder(Serdes.string(), Serdes.string());
        builder.stream("t").foreach((key, value) -> {});
        Streams streams = new Streams(builder.build(), Map.of("bootstrap.servers", where, "application.id", "a"));
        return List.of(producer, consumer, streams, new Admin(Map.of("bootstrap.servers", where)));
    }

    private static AutoCloseable one(String kind, String where) {
        Map<String, ?> config = Map.of("bootstrap.servers", where);
        return switch (kind) {
            case "Admin" -> new Admin(config);
            case "Producer" -> new Producer(config);
            case "Consumer" -> new Consumer(config);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void cycles(String where, String kind) throws Exception {
        for (int i = 0; i < 20; i++) {
            one(kind, where).close();
        }
        List<Integer> before = counts();
        for (int i = 0; i < CYCLES; i++) {
            one(kind, where).close();
        }
        // A background task may be a moment behind the close that ended it.
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (more(before) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        if (more(before)) {
            throw new IllegalStateException("threads and files before " + before + ", after " + counts());
        }
    }

    private static boolean more(List<Integer> before) {
        List<Integer> now = counts();
        return now.get(0) > before.get(0) || now.get(1) > before.get(1);
    }

    private static List<Integer> counts() {
        List<Integer> counts = new ArrayList<>();
        for (String folder : List.of("/proc/self/task", "/proc/self/fd")) {
            counts.add(Objects.requireNonNull(new File(folder).list()).length);
        }
        return counts;
    }
}
