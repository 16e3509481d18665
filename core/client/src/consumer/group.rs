//! The background task of a group's member: performs what the membership machine wants.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ottla_client_state::consumer::{
    Assignor, CooperativeSticky, Membership, MembershipSettings, Range, Rebalance, RebalanceKind,
    RoundRobin, Step,
};
use ottla_config::{Assignor as Choice, ConsumerConfig};
use ottla_model::ErrorCode;
use ottla_net::{BrokerAddress, Connection};
use ottla_protocol::frame::encode_request;
use ottla_protocol::messages::{
    LeaveGroupRequest, OffsetCommitRequest, OffsetCommitRequestOffsetCommitRequestPartition,
    OffsetCommitRequestOffsetCommitRequestTopic,
};
use ottla_protocol::{ApiKey, Request};
use tokio::time::Instant;

use super::Inner;
use super::positions::Reset;
use crate::admin::{CommittedOffset, TopicPartition};
use crate::cluster::CoordinatorKind;
use crate::error::{ClientError, ErrorKind, Result};

/// How long metadata of a topic that is not there yet stays fresh.
const MISSING_TOPIC: Duration = Duration::from_secs(1);
/// What a leaving member waits for at most.
const LEAVE: Duration = Duration::from_secs(5);

/// News of the group's rebalance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RebalanceEvent {
    /// What [`super::Consumer::acknowledge`] takes.
    pub id: u64,
    /// What happens to the partitions.
    pub kind: RebalanceKind,
    /// The partitions; may be none.
    pub partitions: Vec<TopicPartition>,
}

/// News on their way to the application and back.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) event: RebalanceEvent,
    pub(super) delivered: bool,
    pub(super) acknowledged: bool,
}

/// What the consumer knows of its group.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) membership: Option<Membership>,
    pub(super) pending: Option<Pending>,
    pub(super) coordinator: Option<BrokerAddress>,
    pub(super) last_poll: Instant,
    /// Positions that polls before the latest handed out.
    pub(super) safe: BTreeMap<TopicPartition, i64>,
    /// What was committed automatically last.
    committed: BTreeMap<TopicPartition, i64>,
    next_event: u64,
    next_metadata: Instant,
    next_commit: Instant,
}

impl Group {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self {
            membership: None,
            pending: None,
            coordinator: None,
            last_poll: now,
            safe: BTreeMap::new(),
            committed: BTreeMap::new(),
            next_event: 1,
            next_metadata: now,
            next_commit: now,
        }
    }
}

/// The machine of a subscription to `topics`.
pub(super) fn membership(
    config: &ConsumerConfig,
    own: &[Arc<dyn Assignor>],
    topics: BTreeSet<String>,
) -> Membership {
    let chosen = config.partition_assignment_strategy.iter().map(|choice| match choice {
        Choice::Range => Arc::new(Range) as Arc<dyn Assignor>,
        Choice::RoundRobin => Arc::new(RoundRobin),
        Choice::CooperativeSticky => Arc::new(CooperativeSticky),
    });
    let assignors = if own.is_empty() { chosen.collect() } else { own.to_vec() };
    let settings = MembershipSettings {
        group: config.group_id.clone().unwrap_or_default(),
        instance: config.group_instance_id.clone(),
        assignors,
        session_timeout_ms: config.session_timeout_ms,
        rebalance_timeout_ms: config.max_poll_interval_ms,
        heartbeat_interval_ms: i64::from(config.heartbeat_interval_ms),
        retry_backoff_ms: config.retry_backoff_ms,
        retry_backoff_max_ms: config.retry_backoff_max_ms,
        rack: Some(config.client_rack.clone()).filter(|rack| !rack.is_empty()),
    };
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Membership::new(settings, topics, since.unwrap_or_default().as_nanos() as u64)
}

