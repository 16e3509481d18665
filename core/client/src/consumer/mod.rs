//! The consumer: background tasks fetch ahead and keep the group's membership, callers take
//! records and news of rebalances.

mod decode;
mod fetcher;
mod group;
mod held;
mod positions;
mod records;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ottla_client_state::consumer::{Assignor, FetchSession};
use ottla_config::{ConsumerConfig, GroupProtocol, RecoveryStrategy};
use ottla_model::NodeId;
use ottla_net::Dial;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::admin::{Admin, CommittedOffset, ListedOffset, OffsetSpec, TopicPartition};
use crate::cluster::Cluster;
use crate::error::{ClientError, ErrorKind, Result};
use crate::settings::{cluster_settings, tcp_dial};

use group::Group;
use positions::{Position, Positions};

pub use group::RebalanceEvent;
pub use positions::Reset;
pub use records::{ConsumerRecord, PartitionRecords, RecordBatch};

/// What a poll ended with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Polled {
    /// Records, or moved positions, of one partition or several.
    Records(Vec<PartitionRecords>),
    /// News of a rebalance, which goes on with [`Consumer::acknowledge`] or the next poll.
    Event(RebalanceEvent),
    /// Nothing came in time.
    Timeout,
    /// [`Consumer::wakeup`] ended it.
    Woken,
}

struct State {
    positions: Positions,
    group: Group,
    /// The last poll handed records out.
    handed_out: bool,
    /// The error that the next poll raises.
    error: Option<Raised>,
}

/// An error on its way to the application.
struct Raised {
    error: ClientError,
    /// The partition that it is about, and where that stood: a seek since then settles it.
    about: Option<(TopicPartition, Position)>,
}

impl State {
    fn raise(&mut self, error: ClientError) {
        self.error = Some(Raised { error, about: None });
    }

    /// Raises an error about a position, as long as the partition is still there.
    fn raise_unless_moved(
        &mut self,
        error: ClientError,
        topic: &str,
        partition: i32,
        at: Position,
    ) {
        // An error that nobody can settle is not lost to one that a seek may.
        if self.error.as_ref().is_none_or(|raised| raised.about.is_some()) {
            let about = Some(((topic.to_owned(), partition), at));
            self.error = Some(Raised { error, about });
        }
    }

    fn take_error(&mut self) -> Option<ClientError> {
        let Raised { error, about } = self.error.take()?;
        let Some(((topic, partition), at)) = about else { return Some(error) };
        (self.positions.state(&topic, partition) == Some(at)).then_some(error)
    }
}

struct Inner {
    cluster: Cluster,
    /// Connections for fetches, which wait at the broker and hold up what comes after them.
    fetching: Cluster,
    /// Connections for membership, where joins wait.
    coordinating: Cluster,
    /// What each broker remembers of our fetches.
    sessions: Mutex<BTreeMap<NodeId, FetchSession>>,
    assignors: Vec<Arc<dyn Assignor>>,
    started: Instant,
    admin: Admin,
    config: ConsumerConfig,
    state: Mutex<State>,
    /// Work for the fetcher.
    work: Notify,
    /// Work for the group's member.
    group_work: Notify,
    /// Ends what the group's member waits for.
    closing: Notify,
    /// Something came for those who poll.
    came: Notify,
    woken: AtomicBool,
    closed: AtomicBool,
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, State> {
        // The machine is whole between its calls, and only they hold the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sessions(&self) -> MutexGuard<'_, BTreeMap<NodeId, FetchSession>> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now_ms(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    /// Completes once the consumer is closed.
    async fn ended(&self) {
        let closing = self.closing.notified();
        tokio::pin!(closing);
        // Registered before the look, so that the end is not missed.
        closing.as_mut().enable();
        while !self.closed.load(Ordering::Acquire) {
            closing.as_mut().await;
            closing.set(self.closing.notified());
            closing.as_mut().enable();
        }
    }

    /// The next poll tells what no retry mends: a broker that does not let us in.
    fn tell_if_refused(&self, error: &ClientError) {
        if error.is_authentication() {
            self.lock().raise(error.clone());
            self.came.notify_waiters();
        }
    }

    /// Whether such an error has not been taken by a poll yet.
    fn is_refusal_untold(&self) -> bool {
        let state = self.lock();
        state.error.as_ref().is_some_and(|raised| raised.error.is_authentication())
    }

    /// Waits until a poll has taken such an error: too many wrong logins, which nobody asked for,
    /// may lock a user out.
    async fn until_told(&self) {
        while self.is_refusal_untold() && !self.closed.load(Ordering::Acquire) {
            let _ = tokio::time::timeout(LOOK_AGAIN, self.ended()).await;
        }
    }

    fn api_timeout(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.config.default_api_timeout_ms).unwrap_or(0))
    }

    fn max_poll_interval(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.config.max_poll_interval_ms).unwrap_or(0))
    }
}

