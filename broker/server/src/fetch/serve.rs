//! Fetch (1), versions 4 to 18.
//!
//! The first batch is returned whole whatever its size, and a fetch offset inside a batch returns
//! that batch: clients would hang otherwise. Records that left the tail cache are read from disk on
//! a thread that may block.

use std::sync::Arc;

use bytes::Bytes;
use ottla_log::{FileRange, ReadData};
use ottla_model::{ErrorCode, LeaderEpoch, Offset};
use ottla_protocol::frame::begin_response;
use ottla_protocol::messages::{FetchResponseAbortedTransaction, FetchResponseEpochEndOffset};
use ottla_protocol::view::{
    FetchRequestView, FetchResponseHead, FetchResponsePartition, FetchResponseWriter,
    RecordsSource, TopicRef,
};
use ottla_protocol::{ApiKey, EncodeError};
use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

use super::sessions::{Answered, Fetching, Told, TopicName, Wanted};
use crate::handlers::milliseconds;
use crate::node::Node;
use crate::partition::Partition;
use crate::wire::{Reply, Request};

/// From this version on topics are named by id.
const WITH_IDS: i16 = 13;
/// From this version on there are sessions.
const WITH_SESSIONS: i16 = 7;

/// What was found for one partition.
struct Found {
    error: ErrorCode,
    high_watermark: i64,
    stable: i64,
    log_start: i64,
    records: ReadData,
    aborted: Option<Vec<FetchResponseAbortedTransaction>>,
    /// Where the reader's log parts from this one (KIP-595).
    diverging: Option<FetchResponseEpochEndOffset>,
}

impl Found {
    fn failed(error: ErrorCode) -> Self {
        let records = ReadData::Memory(Vec::new());
        let (high_watermark, stable, log_start) = (-1, -1, -1);
        // As Apache Kafka has it: null where a partition refuses, none where there is no partition.
        let nowhere =
            [ErrorCode::UNKNOWN_TOPIC_OR_PARTITION, ErrorCode::UNKNOWN_TOPIC_ID].contains(&error);
        let aborted = nowhere.then(Vec::new);
        Self { error, high_watermark, stable, log_start, records, aborted, diverging: None }
    }

    fn size(&self) -> usize {
        match &self.records {
            ReadData::Memory(batches) => batches.iter().map(Bytes::len).sum(),
            ReadData::File(range) => range.length,
        }
    }
}

/// The bounds of one fetch.
#[derive(Clone, Copy)]
struct Bounds {
    min_bytes: usize,
    max_bytes: usize,
    committed_only: bool,
}

pub(crate) async fn handle(node: &Node, request: &Request) -> Reply {
    let version = request.head.version;
    let view = match FetchRequestView::decode(request.body.clone(), version) {
        Ok(view) => view,
        Err(error) => return Reply::Close(error.to_string()),
    };
    let with_ids = version >= WITH_IDS;
    let fetching = match node.fetch_sessions.begin(&view, with_ids, node.hosted.clock().now().0) {
        Ok(fetching) => fetching,
        Err(code) => {
            let head = FetchResponseHead { error_code: code.0, ..FetchResponseHead::default() };
            return write(request, &head, &[]);
        }
    };
    let bytes = |value: i32| usize::try_from(value).unwrap_or(0);
    let bounds = Bounds {
        min_bytes: bytes(view.min_bytes()),
        max_bytes: bytes(view.max_bytes().min(node.config.fetch_max_bytes)),
        committed_only: view.isolation_level() == 1,
    };
    let deadline = Instant::now() + milliseconds(view.max_wait_ms());
    let mut found = read_all(node, &fetching, bounds);
    if !is_enough(&found, bounds) {
        found = wait(node, &fetching, bounds, deadline).await;
    }
    let answered: Vec<Answered> = found.iter().map(answered).collect();
    let tell = node.fetch_sessions.end(&fetching, &answered);
    let told: Vec<_> = fetching.partitions.iter().zip(found).zip(tell).collect();
    let mut answers = Vec::new();
    for ((wanted, found), tell) in told {
        if tell {
            let found = load(node, found).await;
            #[cfg(feature = "planted-faults")]
            let found = spoiled(node, found);
            answers.push((wanted, found));
        }
    }
    let session_id = if version >= WITH_SESSIONS { fetching.session } else { 0 };
    write(request, &FetchResponseHead { session_id, ..FetchResponseHead::default() }, &answers)
}

