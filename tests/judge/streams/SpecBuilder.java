import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.BranchedKStream;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KGroupedTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.TimeWindowedKStream;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.ValueJoinerWithKey;
import org.apache.kafka.streams.kstream.ValueMapperWithKey;
import org.apache.kafka.streams.kstream.WindowedSerdes;

/** Makes the calls of Kafka's own DSL that a topology spec (decision 0003) describes. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class SpecBuilder {
    private final StreamsBuilder builder = new StreamsBuilder();
    private final List<Object> objects = new ArrayList<>();
    private final Map<Integer, Integer> branches = new HashMap<>();
    private final List<String> functions = new ArrayList<>();

    static StreamsBuilder build(JsonNode spec) {
        var self = new SpecBuilder();
        spec.path("functions").forEach(name -> self.functions.add(name.asText()));
        for (JsonNode op : spec.get("ops")) {
            self.objects.add(self.apply(op));
        }
        return self.builder;
    }

    private Object apply(JsonNode op) {
        String kind = op.get("op").asText();
        switch (kind) {
            case "stream" -> {
                var topics = new ArrayList<String>();
                op.get("topics").forEach(topic -> topics.add(topic.asText()));
                return builder.stream(topics, consumed(op.path("consumed")));
            }
            case "table" -> {
                Consumed consumed = consumed(op.path("consumed"));
                return op.has("materialized")
                    ? builder.table(op.get("topic").asText(), consumed, materialized(op))
                    : builder.table(op.get("topic").asText(), consumed);
            }
            default -> {
                Object input = objects.get(op.get("input").asInt());
                if (input instanceof KStream stream) {
                    return onStream(kind, stream, op);
                } else if (input instanceof KTable table) {
                    return onTable(kind, table, op);
                } else if (input instanceof BranchedKStream split) {
                    return onSplit(kind, split, op);
                } else if (input instanceof KGroupedStream grouped) {
                    return onGrouped(kind, grouped, op);
                } else if (input instanceof TimeWindowedKStream windowed) {
                    return onWindowed(kind, windowed, op);
                } else if (input instanceof KGroupedTable grouped) {
                    return onGroupedTable(kind, grouped, op);
                }
                throw new IllegalArgumentException(kind + " on " + input);
            }
        }
    }

    private Object onStream(String kind, KStream stream, JsonNode op) {
        Named named = named(op);
        return switch (kind) {
            case "filter" -> named == null
                ? stream.filter((k, v) -> truth(op, "fn", k, v))
                : stream.filter((k, v) -> truth(op, "fn", k, v), named);
            case "filter_not" -> named == null
                ? stream.filterNot((k, v) -> truth(op, "fn", k, v))
                : stream.filterNot((k, v) -> truth(op, "fn", k, v), named);
            case "map" -> named == null
                ? stream.map((k, v) -> (KeyValue) call(op, "fn", k, v))
                : stream.map((k, v) -> (KeyValue) call(op, "fn", k, v), named);
            case "map_values" -> {
                ValueMapperWithKey mapper = (k, v) -> withKey(op) ? call(op, "fn", k, v) : call(op, "fn", v);
                yield named == null ? stream.mapValues(mapper) : stream.mapValues(mapper, named);
            }
            case "flat_map" -> named == null
                ? stream.flatMap((k, v) -> (Iterable) call(op, "fn", k, v))
                : stream.flatMap((k, v) -> (Iterable) call(op, "fn", k, v), named);
            case "flat_map_values" -> {
                ValueMapperWithKey<Object, Object, Iterable<Object>> mapper =
                    (k, v) -> (Iterable<Object>) (withKey(op) ? call(op, "fn", k, v) : call(op, "fn", v));
                yield named == null ? stream.flatMapValues(mapper) : stream.flatMapValues(mapper, named);
            }
            case "select_key" -> named == null
                ? stream.selectKey((k, v) -> call(op, "fn", k, v))
                : stream.selectKey((k, v) -> call(op, "fn", k, v), named);
            case "peek" -> named == null
                ? stream.peek((k, v) -> call(op, "fn", k, v))
                : stream.peek((k, v) -> call(op, "fn", k, v), named);
            case "foreach" -> {
                if (named == null) {
                    stream.foreach((k, v) -> call(op, "fn", k, v));
                } else {
                    stream.foreach((k, v) -> call(op, "fn", k, v), named);
                }
                yield null;
            }
            case "merge" -> {
                KStream other = (KStream) objects.get(op.get("other").asInt());
                yield named == null ? stream.merge(other) : stream.merge(other, named);
            }
            case "split" -> named == null ? stream.split() : stream.split(named);
            case "repartition" -> op.has("repartitioned")
                ? stream.repartition(repartitioned(op.get("repartitioned")))
                : stream.repartition();
            case "to_table" -> toTable(stream, named, op);
            case "group_by" -> op.has("grouped")
                ? stream.groupBy((k, v) -> call(op, "fn", k, v), grouped(op.get("grouped")))
                : stream.groupBy((k, v) -> call(op, "fn", k, v));
            case "group_by_key" -> op.has("grouped")
                ? stream.groupByKey(grouped(op.get("grouped")))
                : stream.groupByKey();
            case "join", "left_join" -> join(kind, stream, op);
            case "to" -> {
                if (op.has("produced")) {
                    stream.to(op.get("topic").asText(), produced(op.get("produced")));
                } else {
                    stream.to(op.get("topic").asText());
                }
                yield null;
            }
            default -> throw new IllegalArgumentException(kind + " on a stream");
        };
    }

    private Object toTable(KStream stream, Named named, JsonNode op) {
        if (op.has("materialized")) {
            return named == null ? stream.toTable(materialized(op)) : stream.toTable(named, materialized(op));
        }
        return named == null ? stream.toTable() : stream.toTable(named);
    }

    private Object join(String kind, KStream stream, JsonNode op) {
        KTable table = (KTable) objects.get(op.get("table").asInt());
        ValueJoinerWithKey joiner = (k, left, right) ->
            withKey(op) ? call(op, "fn", k, left, right) : call(op, "fn", left, right);
        if (op.has("joined")) {
            JsonNode node = op.get("joined");
            Joined joined = Joined.with(serde(node, "key"), serde(node, "value"), serde(node, "other"));
            if (node.has("name")) {
                joined = joined.withName(node.get("name").asText());
            }
            return kind.equals("join") ? stream.join(table, joiner, joined) : stream.leftJoin(table, joiner, joined);
        }
        return kind.equals("join") ? stream.join(table, joiner) : stream.leftJoin(table, joiner);
    }

    private Object onSplit(String kind, BranchedKStream split, JsonNode op) {
        var made = new KStream[1];
        java.util.function.Consumer keep = stream -> made[0] = (KStream) stream;
        Branched branched = op.has("branched")
            ? Branched.withConsumer(keep, op.get("branched").asText())
            : Branched.withConsumer(keep);
        if (kind.equals("branch")) {
            split.branch((k, v) -> truth(op, "fn", k, v), branched);
        } else {
            split.defaultBranch(branched);
        }
        return made[0];
    }

    private Object onTable(String kind, KTable table, JsonNode op) {
        Named named = named(op);
        Named given = named == null ? Named.as("x") : named;
        boolean stored = op.has("materialized");
        return switch (kind) {
            case "filter", "filter_not" -> {
                org.apache.kafka.streams.kstream.Predicate predicate = (k, v) -> truth(op, "fn", k, v);
                boolean not = kind.equals("filter_not");
                if (stored && named == null) {
                    yield not ? table.filterNot(predicate, materialized(op)) : table.filter(predicate, materialized(op));
                } else if (stored) {
                    yield not ? table.filterNot(predicate, given, materialized(op))
                        : table.filter(predicate, given, materialized(op));
                } else if (named == null) {
                    yield not ? table.filterNot(predicate) : table.filter(predicate);
                }
                yield not ? table.filterNot(predicate, given) : table.filter(predicate, given);
            }
            case "map_values" -> {
                ValueMapperWithKey mapper = (k, v) -> withKey(op) ? call(op, "fn", k, v) : call(op, "fn", v);
                if (stored && named == null) {
                    yield table.mapValues(mapper, materialized(op));
                } else if (stored) {
                    yield table.mapValues(mapper, given, materialized(op));
                }
                yield named == null ? table.mapValues(mapper) : table.mapValues(mapper, given);
            }
            case "to_stream" -> {
                if (op.has("fn")) {
                    yield named == null
                        ? table.toStream((k, v) -> call(op, "fn", k, v))
                        : table.toStream((k, v) -> call(op, "fn", k, v), named);
                }
                yield named == null ? table.toStream() : table.toStream(named);
            }
            case "group_by" -> op.has("grouped")
                ? table.groupBy((k, v) -> (KeyValue) call(op, "fn", k, v), grouped(op.get("grouped")))
                : table.groupBy((k, v) -> (KeyValue) call(op, "fn", k, v));
            default -> throw new IllegalArgumentException(kind + " on a table");
        };
    }

    private Object onGrouped(String kind, KGroupedStream grouped, JsonNode op) {
        Named named = named(op);
        boolean stored = op.has("materialized");
        switch (kind) {
            case "windowed_by" -> {
                var size = Duration.ofMillis(op.get("size_ms").asLong());
                var windows = TimeWindows.ofSizeAndGrace(size, Duration.ofMillis(op.path("grace_ms").asLong(0)));
                if (op.has("advance_ms")) {
                    windows = windows.advanceBy(Duration.ofMillis(op.get("advance_ms").asLong()));
                }
                return grouped.windowedBy(windows);
            }
            case "count" -> {
                if (stored) {
                    return named == null ? grouped.count(materialized(op)) : grouped.count(named, materialized(op));
                }
                return named == null ? grouped.count() : grouped.count(named);
            }
            case "reduce" -> {
                if (named != null) {
                    return grouped.reduce((a, b) -> call(op, "fn", a, b), named, materialized(op));
                }
                return stored
                    ? grouped.reduce((a, b) -> call(op, "fn", a, b), materialized(op))
                    : grouped.reduce((a, b) -> call(op, "fn", a, b));
            }
            case "aggregate" -> {
                if (named != null) {
                    return grouped.aggregate(() -> call(op, "initializer"),
                        (k, v, a) -> call(op, "fn", k, v, a), named, materialized(op));
                }
                return stored
                    ? grouped.aggregate(() -> call(op, "initializer"), (k, v, a) -> call(op, "fn", k, v, a), materialized(op))
                    : grouped.aggregate(() -> call(op, "initializer"), (k, v, a) -> call(op, "fn", k, v, a));
            }
            default -> throw new IllegalArgumentException(kind + " on a grouped stream");
        }
    }

    private Object onWindowed(String kind, TimeWindowedKStream windowed, JsonNode op) {
        Named named = named(op);
        boolean stored = op.has("materialized");
        switch (kind) {
            case "count" -> {
                if (stored) {
                    return named == null ? windowed.count(materialized(op)) : windowed.count(named, materialized(op));
                }
                return named == null ? windowed.count() : windowed.count(named);
            }
            case "reduce" -> {
                org.apache.kafka.streams.kstream.Reducer reducer = (a, b) -> call(op, "fn", a, b);
                if (stored) {
                    return named == null ? windowed.reduce(reducer, materialized(op))
                        : windowed.reduce(reducer, named, materialized(op));
                }
                return named == null ? windowed.reduce(reducer) : windowed.reduce(reducer, named);
            }
            case "aggregate" -> {
                org.apache.kafka.streams.kstream.Initializer initializer = () -> call(op, "initializer");
                org.apache.kafka.streams.kstream.Aggregator aggregator = (k, v, a) -> call(op, "fn", k, v, a);
                if (stored) {
                    return named == null ? windowed.aggregate(initializer, aggregator, materialized(op))
                        : windowed.aggregate(initializer, aggregator, named, materialized(op));
                }
                return named == null ? windowed.aggregate(initializer, aggregator)
                    : windowed.aggregate(initializer, aggregator, named);
            }
            default -> throw new IllegalArgumentException(kind + " on a windowed stream");
        }
    }

    private Object onGroupedTable(String kind, KGroupedTable grouped, JsonNode op) {
        Named named = named(op);
        boolean stored = op.has("materialized");
        switch (kind) {
            case "count" -> {
                if (stored) {
                    return named == null ? grouped.count(materialized(op)) : grouped.count(named, materialized(op));
                }
                return named == null ? grouped.count() : grouped.count(named);
            }
            case "reduce" -> {
                org.apache.kafka.streams.kstream.Reducer adder = (a, b) -> call(op, "adder", a, b);
                org.apache.kafka.streams.kstream.Reducer subtractor = (a, b) -> call(op, "subtractor", a, b);
                if (named != null) {
                    return grouped.reduce(adder, subtractor, named, materialized(op));
                }
                return stored ? grouped.reduce(adder, subtractor, materialized(op)) : grouped.reduce(adder, subtractor);
            }
            case "aggregate" -> {
                org.apache.kafka.streams.kstream.Initializer initializer = () -> call(op, "initializer");
                org.apache.kafka.streams.kstream.Aggregator adder = (k, v, a) -> call(op, "adder", k, v, a);
                org.apache.kafka.streams.kstream.Aggregator subtractor = (k, v, a) -> call(op, "subtractor", k, v, a);
                if (stored) {
                    return named == null ? grouped.aggregate(initializer, adder, subtractor, materialized(op))
                        : grouped.aggregate(initializer, adder, subtractor, named, materialized(op));
                }
                return named == null ? grouped.aggregate(initializer, adder, subtractor)
                    : grouped.aggregate(initializer, adder, subtractor, named);
            }
            default -> throw new IllegalArgumentException(kind + " on a grouped table");
        }
    }

    private Object call(JsonNode op, String field, Object... arguments) {
        int index = op.get(field).get("host").asInt();
        return NamedFunctions.find(functions.get(index)).call(arguments);
    }

    private boolean truth(JsonNode op, String field, Object... arguments) {
        return (Boolean) call(op, field, arguments);
    }

    private static boolean withKey(JsonNode op) {
        return op.path("with_key").asBoolean(false);
    }

    private static Named named(JsonNode op) {
        return op.has("name") ? Named.as(op.get("name").asText()) : null;
    }

    private Consumed consumed(JsonNode node) {
        Consumed consumed = Consumed.with(serde(node, "key"), serde(node, "value"));
        if (node.has("name")) {
            consumed = consumed.withName(node.get("name").asText());
        }
        if (node.has("reset")) {
            consumed = consumed.withOffsetResetPolicy(
                node.get("reset").asText().equals("earliest") ? AutoOffsetReset.earliest() : AutoOffsetReset.latest());
        }
        if (node.has("timestamp")) {
            String name = functions.get(node.get("timestamp").get("host").asInt());
            consumed = consumed.withTimestampExtractor((record, time) -> (Long) NamedFunctions.find(name)
                .call(record.key(), record.value(), record.timestamp(), time));
        }
        return consumed;
    }

    private static Materialized materialized(JsonNode op) {
        JsonNode node = op.path("materialized");
        Materialized materialized = node.has("store")
            ? Materialized.as(node.get("store").asText()).withKeySerde(serde(node, "key")).withValueSerde(serde(node, "value"))
            : Materialized.with(serde(node, "key"), serde(node, "value"));
        if (!node.path("caching").asBoolean(true)) {
            materialized = materialized.withCachingDisabled();
        }
        var configs = new HashMap<String, String>();
        node.path("topic_config").fields().forEachRemaining(e -> configs.put(e.getKey(), e.getValue().asText()));
        if (!node.path("logging").asBoolean(true)) {
            materialized = materialized.withLoggingDisabled();
        } else if (!configs.isEmpty()) {
            materialized = materialized.withLoggingEnabled(configs);
        }
        if (node.has("retention_ms")) {
            materialized = materialized.withRetention(Duration.ofMillis(node.get("retention_ms").asLong()));
        }
        return materialized;
    }

    private static Grouped grouped(JsonNode node) {
        Grouped grouped = Grouped.with(serde(node, "key"), serde(node, "value"));
        return node.has("name") ? grouped.withName(node.get("name").asText()) : grouped;
    }

    private static Produced produced(JsonNode node) {
        Produced produced = Produced.with(serde(node, "key"), serde(node, "value"));
        return node.has("name") ? produced.withName(node.get("name").asText()) : produced;
    }

    private static Repartitioned repartitioned(JsonNode node) {
        Repartitioned repartitioned = Repartitioned.with(serde(node, "key"), serde(node, "value"));
        if (node.has("name")) {
            repartitioned = repartitioned.withName(node.get("name").asText());
        }
        return node.has("partitions") ? repartitioned.withNumberOfPartitions(node.get("partitions").asInt()) : repartitioned;
    }

    private static Serde serde(JsonNode node, String field) {
        return node.has(field) ? serde(node.get(field)) : null;
    }

    static Serde serde(JsonNode node) {
        if (node.has("windowed")) {
            Class<?> inner = serde(node.get("windowed")).deserializer() instanceof org.apache.kafka.common.serialization.LongDeserializer
                ? Long.class
                : String.class;
            return WindowedSerdes.timeWindowedSerdeFrom(inner, node.get("size_ms").asLong());
        }
        return switch (node.asText()) {
            case "string" -> Serdes.String();
            case "i64" -> Serdes.Long();
            case "i32" -> Serdes.Integer();
            case "f64" -> Serdes.Double();
            case "bytes" -> Serdes.Bytes();
            default -> throw new IllegalArgumentException("serde " + node);
        };
    }
}
