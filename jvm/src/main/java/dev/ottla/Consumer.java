package dev.ottla;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads records: alone with {@code assign}, or as a member of a group with {@code subscribe}. One thread polls at a time;
 * {@code wakeup} may be called from any.
 */
public final class Consumer implements AutoCloseable {
    private static final long CLOSE_MS = 30_000;
    private static final int FIRST_BUFFER = 256 << 10;
    /** The core's own defaults: {@code max.poll.records}, and its limit of bytes. */
    private static final int DEFAULT = 0;

    private final Handle handle;
    private final long number;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReentrantLock polling = new ReentrantLock();
    private volatile RebalanceListener listener = new RebalanceListener() {};
    private ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST_BUFFER);

    /** Checks the options, Kafka's names; connects in the background. */
    public Consumer(Map<String, ?> config) {
        handle = Handle.consumer(config);
        number = handle.number();
    }

    /** Joins the group for these topics. */
    public void subscribe(Collection<String> topics) {
        subscribe(topics, new RebalanceListener() {});
    }

    /** Joins the group for these topics; the listener is called from {@link #poll}. */
    public void subscribe(Collection<String> topics, RebalanceListener listener) {
        this.listener = listener;
        call("subscribe", Map.of("topics", topics));
    }

    /** Leaves the group and forgets its partitions. */
    public void unsubscribe() {
        call("unsubscribe", Map.of());
    }

    /** Reads these partitions, without a group's assignment. */
    public void assign(Collection<TopicPartition> partitions) {
        call("assign", Map.of("partitions", Answers.ofPartitions(partitions)));
    }

    /** The partitions that it reads now. */
    public List<TopicPartition> assignment() {
        return Answers.partitions(call("assignment", Map.of()));
    }

    /** The partitions that are paused. */
    public List<TopicPartition> paused() {
        return Answers.partitions(call("paused", Map.of()));
    }

    /** The topics that it subscribed to. */
    public List<String> subscription() {
        return ((List<?>) call("subscription", Map.of())).stream().map(String.class::cast).toList();
    }

    /** Continues at an offset. */
    public void seek(TopicPartition partition, long offset) {
        call("seek", Map.of("topic", partition.topic(), "partition", partition.partition(), "offset", offset));
    }

    /** Continues at the first records. */
    public void seekToBeginning(Collection<TopicPartition> partitions) {
        call("seek_to_beginning", Map.of("partitions", Answers.ofPartitions(partitions)));
    }

    /** Continues after the last records. */
    public void seekToEnd(Collection<TopicPartition> partitions) {
        call("seek_to_end", Map.of("partitions", Answers.ofPartitions(partitions)));
    }

    /** Continues at the first records at or after a time in ms. */
    public void seekToTime(Collection<TopicPartition> partitions, long time) {
        call("seek_to_time", Map.of("partitions", Answers.ofPartitions(partitions), "time", time));
    }

    /** Polls return nothing of these partitions until they are resumed. */
    public void pause(Collection<TopicPartition> partitions) {
        call("pause", Map.of("partitions", Answers.ofPartitions(partitions)));
    }

    /** The opposite of {@link #pause}. */
    public void resume(Collection<TopicPartition> partitions) {
        call("resume", Map.of("partitions", Answers.ofPartitions(partitions)));
    }

    /** Commits the positions and waits for the answer. */
    public void commit() {
        call("commit", Map.of("mode", "sync"));
    }

    /** Commits these offsets and waits for the answer. */
    public void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        call("commit", Map.of("mode", "sync", "offsets", Answers.ofOffsets(offsets)));
    }

    /** Commits the positions without retries. */
    public CompletableFuture<Void> commitAsync() {
        return start("commit", Map.of("mode", "async")).thenApply(nothing -> null);
    }

    /** Commits these offsets without retries. */
    public CompletableFuture<Void> commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        return start("commit", Map.of("mode", "async", "offsets", Answers.ofOffsets(offsets))).thenApply(nothing -> null);
    }

    /** What the group has committed; partitions without a commit are absent. */
    public Map<TopicPartition, OffsetAndMetadata> committed(Collection<TopicPartition> partitions) {
        return Answers.offsets(call("committed", Map.of("partitions", Answers.ofPartitions(partitions))));
    }

    /** The offset that the next poll of a partition begins with. */
    public long position(TopicPartition partition) {
        Object found = call("position", Map.of("partitions", Answers.ofPartitions(List.of(partition))));
        return (Long) Answers.rows(found).get(0).get(2);
    }

    /** First offsets. */
    public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
        return numbers(call("beginning_offsets", Map.of("partitions", Answers.ofPartitions(partitions))));
    }

    /** Offsets after the last record that may be read. */
    public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
        return numbers(call("end_offsets", Map.of("partitions", Answers.ofPartitions(partitions))));
    }

    /** How many records each assigned partition is behind, where that is known. */
    public Map<TopicPartition, Long> lag() {
        return numbers(call("lag", Map.of()));
    }

    private static Map<TopicPartition, Long> numbers(Object value) {
        Map<TopicPartition, Long> numbers = new LinkedHashMap<>();
        for (List<Object> row : Answers.rows(value)) {
            if (row.get(2) != null) {
                numbers.put(Answers.partition(row), (Long) row.get(2));
            }
        }
        return numbers;
    }

    /** Waits for records, at most {@code timeout}; an empty batch when none came. Rebalances are told on the way. */
    public Batch poll(Duration timeout) {
        return poll(timeout, DEFAULT);
    }

    /** Waits for records, at most {@code maxRecords} of them; 0 is {@code max.poll.records}. */
    public Batch poll(Duration timeout, int maxRecords) {
        if (closed.get()) {
            throw OttlaException.closed("consumer");
        }
        if (!polling.tryLock()) {
            throw OttlaException.local(ErrorKind.USAGE, "two threads poll one consumer: give each thread its own");
        }
        try {
            return pollHeld(System.nanoTime() + timeout.toNanos(), maxRecords);
        } catch (NativeFailure failure) {
            throw failure.translated();
        } finally {
            polling.unlock();
        }
    }

    private Batch pollHeld(long deadline, int maxRecords) {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                // The poll in the core ends early; a batch that comes all the same waits for the next poll.
                wakeup();
                throw OttlaException.local(ErrorKind.INTERRUPTED, "the thread was interrupted while it polled");
            }
            long left = Math.max(0, (deadline - System.nanoTime() + 999_999) / 1_000_000);
            int answer = Hot.poll(number, buffer, maxRecords, DEFAULT, left);
            if (answer > 0) {
                byte[] batch = new byte[answer];
                buffer.get(0, batch);
                return new Batch(ByteBuffer.wrap(batch), Loop::topicName);
            }
            switch (answer) {
                case Hot.GOES_ON -> {}
                case Hot.TIMEOUT, Hot.WOKEN -> {
                    return Batch.empty();
                }
                case Hot.EVENT -> Optional.ofNullable(handle.takeEvent()).ifPresent(this::tell);
                default -> buffer = ByteBuffer.allocateDirect(-answer);
            }
        }
    }

    private void tell(String json) {
        Map<String, Object> event = Answers.object(Json.parse(json));
        List<TopicPartition> partitions = Answers.partitions(event.get("partitions"));
        try {
            switch (Answers.text(event, "type")) {
                case "assigned" -> listener.onPartitionsAssigned(partitions);
                case "revoked" -> listener.onPartitionsRevoked(partitions);
                default -> listener.onPartitionsLost(partitions);
            }
        } finally {
            call("acknowledge", Map.of("event", event.get("event")));
        }
    }

    /** Ends a waiting poll, or the next one; it returns an empty batch. */
    public void wakeup() {
        handle.wakeup();
    }

    /** Leaves the group and closes; a second close is nothing. */
    @Override
    public void close() {
        close(true);
    }

    /** Closes, and leaves the group only when asked to. */
    public void close(boolean leaveGroup) {
        if (closed.compareAndSet(false, true)) {
            wakeup();
            polling.lock();
            try {
                Loop.await(handle.shut(leaveGroup, CLOSE_MS));
            } finally {
                polling.unlock();
                handle.close();
            }
        }
    }

    private Object call(String op, Map<String, ?> argument) {
        return Answers.parse(Loop.await(start(op, argument)));
    }

    private CompletableFuture<String> start(String op, Map<String, ?> argument) {
        if (closed.get()) {
            throw OttlaException.closed("consumer");
        }
        return handle.call(op, Json.write(argument));
    }
}
