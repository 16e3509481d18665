package dev.ottla.scenarios;

import static dev.ottla.scenarios.Values.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ottla.Admin;
import dev.ottla.Consumer;
import dev.ottla.Header;
import dev.ottla.OffsetAndMetadata;
import dev.ottla.OffsetAndTimestamp;
import dev.ottla.OffsetSpec;
import dev.ottla.OttlaException;
import dev.ottla.Producer;
import dev.ottla.ProducerRecord;
import dev.ottla.RebalanceListener;
import dev.ottla.Record;
import dev.ottla.RecordMetadata;
import dev.ottla.TopicPartition;
import dev.ottla.scenarios.Values.Failed;
import dev.ottla.scenarios.Values.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.LoggerFactory;

/** One scenario while it runs: the objects that its steps have named. */
final class Run implements AutoCloseable {
    private static final long WAIT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final List<String> NAMES = List.of("topic", "other", "output", "group", "app");
    /** Steps whose answer may take a moment to be so. */
    private static final Set<String> EVENTUAL = Set.of(
            "describe_topic", "list_topics", "describe_config", "list_offsets", "describe_cluster", "list_groups",
            "describe_group", "group_offsets", "describe_scram");

    private final String bootstrap;
    private final Map<String, String> names = new HashMap<>();
    private Admin admin;
    private final Map<String, Producer> producers = new HashMap<>();
    private final Map<String, Consumer> consumers = new HashMap<>();
    private final StreamSteps streams;
    private final Map<String, Counts> counts = new HashMap<>();

    Run(String bootstrap, String scenario, String language, String nonce) {
        this.bootstrap = bootstrap;
        for (String name : NAMES) {
            names.put("{" + name + "}", scenario + "-" + name + "-" + language + "-" + nonce);
        }
        admin = new Admin(Map.of("bootstrap.servers", bootstrap));
        streams = new StreamSteps(bootstrap, names.get("{app}"));
    }

    /** Puts this run's names into every string. */
    JsonNode expand(JsonNode written) {
        if (written.isTextual()) {
            return JsonNodeFactory.instance.textNode(expand(written.asText()));
        }
        if (written.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            written.forEach(one -> items.add(expand(one)));
            return items;
        }
        if (written.isObject()) {
            var fields = JsonNodeFactory.instance.objectNode();
            written.properties().forEach(one -> fields.set(expand(one.getKey()), expand(one.getValue())));
            return fields;
        }
        return written;
    }

