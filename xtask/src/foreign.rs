//! `cargo xtask interop`: foreign clients, installed from their registries into the checkout, put
//! through their scenarios on our broker, or on Apache Kafka to tell a client's limit from our
//! fault.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};
use clap::Args;
use serde_json::{Value, json};

use crate::our_broker::OurBroker;
use crate::stages::{Stage, Stages};
use crate::workspace::{Profile, cache, cargo, root};
use crate::{debian, judge, toolchains};

#[derive(Args)]
pub(crate) struct Options {
    /// On Apache Kafka instead of our broker.
    #[arg(long)]
    on_kafka: bool,
    /// Only clients with this in their name, several separated by commas; `tools` are Kafka's.
    #[arg(long)]
    only: Option<String>,
    /// Write what is found to docs/compatibility.md.
    #[arg(long, conflicts_with_all = ["on_kafka", "only"])]
    write: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    toolchains::require()?;
    let mut stages = Stages::new();
    let ready = stages.run("build", |stage| {
        let packages = ["-p", "ottla-cli", "-p", "ottla-interop"];
        stage.command(cargo().args(["build", "--locked"]).args(packages))?;
        judge::install(stage)?;
        install(stage)
    });
    if ready {
        let name = if options.on_kafka { "compatibility of Apache Kafka" } else { "compatibility" };
        stages.run(name, |stage| {
            if options.on_kafka {
                let kafka = judge::ApacheKafka::start()?;
                return measure(stage, &kafka.bootstrap, options);
            }
            let broker = OurBroker::start(&["group.initial.rebalance.delay.ms=0"])?;
            measure(stage, &broker.bootstrap, options)
        });
    }
    stages.close()
}

/// What the test run does: every client on our broker, the table as it is committed.
pub(crate) fn check(stage: &mut Stage) -> Result<()> {
    let broker = OurBroker::start(&["group.initial.rebalance.delay.ms=0"])?;
    let options = Options { on_kafka: false, only: None, write: false };
    measure(stage, &broker.bootstrap, &options)
}

fn measure(stage: &mut Stage, bootstrap: &str, options: &Options) -> Result<()> {
    let list: Value = serde_json::from_str(&fs::read_to_string(list_file())?)?;
    for client in list["clients"].as_array().into_iter().flatten() {
        if let (Some(name), Some(why)) = (client["name"].as_str(), client["missing"].as_str()) {
            stage.skip(format!("{name} on our broker: {why}"));
        }
    }
    let table = if options.on_kafka {
        cache().join("compatibility-of-kafka.md")
    } else {
        root().join("docs/compatibility.md")
    };
    let mut command = Command::new(Profile::Dev.folder().join("ottla-foreign"));
    command
        .env("OTTLA_BOOTSTRAP", bootstrap)
        .env("OTTLA_FOREIGN", list_file())
        .env("OTTLA_LOGS", cache().join("logs/foreign"))
        .env("OTTLA_TABLE", &table);
    if options.write || options.on_kafka {
        command.env("OTTLA_WRITE", "1");
    }
    if options.on_kafka {
        command.env("OTTLA_EVENTUAL", "1");
    }
    if let Some(only) = &options.only {
        command.env("OTTLA_ONLY", only).env_remove("OTTLA_WRITE");
    }
    stage.command(&mut command)?;
    if options.write || options.on_kafka {
        println!("    written: {}", table.display());
    }
    Ok(())
}

fn folder() -> PathBuf {
    cache().join("foreign")
}

fn list_file() -> PathBuf {
    folder().join("clients.json")
}

fn drivers(language: &str) -> PathBuf {
    root().join("tests/interop/clients").join(language)
}

/// A client's entry in the list that the harness reads.
fn entry(name: &str, command: &[String]) -> Value {
    json!({ "name": name, "command": command })
}

fn shown(path: PathBuf) -> String {
    path.display().to_string()
}

/// Installs every client whose toolchain is there, builds the drivers, and lists them all.
pub(crate) fn install(stage: &mut Stage) -> Result<()> {
    fs::create_dir_all(folder())?;
    // Our own client goes first, through the same scenarios.
    let ours = shown(Profile::Dev.folder().join("ottla-driver"));
    let mut clients = vec![entry("Ottla (Rust)", &[ours])];
    java(stage, &mut clients)?;
    python(stage, &mut clients)?;
    node(stage, &mut clients)?;
    go(stage, &mut clients)?;
    rust(stage, &mut clients)?;
    kcat(stage, &mut clients)?;
    let tools = format!("{}/*", judge::jars(judge::COMPLETE_VERSION).display());
    let list = json!({ "clients": clients, "tools": tools });
    fs::write(list_file(), format!("{list:#}\n"))?;
    Ok(())
}

