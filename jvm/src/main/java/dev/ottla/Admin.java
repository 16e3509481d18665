package dev.ottla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Changes and describes a cluster. Calls block; one client serves any number of threads. */
public final class Admin implements AutoCloseable {
    private static final long CLOSE_MS = 10_000;

    private final Handle handle;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A partition as a description tells it.
     *
     * @param partition its number
     * @param leader the leader's id, or -1
     * @param replicas ids of all replicas
     * @param inSyncReplicas ids of those in sync
     */
    public record PartitionDescription(int partition, int leader, List<Integer> replicas, List<Integer> inSyncReplicas) {}

    /**
     * A topic as a description tells it.
     *
     * @param name its name
     * @param id its id, in Kafka's text form
     * @param internal whether it is Kafka's own
     * @param partitions in the order of their numbers
     */
    public record TopicDescription(String name, String id, boolean internal, List<PartitionDescription> partitions) {}

    /**
     * An option and where its value comes from.
     *
     * @param name Kafka's name
     * @param value null when it has none or is a secret
     * @param source where the value comes from
     * @param readOnly whether it cannot be altered while the broker runs
     * @param sensitive whether it is a secret
     */
    public record ConfigEntry(String name, String value, String source, boolean readOnly, boolean sensitive) {}

    /**
     * A group in a list.
     *
     * @param group its id
     * @param type its type
     * @param state its state
     * @param protocolType what its members speak
     */
    public record GroupListing(String group, String type, String state, String protocolType) {}

    /**
     * A member of a group.
     *
     * @param id the coordinator's name for it
     * @param clientId what it calls itself
     * @param host where it connects from
     * @param instanceId its static name, or null
     * @param partitions what it owns
     */
    public record MemberDescription(
            String id, String clientId, String host, String instanceId, List<TopicPartition> partitions) {}

    /**
     * A group as a description tells it.
     *
     * @param group its id
     * @param state its state
     * @param protocol the assignor
     * @param members its members
     */
    public record GroupDescription(String group, String state, String protocol, List<MemberDescription> members) {}

    /**
     * A broker of the cluster.
     *
     * @param id its id
     * @param host its host
     * @param port its port
     * @param rack its rack, or null
     */
    public record Node(int id, String host, int port, String rack) {}

    /**
     * The cluster as a description tells it.
     *
     * @param clusterId its id
     * @param controller the controller's id
     * @param brokers its brokers
     */
    public record ClusterDescription(String clusterId, int controller, List<Node> brokers) {}

    /**
     * What brokers tell of a user's SCRAM credential.
     *
     * @param mechanism SCRAM-SHA-256 or SCRAM-SHA-512
     * @param iterations rounds of its derivation
     */
    public record ScramCredentialInfo(String mechanism, int iterations) {}

    /** A change to the credentials of a user. */
    public sealed interface UserScramCredentialAlteration {
        /** The user. */
        String user();

        /** SCRAM-SHA-256 or SCRAM-SHA-512. */
        String mechanism();
    }

    /**
     * Gives a user a password; only what is derived from it leaves this process.
     *
     * @param user the user
     * @param mechanism SCRAM-SHA-256 or SCRAM-SHA-512
     * @param iterations rounds of the derivation, 4096 to 16384
     * @param password the password
     */
    public record UserScramCredentialUpsertion(String user, String mechanism, int iterations, String password)
            implements UserScramCredentialAlteration {
        private static final int DEFAULT_ITERATIONS = 4096;

        /** With as many iterations as Kafka's tool takes. */
        public UserScramCredentialUpsertion(String user, String mechanism, String password) {
            this(user, mechanism, DEFAULT_ITERATIONS, password);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "UserScramCredentialUpsertion[" + user + ", " + mechanism + ", " + iterations + "]";
        }
    }

    /**
     * Takes a user's credential for a mechanism away.
     *
     * @param user the user
     * @param mechanism SCRAM-SHA-256 or SCRAM-SHA-512
     */
    public record UserScramCredentialDeletion(String user, String mechanism)
            implements UserScramCredentialAlteration {}

    /** Checks the options, Kafka's names; connects in the background. */
    public Admin(Map<String, ?> config) {
        handle = Handle.admin(config);
    }

