//! A member and a coordinator that only hands out generations.

use std::collections::BTreeSet;
use std::sync::Arc;

use ottla_client_state::consumer::{
    Membership, MembershipSettings, Range, RebalanceKind, Step, TopicPartition,
};
use ottla_model::ErrorCode;
use ottla_protocol::Writer;
use ottla_protocol::messages::{
    ConsumerProtocolAssignment, ConsumerProtocolAssignmentTopicPartition, JoinGroupResponse,
    SyncGroupResponse,
};

const ME: &str = "member";

fn member() -> Membership {
    let settings = MembershipSettings {
        group: "group".into(),
        instance: None,
        assignors: vec![Arc::new(Range)],
        session_timeout_ms: 10_000,
        rebalance_timeout_ms: 60_000,
        heartbeat_interval_ms: 3_000,
        retry_backoff_ms: 100,
        retry_backoff_max_ms: 1_000,
        rack: None,
    };
    Membership::new(settings, BTreeSet::from(["t".into()]), 1)
}

fn assignment(partitions: &[i32]) -> bytes::Bytes {
    let topic = ConsumerProtocolAssignmentTopicPartition {
        topic: "t".into(),
        partitions: partitions.to_vec(),
    };
    let assignment =
        ConsumerProtocolAssignment { assigned_partitions: vec![topic], user_data: None };
    let mut writer = Writer::new();
    writer.i16(1);
    assignment.encode(&mut writer, 1).unwrap();
    writer.into_bytes().unwrap()
}

/// Answers whatever the member asks until it has nothing to do; what it told on the way.
fn settle(
    member: &mut Membership,
    generation: i32,
    partitions: &[i32],
) -> Vec<(RebalanceKind, Vec<TopicPartition>)> {
    let mut told = Vec::new();
    loop {
        match member.next(0) {
            Step::FindCoordinator => member.handle_coordinator(0, Ok(())),
            Step::Join(_) => member.handle_join(
                0,
                JoinGroupResponse {
                    generation_id: generation,
                    member_id: ME.into(),
                    leader: "another".into(),
                    protocol_name: Some("range".into()),
                    ..JoinGroupResponse::default()
                },
            ),
            Step::Sync(_) => {
                let assignment = assignment(partitions);
                member.handle_sync(0, &SyncGroupResponse { assignment, ..Default::default() });
            }
            Step::Tell(news) => {
                told.push((news.kind, news.partitions));
                member.acknowledge();
            }
            Step::Heartbeat(_) => member.handle_heartbeat(0, ErrorCode::NONE),
            Step::Wait(_) => return told,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_commit_of_an_older_generation_does_not_cost_the_membership() {
    let mut member = member();
    let told = settle(&mut member, 1, &[0, 1]);
    assert_eq!(told, [(RebalanceKind::Assigned, vec![("t".into(), 0), ("t".into(), 1)])]);
    let sent_by = (member.identity().0.to_owned(), member.identity().1);
    member.handle_heartbeat(0, ErrorCode::REBALANCE_IN_PROGRESS);
    settle(&mut member, 2, &[0, 1]);
    assert!(member.is_stable());

    let refused = ErrorCode::ILLEGAL_GENERATION;
    assert!(!member.handle_commit_refused(0, (&sent_by.0, sent_by.1), refused));
    assert!(member.is_stable() && member.owned().len() == 2, "it is a member all the same");

    assert!(member.handle_commit_refused(0, (ME, 2), refused));
    let told = settle(&mut member, 3, &[]);
    assert_eq!(told[0].0, RebalanceKind::Lost, "this one was about the member as it is");
}
