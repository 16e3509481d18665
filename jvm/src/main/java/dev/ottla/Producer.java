package dev.ottla;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * Sends records. {@code send} returns a future of the record's place; records cross into the core in frames, which one
 * thread of the producer hands over as fast as the core takes them. Any number of threads may send.
 */
public final class Producer implements AutoCloseable {
    private static final long CLOSE_MS = 30_000;
    private static final int FRAME_ROWS = 4096;
    private static final int FRAME_BYTES = 1 << 20;
    /** The least time between two frames. */
    private static final long GATHER_NS = 200_000;
    private static final int DRAIN_RUNS = 1024;
    private static final int DRAIN_BYTES = 64 << 10;

    private final Handle handle;
    private final long number;
    private final long source;
    private final InFlight inFlight = new InFlight();
    private final Object draining = new Object();
    private ByteBuffer completions = ByteBuffer.allocateDirect(DRAIN_BYTES);

    /** Guards what follows; notified when the frame empties or fills, and when a hand-over ends. */
    private final Object lock = new Object();

    private final Thread hander;
    private FrameWriter filling = new FrameWriter(FRAME_ROWS, FRAME_BYTES);
    private FrameWriter spare = new FrameWriter(FRAME_ROWS, FRAME_BYTES);
    private List<InFlight.Delivery> deliveries = new ArrayList<>();
    private boolean handing;
    private boolean closed;
    /** The sequence number of the next row to be accepted; the handing thread's alone. */
    private long next;

    /** Checks the options, Kafka's names; connects in the background. */
    public Producer(Map<String, ?> config) {
        handle = Handle.producer(config);
        number = handle.number();
        source = handle.notifySource();
        Loop.listen(source, this::drain);
        hander = new Thread(this::handOver, "ottla-producer-" + number);
        hander.setDaemon(true);
        hander.start();
    }

    /** Sends a record without key. */
    public CompletableFuture<RecordMetadata> send(String topic, byte[] value) {
        return send(new ProducerRecord(topic, null, value));
    }

    /** Sends a record. */
    public CompletableFuture<RecordMetadata> send(String topic, byte[] key, byte[] value) {
        return send(new ProducerRecord(topic, key, value));
    }

    /**
     * Sends a record; the future ends once it is acknowledged or has failed for good. Waits while the core has no room, at
     * most {@code max.block.ms}; the waiting records then fail.
     */
    public CompletableFuture<RecordMetadata> send(ProducerRecord record) {
        InFlight.Promised delivery = new InFlight.Promised(record.topic(), time(record));
        if (!append(record, delivery)) {
            return CompletableFuture.failedFuture(OttlaException.closed("producer"));
        }
        return delivery;
    }

    /**
     * Sends a record, and calls back once it is acknowledged (with its place and null) or has failed for good (with null and
     * the reason). Costs less than a future. Callbacks run on the thread that takes in completions and hold up one another:
     * they must not block, and a {@code send} of theirs that finds no room throws. Waits as the other {@code send} does.
     */
    public void send(ProducerRecord record, BiConsumer<? super RecordMetadata, ? super OttlaException> callback) {
        Objects.requireNonNull(callback, "the callback of a record");
        if (!append(record, new InFlight.Called(record.topic(), time(record), callback))) {
            throw OttlaException.closed("producer");
        }
    }

    private static long time(ProducerRecord record) {
        return record.timestamp() == null ? System.currentTimeMillis() : record.timestamp();
    }

    /** Into the frame; false when the producer is closed. */
    private boolean append(ProducerRecord record, InFlight.Delivery delivery) {
        byte[][] names = FrameWriter.names(record);
        int size = FrameWriter.size(record, names);
        int topic = Loop.topicHandle(record.topic());
        synchronized (lock) {
            while (!closed && !filling.fits(size)) {
                waitForRoom();
            }
            if (closed) {
                return false;
            }
            filling.append(topic, record, delivery.timestamp(), names, size);
            deliveries.add(delivery);
            if (filling.rows() == 1) {
                lock.notifyAll();
            }
        }
        return true;
    }

    private void waitForRoom() {
        if (Loop.isCurrent()) {
            throw OttlaException.local(
                    ErrorKind.BUFFER_FULL, "no room for the record, and a future's callback cannot wait for it");
        }
        try {
            lock.wait();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OttlaException.local(ErrorKind.INTERRUPTED, "the thread was interrupted while it waited for room");
        }
    }

