import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Java clients. */
public final class Driver {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] words) throws Exception {
        String bootstrap = words[1];
        JsonNode given = JSON.readTree(words[2]);
        switch (words[0]) {
            case "about" -> tell("about", Map.of("version", version(), "lacks", Map.of()));
            case "admin" -> admin(bootstrap, given.get("topic").asText(), given.get("spare").asText());
            case "produce" -> produce(bootstrap);
            case "consume" -> consume(bootstrap, given);
            case "lookup" -> lookup(bootstrap, given);
            default -> throw new IllegalArgumentException(words[0]);
        }
        tell("end", true);
    }

    /** What the client's jar says of itself. */
    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = KafkaProducer.class.getResourceAsStream("/kafka/kafka-version.properties")) {
            properties.load(stream);
        }
        return properties.getProperty("version");
    }

    private static synchronized void tell(String name, Object what) {
        try {
            System.out.println(JSON.writeValueAsString(Map.of(name, what)));
            System.out.flush();
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
    }

    private static String encode(byte[] data) {
        return data == null ? null : HexFormat.of().formatHex(data);
    }

    private static byte[] decode(JsonNode text) {
        return text.isNull() ? null : HexFormat.of().parseHex(text.asText());
    }

    private static BufferedReader lines() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private static void admin(String bootstrap, String topic, String spare) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            NewTopic wanted = new NewTopic(topic, 2, (short) 1).configs(Map.of("retention.ms", "3600000"));
            admin.createTopics(List.of(wanted, new NewTopic(spare, 1, (short) 1))).all().get();
            tell("listed", admin.listTopics().names().get());
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(4))).all().get();
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            AlterConfigOp change =
                new AlterConfigOp(new ConfigEntry("retention.ms", "7200000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
            tell("partitions", admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size());
            tell("retention", admin.describeConfigs(List.of(resource)).all().get().get(resource)
                .get("retention.ms").value());
            admin.deleteTopics(List.of(spare)).all().get();
        }
    }

    private static void produce(String bootstrap) throws Exception {
        Map<String, KafkaProducer<byte[], byte[]>> producers = new HashMap<>();
        BufferedReader lines = lines();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode given = JSON.readTree(line);
            List<Header> headers = new ArrayList<>();
            given.get("headers").forEach(pair -> headers.add(new RecordHeader(pair.get(0).asText(), decode(pair.get(1)))));
            long id = given.get("id").asLong();
            producers.computeIfAbsent(given.get("codec").asText(), codec -> producer(bootstrap, codec)).send(
                new ProducerRecord<>(given.get("topic").asText(), given.get("partition").asInt(),
                    given.get("timestamp").asLong(), decode(given.get("key")), decode(given.get("value")), headers),
                (place, error) -> {
                    if (error == null) {
                        tell("ack", List.of(id, place.partition(), place.offset()));
                    } else {
                        tell("fail", List.of(id, error.toString()));
                    }
                });
        }
        producers.values().forEach(KafkaProducer::close);
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrap, String codec) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "compression.type", codec),
            new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> options) {
        return new KafkaConsumer<>(options, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void consume(String bootstrap, JsonNode given) throws Exception {
        List<String> topics = new ArrayList<>();
        given.get("topics").forEach(topic -> topics.add(topic.asText()));
        long stopAfter = given.get("stop_after").isNull() ? Long.MAX_VALUE : given.get("stop_after").asLong();
        Commands commands = new Commands();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(Map.of(
            "bootstrap.servers", bootstrap, "group.id", given.get("group").asText(), "auto.offset.reset", "earliest",
            "enable.auto.commit", "false", "session.timeout.ms", 6000, "heartbeat.interval.ms", 1000))) {
            consumer.subscribe(topics);
            long count = 0;
            while (!commands.ended && count < stopAfter) {
                boolean holding = commands.holding();
                Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (count == stopAfter) {
                        break;
                    }
                    tell("record", told(record));
                    positions.put(new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
                    count++;
                }
                if (!positions.isEmpty() && !holding) {
                    commit(consumer, positions);
                }
            }
        }
    }

    private static void commit(
        KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> positions) {
        try {
            consumer.commitSync(positions);
            List<List<Object>> committed = new ArrayList<>();
            positions.forEach((place, position) ->
                committed.add(List.of(place.topic(), place.partition(), position.offset())));
            tell("committed", committed);
        } catch (CommitFailedException | RetriableException error) {
            System.err.println("not committed: " + error);
        }
    }

    private static Map<String, Object> told(ConsumerRecord<byte[], byte[]> record) {
        List<List<String>> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            List<String> pair = new ArrayList<>();
            pair.add(header.key());
            pair.add(encode(header.value()));
            headers.add(pair);
        }
        Map<String, Object> told = new HashMap<>();
        told.put("topic", record.topic());
        told.put("partition", record.partition());
        told.put("offset", record.offset());
        told.put("timestamp", record.timestamp());
        told.put("key", encode(record.key()));
        told.put("value", encode(record.value()));
        told.put("headers", headers);
        return told;
    }

    private static void lookup(String bootstrap, JsonNode given) {
        TopicPartition place = new TopicPartition(given.get("topic").asText(), given.get("partition").asInt());
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(Map.of("bootstrap.servers", bootstrap))) {
            List<Long> offsets = new ArrayList<>();
            for (JsonNode timestamp : given.get("timestamps")) {
                var found = consumer.offsetsForTimes(Map.of(place, timestamp.asLong())).get(place);
                offsets.add(found == null ? null : found.offset());
            }
            tell("offsets", offsets);
        }
    }

    /** What the harness asks of a consumer while it runs. */
    private static final class Commands {
        volatile boolean ended;
        private volatile boolean hold;
        private boolean told;

        Commands() {
            Thread reader = new Thread(() -> {
                try (BufferedReader lines = lines()) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        hold |= line.strip().equals("hold");
                    }
                } catch (Exception error) {
                    System.err.println(error);
                }
                ended = true;
            });
            reader.setDaemon(true);
            reader.start();
        }

        /** Whether to commit no more; to be asked while no commit is under way. */
        boolean holding() {
            if (hold && !told) {
                told = true;
                tell("holding", true);
            }
            return told;
        }
    }

    private Driver() {}
}
