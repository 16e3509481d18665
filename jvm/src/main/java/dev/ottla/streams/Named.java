package dev.ottla.streams;

/**
 * The name of an operation.
 *
 * @param name as the description and topics show it
 */
public record Named(String name) {
    /** A name. */
    public static Named as(String name) {
        return new Named(name);
    }
}
