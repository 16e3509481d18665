//! The drivers: one program for each client, ours and others'.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::measure::Verb;
use crate::stages::Stage;
use crate::workspace::{Profile, cache, cargo, root, target};
use crate::{judge, languages};

/// A client that can be measured.
pub(crate) struct Driver {
    /// What the tables call it.
    pub(crate) name: &'static str,
    /// What it can do: the verb, and the word that its program knows for it.
    pub(crate) verbs: &'static [(Verb, &'static str)],
    /// Codecs and partition counts that it has.
    pub(crate) codecs: &'static [&'static str],
    pub(crate) most_partitions: u32,
    /// Slow ones get this part of the records.
    pub(crate) share: u64,
    /// Records that bring it to speed.
    pub(crate) warmup: u64,
    command: fn() -> Result<Command>,
}

impl Driver {
    pub(crate) fn command(&self) -> Result<Command> {
        (self.command)()
    }

    /// The program's word for what is measured.
    pub(crate) fn word(&self, verb: Verb) -> Option<&'static str> {
        self.verbs.iter().find(|(known, _)| *known == verb).map(|(_, word)| *word)
    }
}

const BOTH: &[(Verb, &str)] = &[(Verb::Produce, "produce"), (Verb::Consume, "consume")];
const ALL: &[(Verb, &str)] =
    &[(Verb::Produce, "produce"), (Verb::Consume, "consume"), (Verb::Latency, "latency")];
const CODECS: &[&str] = &["none", "gzip", "snappy", "lz4", "zstd"];

const DRIVERS: &[Driver] = &[
    driver("ottla rust", ALL, 1, 100_000, ottla_rust),
    driver("ottla rust together", &[(Verb::Produce, "produce-together")], 1, 100_000, ottla_rust),
    driver("ottla python", BOTH, 1, 100_000, ottla_python),
    driver("ottla python batch", &[(Verb::Produce, "produce-batch")], 1, 100_000, ottla_python),
    driver("ottla python arrow", &[(Verb::Consume, "consume-arrow")], 1, 100_000, ottla_python),
    driver("ottla node", BOTH, 1, 200_000, ottla_node),
    driver("ottla jvm", BOTH, 1, 2_000_000, ottla_jvm),
    Driver {
        codecs: &["none", "lz4"],
        most_partitions: 1,
        ..driver("rskafka", BOTH, 1, 100_000, rskafka)
    },
    Driver { codecs: &["none", "lz4"], ..driver("franz-go", BOTH, 1, 100_000, franz) },
    driver("confluent-kafka", ALL, 1, 100_000, confluent),
    Driver { codecs: &["none", "gzip"], ..driver("kafkajs", BOTH, 4, 100_000, kafkajs) },
    driver("kafka java", BOTH, 1, 2_000_000, kafka_java),
];

const fn driver(
    name: &'static str,
    verbs: &'static [(Verb, &'static str)],
    share: u64,
    warmup: u64,
    command: fn() -> Result<Command>,
) -> Driver {
    Driver { name, verbs, codecs: CODECS, most_partitions: u32::MAX, share, warmup, command }
}

fn peers() -> PathBuf {
    root().join("tests/bench/peers")
}

/// Where peers are built and installed.
fn built() -> PathBuf {
    cache().join("bench")
}

/// Builds what is ours.
pub(crate) fn build(stage: &mut Stage) -> Result<()> {
    stage.command(cargo().args(["build", "--workspace", "--locked", "--release"]))
}

/// Builds and installs the peers that are wanted; what a missing toolchain costs is skipped loudly.
pub(crate) fn find(
    stage: &mut Stage,
    wanted: &dyn Fn(&Driver) -> bool,
) -> Result<Vec<&'static Driver>> {
    fs::create_dir_all(built())?;
    let mut found = Vec::new();
    for driver in DRIVERS.iter().filter(|driver| wanted(driver)) {
        match driver.name {
            "rskafka" => stage.command(
                cargo()
                    .args(["build", "--release", "--locked", "--manifest-path"])
                    .arg(peers().join("rskafka/Cargo.toml"))
                    .arg("--target-dir")
                    .arg(target().join("peers")),
            )?,
            "franz-go" if !has("go") => {
                stage.skip("franz-go in the bench: Go is not installed");
                continue;
            }
            "franz-go" => stage.command(
                Command::new("go")
                    .args(["build", "-o"])
                    .arg(built().join("franz"))
                    .arg(".")
                    .current_dir(peers().join("franz")),
            )?,
            "kafkajs" => install_kafkajs(stage)?,
            "ottla jvm" => compile(stage, "OttlaJvm", &ottla_class_path()?)?,
            "kafka java" => compile(stage, "KafkaClient", &kafka_class_path())?,
            _ => {}
        }
        found.push(driver);
    }
    Ok(found)
}

fn has(program: &str) -> bool {
    Command::new(program).arg("version").output().is_ok()
}

fn install_kafkajs(stage: &mut Stage) -> Result<()> {
    let folder = built().join("node");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(peers().join("kafkajs").join(name), folder.join(name))?;
    }
    stage.command(
        Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--quiet"]).current_dir(folder),
    )
}

fn compile(stage: &mut Stage, class: &str, class_path: &str) -> Result<()> {
    let classes = built().join(class);
    stage.command(
        Command::new("javac")
            .arg("-d")
            .arg(&classes)
            .args(["-cp", class_path])
            .args(["Plan", class].map(|name| peers().join(format!("{name}.java")))),
    )
}

fn kafka_class_path() -> String {
    format!("{}/*", judge::jars(judge::SERVER_VERSION).display())
}

fn ottla_class_path() -> Result<String> {
    languages::class_path()
}

fn java(class: &str, class_path: &str) -> Command {
    let mut command = Command::new("java");
    let classes = built().join(class);
    command.args(["-Xmx1G", "-cp"]).arg(format!("{}:{class_path}", classes.display()));
    command
}

fn program(path: &Path, script: PathBuf) -> Command {
    let mut command = Command::new(path);
    command.arg(script);
    command
}

fn ottla_rust() -> Result<Command> {
    Ok(Command::new(Profile::Release.folder().join("ottla-bench")))
}

fn ottla_python() -> Result<Command> {
    let mut command = languages::python_command();
    command.arg(peers().join("ottla_python.py"));
    Ok(command)
}

fn confluent() -> Result<Command> {
    Ok(program(&languages::python(), peers().join("confluent.py")))
}

fn ottla_node() -> Result<Command> {
    Ok(program(Path::new("node"), peers().join("ottla_node.mjs")))
}

fn kafkajs() -> Result<Command> {
    let mut command = program(Path::new("node"), peers().join("kafkajs.mjs"));
    command.env("OTTLA_BENCH_NODE_MODULES", built().join("node"));
    Ok(command)
}

fn ottla_jvm() -> Result<Command> {
    let mut command = java("OttlaJvm", &ottla_class_path()?);
    command.arg(languages::jvm_library()).arg("OttlaJvm");
    Ok(command)
}

fn kafka_java() -> Result<Command> {
    let mut command = java("KafkaClient", &kafka_class_path());
    command.arg("KafkaClient");
    Ok(command)
}

fn rskafka() -> Result<Command> {
    Ok(Command::new(target().join("peers/release/bench-rskafka")))
}

fn franz() -> Result<Command> {
    Ok(Command::new(built().join("franz")))
}
