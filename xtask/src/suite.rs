//! `cargo xtask test`: every check, one stage after the other, built once.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::conformance::{OttlaBroker, run_all};
use crate::stages::Stages;
use crate::workspace::{Profile, cargo, place_libraries, root};
use crate::{r#gen, judge, languages, toolchains};

#[derive(Args)]
pub(crate) struct Options {
    /// The developers' loop: Rust's tests and our own broker only.
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
        stage.command(cargo().args(["test", "--workspace", "--locked", "--quiet"]))
    });
    if built {
        language_tests(&mut stages);
        conformance(&mut stages, options.fast);
    }
    if !options.fast {
        stages.run("lints", |stage| {
            stage.command(cargo().args([
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "-D",
                "warnings",
            ]))
        });
    }
    stages.close()
}

fn language_tests(stages: &mut Stages) {
    stages.run("python", |stage| {
        stage.command(languages::python_command().args(["-m", "pytest", "-q", "python/tests"]))
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
                .args(["-q", "-B", "-f"])
                .arg(root().join("jvm/pom.xml"))
                .arg("surefire:test"),
        )
    });
}

fn conformance(stages: &mut Stages, fast: bool) {
    stages.run("scenarios on ottla", |stage| {
        let broker = OttlaBroker::start(&Profile::Dev.ottla(), &[])?;
        run_all(stage, &broker.bootstrap)
    });
    if !fast {
        stages.run("scenarios on Apache Kafka", |stage| {
            let kafka = judge::ApacheKafka::start()?;
            run_all(stage, &kafka.bootstrap)
        });
    }
}
