//! A broker in this process: started, and ended.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ottla_config::BrokerConfig;
use ottla_files::FlushRounds;
use ottla_image::Publication;
use ottla_log::LogConfig;
use ottla_metadata::ControllerOptions;
use ottla_model::{NodeId, Uuid};
use ottla_protocol::messages::{BrokerRegistrationRequest, BrokerRegistrationRequestFeature};
use ottla_quorum::{QuorumOptions, ReplicaKey, VoterEndpoint};
use ottla_security::AddScram;
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::clock::Clock;
use crate::controller::{ControllerSetup, ControllerThread, SnapshotRhythm};
use crate::directory::{Directory, Format, write_clean_marker};
use crate::error::StartError;
use crate::fetch::FetchSessions;
use crate::groups::Groups;
use crate::handlers::FEATURES;
use crate::hosted::{Found, Hosted};
use crate::listeners::{self, BoundListener};
use crate::membership::Membership;
use crate::metadata_log::{DurableOffset, MetadataLog};
use crate::node::Node;
use crate::producer_ids::ProducerIds;
use crate::random::new_uuid;

/// How a broker is started.
#[derive(Debug, Clone, Default)]
pub struct BrokerOptions {
    /// Where it keeps everything; `None` takes `log.dirs` or `log.dir` of the configuration, or a
    /// temporary directory that goes when it closes.
    pub data_dir: Option<PathBuf>,
    /// Where it listens, as `127.0.0.1:0`: port 0 lets the system pick. `None` takes `listeners`
    /// of the configuration, or a port of the system's on loopback.
    pub listen: Option<String>,
    /// Kafka's broker options by their dotted names.
    pub config: Vec<(String, String)>,
    /// The release for whose nodes a new directory is formatted, such as `4.3` or `4.3-IV0`: an
    /// Apache Kafka of that release can then take it over. `None` takes the newest.
    pub release_version: Option<String>,
    /// Users that a new directory begins with, as `kafka-storage format` takes them:
    /// `SCRAM-SHA-256=[name=alice,password=secret]`. Ignored once the directory is formatted.
    pub add_scram: Vec<String>,
    /// The wall clock it lives by: the system's.
    pub clock: Clock,
}

/// A running broker. Dropping it without [`Broker::close`] ends it as a crash would.
#[derive(Debug)]
pub struct Broker {
    /// Listeners by name, in the order of the configuration.
    listeners: Vec<(String, SocketAddr)>,
    node: Arc<Node>,
    stopping: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
    controller: Option<ControllerThread>,
    membership: Arc<Membership>,
    /// Removed when the broker is dropped.
    temporary: Option<TempDir>,
}

/// Threads that flush at once.
const FLUSH_WIDTH: usize = 4;

