//! `cargo xtask test`: every check, one stage after the other, built once.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::conformance::{LANGUAGES, run_all};
use crate::stages::Stages;
use crate::workspace::{Profile, cargo, place_libraries, root};
use crate::{r#gen, judge, languages, toolchains};

#[derive(Args)]
pub(crate) struct Options {
    /// The developers' loop: no Apache Kafka.
    #[arg(long)]
    fast: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    stages.run("format", |stage| stage.command(cargo().args(["fmt", "--all", "--check"])));
    stages.run("generated", |_| r#gen::check_stale());
    let built = stages.run("build", |stage| {
        stage.command(cargo().args(["build", "--workspace", "--locked"]))?;
        place_libraries(Profile::Dev)
    });
    stages.run("install", |stage| {
        languages::install_python(stage)?;
        languages::install_node(stage)?;
        judge::install(stage)
    });
    stages.run("rust", |stage| {
        stage.command(cargo().args(["test", "--workspace", "--locked", "--quiet"]))?;
        // Kafka's own classes read what our codecs write; they need the jars.
        stage.command(
            cargo()
                .args(["test", "-p", "ottla-compress", "--locked", "--quiet"])
                .args(["--", "--ignored"]),
        )
    });
    stages.run("node", |stage| {
        stage.command(
            Command::new("npm").args(["test", "--silent"]).current_dir(root().join("node")),
        )
    });
    stages.run("jvm", |stage| {
        languages::build_jvm(stage)?;
        stage.command(
            Command::new("mvn")
                .args(["-B", "-f"])
                .arg(root().join("jvm/pom.xml"))
                .arg("surefire:test"),
        )
    });
    if built && !options.fast {
        stages.run("clients on Apache Kafka", |stage| {
            let kafka = judge::ApacheKafka::start()?;
            stage.command(
                languages::python_command()
                    .args(["-m", "pytest", "-q", "python/tests"])
                    .env("OTTLA_BOOTSTRAP", &kafka.bootstrap),
            )?;
            run_all(stage, LANGUAGES, &kafka.bootstrap)
        });
    }
    stages.close()
}
