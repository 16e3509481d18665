//! The background task of a consumer: finds positions, fetches ahead.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ottla_client_state::consumer::{FetchSession, PlannedFetch};
use ottla_config::OffsetReset;
use ottla_model::{ErrorCode, NodeId, Uuid};
use ottla_net::Connection;
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    FetchRequest, FetchRequestFetchPartition, FetchRequestFetchTopic, FetchRequestForgottenTopic,
    FetchResponse, FetchResponsePartitionData,
};

use super::Inner;
use super::decode::{Aborted, decode};
use super::positions::{Fetch, Position, Reset};
use crate::admin::OffsetSpec;
use crate::cluster::is_stale;
use crate::error::{ClientError, ErrorKind, Result};

/// Pause after a failure to learn something from the cluster.
const RETRY: Duration = Duration::from_millis(100);

/// The first version of Fetch that knows sessions (KIP-227).
const FIRST_WITH_SESSIONS: i16 = 7;

/// Runs until the consumer is closed.
pub(super) async fn run(inner: Arc<Inner>) {
    let busy: Arc<std::sync::Mutex<BTreeSet<NodeId>>> = Arc::default();
    while !inner.closed.load(Ordering::Acquire) {
        inner.until_told().await;
        let work = inner.work.notified();
        let outcome = tokio::select! {
            outcome = step(&inner, &busy) => outcome,
            () = inner.ended() => break,
        };
        match outcome {
            Ok(Progress::Done) => {
                let fresh = inner.cluster.fresh_for(max_age(&inner));
                let _ = tokio::time::timeout(fresh.max(RETRY), work).await;
            }
            Ok(Progress::PositionsMissing) => {
                let _ = tokio::time::timeout(RETRY, work).await;
            }
            Err(error) => {
                tracing::debug!(%error, "consumer cannot fetch yet");
                if !error.retriable() {
                    inner.lock().raise(error);
                    inner.came.notify_waiters();
                }
                // Woken by news, or after a pause.
                let _ = tokio::time::timeout(RETRY, work).await;
            }
        }
    }
    inner.fetching.close();
    inner.cluster.close();
}

/// What a step achieved.
enum Progress {
    /// All that can be done until there is news.
    Done,
    /// Some positions cannot be found; the application was told.
    PositionsMissing,
}

async fn step(
    inner: &Arc<Inner>,
    busy: &Arc<std::sync::Mutex<BTreeSet<NodeId>>>,
) -> Result<Progress> {
    let progress = find_positions(inner).await?;
    let reads = inner.lock().positions.assignment().next().is_some();
    if reads && inner.cluster.fresh_for(max_age(inner)).is_zero() {
        refresh(inner).await?;
    }
    learn_leaders(inner).await?;
    let metadata = inner.cluster.metadata();
    let occupied = busy.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
    let fetches = inner.lock().positions.take_fetches(|topic, partition| {
        let leader = metadata.leader(topic, partition.into());
        leader.is_some_and(|leader| !occupied.contains(&leader))
    });
    let mut by_leader: BTreeMap<NodeId, Vec<Fetch>> = BTreeMap::new();
    for fetch in fetches {
        if let Some(leader) = metadata.leader(&fetch.topic, fetch.partition.into()) {
            by_leader.entry(leader).or_default().push(fetch);
        }
    }
    for (leader, fetches) in by_leader {
        busy.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(leader);
        let (inner, busy) = (Arc::clone(inner), Arc::clone(busy));
        tokio::spawn(async move {
            let outcome = tokio::select! {
                outcome = fetch_from(&inner, leader, &fetches) => outcome,
                () = inner.ended() => return,
            };
            if let Err(error) = outcome {
                tracing::debug!(%error, "fetch failed");
                inner.tell_if_refused(&error);
                for fetch in &fetches {
                    inner.lock().positions.fetch_failed(fetch);
                }
                let _ = refresh(&inner).await;
                tokio::time::sleep(RETRY).await;
            }
            busy.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(&leader);
            inner.came.notify_waiters();
            inner.work.notify_one();
        });
    }
    Ok(progress)
}

/// `metadata.max.age.ms`.
fn max_age(inner: &Inner) -> Duration {
    Duration::from_millis(inner.config.metadata_max_age_ms.unsigned_abs())
}

async fn refresh(inner: &Inner) -> Result<()> {
    let topics: BTreeSet<String> =
        inner.lock().positions.assignment().map(|(topic, _)| topic.clone()).collect();
    let names: Vec<String> = topics.into_iter().collect();
    inner.cluster.refresh(Some(&names), inner.config.allow_auto_create_topics).await?;
    Ok(())
}

