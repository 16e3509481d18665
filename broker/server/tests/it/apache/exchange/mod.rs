//! Folders that go from one broker to the other and back.
//!
//! A folder that Apache Kafka wrote is served by ours, one of ours by Apache Kafka, each twice,
//! after clean ends and after kills. One producer goes on with its id and its sequences all the
//! while, a group resumes from its commits, and a producer and a group of ours never learn of it.

mod dump;
mod folder;
mod group;
mod live;
mod modern;
mod story;
mod transactions;

use folder::{End, Folder};
use live::Live;
use story::Story;

use crate::apache::process::jars_of;
use crate::rig::{connect, create_topic};

/// One life of the folder: what the lives before left is there, and more is added.
async fn live_on(folder: &Folder, story: &mut Story, live: &Live) {
    let bootstrap = folder.bootstrap();
    story.check(&bootstrap).await;
    let before = story.ends();
    story.write(&bootstrap).await;
    group::resume(&bootstrap, &before, &story.ends()).await;
    story.check(&bootstrap).await;
    live.progress().await;
}

/// A cluster that is older than its servers: its metadata is written in older versions, and its
/// voters are in the configuration.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Apache Kafka"]
async fn a_folder_of_ours_formatted_for_kafka_3_8() {
    if !is_here("4.3.1") {
        return;
    }
    let folder = Folder::new(false);
    let bootstrap = folder.bootstrap();
    let server = folder.ours(Some("3.8")).await;
    let mut story = Story::begin(&bootstrap).await;
    story.write(&bootstrap).await;
    story.check(&bootstrap).await;
    server.end(End::Clean).await;
    let told = dump::find_nothing_wrong(&folder.data());
    for (kind, version) in [("REGISTER_BROKER_RECORD", 3), ("PARTITION_RECORD", 1)] {
        assert!(told.contains(&format!("\"type\":\"{kind}\",\"version\":{version}")), "{told}");
    }
    let server = folder.kafka("4.3.1").await;
    assert!(folder.is_refused_by_ours().await, "one broker at a time");
    story.check(&bootstrap).await;
    story.write(&bootstrap).await;
    server.end(End::Crash).await;
    let server = folder.ours(None).await;
    story.check(&bootstrap).await;
    server.end(End::Clean).await;
    let told = dump::find_nothing_wrong(&folder.data());
    let last = told.rfind("BROKER_REGISTRATION_CHANGE_RECORD").unwrap();
    assert!(told[last..].contains("\"fenced\":1}"), "it left its cluster in order");
    // The last of all: an Apache Kafka looks for the lock after it has begun to write.
    let server = folder.ours(None).await;
    assert!(folder.is_refused_by_kafka("4.3.1"), "one broker at a time");
    server.end(End::Crash).await;
}

/// The metadata log and a snapshot of ours in Kafka's shell.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Apache Kafka"]
async fn kafka_s_metadata_shell_reads_our_log_and_our_snapshots() {
    if !is_here("4.3.1") {
        return;
    }
    let folder = Folder::new(true);
    // The tools are of 4.3 so far.
    let server = folder.ours(Some("4.3")).await;
    let mut story = Story::begin(&folder.bootstrap()).await;
    story.write(&folder.bootstrap()).await;
    server.end(End::Clean).await;
    let metadata = folder.data().join("__cluster_metadata-0");
    let log = metadata.join("00000000000000000000.log");
    reads_our_metadata(&log);
    // A snapshot at the first chance, which the start gives.
    let server =
        folder.ours_with(None, &[("metadata.log.max.record.bytes.between.snapshots", "1")]);
    let server = server.await;
    story.check(&folder.bootstrap()).await;
    server.end(End::Clean).await;
    let snapshots = || std::fs::read_dir(&metadata).unwrap().map(|entry| entry.unwrap().path());
    let newest =
        snapshots().filter(|path| path.extension().is_some_and(|e| e == "checkpoint")).max();
    let newest = newest.unwrap();
    assert!(!newest.ends_with("00000000000000000000-0000000000.checkpoint"), "{newest:?}");
    reads_our_metadata(&newest);
    dump::find_nothing_wrong(&folder.data());
    let server = folder.kafka("4.3.1").await;
    story.check(&folder.bootstrap()).await;
    server.end(End::Clean).await;
}

