//! One run: a broker, its clients, the kills, and the verdict.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use ottla_client::admin::{NewTopic, OffsetSpec};
use ottla_client::{Admin, Consumer, Polled};
use ottla_config::{AdminConfig, ConsumerConfig};
use ottla_simulation::Random;
use tokio::sync::watch;

use crate::check::{Drained, check};
use crate::clients::{Clients, Makers};
use crate::history::Event;
use crate::server::{Mode, Server};
use crate::topics::{self, Topics};

const TOPIC: &str = "written";
const PARTITIONS: i32 = 3;
/// A topic whose oldest segments go while it is written to.
const KEPT: &str = "kept";
/// What a client may take to go on after a kill: its own backoffs and sessions, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(90);

/// What to run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The `ottla` program.
    pub broker: PathBuf,
    /// The clients besides ours.
    pub makers: Makers,
    /// How often to kill.
    pub kills: u32,
    /// What decides the moments.
    pub seed: u64,
    /// The broker's mode.
    pub mode: Mode,
    /// Where logs and the history stay when something is wrong.
    pub keep: Option<PathBuf>,
    /// Plants a fault, to see that it is found: records of one partition go at the last kill.
    pub plant: bool,
}

/// What came of it.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Kills.
    pub kills: u32,
    /// Records that were acknowledged.
    pub acknowledged: usize,
    /// Records that consumers read.
    pub read: usize,
    /// Commits that were acknowledged.
    pub commits: usize,
    /// Changes of topics that were answered.
    pub changes: usize,
    /// What is wrong.
    pub wrong: Vec<String>,
}

/// Runs and judges.
///
/// # Errors
/// The run could not be made: a program is missing, or the broker or a client does not go on.
pub async fn run(options: &Options) -> Result<Outcome, String> {
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let result = run_in(options, home.path()).await;
    let wrong = !matches!(&result, Ok(outcome) if outcome.wrong.is_empty());
    if wrong && let Some(keep) = &options.keep {
        // A failure to keep it is no news besides what is wrong.
        let _ = std::fs::remove_dir_all(keep);
        let _ = std::fs::rename(home.path(), keep);
    }
    result
}

async fn run_in(options: &Options, home: &std::path::Path) -> Result<Outcome, String> {
    let text = |error: std::io::Error| error.to_string();
    let mut random = Random::new(options.seed);
    let mut server = Server::new(&options.broker, home, options.mode).map_err(text)?;
    server.begin().map_err(text)?;
    server.serves().await?;
    let bootstrap = server.bootstrap();
    create_topics(&bootstrap).await?;
    let mut clients = Clients::new(options.makers.clone(), home);
    start_clients(&mut clients, options, &bootstrap).map_err(text)?;
    let (end, ended) = watch::channel(false);
    let changes = tokio::spawn(topics::change(bootstrap.clone(), random.draw(), ended));
    let mut outcome = Outcome::default();
    while outcome.kills < options.kills {
        clients.progress(10, PATIENCE).await?;
        clients.listen(Duration::from_millis(random.below(400))).await?;
        server.kill().await?;
        outcome.kills += 1;
        // Now and then it does not get to serve.
        while outcome.kills < options.kills && random.below(4) == 0 {
            server.begin().map_err(text)?;
            clients.listen(Duration::from_millis(random.below(120))).await?;
            server.kill().await?;
            outcome.kills += 1;
        }
        if options.plant && outcome.kills >= options.kills {
            lose_records(&home.join("data").join(format!("{TOPIC}-0"))).map_err(text)?;
        }
        server.begin().map_err(text)?;
        server.serves().await?;
    }
    clients.progress(10, PATIENCE).await?;
    end.send_replace(true);
    let changes = changes.await.map_err(|error| error.to_string())??;
    finish(&mut clients, &server, &changes, &mut outcome).await?;
    let history: String = clients.history.iter().map(|event| format!("{event:?}\n")).collect();
    std::fs::write(home.join("history"), history).map_err(text)?;
    server.kill().await?;
    Ok(outcome)
}

/// Cuts the newest records out of a partition, as a broker would that had acknowledged them too
/// early.
fn lose_records(folder: &std::path::Path) -> std::io::Result<()> {
    let mut logs = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "log") && path.metadata()?.len() > 0 {
            logs.push(path);
        }
    }
    let newest = logs.iter().max().ok_or(std::io::ErrorKind::NotFound)?;
    let file = std::fs::File::options().write(true).open(newest)?;
    file.set_len(file.metadata()?.len() / 2)
}

async fn create_topics(bootstrap: &str) -> Result<(), String> {
    let config = AdminConfig::parse([("bootstrap.servers", bootstrap)]);
    let admin = Admin::open(&config.map_err(|error| error.to_string())?);
    let admin = admin.map_err(|error| error.to_string())?;
    let written = NewTopic::new(TOPIC, PARTITIONS)
        .config("internal.segment.bytes", "8000")
        .config("index.interval.bytes", "512");
    let kept = NewTopic::new(KEPT, PARTITIONS)
        .config("internal.segment.bytes", "2000")
        .config("retention.bytes", "6000");
    for topic in [written, kept] {
        admin.create_topic(&topic).await.map_err(|error| error.to_string())?;
    }
    admin.close();
    Ok(())
}

