//! A data directory: formatting it, its identity, and what the last end left behind.

use std::path::PathBuf;

use bytes::Bytes;
use ottla_files::Disk;
use ottla_image::{VersionedRecord, decode_batch_records};
use ottla_log::files::{
    CLEAN_SHUTDOWN, HIGH_WATERMARKS, LOG_STARTS, Offsets, RECOVERY_POINTS, parse_offsets,
    render_clean_shutdown, render_offsets,
};
use ottla_log::{Storage, StorageError, join, read_file, replace_file};
use ottla_metadata::{
    LATEST_METADATA_VERSION, VOTERS_IN_LOG, bootstrap_records, metadata_version_of, scram_record,
};
use ottla_model::record::Batches;
use ottla_model::{NodeId, Offset, PartitionIndex, Uuid};
use ottla_quorum::format::{
    BOOTSTRAP_SNAPSHOT, METADATA_TOPIC, MetaProperties, snapshot, snapshot_file_name,
    snapshot_voters,
};
use ottla_quorum::{QuorumState, ReplicaKey, Voter, VoterEndpoint, VoterSet};
use ottla_security::AddScram;

use crate::clock::Clock;
use crate::error::StartError;
use crate::metadata_log::{FOLDER, QUORUM_STATE};
use crate::random::{fill, new_uuid};

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
    /// The voters of a directory whose log and snapshots name none (`kraft.version` 0): Kafka has
    /// them in its configuration, and in `quorum-state`.
    pub(crate) static_voters: Option<VoterSet>,
    /// What a cluster without metadata begins with.
    pub(crate) first_records: Vec<VersionedRecord>,
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
        format_as: &Format,
        clock: &Clock,
    ) -> Result<Self, StartError> {
        let disk = Disk::open(path)?;
        let identity = match read_text(&disk, META_PROPERTIES)? {
            Some(text) => {
                if !format_as.users.is_empty() {
                    tracing::info!(
                        "the directory is formatted: the users of add-scram are not added"
                    );
                }
                MetaProperties::parse(&text).map_err(|error| damaged(META_PROPERTIES, error))?
            }
            None => format(&disk, node, format_as, clock)?,
        };
        if identity.node_id != node {
            return Err(StartError::OtherNode { found: identity.node_id.0, configured: node.0 });
        }
        let bootstrap = read_file(&disk, &join(FOLDER, &snapshot_file_name(BOOTSTRAP_SNAPSHOT)))?;
        let quorum_state = match read_text(&disk, &join(FOLDER, QUORUM_STATE))? {
            Some(text) => {
                Some(QuorumState::parse(&text).map_err(|error| damaged(QUORUM_STATE, error))?)
            }
            None => None,
        };
        let clean = read_text(&disk, CLEAN_SHUTDOWN)?.map(|text| epoch_in(&text));
        // From here on a crash is a crash.
        disk.remove(CLEAN_SHUTDOWN)?;
        let first_records = first_records(&disk, bootstrap.as_deref())?;
        let local = ReplicaKey { id: node, directory: identity.directory_id };
        let static_voters = static_voters(bootstrap.as_deref(), quorum_state.as_ref(), local)?;
        Ok(Self {
            bootstrap,
            static_voters,
            first_records,
            quorum_state,
            clean,
            recovery_points: read_offsets(&disk, RECOVERY_POINTS)?,
            log_starts: read_offsets(&disk, LOG_STARTS)?,
            identity,
            disk,
        })
    }
}

impl Directory {
    /// Before this offset, the metadata log is known to be durable.
    pub(crate) fn metadata_recovery_point(&self) -> Offset {
        self.recovery_points.get(&metadata_place()).copied().unwrap_or(Offset::ZERO)
    }
}

