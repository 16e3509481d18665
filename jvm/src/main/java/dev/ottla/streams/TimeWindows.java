package dev.ottla.streams;

import java.time.Duration;

/** Windows of fixed size: tumbling, or hopping with {@link #advanceBy}. */
public final class TimeWindows {
    private final long sizeMs;
    private final Long advanceMs;
    private final long graceMs;

    private TimeWindows(long sizeMs, Long advanceMs, long graceMs) {
        this.sizeMs = sizeMs;
        this.advanceMs = advanceMs;
        this.graceMs = graceMs;
    }

    /** Tumbling windows that take no late records. */
    public static TimeWindows ofSize(Duration size) {
        return ofSizeAndGrace(size, Duration.ZERO);
    }

    /** Tumbling windows that take records which are late by at most {@code grace}. */
    public static TimeWindows ofSizeAndGrace(Duration size, Duration grace) {
        return new TimeWindows(size.toMillis(), null, grace.toMillis());
    }

    /** A new window begins after every {@code advance}. */
    public TimeWindows advanceBy(Duration advance) {
        return new TimeWindows(sizeMs, advance.toMillis(), graceMs);
    }

    long sizeMs() {
        return sizeMs;
    }

    Long advanceMs() {
        return advanceMs;
    }

    long graceMs() {
        return graceMs;
    }
}
