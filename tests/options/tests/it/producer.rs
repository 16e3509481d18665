//! Options of producers.

use std::collections::BTreeSet;
use std::time::Duration;

use ottla_client::{Delivery, ProducerRecord};
use ottla_compress::{Level, compress};
use ottla_config::ProducerConfig;
use ottla_config::Scope::Producer;
use ottla_model::record::{Batch, Batches, Codec};
use ottla_options::{Answers, Given, Network, Reply};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::ProduceRequest;
use tokio::time::Instant;

use crate::clients::{self, BOOTSTRAP};
use crate::observe::observations;

observations! {
    Producer, Paused;
    bootstrap_servers: "bootstrap.servers" = "other:9092", clients::first_dialled(Producer)
        => "broker", "other";
    client_id: "client.id" = "me", clients::name_in_requests(Producer) => "ottla", "me";
    connections_max_idle_ms: "connections.max.idle.ms" = "60000",
        clients::idle_connection(Producer) => "closed after some 540 s", "closed after some 60 s";
    metadata_max_age_ms: "metadata.max.age.ms" = "30000",
        clients::metadata_refreshes(Producer) => "asked 1 times", "asked 4 times";
    metadata_recovery_strategy: "metadata.recovery.strategy" = "none",
        clients::lost_brokers(Producer) => "begins again", "goes on trying";
    ottla_config_strict: "ottla.config.strict" = "false", clients::unknown_option(Producer)
        => "refused: no.such.option", "1 notice";
    reconnect_backoff_ms: "reconnect.backoff.ms" = "700", clients::first_reconnect(Producer)
        => "50 ms", "700 ms";
    reconnect_backoff_max_ms: "reconnect.backoff.max.ms" = "400",
        clients::late_reconnect(Producer) => "1000 ms", "400 ms";
    request_timeout_ms: "request.timeout.ms" = "8000", clients::unanswered_request(Producer)
        => "given up after 30000 ms", "given up after 8000 ms";
    retry_backoff_ms: "retry.backoff.ms" = "300", clients::first_retry(Producer)
        => "100 ms", "300 ms";
    retry_backoff_max_ms: "retry.backoff.max.ms" = "500", clients::late_retry(Producer)
        => "1000 ms", "500 ms";
    socket_connection_setup_timeout_ms: "socket.connection.setup.timeout.ms" = "3000",
        clients::first_setup(Producer) => "10 s", "3 s";
    socket_connection_setup_timeout_max_ms: "socket.connection.setup.timeout.max.ms" = "12000",
        clients::late_setup(Producer) => "30 s", "12 s";
    acks: "acks" = "1", acks_asked_for => "acks -1", "acks 1";
    batch_size: "batch.size" = "3000", records_per_batch => "[10]", "[2, 2, 2, 2, 2]";
    buffer_memory: "buffer.memory" = "10000", records_held => "1000 and more", "9";
    compression_type: "compression.type" = "zstd", codec => "None", "Zstd";
    compression_gzip_level: "compression.gzip.level" = "1", gzip_level => "level 6", "level 1";
    compression_zstd_level: "compression.zstd.level" = "19", zstd_level
        => "level 3", "level 19";
    delivery_timeout_ms: "delivery.timeout.ms" = "5000", undelivered
        => "failed after 120 s", "failed after 5 s";
    enable_idempotence: "enable.idempotence" = "false", producer_id
        => "producer id 7", "producer id -1";
    linger_ms: "linger.ms" = "200", lingering => "sent after 5 ms", "sent after 200 ms";
    max_block_ms: "max.block.ms" = "2000", blocked
        => "failed after 60000 ms", "failed after 2000 ms";
    max_in_flight_requests_per_connection: "max.in.flight.requests.per.connection" = "2",
        requests_under_way => "5", "2";
    max_request_size: "max.request.size" = "2000", large_record
        => "accepted", "MESSAGE_TOO_LARGE";
    partitioner_class: "partitioner.class" = "round-robin", one_key
        => "all in one", "[0, 1, 2, 0, 1, 2]";
    partitioner_ignore_keys: "partitioner.ignore.keys" = "true", many_keys
        => "3 partitions", "1 partitions";
    retries: "retries" = "2", tries => "more than 10", "3";
}

