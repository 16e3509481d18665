package dev.ottla;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Records that were handed over, until they have ended. The core numbers rows as it accepts them, so the rows of a frame
 * have consecutive numbers and are kept, and found, together.
 */
final class InFlight {
    /** A record on its way. */
    static final class Delivery extends CompletableFuture<RecordMetadata> {
        final String topic;
        final long timestamp;

        Delivery(String topic, long timestamp) {
            this.topic = topic;
            this.timestamp = timestamp;
        }
    }

    /** The rows of one frame. Each ends once, so nobody else looks at a row that is taken out. */
    private record Frame(Delivery[] rows, AtomicInteger left) {}

    private final ConcurrentSkipListMap<Long, Frame> frames = new ConcurrentSkipListMap<>();

    /** Notes the rows of a frame, of which the first has this number: before the core can complete them. */
    void add(long first, List<Delivery> rows) {
        frames.put(first, new Frame(rows.toArray(Delivery[]::new), new AtomicInteger(rows.size())));
    }

    /** The rows of the frame that begins with this number are lost from a row on: the core never took them. */
    void refuse(long first, int from, OttlaException failure) {
        Frame frame = frames.get(first);
        for (int row = from; row < frame.rows.length; row++) {
            Delivery delivery = take(first, frame, row);
            delivery.completeExceptionally(failure);
        }
    }

    /** Ends the rows of one run of completions. {@code failure} is null when they were delivered. */
    void complete(Completions runs, int run, OttlaException failure) {
        long base = runs.baseOffset(run);
        long appended = runs.appendTime(run);
        int partition = runs.partition(run);
        Map.Entry<Long, Frame> found = null;
        for (int row = 0; row < runs.rows(run); row++) {
            long number = runs.sequence(run, row);
            if (found == null || !holds(found, number)) {
                found = frames.floorEntry(number);
                if (found == null || !holds(found, number)) {
                    continue;
                }
            }
            Delivery delivery = take(found.getKey(), found.getValue(), (int) (number - found.getKey()));
            if (failure != null) {
                delivery.completeExceptionally(failure);
            } else {
                delivery.complete(new RecordMetadata(
                        delivery.topic,
                        partition,
                        base < 0 ? -1 : base + row,
                        appended < 0 ? delivery.timestamp : appended));
            }
        }
    }

    private static boolean holds(Map.Entry<Long, Frame> frame, long number) {
        return number >= frame.getKey() && number - frame.getKey() < frame.getValue().rows.length;
    }

    private Delivery take(long first, Frame frame, int row) {
        Delivery delivery = frame.rows[row];
        frame.rows[row] = null;
        if (frame.left.decrementAndGet() == 0) {
            frames.remove(first);
        }
        return delivery;
    }

    /** Nothing more will be told of what is left. */
    void abandon(OttlaException failure) {
        for (Frame frame : frames.values()) {
            for (Delivery delivery : frame.rows) {
                if (delivery != null) {
                    delivery.completeExceptionally(failure);
                }
            }
        }
        frames.clear();
    }
}
