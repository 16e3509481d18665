//! `cargo xtask crash`: kill -9 under clients of several makers, for as many rounds as asked.
//!
//! A round is a kill. Rounds are made in runs of ten, each with a folder, clients and a seed of its
//! own; a run that holds leaves a line of evidence, and one that is there already is not made
//! again, so that an interrupted command goes on where it was.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::{Value, json};

use crate::evidence::Kind;
use crate::stages::{Stage, Stages};
use crate::workspace::{Profile, cache, cargo, root};
use crate::{judge, languages};

#[derive(Args)]
pub(crate) struct Options {
    /// Kills in each mode.
    #[arg(long, default_value_t = 50)]
    rounds: u32,
    /// What decides the moments; the next run's seed is one more.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only this mode: kafka or fsync.
    #[arg(long)]
    mode: Option<String>,
    /// Kill nothing: print the lines of evidence that count for the sources as they are.
    #[arg(long)]
    status: bool,
}

/// Kills of one run.
const RUN: u32 = 10;
const MODES: [&str; 2] = ["kafka", "fsync"];
/// The clients and the broker, with all that both are made of.
const EVIDENCE: Kind = Kind {
    name: "crash",
    tested: &[
        "core/model",
        "core/protocol",
        "core/config",
        "core/compress",
        "core/net",
        "core/client-state",
        "core/client",
        "broker",
        "services/cli",
        "tests/crash",
    ],
};

pub(crate) fn run(options: &Options) -> Result<()> {
    if options.status {
        return status();
    }
    let modes: Vec<&str> = match &options.mode {
        None => MODES.to_vec(),
        Some(mode) if MODES.contains(&mode.as_str()) => vec![mode],
        Some(mode) => bail!("--mode {mode} is neither kafka nor fsync"),
    };
    println!("seed {}, commit {}", options.seed, EVIDENCE.commit()?);
    let mut stages = Stages::new();
    let ready = stages.run("build and install", |stage| {
        stage.command(cargo().args([
            "build",
            "--locked",
            "-p",
            "ottla-cli",
            "-p",
            "ottla-crash",
        ]))?;
        languages::install_python(stage)?;
        judge::install(stage)
    });
    if ready {
        let mut left = options.rounds;
        for seed in options.seed.. {
            if left == 0 {
                break;
            }
            let kills = left.min(RUN);
            left -= kills;
            for mode in &modes {
                let name = format!("{kills} kills, {mode}, seed {seed}");
                stages.run(&name, |_| evident(mode, kills, seed));
            }
        }
    }
    stages.close()?;
    status()
}

/// One run with its line of evidence, unless that is there.
fn evident(mode: &str, kills: u32, seed: u64) -> Result<()> {
    let same = |line: &Value| {
        line["mode"] == mode
            && line["seed"] == seed
            && line["result"] == "held"
            && line["kills"] == kills
    };
    if EVIDENCE.counting()?.iter().any(same) {
        println!("    done before");
        return Ok(());
    }
    let outcome = one_run(mode, kills, seed);
    let mut line = json!({ "mode": mode, "seed": seed });
    let told = match &outcome {
        Ok(told) => told.clone(),
        Err(error) => json!({ "kills": kills, "result": format!("{error:#}") }),
    };
    if let (Some(line), Value::Object(told)) = (line.as_object_mut(), told) {
        line.extend(told);
        line.entry("result").or_insert_with(|| json!("held"));
    }
    EVIDENCE.append(line)?;
    outcome.map(|told| println!("    {told}"))
}

/// A run under our own client.
fn harness(mode: &str, kills: u32, seed: u64) -> Command {
    let (kills, seed) = (kills.to_string(), seed.to_string());
    let mut command = Command::new(Profile::Dev.folder().join("ottla-crash"));
    command.args(["run", "--mode", mode, "--kills", &kills, "--seed", &seed]);
    command.arg("--broker").arg(Profile::Dev.folder().join("ottla"));
    command
}

/// Answers what the run tells of itself.
fn one_run(mode: &str, kills: u32, seed: u64) -> Result<Value> {
    let keep = kept(mode, seed);
    let mut command = Command::new(Profile::Dev.folder().join("ottla-crash"));
    command.args([
        "run",
        "--mode",
        mode,
        "--kills",
        &kills.to_string(),
        "--seed",
        &seed.to_string(),
    ]);
    command.arg("--broker").arg(Profile::Dev.folder().join("ottla"));
    command.arg("--python").arg(languages::python());
    command.arg("--jars").arg(judge::jars(judge::SERVER_VERSION));
    command.arg("--keep").arg(&keep);
    let done = command.stdin(Stdio::null()).output().context("cannot run ottla-crash")?;
    let (out, errors) =
        (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    if !done.status.success() {
        let shown: Vec<&str> = errors.lines().take(20).collect();
        println!("{}", shown.join("\n"));
        let kept = keep.strip_prefix(root()).unwrap_or(&keep).display();
        bail!("seed {seed} in mode {mode} does not hold; logs and history in {kept}");
    }
    let mut told: Value = serde_json::from_str(out.trim()).context("the run's last words")?;
    if let Some(told) = told.as_object_mut() {
        told.remove("wrong");
    }
    for client in told["clients"].as_array_mut().into_iter().flatten() {
        if let Some(version) = client.as_str().and_then(version_of) {
            *client = Value::String(version);
        }
    }
    Ok(told)
}

/// A foreign client's package and version.
fn version_of(client: &str) -> Option<String> {
    match client {
        "java" => Some(format!("kafka-clients {}", judge::SERVER_VERSION)),
        "confluent" => {
            let wanted =
                std::fs::read_to_string(root().join("python/requirements-test.txt")).ok()?;
            let line = wanted.lines().find(|line| line.starts_with("confluent-kafka=="))?;
            Some(line.replace("==", " "))
        }
        _ => None,
    }
}

fn kept(mode: &str, seed: u64) -> PathBuf {
    cache().join(format!("logs/crash-{mode}-{seed}"))
}

/// The short form that the ordinary test run holds: five kills in each mode, under every client.
pub(crate) fn short(stage: &mut Stage) -> Result<()> {
    const KILLS: u32 = 5;
    for (seed, mode) in (1..).zip(MODES) {
        stage.progress(format!("{KILLS} kills, {mode}"));
        println!("    {mode}: {}", one_run(mode, KILLS, seed)?);
    }
    stage.progress("a planted loss");
    planted()?;
    status()
}

/// The harness finds a loss that it planted itself.
fn planted() -> Result<()> {
    let mut command = harness("fsync", 1, 1);
    let done = command.arg("--plant").stdin(Stdio::null()).output()?;
    let errors = String::from_utf8_lossy(&done.stderr);
    if done.status.success() || !errors.contains("Lost(") {
        bail!("records were cut out of a log, and nobody missed them: {errors}");
    }
    Ok(())
}

fn status() -> Result<()> {
    let counting = EVIDENCE.counting()?;
    for mode in MODES {
        let held = counting.iter().filter(|line| line["mode"] == mode && line["result"] == "held");
        let kills: u64 = held.filter_map(|line| line["kills"].as_u64()).sum();
        println!("    evidence that counts for these sources: {kills} kills, {mode}");
    }
    Ok(())
}
