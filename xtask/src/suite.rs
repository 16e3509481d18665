//! `cargo xtask test`: every check, one stage after the other, built once.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use clap::{Args, ValueEnum};

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
    /// A chain of the developers' loop, of what is built already.
    #[arg(long, hide = true)]
    chain: Option<Chain>,
}

/// Stages that follow one another, and need nothing of the other chains'.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Chain {
    Rust,
    Scripts,
    Jvm,
}

/// Tests that hold crates against Kafka's own classes and server: package, and which of the
/// ignored ones.
const JUDGED: &[(&str, &str)] =
    &[("ottla-compress", ""), ("ottla-topology", ""), ("ottla-server", "apache")];

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    if let Some(chain) = options.chain {
        run_chain(&mut stages, options, chain);
        return stages.close();
    }
    stages.run("format", |stage| stage.command(cargo().args(["fmt", "--all", "--check"])));
    stages.run("generated", |_| r#gen::check_stale().and_then(|()| notices::check_stale()));
    let packages = packages(options);
    // Asked before the build, which may put another program in its place: it has no name then.
    let own = std::env::current_exe()?;
    let built = stages.run("build", |stage| build(stage, &packages));
    if options.fast {
        if built {
            // Most of them wait for something most of the time.
            stages.run("chains", |stage| chains(stage, &own));
        }
        return stages.close();
    }
    stages.run("install", |stage| {
        judge::install(stage)?;
        foreign::install(stage)
    });
    rust(&mut stages, options);
    node(&mut stages);
    jvm(&mut stages);
    if built {
        brokers(&mut stages);
    }
    stages.close()
}

/// The developers' loop: its chains beside one another, each a program of its own.
fn chains(stage: &mut Stage, own: &Path) -> Result<()> {
    let chain = |name: &str| {
        let mut command = Command::new(own);
        command.args(["test", "--fast", "--chain", name]);
        command
    };
    let done = stage.together(["jvm", "rust", "scripts"].map(chain).into());
    for line in stage.output()?.lines().filter(|line| line.starts_with("    ")) {
        if line.ends_with(" s") || line.contains("SKIPPED") {
            println!("{line}");
        }
    }
    done
}

fn run_chain(stages: &mut Stages, options: &Options, chain: Chain) {
    match chain {
        Chain::Rust => rust(stages, options),
        Chain::Scripts => {
            node(stages);
            stages.run("python", |stage| python(stage, &our_broker()?.bootstrap));
        }
        Chain::Jvm => {
            jvm(stages);
            stages.run("scenarios", |stage| {
                let broker = our_broker()?;
                run_all(stage, LANGUAGES, &broker.bootstrap)?;
                examples(stage, &broker.bootstrap)
            });
            stages.run("secured listeners of our broker", secured::on_our_broker);
        }
    }
}

fn rust(stages: &mut Stages, options: &Options) {
    stages.run("rust", |stage| {
        let test = ["test", "--locked", "--quiet", "--no-fail-fast"];
        stage.command(cargo().args(test).args(packages(options)))?;
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
}

fn node(stages: &mut Stages) {
    stages.run("node", |stage| {
        stage.command(
            Command::new("npm").args(["test", "--silent"]).current_dir(root().join("node")),
        )
    });
}

fn jvm(stages: &mut Stages) {
    stages.run("jvm", |stage| {
        languages::build_jvm(stage)?;
        stage.command(
            Command::new("mvn")
                .args(["-B", "-f"])
                .arg(root().join("jvm/pom.xml"))
                .arg("surefire:test"),
        )
    });
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
        languages::build_jvm(stage)
    });
    if ready {
        stages.run("secured listeners of our broker", secured::on_our_broker);
        stages.run("secured listeners of Apache Kafka", secured::on_apache_kafka);
    }
    stages.close()
}

fn our_broker() -> Result<OurBroker> {
    OurBroker::start(&["group.initial.rebalance.delay.ms=0"])
}

/// Clients of every language, ours and others', on our broker and on Apache Kafka.
fn brokers(stages: &mut Stages) {
    stages.run("clients on our broker", |stage| {
        let broker = our_broker()?;
        clients(stage, &broker.bootstrap)?;
        examples(stage, &broker.bootstrap)
    });
    stages.run("secured listeners of our broker", secured::on_our_broker);
    stages.run("planted faults", |stage| {
        // Together: what both are built on is built once.
        let test = ["test", "--locked", "--quiet", "-p", "ottla-interop", "-p", "ottla-fuzz"];
        let features = "ottla-interop/planted-faults,ottla-fuzz/planted-faults";
        stage.command(cargo().args(test).args(["--features", features, "--test", "planted"]))
    });
    stages.run("compatibility", foreign::check);
    stages.run("beside others", |stage| {
        let broker = our_broker()?;
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
    python(stage, bootstrap)?;
    run_all(stage, LANGUAGES, bootstrap)
}

fn python(stage: &mut Stage, bootstrap: &str) -> Result<()> {
    stage.command(
        languages::python_command()
            .args(["-m", "pytest", "-q", "python/tests"])
            .env("OTTLA_BOOTSTRAP", bootstrap),
    )
}

fn examples(stage: &mut Stage, bootstrap: &str) -> Result<()> {
    for example in ["WordCount", "Clickstream"] {
        let path = root().join(format!("examples/jvm/{example}.java"));
        stage.command(languages::java_command()?.arg(path).arg(bootstrap))?;
    }
    Ok(())
}
