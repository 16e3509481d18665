package dev.ottla.streams;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of an operation that were set, by the spec's names. */
abstract class Options {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    void set(String field, Object value) {
        fields.put(field, value);
    }

    Map<String, Object> fields() {
        return fields;
    }
}
