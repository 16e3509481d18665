import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ottla.Consumer;
import dev.ottla.Record;
import dev.ottla.TopicPartition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads the delays by origin in a consumer group and prints a table. */
public final class Origins {
    private static final String TOPIC = "delays-by-origin";
    private static final List<TopicPartition> PARTITIONS =
            IntStream.range(0, 3).mapToObj(partition -> new TopicPartition(TOPIC, partition)).toList();
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws IOException {
        String bootstrap = option(arguments, "--bootstrap");
        Map<String, JsonNode> cells = new TreeMap<>();
        try (Consumer consumer = new Consumer(Map.of(
                "bootstrap.servers", bootstrap, "group.id", "origins", "auto.offset.reset", "earliest"))) {
            readAll(consumer, cells);
            consumer.commit();
        }
        print(cells.values());
        ObjectNode days = JSON.createObjectNode();
        for (JsonNode cell : cells.values()) {
            ObjectNode origin = days.withObject("/" + cell.get("key").asText());
            ObjectNode day = origin.putObject(cell.get("day").asText());
            for (String field : List.of("flights", "left", "delay")) {
                day.set(field, cell.get(field));
            }
        }
        JSON.writeValue(Path.of(option(arguments, "--out")).toFile(), days);
    }

    /** The last value of every key, until the end of each partition. */
    private static void readAll(Consumer consumer, Map<String, JsonNode> cells) throws IOException {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(PARTITIONS));
        ends.values().removeIf(end -> end == 0);
        consumer.subscribe(List.of(TOPIC));
        while (!ends.isEmpty()) {
            for (Record record : consumer.poll(Duration.ofSeconds(1))) {
                cells.put(record.keyText(), JSON.readTree(record.value()));
                ends.computeIfPresent(
                        record.topicPartition(), (partition, end) -> record.offset() + 1 >= end ? null : end);
            }
        }
    }

    private static void print(Iterable<JsonNode> cells) {
        Map<String, long[]> origins = new TreeMap<>();
        for (JsonNode cell : cells) {
            long[] sum = origins.computeIfAbsent(cell.get("key").asText(), origin -> new long[3]);
            sum[0] += cell.get("flights").asLong();
            sum[1] += cell.get("left").asLong();
            sum[2] += cell.get("delay").asLong();
        }
        System.out.println("\nflights of 2013 by origin, as the JVM reads them");
        origins.forEach((origin, sum) -> System.out.printf(
                "  %s  %7d flights %6.1f min late%n", origin, sum[0], (double) sum[2] / Math.max(1, sum[1])));
    }

    private static String option(String[] arguments, String name) {
        int at = List.of(arguments).indexOf(name);
        if (at < 0 || at + 1 == arguments.length) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return arguments[at + 1];
    }
}