    private String expand(String text) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text;
    }

    void step(JsonNode s) {
        JsonNode fault = s.get("fault");
        try {
            if (fault == null && EVENTUAL.contains(s.get("op").asText())) {
                again(s);
            } else {
                once(s);
            }
        } catch (OttlaException error) {
            if (fault == null) {
                throw error;
            }
            check(fault, error);
            return;
        }
        if (fault != null) {
            throw new Failed("expected the fault " + fault + ", but it succeeded");
        }
    }

    private static void check(JsonNode fault, OttlaException error) {
        if (fault.has("kind")) {
            expect("kind of " + error.getMessage(), fault.get("kind").asText(), error.kind().text());
        }
        if (fault.has("name")) {
            expect("name of " + error.getMessage(), fault.get("name").asText(), error.name());
        }
        for (JsonNode part : fault.path("mentions")) {
            if (!error.getMessage().contains(part.asText())) {
                throw new Failed("the error does not mention " + part + ": " + error.getMessage());
            }
        }
        LoggerFactory.getLogger(Run.class).debug("told", error);
    }

    private void again(JsonNode s) {
        long deadline = System.nanoTime() + WAIT_NS;
        while (true) {
            try {
                once(s);
                return;
            } catch (Failed | OttlaException error) {
                if (System.nanoTime() > deadline) {
                    throw error;
                }
                pause(50);
            }
        }
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void once(JsonNode s) {
        String topic = s.path("topic").asText();
        switch (s.get("op").asText()) {
            case "create_topic" -> admin.createTopic(topic, s.path("partitions").asInt(1), -1, texts(s.path("configs")));
            case "delete_topic" -> admin.deleteTopic(topic);
            case "create_partitions" -> admin.createPartitions(topic, s.get("total").asInt());
            case "describe_topic" -> expect(
                    "partitions", s.at("/expect/partitions").asInt(), admin.describeTopic(topic).partitions().size());
            case "list_topics" -> contains(admin.listTopics(), s);
            case "alter_config" -> admin.alterConfigs("topic", topic, texts(s.path("set")), strings(s.path("delete")));
            case "describe_config" -> {
                Map<String, Admin.ConfigEntry> found = admin.describeConfigs("topic", topic);
                texts(s.get("expect")).forEach((name, wanted) -> expect(name, wanted, found.get(name).value()));
            }
            case "delete_records" -> expect(
                    "earliest", s.get("before").asLong(),
                    admin.deleteRecords(topic, s.get("partition").asInt(), s.get("before").asLong()));
            case "list_offsets" -> listOffsets(s);
            case "describe_cluster" -> expect(
                    "brokers", s.at("/expect/brokers").asInt(), admin.describeCluster().brokers().size());
            case "list_groups" -> contains(admin.listGroups().stream().map(Admin.GroupListing::group).toList(), s);
            case "describe_group" -> {
                Admin.GroupDescription found = admin.describeGroup(s.get("group").asText());
                expect("state", s.at("/expect/state").asText(), found.state());
                expect("members", s.at("/expect/members").asInt(), found.members().size());
            }
            case "delete_group" -> admin.deleteGroup(s.get("group").asText());
            case "group_offsets" -> {
                Map<TopicPartition, OffsetAndMetadata> found = admin.listGroupOffsets(s.get("group").asText());
                offsets(s, "expect").forEach((at, wanted) -> expect(
                        "offset of " + at, wanted.offset(), found.containsKey(at) ? found.get(at).offset() : null));
            }
            case "alter_group_offsets" -> admin.alterGroupOffsets(s.get("group").asText(), offsets(s, "offsets"));
            case "admin" -> {
                admin.close();
                Map<String, Object> config = new HashMap<>(texts(s.get("config")));
                config.putIfAbsent("bootstrap.servers", bootstrap);
                admin = new Admin(config);
            }
            case "alter_scram" -> admin.alterUserScramCredentials(List.of(alteration(s)));
            case "describe_scram" -> {
                String user = s.get("user").asText();
                Map<String, String> found = new HashMap<>();
                for (Admin.ScramCredentialInfo one : admin.describeUserScramCredentials(List.of(user)).get(user)) {
                    found.put(one.mechanism(), Integer.toString(one.iterations()));
                }
                expect("credentials", texts(s.get("expect")), found);
            }
            default -> clients(s);
        }
    }

    private static Admin.UserScramCredentialAlteration alteration(JsonNode s) {
        String user = s.get("user").asText();
        String mechanism = s.get("mechanism").asText();
        return s.has("password")
                ? new Admin.UserScramCredentialUpsertion(
                        user, mechanism, s.get("iterations").asInt(), s.get("password").asText())
                : new Admin.UserScramCredentialDeletion(user, mechanism);
    }

    private void listOffsets(JsonNode s) {
        JsonNode at = s.get("at");
        OffsetSpec place = switch (at.asText()) {
            case "earliest" -> OffsetSpec.earliest();
            case "latest" -> OffsetSpec.latest();
            case "max_timestamp" -> OffsetSpec.maxTimestamp();
            default -> OffsetSpec.at(at.asLong());
        };
        var found = admin.listOffset(s.get("topic").asText(), s.get("partition").asInt(), place);
        expect("offset", number(s.get("expect")), found.map(OffsetAndTimestamp::offset).orElse(null));
        if (s.has("expect_timestamp")) {
            Long wanted = number(s.get("expect_timestamp"));
            expect("timestamp", wanted, found.map(OffsetAndTimestamp::timestamp).orElse(null));
        }
    }

    private void clients(JsonNode s) {
        Consumer consumer = consumers.get(s.path("consumer").asText());
        TopicPartition place = new TopicPartition(s.path("topic").asText(), s.path("partition").asInt());
        switch (s.get("op").asText()) {
            case "producer" -> producers.put(s.get("id").asText(), new Producer(config(s)));
            case "send" -> send(s);
            case "flush" -> producers.get(s.get("producer").asText()).flush();
            case "close" -> close(s, consumer);
            case "call_after_close" -> {
                if (s.has("producer")) {
                    await(producers.get(s.get("producer").asText()).send("any", new byte[0]));
                } else {
                    consumer.poll(Duration.ZERO);
                }
            }
            case "consumer" -> openConsumer(s);
            case "subscribe" -> consumer.subscribe(strings(s.get("topics")), counts.get(s.get("consumer").asText()));
            case "unsubscribe" -> consumer.unsubscribe();
            case "assign" -> consumer.assign(partitions(s));
            case "seek" -> seek(consumer, place, s.get("to"));
            case "pause" -> consumer.pause(partitions(s));
            case "resume" -> consumer.resume(partitions(s));
            case "poll" -> poll(s);
            case "poll_none" -> expect("records", 0, consumer.poll(Duration.ofMillis(s.get("wait_ms").asLong())).size());
            case "commit" -> commit(s, consumer);
            case "committed" -> {
                OffsetAndMetadata found = consumer.committed(List.of(place)).get(place);
                expect("committed", number(s.get("expect")), found == null ? null : found.offset());
                if (s.has("expect_metadata")) {
                    expect("metadata", s.get("expect_metadata").asText(), found == null ? null : found.metadata());
                }
            }
            case "position" -> expect("position", s.get("expect").asLong(), consumer.position(place));
            case "await_assignment" -> awaitAssignment(s);
            case "rebalances" -> {
                Counts told = counts.get(s.get("consumer").asText());
                s.get("expect").properties().forEach(one -> expect(
                        one.getKey(), one.getValue().asInt(), told.told.getOrDefault(one.getKey(), 0)));
                told.told.clear();
            }
            case "streams" -> streams.start(s, texts(s.path("config")));
            case "close_streams" -> streams.stop(s);
            case "table" -> streams.table(s);
            case "turn_sizes" -> turnSizes(s);
            default -> throw new Failed("no step " + s.get("op").asText());
        }
    }

    private void turnSizes(JsonNode s) {
        String topic = names.get("{topic}");
        String output = names.get("{output}");
        admin.createTopic(topic, 1, -1, Map.of());
        try (Producer producer = new Producer(Map.of("bootstrap.servers", bootstrap))) {
            Values.generated(s.get("input"))
                    .forEach(one -> producer.send(topic, one.bytes("key"), one.bytes("value")));
        }
        List<String> first = null;
        for (JsonNode size : s.get("sizes")) {
            String own = output + "-" + size.asInt();
            admin.createTopic(own, 1, -1, Map.of());
            List<String> found;
            try {
                found = streams.turns(s, size.asInt(), output, own);
            } catch (IOException error) {
                throw new Failed(error.getMessage());
            }
            first = first == null ? found : first;
            expect("the output with turns of " + size, first, found);
        }
    }

    private void send(JsonNode s) {
        List<Wanted> records =
                s.has("generate") ? Values.generated(s.get("generate")) : Values.records(s.get("records"));
        List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>();
        for (Wanted one : records) {
            @SuppressWarnings("unchecked")
            List<Header> headers = (List<Header>) one.fields().get("headers");
            sent.add(producers.get(s.get("producer").asText()).send(new ProducerRecord(
                    s.get("topic").asText(), (Integer) one.fields().get("partition"),
                    (Long) one.fields().get("timestamp"), one.bytes("key"), one.bytes("value"), headers)));
        }
        List<RecordMetadata> places = sent.stream().map(Run::await).toList();
        List<Long> offsets = places.stream().map(RecordMetadata::offset).toList();
        for (int row = 0; row < s.at("/expect/timestamps").size(); row++) {
            JsonNode wanted = s.at("/expect/timestamps").get(row);
            long found = places.get(row).timestamp();
            if (wanted.isTextual()) {
                long away = Math.abs(found - System.currentTimeMillis());
                expect(found + " is now", true, away < TimeUnit.NANOSECONDS.toMillis(WAIT_NS));
            } else {
                expect("timestamp", wanted.asLong(), found);
            }
        }
        if (s.at("/expect/offsets").isArray()) {
            List<Long> wanted = new ArrayList<>();
            s.at("/expect/offsets").forEach(one -> wanted.add(one.asLong()));
            expect("offsets", wanted, offsets);
        }
    }

    private void close(JsonNode s, Consumer consumer) {
        if (s.has("producer")) {
            producers.get(s.get("producer").asText()).close();
        } else {
            consumer.close(s.path("leave").asBoolean(true));
        }
    }

    private void openConsumer(JsonNode s) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("auto.offset.reset", "earliest");
        config.put("enable.auto.commit", "false");
        config.putAll(config(s));
        if (s.has("group")) {
            config.put("group.id", s.get("group").asText());
        }
        consumers.put(s.get("id").asText(), new Consumer(config));
        counts.put(s.get("id").asText(), new Counts());
    }

    private static void seek(Consumer consumer, TopicPartition place, JsonNode to) {
        if (to.isIntegralNumber()) {
            consumer.seek(place, to.asLong());
        } else if (to.isObject()) {
            consumer.seekToTime(List.of(place), to.get("time").asLong());
        } else if (to.asText().equals("beginning")) {
            consumer.seekToBeginning(List.of(place));
        } else {
            consumer.seekToEnd(List.of(place));
        }
    }

    private void poll(JsonNode s) {
        List<String> ids = s.has("consumers") ? strings(s.get("consumers")) : List.of(s.get("consumer").asText());
        int count = s.get("count").asInt();
        List<Record> found = new ArrayList<>();
        long deadline = System.nanoTime() + WAIT_NS;
        while (found.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new Failed(found.size() + " of " + count + " records came in 30 s");
            }
            ids.forEach(id -> consumers.get(id).poll(Duration.ofMillis(100), count).forEach(found::add));
        }
        String order = s.path("order").asText("total");
        if (s.has("expect")) {
            Values.compare(Values.records(s.get("expect")), found, order);
        } else if (s.has("expect_generated")) {
            Values.compare(Values.generated(s.get("expect_generated")), found, order);
        } else {
            expect("count", count, found.size());
        }
    }

    private static void commit(JsonNode s, Consumer consumer) {
        boolean sync = s.path("mode").asText("sync").equals("sync");
        if (!s.has("offsets")) {
            if (sync) {
                consumer.commit();
            } else {
                await(consumer.commitAsync());
            }
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new LinkedHashMap<>();
        for (JsonNode row : s.get("offsets")) {
            offsets.put(
                    new TopicPartition(row.get(0).asText(), row.get(1).asInt()),
                    new OffsetAndMetadata(row.get(2).asLong(), row.path(3).asText("")));
        }
        if (sync) {
            consumer.commit(offsets);
        } else {
            await(consumer.commitAsync(offsets));
        }
    }

    private void awaitAssignment(JsonNode s) {
        List<String> ids = strings(s.get("consumers"));
        long deadline = System.nanoTime() + WAIT_NS;
        while (true) {
            for (String id : ids) {
                expect("records while assigning", 0, consumers.get(id).poll(Duration.ofMillis(50)).size());
            }
            Set<TopicPartition> together = new HashSet<>();
            List<Integer> sizes = new ArrayList<>();
            for (String id : ids) {
                together.addAll(counts.get(id).owned);
                sizes.add(counts.get(id).owned.size());
            }
            sizes.sort(null);
            List<Integer> wanted = new ArrayList<>();
            s.path("each").forEach(one -> wanted.add(one.asInt()));
            wanted.sort(null);
            int all = s.get("partitions").asInt();
            boolean once = together.size() == all && sizes.stream().mapToInt(Integer::intValue).sum() == all;
            if (once && (wanted.isEmpty() || wanted.equals(sizes))) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new Failed("assigned after 30 s: " + sizes);
            }
        }
    }

    /** Counts what a consumer is told of its assignment, and what it owns now. */
    private static final class Counts implements RebalanceListener {
        private final Map<String, Integer> told = new HashMap<>();
        private final Set<TopicPartition> owned = new HashSet<>();

        @Override
        public void onPartitionsAssigned(List<TopicPartition> partitions) {
            told.merge("assigned", partitions.size(), Integer::sum);
            owned.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(List<TopicPartition> partitions) {
            told.merge("revoked", partitions.size(), Integer::sum);
            partitions.forEach(owned::remove);
        }

        @Override
        public void onPartitionsLost(List<TopicPartition> partitions) {
            told.merge("lost", partitions.size(), Integer::sum);
            partitions.forEach(owned::remove);
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(WAIT_NS, TimeUnit.NANOSECONDS);
        } catch (ExecutionException error) {
            if (error.getCause() instanceof OttlaException ours) {
                throw ours;
            }
            throw new IllegalStateException(error.getCause());
        } catch (TimeoutException late) {
            throw new Failed("a future did not end in 30 s");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Map<String, Object> config(JsonNode s) {
        Map<String, Object> config = new LinkedHashMap<>(texts(s.path("config")));
        config.putIfAbsent("bootstrap.servers", bootstrap);
        return config;
    }

    private static Map<String, String> texts(JsonNode written) {
        Map<String, String> texts = new LinkedHashMap<>();
        written.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
        return texts;
    }

    private static List<String> strings(JsonNode written) {
        List<String> strings = new ArrayList<>();
        written.forEach(one -> strings.add(one.asText()));
        return strings;
    }

    private static List<TopicPartition> partitions(JsonNode s) {
        List<TopicPartition> partitions = new ArrayList<>();
        s.get("partitions").forEach(one -> partitions.add(new TopicPartition(one.get(0).asText(), one.get(1).asInt())));
        return partitions;
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(JsonNode s, String field) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new LinkedHashMap<>();
        s.get(field).properties().forEach(one -> offsets.put(
                new TopicPartition(s.get("topic").asText(), Integer.parseInt(one.getKey())),
                new OffsetAndMetadata(one.getValue().asLong())));
        return offsets;
    }

    private static Long number(JsonNode written) {
        return written.isNull() ? null : written.asLong();
    }

    private static void contains(List<String> found, JsonNode s) {
        for (String name : strings(s.path("contains"))) {
            expect(name + " is listed", true, found.contains(name));
        }
        for (String name : strings(s.path("lacks"))) {
            expect(name + " is listed", false, found.contains(name));
        }
    }

    @Override
    public void close() {
        List<AutoCloseable> open = new ArrayList<>(List.of(streams));
        open.addAll(consumers.values());
        open.addAll(producers.values());
        open.add(admin);
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception ignored) {
                // The scenario has its verdict.
            }
        }
    }
}
