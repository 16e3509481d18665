//! The application as its host holds it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::time::Duration;

use ottla_client::Dial;
use ottla_config::{ProcessingGuarantee, StreamsConfig};
use ottla_topology::Topology;

use crate::background::Background;
use crate::engine::Engine;
use crate::error::{Result, StreamsError};
use crate::exchange::{Exchange, Metrics, StreamsState};

/// Records of a turn of [`Streams::run`].
const RUN_RECORDS: usize = 1000;

/// Milliseconds of a turn of [`Streams::run`].
const RUN_MS: u64 = 50;

/// What a turn came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Records processed.
    pub records: usize,
    /// Whether another turn has something to do at once.
    pub more: bool,
}

struct Inner {
    topology: Topology,
    config: StreamsConfig,
    exchange: Arc<Exchange>,
    /// There once the application is started.
    engine: Mutex<Option<Engine>>,
}

/// A Streams application; clones are the same application.
#[derive(Clone)]
pub struct Streams(Arc<Inner>);

impl std::fmt::Debug for Streams {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Streams")
            .field("application_id", &self.0.config.application_id)
            .field("state", &self.state())
            .finish_non_exhaustive()
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.exchange.abandoned.store(true, Ordering::Release);
        self.exchange.background.notify_one();
    }
}

impl Streams {
    /// An application that has not started: no connection is made.
    ///
    /// # Errors
    /// When an option asks for what is not there yet.
    pub fn new(topology: Topology, config: StreamsConfig) -> Result<Streams> {
        if config.processing_guarantee != ProcessingGuarantee::AtLeastOnce {
            return Err(StreamsError::Unsupported {
                option: "processing.guarantee",
                reason: "only at_least_once is there yet; leave it out",
            });
        }
        Ok(Streams(Arc::new(Inner {
            topology,
            config,
            exchange: Arc::new(Exchange::new()),
            engine: Mutex::new(None),
        })))
    }

    /// Starts: topics are made, the group is joined and state restored in the background. Must be
    /// called on a Tokio runtime; a second call does nothing.
    ///
    /// # Errors
    /// When the clients' options are wrong, or the application was closed.
    pub fn start(&self) -> Result<()> {
        self.start_over(None)
    }

    /// The same over another network.
    ///
    /// # Errors
    /// As [`Streams::start`].
    pub fn start_with(&self, dial: Arc<dyn Dial>) -> Result<()> {
        self.start_over(Some(dial))
    }

    fn start_over(&self, dial: Option<Arc<dyn Dial>>) -> Result<()> {
        let inner = &*self.0;
        let mut engine = inner.engine.lock().unwrap_or_else(PoisonError::into_inner);
        if engine.is_some() {
            return Ok(());
        }
        if inner.exchange.state() != StreamsState::Created {
            return Err(StreamsError::Closed);
        }
        let exchange = Arc::clone(&inner.exchange);
        let (topology, config) = (inner.topology.clone(), inner.config.clone());
        let background = Background::open(topology, config, Arc::clone(&exchange), dial)?;
        let producer = background.producer();
        *engine = Some(Engine::new(exchange, producer, inner.config.max_task_idle_ms));
        inner.exchange.set_state(StreamsState::Rebalancing);
        let task = tokio::spawn(background.run());
        let exchange = Arc::clone(&inner.exchange);
        tokio::spawn(async move {
            if let Err(ended) = task.await {
                exchange.fail(StreamsError::Bug(format!("in the background: {ended}")));
            }
        });
        Ok(())
    }

    /// Processes at most `max_records` records for about `max_ms` milliseconds on the calling
    /// thread; user functions are called here and nowhere else. Never waits for I/O.
    ///
    /// # Errors
    /// What ended the application; before [`Streams::start`], after its end, and when another turn
    /// runs.
    pub fn turn(&self, max_records: usize, max_ms: u64) -> Result<Turn> {
        let inner = &*self.0;
        let mut engine = match inner.engine.try_lock() {
            Ok(engine) => engine,
            Err(TryLockError::Poisoned(poisoned)) => {
                // A record may be half processed, so its task must not go on.
                inner.exchange.fail(StreamsError::Bug("in an earlier turn".to_string()));
                poisoned.into_inner()
            }
            Err(TryLockError::WouldBlock) => {
                return Err(StreamsError::Usage("another turn of the application is running"));
            }
        };
        if let Some(error) = inner.exchange.error() {
            inner.exchange.begin();
            return Err(error);
        }
        if inner.exchange.state() == StreamsState::Closed {
            return Err(StreamsError::Closed);
        }
        let Some(engine) = engine.as_mut() else {
            return Err(StreamsError::Usage("the application is not started"));
        };
        inner.exchange.begin();
        match engine.turn(max_records.max(1), Duration::from_millis(max_ms)) {
            Ok(done) => Ok(Turn { records: done.records, more: done.more }),
            Err(error) => {
                inner.exchange.fail(error.clone());
                Err(error)
            }
        }
    }

    /// Completes when a turn has something to do, or the state changed.
    pub async fn wait_for_work(&self) {
        self.0.exchange.wait_for_work().await;
    }

    /// Has `wake` called whenever a turn has something to do; it may come too often, from any
    /// thread, and must return at once.
    pub fn on_work(&self, wake: Box<dyn Fn() + Send + Sync>) {
        self.0.exchange.set_wake(wake);
    }

    /// Where the application is in its life.
    #[must_use]
    pub fn state(&self) -> StreamsState {
        self.0.exchange.state()
    }

    /// What ended the application, if an error did.
    #[must_use]
    pub fn error(&self) -> Option<StreamsError> {
        self.0.exchange.error()
    }

    /// The topology in words: the text of Java's `Topology.describe()`.
    #[must_use]
    pub fn describe(&self) -> String {
        self.0.topology.describe()
    }

    /// Counters since the start.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        self.0.exchange.metrics()
    }

    /// Ends the application: caches are flushed, offsets committed, the group is left. The flush
    /// may call user functions, so the host must go on with turns until this completes. Without
    /// one within `limit`, the application ends uncommitted, which loses nothing.
    ///
    /// # Errors
    /// When `limit` was not enough.
    pub async fn close(&self, limit: Duration) -> Result<()> {
        let exchange = &self.0.exchange;
        if exchange.state() == StreamsState::Created {
            exchange.set_state(StreamsState::Closed);
        }
        if exchange.state().is_final() {
            return Ok(());
        }
        exchange.closing.store(true, Ordering::Release);
        exchange.set_state(StreamsState::Closing);
        exchange.background.notify_one();
        if tokio::time::timeout(limit, exchange.wait_for_end()).await.is_ok() {
            return Ok(());
        }
        exchange.abandoned.store(true, Ordering::Release);
        exchange.background.notify_one();
        exchange.wait_for_end().await;
        Err(StreamsError::CloseTimeout(limit))
    }

    /// Starts and takes turns on blocking threads until the application is closed.
    ///
    /// # Errors
    /// What ended the application.
    pub async fn run(&self) -> Result<()> {
        self.start()?;
        loop {
            self.wait_for_work().await;
            let streams = self.clone();
            let turn = tokio::task::spawn_blocking(move || streams.turn(RUN_RECORDS, RUN_MS)).await;
            match turn {
                Ok(Ok(_)) => {}
                Ok(Err(StreamsError::Closed)) => return Ok(()),
                Ok(Err(error)) => return Err(error),
                Err(panic) => std::panic::resume_unwind(panic.into_panic()),
            }
        }
    }
}
