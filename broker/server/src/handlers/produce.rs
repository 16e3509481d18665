//! Produce (0), versions 3 to 13.
//!
//! Transactional batches are refused: there is no transaction coordinator yet.

use std::mem;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Buf, Bytes};
use ottla_log::{LogError, RejectedRecord};
use ottla_model::record::{Batch, Codec, layout};
use ottla_model::{ErrorCode, Offset};
use ottla_protocol::messages::{
    ProduceResponse, ProduceResponseBatchIndexAndErrorMessage,
    ProduceResponsePartitionProduceResponse, ProduceResponseTopicProduceResponse,
};
use ottla_protocol::view::{ProducePartitionView, ProduceRequestView};
use tokio::time::{Instant, timeout_at};

use crate::node::Node;
use crate::partition::{Partition, PartitionError};
use crate::wire::{Reply, Request};

/// The first version that may carry zstd (KIP-110).
const WITH_ZSTD: i16 = 7;

type PartitionResponse = ProduceResponsePartitionProduceResponse;

/// What still has to be acknowledged: where the answer stands, the partition, the offset.
struct Unacknowledged {
    topic: usize,
    place: usize,
    partition: Arc<Partition>,
    end: Offset,
}

/// A partition that records are for.
struct Wanted {
    topic: usize,
    index: i32,
    partition: Result<Arc<Partition>, Refused>,
    /// Where its records lie in the request's body.
    records: Range<usize>,
}

pub(crate) async fn handle(node: &Node, mut request: Request) -> Reply {
    let (body, version) = (mem::take(&mut request.body), request.head.version);
    let view = match ProduceRequestView::decode(body, version) {
        Ok(view) => view,
        Err(error) => return Reply::Close(error.to_string()),
    };
    let (acks, timeout_ms) = (view.acks(), view.timeout_ms());
    let mut response = ProduceResponse::default();
    let mut wanted = Vec::new();
    for part in view.partitions() {
        let topics = &mut response.responses;
        while topics.len() <= part.topic_index {
            topics.push(ProduceResponseTopicProduceResponse {
                name: part.topic.name.to_owned(),
                topic_id: part.topic.id,
                ..Default::default()
            });
        }
        wanted.push(Wanted {
            topic: part.topic_index,
            index: part.index,
            partition: leader_of(node, &part, acks),
            records: part.place_of_records().unwrap_or(0..0),
        });
    }
    let mut body = view.into_body();
    let mut waiting = Vec::new();
    let mut failed = None;
    let mut left = wanted.len();
    for one in wanted {
        left -= 1;
        let records = match left {
            0 => last_records(mem::take(&mut body), one.records),
            _ => body.slice(one.records),
        };
        let places = &mut response.responses[one.topic].partition_responses;
        let appended = one
            .partition
            .and_then(|partition| append(node, partition, one.index, records, acks, version));
        match appended {
            Ok((answer, partition, end)) => {
                let (topic, place) = (one.topic, places.len());
                waiting.push(Unacknowledged { topic, place, partition, end });
                places.push(answer);
            }
            Err(refused) => {
                places.push(refusal(one.index, &refused));
                failed = failed.or(Some(refused));
            }
        }
    }
    if acks == 0 {
        // Nobody waits for an answer; a closed connection is the only sign there is.
        return failed.map_or(Reply::Silence, |Refused { code, message, .. }| {
            let why = message.unwrap_or_else(|| code.message().to_owned());
            Reply::Close(format!("produce with acks=0 failed: {code}: {why}"))
        });
    }
    if acks == -1 {
        let deadline = Instant::now() + milliseconds(timeout_ms);
        for each in waiting {
            let done = timeout_at(deadline, each.partition.acknowledged(each.end)).await;
            let code = match done {
                Ok(Ok(())) => continue,
                Ok(Err(error)) => error.code(),
                Err(_) => ErrorCode::REQUEST_TIMED_OUT,
            };
            let place = &mut response.responses[each.topic].partition_responses[each.place];
            *place = refusal(place.index, &code.into());
        }
    }
    request.reply(&response)
}

/// A wait that a client asks for; a negative one is none.
pub(crate) fn milliseconds(value: i32) -> Duration {
    Duration::from_millis(u64::try_from(value).unwrap_or(0))
}

type Appended = (PartitionResponse, Arc<Partition>, Offset);

/// Why a partition takes nothing.
struct Refused {
    code: ErrorCode,
    message: Option<String>,
    /// The records that are the reason, where it is not the batch.
    records: Vec<RejectedRecord>,
    /// Where the log starts; told once it has looked at the records.
    log_start: Offset,
}

impl From<ErrorCode> for Refused {
    fn from(code: ErrorCode) -> Self {
        Self { code, message: None, records: Vec::new(), log_start: Offset(-1) }
    }
}

impl Refused {
    fn because(code: ErrorCode, message: &str) -> Self {
        Self { message: Some(message.to_owned()), ..code.into() }
    }
}

