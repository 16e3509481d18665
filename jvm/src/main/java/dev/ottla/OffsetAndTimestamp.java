package dev.ottla;

/**
 * An offset that was looked up.
 *
 * @param offset the record's offset
 * @param timestamp its time in ms, or -1
 */
public record OffsetAndTimestamp(long offset, long timestamp) {}
