//! What a cluster is born with.

use alloc::vec::Vec;

use ottla_image::VersionedRecord;
use ottla_protocol::messages::FeatureLevelRecord;

/// Feature levels that Kafka 4.4.0 finalises when it formats: `metadata.version` is 4.4-IV2.
const LEVELS: [(&str, i16); 6] = [
    ("metadata.version", 33),
    ("eligible.leader.replicas.version", 1),
    ("group.version", 1),
    ("share.version", 2),
    ("streams.version", 1),
    ("transaction.version", 2),
];

/// The records of a freshly formatted cluster, as the bootstrap snapshot holds them.
#[must_use]
pub fn bootstrap_records() -> Vec<VersionedRecord> {
    let record = |(name, level): &(&str, i16)| {
        FeatureLevelRecord {
            name: (*name).into(),
            feature_level: *level,
            ..FeatureLevelRecord::default()
        }
        .into()
    };
    LEVELS.iter().map(record).collect()
}
