package dev.ottla.streams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression over a record, evaluated in the core without entering Java: {@code Expr.col("amount").gt(10)}. Arguments
 * that are no expressions are literals.
 */
public final class Expr {
    private final Object form;

    private Expr(Object form) {
        this.form = form;
    }

    Object form() {
        return form;
    }

    private static Object form(Object given) {
        if (given instanceof Expr expr) {
            return expr.form;
        }
        boolean plain = given == null || given instanceof Boolean || given instanceof Number;
        return plain ? given : Arrays.asList("lit", given);
    }

    /** A form by its name; for what has no method here. */
    public static Expr of(String name, Object... arguments) {
        List<Object> form = new ArrayList<>();
        form.add(name);
        for (Object argument : arguments) {
            form.add(form(argument));
        }
        return new Expr(form);
    }

    private Expr with(String name, Object... others) {
        List<Object> all = new ArrayList<>();
        all.add(this);
        all.addAll(Arrays.asList(others));
        return of(name, all.toArray());
    }

    private static Expr path(String name, String... fields) {
        List<Object> form = new ArrayList<>();
        form.add(name);
        form.addAll(Arrays.asList(fields));
        return new Expr(form);
    }

    /** A literal. */
    public static Expr lit(Object value) {
        return new Expr(Arrays.asList("lit", value));
    }

    /** A field of the value, or a field of a field; null when absent. */
    public static Expr col(String... fields) {
        return path("col", fields);
    }

    /** The value. */
    public static Expr value() {
        return path("value");
    }

    /** The key, or a field of it. */
    public static Expr key(String... fields) {
        return path("key", fields);
    }

    /** The left value of a joiner, the aggregate of a reducer; or a field of it. */
    public static Expr left(String... fields) {
        return path("left", fields);
    }

    /** The right value of a joiner, the new value of a reducer; or a field of it. */
    public static Expr right(String... fields) {
        return path("right", fields);
    }

    /** The aggregate of an aggregator, or a field of it. */
    public static Expr aggregate(String... fields) {
        return path("aggregate", fields);
    }

    /** The key inside a windowed key. */
    public static Expr windowKey() {
        return path("window_key");
    }

    /** The first millisecond of a windowed key's window. */
    public static Expr windowStart() {
        return path("window_start");
    }

    /** The first millisecond after a windowed key's window. */
    public static Expr windowEnd() {
        return path("window_end");
    }

    public Expr eq(Object other) {
        return with("eq", other);
    }

    public Expr ne(Object other) {
        return with("ne", other);
    }

    public Expr lt(Object other) {
        return with("lt", other);
    }

    public Expr le(Object other) {
        return with("le", other);
    }

    public Expr gt(Object other) {
        return with("gt", other);
    }

    public Expr ge(Object other) {
        return with("ge", other);
    }

    public Expr and(Object... others) {
        return with("and", others);
    }

    public Expr or(Object... others) {
        return with("or", others);
    }

    public Expr not() {
        return with("not");
    }

    public Expr add(Object other) {
        return with("add", other);
    }

    public Expr sub(Object other) {
        return with("sub", other);
    }

    public Expr mul(Object other) {
        return with("mul", other);
    }

    public Expr div(Object other) {
        return with("div", other);
    }

    public Expr mod(Object other) {
        return with("mod", other);
    }

    public Expr neg() {
        return with("neg");
    }

    public Expr isNull() {
        return with("is_null");
    }

    /** The first that is not null. */
    public Expr coalesce(Object... others) {
        return with("coalesce", others);
    }

    /** One of two, by a condition. */
    public static Expr ifElse(Expr condition, Object then, Object otherwise) {
        return of("if", condition, then, otherwise);
    }

    public Expr concat(Object... others) {
        return with("concat", others);
    }

    public Expr lower() {
        return with("lower");
    }

    public Expr upper() {
        return with("upper");
    }

    /** The length of a text in characters. */
    public Expr length() {
        return with("length");
    }

    public Expr contains(Object part) {
        return with("contains", part);
    }

    public Expr startsWith(Object part) {
        return with("starts_with", part);
    }

    /** The parts of a text between separators, empty ones left out. */
    public Expr split(Object separator) {
        return with("split", separator);
    }

    public Expr toI64() {
        return with("i64");
    }

    public Expr toF64() {
        return with("f64");
    }

    public Expr asText() {
        return with("string");
    }

    /** A JSON list. */
    public static Expr list(Object... items) {
        return of("list", items);
    }

    /** A JSON object. */
    public static Expr object(Map<String, ?> fields) {
        List<Object> form = new ArrayList<>();
        form.add("object");
        new LinkedHashMap<>(fields).forEach((name, value) -> form.add(Arrays.asList(name, form(value))));
        return new Expr(form);
    }

    /** A key and a value. */
    public static Expr pair(Object key, Object value) {
        return of("pair", key, value);
    }
}
