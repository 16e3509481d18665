//! The controller: one broker's life, and answers word for word as Apache Kafka 4.4.0 gave them.

use bytes::Bytes;
use ottla_image::MetadataImage;
use ottla_metadata::{
    Controller, ControllerOptions, ControllerRequest, ControllerResponse, LATEST_METADATA_VERSION,
    PendingResponses, bootstrap_records,
};
use ottla_model::{ErrorCode, NodeId, Offset, PartitionIndex, Uuid};
use ottla_protocol::MetadataRecord;
use ottla_protocol::messages::{
    AllocateProducerIdsRequest, BrokerHeartbeatRequest, BrokerRegistrationRequest,
    BrokerRegistrationRequestListener, CreatePartitionsRequest,
    CreatePartitionsRequestCreatePartitionsTopic, CreateTopicsRequest,
    CreateTopicsRequestCreatableReplicaAssignment, CreateTopicsRequestCreatableTopic,
    CreateTopicsRequestCreatableTopicConfig, DeleteTopicsRequest, IncrementalAlterConfigsRequest,
    IncrementalAlterConfigsRequestAlterConfigsResource,
    IncrementalAlterConfigsRequestAlterableConfig,
};

struct Node {
    controller: Controller,
    next: i64,
}

impl Node {
    fn handle(
        &mut self,
        now: i64,
        request: ControllerRequest,
    ) -> (Vec<String>, ControllerResponse) {
        let outcome = self.controller.handle(now, Offset(self.next), request);
        self.next += outcome.records.len() as i64;
        (names(&outcome.records), outcome.response)
    }
}

fn names(records: &[Bytes]) -> Vec<String> {
    let name = |bytes: &Bytes| MetadataRecord::decode(bytes.clone(), 1 << 20).unwrap().0.name();
    records.iter().map(|bytes| name(bytes).trim_end_matches("Record").to_string()).collect()
}

fn registration(incarnation: u8, previous: i64) -> ControllerRequest {
    ControllerRequest::BrokerRegistration(BrokerRegistrationRequest {
        broker_id: 1,
        cluster_id: "c".into(),
        incarnation_id: Uuid([incarnation; 16]),
        listeners: vec![BrokerRegistrationRequestListener {
            name: "PLAINTEXT".into(),
            host: "localhost".into(),
            port: 9092,
            ..Default::default()
        }],
        rack: None,
        log_dirs: vec![Uuid([5; 16])],
        previous_broker_epoch: previous,
        ..Default::default()
    })
}

fn heartbeat(epoch: i64) -> ControllerRequest {
    ControllerRequest::BrokerHeartbeat(BrokerHeartbeatRequest {
        broker_id: 1,
        broker_epoch: epoch,
        current_metadata_offset: epoch,
        ..Default::default()
    })
}

fn started() -> (Node, i64) {
    let controller = Controller::new(ControllerOptions::new("c"), 3);
    let mut node = Node { controller, next: 3 };
    let outcome = node.controller.activate(
        0,
        &MetadataImage::default(),
        &bootstrap_records(LATEST_METADATA_VERSION),
    );
    assert_eq!(names(&outcome.records).len(), 9);
    node.next += 9;
    let (records, response) = node.handle(0, registration(1, -1));
    assert_eq!(records, ["RegisterBroker"]);
    let ControllerResponse::BrokerRegistration(response) = response else { panic!() };
    assert_eq!((response.error_code, response.broker_epoch), (0, 12));
    let (records, _) = node.handle(1, heartbeat(12));
    assert_eq!(records, ["BrokerRegistrationChange"]);
    (node, 12)
}

fn topic(name: &str, partitions: i32, factor: i16) -> CreateTopicsRequestCreatableTopic {
    CreateTopicsRequestCreatableTopic {
        name: name.into(),
        num_partitions: partitions,
        replication_factor: factor,
        ..Default::default()
    }
}

