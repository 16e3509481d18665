package dev.ottla.streams;

/** How what is grouped crosses a repartition topic. */
public final class Grouped<K, V> extends Options {
    private Grouped() {}

    /** The serdes of keys and values. */
    public static <K, V> Grouped<K, V> with(Serde<K> key, Serde<V> value) {
        return new Grouped<K, V>().withKeySerde(key).withValueSerde(value);
    }

    /** The name of the repartition topic. */
    public static <K, V> Grouped<K, V> as(String name) {
        Grouped<K, V> made = new Grouped<>();
        made.set("name", name);
        return made;
    }

    /** The serde of keys. */
    public Grouped<K, V> withKeySerde(Serde<K> key) {
        set("key", key);
        return this;
    }

    /** The serde of values. */
    public Grouped<K, V> withValueSerde(Serde<V> value) {
        set("value", value);
        return this;
    }
}
