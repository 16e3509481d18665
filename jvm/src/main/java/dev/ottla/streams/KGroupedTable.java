package dev.ottla.streams;

import dev.ottla.streams.Functions.Aggregator;
import dev.ottla.streams.Functions.Initializer;
import dev.ottla.streams.Functions.Reducer;

/** A table grouped by another key. */
public final class KGroupedTable<K, V> {
    private final StreamsBuilder builder;
    private final int id;

    KGroupedTable(StreamsBuilder builder, int id) {
        this.builder = builder;
        this.id = id;
    }

    /** How many rows each key has. */
    public KTable<K, Long> count() {
        return count(null);
    }

    /** How many rows each key has. */
    public KTable<K, Long> count(Materialized<K, Long> materialized) {
        return new KTable<>(builder, builder.add("count", "input", id, "materialized", materialized));
    }

    /** One value of all values of a key. */
    public KTable<K, V> reduce(Reducer<V> adder, Reducer<V> subtractor, Materialized<K, V> materialized) {
        return new KTable<>(
                builder,
                builder.add(
                        "reduce", "input", id, "adder", Wrap.reducer(adder), "subtractor", Wrap.reducer(subtractor),
                        "materialized", materialized));
    }

    /** An aggregate of all values of a key. */
    public <A> KTable<K, A> aggregate(
            Initializer<A> initializer,
            Aggregator<? super K, ? super V, A> adder,
            Aggregator<? super K, ? super V, A> subtractor,
            Materialized<K, A> materialized) {
        return new KTable<>(
                builder,
                builder.add(
                        "aggregate", "input", id, "initializer", Wrap.initializer(initializer), "adder",
                        Wrap.aggregator(adder), "subtractor", Wrap.aggregator(subtractor), "materialized",
                        materialized));
    }
}
