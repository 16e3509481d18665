//! The background task of a producer: learns topics, gets a producer id, sends what is ready.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ottla_client_state::producer::{Identity, ReadyBatch, SendError};
use ottla_compress::{Level, compress};
use ottla_model::record::Codec;
use ottla_model::{ErrorCode, NodeId, ProducerEpoch, ProducerId};
use ottla_net::{Answered, Connection};
use ottla_protocol::frame::encode_request;
use ottla_protocol::messages::{
    InitProducerIdRequest, ProduceRequest, ProduceRequestPartitionProduceData,
    ProduceRequestTopicProduceData, ProduceResponse,
};
use ottla_protocol::{ApiKey, Segment};
use tokio::time::Instant;

use super::delivery::resolve;
use super::{Inner, State};
use crate::error::{ClientError, ErrorKind, Result};
use crate::metadata::Metadata;

/// Pause after a failure to learn something from the cluster.
const RETRY: Duration = Duration::from_millis(100);
/// How long records of unknown topics are refused after the cluster refused this client.
const REFUSED: Duration = Duration::from_secs(1);

/// Runs until the producer is closed and nothing is left to send.
pub(super) async fn run(inner: Arc<Inner>) {
    let mut stale = false;
    loop {
        let closing = inner.closing.load(Ordering::Acquire);
        if closing {
            abandon(&inner);
            inner.cluster.close();
            return;
        }
        let outcome = tokio::select! {
            outcome = step(&inner, &mut stale) => outcome,
            () = inner.ended() => continue,
        };
        let wait = match outcome {
            Ok(wait) => wait,
            Err(error) => {
                tracing::debug!(%error, "producer cannot send yet");
                // What waits too long fails by its own limit, cluster or no cluster.
                expire(&inner);
                if error.is_authentication() {
                    refuse(&inner, &error);
                }
                Some(RETRY)
            }
        };
        let work = inner.work.notified();
        match wait {
            Some(wait) => drop(tokio::time::timeout(wait, work).await),
            None => work.await,
        }
    }
}

/// Does what can be done now; returns how long nothing needs to be looked at.
async fn step(inner: &Arc<Inner>, stale: &mut bool) -> Result<Option<Duration>> {
    expire(inner);
    let max_age = Duration::from_millis(inner.config.metadata_max_age_ms.unsigned_abs());
    let knows = !inner.cluster.metadata().topics.is_empty();
    *stale |= knows && inner.cluster.fresh_for(max_age).is_zero();
    learn_topics(inner, stale).await?;
    if wants_identity(inner) {
        identify(inner).await?;
    }
    let requests = take_requests(inner, stale);
    if !requests.is_empty() {
        for (leader, batches) in requests {
            send(inner, leader, batches).await;
        }
        inner.lock().writing = false;
        return Ok(Some(Duration::ZERO));
    }
    if *stale {
        return Ok(Some(RETRY));
    }
    let deadline = inner.lock().machine.next_deadline_ms();
    let wait = deadline.map(|at| {
        // A deadline that has passed waits for an answer, which wakes us; look again soon anyway.
        Duration::from_millis(u64::try_from(at - inner.now_ms()).unwrap_or(0).max(1))
    });
    let fresh = knows.then(|| inner.cluster.fresh_for(max_age).max(Duration::from_millis(1)));
    // Callers may send meanwhile without a word: what they send is looked at before it expires.
    let expires = inner.config.delivery_timeout_ms.unsigned_abs().max(1);
    let expires = Some(Duration::from_millis(expires.into()));
    Ok(wait.into_iter().chain(fresh).chain(expires).min())
}

/// Whether to ask for a producer id now. One that was refused is not asked for again before there
/// is something to send: too many wrong logins may lock a user out.
fn wants_identity(inner: &Inner) -> bool {
    let state = inner.lock();
    let waits = !state.machine.is_idle() || !state.wanted.is_empty();
    state.machine.wants_identity() && (state.refused.is_none() || waits)
}

