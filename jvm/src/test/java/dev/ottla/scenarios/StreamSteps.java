package dev.ottla.scenarios;

import static dev.ottla.scenarios.Values.expect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ottla.Consumer;
import dev.ottla.Record;
import dev.ottla.Streams;
import dev.ottla.TopicPartition;
import dev.ottla.scenarios.Values.Failed;
import dev.ottla.streams.HostFunction;
import dev.ottla.streams.KeyValue;
import dev.ottla.streams.Topology;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Steps of Streams applications, with Java's functions as the user's. */
final class StreamSteps implements AutoCloseable {
    private static final long WAIT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, HostFunction> FUNCTIONS = new HashMap<>();

    static {
        FUNCTIONS.put("upper", given -> text(given, 0).toUpperCase(java.util.Locale.ROOT));
        FUNCTIONS.put("length", given -> length(text(given, 0)));
        FUNCTIONS.put("words", given -> Arrays.stream(text(given, 0).split(" ")).filter(w -> !w.isEmpty()).toList());
        FUNCTIONS.put("key_of_first", given -> text(given, 1).codePoints().limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
        FUNCTIONS.put("swap", given -> KeyValue.pair(given[1], given[0]));
        FUNCTIONS.put("is_long", given -> length(text(given, 1)) > 3);
        FUNCTIONS.put("zero", given -> 0L);
        FUNCTIONS.put("add_length", given -> (Long) given[2] + length(text(given, 1)));
        FUNCTIONS.put("concat", given -> text(given, 0) + text(given, 1));
        FUNCTIONS.put("join_text", given -> text(given, 0) + "/" + (given[1] == null ? "-" : given[1]));
        FUNCTIONS.put("discard", given -> null);
        FUNCTIONS.put("fail", given -> {
            throw new IllegalStateException("planted");
        });
    }

    private final String bootstrap;
    private final String application;
    private final Map<String, Streams> running = new HashMap<>();

    StreamSteps(String bootstrap, String application) {
        this.bootstrap = bootstrap;
        this.application = application;
    }

    private static String text(Object[] given, int place) {
        return (String) given[place];
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    private Streams open(JsonNode spec, JsonNode functions, String id, Map<String, String> config) {
        List<HostFunction> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode name : functions) {
            names.add(name.asText());
            found.add(FUNCTIONS.get(name.asText()));
        }
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("bootstrap.servers", bootstrap);
        options.put("application.id", id);
        options.put("commit.interval.ms", 100);
        options.putAll(config);
        Map<String, Object> document = JSON.convertValue(spec, new TypeReference<Map<String, Object>>() {});
        return new Streams(new Topology(document, found, names), options);
    }

    void start(JsonNode s, Map<String, String> config) {
        Streams streams = open(s.get("topology"), s.get("functions"), application, config);
        running.put(s.get("id").asText(), streams);
        streams.start();
    }

    void stop(JsonNode s) {
        running.remove(s.get("id").asText()).close();
    }

    private Consumer reader(String topic, int partitions) {
        Consumer consumer = new Consumer(Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"));
        List<TopicPartition> places = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            places.add(new TopicPartition(topic, partition));
        }
        consumer.assign(places);
        return consumer;
    }

    void table(JsonNode s) {
        Map<String, Object> wanted = JSON.convertValue(s.get("expect"), new TypeReference<Map<String, Object>>() {});
        wanted.replaceAll((key, value) -> value instanceof Integer number ? (Object) number.longValue() : value);
        Map<String, Object> found = new LinkedHashMap<>();
        long deadline = System.nanoTime() + WAIT_NS;
        try (Consumer consumer = reader(s.get("topic").asText(), s.path("partitions").asInt(1))) {
            while (!found.equals(wanted)) {
                for (Streams one : running.values()) {
                    one.failure().ifPresent(failure -> {
                        throw failure;
                    });
                }
                if (System.nanoTime() > deadline) {
                    throw new Failed("the table is " + found + " after 30 s");
                }
                for (Record record : consumer.poll(Duration.ofMillis(100))) {
                    String key = String.valueOf(decoded(s.get("key_type").asText(), record.key()));
                    Object value = decoded(s.get("value_type").asText(), record.value());
                    if (value == null) {
                        found.remove(key);
                    } else {
                        found.put(key, value);
                    }
                }
            }
        }
    }

    private static Object decoded(String serde, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        return switch (serde) {
            case "string" -> new String(bytes, StandardCharsets.UTF_8);
            case "i64" -> ByteBuffer.wrap(bytes).getLong();
            case "json" -> {
                try {
                    Object value = JSON.readValue(bytes, Object.class);
                    yield value instanceof Integer number ? (Object) number.longValue() : value;
                } catch (IOException error) {
                    throw new Failed("no JSON: " + error.getMessage());
                }
            }
            default -> throw new Failed("no serde " + serde);
        };
    }

    /** The same input in turns of different sizes; the topics are there, and the input is sent. */
    List<String> turns(JsonNode s, int size, String output, String own) throws IOException {
        int count = s.get("input").get("count").asInt();
        JsonNode spec = JSON.readTree(s.get("topology").toString().replace(output, own));
        // Without a cache every update is written, and when a commit came does not show.
        Map<String, String> config = Map.of("statestore.cache.max.bytes", "0");
        long deadline = System.nanoTime() + WAIT_NS;
        List<String> found = new ArrayList<>();
        try (Streams streams = open(spec, s.get("functions"), application + "-" + size, config);
                Consumer consumer = reader(own, 1)) {
            while ((Long) streams.metrics().get("buffered") < count) {
                if (System.nanoTime() > deadline) {
                    throw new Failed("the input is not there: " + streams.metrics());
                }
                streams.waitForWork(Duration.ofMillis(10));
            }
            long done = 0;
            int entries = 0;
            while (done < count && System.nanoTime() < deadline) {
                Streams.Turn turn = streams.turn(size, Duration.ofMinutes(1));
                done += turn.records();
                entries += turn.records() > 0 ? 1 : 0;
            }
            expect("entries into the host with turns of " + size, (count + size - 1) / size, entries);
            while (found.size() < count && System.nanoTime() < deadline) {
                streams.turn(size, Duration.ofMillis(50));
                for (Record record : consumer.poll(Duration.ofMillis(100))) {
                    found.add(Arrays.toString(record.key()) + Arrays.toString(record.value()) + record.timestamp());
                }
            }
            expect("records of the output", count, found.size());
        }
        return found;
    }

    @Override
    public void close() {
        running.values().forEach(Streams::close);
    }
}
