package dev.ottla.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ottla.Admin;
import dev.ottla.Broker;
import dev.ottla.Consumer;
import dev.ottla.OttlaException;
import dev.ottla.Producer;
import dev.ottla.ProducerRecord;
import dev.ottla.Record;
import dev.ottla.Streams;
import dev.ottla.TopicPartition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Applications of the DSL on an embedded broker. */
final class StreamsTest {
    private static final Serde<String> TEXT = Serdes.string();
    private static Broker broker;
    private static Admin admin;

    /** A type that the core knows nothing of. */
    private record Order(String customer, int amount) {}

    @BeforeAll
    static void start() {
        broker = new Broker(null, null, Map.of("group.initial.rebalance.delay.ms", 0));
        admin = new Admin(Map.of("bootstrap.servers", broker.bootstrap()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    private static void send(String topic, String... keysAndValues) {
        try (Producer producer = new Producer(Map.of("bootstrap.servers", broker.bootstrap()))) {
            for (int i = 0; i < keysAndValues.length; i += 2) {
                producer.send(ProducerRecord.of(topic, keysAndValues[i], keysAndValues[i + 1])).join();
            }
        }
    }

    private static Streams application(String id, StreamsBuilder builder) {
        return new Streams(
                builder.build(),
                Map.of("bootstrap.servers", broker.bootstrap(), "application.id", id, "commit.interval.ms", 100));
    }

    private static Map<String, byte[]> table(String topic, int size) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (Consumer consumer =
                new Consumer(Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest"))) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            while (found.size() < size && System.nanoTime() < deadline) {
                for (Record record : consumer.poll(Duration.ofMillis(100))) {
                    found.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
                }
            }
        }
        assertEquals(size, found.size(), found.keySet()::toString);
        return found;
    }

    @Test
    void wordsAreCounted() {
        admin.createTopic("lines", 1, -1, Map.of());
        admin.createTopic("counts", 1, -1, Map.of());
        send("lines", "a", "all streams lead to kafka", "b", "hello kafka streams");
        Set<Thread> callers = ConcurrentHashMap.newKeySet();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("lines", Consumed.with(TEXT, TEXT))
                .flatMapValues(line -> {
                    callers.add(Thread.currentThread());
                    return Arrays.asList(line.split(" "));
                })
                .groupBy((key, word) -> word, Grouped.with(TEXT, TEXT))
                .count(Materialized.<String, Long>as("word-counts").withValueSerde(Serdes.i64()))
                .toStream()
                .to("counts", Produced.with(TEXT, Serdes.i64()));
        Streams streams = application("words", builder);
        assertTrue(streams.describe().contains("KSTREAM-FLATMAPVALUES-0000000001"), streams.describe());
        assertEquals("CREATED", streams.state());
        try (streams) {
            Thread lent = new Thread(streams::run, "lent");
            lent.start();
            Map<String, byte[]> counts = table("counts", 6);
            assertEquals(2, ByteBuffer.wrap(counts.get("kafka")).getLong());
            assertEquals(1, ByteBuffer.wrap(counts.get("hello")).getLong());
            assertEquals(Set.of(lent), callers, "functions run on the thread that was lent");
            streams.stop();
            join(lent);
        }
        assertThrows(OttlaException.Closed.class, () -> streams.turn(1, Duration.ZERO));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void objectsOfJavaPassThrough() {
        admin.createTopic("orders", 1, -1, Map.of());
        admin.createTopic("spent", 1, -1, Map.of());
        send("orders", "1", "ann:5", "2", "bob:7", "3", "ann:8");
        Serde<Order> orders = Serdes.of(
                (order, topic) -> (order.customer() + ":" + order.amount()).getBytes(StandardCharsets.UTF_8),
                (bytes, topic) -> {
                    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":");
                    return new Order(parts[0], Integer.parseInt(parts[1]));
                });
        StreamsBuilder builder = new StreamsBuilder(TEXT, TEXT);
        builder.stream("orders", Consumed.with(TEXT, orders))
                .selectKey((key, order) -> order.customer())
                .groupByKey(Grouped.with(TEXT, orders))
                .aggregate(
                        () -> 0L,
                        (key, order, sum) -> sum + order.amount(),
                        Materialized.with(TEXT, Serdes.i64()))
                .toStream()
                .mapValues(String::valueOf)
                .to("spent", Produced.with(TEXT, TEXT));
        try (Streams streams = application("orders-app", builder)) {
            streams.start();
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            String ann = "";
            while (!ann.equals("13") && System.nanoTime() < deadline) {
                ann = new String(table("spent", 2).get("ann"), StandardCharsets.UTF_8);
            }
            assertEquals("13", ann);
        }
    }

    @Test
    void whatAFunctionThrowsIsTheCause() {
        admin.createTopic("poison", 1, -1, Map.of());
        send("poison", "a", "b");
        IllegalStateException planted = new IllegalStateException("planted");
        StreamsBuilder builder = new StreamsBuilder(TEXT, TEXT);
        builder.<String, String>stream("poison").foreach((key, value) -> {
            throw planted;
        });
        Streams streams = application("poisoned", builder);
        OttlaException error = assertThrows(OttlaException.class, streams::run);
        assertEquals("function", error.kind().text());
        assertTrue(error.getMessage().contains("KSTREAM-FOREACH-0000000001"), error.getMessage());
        assertSame(planted, error.getCause());
        assertEquals("ERROR", streams.state());
        assertSame(error, streams.failure().orElseThrow());
        streams.close();
    }

    @Test
    void closingTellsWhatEndedTheOwnThread() throws InterruptedException {
        admin.createTopic("own", 1, -1, Map.of());
        send("own", "a", "b");
        CountDownLatch called = new CountDownLatch(1);
        StreamsBuilder builder = new StreamsBuilder(TEXT, TEXT);
        builder.<String, String>stream("own").foreach((key, value) -> {
            called.countDown();
            throw new IllegalStateException("planted");
        });
        Streams streams = application("own-app", builder);
        streams.start();
        called.await();
        OttlaException error = assertThrows(OttlaException.class, streams::close);
        assertTrue(error.getMessage().contains("planted"), error.getMessage());
    }

    @Test
    void aTypeErrorNamesTheFunctionAndNotTheVirtualMachine() {
        admin.createTopic("wrong", 1, -1, Map.of());
        send("wrong", "a", "b");
        StreamsBuilder builder = new StreamsBuilder(TEXT, TEXT);
        builder.<String, Long>stream("wrong").mapValues(value -> value + 1).to("nowhere");
        Streams streams = application("wrong-app", builder);
        OttlaException error = assertThrows(OttlaException.class, streams::run);
        assertInstanceOf(ClassCastException.class, error.getCause());
    }

    @Test
    void aTopologyThatMeansNothingIsRefusedAtOnce() {
        StreamsBuilder builder = new StreamsBuilder(TEXT, TEXT);
        builder.<String, String>stream("in").mapValues(Expr.of("no_such_form")).to("out");
        OttlaException error = assertThrows(OttlaException.class, () -> application("never", builder));
        assertTrue(error.getMessage().contains("no_such_form"), error.getMessage());
    }

    @Test
    void everyOperationHasItsFormInTheSpec() {
        StreamsBuilder builder = new StreamsBuilder(TEXT, Serdes.json());
        KStream<String, Object> stream = builder.stream("in");
        KTable<String, Object> table = builder.table("table");
        KStream<String, Object> kept = stream.filter(Expr.col("amount").gt(10).and(Expr.key().ne("x")))
                .filterNot((key, value) -> value == null)
                .mapValues((key, value) -> value)
                .peek((key, value) -> {})
                .join(table, Expr.object(Map.of("l", Expr.left(), "r", Expr.right("name"))));
        kept.leftJoin(table, (left, right) -> left).foreach((key, value) -> {});
        BranchedStream<String, Object> branches = kept.split(Named.as("by-size"));
        KStream<String, Object> large = branches.branch(Expr.col("amount").ge(100));
        large.merge(branches.defaultBranch()).repartition().to("out");
        List<Object> windows = new ArrayList<>();
        kept.groupByKey()
                .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofMinutes(5), Duration.ofSeconds(30)))
                .aggregate(
                        Native.fields(Map.of("n", Native.count(), "mean", Native.mean(Expr.col("amount")))),
                        Materialized.with(TEXT, Serdes.json()))
                .toStream((key, value) -> windows.add(key.start()) ? key.key() : "")
                .to("windows");
        table.groupBy((key, value) -> KeyValue.pair(key, value))
                .reduce((sum, value) -> value, (sum, value) -> sum, Materialized.as("reduced"))
                .toStream()
                .to("reduced");
        Streams streams = application("all", builder);
        for (String node : List.of("KSTREAM-PEEK", "KSTREAM-LEFTJOIN", "by-size", "KSTREAM-MERGE", "KTABLE-REDUCE")) {
            assertTrue(streams.describe().contains(node), node + " in " + streams.describe());
        }
        streams.close();
        streams.close();
    }
}
