//! A broker of this process, asked from outside.

use std::fs;
use std::sync::mpsc;
use std::time::Duration;

use bytes::Bytes;
use ottla_client::admin::OffsetSpec;
use ottla_client::{Admin, ClientError};
use ottla_config::AdminConfig;
use ottla_model::{ErrorCode, Timestamp};
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::Request;
use ottla_protocol::messages::{
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic,
    CreateTopicsRequestCreatableTopicConfig, ProduceRequest, ProduceRequestPartitionProduceData,
    ProduceRequestTopicProduceData,
};
use ottla_server::{Broker, BrokerOptions, Clock, StartError};
use tempfile::TempDir;
use tokio::time::Instant;

/// The last version of Produce and Fetch that names topics by their names.
pub const BY_NAME: i16 = 12;

/// Dotted names and values.
pub type Entries = Vec<(String, String)>;

/// A broker in a directory of its own, which goes with it.
#[derive(Debug)]
pub struct Node {
    /// A connection to it.
    pub connection: Connection,
    /// A client of it.
    pub admin: Admin,
    broker: Broker,
    clock: Clock,
    home: TempDir,
}

impl Node {
    /// Starts one; its time is that of the runtime.
    ///
    /// # Errors
    /// The broker does not take its options.
    ///
    /// # Panics
    /// When it takes them and cannot be reached.
    pub async fn start(config: Entries) -> Result<Self, StartError> {
        let home = tempfile::tempdir()?;
        let data_dir = Some(home.path().to_path_buf());
        let clock = Clock::of_runtime();
        let options =
            BrokerOptions { data_dir, listen: None, config, clock, ..BrokerOptions::default() };
        Self::over(home, options).await
    }

    /// Starts one that is not told where to keep its logs, but by its options: `{home}` in a value
    /// is this node's directory.
    ///
    /// # Errors
    /// The broker does not take its options.
    ///
    /// # Panics
    /// When it takes them and cannot be reached.
    pub async fn without_folder(mut config: Entries) -> Result<Self, StartError> {
        let home = tempfile::tempdir()?;
        for (_, value) in &mut config {
            *value = value.replace("{home}", &home.path().display().to_string());
        }
        let clock = Clock::of_runtime();
        Self::over(home, BrokerOptions { config, clock, ..BrokerOptions::default() }).await
    }

    async fn over(home: TempDir, mut options: BrokerOptions) -> Result<Self, StartError> {
        // A paused clock jumps while the controller's thread is asked: the broker stays alive for
        // it without beating.
        for name in ["broker.session.timeout.ms", "broker.heartbeat.interval.ms"] {
            options.config.push((name.to_owned(), i32::MAX.to_string()));
        }
        let clock = options.clock.clone();
        let broker = Broker::start(options).await?;
        let address = broker.address().to_string();
        let connection = connect(&broker).await;
        let admin = AdminConfig::parse([("bootstrap.servers", address.as_str())]);
        let admin = Admin::open(&admin.expect("an address")).expect("a client");
        Ok(Self { connection, admin, broker, clock, home })
    }

    /// Another connection to it.
    ///
    /// # Panics
    /// When it cannot be reached.
    pub async fn connect(&self) -> Connection {
        connect(&self.broker).await
    }

    /// The broker.
    #[must_use]
    pub fn broker(&self) -> &Broker {
        &self.broker
    }

    /// What time it is there.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Where the broker was told to keep its logs, if nothing else was said.
    #[must_use]
    pub fn home(&self) -> String {
        self.home.path().display().to_string()
    }

    /// Asks one thing.
    ///
    /// # Panics
    /// When there is no answer.
    pub async fn ask<R: Request>(&self, request: &R) -> R::Response {
        self.connection.call(request).await.expect("an answer")
    }

    /// The same in a version.
    ///
    /// # Panics
    /// When there is no answer.
    pub async fn ask_at<R: Request>(&self, request: &R, version: i16) -> R::Response {
        self.connection.call_at(request, version).await.expect("an answer")
    }

