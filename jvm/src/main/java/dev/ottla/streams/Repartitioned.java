package dev.ottla.streams;

/** How a stream crosses a repartition topic. */
public final class Repartitioned<K, V> extends Options {
    private Repartitioned() {}

    /** The serdes of keys and values. */
    public static <K, V> Repartitioned<K, V> with(Serde<K> key, Serde<V> value) {
        return new Repartitioned<K, V>().withKeySerde(key).withValueSerde(value);
    }

    /** The name of the repartition topic. */
    public static <K, V> Repartitioned<K, V> as(String name) {
        Repartitioned<K, V> made = new Repartitioned<>();
        made.set("name", name);
        return made;
    }

    /** The serde of keys. */
    public Repartitioned<K, V> withKeySerde(Serde<K> key) {
        set("key", key);
        return this;
    }

    /** The serde of values. */
    public Repartitioned<K, V> withValueSerde(Serde<V> value) {
        set("value", value);
        return this;
    }

    /** How many partitions; those of the input when left out. */
    public Repartitioned<K, V> withNumberOfPartitions(int partitions) {
        set("partitions", partitions);
        return this;
    }
}
