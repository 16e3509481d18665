//! The producer: callers append records into batches, a background task sends them.

mod delivery;
mod record;
mod sender;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ottla_config::{Compression, Partitioner, ProducerConfig, RecoveryStrategy};
use ottla_model::NodeId;
use ottla_model::record::Codec;
use ottla_net::Dial;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::cluster::Cluster;
use crate::error::{ClientError, ErrorKind, Result};
use crate::settings::{cluster_settings, tcp_dial};

use delivery::BatchDelivery;
pub use delivery::{Delivery, Placed, RecordMetadata};
use ottla_client_state::producer::{Accumulator, AppendError, NewRecord, ProducerSettings};
pub use record::ProducerRecord;

struct State {
    machine: Accumulator<Arc<BatchDelivery>>,
    /// Topics that were asked for and are not known yet.
    wanted: Vec<String>,
    /// Requests without an answer, by broker.
    under_way: BTreeMap<NodeId, usize>,
    /// Somebody writes what was taken: until then nobody else takes, or batches would overtake one
    /// another on their way to the socket.
    writing: bool,
    /// The sender found it so, and is to be told when it ends.
    kept_waiting: bool,
    /// Why nothing more is taken.
    failed: Option<ClientError>,
    /// Why no broker let us in a moment ago, and until when that holds.
    refused: Option<(ClientError, Instant)>,
}

struct Inner {
    cluster: Cluster,
    config: ProducerConfig,
    state: Mutex<State>,
    /// Work for the sender.
    work: Notify,
    /// Something changed for those who wait: room, metadata, deliveries.
    changed: Notify,
    started: Instant,
    closing: AtomicBool,
    /// Ends what the sender waits for.
    ending: Notify,
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, State> {
        // The machine is whole between its calls, and only they hold the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self) {
        self.closing.store(true, Ordering::Release);
        self.ending.notify_waiters();
        self.work.notify_one();
    }

    /// Completes once the producer is closing.
    async fn ended(&self) {
        let ending = self.ending.notified();
        tokio::pin!(ending);
        // Registered before the look, so that the end is not missed.
        ending.as_mut().enable();
        if !self.closing.load(Ordering::Acquire) {
            ending.await;
        }
    }

    fn now_ms(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// Sends records to a cluster; safe to share between tasks and threads.
///
/// Dropping it ends the background task; what was not delivered by then fails. [`Producer::close`]
/// waits.
#[derive(Clone)]
pub struct Producer(Arc<Handle>);

/// The last handle's drop ends the sender, which holds [`Inner`] itself.
struct Handle(Arc<Inner>);

impl Drop for Handle {
    fn drop(&mut self) {
        self.0.end();
        self.0.lock().failed.get_or_insert_with(|| ClientError::closed("producer"));
        self.0.work.notify_one();
    }
}

impl std::fmt::Debug for Producer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Producer").field("cluster", &self.0.0.cluster).finish_non_exhaustive()
    }
}

impl Producer {
    /// Opens a producer; it connects in the background. Must be called on a Tokio runtime.
    ///
    /// # Errors
    /// When `bootstrap.servers` names no usable address.
    pub fn open(config: ProducerConfig) -> Result<Self> {
        let dial = tcp_dial(&config.settings);
        Self::open_with(config, dial)
    }

    /// The same over another network.
    ///
    /// # Errors
    /// As [`Producer::open`].
    pub fn open_with(config: ProducerConfig, dial: Arc<dyn Dial>) -> Result<Self> {
        if config.transactional_id.is_some() {
            let text = "transactional.id: transactions are not there yet; leave it out";
            return Err(ClientError::new(ErrorKind::Unsupported, text));
        }
        let settings = cluster_settings(&config.settings, &config.bootstrap_servers)?;
        let rebootstrap = config.metadata_recovery_strategy == RecoveryStrategy::Rebootstrap;
        let seed =
            SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos() as u64;
        let inner = Arc::new(Inner {
            cluster: Cluster::recovering(settings, dial, rebootstrap),
            state: Mutex::new(State {
                machine: Accumulator::new(machine_settings(&config), seed),
                wanted: Vec::new(),
                under_way: BTreeMap::new(),
                writing: false,
                kept_waiting: false,
                failed: None,
                refused: None,
            }),
            config,
            work: Notify::new(),
            changed: Notify::new(),
            started: Instant::now(),
            closing: AtomicBool::new(false),
            ending: Notify::new(),
        });
        tokio::spawn(sender::run(Arc::clone(&inner)));
        Ok(Self(Arc::new(Handle(inner))))
    }

