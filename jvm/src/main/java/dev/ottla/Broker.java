package dev.ottla;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final Handle handle;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String bootstrap;
    private final Map<String, String> listeners = new LinkedHashMap<>();

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
        this(dataDir, listen, config, List.of());
    }

    /**
     * A broker whose new folder begins with users.
     *
     * @param dataDir its folder; null for a temporary one
     * @param listen {@code host:port}; null for {@code listeners} of the options, or a free port on loopback
     * @param config Kafka's broker options
     * @param addScram users, each as {@code SCRAM-SHA-256=[name=alice,password=secret]}
     */
    public Broker(Path dataDir, String listen, Map<String, ?> config, List<String> addScram) {
        this(dataDir, listen, config, addScram, null);
    }

    /**
     * A broker whose new folder is formatted for the nodes of a release: an Apache Kafka of that release can then take it
     * over.
     *
     * @param dataDir its folder; null for a temporary one
     * @param listen {@code host:port}; null for {@code listeners} of the options, or a free port on loopback
     * @param config Kafka's broker options
     * @param addScram users, each as {@code SCRAM-SHA-256=[name=alice,password=secret]}
     * @param releaseVersion the release, as {@code 4.3}; null for the newest
     */
    public Broker(
            Path dataDir, String listen, Map<String, ?> config, List<String> addScram, String releaseVersion) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (dataDir != null) {
            options.put("data_dir", dataDir.toString());
        }
        if (listen != null) {
            options.put("listen", listen);
        }
        options.put("config", Answers.texts(config));
        options.put("add_scram", addScram);
        if (releaseVersion != null) {
            options.put("release_version", releaseVersion);
        }
        handle = Handle.broker(Json.write(options));
        try {
            Map<String, Object> started = Answers.object(call("start", Map.of()));
            bootstrap = Answers.text(started, "bootstrap");
            Answers.object(started.get("listeners")).forEach((name, at) -> listeners.put(name, (String) at));
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** {@code host:port}: what clients take as {@code bootstrap.servers}, of the first listener. */
    public String bootstrap() {
        return bootstrap;
    }

    /** The same of each listener, by its name. */
    public Map<String, String> listeners() {
        return Map.copyOf(listeners);
    }

    /** Stops it cleanly; a second close is nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                Loop.await(handle.shut(CLOSE_MS));
            } finally {
                handle.close();
            }
        }
    }

    Object call(String op, Map<String, ?> argument) {
        if (closed.get()) {
            throw OttlaException.closed("broker");
        }
        return Answers.parse(Loop.await(handle.call(op, Json.write(argument))));
    }
}
