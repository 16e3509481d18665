//! `cargo xtask dist`: the packages that strangers install, and whether they can.

mod packages;
mod stranger;

use anyhow::Result;
use clap::Args;

use crate::stages::{Stage, Stages};
use crate::toolchains;
use crate::workspace::Profile;

use packages::Packages;

#[derive(Args)]
pub(crate) struct Options {
    /// Install each package in an empty environment, and run its README's example there.
    #[arg(long)]
    check: bool,
    /// Pack what `cargo xtask test` has built, instead of building anew.
    #[arg(long)]
    dev: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    let mut made = None;
    stages.run("packages", |stage| {
        let profile = if options.dev { Profile::Dev } else { Profile::Dist };
        if !options.dev {
            packages::build_libraries(stage)?;
        }
        made = Some(packages::build(stage, profile)?);
        Ok(())
    });
    if let Some(made) = made {
        made.print_sizes()?;
        if options.check {
            stages.run("strangers", |stage| strangers(stage, &made));
        }
    }
    stages.close()
}

/// The same with the libraries that the tests have built, for `cargo xtask test`.
pub(crate) fn check(stage: &mut Stage) -> Result<()> {
    let made = packages::build(stage, Profile::Dev)?;
    strangers(stage, &made)
}

fn strangers(stage: &mut Stage, made: &Packages) -> Result<()> {
    stranger::python(stage, made)?;
    stranger::node(stage, made)?;
    stranger::jvm(stage, made)
}