/// A request: the broker that it goes to, and its batches.
type Taken = (NodeId, Vec<ReadyBatch>);

/// Takes what is due for brokers with fewer than `max.in.flight.requests.per.connection` requests
/// under way. Who gets something clears `writing` once it is sent.
fn take_requests(inner: &Inner, stale: &mut bool) -> Vec<Taken> {
    let metadata = inner.cluster.metadata();
    let limit = usize::try_from(inner.config.max_in_flight_requests_per_connection).unwrap_or(1);
    let mut guard = inner.lock();
    let state = &mut *guard;
    if state.writing {
        state.kept_waiting = true;
        return Vec::new();
    }
    let (now_ms, under_way) = (inner.now_ms(), &state.under_way);
    let ready = state.machine.take_ready(now_ms, |topic, partition| {
        let leader = metadata.leader(topic, partition.into());
        *stale |= leader.is_none();
        leader.is_some_and(|leader| under_way.get(&leader).is_none_or(|count| *count < limit))
    });
    requests(inner, &metadata, state, ready)
}

/// Makes requests of at most `max.request.size` (or one batch) of what was taken.
fn requests(
    inner: &Inner,
    metadata: &Metadata,
    state: &mut State,
    ready: Vec<ReadyBatch>,
) -> Vec<Taken> {
    let most_bytes = usize::try_from(inner.config.max_request_size).unwrap_or(usize::MAX);
    let mut requests: Vec<(NodeId, Vec<ReadyBatch>, usize)> = Vec::new();
    for batch in ready {
        let Some(leader) = metadata.leader(&batch.topic, batch.partition.into()) else { continue };
        let size = batch.size();
        let open = requests.iter_mut().rev().find(|(node, ..)| *node == leader);
        match open {
            Some((_, batches, bytes)) if *bytes + size <= most_bytes => {
                *bytes += size;
                batches.push(batch);
            }
            _ => requests.push((leader, vec![batch], size)),
        }
    }
    for (leader, ..) in &requests {
        *state.under_way.entry(*leader).or_default() += 1;
    }
    state.writing = !requests.is_empty();
    requests.into_iter().map(|(leader, batches, _)| (leader, batches)).collect()
}

/// Sends what is due in the caller's thread, where nothing is to be waited for: a record that is
/// not to linger, for brokers that owe no answer, over open connections. Two switches of threads
/// less, which is a fifth of the way of a record. Answers whether the sender has nothing to do.
pub(super) fn send_at_once(inner: &Arc<Inner>) -> bool {
    if inner.config.linger_ms > 0 || inner.config.acks.number() == 0 {
        return false;
    }
    let metadata = inner.cluster.metadata();
    let mut connections: BTreeMap<NodeId, Connection> = BTreeMap::new();
    let taken = {
        let mut guard = inner.lock();
        let state = &mut *guard;
        if state.writing || !state.wanted.is_empty() {
            return false;
        }
        let under_way = &state.under_way;
        let ready = state.machine.take_ready(inner.now_ms(), |topic, partition| {
            let Some(leader) = metadata.leader(topic, partition.into()) else { return false };
            if under_way.get(&leader).is_some_and(|count| *count > 0) {
                return false;
            }
            if !connections.contains_key(&leader) {
                connections.extend(inner.cluster.open_node(leader).map(|open| (leader, open)));
            }
            connections.contains_key(&leader)
        });
        requests(inner, &metadata, state, ready)
    };
    if taken.is_empty() {
        return false;
    }
    for (leader, mut batches) in taken {
        // There is one for each broker that something was taken for.
        let Some(connection) = connections.get(&leader) else { continue };
        match prepare(inner, connection, &mut batches) {
            Ok((version, segments)) => {
                let answer = answer_of(inner, connection, leader, version, batches);
                connection.send_now(ApiKey::Produce, version, segments, limit(inner), answer);
            }
            Err(error) => answered(inner, leader, batches, Err(error)),
        }
    }
    let mut state = inner.lock();
    state.writing = false;
    !std::mem::take(&mut state.kept_waiting)
}

