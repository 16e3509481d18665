//! Offsets of partitions, and the deletion of records before one.

use ottla_protocol::messages::{
    DeleteRecordsRequest, DeleteRecordsRequestDeleteRecordsPartition,
    DeleteRecordsRequestDeleteRecordsTopic, ListOffsetsRequest,
    ListOffsetsRequestListOffsetsPartition, ListOffsetsRequestListOffsetsTopic,
};

use super::{Admin, check, only};
use crate::error::Result;

/// Which offset is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OffsetSpec {
    /// The first that can be read.
    Earliest,
    /// The one after the last that can be read.
    Latest,
    /// That of the record with the largest timestamp (KIP-734).
    MaxTimestamp,
    /// The first whose timestamp, ms since the epoch, is at least this.
    At(i64),
}

impl OffsetSpec {
    /// The protocol's timestamp, negative numbers being names.
    #[must_use]
    pub fn timestamp(self) -> i64 {
        match self {
            Self::Latest => -1,
            Self::Earliest => -2,
            Self::MaxTimestamp => -3,
            Self::At(timestamp) => timestamp,
        }
    }
}

/// An offset that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedOffset {
    /// The offset.
    pub offset: i64,
    /// The record's timestamp, -1 when the offset was not found by time.
    pub timestamp: i64,
    /// The epoch of the leader that wrote the record, -1 when the broker does not say.
    pub leader_epoch: i32,
}

impl Admin {
    /// An offset of one partition; `None` when no record is that late, or the log is empty.
    ///
    /// # Errors
    /// `UNKNOWN_TOPIC_OR_PARTITION` …
    pub async fn list_offset(
        &self,
        topic: &str,
        partition: i32,
        spec: OffsetSpec,
    ) -> Result<Option<ListedOffset>> {
        let request = ListOffsetsRequest {
            replica_id: -1,
            topics: vec![ListOffsetsRequestListOffsetsTopic {
                name: topic.to_owned(),
                partitions: vec![ListOffsetsRequestListOffsetsPartition {
                    partition_index: partition,
                    timestamp: spec.timestamp(),
                    ..Default::default()
                }],
                ..Default::default()
            }],
            timeout_ms: self.limit_ms(),
            ..Default::default()
        };
        let request = &request;
        self.on_leader(topic, partition, |connection| {
            Box::pin(async move {
                let response = connection.call(request).await?;
                let found = only(only(response.topics, topic)?.partitions, topic)?;
                check(found.error_code, format_args!("list offsets of {topic}-{partition}"), None)?;
                Ok((found.offset >= 0).then_some(ListedOffset {
                    offset: found.offset,
                    timestamp: found.timestamp,
                    leader_epoch: found.leader_epoch,
                }))
            })
        })
        .await
    }

    /// Deletes the records before an offset (-1: all of them); returns the new first offset.
    ///
    /// # Errors
    /// `OFFSET_OUT_OF_RANGE` beyond the end, `POLICY_VIOLATION` on a compacted topic …
    pub async fn delete_records(&self, topic: &str, partition: i32, before: i64) -> Result<i64> {
        let request = DeleteRecordsRequest {
            topics: vec![DeleteRecordsRequestDeleteRecordsTopic {
                name: topic.to_owned(),
                partitions: vec![DeleteRecordsRequestDeleteRecordsPartition {
                    partition_index: partition,
                    offset: before,
                    ..Default::default()
                }],
                ..Default::default()
            }],
            timeout_ms: self.limit_ms(),
            ..Default::default()
        };
        let request = &request;
        self.on_leader(topic, partition, |connection| {
            Box::pin(async move {
                let response = connection.call(request).await?;
                let result = only(only(response.topics, topic)?.partitions, topic)?;
                let what = format_args!("delete records of {topic}-{partition} before {before}");
                check(result.error_code, what, None)?;
                Ok(result.low_watermark)
            })
        })
        .await
    }
}