    /// The cluster that it talks to.
    #[must_use]
    pub fn cluster(&self) -> &Cluster {
        &self.0.0.cluster
    }

    /// Accepts a record, waiting for metadata and for room in the buffer at most `max.block.ms`;
    /// the returned future resolves once it is acknowledged.
    ///
    /// # Errors
    /// When the record is impossible, or there was no room or no such topic in time.
    pub async fn send(&self, record: ProducerRecord<'_>) -> Result<Delivery> {
        // Most records find room at once: no clock is asked, and nothing registered, for them.
        if let Some(delivery) = self.try_send(&record)? {
            return Ok(delivery);
        }
        let limit = Duration::from_millis(u64::try_from(self.0.0.config.max_block_ms).unwrap_or(0));
        let deadline = Instant::now() + limit;
        loop {
            // Registered before the look, so that no change between the two is missed.
            let changed = self.0.0.changed.notified();
            if let Some(delivery) = self.try_send(&record)? {
                return Ok(delivery);
            }
            if tokio::time::timeout_at(deadline, changed).await.is_err() {
                return Err(self.why_blocked(record.topic, limit));
            }
        }
    }

    fn why_blocked(&self, topic: &str, limit: Duration) -> ClientError {
        let known = self.0.0.lock().machine.partitions(topic).is_some();
        let metadata = self.0.0.cluster.metadata();
        if let Some(code) = metadata.errors.get(topic).filter(|_| !known) {
            return ClientError::broker(*code, format_args!("topic {topic} after {limit:?}"));
        }
        let what = if known {
            "no room in the buffer; raise buffer.memory, send less, or wait for deliveries"
        } else {
            "no metadata; check bootstrap.servers and the topic's name"
        };
        ClientError::new(
            ErrorKind::Timeout,
            format!("topic {topic}: {what} (max.block.ms {limit:?})"),
        )
    }

    /// Accepts a record if there is room and its topic is known; never waits. `None` means "not
    /// now": [`Producer::changed`] tells when to try again.
    ///
    /// # Errors
    /// When the record is impossible or the producer is closed.
    pub fn try_send(&self, record: &ProducerRecord<'_>) -> Result<Option<Delivery>> {
        self.appending().append(record)
    }

    /// Takes the lock once for many records; what the caller does with them meanwhile holds up
    /// the sender.
    #[must_use]
    pub fn appending(&self) -> Appending<'_> {
        let inner = &self.0.0;
        Appending { state: inner.lock(), news: News { inner, any: false }, now: None }
    }

    /// Completes at the next change: room in the buffer, new metadata, a delivery.
    pub fn changed(&self) -> impl Future<Output = ()> + Send + '_ {
        // Registered here, not at the first poll: what changes after this call is seen.
        self.0.0.changed.notified()
    }

    /// Sends everything accepted so far without lingering, and waits until all of it is delivered
    /// or has failed.
    ///
    /// # Errors
    /// When the producer fails meanwhile. Failures of single records are in their deliveries.
    pub async fn flush(&self) -> Result<()> {
        let inner = &*self.0.0;
        loop {
            let changed = inner.changed.notified();
            {
                let mut state = inner.lock();
                if state.machine.is_idle() {
                    state.machine.set_flushing(false);
                    return Ok(());
                }
                state.machine.set_flushing(true);
            }
            inner.work.notify_one();
            changed.await;
        }
    }

    /// Flushes for at most `limit`, then closes; what is not delivered by then fails.
    ///
    /// # Errors
    /// A timeout, when records had to be given up.
    pub async fn close(&self, limit: Duration) -> Result<()> {
        let inner = &*self.0.0;
        inner.lock().failed.get_or_insert_with(|| ClientError::closed("producer"));
        let flushed = tokio::time::timeout(limit, self.flush()).await;
        inner.end();
        inner.work.notify_one();
        flushed.unwrap_or_else(|_| {
            let text = format!("records were left undelivered when close's {limit:?} had passed");
            Err(ClientError::new(ErrorKind::Timeout, text))
        })
    }
}

/// Many records under one lock: see [`Producer::appending`]. The sender learns of them when this
/// is dropped.
pub struct Appending<'a> {
    state: MutexGuard<'a, State>,
    /// After the lock: what it does when it is dropped takes it again.
    news: News<'a>,
    /// The time of the first record that brought none: the others are as old.
    now: Option<i64>,
}

impl std::fmt::Debug for Appending<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Appending").finish_non_exhaustive()
    }
}

