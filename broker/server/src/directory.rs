//! A data directory: formatting it, its identity, and what the last end left behind.

use std::path::PathBuf;

use ottla_files::Disk;
use ottla_log::files::{
    CLEAN_SHUTDOWN, HIGH_WATERMARKS, LOG_STARTS, Offsets, RECOVERY_POINTS, parse_offsets,
    render_clean_shutdown, render_offsets,
};
use ottla_log::{Storage, StorageError, join, read_file, replace_file};
use ottla_metadata::bootstrap_records;
use ottla_model::{NodeId, Uuid};
use ottla_quorum::format::{BOOTSTRAP_SNAPSHOT, MetaProperties, snapshot, snapshot_file_name};
use ottla_quorum::{QuorumState, ReplicaKey, Voter, VoterEndpoint, VoterSet};

use crate::clock::Clock;
use crate::controller::QUORUM_STATE;
use crate::error::StartError;
use crate::metadata_log::FOLDER;
use crate::random::new_uuid;

const META_PROPERTIES: &str = "meta.properties";
/// Kafka's tools write the records of a new cluster here as well.
const BOOTSTRAP: &str = "bootstrap.checkpoint";

/// What a formatted directory says.
#[derive(Debug)]
pub(crate) struct Directory {
    pub(crate) disk: Disk,
    pub(crate) identity: MetaProperties,
    /// The snapshot that formatting wrote, which names the first voters.
    pub(crate) bootstrap: Option<Vec<u8>>,
    pub(crate) quorum_state: Option<QuorumState>,
    /// The broker epoch that ended cleanly, so that logs need no recovery; `None` after a crash.
    pub(crate) clean: Option<i64>,
    pub(crate) recovery_points: Offsets,
    pub(crate) log_starts: Offsets,
}

impl Directory {
    /// Opens a directory, formatting it when it is new.
    pub(crate) fn open(
        path: PathBuf,
        node: NodeId,
        endpoint: &VoterEndpoint,
        clock: &Clock,
    ) -> Result<Self, StartError> {
        let disk = Disk::open(path)?;
        let identity = match read_text(&disk, META_PROPERTIES)? {
            Some(text) => {
                MetaProperties::parse(&text).map_err(|error| damaged(META_PROPERTIES, error))?
            }
            None => format(&disk, node, endpoint, clock)?,
        };
        if identity.node_id != node {
            return Err(StartError::OtherNode { found: identity.node_id.0, configured: node.0 });
        }
        let bootstrap = join(FOLDER, &snapshot_file_name(BOOTSTRAP_SNAPSHOT));
        let quorum_state = match read_text(&disk, &join(FOLDER, QUORUM_STATE))? {
            Some(text) => {
                Some(QuorumState::parse(&text).map_err(|error| damaged(QUORUM_STATE, error))?)
            }
            None => None,
        };
        let clean = read_text(&disk, CLEAN_SHUTDOWN)?.map(|text| epoch_in(&text));
        // From here on a crash is a crash.
        disk.remove(CLEAN_SHUTDOWN)?;
        Ok(Self {
            bootstrap: read_file(&disk, &bootstrap)?,
            quorum_state,
            clean,
            recovery_points: read_offsets(&disk, RECOVERY_POINTS)?,
            log_starts: read_offsets(&disk, LOG_STARTS)?,
            identity,
            disk,
        })
    }
}

/// The broker epoch in a clean shutdown marker, −1 when it names none.
fn epoch_in(marker: &str) -> i64 {
    let after = marker.split_once("\"brokerEpoch\":").map_or("", |(_, after)| after.trim_start());
    let digits = after.find(|c: char| !c.is_ascii_digit()).map_or(after, |end| &after[..end]);
    digits.parse().unwrap_or(-1)
}

/// The three checkpoint files.
pub(crate) fn write_checkpoints(
    disk: &Disk,
    recovery_points: &Offsets,
    log_starts: &Offsets,
    high_watermarks: &Offsets,
) -> Result<(), StorageError> {
    for (name, offsets) in [
        (RECOVERY_POINTS, recovery_points),
        (LOG_STARTS, log_starts),
        (HIGH_WATERMARKS, high_watermarks),
    ] {
        replace_file(disk, "", name, render_offsets(offsets).as_bytes())?;
    }
    Ok(())
}

/// Says that everything was written and flushed.
pub(crate) fn write_clean_marker(disk: &Disk, broker_epoch: i64) -> Result<(), StorageError> {
    replace_file(disk, "", CLEAN_SHUTDOWN, render_clean_shutdown(broker_epoch).as_bytes())
}

fn format(
    disk: &Disk,
    node: NodeId,
    endpoint: &VoterEndpoint,
    clock: &Clock,
) -> Result<MetaProperties, StartError> {
    let identity = MetaProperties {
        cluster_id: new_uuid().to_string(),
        node_id: node,
        directory_id: new_uuid(),
    };
    let key = ReplicaKey { id: node, directory: identity.directory_id };
    let voters = VoterSet::new([Voter { key, endpoints: vec![endpoint.clone()] }]);
    let records: Vec<_> = bootstrap_records()
        .iter()
        .map(|record| record.encode().map_err(|error| damaged(BOOTSTRAP, error)))
        .collect::<Result<_, _>>()?;
    let time = clock.now().0;
    disk.create_directory(FOLDER)?;
    let first = snapshot(time, 0, 1, &voters, &records);
    replace_file(disk, FOLDER, &snapshot_file_name(BOOTSTRAP_SNAPSHOT), &first)?;
    replace_file(disk, "", BOOTSTRAP, &snapshot(time, 0, 0, &VoterSet::default(), &records))?;
    // The last one: a directory without it was not formatted to the end, and is formatted again.
    replace_file(disk, "", META_PROPERTIES, identity.render().as_bytes())?;
    Ok(identity)
}

/// The text of a small file, `None` when it is missing.
pub(crate) fn read_text(disk: &Disk, name: &str) -> Result<Option<String>, StartError> {
    let Some(bytes) = read_file(disk, name)? else { return Ok(None) };
    String::from_utf8(bytes).map(Some).map_err(|error| damaged(name, error))
}

fn read_offsets(disk: &Disk, name: &str) -> Result<Offsets, StartError> {
    let Some(text) = read_text(disk, name)? else { return Ok(Offsets::new()) };
    let parsed = parse_offsets(&text);
    if parsed.is_none() {
        // Logs are then checked from their first segment on: slower, and as safe.
        tracing::warn!(file = name, "unreadable checkpoint, ignored");
    }
    Ok(parsed.unwrap_or_default())
}

fn damaged(file: &str, error: impl std::fmt::Display) -> StartError {
    StartError::Damaged { file: file.to_owned(), reason: error.to_string() }
}

/// The folder's suffix while it waits for its removal, as Kafka names it.
pub(crate) fn deleted_name(folder: &str) -> String {
    const LONGEST: usize = 255;
    let unique: String = new_uuid().0.iter().map(|byte| format!("{byte:02x}")).collect();
    let suffix = format!(".{unique}{DELETED}");
    let kept = folder.len().min(LONGEST - suffix.len());
    format!("{}{suffix}", &folder[..kept])
}

/// Ends the names of folders whose topic is gone.
pub(crate) const DELETED: &str = "-delete";

/// The name for a folder that belongs to another topic of the same name.
pub(crate) fn stray_name(folder: &str, topic: Option<Uuid>) -> String {
    let topic = topic.map_or_else(|| "unknown".to_owned(), |id| id.to_string());
    format!("{folder}.{topic}-stray")
}
