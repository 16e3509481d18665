//! Golden scripts: a line that is not indented is an event; the indented lines below it are what
//! came of it. `#n` stands for the uuid in the id of the n-th new member, `+` begins a record,
//! `<` a reply with its waiter.

use std::collections::BTreeMap;
use std::fmt::Write;

use bytes::Bytes;
use ottla_coordinator::{Client, CoordinatorConfig, Decision, Waiter};
use ottla_model::{ErrorCode, ProducerId, Timestamp};
use ottla_protocol::messages::*;
use ottla_protocol::writer::Writer;

use crate::printed;
use crate::shell::{Entry, Shell, member_uuid};

/// Plays the script's events and compares what comes of them with what it says. With
/// `OTTLA_BLESS` set, the script is written as it was played instead, to be read and judged.
pub(crate) fn check(name: &str, script: &str) {
    let played = play(script);
    if std::env::var_os("OTTLA_BLESS").is_some() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/scripts");
        std::fs::write(folder.join(name).with_extension("txt"), &played)
            .expect("it can be written");
        return;
    }
    let differs = |(found, wanted): (&str, &str)| found.trim_end() != wanted.trim_end();
    let lines = played.lines().zip(script.lines());
    let first = lines.clone().position(differs).unwrap_or(lines.count());
    let same = played.trim_end() == script.trim_end();
    assert!(same, "{name}.txt differs in line {}; as it was played:\n{played}", first + 1);
}

fn play(script: &str) -> String {
    let mut player = Player::new();
    for line in script.lines() {
        if line.starts_with(' ') {
            continue;
        }
        player.text.push_str(line);
        player.text.push('\n');
        if !line.is_empty() && !line.starts_with("//") {
            player.event(&with_uuids(line));
        }
    }
    player.text
}

struct Player {
    shell: Shell,
    text: String,
}

/// A line's words: those with `=` by name, the others in order.
struct Words {
    named: BTreeMap<String, String>,
    plain: Vec<String>,
}

impl Words {
    fn of(line: &str) -> Self {
        let mut words = Self { named: BTreeMap::new(), plain: Vec::new() };
        for word in line.split_whitespace() {
            match word.split_once('=') {
                Some((name, value)) if !name.contains(':') => {
                    words.named.insert(name.into(), value.into());
                }
                _ => words.plain.push(word.into()),
            }
        }
        words
    }

    fn text(&self, name: &str, otherwise: &str) -> String {
        self.named.get(name).cloned().unwrap_or_else(|| otherwise.into())
    }

    fn option(&self, name: &str) -> Option<String> {
        self.named.get(name).cloned()
    }

    fn number<N: std::str::FromStr>(&self, name: &str, otherwise: N) -> N {
        let number = |text: &String| text.parse().ok().expect("a number");
        self.named.get(name).map(number).unwrap_or(otherwise)
    }
}

impl Player {
    fn new() -> Self {
        Self { shell: Shell::new(CoordinatorConfig::default()), text: String::new() }
    }

    fn event(&mut self, line: &str) {
        let (log, replies) = (self.shell.log.len(), self.shell.replies.len());
        let words = Words::of(line);
        match words.plain[0].as_str() {
            "config" => self.configure(&words),
            "at" => self.shell.advance_to(Timestamp(words.plain[1].parse().unwrap())),
            "join" => self.join(&words),
            "sync" => self.sync(&words),
            "heartbeat" => self.heartbeat(&words),
            "leave" => self.leave(&words),
            "commit" => self.commit(&words),
            "transactional-commit" => self.commit_transactional(&words),
            "marker" => self.shell.append(Entry::Marker {
                producer: ProducerId(words.number("producer", 1)),
                committed: words.plain[1] == "commit",
            }),
            "fetch" => self.fetch(&words),
            "delete-offsets" => self.delete_offsets(&words),
            "delete-groups" => {
                let waiter = self.shell.waiter();
                let now = self.shell.now;
                let decision = self.shell.shard.delete_groups(now, &words.plain[1..], waiter);
                self.shell.perform(decision);
            }
            "delete-topic" => {
                let decision = self.shell.shard.topic_deleted(&words.plain[1]);
                self.shell.perform(decision);
            }
            "describe" => {
                let groups = &words.plain[1..];
                for group in self.shell.shard.describe(groups, words.number("v", 6)) {
                    self.line(&printed::described(&group));
                }
            }
            "list" => self.list(&words),
            "limit" => self.shell.config.max_group_size = words.plain[1].parse().unwrap(),
            "restart" => self.shell.restart(),
            "drop" => {
                let waiter = Waiter(words.plain[1].parse().unwrap());
                let decision = self.shell.shard.dropped(self.shell.now, waiter);
                self.shell.perform(decision);
            }
            "fail" => self.shell.failure = ErrorCode::from_name(&words.plain[1]),
            other => panic!("no such event: {other}"),
        }
        self.print_since(log, replies);
    }

