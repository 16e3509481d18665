package dev.ottla.streams;

import dev.ottla.streams.Functions.Action;
import dev.ottla.streams.Functions.Joiner;
import dev.ottla.streams.Functions.JoinerWithKey;
import dev.ottla.streams.Functions.KeyValueMapper;
import dev.ottla.streams.Functions.Predicate;
import dev.ottla.streams.Functions.ValueMapper;

/** A stream of records. Every call records one operation. */
public final class KStream<K, V> {
    private final StreamsBuilder builder;
    private final int id;

    KStream(StreamsBuilder builder, int id) {
        this.builder = builder;
        this.id = id;
    }

    private <K2, V2> KStream<K2, V2> next(String op, Object function, Named named) {
        return new KStream<>(builder, builder.add(op, "input", id, "fn", function, "name", named));
    }

    private <K2, V2> KStream<K2, V2> nextWithKey(String op, Object function, Named named) {
        return new KStream<>(builder, builder.add(op, "input", id, "fn", function, "with_key", true, "name", named));
    }

    /** Keeps the records for which it is true. */
    public KStream<K, V> filter(Predicate<? super K, ? super V> predicate) {
        return filter(predicate, null);
    }

    /** Keeps the records for which it is true. */
    public KStream<K, V> filter(Predicate<? super K, ? super V> predicate, Named named) {
        return next("filter", Wrap.predicate(predicate), named);
    }

    /** Keeps the records for which it is true. */
    public KStream<K, V> filter(Expr predicate) {
        return next("filter", predicate, null);
    }

    /** Drops the records for which it is true. */
    public KStream<K, V> filterNot(Predicate<? super K, ? super V> predicate) {
        return filterNot(predicate, null);
    }

    /** Drops the records for which it is true. */
    public KStream<K, V> filterNot(Predicate<? super K, ? super V> predicate, Named named) {
        return next("filter_not", Wrap.predicate(predicate), named);
    }

    /** Drops the records for which it is true. */
    public KStream<K, V> filterNot(Expr predicate) {
        return next("filter_not", predicate, null);
    }

    /** Gives each record another key and value. */
    public <K2, V2> KStream<K2, V2> map(KeyValueMapper<? super K, ? super V, KeyValue<K2, V2>> mapper) {
        return map(mapper, null);
    }

    /** Gives each record another key and value. */
    public <K2, V2> KStream<K2, V2> map(KeyValueMapper<? super K, ? super V, KeyValue<K2, V2>> mapper, Named named) {
        return next("map", Wrap.keyValue(mapper), named);
    }

    /** Gives each record another key and value: {@code Expr.pair}. */
    public <K2, V2> KStream<K2, V2> map(Expr mapper) {
        return next("map", mapper, null);
    }

    /** Gives each record another value. */
    public <V2> KStream<K, V2> mapValues(ValueMapper<? super V, ? extends V2> mapper) {
        return mapValues(mapper, null);
    }

    /** Gives each record another value. */
    public <V2> KStream<K, V2> mapValues(ValueMapper<? super V, ? extends V2> mapper, Named named) {
        return next("map_values", Wrap.value(mapper), named);
    }

    /** Gives each record another value. */
    public <V2> KStream<K, V2> mapValues(KeyValueMapper<? super K, ? super V, ? extends V2> mapper) {
        return nextWithKey("map_values", Wrap.keyValue(mapper), null);
    }

    /** Gives each record another value. */
    public <V2> KStream<K, V2> mapValues(Expr mapper) {
        return next("map_values", mapper, null);
    }

    /** Makes any number of records of each. */
    public <K2, V2> KStream<K2, V2> flatMap(
            KeyValueMapper<? super K, ? super V, ? extends Iterable<KeyValue<K2, V2>>> mapper) {
        return flatMap(mapper, null);
    }

    /** Makes any number of records of each. */
    public <K2, V2> KStream<K2, V2> flatMap(
            KeyValueMapper<? super K, ? super V, ? extends Iterable<KeyValue<K2, V2>>> mapper, Named named) {
        return next("flat_map", Wrap.keyValue(mapper), named);
    }

