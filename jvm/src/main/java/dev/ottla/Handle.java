package dev.ottla;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * An open handle of the core. Both sides know it by its number; one that is forgotten without a close is released once it
 * is unreachable.
 */
final class Handle implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    static {
        Native.load();
    }

    private final long number;
    private final Cleaner.Cleanable release;

    private Handle(long number) {
        this.number = number;
        release = CLEANER.register(this, () -> release(number));
    }

    static Handle admin(Map<String, ?> config) {
        return new Handle(Native.call(() -> openAdmin(settings(config))));
    }

    /** Its options as JSON. */
    static Handle broker(String options) {
        return new Handle(Native.call(() -> openBroker(options)));
    }

    static Handle consumer(Map<String, ?> config) {
        return new Handle(Native.call(() -> openConsumer(settings(config))));
    }

    static Handle producer(Map<String, ?> config) {
        return new Handle(Native.call(() -> openProducer(settings(config))));
    }

    static Handle streams(Map<String, ?> config, String topology, List<String> functions) {
        String[] names = functions.toArray(String[]::new);
        return new Handle(Native.call(() -> openStreams(settings(config), topology, names)));
    }

    /** By which the calls that carry records know it. */
    long number() {
        return number;
    }

    /** A control call; what it answers, as JSON. */
    CompletableFuture<String> call(String op, String argument) {
        return Loop.submit(() -> call(number, op, argument));
    }

    /** Closes what it stands for, within a time. */
    CompletableFuture<String> shut(long limitMs) {
        return shut(false, limitMs);
    }

    /** The same; a consumer leaves its group when asked to. */
    CompletableFuture<String> shut(boolean leaveGroup, long limitMs) {
        return Loop.submit(() -> shut(number, leaveGroup, limitMs));
    }

    /** The source that becomes ready when a producer has completions. */
    long notifySource() {
        return Native.call(() -> notify(number));
    }

    /** Ends once a producer has room. */
    CompletableFuture<String> room() {
        return Loop.submit(() -> room(number));
    }

    /** Ends once a turn of an application has something to do. */
    CompletableFuture<String> work(long limitMs) {
        return Loop.submit(() -> work(number, limitMs));
    }

    /** The event that ended a consumer's last poll, as JSON, or null; once. */
    String takeEvent() {
        return Native.call(() -> takeEvent(number));
    }

    /** Ends a consumer's poll that waits, or the next one. */
    void wakeup() {
        Native.call(() -> {
            wakeup(number);
            return null;
        });
    }

    /** Forgets it. */
    @Override
    public void close() {
        release.clean();
    }

    /** Names and values, one after the other; those without a value are left out. */
    private static String[] settings(Map<String, ?> config) {
        List<String> settings = new ArrayList<>(2 * config.size());
        config.forEach((name, value) -> {
            if (value != null) {
                settings.add(name);
                settings.add(value.toString());
            }
        });
        return settings.toArray(String[]::new);
    }

    private static native long openAdmin(String[] settings);

    private static native long openBroker(String options);

    private static native long openConsumer(String[] settings);

    private static native long openProducer(String[] settings);

    private static native long openStreams(String[] settings, String topology, String[] functions);

    private static native long call(long handle, String op, String argument);

    private static native long shut(long handle, boolean leaveGroup, long limitMs);

    private static native void release(long handle);

    private static native long notify(long producer);

    private static native long room(long producer);

    private static native long work(long streams, long limitMs);

    private static native String takeEvent(long consumer);

    private static native void wakeup(long consumer);
}