    fn configure(&mut self, words: &Words) {
        let known = CoordinatorConfig::default();
        self.shell = Shell::new(CoordinatorConfig {
            initial_rebalance_delay_ms: words.number("delay", known.initial_rebalance_delay_ms),
            max_group_size: words.number("max-size", known.max_group_size),
            offset_metadata_max_bytes: words
                .number("metadata-max", known.offset_metadata_max_bytes),
            offsets_retention_ms: words.number("retention", known.offsets_retention_ms),
            offsets_retention_check_interval_ms: words
                .number("check", known.offsets_retention_check_interval_ms),
            ..known
        });
    }

    fn line(&mut self, line: &str) {
        writeln!(self.text, "  {}", without_uuids(line)).unwrap();
    }

    fn print_since(&mut self, log: usize, replies: usize) {
        for entry in self.shell.log.clone().split_off(log) {
            match entry {
                Entry::Record { key, value, .. } => {
                    self.line(&format!("+ {}", printed::record(&key, value.as_ref())));
                }
                Entry::Marker { .. } => {}
            }
        }
        for (waiter, answer) in self.shell.replies.split_off(replies) {
            self.line(&format!("< {} {}", waiter.0, printed::answer(&answer)));
        }
    }

    /// `join CLIENT [member=ID] [instance=I] [v=9] [session=10000] [rebalance=60000]
    /// [type=consumer] [protocols=range:t1+t2,sticky:t1]`
    fn join(&mut self, words: &Words) {
        let kind = words.text("type", "consumer");
        let protocols = words.text("protocols", "range:t");
        let request = JoinGroupRequest {
            group_id: words.text("group", "g"),
            session_timeout_ms: words.number("session", 10_000),
            rebalance_timeout_ms: words.number("rebalance", 60_000),
            member_id: words.text("member", ""),
            group_instance_id: words.option("instance"),
            protocols: protocols
                .split(',')
                .filter(|protocol| !protocol.is_empty())
                .map(|protocol| protocol_of(&kind, protocol))
                .collect(),
            protocol_type: kind,
            ..Default::default()
        };
        let client = Client { id: words.plain[1].clone(), host: "/h".into() };
        let (id, waiter) = (self.shell.member_id(), self.shell.waiter());
        let version = words.number("v", 9);
        let now = self.shell.now;
        let decision = self.shell.shard.join(now, &request, version, client, id, waiter);
        self.shell.perform(decision);
    }

    /// `sync MEMBER GENERATION [instance=I] [type=T] [name=N] [give=ID:TEXT,ID:TEXT]`
    fn sync(&mut self, words: &Words) {
        let given = words.text("give", "");
        let request = SyncGroupRequest {
            group_id: words.text("group", "g"),
            generation_id: words.plain[2].parse().unwrap(),
            member_id: words.plain[1].clone(),
            group_instance_id: words.option("instance"),
            protocol_type: words.option("type"),
            protocol_name: words.option("name"),
            assignments: given
                .split(',')
                .filter_map(|given| given.split_once(':'))
                .map(|(member, text)| SyncGroupRequestSyncGroupRequestAssignment {
                    member_id: member.into(),
                    assignment: Bytes::copy_from_slice(text.as_bytes()),
                    ..Default::default()
                })
                .collect(),
            ..Default::default()
        };
        let waiter = self.shell.waiter();
        let decision = self.shell.shard.sync(self.shell.now, &request, waiter);
        self.shell.perform(decision);
    }

    /// `heartbeat MEMBER GENERATION [instance=I]`
    fn heartbeat(&mut self, words: &Words) {
        let request = HeartbeatRequest {
            group_id: words.text("group", "g"),
            generation_id: words.plain[2].parse().unwrap(),
            member_id: words.plain[1].clone(),
            group_instance_id: words.option("instance"),
            ..Default::default()
        };
        let response = self.shell.shard.heartbeat(self.shell.now, &request);
        self.line(printed::error(response.error_code));
    }

