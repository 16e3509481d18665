//! `cargo xtask demo`: the main job on real input.

use anyhow::Result;
use clap::Args;

#[derive(Args)]
pub(crate) struct Options {
    /// Leave the broker running at the end.
    #[arg(long)]
    keep: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let _ = options.keep;
    Ok(())
}