/// Runs until the consumer is closed.
pub(super) async fn run(inner: Arc<Inner>) {
    while !inner.closed.load(Ordering::Acquire) {
        let changed = inner.group_work.notified();
        tokio::pin!(changed);
        changed.as_mut().enable();
        let settled = async {
            settle_news(&inner).await;
            park_if_late(&inner).await;
        };
        tokio::select! {
            () = settled => {}
            () = inner.ended() => break,
        }
        let step = inner.lock().group.membership.as_mut().map(|m| m.next(inner.now_ms()));
        let until = match step {
            None => None,
            Some(Step::Wait(until)) => until,
            Some(step) => {
                // A request that the group's end overtakes is given up.
                tokio::select! {
                    () = perform(&inner, step) => {}
                    () = inner.closing.notified() => {}
                    () = inner.ended() => {}
                }
                continue;
            }
        };
        tokio::select! {
            () = housekeeping(&inner) => {}
            () = inner.ended() => break,
        }
        let wait = next_look(&inner, until);
        let _ = tokio::time::timeout(wait, changed).await;
    }
    inner.coordinating.close();
}

fn next_look(inner: &Inner, until: Option<i64>) -> Duration {
    let state = inner.lock();
    let group = &state.group;
    let mut wait = Duration::from_secs(60);
    if let Some(at) = until {
        let left = u64::try_from(at - inner.now_ms()).unwrap_or(0);
        wait = wait.min(Duration::from_millis(left));
    }
    let now = Instant::now();
    if inner.config.enable_auto_commit {
        wait = wait.min(group.next_commit.saturating_duration_since(now));
    }
    if group.membership.is_some() {
        wait = wait.min(group.next_metadata.saturating_duration_since(now));
        let late = group.last_poll + inner.max_poll_interval();
        wait = wait.min(late.saturating_duration_since(now));
    }
    // Deadlines that have just passed are dealt with on the next turn, never in a tight loop.
    wait.max(Duration::from_millis(1))
}

/// Metadata of the subscription grows old; safe positions are committed now and then.
async fn housekeeping(inner: &Inner) {
    let now = Instant::now();
    let (commit, refresh) = {
        let mut state = inner.lock();
        let group = &mut state.group;
        let commit = inner.config.enable_auto_commit && now >= group.next_commit;
        if commit {
            let interval = u64::try_from(inner.config.auto_commit_interval_ms).unwrap_or(0);
            group.next_commit = now + Duration::from_millis(interval.max(1));
        }
        let topics = group.membership.as_ref().map(|m| m.topics().clone());
        (commit, topics.filter(|_| now >= group.next_metadata))
    };
    if commit && let Err(error) = commit_safe(inner).await {
        tracing::warn!(%error, "automatic commit failed; it will be tried again");
    }
    if refresh.is_some() && inner.is_refusal_untold() {
        inner.lock().group.next_metadata = now + MISSING_TOPIC;
    } else if let Some(topics) = refresh {
        let sizes = sizes(inner, topics.iter().cloned().collect()).await;
        if let Err(error) = &sizes {
            inner.tell_if_refused(error);
        }
        let all_there =
            sizes.as_ref().is_ok_and(|sizes| topics.iter().all(|t| sizes.contains_key(t)));
        let age = Duration::from_millis(inner.config.metadata_max_age_ms.unsigned_abs());
        let mut state = inner.lock();
        state.group.next_metadata = now + if all_there { age } else { MISSING_TOPIC.min(age) };
        if let (Ok(sizes), Some(membership)) = (sizes, &mut state.group.membership) {
            membership.handle_metadata(&sizes);
        }
    }
}

async fn sizes(inner: &Inner, topics: Vec<String>) -> Result<BTreeMap<String, i32>> {
    if topics.is_empty() {
        return Ok(BTreeMap::new());
    }
    let create = inner.config.allow_auto_create_topics;
    let metadata = inner.cluster.refresh(Some(&topics), create).await?;
    let known = topics.into_iter().filter_map(|topic| {
        let count = metadata.topics.get(&topic)?.partitions.len();
        Some((topic, i32::try_from(count).unwrap_or(i32::MAX)))
    });
    Ok(known.collect())
}

