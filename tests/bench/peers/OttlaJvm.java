import dev.ottla.Consumer;
import dev.ottla.Producer;
import dev.ottla.ProducerRecord;
import dev.ottla.Record;
import dev.ottla.TopicPartition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Our JVM client. */
final class OttlaJvm {
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
                "compression.type", plan.text("codec"),
                "linger.ms", plan.text("linger_ms"),
                "batch.size", plan.text("batch_bytes")));
        byte[] value = plan.value();
        String topic = plan.text("topic");
        Producer producer = new Producer(config);
        for (String part : List.of("warmup", "records")) {
            if (part.equals("records")) {
                Plan.begin();
            }
            for (int left = plan.number(part); left > 0; left--) {
                producer.send(new ProducerRecord(topic, null, value), (place, error) ->
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
        Consumer consumer = new Consumer(config);
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
            for (Record record : consumer.poll(Duration.ofSeconds(5), 10_000)) {
                byte[] key = record.key();
                touched += key == null ? 1 : key.length;
                touched += record.value().length;
                found++;
            }
        }
        Plan.end("{\"touched\": " + touched + "}");
    }
}