    /** Makes any number of values of each. */
    public <V2> KStream<K, V2> flatMapValues(ValueMapper<? super V, ? extends Iterable<V2>> mapper) {
        return flatMapValues(mapper, null);
    }

    /** Makes any number of values of each. */
    public <V2> KStream<K, V2> flatMapValues(ValueMapper<? super V, ? extends Iterable<V2>> mapper, Named named) {
        return next("flat_map_values", Wrap.value(mapper), named);
    }

    /** Makes any number of values of each. */
    public <V2> KStream<K, V2> flatMapValues(KeyValueMapper<? super K, ? super V, ? extends Iterable<V2>> mapper) {
        return nextWithKey("flat_map_values", Wrap.keyValue(mapper), null);
    }

    /** Makes any number of values of each: an expression that gives a list. */
    public <V2> KStream<K, V2> flatMapValues(Expr mapper) {
        return next("flat_map_values", mapper, null);
    }

    /** Gives each record another key. */
    public <K2> KStream<K2, V> selectKey(KeyValueMapper<? super K, ? super V, ? extends K2> selector) {
        return selectKey(selector, null);
    }

    /** Gives each record another key. */
    public <K2> KStream<K2, V> selectKey(KeyValueMapper<? super K, ? super V, ? extends K2> selector, Named named) {
        return next("select_key", Wrap.keyValue(selector), named);
    }

    /** Gives each record another key. */
    public <K2> KStream<K2, V> selectKey(Expr selector) {
        return next("select_key", selector, null);
    }

    /** Looks at each record and lets it go on. */
    public KStream<K, V> peek(Action<? super K, ? super V> action) {
        return peek(action, null);
    }

    /** Looks at each record and lets it go on. */
    public KStream<K, V> peek(Action<? super K, ? super V> action, Named named) {
        return next("peek", Wrap.action(action), named);
    }

    /** Looks at each record; none goes on. */
    public void foreach(Action<? super K, ? super V> action) {
        foreach(action, null);
    }

    /** Looks at each record; none goes on. */
    public void foreach(Action<? super K, ? super V> action, Named named) {
        builder.add("foreach", "input", id, "fn", Wrap.action(action), "name", named);
    }

    /** The records of both. */
    public KStream<K, V> merge(KStream<K, V> other) {
        return merge(other, null);
    }

    /** The records of both. */
    public KStream<K, V> merge(KStream<K, V> other, Named named) {
        return new KStream<>(builder, builder.add("merge", "input", id, "other", other.id, "name", named));
    }

    /** Sends each record to the first branch that takes it. */
    public BranchedStream<K, V> split() {
        return split(null);
    }

    /** Sends each record to the first branch that takes it. */
    public BranchedStream<K, V> split(Named named) {
        return new BranchedStream<>(builder, builder.add("split", "input", id, "name", named));
    }

    /** Through a topic of its own, so that records of one key meet. */
    public KStream<K, V> repartition() {
        return repartition(null);
    }

    /** Through a topic of its own, so that records of one key meet. */
    public KStream<K, V> repartition(Repartitioned<K, V> repartitioned) {
        return new KStream<>(builder, builder.add("repartition", "input", id, "repartitioned", repartitioned));
    }

    /** The newest value of each key. */
    public KTable<K, V> toTable() {
        return toTable(null, null);
    }

    /** The newest value of each key. */
    public KTable<K, V> toTable(Named named, Materialized<K, V> materialized) {
        return new KTable<>(builder, builder.add("to_table", "input", id, "name", named, "materialized", materialized));
    }

    /** Records of the same new key together. */
    public <K2> KGroupedStream<K2, V> groupBy(KeyValueMapper<? super K, ? super V, ? extends K2> selector) {
        return groupBy(selector, null);
    }