/// What a codec makes of records; `None` when it cannot, and they go as they are.
fn pack(inner: &Inner, codec: Codec, records: &[u8]) -> Option<Vec<u8>> {
    let level = match codec {
        Codec::Gzip => Level::Exact(inner.config.compression_gzip_level),
        Codec::Lz4 => Level::Exact(inner.config.compression_lz4_level),
        Codec::Zstd => Level::Exact(inner.config.compression_zstd_level),
        Codec::None | Codec::Snappy => Level::Default,
    };
    let level = if level == Level::Exact(-1) { Level::Default } else { level };
    // Compression fails only on memory that is not there.
    compress(codec, level, records).ok()
}

fn expire(inner: &Inner) {
    let ended = {
        let mut state = inner.lock();
        let now_ms = inner.now_ms();
        state.machine.expire(now_ms)
    };
    if !ended.is_empty() {
        ended.into_iter().for_each(|one| resolve(one, None));
        inner.changed.notify_waiters();
    }
}

/// No broker lets this client in: what waits ends at once, and what comes next is refused for a
/// moment. After that it is tried again, since credentials may be mended at the broker, too.
fn refuse(inner: &Inner, error: &ClientError) {
    let ended = {
        let mut state = inner.lock();
        state.wanted.clear();
        state.refused = Some((error.clone(), Instant::now() + REFUSED));
        state.machine.refuse(error.code().unwrap_or(ErrorCode::SASL_AUTHENTICATION_FAILED))
    };
    ended.into_iter().for_each(|one| resolve(one, Some(error)));
    inner.changed.notify_waiters();
}

fn abandon(inner: &Inner) {
    let ended = inner.lock().machine.abort();
    ended.into_iter().for_each(|one| resolve(one, None));
    inner.changed.notify_waiters();
}

/// Asks for topics that records wait for, and again for all when leaders have moved.
async fn learn_topics(inner: &Inner, stale: &mut bool) -> Result<()> {
    let wanted = inner.lock().wanted.clone();
    if wanted.is_empty() && !*stale {
        return Ok(());
    }
    let mut names = wanted.clone();
    if *stale {
        names.extend(inner.cluster.metadata().topics.keys().cloned());
    }
    let metadata = inner.cluster.refresh(Some(&names), true).await?;
    *stale = false;
    let mut missing = None;
    {
        let mut state = inner.lock();
        state.refused = None;
        for name in &names {
            match metadata.topics.get(name).filter(|topic| !topic.partitions.is_empty()) {
                Some(topic) => {
                    let count = u32::try_from(topic.partitions.len()).unwrap_or(u32::MAX);
                    state.machine.set_partitions(name, count);
                    state.wanted.retain(|wanted| wanted != name);
                }
                None => missing = Some(name.clone()),
            }
        }
    }
    inner.changed.notify_waiters();
    match missing {
        None => Ok(()),
        Some(name) => {
            let code = metadata.errors.get(&name).copied();
            let code = code.unwrap_or(ErrorCode::LEADER_NOT_AVAILABLE);
            Err(ClientError::broker(code, format_args!("topic {name}")))
        }
    }
}

/// Gets a producer id, or raises the epoch of the one we have.
async fn identify(inner: &Inner) -> Result<()> {
    let current = inner.lock().machine.identity();
    let connection = inner.cluster.any().await?;
    let version = connection.version_of(ApiKey::InitProducerId)?;
    let mut request = InitProducerIdRequest {
        transactional_id: None,
        transaction_timeout_ms: i32::MAX,
        ..Default::default()
    };
    // Epochs are raised by the broker from version 3 on (KIP-360); before, by a new id.
    if let Some(identity) = current.filter(|_| version >= 3) {
        request.producer_id = identity.id.0;
        request.producer_epoch = identity.epoch.0;
    }
    let response = connection.call_at(&request, version).await?;
    ErrorCode(response.error_code)
        .result()
        .map_err(|code| ClientError::broker(code, "init producer id"))?;
    let mut state = inner.lock();
    state.refused = None;
    state.machine.set_identity(Identity {
        id: ProducerId(response.producer_id),
        epoch: ProducerEpoch(response.producer_epoch),
    });
    Ok(())
}