    /// `leave MEMBER[/INSTANCE].. [v=5]`; `/INSTANCE` alone is what an administrator sends.
    fn leave(&mut self, words: &Words) {
        let version = words.number("v", 5);
        let members = words.plain[1..].iter().map(|member| {
            let (id, instance) = member.split_once('/').unwrap_or((member, ""));
            LeaveGroupRequestMemberIdentity {
                member_id: id.into(),
                group_instance_id: Some(instance.into()).filter(|text: &String| !text.is_empty()),
                ..Default::default()
            }
        });
        let members: Vec<_> = members.collect();
        let request = LeaveGroupRequest {
            group_id: words.text("group", "g"),
            member_id: if version < 3 { words.plain[1].clone() } else { String::new() },
            members: if version < 3 { Vec::new() } else { members },
            ..Default::default()
        };
        let waiter = self.shell.waiter();
        let decision = self.shell.shard.leave(self.shell.now, &request, version, waiter);
        self.shell.perform(decision);
    }

    /// `commit TOPIC:PARTITION=OFFSET.. [member=ID] [generation=N] [instance=I] [metadata=TEXT]
    /// [epoch=N] [retention=MS] [v=9]`
    fn commit(&mut self, words: &Words) {
        let request = OffsetCommitRequest {
            group_id: words.text("group", "g"),
            generation_id_or_member_epoch: words.number("generation", -1),
            member_id: words.text("member", ""),
            group_instance_id: words.option("instance"),
            retention_time_ms: words.number("retention", -1),
            topics: offsets(words)
                .map(|(topic, partition, offset)| OffsetCommitRequestOffsetCommitRequestTopic {
                    name: topic,
                    partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition {
                        partition_index: partition,
                        committed_offset: offset,
                        committed_leader_epoch: words.number("epoch", -1),
                        committed_metadata: words.option("metadata"),
                        ..Default::default()
                    }],
                    ..Default::default()
                })
                .collect(),
            ..Default::default()
        };
        let waiter = self.shell.waiter();
        let (now, version) = (self.shell.now, words.number("v", 9));
        let decision = self.shell.shard.commit(now, &request, version, waiter);
        self.shell.perform(decision);
    }

    /// `transactional-commit TOPIC:PARTITION=OFFSET.. [producer=1] [member=ID] [generation=N]`
    fn commit_transactional(&mut self, words: &Words) {
        let request = TxnOffsetCommitRequest {
            transactional_id: "tx".into(),
            group_id: words.text("group", "g"),
            producer_id: words.number("producer", 1),
            producer_epoch: 0,
            generation_id_or_member_epoch: words.number("generation", -1),
            member_id: words.text("member", ""),
            group_instance_id: words.option("instance"),
            topics: offsets(words)
                .map(|(topic, partition, offset)| {
                    TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
                        name: topic,
                        partitions: vec![TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
                            partition_index: partition,
                            committed_offset: offset,
                            ..Default::default()
                        }],
                        ..Default::default()
                    }
                })
                .collect(),
            ..Default::default()
        };
        let waiter = self.shell.waiter();
        let (now, version) = (self.shell.now, words.number("v", 5));
        let shard = &mut self.shell.shard;
        let decision: Decision = shard.commit_transactional(now, &request, version, waiter);
        self.shell.perform(decision);
    }

    /// `fetch TOPIC:PARTITION.. | all [stable=true] [v=9]`
    fn fetch(&mut self, words: &Words) {
        let version = words.number("v", 9);
        let asked: Vec<(String, i32)> = words.plain[1..]
            .iter()
            .filter_map(|word| word.split_once(':'))
            .map(|(topic, partition)| (topic.into(), partition.parse().unwrap()))
            .collect();
        let all = words.plain[1] == "all";
        let mut request = OffsetFetchRequest {
            require_stable: words.number("stable", false),
            topics: None,
            ..Default::default()
        };
        if version < 8 {
            let topic =
                |(name, partition): (String, i32)| OffsetFetchRequestOffsetFetchRequestTopic {
                    name,
                    partition_indexes: vec![partition],
                    ..Default::default()
                };
            request.group_id = words.text("group", "g");
            request.topics = (!all).then(|| asked.into_iter().map(topic).collect());
        } else {
            let topic =
                |(name, partition): (String, i32)| OffsetFetchRequestOffsetFetchRequestTopics {
                    name,
                    partition_indexes: vec![partition],
                    ..Default::default()
                };
            request.groups = vec![OffsetFetchRequestOffsetFetchRequestGroup {
                group_id: words.text("group", "g"),
                topics: (!all).then(|| asked.into_iter().map(topic).collect()),
                ..Default::default()
            }];
        }
        let response = self.shell.shard.fetch_offsets(&request, version);
        for topic in response.topics {
            for found in topic.partitions {
                self.offset_line(
                    &topic.name,
                    found.partition_index,
                    found.committed_offset,
                    found.committed_leader_epoch,
                    found.metadata.as_deref(),
                    found.error_code,
                );
            }
        }
        for topic in response.groups.into_iter().flat_map(|group| group.topics) {
            for found in topic.partitions {
                self.offset_line(
                    &topic.name,
                    found.partition_index,
                    found.committed_offset,
                    found.committed_leader_epoch,
                    found.metadata.as_deref(),
                    found.error_code,
                );
            }
        }
    }

    fn offset_line(
        &mut self,
        topic: &str,
        partition: i32,
        offset: i64,
        epoch: i32,
        metadata: Option<&str>,
        error: i16,
    ) {
        let mut line = format!("{topic}:{partition} = {offset} epoch {epoch} {metadata:?}");
        if error != 0 {
            write!(line, " {}", printed::error(error)).unwrap();
        }
        self.line(&line);
    }

    fn delete_offsets(&mut self, words: &Words) {
        let topics = words.plain[1..].iter().filter_map(|word| word.split_once(':'));
        let request = OffsetDeleteRequest {
            group_id: words.text("group", "g"),
            topics: topics
                .map(|(topic, partition)| OffsetDeleteRequestOffsetDeleteRequestTopic {
                    name: topic.into(),
                    partitions: vec![OffsetDeleteRequestOffsetDeleteRequestPartition {
                        partition_index: partition.parse().unwrap(),
                    }],
                })
                .collect(),
        };
        let waiter = self.shell.waiter();
        let decision = self.shell.shard.delete_offsets(self.shell.now, &request, waiter);
        self.shell.perform(decision);
    }

    /// `list [states=A,B] [types=A,B]`
    fn list(&mut self, words: &Words) {
        let filter = |name: &str| -> Vec<String> {
            let text = words.text(name, "");
            text.split(',').filter(|word| !word.is_empty()).map(String::from).collect()
        };
        let request = ListGroupsRequest {
            states_filter: filter("states"),
            types_filter: filter("types"),
            ..Default::default()
        };
        for group in self.shell.shard.list(&request) {
            self.line(&format!(
                "{} {:?} {} {}",
                group.group_id, group.protocol_type, group.group_state, group.group_type
            ));
        }
    }
}