/// How often an error that waits for a poll is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Reads records.
pub struct Consumer {
    inner: Arc<Inner>,
}

impl std::fmt::Debug for Consumer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Consumer").field("cluster", &self.inner.cluster).finish_non_exhaustive()
    }
}

impl Drop for Consumer {
    fn drop(&mut self) {
        self.end();
    }
}

impl Consumer {
    /// Opens a consumer; it connects in the background. Must be called on a Tokio runtime.
    ///
    /// # Errors
    /// When `bootstrap.servers` names no usable address.
    pub fn open(config: ConsumerConfig) -> Result<Self> {
        let dial = tcp_dial(&config.settings);
        Self::open_with(config, dial)
    }

    /// The same over another network.
    ///
    /// # Errors
    /// As [`Consumer::open`].
    pub fn open_with(config: ConsumerConfig, dial: Arc<dyn Dial>) -> Result<Self> {
        Self::open_with_assignors(config, dial, Vec::new())
    }

    /// The same with assignors of the caller's in place of `partition.assignment.strategy`.
    ///
    /// # Errors
    /// As [`Consumer::open`].
    pub fn open_with_assignors(
        config: ConsumerConfig,
        dial: Arc<dyn Dial>,
        assignors: Vec<Arc<dyn Assignor>>,
    ) -> Result<Self> {
        if config.group_protocol != GroupProtocol::Classic {
            let text = "group.protocol: only classic is there yet; leave it out";
            return Err(ClientError::new(ErrorKind::Unsupported, text));
        }
        let settings = cluster_settings(&config.settings, &config.bootstrap_servers)?;
        let rebootstrap = config.metadata_recovery_strategy == RecoveryStrategy::Rebootstrap;
        let cluster = Cluster::recovering(settings.clone(), Arc::clone(&dial), rebootstrap);
        let limit =
            Duration::from_millis(u64::try_from(config.default_api_timeout_ms).unwrap_or(0));
        let budget = usize::try_from(config.prefetch_max_bytes).unwrap_or(usize::MAX);
        let inner = Arc::new(Inner {
            admin: Admin::over(cluster.clone(), limit),
            cluster,
            fetching: Cluster::new(settings.clone(), Arc::clone(&dial)),
            coordinating: Cluster::new(settings, dial),
            sessions: Mutex::default(),
            assignors,
            started: Instant::now(),
            state: Mutex::new(State {
                positions: Positions::new(budget),
                group: Group::new(),
                handed_out: false,
                error: None,
            }),
            group_work: Notify::new(),
            closing: Notify::new(),
            config,
            work: Notify::new(),
            came: Notify::new(),
            woken: AtomicBool::new(false),
            closed: AtomicBool::new(false),
        });
        tokio::spawn(fetcher::run(Arc::clone(&inner)));
        if inner.config.group_id.is_some() {
            tokio::spawn(group::run(Arc::clone(&inner)));
        }
        Ok(Self { inner })
    }

