//! Starts one Apache Kafka from the judge's jars, in a temporary folder on free ports.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::secured::{OPTIONS, SCRAM};

/// A running Kafka; dropping it ends it and removes its folder.
pub(crate) struct ApacheKafka {
    process: Child,
    _folder: tempfile::TempDir,
    pub(crate) bootstrap: String,
    /// `host:port` of its listener with SASL.
    pub(crate) sasl: String,
}

impl ApacheKafka {
    /// `None`, said aloud, when the jars or Java are not there.
    pub(crate) fn start() -> Option<Self> {
        let Some(jars) = jars() else {
            println!("SKIPPED: no Apache Kafka 4.4.0 in .ottla/judge and OTTLA_JUDGE is not set");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let (port, controller, sasl) = (free_port(), free_port(), free_port());
        let properties = folder.path().join("server.properties");
        fs::write(&properties, configuration(folder.path(), port, controller, sasl)).unwrap();
        let class_path = format!("{}/*", jars.display());
        let format = Command::new("java")
            .args(["-cp", &class_path, "kafka.tools.StorageTool", "format", "-t"])
            .args(["AAAAAAAAQACAAAAAAAAAAQ", "-c"])
            .arg(&properties)
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if !format.is_ok_and(|status| status.success()) {
            println!("SKIPPED: java cannot format a Kafka folder");
            return None;
        }
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let process = Command::new("java")
            .args(["-Xmx512m", "-cp", &class_path, "kafka.Kafka"])
            .arg(&properties)
            .current_dir(folder.path())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        Some(Self {
            process,
            _folder: folder,
            bootstrap: format!("127.0.0.1:{port}"),
            sasl: format!("127.0.0.1:{sasl}"),
        })
    }
}

impl Drop for ApacheKafka {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn jars() -> Option<PathBuf> {
    jars_of("4.4.0")
}

/// The jars of a release, when they are there.
pub(crate) fn jars_of(release: &str) -> Option<PathBuf> {
    let judge = match std::env::var_os("OTTLA_JUDGE") {
        Some(judge) => PathBuf::from(judge),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.ottla/judge"),
    };
    let jars = judge.join(format!("kafka-{release}/lib"));
    jars.is_dir().then(|| jars.canonicalize().unwrap())
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn configuration(folder: &Path, port: u16, controller: u16, sasl: u16) -> String {
    [
        "process.roles=broker,controller".to_owned(),
        format!("controller.quorum.voters=1@127.0.0.1:{controller}"),
        format!(
            "listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller},\
             SASL://127.0.0.1:{sasl}"
        ),
        "controller.listener.names=CONTROLLER".to_owned(),
        format!("log.dirs={}", folder.join("data").display()),
    ]
    .into_iter()
    .chain(
        super::BOTH
            .into_iter()
            .chain(OPTIONS)
            .chain([SCRAM])
            .map(|(name, value)| format!("{name}={value}")),
    )
    .collect::<Vec<_>>()
    .join("\n")
}
