package dev.ottla.streams;

import dev.ottla.streams.Functions.Aggregator;
import dev.ottla.streams.Functions.Initializer;
import dev.ottla.streams.Functions.Reducer;

/** A grouped stream in windows of time. */
public final class WindowedStream<K, V> {
    private final StreamsBuilder builder;
    private final int id;

    WindowedStream(StreamsBuilder builder, int id) {
        this.builder = builder;
        this.id = id;
    }

    /** How many records each key has. */
    public KTable<Windowed<K>, Long> count() {
        return count(null);
    }

    /** How many records each key has. */
    public KTable<Windowed<K>, Long> count(Materialized<K, Long> materialized) {
        return new KTable<>(builder, builder.add("count", "input", id, "materialized", materialized));
    }

    /** One value of all values of a key. */
    public KTable<Windowed<K>, V> reduce(Reducer<V> reducer) {
        return reduce(reducer, null);
    }

    /** One value of all values of a key. */
    public KTable<Windowed<K>, V> reduce(Reducer<V> reducer, Materialized<K, V> materialized) {
        return reduced(Wrap.reducer(reducer), materialized);
    }

    /** One value of all values of a key. */
    public KTable<Windowed<K>, V> reduce(Expr reducer, Materialized<K, V> materialized) {
        return reduced(reducer, materialized);
    }

    private KTable<Windowed<K>, V> reduced(Object reducer, Materialized<K, V> materialized) {
        return new KTable<>(builder, builder.add("reduce", "input", id, "fn", reducer, "materialized", materialized));
    }

    /** An aggregate of all values of a key. */
    public <A> KTable<Windowed<K>, A> aggregate(Initializer<A> initializer, Aggregator<? super K, ? super V, A> aggregator) {
        return aggregate(initializer, aggregator, null);
    }

    /** An aggregate of all values of a key. */
    public <A> KTable<Windowed<K>, A> aggregate(
            Initializer<A> initializer,
            Aggregator<? super K, ? super V, A> aggregator,
            Materialized<K, A> materialized) {
        return new KTable<>(
                builder,
                builder.add(
                        "aggregate", "input", id, "initializer", Wrap.initializer(initializer), "fn",
                        Wrap.aggregator(aggregator), "materialized", materialized));
    }

    /** An aggregate that the core computes. */
    public <A> KTable<Windowed<K>, A> aggregate(Native aggregate, Materialized<K, A> materialized) {
        return new KTable<>(
                builder, builder.add("aggregate", "input", id, "native", aggregate, "materialized", materialized));
    }
}
