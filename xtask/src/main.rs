//! The project's commands, `cargo xtask <command>`.
//!
//! `demo` runs the main job on real input, `test` runs every check, `gen` writes what is generated. Each installs what it needs into the checkout (`.ottla/`, git
//! ignores it) and names what is missing when a toolchain is; none touches the system.

mod bench;
mod conformance;
mod crash;
mod debian;
mod demo;
mod dist;
mod evidence;
mod foreign;
mod fuzz;
mod r#gen;
mod judge;
mod languages;
mod licences;
mod notices;
mod our_broker;
mod reference;
mod secured;
mod soak;
mod stages;
mod suite;
mod toolchains;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Ottla's own commands")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure our broker and client beside Apache Kafka's; ratios are kept in `tests/bench`.
    Bench(bench::Options),
    /// Kill a broker (kill -9) under clients of several makers, and check what they saw.
    Crash(crash::Options),
    /// Run the main job on real flights, through Python, Node and the JVM.
    Demo(demo::Options),
    /// Build the wheel, the npm tarball and the jar; with --check, install and run each as a stranger.
    Dist(dist::Options),
    /// Throw hostile bytes at everything that reads bytes; a line of evidence stays in `docs/evidence`.
    Fuzz(fuzz::Options),
    /// Write what is generated from its tables; with flags, re-derive the tables or the vectors.
    Gen(r#gen::Options),
    /// Install what Python's and Node's tests and examples need into the checkout.
    Install,
    /// Put foreign clients through their scenarios; the table is docs/compatibility.md.
    Interop(foreign::Options),
    /// Secured listeners alone: clients of every language on our broker and on Apache Kafka.
    Secured,
    /// Measure a client beside thousands of idle, slow and half-open connections; a line of evidence.
    Soak(soak::Options),
    /// Run every test: Rust, Python, Node, JVM, conformance, interop.
    Test(suite::Options),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Bench(options) => bench::run(&options),
        Command::Crash(options) => crash::run(&options),
        Command::Demo(options) => demo::run(&options),
        Command::Dist(options) => dist::run(&options),
        Command::Fuzz(options) => fuzz::run(&options),
        Command::Gen(options) => r#gen::run(&options).and_then(|()| {
            if options.check {
                return notices::check_stale();
            }
            reference::write()?;
            notices::write()
        }),
        Command::Install => suite::install(),
        Command::Interop(options) => foreign::run(&options),
        Command::Secured => suite::run_secured(),
        Command::Soak(options) => soak::run(&options),
        Command::Test(options) => suite::run(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
