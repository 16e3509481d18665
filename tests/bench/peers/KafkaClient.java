import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's own Java client. */
final class KafkaClient {
    private static final AtomicInteger failed = new AtomicInteger();
    private static final AtomicInteger delivered = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(arguments[2]);
        switch (arguments[0]) {
            case "produce" -> produce(arguments[1], plan);
            case "consume" -> consume(arguments[1], plan);
            default -> throw new IllegalArgumentException("no verb " + arguments[0]);
        }
    }

    private static void produce(String bootstrap, Plan plan) throws Exception {
        Map<String, Object> config = plan.common(bootstrap);
        config.putAll(Map.of(
                "acks", plan.text("acks"),
                "enable.idempotence", plan.text("acks").equals("all"),
                "compression.type", plan.text("codec"),
                "linger.ms", plan.text("linger_ms"),
                "batch.size", plan.text("batch_bytes")));
        byte[] value = plan.value();
        String topic = plan.text("topic");
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        for (String part : List.of("warmup", "records")) {
            if (part.equals("records")) {
                Plan.begin();
            }
            for (int left = plan.number(part); left > 0; left--) {
                producer.send(new ProducerRecord<>(topic, value), (place, error) ->
                        (error == null ? delivered : failed).incrementAndGet());
            }
            producer.flush();
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " records failed");
        }
        Plan.end("{}");
    }

    private static void consume(String bootstrap, Plan plan) throws Exception {
        Map<String, Object> config = plan.common(bootstrap);
        config.put("auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> places = new ArrayList<>();
        for (int partition = 0; partition < plan.number("partitions"); partition++) {
            places.add(new TopicPartition(plan.text("topic"), partition));
        }
        consumer.assign(places);
        long found = 0;
        long touched = 0;
        boolean measuring = false;
        while (found < plan.number("warmup") + plan.number("records")) {
            if (!measuring && found >= plan.number("warmup")) {
                measuring = true;
                Plan.begin();
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(5))) {
                touched += record.key() == null ? 1 : record.key().length;
                touched += record.value().length;
                found++;
            }
        }
        Plan.end("{\"touched\": " + touched + "}");
    }
}
