//! The scenarios, in Rust.

mod admin_steps;
mod functions;
mod group_steps;
mod record_steps;
mod run;
mod stream_steps;
mod values;

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use ottla_client::BrokerAddress;
use serde_json::Value;

use run::Run;
use values::Names;

/// What the runner is told.
#[derive(Debug)]
pub struct Environment {
    bootstrap: BrokerAddress,
    folder: PathBuf,
    language: String,
    only: Vec<String>,
}

impl Environment {
    /// Reads `OTTLA_BOOTSTRAP`, `OTTLA_SCENARIOS`, `OTTLA_LANGUAGE` and `OTTLA_ONLY`.
    ///
    /// # Errors
    /// When one of the first two is missing or makes no sense.
    pub fn from_variables() -> Result<Self, String> {
        let variable = |name: &str| std::env::var(name).map_err(|_| format!("{name} is not set"));
        Ok(Self {
            bootstrap: variable("OTTLA_BOOTSTRAP")?.parse().map_err(|e| format!("{e}"))?,
            folder: variable("OTTLA_SCENARIOS")?.into(),
            language: variable("OTTLA_LANGUAGE").unwrap_or_else(|_| "rust".into()),
            only: variable("OTTLA_ONLY")
                .map(|names| names.split(',').map(str::to_owned).collect())
                .unwrap_or_default(),
        })
    }
}

/// Runs the scenarios in the order of their files; true when all passed.
///
/// # Errors
/// When a file cannot be read or is no list of scenarios.
pub async fn run_all(environment: &Environment) -> Result<bool, String> {
    let mut files: Vec<PathBuf> = fs::read_dir(&environment.folder)
        .map_err(|error| format!("{}: {error}", environment.folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|e| e.to_string())?;
    let nonce = format!("{:x}", since.as_nanos() as u64);
    let (mut passed, mut failed) = (0, 0);
    for file in files {
        let text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let scenarios: Vec<Value> =
            serde_json::from_str(&text).map_err(|e| format!("{}: {e}", file.display()))?;
        for scenario in scenarios {
            let name = scenario["name"].as_str().unwrap_or("a scenario without a name");
            if !environment.only.is_empty() && !environment.only.iter().any(|only| only == name) {
                continue;
            }
            let names = Names::new(name, &environment.language, &nonce);
            match Run::new(&environment.bootstrap, names).steps(&scenario["steps"]).await {
                Ok(()) => {
                    println!("ok     {name}");
                    passed += 1;
                }
                Err(reason) => {
                    println!("FAILED {name}, {reason}");
                    failed += 1;
                }
            }
        }
    }
    println!("scenarios: {passed} passed, {failed} failed, 0 skipped");
    Ok(failed == 0 && passed > 0)
}
