//! The cluster as a client sees it: one connection to each broker, and the newest metadata.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ottla_model::{ErrorCode, NodeId};
use ottla_net::{BrokerAddress, Connection, ConnectionOptions, Dial};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    FindCoordinatorRequest, MetadataRequest, MetadataRequestMetadataRequestTopic,
};
use tokio::sync::Mutex as AsyncMutex;
use tokio::time::Instant;

use crate::error::{ClientError, ErrorKind, Result};
use crate::metadata::Metadata;

/// How a client talks to its cluster.
#[derive(Debug, Clone)]
pub struct ClusterSettings {
    /// `bootstrap.servers`.
    pub bootstrap: Vec<BrokerAddress>,
    /// How each connection behaves.
    pub connection: ConnectionOptions,
    /// `retry.backoff.ms`: the first pause between two tries.
    pub retry_backoff: Duration,
    /// `retry.backoff.max.ms`: the longest.
    pub retry_backoff_max: Duration,
}

/// What a coordinator coordinates; the number is the protocol's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoordinatorKind {
    /// Groups.
    Group = 0,
    /// Transactions.
    Transaction = 1,
}

/// A place in the pool. The lock is held while dialling, so that concurrent callers share one
/// connection instead of opening one each.
type Slot = Arc<AsyncMutex<Place>>;

/// The way to one broker.
#[derive(Default)]
struct Place {
    connection: Option<Connection>,
    /// Failed dials in a row.
    failures: u32,
    /// Not dialled again before this.
    not_before: Option<Instant>,
}

impl Place {
    fn open(&self) -> Option<&Connection> {
        let usable = |one: &&Connection| !one.is_closed() && !one.is_due_for_renewal();
        self.connection.as_ref().filter(usable)
    }

    /// The dial failed: the pause before the next grows.
    fn failed(&mut self, options: &ConnectionOptions) {
        let pause = grown(options.reconnect_backoff, self.failures, options.reconnect_backoff_max);
        self.failures += 1;
        self.not_before = Some(Instant::now() + pause);
    }
}

/// A time doubled for each failure, up to the longest.
fn grown(first: Duration, failures: u32, longest: Duration) -> Duration {
    first.saturating_mul(1 << failures.min(20)).min(longest.max(first))
}

struct Inner {
    settings: ClusterSettings,
    dial: Arc<dyn Dial>,
    pool: Mutex<BTreeMap<BrokerAddress, Slot>>,
    metadata: Mutex<Arc<Metadata>>,
    /// When metadata was last refreshed.
    refreshed: Mutex<Option<Instant>>,
    /// Whether to begin again at the bootstrap addresses when no known broker can be reached.
    rebootstrap: bool,
}

/// A handle to the cluster; clones share connections and metadata.
#[derive(Clone)]
pub struct Cluster(Arc<Inner>);

impl std::fmt::Debug for Cluster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cluster").field("bootstrap", &self.0.settings.bootstrap).finish()
    }
}

impl Cluster {
    /// A cluster that has not been called yet.
    #[must_use]
    pub fn new(settings: ClusterSettings, dial: Arc<dyn Dial>) -> Self {
        Self::recovering(settings, dial, true)
    }

    /// The same; `rebootstrap` says whether to begin again at the bootstrap addresses when none of
    /// the brokers that are known can be reached (`metadata.recovery.strategy`).
    #[must_use]
    pub fn recovering(settings: ClusterSettings, dial: Arc<dyn Dial>, rebootstrap: bool) -> Self {
        Self(Arc::new(Inner {
            settings,
            dial,
            pool: Mutex::default(),
            metadata: Mutex::default(),
            refreshed: Mutex::default(),
            rebootstrap,
        }))
    }

    /// How long metadata may still be used when it may be `max_age` old; zero when it is older.
    #[must_use]
    pub(crate) fn fresh_for(&self, max_age: Duration) -> Duration {
        let refreshed = self.0.refreshed.lock().unwrap_or_else(PoisonError::into_inner);
        refreshed.map_or(max_age, |time| max_age.saturating_sub(time.elapsed()))
    }

    /// How this client talks to its cluster.
    #[must_use]
    pub fn settings(&self) -> &ClusterSettings {
        &self.0.settings
    }