/// The Java clients come with the judge's jars.
fn java(stage: &mut Stage, clients: &mut Vec<Value>) -> Result<()> {
    let classes = folder().join("java");
    let class_path = |version| format!("{}/*", judge::jars(version).display());
    stage.command(
        Command::new("javac")
            .args(["-cp", &class_path(judge::COMPLETE_VERSION), "-d"])
            .arg(&classes)
            .arg(drivers("java").join("Driver.java")),
    )?;
    for version in [judge::SERVER_VERSION, judge::COMPLETE_VERSION] {
        let class_path = format!("{}:{}", classes.display(), class_path(version));
        // Short-lived programs: less compiling, less memory.
        let flags = ["java", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", &class_path, "Driver"];
        clients.push(entry(&format!("Java client {version}"), &flags.map(str::to_owned)));
    }
    Ok(())
}

fn python(stage: &mut Stage, clients: &mut Vec<Value>) -> Result<()> {
    let requirements = drivers("python").join("requirements.txt");
    let wanted = fs::read_to_string(&requirements)?;
    let venv = folder().join("venv");
    let python = venv.join("bin/python");
    let mark = venv.join(".installed");
    if fs::read_to_string(&mark).map_or(true, |installed| installed != wanted) {
        stage.command(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
        stage.command(
            Command::new(&python)
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
                .arg(&requirements),
        )?;
        fs::write(mark, wanted)?;
    }
    for (name, driver) in [
        ("confluent-kafka (Python)", "confluent.py"),
        ("kafka-python", "kafkapython.py"),
        ("aiokafka", "aiokafka_driver.py"),
    ] {
        let driver = drivers("python").join(driver);
        clients.push(entry(name, &[shown(python.clone()), shown(driver)]));
    }
    Ok(())
}

/// One of the clients wants a newer Node than the rest of the project, so the lock file brings one.
fn node(stage: &mut Stage, clients: &mut Vec<Value>) -> Result<()> {
    let modules = drivers("node").join("node_modules");
    let wanted = fs::read_to_string(drivers("node").join("package-lock.json"))?;
    let mark = modules.join(".installed");
    if fs::read_to_string(&mark).map_or(true, |installed| installed != wanted) {
        stage.command(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--quiet"])
                .current_dir(drivers("node")),
        )?;
        fs::write(mark, wanted)?;
    }
    let brought = fs::read_dir(&modules)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("node-"))
        })
        .map(|path| path.join("bin/node"))
        .find(|program| program.exists());
    let least = (22, 19);
    let system = Command::new("node").arg("--version").output().ok();
    let system = system.and_then(|out| toolchains::version(&String::from_utf8_lossy(&out.stdout)));
    let program = match brought {
        Some(program) => Some(shown(program)),
        None => system.filter(|found| *found >= least).map(|_| "node".to_owned()),
    };
    for (name, driver) in [("kafkajs", "kafkajs.mjs"), ("@platformatic/kafka", "platformatic.mjs")]
    {
        let driver = shown(drivers("node").join(driver));
        clients.push(match &program {
            Some(program) => entry(name, &[program.clone(), driver]),
            None => json!({ "name": name, "missing": "Node 22.19 or newer is not on the PATH" }),
        });
    }
    Ok(())
}

fn go(stage: &mut Stage, clients: &mut Vec<Value>) -> Result<()> {
    const LEAST: (u32, u32) = (1, 26);
    let name = "franz-go";
    let found = Command::new("go").arg("version").output().ok();
    let found = found.and_then(|out| toolchains::version(&String::from_utf8_lossy(&out.stdout)));
    if found.is_none_or(|found| found < LEAST) {
        let why = format!("Go {}.{} or newer is not on the PATH", LEAST.0, LEAST.1);
        clients.push(json!({ "name": name, "missing": why }));
        return Ok(());
    }
    let program = folder().join("franz-go");
    let mut build = Command::new("go");
    build.args(["build", "-buildvcs=false", "-o"]).arg(&program).arg(".");
    stage.command(build.current_dir(drivers("go")))?;
    clients.push(entry(name, &[shown(program)]));
    Ok(())
}

/// librdkafka is built with it, unoptimised: a minute of one core at first, nothing later.
fn rust(stage: &mut Stage, clients: &mut Vec<Value>) -> Result<()> {
    let name = "rdkafka (Rust)";
    if Command::new("make").arg("--version").output().is_err() {
        let why = "make, which builds librdkafka, is not on the PATH";
        clients.push(json!({ "name": name, "missing": why }));
        return Ok(());
    }
    let target = folder().join("rust");
    let mut build = cargo();
    build.args(["build", "--locked", "--manifest-path"]).arg(drivers("rust").join("Cargo.toml"));
    stage.command(build.env("CARGO_TARGET_DIR", &target).env("CFLAGS", "-O0 -g0"))?;
    let program = target.join("debug/rdkafka-driver");
    if !program.exists() {
        bail!("{} is not built", program.display());
    }
    clients.push(entry(name, &[shown(program)]));
    Ok(())
}

/// The system's, or else Debian's unpacked: never installed.
fn kcat(stage: &mut Stage, clients: &mut Vec<Value>) -> Result<()> {
    let driver = shown(drivers("python").join("kcat.py"));
    let python = shown(folder().join("venv/bin/python"));
    if Command::new("kcat").arg("-V").output().is_ok() {
        clients.push(entry("kcat", &[python, driver]));
        return Ok(());
    }
    let packages = ["kcat", "librdkafka1", "libyajl2", "liblz4-1", "libsasl2-2", "libzstd1"];
    match debian::unpack(stage, "kcat", &packages, "kcat's scenarios")? {
        Some(unpacked) => {
            let path = std::env::var("PATH").unwrap_or_default();
            let path = format!("PATH={}:{path}", unpacked.path_with("kcat")?.display());
            clients.push(entry("kcat", &["env".to_owned(), path, python, driver]));
        }
        None => clients.push(json!({ "name": "kcat", "missing": "kcat is not on the PATH" })),
    }
    Ok(())
}
