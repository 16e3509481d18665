//! A group that is a member for a while in each life, and resumes from what it committed.

use std::time::Duration;

use ottla_client::{Consumer, Polled};
use ottla_config::ConsumerConfig;

use super::story::TOPIC;
use crate::rig::within;

/// Reads until the group has seen everything up to `ends`, from `from` on and nothing before it;
/// commits and leaves.
pub(super) async fn resume(bootstrap: &str, from: &[i64], ends: &[i64]) {
    let config = ConsumerConfig::parse([
        ("bootstrap.servers", bootstrap),
        ("group.id", "readers"),
        ("auto.offset.reset", "earliest"),
        ("enable.auto.commit", "false"),
    ]);
    let consumer = Consumer::open(config.unwrap()).unwrap();
    consumer.subscribe(&[TOPIC.to_owned()]).unwrap();
    let mut next = from.to_vec();
    let reading = async {
        while next != ends {
            let polled = consumer.poll(1000, 1 << 20, Duration::from_secs(5)).await.unwrap();
            let Polled::Records(partitions) = polled else { continue };
            for records in &partitions {
                let at = &mut next[usize::try_from(records.partition).unwrap()];
                for record in records.records() {
                    assert_eq!(record.offset, *at, "the group goes on where it committed");
                    *at += 1;
                }
            }
        }
    };
    within("the group has read all", reading).await;
    consumer.commit(None).await.unwrap();
    consumer.close(Duration::from_secs(10)).await.unwrap();
}
