//! `cargo xtask bench`: our clients and broker beside their peers, interleaved in one run on the
//! same machine. Machines are shared and noisy: processor time a record, medians and ratios count.
//! `tests/bench/README.md` says what is asked of a driver and how each figure is taken.

mod drivers;
mod measure;
mod process;
mod report;

use anyhow::Result;
use clap::Args;

use crate::stages::Stages;
use crate::workspace::{Profile, place_libraries};
use crate::{judge, languages, toolchains};
use drivers::Driver;
use measure::{Broker, Verb, Workload};

#[derive(Args)]
pub(crate) struct Options {
    /// Records of one measurement; slow peers get a part of them.
    #[arg(long, default_value_t = 3_000_000)]
    records: u64,
    /// Sizes of a record's value, in bytes.
    #[arg(long, value_delimiter = ',', default_value = "100,1024")]
    bytes: Vec<u64>,
    /// Acknowledgements to wait for.
    #[arg(long, value_delimiter = ',', default_value = "1,all")]
    acks: Vec<String>,
    /// Codecs.
    #[arg(long, value_delimiter = ',', default_value = "none,lz4")]
    codecs: Vec<String>,
    /// Partitions of the topic.
    #[arg(long, value_delimiter = ',', default_value = "1,12")]
    partitions: Vec<u32>,
    /// Rounds, each of which measures everything once.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Brokers to measure against.
    #[arg(long, value_delimiter = ',', default_value = "ottla,kafka")]
    brokers: Vec<Broker>,
    /// Clients to measure, by the beginning of their names; all of them when absent.
    #[arg(long, value_delimiter = ',')]
    clients: Vec<String>,
    /// What to measure.
    #[arg(long, value_delimiter = ',', default_value = "produce,consume,latency")]
    verbs: Vec<Verb>,
    /// Where the figures are kept, relative to the checkout.
    #[arg(long, default_value = "tests/bench/results.json")]
    out: String,
}

impl Options {
    /// Every combination that was asked for.
    fn workloads(&self) -> Vec<Workload> {
        let mut workloads = Vec::new();
        for &bytes in &self.bytes {
            for acks in &self.acks {
                for codec in &self.codecs {
                    for &partitions in &self.partitions {
                        let (acks, codec) = (acks.clone(), codec.clone());
                        workloads.push(Workload { bytes, acks, codec, partitions });
                    }
                }
            }
        }
        workloads
    }

    fn wants(&self, driver: &Driver) -> bool {
        self.clients.is_empty() || self.clients.iter().any(|name| driver.name.starts_with(name))
    }
}

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    let mut found = Vec::new();
    let ready = stages.run("build", |stage| {
        drivers::build(stage)?;
        place_libraries(Profile::Release)?;
        languages::install_python(stage)?;
        languages::install_node(stage)?;
        languages::build_jvm(stage, Profile::Release)?;
        judge::install(stage)?;
        found = drivers::find(stage, &|driver| options.wants(driver))?;
        Ok(())
    });
    if ready {
        stages.run("bench", |stage| {
            let figures = measure::all(stage, options, &found)?;
            stage.quiet();
            report::print(&figures);
            report::keep(&figures, options)
        });
    }
    stages.close()
}