/// The words `TOPIC:PARTITION=OFFSET`.
fn offsets(words: &Words) -> impl Iterator<Item = (String, i32, i64)> {
    words.plain[1..].iter().map(|word| {
        let (place, offset) = word.split_once('=').expect("an offset");
        let (topic, partition) = place.split_once(':').expect("a partition");
        (topic.into(), partition.parse().unwrap(), offset.parse().unwrap())
    })
}

/// `NAME:TOPIC+TOPIC`, or `NAME:TEXT` where the type is not the consumers'.
fn protocol_of(kind: &str, text: &str) -> JoinGroupRequestJoinGroupRequestProtocol {
    let (name, told) = text.split_once(':').unwrap_or((text, ""));
    let metadata = if kind == "consumer" {
        subscription(told.split('+').filter(|topic| !topic.is_empty()))
    } else {
        Bytes::copy_from_slice(told.as_bytes())
    };
    JoinGroupRequestJoinGroupRequestProtocol { name: name.into(), metadata, ..Default::default() }
}

/// A subscription as consumers send it.
pub(crate) fn subscription<'a>(topics: impl Iterator<Item = &'a str>) -> Bytes {
    let mut writer = Writer::new();
    writer.i16(1);
    let topics = topics.map(String::from).collect();
    let subscription = ConsumerProtocolSubscription { topics, ..Default::default() };
    subscription.encode(&mut writer, 1).unwrap();
    writer.into_bytes().unwrap()
}

/// `#12` becomes the uuid of the twelfth new member.
fn with_uuids(line: &str) -> String {
    let mut text = line.to_string();
    for number in (1..=40).rev() {
        text = text.replace(&format!("#{number}"), &uuid_text(number));
    }
    text
}

fn without_uuids(line: &str) -> String {
    let mut text = line.to_string();
    for number in 1..=40 {
        text = text.replace(&uuid_text(number), &format!("#{number}"));
    }
    text
}

fn uuid_text(number: u8) -> String {
    let uuid = member_uuid(number);
    format!("00000000-0000-0000-0000-{:012x}", uuid.0[15])
}
