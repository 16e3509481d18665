//! Apache Kafka, the judge: its published jars, and one node of it for a test's time.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::stages::Stage;
use crate::workspace::{cache, root};

/// The server whose protocol we follow. Its tools and Streams are not all published yet.
pub(crate) const SERVER_VERSION: &str = "4.4.0";
/// The newest release that is complete: server, tools, shell, Streams and its test driver.
pub(crate) const COMPLETE_VERSION: &str = "4.3.1";

/// The folder that holds the jars of one release.
pub(crate) fn jars(version: &str) -> PathBuf {
    cache().join(format!("judge/kafka-{version}/lib"))
}

/// Collects the jars of both releases through Maven, unless they are there.
pub(crate) fn install(stage: &mut Stage) -> Result<()> {
    for version in [SERVER_VERSION, COMPLETE_VERSION] {
        let lib = jars(version);
        let complete = lib.join(".complete");
        if complete.exists() {
            continue;
        }
        stage.command(
            Command::new("mvn")
                .args(["-q", "-B", "-f"])
                .arg(root().join(format!("tests/judge/kafka-{version}.xml")))
                .arg("dependency:copy-dependencies")
                .arg(format!("-DoutputDirectory={}", lib.display())),
        )?;
        fs::write(complete, "")?;
    }
    Ok(())
}

/// One running node of Apache Kafka, ended when dropped.
pub(crate) struct ApacheKafka {
    child: Child,
    folder: PathBuf,
    /// When its process was started.
    pub(crate) started: Instant,
    /// `host:port` of its plaintext listener.
    pub(crate) bootstrap: String,
}

impl ApacheKafka {
    /// Formats a fresh folder and starts the server in it, waiting until it says that it serves.
    pub(crate) fn start() -> Result<Self> {
        Self::start_with(|_, _| String::new())
    }

    /// The same with more properties, which may override those that all tests have. They are told
    /// the ports of the broker and of the controller.
    pub(crate) fn start_with(more: impl FnOnce(u16, u16) -> String) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("ottla-judge-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let [broker, controller] = free_ports()?;
        let properties = folder.join("server.properties");
        // Of a name that is there twice the last value counts.
        let text = server_properties(&folder, broker, controller) + &more(broker, controller);
        fs::write(&properties, text)?;
        let class_path = format!("{}/*", jars(SERVER_VERSION).display());
        let formatted = Command::new("java")
            .args(["-cp", &class_path, "kafka.tools.StorageTool", "format"])
            .args(["-t", "T3R0bGFKdWRnZU5vZGUwMQ", "-c"])
            .arg(&properties)
            .output()
            .context("cannot run java")?;
        if !formatted.status.success() {
            bail!("formatting failed: {}", String::from_utf8_lossy(&formatted.stderr));
        }
        let started = Instant::now();
        let mut child = Command::new("java")
            .args(["-Xmx1G", "-cp", &class_path, "kafka.Kafka"])
            .arg(&properties)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .context("cannot run java")?;
        let stderr = child.stderr.take().expect("stderr is piped");
        let mut judge = Self { child, folder, started, bootstrap: format!("127.0.0.1:{broker}") };
        judge.await_ready(stderr)?;
        Ok(judge)
    }

    /// The process, for those who look at what it costs.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    fn await_ready(&mut self, stderr: impl std::io::Read + Send + 'static) -> Result<()> {
        let mut lines = BufReader::new(stderr).lines();
        let mut seen = Vec::new();
        for line in lines.by_ref() {
            let line = line?;
            if line.contains("Kafka Server started") {
                // Keep reading, or the server blocks on a full pipe.
                std::thread::spawn(move || for _ in lines.by_ref() {});
                return Ok(());
            }
            seen.push(line);
        }
        let tail = seen.len().saturating_sub(20);
        bail!("Apache Kafka did not start:\n{}", seen[tail..].join("\n"));
    }
}

impl Drop for ApacheKafka {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Ports that were free a moment ago: the server has to know its voters' address before it starts,
/// so it cannot be told to pick one.
pub(crate) fn free_ports<const N: usize>() -> Result<[u16; N]> {
    let mut ports = [0; N];
    let mut held = Vec::new();
    for port in &mut ports {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        *port = listener.local_addr()?.port();
        held.push(listener);
    }
    Ok(ports)
}

fn server_properties(folder: &Path, broker: u16, controller: u16) -> String {
    let logs = folder.join("data");
    format!(
        "process.roles=broker,controller\n\
         node.id=1\n\
         controller.quorum.voters=1@127.0.0.1:{controller}\n\
         listeners=PLAINTEXT://127.0.0.1:{broker},CONTROLLER://127.0.0.1:{controller}\n\
         advertised.listeners=PLAINTEXT://127.0.0.1:{broker}\n\
         controller.listener.names=CONTROLLER\n\
         log.dirs={}\n\
         offsets.topic.replication.factor=1\n\
         offsets.topic.num.partitions=5\n\
         transaction.state.log.replication.factor=1\n\
         transaction.state.log.min.isr=1\n\
         share.coordinator.state.topic.replication.factor=1\n\
         share.coordinator.state.topic.min.isr=1\n\
         group.initial.rebalance.delay.ms=0\n",
        logs.display()
    )
}