/// Goes on with a rebalance once the application has dealt with its news.
async fn settle_news(inner: &Inner) {
    let event = {
        let state = inner.lock();
        match &state.group.pending {
            Some(pending) if pending.acknowledged => pending.event.clone(),
            _ => return,
        }
    };
    if event.kind == RebalanceKind::Revoked
        && inner.config.enable_auto_commit
        && let Err(error) = commit_safe(inner).await
    {
        tracing::warn!(%error, "positions of revoked partitions were not committed");
    }
    {
        let mut state = inner.lock();
        if event.kind != RebalanceKind::Assigned {
            take_away(&mut state, &event.partitions);
        }
        if let Some(membership) = &mut state.group.membership {
            membership.acknowledge();
        }
        state.group.pending = None;
    }
    inner.came.notify_waiters();
    inner.work.notify_one();
}

fn take_away(state: &mut super::State, gone: &[TopicPartition]) {
    let kept: Vec<TopicPartition> =
        state.positions.assignment().filter(|one| !gone.contains(one)).cloned().collect();
    state.positions.assign(kept, Reset::Committed);
    for one in gone {
        state.group.safe.remove(one);
        state.group.committed.remove(one);
    }
}

/// Leaves the group when the application has not polled for too long.
async fn park_if_late(inner: &Arc<Inner>) {
    let leave = {
        let mut state = inner.lock();
        let late = state.group.last_poll.elapsed() >= inner.max_poll_interval();
        match &mut state.group.membership {
            Some(membership) if late && membership.must_poll() => {
                tracing::warn!(
                    limit_ms = inner.config.max_poll_interval_ms,
                    "not polled within max.poll.interval.ms; leaving the group"
                );
                let leave = membership.park();
                state.group.pending = None;
                leave
            }
            _ => return,
        }
    };
    if let Some(request) = leave {
        let _ = tokio::time::timeout(LEAVE, send_leave(inner, &request)).await;
    }
}

pub(super) async fn send_leave(inner: &Inner, request: &LeaveGroupRequest) -> Result<()> {
    let connection = coordinator(inner).await?;
    let version = connection.version_of(ApiKey::LeaveGroup)?;
    let mut request = request.clone();
    if version >= 3 {
        request.member_id.clear();
    } else {
        request.members.clear();
    }
    let response = connection.call_at(&request, version).await?;
    ErrorCode(response.error_code).result().map_err(|code| ClientError::broker(code, "leave group"))
}

/// A connection to the coordinator that no join holds up.
async fn coordinator(inner: &Inner) -> Result<Connection> {
    let known = inner.lock().group.coordinator.clone();
    match known {
        Some(address) => inner.cluster.connect(&address).await,
        None => {
            let group = inner.config.group_id.clone().unwrap_or_default();
            let found = inner.cluster.find_coordinator(CoordinatorKind::Group, &group).await?;
            inner.lock().group.coordinator = Some(found.clone());
            inner.cluster.connect(&found).await
        }
    }
}

async fn perform(inner: &Arc<Inner>, step: Step) {
    match step {
        Step::FindCoordinator => find_coordinator(inner).await,
        Step::Join(request) => {
            let response = ask(inner, &request).await;
            with(inner, |membership, now_ms| match response {
                Ok(response) => membership.handle_join(now_ms, response),
                Err(error) => lost_contact(membership, now_ms, &error),
            });
        }
        Step::Sync(request) => {
            let response = ask(inner, &request).await;
            with(inner, |membership, now_ms| match response {
                Ok(response) => membership.handle_sync(now_ms, &response),
                Err(error) => lost_contact(membership, now_ms, &error),
            });
        }
        Step::Heartbeat(request) => {
            let response = ask(inner, &request).await;
            with(inner, |membership, now_ms| match response {
                Ok(response) => {
                    membership.handle_heartbeat(now_ms, ErrorCode(response.error_code));
                }
                Err(error) => lost_contact(membership, now_ms, &error),
            });
        }
        Step::Count(topics) => match sizes(inner, topics).await {
            Ok(counts) => with(inner, |membership, _| membership.handle_counts(counts)),
            Err(error) => {
                inner.tell_if_refused(&error);
                tracing::debug!(%error, "cannot learn the sizes of the group's topics yet");
                tokio::time::sleep(inner.cluster.settings().retry_backoff).await;
            }
        },
        Step::Tell(news) => tell(inner, news),
        Step::Failed(code) => {
            let group = inner.config.group_id.clone().unwrap_or_default();
            let error = ClientError::broker(code, format_args!("member of group {group}"));
            inner.lock().raise(error);
            inner.came.notify_waiters();
        }
        Step::Wait(_) => {}
    }
}

