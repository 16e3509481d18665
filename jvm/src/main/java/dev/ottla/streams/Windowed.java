package dev.ottla.streams;

/**
 * The key of a windowed table.
 *
 * @param key the key
 * @param start the window's first millisecond
 * @param end the first millisecond after it
 */
public record Windowed<K>(K key, long start, long end) {}