    /** Creates a topic with the broker's defaults; returns its id. */
    public String createTopic(String name) {
        return createTopic(name, -1, -1, Map.of());
    }

    /** Creates a topic; -1 partitions or replicas are the broker's default. Returns its id. */
    public String createTopic(String name, int partitions, int replicationFactor, Map<String, ?> configs) {
        Map<String, Object> topic = new LinkedHashMap<>();
        topic.put("name", name);
        topic.put("partitions", partitions);
        topic.put("replication_factor", replicationFactor);
        topic.put("configs", Answers.texts(configs));
        return Answers.text(only(call("create_topics", Map.of("topics", List.of(topic)))), "id");
    }

    /** Deletes a topic. */
    public void deleteTopic(String name) {
        only(call("delete_topics", Map.of("topics", List.of(name))));
    }

    /** Raises a topic's partitions to {@code total}. */
    public void createPartitions(String name, int total) {
        only(call("create_partitions", Map.of("topics", List.of(Map.of("name", name, "total", total)))));
    }

    /** Names of all topics except Kafka's own. */
    public List<String> listTopics() {
        return listTopics(false);
    }

    /** Names of all topics, Kafka's own too when asked for. */
    public List<String> listTopics(boolean internal) {
        return Answers.objects(call("list_topics", Map.of("internal", internal))).stream()
                .map(topic -> Answers.text(topic, "name"))
                .toList();
    }

    /** A topic and its partitions. */
    public TopicDescription describeTopic(String name) {
        Map<String, Object> topic = only(call("describe_topics", Map.of("topics", List.of(name))));
        List<PartitionDescription> partitions = Answers.objects(topic.get("partitions")).stream()
                .map(Admin::partition)
                .toList();
        return new TopicDescription(
                Answers.text(topic, "name"), Answers.text(topic, "id"), (Boolean) topic.get("internal"), partitions);
    }

    static PartitionDescription partition(Map<String, Object> one) {
        return new PartitionDescription(
                Answers.number(one, "partition"),
                Answers.number(one, "leader"),
                Answers.numbers(one.get("replicas")),
                Answers.numbers(one.get("isr")));
    }

    /** Options of a {@code topic} or {@code broker}, by name. */
    public Map<String, ConfigEntry> describeConfigs(String type, String name) {
        Map<String, ConfigEntry> entries = new LinkedHashMap<>();
        for (Map<String, Object> one : Answers.objects(call("describe_configs", Map.of("type", type, "name", name)))) {
            ConfigEntry entry = new ConfigEntry(
                    Answers.text(one, "name"),
                    Answers.text(one, "value"),
                    String.valueOf(one.get("source")),
                    (Boolean) one.get("read_only"),
                    (Boolean) one.get("sensitive"));
            entries.put(entry.name(), entry);
        }
        return entries;
    }

    /** Sets and deletes some options of a {@code topic} or {@code broker} and leaves the others. */
    public void alterConfigs(String type, String name, Map<String, ?> set, List<String> delete) {
        call("alter_configs", Map.of("type", type, "name", name, "set", Answers.texts(set), "delete", delete));
    }

    /** All groups. */
    public List<GroupListing> listGroups() {
        return Answers.objects(call("list_groups", Map.of())).stream()
                .map(group -> new GroupListing(
                        Answers.text(group, "group"),
                        Answers.text(group, "type"),
                        Answers.text(group, "state"),
                        Answers.text(group, "protocol_type")))
                .toList();
    }

    /** A group and its members. */
    public GroupDescription describeGroup(String group) {
        Map<String, Object> found = only(call("describe_groups", Map.of("groups", List.of(group))));
        List<MemberDescription> members = Answers.objects(found.get("members")).stream()
                .map(member -> new MemberDescription(
                        Answers.text(member, "id"),
                        Answers.text(member, "client_id"),
                        Answers.text(member, "host"),
                        Answers.text(member, "instance_id"),
                        Answers.partitions(member.get("partitions"))))
                .toList();
        return new GroupDescription(
                Answers.text(found, "group"), Answers.text(found, "state"), Answers.text(found, "protocol"), members);
    }

    /** Deletes an empty group. */
    public void deleteGroup(String group) {
        only(call("delete_groups", Map.of("groups", List.of(group))));
    }

