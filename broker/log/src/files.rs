//! Small files of a data directory and of a partition's folder.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use core::fmt::Write;

use ottla_model::{Offset, PartitionIndex, Uuid};

/// Offsets before which logs and their indexes are durable.
pub const RECOVERY_POINTS: &str = "recovery-point-offset-checkpoint";
/// Where logs start.
pub const LOG_STARTS: &str = "log-start-offset-checkpoint";
/// High watermarks.
pub const HIGH_WATERMARKS: &str = "replication-offset-checkpoint";
/// Present after a clean end.
pub const CLEAN_SHUTDOWN: &str = ".kafka_cleanshutdown";
/// A partition's topic id.
pub const PARTITION_METADATA: &str = "partition.metadata";

/// Offsets by topic and partition, as the three checkpoint files keep them.
pub type Offsets = BTreeMap<(String, PartitionIndex), Offset>;

/// A checkpoint file's text.
#[must_use]
pub fn render_offsets(offsets: &Offsets) -> String {
    let mut text = format!("0\n{}\n", offsets.len());
    for ((topic, partition), offset) in offsets {
        let _ = writeln!(text, "{topic} {} {}", partition.0, offset.0);
    }
    text
}

/// Reads a checkpoint file; `None` when it is malformed.
#[must_use]
pub fn parse_offsets(text: &str) -> Option<Offsets> {
    // Kafka makes the files before it has anything to say.
    if text.is_empty() {
        return Some(Offsets::new());
    }
    let mut lines = text.lines();
    if lines.next()? != "0" {
        return None;
    }
    let count: usize = lines.next()?.parse().ok()?;
    let mut offsets = Offsets::new();
    for line in lines {
        let mut words = line.split(' ');
        let key = (String::from(words.next()?), PartitionIndex(words.next()?.parse().ok()?));
        offsets.insert(key, Offset(words.next()?.parse().ok()?));
    }
    (offsets.len() == count).then_some(offsets)
}

/// The text of `partition.metadata`.
#[must_use]
pub fn render_partition_metadata(topic: Uuid) -> String {
    format!("version: 0\ntopic_id: {topic}")
}

/// The topic id in `partition.metadata`; `None` when it is malformed.
#[must_use]
pub fn parse_partition_metadata(text: &str) -> Option<Uuid> {
    let mut lines = text.lines();
    if lines.next()?.trim() != "version: 0" {
        return None;
    }
    lines.next()?.trim().strip_prefix("topic_id: ")?.parse().ok()
}

/// The text of the clean shutdown marker.
#[must_use]
pub fn render_clean_shutdown(broker_epoch: i64) -> String {
    format!("{{\"version\":0,\"brokerEpoch\":{broker_epoch}}}")
}

/// The name of a partition's folder.
#[must_use]
pub fn folder(topic: &str, partition: PartitionIndex) -> String {
    format!("{topic}-{}", partition.0)
}

/// Topic and partition of a folder; `None` for other names.
#[must_use]
pub fn parse_folder(name: &str) -> Option<(&str, PartitionIndex)> {
    let (topic, partition) = name.rsplit_once('-')?;
    let partition: i32 = partition.parse().ok()?;
    (!topic.is_empty() && partition >= 0).then_some((topic, PartitionIndex(partition)))
}