/// Sends one request with these batches; its answer is taken in where answers are read.
async fn send(inner: &Arc<Inner>, leader: NodeId, mut batches: Vec<ReadyBatch>) {
    let prepared = match inner.cluster.node(leader).await {
        Ok(connection) => prepare(inner, &connection, &mut batches)
            .map(|(version, segments)| (connection, version, segments)),
        Err(error) => Err(error),
    };
    let (connection, version, segments) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => return answered(inner, leader, batches, Err(error)),
    };
    if inner.config.acks.number() == 0 {
        match connection.send_unanswered(segments).await {
            Ok(()) => {
                let stored = batches.into_iter().map(|batch| (batch, Ok((-1, -1)))).collect();
                settle(inner, leader, stored, None);
            }
            Err(error) => answered(inner, leader, batches, Err(error.into())),
        }
        return;
    }
    let answer = answer_of(inner, &connection, leader, version, batches);
    connection.send_then(ApiKey::Produce, version, segments, limit(inner), answer).await;
}

/// `request.timeout.ms`.
fn limit(inner: &Inner) -> Duration {
    Duration::from_millis(u64::try_from(inner.config.request_timeout_ms).unwrap_or(0))
}

/// Takes in the answer to a request with these batches.
fn answer_of(
    inner: &Arc<Inner>,
    connection: &Connection,
    leader: NodeId,
    version: i16,
    batches: Vec<ReadyBatch>,
) -> Answered {
    let (inner, reader) = (Arc::clone(inner), connection.clone());
    Box::new(move |body| {
        let answer = body
            .and_then(|body| reader.decode::<ProduceResponse>(ApiKey::Produce, body, version))
            .map_err(ClientError::from);
        answered(&inner, leader, batches, answer);
    })
}

fn prepare(
    inner: &Inner,
    connection: &Connection,
    batches: &mut [ReadyBatch],
) -> Result<(i16, Vec<Segment>)> {
    let (version, request) = request(inner, connection, batches)?;
    let client_id = inner.cluster.settings().connection.client_id.as_deref();
    let segments = encode_request(&request, version, 0, client_id)
        .map_err(|error| ClientError::new(ErrorKind::Bug, format!("produce request: {error}")))?;
    Ok((version, segments))
}

fn request(
    inner: &Inner,
    connection: &Connection,
    batches: &mut [ReadyBatch],
) -> Result<(i16, ProduceRequest)> {
    let metadata = inner.cluster.metadata();
    let mut version = connection.version_of(ApiKey::Produce)?;
    let id_of = |topic: &str| metadata.topics.get(topic).map(|topic| topic.id);
    // Version 13 names topics by id; a topic without one needs 12.
    if batches.iter().any(|batch| id_of(&batch.topic).is_none_or(ottla_model::Uuid::is_zero)) {
        version = version.min(12);
    }
    let codec = super::codec(inner.config.compression_type);
    let mut topics: Vec<ProduceRequestTopicProduceData> = Vec::new();
    for batch in batches {
        // The machine gives them topic by topic.
        if topics.last().is_none_or(|topic| *topic.name != *batch.topic) {
            topics.push(ProduceRequestTopicProduceData {
                name: String::from(&*batch.topic),
                topic_id: id_of(&batch.topic).unwrap_or_default(),
                ..Default::default()
            });
        }
        let records = batch.seal(codec, |records| pack(inner, codec, records));
        let Some(topic) = topics.last_mut() else { continue };
        topic.partition_data.push(ProduceRequestPartitionProduceData {
            index: batch.partition,
            records: Some(records),
            ..Default::default()
        });
    }
    let request = ProduceRequest {
        acks: inner.config.acks.number(),
        timeout_ms: inner.config.request_timeout_ms,
        topic_data: topics,
        ..Default::default()
    };
    Ok((version, request))
}

