//! What goes by itself: old segments, folders of deleted topics, offsets of groups that are gone.

use std::fs;

use ottla_model::{ErrorCode, Timestamp};
use ottla_protocol::messages::{
    FetchResponsePartitionData, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic,
};

use crate::rig::{EARLIEST, Home, LATEST, Running, admin, batch_at, eventually, now};

const OFTEN: [(&str, &str); 2] =
    [("log.retention.check.interval.ms", "20"), ("log.initial.task.delay.ms", "20")];
const SMALL_SEGMENTS: (&str, &str) = ("internal.segment.bytes", "200");
const AT_ONCE: (&str, &str) = ("file.delete.delay.ms", "0");
const HOUR_MS: i64 = 3_600_000;

/// Batches of 75 bytes or so, the older half two hours old.
async fn fill(running: &Running) {
    for i in 0..10 {
        let age = if i < 5 { 2 * HOUR_MS } else { 0 };
        let time = Timestamp(now().0 - age);
        let produced = running.produce("t", batch_at(time, &[&format!("value {i}")])).await;
        assert_eq!((produced.error_code, produced.base_offset), (0, i));
    }
}

/// Files of segments that end before the log starts.
fn stale_files(home: &Home, start: i64) -> Vec<String> {
    let entries = fs::read_dir(home.file("t-0")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let first = |name: &String| name.get(..20).and_then(|digits| digits.parse::<i64>().ok());
    let mut files: Vec<(i64, String)> = names.filter_map(|n| Some((first(&n)?, n))).collect();
    files.sort();
    let covering = files.iter().map(|(base, _)| *base).filter(|base| *base <= start).max();
    files.into_iter().filter(|(base, _)| Some(*base) < covering).map(|(_, name)| name).collect()
}

async fn starts_later(running: &Running, home: &Home, at_least: i64) {
    let start = eventually("the log starts later", async || {
        Some(running.offset("t", EARLIEST).await).filter(|start| *start >= at_least)
    });
    let start = start.await;
    assert_eq!(running.offset("t", LATEST).await, 10, "the end stays");
    let values = running.values("t", start).await;
    assert_eq!(values.len(), usize::try_from(10 - start).unwrap());
    let FetchResponsePartitionData { error_code, log_start_offset, .. } =
        running.fetch("t", start - 1).await;
    assert_eq!(ErrorCode(error_code), ErrorCode::OFFSET_OUT_OF_RANGE);
    assert!(log_start_offset >= start || log_start_offset == -1);
    eventually("files of removed segments go", async || {
        stale_files(home, start).is_empty().then_some(())
    })
    .await;
}

#[tokio::test]
async fn segments_go_when_their_records_are_too_old() {
    let (running, home) = Running::start(&OFTEN).await;
    let an_hour = ("retention.ms", "3600000");
    running.create_topic("t", &[SMALL_SEGMENTS, AT_ONCE, an_hour]).await;
    fill(&running).await;
    starts_later(&running, &home, 4).await;
    let start = running.offset("t", EARLIEST).await;
    assert!(start <= 5, "records of this hour stay, but the log starts at {start}");
    running.close().await;
    let running = home.start().await;
    assert_eq!(running.offset("t", EARLIEST).await, start, "the start outlives the broker");
    running.close().await;
}

#[tokio::test]
async fn segments_go_when_the_log_is_too_large() {
    let (running, home) = Running::start(&OFTEN).await;
    running.create_topic("t", &[SMALL_SEGMENTS, AT_ONCE, ("retention.bytes", "400")]).await;
    fill(&running).await;
    starts_later(&running, &home, 1).await;
    let start = running.offset("t", EARLIEST).await;
    assert!(start <= 6, "400 bytes stay, but the log starts at {start}");
    running.close().await;
}

#[tokio::test]
async fn a_changed_retention_counts_at_once() {
    let (running, home) = Running::start(&OFTEN).await;
    running.create_topic("t", &[SMALL_SEGMENTS, AT_ONCE, ("retention.ms", "-1")]).await;
    fill(&running).await;
    assert_eq!(running.offset("t", EARLIEST).await, 0);
    let admin = admin(&running.broker.bootstrap());
    let change = [(
        "retention.ms".to_owned(),
        ottla_client::admin::ConfigOperation::Set("3600000".to_owned()),
    )];
    let topic = ottla_client::admin::ConfigResource::Topic("t".to_owned());
    admin.alter_configs(&topic, &change).await.unwrap();
    starts_later(&running, &home, 4).await;
    admin.close();
    running.close().await;
}

#[tokio::test]
async fn deleted_records_move_the_start_and_stay_deleted() {
    let (running, home) = Running::start(&[]).await;
    running.create_topic("t", &[SMALL_SEGMENTS, AT_ONCE]).await;
    fill(&running).await;
    let admin = admin(&running.broker.bootstrap());
    assert_eq!(admin.delete_records("t", 0, 7).await.unwrap(), 7);
    admin.close();
    starts_later(&running, &home, 7).await;
    running.close().await;
    let running = home.start().await;
    assert_eq!(running.offset("t", EARLIEST).await, 7);
    running.crash();
    let running = home.start().await;
    assert!(running.offset("t", EARLIEST).await <= 7, "a crash may bring records back, never more");
    running.close().await;
}

#[tokio::test]
async fn the_folder_of_a_deleted_topic_goes() {
    let (running, home) = Running::start(&[]).await;
    running.create_topic("t", &[AT_ONCE]).await;
    running.create_topic("t-0", &[]).await;
    running.produce_value("t", "value").await;
    assert!(home.file("t-0").is_dir());
    let admin = admin(&running.broker.bootstrap());
    admin.delete_topic("t").await.unwrap();
    admin.close();
    assert!(!home.file("t-0").exists(), "the folder is renamed before the answer");
    eventually("the folder goes", async || {
        let names = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name());
        names
            .filter(|name| name.to_string_lossy().ends_with("-delete"))
            .count()
            .eq(&0)
            .then_some(())
    })
    .await;
    assert!(home.file("t-0-0").is_dir(), "another topic's folder");
    // A new topic of the same name starts from nothing.
    running.create_topic("t", &[]).await;
    assert_eq!(running.offset("t", LATEST).await, 0);
    running.close().await;
}

