//! A data directory that our broker and Apache Kafka serve in turns, at one address.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use ottla_model::ErrorCode;
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::messages::{
    ListOffsetsRequest, ListOffsetsRequestListOffsetsPartition, ListOffsetsRequestListOffsetsTopic,
    MetadataRequest,
};
use ottla_server::{Broker, BrokerOptions, StartError};

use crate::apache::process::{free_port, jars_of};
use crate::rig::LATEST;

/// A server that does not come in so long will not come; an Apache Kafka after a crash waits for
/// its own session to end first.
const LONGEST: Duration = Duration::from_secs(180);

/// How a broker ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Clean,
    /// kill -9, or what comes close to it in the test's own process.
    Crash,
}

pub(super) struct Folder {
    home: tempfile::TempDir,
    port: u16,
    controller: u16,
    /// Where Apache Kafka finds the voters.
    quorum: &'static str,
}

/// Whoever serves the folder now.
pub(super) enum Server {
    Ours(Option<Box<Broker>>),
    Kafka(Child),
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Self::Kafka(process) = self {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Folder {
    pub(super) fn new(voters_in_log: bool) -> Self {
        let home = tempfile::tempdir().unwrap();
        let quorum = if voters_in_log { "bootstrap.servers=" } else { "voters=1@" };
        let folder = Self { home, port: free_port(), controller: free_port(), quorum };
        fs::write(folder.properties(), folder.configuration()).unwrap();
        folder
    }

    pub(super) fn bootstrap(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub(super) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    fn properties(&self) -> PathBuf {
        self.home.path().join("server.properties")
    }

    fn listeners(&self) -> String {
        let (port, controller) = (self.port, self.controller);
        format!("PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}")
    }

    fn configuration(&self) -> String {
        [
            "process.roles=broker,controller".to_owned(),
            format!("controller.quorum.{}127.0.0.1:{}", self.quorum, self.controller),
            format!("listeners={}", self.listeners()),
            "controller.listener.names=CONTROLLER".to_owned(),
            format!("log.dirs={}", self.data().display()),
            "share.coordinator.state.topic.replication.factor=1".to_owned(),
            "share.coordinator.state.topic.min.isr=1".to_owned(),
            // A broker that crashed is missed for no longer than that.
            "broker.session.timeout.ms=3000".to_owned(),
            "broker.heartbeat.interval.ms=1000".to_owned(),
        ]
        .into_iter()
        .chain(crate::apache::BOTH.map(|(name, value)| format!("{name}={value}")))
        .collect::<Vec<_>>()
        .join("\n")
    }

    /// Formats it by Kafka's own tool.
    pub(super) fn format(&self, release: &str) {
        let mut tool = java(&jars_of(release).unwrap(), "kafka.tools.StorageTool");
        tool.args(["format", "-t", "AAAAAAAAQACAAAAAAAAAAQ", "-c"]).arg(self.properties());
        if self.quorum == "bootstrap.servers=" {
            tool.arg("--standalone");
        }
        let done = tool.output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Lets an Apache Kafka serve it.
    pub(super) async fn kafka(&self, release: &str) -> Server {
        let log = fs::File::create(self.home.path().join("log")).unwrap();
        let process = java(&jars_of(release).unwrap(), "kafka.Kafka")
            .arg(self.properties())
            .current_dir(self.home.path())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut server = Server::Kafka(process);
        self.ready(&mut server).await;
        server
    }

    /// Whether an Apache Kafka refuses to serve it beside whoever does.
    pub(super) fn is_refused_by_kafka(&self, release: &str) -> bool {
        let mut program = java(&jars_of(release).unwrap(), "kafka.Kafka");
        let done = program.arg(self.properties()).current_dir(self.home.path()).output().unwrap();
        let said = [done.stdout, done.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(said.contains("Failed to acquire lock on file .lock"), "{said}");
        !done.status.success()
    }

    /// Whether our broker refuses to.
    pub(super) async fn is_refused_by_ours(&self) -> bool {
        let options = BrokerOptions {
            data_dir: Some(self.data()),
            config: vec![("node.id".to_owned(), "1".to_owned())],
            ..BrokerOptions::default()
        };
        matches!(Broker::start(options).await, Err(StartError::Directory(_)))
    }

    /// Lets our broker serve it; `release` counts when the folder is new.
    pub(super) async fn ours(&self, release: Option<&str>) -> Server {
        self.ours_with(release, &[]).await
    }

    pub(super) async fn ours_with(&self, release: Option<&str>, more: &[(&str, &str)]) -> Server {
        let mut config = crate::apache::BOTH.to_vec();
        let listeners = self.listeners();
        config.extend([
            ("listeners", listeners.as_str()),
            ("controller.listener.names", "CONTROLLER"),
        ]);
        config.extend(more);
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let options = || BrokerOptions {
            data_dir: Some(self.data()),
            release_version: release.map(str::to_owned),
            config: config.iter().map(owned).collect(),
            ..BrokerOptions::default()
        };
        // One that was dropped may still hold the directory or the address.
        let broker =
            crate::rig::eventually("the directory is free", async || {
                match Broker::start(options()).await {
                    Ok(broker) => Some(broker),
                    Err(StartError::Directory(_) | StartError::Listen { .. }) => None,
                    Err(error) => panic!("our broker does not start: {error}"),
                }
            });
        let mut server = Server::Ours(Some(Box::new(broker.await)));
        self.ready(&mut server).await;
        server
    }

    /// Waits until every partition has a leader.
    async fn ready(&self, server: &mut Server) {
        let began = Instant::now();
        let mut tick = tokio::time::interval(Duration::from_millis(100));
        while !self.all_led().await {
            if let Server::Kafka(process) = server
                && let Some(status) = process.try_wait().unwrap()
            {
                panic!("Apache Kafka ended with {status}:\n{}", self.tail());
            }
            assert!(began.elapsed() < LONGEST, "nobody serves the folder:\n{}", self.tail());
            tick.tick().await;
        }
    }

    async fn all_led(&self) -> bool {
        let address = self.bootstrap().parse().unwrap();
        let opened = Connection::open(&TcpDial, address, ConnectionOptions::default()).await;
        let Ok(connection) = opened else { return false };
        let every = MetadataRequest { topics: None, ..MetadataRequest::default() };
        let Ok(answer) = connection.call(&every).await else { return false };
        let led = |error_code: i16| ErrorCode(error_code) == ErrorCode::NONE;
        let mut partitions = answer.topics.iter().flat_map(|topic| &topic.partitions);
        if answer.brokers.len() != 1 || !partitions.all(|each| led(each.error_code)) {
            return false;
        }
        // Its metadata may be ahead of what the broker has opened.
        let topics = answer.topics.iter().map(|topic| ListOffsetsRequestListOffsetsTopic {
            name: topic.name.clone().unwrap_or_default(),
            partitions: (0..).zip(&topic.partitions).map(|(index, _)| latest(index)).collect(),
            ..Default::default()
        });
        let ends =
            ListOffsetsRequest { replica_id: -1, topics: topics.collect(), ..Default::default() };
        let Ok(answer) = connection.call(&ends).await else { return false };
        let mut partitions = answer.topics.iter().flat_map(|topic| &topic.partitions);
        partitions.all(|each| led(each.error_code))
    }

    fn tail(&self) -> String {
        let text = fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }
}

impl Server {
    pub(super) async fn end(mut self, end: End) {
        match &mut self {
            Self::Kafka(process) => {
                if end == End::Crash {
                    process.kill().unwrap();
                } else {
                    let id = process.id().to_string();
                    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
                }
                process.wait().unwrap();
            }
            Self::Ours(broker) => {
                if let Some(broker) = broker.take().filter(|_| end == End::Clean) {
                    broker.close().await;
                }
            }
        }
    }
}

fn latest(partition_index: i32) -> ListOffsetsRequestListOffsetsPartition {
    let (timestamp, current_leader_epoch) = (LATEST, -1);
    ListOffsetsRequestListOffsetsPartition {
        partition_index,
        timestamp,
        current_leader_epoch,
        ..Default::default()
    }
}

/// A program of Kafka's.
pub(super) fn java(jars: &Path, class: &str) -> Command {
    let mut command = Command::new("java");
    command.args(["-Xmx512m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp"]);
    command.arg(format!("{}/*", jars.display())).arg(class).stdin(Stdio::null());
    command
}
