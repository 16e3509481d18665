//! `cargo xtask test`: every check, one stage after the other, built once.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::conformance::{LANGUAGES, run_all};
use crate::our_broker::OurBroker;
use crate::stages::{Stage, Stages};
use crate::workspace::{Profile, cache, cargo, place_libraries, root};
use crate::{bench, crash, dist, foreign, r#gen, judge, languages, notices, secured, toolchains};

#[derive(Args)]
pub(crate) struct Options {
    /// The developers' loop: no Apache Kafka, no kills, fuzzing or planted faults.
    #[arg(long)]
    fast: bool,
}

/// Tests that hold crates against Kafka's own classes and server: package, and which of the
/// ignored ones.
const JUDGED: &[(&str, &str)] =
    &[("ottla-compress", ""), ("ottla-topology", ""), ("ottla-server", "apache")];

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    stages.run("format", |stage| stage.command(cargo().args(["fmt", "--all", "--check"])));
    stages.run("generated", |_| r#gen::check_stale().and_then(|()| notices::check_stale()));
    let packages = packages(options);
    let built = stages.run("build", |stage| build(stage, &packages));
    if !options.fast {
        stages.run("install", |stage| {
            judge::install(stage)?;
            foreign::install(stage)
        });
    }
    stages.run("rust", |stage| {
        let test = ["test", "--locked", "--quiet", "--no-fail-fast"];
        stage.command(cargo().args(test).args(&packages))?;
        if options.fast {
            stage.skip("what needs Apache Kafka, kills, fuzzing and planted faults (--fast)");
            return Ok(());
        }
        // These need Java and the jars.
        for (package, filter) in JUDGED {
            let tests = ["test", "--locked", "--quiet", "-p", package, "--", "--ignored", filter];
            stage.command(cargo().args(tests))?;
        }
        Ok(())
    });
    stages.run("node", |stage| {
        stage.command(
            Command::new("npm").args(["test", "--silent"]).current_dir(root().join("node")),
        )
    });
    stages.run("jvm", |stage| {
        languages::build_jvm(stage, Profile::Dev)?;
        stage.command(
            Command::new("mvn")
                .args(["-B", "-f"])
                .arg(root().join("jvm/pom.xml"))
                .arg("surefire:test"),
        )
    });
    if built {
        brokers(&mut stages, options);
    }
    stages.close()
}

/// What is built and tested: all, or without the harnesses that the developers' loop leaves out.
fn packages(options: &Options) -> Vec<&'static str> {
    let mut packages = vec!["--workspace"];
    if options.fast {
        for harness in ["ottla-bench", "ottla-crash", "ottla-fuzz"] {
            packages.extend(["--exclude", harness]);
        }
    }
    packages
}

/// Builds `packages`, and installs what their tests need.
fn build(stage: &mut Stage, packages: &[&str]) -> Result<()> {
    // What waits for registries goes beside what waits for the compiler.
    let mut install = Command::new(std::env::current_exe()?);
    install.arg("install");
    let mut build = cargo();
    // Tests and programs at once: with the dependencies' features of both, nothing is built twice.
    build.args(["build", "--locked", "--all-targets"]).args(packages);
    stage.together(vec![build, install])?;
    place_libraries(Profile::Dev)
}

/// What the languages' tests and examples need, into the checkout.
pub(crate) fn install() -> Result<()> {
    let mut stages = Stages::new();
    // Not "install": the suite has a stage of that name, and each has its own log.
    stages.run("languages", |stage| {
        languages::install_python(stage)?;
        languages::install_node(stage)
    });
    stages.close()
}

/// The stages about secured listeners, and what they need.
pub(crate) fn run_secured() -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    let ready = stages.run("build", |stage| {
        build(stage, &["--workspace"])?;
        judge::install(stage)?;
        languages::build_jvm(stage, Profile::Dev)
    });
    if ready {
        stages.run("secured listeners of our broker", secured::on_our_broker);
        stages.run("secured listeners of Apache Kafka", secured::on_apache_kafka);
    }
    stages.close()
}

/// Clients of every language, ours and others', on our broker and on Apache Kafka.
fn brokers(stages: &mut Stages, options: &Options) {
    stages.run("clients on our broker", |stage| {
        let broker = OurBroker::start(&["group.initial.rebalance.delay.ms=0"])?;
        clients(stage, &broker.bootstrap)?;
        for example in ["WordCount", "Clickstream"] {
            let path = root().join(format!("examples/jvm/{example}.java"));
            stage.command(languages::java_command()?.arg(path).arg(&broker.bootstrap))?;
        }
        Ok(())
    });
    stages.run("secured listeners of our broker", secured::on_our_broker);
    if options.fast {
        return;
    }
    stages.run("planted faults", |stage| {
        // Together: what both are built on is built once.
        let test = ["test", "--locked", "--quiet", "-p", "ottla-interop", "-p", "ottla-fuzz"];
        let features = "ottla-interop/planted-faults,ottla-fuzz/planted-faults";
        stage.command(cargo().args(test).args(["--features", features, "--test", "planted"]))
    });
    stages.run("compatibility", foreign::check);
    stages.run("beside others", |stage| {
        let broker = OurBroker::start(&["group.initial.rebalance.delay.ms=0"])?;
        stage.command(
            languages::python_command()
                .args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/interop/foreign"])
                .env("OTTLA_BOOTSTRAP", &broker.bootstrap)
                .env("OTTLA_JUDGE", cache().join("judge")),
        )
    });
    stages.run("drivers of the bench", bench::smoke);
    stages.run("packages", dist::check);
    stages.run("kills under clients", crash::short);
    stages.run("clients on Apache Kafka", |stage| {
        let kafka = judge::ApacheKafka::start()?;
        clients(stage, &kafka.bootstrap)
    });
    stages.run("secured listeners of Apache Kafka", secured::on_apache_kafka);
}

/// What every client has to show on a broker.
fn clients(stage: &mut Stage, bootstrap: &str) -> Result<()> {
    stage.command(
        languages::python_command()
            .args(["-m", "pytest", "-q", "python/tests"])
            .env("OTTLA_BOOTSTRAP", bootstrap),
    )?;
    run_all(stage, LANGUAGES, bootstrap)
}
