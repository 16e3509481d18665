//! What outlives the broker: ended cleanly, dropped, or killed.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use bytes::Bytes;
use ottla_client::admin::{CommittedOffset, ConfigOperation, ConfigResource, ConfigSource};
use ottla_model::record::BatchBuilder;
use ottla_model::{ProducerEpoch, ProducerId, Sequence};
use ottla_net::Connection;
use ottla_protocol::messages::InitProducerIdRequest;
use ottla_server::Broker;

use crate::rig::{Home, Running, admin, batch, connect, create_topic, now, produce, within};

/// Where the broker process keeps its data; only set in that process.
const DATA: &str = "OTTLA_TEST_DATA";
const DURABILITY: &str = "OTTLA_TEST_DURABILITY";

/// The broker that the kill test kills: this test binary, started for this one test.
#[test]
#[ignore = "the process that the kill tests start"]
fn broker_process() {
    let Ok(data) = std::env::var(DATA) else { return };
    let durability = std::env::var(DURABILITY).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let options = ottla_server::BrokerOptions {
            data_dir: Some(data.into()),
            listen: None,
            config: [
                ("ottla.durability", durability.as_str()),
                ("offsets.topic.num.partitions", "1"),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
            ..ottla_server::BrokerOptions::default()
        };
        let broker = Broker::start(options).await.unwrap();
        println!("\nlistening on {}", broker.bootstrap());
        std::future::pending::<()>().await;
    });
}

/// A broker in a process of its own; dropping it kills it without a word.
struct Killable {
    process: Child,
    bootstrap: String,
}

impl Killable {
    fn start(home: &Home, durability: &str) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "restart::broker_process", "--ignored", "--nocapture"])
            .env(DATA, home.path())
            .env(DURABILITY, durability)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut addresses = said
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("listening on ").map(str::to_owned));
        let bootstrap = addresses.next().expect("the broker process says where it listens");
        Self { process, bootstrap }
    }
}

