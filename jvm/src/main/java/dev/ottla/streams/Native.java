package dev.ottla.streams;

import java.util.LinkedHashMap;
import java.util.Map;

/** An aggregate that the core computes without entering Java. Nulls are skipped. */
public final class Native {
    private final Map<String, Object> form = new LinkedHashMap<>();

    private Native(String name, Object argument) {
        form.put(name, argument);
    }

    Map<String, Object> form() {
        return form;
    }

    /** The sum; i64 until it meets a double. */
    public static Native sum(Expr of) {
        return new Native("sum", of.form());
    }

    public static Native min(Expr of) {
        return new Native("min", of.form());
    }

    public static Native max(Expr of) {
        return new Native("max", of.form());
    }

    public static Native last(Expr of) {
        return new Native("last", of.form());
    }

    /** How many were not null. */
    public static Native count(Expr of) {
        return new Native("count", of.form());
    }

    /** How many records; a field of {@link #fields}. */
    public static Native count() {
        return new Native("count", true);
    }

    /** Sum and count, as JSON; divide them in {@code mapValues}. */
    public static Native mean(Expr of) {
        return new Native("mean", of.form());
    }

    /** JSON with one aggregate for each field. */
    public static Native fields(Map<String, Native> fields) {
        Map<String, Object> forms = new LinkedHashMap<>();
        new LinkedHashMap<>(fields).forEach((name, one) -> forms.put(name, one.form));
        return new Native("fields", forms);
    }
}