impl Broker {
    /// Starts a broker and waits until it serves.
    ///
    /// # Errors
    /// Options are wrong, the directory is in use or damaged, or the address cannot be listened on.
    pub async fn start(options: BrokerOptions) -> Result<Self, StartError> {
        #[cfg(feature = "planted-faults")]
        let mut options = options;
        #[cfg(feature = "planted-faults")]
        let fault = crate::planted::Fault::take(&mut options.config);
        let named = match options.data_dir {
            Some(path) => Some(path),
            None => named_directory(&options.config)?,
        };
        let (temporary, path) = match named {
            Some(path) => (None, path),
            None => {
                let folder = tempfile::Builder::new().prefix("ottla-broker-").tempdir()?;
                let path = folder.path().to_path_buf();
                (Some(folder), path)
            }
        };
        let config = Arc::new(configuration(options.config, options.listen.as_deref(), &path)?);
        for notice in config.settings.notices() {
            tracing::warn!("{notice}");
        }
        crate::handles::raise_limit();
        let users = options.add_scram.iter().map(|text| AddScram::parse(text));
        let users = users.collect::<Result<Vec<_>, _>>().map_err(StartError::AddScram)?;
        let id = NodeId(config.node_id);
        let clock = options.clock;
        let format =
            Format::new(options.release_version.as_deref(), voter_endpoint(&config), users)?;
        let directory = Directory::open(path, id, &format, &clock)?;
        let bound = listeners::bind(&config).await?;
        let cluster_id = directory.identity.cluster_id.clone();
        let disk = directory.disk.clone();
        let flushes = Arc::new(FlushRounds::start(disk.clone(), FLUSH_WIDTH)?);
        let found = Found {
            clean: directory.clean.is_some(),
            recovery_points: directory.recovery_points.clone(),
            log_starts: directory.log_starts.clone(),
        };
        let metadata_durable = DurableOffset::default();
        let hosted = Hosted::new(
            disk,
            id,
            Arc::clone(&config),
            flushes,
            found,
            metadata_durable.clone(),
            clock.clone(),
        );
        let hosted = Arc::new(hosted);
        hosted.sweep()?;
        let follower = Arc::clone(&hosted);
        let follow = Box::new(move |publication: &Publication| follower.follow(publication));
        let directory_id = directory.identity.directory_id;
        let previous_epoch = directory.clean.unwrap_or(-1);
        let setup = controller_setup(&config, directory, follow, metadata_durable, clock)?;
        let controller = tokio::task::spawn_blocking(move || ControllerThread::start(setup)).await;
        let controller = controller.map_err(std::io::Error::other)??;
        let handle = controller.handle();
        let registration = registration(&cluster_id, &config, &bound, directory_id, previous_epoch);
        let membership =
            Membership::enter(handle.clone(), Arc::clone(&hosted), registration).await?;
        let membership = Arc::new(membership);
        hosted.forget_strangers();
        let slots = usize::try_from(config.max_incremental_fetch_session_cache_slots).unwrap_or(0);
        let node = Arc::new(Node {
            id,
            cluster_id,
            groups: Groups::new(Arc::clone(&hosted), Arc::clone(&config)),
            producer_ids: ProducerIds::default(),
            fetch_sessions: FetchSessions::new(slots),
            controller: handle,
            hosted,
            config,
            #[cfg(feature = "planted-faults")]
            fault,
        });
        node.groups.load_all().await;
        let (stopping, stop) = watch::channel(false);
        let mut tasks = Vec::new();
        let mut listeners = Vec::new();
        for BoundListener { name, address, socket, .. } in bound {
            listeners.push((name, address));
            tasks.push(tokio::spawn(socket.run(Arc::clone(&node), stop.clone())));
        }
        tasks.extend(background(&node, &membership, &stop));
        let controller = Some(controller);
        Ok(Self { listeners, node, stopping, tasks, controller, membership, temporary })
    }

    /// Where its first listener listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        let (_, address) = self.listeners[0];
        address
    }

    /// Its listeners for clients by name, in the order of `listeners`, and where each listens.
    pub fn listeners(&self) -> impl Iterator<Item = (&str, SocketAddr)> {
        self.listeners.iter().map(|(name, address)| (name.as_str(), *address))
    }

    /// What clients take as `bootstrap.servers`: the first listener's advertised host and port.
    #[must_use]
    pub fn bootstrap(&self) -> String {
        let (name, address) = &self.listeners[0];
        self.bootstrap_of(name).unwrap_or_else(|| address.to_string())
    }

    /// The same for the listener of a name; `None` when there is no such listener.
    #[must_use]
    pub fn bootstrap_of(&self, listener: &str) -> Option<String> {
        let (name, _) = self.listeners.iter().find(|(name, _)| name == listener)?;
        let itself = self.node.itself(&self.node.image(), name)?;
        Some(if itself.host.contains(':') {
            format!("[{}]:{}", itself.host, itself.port)
        } else {
            format!("{}:{}", itself.host, itself.port)
        })
    }

    /// The cluster's id.
    #[must_use]
    pub fn cluster_id(&self) -> &str {
        &self.node.cluster_id
    }

    /// Ends it: connections close, logs are flushed and closed, and the next start needs no
    /// recovery.
    pub async fn close(mut self) {
        if self.temporary.is_none() {
            self.membership.depart().await;
        }
        self.stopping.send_replace(true);
        for task in self.tasks.drain(..) {
            if let Err(error) = task.await {
                tracing::error!(%error, "a task of the broker failed");
            }
        }
        let (node, controller) = (Arc::clone(&self.node), self.controller.take());
        let epoch = self.membership.epoch().await;
        let keep = self.temporary.is_none();
        let ended = tokio::task::spawn_blocking(move || {
            drop(controller);
            if keep && let Err(error) = leave_clean(&node, epoch) {
                tracing::error!(%error, "the logs were not closed cleanly, the next start checks them");
            }
        });
        if let Err(error) = ended.await {
            tracing::error!(%error, "closing the logs failed");
        }
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        // Only tells the tasks; a close has done so already and waited for them.
        self.stopping.send_replace(true);
    }
}

fn leave_clean(node: &Node, epoch: i64) -> Result<(), StartError> {
    node.hosted.close()?;
    Ok(write_clean_marker(node.hosted.disk(), epoch)?)
}