/// Asks for metadata while an assigned partition has no known leader.
async fn learn_leaders(inner: &Inner) -> Result<()> {
    let metadata = inner.cluster.metadata();
    let missing = inner
        .lock()
        .positions
        .assignment()
        .any(|(topic, partition)| metadata.leader(topic, (*partition).into()).is_none());
    if !missing {
        return Ok(());
    }
    refresh(inner).await?;
    let metadata = inner.cluster.metadata();
    let lacking = inner
        .lock()
        .positions
        .assignment()
        .find(|(topic, partition)| metadata.leader(topic, (*partition).into()).is_none())
        .cloned();
    match lacking {
        None => Ok(()),
        // Retriable: the topic may be on its way.
        Some((topic, partition)) => Err(ClientError::broker(
            ErrorCode::LEADER_NOT_AVAILABLE,
            format_args!("{topic}-{partition}"),
        )),
    }
}

/// Finds positions that are not known: committed, first, last, or by `auto.offset.reset`.
async fn find_positions(inner: &Inner) -> Result<Progress> {
    let unknown = inner.lock().positions.unknown();
    let mut progress = Progress::Done;
    for (place, reset, generation) in unknown {
        let (topic, partition) = &place;
        let committed = match (reset, &inner.config.group_id) {
            (Reset::Committed, Some(group)) => {
                let offsets = inner.admin.list_group_offsets(group).await?;
                offsets.get(&place).map(|committed| committed.offset)
            }
            _ => None,
        };
        let offset = match committed {
            Some(offset) => offset,
            None => match look_up(inner, topic, *partition, reset).await {
                Ok(offset) => offset,
                Err(error) if error.retriable() => return Err(error),
                Err(error) => {
                    inner.lock().raise_unless_moved(
                        error,
                        topic,
                        *partition,
                        Position::Unknown(reset),
                    );
                    inner.came.notify_waiters();
                    progress = Progress::PositionsMissing;
                    continue;
                }
            },
        };
        inner.lock().positions.found(&place, generation, offset);
        inner.came.notify_waiters();
    }
    Ok(progress)
}

async fn look_up(inner: &Inner, topic: &str, partition: i32, reset: Reset) -> Result<i64> {
    let spec = match (reset, inner.config.auto_offset_reset) {
        (Reset::Earliest, _) => OffsetSpec::Earliest,
        (Reset::Latest, _) => OffsetSpec::Latest,
        (_, OffsetReset::Earliest) => OffsetSpec::Earliest,
        (_, OffsetReset::Latest) => OffsetSpec::Latest,
        (_, OffsetReset::ByDurationMs(age)) => {
            let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            let now = i64::try_from(now.unwrap_or_default().as_millis()).unwrap_or(i64::MAX);
            OffsetSpec::At(now - age)
        }
        (_, OffsetReset::None) => {
            let text = format!(
                "{topic}-{partition} has no committed offset and auto.offset.reset is none; seek"
            );
            return Err(ClientError::new(ErrorKind::Usage, text));
        }
    };
    let found = inner.admin.list_offset(topic, partition, spec).await?;
    match found {
        Some(found) => Ok(found.offset),
        // No record that young: the end.
        None => {
            let end = inner.admin.list_offset(topic, partition, OffsetSpec::Latest).await?;
            Ok(end.map_or(0, |end| end.offset))
        }
    }
}

async fn fetch_from(inner: &Inner, leader: NodeId, fetches: &[Fetch]) -> Result<()> {
    let address = inner.cluster.metadata().brokers.get(&leader).cloned().ok_or_else(|| {
        ClientError::broker(ErrorCode::BROKER_NOT_AVAILABLE, format_args!("broker {leader}"))
    })?;
    let connection = inner.fetching.connect(&address).await?;
    // One fetch of a broker is under way at a time, so its session is ours until the answer.
    let mut session = inner.sessions().remove(&leader).unwrap_or_default();
    let (version, request) = request(inner, &connection, fetches, &mut session)?;
    let response = match connection.call_at(&request, version).await {
        Ok(response) => response,
        Err(error) => {
            session.handle_failure();
            inner.sessions().insert(leader, session);
            return Err(error.into());
        }
    };
    let code = ErrorCode(response.error_code);
    let usable = session.handle_answer(code, response.session_id);
    if version >= FIRST_WITH_SESSIONS {
        inner.sessions().insert(leader, session);
    }
    if !usable && is_session_lost(code) {
        tracing::debug!(%leader, code = code.name(), "the fetch session begins anew");
        for fetch in fetches {
            inner.lock().positions.fetch_failed(fetch);
        }
        return Ok(());
    }
    code.result().map_err(|code| ClientError::broker(code, "fetch"))?;
    let mut stale = false;
    let mut answered = BTreeSet::new();
    for (topic, data) in partitions(inner, response) {
        let index = data.partition_index;
        let asked = fetches.iter().find(|one| one.topic == topic && one.partition == index);
        let Some(fetch) = asked else { continue };
        answered.insert((topic.clone(), index));
        stale |= take(inner, fetch, data);
    }
    for fetch in fetches {
        if !answered.contains(&(fetch.topic.clone(), fetch.partition)) {
            inner.lock().positions.fetch_failed(fetch);
        }
    }
    if stale {
        // What the broker remembers may name topics by ids that are gone.
        inner.sessions().remove(&leader);
        refresh(inner).await?;
        tokio::time::sleep(RETRY).await;
    }
    Ok(())
}

