package dev.ottla.streams;

import dev.ottla.streams.Functions.KeyValueMapper;
import dev.ottla.streams.Functions.Predicate;
import dev.ottla.streams.Functions.ValueMapper;

/** A table: the newest value of each key. Every call records one operation. */
public final class KTable<K, V> {
    private final StreamsBuilder builder;
    private final int id;

    KTable(StreamsBuilder builder, int id) {
        this.builder = builder;
        this.id = id;
    }

    int id() {
        return id;
    }

    private <V2> KTable<K, V2> next(
            String op, Object function, Object withKey, Named named, Materialized<K, V2> materialized) {
        return new KTable<>(
                builder,
                builder.add(
                        op, "input", id, "fn", function, "with_key", withKey, "name", named, "materialized",
                        materialized));
    }

    /** Keeps the rows for which it is true. */
    public KTable<K, V> filter(Predicate<? super K, ? super V> predicate) {
        return filter(predicate, null, null);
    }

    /** Keeps the rows for which it is true. */
    public KTable<K, V> filter(
            Predicate<? super K, ? super V> predicate, Named named, Materialized<K, V> materialized) {
        return next("filter", Wrap.predicate(predicate), null, named, materialized);
    }

    /** Keeps the rows for which it is true. */
    public KTable<K, V> filter(Expr predicate) {
        return next("filter", predicate, null, null, null);
    }

    /** Drops the rows for which it is true. */
    public KTable<K, V> filterNot(Predicate<? super K, ? super V> predicate) {
        return filterNot(predicate, null, null);
    }

    /** Drops the rows for which it is true. */
    public KTable<K, V> filterNot(
            Predicate<? super K, ? super V> predicate, Named named, Materialized<K, V> materialized) {
        return next("filter_not", Wrap.predicate(predicate), null, named, materialized);
    }

    /** Drops the rows for which it is true. */
    public KTable<K, V> filterNot(Expr predicate) {
        return next("filter_not", predicate, null, null, null);
    }

    /** Gives each row another value. */
    public <V2> KTable<K, V2> mapValues(ValueMapper<? super V, ? extends V2> mapper) {
        return mapValues(mapper, null, null);
    }

    /** Gives each row another value. */
    public <V2> KTable<K, V2> mapValues(
            ValueMapper<? super V, ? extends V2> mapper, Named named, Materialized<K, V2> materialized) {
        return next("map_values", Wrap.value(mapper), null, named, materialized);
    }

    /** Gives each row another value. */
    public <V2> KTable<K, V2> mapValues(KeyValueMapper<? super K, ? super V, ? extends V2> mapper) {
        return next("map_values", Wrap.keyValue(mapper), true, null, null);
    }

    /** Gives each row another value. */
    public <V2> KTable<K, V2> mapValues(Expr mapper) {
        return next("map_values", mapper, null, null, null);
    }

    /** Gives each row another value. */
    public <V2> KTable<K, V2> mapValues(Expr mapper, Materialized<K, V2> materialized) {
        return next("map_values", mapper, null, null, materialized);
    }

    /** Rows of the same new key together; rows that change or go are taken out again. */
    public <K2, V2> KGroupedTable<K2, V2> groupBy(KeyValueMapper<? super K, ? super V, KeyValue<K2, V2>> mapper) {
        return groupBy(mapper, null);
    }

    /** Rows of the same new key together; rows that change or go are taken out again. */
    public <K2, V2> KGroupedTable<K2, V2> groupBy(
            KeyValueMapper<? super K, ? super V, KeyValue<K2, V2>> mapper, Grouped<K2, V2> grouped) {
        return new KGroupedTable<>(
                builder, builder.add("group_by", "input", id, "fn", Wrap.keyValue(mapper), "grouped", grouped));
    }

    /** The changes of the table. */
    public KStream<K, V> toStream() {
        return toStream((Named) null);
    }

    /** The changes of the table. */
    public KStream<K, V> toStream(Named named) {
        return new KStream<>(builder, builder.add("to_stream", "input", id, "name", named));
    }

    /** The changes of the table, with another key. */
    public <K2> KStream<K2, V> toStream(KeyValueMapper<? super K, ? super V, ? extends K2> selector) {
        return new KStream<>(builder, builder.add("to_stream", "input", id, "fn", Wrap.keyValue(selector)));
    }

    /** The changes of the table, with another key. */
    public <K2> KStream<K2, V> toStream(Expr selector) {
        return new KStream<>(builder, builder.add("to_stream", "input", id, "fn", selector));
    }
}
