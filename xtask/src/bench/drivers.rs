//! The drivers: one program for each client, ours and others'.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::measure::Part;
use super::workloads::Workload;
use crate::stages::Stage;
use crate::workspace::{Profile, cache, cargo, root, target};
use crate::{debian, judge, languages};

/// A client that can be measured.
pub(crate) struct Driver {
    /// What the tables call it.
    pub(crate) name: &'static str,
    /// What it can do: the part, and the word that its program knows for it.
    parts: &'static [(Part, &'static str)],
    /// Codecs and partition counts that it has, and whether it has TLS.
    codecs: &'static [&'static str],
    most_partitions: u32,
    tls: bool,
    /// Slow ones get this part of the records.
    pub(crate) share: u64,
    /// Records that bring it to speed.
    pub(crate) warmup: u64,
    command: fn(Profile) -> Result<Command>,
}

impl Driver {
    pub(crate) fn command(&self, profile: Profile) -> Result<Command> {
        (self.command)(profile)
    }

    /// Whether it has what a workload wants.
    pub(crate) fn can(&self, workload: &Workload) -> bool {
        self.codecs.contains(&workload.codec)
            && self.most_partitions >= workload.partitions
            && (self.tls || !workload.tls)
    }

    /// The program's word for what is measured.
    pub(crate) fn word(&self, part: Part) -> Option<&'static str> {
        self.parts.iter().find(|(known, _)| *known == part).map(|(_, word)| *word)
    }
}

const BOTH: &[(Part, &str)] = &[(Part::Produce, "produce"), (Part::Consume, "consume")];
const ALL: &[(Part, &str)] =
    &[(Part::Produce, "produce"), (Part::Consume, "consume"), (Part::Latency, "latency")];
const CODECS: &[&str] = &["none", "gzip", "snappy", "lz4", "zstd"];

/// Until then JVMs compile.
const JVM_WARMUP: u64 = 5_000_000;

const DRIVERS: &[Driver] = &[
    driver("ottla rust", ALL, 1, 100_000, ottla_rust),
    driver("ottla rust together", &[(Part::Produce, "produce-together")], 1, 100_000, ottla_rust),
    driver("ottla python", BOTH, 1, 100_000, ottla_python),
    driver("ottla python batch", &[(Part::Produce, "produce-batch")], 1, 100_000, ottla_python),
    driver("ottla python arrow", &[(Part::Consume, "consume-arrow")], 1, 100_000, ottla_python),
    driver("ottla node", BOTH, 1, 200_000, ottla_node),
    driver("ottla jvm", BOTH, 1, JVM_WARMUP, ottla_jvm),
    rust_peer("rskafka", BOTH),
    rust_peer("rskafka together", &[(Part::Produce, "produce-together")]),
    Driver { codecs: &["none", "lz4"], ..driver("franz-go", BOTH, 1, 100_000, franz) },
    driver("librdkafka", ALL, 1, 100_000, librdkafka),
    driver("confluent-kafka", ALL, 1, 100_000, confluent),
    Driver { codecs: &["none", "gzip"], ..driver("kafkajs", BOTH, 4, 100_000, kafkajs) },
    driver("kafka java", BOTH, 1, JVM_WARMUP, kafka_java),
    driver("kafka perf tools", BOTH, 1, JVM_WARMUP, perf_tools),
];

/// rskafka: one partition, no TLS with a CA of one's own in the build that we make.
const fn rust_peer(name: &'static str, parts: &'static [(Part, &'static str)]) -> Driver {
    Driver {
        codecs: &["none", "lz4"],
        most_partitions: 1,
        tls: false,
        ..driver(name, parts, 1, 100_000, rskafka)
    }
}

const fn driver(
    name: &'static str,
    parts: &'static [(Part, &'static str)],
    share: u64,
    warmup: u64,
    command: fn(Profile) -> Result<Command>,
) -> Driver {
    let (codecs, most_partitions, tls) = (CODECS, u32::MAX, true);
    Driver { name, parts, codecs, most_partitions, tls, share, warmup, command }
}

