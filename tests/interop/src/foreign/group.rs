//! Three members share a topic, one is killed in the middle, the others take over, and the group
//! resumes later where it committed.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use ottla_client::admin::NewTopic;
use serde_json::json;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::bench::Bench;
use super::driver::{Client, Driver, Event, LIMIT, hex, next};
use super::history::{Happened, History, Killed, Place};
use super::sample::{BASE_MS, Lacks};

const PARTITIONS: usize = 6;
/// Records that are sent to each partition at a time.
const WAVE: usize = 5;
const MEMBERS: usize = 3;
/// The member that is killed.
const VICTIM: usize = 1;
const RESUMED: usize = 3;
const PRODUCER: usize = 4;

/// How the two columns ended.
pub(crate) struct Outcome {
    pub(crate) group: Result<(), String>,
    pub(crate) resume: Result<(), String>,
}

struct Run<'a> {
    bench: &'a Bench,
    client: &'a Client,
    topic: String,
    group: String,
    sender: UnboundedSender<(usize, Event)>,
    receiver: UnboundedReceiver<(usize, Event)>,
    drivers: BTreeMap<usize, Driver>,
    history: History,
    /// Values by the id under which they were sent.
    sent: Vec<Vec<u8>>,
    acknowledged: usize,
    holding: bool,
    /// Whether records have the timestamps that they were sent with.
    timed: bool,
    gone: BTreeSet<usize>,
}

pub(crate) async fn run(bench: &Bench, client: &Client, lacks: &Lacks) -> Outcome {
    let topic = bench.name("group", client);
    let (sender, receiver) = unbounded_channel();
    let mut run = Run {
        bench,
        client,
        group: format!("{topic}-members"),
        topic,
        sender,
        receiver,
        drivers: BTreeMap::new(),
        history: History { stale: lacks.contains_key("stale records"), ..History::default() },
        sent: Vec::new(),
        acknowledged: 0,
        holding: false,
        timed: !lacks.contains_key("timestamps"),
        gone: BTreeSet::new(),
    };
    let group = run.share_and_kill(!lacks.contains_key("hold")).await;
    let resume = match &group {
        Ok(()) => run.resume().await,
        Err(_) => Err("the group did not get there".to_owned()),
    };
    Outcome { group, resume }
}

