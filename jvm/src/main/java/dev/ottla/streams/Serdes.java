package dev.ottla.streams;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The serdes. Numbers are big-endian, as Java's Kafka writes them; JSON is Map, List, String, Long, Double, Boolean. */
public final class Serdes {
    private Serdes() {}

    public static Serde<byte[]> bytes() {
        return new Serde<>("bytes");
    }

    public static Serde<String> string() {
        return new Serde<>("string");
    }

    public static Serde<Integer> i32() {
        return new Serde<>("i32");
    }

    public static Serde<Long> i64() {
        return new Serde<>("i64");
    }

    public static Serde<Double> f64() {
        return new Serde<>("f64");
    }

    public static Serde<Boolean> bool() {
        return new Serde<>("bool");
    }

    public static Serde<Object> json() {
        return new Serde<>("json");
    }

    /** JSON objects. */
    public static Serde<Map<String, Object>> jsonObject() {
        return new Serde<>("json");
    }

    /** Keys of a table with windows of this size, written as Java's Kafka writes them. */
    public static <K> Serde<Windowed<K>> windowed(Serde<K> key, Duration size) {
        if (!(key.form() instanceof String)) {
            throw new IllegalArgumentException("the key of a windowed serde has a serde of the core");
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("windowed", key.form());
        form.put("size_ms", size.toMillis());
        return new Serde<>(form);
    }

    /** Your own; neither function is called with null. */
    public static <T> Serde<T> of(Serde.Serializer<T> serializer, Serde.Deserializer<T> deserializer) {
        return new Serde<>(null, serializer, deserializer);
    }
}
