//! Our broker beside Apache Kafka: the same requests, in every version, and the same answers.

mod configs;
mod contest;
mod described;
mod exchange;
mod groups;
mod lives;
mod offsets;
mod process;
mod records;
mod secured;
mod topics;

use contest::Contest;
use process::ApacheKafka;

use crate::rig::Running;

/// What both brokers are told.
const BOTH: [(&str, &str); 6] = [
    ("node.id", "1"),
    ("offsets.topic.replication.factor", "1"),
    ("offsets.topic.num.partitions", "3"),
    ("transaction.state.log.replication.factor", "1"),
    ("transaction.state.log.min.isr", "1"),
    ("group.initial.rebalance.delay.ms", "0"),
];

#[tokio::test]
#[ignore = "needs Apache Kafka"]
async fn answers_agree_with_apache_kafka() {
    let Some(kafka) = ApacheKafka::start() else { return };
    let listeners = ("listeners", "PLAINTEXT://127.0.0.1:0,SASL://127.0.0.1:0");
    let options: Vec<_> = BOTH.into_iter().chain(secured::OPTIONS).chain([listeners]).collect();
    let (running, _home) = Running::start(&options).await;
    let mut contest = Contest::open(&kafka.bootstrap, &running.broker.bootstrap()).await;
    described::run(&mut contest).await;
    configs::run(&mut contest).await;
    topics::run(&mut contest).await;
    offsets::run(&mut contest).await;
    groups::run(&mut contest).await;
    lives::run(&mut contest).await;
    records::run(&mut contest).await;
    let sasl = running.broker.bootstrap_of("SASL").unwrap();
    secured::run(&mut contest, &kafka.sasl, &sasl).await;
    contest.judge();
    running.close().await;
}