    fn open_state(&self) -> Result<MutexGuard<'_, State>> {
        if self.inner.closed.load(Ordering::Acquire) {
            return Err(ClientError::closed("consumer"));
        }
        Ok(self.inner.lock())
    }

    /// Reads topics as a member of the group: it joins in the background, and polls tell which
    /// partitions it is given. Again with other topics, it joins anew.
    ///
    /// # Errors
    /// Without `group.id`; after [`Consumer::assign`]; when the consumer is closed.
    pub fn subscribe(&self, topics: &[String]) -> Result<()> {
        self.group()?;
        if topics.is_empty() {
            return self.unsubscribe();
        }
        let mut state = self.open_state()?;
        let topics: BTreeSet<String> = topics.iter().cloned().collect();
        let by_hand = state.positions.assignment().next().is_some();
        match &mut state.group.membership {
            Some(membership) => membership.subscribe(topics),
            None if by_hand => {
                let text = "partitions are assigned by hand; unsubscribe before subscribing";
                return Err(ClientError::new(ErrorKind::Usage, text));
            }
            none => {
                *none = Some(group::membership(&self.inner.config, &self.inner.assignors, topics));
                state.group.last_poll = Instant::now();
            }
        }
        drop(state);
        self.inner.group_work.notify_one();
        Ok(())
    }

    /// Leaves the group, and gives up all partitions, assigned by hand or by the group.
    ///
    /// # Errors
    /// When the consumer is closed.
    pub fn unsubscribe(&self) -> Result<()> {
        let leave = {
            let mut state = self.open_state()?;
            state.positions.assign(Vec::new(), Reset::Committed);
            state.group.pending = None;
            state.group.safe.clear();
            let membership = state.group.membership.take();
            membership.and_then(|membership| membership.leave_request("unsubscribed"))
        };
        self.inner.closing.notify_waiters();
        self.inner.group_work.notify_one();
        if let Some(request) = leave {
            let inner = Arc::clone(&self.inner);
            tokio::spawn(async move { group::send_leave(&inner, &request).await });
        }
        Ok(())
    }

    /// The topics subscribed to.
    ///
    /// # Errors
    /// When the consumer is closed.
    pub fn subscription(&self) -> Result<Vec<String>> {
        let state = self.open_state()?;
        let topics = state.group.membership.as_ref().map(|m| m.topics().iter().cloned().collect());
        Ok(topics.unwrap_or_default())
    }

    /// Goes on with the rebalance whose news a poll brought; the next poll does so too.
    ///
    /// # Errors
    /// When the consumer is closed.
    pub fn acknowledge(&self, event: u64) -> Result<()> {
        let mut state = self.open_state()?;
        if let Some(pending) = &mut state.group.pending
            && pending.event.id == event
        {
            pending.acknowledged = true;
            drop(state);
            self.inner.group_work.notify_one();
        }
        Ok(())
    }

    /// Reads these partitions from now on; those that stay keep their positions.
    ///
    /// # Errors
    /// When the consumer is subscribed, or closed.
    pub fn assign(&self, partitions: impl IntoIterator<Item = TopicPartition>) -> Result<()> {
        let reset =
            if self.inner.config.group_id.is_some() { Reset::Committed } else { Reset::Policy };
        let mut state = self.open_state()?;
        if state.group.membership.is_some() {
            let text = "the consumer is subscribed; unsubscribe before assigning by hand";
            return Err(ClientError::new(ErrorKind::Usage, text));
        }
        state.positions.assign(partitions, reset);
        drop(state);
        self.inner.work.notify_one();
        Ok(())
    }

    /// The partitions that it reads.
    ///
    /// # Errors
    /// When the consumer is closed.
    pub fn assignment(&self) -> Result<Vec<TopicPartition>> {
        Ok(self.open_state()?.positions.assignment().cloned().collect())
    }

    /// Moves a position.
    ///
    /// # Errors
    /// When the partition is not assigned, the offset negative, or the consumer closed.
    pub fn seek(&self, topic: &str, partition: i32, offset: i64) -> Result<()> {
        if offset < 0 {
            let text = format!("an offset is at least 0, not {offset}");
            return Err(ClientError::new(ErrorKind::Usage, text));
        }
        let moved = self.open_state()?.positions.seek(topic, partition, offset);
        self.assigned(moved, topic, partition)
    }

    /// Moves positions to the first offset or the end; it is looked up before the next fetch.
    ///
    /// # Errors
    /// When the partition is not assigned or the consumer closed.
    pub fn seek_to(&self, topic: &str, partition: i32, reset: Reset) -> Result<()> {
        let moved = self.open_state()?.positions.reset(topic, partition, reset);
        self.assigned(moved, topic, partition)
    }

    fn assigned(&self, known: bool, topic: &str, partition: i32) -> Result<()> {
        self.inner.work.notify_one();
        if known {
            return Ok(());
        }
        let text = format!("{topic}-{partition} is not assigned to this consumer");
        Err(ClientError::new(ErrorKind::Usage, text))
    }

    /// Stops or resumes handing over partitions; fetching them stops too.
    ///
    /// # Errors
    /// When a partition is not assigned or the consumer closed.
    pub fn set_paused(&self, partitions: &[TopicPartition], paused: bool) -> Result<()> {
        for (topic, partition) in partitions {
            let known = self.open_state()?.positions.set_paused(topic, *partition, paused);
            self.assigned(known, topic, *partition)?;
        }
        self.inner.came.notify_waiters();
        Ok(())
    }

    /// The paused partitions.
    ///
    /// # Errors
    /// When the consumer is closed.
    pub fn paused(&self) -> Result<Vec<TopicPartition>> {
        Ok(self.open_state()?.positions.paused())
    }

    /// Waits for records, at most `timeout`. The next call's records follow on these. At most
    /// `max_records` come (0: `max.poll.records`), of about `max_bytes` bytes, at least one.
    ///
    /// # Errors
    /// `OFFSET_OUT_OF_RANGE` under `auto.offset.reset=none`, corrupt data, a closed consumer.
    pub async fn poll(
        &self,
        max_records: usize,
        max_bytes: usize,
        timeout: Duration,
    ) -> Result<Polled> {
        let deadline = Instant::now() + timeout;
        let max_records =
            if max_records == 0 { self.inner.config.max_poll_records } else { max_records };
        self.begin_poll()?;
        loop {
            // Registered before the look, so that nothing between the two is missed.
            let came = self.inner.came.notified();
            tokio::pin!(came);
            came.as_mut().enable();
            'look: {
                let mut state = self.open_state()?;
                if self.inner.woken.swap(false, Ordering::AcqRel) {
                    return Ok(Polled::Woken);
                }
                if let Some(pending) = &mut state.group.pending {
                    if !std::mem::replace(&mut pending.delivered, true) {
                        return Ok(Polled::Event(pending.event.clone()));
                    }
                    // Nothing is handed out before the group's task has dealt with it.
                    break 'look;
                }
                let taken = state.positions.take(max_records, max_bytes);
                if !taken.is_empty() {
                    state.handed_out = true;
                    drop(state);
                    self.inner.work.notify_one();
                    return Ok(Polled::Records(taken));
                }
                if let Some(error) = state.take_error().or_else(|| state.positions.failure()) {
                    return Err(error);
                }
            }
            if tokio::time::timeout_at(deadline, came).await.is_err() {
                return Ok(Polled::Timeout);
            }
        }
    }

    /// What earlier polls handed out has been dealt with: records may be committed, news are
    /// acknowledged.
    fn begin_poll(&self) -> Result<()> {
        let mut guard = self.open_state()?;
        let state = &mut *guard;
        if std::mem::take(&mut state.handed_out) {
            state.group.safe.extend(state.positions.take_moved());
        }
        state.group.last_poll = Instant::now();
        if let Some(membership) = &mut state.group.membership {
            membership.unpark();
        }
        match &mut state.group.pending {
            Some(pending) if pending.delivered => pending.acknowledged = true,
            _ => return Ok(()),
        }
        drop(guard);
        self.inner.group_work.notify_one();
        Ok(())
    }

    /// Ends a poll that waits, or the next one.
    pub fn wakeup(&self) {
        self.inner.woken.store(true, Ordering::Release);
        self.inner.came.notify_waiters();
    }

    /// The offset of the next record that a poll hands over, waiting until it is found.
    ///
    /// # Errors
    /// When the partition is not assigned, or nothing is found within `default.api.timeout.ms`.
    pub async fn position(&self, topic: &str, partition: i32) -> Result<i64> {
        let limit = Duration::from_millis(
            u64::try_from(self.inner.config.default_api_timeout_ms).unwrap_or(0),
        );
        let deadline = Instant::now() + limit;
        loop {
            let came = self.inner.came.notified();
            tokio::pin!(came);
            came.as_mut().enable();
            {
                let mut state = self.open_state()?;
                if let Some(offset) = state.positions.position(topic, partition) {
                    return Ok(offset);
                }
                if !state.positions.is_assigned(topic, partition) {
                    drop(state);
                    return self.assigned(false, topic, partition).map(|()| -1);
                }
                if let Some(error) = state.take_error() {
                    return Err(error);
                }
            }
            if tokio::time::timeout_at(deadline, came).await.is_err() {
                let text = format!("no position of {topic}-{partition} within {limit:?}");
                return Err(ClientError::new(ErrorKind::Timeout, text));
            }
        }
    }

    /// The high watermark of a partition minus its position; `None` before the first fetch.
    ///
    /// # Errors
    /// When the consumer is closed.
    pub fn lag(&self, topic: &str, partition: i32) -> Result<Option<i64>> {
        let state = self.open_state()?;
        let position = state.positions.position(topic, partition);
        let mark = state.positions.high_watermark(topic, partition);
        Ok(position.zip(mark).map(|(position, mark)| (mark - position).max(0)))
    }

    /// Commits positions, or these offsets, to the group.
    ///
    /// # Errors
    /// Without `group.id`; when the coordinator refuses.
    pub async fn commit(
        &self,
        offsets: Option<BTreeMap<TopicPartition, CommittedOffset>>,
    ) -> Result<()> {
        self.group()?;
        let offsets = match offsets {
            Some(offsets) => offsets,
            None => {
                let state = self.open_state()?;
                let places = state.positions.assignment();
                let known = places.filter_map(|(topic, partition)| {
                    let offset = state.positions.position(topic, *partition)?;
                    Some(((topic.clone(), *partition), CommittedOffset::at(offset)))
                });
                known.collect()
            }
        };
        if offsets.is_empty() {
            return Ok(());
        }
        group::commit(&self.inner, &offsets).await
    }

    fn group(&self) -> Result<String> {
        drop(self.open_state()?);
        self.inner.config.group_id.clone().ok_or_else(|| {
            ClientError::new(ErrorKind::Usage, "committed offsets belong to a group; set group.id")
        })
    }

    /// What the group has committed for these partitions.
    ///
    /// # Errors
    /// Without `group.id`; when the coordinator does not answer.
    pub async fn committed(
        &self,
        partitions: &[TopicPartition],
    ) -> Result<BTreeMap<TopicPartition, CommittedOffset>> {
        let group = self.group()?;
        let mut all = self.inner.admin.list_group_offsets(&group).await?;
        all.retain(|place, _| partitions.contains(place));
        Ok(all)
    }

    /// An offset of a partition, which need not be assigned.
    ///
    /// # Errors
    /// `UNKNOWN_TOPIC_OR_PARTITION` …
    pub async fn list_offset(
        &self,
        topic: &str,
        partition: i32,
        spec: OffsetSpec,
    ) -> Result<Option<ListedOffset>> {
        drop(self.open_state()?);
        self.inner.admin.list_offset(topic, partition, spec).await
    }

    /// Closes: polls that wait fail, connections end. Commits on the way when `enable.auto.commit`
    /// says so, and leaves the group unless the member is static.
    ///
    /// # Errors
    /// When that commit fails within `limit`.
    pub async fn close(&self, limit: Duration) -> Result<()> {
        self.close_with(true, limit).await
    }

    /// The same; `leave` says whether to leave the group at once instead of letting the session
    /// run out.
    ///
    /// # Errors
    /// As [`Consumer::close`].
    pub async fn close_with(&self, leave: bool, limit: Duration) -> Result<()> {
        if self.inner.closed.load(Ordering::Acquire) {
            return Ok(());
        }
        let deadline = Instant::now() + limit;
        let committed = if self.inner.config.enable_auto_commit {
            tokio::time::timeout_at(deadline, self.commit(None)).await.unwrap_or_else(|_| {
                let text = format!("the last offsets were not committed within {limit:?}");
                Err(ClientError::new(ErrorKind::Timeout, text))
            })
        } else {
            Ok(())
        };
        let request = {
            let membership = self.inner.lock().group.membership.take();
            membership.filter(|_| leave).and_then(|m| m.leave_request("the consumer closes"))
        };
        if let Some(request) = request {
            let left = tokio::time::timeout_at(deadline, group::send_leave(&self.inner, &request));
            if !matches!(left.await, Ok(Ok(()))) {
                tracing::info!("the group was not left in time; the session will run out");
            }
        }
        self.end();
        committed
    }

    fn end(&self) {
        self.inner.closed.store(true, Ordering::Release);
        self.inner.work.notify_one();
        self.inner.group_work.notify_one();
        self.inner.closing.notify_waiters();
        self.inner.came.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOST: Position = Position::Unknown(Reset::Committed);

    fn state() -> State {
        let mut positions = Positions::new(1 << 20);
        positions.assign([("t".into(), 0)], Reset::Committed);
        State { positions, group: Group::new(), handed_out: false, error: None }
    }

    fn error(text: &str) -> ClientError {
        ClientError::new(ErrorKind::Usage, text)
    }

    #[test]
    fn an_error_about_a_position_is_told_unless_a_seek_settled_it() {
        let mut state = state();
        state.raise_unless_moved(error("no offset"), "t", 0, LOST);
        assert_eq!(state.take_error().unwrap().to_string(), error("no offset").to_string());
        assert!(state.take_error().is_none(), "told once");

        state.raise_unless_moved(error("no offset"), "t", 0, LOST);
        assert!(state.positions.seek("t", 0, 5));
        assert!(state.take_error().is_none(), "the seek was after it");

        // The fetcher may find out only after the seek.
        state.raise_unless_moved(error("no offset"), "t", 0, LOST);
        assert!(state.take_error().is_none());
        state.raise_unless_moved(error("out of range"), "t", 0, Position::At(5));
        assert!(state.take_error().is_some());
    }

    #[test]
    fn an_error_about_a_position_does_not_hide_one_that_no_seek_settles() {
        let mut state = state();
        state.raise(error("fenced"));
        state.raise_unless_moved(error("no offset"), "t", 0, LOST);
        assert!(state.positions.seek("t", 0, 5));
        assert_eq!(state.take_error().unwrap().to_string(), error("fenced").to_string());
    }
}
