//! Files of a metadata directory, as Kafka's tools write and read them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use bytes::Bytes;
use ottla_model::record::{BatchBuilder, Batches};
use ottla_model::{LeaderEpoch, NodeId, Offset, Timestamp, Uuid};

use crate::control::{ControlBatch, QuorumFact, quorum_facts};
use crate::log::SnapshotId;
use crate::voters::VoterSet;

/// The metadata log's topic.
pub const METADATA_TOPIC: &str = "__cluster_metadata";
/// The id of that topic.
pub const METADATA_TOPIC_ID: Uuid = Uuid::ONE;
/// The snapshot that formatting writes.
pub const BOOTSTRAP_SNAPSHOT: SnapshotId =
    SnapshotId { end_offset: Offset::ZERO, epoch: LeaderEpoch(0) };

/// Records of one batch of a snapshot take about so many bytes at most.
const BATCH_BYTES: usize = 1 << 20;

/// A snapshot as a whole: header, records, footer. `last_timestamp` is that of the last batch that
/// it contains. Voters are written when the quorum's version is 1 or more.
#[must_use]
pub fn snapshot(
    now: i64,
    last_timestamp: i64,
    kraft_version: i16,
    voters: &VoterSet,
    records: &[Bytes],
) -> Vec<u8> {
    let epoch = LeaderEpoch(0);
    let mut header = ControlBatch::new(Offset::ZERO, epoch, now).header(last_timestamp);
    let mut next = 1;
    if kraft_version > 0 {
        header = header.voters(kraft_version, voters);
        next += 2;
    }
    let mut out = header.build();
    let mut rest = records;
    while !rest.is_empty() {
        let mut builder = BatchBuilder::with_capacity(4096);
        builder.base_offset = Offset(next);
        builder.leader_epoch = epoch;
        while let Some((first, others)) = rest.split_first() {
            if !builder.is_empty() && builder.size() + first.len() > BATCH_BYTES {
                break;
            }
            builder.append(Timestamp(now), None, Some(first), &[]);
            next += 1;
            rest = others;
        }
        out.extend_from_slice(&builder.build());
    }
    out.extend_from_slice(&ControlBatch::new(Offset(next), epoch, now).footer().build());
    out
}

/// The voters and the quorum's version that a snapshot names.
#[must_use]
pub fn snapshot_voters(bytes: &[u8]) -> (Option<VoterSet>, i16) {
    let mut voters = None;
    let mut version = 0;
    for batch in Batches::new(bytes).flatten() {
        for fact in quorum_facts(&batch) {
            match fact {
                QuorumFact::Version(_, found) => version = found,
                QuorumFact::Voters(_, found) => voters = Some(found),
            }
        }
    }
    (voters, version)
}

/// The name of a snapshot's file.
#[must_use]
pub fn snapshot_file_name(id: SnapshotId) -> String {
    format!("{:020}-{:010}.checkpoint", id.end_offset.0, id.epoch.0)
}

/// The snapshot that a file's name says, `None` for other files.
#[must_use]
pub fn parse_snapshot_file_name(name: &str) -> Option<SnapshotId> {
    let (offset, epoch) = name.strip_suffix(".checkpoint")?.split_once('-')?;
    let digits =
        |text: &str, count| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(offset, 20) || !digits(epoch, 10) {
        return None;
    }
    let epoch = LeaderEpoch(epoch.parse().ok()?);
    Some(SnapshotId { end_offset: Offset(offset.parse().ok()?), epoch })
}

/// The identity of a data directory: `meta.properties`, version 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetaProperties {
    /// The cluster that it belongs to.
    pub cluster_id: String,
    /// The node that it belongs to.
    pub node_id: NodeId,
    /// The directory's own id.
    pub directory_id: Uuid,
}

/// Why `meta.properties` is not usable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidMetaProperties {
    /// The file says nothing about this.
    Missing(&'static str),
    /// The value is not possible.
    Invalid(&'static str, String),
}

impl fmt::Display for InvalidMetaProperties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "meta.properties lacks {name}"),
            Self::Invalid(name, value) => {
                write!(f, "meta.properties has the impossible {name} {value}")
            }
        }
    }
}

impl core::error::Error for InvalidMetaProperties {}

impl MetaProperties {
    /// The file's text.
    #[must_use]
    pub fn render(&self) -> String {
        format!(
            "node.id={}\ndirectory.id={}\nversion=1\ncluster.id={}\n",
            self.node_id, self.directory_id, self.cluster_id
        )
    }

    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// A property is missing or impossible, or the version is not 1.
    pub fn parse(text: &str) -> Result<Self, InvalidMetaProperties> {
        let value = |name: &'static str| {
            text.lines()
                .map(str::trim)
                .filter(|line| !line.starts_with(['#', '!']))
                .filter_map(|line| line.split_once('='))
                .find(|(key, _)| key.trim() == name)
                .map(|(_, value)| value.trim())
                .ok_or(InvalidMetaProperties::Missing(name))
        };
        let invalid = |name, text: &str| InvalidMetaProperties::Invalid(name, text.to_string());
        let version = value("version")?;
        if version != "1" {
            return Err(invalid("version", version));
        }
        let node_id = value("node.id")?;
        let directory_id = value("directory.id")?;
        Ok(Self {
            cluster_id: value("cluster.id")?.to_string(),
            node_id: NodeId(node_id.parse().map_err(|_| invalid("node.id", node_id))?),
            directory_id: directory_id
                .parse()
                .map_err(|_| invalid("directory.id", directory_id))?,
        })
    }
}