pub(super) fn peers() -> PathBuf {
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
            "rskafka" | "rskafka together" => stage.command(
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
            "kafka perf tools" => compile(stage, "PerfTools", &tools_class_path())?,
            "librdkafka" if !compile_librdkafka(stage)? => continue,
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

pub(super) fn compile(stage: &mut Stage, class: &str, class_path: &str) -> Result<()> {
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

/// The tools are published with the complete release only.
pub(super) fn tools_class_path() -> String {
    format!("{}/*", judge::jars(judge::COMPLETE_VERSION).display())
}

/// False, and a loud skip, where there is no librdkafka to build against.
fn compile_librdkafka(stage: &mut Stage) -> Result<bool> {
    let packages = ["librdkafka-dev", "librdkafka1", "liblz4-1", "libsasl2-2", "libzstd1"];
    let found = debian::unpack(stage, "librdkafka", &packages, "librdkafka in the bench")?;
    let Some(library) = found else { return Ok(false) };
    let libraries = library.libraries()?;
    stage.command(
        Command::new("cc")
            .args(["-O2", "-Wall", "-o"])
            .arg(built().join("librdkafka"))
            .arg(peers().join("librdkafka.c"))
            .arg(format!("-I{}", library.headers().display()))
            .arg(format!("-L{}", libraries.display()))
            .arg(format!("-Wl,-rpath,{0},-rpath-link,{0}", libraries.display()))
            .arg("-lrdkafka"),
    )?;
    Ok(true)
}

pub(super) fn ottla_class_path() -> Result<String> {
    languages::class_path()
}

pub(super) fn java(class: &str, class_path: &str) -> Command {
    let mut command = Command::new("java");
    let classes = built().join(class);
    command.args(["-Xmx1G", "-cp"]).arg(format!("{}:{class_path}", classes.display()));
    command
}

pub(super) fn program(path: &Path, script: PathBuf) -> Command {
    let mut command = Command::new(path);
    command.arg(script);
    command
}

fn ottla_rust(profile: Profile) -> Result<Command> {
    Ok(Command::new(profile.folder().join("ottla-bench")))
}

fn ottla_python(_: Profile) -> Result<Command> {
    let mut command = languages::python_command();
    command.arg(peers().join("ottla_python.py"));
    Ok(command)
}

fn confluent(_: Profile) -> Result<Command> {
    Ok(program(&languages::python(), peers().join("confluent.py")))
}

fn ottla_node(_: Profile) -> Result<Command> {
    Ok(program(Path::new("node"), peers().join("ottla_node.mjs")))
}

fn kafkajs(_: Profile) -> Result<Command> {
    let mut command = program(Path::new("node"), peers().join("kafkajs.mjs"));
    command.env("OTTLA_BENCH_NODE_MODULES", built().join("node"));
    Ok(command)
}

fn ottla_jvm(_: Profile) -> Result<Command> {
    let mut command = java("OttlaJvm", &ottla_class_path()?);
    command.arg(languages::jvm_library()).arg("OttlaJvm");
    Ok(command)
}

fn kafka_java(_: Profile) -> Result<Command> {
    let mut command = java("KafkaClient", &kafka_class_path());
    command.arg("KafkaClient");
    Ok(command)
}

fn perf_tools(_: Profile) -> Result<Command> {
    let mut command = java("PerfTools", &tools_class_path());
    command.arg("PerfTools");
    Ok(command)
}

fn librdkafka(_: Profile) -> Result<Command> {
    Ok(Command::new(built().join("librdkafka")))
}

fn rskafka(_: Profile) -> Result<Command> {
    Ok(Command::new(target().join("peers/release/bench-rskafka")))
}

fn franz(_: Profile) -> Result<Command> {
    Ok(Command::new(built().join("franz")))
}
