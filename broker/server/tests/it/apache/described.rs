//! ApiVersions, Metadata, DescribeCluster, FindCoordinator, SASL.

use bytes::Bytes;
use ottla_protocol::messages::{
    ApiVersionsRequest, DescribeClusterRequest, DescribeTopicPartitionsRequest,
    DescribeTopicPartitionsRequestCursor, DescribeTopicPartitionsRequestTopicRequest,
    FindCoordinatorRequest, MetadataRequest, MetadataRequestMetadataRequestTopic, MetadataResponse,
    SaslAuthenticateRequest, SaslHandshakeRequest,
};

use super::contest::{Contest, Side, coordinator};

pub(super) async fn run(contest: &mut Contest) {
    contest.create("one", 1, &[]).await;
    contest.create("three", 3, &[]).await;
    api_versions(contest).await;
    metadata(contest).await;
    topic_partitions(contest).await;
    cluster(contest).await;
    coordinators(contest).await;
    sasl(contest).await;
}

async fn api_versions(contest: &mut Contest) {
    let named = |name: &str| ApiVersionsRequest {
        client_software_name: name.to_owned(),
        client_software_version: "1.2".to_owned(),
        ..ApiVersionsRequest::default()
    };
    let served = {
        let [_, ours] = contest.sides();
        let answer = ours.connection.call(&named("test")).await.unwrap();
        answer.api_keys.iter().map(|each| each.api_key).collect::<Vec<_>>()
    };
    contest
        .same_from(
            "a name",
            0,
            |_| named("test"),
            |answer| {
                // What is not built yet is in the README.
                answer.api_keys.retain(|each| served.contains(&each.api_key));
                answer.api_keys.sort_by_key(|each| each.api_key);
                answer.supported_features.sort_by(|a, b| a.name.cmp(&b.name));
                answer.finalized_features.sort_by(|a, b| a.name.cmp(&b.name));
                answer.finalized_features_epoch = answer.finalized_features_epoch.min(0);
            },
        )
        .await;
    for name in ["", "-a", "a-", "a b", "a.b", "ä", "A9"] {
        let hide = |answer: &mut ottla_protocol::messages::ApiVersionsResponse| {
            answer.api_keys.clear();
            answer.supported_features.clear();
            answer.finalized_features.clear();
            answer.finalized_features_epoch = answer.finalized_features_epoch.min(0);
        };
        contest.same_from(&format!("the name {name:?}"), 0, |_| named(name), hide).await;
    }
    let rebootstrap = [("other", 1), ("", 1), ("other", -1), ("", 7), ("", -1)];
    for (cluster, node_id) in rebootstrap {
        let request = |_: &Side| ApiVersionsRequest {
            cluster_id: (!cluster.is_empty()).then(|| cluster.to_owned()),
            node_id,
            ..named("test")
        };
        contest
            .same_at(&format!("cluster {cluster:?} node {node_id}"), 5, request, |answer| {
                answer.api_keys.clear();
                answer.supported_features.clear();
                answer.finalized_features.clear();
                answer.finalized_features_epoch = answer.finalized_features_epoch.min(0);
            })
            .await;
    }
}

fn named(name: &str) -> MetadataRequestMetadataRequestTopic {
    MetadataRequestMetadataRequestTopic { name: Some(name.to_owned()), ..Default::default() }
}

fn sort(answer: &mut MetadataResponse) {
    answer.topics.sort_by(|a, b| a.name.cmp(&b.name));
    for topic in &mut answer.topics {
        topic.partitions.sort_by_key(|partition| partition.partition_index);
    }
}

async fn metadata(contest: &mut Contest) {
    let asking = |topics: Option<Vec<MetadataRequestMetadataRequestTopic>>| MetadataRequest {
        topics,
        allow_auto_topic_creation: false,
        ..MetadataRequest::default()
    };
    // Before version 4 a topic that is asked for is made, whatever the client wants.
    let made = |topics| MetadataRequest { allow_auto_topic_creation: true, ..asking(topics) };
    contest.same_from("all topics", 1, |_| made(None), sort).await;
    contest.same_from("no topics", 0, |_| made(Some(Vec::new())), sort).await;
    let names = ["one", "three", "nowhere", "", ".", "..", "a b", "ä", "one", &"x".repeat(250)];
    for name in names {
        contest
            .same_from(&format!("topic {name:?}"), 4, |_| asking(Some(vec![named(name)])), sort)
            .await;
    }
    for name in ["one", "", ".", "a/b"] {
        let topics = |_: &Side| made(Some(vec![named(name)]));
        contest.same_from(&format!("topic {name:?}, made when missing"), 0, topics, sort).await;
    }
    let two = |_: &Side| asking(Some(vec![named("three"), named("one"), named("three")]));
    contest.same_from("a topic twice", 4, two, sort).await;
    for (what, topic) in [("known", "one"), ("unknown", "nowhere")] {
        let by_id = |side: &Side| {
            asking(Some(vec![MetadataRequestMetadataRequestTopic {
                name: None,
                topic_id: side.id(topic),
                ..Default::default()
            }]))
        };
        contest.same_from(&format!("a topic by its {what} id"), 12, by_id, sort).await;
    }
    let operations = |_: &Side| MetadataRequest {
        include_topic_authorized_operations: true,
        ..asking(Some(vec![named("one"), named("nowhere"), named("a b")]))
    };
    contest.same_from("operations on topics", 8, operations, sort).await;
    for version in 8..=10 {
        let operations = |_: &Side| MetadataRequest {
            include_cluster_authorized_operations: true,
            ..asking(Some(Vec::new()))
        };
        contest.same_at("operations on the cluster", version, operations, sort).await;
    }
}