    /** What a group has committed. */
    public Map<TopicPartition, OffsetAndMetadata> listGroupOffsets(String group) {
        return Answers.offsets(call("list_group_offsets", Map.of("group", group)));
    }

    /** Sets what an empty group has committed. */
    public void alterGroupOffsets(String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        call("alter_group_offsets", Map.of("group", group, "offsets", Answers.ofOffsets(offsets)));
    }

    /** Forgets what an empty group has committed for some partitions. */
    public void deleteGroupOffsets(String group, List<TopicPartition> partitions) {
        call("delete_group_offsets", Map.of("group", group, "partitions", Answers.ofPartitions(partitions)));
    }

    /** The offset at a place of a partition; empty when there is none. */
    public Optional<OffsetAndTimestamp> listOffset(String topic, int partition, OffsetSpec at) {
        Object found = call("list_offsets", Map.of("partitions", List.of(List.of(topic, partition, at.json()))));
        List<Object> row = Answers.rows(found).get(0);
        return row.get(2) == null
                ? Optional.empty()
                : Optional.of(new OffsetAndTimestamp((Long) row.get(2), row.get(3) == null ? -1 : (Long) row.get(3)));
    }

    /** Deletes the records before an offset; returns the new first offset. */
    public long deleteRecords(String topic, int partition, long before) {
        Object found = call("delete_records", Map.of("offsets", List.of(List.of(topic, partition, before))));
        return (Long) Answers.rows(found).get(0).get(2);
    }

    /** The cluster's brokers. */
    public ClusterDescription describeCluster() {
        Map<String, Object> found = Answers.object(call("describe_cluster", Map.of()));
        List<Node> brokers = new ArrayList<>();
        for (Map<String, Object> broker : Answers.objects(found.get("brokers"))) {
            brokers.add(new Node(
                    Answers.number(broker, "id"),
                    Answers.text(broker, "host"),
                    Answers.number(broker, "port"),
                    Answers.text(broker, "rack")));
        }
        return new ClusterDescription(Answers.text(found, "cluster_id"), Answers.number(found, "controller"), brokers);
    }

    /** The SCRAM credentials of all users that have any. */
    public Map<String, List<ScramCredentialInfo>> describeUserScramCredentials() {
        return scramCredentials(Map.of());
    }

    /** The SCRAM credentials of these users. */
    public Map<String, List<ScramCredentialInfo>> describeUserScramCredentials(List<String> users) {
        return scramCredentials(Map.of("users", users));
    }

    private Map<String, List<ScramCredentialInfo>> scramCredentials(Map<String, ?> argument) {
        Map<String, List<ScramCredentialInfo>> users = new LinkedHashMap<>();
        for (Map<String, Object> user : whole(call("describe_user_scram_credentials", argument))) {
            List<ScramCredentialInfo> infos = Answers.objects(user.get("credentials")).stream()
                    .map(one -> new ScramCredentialInfo(
                            Answers.text(one, "mechanism"), Answers.number(one, "iterations")))
                    .toList();
            users.put(Answers.text(user, "user"), infos);
        }
        return users;
    }

    /** Gives users passwords and takes them away. */
    public void alterUserScramCredentials(List<? extends UserScramCredentialAlteration> alterations) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (UserScramCredentialAlteration one : alterations) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("user", one.user());
            row.put("mechanism", one.mechanism());
            if (one instanceof UserScramCredentialUpsertion upsertion) {
                row.put("iterations", upsertion.iterations());
                row.put("password", upsertion.password());
            }
            rows.add(row);
        }
        whole(call("alter_user_scram_credentials", Map.of("alterations", rows)));
    }

    /** Closes; a second close is nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Loop.await(handle.shut(CLOSE_MS));
            handle.close();
        }
    }

    Object call(String op, Map<String, ?> argument) {
        if (closed.get()) {
            throw OttlaException.closed("admin client");
        }
        return Answers.parse(Loop.await(handle.call(op, Json.write(argument))));
    }

    private static Map<String, Object> only(Object items) {
        return whole(items).get(0);
    }

    private static List<Map<String, Object>> whole(Object items) {
        List<Map<String, Object>> whole = Answers.objects(items);
        for (Map<String, Object> item : whole) {
            if (item.get("error") != null) {
                throw OttlaException.ofJson(Answers.object(item.get("error")));
            }
        }
        return whole;
    }
}
