//! Our files beside those that Apache Kafka 4.4.0 wrote.

use std::path::PathBuf;

use bytes::Bytes;
use ottla_model::record::Batches;
use ottla_model::{LeaderEpoch, NodeId, Offset};
use ottla_quorum::format::{
    MetaProperties, parse_snapshot_file_name, snapshot, snapshot_file_name, snapshot_voters,
};
use ottla_quorum::{QuorumState, SnapshotId};

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/metadata");
    std::fs::read(folder.join(name)).unwrap()
}

#[test]
fn quorum_state_is_kafkas_to_the_byte() {
    for (name, version) in [("static-voters", 0), ("dynamic-voters", 1)] {
        let text = String::from_utf8(fixture(&format!("{name}.quorum-state"))).unwrap();
        let state = QuorumState::parse(&text).unwrap();
        assert_eq!((state.version, state.epoch), (version, LeaderEpoch(1)));
        assert_eq!((state.leader, state.voted), (Some(NodeId(1)), None));
        assert_eq!(state.render(), text);
    }
    for bad in ["", "{}", "[1]", r#"{"leaderId":1,"leaderEpoch":-2,"votedId":-1,"data_version":1}"#]
    {
        assert!(QuorumState::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn our_bootstrap_snapshot_is_kafkas_but_for_its_times() {
    for name in ["static-voters-bootstrap", "dynamic-voters-bootstrap"] {
        let kafkas = fixture(&format!("{name}.checkpoint"));
        let (voters, version) = snapshot_voters(&kafkas);
        let mut records = Vec::new();
        for batch in Batches::new(&kafkas) {
            let batch = batch.unwrap();
            batch.check_crc().unwrap();
            if !batch.attributes().is_control() {
                for record in batch.records(batch.payload()) {
                    records.push(Bytes::copy_from_slice(record.unwrap().value.unwrap()));
                }
            }
        }
        assert_eq!(records.len(), 6);
        let ours = snapshot(5, 3, version, &voters.unwrap_or_default(), &records);
        assert_eq!(ours.len(), kafkas.len(), "{name}");
        for (ours, kafkas) in Batches::new(&ours).zip(Batches::new(&kafkas)) {
            let (ours, kafkas) = (ours.unwrap(), kafkas.unwrap());
            assert_eq!(ours.base_offset(), kafkas.base_offset());
            assert_eq!(ours.leader_epoch(), kafkas.leader_epoch());
            assert_eq!(ours.attributes(), kafkas.attributes());
            assert_eq!(ours.producer_epoch(), kafkas.producer_epoch());
            let pairs = ours.records(ours.payload()).zip(kafkas.records(kafkas.payload()));
            for (ours, kafkas) in pairs {
                let (ours, kafkas) = (ours.unwrap(), kafkas.unwrap());
                assert_eq!((ours.offset, ours.key), (kafkas.offset, kafkas.key));
                let header = kafkas.key == Some(&[0, 0, 0, 3]);
                if !header {
                    assert_eq!(ours.value, kafkas.value);
                }
            }
        }
    }
}

#[test]
fn names_of_snapshots_and_properties_of_directories_are_read_and_written() {
    let id = SnapshotId { end_offset: Offset(55), epoch: LeaderEpoch(1) };
    let name = "00000000000000000055-0000000001.checkpoint";
    assert_eq!(snapshot_file_name(id), name);
    assert_eq!(parse_snapshot_file_name(name), Some(id));
    assert_eq!(parse_snapshot_file_name("55-1.checkpoint"), None);
    assert_eq!(parse_snapshot_file_name(&format!("{name}.part")), None);
    let text = String::from_utf8(fixture("meta.properties")).unwrap();
    let properties = MetaProperties::parse(&text).unwrap();
    assert_eq!(properties.node_id, NodeId(1));
    assert_eq!(properties.cluster_id, "AAAAAAAAQAe_Ax2uS4tAfA");
    assert_eq!(MetaProperties::parse(&properties.render()), Ok(properties));
    assert!(MetaProperties::parse("version=1\nnode.id=x\n").is_err());
}
