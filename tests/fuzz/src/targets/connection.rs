//! A real broker in this process, and a client that says anything.
//!
//! What may come of it: answers, or a closed connection. What may not: a panic anywhere in the
//! broker, memory beyond what one client may cost, or another client that is not served.

use std::time::Duration;

use bytes::Bytes;
use ottla_model::{ErrorCode, Uuid};
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::messages::{
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic, MetadataRequest,
    MetadataRequestMetadataRequestTopic,
};
use ottla_server::{Broker, BrokerOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::time::timeout;

use super::conversation::{self, Learnt, RAW, SECURED, TOPIC, TRICKLE, api_of, frames};
pub use super::conversation::{Given, captured};
use super::{Target, answer, size_class};
use crate::measure::{Budget, within};

/// How long an answer is waited for. Nothing is asserted about it: some requests wait for others.
const ANSWER: Duration = Duration::from_millis(60);
/// How long another client may have to wait on the busiest of machines.
const PATIENCE: Duration = Duration::from_secs(60);
/// `socket.request.max.bytes` of the broker.
const FRAME: usize = 1 << 20;
/// What one client may make the broker hold: its frames and their decoding, what it appends to the
/// tail caches, topics and groups that it makes.
const MEMORY: usize = 48 << 20;
/// Inputs for one broker; then a fresh one takes over.
const INPUTS: u64 = 2000;

/// Who may come through the listener that asks.
const USERS: &str = "org.apache.kafka.common.security.plain.PlainLoginModule required \
    user_user=\"secret\";";

/// A broker, and a client that behaves.
struct Rig {
    runtime: Runtime,
    broker: Broker,
    healthy: Connection,
    topic: Uuid,
    inputs: u64,
}

impl Rig {
    fn start() -> Self {
        // One thread: what tasks allocate is counted, and inputs do not meet.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let config = [
            ("offsets.topic.num.partitions", "1"),
            ("group.initial.rebalance.delay.ms", "0"),
            ("socket.request.max.bytes", &FRAME.to_string()),
            ("log.segment.bytes", "1048576"),
            ("listeners", "PLAINTEXT://127.0.0.1:0,SASL_PLAINTEXT://127.0.0.1:0"),
            ("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-256"),
            ("listener.name.sasl_plaintext.plain.sasl.jaas.config", USERS),
            ("connection.failed.authentication.delay.ms", "0"),
            ("broker.heartbeat.interval.ms", "20"),
            // Its heart stands still while another target has its turn.
            ("broker.session.timeout.ms", "2147483647"),
        ];
        let config = config.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let (broker, healthy, topic) = runtime.block_on(async {
            let broker = Broker::start(BrokerOptions { config, ..BrokerOptions::default() }).await;
            let broker = broker.expect("a broker");
            let address = broker.bootstrap().parse().expect("an address");
            let healthy = Connection::open(&TcpDial, address, ConnectionOptions::default()).await;
            let healthy = healthy.expect("a connection");
            let topic = create_topic(&healthy).await;
            (broker, healthy, topic)
        });
        Self { runtime, broker, healthy, topic, inputs: 0 }
    }

    fn run(&mut self, input: &[u8], number: u64) -> u64 {
        self.inputs += 1;
        let Some((flags, said)) = input.split_first() else { return 0 };
        let listener = if flags & SECURED == 0 { "PLAINTEXT" } else { "SASL_PLAINTEXT" };
        let mut listeners = self.broker.listeners();
        let address = listeners.find_map(|(name, address)| (name == listener).then_some(address));
        let address = address.expect("it has both listeners");
        let topic = self.topic;
        let (runtime, healthy) = (&self.runtime, &self.healthy);
        within("a client's connection", Budget::bytes(MEMORY), || {
            runtime.block_on(async {
                let stream = TcpStream::connect(address).await.expect("the broker accepts");
                // A reset at the end: otherwise the system keeps every connection for a minute.
                socket2::SockRef::from(&stream)
                    .set_linger(Some(Duration::ZERO))
                    .expect("a socket's option");
                let mut client = Client { stream, learnt: Learnt::new(topic, number) };
                let outcome = client.converse(*flags, said).await;
                drop(client);
                // Somebody else is served meanwhile and afterwards.
                let asked = MetadataRequest { topics: Some(Vec::new()), ..Default::default() };
                let served = timeout(PATIENCE, async {
                    // A broker that was unregistered is back with its next beat.
                    while healthy.call(&asked).await.expect("it is served").brokers.is_empty() {}
                });
                served.await.expect("another client is served");
                outcome
            })
        })
    }

    fn end(self) {
        let Self { runtime, broker, healthy, .. } = self;
        healthy.close();
        runtime.block_on(broker.close());
    }
}

