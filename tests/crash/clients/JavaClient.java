import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Java client as one that lives through kills; see README.md. */
public final class JavaClient {
    private static volatile boolean ended;

    public static void main(String[] arguments) throws Exception {
        Thread end = new Thread(JavaClient::waitForEnd);
        end.setDaemon(true);
        end.start();
        Properties options = new Properties();
        options.put("bootstrap.servers", arguments[1]);
        options.put("reconnect.backoff.max.ms", "200");
        options.put("request.timeout.ms", "10000");
        if (arguments[0].equals("produce")) {
            produce(options, arguments[2], Integer.parseInt(arguments[3]), arguments[4]);
        } else {
            consume(options, arguments[2], arguments[3]);
        }
        tell("{\"end\": true}");
    }

    private static void waitForEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said there.
            }
        } catch (IOException gone) {
            System.err.println(gone);
        }
        ended = true;
    }

    private static synchronized void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void produce(Properties options, String topic, int partitions, String name)
            throws InterruptedException {
        options.put("acks", "all");
        options.put("enable.idempotence", "true");
        options.put("linger.ms", "2");
        options.put("delivery.timeout.ms", "300000");
        options.put("max.block.ms", "300000");
        var strings = new StringSerializer();
        try (var producer = new KafkaProducer<String, String>(options, strings, strings)) {
            for (long number = 0; !ended; number++) {
                for (int partition = 0; partition < partitions; partition++) {
                    String place = partition + ", " + number;
                    String value = name + "/" + partition + "/" + number;
                    var record = new ProducerRecord<String, String>(topic, partition, null, value);
                    producer.send(record, (done, error) -> {
                        if (error == null) {
                            tell("{\"ack\": [" + place + ", " + done.offset() + "]}");
                        } else {
                            String reason = error.toString().replace("\"", "'").replace("\n", " ");
                            tell("{\"fail\": [" + place + ", \"" + reason + "\"]}");
                        }
                    });
                }
                Thread.sleep(5);
            }
        }
    }

    private static void consume(Properties options, String topic, String group) {
        options.put("group.id", group);
        options.put("auto.offset.reset", "earliest");
        options.put("enable.auto.commit", "false");
        options.put("session.timeout.ms", "10000");
        options.put("heartbeat.interval.ms", "500");
        options.put("default.api.timeout.ms", "15000");
        options.put("fetch.max.wait.ms", "100");
        var strings = new StringDeserializer();
        try (var consumer = new KafkaConsumer<String, String>(options, strings, strings)) {
            consumer.subscribe(List.of(topic));
            while (!ended) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(100));
                if (records.isEmpty()) {
                    continue;
                }
                var read = new StringJoiner(", ", "{\"read\": [", "]}");
                Map<Integer, Long> following = new TreeMap<>();
                for (ConsumerRecord<String, String> record : records) {
                    read.add("[" + record.partition() + ", " + record.offset() + ", \""
                            + record.value() + "\"]");
                    following.put(record.partition(), record.offset() + 1);
                }
                tell(read.toString());
                var places = new StringJoiner(", ", "[", "]");
                Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
                following.forEach((partition, offset) -> {
                    places.add("[" + partition + ", " + offset + "]");
                    offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset));
                });
                tell("{\"committing\": " + places + "}");
                try {
                    consumer.commitSync(offsets);
                    tell("{\"committed\": " + places + "}");
                } catch (KafkaException error) {
                    System.err.println(error);
                }
            }
        }
    }
}