fn start_clients(clients: &mut Clients, options: &Options, bootstrap: &str) -> std::io::Result<()> {
    let count = PARTITIONS.to_string();
    for maker in options.makers.names() {
        clients.start(maker, maker, &["produce", bootstrap, TOPIC, &count, maker])?;
        let reader = format!("{maker}-reader");
        clients.start(&reader, maker, &["consume", bootstrap, TOPIC, &reader])?;
    }
    clients.start(KEPT, "ours", &["produce", bootstrap, KEPT, &count, KEPT])
}

/// Ends the producers, lets the consumers come to the end, and judges.
async fn finish(
    clients: &mut Clients,
    server: &Server,
    topics: &Topics,
    outcome: &mut Outcome,
) -> Result<(), String> {
    let bootstrap = server.bootstrap();
    let is_reader = |name: &str| name.ends_with("-reader");
    clients.end(|name| !is_reader(name), PATIENCE).await?;
    let drained = drain(&bootstrap, TOPIC).await?;
    let mut ends = BTreeMap::new();
    for (partition, records) in &drained {
        ends.insert(*partition, records.last().map_or(0, |(offset, _)| offset + 1));
    }
    let readers: Vec<String> = clients.counts().into_keys().collect();
    // One that does not come to the end is for the checker to tell.
    let _ = clients
        .listen_until("every consumer reads to the end", PATIENCE, |clients| {
            readers.iter().all(|reader| clients.has_read_to(reader, &ends))
        })
        .await;
    clients.end(is_reader, PATIENCE).await?;
    let (kept, written): (Vec<Event>, Vec<Event>) =
        clients.history.iter().cloned().partition(is_of_kept);
    outcome.wrong = check(&written, &drained).iter().map(|each| format!("{each:?}")).collect();
    outcome.wrong.extend(check_kept(kept, &drain(&bootstrap, KEPT).await?));
    outcome.wrong.extend(topics.check(&bootstrap).await?);
    outcome.wrong.extend(server.errors());
    if !server.has_said("wrote a metadata snapshot") {
        outcome.wrong.push("no metadata snapshot was written, so nothing was shown".to_owned());
    }
    outcome.changes = topics.answered;
    let count = |is: fn(&Event) -> bool| clients.history.iter().filter(|event| is(event)).count();
    outcome.acknowledged = count(|event| matches!(event, Event::Acknowledged { .. }));
    outcome.read = count(|event| matches!(event, Event::Read { .. }));
    outcome.commits = count(|event| matches!(event, Event::Committed { .. }));
    Ok(())
}

fn is_of_kept(event: &Event) -> bool {
    matches!(event, Event::Acknowledged { producer, .. } | Event::GivenUp { producer, .. }
        if producer == KEPT)
}

/// Of a topic with retention, what is there must be right, and what is gone must be the oldest.
fn check_kept(mut history: Vec<Event>, drained: &Drained) -> Vec<String> {
    let first = |partition: &i32| {
        let records = drained.get(partition);
        records.and_then(|records| records.first()).map_or(i64::MAX, |(offset, _)| *offset)
    };
    history.retain(|event| match event {
        Event::Acknowledged { partition, offset, .. } => *offset >= first(partition),
        _ => true,
    });
    let mut wrong: Vec<String> =
        check(&history, drained).iter().map(|each| format!("of {KEPT}: {each:?}")).collect();
    if drained.values().all(|records| records.first().is_none_or(|(offset, _)| *offset == 0)) {
        wrong.push(format!("of {KEPT}: retention deleted nothing, so nothing was shown"));
    }
    wrong
}

/// Everything that a topic serves.
async fn drain(bootstrap: &str, topic: &str) -> Result<Drained, String> {
    let text = |error: ottla_client::ClientError| error.to_string();
    let options = [("bootstrap.servers", bootstrap), ("auto.offset.reset", "earliest")];
    let config = ConsumerConfig::parse(options).map_err(|error| error.to_string())?;
    let consumer = Consumer::open(config).map_err(text)?;
    let mut left = BTreeMap::new();
    for partition in 0..PARTITIONS {
        let end = consumer.list_offset(topic, partition, OffsetSpec::Latest).await.map_err(text)?;
        left.insert(partition, end.map_or(0, |end| end.offset));
    }
    consumer.assign((0..PARTITIONS).map(|index| (topic.to_owned(), index))).map_err(text)?;
    let mut drained = Drained::new();
    left.retain(|_, end| *end > 0);
    while !left.is_empty() {
        let polled = consumer.poll(10_000, 8 << 20, Duration::from_secs(20)).await.map_err(text)?;
        let Polled::Records(partitions) = polled else {
            return Err(format!("{topic} is not served to its end: {left:?}"));
        };
        for records in &partitions {
            let found = drained.entry(records.partition).or_default();
            for record in records.records() {
                let value = record.value.unwrap_or_default();
                found.push((record.offset, String::from_utf8_lossy(&value).into_owned()));
                if left.get(&records.partition) == Some(&(record.offset + 1)) {
                    left.remove(&records.partition);
                }
            }
        }
    }
    consumer.close(Duration::from_secs(10)).await.map_err(text)?;
    Ok(drained)
}