async fn create_topic(connection: &Connection) -> Uuid {
    let topic = CreateTopicsRequestCreatableTopic {
        name: TOPIC.to_owned(),
        num_partitions: 2,
        replication_factor: 1,
        ..Default::default()
    };
    let request =
        CreateTopicsRequest { topics: vec![topic], timeout_ms: 30_000, ..Default::default() };
    let created = connection.call(&request).await.expect("an answer");
    assert_eq!(ErrorCode(created.topics[0].error_code), ErrorCode::NONE);
    let topic =
        MetadataRequestMetadataRequestTopic { name: Some(TOPIC.to_owned()), ..Default::default() };
    let request = MetadataRequest { topics: Some(vec![topic]), ..Default::default() };
    connection.call(&request).await.expect("an answer").topics[0].topic_id
}

/// The client under test.
struct Client {
    stream: TcpStream,
    learnt: Learnt,
}

impl Client {
    /// Says everything, and hears what is answered.
    async fn converse(&mut self, flags: u8, said: &[u8]) -> u64 {
        if flags & RAW != 0 {
            // As it is, sizes included: most of it is no frame.
            let _ = self.stream.write_all(said).await;
            return answer(("raw", self.hear().await.map(|bytes| size_class(bytes.len()))));
        }
        let mut course = Vec::new();
        for frame in frames(said) {
            let frame = self.learnt.fill(frame, flags);
            let (api, version) = api_of(&frame).unwrap_or((-1, -1));
            if self.say(&frame, flags).await.is_err() {
                course.push((api, version, u32::MAX));
                break;
            }
            let heard = self.hear().await;
            if let Some(heard) = &heard {
                self.learnt.hear(api, version, heard);
            }
            let size = heard.as_ref().map_or(0, |heard| 1 + size_class(heard.len()));
            course.push((api, version, size));
            if heard.is_none() {
                break;
            }
        }
        // What came of the last frame, and how far it got: whole courses are all different.
        answer((course.len().min(4), course.last()))
    }

    async fn say(&mut self, frame: &[u8], flags: u8) -> std::io::Result<()> {
        let size = u32::try_from(frame.len()).expect("inputs are short").to_be_bytes();
        if flags & TRICKLE == 0 {
            return self.stream.write_all(&[&size[..], frame].concat()).await;
        }
        self.stream.write_all(&size[..3]).await?;
        tokio::task::yield_now().await;
        self.stream.write_all(&size[3..]).await?;
        for piece in frame.chunks(frame.len() / 3 + 1) {
            tokio::task::yield_now().await;
            self.stream.write_all(piece).await?;
        }
        Ok(())
    }

    /// The next answer; `None` when there is none, or the broker has closed.
    async fn hear(&mut self) -> Option<Bytes> {
        let size = timeout(ANSWER, self.stream.read_u32()).await.ok()?.ok()? as usize;
        assert!(size < 64 << 20, "an answer of {size} bytes");
        let mut frame = vec![0; size];
        timeout(PATIENCE, self.stream.read_exact(&mut frame)).await.ok()?.ok()?;
        Some(Bytes::from(frame))
    }
}

/// The head: flags.
pub(super) fn target() -> Target {
    let mut rig: Option<Rig> = None;
    let mut number = 0;
    let run = move |input: &[u8]| {
        number += 1;
        // One that broke is left as it is, and one that is old makes room.
        let mut current = match rig.take() {
            Some(old) if old.inputs >= INPUTS => {
                old.end();
                Rig::start()
            }
            Some(current) => current,
            None => Rig::start(),
        };
        let outcome = current.run(input, number);
        rig = Some(current);
        outcome
    };
    Target::new(conversation::seeds(), run).with_head(1)
}