/// Whether something was appended that the sender has to know of.
struct News<'a> {
    inner: &'a Arc<Inner>,
    any: bool,
}

impl Drop for News<'_> {
    fn drop(&mut self) {
        if self.any && !sender::send_at_once(self.inner) {
            self.inner.work.notify_one();
        }
    }
}

impl Appending<'_> {
    /// The time in ms since 1970 of records that bring none: that of the first look.
    pub fn now(&mut self) -> i64 {
        *self.now.get_or_insert_with(wall_clock_ms)
    }

    /// Accepts a record, as [`Producer::try_send`] does.
    ///
    /// # Errors
    /// As [`Producer::try_send`].
    pub fn append(&mut self, record: &ProducerRecord<'_>) -> Result<Option<Delivery>> {
        match self.append_to(record, None)? {
            Some(Placed::Apart(delivery)) => Ok(Some(delivery)),
            Some(Placed::Behind) | None => Ok(None),
        }
    }

    /// The same, for callers that keep one delivery for all records that end together: one that
    /// gets the place `after` behind `first` in its batch needs no delivery of its own.
    ///
    /// # Errors
    /// As [`Producer::try_send`].
    pub fn append_to(
        &mut self,
        record: &ProducerRecord<'_>,
        run: Option<(&Delivery, usize)>,
    ) -> Result<Option<Placed>> {
        if let Some(error) = &self.state.failed {
            return Err(error.clone());
        }
        let new = NewRecord {
            topic: record.topic,
            partition: record.partition,
            timestamp: record.timestamp.unwrap_or_else(|| self.now()),
            key: record.key,
            value: record.value,
            headers: record.headers,
        };
        let (inner, state) = (self.news.inner, &mut *self.state);
        let appended = state.machine.append(&new, &mut |topic, partition| {
            (inner.now_ms(), BatchDelivery::new(topic, partition))
        });
        match appended {
            Ok(appended) => {
                self.news.any |= appended.news;
                let (batch, index) = (appended.attached, appended.index);
                if run.is_some_and(|(first, after)| first.is_before(batch, index, after)) {
                    return Ok(Some(Placed::Behind));
                }
                Ok(Some(Placed::Apart(Delivery::new(batch, index, new.timestamp))))
            }
            Err(AppendError::UnknownTopic) => {
                if let Some((error, until)) = &state.refused
                    && Instant::now() < *until
                {
                    return Err(error.clone());
                }
                if !state.wanted.iter().any(|wanted| wanted == record.topic) {
                    state.wanted.push(record.topic.to_owned());
                    self.news.any = true;
                }
                Ok(None)
            }
            Err(AppendError::Full) => Ok(None),
            Err(AppendError::TooLarge { size, limit }) => Err(ClientError::broker_said(
                ottla_model::ErrorCode::MESSAGE_TOO_LARGE,
                format_args!("a record of {size} bytes for {}", record.topic),
                Some(&format!("max.request.size is {limit}")),
            )),
            Err(AppendError::NoPartition { partition, count }) => Err(ClientError::new(
                ErrorKind::Usage,
                format!(
                    "topic {} has partitions 0 to {}, not {partition}",
                    record.topic,
                    i64::from(count) - 1
                ),
            )),
        }
    }
}

fn wall_clock_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

fn machine_settings(config: &ProducerConfig) -> ProducerSettings {
    let size = |bytes: i32| usize::try_from(bytes).unwrap_or(0);
    ProducerSettings {
        batch_bytes: size(config.batch_size),
        linger_ms: config.linger_ms,
        buffer_bytes: usize::try_from(config.buffer_memory).unwrap_or(usize::MAX),
        max_request_bytes: size(config.max_request_size),
        delivery_timeout_ms: i64::from(config.delivery_timeout_ms),
        retries: u32::try_from(config.retries).unwrap_or(0),
        retry_backoff_ms: config.retry_backoff_ms,
        retry_backoff_max_ms: config.retry_backoff_max_ms,
        max_in_flight: size(config.max_in_flight_requests_per_connection).max(1),
        idempotent: config.enable_idempotence,
        ignore_keys: config.partitioner_ignore_keys,
        round_robin: config.partitioner == Some(Partitioner::RoundRobin),
    }
}

fn codec(compression: Compression) -> Codec {
    match compression {
        Compression::None => Codec::None,
        Compression::Gzip => Codec::Gzip,
        Compression::Snappy => Codec::Snappy,
        Compression::Lz4 => Codec::Lz4,
        Compression::Zstd => Codec::Zstd,
    }
}