    /// Creates a topic; −1 leaves a number to the broker.
    pub async fn create(
        &self,
        name: &str,
        partitions: i32,
        replicas: i16,
        configs: &Entries,
    ) -> ErrorCode {
        let configs = configs.iter().map(|(name, value)| CreateTopicsRequestCreatableTopicConfig {
            name: name.clone(),
            value: Some(value.clone()),
            ..Default::default()
        });
        let request = CreateTopicsRequest {
            topics: vec![CreateTopicsRequestCreatableTopic {
                name: name.to_owned(),
                num_partitions: partitions,
                replication_factor: replicas,
                configs: configs.collect(),
                ..Default::default()
            }],
            timeout_ms: 30_000,
            ..CreateTopicsRequest::default()
        };
        ErrorCode(self.ask(&request).await.topics[0].error_code)
    }

    /// Appends a batch to partition 0.
    pub async fn produce(&self, topic: &str, records: Bytes) -> ErrorCode {
        let request = ProduceRequest {
            acks: -1,
            timeout_ms: 30_000,
            topic_data: vec![ProduceRequestTopicProduceData {
                name: topic.to_owned(),
                partition_data: vec![ProduceRequestPartitionProduceData {
                    records: Some(records),
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..ProduceRequest::default()
        };
        let answer = self.ask_at(&request, BY_NAME).await;
        ErrorCode(answer.responses[0].partition_responses[0].error_code)
    }

    /// Where partition 0 begins.
    ///
    /// # Panics
    /// When the topic has none.
    pub async fn earliest(&self, topic: &str) -> i64 {
        let found = self.admin.list_offset(topic, 0, OffsetSpec::Earliest).await;
        found.expect("an answer").expect("a partition").offset
    }

    /// The files in a folder of the data directory whose names end so, and their sizes; by name.
    ///
    /// # Panics
    /// When there is no such folder.
    #[must_use]
    pub fn files(&self, folder: &str, ending: &str) -> Vec<(String, u64)> {
        let entries = fs::read_dir(self.home.path().join(folder)).expect("a folder");
        let all = entries.filter_map(Result::ok).filter_map(|entry| {
            Some((entry.file_name().into_string().ok()?, entry.metadata().ok()?.len()))
        });
        let mut files: Vec<_> = all.filter(|(name, _)| name.ends_with(ending)).collect();
        files.sort();
        files
    }

    /// A file's text, once it is there.
    #[must_use]
    pub fn text(&self, file: &str) -> Option<String> {
        fs::read_to_string(self.home.path().join(file)).ok()
    }
}

async fn connect(broker: &Broker) -> Connection {
    let address = broker.address().to_string().parse().expect("an address");
    let opened = Connection::open(&TcpDial, address, ConnectionOptions::default()).await;
    opened.expect("a connection")
}

/// The name of what was answered.
#[must_use]
pub fn named<T>(answer: Result<T, ClientError>) -> String {
    match answer {
        Ok(_) => "done".to_owned(),
        Err(error) => error.code().map_or_else(|| error.to_string(), |code| code.name().to_owned()),
    }
}

/// Does something while the paused clock stands still: the broker's threads take their time.
///
/// # Panics
/// When the runtime ends meanwhile.
pub async fn at_once<T>(work: impl Future<Output = T>) -> T {
    // The clock of a paused runtime does not jump while a blocking task runs.
    let (release, held) = mpsc::channel::<()>();
    let holding = tokio::task::spawn_blocking(move || held.recv().is_err());
    let done = work.await;
    drop(release);
    assert!(holding.await.expect("the runtime goes on"));
    done
}

/// Looks in the middle of every step until it is so. Answers after how many whole steps that was.
pub async fn steps_until(step: Duration, so: impl AsyncFn() -> bool) -> u128 {
    let began = Instant::now();
    tokio::time::sleep(step / 2).await;
    while !so().await {
        tokio::time::sleep(step).await;
    }
    began.elapsed().as_millis() / step.as_millis()
}