fn with(inner: &Inner, act: impl FnOnce(&mut Membership, i64)) {
    let now_ms = inner.now_ms();
    if let Some(membership) = &mut inner.lock().group.membership {
        act(membership, now_ms);
    }
}

fn lost_contact(membership: &mut Membership, now_ms: i64, error: &ClientError) {
    tracing::debug!(%error, "no answer from the group's coordinator");
    membership.handle_disconnect(now_ms);
}

async fn find_coordinator(inner: &Inner) {
    inner.until_told().await;
    let group = inner.config.group_id.clone().unwrap_or_default();
    let found = inner.cluster.find_coordinator(CoordinatorKind::Group, &group).await;
    if let Err(error) = &found {
        inner.tell_if_refused(error);
    }
    let now_ms = inner.now_ms();
    let mut state = inner.lock();
    let outcome = match found {
        Ok(address) => {
            state.group.coordinator = Some(address);
            Ok(())
        }
        Err(error) => {
            tracing::debug!(%error, "no coordinator yet");
            let told = error.retriable() || error.is_authentication();
            let code = error.code().filter(|_| !told);
            Err(code.unwrap_or(ErrorCode::COORDINATOR_NOT_AVAILABLE))
        }
    };
    if let Some(membership) = &mut state.group.membership {
        membership.handle_coordinator(now_ms, outcome);
    }
}

/// Asks over the connection that is for membership alone: a join may take as long as the slowest
/// member, and nothing else should wait behind it.
async fn ask<R: Request>(inner: &Inner, request: &R) -> Result<R::Response> {
    let address = inner.lock().group.coordinator.clone();
    let address = address.ok_or_else(|| {
        ClientError::broker(ErrorCode::COORDINATOR_NOT_AVAILABLE, "group membership")
    })?;
    let connection = inner.coordinating.connect(&address).await;
    let connection = connection.inspect_err(|error| inner.tell_if_refused(error))?;
    if R::API_KEY != ApiKey::JoinGroup {
        return Ok(connection.call(request).await?);
    }
    let version = connection.version_of(R::API_KEY)?;
    let client_id = inner.cluster.settings().connection.client_id.as_deref();
    let segments = encode_request(request, version, 0, client_id)
        .map_err(|error| ClientError::new(ErrorKind::Bug, format!("join request: {error}")))?;
    let limit = inner.max_poll_interval() + LEAVE;
    let body = connection.send_segments(R::API_KEY, version, segments, limit).await?.await?;
    Ok(connection.decode(R::API_KEY, body, version)?)
}

fn tell(inner: &Inner, news: Rebalance) {
    let mut state = inner.lock();
    if news.kind == RebalanceKind::Assigned {
        let mut all: BTreeSet<TopicPartition> = state.positions.assignment().cloned().collect();
        all.extend(news.partitions.iter().cloned());
        state.positions.assign(all, Reset::Committed);
        inner.work.notify_one();
    }
    let id = state.group.next_event;
    state.group.next_event += 1;
    let event = RebalanceEvent { id, kind: news.kind, partitions: news.partitions };
    state.group.pending = Some(Pending { event, delivered: false, acknowledged: false });
    drop(state);
    inner.came.notify_waiters();
}

/// Commits what the application has dealt with, as far as it is not committed yet.
pub(super) async fn commit_safe(inner: &Inner) -> Result<()> {
    let safe = {
        let state = inner.lock();
        let mut safe = state.group.safe.clone();
        safe.retain(|place, offset| state.group.committed.get(place) != Some(offset));
        safe
    };
    if safe.is_empty() {
        return Ok(());
    }
    let offsets = safe.iter().map(|(place, at)| (place.clone(), CommittedOffset::at(*at)));
    commit(inner, &offsets.collect()).await?;
    inner.lock().group.committed.extend(safe);
    Ok(())
}