    private void handOver() {
        long handed = System.nanoTime();
        int last = 0;
        while (true) {
            FrameWriter frame;
            List<InFlight.Delivery> rows;
            if (last > 1) {
                gather(handed);
            }
            synchronized (lock) {
                while (filling.rows() == 0) {
                    if (closed) {
                        return;
                    }
                    waitForRows();
                }
                handing = true;
                frame = filling;
                rows = deliveries;
                filling = spare;
                spare = frame;
                deliveries = new ArrayList<>();
                lock.notifyAll();
            }
            last = rows.size();
            handed = System.nanoTime();
            handOver(frame.finish(), rows);
            frame.clear();
            synchronized (lock) {
                handing = false;
                lock.notifyAll();
            }
        }
    }

    /**
     * The last frame held several records, so more are coming: a moment after it there are many to hand over at once. Who
     * sends a record and waits for it never comes here.
     */
    private static void gather(long since) {
        long early = GATHER_NS - (System.nanoTime() - since);
        if (early > 0) {
            LockSupport.parkNanos(early);
        }
    }

    private void waitForRows() {
        try {
            lock.wait();
        } catch (InterruptedException ignored) {
            // Nobody but the producer knows this thread; it ends by `closed`.
        }
    }

    /** Rows are known by their sequence numbers before the core can complete them. */
    private void handOver(ByteBuffer frame, List<InFlight.Delivery> rows) {
        long first = next;
        inFlight.add(first, rows);
        int from = 0;
        try {
            while (true) {
                from += Hot.produce(number, frame, frame.limit(), from);
                if (from >= rows.size()) {
                    break;
                }
                Loop.await(handle.room());
            }
        } catch (NativeFailure failure) {
            inFlight.refuse(first, from, failure.translated());
        } catch (OttlaException failure) {
            inFlight.refuse(first, from, failure);
        }
        next = first + from;
    }

    private void drain() {
        synchronized (draining) {
            while (true) {
                int length = Hot.drain(number, completions, DRAIN_RUNS);
                if (length == 0) {
                    return;
                }
                if (length < 0) {
                    completions = ByteBuffer.allocateDirect(-length);
                    continue;
                }
                Completions runs = new Completions(completions.slice(0, length));
                for (int run = 0; run < runs.runs(); run++) {
                    inFlight.complete(runs, run, runs.code(run) == 0 ? null : failure(runs, run));
                }
            }
        }
    }

    private static OttlaException failure(Completions runs, int run) {
        String message = String.valueOf(runs.message(run));
        int code = runs.code(run);
        if (code < 0) {
            return OttlaException.local(runs.kind(run), message);
        }
        Map<String, Object> known = Answers.object(Json.parse(Native.describeCode(code)));
        return OttlaException.of(new OttlaException.Fields(
                runs.kind(run), code, Answers.text(known, "name"), (Boolean) known.get("retriable"),
                runs.kind(run) == ErrorKind.FENCED, message));
    }

    /** Waits until every record sent so far is acknowledged or has failed. */
    public void flush() {
        synchronized (lock) {
            if (closed) {
                throw OttlaException.closed("producer");
            }
        }
        flushAll();
    }

    private void flushAll() {
        synchronized (lock) {
            while (filling.rows() > 0 || handing) {
                waitForRoom();
            }
        }
        Loop.await(handle.call("flush", "{}"));
        drain();
    }

    /** The partitions of a topic with their leaders. */
    public List<Admin.PartitionDescription> partitionsFor(String topic) {
        synchronized (lock) {
            if (closed) {
                throw OttlaException.closed("producer");
            }
        }
        String argument = Json.write(Map.of("topic", topic));
        Object found = Answers.parse(Loop.await(handle.call("partitions_for", argument)));
        return Answers.objects(found).stream().map(Admin::partition).toList();
    }

    /** Sends what is left, for at most 30 seconds, and closes; a second close is nothing. */
    @Override
    public void close() {
        close(Duration.ofMillis(CLOSE_MS));
    }

    /** Sends what is left within a time, and closes; what was not sent by then fails. A second close is nothing. */
    public void close(Duration limit) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            lock.notifyAll();
        }
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            join(limit.toMillis());
        } finally {
            try {
                // Rows that still wait for room are refused by this.
                long left = Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
                Loop.await(handle.shut(left));
                join(CLOSE_MS);
            } finally {
                drain();
                Loop.forget(source);
                inFlight.abandon(OttlaException.closed("producer"));
                handle.close();
            }
        }
    }

    private void join(long ms) {
        try {
            hander.join(Math.max(1, ms));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OttlaException.local(ErrorKind.INTERRUPTED, "the thread was interrupted while it closed the producer");
        }
    }
}
