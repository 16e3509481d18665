//! Runs every scenario against the broker at `OTTLA_BOOTSTRAP` (decision 0004).

use std::process::ExitCode;

use ottla_interop::scenarios::{Environment, run_all};

#[tokio::main]
async fn main() -> ExitCode {
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
