//! What a broker makes of files that a crash, or somebody else, has damaged.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::log;
use crate::rig::{EARLIEST, Home, LATEST, Running, batch};

const SMALL_SEGMENTS: (&str, &str) = ("internal.segment.bytes", "200");
const DENSE_INDEX: (&str, &str) = ("index.interval.bytes", "1");

/// Ten batches of two records in several segments.
async fn fill(running: &Running) {
    running.create_topic("t", &[SMALL_SEGMENTS, DENSE_INDEX]).await;
    for i in 0..10 {
        let produced = running.produce("t", batch(&[&format!("a{i}"), &format!("b{i}")])).await;
        assert_eq!((produced.error_code, produced.base_offset), (0, i * 2));
    }
}

fn expected(batches: i64) -> Vec<(i64, String)> {
    let two = |i| [(i * 2, format!("a{i}")), (i * 2 + 1, format!("b{i}"))];
    (0..batches).flat_map(two).collect()
}

/// The partition's files with this ending, in order.
fn files(home: &Home, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.file("t-0")).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|e| e == ending)).collect();
    found.sort();
    found
}

fn last_log(home: &Home) -> PathBuf {
    let logs = files(home, "log");
    assert!(logs.len() > 2, "the test wants several segments: {logs:?}");
    logs.into_iter().rfind(|path| fs::metadata(path).unwrap().len() > 0).unwrap()
}

fn cut(path: &Path, bytes: u64) {
    let file = fs::OpenOptions::new().write(true).open(path).unwrap();
    file.set_len(file.metadata().unwrap().len() - bytes).unwrap();
}

/// Fills a topic, crashes, damages, starts again: the log holds `whole` batches and goes on there.
async fn recovers(damage: impl FnOnce(&Home), whole: i64) {
    log::keep();
    let (running, home) = Running::start(&[]).await;
    fill(&running).await;
    running.crash();
    let running = home.start().await;
    assert_eq!(running.values("t", 0).await, expected(10));
    running.crash();
    damage(&home);
    let running = home.start().await;
    assert_eq!(running.values("t", 0).await, expected(whole));
    assert_eq!(running.offset("t", LATEST).await, whole * 2);
    assert_eq!(running.produce_value("t", "after").await, whole * 2);
    running.close().await;
    let running = home.start().await;
    assert_eq!(running.values("t", whole * 2).await, [(whole * 2, "after".to_owned())]);
    running.close().await;
}

#[tokio::test]
async fn a_torn_tail_is_cut_to_the_last_whole_batch() {
    recovers(|home| cut(&last_log(home), 3), 9).await;
}

#[tokio::test]
async fn garbage_after_the_last_batch_is_cut() {
    let damage = |home: &Home| {
        let mut file = fs::OpenOptions::new().append(true).open(last_log(home)).unwrap();
        file.write_all(&[0x5a; 100]).unwrap();
    };
    recovers(damage, 10).await;
}

#[tokio::test]
async fn zeros_after_the_last_batch_are_cut() {
    let damage = |home: &Home| {
        let path = last_log(home);
        let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.set_len(fs::metadata(&path).unwrap().len() + 4096).unwrap();
    };
    recovers(damage, 10).await;
}

#[tokio::test]
async fn a_batch_with_a_bad_checksum_ends_the_log() {
    let damage = |home: &Home| {
        let path = last_log(home);
        let mut bytes = fs::read(&path).unwrap();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(&path, bytes).unwrap();
    };
    recovers(damage, 9).await;
}

/// Lookups by offset and by time, which the indexes serve.
async fn finds_everything(running: &Running) {
    for offset in 0..20 {
        let values = running.values("t", offset).await;
        assert_eq!(values, expected(10)[usize::try_from(offset).unwrap()..]);
    }
    assert_eq!(running.offset("t", 0).await, 0, "every record is at or after time 0");
    assert_eq!(running.offset("t", EARLIEST).await, 0);
    assert_eq!(running.offset("t", LATEST).await, 20);
}