fn answered(found: &Found) -> Answered {
    Answered {
        told: Told { high_watermark: found.high_watermark, log_start: found.log_start },
        has_records: found.size() > 0,
        failed: !found.error.is_none() || found.diverging.is_some(),
    }
}

fn is_enough(found: &[Found], bounds: Bounds) -> bool {
    found.is_empty()
        || found.iter().any(|each| !each.error.is_none() || each.diverging.is_some())
        || found.iter().map(Found::size).sum::<usize>() >= bounds.min_bytes
}

/// Reads again at each progress of a partition until there is enough or the time is over.
async fn wait(node: &Node, fetching: &Fetching, bounds: Bounds, deadline: Instant) -> Vec<Found> {
    let progress = Arc::new(Notify::new());
    let partitions = fetching.partitions.iter().filter_map(|wanted| partition(node, wanted).ok());
    let _interests: Vec<_> = partitions.map(|partition| partition.watch(&progress)).collect();
    loop {
        // What came between the last look and the registration is seen here.
        let found = read_all(node, fetching, bounds);
        if is_enough(&found, bounds) || timeout_at(deadline, progress.notified()).await.is_err() {
            return found;
        }
    }
}

fn partition(node: &Node, wanted: &Wanted) -> Result<Arc<Partition>, ErrorCode> {
    node.hosted.resolve(topic_ref(&wanted.topic), wanted.partition)
}

fn topic_ref(topic: &TopicName) -> TopicRef<'_> {
    TopicRef { name: &topic.name, id: topic.id }
}

fn read_all(node: &Node, fetching: &Fetching, bounds: Bounds) -> Vec<Found> {
    let mut left = bounds.max_bytes;
    let mut first = true;
    let mut all = Vec::with_capacity(fetching.partitions.len());
    for wanted in &fetching.partitions {
        let limit = left.min(usize::try_from(wanted.max_bytes).unwrap_or(0));
        let mut found =
            read(node, wanted, limit, bounds.committed_only).unwrap_or_else(Found::failed);
        let size = found.size();
        if size > limit && !first {
            found.records = ReadData::Memory(Vec::new());
        } else {
            left = left.saturating_sub(size);
            first &= size == 0;
        }
        all.push(found);
    }
    all
}

fn read(
    node: &Node,
    wanted: &Wanted,
    limit: usize,
    committed_only: bool,
) -> Result<Found, ErrorCode> {
    let partition = partition(node, wanted)?;
    // Everything negative asks for no check here.
    partition.check_epoch(wanted.leader_epoch.max(-1)).map_err(|error| error.code())?;
    let diverging = diverging(&partition, wanted)?;
    let read = partition.read(Offset(wanted.offset), limit, committed_only);
    let (mut records, marks, aborted) = read.map_err(|error| error.code())?;
    if diverging.is_some() {
        records = ReadData::Memory(Vec::new());
    }
    let aborted = committed_only.then(|| {
        let each = |one: &crate::partition::AbortedTransaction| FetchResponseAbortedTransaction {
            producer_id: one.producer.0,
            first_offset: one.first_offset.0,
            ..FetchResponseAbortedTransaction::default()
        };
        aborted.iter().map(each).collect()
    });
    Ok(Found {
        error: ErrorCode::NONE,
        high_watermark: marks.high.0,
        stable: marks.stable.0,
        log_start: marks.start.0,
        records,
        aborted,
        diverging,
    })
}

