//! Writing a ShareFetch response partition by partition.

use ottla_model::Uuid;

use super::RecordsSource;
use crate::error::EncodeError;
use crate::messages::{
    ShareFetchResponse, ShareFetchResponseAcquiredRecords, ShareFetchResponseLeaderIdAndEpoch,
    ShareFetchResponseNodeEndpoint,
};
use crate::writer::Writer;

/// What stands before the topics.
#[derive(Debug, Clone, Copy, Default)]
pub struct ShareFetchResponseHead<'a> {
    /// How long the request was throttled, in milliseconds.
    pub throttle_time_ms: i32,
    /// The error of the request as a whole, 0 for none.
    pub error_code: i16,
    /// The error in words.
    pub error_message: Option<&'a str>,
    /// How long acquired records stay locked, in milliseconds.
    pub acquisition_lock_timeout_ms: i32,
}

/// One partition's answer.
#[derive(Debug, Clone)]
pub struct ShareFetchResponsePartition<'a> {
    /// The partition.
    pub partition_index: i32,
    /// The fetch's error code, 0 for none.
    pub error_code: i16,
    /// The fetch's error in words.
    pub error_message: Option<&'a str>,
    /// The acknowledgements' error code, 0 for none.
    pub acknowledge_error_code: i16,
    /// The acknowledgements' error in words.
    pub acknowledge_error_message: Option<&'a str>,
    /// The leader, when this broker is not it.
    pub current_leader: ShareFetchResponseLeaderIdAndEpoch,
    /// The records; no version allows null.
    pub records: RecordsSource<'a>,
    /// Which offsets the member holds.
    pub acquired: &'a [ShareFetchResponseAcquiredRecords],
}

/// Appends a ShareFetch response to a [`Writer`] that stands after the response's header.
#[derive(Debug)]
pub struct ShareFetchResponseWriter<'w> {
    w: &'w mut Writer,
    version: i16,
    topics: usize,
    partitions: usize,
    open: bool,
}

impl<'w> ShareFetchResponseWriter<'w> {
    /// Begins a response with as many topics as announced.
    ///
    /// # Errors
    ///
    /// The version is not supported.
    pub fn begin(
        w: &'w mut Writer,
        version: i16,
        head: &ShareFetchResponseHead<'_>,
        topics: usize,
    ) -> Result<Self, EncodeError> {
        if !(ShareFetchResponse::MIN_VERSION..=ShareFetchResponse::MAX_VERSION).contains(&version) {
            return Err(EncodeError::UnsupportedVersion { message: "ShareFetchResponse", version });
        }
        w.i32(head.throttle_time_ms);
        w.i16(head.error_code);
        nullable(w, head.error_message)?;
        w.i32(head.acquisition_lock_timeout_ms);
        w.array_len(topics, true)?;
        Ok(Self { w, version, topics, partitions: 0, open: false })
    }

    /// Begins a topic with as many partitions as announced.
    ///
    /// # Errors
    ///
    /// The topic before lacks partitions, or all announced topics were written.
    pub fn topic(&mut self, id: Uuid, partitions: usize) -> Result<(), EncodeError> {
        self.end_topic()?;
        self.topics = self.topics.checked_sub(1).ok_or(EncodeError::UnannouncedElement)?;
        self.w.uuid(&id);
        self.w.array_len(partitions, true)?;
        self.partitions = partitions;
        self.open = true;
        Ok(())
    }

    fn end_topic(&mut self) -> Result<(), EncodeError> {
        if self.partitions > 0 {
            return Err(EncodeError::MissingElements { missing: self.partitions });
        }
        if self.open {
            self.w.tagged_count(0)?;
        }
        self.open = false;
        Ok(())
    }

    /// Appends a partition of the topic.
    ///
    /// # Errors
    ///
    /// All announced partitions were written, the records are null, or a text is too long.
    pub fn partition(
        &mut self,
        partition: &ShareFetchResponsePartition<'_>,
    ) -> Result<(), EncodeError> {
        self.partitions = self.partitions.checked_sub(1).ok_or(EncodeError::UnannouncedElement)?;
        let (w, version) = (&mut *self.w, self.version);
        w.i32(partition.partition_index);
        w.i16(partition.error_code);
        nullable(w, partition.error_message)?;
        w.i16(partition.acknowledge_error_code);
        nullable(w, partition.acknowledge_error_message)?;
        partition.current_leader.write(w, version);
        if matches!(partition.records, RecordsSource::Null) {
            return Err(EncodeError::NullField { field: "PartitionData.records", version });
        }
        partition.records.write(w, true)?;
        w.array_len(partition.acquired.len(), true)?;
        for range in partition.acquired {
            range.write(w, version);
        }
        w.tagged_count(0)?;
        w.take_failure()
    }

    /// Ends the response.
    ///
    /// # Errors
    ///
    /// Topics or partitions that were announced are missing.
    pub fn finish(
        mut self,
        endpoints: &[ShareFetchResponseNodeEndpoint],
    ) -> Result<(), EncodeError> {
        self.end_topic()?;
        if self.topics > 0 {
            return Err(EncodeError::MissingElements { missing: self.topics });
        }
        self.w.array_len(endpoints.len(), true)?;
        for endpoint in endpoints {
            endpoint.write(self.w, self.version);
        }
        self.w.tagged_count(0)?;
        self.w.take_failure()
    }
}

fn nullable(w: &mut Writer, text: Option<&str>) -> Result<(), EncodeError> {
    match text {
        Some(text) => w.string(text, true),
        None => {
            w.null_string(true);
            Ok(())
        }
    }
}
