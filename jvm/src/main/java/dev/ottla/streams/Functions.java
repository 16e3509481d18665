package dev.ottla.streams;

/** The shapes of functions that a topology takes. Keys and values may be null where Kafka's may. */
public final class Functions {
    private Functions() {}

    /** Tells which records stay. */
    @FunctionalInterface
    public interface Predicate<K, V> {
        boolean test(K key, V value) throws Exception;
    }

    /** Makes something of a key and a value. */
    @FunctionalInterface
    public interface KeyValueMapper<K, V, R> {
        R apply(K key, V value) throws Exception;
    }

    /** Makes something of a value. */
    @FunctionalInterface
    public interface ValueMapper<V, R> {
        R apply(V value) throws Exception;
    }

    /** Looks at a record. */
    @FunctionalInterface
    public interface Action<K, V> {
        void apply(K key, V value) throws Exception;
    }

    /** Joins the values of both sides; in a left join the right one may be null. */
    @FunctionalInterface
    public interface Joiner<L, R, V> {
        V apply(L left, R right) throws Exception;
    }

    /** The same, told the key. */
    @FunctionalInterface
    public interface JoinerWithKey<K, L, R, V> {
        V apply(K key, L left, R right) throws Exception;
    }

    /** The aggregate of nothing. */
    @FunctionalInterface
    public interface Initializer<A> {
        A apply() throws Exception;
    }

    /** The aggregate with one more value; in a grouped table also with one less. */
    @FunctionalInterface
    public interface Aggregator<K, V, A> {
        A apply(K key, V value, A aggregate) throws Exception;
    }

    /** The aggregate with one more value of its own type. */
    @FunctionalInterface
    public interface Reducer<V> {
        V apply(V aggregate, V value) throws Exception;
    }

    /** The time of a record, in ms. */
    @FunctionalInterface
    public interface TimestampExtractor<K, V> {
        long extract(K key, V value, long timestamp, long highest) throws Exception;
    }
}
