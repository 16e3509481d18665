//! `cargo xtask fuzz`: hostile bytes for as long as one likes, and a line of evidence.
//!
//! The work is `ottla-fuzz`'s (`tests/fuzz`), built with optimisation and with every overflow
//! check. Its corpus and position stay in `.ottla/fuzz`, so that the next run goes on; inputs that
//! break something are kept, reduced, in `tests/fuzz/regressions`.

use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::evidence::Kind;
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
    /// The tests' build instead of an optimised one.
    #[arg(long)]
    dev: bool,
}

/// Lines of evidence, and what they are about.
pub(crate) const KIND: Kind = Kind {
    name: "fuzz",
    tested: &[
        "core/model/src",
        "core/protocol/src",
        "core/config/src",
        "core/compress/src",
        "core/net/src",
        "core/security/src",
        "core/topology/src",
        "broker/log/src",
        "broker/files/src",
        "broker/quorum/src",
        "broker/metadata/src",
        "broker/image/src",
        "broker/coordinator/src",
        "broker/server/src",
        "bindings/facade/src",
        "tests/fuzz/src",
    ],
};

pub(crate) fn run(options: &Options) -> Result<()> {
    let mut stages = Stages::new();
    let folder = if options.dev { "debug" } else { "fuzz" };
    let program = target().join(folder).join("ottla-fuzz");
    let built = stages.run("build", |stage| {
        let mut build = cargo();
        let profile = if options.dev { "dev" } else { "fuzz" };
        build.args(["build", "--locked", "--profile", profile, "-p", "ottla-fuzz"]);
        stage.command(&mut build)
    });
    if built {
        stages.run("fuzz", |stage| {
            stage.quiet();
            let folder = cache().join("fuzz");
            fs::create_dir_all(&folder)?;
            println!("    commit {}, sources {}", KIND.commit()?, KIND.fingerprint()?);
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

/// Writes the line; answers the number of findings.
fn record(account: &str, options: &Options) -> Result<u64> {
    let mut account: serde_json::Value = serde_json::from_str(account)?;
    let findings = account["findings"].as_u64().context("no number of findings")?;
    account["build"] = (if options.dev { "dev" } else { "fuzz" }).into();
    KIND.append(account)?;
    let counting = KIND.counting()?;
    let minutes: f64 = counting.iter().filter_map(|line| line["minutes"].as_f64()).sum();
    println!("    these sources: {minutes:.1} minutes of fuzzing in {} runs", counting.len());
    Ok(findings)
}
