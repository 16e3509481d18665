//! `cargo xtask bench`: our clients and broker beside their peers, interleaved in one run on the
//! same machine. Machines are shared and noisy: processor time a record, medians and ratios count.
//! `tests/bench/README.md` says what is asked of a driver and how each figure is taken.

mod aims;
mod brokers;
mod drivers;
mod keep;
mod measure;
mod process;
mod report;
mod streams;
mod workloads;

use anyhow::{Result, bail};
use clap::Args;

use crate::stages::{Stage, Stages};
use crate::workspace::{Profile, cargo, place_libraries};
use crate::{judge, languages, toolchains};
use brokers::Broker;
use drivers::Driver;
use measure::Part;
use workloads::{WORKLOADS, Workload};

#[derive(Args)]
pub(crate) struct Options {
    /// Records of one measurement; slow peers get a part of them.
    #[arg(long, default_value_t = 3_000_000)]
    records: u64,
    /// Rounds, each of which measures everything once.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// What to measure.
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "start,produce,consume,latency,streams,growth"
    )]
    parts: Vec<Part>,
    /// Workloads, by name; all of them when absent.
    #[arg(long, value_delimiter = ',')]
    workloads: Vec<String>,
    /// Brokers to measure against.
    #[arg(long, value_delimiter = ',', default_value = "ottla,kafka")]
    brokers: Vec<Broker>,
    /// Clients to measure, by the beginning of their names; all of them when absent.
    #[arg(long, value_delimiter = ',')]
    clients: Vec<String>,
    /// Only write docs/performance.md, from the figures that are kept.
    #[arg(long)]
    report: bool,
    /// Measure, but neither keep the figures nor write the report.
    #[arg(long)]
    dry: bool,
    /// Only whether the drivers work, with what `cargo xtask test` has built.
    #[arg(long)]
    smoke: bool,
}

impl Options {
    /// The workloads that were asked for.
    fn workloads(&self) -> Vec<Workload> {
        let wanted = |one: &Workload| {
            self.workloads.is_empty() || self.workloads.iter().any(|name| name == one.name)
        };
        WORKLOADS.into_iter().filter(wanted).collect()
    }

    fn profile(&self) -> Profile {
        if self.smoke { Profile::Dev } else { Profile::Release }
    }

    fn check(&self) -> Result<()> {
        for name in &self.workloads {
            if !WORKLOADS.iter().any(|one| one.name == name) {
                let known: Vec<&str> = WORKLOADS.iter().map(|one| one.name).collect();
                bail!("--workloads {name}: there is none of this name, but {}", known.join(", "));
            }
        }
        Ok(())
    }

    fn wants(&self, driver: &Driver) -> bool {
        self.clients.is_empty() || self.clients.iter().any(|name| driver.name.starts_with(name))
    }
}

pub(crate) fn run(options: &Options) -> Result<()> {
    options.check()?;
    if options.report {
        return report::write();
    }
    toolchains::require()?;
    let mut stages = Stages::new();
    if options.smoke {
        if stages.run("build", build_tests) {
            stages.run("drivers of the bench", smoke);
        }
        return stages.close();
    }
    let mut found = Vec::new();
    let ready = stages.run("build", |stage| prepare(stage, options, &mut found));
    if ready {
        stages.run("bench", |stage| {
            let figures = measure::all(stage, options, &found)?;
            stage.quiet();
            report::print(&figures);
            if options.dry {
                return Ok(());
            }
            keep::keep(&figures)?;
            report::write()
        });
    }
    stages.close()
}

fn prepare(stage: &mut Stage, options: &Options, found: &mut Vec<&'static Driver>) -> Result<()> {
    drivers::build(stage)?;
    install(stage, Profile::Release)?;
    brokers::certify(stage, Profile::Release)?;
    if options.parts.contains(&Part::Streams) {
        streams::prepare(stage)?;
    }
    *found = drivers::find(stage, &|driver| options.wants(driver))?;
    Ok(())
}

/// What `cargo xtask test` has built when it comes to the drivers.
fn build_tests(stage: &mut Stage) -> Result<()> {
    stage.command(cargo().args(["build", "--workspace", "--locked"]))?;
    install(stage, Profile::Dev)
}

/// What drivers in other languages than Rust need, from what Cargo has built.
fn install(stage: &mut Stage, profile: Profile) -> Result<()> {
    place_libraries(profile)?;
    languages::install_python(stage)?;
    languages::install_node(stage)?;
    languages::build_jvm(stage)?;
    judge::install(stage)
}

/// Drivers whose programs the other tests have installed already.
const SMOKED: [&str; 3] = ["ottla", "confluent-kafka", "kafka "];

/// Every part of the bench with a handful of records: what is not tried does not stay whole.
pub(crate) fn smoke(stage: &mut Stage) -> Result<()> {
    let options = Options {
        // More than two polls bring.
        records: 30_000,
        rounds: 1,
        parts: vec![Part::Produce, Part::Consume, Part::Latency, Part::Streams],
        workloads: vec!["base".to_owned(), "tls".to_owned()],
        brokers: vec![Broker::Ottla],
        clients: SMOKED.map(str::to_owned).to_vec(),
        report: false,
        dry: true,
        smoke: true,
    };
    brokers::certify(stage, options.profile())?;
    streams::prepare(stage)?;
    let found = drivers::find(stage, &|driver| options.wants(driver))?;
    let figures = measure::all(stage, &options, &found)?;
    for (place, measured) in &figures.clients {
        if measured.iter().any(|figure| figure.records_per_s <= 0.0) {
            bail!("{place:?} measured nothing");
        }
    }
    stage.passed(figures.clients.len());
    Ok(())
}