#[tokio::test]
async fn what_a_crash_left_of_a_deleted_topic_goes_at_the_start() {
    let (running, home) = Running::start(&[]).await;
    running.create_topic("t", &[("file.delete.delay.ms", "3600000")]).await;
    let admin = admin(&running.broker.bootstrap());
    admin.delete_topic("t").await.unwrap();
    admin.close();
    let left = || {
        let names = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().ends_with("-delete")).count()
    };
    assert_eq!(left(), 1);
    running.crash();
    let running = home.start().await;
    assert_eq!(left(), 0);
    running.close().await;
}

#[tokio::test]
async fn offsets_of_a_group_that_is_gone_expire() {
    let (running, _home) = Running::start(&[("offsets.retention.check.interval.ms", "20")]).await;
    running.create_topic("t", &[]).await;
    let commit = |group: &str, retention_time_ms: i64| OffsetCommitRequest {
        group_id: group.to_owned(),
        generation_id_or_member_epoch: -1,
        retention_time_ms,
        topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
            name: "t".to_owned(),
            partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition {
                committed_offset: 5,
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..OffsetCommitRequest::default()
    };
    let admin = admin(&running.broker.bootstrap());
    // The first one finds the coordinator.
    admin.alter_group_offsets("kept", &Default::default()).await.unwrap();
    for (group, retention) in [("kept", -1), ("brief", 1)] {
        // Up to version 4 a commit says itself how long it is kept.
        let answer = running.connection.call_at(&commit(group, retention), 2).await.unwrap();
        assert_eq!(answer.topics[0].partitions[0].error_code, 0);
    }
    eventually("the group is forgotten", async || {
        let groups = admin.list_groups().await.unwrap();
        groups.iter().all(|group| group.group_id != "brief").then_some(())
    })
    .await;
    assert!(admin.list_group_offsets("brief").await.unwrap().is_empty());
    assert_eq!(admin.list_group_offsets("kept").await.unwrap().len(), 1);
    admin.close();
    running.close().await;
}