    /// The newest metadata; empty before the first refresh.
    #[must_use]
    pub fn metadata(&self) -> Arc<Metadata> {
        Arc::clone(&self.0.metadata.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A connection to this address, shared with everybody else who wants it.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn connect(&self, address: &BrokerAddress) -> Result<Connection> {
        let slot = {
            let mut pool = self.0.pool.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(pool.entry(address.clone()).or_default())
        };
        let mut held = slot.lock().await;
        if let Some(connection) = held.open() {
            return Ok(connection.clone());
        }
        if let Some(connection) = &held.connection
            && connection.is_due_for_renewal()
        {
            connection.drain().await;
        }
        if let Some(time) = held.not_before {
            tokio::time::sleep_until(time).await;
        }
        let mut options = self.0.settings.connection.clone();
        options.setup_timeout =
            grown(options.setup_timeout, held.failures, options.setup_timeout_max);
        let turned_away = held.connection.as_ref().is_some_and(Connection::was_turned_away);
        let opened = if turned_away {
            Connection::open_suspecting(&*self.0.dial, address.clone(), options).await
        } else {
            Connection::open(&*self.0.dial, address.clone(), options).await
        };
        match opened {
            Ok(connection) => {
                *held =
                    Place { connection: Some(connection.clone()), failures: 0, not_before: None };
                Ok(connection)
            }
            Err(error) => {
                held.failed(&self.0.settings.connection);
                Err(error.into())
            }
        }
    }

    /// Whether dialling this address would first have to wait.
    fn must_wait(&self, address: &BrokerAddress) -> bool {
        let pool = self.0.pool.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = pool.get(address).map(Arc::clone);
        drop(pool);
        let Some(slot) = slot else { return false };
        // Somebody who holds it is dialling.
        slot.try_lock().map_or(true, |place| {
            place.open().is_none() && place.not_before.is_some_and(|time| time > Instant::now())
        })
    }

    /// A connection to any broker: a known one, else a bootstrap address.
    ///
    /// # Errors
    /// When none can be reached; the error of the last one tried.
    pub async fn any(&self) -> Result<Connection> {
        let metadata = self.metadata();
        let mut last = None;
        let bootstrap: &[BrokerAddress] = match &self.0.settings.bootstrap {
            addresses if self.0.rebootstrap || metadata.brokers.is_empty() => addresses,
            _ => &[],
        };
        let mut addresses: Vec<_> = metadata.brokers.values().chain(bootstrap).collect();
        // Those that were unreachable a moment ago come last.
        addresses.sort_by_cached_key(|address| self.must_wait(address));
        for address in addresses {
            match self.connect(address).await {
                Ok(connection) => return Ok(connection),
                // One that refuses us says more than one that cannot be reached.
                Err(error) => {
                    let told = last.as_ref().is_some_and(ClientError::is_authentication);
                    if !told || error.is_authentication() {
                        last = Some(error);
                    }
                }
            }
        }
        Err(last.unwrap_or_else(|| {
            ClientError::new(ErrorKind::Config, "bootstrap.servers names no broker")
        }))
    }

    /// A connection to a broker by its id.
    ///
    /// # Errors
    /// When metadata does not know it or it cannot be reached.
    pub async fn node(&self, id: NodeId) -> Result<Connection> {
        let address = self.metadata().brokers.get(&id).cloned();
        let address = address.ok_or_else(|| {
            ClientError::broker(ErrorCode::BROKER_NOT_AVAILABLE, format_args!("broker {id}"))
        })?;
        self.connect(&address).await
    }

    /// The open connection to a broker, if there is one and nobody is changing it.
    pub(crate) fn open_node(&self, id: NodeId) -> Option<Connection> {
        let address = self.metadata().brokers.get(&id).cloned()?;
        let slot = {
            let pool = self.0.pool.lock().unwrap_or_else(PoisonError::into_inner);
            pool.get(&address).map(Arc::clone)?
        };
        slot.try_lock().ok()?.open().cloned()
    }

    /// A connection to the broker that answers for the controller.
    ///
    /// # Errors
    /// When no broker can be reached.
    pub async fn controller(&self) -> Result<Connection> {
        match self.metadata().controller {
            Some(id) => self.node(id).await,
            None => {
                self.refresh(Some(&[]), false).await?;
                match self.metadata().controller {
                    Some(id) => self.node(id).await,
                    None => self.any().await,
                }
            }
        }
    }

    /// Asks for metadata of `topics` (`None`: all of them) and remembers it.
    ///
    /// # Errors
    /// When no broker answers. Errors of single topics are in [`Metadata::errors`].
    pub async fn refresh(&self, topics: Option<&[String]>, create: bool) -> Result<Arc<Metadata>> {
        let connection = self.any().await?;
        let version = connection.version_of(ApiKey::Metadata)?;
        let named = topics.map(|names| {
            names
                .iter()
                .map(|name| MetadataRequestMetadataRequestTopic {
                    name: Some(name.clone()),
                    ..MetadataRequestMetadataRequestTopic::default()
                })
                .collect()
        });
        // Before version 1 an empty list, not null, asks for all topics.
        let request = MetadataRequest {
            topics: if version == 0 { Some(named.unwrap_or_default()) } else { named },
            allow_auto_topic_creation: create,
            ..MetadataRequest::default()
        };
        let response = connection.call_at(&request, version).await?;
        if ErrorCode(response.error_code) == ErrorCode::REBOOTSTRAP_REQUIRED {
            *self.0.metadata.lock().unwrap_or_else(PoisonError::into_inner) = Arc::default();
            return Err(ClientError::broker(ErrorCode::REBOOTSTRAP_REQUIRED, "metadata"));
        }
        let mut current = self.0.metadata.lock().unwrap_or_else(PoisonError::into_inner);
        let refreshed = Some(Instant::now());
        *self.0.refreshed.lock().unwrap_or_else(PoisonError::into_inner) = refreshed;
        *current = Arc::new(Metadata::from_response(response, &current, topics.is_none()));
        Ok(Arc::clone(&current))
    }

    /// Finds the coordinator of a group or a transactional id and connects to it.
    ///
    /// # Errors
    /// When no broker answers, or the coordinator is not available yet (retriable).
    pub async fn coordinator(&self, kind: CoordinatorKind, key: &str) -> Result<Connection> {
        self.connect(&self.find_coordinator(kind, key).await?).await
    }

    /// Finds the coordinator of a group or a transactional id.
    ///
    /// # Errors
    /// As [`Cluster::coordinator`].
    pub async fn find_coordinator(
        &self,
        kind: CoordinatorKind,
        key: &str,
    ) -> Result<BrokerAddress> {
        let connection = self.any().await?;
        let version = connection.version_of(ApiKey::FindCoordinator)?;
        let mut request =
            FindCoordinatorRequest { key_type: kind as i8, ..FindCoordinatorRequest::default() };
        if version >= 4 {
            request.coordinator_keys = vec![key.to_owned()];
        } else {
            key.clone_into(&mut request.key);
        }
        let response = connection.call_at(&request, version).await?;
        let found = match response.coordinators.into_iter().next() {
            Some(found) => (found.error_code, found.error_message, found.host, found.port),
            None => (response.error_code, response.error_message, response.host, response.port),
        };
        let (code, said, host, port) = found;
        ErrorCode(code).result().map_err(|code| {
            ClientError::broker_said(code, format_args!("coordinator of {key}"), said.as_deref())
        })?;
        let port = u16::try_from(port).map_err(|_| {
            ClientError::new(ErrorKind::Corrupt, format!("the coordinator has port {port}"))
        })?;
        Ok(BrokerAddress { host, port })
    }

    /// Tries of one call: again on retriable errors until `limit` has passed, with pauses that grow
    /// from `retry.backoff.ms` to `retry.backoff.max.ms`.
    #[must_use]
    pub fn tries(&self, what: impl Into<String>, limit: Duration) -> Tries {
        Tries {
            what: what.into(),
            limit,
            deadline: Instant::now() + limit,
            retries: u32::MAX,
            pause: self.0.settings.retry_backoff,
            longest: self.0.settings.retry_backoff_max,
        }
    }

    /// Closes every connection.
    pub fn close(&self) {
        let pool = {
            let mut pool = self.0.pool.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *pool)
        };
        for slot in pool.into_values() {
            if let Ok(held) = slot.try_lock()
                && let Some(connection) = &held.connection
            {
                connection.close();
            }
        }
    }
}

/// One try of a call, boxed: its type would otherwise name every caller's closure.
pub(crate) type Attempt<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// See [`Cluster::tries`].
#[derive(Debug)]
pub struct Tries {
    what: String,
    limit: Duration,
    deadline: Instant,
    retries: u32,
    pause: Duration,
    longest: Duration,
}

impl Tries {
    /// The same with at most so many tries after the first.
    pub(crate) fn at_most(self, retries: u32) -> Self {
        Self { retries, ..self }
    }

