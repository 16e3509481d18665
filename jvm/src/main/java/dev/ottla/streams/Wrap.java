package dev.ottla.streams;

import dev.ottla.streams.Functions.Action;
import dev.ottla.streams.Functions.Aggregator;
import dev.ottla.streams.Functions.Initializer;
import dev.ottla.streams.Functions.Joiner;
import dev.ottla.streams.Functions.JoinerWithKey;
import dev.ottla.streams.Functions.KeyValueMapper;
import dev.ottla.streams.Functions.Predicate;
import dev.ottla.streams.Functions.Reducer;
import dev.ottla.streams.Functions.ValueMapper;

/** Typed functions as the engine calls them; the topology's serdes say what the types are. */
@SuppressWarnings("unchecked")
final class Wrap {
    private Wrap() {}

    static <K, V> HostFunction predicate(Predicate<? super K, ? super V> function) {
        return given -> function.test((K) given[0], (V) given[1]);
    }

    static <K, V> HostFunction keyValue(KeyValueMapper<? super K, ? super V, ?> function) {
        return given -> function.apply((K) given[0], (V) given[1]);
    }

    static <V> HostFunction value(ValueMapper<? super V, ?> function) {
        return given -> function.apply((V) given[0]);
    }

    static <K, V> HostFunction action(Action<? super K, ? super V> function) {
        return given -> {
            function.apply((K) given[0], (V) given[1]);
            return null;
        };
    }

    static <L, R> HostFunction joiner(Joiner<? super L, ? super R, ?> function) {
        return given -> function.apply((L) given[0], (R) given[1]);
    }

    static <K, L, R> HostFunction joiner(JoinerWithKey<? super K, ? super L, ? super R, ?> function) {
        return given -> function.apply((K) given[0], (L) given[1], (R) given[2]);
    }

    static HostFunction initializer(Initializer<?> function) {
        return given -> function.apply();
    }

    static <K, V, A> HostFunction aggregator(Aggregator<? super K, ? super V, A> function) {
        return given -> function.apply((K) given[0], (V) given[1], (A) given[2]);
    }

    static <V> HostFunction reducer(Reducer<V> function) {
        return given -> function.apply((V) given[0], (V) given[1]);
    }
}
