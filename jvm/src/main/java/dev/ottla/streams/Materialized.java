package dev.ottla.streams;

/** How a table is kept. */
public final class Materialized<K, V> extends Options {
    private Materialized() {}

    /** The serdes of keys and values. */
    public static <K, V> Materialized<K, V> with(Serde<K> key, Serde<V> value) {
        return new Materialized<K, V>().withKeySerde(key).withValueSerde(value);
    }

    /** The name of the store. */
    public static <K, V> Materialized<K, V> as(String store) {
        Materialized<K, V> made = new Materialized<>();
        made.set("store", store);
        return made;
    }

    /** The serde of keys. */
    public Materialized<K, V> withKeySerde(Serde<K> key) {
        set("key", key);
        return this;
    }

    /** The serde of values. */
    public Materialized<K, V> withValueSerde(Serde<V> value) {
        set("value", value);
        return this;
    }

    /** Whether changes wait in the cache for the next commit; true when left out. */
    public Materialized<K, V> withCaching(boolean caching) {
        set("caching", caching);
        return this;
    }

    /** Whether changes go to a changelog topic; true when left out. */
    public Materialized<K, V> withLogging(boolean logging) {
        set("logging", logging);
        return this;
    }

    /** Options of the changelog topic. */
    public Materialized<K, V> withTopicConfig(java.util.Map<String, String> config) {
        set("topic_config", config);
        return this;
    }

    /** How long windows are kept. */
    public Materialized<K, V> withRetention(java.time.Duration retention) {
        set("retention_ms", retention.toMillis());
        return this;
    }
}
