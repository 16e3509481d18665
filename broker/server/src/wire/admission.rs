//! Who may connect: how many at a time, how many from one address, how many in a second.
//!
//! Kafka's `max.connections`, `max.connections.per.ip`, `max.connections.per.ip.overrides` and
//! `max.connection.creation.rate`. All listeners of a broker share one count.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ottla_config::BrokerConfig;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep};

/// What all listeners of a broker share.
#[derive(Debug, Clone)]
pub(crate) struct Admission(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    /// `max.connections`.
    max_connections: usize,
    places: Arc<Semaphore>,
    /// `max.connections.per.ip`.
    per_address: usize,
    /// `max.connections.per.ip.overrides`.
    overrides: HashMap<IpAddr, usize>,
    /// Connections by address, where addresses are counted.
    connected: Mutex<HashMap<IpAddr, usize>>,
    /// `max.connection.creation.rate`, in connections a second; `None` without a limit.
    rate: Option<f64>,
    /// Connections that may be made at once, as of a moment.
    allowance: Mutex<(f64, Instant)>,
    next_id: AtomicU64,
}

/// A place that a connection holds until it ends.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) id: u64,
    address: IpAddr,
    shared: Arc<Shared>,
    _permit: OwnedSemaphorePermit,
}

/// Why a connection has no place: the limit, and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoPlace {
    pub(crate) option: &'static str,
    pub(crate) limit: usize,
}

impl Admission {
    /// The limits of a configuration. Hosts among the overrides are looked up once, now.
    ///
    /// # Errors
    /// An override is no `host:limit`, or its host has no address.
    pub(crate) async fn new(config: &BrokerConfig) -> Result<Self, String> {
        let limit = |value: i32| usize::try_from(value).unwrap_or(0);
        let max_connections = limit(config.max_connections);
        let places = Arc::new(Semaphore::new(max_connections.min(Semaphore::MAX_PERMITS)));
        let rate = config.max_connection_creation_rate;
        Ok(Self(Arc::new(Shared {
            max_connections,
            places,
            per_address: limit(config.max_connections_per_ip),
            overrides: overrides(&config.max_connections_per_ip_overrides).await?,
            connected: Mutex::default(),
            rate: (rate != i32::MAX).then(|| f64::from(rate.max(1))),
            allowance: Mutex::new((f64::from(rate.max(1)), Instant::now())),
            next_id: AtomicU64::new(1),
        })))
    }

    /// Waits until `max.connection.creation.rate` allows another connection. Nothing is taken: that
    /// is done when somebody has come.
    pub(crate) async fn pace(&self) {
        let Some(rate) = self.0.rate else { return };
        loop {
            let allowed = self.0.allowance(rate).0;
            if allowed >= 1.0 {
                return;
            }
            // A little more than what is missing: a timer's end is rounded.
            sleep(Duration::from_secs_f64((1.0 - allowed) / rate) + Duration::from_millis(1)).await;
        }
    }

    /// A place for somebody who has come.
    ///
    /// # Errors
    /// A limit is reached.
    pub(crate) fn admit(&self, address: IpAddr) -> Result<Place, NoPlace> {
        let shared = &self.0;
        if let Some(rate) = shared.rate {
            shared.allowance(rate).0 -= 1.0;
        }
        let permit = Arc::clone(&shared.places)
            .try_acquire_owned()
            .map_err(|_| NoPlace { option: "max.connections", limit: shared.max_connections })?;
        if shared.counts_addresses() {
            let (option, limit) = match shared.overrides.get(&address) {
                Some(limit) => ("max.connections.per.ip.overrides", *limit),
                None => ("max.connections.per.ip", shared.per_address),
            };
            let mut connected = shared.connected.lock().unwrap_or_else(PoisonError::into_inner);
            let count = connected.entry(address).or_insert(0);
            if *count >= limit {
                if *count == 0 {
                    connected.remove(&address);
                }
                return Err(NoPlace { option, limit });
            }
            *count += 1;
        }
        let id = shared.next_id.fetch_add(1, Ordering::Relaxed);
        Ok(Place { id, address, shared: Arc::clone(shared), _permit: permit })
    }
}

impl Shared {
    fn counts_addresses(&self) -> bool {
        self.per_address < i32::MAX as usize || !self.overrides.is_empty()
    }

    /// What is allowed now: a second's worth at most is saved up.
    fn allowance(&self, rate: f64) -> std::sync::MutexGuard<'_, (f64, Instant)> {
        let mut allowance = self.allowance.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let grown = now.duration_since(allowance.1).as_secs_f64() * rate;
        *allowance = ((allowance.0 + grown).min(rate), now);
        allowance
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !self.shared.counts_addresses() {
            return;
        }
        let mut connected = self.shared.connected.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = connected.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                connected.remove(&self.address);
            }
        }
    }
}

/// `host:limit` entries, separated by commas.
async fn overrides(text: &str) -> Result<HashMap<IpAddr, usize>, String> {
    let mut limits = HashMap::new();
    for entry in text.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        let parts = entry.rsplit_once(':');
        let parsed = parts.and_then(|(host, limit)| Some((host, limit.trim().parse().ok()?)));
        let Some((host, limit)) = parsed else {
            return Err(format!(
                "max.connections.per.ip.overrides: {entry:?} is no host:limit, as 127.0.0.1:100"
            ));
        };
        let host = host.trim().trim_start_matches('[').trim_end_matches(']');
        if let Ok(address) = host.parse() {
            limits.insert(address, limit);
            continue;
        }
        let found = tokio::net::lookup_host((host, 0)).await;
        let found = found.map_err(|error| {
            format!("max.connections.per.ip.overrides: {host} has no address: {error}")
        })?;
        limits.extend(found.map(|address| (address.ip(), limit)));
    }
    Ok(limits)
}
