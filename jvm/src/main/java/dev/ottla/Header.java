package dev.ottla;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A header of a record.
 *
 * @param name its name
 * @param value its bytes, or null
 */
public record Header(String name, byte[] value) {
    /** A header must have a name. */
    public Header {
        Objects.requireNonNull(name, "the name of a header");
    }

    /** A header with a text, in UTF-8. */
    public static Header of(String name, String value) {
        return new Header(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Header header && name.equals(header.name) && Arrays.equals(value, header.value);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return name + "=" + (value == null ? "null" : new String(value, StandardCharsets.UTF_8));
    }
}
