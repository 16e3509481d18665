package dev.ottla.streams;

/**
 * A key and a value.
 *
 * @param key may be null
 * @param value may be null
 */
public record KeyValue<K, V>(K key, V value) {
    /** A key and a value. */
    public static <K, V> KeyValue<K, V> pair(K key, V value) {
        return new KeyValue<>(key, value);
    }
}
