package dev.ottla;

/**
 * A committed offset.
 *
 * @param offset the next one to read
 * @param metadata the text that was committed with it
 */
public record OffsetAndMetadata(long offset, String metadata) {
    /** Without a text. */
    public OffsetAndMetadata(long offset) {
        this(offset, "");
    }
}
