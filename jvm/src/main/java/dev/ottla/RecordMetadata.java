package dev.ottla;

/**
 * Where an acknowledged record lies.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset; -1 with {@code acks=0}
 * @param timestamp its time in ms: the broker's with append time, else what {@code send} was given, or when it was
 *     called
 */
public record RecordMetadata(String topic, int partition, long offset, long timestamp) {}
