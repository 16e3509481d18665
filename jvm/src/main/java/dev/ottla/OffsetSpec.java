package dev.ottla;

/** Where in a partition to look. */
public final class OffsetSpec {
    private final Object json;

    private OffsetSpec(Object json) {
        this.json = json;
    }

    /** The first record. */
    public static OffsetSpec earliest() {
        return new OffsetSpec("earliest");
    }

    /** After the last record. */
    public static OffsetSpec latest() {
        return new OffsetSpec("latest");
    }

    /** The record with the latest time. */
    public static OffsetSpec maxTimestamp() {
        return new OffsetSpec("max_timestamp");
    }

    /** The first record at or after a time in ms. */
    public static OffsetSpec at(long timestamp) {
        return new OffsetSpec(timestamp);
    }

    Object json() {
        return json;
    }
}
