import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ottla.Admin;
import dev.ottla.Consumer;
import dev.ottla.Producer;
import dev.ottla.ProducerRecord;
import dev.ottla.Record;
import dev.ottla.Streams;
import dev.ottla.TopicPartition;
import dev.ottla.streams.Consumed;
import dev.ottla.streams.Expr;
import dev.ottla.streams.Grouped;
import dev.ottla.streams.KeyValue;
import dev.ottla.streams.Materialized;
import dev.ottla.streams.Produced;
import dev.ottla.streams.Serdes;
import dev.ottla.streams.StreamsBuilder;
import dev.ottla.streams.TimeWindows;
import dev.ottla.streams.Topology;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts each user's page views in windows of five minutes.
 *
 * <pre>java -cp &lt;ottla and what it needs&gt; Clickstream.java localhost:9092     (or OTTLA_BOOTSTRAP=localhost:9092)</pre>
 *
 * Clicks are JSON with their own time. A window takes clicks that come late for one minute more; a click that comes later
 * than that is dropped. Filtering, grouping and counting are native: only the last step, which makes the output, calls
 * Java.
 */
public final class Clickstream {
    private static final long MINUTE_MS = 60_000;
    /** The beginning of a window. */
    private static final long START_MS = 1_700_000_100_000L;

    private record Click(double minute, String user, String page) {
        String json() {
            long at = START_MS + Math.round(minute * MINUTE_MS);
            return "{\"user\":\"%s\",\"page\":\"%s\",\"at\":%d}".formatted(user, page, at);
        }
    }

    private static final List<Click> CLICKS = List.of(
            new Click(0.0, "ann", "/"),
            new Click(0.5, "bob", "/"),
            new Click(1.0, "ann", "/kafka"),
            new Click(1.2, "ann", "/favicon.ico"),
            new Click(4.9, "ann", "/streams"),
            new Click(5.0, "ann", "/"),
            new Click(4.8, "bob", "/kafka"), // late, within the grace
            new Click(5.5, "bob", "/streams"),
            new Click(12.0, "ann", "/"),
            new Click(3.0, "bob", "/kafka")); // too late

    private Clickstream() {}

    static Topology topology(String clicks, String views) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(clicks, Consumed.with(Serdes.string(), Serdes.json()).withTimestampExtractor(Expr.col("at")))
                .filter(Expr.col("page").ne("/favicon.ico"))
                .groupBy(Expr.col("user"), Grouped.with(Serdes.string(), Serdes.json()))
                .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofMinutes(5), Duration.ofMinutes(1)))
                .count(Materialized.<String, Long>as("views").withValueSerde(Serdes.i64()))
                .toStream()
                .map((window, count) -> KeyValue.pair((window.start() - START_MS) / MINUTE_MS + " " + window.key(), count))
                .to(views, Produced.with(Serdes.string(), Serdes.i64()));
        return builder.build();
    }

    /** The broker's address is the argument. */
    public static void main(String[] arguments) {
        String bootstrap = arguments.length > 0 ? arguments[0] : System.getenv("OTTLA_BOOTSTRAP");
        String run = "clickstream-" + System.nanoTime();
        String clicks = run + "-clicks";
        String views = run + "-views";
        Map<String, String> config = Map.of("bootstrap.servers", bootstrap);

        try (Admin admin = new Admin(config)) {
            admin.createTopic(clicks, 1, -1, Map.of());
            admin.createTopic(views, 1, -1, Map.of());
        }
        try (Producer producer = new Producer(config)) {
            CLICKS.forEach(click -> producer.send(ProducerRecord.of(clicks, null, click.json())));
        }

        Map<String, Object> options = Map.of(
                "bootstrap.servers", bootstrap, "application.id", run, "commit.interval.ms", 100);
        Map<String, Long> found = new TreeMap<>();
        Object dropped;
        try (Streams application = new Streams(topology(clicks, views), options);
                Consumer consumer = new Consumer(Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"))) {
            application.start();
            consumer.assign(List.of(new TopicPartition(views, 0)));
            // All but the favicon and the click that came too late.
            while (found.values().stream().mapToLong(Long::longValue).sum() < CLICKS.size() - 2) {
                for (Record record : consumer.poll(Duration.ofMillis(100))) {
                    found.put(new String(record.key(), UTF_8), ByteBuffer.wrap(record.value()).getLong());
                }
            }
            dropped = application.metrics().get("dropped");
        }

        found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> {
                    int minutes = Integer.compare(minute(a), minute(b));
                    return minutes != 0 ? minutes : a.compareTo(b);
                }))
                .forEach(one -> System.out.printf(
                        "minutes %2d to %2d: %s saw %d pages%n",
                        minute(one.getKey()), minute(one.getKey()) + 5, one.getKey().split(" ")[1], one.getValue()));
        System.out.println("dropped because they came too late: " + dropped);
    }

    private static int minute(String key) {
        return Integer.parseInt(key.split(" ")[0]);
    }
}
