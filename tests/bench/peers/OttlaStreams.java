import dev.ottla.Streams;
import dev.ottla.streams.Consumed;
import dev.ottla.streams.Grouped;
import dev.ottla.streams.KStream;
import dev.ottla.streams.KTable;
import dev.ottla.streams.Materialized;
import dev.ottla.streams.Produced;
import dev.ottla.streams.Serdes;
import dev.ottla.streams.StreamsBuilder;
import dev.ottla.streams.TimeWindows;
import dev.ottla.streams.Topology;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** Our Streams with Java functions. */
final class OttlaStreams {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(arguments[2]);
        Map<String, ?> config =
                Map.of("bootstrap.servers", arguments[1], "application.id", plan.text("application"));
        Streams streams = new Streams(topology(plan), config);
        streams.start();
        plan.await(() -> ((Number) streams.metrics().get("records")).longValue());
    }

    private static Topology topology(Plan plan) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, String> lines =
                builder.stream(plan.text("lines"), Consumed.with(Serdes.string(), Serdes.string()));
        String out = plan.text("out");
        Grouped<String, String> grouped = Grouped.with(Serdes.string(), Serdes.string());
        Materialized<String, Long> counts = Materialized.<String, Long>as("counts").withValueSerde(Serdes.i64());
        Produced<String, Long> produced = Produced.with(Serdes.string(), Serdes.i64());
        switch (plan.text("case")) {
            case "word-count" -> lines.flatMapValues(line -> Arrays.asList(line.split(" ")))
                    .groupBy((key, word) -> word, grouped).count(counts).toStream().to(out, produced);
            case "count-by-key" -> lines.groupByKey(grouped).count(counts).toStream().to(out, produced);
            case "tumbling-window" -> lines.groupByKey(grouped)
                    .windowedBy(TimeWindows.ofSize(MINUTE)).count(counts).toStream()
                    .to(out, Produced.with(Serdes.windowed(Serdes.string(), MINUTE), Serdes.i64()));
            case "stream-table-join" -> {
                KTable<String, String> table =
                        builder.table(plan.text("table"), Consumed.with(Serdes.string(), Serdes.string()));
                lines.join(table, (line, row) -> line + " " + row)
                        .to(out, Produced.with(Serdes.string(), Serdes.string()));
            }
            default -> throw new IllegalArgumentException("no case " + plan.text("case"));
        }
        return builder.build();
    }
}
