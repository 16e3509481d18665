//! The background task of a producer: learns topics, gets a producer id, sends what is ready.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ottla_client_state::producer::{Identity, ReadyBatch, SendError};
use ottla_compress::{Level, compress};
use ottla_model::record::Codec;
use ottla_model::{ErrorCode, NodeId, ProducerEpoch, ProducerId};
use ottla_net::Connection;
use ottla_protocol::ApiKey;
use ottla_protocol::frame::encode_request;
use ottla_protocol::messages::{
    InitProducerIdRequest, ProduceRequest, ProduceRequestPartitionProduceData,
    ProduceRequestTopicProduceData, ProduceResponse,
};

use super::Inner;
use crate::error::{ClientError, ErrorKind, Result};

/// Pause after a failure to learn something from the cluster.
const RETRY: Duration = Duration::from_millis(100);

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
    if inner.lock().machine.wants_identity() {
        identify(inner).await?;
    }
    let metadata = inner.cluster.metadata();
    let mut unknown = false;
    let ready = {
        let mut state = inner.lock();
        let now_ms = inner.now_ms();
        state.machine.take_ready(
            now_ms,
            |topic, partition| {
                let known = metadata.leader(topic, partition.into()).is_some();
                unknown |= !known;
                known
            },
            |codec, records| pack(inner, codec, records),
        )
    };
    *stale |= unknown;
    let mut by_leader: BTreeMap<NodeId, Vec<ReadyBatch>> = BTreeMap::new();
    for batch in ready {
        if let Some(leader) = metadata.leader(&batch.topic, batch.partition.into()) {
            by_leader.entry(leader).or_default().push(batch);
        }
    }
    let sent_any = !by_leader.is_empty();
    for (leader, batches) in by_leader {
        send(inner, leader, batches).await;
    }
    if sent_any {
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
    Ok(wait.into_iter().chain(fresh).min())
}

fn pack(inner: &Inner, codec: Codec, records: &[u8]) -> Vec<u8> {
    let level = match codec {
        Codec::Gzip => Level::Exact(inner.config.compression_gzip_level),
        Codec::Lz4 => Level::Exact(inner.config.compression_lz4_level),
        Codec::Zstd => Level::Exact(inner.config.compression_zstd_level),
        Codec::None | Codec::Snappy => Level::Default,
    };
    let level = if level == Level::Exact(-1) { Level::Default } else { level };
    // Compression fails only on memory that is not there.
    compress(codec, level, records).unwrap_or_else(|_| records.to_vec())
}

fn expire(inner: &Inner) {
    let mut state = inner.lock();
    let now_ms = inner.now_ms();
    let ended = state.machine.expire(now_ms);
    for completed in &ended {
        state.deliveries.resolve(completed);
    }
    drop(state);
    if !ended.is_empty() {
        inner.changed.notify_waiters();
    }
}

fn abandon(inner: &Inner) {
    let mut state = inner.lock();
    for completed in state.machine.abort() {
        state.deliveries.resolve(&completed);
    }
    drop(state);
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
    inner.lock().machine.set_identity(Identity {
        id: ProducerId(response.producer_id),
        epoch: ProducerEpoch(response.producer_epoch),
    });
    Ok(())
}

/// Sends one request with these batches; the answer is awaited beside us.
async fn send(inner: &Arc<Inner>, leader: NodeId, batches: Vec<ReadyBatch>) {
    let sent = async {
        let connection = inner.cluster.node(leader).await?;
        let (version, request) = request(inner, &connection, &batches)?;
        let limit =
            Duration::from_millis(u64::try_from(inner.config.request_timeout_ms).unwrap_or(0));
        let client_id = inner.cluster.settings().connection.client_id.clone();
        let segments =
            encode_request(&request, version, 0, client_id.as_deref()).map_err(|error| {
                ClientError::new(ErrorKind::Bug, format!("produce request: {error}"))
            })?;
        if request.acks == 0 {
            connection.send_unanswered(ApiKey::Produce, version, segments).await?;
            return Ok(None);
        }
        let pending = connection.send_segments(ApiKey::Produce, version, segments, limit).await?;
        Ok::<_, ClientError>(Some((connection, version, pending)))
    };
    match sent.await {
        Ok(None) => {
            for batch in &batches {
                settle(inner, batch, Ok((-1, -1)));
            }
            inner.changed.notify_waiters();
        }
        Ok(Some((connection, version, pending))) => {
            let inner = Arc::clone(inner);
            tokio::spawn(async move {
                let answer = pending.await.map_err(ClientError::from).and_then(|body| {
                    Ok(connection.decode::<ProduceResponse>(ApiKey::Produce, body, version)?)
                });
                answered(&inner, &batches, answer);
            });
        }
        Err(error) => answered(inner, &batches, Err(error)),
    }
}

