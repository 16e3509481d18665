//! Runs every scenario against the broker at `OTTLA_BOOTSTRAP` (decision 0004). `OTTLA_LOG` shows
//! what the clients have to say, for example `OTTLA_LOG=debug`.

use std::process::ExitCode;

use ottla_interop::scenarios::{Environment, run_all};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::from_env("OTTLA_LOG"))
        .with_writer(std::io::stderr)
        .init();
    match Environment::from_variables() {
        Ok(environment) => match run_all(&environment).await {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(error) => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
        },
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
