// What Kafka's Java client says: for `ottla-fuzz record`.

import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.*;

public class JavaClient {
    public static void main(String[] arguments) throws Exception {
        Map<String, Object> common = Map.of("bootstrap.servers", System.getenv("OTTLA_BOOTSTRAP"));
        try (Admin admin = Admin.create(common)) {
            admin.createTopics(List.of(new NewTopic("fuzz", 2, (short) 1))).all().get();
            for (String codec : List.of("none", "gzip", "lz4")) produce(common, codec);
            consume(common);
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "fuzz");
            admin.describeConfigs(List.of(topic)).all().get();
            AlterConfigOp set = new AlterConfigOp(
                new ConfigEntry("retention.ms", "100000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();
            admin.listGroups().all().get();
            admin.describeClassicGroups(List.of("group-00000000")).all().get();
            admin.describeTopics(List.of("fuzz")).allTopicNames().get();
            admin.describeCluster().nodes().get();
            TopicPartition first = new TopicPartition("fuzz", 0);
            admin.listOffsets(Map.of(first, OffsetSpec.maxTimestamp())).all().get();
            admin.describeProducers(List.of(first)).all().get();
            admin.deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(-1))).all().get();
            admin.deleteConsumerGroups(List.of("group-00000000")).all().get();
        }
    }

    private static void produce(Map<String, Object> common, String codec) throws Exception {
        Map<String, Object> config = new HashMap<>(common);
        config.put("compression.type", codec);
        config.put("enable.idempotence", !codec.equals("gzip"));
        try (Producer<String, String> producer =
                 new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (int number = 0; number < 5; number++) {
                ProducerRecord<String, String> record =
                    new ProducerRecord<>("fuzz", "key", ("value " + number).repeat(10));
                record.headers().add("h", new byte[] {118});
                producer.send(record).get();
            }
            producer.send(new ProducerRecord<>("fuzz", 1, "key", null)).get();
        }
    }

    private static void consume(Map<String, Object> common) {
        Map<String, Object> config = new HashMap<>(common);
        config.put("group.id", "group-00000000");
        config.put("auto.offset.reset", "earliest");
        config.put("enable.auto.commit", "false");
        config.put("fetch.max.wait.ms", "5");
        try (Consumer<String, String> consumer =
                 new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("fuzz"));
            for (int seen = 0; seen < 18; ) seen += consumer.poll(Duration.ofSeconds(1)).count();
            consumer.commitSync();
            TopicPartition first = new TopicPartition("fuzz", 0);
            consumer.offsetsForTimes(Map.of(first, 0L));
            consumer.committed(Set.of(first));
        }
    }
}