impl Drop for Killable {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn idempotent(producer: i64, sequence: i32, value: &str) -> Bytes {
    let mut builder = BatchBuilder::with_capacity(64);
    builder.producer_id = ProducerId(producer);
    builder.producer_epoch = ProducerEpoch(0);
    builder.base_sequence = Sequence(sequence);
    builder.append(now(), None, Some(value.as_bytes()), &[]);
    builder.build().into()
}

/// What was left in the broker before it ended.
struct Left {
    producer: i64,
}

async fn leave(bootstrap: &str, connection: &Connection) -> Left {
    create_topic(connection, "kept", 2, &[("retention.ms", "123456789")]).await;
    create_topic(connection, "gone", 1, &[]).await;
    let admin = admin(bootstrap);
    admin.delete_topic("gone").await.unwrap();
    let change = [("max.message.bytes".to_owned(), ConfigOperation::Set("54321".to_owned()))];
    admin.alter_configs(&ConfigResource::Topic("kept".to_owned()), &change).await.unwrap();
    let request = InitProducerIdRequest {
        transactional_id: None,
        transaction_timeout_ms: 60_000,
        ..InitProducerIdRequest::default()
    };
    let producer = connection.call(&request).await.unwrap().producer_id;
    for sequence in 0..3 {
        let records = idempotent(producer, sequence, &format!("value {sequence}"));
        let produced = produce(connection, "kept", 0, records).await;
        assert_eq!((produced.error_code, produced.base_offset), (0, sequence.into()));
    }
    let produced = produce(connection, "kept", 1, batch(&["other"])).await;
    assert_eq!((produced.error_code, produced.base_offset), (0, 0));
    let offsets = BTreeMap::from([(
        ("kept".to_owned(), 0),
        CommittedOffset { offset: 2, leader_epoch: -1, metadata: "here".to_owned() },
    )]);
    admin.alter_group_offsets("group", &offsets).await.unwrap();
    admin.close();
    Left { producer }
}

async fn is_all_there(running: &Running, left: &Left) {
    let admin = admin(&running.broker.bootstrap());
    let topics = admin.list_topics(false).await.unwrap();
    assert_eq!(topics.iter().map(|topic| topic.name.as_str()).collect::<Vec<_>>(), ["kept"]);
    let configs = admin.describe_configs(&ConfigResource::Topic("kept".to_owned())).await.unwrap();
    for (name, value) in [("retention.ms", "123456789"), ("max.message.bytes", "54321")] {
        let entry = configs.iter().find(|entry| entry.name == name).unwrap();
        assert_eq!(entry.value.as_deref(), Some(value));
        assert_eq!(entry.source, ConfigSource::Topic);
    }
    let committed = admin.list_group_offsets("group").await.unwrap();
    let committed = &committed[&("kept".to_owned(), 0)];
    assert_eq!((committed.offset, committed.metadata.as_str()), (2, "here"));
    let stored: Vec<_> = running.values("kept", 0).await.into_iter().map(|(_, v)| v).collect();
    assert_eq!(stored, ["value 0", "value 1", "value 2"]);
    // What the broker knew of the producer: a batch sent again is not stored again.
    let again = running.produce("kept", idempotent(left.producer, 2, "value 2")).await;
    assert_eq!((again.error_code, again.base_offset), (0, 2));
    let next = running.produce("kept", idempotent(left.producer, 3, "value 3")).await;
    assert_eq!((next.error_code, next.base_offset), (0, 3));
    let request = InitProducerIdRequest { transactional_id: None, ..Default::default() };
    let fresh = running.connection.call(&request).await.unwrap();
    assert_ne!(fresh.producer_id, left.producer, "a producer id is given once");
    admin.close();
}

#[tokio::test]
async fn everything_outlives_a_clean_end() {
    let (running, home) = Running::start(&[]).await;
    let cluster = running.broker.cluster_id().to_owned();
    let left = leave(&running.broker.bootstrap(), &running.connection).await;
    running.close().await;
    let running = home.start().await;
    assert_eq!(running.broker.cluster_id(), cluster);
    is_all_there(&running, &left).await;
    running.close().await;
}

#[tokio::test]
async fn everything_outlives_a_broker_that_is_dropped() {
    let (running, home) = Running::start(&[]).await;
    let left = leave(&running.broker.bootstrap(), &running.connection).await;
    running.crash();
    let running = home.start().await;
    is_all_there(&running, &left).await;
    running.close().await;
}

async fn outlives_a_kill(durability: &str) {
    let home = Home::new(&[("ottla.durability", durability)]);
    let killable = Killable::start(&home, durability);
    let connection = connect(&killable.bootstrap).await;
    let left = leave(&killable.bootstrap, &connection).await;
    drop(killable);
    within("the client sees the end", connection.closed()).await;
    let running = home.start().await;
    is_all_there(&running, &left).await;
    running.close().await;
}

#[tokio::test]
async fn everything_outlives_a_killed_process() {
    outlives_a_kill("kafka").await;
}

#[tokio::test]
async fn everything_outlives_a_killed_process_in_fsync_mode() {
    outlives_a_kill("fsync").await;
}

#[tokio::test]
async fn fsync_mode_acknowledges_what_many_send_at_once() {
    let (running, home) = Running::start(&[("ottla.durability", "fsync")]).await;
    running.create_topic("t", &[]).await;
    let mut senders = tokio::task::JoinSet::new();
    for i in 0..20 {
        let connection = connect(&running.broker.bootstrap()).await;
        senders.spawn(async move {
            let produced = produce(&connection, "t", 0, batch(&[&format!("{i}")])).await;
            assert_eq!(produced.error_code, 0);
            produced.base_offset
        });
    }
    let mut offsets = within("all are acknowledged", senders.join_all()).await;
    offsets.sort_unstable();
    assert_eq!(offsets, (0..20).collect::<Vec<_>>());
    running.crash();
    let running = home.start().await;
    assert_eq!(running.values("t", 0).await.len(), 20);
    running.close().await;
}

#[tokio::test]
async fn a_directory_serves_one_broker() {
    let (running, home) = Running::start(&[]).await;
    let second = Broker::start(home.options()).await;
    assert!(second.is_err(), "two brokers over one directory");
    running.produce_value_to_a_new_topic("t").await;
    running.close().await;
}

#[tokio::test]
async fn a_temporary_broker_leaves_nothing() {
    let broker = Broker::start(ottla_server::BrokerOptions::default()).await.unwrap();
    let connection = connect(&broker.bootstrap()).await;
    create_topic(&connection, "t", 1, &[]).await;
    let admin = admin(&broker.bootstrap());
    let node = admin.describe_cluster().await.unwrap().brokers[0].id;
    let configs = admin.describe_configs(&ConfigResource::Broker(Some(node))).await.unwrap();
    let folder = configs.iter().find(|entry| entry.name == "log.dirs").unwrap();
    let folder = std::path::PathBuf::from(folder.value.clone().unwrap());
    assert!(folder.join("t-0").is_dir());
    admin.close();
    broker.close().await;
    assert!(!folder.exists(), "{} stays", folder.display());
}
