package dev.ottla.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ottla.Header;
import dev.ottla.Record;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Values and records as scenarios write them, and how they are compared (decision 0004). */
final class Values {
    private static final Pattern INDEX = Pattern.compile("\\{i(?:%(\\d+))?\\}");

    private Values() {}

    /** A record: what is absent is not compared. */
    record Wanted(Map<String, Object> fields) {
        byte[] bytes(String name) {
            return (byte[]) fields.get(name);
        }

        boolean matches(Record found) {
            return fields.entrySet().stream().allMatch(field -> switch (field.getKey()) {
                case "key" -> Arrays.equals((byte[]) field.getValue(), found.key());
                case "value" -> Arrays.equals((byte[]) field.getValue(), found.value());
                case "headers" -> field.getValue().equals(found.headers());
                case "timestamp" -> field.getValue().equals(found.timestamp());
                case "partition" -> field.getValue().equals(found.partition());
                case "offset" -> field.getValue().equals(found.offset());
                default -> throw new Failed("no such field of a record: " + field.getKey());
            });
        }
    }

    static byte[] value(JsonNode written) {
        if (written == null || written.isNull()) {
            return null;
        }
        if (written.isTextual()) {
            return written.asText().getBytes(StandardCharsets.UTF_8);
        }
        if (written.has("base64")) {
            try {
                return written.get("base64").binaryValue();
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
        return written.get("repeat").asText().repeat(written.get("times").asInt()).getBytes(StandardCharsets.UTF_8);
    }

    static List<Wanted> records(JsonNode written) {
        List<Wanted> records = new ArrayList<>();
        for (JsonNode one : written) {
            Map<String, Object> fields = new HashMap<>();
            one.properties().forEach(field -> fields.put(field.getKey(), field(field.getKey(), field.getValue())));
            records.add(new Wanted(fields));
        }
        return records;
    }

    private static Object field(String name, JsonNode written) {
        return switch (name) {
            case "key", "value" -> value(written);
            case "headers" -> {
                List<Header> headers = new ArrayList<>();
                written.forEach(one -> headers.add(new Header(one.get(0).asText(), value(one.get(1)))));
                yield headers;
            }
            case "partition" -> written.asInt();
            default -> written.asLong();
        };
    }

    static List<Wanted> generated(JsonNode block) {
        List<Wanted> records = new ArrayList<>();
        for (int i = 0; i < block.get("count").asInt(); i++) {
            Map<String, Object> fields = new HashMap<>();
            for (String name : List.of("key", "value")) {
                if (block.has(name)) {
                    fields.put(name, fill(block.get(name).asText(), i));
                }
            }
            if (block.has("partition")) {
                fields.put("partition", block.get("partition").asInt());
            }
            if (block.has("timestamp")) {
                fields.put("timestamp", block.get("timestamp").asLong() + i * block.path("timestamp_step").asLong(0));
            }
            records.add(new Wanted(fields));
        }
        return records;
    }

    private static byte[] fill(String pattern, int i) {
        return INDEX.matcher(pattern)
                .replaceAll(found -> String.valueOf(found.group(1) == null ? i : i % Integer.parseInt(found.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }

    static void compare(List<Wanted> wanted, List<Record> found, String order) {
        expect("records", wanted.size(), found.size());
        if (order.equals("total")) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!wanted.get(i).matches(found.get(i))) {
                    throw new Failed("record " + i + ": expected " + wanted.get(i) + ", found " + found.get(i));
                }
            }
            return;
        }
        boolean[] taken = new boolean[found.size()];
        Map<Integer, Integer> last = new HashMap<>();
        for (Wanted one : wanted) {
            int place = 0;
            while (place < taken.length && (taken[place] || !one.matches(found.get(place)))) {
                place++;
            }
            if (place == taken.length) {
                throw new Failed("missing: " + one);
            }
            taken[place] = true;
            Integer before = last.put(found.get(place).partition(), place);
            if (order.equals("partition") && before != null && before > place) {
                throw new Failed("out of order in its partition: " + one);
            }
        }
    }

    static void expect(String what, Object wanted, Object found) {
        if (!java.util.Objects.equals(wanted, found)) {
            throw new Failed(what + ": expected " + wanted + ", found " + found);
        }
    }

    /** A step did not hold. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }
}
