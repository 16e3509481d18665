//! The driver of our own client: `ottla-driver VERB BOOTSTRAP ARGUMENTS`.

use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::from_env("OTTLA_LOG"))
        .with_writer(std::io::stderr)
        .init();
    let words: Vec<String> = std::env::args().collect();
    let [_, verb, bootstrap, arguments] = words.as_slice() else {
        eprintln!("usage: ottla-driver VERB BOOTSTRAP ARGUMENTS");
        return ExitCode::FAILURE;
    };
    match ottla_interop::ours::drive(verb, bootstrap, arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