/// Base offset and append time of a batch, or why it has none.
type BatchAnswer = Result<(i64, i64), SendError>;

/// Takes a response, or the lack of one, into the machine.
fn answered(
    inner: &Inner,
    leader: NodeId,
    batches: Vec<ReadyBatch>,
    answer: Result<ProduceResponse>,
) {
    let (answers, refused) = match answer {
        Ok(response) => (answers(inner, response), None),
        Err(error) => {
            tracing::debug!(%error, "produce request failed");
            (BTreeMap::new(), Some(error).filter(ClientError::is_authentication))
        }
    };
    let lost = match &refused {
        Some(_) => SendError::Broker(ErrorCode::SASL_AUTHENTICATION_FAILED),
        None => SendError::Unknown,
    };
    let outcome_of = |batch: &ReadyBatch| {
        let topic = answers.get(&*batch.topic);
        match topic.and_then(|partitions| partitions.get(&batch.partition)) {
            Some(Ok(place)) => Ok(*place),
            // A retry of something the broker has: delivered, its offset no longer known to it.
            Some(Err(ErrorCode::DUPLICATE_SEQUENCE_NUMBER)) => Ok((-1, -1)),
            Some(Err(code)) => Err(SendError::Broker(*code)),
            None => Err(lost),
        }
    };
    let settled = batches.into_iter().map(|batch| {
        let outcome = outcome_of(&batch);
        (batch, outcome)
    });
    settle(inner, leader, settled.collect(), refused.as_ref());
    inner.work.notify_one();
}

/// The base offset and the append time of a batch, or why it was refused.
type PartitionAnswer = Result<(i64, i64), ErrorCode>;

/// The parts of a response, by topic and partition.
fn answers(
    inner: &Inner,
    response: ProduceResponse,
) -> BTreeMap<String, BTreeMap<i32, PartitionAnswer>> {
    let metadata = inner.cluster.metadata();
    let topics = response.responses.into_iter().map(|topic| {
        let name = match metadata.topic_by_id(topic.topic_id) {
            Some(known) if topic.name.is_empty() => known.name.clone(),
            _ => topic.name,
        };
        let partitions = topic.partition_responses.into_iter().map(|one| {
            let place = (one.base_offset, one.log_append_time_ms);
            (one.index, ErrorCode(one.error_code).result().map(|()| place))
        });
        (name, partitions.collect())
    });
    topics.collect()
}

/// Takes the outcomes of one request into the machine, and tells those who wait; `refused` is why
/// the leader did not let us in.
fn settle(
    inner: &Inner,
    leader: NodeId,
    outcomes: Vec<(ReadyBatch, BatchAnswer)>,
    refused: Option<&ClientError>,
) {
    let mut ended = Vec::with_capacity(outcomes.len());
    {
        let mut guard = inner.lock();
        let state = &mut *guard;
        let now_ms = inner.now_ms();
        if let Some(count) = state.under_way.get_mut(&leader) {
            *count = count.saturating_sub(1);
        }
        for (batch, outcome) in outcomes {
            ended.extend(match outcome {
                Ok((base_offset, append_time)) => {
                    state.machine.delivered(&batch, base_offset, append_time)
                }
                Err(error) => {
                    // The leader may have moved; learn it before the retry.
                    if !state.wanted.iter().any(|wanted| **wanted == *batch.topic) {
                        state.wanted.push(String::from(&*batch.topic));
                    }
                    state.machine.failed(now_ms, batch, error)
                }
            });
        }
    }
    ended.into_iter().for_each(|one| resolve(one, refused));
    inner.changed.notify_waiters();
}
