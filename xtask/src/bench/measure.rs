//! Runs drivers against brokers, and looks at both processes.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde::Serialize;

use super::Options;
use super::brokers::{self, Broker, Running, Start};
use super::drivers::Driver;
use super::process::{Cost, cost};
use super::streams;
use super::workloads::{GROWTH, Workload};
use crate::stages::Stage;
use crate::workspace::cache;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Part {
    /// Producers, under every workload.
    Produce,
    /// Consumers, under every workload.
    Consume,
    /// From `send` to the consumer's hands, at a fixed rate.
    Latency,
    /// Streams applications beside Kafka Streams.
    Streams,
    /// Ours alone, with ten times of something.
    Growth,
    /// Brokers from their start to their first answer, and idle.
    Start,
}

/// One measurement.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Figure {
    pub(crate) records_per_s: f64,
    /// Seconds of the client's processor time a million records.
    pub(crate) client_cpu: f64,
    pub(crate) broker_cpu: f64,
    pub(crate) client_mib: f64,
    pub(crate) broker_mib: f64,
    /// What the driver itself says: percentiles.
    pub(crate) said: serde_json::Value,
}

/// Where a figure belongs: part, workload, broker, client.
pub(crate) type Place = (Part, &'static str, Broker, &'static str);

/// What a run has measured, one a round.
#[derive(Default)]
pub(crate) struct Figures {
    pub(crate) clients: BTreeMap<Place, Vec<Figure>>,
    pub(crate) starts: BTreeMap<Broker, Vec<Start>>,
}

/// Latency is taken at this rate, from this many records.
const LATENCY_RATE: u64 = 1_000;
const LATENCY_RECORDS: u64 = 10_000;