/// The last records of a request. The log writes offsets into memory that is theirs alone and into a
/// copy of any other; it also keeps what it was given for readers, so records that are the lesser
/// part of their request do not keep the whole.
fn last_records(mut body: Bytes, place: Range<usize>) -> Bytes {
    if place.len() * 2 < body.len() {
        return Bytes::copy_from_slice(&body[place]);
    }
    body.truncate(place.end);
    body.advance(place.start);
    body
}

fn leader_of(
    node: &Node,
    wanted: &ProducePartitionView<'_>,
    acks: i16,
) -> Result<Arc<Partition>, Refused> {
    if !(-1..=1).contains(&acks) {
        return Err(ErrorCode::INVALID_REQUIRED_ACKS.into());
    }
    let partition = node.hosted.resolve(wanted.topic, wanted.index)?;
    if super::is_internal(&partition.key.topic) {
        // Only the coordinators write to their topics.
        return Err(ErrorCode::INVALID_TOPIC_EXCEPTION.into());
    }
    Ok(partition)
}

fn append(
    node: &Node,
    partition: Arc<Partition>,
    index: i32,
    records: Bytes,
    acks: i16,
    version: i16,
) -> Result<Appended, Refused> {
    look_at(&records, version)?;
    if acks == -1 {
        partition.check_in_sync().map_err(|error| error.code())?;
    }
    #[cfg(feature = "planted-faults")]
    let again = node.fault.and_then(|fault| fault.stored_again(&records));
    let appended = partition.append(records, node.hosted.clock().now()).map_err(|error| {
        let code = error.code();
        tracing::debug!(partition = partition.name(), %error, "batch refused");
        let start = partition.watermarks().map_or(Offset(-1), |marks| marks.start);
        let log_start = if tells_start(code) { start } else { Offset(-1) };
        let message = Some(error.to_string());
        let records = match error {
            PartitionError::Log(LogError::RejectedRecords(records)) => records,
            _ => Vec::new(),
        };
        Refused { code, message, records, log_start }
    })?;
    #[cfg(feature = "planted-faults")]
    if let Some(again) = again {
        // It may be refused; then there is no fault this time.
        let _ = partition.append(again, node.hosted.clock().now());
    }
    let start = partition.watermarks().map_or(Offset(-1), |marks| marks.start);
    let answer = PartitionResponse {
        index,
        base_offset: appended.base_offset.0,
        log_append_time_ms: appended.append_time.map_or(-1, |time| time.0),
        log_start_offset: start.0,
        error_message: None,
        ..PartitionResponse::default()
    };
    Ok((answer, partition, appended.last_offset.next()))
}

/// Refuses what is no batch that this version may bring, before a partition looks at it.
fn look_at(records: &[u8], version: i16) -> Result<(), Refused> {
    let invalid = |why| Err(Refused::because(ErrorCode::INVALID_RECORD, why));
    if records.is_empty() {
        return invalid("a partition without a record batch");
    }
    let size = Batch::size_at_front(records).unwrap_or(records.len());
    let Some(magic) = records.get(layout::MAGIC).filter(|_| size <= records.len()) else {
        return invalid("the record batch is cut off");
    };
    if size < records.len() {
        return invalid("a partition takes one batch at a time");
    }
    match magic {
        0 | 1 => return invalid("message formats before version 2 are not taken"),
        2 => {}
        _ => return Err(Refused::because(ErrorCode::CORRUPT_MESSAGE, "unknown message format")),
    }
    let Ok(batch) = Batch::parse(records) else { return Ok(()) };
    if version < WITH_ZSTD && batch.codec() == Ok(Codec::Zstd) {
        let why = "zstd needs a newer version of Produce";
        return Err(Refused::because(ErrorCode::UNSUPPORTED_COMPRESSION_TYPE, why));
    }
    if batch.attributes().is_transactional() {
        let why = "this broker has no transaction coordinator";
        return Err(Refused::because(ErrorCode::INVALID_TXN_STATE, why));
    }
    Ok(())
}

/// Whether a refusal tells where the log starts: those of Apache Kafka that come from its rules
/// for records do, those from the log itself do not.
fn tells_start(code: ErrorCode) -> bool {
    !matches!(
        code,
        ErrorCode::CORRUPT_MESSAGE
            | ErrorCode::MESSAGE_TOO_LARGE
            | ErrorCode::KAFKA_STORAGE_ERROR
            | ErrorCode::NOT_LEADER_OR_FOLLOWER
    )
}

fn record_error(record: &RejectedRecord) -> ProduceResponseBatchIndexAndErrorMessage {
    ProduceResponseBatchIndexAndErrorMessage {
        batch_index: record.place,
        batch_index_error_message: Some(record.fault.to_string()),
        ..Default::default()
    }
}

fn refusal(index: i32, refused: &Refused) -> PartitionResponse {
    PartitionResponse {
        index,
        error_code: refused.code.0,
        base_offset: -1,
        log_append_time_ms: -1,
        log_start_offset: refused.log_start.0,
        error_message: refused.message.clone(),
        record_errors: refused.records.iter().map(record_error).collect(),
        ..PartitionResponse::default()
    }
}
