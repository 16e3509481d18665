package dev.ottla.streams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records a topology: every call appends one operation, and the core alone gives it meaning. Names, numbers and checks
 * are the core's.
 */
public final class StreamsBuilder {
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final List<Object> ops = new ArrayList<>();
    private final List<HostFunction> functions = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** Keys and values are bytes where nothing else is said. */
    public StreamsBuilder() {}

    /** Keys and values have these serdes where nothing else is said. */
    public StreamsBuilder(Serde<?> key, Serde<?> value) {
        defaults.put("key", form(key));
        defaults.put("value", form(value));
    }

    /** A stream of a topic. */
    public <K, V> KStream<K, V> stream(String topic) {
        return stream(List.of(topic), null);
    }

    /** A stream of a topic. */
    public <K, V> KStream<K, V> stream(String topic, Consumed<K, V> consumed) {
        return stream(List.of(topic), consumed);
    }

    /** A stream of several topics. */
    public <K, V> KStream<K, V> stream(Collection<String> topics, Consumed<K, V> consumed) {
        return new KStream<>(this, add("stream", "topics", List.copyOf(topics), "consumed", consumed));
    }

    /** The newest value of each key of a topic. */
    public <K, V> KTable<K, V> table(String topic) {
        return table(topic, null, null);
    }

    /** The newest value of each key of a topic. */
    public <K, V> KTable<K, V> table(String topic, Consumed<K, V> consumed) {
        return table(topic, consumed, null);
    }

    /** The newest value of each key of a topic. */
    public <K, V> KTable<K, V> table(String topic, Consumed<K, V> consumed, Materialized<K, V> materialized) {
        return new KTable<>(this, add("table", "topic", topic, "consumed", consumed, "materialized", materialized));
    }

    /** What has been recorded so far. */
    public Topology build() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("ottla_topology", 1);
        spec.put("defaults", Map.copyOf(defaults));
        spec.put("functions", List.copyOf(names));
        spec.put("ops", List.copyOf(ops));
        return new Topology(spec, List.copyOf(functions), List.copyOf(names));
    }

    /** Appends an operation: names and values of fields in turn; those that are null are left out. Returns its id. */
    int add(String op, Object... fields) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("op", op);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                written.put((String) fields[i], form(fields[i + 1]));
            }
        }
        ops.add(written);
        return ops.size() - 1;
    }

    private Object form(Object given) {
        if (given instanceof Options options) {
            Map<String, Object> written = new LinkedHashMap<>();
            options.fields().forEach((name, value) -> written.put(name, form(value)));
            return written;
        }
        if (given instanceof HostFunction function) {
            return Map.of("host", host(function));
        }
        if (given instanceof Expr expr) {
            return Map.of("expr", expr.form());
        }
        if (given instanceof Native aggregate) {
            return aggregate.form();
        }
        if (given instanceof Named named) {
            return named.name();
        }
        return given instanceof Serde<?> serde ? form(serde) : given;
    }

    private <T> Object form(Serde<T> serde) {
        if (serde.form() != null) {
            return serde.form();
        }
        @SuppressWarnings("unchecked")
        HostFunction serialize = given -> serde.serializer().serialize((T) given[0], (String) given[1]);
        HostFunction deserialize = given -> serde.deserializer().deserialize((byte[]) given[0], (String) given[1]);
        return Map.of("host", Map.of("serialize", host(serialize), "deserialize", host(deserialize)));
    }

    private int host(HostFunction function) {
        functions.add(function);
        names.add("function " + (functions.size() - 1));
        return functions.size() - 1;
    }
}