fn assigned(name: &str, assignments: &[(i32, &[i32])]) -> CreateTopicsRequestCreatableTopic {
    let assignment = |(index, ids): &(i32, &[i32])| CreateTopicsRequestCreatableReplicaAssignment {
        partition_index: *index,
        broker_ids: ids.to_vec(),
        ..Default::default()
    };
    let assignments = assignments.iter().map(assignment).collect();
    CreateTopicsRequestCreatableTopic { assignments, ..topic(name, -1, -1) }
}

fn configured(configs: &[(&str, Option<&str>)]) -> CreateTopicsRequestCreatableTopic {
    let config = |(name, value): &(&str, Option<&str>)| CreateTopicsRequestCreatableTopicConfig {
        name: (*name).into(),
        value: value.map(Into::into),
        ..Default::default()
    };
    CreateTopicsRequestCreatableTopic {
        configs: configs.iter().map(config).collect(),
        ..topic("bc", 1, 1)
    }
}

fn create(node: &mut Node, topic: CreateTopicsRequestCreatableTopic) -> (ErrorCode, String) {
    let request = CreateTopicsRequest { topics: vec![topic], ..Default::default() };
    let (records, response) = node.handle(5, ControllerRequest::CreateTopics(request));
    let ControllerResponse::CreateTopics(response) = response else { panic!() };
    let result = &response.topics[0];
    assert_eq!(records.is_empty(), result.error_code != 0);
    (ErrorCode(result.error_code), result.error_message.clone().unwrap_or_default())
}

#[test]
fn topics_are_made_and_refused_as_kafka_does() {
    let (mut node, _) = started();
    assert_eq!(create(&mut node, topic("flights", 3, 1)), (ErrorCode::NONE, String::new()));
    assert_eq!(create(&mut node, topic("a.b", -1, -1)).0, ErrorCode::NONE);
    let image = node.controller.image();
    let flights = image.topics.by_name("flights").unwrap();
    let first = &flights.partitions[&PartitionIndex(0)];
    assert_eq!(flights.partitions.len(), 3);
    assert_eq!(
        (first.leader, first.directories.as_slice()),
        (Some(NodeId(1)), &[Uuid([5; 16])][..])
    );
    let name = ErrorCode::INVALID_TOPIC_EXCEPTION;
    let factor = ErrorCode::INVALID_REPLICATION_FACTOR;
    let assignment = ErrorCode::INVALID_REPLICA_ASSIGNMENT;
    let config = ErrorCode::INVALID_CONFIG;
    let cases = [
        (
            topic("flights", 3, 1),
            ErrorCode::TOPIC_ALREADY_EXISTS,
            "Topic 'flights' already exists.",
        ),
        (topic("a_b", 1, 1), name, "Topic 'a_b' collides with existing topic: a.b"),
        (
            topic("a b", 1, 1),
            name,
            "Topic name is invalid: 'a b' contains one or more characters \
            other than ASCII alphanumerics, '.', '_' and '-'",
        ),
        (topic("..", 1, 1), name, "Topic name is invalid: '..' is not allowed"),
        (
            topic("p", 0, 1),
            ErrorCode::INVALID_PARTITIONS,
            "Number of partitions was set to an invalid non-positive value.",
        ),
        (
            topic("p", 1, 0),
            factor,
            "Replication factor must be larger than 0, or -1 to use the default value.",
        ),
        (
            topic("p", 1, 3),
            factor,
            "Unable to replicate the partition 3 time(s): The target \
            replication factor of 3 cannot be reached because only 1 broker(s) are registered or \
            some brokers have all their log directories cordoned.",
        ),
        (
            topic("p", 10_001, 1),
            ErrorCode::POLICY_VIOLATION,
            "Excessively large number of partitions per request.",
        ),
        (
            topic("__cluster_metadata", 1, 1),
            ErrorCode::INVALID_REQUEST,
            "Creation of internal topic __cluster_metadata is prohibited.",
        ),
        (
            assigned("p", &[(0, &[1]), (2, &[1])]),
            assignment,
            "partitions should be a consecutive 0-based integer sequence",
        ),
        (
            assigned("p", &[(0, &[7])]),
            assignment,
            "The manual partition assignment includes broker 7, but no such broker is registered.",
        ),
        (
            assigned("p", &[(0, &[1, 1])]),
            assignment,
            "The manual partition assignment includes the broker 1 more than once.",
        ),
        (
            assigned("p", &[(0, &[])]),
            assignment,
            "The manual partition assignment includes an empty replica list.",
        ),
        (
            configured(&[("retention.ms", Some("abc"))]),
            config,
            "Invalid value abc for configuration retention.ms: Not a number of type LONG",
        ),
        (
            configured(&[("retention.foo", Some("1"))]),
            config,
            "Unknown topic config name: retention.foo",
        ),
        (
            configured(&[("segment.bytes", Some("1"))]),
            config,
            "Invalid value 1 for configuration segment.bytes: Value must be at least 1048576",
        ),
        (
            configured(&[("cleanup.policy", Some("foo"))]),
            config,
            "Invalid value foo for configuration cleanup.policy: String must be one of: compact, delete",
        ),
        (
            configured(&[
                ("min.compaction.lag.ms", Some("100")),
                ("max.compaction.lag.ms", Some("10")),
            ]),
            config,
            "conflict topic config setting min.compaction.lag.ms (100) > max.compaction.lag.ms (10)",
        ),
        (
            configured(&[("retention.ms", None)]),
            config,
            "Null value not supported for topic configs: retention.ms",
        ),
    ];
    for (asked, code, text) in cases {
        assert_eq!(create(&mut node, asked), (code, text.to_string()));
    }
}

