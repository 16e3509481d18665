package dev.ottla;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A record to send.
 *
 * @param topic where to
 * @param partition the partition, or null for the partitioner's choice
 * @param timestamp in ms, or null for now
 * @param key its key, or null
 * @param value its value, or null
 * @param headers its headers, in order
 */
public record ProducerRecord(
        String topic, Integer partition, Long timestamp, byte[] key, byte[] value, List<Header> headers) {
    /** Checks what can be checked without the cluster. */
    public ProducerRecord {
        Objects.requireNonNull(topic, "the topic of a record");
        headers = headers == null ? List.of() : List.copyOf(headers);
        if (partition != null && partition < 0) {
            throw new IllegalArgumentException("partition " + partition + " is below 0");
        }
        if (timestamp != null && timestamp < 0) {
            throw new IllegalArgumentException("timestamp " + timestamp + " is below 0");
        }
    }

    /** A record with key and value. */
    public ProducerRecord(String topic, byte[] key, byte[] value) {
        this(topic, null, null, key, value, List.of());
    }

    /** A record of texts, in UTF-8. */
    public static ProducerRecord of(String topic, String key, String value) {
        return new ProducerRecord(topic, bytes(key), bytes(value));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
