package dev.ottla;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * The one daemon thread that waits for completions of the core and ends their futures. Nothing of the core ever calls
 * into the JVM. Whatever a user hangs on a future with {@code thenX} runs on this thread, so a blocking call there would
 * wait for itself; it fails instead.
 */
final class Loop {
    private static final long WAIT_MS = 60_000;
    private static final int DRAIN = 1024;

    private static final Thread THREAD;
    private static final Map<Long, CompletableFuture<String>> FUTURES = new ConcurrentHashMap<>();
    private static final Map<Long, Runnable> SOURCES = new ConcurrentHashMap<>();
    private static final Map<Integer, String> TOPIC_NAMES = new ConcurrentHashMap<>();
    private static final Map<String, Integer> TOPIC_HANDLES = new ConcurrentHashMap<>();
    /** Held while an operation starts, so that its completion finds its future. */
    private static final Object STARTING = new Object();

    static {
        Native.load();
        THREAD = new Thread(Loop::live, "ottla-completions");
        THREAD.setDaemon(true);
        THREAD.start();
    }

    private Loop() {}

    /** Whether the calling thread is the one that ends futures. */
    static boolean isCurrent() {
        return Thread.currentThread() == THREAD;
    }

    /** Starts an operation: the call answers the id of its completion. */
    static CompletableFuture<String> submit(Supplier<Long> start) {
        Pending future = new Pending();
        synchronized (STARTING) {
            long id = Native.call(start);
            future.id = id;
            FUTURES.put(id, future);
        }
        return future;
    }

    /** Runs {@code drain} on the loop's thread whenever the source is ready. */
    static void listen(long source, Runnable drain) {
        SOURCES.put(source, drain);
    }

    static void forget(long source) {
        SOURCES.remove(source);
    }

    /** Waits for a future; interruption ends the operation's wait as well. */
    static <T> T await(CompletableFuture<T> future) {
        if (isCurrent() && !future.isDone()) {
            throw OttlaException.local(
                    ErrorKind.USAGE, "a blocking call inside a future's callback would wait for itself");
        }
        try {
            return future.get();
        } catch (ExecutionException error) {
            throw unwrap(error.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw OttlaException.local(ErrorKind.INTERRUPTED, "the thread was interrupted while it waited");
        }
    }

    private static RuntimeException unwrap(Throwable cause) {
        if (cause instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return unwrap(wrapped.getCause());
        }
        if (cause instanceof OttlaException ours) {
            return ours.rethrown();
        }
        return new IllegalStateException(cause);
    }

    static int topicHandle(String topic) {
        Integer known = TOPIC_HANDLES.get(topic);
        if (known != null) {
            return known;
        }
        int handle = Native.call(() -> Native.topicHandle(topic));
        TOPIC_HANDLES.put(topic, handle);
        return handle;
    }

    static String topicName(int handle) {
        String known = TOPIC_NAMES.get(handle);
        if (known != null) {
            return known;
        }
        String name = Native.call(() -> Native.topicName(handle));
        TOPIC_NAMES.put(handle, name);
        return name;
    }

    private static void live() {
        long[] ids = new long[DRAIN];
        boolean[] failed = new boolean[DRAIN];
        String[] texts = new String[DRAIN];
        while (true) {
            if (waitFilled(WAIT_MS)) {
                int count = drain(ids, failed, texts);
                for (int i = 0; i < count; i++) {
                    end(ids[i], failed[i], texts[i]);
                    texts[i] = null;
                }
            }
        }
    }

    /** What a completion answers, or its failure, as JSON. */
    private static void end(long id, boolean failed, String json) {
        Runnable source = SOURCES.get(id);
        if (source != null) {
            source.run();
            return;
        }
        CompletableFuture<String> future;
        synchronized (STARTING) {
            future = FUTURES.remove(id);
        }
        if (future == null) {
            return;
        }
        if (failed) {
            future.completeExceptionally(new NativeFailure(json).translated());
        } else {
            future.complete(json);
        }
    }

    /** Blocks until there is something to drain. */
    private static native boolean waitFilled(long limitMs);

    /** Takes completions, oldest first and at most as many as there is room for; how many. */
    private static native int drain(long[] ids, boolean[] failed, String[] texts);

    /** Ends the wait for an operation; it completes with an error. */
    private static native void cancel(long id);

    /** A future whose cancellation reaches the core. */
    private static final class Pending extends CompletableFuture<String> {
        private volatile long id;

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            if (cancelled) {
                Loop.cancel(id);
            }
            return cancelled;
        }
    }
}