#[test]
fn partitions_grow_and_topics_go() {
    let (mut node, _) = started();
    create(&mut node, topic("flights", 3, 1));
    let mut grow = |name: &str, count| {
        let topic = CreatePartitionsRequestCreatePartitionsTopic {
            name: name.into(),
            count,
            assignments: None,
            ..Default::default()
        };
        let request = CreatePartitionsRequest { topics: vec![topic], ..Default::default() };
        let (records, response) = node.handle(5, ControllerRequest::CreatePartitions(request));
        let ControllerResponse::CreatePartitions(response) = response else { panic!() };
        let message = response.results[0].error_message.clone().unwrap_or_default();
        (records.len(), ErrorCode(response.results[0].error_code), message)
    };
    assert_eq!(grow("flights", 5), (2, ErrorCode::NONE, String::new()));
    let invalid = ErrorCode::INVALID_PARTITIONS;
    assert_eq!(grow("flights", 5), (0, invalid, "Topic already has 5 partition(s).".into()));
    let less = "The topic flights currently has 5 partition(s); 2 would not be an increase.";
    assert_eq!(grow("flights", 2), (0, invalid, less.into()));
    let unknown = ErrorCode::UNKNOWN_TOPIC_OR_PARTITION;
    assert_eq!(grow("nope", 2), (0, unknown, String::new()));
    let request = DeleteTopicsRequest {
        topic_names: vec!["flights".into(), "flights".into(), "nope".into()],
        ..Default::default()
    };
    let (records, response) = node.handle(6, ControllerRequest::DeleteTopics(request));
    assert_eq!(records, ["RemoveTopic"]);
    let ControllerResponse::DeleteTopics(response) = response else { panic!() };
    let codes: Vec<_> = response.responses.iter().map(|r| ErrorCode(r.error_code)).collect();
    assert_eq!(codes, [ErrorCode::NONE, unknown, unknown]);
}