/// The directory that the configuration names.
fn named_directory(given: &[(String, String)]) -> Result<Option<PathBuf>, StartError> {
    let named = |name: &str| given.iter().find(|(given, _)| given == name);
    let Some((name, text)) = named("log.dirs").or_else(|| named("log.dir")) else {
        return Ok(None);
    };
    let mut folders = text.split(',').map(str::trim).filter(|folder| !folder.is_empty());
    match (folders.next(), folders.next()) {
        (first, None) => Ok(first.map(PathBuf::from)),
        (_, Some(_)) => Err(StartError::Register(format!(
            "{name}={text}: all logs are kept in one folder so far; name one"
        ))),
    }
}

/// The configuration, with what one node in a process of somebody else's wants by default.
fn configuration(
    given: Vec<(String, String)>,
    listen: Option<&str>,
    path: &std::path::Path,
) -> Result<BrokerConfig, StartError> {
    let mut entries = given;
    let mut default = |name: &str, value: String| {
        if !entries.iter().any(|(given, _)| given == name) {
            entries.push((name.to_owned(), value));
        }
    };
    default("log.dirs", path.display().to_string());
    // The cluster has one node; Kafka's three replicas have no place.
    default("offsets.topic.replication.factor", "1".to_owned());
    match listen {
        Some(address) => {
            entries.retain(|(name, _)| name != "listeners");
            entries.push(("listeners".to_owned(), format!("PLAINTEXT://{address}")));
        }
        None => default("listeners", "PLAINTEXT://127.0.0.1:0".to_owned()),
    }
    Ok(BrokerConfig::parse(entries)?)
}

/// Where the quorum's voters would reach this one, when its configuration tells.
fn controller_endpoint(config: &BrokerConfig) -> Option<VoterEndpoint> {
    let listener =
        config.listeners.iter().find(|each| config.is_controller_listener(&each.name))?;
    let (name, host) = (listener.name.clone(), listener.host.clone());
    Some(VoterEndpoint { name, host, port: listener.port })
}

/// What a new directory says of its voter; nobody asks as long as it is the only one.
fn voter_endpoint(config: &BrokerConfig) -> VoterEndpoint {
    const USUAL_PORT: u16 = 9093;
    controller_endpoint(config).unwrap_or_else(|| {
        let name = config.controller_listener_names.first().cloned();
        let name = name.unwrap_or_else(|| "CONTROLLER".to_owned());
        VoterEndpoint { name, host: "localhost".to_owned(), port: USUAL_PORT }
    })
}

fn controller_setup(
    config: &BrokerConfig,
    directory: Directory,
    follow: crate::controller::Follow,
    durable: DurableOffset,
    clock: Clock,
) -> Result<ControllerSetup, StartError> {
    let identity = &directory.identity;
    let found = (directory.clean.is_some(), directory.metadata_recovery_point());
    let bytes = |value: i32| u64::try_from(value).unwrap_or(u64::MAX);
    let log = LogConfig {
        segment_bytes: bytes(config.metadata_log_segment_bytes),
        segment_ms: config.metadata_log_segment_ms,
        max_message_bytes: 8 << 20,
        retention_ms: -1,
        retention_bytes: -1,
        delete: false,
        timestamp_after_max_ms: i64::MAX,
        ..LogConfig::default()
    };
    let log = MetadataLog::open(&directory.disk, log, found, durable, clock.clone()).map_err(
        |error| StartError::Log { folder: crate::metadata_log::FOLDER.to_owned(), error },
    )?;
    let key = ReplicaKey { id: identity.node_id, directory: identity.directory_id };
    let quorum = QuorumOptions {
        bootstrap: directory.bootstrap,
        static_voters: directory.static_voters,
        // A directory of Kafka's keeps the address that Kafka gave it.
        endpoints: controller_endpoint(config).into_iter().collect(),
        election_timeout_ms: i64::from(config.controller_quorum_election_timeout_ms),
        election_backoff_max_ms: i64::from(config.controller_quorum_election_backoff_max_ms),
        fetch_timeout_ms: i64::from(config.controller_quorum_fetch_timeout_ms),
        ..QuorumOptions::new(key, &identity.cluster_id)
    };
    let minimum: i64 = config.settings.text("min.insync.replicas").parse().unwrap_or(1);
    let controller = ControllerOptions {
        default_partitions: config.num_partitions,
        default_replication_factor: i16::try_from(config.default_replication_factor).unwrap_or(1),
        min_insync_replicas: usize::try_from(minimum).unwrap_or(1),
        session_timeout_ms: i64::from(config.broker_session_timeout_ms),
        own_broker: Some(identity.node_id),
        ..ControllerOptions::new(&identity.cluster_id)
    };
    let snapshots = SnapshotRhythm {
        bytes: u64::try_from(config.metadata_log_max_record_bytes_between_snapshots)
            .unwrap_or(u64::MAX),
        interval_ms: config.metadata_log_max_snapshot_interval_ms,
    };
    let stored = directory.quorum_state;
    let first_records = directory.first_records;
    Ok(ControllerSetup { log, quorum, stored, controller, first_records, snapshots, clock, follow })
}