/// A producer on a network of one topic with three partitions.
struct Producing {
    producer: ottla_client::Producer,
    network: Network,
}

impl Producing {
    /// It has delivered one record, so that nothing more is to be learnt.
    async fn start(given: Given, context: &[(&str, &str)]) -> Self {
        let producing = Self::cold(given, context);
        producing.send(&[record("first")]).await.pop().unwrap().await.unwrap();
        producing
    }

    fn cold(given: Given, context: &[(&str, &str)]) -> Self {
        let network = Network::with(Answers::topic("topic", 3));
        let entries = given.over(&[&[BOOTSTRAP], context].concat());
        let config = ProducerConfig::parse(entries).unwrap();
        let producer = ottla_client::Producer::open_with(config, network.dial()).unwrap();
        Self { producer, network }
    }

    async fn send(&self, records: &[ProducerRecord<'_>]) -> Vec<Delivery> {
        let mut deliveries = Vec::new();
        for record in records {
            deliveries.push(self.producer.send(*record).await.unwrap());
        }
        deliveries
    }

    /// Sends records until all are delivered; answers the requests of that.
    async fn deliver(&self, records: &[ProducerRecord<'_>]) -> Vec<ProduceRequest> {
        let before = self.requests().len();
        for delivery in self.send(records).await {
            delivery.await.unwrap();
        }
        self.requests().split_off(before)
    }

    fn requests(&self) -> Vec<ProduceRequest> {
        self.network.asked::<ProduceRequest>().into_iter().map(|(_, request)| request).collect()
    }
}

fn record(value: &str) -> ProducerRecord<'_> {
    ProducerRecord::new("topic", value).partition(0)
}

/// What a look at each batch of some requests finds.
fn batches<T>(requests: &[ProduceRequest], look: impl Fn(i32, Batch<'_>) -> T) -> Vec<T> {
    let topics = requests.iter().flat_map(|request| &request.topic_data);
    let mut found = Vec::new();
    for data in topics.flat_map(|topic| &topic.partition_data) {
        let records = data.records.as_ref().unwrap();
        found.extend(Batches::new(records).map(|batch| look(data.index, batch.unwrap())));
    }
    found
}

async fn acks_asked_for(given: Given) -> String {
    let requests = Producing::cold(given, &[]).deliver(&[record("value")]).await;
    format!("acks {}", requests[0].acks)
}

async fn records_per_batch(given: Given) -> String {
    let value = "x".repeat(1000);
    let records = vec![record(&value); 10];
    let requests = Producing::start(given, &[]).await.deliver(&records).await;
    format!("{:?}", batches(&requests, |_, batch| batch.count()))
}

/// Records of 1000 bytes that the producer takes while the broker is silent.
async fn records_held(given: Given) -> String {
    let producing = Producing::start(given, &[]).await;
    producing.network.on(ApiKey::Produce, |_, _| Reply::Never);
    let value = [b'x'; 1000];
    let record = ProducerRecord::new("topic", &value).partition(0);
    match (0..1000).take_while(|_| producing.producer.try_send(&record).unwrap().is_some()).count()
    {
        1000 => "1000 and more".to_owned(),
        held => held.to_string(),
    }
}

async fn codec(given: Given) -> String {
    let requests = Producing::cold(given, &[]).deliver(&[record(&"x".repeat(1000))]).await;
    format!("{:?}", batches(&requests, |_, batch| batch.codec().unwrap())[0])
}

/// Which level of a codec makes these bytes of the records.
async fn level(given: Given, codec: Codec, name: &str, levels: &[i32]) -> String {
    // Words that come again in another order: every level finds something else in them.
    let text: String =
        (0..4000u32).map(|n| format!("{} ", n.wrapping_mul(2_654_435_761) >> 22)).collect();
    let producing = Producing::cold(given, &[("compression.type", name), ("batch.size", "100000")]);
    let requests = producing.deliver(&[record(&text)]).await;
    let packed = batches(&requests, |_, batch| batch.payload().to_vec()).remove(0);
    let mut plain = ottla_compress::decompress(codec, &packed, 1 << 20).unwrap();
    plain.shrink_to_fit();
    let same = |level: &&i32| compress(codec, Level::Exact(**level), &plain).unwrap() == packed;
    format!("level {}", levels.iter().find(same).unwrap())
}

async fn gzip_level(given: Given) -> String {
    level(given, Codec::Gzip, "gzip", &[1, 6, 9]).await
}

async fn zstd_level(given: Given) -> String {
    level(given, Codec::Zstd, "zstd", &[1, 3, 19]).await
}

async fn undelivered(given: Given) -> String {
    let producing = Producing::start(given, &[("request.timeout.ms", "1000")]).await;
    producing.network.on(ApiKey::Produce, |_, _| Reply::Never);
    let sent = Instant::now();
    producing.send(&[record("value")]).await.pop().unwrap().await.unwrap_err();
    // A request under way is waited for.
    format!("failed after {} s", sent.elapsed().as_secs())
}

async fn producer_id(given: Given) -> String {
    let requests = Producing::cold(given, &[]).deliver(&[record("value")]).await;
    format!("producer id {}", batches(&requests, |_, batch| batch.producer_id().0)[0])
}

async fn lingering(given: Given) -> String {
    let producing = Producing::start(given, &[]).await;
    let begun = producing.network.now_ms();
    producing.deliver(&[record("value")]).await;
    format!("sent after {} ms", producing.network.times::<ProduceRequest>()[1] - begun)
}

async fn blocked(given: Given) -> String {
    let producing = Producing::cold(given, &[]);
    producing.network.on(ApiKey::Metadata, |_, _| Reply::Never);
    let began = Instant::now();
    producing.producer.send(record("value")).await.unwrap_err();
    format!("failed after {} ms", began.elapsed().as_millis())
}

async fn requests_under_way(given: Given) -> String {
    let producing = Producing::start(given, &[("batch.size", "0"), ("linger.ms", "0")]).await;
    producing.network.on(ApiKey::Produce, |_, _| Reply::Never);
    let _deliveries = producing.send(&vec![record("value"); 10]).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    (producing.requests().len() - 1).to_string()
}

async fn large_record(given: Given) -> String {
    let producing = Producing::start(given, &[]).await;
    match producing.producer.send(record(&"x".repeat(5000))).await {
        Ok(_) => "accepted".to_owned(),
        Err(error) => error.code().unwrap().name().to_owned(),
    }
}

/// The partitions of six records, each in a batch of its own.
async fn one_key(given: Given) -> String {
    let producing = Producing::start(given, &[]).await;
    let mut partitions = Vec::new();
    for _ in 0..6 {
        let requests = producing.deliver(&[ProducerRecord::new("topic", "value").key("key")]).await;
        partitions.extend(batches(&requests, |partition, _| partition));
    }
    let distinct: BTreeSet<i32> = partitions.iter().copied().collect();
    if distinct.len() == 1 { "all in one".to_owned() } else { format!("{partitions:?}") }
}

async fn many_keys(given: Given) -> String {
    let keys: Vec<String> = (0..20).map(|n: i32| n.to_string()).collect();
    let records: Vec<ProducerRecord<'_>> =
        keys.iter().map(|key| ProducerRecord::new("topic", "value").key(key)).collect();
    let requests = Producing::start(given, &[]).await.deliver(&records).await;
    let partitions: BTreeSet<i32> =
        batches(&requests, |partition, _| partition).into_iter().collect();
    format!("{} partitions", partitions.len())
}

async fn tries(given: Given) -> String {
    let producing = Producing::start(given, &[]).await;
    producing.network.on(ApiKey::Produce, clients::not_enough_replicas);
    producing.send(&[record("value")]).await.pop().unwrap().await.unwrap_err();
    clients::few(producing.requests().len() - 1)
}
