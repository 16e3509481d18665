//! Groups of kinds that ours does not coordinate yet: their records stay as Apache Kafka wrote them.

use std::collections::BTreeMap;

use super::dump::TOOLS;
use super::folder::java;
use super::story::TOPIC;
use crate::apache::process::jars_of;
use crate::rig::admin;

/// Offsets that a group committed, by partition.
pub(super) type Committed = BTreeMap<i32, i64>;

/// A group of the consumer protocol (KIP-848) and a share group (KIP-932) read the topic; answers
/// what the first one committed.
pub(super) async fn run(bootstrap: &str) -> Committed {
    let modern = ["--consumer-property", "group.protocol=consumer", "--from-beginning"];
    read(bootstrap, "consumer.ConsoleConsumer", &["--group", "modern"], &modern);
    read(bootstrap, "consumer.ConsoleShareConsumer", &["--group", "sharers"], &[]);
    committed(bootstrap).await
}

fn read(bootstrap: &str, tool: &str, group: &[&str], options: &[&str]) {
    let class = format!("org.apache.kafka.tools.{tool}");
    let mut tool = java(&jars_of(TOOLS).unwrap(), &class);
    tool.args(["--bootstrap-server", bootstrap, "--topic", TOPIC, "--timeout-ms", "3000"]);
    let done = tool.args(group).args(options).output().unwrap();
    let errors = String::from_utf8_lossy(&done.stderr);
    assert!(errors.contains("Processed a total of"), "{class}: {errors}");
}

pub(super) async fn committed(bootstrap: &str) -> Committed {
    let admin = admin(bootstrap);
    let offsets = admin.list_group_offsets("modern").await.unwrap();
    admin.close();
    offsets.into_iter().map(|((_, partition), at)| (partition, at.offset)).collect()
}

/// Apache Kafka finds both groups again, as what they are.
pub(super) async fn are_known(bootstrap: &str) {
    let admin = admin(bootstrap);
    let groups = admin.list_groups().await.unwrap();
    admin.close();
    for (name, kind) in [("modern", "Consumer"), ("sharers", "Share")] {
        let found = groups.iter().find(|group| group.group_id == name);
        let found = found.unwrap_or_else(|| panic!("{name} in {groups:?}"));
        assert!(found.group_type.eq_ignore_ascii_case(kind), "{found:?}");
    }
}
