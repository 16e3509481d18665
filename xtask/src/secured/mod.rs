//! Secured listeners against clients of every language: each listener and each mechanism carries
//! records, and each thing that may be wrong fails the pending call with its reason.
//!
//! The scenarios (decision 0004) are written for the listeners of one run, since they name ports
//! and files; each language runs them in one process. Runners log everything that the core says,
//! and the passwords and keys of the test must not be in it.

mod listeners;
mod scenarios;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::conformance::{LANGUAGES, runner};
use crate::judge::ApacheKafka;
use crate::our_broker::OurBroker;
use crate::stages::Stage;
use crate::workspace::{Profile, cache};

use listeners::Listeners;

/// On Apache Kafka.
pub(crate) fn on_apache_kafka(stage: &mut Stage) -> Result<()> {
    let folder = certificates(stage)?;
    let listeners = Listeners::free()?;
    let kafka = ApacheKafka::start_with(|plaintext, controller| {
        let properties = listeners.properties(plaintext, Some(controller), &folder);
        properties.join("\n")
    })?;
    run(stage, &listeners, &kafka.bootstrap, &folder)
}

/// On our broker.
pub(crate) fn on_our_broker(stage: &mut Stage) -> Result<()> {
    let folder = certificates(stage)?;
    let listeners = Listeners::free()?;
    let [plaintext] = crate::judge::free_ports()?;
    let mut properties = listeners.properties(plaintext, None, &folder);
    properties.push("group.initial.rebalance.delay.ms=0".to_owned());
    let properties: Vec<&str> = properties.iter().map(String::as_str).collect();
    let broker = OurBroker::start(&properties)?;
    run(stage, &listeners, &broker.bootstrap, &folder)
}

/// A folder with fresh certificates.
fn certificates(stage: &mut Stage) -> Result<std::path::PathBuf> {
    let folder = cache().join("certificates");
    fs::create_dir_all(&folder)?;
    stage.command(Command::new(Profile::Dev.folder().join("ottla-certificates")).arg(&folder))?;
    Ok(folder)
}

fn run(stage: &mut Stage, listeners: &Listeners, bootstrap: &str, folder: &Path) -> Result<()> {
    let written = cache().join("secured-scenarios");
    fs::create_dir_all(&written)?;
    let text = serde_json::to_string_pretty(&scenarios::all(listeners, bootstrap, folder))?;
    fs::write(written.join("secured.json"), text)?;
    let runners = LANGUAGES.iter().map(|language| {
        let mut command = runner(language, bootstrap)?;
        command.env("OTTLA_SCENARIOS", &written).env("OTTLA_LOG", "trace");
        Ok(command)
    });
    stage.together(runners.collect::<Result<_>>()?)?;
    seek_secrets(&stage.output()?, folder)
}

/// Nothing that the runners wrote, their logs at the finest level included, may hold a secret.
fn seek_secrets(output: &str, folder: &Path) -> Result<()> {
    // What shows that the logs are there at all.
    if !output.contains("connection closed") {
        bail!("the runners' output holds no log lines of the core");
    }
    let key = fs::read_to_string(folder.join("client.pem"))?;
    let key = key.lines().nth(1).unwrap_or_default().to_owned();
    for (what, secret) in [("a password", scenarios::CANARY), ("a key", key.as_str())] {
        if let Some(line) = output.lines().find(|line| line.contains(secret)) {
            bail!("{what} stands in the output: {}", line.replace(secret, "[…]"));
        }
    }
    Ok(())
}
