//! DescribeLogDirs (35), versions 1 to 5.

use std::collections::BTreeMap;
use std::path::Path;

use ottla_protocol::messages::{
    DescribeLogDirsRequest, DescribeLogDirsResponse,
    DescribeLogDirsResponseDescribeLogDirsPartition, DescribeLogDirsResponseDescribeLogDirsResult,
    DescribeLogDirsResponseDescribeLogDirsTopic,
};

use crate::node::Node;
use crate::wire::Request;

pub(super) async fn describe(
    node: &Node,
    _request: &Request,
    message: DescribeLogDirsRequest,
) -> DescribeLogDirsResponse {
    let wanted = |topic: &str, partition: i32| {
        message.topics.as_ref().is_none_or(|topics| {
            topics.iter().any(|each| each.topic == topic && each.partitions.contains(&partition))
        })
    };
    let mut topics: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for partition in node.hosted.all() {
        let key = &partition.key;
        if !wanted(&key.topic, key.index.0) {
            continue;
        }
        let Ok(size) = partition.with_log(|log, _| Ok(log.size())) else { continue };
        topics.entry(key.topic.to_string()).or_default().push(
            DescribeLogDirsResponseDescribeLogDirsPartition {
                partition_index: key.index.0,
                partition_size: i64::try_from(size).unwrap_or(i64::MAX),
                ..Default::default()
            },
        );
    }
    let topics = topics
        .into_iter()
        .map(|(name, partitions)| DescribeLogDirsResponseDescribeLogDirsTopic {
            name,
            partitions,
            ..Default::default()
        })
        .collect();
    let root = node.hosted.disk().root();
    let (total_bytes, usable_bytes) = space(root).unwrap_or((-1, -1));
    let directory = DescribeLogDirsResponseDescribeLogDirsResult {
        log_dir: root.display().to_string(),
        topics,
        total_bytes,
        usable_bytes,
        ..Default::default()
    };
    DescribeLogDirsResponse { results: vec![directory], ..DescribeLogDirsResponse::default() }
}

/// The size of the volume that holds a path and what is free for us there, in bytes; `None` where
/// the system does not say.
#[cfg(unix)]
fn space(path: &Path) -> Option<(i64, i64)> {
    let volume = rustix::fs::statvfs(path).ok()?;
    let bytes =
        |blocks: u64| i64::try_from(blocks.saturating_mul(volume.f_frsize)).unwrap_or(i64::MAX);
    Some((bytes(volume.f_blocks), bytes(volume.f_bavail)))
}

#[cfg(not(unix))]
fn space(_path: &Path) -> Option<(i64, i64)> {
    None
}
