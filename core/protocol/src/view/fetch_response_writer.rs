//! Writing a Fetch response partition by partition.

use super::{RecordsSource, TopicRef};
use crate::error::{EncodeError, unsupported_field};
use crate::messages::{
    FetchResponse, FetchResponseAbortedTransaction, FetchResponseEpochEndOffset,
    FetchResponseLeaderIdAndEpoch, FetchResponseNodeEndpoint, FetchResponseSnapshotId,
};
use crate::writer::Writer;

/// What stands before the topics.
#[derive(Debug, Clone, Copy, Default)]
pub struct FetchResponseHead {
    /// How long the request was throttled, in milliseconds.
    pub throttle_time_ms: i32,
    /// The error of the request as a whole, 0 for none.
    pub error_code: i16,
    /// The fetch session, 0 for none.
    pub session_id: i32,
}

/// One partition's answer.
#[derive(Debug, Clone)]
pub struct FetchResponsePartition<'a> {
    /// The partition.
    pub partition_index: i32,
    /// The error code, 0 for none.
    pub error_code: i16,
    /// The high watermark.
    pub high_watermark: i64,
    /// The last stable offset, or −1.
    pub last_stable_offset: i64,
    /// The log start offset, or −1.
    pub log_start_offset: i64,
    /// Where the follower's log diverges.
    pub diverging_epoch: Option<FetchResponseEpochEndOffset>,
    /// The leader after NOT_LEADER_OR_FOLLOWER or FENCED_LEADER_EPOCH.
    pub current_leader: Option<FetchResponseLeaderIdAndEpoch>,
    /// The snapshot to fetch instead.
    pub snapshot_id: Option<FetchResponseSnapshotId>,
    /// The transactions that were aborted within the records; `None` for readers of everything.
    pub aborted_transactions: Option<&'a [FetchResponseAbortedTransaction]>,
    /// The replica to fetch from next, or −1.
    pub preferred_read_replica: i32,
    /// The records.
    pub records: RecordsSource<'a>,
}

impl Default for FetchResponsePartition<'_> {
    fn default() -> Self {
        Self {
            partition_index: 0,
            error_code: 0,
            high_watermark: -1,
            last_stable_offset: -1,
            log_start_offset: -1,
            diverging_epoch: None,
            current_leader: None,
            snapshot_id: None,
            aborted_transactions: None,
            preferred_read_replica: -1,
            records: RecordsSource::Memory(&[]),
        }
    }
}

/// Appends a Fetch response to a [`Writer`] that stands after the response's header.
#[derive(Debug)]
pub struct FetchResponseWriter<'w> {
    w: &'w mut Writer,
    version: i16,
    /// Topics that were announced and have not begun.
    topics: usize,
    /// Partitions of the topic that were announced and not written.
    partitions: usize,
    open: bool,
}

impl<'w> FetchResponseWriter<'w> {
    /// Begins a response with as many topics as announced.
    ///
    /// # Errors
    ///
    /// The version is not supported, or knows no sessions.
    pub fn begin(
        w: &'w mut Writer,
        version: i16,
        head: &FetchResponseHead,
        topics: usize,
    ) -> Result<Self, EncodeError> {
        if !(FetchResponse::MIN_VERSION..=FetchResponse::MAX_VERSION).contains(&version) {
            return Err(EncodeError::UnsupportedVersion { message: "FetchResponse", version });
        }
        w.i32(head.throttle_time_ms);
        if version >= 7 {
            w.i16(head.error_code);
            w.i32(head.session_id);
        } else if head.session_id != 0 {
            return Err(unsupported_field("FetchResponse.session_id", version));
        }
        w.array_len(topics, version >= 12)?;
        Ok(Self { w, version, topics, partitions: 0, open: false })
    }

    /// Begins a topic with as many partitions as announced.
    ///
    /// # Errors
    ///
    /// The topic before lacks partitions, all announced topics were written, or the name is too
    /// long.
    pub fn topic(&mut self, topic: TopicRef<'_>, partitions: usize) -> Result<(), EncodeError> {
        self.end_topic()?;
        let flex = self.version >= 12;
        self.topics = self.topics.checked_sub(1).ok_or(EncodeError::UnannouncedElement)?;
        if self.version >= 13 {
            self.w.uuid(&topic.id);
        } else {
            self.w.string(topic.name, flex)?;
        }
        self.w.array_len(partitions, flex)?;
        self.partitions = partitions;
        self.open = true;
        Ok(())
    }

