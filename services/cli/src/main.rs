//! `ottla`: the broker, from the command line.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use ottla_server::{Broker, BrokerOptions};
use tracing_subscriber::EnvFilter;

/// Kafka in one program.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs a broker until Ctrl-C or SIGTERM.
    Broker(BrokerArguments),
}

#[derive(Args)]
struct BrokerArguments {
    /// Where everything is kept; a new directory is formatted.
    #[arg(long)]
    data_dir: PathBuf,
    /// Where clients connect in the clear, as host:port; port 0 lets the system pick. Without it,
    /// `listeners` of the configuration counts, or else 127.0.0.1:9092.
    #[arg(long)]
    listen: Option<String>,
    /// The release for whose nodes a new directory is formatted, as 4.3: an Apache Kafka of that
    /// release can then take it over. The newest one otherwise.
    #[arg(long)]
    release_version: Option<String>,
    /// A broker option by its Kafka name, as num.partitions=3; may be given again.
    #[arg(long = "config", value_name = "NAME=VALUE", value_parser = option)]
    config: Vec<(String, String)>,
    /// A user that a new directory begins with, as SCRAM-SHA-256=[name=alice,password=secret]; may
    /// be given again.
    #[arg(long, value_name = "USER")]
    add_scram: Vec<String>,
}

/// Where a broker listens that was told nothing.
const USUAL_ADDRESS: &str = "127.0.0.1:9092";

fn option(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("it has the form NAME=VALUE")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

fn main() -> ExitCode {
    let Arguments { command: Command::Broker(arguments) } = Arguments::parse();
    // Standard output carries the address, for scripts; the log goes to standard error.
    let filter = EnvFilter::try_from_env("OTTLA_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error),
    };
    match runtime.block_on(run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&*error),
    }
}

fn fail(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("ottla: {error}");
    ExitCode::FAILURE
}

async fn run(arguments: BrokerArguments) -> Result<(), Box<dyn std::error::Error>> {
    let has_listeners = arguments.config.iter().any(|(name, _)| name == "listeners");
    let usual = (!has_listeners).then(|| USUAL_ADDRESS.to_owned());
    let broker = Broker::start(BrokerOptions {
        data_dir: Some(arguments.data_dir),
        listen: arguments.listen.or(usual),
        config: arguments.config,
        release_version: arguments.release_version,
        add_scram: arguments.add_scram,
        ..BrokerOptions::default()
    })
    .await?;
    // Whoever started it may read the first line and look no further.
    let _ = tell_listeners(&broker);
    asked_to_stop().await?;
    tracing::info!("stopping");
    broker.close().await;
    Ok(())
}

fn tell_listeners(broker: &Broker) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "listening on {}", broker.address())?;
    for (name, address) in broker.listeners() {
        writeln!(stdout, "listener {name} on {address}")?;
    }
    stdout.flush()
}

#[cfg(unix)]
async fn asked_to_stop() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
