package dev.ottla;

import dev.ottla.streams.Topology;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Runs a topology. Fetching, restoring and committing go on in the background; the topology's functions run inside
 * turns, on the thread that takes them: {@link #start} gives the application a thread of its own, {@link #run} lends the
 * calling one.
 */
public final class Streams implements AutoCloseable {
    private static final int TURN_RECORDS = 1000;
    private static final long TURN_MS = 50;
    private static final long WAIT_MS = 100;
    private static final long CLOSE_MS = 30_000;
    private static final int FIXED = 3;

    private final Handle handle;
    private final long number;
    private final Upcalls functions;
    private final Object lock = new Object();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean started;
    private volatile boolean stopping;
    /** The thread that takes turns now, whose functions must not wait for a turn. */
    private volatile Thread turning;
    private Thread own;
    /** What ended the application. */
    private volatile OttlaException failure;
    /** The failure was thrown at a caller, so that closing needs not tell it again. */
    private volatile boolean told;

    /**
     * What a turn came to.
     *
     * @param records processed in it
     * @param hostEntries turns since the start that had something to do, each of which entered the JVM once
     * @param more whether another turn has something to do at once
     */
    public record Turn(long records, long hostEntries, boolean more) {}

    /** Checks the options, Kafka's names, and the topology; nothing connects before {@link #start}. */
    public Streams(Topology topology, Map<String, ?> config) {
        functions = new Upcalls(topology.functions());
        String spec = Json.write(topology.spec());
        handle = Handle.streams(config, spec, topology.names());
        number = handle.number();
    }

    /** Runs in a daemon thread of its own; a second call is nothing. */
    public void start() {
        synchronized (lock) {
            usable();
            if (own != null) {
                return;
            }
            begin();
            own = new Thread(this::live, "ottla-streams-" + number);
            own.setDaemon(true);
            own.start();
        }
    }

    /** Runs on this thread until {@link #stop} is called, a function fails, or the thread is interrupted. */
    public void run() {
        begin();
        telling(() -> {
            takeTurns();
            return null;
        });
    }

    private void takeTurns() {
        while (!stopping) {
            if (!takeTurn(TURN_RECORDS, TURN_MS).more()) {
                await(WAIT_MS);
            }
        }
    }

    private void live() {
        try {
            takeTurns();
        } catch (OttlaException thrown) {
            // Closing tells it.
            failure = thrown;
        }
    }

    private <T> T telling(Supplier<T> turns) {
        try {
            return turns.get();
        } catch (OttlaException thrown) {
            told |= thrown == failure;
            throw thrown;
        }
    }

    /** Ends {@link #run}; from any thread, also inside a function. */
    public void stop() {
        stopping = true;
    }

    private void begin() {
        synchronized (lock) {
            usable();
            if (!started) {
                call("start");
                started = true;
            }
        }
    }

    /**
     * Processes what is ready on this thread, within these bounds, and starts the application when it has not been. Never
     * waits for a broker. What a function throws is the cause of the exception.
     */
    public Turn turn(int maxRecords, Duration atMost) {
        if (!started) {
            begin();
        }
        return telling(() -> takeTurn(maxRecords, atMost.toMillis()));
    }

    /** Waits until a turn has something to do, and starts the application when it has not been. */
    public void waitForWork(Duration atMost) {
        if (!started) {
            begin();
        }
        await(atMost.toMillis());
    }

    private void await(long ms) {
        Loop.await(handle.work(ms));
    }

    private Turn takeTurn(int maxRecords, long maxMs) {
        Thread before = turning;
        turning = Thread.currentThread();
        try {
            long[] found = Hot.turn(number, functions, maxRecords, maxMs);
            for (int i = FIXED; i < found.length; i++) {
                functions.release(found[i]);
            }
            return new Turn(found[0], found[1], found[2] != 0);
        } catch (NativeFailure thrown) {
            OttlaException translated = thrown.translated();
            Throwable cause = functions.takeFailure();
            if (cause != null) {
                translated.initCause(cause);
            }
            if (translated.fatal() && translated.kind() != ErrorKind.CLOSED && (failure == null || told)) {
                failure = translated;
            }
            throw translated;
        } finally {
            turning = before;
        }
    }

    /** CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN, NOT_RUNNING or ERROR. */
    public String state() {
        return (String) call("state");
    }

    /** The topology as Java's Kafka describes it. */
    public String describe() {
        return (String) call("describe");
    }

    /** Counters since the start: {@code host_entries}, {@code records}, {@code dropped}, {@code commits} … */
    public Map<String, Object> metrics() {
        return Answers.object(call("metrics"));
    }

    /** What ended the application, if something did. */
    public Optional<OttlaException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Stops, flushes and commits on this thread, and closes, within 30 seconds; a second close is nothing. Throws what
     * ended the application, unless a turn has thrown it already.
     */
    @Override
    public void close() {
        close(Duration.ofMillis(CLOSE_MS));
    }

    /** The same within a time; without enough of it, what was not committed is processed again by the next instance. */
    public void close(Duration limit) {
        if (turning == Thread.currentThread()) {
            throw OttlaException.local(
                    ErrorKind.USAGE, "a function cannot close the application that it runs in; call stop()");
        }
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        stop();
        try {
            joinOwn();
            end(limit.toMillis());
        } finally {
            handle.close();
        }
        if (failure != null && !told) {
            throw failure.rethrown();
        }
    }

    private void end(long limitMs) {
        CompletableFuture<String> closing = handle.shut(limitMs);
        // The last turns flush the caches through the functions.
        while (started && !closing.isDone()) {
            try {
                if (!takeTurn(TURN_RECORDS, TURN_MS).more()) {
                    await(TURN_MS);
                }
            } catch (OttlaException.Closed over) {
                break;
            } catch (OttlaException.Interrupted interrupted) {
                throw interrupted;
            } catch (OttlaException thrown) {
                // A failed application closes without a flush.
                break;
            }
        }
        Loop.await(closing);
    }

    private void joinOwn() {
        Thread thread;
        synchronized (lock) {
            thread = own;
        }
        if (thread == null) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OttlaException.local(
                    ErrorKind.INTERRUPTED, "the thread was interrupted while it closed the application");
        }
    }

    private void usable() {
        if (closed.get()) {
            throw OttlaException.closed("Streams application");
        }
    }

    private Object call(String op) {
        return Answers.parse(Loop.await(handle.call(op, "{}")));
    }
}