/// Topics, the most partitions of an answer, and where it goes on.
type Paged<'a> = (&'a [&'a str], i32, Option<(&'a str, i32)>);

async fn topic_partitions(contest: &mut Contest) {
    let asking = |names: &[&str], limit: i32, cursor: Option<(&str, i32)>| {
        let topic = |name: &&str| DescribeTopicPartitionsRequestTopicRequest {
            name: (*name).to_owned(),
            ..Default::default()
        };
        DescribeTopicPartitionsRequest {
            topics: names.iter().map(topic).collect(),
            response_partition_limit: limit,
            cursor: cursor.map(|(topic, partition_index)| DescribeTopicPartitionsRequestCursor {
                topic_name: topic.to_owned(),
                partition_index,
                ..Default::default()
            }),
            ..DescribeTopicPartitionsRequest::default()
        }
    };
    let mut cases: Vec<Paged<'_>> = vec![
        (&[], 100, None),
        (&["three", "one"], 100, None),
        (&["nowhere"], 100, None),
        (&[], 0, None),
        (&[], -1, None),
        (&[], 100, Some(("three", 1))),
        (&[], 100, Some(("three", 7))),
        (&[], 100, Some(("three", -1))),
        (&[], 100, Some(("two", 1))),
        (&[], 100, Some(("zzz", 0))),
        (&["three"], 100, Some(("one", 0))),
        (&["one"], 100, Some(("three", 0))),
        (&["one", "three"], 2, Some(("three", 1))),
        (&["one", "one"], 100, None),
    ];
    for limit in 1..6 {
        cases.push((&[], limit, None));
        cases.push((&["one", "nowhere", "three"], limit, None));
    }
    for (names, limit, cursor) in cases {
        let what = format!("{names:?} limit {limit} from {cursor:?}");
        contest.same(&what, |_| asking(names, limit, cursor)).await;
    }
}

async fn cluster(contest: &mut Contest) {
    for operations in [false, true] {
        let what = format!("operations {operations}");
        let request = |_: &Side| DescribeClusterRequest {
            include_cluster_authorized_operations: operations,
            ..DescribeClusterRequest::default()
        };
        contest.same(&what, request).await;
    }
    for endpoint_type in [0, 2, 3, -1] {
        let request = |_: &Side| DescribeClusterRequest {
            endpoint_type,
            ..DescribeClusterRequest::default()
        };
        contest.same_from(&format!("endpoint type {endpoint_type}"), 1, request, |_| ()).await;
    }
    let fenced = |_: &Side| DescribeClusterRequest {
        include_fenced_brokers: true,
        ..DescribeClusterRequest::default()
    };
    contest.same_from("fenced brokers", 2, fenced, |_| ()).await;
}

async fn coordinators(contest: &mut Contest) {
    for version in 0..4 {
        let request = |_: &Side| FindCoordinatorRequest {
            key: "group".to_owned(),
            ..FindCoordinatorRequest::default()
        };
        // The first answers of Apache Kafka only make the topic.
        for side in contest.sides() {
            coordinator(side).await;
        }
        contest.same_at("a group", version, request, |_| ()).await;
    }
    for keys in [vec!["group"], vec!["a", "b", "a"], vec![""], vec![]] {
        let request = |_: &Side| FindCoordinatorRequest {
            coordinator_keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            ..FindCoordinatorRequest::default()
        };
        contest.same_from(&format!("groups {keys:?}"), 4, request, |_| ()).await;
    }
    for key_type in [3, -1] {
        for version in 1..=6 {
            let request = |_: &Side| FindCoordinatorRequest {
                key: if version < 4 { "key".to_owned() } else { String::new() },
                coordinator_keys: if version < 4 { Vec::new() } else { vec!["key".to_owned()] },
                key_type,
                ..FindCoordinatorRequest::default()
            };
            contest.same_at(&format!("key type {key_type}"), version, request, |_| ()).await;
        }
    }
}

async fn sasl(contest: &mut Contest) {
    for mechanism in ["PLAIN", "", "SCRAM-SHA-512"] {
        let request = |_: &Side| SaslHandshakeRequest { mechanism: mechanism.to_owned() };
        contest.same(&format!("mechanism {mechanism:?}"), request).await;
    }
    let request = |_: &Side| SaslAuthenticateRequest {
        auth_bytes: Bytes::from_static(b"\0user\0password"),
        ..SaslAuthenticateRequest::default()
    };
    contest.same("a password", request).await;
}
