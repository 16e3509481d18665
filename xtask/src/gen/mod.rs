//! `cargo xtask gen`: everything in the tree that is generated.
//!
//! Messages: `core/protocol/schema/` (tables, ours) → `core/protocol/src/generated/` (Rust).
//! `--derive` reads Kafka's definitions from its published jars instead, rewrites the tables and
//! prints what changed. `--vectors` has Kafka's own classes encode values of every message and
//! version, and writes them down for the tests.

mod changes;
mod definitions;
mod files;
mod index;
mod rust;
pub(crate) mod schema;
pub(crate) mod tables;
mod vectors;

use anyhow::{Result, bail};
use clap::Args;

#[derive(Args)]
pub(crate) struct Options {
    /// Rewrite the schema tables from Kafka's jars, and print what changed.
    #[arg(long)]
    derive: bool,
    /// Rewrite the byte vectors with Kafka's own classes.
    #[arg(long)]
    vectors: bool,
    /// Write nothing; fail when a generated file is stale.
    #[arg(long)]
    pub(crate) check: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    if options.check {
        return check_stale();
    }
    if options.derive {
        tables::derive()?;
    }
    let written = files::write(&index::generate()?)?;
    println!("{written} generated files rewritten");
    if options.vectors {
        vectors::write()?;
    }
    Ok(())
}

/// Fails when a generated file is not what its tables give.
pub(crate) fn check_stale() -> Result<()> {
    let stale = files::stale(&index::generate()?)?;
    if stale.is_empty() {
        return Ok(());
    }
    bail!("stale, run `cargo xtask gen`: {}", stale.join(", "));
}
