//! Streams beside Kafka Streams: the same applications over the same lines, one after another.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Options;
use super::brokers::Running;
use super::drivers::{compile, java, ottla_class_path, peers, program, tools_class_path};
use super::measure::{Figure, Figures, Part, Watched};
use crate::languages;
use crate::stages::Stage;
use crate::workspace::Profile;

/// What is measured, and how many records one line becomes on its way.
pub(super) const CASES: [(&str, u64); 4] = [
    // Eight words of a line come back through the repartition topic.
    ("word-count", 9),
    ("count-by-key", 1),
    ("tumbling-window", 1),
    ("stream-table-join", 1),
];

/// A runtime, and how its driver is started.
struct Runtime {
    name: &'static str,
    command: fn(Profile) -> Result<Command>,
}

const RUNTIMES: [Runtime; 5] = [
    Runtime { name: "ottla rust, expressions", command: rust },
    Runtime { name: "ottla python", command: python },
    Runtime { name: "ottla node", command: node },
    Runtime { name: "ottla java", command: ottla_java },
    Runtime { name: "kafka streams", command: kafka_streams },
];

fn rust(profile: Profile) -> Result<Command> {
    let mut command = Command::new(profile.folder().join("ottla-bench"));
    command.arg("streams");
    Ok(command)
}

fn python(_: Profile) -> Result<Command> {
    let mut command = languages::python_command();
    command.arg(peers().join("ottla_streams.py")).arg("streams");
    Ok(command)
}

fn node(_: Profile) -> Result<Command> {
    let mut command = program(Path::new("node"), peers().join("ottla_streams.mjs"));
    command.arg("streams");
    Ok(command)
}

fn ottla_java(_: Profile) -> Result<Command> {
    let mut command = java("OttlaStreams", &ottla_class_path()?);
    command.arg(languages::jvm_library()).args(["OttlaStreams", "streams"]);
    Ok(command)
}

fn kafka_streams(_: Profile) -> Result<Command> {
    let mut command = java("KafkaStreamsApp", &tools_class_path());
    command.args(["KafkaStreamsApp", "streams"]);
    Ok(command)
}

/// Compiles what is Java.
pub(super) fn prepare(stage: &mut Stage) -> Result<()> {
    compile(stage, "OttlaStreams", &ottla_class_path()?)?;
    compile(stage, "KafkaStreamsApp", &tools_class_path())
}

/// Every case with every runtime, once.
pub(super) fn round(
    stage: &mut Stage,
    options: &Options,
    round: usize,
    figures: &mut Figures,
) -> Result<()> {
    // A third more to come to speed, JVMs most of all.
    let (measured, warm) = (options.records, options.records / 3);
    for &broker in &options.brokers {
        let running = Running::start(broker, options.profile())?;
        let bootstrap = running.bootstrap(false).to_owned();
        ours(options.profile(), &bootstrap, "streams-fill", &case("", "", measured + warm, 0, 0))?;
        for (name, factor) in CASES {
            for runtime in &RUNTIMES {
                let what = format!("round {round}: {} {name} on {broker:?}", runtime.name);
                stage.progress(&what);
                let (from, to) = (warm * factor, (measured + warm) * factor);
                let plan = case(name, runtime.name, measured + warm, from, to);
                ours(options.profile(), &bootstrap, "streams-create", &plan)?;
                let mut command = (runtime.command)(options.profile())?;
                command.args([&bootstrap, &plan.to_string()]);
                let figure = one(&mut command, &running, measured).context(what)?;
                let place = (Part::Streams, name, broker, runtime.name);
                figures.clients.entry(place).or_default().push(figure);
            }
        }
    }
    Ok(())
}

/// The plan of an application: see `tests/bench/src/plan.rs`.
fn case(name: &str, runtime: &str, total: u64, warmup: u64, processed: u64) -> Value {
    let application = format!("{name}-{}", runtime.replace([' ', ','], "-"));
    json!({
        "case": name,
        "application": application,
        "lines": "lines",
        "table": "table",
        "out": format!("out-{application}"),
        "total": total,
        "warmup": warmup,
        "processed": processed,
    })
}

/// Our Rust driver, where it only prepares.
fn ours(profile: Profile, bootstrap: &str, verb: &str, plan: &Value) -> Result<()> {
    let mut command = Command::new(profile.folder().join("ottla-bench"));
    let mut watched = Watched::start(command.args([verb, bootstrap, &plan.to_string()]))?;
    watched.until("end")?;
    watched.finish()
}

/// Figures a million lines, not a million records of the steps between.
fn one(command: &mut Command, running: &Running, lines: u64) -> Result<Figure> {
    let mut watched = Watched::start(command)?;
    watched.until("begin")?;
    let began = Instant::now();
    let before = (watched.cost()?, running.cost()?);
    watched.until("end")?;
    let seconds = began.elapsed().as_secs_f64();
    let after = (watched.cost()?, running.cost()?);
    watched.finish()?;
    let millions = lines as f64 / 1e6;
    Ok(Figure {
        records_per_s: lines as f64 / seconds,
        client_cpu: (after.0.cpu_s - before.0.cpu_s) / millions,
        broker_cpu: (after.1.cpu_s - before.1.cpu_s) / millions,
        client_mib: after.0.peak_mib,
        broker_mib: after.1.peak_mib,
        said: Value::Null,
    })
}

/// What runtimes are compared with.
pub(super) const PEER: &str = "kafka streams";
