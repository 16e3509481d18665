//! `cargo xtask soak`: a client that behaves beside thousands of connections that do not, and a
//! line of evidence: its 99th percentile with and without them, and what they cost the broker.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::evidence::Kind;
use crate::stages::Stages;
use crate::workspace::{cache, cargo, root, target};

#[derive(Args)]
pub(crate) struct Options {
    /// How long, in minutes.
    #[arg(long, default_value_t = 2.0)]
    minutes: f64,
    /// Connections that are idle, slow or half-open.
    #[arg(long, default_value_t = 2000)]
    connections: u64,
    /// The tests' build instead of an optimised one.
    #[arg(long)]
    dev: bool,
}

/// Lines of evidence, and what they are about.
const KIND: Kind = Kind {
    name: "soak",
    tested: &[
        "core/model/src",
        "core/protocol/src",
        "core/config/src",
        "core/net/src",
        "core/security/src",
        "broker/server/src",
        "tests/fuzz/src",
    ],
};

/// How much longer the client may wait beside the crowd.
const MOST: f64 = 2.0;

pub(crate) fn run(options: &Options) -> Result<()> {
    let mut stages = Stages::new();
    let (profile, folder) = if options.dev { ("dev", "debug") } else { ("fuzz", "fuzz") };
    let built = stages.run("build", |stage| {
        stage.command(cargo().args(["build", "--locked", "-p", "ottla-fuzz", "--profile", profile]))
    });
    if built {
        stages.run("soak", |stage| {
            stage.quiet();
            println!("    commit {}, sources {}", KIND.commit()?, KIND.fingerprint()?);
            let account = cache().join("soak.json");
            // The crowd needs handles of its own; the broker sees to itself.
            let mut command = Command::new("sh");
            command
                .current_dir(root())
                .args(["-c", "ulimit -n $(ulimit -Hn) && exec \"$0\" \"$@\""]);
            command.arg(target().join(folder).join("ottla-fuzz")).arg("crowd");
            command.args(["--minutes", &options.minutes.to_string()]);
            command.args(["--connections", &options.connections.to_string()]);
            let status = command.arg("--account").arg(&account).status()?;
            if !status.success() {
                bail!("the crowd did not come to its end: {status}");
            }
            let mut account: serde_json::Value =
                serde_json::from_str(&fs::read_to_string(account)?)?;
            let ratio = account["p99_ratio"].as_f64().context("no ratio of the p99")?;
            account["build"] = profile.into();
            KIND.append(account)?;
            if ratio > MOST {
                bail!("the client's p99 is {ratio:.2} times what it is alone, {MOST} are allowed");
            }
            Ok(())
        });
    }
    stages.close()
}
