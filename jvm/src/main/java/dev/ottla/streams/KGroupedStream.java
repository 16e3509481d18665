package dev.ottla.streams;

import dev.ottla.streams.Functions.Aggregator;
import dev.ottla.streams.Functions.Initializer;
import dev.ottla.streams.Functions.Reducer;

/** A stream grouped by its key. */
public final class KGroupedStream<K, V> {
    private final StreamsBuilder builder;
    private final int id;

    KGroupedStream(StreamsBuilder builder, int id) {
        this.builder = builder;
        this.id = id;
    }

    /** How many records each key has. */
    public KTable<K, Long> count() {
        return count(null);
    }

    /** How many records each key has. */
    public KTable<K, Long> count(Materialized<K, Long> materialized) {
        return new KTable<>(builder, builder.add("count", "input", id, "materialized", materialized));
    }

    /** One value of all values of a key. */
    public KTable<K, V> reduce(Reducer<V> reducer) {
        return reduce(reducer, null);
    }

    /** One value of all values of a key. */
    public KTable<K, V> reduce(Reducer<V> reducer, Materialized<K, V> materialized) {
        return reduced(Wrap.reducer(reducer), materialized);
    }

    /** One value of all values of a key. */
    public KTable<K, V> reduce(Expr reducer, Materialized<K, V> materialized) {
        return reduced(reducer, materialized);
    }

    private KTable<K, V> reduced(Object reducer, Materialized<K, V> materialized) {
        return new KTable<>(builder, builder.add("reduce", "input", id, "fn", reducer, "materialized", materialized));
    }

    /** An aggregate of all values of a key. */
    public <A> KTable<K, A> aggregate(Initializer<A> initializer, Aggregator<? super K, ? super V, A> aggregator) {
        return aggregate(initializer, aggregator, null);
    }

    /** An aggregate of all values of a key. */
    public <A> KTable<K, A> aggregate(
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
    public <A> KTable<K, A> aggregate(Native aggregate, Materialized<K, A> materialized) {
        return new KTable<>(
                builder, builder.add("aggregate", "input", id, "native", aggregate, "materialized", materialized));
    }

    /** In windows of time. */
    public WindowedStream<K, V> windowedBy(TimeWindows windows) {
        return new WindowedStream<>(
                builder,
                builder.add(
                        "windowed_by", "input", id, "size_ms", windows.sizeMs(), "advance_ms", windows.advanceMs(),
                        "grace_ms", windows.graceMs()));
    }
}
