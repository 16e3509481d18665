//! `cargo xtask fuzz`: hostile bytes for as long as one likes, and a line of evidence.
//!
//! The work is `ottla-fuzz`'s (`tests/fuzz`), built with optimisation and with every overflow
//! check. Its corpus and position stay in `.ottla/fuzz`, so that the next run goes on; inputs that
//! break something are kept, reduced, in `tests/fuzz/regressions`.

use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::evidence::{Kind, commit};
use crate::stages::Stages;
use crate::workspace::{cache, cargo, root, target};

#[derive(Args)]
pub(crate) struct Options {
    /// How long, in minutes.
    #[arg(long, default_value_t = 1.0)]
    minutes: f64,
    /// Where the chance comes from; the last run's next seed by default.
    #[arg(long)]
    seed: Option<u64>,
    /// One target instead of all of them.
    #[arg(long)]
    target: Option<String>,
    /// Guides the mutations by the code that they reach: a build of its own.
    #[arg(long)]
    coverage: bool,
    /// The tests' build instead of an optimised one.
    #[arg(long, conflicts_with = "coverage")]
    dev: bool,
}

/// A line a run in `docs/evidence/fuzz.jsonl`.
const EVIDENCE: Kind = Kind {
    name: "fuzz",
    tested: &[
        "core/model",
        "core/protocol",
        "core/config",
        "core/security",
        "core/compress",
        "core/net",
        "core/topology",
        "broker/log",
        "broker/files",
        "broker/quorum",
        "broker/metadata",
        "broker/image",
        "broker/coordinator",
        "broker/server",
        "bindings/facade",
        "tests/fuzz/src",
    ],
};

/// The flags that make the compiler count the edges that a run takes, on the stable toolchain.
const COVERAGE_FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Ccodegen-units=1";

pub(crate) fn run(options: &Options) -> Result<()> {
    let mut stages = Stages::new();
    let folder = if options.dev { "debug" } else { "fuzz" };
    let mut program = target().join(folder).join("ottla-fuzz");
    let built = stages.run("build", |stage| {
        let mut build = cargo();
        let profile = if options.dev { "dev" } else { "fuzz" };
        build.args(["build", "--locked", "--profile", profile, "-p", "ottla-fuzz"]);
        if options.coverage {
            // A folder of its own, and a named platform: build scripts are then left as they are.
            let folder = target().join("coverage");
            let platform = platform()?;
            build.args(["--features", "coverage", "--target", &platform, "--target-dir"]);
            build.arg(&folder).env("RUSTFLAGS", COVERAGE_FLAGS);
            program = folder.join(platform).join("fuzz/ottla-fuzz");
        }
        stage.command(&mut build)
    });
    if built {
        stages.run("fuzz", |stage| {
            stage.quiet();
            let folder = cache().join("fuzz");
            fs::create_dir_all(&folder)?;
            println!("    commit {}, sources {}", commit()?, EVIDENCE.fingerprint()?);
            let mut command = std::process::Command::new(&program);
            command.current_dir(root()).arg("run").arg("--state").arg(&folder);
            command.args(["--minutes", &options.minutes.to_string()]);
            if let Some(seed) = options.seed {
                command.args(["--seed", &seed.to_string()]);
            }
            if let Some(target) = &options.target {
                command.args(["--target", target]);
            }
            let status = command.status().with_context(|| format!("run {}", program.display()))?;
            let account = fs::read_to_string(folder.join("account.json"));
            let account =
                account.context("the fuzzer left no account: it did not end by itself")?;
            let findings = record(&account, options)?;
            if !status.success() || findings > 0 {
                bail!("{findings} findings, kept in tests/fuzz/regressions ({status})");
            }
            Ok(())
        });
    }
    stages.close()
}

fn build_name(options: &Options) -> &'static str {
    match (options.coverage, options.dev) {
        (true, _) => "guided by coverage",
        (false, true) => "dev",
        (false, false) => "fuzz",
    }
}

/// Writes the line; answers the number of findings.
fn record(account: &str, options: &Options) -> Result<u64> {
    let account: serde_json::Value = serde_json::from_str(account)?;
    let number = |name: &str| account[name].as_u64().with_context(|| format!("no {name}"));
    let findings = number("findings")?;
    EVIDENCE.append(serde_json::json!({
        "seed": number("seed")?,
        "minutes": account["minutes"],
        "targets": account["targets"],
        "build": build_name(options),
        "executions": number("executions")?,
        "findings": findings,
    }))?;
    let counting = EVIDENCE.counting()?;
    let minutes: f64 = counting.iter().filter_map(|line| line["minutes"].as_f64()).sum();
    println!("    these sources: {minutes:.1} minutes of fuzzing in {} runs", counting.len());
    Ok(findings)
}

/// The platform that the toolchain builds for.
fn platform() -> Result<String> {
    let said = std::process::Command::new("rustc").arg("-vV").current_dir(root()).output()?;
    let said = String::from_utf8(said.stdout)?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc names no host")?.to_owned())
}
