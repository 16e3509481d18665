//! The brokers that clients are measured against, with a listener in the clear and one with TLS.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde::Serialize;

use super::process::{Cost, cost};
use crate::judge::{ApacheKafka, free_ports};
use crate::our_broker::OurBroker;
use crate::stages::Stage;
use crate::workspace::{Profile, cache};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Broker {
    Ottla,
    Kafka,
}

/// A broker that runs.
pub(crate) struct Running {
    process: Process,
    /// `host:port` of its TLS listener.
    tls: String,
}

enum Process {
    Ottla(OurBroker),
    Kafka(ApacheKafka),
}

/// Where `ottla-certificates` wrote what the TLS listeners show.
fn certificates() -> PathBuf {
    cache().join("certificates")
}

/// What clients trust.
pub(crate) fn ca() -> PathBuf {
    certificates().join("ca.pem")
}

/// Makes certificates for the TLS listeners.
pub(crate) fn certify(stage: &mut Stage, profile: Profile) -> Result<()> {
    fs::create_dir_all(certificates())?;
    let program = profile.folder().join("ottla-certificates");
    stage.command(Command::new(program).arg(certificates()))
}

/// Options of a plaintext listener and one with TLS; Apache Kafka's controller has its own.
fn properties(plaintext: u16, tls: u16, controller: Option<u16>) -> Vec<String> {
    let own = controller.map_or(String::new(), |port| format!(",CONTROLLER://127.0.0.1:{port}"));
    let keys = certificates().join("server.pem");
    vec![
        format!("listeners=PLAINTEXT://127.0.0.1:{plaintext},SSL://127.0.0.1:{tls}{own}"),
        format!("advertised.listeners=PLAINTEXT://127.0.0.1:{plaintext},SSL://localhost:{tls}"),
        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SSL:SSL,CONTROLLER:PLAINTEXT"
            .to_owned(),
        "listener.name.ssl.ssl.keystore.type=PEM".to_owned(),
        format!("listener.name.ssl.ssl.keystore.location={}", keys.display()),
    ]
}

impl Running {
    pub(crate) fn start(broker: Broker, profile: Profile) -> Result<Self> {
        let [plaintext, tls] = free_ports()?;
        let process = match broker {
            Broker::Ottla => {
                let options = properties(plaintext, tls, None);
                let options: Vec<&str> = options.iter().map(String::as_str).collect();
                Process::Ottla(OurBroker::start_in(profile, &options)?)
            }
            Broker::Kafka => Process::Kafka(ApacheKafka::start_with(|plaintext, controller| {
                properties(plaintext, tls, Some(controller)).join("\n")
            })?),
        };
        Ok(Self { process, tls: format!("localhost:{tls}") })
    }

    pub(crate) fn bootstrap(&self, tls: bool) -> &str {
        match &self.process {
            _ if tls => &self.tls,
            Process::Ottla(broker) => &broker.bootstrap,
            Process::Kafka(broker) => &broker.bootstrap,
        }
    }

    pub(crate) fn cost(&self) -> Result<Cost> {
        cost(match &self.process {
            Process::Ottla(broker) => broker.process(),
            Process::Kafka(broker) => broker.process(),
        })
    }

    fn started(&self) -> Instant {
        match &self.process {
            Process::Ottla(broker) => broker.started,
            Process::Kafka(broker) => broker.started,
        }
    }
}

/// What a broker takes before anybody uses it.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Start {
    /// From the start of its process to its first answer, ms.
    pub(crate) ready_ms: f64,
    /// Resident memory, idle, MiB.
    pub(crate) idle_mib: f64,
}

/// Starts a broker, asks it something, and looks at its memory.
pub(crate) fn start(broker: Broker) -> Result<Start> {
    let running = Running::start(broker, Profile::Release)?;
    let mut stream = ask(running.bootstrap(false))?;
    let ready_ms = running.started().elapsed().as_secs_f64() * 1e3;
    // Idle is what is left once the start has settled: nothing is said for two seconds.
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    if stream.read(&mut [0]).is_ok() {
        bail!("the broker said something that it was not asked");
    }
    Ok(Start { ready_ms, idle_mib: running.cost()?.resident_mib })
}

/// An ApiVersions request, and its answer.
fn ask(address: &str) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(address).context("the broker does not listen")?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    // Length, key 18, version 0, correlation id 1, a client id of no length.
    stream.write_all(&[0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0, 0])?;
    let mut head = [0; 10];
    stream.read_exact(&mut head)?;
    let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
    let rest = u64::from(length.saturating_sub(6).min(1 << 20));
    std::io::copy(&mut (&stream).take(rest), &mut std::io::sink())?;
    if head[4..] != [0, 0, 0, 1, 0, 0] {
        bail!("the broker answered ApiVersions with {head:?}");
    }
    Ok(stream)
}