/// What the broker says of itself when it registers. Its logs are clean from the epoch that ended in
/// order; −1 after a crash or in a new directory.
fn registration(
    cluster_id: &str,
    config: &BrokerConfig,
    listeners: &[BoundListener],
    directory: Uuid,
    previous_broker_epoch: i64,
) -> BrokerRegistrationRequest {
    let features = FEATURES.iter().map(|(name, min, max)| BrokerRegistrationRequestFeature {
        name: (*name).to_owned(),
        min_supported_version: *min,
        max_supported_version: *max,
        ..Default::default()
    });
    BrokerRegistrationRequest {
        broker_id: config.node_id,
        cluster_id: cluster_id.to_owned(),
        incarnation_id: new_uuid(),
        listeners: listeners.iter().map(|each| each.advertised.clone()).collect(),
        features: features.collect(),
        rack: config.broker_rack.clone(),
        log_dirs: vec![directory],
        previous_broker_epoch,
        ..BrokerRegistrationRequest::default()
    }
}

/// What runs beside the listener: heartbeats, group timers, retention, checkpoints.
fn background(
    node: &Arc<Node>,
    membership: &Arc<Membership>,
    stop: &watch::Receiver<bool>,
) -> Vec<JoinHandle<()>> {
    let every = |pause: i64| Duration::from_millis(u64::try_from(pause).unwrap_or(1).max(1));
    let config = Arc::clone(&node.config);
    let beat = {
        let membership = Arc::clone(membership);
        let pause = every(config.broker_heartbeat_interval_ms.into());
        repeat(stop, pause, pause, move || {
            let membership = Arc::clone(&membership);
            async move { membership.beat().await }
        })
    };
    let timers = {
        let (node, stop) = (Arc::clone(node), stop.clone());
        tokio::spawn(async move { node.groups.run_timers(stop).await })
    };
    let blocking = |first: i64, pause: i64, work: fn(&Hosted)| {
        let hosted = Arc::clone(&node.hosted);
        repeat(stop, every(first), every(pause), move || {
            let hosted = Arc::clone(&hosted);
            async move {
                if let Err(error) = tokio::task::spawn_blocking(move || work(&hosted)).await {
                    tracing::error!(%error, "a periodic task failed");
                }
            }
        })
    };
    let retention = config.log_retention_check_interval_ms;
    let checkpoint = i64::from(config.log_flush_offset_checkpoint_interval_ms);
    vec![
        beat,
        timers,
        blocking(config.log_initial_task_delay_ms.min(retention), retention, Hosted::retain),
        blocking(checkpoint, checkpoint, |hosted| {
            if let Err(error) = hosted.checkpoint() {
                tracing::error!(%error, "checkpoints were not written");
            }
        }),
        tokio::spawn(empty_trash(Arc::clone(&node.hosted), stop.clone())),
    ]
}

/// Removes what was thrown away, when its time has come, until the broker stops.
async fn empty_trash(hosted: Arc<Hosted>, mut stop: watch::Receiver<bool>) {
    loop {
        let emptying = Arc::clone(&hosted);
        let emptied = tokio::task::spawn_blocking(move || emptying.empty_trash()).await;
        let next = emptied.unwrap_or_else(|error| {
            tracing::error!(%error, "removing deleted files failed");
            None
        });
        // An hour when nothing waits: whatever is thrown away wakes it.
        let pause = next.map_or(HOUR, |left| Duration::from_millis(left.unsigned_abs()));
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = hosted.more_trash() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

const HOUR: Duration = Duration::from_secs(3600);

/// Runs a task again and again until the broker stops.
fn repeat<F, W>(
    stop: &watch::Receiver<bool>,
    first: Duration,
    pause: Duration,
    work: F,
) -> JoinHandle<()>
where
    F: Fn() -> W + Send + 'static,
    W: Future<Output = ()> + Send,
{
    let mut stop = stop.clone();
    tokio::spawn(async move {
        let mut next = first;
        while !stopped_within(&mut stop, next).await {
            work().await;
            next = pause;
        }
    })
}

/// Whether the broker stops before a pause is over.
async fn stopped_within(stop: &mut watch::Receiver<bool>, pause: Duration) -> bool {
    tokio::time::timeout(pause, stop.wait_for(|stop| *stop)).await.is_ok()
}
