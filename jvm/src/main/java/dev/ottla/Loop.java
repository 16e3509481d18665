package dev.ottla;

import dev.ottla.ffi.Completion;
import dev.ottla.ffi.Ottla_jvmKt;
import dev.ottla.ffi.Queue;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * The one daemon thread that waits for completions of the core and ends their futures. Nothing of the core ever calls
 * into the JVM. Whatever a user hangs on a future with {@code thenX} runs on this thread, so a blocking call there would
 * wait for itself; it fails instead.
 */
final class Loop {
    private static final long WAIT_MS = 60_000;
    private static final int DRAIN = 1024;

    private static final Queue QUEUE;
    private static final Thread THREAD;
    private static final Map<Long, CompletableFuture<String>> FUTURES = new ConcurrentHashMap<>();
    private static final Map<Long, Runnable> SOURCES = new ConcurrentHashMap<>();
    private static final Map<Integer, String> TOPIC_NAMES = new ConcurrentHashMap<>();
    private static final Map<String, Integer> TOPIC_HANDLES = new ConcurrentHashMap<>();
    /** Held while an operation starts, so that its completion finds its future. */
    private static final Object STARTING = new Object();

    static {
        Native.load();
        QUEUE = new Queue();
        THREAD = new Thread(Loop::live, "ottla-completions");
        THREAD.setDaemon(true);
        THREAD.start();
    }

    private Loop() {}

    static Queue queue() {
        return QUEUE;
    }

    /** Whether the calling thread is the one that ends futures. */
    static boolean isCurrent() {
        return Thread.currentThread() == THREAD;
    }

    /** Starts an operation: the call answers the id of its completion. */
    static CompletableFuture<String> submit(Native.Call<Long> start) {
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
        int handle = Native.call(() -> Ottla_jvmKt.topicHandle(topic));
        TOPIC_HANDLES.put(topic, handle);
        return handle;
    }

    static String topicName(int handle) {
        String known = TOPIC_NAMES.get(handle);
        if (known != null) {
            return known;
        }
        String name = Native.call(() -> Ottla_jvmKt.topicName(handle));
        TOPIC_NAMES.put(handle, name);
        return name;
    }

    private static void live() {
        while (true) {
            if (QUEUE.waitFilled(WAIT_MS)) {
                for (Completion completion : QUEUE.drain(DRAIN)) {
                    end(completion);
                }
            }
        }
    }

    private static void end(Completion completion) {
        Runnable source = SOURCES.get(completion.getId());
        if (source != null) {
            source.run();
            return;
        }
        CompletableFuture<String> future;
        synchronized (STARTING) {
            future = FUTURES.remove(completion.getId());
        }
        if (future == null) {
            return;
        }
        if (completion.getFailure() != null) {
            future.completeExceptionally(OttlaException.of(completion.getFailure()));
        } else {
            future.complete(completion.getJson());
        }
    }

    /** A future whose cancellation reaches the core. */
    private static final class Pending extends CompletableFuture<String> {
        private volatile long id;

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            if (cancelled) {
                Native.call(() -> {
                    QUEUE.cancel(id);
                    return null;
                });
            }
            return cancelled;
        }
    }
}
