//! The scenarios of `tests/conformance`, run by every language against our broker and against
//! Apache Kafka.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::languages;
use crate::stages::Stage;
use crate::workspace::{Profile, root};

/// The languages, in the order in which they run.
pub(crate) const LANGUAGES: &[&str] = &["rust", "python", "node", "jvm"];

/// `ottla broker` in a temporary folder, ended when dropped.
pub(crate) struct OttlaBroker {
    child: Child,
    /// `host:port` of its listener.
    pub(crate) bootstrap: String,
}

impl OttlaBroker {
    /// Starts the broker `program` on a port that the system picks and waits for its address.
    pub(crate) fn start(program: &Path, arguments: &[&str]) -> Result<Self> {
        let mut child = Command::new(program)
            .args(["broker", "--listen", "127.0.0.1:0"])
            .args(["--config", "group.initial.rebalance.delay.ms=0"])
            .args(["--config", "offsets.topic.num.partitions=5"])
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot run {}", program.display()))?;
        let stdout = child.stdout.take().expect("stdout is piped");
        let mut lines = BufReader::new(stdout).lines();
        let mut broker = Self { child, bootstrap: String::new() };
        for line in lines.by_ref() {
            if let Some(address) = line?.strip_prefix("listening on ") {
                address.trim().clone_into(&mut broker.bootstrap);
                std::thread::spawn(move || for _ in lines.by_ref() {});
                return Ok(broker);
            }
        }
        bail!("{} ended before it listened", program.display());
    }
}

impl Drop for OttlaBroker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command that runs all scenarios in one language.
pub(crate) fn runner(language: &str, bootstrap: &str) -> Result<Command> {
    let mut command = match language {
        "rust" => Command::new(Profile::Dev.folder().join("ottla-scenarios")),
        "python" => {
            let mut command = languages::python_command();
            command.arg("python/tests/scenarios.py");
            command
        }
        "node" => {
            let mut command = languages::node_command();
            command.arg("test/scenarios.mjs");
            command
        }
        "jvm" => {
            let mut command = languages::java_command()?;
            command.arg("dev.ottla.scenarios.Scenarios");
            command
        }
        other => bail!("no runner for {other}"),
    };
    command
        .env("OTTLA_BOOTSTRAP", bootstrap)
        .env("OTTLA_SCENARIOS", root().join("tests/conformance/scenarios"))
        .env("OTTLA_LANGUAGE", language);
    Ok(command)
}

/// Runs every scenario in every language against one broker.
pub(crate) fn run_all(stage: &mut Stage, bootstrap: &str) -> Result<()> {
    let mut failed = Vec::new();
    for language in LANGUAGES {
        stage.progress(format!("scenarios in {language}"));
        if let Err(error) = stage.command(&mut runner(language, bootstrap)?) {
            println!("    {language}: {error:#}");
            failed.push(*language);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    bail!("scenarios failed in {}", failed.join(", "));
}