#[test]
fn configurations_change_option_by_option_as_kafka_does() {
    let (mut node, _) = started();
    create(&mut node, topic("flights", 1, 1));
    let mut alter = |kind: i8, resource: &str, operation: i8, name: &str, value: Option<&str>| {
        let request = IncrementalAlterConfigsRequest {
            resources: vec![IncrementalAlterConfigsRequestAlterConfigsResource {
                resource_type: kind,
                resource_name: resource.into(),
                configs: vec![IncrementalAlterConfigsRequestAlterableConfig {
                    name: name.into(),
                    config_operation: operation,
                    value: value.map(Into::into),
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..Default::default()
        };
        let (records, response) =
            node.handle(5, ControllerRequest::IncrementalAlterConfigs(request));
        let ControllerResponse::IncrementalAlterConfigs(response) = response else { panic!() };
        let code = ErrorCode(response.responses[0].error_code);
        (records.len(), code, response.responses[0].error_message.clone().unwrap_or_default())
    };
    let ok = |count| (count, ErrorCode::NONE, String::new());
    let bad = |code, text: &str| (0, code, text.to_string());
    let invalid = ErrorCode::INVALID_CONFIG;
    let request = ErrorCode::INVALID_REQUEST;
    assert_eq!(alter(2, "flights", 0, "retention.ms", Some("86400000")), ok(1));
    assert_eq!(alter(2, "flights", 0, "retention.ms", Some("86400000")), ok(0));
    assert_eq!(alter(2, "flights", 0, "min.insync.replicas", Some("1")), ok(2));
    assert_eq!(alter(2, "flights", 1, "retention.ms", None), ok(1));
    assert_eq!(alter(2, "flights", 2, "cleanup.policy", Some("compact")), ok(1));
    assert_eq!(alter(2, "flights", 2, "cleanup.policy", Some("compact")), ok(0));
    assert_eq!(alter(2, "flights", 3, "cleanup.policy", Some("compact")), ok(1));
    let list = "Can't APPEND to key retention.ms because its type is not LIST.";
    assert_eq!(alter(2, "flights", 2, "retention.ms", Some("5")), bad(invalid, list));
    let foo = "Unknown topic config name: foo";
    assert_eq!(alter(2, "flights", 0, "foo", Some("abc")), bad(invalid, foo));
    let null = "Null value not supported for : retention.ms";
    assert_eq!(alter(2, "flights", 0, "retention.ms", None), bad(request, null));
    let nope = "The topic 'nope' does not exist.";
    let unknown = ErrorCode::UNKNOWN_TOPIC_OR_PARTITION;
    assert_eq!(alter(2, "nope", 0, "retention.ms", Some("1")), bad(unknown, nope));
    assert_eq!(alter(4, "1", 0, "log.cleaner.threads", Some("2")), ok(1));
    assert_eq!(alter(4, "", 0, "log.retention.ms", Some("100000000")), ok(1));
    assert_eq!(alter(4, "1", 0, "foo.bar", Some("x")), ok(1));
    let fixed = "Cannot update these configs dynamically: [log.dirs]";
    assert_eq!(alter(4, "1", 0, "log.dirs", Some("/x")), bad(request, fixed));
    assert_eq!(alter(32, "g", 0, "consumer.session.timeout.ms", Some("50000")), ok(1));
    let group = "Unknown group config name: nope";
    assert_eq!(alter(32, "g", 0, "nope", Some("5")), bad(invalid, group));
    let empty = "Default group resources are not allowed.";
    let timeout = "consumer.session.timeout.ms";
    assert_eq!(alter(32, "", 0, timeout, Some("50000")), bad(request, empty));
    assert_eq!(alter(16, "m", 0, "interval.ms", Some("5000")), ok(1));
}

#[test]
fn a_broker_that_crashed_comes_back_as_the_last_known_leader() {
    let (mut node, epoch) = started();
    create(&mut node, topic("flights", 1, 1));
    let (_, response) = node.handle(7, heartbeat(epoch + 1));
    let ControllerResponse::BrokerHeartbeat(response) = response else { panic!() };
    assert_eq!(ErrorCode(response.error_code), ErrorCode::STALE_BROKER_EPOCH);
    let (records, response) = node.handle(8, registration(2, -1));
    assert_eq!(records, Vec::<String>::new());
    let ControllerResponse::BrokerRegistration(response) = response else { panic!() };
    assert_eq!(ErrorCode(response.error_code), ErrorCode::DUPLICATE_BROKER_REGISTRATION);
    // Its session ends: nobody is left to lead.
    assert_eq!(node.controller.deadline(), Some(9_007 - 6));
    let outcome = node.controller.handle_timeout(9_001);
    node.next += outcome.records.len() as i64;
    assert_eq!(names(&outcome.records), ["BrokerRegistrationChange", "PartitionChange"]);
    let first = |node: &Node| {
        let image = node.controller.image();
        image.topics.by_name("flights").unwrap().partitions[&PartitionIndex(0)].clone()
    };
    assert_eq!(first(&node).leader, None);
    assert_eq!(first(&node).eligible_leader_replicas, [NodeId(1)]);
    let (records, response) = node.handle(9_100, registration(2, -1));
    assert_eq!(records, ["PartitionChange", "RegisterBroker"]);
    let ControllerResponse::BrokerRegistration(response) = response else { panic!() };
    assert_eq!(response.broker_epoch, node.next - 1, "the offset of its record");
    assert_eq!(first(&node).eligible_leader_replicas, []);
    let (records, _) = node.handle(9_101, heartbeat(response.broker_epoch));
    assert_eq!(records, ["BrokerRegistrationChange", "PartitionChange"]);
    assert_eq!(first(&node).leader, Some(NodeId(1)));
    assert_eq!(first(&node).isr, [NodeId(1)]);
}

/// Clusters below 4.1 have no eligible leader replicas: the in-sync set keeps its last member.
#[test]
fn a_lone_broker_stays_in_sync_where_eligible_leaders_are_not_kept() {
    for metadata_version in [7, 20, 25] {
        let controller = Controller::new(ControllerOptions::new("c"), 3);
        let mut node = Node { controller, next: 0 };
        let first = bootstrap_records(metadata_version);
        let outcome = node.controller.activate(0, &MetadataImage::default(), &first);
        node.next += outcome.records.len() as i64;
        let epoch = node.next;
        node.handle(0, registration(1, -1));
        node.handle(1, heartbeat(epoch));
        assert_eq!(create(&mut node, topic("t", 1, 1)).0, ErrorCode::NONE);
        // Another incarnation that knows nothing of the last one: it crashed.
        let epoch = node.next + 1;
        let (records, _) = node.handle(100_000, registration(2, -1));
        assert_eq!(records, ["PartitionChange", "RegisterBroker"], "{metadata_version}");
        let partition = |node: &Node| {
            let topic = node.controller.image().topics.by_name("t").cloned().unwrap();
            topic.partitions[&PartitionIndex(0)].clone()
        };
        let left = partition(&node);
        assert_eq!((left.leader, left.isr.as_slice()), (None, &[NodeId(1)][..]));
        node.handle(100_001, heartbeat(epoch));
        assert_eq!(partition(&node).leader, Some(NodeId(1)), "{metadata_version}");
    }
}

#[test]
fn producer_ids_are_given_out_once() {
    let (mut node, epoch) = started();
    let mut block = |epoch| {
        let request =
            AllocateProducerIdsRequest { broker_id: 1, broker_epoch: epoch, ..Default::default() };
        let (_, response) = node.handle(5, ControllerRequest::AllocateProducerIds(request));
        let ControllerResponse::AllocateProducerIds(response) = response else { panic!() };
        (ErrorCode(response.error_code), response.producer_id_start, response.producer_id_len)
    };
    assert_eq!(block(epoch), (ErrorCode::NONE, 0, 1000));
    assert_eq!(block(epoch), (ErrorCode::NONE, 1000, 1000));
    assert_eq!(block(epoch + 1).0, ErrorCode::STALE_BROKER_EPOCH);
}

#[test]
fn responses_wait_for_the_high_watermark() {
    let mut pending = PendingResponses::default();
    assert_eq!(pending.park(None, "read"), Some("read"));
    assert_eq!(pending.park(Some(Offset(4)), "first"), None);
    assert_eq!(pending.park(Some(Offset(6)), "second"), None);
    assert_eq!(pending.park(None, "read after both"), None);
    assert_eq!(pending.complete(Offset(4)), Vec::<&str>::new());
    assert_eq!(pending.complete(Offset(5)), ["first"]);
    assert_eq!(pending.fail_all(), ["second", "read after both"]);
}