/// Commits offsets as this member, trying again while that can help.
pub(super) async fn commit(
    inner: &Inner,
    offsets: &BTreeMap<TopicPartition, CommittedOffset>,
) -> Result<()> {
    let deadline = Instant::now() + inner.api_timeout();
    let mut pause = inner.cluster.settings().retry_backoff;
    loop {
        let outcome = tokio::time::timeout_at(deadline, commit_once(inner, offsets)).await;
        let error = match outcome {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) if !error.retriable() => return Err(error),
            Ok(Err(error)) => error,
            Err(_) => ClientError::new(ErrorKind::Timeout, "the coordinator did not answer"),
        };
        if Instant::now() + pause >= deadline {
            let text = format!("commit did not succeed in time; last: {error}");
            return Err(ClientError::new(ErrorKind::Timeout, text));
        }
        inner.lock().group.coordinator = None;
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(inner.cluster.settings().retry_backoff_max);
    }
}

async fn commit_once(
    inner: &Inner,
    offsets: &BTreeMap<TopicPartition, CommittedOffset>,
) -> Result<()> {
    let connection = coordinator(inner).await?;
    let version = connection.version_of(ApiKey::OffsetCommit)?.min(9);
    let request = commit_request(inner, offsets);
    let sent_by = (request.member_id.clone(), request.generation_id_or_member_epoch);
    let response = connection.call_at(&request, version).await?;
    for topic in response.topics {
        for one in topic.partitions {
            let code = ErrorCode(one.error_code);
            if !code.is_none() {
                let again = refused(inner, offsets, &sent_by, code);
                inner.group_work.notify_one();
                let code = if again { ErrorCode::REBALANCE_IN_PROGRESS } else { code };
                let place = format!("{}-{}", topic.name, one.partition_index);
                return Err(ClientError::broker(code, format_args!("commit of {place}")));
            }
        }
    }
    Ok(())
}

/// Tells the membership that a commit of this member was refused. True when only the member's name
/// in the group was out of date: it has joined again since, and still owns what it commits.
fn refused(
    inner: &Inner,
    offsets: &BTreeMap<TopicPartition, CommittedOffset>,
    (member_id, generation): &(String, i32),
    code: ErrorCode,
) -> bool {
    let now_ms = inner.now_ms();
    let mut state = inner.lock();
    let Some(membership) = &mut state.group.membership else { return false };
    if membership.handle_commit_refused(now_ms, (member_id, *generation), code) {
        return false;
    }
    let outdated = matches!(code, ErrorCode::ILLEGAL_GENERATION | ErrorCode::UNKNOWN_MEMBER_ID);
    outdated && offsets.keys().all(|place| membership.owned().contains(place))
}

fn commit_request(
    inner: &Inner,
    offsets: &BTreeMap<TopicPartition, CommittedOffset>,
) -> OffsetCommitRequest {
    let mut topics: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for ((topic, partition), committed) in offsets {
        topics.entry(topic).or_default().push(OffsetCommitRequestOffsetCommitRequestPartition {
            partition_index: *partition,
            committed_offset: committed.offset,
            committed_leader_epoch: committed.leader_epoch,
            committed_metadata: Some(committed.metadata.clone()),
            ..Default::default()
        });
    }
    let (member_id, generation) = {
        let state = inner.lock();
        let membership = state.group.membership.as_ref();
        let identity = membership.map(|m| (m.identity().0.to_owned(), m.identity().1));
        identity.unwrap_or((String::new(), -1))
    };
    let in_group = generation >= 0;
    OffsetCommitRequest {
        group_id: inner.config.group_id.clone().unwrap_or_default(),
        generation_id_or_member_epoch: generation,
        member_id: if in_group { member_id } else { String::new() },
        group_instance_id: inner.config.group_instance_id.clone().filter(|_| in_group),
        topics: topics
            .into_iter()
            .map(|(name, partitions)| OffsetCommitRequestOffsetCommitRequestTopic {
                name: name.to_owned(),
                partitions,
                ..Default::default()
            })
            .collect(),
        ..Default::default()
    }
}
