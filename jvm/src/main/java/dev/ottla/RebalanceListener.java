package dev.ottla;

import java.util.List;

/** Told of changes of a consumer's assignment, from {@code poll} and on its thread, before the rebalance goes on. */
public interface RebalanceListener {
    /** Partitions that are the consumer's from now on. */
    default void onPartitionsAssigned(List<TopicPartition> partitions) {}

    /** Partitions that go to others next; commit now what must be committed. */
    default void onPartitionsRevoked(List<TopicPartition> partitions) {}

    /** Partitions that others may have already; a commit would fail. */
    default void onPartitionsLost(List<TopicPartition> partitions) {}
}