async fn rebuilds(damage: impl Fn(&Path), cleanly: bool) {
    let (running, home) = Running::start(&[]).await;
    fill(&running).await;
    running.close().await;
    if !cleanly {
        home.start().await.crash();
    }
    let indexes: Vec<PathBuf> = [files(&home, "index"), files(&home, "timeindex")].concat();
    assert!(indexes.len() > 4);
    indexes.iter().for_each(|path| damage(path));
    let running = home.start().await;
    finds_everything(&running).await;
    assert_eq!(running.produce_value("t", "after").await, 20);
    running.close().await;
    let rebuilt: Vec<PathBuf> = [files(&home, "index"), files(&home, "timeindex")].concat();
    assert!(indexes.iter().all(|path| rebuilt.contains(path)), "{rebuilt:?}");
}

#[tokio::test]
async fn missing_indexes_are_rebuilt() {
    rebuilds(|path| fs::remove_file(path).unwrap(), true).await;
    rebuilds(|path| fs::remove_file(path).unwrap(), false).await;
}

#[tokio::test]
async fn corrupt_indexes_are_rebuilt() {
    let garble = |path: &Path| {
        let length = fs::metadata(path).unwrap().len();
        let odd = usize::try_from(length).unwrap() + 3;
        fs::write(path, vec![0xa5; odd]).unwrap();
    };
    rebuilds(garble, true).await;
    rebuilds(garble, false).await;
}

#[tokio::test]
async fn unreadable_checkpoints_are_ignored() {
    let (running, home) = Running::start(&[]).await;
    fill(&running).await;
    running.close().await;
    for name in fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path()) {
        if name.to_string_lossy().ends_with("-checkpoint") {
            fs::write(name, "not\na checkpoint").unwrap();
        }
    }
    let running = home.start().await;
    finds_everything(&running).await;
    running.close().await;
}

#[tokio::test]
async fn a_quorum_state_older_than_the_metadata_log_is_survived() {
    let state = "__cluster_metadata-0/quorum-state";
    let (running, home) = Running::start(&[]).await;
    fill(&running).await;
    let older = fs::read(home.file(state)).unwrap();
    running.crash();
    home.start().await.crash();
    fs::write(home.file(state), older).unwrap();
    let running = home.start().await;
    finds_everything(&running).await;
    running.crash();
    fs::remove_file(home.file(state)).unwrap();
    finds_everything(&home.start().await).await;
}

#[tokio::test]
async fn the_metadata_log_survives_a_torn_tail() {
    let (running, home) = Running::start(&[]).await;
    running.create_topic("before", &[]).await;
    running.close().await;
    // A clean end says that nothing is torn; a crash says nothing.
    home.start().await.crash();
    let log = home.file("__cluster_metadata-0/00000000000000000000.log");
    let mut file = fs::OpenOptions::new().append(true).open(log).unwrap();
    file.write_all(&[0, 0, 0, 0, 0, 0, 0]).unwrap();
    drop(file);
    let running = home.start().await;
    running.produce_value("before", "still there").await;
    running.create_topic("after", &[]).await;
    running.close().await;
    let running = home.start().await;
    running.produce_value("after", "kept").await;
    running.close().await;
}

/// A topic whose first records were deleted goes, and one of the same name comes: its records begin
/// at offset 0, also after a crash; and what is deleted of them stays so.
#[tokio::test]
async fn a_topic_does_not_inherit_the_offsets_of_its_namesake() {
    let (running, home) = Running::start(&[]).await;
    fill(&running).await;
    delete_before(&running, 7).await;
    running.close().await;
    let running = home.start().await;
    assert_eq!(running.offset("t", EARLIEST).await, 7);
    let admin = crate::rig::admin(&running.broker.bootstrap());
    admin.delete_topic("t").await.unwrap();
    admin.close();
    fill(&running).await;
    running.crash();
    let running = home.start().await;
    finds_everything(&running).await;
    delete_before(&running, 5).await;
    running.close().await;
    let running = home.start().await;
    assert_eq!(running.offset("t", EARLIEST).await, 5);
    running.close().await;
}

async fn delete_before(running: &Running, offset: i64) {
    let admin = crate::rig::admin(&running.broker.bootstrap());
    assert_eq!(admin.delete_records("t", 0, offset).await.unwrap(), offset);
    admin.close();
}
