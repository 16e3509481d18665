//! CreateTopics, DeleteTopics, CreatePartitions: mostly what they refuse.

use ottla_model::Uuid;
use ottla_protocol::messages::{
    CreatePartitionsRequest, CreatePartitionsRequestCreatePartitionsAssignment,
    CreatePartitionsRequestCreatePartitionsTopic, CreatePartitionsResponse, CreateTopicsRequest,
    CreateTopicsRequestCreatableReplicaAssignment, CreateTopicsRequestCreatableTopic,
    CreateTopicsRequestCreatableTopicConfig, CreateTopicsResponse, DeleteTopicsRequest,
    DeleteTopicsRequestDeleteTopicState,
};

use super::contest::{Contest, Side};

type NewTopic = CreateTopicsRequestCreatableTopic;

pub(super) async fn run(contest: &mut Contest) {
    contest.create("there", 2, &[]).await;
    refused(contest).await;
    valid(contest).await;
    partitions(contest).await;
    deletions(contest).await;
}

fn new(name: &str, num_partitions: i32, replication_factor: i16) -> NewTopic {
    NewTopic { name: name.to_owned(), num_partitions, replication_factor, ..NewTopic::default() }
}

fn with_config(mut topic: NewTopic, name: &str, value: Option<&str>) -> NewTopic {
    topic.configs.push(CreateTopicsRequestCreatableTopicConfig {
        name: name.to_owned(),
        value: value.map(str::to_owned),
        ..Default::default()
    });
    topic
}

fn assigned(name: &str, places: &[(i32, &[i32])]) -> NewTopic {
    let place = |(partition_index, brokers): &(i32, &[i32])| {
        CreateTopicsRequestCreatableReplicaAssignment {
            partition_index: *partition_index,
            broker_ids: brokers.to_vec(),
            ..Default::default()
        }
    };
    NewTopic { assignments: places.iter().map(place).collect(), ..new(name, -1, -1) }
}

/// Ids are chance; options come in no order.
fn settle(answer: &mut CreateTopicsResponse) {
    answer.topics.sort_by(|a, b| a.name.cmp(&b.name));
    for topic in &mut answer.topics {
        if !topic.topic_id.is_zero() {
            topic.topic_id = Uuid([1; 16]);
        }
        if let Some(configs) = &mut topic.configs {
            configs.sort_by(|a, b| a.name.cmp(&b.name));
            configs.retain(|config| !config.name.starts_with("ottla."));
        }
    }
}

async fn refused(contest: &mut Contest) {
    let long = "x".repeat(250);
    let topics = [
        new("there", 1, 1),
        new("", 1, 1),
        new(".", 1, 1),
        new("..", 1, 1),
        new("a b", 1, 1),
        new("ä", 1, 1),
        new(&long, 1, 1),
        new("new", 0, 1),
        new("new", -2, 1),
        new("new", 1, 0),
        new("new", 1, -2),
        new("new", 1, 2),
        new("new", i32::MAX, 1),
        with_config(new("new", 1, 1), "no.such.option", Some("1")),
        with_config(new("new", 1, 1), "retention.ms", Some("soon")),
        with_config(new("new", 1, 1), "retention.ms", Some("-2")),
        with_config(new("new", 1, 1), "retention.ms", Some("")),
        with_config(new("new", 1, 1), "retention.ms", None),
        with_config(new("new", 1, 1), "cleanup.policy", Some("burn")),
        with_config(new("new", 1, 1), "cleanup.policy", Some("")),
        with_config(new("new", 1, 1), "compression.type", Some("rar")),
        with_config(new("new", 1, 1), "segment.bytes", Some("1")),
        with_config(new("new", 1, 1), "min.insync.replicas", Some("0")),
        with_config(new("new", 1, 1), "message.timestamp.type", Some("Moon")),
        with_config(new("new", 1, 1), "remote.storage.enable", Some("true")),
        assigned("new", &[(0, &[1, 1])]),
        assigned("new", &[(0, &[])]),
        assigned("new", &[(0, &[7])]),
        assigned("new", &[(1, &[1])]),
        assigned("new", &[(0, &[1]), (2, &[1])]),
        assigned("new", &[(0, &[1]), (0, &[1])]),
        assigned("new", &[(-1, &[1])]),
        NewTopic { num_partitions: 1, ..assigned("new", &[(0, &[1])]) },
        NewTopic { replication_factor: 1, ..assigned("new", &[(0, &[1])]) },
    ];
    for topic in topics {
        for validate_only in [true, false] {
            let what =
                format!("{topic:?} {validate_only}").replace("unknown_tagged_fields: []", "");
            let request = |_: &Side| CreateTopicsRequest {
                topics: vec![topic.clone()],
                timeout_ms: 30_000,
                validate_only,
                ..CreateTopicsRequest::default()
            };
            // Each version would make the topic again: only the last is free to make one.
            for version in if validate_only { 2..=7 } else { 7..=7 } {
                contest.same_at(&what, version, request, settle).await;
            }
        }
        for side in contest.sides() {
            let request = DeleteTopicsRequest {
                topic_names: vec!["new".to_owned()],
                timeout_ms: 30_000,
                ..DeleteTopicsRequest::default()
            };
            side.connection.call_at(&request, 5).await.unwrap();
        }
    }
}

