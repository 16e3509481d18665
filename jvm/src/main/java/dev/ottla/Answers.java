package dev.ottla;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes that arguments and answers of control calls have in common. */
final class Answers {
    private Answers() {}

    static Object parse(String json) {
        return json == null ? null : Json.parse(json);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    static List<List<Object>> rows(Object value) {
        return value == null ? List.of() : (List<List<Object>>) value;
    }

    static String text(Map<String, Object> object, String name) {
        return (String) object.get(name);
    }

    static int number(Map<String, Object> object, String name) {
        return ((Number) object.get(name)).intValue();
    }

    static List<Integer> numbers(Object value) {
        List<Integer> numbers = new ArrayList<>();
        for (Object number : (List<?>) value) {
            numbers.add(((Number) number).intValue());
        }
        return numbers;
    }

    static Map<String, String> texts(Map<String, ?> configs) {
        Map<String, String> texts = new LinkedHashMap<>();
        configs.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    static TopicPartition partition(List<Object> row) {
        return new TopicPartition((String) row.get(0), ((Number) row.get(1)).intValue());
    }

    static List<TopicPartition> partitions(Object value) {
        return rows(value).stream().map(Answers::partition).toList();
    }

    static List<List<Object>> ofPartitions(Collection<TopicPartition> partitions) {
        List<List<Object>> rows = new ArrayList<>(partitions.size());
        partitions.forEach(one -> rows.add(List.of(one.topic(), one.partition())));
        return rows;
    }

    /** Rows of topic, partition, offset and perhaps metadata; those without an offset are left out. */
    static Map<TopicPartition, OffsetAndMetadata> offsets(Object value) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new LinkedHashMap<>();
        for (List<Object> row : rows(value)) {
            if (row.get(2) != null) {
                String metadata = row.size() > 3 && row.get(3) != null ? (String) row.get(3) : "";
                offsets.put(partition(row), new OffsetAndMetadata((Long) row.get(2), metadata));
            }
        }
        return offsets;
    }

    static List<List<Object>> ofOffsets(Map<TopicPartition, OffsetAndMetadata> offsets) {
        List<List<Object>> rows = new ArrayList<>(offsets.size());
        offsets.forEach((at, to) -> rows.add(List.of(at.topic(), at.partition(), to.offset(), to.metadata())));
        return rows;
    }
}
