package dev.ottla.streams;

/** How a topic is read. */
public final class Consumed<K, V> extends Options {
    private Consumed() {}

    /** The serdes of keys and values. */
    public static <K, V> Consumed<K, V> with(Serde<K> key, Serde<V> value) {
        return new Consumed<K, V>().withKeySerde(key).withValueSerde(value);
    }

    /** The name of the source. */
    public static <K, V> Consumed<K, V> as(String name) {
        Consumed<K, V> made = new Consumed<>();
        made.set("name", name);
        return made;
    }

    /** The serde of keys. */
    public Consumed<K, V> withKeySerde(Serde<K> key) {
        set("key", key);
        return this;
    }

    /** The serde of values. */
    public Consumed<K, V> withValueSerde(Serde<V> value) {
        set("value", value);
        return this;
    }

    /** The name of the source. */
    public Consumed<K, V> withName(String name) {
        set("name", name);
        return this;
    }

    /** Where to begin without a committed offset: earliest, latest or none. */
    public Consumed<K, V> withOffsetReset(String reset) {
        set("reset", reset);
        return this;
    }

    /** Where the time of a record comes from. */
    @SuppressWarnings("unchecked")
    public Consumed<K, V> withTimestampExtractor(Functions.TimestampExtractor<K, V> extractor) {
        HostFunction function = given ->
                extractor.extract((K) given[0], (V) given[1], (Long) given[2], (Long) given[3]);
        set("timestamp", function);
        return this;
    }

    /** The same as an expression. */
    public Consumed<K, V> withTimestampExtractor(Expr extractor) {
        set("timestamp", extractor);
        return this;
    }
}
