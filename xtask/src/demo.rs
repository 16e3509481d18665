//! `cargo xtask demo`: the main job on real input.
//!
//! An embedded broker in a Python process, 336,776 flights produced into it, a Streams application
//! that joins and counts them, a Node service and a Java application that consume the results. The
//! programs are the ones in `examples/flights`; this module only starts them in order, and the
//! last of them compares what came out with the same figures computed from the CSV file.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::languages;
use crate::stages::{Stage, Stages};
use crate::toolchains;
use crate::workspace::{Profile, cache, cargo, place_libraries, root};

#[derive(Args)]
pub(crate) struct Options {
    /// Leave the broker running at the end, until Enter is pressed.
    #[arg(long)]
    keep: bool,
    /// Spoil one produced record; the demo must then fail and say where.
    #[arg(long, value_parser = ["drop", "duplicate", "alter"])]
    plant: Option<String>,
    /// Use the libraries of the test build instead of an optimised one.
    #[arg(long)]
    dev: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let profile = if options.dev { Profile::Dev } else { Profile::Release };
    let mut stages = Stages::new();
    let ready = stages.run("build", |stage| build(stage, profile))
        && stages.run("install", |stage| {
            languages::install_python(stage)?;
            languages::install_node(stage)?;
            languages::build_jvm(stage)
        });
    if ready {
        stages.run("flights", |stage| flights(stage, options));
    }
    stages.close()
}

fn build(stage: &mut Stage, profile: Profile) -> Result<()> {
    stage.command(
        cargo().args(["build", "--locked", "--profile", profile.cargo_argument()]).args([
            "-p",
            "ottla-pyo3",
            "-p",
            "ottla-napi",
            "-p",
            "ottla-jni",
        ]),
    )?;
    place_libraries(profile)
}

fn example(name: &str) -> PathBuf {
    root().join("examples/flights").join(name)
}

/// Where the programs leave what they found, for the comparison.
fn results() -> PathBuf {
    cache().join("demo")
}

fn flights(stage: &mut Stage, options: &Options) -> Result<()> {
    let data = cache().join("data");
    std::fs::create_dir_all(results())?;
    stage.command(languages::python_command().arg(example("flights.py")).arg(&data))?;
    stage.quiet();

    let mut broker = Program::start(languages::python_command().arg(example("serve.py")))?;
    let bootstrap = broker.await_line("listening on ")?;
    println!("    a broker in a Python process, {bootstrap}");

    // Started before there is anything to read: it follows the flights as they come.
    let mut streams = Program::start(
        languages::python_command().arg(example("delays.py")).args(["--bootstrap", &bootstrap]),
    )?;
    streams.await_line("running")?;

    let mut produce = languages::python_command();
    produce.arg(example("produce.py")).args(["--bootstrap", &bootstrap, "--data"]).arg(&data);
    if let Some(plant) = &options.plant {
        produce.args(["--plant", plant]);
    }
    shown(&mut produce)?;

    // The end of its standard input tells the application that nothing more will come.
    streams.finish()?;
    shown(
        languages::node_command()
            .arg(example("carriers.mjs"))
            .args(["--bootstrap", &bootstrap, "--out"])
            .arg(results().join("carriers.json")),
    )?;
    shown(
        languages::java_command()?
            .arg(example("Origins.java"))
            .args(["--bootstrap", &bootstrap, "--out"])
            .arg(results().join("origins.json")),
    )?;
    let compared = shown(
        languages::python_command()
            .arg(example("compare.py"))
            .arg("--data")
            .arg(&data)
            .arg("--results")
            .arg(results()),
    );
    if options.keep {
        println!("    the broker stays at {bootstrap}; press Enter to end it");
        std::io::stdin().read_line(&mut String::new())?;
    }
    broker.finish()?;
    compared
}

/// Runs a program to its end, its output on the screen.
fn shown(command: &mut Command) -> Result<()> {
    let status = command.stdin(Stdio::null()).status().context("cannot run a program")?;
    if !status.success() {
        let name = command.get_args().next().map(|name| name.to_string_lossy().into_owned());
        bail!("{}: {status}", name.unwrap_or_default());
    }
    Ok(())
}

/// A program that runs beside us until its standard input ends.
struct Program {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

impl Program {
    fn start(command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot run a program")?;
        let stdout = child.stdout.take().expect("stdout is piped");
        Ok(Self { child, lines: BufReader::new(stdout).lines() })
    }

    /// Waits for a line that starts with `prefix` and returns the rest of it.
    fn await_line(&mut self, prefix: &str) -> Result<String> {
        for line in self.lines.by_ref() {
            let line = line?;
            if let Some(rest) = line.strip_prefix(prefix) {
                return Ok(rest.trim().to_owned());
            }
            println!("    {line}");
        }
        bail!("the program ended before it said {prefix:?}");
    }

    /// Ends its input, shows what it still says, and waits for it.
    fn finish(&mut self) -> Result<()> {
        drop(self.child.stdin.take());
        for line in self.lines.by_ref() {
            println!("    {}", line?);
            std::io::stdout().flush()?;
        }
        let status = self.child.wait()?;
        if !status.success() {
            bail!("a program failed: {status}");
        }
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
