//! The partitions that this broker hosts, following the metadata.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use ottla_config::{BrokerConfig, TimestampSource, TopicConfig};
use ottla_files::{Disk, FlushRounds};
use ottla_image::{Change, ConfigResource, ConfigResourceKind, MetadataImage, Publication};
use ottla_log::files::{
    Offsets, PARTITION_METADATA, folder, parse_partition_metadata, render_partition_metadata,
};
use ottla_log::{Log, LogConfig, OpenLog, Storage, join, replace_file};
use ottla_model::record::TimestampType;
use ottla_model::{ErrorCode, LeaderEpoch, NodeId, Offset, PartitionIndex, Uuid};
use ottla_protocol::view::TopicRef;
use tokio::sync::{Notify, watch};

use crate::clock::Clock;
use crate::directory::{
    DELETED, deleted_name, metadata_place, read_text, stray_name, write_checkpoints,
};
use crate::error::StartError;
use crate::metadata_log::DurableOffset;
use crate::partition::{Options, Partition, PartitionKey};
use crate::random::new_uuid;

/// Files and folders that wait for their removal.
#[derive(Debug)]
struct Trash {
    due: i64,
    paths: Vec<String>,
}

/// All hosted partitions of a data directory.
#[derive(Debug)]
pub(crate) struct Hosted {
    disk: Disk,
    node: NodeId,
    config: Arc<BrokerConfig>,
    flushes: Arc<FlushRounds>,
    partitions: RwLock<BTreeMap<(Uuid, PartitionIndex), Arc<Partition>>>,
    trash: Mutex<Vec<Trash>>,
    /// There is more of it.
    thrown: Notify,
    /// What the last end left of partitions that have not been opened yet.
    found: Mutex<Found>,
    image: watch::Sender<MetadataImage>,
    /// Held by whoever writes the checkpoint files.
    writing: Mutex<()>,
    metadata_durable: DurableOffset,
    clock: Clock,
}

/// What the last end left behind.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) clean: bool,
    pub(crate) recovery_points: Offsets,
    pub(crate) log_starts: Offsets,
}

impl Found {
    /// What was left of a partition, once: whether all ended cleanly, its recovery point, its
    /// start.
    fn take(&mut self, place: &(String, PartitionIndex)) -> (bool, Option<Offset>, Option<Offset>) {
        (self.clean, self.recovery_points.remove(place), self.log_starts.remove(place))
    }
}