    /// Runs one try. `None` means "again": the pause before it has passed.
    pub async fn run<T>(&mut self, attempt: impl Future<Output = Result<T>>) -> Option<Result<T>> {
        let error = match tokio::time::timeout_at(self.deadline, attempt).await {
            Ok(Err(error)) if error.retriable() && self.retries > 0 => Some(error),
            Ok(done) => return Some(done),
            Err(_) => None,
        };
        let what = &self.what;
        if Instant::now() + self.pause >= self.deadline {
            let why = error.map_or_else(|| "no answer".to_owned(), |error| error.to_string());
            let text = format!("{what} did not succeed within {:?}; last: {why}", self.limit);
            return Some(Err(ClientError::new(ErrorKind::Timeout, text)));
        }
        if let Some(error) = error {
            tracing::debug!(what, %error, "trying again");
        }
        tokio::time::sleep(self.pause).await;
        self.retries = self.retries.saturating_sub(1);
        self.pause = (self.pause * 2).min(self.longest);
        None
    }
}

/// Whether a failure means that metadata is stale, so that it must be asked for again.
pub(crate) fn is_stale(error: &ClientError) -> bool {
    matches!(
        error.code(),
        Some(
            ErrorCode::NOT_LEADER_OR_FOLLOWER
                | ErrorCode::LEADER_NOT_AVAILABLE
                | ErrorCode::UNKNOWN_TOPIC_OR_PARTITION
                | ErrorCode::UNKNOWN_TOPIC_ID
                | ErrorCode::FENCED_LEADER_EPOCH
                | ErrorCode::UNKNOWN_LEADER_EPOCH
                | ErrorCode::NOT_CONTROLLER
                | ErrorCode::BROKER_NOT_AVAILABLE
                | ErrorCode::REPLICA_NOT_AVAILABLE
                | ErrorCode::KAFKA_STORAGE_ERROR
        )
    ) || matches!(error.kind(), ErrorKind::Network)
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use ottla_net::DialFuture;

    use super::*;

    /// Refuses, and counts.
    #[derive(Debug, Default)]
    struct Refusing(AtomicUsize);

    impl Dial for Refusing {
        fn dial<'a>(&'a self, _: &'a BrokerAddress) -> DialFuture<'a> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Box::pin(std::future::ready(Err(io::ErrorKind::ConnectionRefused.into())))
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_pause_before_an_unreachable_broker_grows_to_its_limit() {
        let settings = ClusterSettings {
            bootstrap: vec!["broker:9092".parse().unwrap()],
            connection: ConnectionOptions {
                reconnect_backoff: Duration::from_millis(50),
                reconnect_backoff_max: Duration::from_millis(300),
                ..ConnectionOptions::default()
            },
            retry_backoff: Duration::from_millis(1),
            retry_backoff_max: Duration::from_millis(1),
        };
        let dial = Arc::new(Refusing::default());
        let cluster = Cluster::new(settings, Arc::clone(&dial) as Arc<dyn Dial>);
        let mut pauses = Vec::new();
        for _ in 0..6 {
            let before = Instant::now();
            assert!(cluster.any().await.is_err());
            pauses.push(before.elapsed().as_millis());
        }
        assert_eq!(pauses, [0, 50, 100, 200, 300, 300]);
        assert_eq!(dial.0.load(Ordering::Relaxed), 6);
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_begins_again_at_the_bootstrap_addresses_unless_told_not_to() {
        let settings = ClusterSettings {
            bootstrap: vec!["first:9092".parse().unwrap()],
            connection: ConnectionOptions::default(),
            retry_backoff: Duration::from_millis(1),
            retry_backoff_max: Duration::from_millis(1),
        };
        for (rebootstrap, dials) in [(true, 2), (false, 1)] {
            let dial = Arc::new(Refusing::default());
            let shared = Arc::clone(&dial) as Arc<dyn Dial>;
            let cluster = Cluster::recovering(settings.clone(), shared, rebootstrap);
            let known = ("known:9092").parse().unwrap();
            let brokers = BTreeMap::from([(NodeId(1), known)]);
            *cluster.0.metadata.lock().unwrap() =
                Arc::new(Metadata { brokers, ..Metadata::default() });
            assert!(cluster.any().await.is_err());
            assert_eq!(dial.0.load(Ordering::Relaxed), dials, "rebootstrap {rebootstrap}");
        }
    }
}