/// A reader whose last record is of an epoch that ended earlier here has records that were lost.
fn diverging(
    partition: &Partition,
    wanted: &Wanted,
) -> Result<Option<FetchResponseEpochEndOffset>, ErrorCode> {
    if wanted.last_fetched_epoch < 0 {
        return Ok(None);
    }
    let last = LeaderEpoch(wanted.last_fetched_epoch);
    let end = partition.with_log(|log, _| Ok(log.end_offset_for_epoch(last)));
    let end = end.map_err(|error| error.code())?;
    let Some((epoch, end)) = end else { return Err(ErrorCode::OFFSET_OUT_OF_RANGE) };
    let parted = epoch < last || end < Offset(wanted.offset);
    Ok(parted.then(|| FetchResponseEpochEndOffset {
        epoch: epoch.0,
        end_offset: end.0,
        ..FetchResponseEpochEndOffset::default()
    }))
}

/// Brings records that are on disk into memory.
async fn load(node: &Node, mut found: Found) -> Found {
    let ReadData::File(range) = &found.records else { return found };
    match read_file(node, range.clone()).await {
        Ok(bytes) => {
            found.records = ReadData::Memory(vec![bytes]);
            found
        }
        // A segment that retention took meanwhile; the next fetch sees where the log starts.
        Err(error) => {
            tracing::warn!(file = range.file, %error, "records are not readable");
            Found::failed(ErrorCode::KAFKA_STORAGE_ERROR)
        }
    }
}

/// What a planted fault makes of the records.
#[cfg(feature = "planted-faults")]
fn spoiled(node: &Node, mut found: Found) -> Found {
    if let (Some(fault), ReadData::Memory(batches)) = (node.fault, &mut found.records) {
        *batches = std::mem::take(batches).into_iter().map(|one| fault.served(one)).collect();
    }
    found
}

async fn read_file(node: &Node, range: FileRange) -> Result<Bytes, String> {
    let disk = node.hosted.disk().clone();
    let read = tokio::task::spawn_blocking(move || disk.read(&range)).await;
    read.map_err(|error| error.to_string())?.map_err(|error| error.to_string())
}

fn write(request: &Request, head: &FetchResponseHead, answers: &[(&Wanted, Found)]) -> Reply {
    match try_write(request, head, answers) {
        Ok(reply) => reply,
        Err(error) => Reply::Close(format!("Fetch response: {error}")),
    }
}

fn try_write(
    request: &Request,
    head: &FetchResponseHead,
    answers: &[(&Wanted, Found)],
) -> Result<Reply, EncodeError> {
    let (version, correlation) = (request.head.version, request.head.correlation_id);
    // Sessions reorder partitions, so a topic's may lie apart.
    let mut topics: Vec<(&TopicName, Vec<&(&Wanted, Found)>)> = Vec::new();
    for answer in answers {
        let topic = &answer.0.topic;
        match topics.iter_mut().find(|(known, _)| *known == topic) {
            Some((_, partitions)) => partitions.push(answer),
            None => topics.push((topic, vec![answer])),
        }
    }
    let mut writer = begin_response(ApiKey::Fetch, version, correlation)?;
    let mut response = FetchResponseWriter::begin(&mut writer, version, head, topics.len())?;
    for (topic, partitions) in topics {
        response.topic(topic_ref(topic), partitions.len())?;
        for (wanted, found) in partitions {
            let records = match &found.records {
                ReadData::Memory(batches) => batches.as_slice(),
                ReadData::File(_) => &[],
            };
            response.partition(&FetchResponsePartition {
                partition_index: wanted.partition,
                error_code: found.error.0,
                high_watermark: found.high_watermark,
                last_stable_offset: found.stable,
                log_start_offset: found.log_start,
                diverging_epoch: found.diverging.clone(),
                aborted_transactions: found.aborted.as_deref(),
                records: RecordsSource::Memory(records),
                ..FetchResponsePartition::default()
            })?;
        }
    }
    response.finish(&[])?;
    Ok(Reply::Frame(writer.into_segments()?))
}
