//! Runs drivers against brokers, and looks at both processes.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde::Serialize;

use super::Options;
use super::drivers::Driver;
use super::process::{Cost, cost};
use crate::judge::ApacheKafka;
use crate::our_broker::OurBroker;
use crate::stages::Stage;
use crate::workspace::{Profile, cache};

/// What is measured of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Verb {
    Produce,
    Consume,
    Latency,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Broker {
    Ottla,
    Kafka,
}

/// What goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Workload {
    pub(crate) bytes: u64,
    pub(crate) acks: String,
    pub(crate) codec: String,
    pub(crate) partitions: u32,
}

/// One measurement.
#[derive(Debug, Clone, Serialize)]
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

/// Where a figure belongs.
pub(crate) type Place = (Verb, Workload, Broker, &'static str);
/// All figures, one a round.
pub(crate) type Figures = BTreeMap<Place, Vec<Figure>>;

/// A broker that runs.
enum Running {
    Ottla(OurBroker),
    Kafka(ApacheKafka),
}

impl Running {
    fn start(broker: Broker) -> Result<Self> {
        Ok(match broker {
            Broker::Ottla => Self::Ottla(OurBroker::start_in(Profile::Release, &[])?),
            Broker::Kafka => Self::Kafka(ApacheKafka::start()?),
        })
    }

    fn bootstrap(&self) -> &str {
        match self {
            Self::Ottla(broker) => &broker.bootstrap,
            Self::Kafka(broker) => &broker.bootstrap,
        }
    }

    fn process(&self) -> u32 {
        match self {
            Self::Ottla(broker) => broker.process(),
            Self::Kafka(broker) => broker.process(),
        }
    }
}

/// Latency is taken at this rate, from this many records.
const LATENCY_RATE: u64 = 1_000;
const LATENCY_RECORDS: u64 = 10_000;

pub(crate) fn all(
    stage: &mut Stage,
    options: &Options,
    drivers: &[&'static Driver],
) -> Result<Figures> {
    let mut figures = Figures::new();
    let workloads = options.workloads();
    for round in 1..=options.rounds {
        for workload in &workloads {
            for &broker in &options.brokers {
                // A fresh broker each time: nobody inherits a page cache or a warm log.
                let running = Running::start(broker)?;
                let mut run = Run { stage, options, running: &running, workload, broker, round };
                run.drivers(drivers, &mut figures)?;
            }
        }
    }
    Ok(figures)
}

/// All drivers on one broker under one workload.
struct Run<'a> {
    stage: &'a mut Stage,
    options: &'a Options,
    running: &'a Running,
    workload: &'a Workload,
    broker: Broker,
    round: usize,
}

impl Run<'_> {
    fn drivers(&mut self, drivers: &[&'static Driver], figures: &mut Figures) -> Result<()> {
        self.fill(drivers)?;
        for &verb in &self.options.verbs {
            for &driver in drivers {
                let Some(word) = driver.word(verb) else { continue };
                if !driver.codecs.contains(&self.workload.codec.as_str())
                    || driver.most_partitions < self.workload.partitions
                {
                    continue;
                }
                let what = format!(
                    "round {}: {} {} on {:?}, {} B, acks {}, {}, {} partitions",
                    self.round,
                    driver.name,
                    word,
                    self.broker,
                    self.workload.bytes,
                    self.workload.acks,
                    self.workload.codec,
                    self.workload.partitions
                );
                self.stage.progress(&what);
                let figure = self.one(driver, verb, word).context(what)?;
                let place = (verb, self.workload.clone(), self.broker, driver.name);
                figures.entry(place).or_default().push(figure);
            }
        }
        Ok(())
    }

    /// Makes what consumers read: the same records for all of them.
    fn fill(&self, drivers: &[&'static Driver]) -> Result<()> {
        if !self.options.verbs.contains(&Verb::Consume) {
            return Ok(());
        }
        let most = drivers.iter().map(|driver| driver.warmup).max().unwrap_or(0);
        let plan = self.plan("read", self.options.records, most);
        let mut command = Command::new(Profile::Release.folder().join("ottla-bench"));
        command.args(["produce-together", self.running.bootstrap(), &plan.to_string()]);
        self.create("read")?;
        let mut watched = Watched::start(&mut command)?;
        watched.until("begin")?;
        watched.until("end")?;
        watched.finish()
    }

    fn create(&self, topic: &str) -> Result<()> {
        let mut command = Command::new(Profile::Release.folder().join("ottla-bench"));
        let plan = self.plan(topic, 0, 0);
        command.args(["create", self.running.bootstrap(), &plan.to_string()]);
        let mut watched = Watched::start(&mut command)?;
        watched.until("end")?;
        watched.finish()
    }

    fn plan(&self, topic: &str, records: u64, warmup: u64) -> serde_json::Value {
        serde_json::json!({
            "topic": topic,
            "partitions": self.workload.partitions,
            "records": records,
            "warmup": warmup,
            "bytes": self.workload.bytes,
            "acks": self.workload.acks,
            "codec": self.workload.codec,
            "linger_ms": 5,
            "batch_bytes": 131_072,
            "rate": LATENCY_RATE,
        })
    }

    fn one(&self, driver: &Driver, verb: Verb, word: &str) -> Result<Figure> {
        let (records, warmup) = match verb {
            Verb::Latency => (LATENCY_RECORDS, LATENCY_RATE),
            Verb::Produce | Verb::Consume => (self.options.records / driver.share, driver.warmup),
        };
        let topic = match verb {
            Verb::Consume => "read".to_owned(),
            Verb::Produce | Verb::Latency => format!("{verb:?}-{}", driver.name.replace(' ', "-")),
        };
        if verb != Verb::Consume {
            self.create(&topic)?;
        }
        let mut plan = self.plan(&topic, records, warmup);
        if verb == Verb::Latency {
            plan["linger_ms"] = 0.into();
        }
        let mut command = driver.command()?;
        command.args([word, self.running.bootstrap(), &plan.to_string()]);
        let mut watched = Watched::start(&mut command)?;
        watched.until("begin")?;
        let began = Instant::now();
        let before = (watched.cost()?, cost(self.running.process())?);
        let said = watched.until("end")?;
        let seconds = began.elapsed().as_secs_f64();
        let after = (watched.cost()?, cost(self.running.process())?);
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
struct Watched {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
}

impl Watched {
    fn start(command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log()?)
            .spawn()
            .with_context(|| format!("cannot run {command:?}"))?;
        let lines = BufReader::new(child.stdout.take().expect("stdout is piped"));
        Ok(Self { child, lines })
    }

    fn cost(&self) -> Result<Cost> {
        cost(self.child.id())
    }

    /// Reads on to the line that begins so, and returns the rest of it.
    fn until(&mut self, word: &str) -> Result<String> {
        let mut line = String::new();
        loop {
            line.clear();
            if self.lines.read_line(&mut line)? == 0 {
                bail!("the driver ended before it said {word:?}: see .ottla/logs/driver.log");
            }
            if let Some(rest) = line.trim().strip_prefix(word) {
                return Ok(rest.trim().to_owned());
            }
        }
    }

    /// Lets it go.
    fn finish(mut self) -> Result<()> {
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
