//! The scenarios of `tests/conformance`, run by every language against our broker and against
//! Apache Kafka.

use std::process::Command;

use anyhow::{Result, bail};

use crate::languages;
use crate::stages::Stage;
use crate::workspace::{Profile, root};

/// The languages whose runner is there, in the order in which they are told of.
pub(crate) const LANGUAGES: &[&str] = &["rust", "python", "node", "jvm"];

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

/// Runs every scenario in these languages against one broker, side by side: they mostly wait.
pub(crate) fn run_all(stage: &mut Stage, languages: &[&str], bootstrap: &str) -> Result<()> {
    let runners = languages.iter().map(|language| runner(language, bootstrap));
    stage.together(runners.collect::<Result<_>>()?)
}