async fn valid(contest: &mut Contest) {
    let topics = [
        new("new", 1, 1),
        new("new", 3, -1),
        new("new", -1, -1),
        with_config(new("new", 1, 1), "cleanup.policy", Some("compact,delete")),
        with_config(new("new", 1, 1), "retention.ms", Some("-1")),
        assigned("new", &[(1, &[1]), (0, &[1])]),
        new("with.dot", 1, 1),
    ];
    for topic in topics {
        let what = format!("{topic:?}").replace("unknown_tagged_fields: []", "");
        for version in 2..=7 {
            if version < 4 && topic.replication_factor == -1 {
                continue;
            }
            let request = |_: &Side| CreateTopicsRequest {
                topics: vec![topic.clone()],
                timeout_ms: 30_000,
                validate_only: true,
                ..CreateTopicsRequest::default()
            };
            contest.same_at(&what, version, request, settle).await;
        }
    }
    contest.create("with.dot", 1, &[]).await;
    for topics in [
        vec![new("new", 1, 1), new("new", 2, 1)],
        vec![new("with_dot", 1, 1)],
        vec![new("new", 1, 1), new("there", 1, 1), new("a b", 1, 1)],
        vec![],
    ] {
        let what = format!("{topics:?}").replace("unknown_tagged_fields: []", "");
        let request = |_: &Side| CreateTopicsRequest {
            topics: topics.clone(),
            timeout_ms: 30_000,
            validate_only: true,
            ..CreateTopicsRequest::default()
        };
        contest.same_from(&what, 2, request, settle).await;
    }
}

async fn partitions(contest: &mut Contest) {
    contest.create("grows", 2, &[]).await;
    let growing = |name: &str, count: i32, places: Option<&[&[i32]]>| {
        CreatePartitionsRequestCreatePartitionsTopic {
            name: name.to_owned(),
            count,
            assignments: places.map(|places| {
                let place = |brokers: &&[i32]| CreatePartitionsRequestCreatePartitionsAssignment {
                    broker_ids: brokers.to_vec(),
                    ..Default::default()
                };
                places.iter().map(place).collect()
            }),
            ..Default::default()
        }
    };
    let cases = [
        vec![growing("nowhere", 3, None)],
        vec![growing("", 3, None)],
        vec![growing("grows", 2, None)],
        vec![growing("grows", 1, None)],
        vec![growing("grows", 0, None)],
        vec![growing("grows", -1, None)],
        vec![growing("grows", i32::MAX, None)],
        vec![growing("grows", 3, Some(&[]))],
        vec![growing("grows", 3, Some(&[&[1], &[1]]))],
        vec![growing("grows", 3, Some(&[&[7]]))],
        vec![growing("grows", 3, Some(&[&[]]))],
        vec![growing("grows", 3, Some(&[&[1, 1]]))],
        vec![growing("grows", 3, Some(&[&[1]]))],
        vec![growing("grows", 4, None)],
        vec![growing("grows", 4, None), growing("grows", 5, None)],
        vec![growing("grows", 4, None), growing("nowhere", 5, None)],
        vec![],
    ];
    for topics in cases {
        let what = format!("{topics:?}").replace("unknown_tagged_fields: []", "");
        let request = |_: &Side| CreatePartitionsRequest {
            topics: topics.clone(),
            timeout_ms: 30_000,
            validate_only: true,
            ..CreatePartitionsRequest::default()
        };
        let settle = |answer: &mut CreatePartitionsResponse| {
            answer.results.sort_by(|a, b| a.name.cmp(&b.name));
        };
        contest.same_from(&what, 0, request, settle).await;
    }
}

async fn deletions(contest: &mut Contest) {
    for names in [vec!["nowhere"], vec![""], vec!["a b"], vec!["nowhere", "nowhere"], vec![]] {
        let request = |_: &Side| DeleteTopicsRequest {
            topic_names: names.iter().map(|name| (*name).to_owned()).collect(),
            timeout_ms: 30_000,
            ..DeleteTopicsRequest::default()
        };
        for version in 1..=5 {
            contest.same_at(&format!("{names:?}"), version, request, |_| ()).await;
        }
    }
    let state = |name: Option<&str>, topic_id: Uuid| DeleteTopicsRequestDeleteTopicState {
        name: name.map(str::to_owned),
        topic_id,
        ..Default::default()
    };
    for topics in [
        vec![state(Some("nowhere"), Uuid::ZERO)],
        vec![state(None, Uuid([9; 16]))],
        vec![state(None, Uuid::ZERO)],
        vec![state(Some("nowhere"), Uuid([9; 16]))],
        vec![state(Some("nowhere"), Uuid::ZERO), state(Some("nowhere"), Uuid::ZERO)],
    ] {
        let request = |_: &Side| DeleteTopicsRequest {
            topics: topics.clone(),
            timeout_ms: 30_000,
            ..DeleteTopicsRequest::default()
        };
        contest.same_at(&format!("{topics:?}"), 6, request, |_| ()).await;
    }
    for version in 1..=6 {
        for by_id in [false, true] {
            if by_id && version < 6 {
                continue;
            }
            contest.create("goes", 1, &[]).await;
            let request = |side: &Side| {
                let mut request =
                    DeleteTopicsRequest { timeout_ms: 30_000, ..DeleteTopicsRequest::default() };
                match (version, by_id) {
                    (6, true) => request.topics = vec![state(None, side.id("goes"))],
                    (6, false) => request.topics = vec![state(Some("goes"), Uuid::ZERO)],
                    _ => request.topic_names = vec!["goes".to_owned()],
                }
                request
            };
            contest.same_at(&format!("a topic, by id: {by_id}"), version, request, |_| ()).await;
        }
    }
}
