import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.WindowedSerdes;

/** Kafka Streams, one thread, its stores in memory as ours are. */
final class KafkaStreamsApp {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Serde<String> TEXT = Serdes.String();

    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(arguments[2]);
        Properties config = new Properties();
        config.put("bootstrap.servers", arguments[1]);
        config.put("application.id", plan.text("application"));
        config.put("auto.offset.reset", "earliest");
        config.put("dsl.store.suppliers.class",
                "org.apache.kafka.streams.state.BuiltInDslStoreSuppliers$InMemoryDslStoreSuppliers");
        config.put("state.dir", java.nio.file.Files.createTempDirectory("kafka-streams").toString());
        KafkaStreams streams = new KafkaStreams(topology(plan), config);
        streams.start();
        plan.await(() -> streams.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("process-total")
                        && metric.getKey().group().equals("stream-thread-metrics"))
                .mapToLong(metric -> ((Double) metric.getValue().metricValue()).longValue())
                .sum());
    }

    private static Topology topology(Plan plan) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, String> lines = builder.stream(plan.text("lines"), Consumed.with(TEXT, TEXT));
        String out = plan.text("out");
        Grouped<String, String> grouped = Grouped.with(TEXT, TEXT);
        switch (plan.text("case")) {
            case "word-count" -> lines.flatMapValues(line -> Arrays.asList(line.split(" ")))
                    .groupBy((key, word) -> word, grouped).count(Materialized.as("counts")).toStream()
                    .to(out, Produced.with(TEXT, Serdes.Long()));
            case "count-by-key" -> lines.groupByKey(grouped).count(Materialized.as("counts")).toStream()
                    .to(out, Produced.with(TEXT, Serdes.Long()));
            case "tumbling-window" -> lines.groupByKey(grouped)
                    .windowedBy(TimeWindows.ofSizeWithNoGrace(MINUTE)).count(Materialized.as("counts")).toStream()
                    .to(out, Produced.with(
                            WindowedSerdes.timeWindowedSerdeFrom(String.class, MINUTE.toMillis()), Serdes.Long()));
            case "stream-table-join" -> {
                KTable<String, String> table = builder.table(plan.text("table"), Consumed.with(TEXT, TEXT));
                lines.join(table, (line, row) -> line + " " + row).to(out, Produced.with(TEXT, TEXT));
            }
            default -> throw new IllegalArgumentException("no case " + plan.text("case"));
        }
        return builder.build();
    }
}