    fn end_topic(&mut self) -> Result<(), EncodeError> {
        if self.partitions > 0 {
            return Err(EncodeError::MissingElements { missing: self.partitions });
        }
        if self.open && self.version >= 12 {
            self.w.tagged_count(0)?;
        }
        self.open = false;
        Ok(())
    }

    /// Appends a partition of the topic.
    ///
    /// # Errors
    ///
    /// All announced partitions were written, or the version cannot carry the answer.
    pub fn partition(&mut self, partition: &FetchResponsePartition<'_>) -> Result<(), EncodeError> {
        let (version, flex) = (self.version, self.version >= 12);
        self.partitions = self.partitions.checked_sub(1).ok_or(EncodeError::UnannouncedElement)?;
        let w = &mut *self.w;
        w.i32(partition.partition_index);
        w.i16(partition.error_code);
        w.i64(partition.high_watermark);
        w.i64(partition.last_stable_offset);
        if version >= 5 {
            w.i64(partition.log_start_offset);
        }
        match partition.aborted_transactions {
            Some(transactions) => {
                w.array_len(transactions.len(), flex)?;
                for transaction in transactions {
                    transaction.write(w, version);
                }
            }
            None => w.null_array(flex),
        }
        if version >= 11 {
            w.i32(partition.preferred_read_replica);
        } else if partition.preferred_read_replica != -1 {
            return Err(unsupported_field("PartitionData.preferred_read_replica", version));
        }
        partition.records.write(w, flex)?;
        if flex {
            partition.write_tagged(w, version)?;
        } else {
            partition.refuse_tagged(version)?;
        }
        w.take_failure()
    }

    /// Ends the response.
    ///
    /// # Errors
    ///
    /// Topics or partitions that were announced are missing.
    pub fn finish(mut self, endpoints: &[FetchResponseNodeEndpoint]) -> Result<(), EncodeError> {
        self.end_topic()?;
        if self.topics > 0 {
            return Err(EncodeError::MissingElements { missing: self.topics });
        }
        if self.version < 12 {
            return match endpoints {
                [] => Ok(()),
                _ => Err(unsupported_field("FetchResponse.node_endpoints", self.version)),
            };
        }
        if endpoints.is_empty() {
            return self.w.tagged_count(0);
        }
        if self.version < 16 {
            return Err(unsupported_field("FetchResponse.node_endpoints", self.version));
        }
        self.w.tagged_count(1)?;
        let mark = self.w.begin_tagged(0);
        self.w.array_len(endpoints.len(), true)?;
        for endpoint in endpoints {
            endpoint.write(self.w, self.version);
        }
        self.w.end_tagged(mark)?;
        self.w.take_failure()
    }
}

impl FetchResponsePartition<'_> {
    fn write_tagged(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
        let epoch = self
            .diverging_epoch
            .as_ref()
            .filter(|value| **value != FetchResponseEpochEndOffset::default());
        let leader = self
            .current_leader
            .as_ref()
            .filter(|value| **value != FetchResponseLeaderIdAndEpoch::default());
        let snapshot =
            self.snapshot_id.as_ref().filter(|value| **value != FetchResponseSnapshotId::default());
        let sent = [epoch.is_some(), leader.is_some(), snapshot.is_some()];
        w.tagged_count(sent.into_iter().filter(|sent| *sent).count())?;
        if let Some(epoch) = epoch {
            let mark = w.begin_tagged(0);
            epoch.write(w, version);
            w.end_tagged(mark)?;
        }
        if let Some(leader) = leader {
            let mark = w.begin_tagged(1);
            leader.write(w, version);
            w.end_tagged(mark)?;
        }
        if let Some(snapshot) = snapshot {
            let mark = w.begin_tagged(2);
            snapshot.write(w, version);
            w.end_tagged(mark)?;
        }
        Ok(())
    }

    fn refuse_tagged(&self, version: i16) -> Result<(), EncodeError> {
        if self.diverging_epoch.is_some()
            || self.current_leader.is_some()
            || self.snapshot_id.is_some()
        {
            return Err(unsupported_field(
                "PartitionData.diverging_epoch, current_leader or snapshot_id",
                version,
            ));
        }
        Ok(())
    }
}