fn reads_our_metadata(file: &std::path::Path) {
    let command = ["tree", "/image/features", "/image/topics", "/image/configs"];
    let parts = ["Optional[4.3-IV0]", "byName:", "story:", "max.message.bytes", "leader=", "54321"];
    // The shell takes a command before it has read its file to the end.
    let mut told = String::new();
    for _ in 0..5 {
        told = dump::shell(file, &command);
        if parts.iter().all(|part| told.contains(part)) {
            return;
        }
    }
    panic!("{parts:?} in {told}");
}

async fn begin(folder: &Folder) -> (Story, Live) {
    let bootstrap = folder.bootstrap();
    let connection = connect(&bootstrap).await;
    create_topic(&connection, "live", 1, &[]).await;
    (Story::begin(&bootstrap).await, Live::begin(&bootstrap))
}

fn is_here(release: &str) -> bool {
    let here = jars_of(release).is_some() && jars_of("4.3.1").is_some();
    if !here {
        println!("SKIPPED: no Apache Kafka {release} in .ottla/judge and OTTLA_JUDGE is not set");
    }
    here
}

/// Apache Kafka, ours, Apache Kafka, ours.
async fn of_kafka(release: &str, voters_in_log: bool, ends: [End; 4]) {
    if !is_here(release) {
        return;
    }
    let folder = Folder::new(voters_in_log);
    folder.format(release);
    let server = folder.kafka(release).await;
    let (mut story, live) = begin(&folder).await;
    live_on(&folder, &mut story, &live).await;
    let bootstrap = folder.bootstrap();
    let told = transactions::run(&bootstrap).await;
    let modern = modern::run(&bootstrap).await;
    assert_eq!(modern.len(), 2, "the consumer group committed: {modern:?}");
    server.end(ends[0]).await;
    for (by_kafka, end) in [(false, ends[1]), (true, ends[2])] {
        let server = if by_kafka { folder.kafka(release).await } else { folder.ours(None).await };
        live_on(&folder, &mut story, &live).await;
        assert_eq!(transactions::told(&bootstrap).await, told);
        assert_eq!(modern::committed(&bootstrap).await, modern);
        if by_kafka {
            modern::are_known(&bootstrap).await;
        }
        server.end(end).await;
    }
    let server = folder.ours(None).await;
    live_on(&folder, &mut story, &live).await;
    assert_eq!(transactions::told(&bootstrap).await, told);
    live.end().await;
    server.end(ends[3]).await;
    dump::find_nothing_wrong(&folder.data());
}

/// Ours, Apache Kafka, ours.
async fn of_ours(release: &str, ends: [End; 3]) {
    if !is_here(release) {
        return;
    }
    let folder = Folder::new(true);
    let server = folder.ours(Some(release)).await;
    let (mut story, live) = begin(&folder).await;
    live_on(&folder, &mut story, &live).await;
    server.end(ends[0]).await;
    let told = dump::find_nothing_wrong(&folder.data());
    for part in ["TOPIC_RECORD", "KRaftVoters", "\"group\":\"readers\"", "story"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let server = folder.kafka(release).await;
    live_on(&folder, &mut story, &live).await;
    server.end(ends[1]).await;
    let server = folder.ours(None).await;
    live_on(&folder, &mut story, &live).await;
    live.end().await;
    server.end(ends[2]).await;
    dump::find_nothing_wrong(&folder.data());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Apache Kafka"]
async fn a_folder_of_kafka_4_3_with_its_voters_in_the_configuration() {
    of_kafka("4.3.1", false, [End::Crash, End::Clean, End::Crash, End::Clean]).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Apache Kafka"]
async fn a_folder_of_kafka_4_4_with_its_voters_in_the_log() {
    of_kafka("4.4.0", true, [End::Clean, End::Crash, End::Clean, End::Clean]).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Apache Kafka"]
async fn a_folder_of_ours_formatted_for_kafka_4_3() {
    of_ours("4.3.1", [End::Clean, End::Clean, End::Clean]).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Apache Kafka"]
async fn a_folder_of_ours_taken_over_by_kafka_4_4() {
    of_ours("4.4.0", [End::Crash, End::Crash, End::Clean]).await;
}
