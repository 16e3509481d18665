//! The consumer: a background task fetches ahead, callers take records.
//!
//! So far partitions are assigned by hand; offsets can be committed to a group all the same.

mod decode;
mod fetcher;
mod positions;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ottla_config::ConsumerConfig;
use ottla_net::{Dial, TcpDial};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::admin::{Admin, CommittedOffset, ListedOffset, OffsetSpec, TopicPartition};
use crate::cluster::Cluster;
use crate::error::{ClientError, ErrorKind, Result};
use crate::settings::cluster_settings;

use positions::Positions;

pub use positions::{ConsumerRecord, PartitionRecords, Reset};

/// What a poll ended with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Polled {
    /// Records, or moved positions, of one partition or several.
    Records(Vec<PartitionRecords>),
    /// Nothing came in time.
    Timeout,
    /// [`Consumer::wakeup`] ended it.
    Woken,
}

struct State {
    positions: Positions,
    /// The error that the next poll raises.
    error: Option<ClientError>,
}

struct Inner {
    cluster: Cluster,
    admin: Admin,
    config: ConsumerConfig,
    state: Mutex<State>,
    /// Work for the fetcher.
    work: Notify,
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
}

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
        Self::open_with(config, Arc::new(TcpDial))
    }

    /// The same over another network.
    ///
    /// # Errors
    /// As [`Consumer::open`].
    pub fn open_with(config: ConsumerConfig, dial: Arc<dyn Dial>) -> Result<Self> {
        let settings = cluster_settings(&config.settings, &config.bootstrap_servers)?;
        let cluster = Cluster::new(settings, dial);
        let limit =
            Duration::from_millis(u64::try_from(config.default_api_timeout_ms).unwrap_or(0));
        let budget = usize::try_from(config.prefetch_max_bytes).unwrap_or(usize::MAX);
        let inner = Arc::new(Inner {
            admin: Admin::over(cluster.clone(), limit),
            cluster,
            state: Mutex::new(State { positions: Positions::new(budget), error: None }),
            config,
            work: Notify::new(),
            came: Notify::new(),
            woken: AtomicBool::new(false),
            closed: AtomicBool::new(false),
        });
        tokio::spawn(fetcher::run(Arc::clone(&inner)));
        Ok(Self { inner })
    }

    fn open_state(&self) -> Result<MutexGuard<'_, State>> {
        if self.inner.closed.load(Ordering::Acquire) {
            return Err(ClientError::closed("consumer"));
        }
        Ok(self.inner.lock())
    }

    /// Reads these partitions from now on; those that stay keep their positions.
    ///
    /// # Errors
    /// When the consumer is closed.
    pub fn assign(&self, partitions: impl IntoIterator<Item = TopicPartition>) -> Result<()> {
        let reset =
            if self.inner.config.group_id.is_some() { Reset::Committed } else { Reset::Policy };
        self.open_state()?.positions.assign(partitions, reset);
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

    /// Waits for records, at most `timeout`. The next call's records follow on these.
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
        loop {
            // Registered before the look, so that nothing between the two is missed.
            let came = self.inner.came.notified();
            tokio::pin!(came);
            came.as_mut().enable();
            {
                let mut state = self.open_state()?;
                if self.inner.woken.swap(false, Ordering::AcqRel) {
                    return Ok(Polled::Woken);
                }
                let taken = state.positions.take(max_records, max_bytes);
                if !taken.is_empty() {
                    drop(state);
                    self.inner.work.notify_one();
                    return Ok(Polled::Records(taken));
                }
                if let Some(error) = state.error.take() {
                    return Err(error);
                }
            }
            if tokio::time::timeout_at(deadline, came).await.is_err() {
                return Ok(Polled::Timeout);
            }
        }
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
                if let Some(error) = state.error.take() {
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
        let group = self.group()?;
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
        self.inner.admin.alter_group_offsets(&group, &offsets).await
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
    /// says so.
    ///
    /// # Errors
    /// When that commit fails within `limit`.
    pub async fn close(&self, limit: Duration) -> Result<()> {
        if self.inner.closed.load(Ordering::Acquire) {
            return Ok(());
        }
        let committed = if self.inner.config.enable_auto_commit {
            tokio::time::timeout(limit, self.commit(None)).await.unwrap_or_else(|_| {
                let text = format!("the last offsets were not committed within {limit:?}");
                Err(ClientError::new(ErrorKind::Timeout, text))
            })
        } else {
            Ok(())
        };
        self.end();
        committed
    }

    fn end(&self) {
        self.inner.closed.store(true, Ordering::Release);
        self.inner.work.notify_one();
        self.inner.came.notify_waiters();
    }
}
