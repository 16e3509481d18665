package dev.ottla;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Records that were handed over, until they have ended. The core numbers rows as it accepts them, so the rows of a frame
 * have consecutive numbers and are kept, and found, together.
 */
final class InFlight {
    /** A record on its way. */
    interface Delivery {
        String topic();

        long timestamp();

        /** It lies there, or the failure is why not. Called once. */
        void end(RecordMetadata place, OttlaException failure);
    }

    /** Told by a future. */
    static final class Promised extends CompletableFuture<RecordMetadata> implements Delivery {
        private final String topic;
        private final long timestamp;

        Promised(String topic, long timestamp) {
            this.topic = topic;
            this.timestamp = timestamp;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public long timestamp() {
            return timestamp;
        }

        @Override
        public void end(RecordMetadata place, OttlaException failure) {
            if (failure == null) {
                complete(place);
            } else {
                completeExceptionally(failure);
            }
        }
    }

    /** Told by a call. */
    record Called(String topic, long timestamp, BiConsumer<? super RecordMetadata, ? super OttlaException> callback)
            implements Delivery {
        @Override
        public void end(RecordMetadata place, OttlaException failure) {
            try {
                callback.accept(place, failure);
            } catch (RuntimeException | Error thrown) {
                // The records behind it have callbacks, too.
                LOG.log(System.Logger.Level.ERROR, "the callback of a record for " + topic + " threw", thrown);
            }
        }
    }

    private static final System.Logger LOG = System.getLogger("dev.ottla.Producer");

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
            delivery.end(null, failure);
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
                delivery.end(null, failure);
            } else {
                delivery.end(new RecordMetadata(
                        delivery.topic(),
                        partition,
                        base < 0 ? -1 : base + row,
                        appended < 0 ? delivery.timestamp() : appended), null);
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
                    delivery.end(null, failure);
                }
            }
        }
        frames.clear();
    }
}