fn is_session_lost(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::FETCH_SESSION_ID_NOT_FOUND
            | ErrorCode::INVALID_FETCH_SESSION_EPOCH
            | ErrorCode::FETCH_SESSION_TOPIC_ID_ERROR
    )
}

fn partitions(
    inner: &Inner,
    response: FetchResponse,
) -> impl Iterator<Item = (String, FetchResponsePartitionData)> {
    let metadata = inner.cluster.metadata();
    response.responses.into_iter().flat_map(move |topic| {
        let name = match metadata.topic_by_id(topic.topic_id) {
            Some(known) if topic.topic.is_empty() => known.name.clone(),
            _ => topic.topic,
        };
        topic.partitions.into_iter().map(move |data| (name.clone(), data))
    })
}

/// Takes one partition's data into the machine; true when its leader has to be looked up again.
fn take(inner: &Inner, fetch: &Fetch, data: FetchResponsePartitionData) -> bool {
    let code = ErrorCode(data.error_code);
    let place = format!("{}-{}", fetch.topic, fetch.partition);
    if code == ErrorCode::OFFSET_OUT_OF_RANGE {
        let mut state = inner.lock();
        if inner.config.auto_offset_reset == OffsetReset::None {
            state.positions.fetch_failed(fetch);
            let what = format!("offset {} of {place}", fetch.offset);
            let error = ClientError::broker(code, what);
            let at = Position::At(fetch.offset);
            state.raise_unless_moved(error, &fetch.topic, fetch.partition, at);
        } else if state.positions.is_current(fetch) {
            state.positions.reset(&fetch.topic, fetch.partition, Reset::Policy);
        }
        return false;
    }
    if !code.is_none() {
        let error = ClientError::broker(code, format_args!("fetch of {place}"));
        let stale = is_stale(&error);
        let mut state = inner.lock();
        state.positions.fetch_failed(fetch);
        if !error.retriable() {
            state.raise(error);
        }
        return stale || code.retriable();
    }
    let aborted = data.aborted_transactions.unwrap_or_default();
    let aborted = aborted
        .iter()
        .map(|one| Aborted { producer_id: one.producer_id, first_offset: one.first_offset })
        .collect();
    let bytes = data.records.unwrap_or_default();
    let room = inner.lock().positions.room();
    let mut fetched = decode(&bytes, fetch.offset, inner.config.check_crcs, aborted, room);
    fetched.high_watermark = data.high_watermark;
    inner.lock().positions.fetched(fetch, fetched);
    false
}

fn request(
    inner: &Inner,
    connection: &Connection,
    fetches: &[Fetch],
    session: &mut FetchSession,
) -> Result<(i16, FetchRequest)> {
    let metadata = inner.cluster.metadata();
    let mut version = connection.version_of(ApiKey::Fetch)?;
    let id_of = |topic: &str| metadata.topics.get(topic).map_or(Uuid::ZERO, |topic| topic.id);
    // Version 13 names topics by id; a topic without one needs 12.
    if fetches.iter().any(|fetch| id_of(&fetch.topic).is_zero()) {
        version = version.min(12);
    }
    if version < FIRST_WITH_SESSIONS {
        *session = FetchSession::default();
    }
    let wanted: Vec<PlannedFetch> = fetches
        .iter()
        .map(|fetch| PlannedFetch {
            partition: (fetch.topic.clone(), fetch.partition),
            offset: fetch.offset,
            leader_epoch: -1,
            version: fetch.generation,
        })
        .collect();
    let told = session.next(&wanted);
    let mut topics: BTreeMap<&str, FetchRequestFetchTopic> = BTreeMap::new();
    for fetch in &told.partitions {
        let (name, partition) = &fetch.partition;
        let topic = topics.entry(name).or_insert_with(|| FetchRequestFetchTopic {
            topic: name.clone(),
            topic_id: id_of(name),
            ..Default::default()
        });
        topic.partitions.push(FetchRequestFetchPartition {
            partition: *partition,
            fetch_offset: fetch.offset,
            partition_max_bytes: inner.config.max_partition_fetch_bytes,
            ..Default::default()
        });
    }
    let request = FetchRequest {
        max_wait_ms: inner.config.fetch_max_wait_ms,
        min_bytes: inner.config.fetch_min_bytes,
        max_bytes: inner.config.fetch_max_bytes,
        isolation_level: inner.config.isolation_level.number(),
        session_id: told.id,
        session_epoch: told.epoch,
        forgotten_topics_data: told
            .forgotten
            .into_iter()
            .map(|(name, partition)| FetchRequestForgottenTopic {
                topic_id: id_of(&name),
                topic: name,
                partitions: vec![partition],
                ..Default::default()
            })
            .collect(),
        topics: topics.into_values().collect(),
        rack_id: inner.config.client_rack.clone(),
        ..Default::default()
    };
    Ok((version, request))
}
