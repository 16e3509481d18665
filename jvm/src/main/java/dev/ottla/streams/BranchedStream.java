package dev.ottla.streams;

import dev.ottla.streams.Functions.Predicate;

/** A stream that is being split: each record goes to the first branch that takes it. */
public final class BranchedStream<K, V> {
    private final StreamsBuilder builder;
    private final int id;

    BranchedStream(StreamsBuilder builder, int id) {
        this.builder = builder;
        this.id = id;
    }

    /** The records for which it is true and that no branch before has taken. */
    public KStream<K, V> branch(Predicate<? super K, ? super V> predicate) {
        return branch(predicate, null);
    }

    /** The same, with a name. */
    public KStream<K, V> branch(Predicate<? super K, ? super V> predicate, String name) {
        return next("branch", Wrap.predicate(predicate), name);
    }

    /** The records for which it is true and that no branch before has taken. */
    public KStream<K, V> branch(Expr predicate) {
        return next("branch", predicate, null);
    }

    /** The records that no branch has taken. */
    public KStream<K, V> defaultBranch() {
        return defaultBranch(null);
    }

    /** The same, with a name. */
    public KStream<K, V> defaultBranch(String name) {
        return next("default_branch", null, name);
    }

    private KStream<K, V> next(String op, Object predicate, String name) {
        return new KStream<>(builder, builder.add(op, "input", id, "fn", predicate, "branched", name));
    }
}
