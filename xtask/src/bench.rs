//! `cargo xtask bench`: our broker and client beside Apache Kafka's, on the same machine in the
//! same run. Machines are shared and noisy: medians of several rounds, and ratios, count.

use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::our_broker::OurBroker;
use crate::stages::{Stage, Stages};
use crate::workspace::{Profile, cargo, root};
use crate::{judge, toolchains};

#[derive(Args)]
pub(crate) struct Options {
    /// Records of one measurement.
    #[arg(long, default_value_t = 500_000)]
    records: u64,
    /// Bytes of a record's value.
    #[arg(long, default_value_t = 100)]
    bytes: u64,
    /// Rounds, each of which measures everything once.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
}

/// What is measured: the client on the broker, in records a second.
const CELLS: [&str; 4] = ["Kafka on Kafka", "Kafka on Ottla", "Ottla on Kafka", "Ottla on Ottla"];

/// Rates of one cell, one a round.
#[derive(Default)]
struct Rates {
    produce: Vec<f64>,
    consume: Vec<f64>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    let ready = stages.run("build", |stage| {
        stage.command(cargo().args(["build", "--locked", "--release"]).args([
            "-p",
            "ottla-cli",
            "-p",
            "ottla-bench",
        ]))?;
        judge::install(stage)
    });
    if ready {
        stages.run("bench", |stage| measure(stage, options));
    }
    stages.close()
}

fn measure(stage: &mut Stage, options: &Options) -> Result<()> {
    let mut cells: [Rates; 4] = Default::default();
    for round in 1..=options.rounds {
        for (cell, rates) in CELLS.iter().zip(&mut cells) {
            stage.progress(format!("round {round}: {cell}"));
            // Fresh brokers each time: nobody inherits a page cache or a warm log.
            let (produce, consume) = if cell.ends_with("on Kafka") {
                let kafka = judge::ApacheKafka::start()?;
                rates_of(cell, &kafka.bootstrap, options)?
            } else {
                let ours = OurBroker::start_in(Profile::Release, &[])?;
                rates_of(cell, &ours.bootstrap, options)?
            };
            rates.produce.push(produce);
            rates.consume.push(consume);
        }
    }
    report(stage, &mut cells, options)
}

fn rates_of(cell: &str, bootstrap: &str, options: &Options) -> Result<(f64, f64)> {
    if cell.starts_with("Ottla") { ours(bootstrap, options) } else { kafkas(bootstrap, options) }
}

fn ours(bootstrap: &str, options: &Options) -> Result<(f64, f64)> {
    let mut command = Command::new(Profile::Release.folder().join("ottla-bench"));
    command.arg(bootstrap).args([options.records.to_string(), options.bytes.to_string()]);
    let said = output(&mut command)?;
    let rates: serde_json::Value = serde_json::from_str(said.trim())?;
    let rate = |name: &str| rates[name].as_f64().with_context(|| format!("no rate in {said}"));
    Ok((rate("produce")?, rate("consume")?))
}

fn kafkas(bootstrap: &str, options: &Options) -> Result<(f64, f64)> {
    let (records, bytes) = (options.records.to_string(), options.bytes.to_string());
    let jars = format!("{}/*", judge::jars(judge::COMPLETE_VERSION).display());
    let tool = |name: &str| {
        let mut command = Command::new("java");
        command.args(["-cp", &jars, name]);
        command
    };
    let mut topics = tool("org.apache.kafka.tools.TopicCommand");
    output(
        topics
            .args(["--bootstrap-server", bootstrap, "--create", "--topic", "bench"])
            .args(["--partitions", "3"]),
    )?;
    let mut producer = tool("org.apache.kafka.tools.ProducerPerformance");
    producer.args(["--topic", "bench", "--num-records", &records, "--record-size", &bytes]);
    let properties = format!("bootstrap.servers={bootstrap}");
    let said = output(producer.args(["--throughput", "-1", "--producer-props", &properties]))?;
    // "500000 records sent, 480307.4 records/sec (45.81 MB/sec), ..."
    let sent = said.lines().rev().find(|line| line.contains("records/sec"));
    let produce = sent
        .and_then(|line| line.split(", ").nth(1)?.split(' ').next()?.parse().ok())
        .with_context(|| format!("no rate in {said}"))?;
    let mut consumer = tool("org.apache.kafka.tools.ConsumerPerformance");
    consumer.args(["--bootstrap-server", bootstrap, "--topic", "bench"]);
    let said = output(consumer.args(["--messages", &records]))?;
    // The last column of the last line: records a second without the time of the group's join.
    let consume = said
        .lines()
        .rev()
        .find_map(|line| line.rsplit(", ").next()?.trim().parse::<f64>().ok())
        .with_context(|| format!("no rate in {said}"))?;
    Ok((produce, consume))
}

fn output(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("cannot run {command:?}"))?;
    if !done.status.success() {
        let (said, failed) =
            (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        bail!("{command:?}: {}\n{said}{failed}", done.status);
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn median(rates: &mut [f64]) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

fn report(stage: &mut Stage, cells: &mut [Rates; 4], options: &Options) -> Result<()> {
    stage.quiet();
    let mut rows = Vec::new();
    let mut first = (0.0, 0.0);
    for (cell, rates) in CELLS.iter().zip(cells) {
        let (produce, consume) = (median(&mut rates.produce), median(&mut rates.consume));
        if rows.is_empty() {
            first = (produce, consume);
        }
        let (more, faster) = (produce / first.0, consume / first.1);
        println!(
            "    {cell:<16} produce {produce:>11.0}/s ({more:.2}x)   consume {consume:>11.0}/s ({faster:.2}x)"
        );
        rows.push(serde_json::json!({
            "client_on_broker": cell,
            "produce_per_s": produce.round(), "produce_ratio": (more * 100.0).round() / 100.0,
            "consume_per_s": consume.round(), "consume_ratio": (faster * 100.0).round() / 100.0,
        }));
    }
    let results = serde_json::json!({
        "records": options.records, "bytes": options.bytes, "rounds": options.rounds,
        "medians": rows,
    });
    let path = root().join("tests/bench/results.json");
    std::fs::write(&path, serde_json::to_string_pretty(&results)? + "\n")?;
    println!("    kept in {}", path.display());
    Ok(())
}