impl Run<'_> {
    fn start(&mut self, tag: usize, verb: &str, stop_after: Option<usize>) -> Result<(), String> {
        let arguments = match verb {
            "consume" => {
                json!({ "topics": [self.topic], "group": self.group, "stop_after": stop_after })
            }
            _ => json!({}),
        };
        let events = (tag, self.sender.clone());
        let bench = self.bench;
        let driver =
            Driver::start(self.client, &bench.logs, &bench.bootstrap, (verb, &arguments), events)?;
        self.drivers.insert(tag, driver);
        Ok(())
    }

    fn driver(&mut self, tag: usize) -> &mut Driver {
        self.drivers.get_mut(&tag).expect("drivers are started before they are told anything")
    }

    async fn share_and_kill(&mut self, can_hold: bool) -> Result<(), String> {
        let partitions = i32::try_from(PARTITIONS).unwrap_or(0);
        self.bench.create(NewTopic::new(&self.topic, partitions)).await?;
        for member in 0..MEMBERS {
            self.start(member, "consume", None)?;
        }
        self.start(PRODUCER, "produce", None)?;
        // Members join one after another, so the first waves go to whoever is there.
        self.until(|run, from| (0..MEMBERS).all(|member| run.told(member, from) > 0))
            .await
            .map_err(|reason| format!("three members share the topic: {reason}"))?;
        if can_hold {
            self.driver(VICTIM).tell("hold\n").await?;
            self.until(|run, from| run.holding && run.told(VICTIM, from) > 0).await?;
        }
        self.kill_in_the_middle().await?;
        if can_hold && self.history.uncommitted() == 0 {
            return Err("the killed member had committed all that it told".to_owned());
        }
        self.settle().await?;
        self.wave(WAVE).await?;
        self.settle().await?;
        for member in (0..MEMBERS).filter(|member| *member != VICTIM) {
            self.driver(member).close_input();
        }
        for member in (0..MEMBERS).filter(|member| *member != VICTIM) {
            self.ended(member).await?;
        }
        self.history.judge()?;
        self.committed_all().await
    }

    /// Sends a wave and kills a member while the records are on their way.
    async fn kill_in_the_middle(&mut self) -> Result<(), String> {
        let from = self.history.happened.len();
        self.wave(WAVE).await?;
        while self.told(VICTIM, from) == 0 {
            self.event().await?;
        }
        self.driver(VICTIM).kill().await?;
        while !self.gone.contains(&VICTIM) {
            self.event().await?;
        }
        // The coordinator has not missed it yet, so nobody else commits for its partitions.
        let committed = self.committed().await?;
        let at = self.history.happened.len();
        self.history.killed = Some(Killed { member: VICTIM, committed, at });
        Ok(())
    }

    /// A new member of the group sees what comes after the commits, and nothing else.
    async fn resume(&mut self) -> Result<(), String> {
        let from = self.history.happened.len();
        self.wave(WAVE).await?;
        while self.acknowledged < self.sent.len() {
            self.event().await?;
        }
        self.driver(PRODUCER).close_input();
        self.ended(PRODUCER).await?;
        self.start(RESUMED, "consume", Some(PARTITIONS * WAVE))?;
        self.ended(RESUMED).await?;
        let told = self.told(RESUMED, from);
        if told != PARTITIONS * WAVE {
            return Err(format!("expected {} records, found {told}", PARTITIONS * WAVE));
        }
        self.history.judge()?;
        self.committed_all().await
    }

    /// Sends small waves until one has all that `done` wants of it; `from` is where it began.
    async fn until(&mut self, done: fn(&Self, usize) -> bool) -> Result<(), String> {
        let began = Instant::now();
        while began.elapsed() < LIMIT {
            let from = self.history.happened.len();
            self.wave(1).await?;
            self.settle().await?;
            if done(self, from) {
                return Ok(());
            }
        }
        Err(format!("not within {LIMIT:?} and {} records", self.sent.len()))
    }

    /// Sends this many records to each partition.
    async fn wave(&mut self, each: usize) -> Result<(), String> {
        let mut lines = String::new();
        for number in 0..each * PARTITIONS {
            let id = self.sent.len();
            let value = format!("value {id}").into_bytes();
            let line = json!({
                "id": id,
                "topic": self.topic,
                "codec": "none",
                "partition": number % PARTITIONS,
                "key": hex(Some(b"key")),
                "value": hex(Some(&value)),
                "headers": [],
                "timestamp": timestamp(id),
            });
            lines.push_str(&format!("{line}\n"));
            self.sent.push(value);
        }
        self.driver(PRODUCER).tell(&lines).await
    }

    /// Waits until everything sent is acknowledged and told.
    async fn settle(&mut self) -> Result<(), String> {
        while self.acknowledged < self.sent.len() || !self.history.missing().is_empty() {
            self.event().await?;
        }
        Ok(())
    }

    async fn ended(&mut self, tag: usize) -> Result<(), String> {
        while !self.gone.contains(&tag) {
            self.event().await?;
        }
        self.driver(tag).exit().await
    }

    async fn event(&mut self) -> Result<(), String> {
        let Some((tag, event)) = next(&mut self.receiver).await else {
            let missing = self.history.missing();
            let logs: Vec<String> =
                self.drivers.values().map(|driver| driver.failure("log")).collect();
            let what = format!(
                "nothing was told for {LIMIT:?}; {} of {} acknowledged, {} not told, as {:?}",
                self.acknowledged,
                self.sent.len(),
                missing.len(),
                missing.first()
            );
            return Err(format!("{what}\n      {}", logs.join("\n      ")));
        };
        match event {
            Event::Ack { id, partition, offset } => {
                let value = self.sent.get(id).ok_or("an acknowledgement of nothing")?.clone();
                let place: Place = (partition, offset);
                let sent = (value, self.timed.then(|| timestamp(id)));
                if self.history.acknowledged.insert(place, sent).is_some() {
                    return Err(format!("{place:?} was acknowledged twice"));
                }
                self.acknowledged += 1;
            }
            Event::Fail { id, reason } => {
                return Err(format!("record {id} was not sent: {reason}"));
            }
            Event::Record(seen) => self.history.happened.push(Happened::Told(tag, seen)),
            Event::Committed(positions) => {
                let places =
                    positions.into_iter().map(|(_, partition, offset)| (partition, offset));
                self.history.happened.extend(places.map(Happened::Committed));
            }
            Event::Holding => self.holding |= tag == VICTIM,
            Event::Gone => {
                self.gone.insert(tag);
                // The others end when they are asked to.
                let asked = self.driver(tag).input_is_closed() || tag == RESUMED;
                if !asked && tag != VICTIM {
                    return Err(self.driver(tag).failure(&format!("driver {tag} ended by itself")));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// How many records a member has told since `from`.
    fn told(&self, member: usize, from: usize) -> usize {
        let happened = &self.history.happened[from..];
        happened.iter().filter(|one| matches!(one, Happened::Told(by, _) if *by == member)).count()
    }

    async fn committed(&self) -> Result<BTreeMap<i32, i64>, String> {
        let offsets = self.bench.admin.list_group_offsets(&self.group).await;
        let offsets = offsets.map_err(|error| error.to_string())?;
        Ok(offsets.into_iter().map(|((_, at), committed)| (at, committed.offset)).collect())
    }

    /// Every partition is committed to its end.
    async fn committed_all(&self) -> Result<(), String> {
        let mut ends: BTreeMap<i32, i64> = BTreeMap::new();
        for (partition, offset) in self.history.acknowledged.keys() {
            ends.insert(*partition, offset + 1);
        }
        let committed = self.committed().await?;
        if committed == ends {
            return Ok(());
        }
        Err(format!("expected commits {ends:?}, found {committed:?}"))
    }
}

fn timestamp(id: usize) -> i64 {
    BASE_MS + i64::try_from(id).unwrap_or(0)
}
