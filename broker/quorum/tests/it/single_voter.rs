//! One voter: from formatting to the first committed record, and through a restart.

use bytes::Bytes;
use ottla_model::record::{Batches, ControlKind, control_kind};
use ottla_model::{LeaderEpoch, NodeId, Offset, Uuid};
use ottla_quorum::format::snapshot;
use ottla_quorum::{
    Action, Quorum, QuorumOptions, QuorumState, ReplicaKey, RoleName, SnapshotId, Voter,
    VoterEndpoint, VoterSet,
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
            Action::PersistState(state(None, Some(LOCAL))),
            Action::PersistState(state(Some(NodeId(1)), Some(LOCAL))),
            Action::LeaderChanged { leader: Some(NodeId(1)), epoch: LeaderEpoch(1) },
            Action::Flush { up_to: Offset(3) },
        ]
    );
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
