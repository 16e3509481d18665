import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.internals.InternalTopicConfig;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.apache.kafka.streams.state.internals.InMemoryWindowStore;
import org.apache.kafka.streams.state.internals.WindowKeySchema;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Runs topology specs (decision 0003) in Kafka's TopologyTestDriver.
 *
 * <p>Each line of the input is a scenario: {"id", "spec", "cache_bytes", "records": [{"topic",
 * "key", "value", "timestamp", "headers": [[name, value]]}]}, bytes in base64 or null. The answer is
 * one line: {"id", "describe", "topics": {name: {config: value}}, "steps": [{topic: [record]}],
 * "stores": {name: [[key, timestamp and value]]}} or {"id", "error"}. A step that fails ends the
 * scenario with {"error"} as its last step.
 */
public final class TopologyOracle {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long DAY = 24 * 60 * 60 * 1000L;

    public static void main(String[] args) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
        }
        out.flush();
    }

    private static ObjectNode answer(JsonNode scenario) throws Exception {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", scenario.get("id"));
        Topology topology;
        try {
            StreamsBuilder builder = SpecBuilder.build(scenario.get("spec"));
            topology = builder.build();
        } catch (RuntimeException error) {
            answer.put("error", String.valueOf(error));
            return answer;
        }
        answer.put("describe", topology.describe().toString());
        try (var driver = new TopologyTestDriver(topology, properties(scenario), Instant.ofEpochMilli(0))) {
            answer.set("topics", topics(topology));
            ArrayNode steps = answer.putArray("steps");
            for (JsonNode record : scenario.get("records")) {
                ObjectNode step = steps.addObject();
                try {
                    pipe(driver, record);
                } catch (RuntimeException error) {
                    step.put("error", String.valueOf(error));
                    return answer;
                }
                outputs(driver, step);
            }
            answer.set("stores", stores(driver));
        } catch (RuntimeException error) {
            answer.put("error", String.valueOf(error));
        }
        return answer;
    }

    private static Properties properties(JsonNode scenario) throws Exception {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "app");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, Files.createTempDirectory("oracle").toString());
        properties.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
            BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class.getName());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, scenario.path("cache_bytes").asLong(10485760));
        JsonNode defaults = scenario.get("spec").path("defaults");
        properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG,
            SpecBuilder.serde(defaults.get("key")).getClass().getName());
        properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG,
            SpecBuilder.serde(defaults.get("value")).getClass().getName());
        return properties;
    }

    private static void pipe(TopologyTestDriver driver, JsonNode record) {
        var input = driver.createInputTopic(record.get("topic").asText(), new ByteArraySerializer(), new ByteArraySerializer());
        var headers = new RecordHeaders();
        for (JsonNode header : record.path("headers")) {
            headers.add(header.get(0).asText(), bytes(header.get(1)));
        }
        input.pipeInput(new TestRecord<>(bytes(record.get("key")), bytes(record.get("value")), headers,
            record.get("timestamp").asLong()));
    }

    private static void outputs(TopologyTestDriver driver, ObjectNode step) {
        for (String topic : driver.producedTopicNames()) {
            var output = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            if (output.isEmpty()) {
                continue;
            }
            ArrayNode records = step.putArray(topic);
            for (TestRecord<byte[], byte[]> record : output.readRecordsToList()) {
                ObjectNode node = records.addObject();
                node.put("key", text(record.key()));
                node.put("value", text(record.value()));
                node.put("timestamp", record.timestamp());
                ArrayNode headers = node.putArray("headers");
                for (Header header : record.headers()) {
                    headers.addArray().add(header.key()).add(text(header.value()));
                }
            }
        }
    }

    /** What the stores below the caches hold, as bytes: caches also show windows long expired. */
    private static ObjectNode stores(TopologyTestDriver driver) {
        ObjectNode stores = JSON.createObjectNode();
        for (Map.Entry<String, StateStore> entry : new TreeMap<>(driver.getAllStateStores()).entrySet()) {
            ArrayNode lines = stores.putArray(entry.getKey());
            StateStore bottom = entry.getValue();
            while (bottom instanceof WrappedStateStore<?, ?, ?> wrapped) {
                bottom = wrapped.wrapped();
            }
            if (bottom instanceof InMemoryKeyValueStore store) {
                try (var all = store.all()) {
                    all.forEachRemaining(e -> lines.addArray().add(text(e.key.get())).add(text(e.value)));
                }
            } else if (bottom instanceof InMemoryWindowStore store) {
                try (var all = store.all()) {
                    all.forEachRemaining(e -> lines.addArray()
                        .add(text(WindowKeySchema.toStoreKeyBinary(e.key.key(), e.key.window().start(), 0).get()))
                        .add(text(e.value)));
                }
            } else {
                lines.add("not in memory: " + bottom.getClass());
            }
        }
        return stores;
    }

    private static ObjectNode topics(Topology topology) throws Exception {
        Field field = Topology.class.getDeclaredField("internalTopologyBuilder");
        field.setAccessible(true);
        var builder = (InternalTopologyBuilder) field.get(topology);
        ObjectNode topics = JSON.createObjectNode();
        for (InternalTopologyBuilder.TopicsInfo info : builder.subtopologyToTopicsInfo().values()) {
            info.repartitionSourceTopics.forEach((name, config) -> topics.set(name, configs(config)));
            info.stateChangelogTopics.forEach((name, config) -> topics.set(name, configs(config)));
        }
        return topics;
    }

    private static ObjectNode configs(InternalTopicConfig config) {
        ObjectNode node = JSON.createObjectNode();
        new TreeMap<>(config.properties(Map.of(), DAY)).forEach(node::put);
        config.numberOfPartitions().ifPresent(count -> node.put("partitions", String.valueOf(count)));
        return node;
    }

    private static byte[] bytes(JsonNode node) {
        return node == null || node.isNull() ? null : Base64.getDecoder().decode(node.asText());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
