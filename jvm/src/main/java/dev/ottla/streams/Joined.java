package dev.ottla.streams;

/** Serdes of a join, and its name. */
public final class Joined<K, V, O> extends Options {
    private Joined() {}

    /** The serdes of keys, of the stream's values and of the table's. */
    public static <K, V, O> Joined<K, V, O> with(Serde<K> key, Serde<V> value, Serde<O> other) {
        Joined<K, V, O> made = new Joined<>();
        made.set("key", key);
        made.set("value", value);
        made.set("other", other);
        return made;
    }

    /** The name of the join. */
    public static <K, V, O> Joined<K, V, O> as(String name) {
        return new Joined<K, V, O>().withName(name);
    }

    /** The name of the join. */
    public Joined<K, V, O> withName(String name) {
        set("name", name);
        return this;
    }
}