    /** Records of the same new key together. */
    public <K2> KGroupedStream<K2, V> groupBy(
            KeyValueMapper<? super K, ? super V, ? extends K2> selector, Grouped<K2, V> grouped) {
        return grouped(Wrap.keyValue(selector), grouped);
    }

    /** Records of the same new key together. */
    public <K2> KGroupedStream<K2, V> groupBy(Expr selector) {
        return grouped(selector, null);
    }

    /** Records of the same new key together. */
    public <K2> KGroupedStream<K2, V> groupBy(Expr selector, Grouped<K2, V> grouped) {
        return grouped((Object) selector, grouped);
    }

    private <K2> KGroupedStream<K2, V> grouped(Object selector, Grouped<K2, V> grouped) {
        return new KGroupedStream<>(builder, builder.add("group_by", "input", id, "fn", selector, "grouped", grouped));
    }

    /** Records of the same key together. */
    public KGroupedStream<K, V> groupByKey() {
        return groupByKey(null);
    }

    /** Records of the same key together. */
    public KGroupedStream<K, V> groupByKey(Grouped<K, V> grouped) {
        return new KGroupedStream<>(builder, builder.add("group_by_key", "input", id, "grouped", grouped));
    }

    /** Joins each record with the table's value of its key; without one it is dropped. */
    public <O, R> KStream<K, R> join(KTable<K, O> table, Joiner<? super V, ? super O, ? extends R> joiner) {
        return joined("join", table, Wrap.joiner(joiner), false, null);
    }

    /** Joins each record with the table's value of its key; without one it is dropped. */
    public <O, R> KStream<K, R> join(
            KTable<K, O> table, Joiner<? super V, ? super O, ? extends R> joiner, Joined<K, V, O> joined) {
        return joined("join", table, Wrap.joiner(joiner), false, joined);
    }

    /** Joins each record with the table's value of its key; without one it is dropped. */
    public <O, R> KStream<K, R> join(
            KTable<K, O> table, JoinerWithKey<? super K, ? super V, ? super O, ? extends R> joiner) {
        return joined("join", table, Wrap.joiner(joiner), true, null);
    }

    /** Joins each record with the table's value of its key; without one it is dropped. */
    public <O, R> KStream<K, R> join(KTable<K, O> table, Expr joiner) {
        return joined("join", table, joiner, false, null);
    }

    /** Joins each record with the table's value of its key, or with null. */
    public <O, R> KStream<K, R> leftJoin(KTable<K, O> table, Joiner<? super V, ? super O, ? extends R> joiner) {
        return joined("left_join", table, Wrap.joiner(joiner), false, null);
    }

    /** Joins each record with the table's value of its key, or with null. */
    public <O, R> KStream<K, R> leftJoin(
            KTable<K, O> table, Joiner<? super V, ? super O, ? extends R> joiner, Joined<K, V, O> joined) {
        return joined("left_join", table, Wrap.joiner(joiner), false, joined);
    }

    /** Joins each record with the table's value of its key, or with null. */
    public <O, R> KStream<K, R> leftJoin(
            KTable<K, O> table, JoinerWithKey<? super K, ? super V, ? super O, ? extends R> joiner) {
        return joined("left_join", table, Wrap.joiner(joiner), true, null);
    }

    /** Joins each record with the table's value of its key, or with null. */
    public <O, R> KStream<K, R> leftJoin(KTable<K, O> table, Expr joiner) {
        return joined("left_join", table, joiner, false, null);
    }

    private <O, R> KStream<K, R> joined(
            String op, KTable<K, O> table, Object joiner, boolean withKey, Joined<K, V, O> joined) {
        Object key = withKey ? true : null;
        return new KStream<>(
                builder,
                builder.add(op, "input", id, "table", table.id(), "fn", joiner, "with_key", key, "joined", joined));
    }

    /** Writes the records to a topic. */
    public void to(String topic) {
        to(topic, null);
    }

    /** Writes the records to a topic. */
    public void to(String topic, Produced<K, V> produced) {
        builder.add("to", "input", id, "topic", topic, "produced", produced);
    }
}
