package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ottla.streams.Serdes;
import dev.ottla.streams.StreamsBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Life inside a JVM: interrupts, panics, exits, closes. */
final class HostLifeTest {
    private static final Duration SOON = Duration.ofMillis(250);
    private static ServerSocket silent;
    private static String nowhere;

    @BeforeAll
    static void listen() throws IOException {
        // A listener that never answers.
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        nowhere = "127.0.0.1:" + silent.getLocalPort();
    }

    @AfterAll
    static void unlisten() throws IOException {
        silent.close();
    }

    /** What waits, and what has to be closed. */
    private record Wait(String name, AutoCloseable handle, Runnable waiting) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Streams streams() {
        StreamsBuilder builder = new StreamsBuilder(Serdes.string(), Serdes.string());
        builder.stream("t").foreach((key, value) -> {});
        return new Streams(builder.build(), Map.of("bootstrap.servers", nowhere, "application.id", "a"));
    }

    static List<Wait> waits() {
        Map<String, ?> config = Map.of("bootstrap.servers", nowhere);
        Admin admin = new Admin(config);
        Consumer consumer = new Consumer(config);
        consumer.assign(List.of(new TopicPartition("t", 0)));
        Producer producer = new Producer(config);
        producer.send("t", new byte[1]);
        Streams streams = streams();
        return List.of(
                new Wait("listTopics", admin, admin::listTopics),
                new Wait("poll", consumer, () -> consumer.poll(Duration.ofMinutes(1))),
                new Wait("position", consumer, () -> consumer.position(new TopicPartition("t", 0))),
                new Wait("flush", producer, producer::flush),
                new Wait("run", streams, streams::run));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void anInterruptEndsAWaitSoon(Wait wait) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<RuntimeException> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flagged = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            begun.countDown();
            try {
                wait.waiting().run();
            } catch (RuntimeException error) {
                thrown.set(error);
                flagged.set(Thread.interrupted());
            }
        });
        thread.setDaemon(true);
        thread.start();
        begun.await();
        while (thread.getState() == Thread.State.RUNNABLE && !wait.name().equals("poll")) {
            Thread.onSpinWait();
        }
        long since = System.nanoTime();
        thread.interrupt();
        thread.join(10_000);
        Duration taken = Duration.ofNanos(System.nanoTime() - since);
        assertEquals(OttlaException.Interrupted.class, thrown.get() == null ? null : thrown.get().getClass());
        assertTrue(flagged.get(), "the thread's flag is set again");
        assertTrue(taken.compareTo(SOON) < 0, taken::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forget", "close", "exit", "broker"})
    void aProcessEnds(String how, @TempDir Path folder) throws Exception {
        Ended ended = run(folder, how, nowhere);
        assertEquals("end\n", ended.output(), ended::errors);
        assertEquals(0, ended.code(), ended::errors);
    }

    @Test
    void aSignalEndsAWaitSoon() throws Exception {
        Process process = program(List.of(), "wait", nowhere).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("waiting", output.readLine());
            long since = System.nanoTime();
            // Unlike the process's own, this leaves its output open.
            process.toHandle().destroy();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
            Duration taken = Duration.ofNanos(System.nanoTime() - since);
            assertTrue(taken.compareTo(SOON) < 0, taken::toString);
            assertEquals("end", output.readLine(), "shutdown hooks ran");
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "Producer", "Consumer"})
    void twoHundredOpensAndClosesLeaveNothing(String kind, @TempDir Path folder) throws Exception {
        try (Broker broker = new Broker()) {
            Ended ended = run(folder, "cycles", broker.bootstrap(), kind);
            assertEquals(0, ended.code(), ended::errors);
        }
    }

    @Test
    void aPanicFailsItsCallOnly() {
        Map<String, String> settings = Map.of("bootstrap.servers", nowhere);
        Map<String, String> application = Map.of("bootstrap.servers", nowhere, "application.id", "a");
        String topology = "{\"ottla_topology\":1,\"ops\":[{\"op\":\"stream\",\"topics\":[\"t\"]}]}";
        List<Handle> handles = List.of(
                Handle.admin(settings), Handle.producer(settings), Handle.consumer(settings), Handle.broker("{}"),
                Handle.streams(application, topology, List.of()));
        for (Handle handle : handles) {
            for (String where : List.of("call", "task")) {
                OttlaException error = assertThrows(
                        OttlaException.Bug.class, () -> call(handle, "plant_panic", "{\"where\": \"" + where + "\"}"));
                assertTrue(error.getMessage().contains("planted"), error.getMessage());
            }
            assertThrows(OttlaException.Unsupported.class, () -> call(handle, "no_such_operation", "{}"));
            handle.close();
            assertThrows(OttlaException.Closed.class, () -> call(handle, "no_such_operation", "{}"));
        }
    }

    private static String call(Handle handle, String op, String argument) {
        return Loop.await(handle.call(op, argument));
    }

    @Test
    void useAfterCloseIsATypedError() throws Exception {
        Consumer consumer = new Consumer(Map.of("bootstrap.servers", nowhere));
        Streams streams = streams();
        Broker broker = new Broker();
        for (AutoCloseable one : List.of(consumer, streams, broker)) {
            one.close();
            one.close();
        }
        assertThrows(OttlaException.Closed.class, () -> consumer.poll(Duration.ZERO));
        assertThrows(OttlaException.Closed.class, consumer::assignment);
        assertThrows(OttlaException.Closed.class, streams::start);
        assertThrows(OttlaException.Closed.class, () -> streams.turn(1, Duration.ZERO));
        assertThrows(OttlaException.Closed.class, () -> broker.call("start", Map.of()));
    }

    private record Ended(int code, String output, String errors) {}

    private static ProcessBuilder program(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // A fixed number of the JVM's own threads.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UseDynamicNumberOfCompilerThreads"));
        command.addAll(options);
        command.addAll(List.of("-Ddev.ottla.library=" + System.getProperty("dev.ottla.library"), "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), HostLife.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static Ended run(Path folder, String... arguments) throws Exception {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = program(List.of(), arguments)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process goes on");
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
