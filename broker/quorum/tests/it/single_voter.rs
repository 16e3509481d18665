//! One voter: from formatting to the first committed record, and through a restart.

use bytes::Bytes;
use ottla_model::record::{Batches, ControlKind, control_kind};
use ottla_model::{LeaderEpoch, NodeId, Offset, Uuid};
use ottla_quorum::format::snapshot;
use ottla_quorum::{
    Action, LogFailure, Quorum, QuorumLog, QuorumOptions, QuorumState, ReplicaKey, RoleName,
    SnapshotId, Voter, VoterEndpoint, VoterSet,
};

use crate::memory_log::MemoryLog;

const LOCAL: ReplicaKey = ReplicaKey { id: NodeId(1), directory: Uuid([7; 16]) };

fn options() -> QuorumOptions {
    let endpoint =
        VoterEndpoint { name: "CONTROLLER".into(), host: "localhost".into(), port: 9093 };
    let voters = VoterSet::new([Voter { key: LOCAL, endpoints: vec![endpoint.clone()] }]);
    QuorumOptions {
        bootstrap: Some(snapshot(0, 0, 1, &voters, &[])),
        endpoints: vec![endpoint],
        ..QuorumOptions::new(LOCAL, "cluster")
    }
}

#[test]
fn a_single_voter_elects_itself_and_counts_only_what_is_flushed() {
    let mut quorum = Quorum::open(options(), MemoryLog::default(), None, 1, 1000).unwrap();
    assert_eq!(quorum.deadline(), 1000);
    quorum.handle_timeout(1000);
    assert_eq!(quorum.role(), RoleName::Leader);
    let state = |leader, voted| QuorumState {
        epoch: LeaderEpoch(1),
        leader,
        voted,
        static_voters: vec![],
        version: 1,
    };
    assert_eq!(
        quorum.take_actions(),
        [
            Action::LeaderChanged { leader: Some(NodeId(1)), epoch: LeaderEpoch(1) },
            Action::Flush { up_to: Offset(3) },
        ]
    );
    let written = [state(None, Some(LOCAL)), state(Some(NodeId(1)), Some(LOCAL))];
    assert_eq!(quorum.log().states(), written);
    let log = quorum.log().bytes();
    let batch = Batches::new(&log).next().unwrap().unwrap();
    let kinds: Vec<_> = batch
        .records(batch.payload())
        .map(|record| control_kind(record.unwrap().key.unwrap()).unwrap())
        .collect();
    let expected = [ControlKind::LeaderChange, ControlKind::KRaftVersion, ControlKind::KRaftVoters];
    assert_eq!(kinds, expected);

    assert_eq!(quorum.append(1001, &[Bytes::from("a"), Bytes::from("b")]), Ok(Offset(4)));
    assert_eq!(quorum.high_watermark(), None);
    quorum.handle_log_flushed(1002, Offset(3));
    assert_eq!(
        quorum.take_actions(),
        [
            Action::Flush { up_to: Offset(5) },
            Action::HighWatermark(Offset(3)),
            Action::LeaderReady { epoch: LeaderEpoch(1) },
        ]
    );
    quorum.handle_log_flushed(1003, Offset(5));
    assert_eq!(quorum.take_actions(), [Action::HighWatermark(Offset(5))]);
    assert_eq!(quorum.deadline(), i64::MAX);

    let id = SnapshotId { end_offset: Offset(5), epoch: LeaderEpoch(1) };
    quorum.write_snapshot(1004, id, 1001, &[Bytes::from("ab")]).unwrap();
    assert!(quorum.write_snapshot(1004, id, 1001, &[]).is_err());
    let log = quorum.log().clone();
    let stored = Some(state(Some(NodeId(1)), Some(LOCAL)));
    let mut again = Quorum::open(options(), log, stored, 2, 2000).unwrap();
    assert_eq!(again.role(), RoleName::Resigned);
    again.handle_timeout(2000);
    assert_eq!((again.role(), again.epoch()), (RoleName::Leader, LeaderEpoch(2)));
    assert_eq!(again.end_offset(), Offset(6), "only the leader change: the log names the voters");
}

#[test]
fn a_node_without_voters_does_not_start() {
    let nobody = QuorumOptions::new(LOCAL, "cluster");
    assert!(Quorum::open(nobody, MemoryLog::default(), None, 1, 0).is_err());
}

/// Opens what a process left, with one that is killed after some writes.
fn life(log: MemoryLog, writes: usize, now: i64) -> Quorum<MemoryLog> {
    let stored = log.states().last().cloned();
    let log = log.revived().killed_after(writes);
    let mut quorum = Quorum::open(options(), log, stored, 1, now).unwrap();
    quorum.handle_timeout(now);
    quorum
}

#[test]
fn a_kill_between_any_two_writes_of_an_election_leaves_a_voter_that_starts() {
    let formatted = life(MemoryLog::default(), usize::MAX, 1000).log().clone();
    for log in [MemoryLog::default(), formatted] {
        for writes in 0..3 {
            let mut cut = life(log.clone(), writes, 2000);
            let fault = Action::Fault(LogFailure("killed".into()));
            assert!(cut.take_actions().contains(&fault), "cut after {writes} writes");
            let mut again = life(cut.log().clone(), usize::MAX, 3000);
            assert_eq!(again.role(), RoleName::Leader);
            assert!(again.epoch() > log.last_epoch());
            let end = again.end_offset();
            again.handle_log_flushed(3001, end);
            assert_eq!(again.high_watermark(), Some(end));
        }
        let mut whole = life(log, 3, 2000);
        assert_eq!(whole.role(), RoleName::Leader);
        assert!(!whole.take_actions().iter().any(|action| matches!(action, Action::Fault(_))));
    }
}

#[test]
fn a_log_ahead_of_quorum_state_is_believed() {
    let first = life(MemoryLog::default(), usize::MAX, 1000);
    let led = life(first.log().clone(), usize::MAX, 2000);
    let older = [None, first.log().states().last().cloned()];
    for stored in older {
        let log = led.log().clone();
        let mut quorum = Quorum::open(options(), log, stored, 1, 3000).unwrap();
        assert_eq!((quorum.epoch(), quorum.leader()), (LeaderEpoch(2), None));
        quorum.handle_timeout(3000);
        assert_eq!((quorum.role(), quorum.epoch()), (RoleName::Leader, LeaderEpoch(3)));
    }
}
