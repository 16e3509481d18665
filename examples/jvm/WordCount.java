import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ottla.Admin;
import dev.ottla.Consumer;
import dev.ottla.Producer;
import dev.ottla.ProducerRecord;
import dev.ottla.Record;
import dev.ottla.Streams;
import dev.ottla.TopicPartition;
import dev.ottla.streams.Consumed;
import dev.ottla.streams.Grouped;
import dev.ottla.streams.Materialized;
import dev.ottla.streams.Produced;
import dev.ottla.streams.Serdes;
import dev.ottla.streams.StreamsBuilder;
import dev.ottla.streams.Topology;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts words.
 *
 * <pre>java -cp &lt;ottla and what it needs&gt; WordCount.java localhost:9092     (or OTTLA_BOOTSTRAP=localhost:9092)</pre>
 *
 * Writes a few lines to a topic, runs the application until their words are counted, and prints the counts. The counting
 * is Kafka's: the application may run any number of times at once, and what one counted survives its end.
 */
public final class WordCount {
    private static final List<String> LINES =
            List.of("All streams lead to Kafka", "Hello Kafka Streams", "Join Kafka Summit");

    private WordCount() {}

    static Topology topology(String lines, String counts) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(lines, Consumed.with(Serdes.string(), Serdes.string()))
                .flatMapValues(line -> Arrays.asList(line.toLowerCase().split(" ")))
                .groupBy((key, word) -> word, Grouped.with(Serdes.string(), Serdes.string()))
                .count(Materialized.<String, Long>as("counts").withValueSerde(Serdes.i64()))
                .toStream()
                .to(counts, Produced.with(Serdes.string(), Serdes.i64()));
        return builder.build();
    }

    /** The broker's address is the argument. */
    public static void main(String[] arguments) {
        String bootstrap = arguments.length > 0 ? arguments[0] : System.getenv("OTTLA_BOOTSTRAP");
        String run = "word-count-" + System.nanoTime();
        String lines = run + "-lines";
        String counts = run + "-counts";
        Map<String, String> config = Map.of("bootstrap.servers", bootstrap);

        try (Admin admin = new Admin(config)) {
            admin.createTopic(lines, 3, -1, Map.of());
            admin.createTopic(counts, 1, -1, Map.of());
        }
        try (Producer producer = new Producer(config)) {
            LINES.forEach(line -> producer.send(ProducerRecord.of(lines, null, line)));
        }

        Map<String, Object> options = Map.of(
                "bootstrap.servers", bootstrap, "application.id", run, "commit.interval.ms", 100);
        long total = LINES.stream().mapToLong(line -> line.split(" ").length).sum();
        Map<String, Long> found = new TreeMap<>();
        try (Streams application = new Streams(topology(lines, counts), options);
                Consumer consumer = new Consumer(Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"))) {
            application.start();
            consumer.assign(List.of(new TopicPartition(counts, 0)));
            while (found.values().stream().mapToLong(Long::longValue).sum() < total) {
                for (Record record : consumer.poll(Duration.ofMillis(100))) {
                    found.put(new String(record.key(), UTF_8), ByteBuffer.wrap(record.value()).getLong());
                }
            }
        }

        found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> System.out.printf("%3d %s%n", one.getValue(), one.getKey()));
    }
}
