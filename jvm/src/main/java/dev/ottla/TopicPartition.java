package dev.ottla;

import java.util.Objects;

/**
 * A partition of a topic.
 *
 * @param topic its topic
 * @param partition its number, from 0
 */
public record TopicPartition(String topic, int partition) implements Comparable<TopicPartition> {
    /** A partition must have a topic. */
    public TopicPartition {
        Objects.requireNonNull(topic, "the topic of a partition");
    }

    @Override
    public int compareTo(TopicPartition other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
    }

    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
