//! Puts the foreign clients through their scenarios on the broker at `OTTLA_BOOTSTRAP`; run by
//! `cargo xtask interop`, which installs them.

use std::process::ExitCode;

use ottla_interop::foreign::{Environment, run_all};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::from_env("OTTLA_LOG"))
        .with_writer(std::io::stderr)
        .init();
    let passed = match Environment::from_variables() {
        Ok(environment) => run_all(&environment).await,
        Err(error) => Err(error),
    };
    match passed {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
