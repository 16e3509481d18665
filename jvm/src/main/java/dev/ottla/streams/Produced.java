package dev.ottla.streams;

/** How a topic is written. */
public final class Produced<K, V> extends Options {
    private Produced() {}

    /** The serdes of keys and values. */
    public static <K, V> Produced<K, V> with(Serde<K> key, Serde<V> value) {
        return new Produced<K, V>().withKeySerde(key).withValueSerde(value);
    }

    /** The name of the sink. */
    public static <K, V> Produced<K, V> as(String name) {
        Produced<K, V> made = new Produced<>();
        made.set("name", name);
        return made;
    }

    /** The serde of keys. */
    public Produced<K, V> withKeySerde(Serde<K> key) {
        set("key", key);
        return this;
    }

    /** The serde of values. */
    public Produced<K, V> withValueSerde(Serde<V> value) {
        set("value", value);
        return this;
    }
}
