package dev.ottla;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A broker in this process, for tests, tools and small services. It has started when the constructor returns.
 *
 * <pre>{@code
 * try (Broker broker = new Broker(); Producer producer = new Producer(Map.of("bootstrap.servers", broker.bootstrap()))) {
 *     producer.send("greetings", "hello".getBytes()).join();
 * }
 * }</pre>
 */
public final class Broker implements AutoCloseable {
    private static final long CLOSE_MS = 30_000;

    private final dev.ottla.ffi.Broker handle;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String bootstrap;

    /** A broker on a free port of loopback, whose files are temporary and go when it closes. */
    public Broker() {
        this(null, null, Map.of());
    }

    /** A broker on a free port of loopback that keeps its files in a folder. */
    public Broker(Path dataDir) {
        this(dataDir, null, Map.of());
    }

    /**
     * A broker.
     *
     * @param dataDir its folder; null for a temporary one
     * @param listen {@code host:port}; null for {@code listeners} of the options, or a free port on loopback
     * @param config Kafka's broker options
     */
    public Broker(Path dataDir, String listen, Map<String, ?> config) {
        Native.load();
        Map<String, Object> options = new LinkedHashMap<>();
        if (dataDir != null) {
            options.put("data_dir", dataDir.toString());
        }
        if (listen != null) {
            options.put("listen", listen);
        }
        options.put("config", Answers.texts(config));
        handle = Native.call(() -> dev.ottla.ffi.Broker.Companion.open(Json.write(options)));
        try {
            bootstrap = Answers.text(Answers.object(call("start", Map.of())), "bootstrap");
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** {@code host:port}: what clients take as {@code bootstrap.servers}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Stops it cleanly; a second close is nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                Loop.await(Loop.submit(() -> handle.shut(Loop.queue(), CLOSE_MS)));
            } finally {
                handle.close();
            }
        }
    }

    Object call(String op, Map<String, ?> argument) {
        if (closed.get()) {
            throw OttlaException.closed("broker");
        }
        return Answers.parse(Loop.await(Loop.submit(() -> handle.call(Loop.queue(), op, Json.write(argument)))));
    }
}
