//! What scripts do not say: topic ids, bytes that are no records, partitions that move away.

use bytes::Bytes;
use ottla_coordinator::{Answer, Client, CoordinatorConfig, ReplayError, Shard, Waiter};
use ottla_model::{Timestamp, Uuid};
use ottla_protocol::coordinator_record::{decode_value, encode_key, encode_value};
use ottla_protocol::messages::*;

use crate::shell::{Entry, Shell, member_uuid};

fn commit(topic_id: Uuid, offset: i64) -> OffsetCommitRequest {
    OffsetCommitRequest {
        group_id: "g".into(),
        topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
            name: "t".into(),
            topic_id,
            partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition {
                committed_offset: offset,
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..Default::default()
    }
}

fn fetched(shell: &Shell, topic_id: Uuid) -> i64 {
    let request = OffsetFetchRequestOffsetFetchRequestGroup {
        group_id: "g".into(),
        topics: Some(vec![OffsetFetchRequestOffsetFetchRequestTopics {
            name: "t".into(),
            topic_id,
            partition_indexes: vec![0],
            ..Default::default()
        }]),
        ..Default::default()
    };
    let group = shell.shard.fetch_group_offsets(&request, false);
    assert_eq!(group.topics[0].topic_id, topic_id);
    group.topics[0].partitions[0].committed_offset
}

#[test]
fn an_offset_of_an_older_topic_of_the_same_name_is_not_found() {
    let mut shell = Shell::new(CoordinatorConfig::default());
    let (old, new) = (member_uuid(1), member_uuid(2));
    let decision = shell.shard.commit(shell.now, &commit(old, 5), 10, Waiter(1));
    shell.perform(decision);
    shell.restart();
    assert_eq!(fetched(&shell, old), 5);
    assert_eq!(fetched(&shell, new), -1);
    assert_eq!(fetched(&shell, Uuid::ZERO), 5);
    let Answer::Commit(response) = &shell.replies[0].1 else { panic!("another answer") };
    assert_eq!(response.topics[0].topic_id, old);
    let Entry::Record { value: Some(value), .. } = &shell.log[0] else { panic!("no record") };
    assert_eq!(value[..2], [0, 4], "the version that has the topic's id");
}

#[test]
fn bytes_that_are_no_record_are_refused_and_change_nothing() {
    let mut shard = Shard::new(CoordinatorConfig::default());
    let value = Bytes::from_static(&[0, 4, 1]);
    assert_eq!(shard.replay(&Bytes::new(), None), Err(ReplayError::NoType));
    let future = Bytes::from_static(&[0, 99, 1]);
    assert_eq!(shard.replay(&future, Some(&value)), Err(ReplayError::UnknownType(99)));
    let key = OffsetCommitKey { group: "g".into(), topic: "t".into(), partition: 0 };
    let key = encode_key(&key).unwrap();
    assert!(matches!(shard.replay(&key, Some(&value)), Err(ReplayError::Malformed(_))));
    for length in 2..key.len() {
        let cut = key.slice(..length);
        assert!(matches!(shard.replay(&cut, None), Err(ReplayError::Malformed(_))));
    }
    let key = encode_key(&GroupMetadataKey { group: "g".into() }).unwrap();
    assert!(matches!(shard.replay(&key, Some(&value)), Err(ReplayError::Malformed(_))));
    assert!(shard.list(&ListGroupsRequest::default()).is_empty());
}

#[test]
fn every_version_of_a_stored_group_and_offset_is_read() {
    let group = encode_key(&GroupMetadataKey { group: "g".into() }).unwrap();
    let member = GroupMetadataValueMemberMetadata {
        member_id: "m".into(),
        session_timeout: 6_000,
        ..Default::default()
    };
    for version in 0..=4 {
        let mut shard = Shard::new(CoordinatorConfig::default());
        let stored = GroupMetadataValue {
            protocol_type: "consumer".into(),
            generation: 7,
            protocol: Some("range".into()),
            leader: Some("m".into()),
            members: vec![member.clone()],
            ..Default::default()
        };
        shard.replay(&group, Some(&encode_value(&stored, version).unwrap())).unwrap();
        assert!(shard.loaded(Timestamp(0)).is_empty());
        let heartbeat = HeartbeatRequest {
            group_id: "g".into(),
            generation_id: 7,
            member_id: "m".into(),
            ..Default::default()
        };
        assert_eq!(shard.heartbeat(Timestamp(5_999), &heartbeat).error_code, 0);
        assert_eq!(shard.next_deadline(), Some(Timestamp(11_999)));
    }
    let old = LegacyOffsetCommitKey { group: "g".into(), topic: "t".into(), partition: 0 };
    let new = OffsetCommitKey { group: "g".into(), topic: "t".into(), partition: 0 };
    for version in 0..=4 {
        let value = OffsetCommitValue { offset: 9, ..Default::default() };
        for key in [encode_key(&old).unwrap(), encode_key(&new).unwrap()] {
            let mut shell = Shell::new(CoordinatorConfig::default());
            let value = Some(encode_value(&value, version).unwrap());
            shell.append(Entry::Record { producer: None, key, value });
            assert_eq!(fetched(&shell, Uuid::ZERO), 9);
        }
    }
}

#[test]
fn who_waits_is_sent_away_with_the_partition() {
    let mut shell = Shell::new(CoordinatorConfig::default());
    let request = JoinGroupRequest {
        group_id: "g".into(),
        session_timeout_ms: 10_000,
        protocol_type: "consumer".into(),
        protocols: vec![JoinGroupRequestJoinGroupRequestProtocol::default()],
        ..Default::default()
    };
    let client = Client { id: "c".into(), host: "/h".into() };
    let id = member_uuid(1);
    let decision = shell.shard.join(shell.now, &request, 3, client, id, Waiter(8));
    assert!(decision.is_empty());
    let replies = shell.shard.unload();
    let [(Waiter(8), Answer::Join(response))] = &replies[..] else { panic!("{replies:?}") };
    assert_eq!(response.error_code, ottla_model::ErrorCode::NOT_COORDINATOR.get());
}

#[test]
fn a_long_client_id_still_makes_a_member_id_that_can_be_stored() {
    let mut shell = Shell::new(CoordinatorConfig {
        initial_rebalance_delay_ms: 0,
        ..CoordinatorConfig::default()
    });
    let request = JoinGroupRequest {
        group_id: "g".into(),
        session_timeout_ms: 10_000,
        rebalance_timeout_ms: 60_000,
        protocol_type: "any".into(),
        protocols: vec![JoinGroupRequestJoinGroupRequestProtocol::default()],
        ..Default::default()
    };
    let client = Client { id: "ü".repeat(16_383), host: "/h".into() };
    let decision = shell.shard.join(shell.now, &request, 3, client, member_uuid(1), Waiter(1));
    shell.perform(decision);
    shell.advance_to(Timestamp(1));
    let Answer::Join(joined) = &shell.replies[0].1 else { panic!("another answer") };
    let sync = SyncGroupRequest {
        group_id: "g".into(),
        generation_id: 1,
        member_id: joined.member_id.clone(),
        ..Default::default()
    };
    let decision = shell.shard.sync(shell.now, &sync, Waiter(2));
    shell.perform(decision);
    let Some(Entry::Record { value: Some(value), .. }) = shell.log.last() else { panic!() };
    let stored: GroupMetadataValue = decode_value(value.clone(), 1 << 20).unwrap();
    assert_eq!(stored.members[0].member_id, sync.member_id);
}
