//! `ottla-fuzz run`: fuzzing by the clock. `cargo xtask fuzz` builds it and keeps its account.
//! `ottla-fuzz record` captures what clients say, `ottla-fuzz try` runs inputs from files.

mod crowd;
mod record;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::{Args, Parser, Subcommand};
use ottla_fuzz::engine::watch;
use ottla_fuzz::targets::find;
use ottla_fuzz::{Engine, TARGETS, corpus};

#[derive(Parser)]
#[command(name = "ottla-fuzz", about = "Hostile bytes for everything that reads bytes")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fuzzes for some minutes.
    Run(Run),
    /// Keeps what a real client sends, as inputs of the connection target.
    Record(record::Record),
    /// A broker of its own process, for tests that look at it from outside: its address, then its
    /// life until standard input ends.
    Serve(serve::Serve),
    /// Idle, slow and half-open connections around a client that behaves.
    Crowd(crowd::Crowd),
    /// Runs inputs from files through a target, and shows what breaks.
    Try {
        /// The target.
        target: String,
        /// The inputs.
        inputs: Vec<PathBuf>,
    },
}

#[derive(Args)]
struct Run {
    #[arg(long, default_value_t = 1.0)]
    minutes: f64,
    /// Where the chance comes from; by default one more than the last run's.
    #[arg(long)]
    seed: Option<u64>,
    /// One target instead of all.
    #[arg(long)]
    target: Option<String>,
    /// Where the corpus and the position are kept.
    #[arg(long)]
    state: PathBuf,
}

/// What a target gets at a time, times its share.
const SLICE: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Run(options) => run(&options),
        Command::Record(options) => record::run(&options),
        Command::Serve(options) => serve::run(options),
        Command::Crowd(options) => crowd::run(&options),
        Command::Try { target, inputs } => replay(&target, &inputs),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn replay(target: &str, inputs: &[PathBuf]) -> Result<()> {
    let row = find(target).with_context(|| format!("no target {target}"))?;
    let mut made = (row.make)();
    for path in inputs {
        let input = std::fs::read(path).with_context(|| format!("read {}", path.display()))?;
        match ottla_fuzz::engine::attempt(&mut made, &input) {
            Ok(answer) => println!("{}: fine, {answer:016x}", path.display()),
            Err(message) => println!("{}: {message}", path.display()),
        }
    }
    Ok(())
}

fn run(options: &Run) -> Result<()> {
    let rows: Vec<_> = TARGETS
        .iter()
        .filter(|row| options.target.as_ref().is_none_or(|name| name == row.name))
        .collect();
    if rows.is_empty() {
        let names: Vec<_> = TARGETS.iter().map(|row| row.name).collect();
        bail!("no such target; there are {}", names.join(", "));
    }
    let state_path = options.state.join("state.json");
    let text = std::fs::read_to_string(&state_path).unwrap_or_else(|_| "{}".to_owned());
    let mut state: serde_json::Value = serde_json::from_str(&text)?;
    let seed = options.seed.unwrap_or_else(|| state["seed"].as_u64().unwrap_or(0) + 1);
    println!("    seed {seed}, {} targets, {} minutes", rows.len(), options.minutes);
    watch(&options.state);
    let mut engines = Vec::new();
    for row in &rows {
        let mut engine = Engine::new(row.name, (row.make)(), seed);
        engine.resume(&options.state, state["positions"][row.name].as_u64().unwrap_or(0));
        engines.push((row, engine));
    }
    let before: u64 = engines.iter().map(|(_, engine)| engine.position()).sum();
    let (started, limit) = (Instant::now(), Duration::from_secs_f64(options.minutes * 60.0));
    let mut findings = Vec::new();
    let mut first = true;
    while started.elapsed() < limit {
        for (row, engine) in &mut engines {
            let slice = Instant::now();
            let mut found = if first { engine.replay() } else { Vec::new() };
            while slice.elapsed() < SLICE * row.share && started.elapsed() < limit {
                found.extend(engine.run(50));
            }
            for finding in found {
                let path = corpus::keep_regression(row.name, &finding.input)?;
                println!("    {}: {}\n      {}", row.name, finding.message, path.display());
                findings.push((row.name, finding));
            }
        }
        first = false;
        for (_, engine) in &engines {
            engine.keep(&options.state)?;
            state["positions"][engine.name()] = engine.position().into();
        }
        state["seed"] = seed.into();
        std::fs::write(&state_path, serde_json::to_string_pretty(&state)?)?;
    }
    let executions = engines.iter().map(|(_, engine)| engine.position()).sum::<u64>() - before;
    for (row, engine) in &engines {
        println!("    {:<12} at input {:>10}", row.name, engine.position());
    }
    let targets = options.target.clone().unwrap_or_else(|| format!("all {}", rows.len()));
    let account = serde_json::json!({
        "seed": seed, "minutes": (started.elapsed().as_secs_f64() / 6.0).round() / 10.0, "targets": targets,
        "executions": executions, "findings": findings.len(),
    });
    std::fs::write(options.state.join("account.json"), account.to_string())?;
    println!("    {executions} inputs, {} findings", findings.len());
    if findings.is_empty() { Ok(()) } else { bail!("{} findings", findings.len()) }
}
