//! The scenarios of `tests/conformance`, run by every language against our broker and against
//! Apache Kafka.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::languages;
use crate::stages::Stage;
use crate::workspace::{Profile, root};

/// The languages whose runner is there, in the order in which they run.
pub(crate) const LANGUAGES: &[&str] = &["rust", "python"];

/// The command that runs all scenarios in one language.
pub(crate) fn runner(language: &str, bootstrap: &str) -> Result<Command> {
    let mut command = match language {
        "rust" => Command::new(Profile::Dev.folder().join("ottla-scenarios")),
        "python" => {
            let mut command = languages::python_command();
            command.arg("python/tests/scenarios.py");
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

/// Steps that a language's client cannot take yet; scenarios with such a step are left out, loudly.
const PENDING: &[(&str, &[&str])] =
    &[("rust", &["subscribe", "streams", "turn_sizes"]), ("python", &["streams", "turn_sizes"])];

/// Names of the scenarios that a language can run, and of those that it cannot yet.
fn choose(language: &str) -> Result<(Vec<String>, Vec<String>)> {
    let pending =
        PENDING.iter().find(|(name, _)| *name == language).map_or(&[][..], |(_, ops)| ops);
    let folder = root().join("tests/conformance/scenarios");
    let (mut chosen, mut left_out) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let scenarios: Vec<serde_json::Value> = serde_json::from_slice(&std::fs::read(&path)?)
            .with_context(|| format!("{} is no list of scenarios", path.display()))?;
        for scenario in scenarios {
            let name = scenario["name"].as_str().unwrap_or_default().to_owned();
            let mut steps = scenario["steps"].as_array().into_iter().flatten();
            let waits = steps.any(|step| pending.iter().any(|op| step["op"] == **op));
            if waits { left_out.push(name) } else { chosen.push(name) }
        }
    }
    Ok((chosen, left_out))
}

/// Runs every scenario in these languages against one broker.
pub(crate) fn run_all(stage: &mut Stage, languages: &[&str], bootstrap: &str) -> Result<()> {
    let mut failed = Vec::new();
    for language in languages {
        let (chosen, left_out) = choose(language)?;
        if !left_out.is_empty() {
            let names = left_out.join(", ");
            stage
                .skip(format!("{language}, not built yet: {} scenarios ({names})", left_out.len()));
        }
        stage.progress(format!("scenarios in {language}"));
        let mut command = runner(language, bootstrap)?;
        if let Err(error) = stage.command(command.env("OTTLA_ONLY", chosen.join(","))) {
            println!("    {language}: {error:#}");
            failed.push(*language);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    bail!("scenarios failed in {}", failed.join(", "));
}
