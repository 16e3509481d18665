//! The embedded broker.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ottla_server::{Broker as Server, BrokerOptions, StartError};
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Mutex;

use crate::control::{answer, argument, nothing, plant_panic, unknown};
use crate::error::{Error, ErrorKind, Result};
use crate::guard::entry;
use crate::pending::Pending;
use crate::queue::Reply;
use crate::runtime::Runtime;

const OPERATIONS: &[&str] = &["start"];

/// A broker in this process.
#[derive(Debug)]
pub struct Broker {
    state: Arc<Mutex<State>>,
    closed: AtomicBool,
}

#[derive(Debug)]
enum State {
    Created(Options),
    Running(Box<Server>),
    Ended,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Options {
    #[serde(default)]
    data_dir: Option<String>,
    #[serde(default)]
    listen: Option<String>,
    #[serde(default)]
    config: std::collections::BTreeMap<String, String>,
    #[serde(default)]
    add_scram: Vec<String>,
    #[serde(default)]
    release_version: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Empty {}

impl Broker {
    /// A broker that has not started. `json` holds `data_dir` (absent: a temporary folder, removed
    /// at the end), `listen` (absent: `listeners` of `config`, or a free port on loopback), `config`,
    /// Kafka's broker options, `add_scram`, the users that a new directory begins with, and
    /// `release_version`, the release for whose nodes it is formatted (absent: the newest). It
    /// answers `start` with `bootstrap`, the first listener's, and `listeners`, all by name.
    ///
    /// # Errors
    /// `Usage` when the options cannot be read.
    pub fn open(json: &str) -> Result<Self> {
        entry(|| {
            Runtime::get()?;
            let options = argument("Broker", json)?;
            let state = Arc::new(Mutex::new(State::Created(options)));
            Ok(Self { state, closed: AtomicBool::new(false) })
        })
    }

    /// Begins the operation `op`.
    pub fn call(&self, op: &str, json: &str) -> Pending<Reply> {
        entry(|| {
            Runtime::get()?;
            if self.closed.load(Ordering::Acquire) {
                return Err(Error::closed("broker", op));
            }
            match op {
                "plant_panic" => Ok(plant_panic(json)),
                "start" => {
                    argument::<Empty>(op, json)?;
                    Ok(Pending::spawned(start(Arc::clone(&self.state))))
                }
                other => Ok(unknown("broker", other, OPERATIONS)),
            }
        })
        .unwrap_or_else(Pending::failed)
    }

    /// Stops it cleanly within `limit`. Closing twice is nothing.
    pub fn close(&self, limit: Duration) -> Pending<Reply> {
        if self.closed.swap(true, Ordering::AcqRel) {
            return Pending::inline(std::future::ready(Ok(nothing())));
        }
        let state = Arc::clone(&self.state);
        Pending::spawned(async move {
            let ended = tokio::time::timeout(limit, end(state)).await;
            ended.unwrap_or_else(|_| {
                let message = format!("the broker was not closed within {limit:?}");
                Err(Error::new(ErrorKind::Timeout, message))
            })?;
            Ok(nothing())
        })
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        if !self.closed.swap(true, Ordering::AcqRel)
            && let Ok(runtime) = Runtime::get()
        {
            let state = Arc::clone(&self.state);
            // Nobody waits; the broker logs what goes wrong.
            drop(runtime.handle().spawn(end(state)));
        }
    }
}

async fn start(state: Arc<Mutex<State>>) -> Result<Reply> {
    let mut state = state.lock().await;
    if let State::Created(options) = &*state {
        let options = BrokerOptions {
            data_dir: options.data_dir.clone().map(PathBuf::from),
            listen: options.listen.clone(),
            config: options.config.clone().into_iter().collect(),
            add_scram: options.add_scram.clone(),
            release_version: options.release_version.clone(),
            ..BrokerOptions::default()
        };
        *state = State::Running(Box::new(Server::start(options).await?));
    }
    match &*state {
        State::Running(broker) => Ok(answer(&json!({
            "bootstrap": broker.bootstrap(),
            "listeners": listeners(broker),
        }))),
        State::Created(_) | State::Ended => Err(Error::closed("broker", "start")),
    }
}

/// What clients take as `bootstrap.servers`, by listener.
fn listeners(broker: &Server) -> serde_json::Map<String, serde_json::Value> {
    let reachable = broker.listeners().filter_map(|(name, _)| {
        let bootstrap = broker.bootstrap_of(name)?;
        Some((name.to_owned(), bootstrap.into()))
    });
    reachable.collect()
}

async fn end(state: Arc<Mutex<State>>) -> Result<()> {
    let mut state = state.lock().await;
    match std::mem::replace(&mut *state, State::Ended) {
        State::Running(broker) => broker.close().await,
        State::Created(_) | State::Ended => {}
    }
    Ok(())
}

impl From<StartError> for Error {
    fn from(error: StartError) -> Self {
        let kind = match &error {
            StartError::Config(_)
            | StartError::OtherNode { .. }
            | StartError::OtherVoters { .. }
            | StartError::UnknownRelease(_)
            | StartError::Listener { .. }
            | StartError::AddScram(_) => ErrorKind::Config,
            StartError::Damaged { .. } => ErrorKind::Corrupt,
            StartError::Register(_) => ErrorKind::Broker,
            StartError::Directory(_)
            | StartError::Storage(_)
            | StartError::Log { .. }
            | StartError::Metadata(_)
            | StartError::Listen { .. }
            | StartError::System(_) => ErrorKind::Io,
        };
        Self::new(kind, error.to_string())
    }
}