impl Hosted {
    pub(crate) fn new(
        disk: Disk,
        node: NodeId,
        config: Arc<BrokerConfig>,
        flushes: Arc<FlushRounds>,
        found: Found,
        metadata_durable: DurableOffset,
        clock: Clock,
    ) -> Self {
        let (partitions, trash, thrown, writing) = Default::default();
        let image = watch::Sender::new(MetadataImage::default());
        Self {
            disk,
            node,
            config,
            flushes,
            partitions,
            trash,
            thrown,
            found: Mutex::new(found),
            image,
            writing,
            metadata_durable,
            clock,
        }
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The metadata that is followed.
    pub(crate) fn image(&self) -> MetadataImage {
        self.image.borrow().clone()
    }

    /// The partition that a request names: by id where its version has ids, otherwise by name.
    pub(crate) fn resolve(
        &self,
        topic: TopicRef<'_>,
        index: i32,
    ) -> Result<Arc<Partition>, ErrorCode> {
        if topic.id.is_zero() {
            return self.find(&self.image.borrow(), topic.name, index);
        }
        if let Some(partition) = self.get(topic.id, PartitionIndex(index)) {
            return Ok(partition);
        }
        let image = self.image.borrow();
        let topic = image.topics.by_id(topic.id).ok_or(ErrorCode::UNKNOWN_TOPIC_ID)?;
        if topic.partitions.contains_key(&PartitionIndex(index)) {
            return Err(ErrorCode::NOT_LEADER_OR_FOLLOWER);
        }
        Err(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION)
    }

    /// Removes what a deleted topic left when the broker ended before it was removed.
    pub(crate) fn sweep(&self) -> Result<(), StartError> {
        for name in self.disk.list("")? {
            if name.ends_with(DELETED) {
                remove_folder(&self.disk, &name);
            }
        }
        Ok(())
    }

    /// A hosted partition.
    pub(crate) fn get(&self, topic: Uuid, index: PartitionIndex) -> Option<Arc<Partition>> {
        let partitions = self.partitions.read().unwrap_or_else(PoisonError::into_inner);
        partitions.get(&(topic, index)).cloned()
    }

    /// A partition by its topic's name, or Kafka's code for why there is none here.
    pub(crate) fn find(
        &self,
        image: &MetadataImage,
        topic: &str,
        index: i32,
    ) -> Result<Arc<Partition>, ErrorCode> {
        let topic = image.topics.by_name(topic).ok_or(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION)?;
        let index = PartitionIndex(index);
        if !topic.partitions.contains_key(&index) {
            return Err(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION);
        }
        self.get(topic.id, index).ok_or(ErrorCode::NOT_LEADER_OR_FOLLOWER)
    }

    /// All of them.
    pub(crate) fn all(&self) -> Vec<Arc<Partition>> {
        let partitions = self.partitions.read().unwrap_or_else(PoisonError::into_inner);
        partitions.values().cloned().collect()
    }

    /// Does what changed in the metadata.
    pub(crate) fn follow(&self, publication: &Publication) {
        let mut forget = false;
        for change in &publication.changes {
            match change {
                Change::PartitionCreated { topic_id, index }
                | Change::PartitionChanged { topic_id, index } => {
                    self.forget_deleted(&mut forget);
                    self.follow_partition(&publication.image, *topic_id, *index);
                }
                Change::TopicDeleted { id, partitions, .. } => {
                    for index in partitions {
                        forget |= self.delete(*id, *index);
                    }
                }
                Change::Config(resource) => self.follow_config(&publication.image, resource),
                _ => {}
            }
        }
        self.forget_deleted(&mut forget);
        // Readers see a topic once its partitions are there.
        self.image.send_replace(publication.image.clone());
    }

    /// Writes the checkpoints without deleted topics, before one of the same name is made: after a
    /// crash, the offsets of the old one would be taken for those of the new one.
    fn forget_deleted(&self, forget: &mut bool) {
        if std::mem::take(forget)
            && let Err(error) = self.write_checkpoints()
        {
            tracing::error!(%error, "checkpoints were not written");
        }
    }

    fn follow_partition(&self, image: &MetadataImage, id: Uuid, index: PartitionIndex) {
        // It may have been deleted again within the same publication.
        let (Some(topic), Some(state)) =
            (image.topics.by_id(id), image.topics.partition(id, index))
        else {
            return;
        };
        if !state.replicas.contains(&self.node) {
            return;
        }
        let known = self.get(id, index);
        let followed = match known {
            Some(partition) => partition
                .follow(state.leader_epoch, state.isr.len())
                .map_err(|error| StartError::Log { folder: partition.name(), error }),
            None => {
                let key = PartitionKey { topic: Arc::clone(&topic.name), id, index };
                self.open(key, &self.topic_config(image, &topic.name), state.leader_epoch)
            }
        };
        if let Err(error) = followed {
            // The partition stays away: its clients see NOT_LEADER_OR_FOLLOWER.
            tracing::error!(topic = %topic.name, partition = index.0, %error, "partition offline");
        }
    }

    fn open(
        &self,
        key: PartitionKey,
        topic: &TopicConfig,
        epoch: LeaderEpoch,
    ) -> Result<(), StartError> {
        let folder = folder(&key.topic, key.index);
        let metadata = join(&folder, PARTITION_METADATA);
        let there = read_text(&self.disk, &metadata)?;
        let owner = there.as_deref().and_then(parse_partition_metadata);
        if there.is_some() && owner != Some(key.id) {
            let mut stray = stray_name(&folder, owner);
            if !self.disk.list(&stray)?.is_empty() {
                // A start that was cut off while it read the metadata has done this before.
                stray = stray_name(&folder, Some(new_uuid()));
            }
            tracing::warn!(folder, stray, "the folder belongs to another topic, set aside");
            self.disk.rename(&folder, &stray)?;
        }
        let place = (key.topic.to_string(), key.index);
        // What was left of another topic of this name says nothing of this one.
        let known = owner == Some(key.id);
        let (clean, recovery_point, log_start) = self.found().take(&place);
        let offset = |found: Option<Offset>| found.filter(|_| known).unwrap_or(Offset::ZERO);
        let open = OpenLog {
            directory: folder.clone(),
            config: log_config(topic, &self.config),
            clean: clean && known,
            recovery_point: offset(recovery_point),
            log_start: offset(log_start),
        };
        let open_cleanly = open.clean;
        let failed = |error| StartError::Log { folder: folder.clone(), error };
        let (mut log, recovered) =
            Log::open(self.disk.clone(), open, self.clock.now()).map_err(failed)?;
        if !open_cleanly {
            tracing::debug!(folder, checked = recovered.bytes_checked, "checked the unclean end");
        }
        if recovered.bytes_cut > 0 || recovered.indexes_rebuilt > 0 {
            let (cut, rebuilt) = (recovered.bytes_cut, recovered.indexes_rebuilt);
            tracing::warn!(folder, cut, rebuilt, "recovered after an unclean end");
        }
        if !known {
            let text = render_partition_metadata(key.id);
            replace_file(&self.disk, &folder, PARTITION_METADATA, text.as_bytes())?;
        }
        log.begin_epoch(epoch).map_err(failed)?;
        let (id, index) = (key.id, key.index);
        let flushes = Arc::clone(&self.flushes);
        let (options, durability) = (options(topic), self.config.durability);
        let partition = Partition::new(key, log, epoch, options, durability, flushes);
        let mut partitions = self.partitions.write().unwrap_or_else(PoisonError::into_inner);
        partitions.insert((id, index), partition);
        Ok(())
    }

    /// Answers whether the partition was hosted here.
    fn delete(&self, topic: Uuid, index: PartitionIndex) -> bool {
        let removed = {
            let mut partitions = self.partitions.write().unwrap_or_else(PoisonError::into_inner);
            partitions.remove(&(topic, index))
        };
        let Some(partition) = removed else { return false };
        partition.leave();
        let folder = partition.name();
        let gone = deleted_name(&folder);
        match self.disk.rename(&folder, &gone) {
            Ok(()) => {
                self.throw_away(partition.options().delete_delay_ms, vec![gone]);
            }
            Err(error) => tracing::error!(folder, %error, "a deleted partition keeps its folder"),
        }
        true
    }

    /// Remembers paths for removal.
    pub(crate) fn throw_away(&self, delay_ms: i64, paths: Vec<String>) {
        if !paths.is_empty() {
            let due = self.clock.now().0.saturating_add(delay_ms);
            let mut trash = self.trash.lock().unwrap_or_else(PoisonError::into_inner);
            trash.push(Trash { due, paths });
            drop(trash);
            self.thrown.notify_one();
        }
    }

    /// Waits until something was thrown away.
    pub(crate) async fn more_trash(&self) {
        self.thrown.notified().await;
    }

    /// Removes what has waited long enough. Answers the milliseconds until something else has.
    pub(crate) fn empty_trash(&self) -> Option<i64> {
        let time = self.clock.now().0;
        let (due, next) = {
            let mut trash = self.trash.lock().unwrap_or_else(PoisonError::into_inner);
            let (due, rest) = trash.drain(..).partition::<Vec<_>, _>(|each| each.due <= time);
            *trash = rest;
            (due, trash.iter().map(|each| each.due).min())
        };
        for path in due.into_iter().flat_map(|each| each.paths) {
            if path.ends_with(DELETED) {
                remove_folder(&self.disk, &path);
            } else if let Err(error) = self.disk.remove(&path) {
                tracing::warn!(path, %error, "a deleted file stays");
            }
        }
        next.map(|due| due.saturating_sub(time).max(1))
    }

    fn follow_config(&self, image: &MetadataImage, resource: &ConfigResource) {
        if resource.kind != ConfigResourceKind::Topic {
            return;
        }
        let Some(topic) = image.topics.by_name(&resource.name) else { return };
        let topic_config = self.topic_config(image, &topic.name);
        let config = log_config(&topic_config, &self.config);
        for index in topic.partitions.keys() {
            if let Some(partition) = self.get(topic.id, *index) {
                partition.set_config(config.clone(), options(&topic_config));
            }
        }
    }

    /// A topic's options: its own over the broker's.
    pub(crate) fn topic_config(&self, image: &MetadataImage, topic: &str) -> TopicConfig {
        let own = image.configs.of(&ConfigResource::topic(topic));
        TopicConfig::resolve(&self.config, own).unwrap_or_else(|error| {
            // The controller checked them; a release that knows fewer options may still see one.
            tracing::warn!(topic, %error, "options of a topic are not usable, defaults hold");
            let none: [(&str, &str); 0] = [];
            TopicConfig::resolve(&self.config, none).expect("the broker's own options were checked")
        })
    }

    /// Removes old segments and forgets idle producers.
    pub(crate) fn retain(&self) {
        for partition in self.all() {
            let removed = partition.with_log(|log, high| log.retain(high, self.clock.now()));
            match removed {
                Ok(files) => self.throw_away(partition.options().delete_delay_ms, files),
                Err(error) => {
                    tracing::warn!(partition = partition.name(), %error, "retention failed");
                }
            }
        }
    }

    /// The broker has followed all of its metadata: what was left of partitions that it has not is
    /// of no use.
    pub(crate) fn forget_strangers(&self) {
        let image = self.image();
        let known = |topic: &str, index: PartitionIndex| {
            let topic = image.topics.by_name(topic);
            topic.is_some_and(|topic| topic.partitions.contains_key(&index))
        };
        let mut found = self.found();
        found.recovery_points.retain(|(topic, index), _| known(topic, *index));
        found.log_starts.retain(|(topic, index), _| known(topic, *index));
    }

    /// Writes the checkpoint files, and asks for what was written since to become durable, so that
    /// a crash leaves little to check.
    pub(crate) fn checkpoint(&self) -> Result<(), StartError> {
        self.write_checkpoints()?;
        for partition in self.all() {
            if let Err(error) = partition.with_log(|log, _| log.snapshot_producers()) {
                tracing::warn!(partition = partition.name(), %error, "no snapshot of producers");
            }
            partition.flush_soon();
        }
        Ok(())
    }

    fn write_checkpoints(&self) -> Result<(), StartError> {
        // One writer at a time: they share the names of their files.
        let _one = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let Checkpoints { recovery, starts, highs } = self.checkpoints();
        Ok(write_checkpoints(&self.disk, &recovery, &starts, &highs)?)
    }

    fn checkpoints(&self) -> Checkpoints {
        // While the broker starts, some partitions are still as the last end left them.
        let found = self.found();
        let mut checkpoints = Checkpoints {
            recovery: found.recovery_points.clone(),
            starts: found.log_starts.clone(),
            highs: Offsets::new(),
        };
        drop(found);
        checkpoints.recovery.insert(metadata_place(), self.metadata_durable.get());
        for partition in self.all() {
            let place = (partition.key.topic.to_string(), partition.key.index);
            checkpoints.starts.remove(&place);
            let (recovery, start, high) = partition.offsets();
            checkpoints.recovery.insert(place.clone(), recovery);
            if start > Offset::ZERO {
                checkpoints.starts.insert(place.clone(), start);
            }
            checkpoints.highs.insert(place, high);
        }
        checkpoints
    }

    /// Ends: every log is flushed and closed, and the checkpoints say so.
    pub(crate) fn close(&self) -> Result<(), StartError> {
        let mut failed = None;
        for partition in self.all() {
            if let Err(error) = partition.close(&self.disk) {
                failed = Some(StartError::Log { folder: partition.name(), error });
            }
        }
        self.write_checkpoints()?;
        failed.map_or(Ok(()), Err)
    }

    /// The clock that all its times are of.
    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The data directory.
    pub(crate) fn disk(&self) -> &Disk {
        &self.disk
    }
}

#[derive(Debug, Default)]
struct Checkpoints {
    recovery: Offsets,
    starts: Offsets,
    highs: Offsets,
}

/// What a partition needs of its topic's options, besides its log.
fn options(topic: &TopicConfig) -> Options {
    Options {
        delete_delay_ms: topic.file_delete_delay_ms,
        min_in_sync: usize::try_from(topic.min_insync_replicas).unwrap_or(1),
    }
}

/// What a log needs of its topic's options.
fn log_config(topic: &TopicConfig, broker: &BrokerConfig) -> LogConfig {
    let bytes = |value: i32| u64::try_from(value).unwrap_or(0);
    LogConfig {
        segment_bytes: bytes(topic.internal_segment_bytes.unwrap_or(topic.segment_bytes)),
        segment_ms: topic.segment_ms,
        segment_index_bytes: bytes(topic.segment_index_bytes),
        index_interval_bytes: bytes(topic.index_interval_bytes),
        max_message_bytes: usize::try_from(topic.max_message_bytes).unwrap_or(0),
        retention_ms: topic.retention_ms,
        retention_bytes: topic.retention_bytes,
        delete: topic.cleanup_policy.delete,
        compact: topic.cleanup_policy.compact,
        timestamp_type: match topic.message_timestamp_type {
            TimestampSource::CreateTime => TimestampType::CreateTime,
            TimestampSource::LogAppendTime => TimestampType::LogAppendTime,
        },
        timestamp_before_max_ms: topic.message_timestamp_before_max_ms,
        timestamp_after_max_ms: topic.message_timestamp_after_max_ms,
        producer_id_expiration_ms: i64::from(broker.producer_id_expiration_ms),
        ..LogConfig::default()
    }
}

fn remove_folder(disk: &Disk, name: &str) {
    let path = disk.root().join(Path::new(name));
    if let Err(error) = std::fs::remove_dir_all(&path)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(folder = name, %error, "the folder of a deleted topic stays");
    }
}