pub(crate) fn all(
    stage: &mut Stage,
    options: &Options,
    drivers: &[&'static Driver],
) -> Result<Figures> {
    let mut figures = Figures::default();
    for round in 1..=options.rounds {
        if options.parts.contains(&Part::Start) {
            for &broker in &options.brokers {
                stage.progress(format!("round {round}: start of {broker:?}"));
                figures.starts.entry(broker).or_default().push(brokers::start(broker)?);
            }
        }
        for workload in options.workloads() {
            let parts: Vec<Part> = [Part::Produce, Part::Consume, Part::Latency]
                .into_iter()
                .filter(|part| options.parts.contains(part))
                // One rate says little about sizes and codecs.
                .filter(|part| *part != Part::Latency || workload.name == "base")
                .collect();
            if parts.is_empty() {
                continue;
            }
            for &broker in &options.brokers {
                // A fresh broker each time: nobody inherits a page cache or a warm log.
                let running = Running::start(broker, options.profile())?;
                let mut run =
                    Run { stage, options, running: &running, workload, broker, round, topics: 0 };
                run.fill(&parts, drivers)?;
                // Nobody is always the one for whom the broker's JVM is cold: each round begins with
                // another driver.
                let mut drivers = drivers.to_vec();
                let first = (round - 1) * drivers.len() / options.rounds;
                drivers.rotate_left(first);
                for &part in &parts {
                    if part == Part::Latency && !options.smoke {
                        run.warm_latency(&drivers)?;
                    }
                    run.part(part, part, &drivers, &mut figures)?;
                }
            }
        }
        if options.parts.contains(&Part::Streams) {
            streams::round(stage, options, round, &mut figures)?;
        }
        if options.parts.contains(&Part::Growth) {
            growth(stage, options, drivers, round, &mut figures)?;
        }
    }
    Ok(figures)
}

/// Our Rust client and our broker with ten times of each thing.
fn growth(
    stage: &mut Stage,
    options: &Options,
    drivers: &[&'static Driver],
    round: usize,
    figures: &mut Figures,
) -> Result<()> {
    let ours: Vec<&'static Driver> =
        drivers.iter().copied().filter(|driver| driver.name.starts_with("ottla rust")).collect();
    for workload in GROWTH.iter().flat_map(|growth| [growth.small, growth.large]) {
        let running = Running::start(Broker::Ottla, options.profile())?;
        let broker = Broker::Ottla;
        let mut run = Run { stage, options, running: &running, workload, broker, round, topics: 0 };
        run.fill(&[Part::Consume], &ours)?;
        for part in [Part::Produce, Part::Consume] {
            run.part(part, Part::Growth, &ours, figures)?;
        }
    }
    Ok(())
}

/// All drivers on one broker under one workload.
struct Run<'a> {
    stage: &'a mut Stage,
    options: &'a Options,
    running: &'a Running,
    workload: Workload,
    broker: Broker,
    round: usize,
    /// Topics that were made.
    topics: u32,
}

impl Run<'_> {
    /// Measures `part` with every driver that can; the figures are kept under `kept`.
    fn part(
        &mut self,
        part: Part,
        kept: Part,
        drivers: &[&'static Driver],
        figures: &mut Figures,
    ) -> Result<()> {
        for &driver in drivers {
            let Some(word) = driver.word(part) else { continue };
            // Of what grows, producers are measured with their quickest call.
            let spared = kept == Part::Growth && word == "produce";
            if spared || !driver.can(&self.workload) {
                continue;
            }
            let (round, broker) = (self.round, self.broker);
            let what = format!(
                "round {round}: {} {word} on {broker:?}, {}",
                driver.name,
                self.workload.text()
            );
            self.stage.progress(&what);
            let figure = self.one(driver, part, word).context(what)?;
            let place = (kept, self.workload.name, self.broker, driver.name);
            figures.clients.entry(place).or_default().push(figure);
        }
        Ok(())
    }

    /// What goes back and forth one record at a time is new to a broker that has had batches only.
    fn warm_latency(&mut self, drivers: &[&'static Driver]) -> Result<()> {
        self.part(Part::Latency, Part::Latency, drivers, &mut Figures::default())
    }

    /// Makes what consumers read: the same records for all of them.
    fn fill(&self, parts: &[Part], drivers: &[&'static Driver]) -> Result<()> {
        if !parts.contains(&Part::Consume) {
            return Ok(());
        }
        let most = drivers.iter().map(|driver| self.warmup(driver)).max().unwrap_or(0);
        let plan = self.plan("read", self.records(), most);
        self.create("read")?;
        let mut watched = self.ours("produce-together", &plan)?;
        watched.until("begin")?;
        watched.until("end")?;
        watched.finish()
    }

    fn create(&self, topic: &str) -> Result<()> {
        let mut watched = self.ours("create", &self.plan(topic, 0, 0))?;
        watched.until("end")?;
        watched.finish()
    }

    /// Our Rust driver, where it only prepares: in the clear.
    fn ours(&self, verb: &str, plan: &serde_json::Value) -> Result<Watched> {
        let mut plan = plan.clone();
        plan["ca"] = "".into();
        let mut command = Command::new(self.options.profile().folder().join("ottla-bench"));
        command.args([verb, self.running.bootstrap(false), &plan.to_string()]);
        Watched::start(&mut command)
    }

    /// Nobody comes to speed where little is measured.
    fn warmup(&self, driver: &Driver) -> u64 {
        if self.options.smoke { self.options.records } else { driver.warmup }
    }

    fn records(&self) -> u64 {
        self.options.records * self.workload.records
    }

    fn plan(&self, topic: &str, records: u64, warmup: u64) -> serde_json::Value {
        let ca =
            if self.workload.tls { brokers::ca().display().to_string() } else { String::new() };
        serde_json::json!({
            "topic": topic,
            "partitions": self.workload.partitions,
            "records": records,
            "warmup": warmup,
            "bytes": self.workload.bytes,
            "acks": self.workload.acks,
            "codec": self.workload.codec,
            "clients": self.workload.clients,
            "ca": ca,
            "linger_ms": 5,
            "batch_bytes": 131_072,
            "rate": LATENCY_RATE,
        })
    }

    fn one(&mut self, driver: &Driver, part: Part, word: &str) -> Result<Figure> {
        let (records, warmup) = match part {
            Part::Latency if self.options.smoke => (LATENCY_RATE / 2, LATENCY_RATE / 10),
            Part::Latency => (LATENCY_RECORDS.min(self.options.records), LATENCY_RATE),
            _ => (self.records() / driver.share, self.warmup(driver)),
        };
        let topic = match part {
            Part::Consume => "read".to_owned(),
            // Latency is taken twice: once to warm up.
            _ => {
                self.topics += 1;
                format!("{part:?}-{}-{}", driver.name.replace(' ', "-"), self.topics)
            }
        };
        if part != Part::Consume {
            self.create(&topic)?;
        }
        let mut plan = self.plan(&topic, records, warmup);
        if part == Part::Latency {
            plan["linger_ms"] = 0.into();
        }
        let mut command = driver.command(self.options.profile())?;
        let bootstrap = self.running.bootstrap(self.workload.tls);
        command.args([word, bootstrap, &plan.to_string()]);
        let mut watched = Watched::start(&mut command)?;
        watched.until("begin")?;
        let began = Instant::now();
        let before = (watched.cost()?, self.running.cost()?);
        let said = watched.until("end")?;
        let seconds = began.elapsed().as_secs_f64();
        let after = (watched.cost()?, self.running.cost()?);
        watched.finish()?;
        let millions = records as f64 / 1e6;
        Ok(Figure {
            records_per_s: records as f64 / seconds,
            client_cpu: (after.0.cpu_s - before.0.cpu_s) / millions,
            broker_cpu: (after.1.cpu_s - before.1.cpu_s) / millions,
            client_mib: after.0.peak_mib,
            broker_mib: after.1.peak_mib,
            said: serde_json::from_str(&said).unwrap_or_default(),
        })
    }
}

/// Where drivers write their errors.
fn log() -> Result<std::fs::File> {
    let folder = cache().join("logs");
    std::fs::create_dir_all(&folder)?;
    Ok(std::fs::File::options().create(true).append(true).open(folder.join("driver.log"))?)
}

/// A driver that runs; ended when dropped.
pub(super) struct Watched {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
}

impl Watched {
    pub(super) fn start(command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log()?)
            .spawn()
            .with_context(|| format!("cannot run {command:?}"))?;
        let lines = BufReader::new(child.stdout.take().expect("stdout is piped"));
        Ok(Self { child, lines })
    }

    pub(super) fn cost(&self) -> Result<Cost> {
        cost(self.child.id())
    }

    /// Reads on to the line that begins so, and returns the rest of it.
    pub(super) fn until(&mut self, word: &str) -> Result<String> {
        let mut line = String::new();
        loop {
            line.clear();
            if self.lines.read_line(&mut line)? == 0 {
                bail!("the driver ended before it said {word:?}: see .ottla/logs/driver.log");
            }
            if let Some(rest) = line.trim().strip_prefix(word) {
                return Ok(rest.trim().to_owned());
            }
            if line.starts_with("end") {
                bail!("the driver was done before it said {word:?}: too few records to measure");
            }
        }
    }

    /// Lets it go.
    pub(super) fn finish(mut self) -> Result<()> {
        drop(self.child.stdin.take());
        let status = self.child.wait()?;
        if !status.success() {
            bail!("the driver ended with {status}");
        }
        Ok(())
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