/// The metadata log's place in the checkpoint of recovery points. Apache Kafka keeps none there and
/// writes the file without it.
pub(crate) fn metadata_place() -> (String, PartitionIndex) {
    (METADATA_TOPIC.to_owned(), PartitionIndex(0))
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

/// How a new directory is formatted.
#[derive(Debug)]
pub(crate) struct Format {
    /// The release whose nodes can read it.
    pub(crate) metadata_version: i16,
    /// Where the node's controller listens.
    pub(crate) endpoint: VoterEndpoint,
    /// Users that the cluster begins with.
    pub(crate) users: Vec<AddScram>,
}

impl Format {
    pub(crate) fn new(
        release: Option<&str>,
        endpoint: VoterEndpoint,
        users: Vec<AddScram>,
    ) -> Result<Self, StartError> {
        let metadata_version = match release {
            None => LATEST_METADATA_VERSION,
            Some(release) => metadata_version_of(release)
                .ok_or_else(|| StartError::UnknownRelease(release.to_owned()))?,
        };
        Ok(Self { metadata_version, endpoint, users })
    }
}

fn format(
    disk: &Disk,
    node: NodeId,
    format: &Format,
    clock: &Clock,
) -> Result<MetaProperties, StartError> {
    let identity = MetaProperties {
        cluster_id: new_uuid().to_string(),
        node_id: node,
        directory_id: new_uuid(),
    };
    let mut records = bootstrap_records(format.metadata_version);
    records.extend(format.users.iter().map(|user| {
        let mut salt = [0; 16];
        fill(&mut salt);
        scram_record(&user.name, user.mechanism, &user.credential(&salt))
    }));
    let records: Vec<Bytes> = records
        .iter()
        .map(|record| record.encode().map_err(|error| damaged(BOOTSTRAP, error)))
        .collect::<Result<_, _>>()?;
    let time = clock.now().0;
    disk.create_directory(FOLDER)?;
    if format.metadata_version >= VOTERS_IN_LOG {
        let key = ReplicaKey { id: node, directory: identity.directory_id };
        let voters = VoterSet::new([Voter { key, endpoints: vec![format.endpoint.clone()] }]);
        let first = snapshot(time, 0, 1, &voters, &records);
        replace_file(disk, FOLDER, &snapshot_file_name(BOOTSTRAP_SNAPSHOT), &first)?;
    }
    replace_file(disk, "", BOOTSTRAP, &snapshot(time, 0, 0, &VoterSet::default(), &records))?;
    // The last one: a directory without it was not formatted to the end, and is formatted again.
    replace_file(disk, "", META_PROPERTIES, identity.render().as_bytes())?;
    Ok(identity)
}

/// The metadata records that formatting left: in the snapshot that names the voters, as of Kafka
/// 4.4, or in a file of their own.
fn first_records(disk: &Disk, snapshot: Option<&[u8]>) -> Result<Vec<VersionedRecord>, StartError> {
    let mut records = records_of(snapshot.unwrap_or_default())?;
    if records.is_empty() {
        records = records_of(&read_file(disk, BOOTSTRAP)?.unwrap_or_default())?;
    }
    Ok(if records.is_empty() { bootstrap_records(LATEST_METADATA_VERSION) } else { records })
}

fn records_of(bytes: &[u8]) -> Result<Vec<VersionedRecord>, StartError> {
    let mut records = Vec::new();
    for batch in Batches::new(bytes) {
        let batch = batch.map_err(|error| damaged(BOOTSTRAP, error))?;
        if !batch.attributes().is_control() {
            let found = decode_batch_records(&batch).map_err(|error| damaged(BOOTSTRAP, error))?;
            records.extend(found.into_iter().map(|(_, record)| record.into()));
        }
    }
    Ok(records)
}

/// The voters of a directory that keeps them outside its log: those of `quorum-state`, or the node
/// itself before its first election.
fn static_voters(
    bootstrap: Option<&[u8]>,
    state: Option<&QuorumState>,
    local: ReplicaKey,
) -> Result<Option<VoterSet>, StartError> {
    let formatted = bootstrap.map_or((None, 0), snapshot_voters);
    if formatted.0.is_some() || state.is_some_and(|state| state.version > 0) {
        return Ok(None);
    }
    let named = state.map_or(&[][..], |state| &state.static_voters);
    if named.iter().any(|voter| *voter != local.id) {
        let voters = named.iter().map(|id| id.0).collect();
        return Err(StartError::OtherVoters { voters, node: local.id.0 });
    }
    // Nobody asks a quorum of one where it listens; Kafka's configuration says it.
    Ok(Some(VoterSet::new([Voter { key: local, endpoints: Vec::new() }])))
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