fn request(
    inner: &Inner,
    connection: &Connection,
    batches: &[ReadyBatch],
) -> Result<(i16, ProduceRequest)> {
    let metadata = inner.cluster.metadata();
    let mut version = connection.version_of(ApiKey::Produce)?;
    let id_of = |topic: &str| metadata.topics.get(topic).map(|topic| topic.id);
    // Version 13 names topics by id; a topic without one needs 12.
    if batches.iter().any(|batch| id_of(&batch.topic).is_none_or(ottla_model::Uuid::is_zero)) {
        version = version.min(12);
    }
    let mut topics: BTreeMap<&str, ProduceRequestTopicProduceData> = BTreeMap::new();
    for batch in batches {
        let topic = topics.entry(&batch.topic).or_insert_with(|| ProduceRequestTopicProduceData {
            name: batch.topic.clone(),
            topic_id: id_of(&batch.topic).unwrap_or_default(),
            ..Default::default()
        });
        topic.partition_data.push(ProduceRequestPartitionProduceData {
            index: batch.partition,
            records: Some(batch.bytes.clone()),
            ..Default::default()
        });
    }
    let request = ProduceRequest {
        acks: inner.config.acks.number(),
        timeout_ms: inner.config.request_timeout_ms,
        topic_data: topics.into_values().collect(),
        ..Default::default()
    };
    Ok((version, request))
}

/// Takes a response, or the lack of one, into the machine.
fn answered(inner: &Inner, batches: &[ReadyBatch], answer: Result<ProduceResponse>) {
    let metadata = inner.cluster.metadata();
    let mut results: BTreeMap<(String, i32), Result<(i64, i64), ErrorCode>> = BTreeMap::new();
    let failed = match answer {
        Ok(response) => {
            for topic in response.responses {
                let name = match metadata.topic_by_id(topic.topic_id) {
                    Some(known) if topic.name.is_empty() => known.name.clone(),
                    _ => topic.name,
                };
                for one in topic.partition_responses {
                    let outcome = ErrorCode(one.error_code)
                        .result()
                        .map(|()| (one.base_offset, one.log_append_time_ms));
                    results.insert((name.clone(), one.index), outcome);
                }
            }
            SendError::Unknown
        }
        Err(error) => {
            tracing::debug!(%error, "produce request failed");
            SendError::Unknown
        }
    };
    for batch in batches {
        let outcome = match results.remove(&(batch.topic.clone(), batch.partition)) {
            Some(Ok(place)) => Ok(place),
            // A retry of something the broker has: delivered, its offset no longer known to it.
            Some(Err(ErrorCode::DUPLICATE_SEQUENCE_NUMBER)) => Ok((-1, -1)),
            Some(Err(code)) => Err(SendError::Broker(code)),
            None => Err(failed),
        };
        if outcome.is_err() {
            // The leader may have moved; learn it before the retry.
            let mut state = inner.lock();
            if !state.wanted.contains(&batch.topic) {
                state.wanted.push(batch.topic.clone());
            }
        }
        settle(inner, batch, outcome);
    }
    inner.changed.notify_waiters();
    inner.work.notify_one();
}

fn settle(inner: &Inner, batch: &ReadyBatch, outcome: Result<(i64, i64), SendError>) {
    let mut state = inner.lock();
    let now_ms = inner.now_ms();
    let (topic, partition, id) = (&batch.topic, batch.partition, batch.id);
    let completed = match outcome {
        Ok((base_offset, append_time)) => {
            state.machine.delivered(topic, partition, id, base_offset, append_time)
        }
        Err(error) => state.machine.failed(now_ms, topic, partition, id, error),
    };
    if let Some(completed) = completed {
        state.deliveries.resolve(&completed);
    }
}
