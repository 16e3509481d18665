//! Our own broker as a program, for tests that look at it from outside.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::workspace::{Profile, cache};

/// One running `ottla broker` in a fresh folder, ended when dropped.
pub(crate) struct OurBroker {
    child: Child,
    /// Kept open: the broker goes on telling of its listeners.
    stdout: Option<BufReader<ChildStdout>>,
    folder: PathBuf,
    /// When its process was started.
    pub(crate) started: Instant,
    /// `host:port`.
    pub(crate) bootstrap: String,
}

impl OurBroker {
    /// Starts the tests' build and waits until it says where it listens.
    pub(crate) fn start(config: &[&str]) -> Result<Self> {
        Self::start_in(Profile::Dev, config)
    }

    /// Starts the build of a profile.
    pub(crate) fn start_in(profile: Profile, config: &[&str]) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("ottla-broker-{}", std::process::id()));
        let logs = cache().join("logs");
        std::fs::create_dir_all(&logs)?;
        let log = std::fs::File::create(logs.join("our-broker.log"))?;
        let mut command = Command::new(profile.folder().join("ottla"));
        command.args(["broker", "--data-dir"]).arg(&folder);
        if !config.iter().any(|option| option.starts_with("listeners=")) {
            command.args(["--listen", "127.0.0.1:0"]);
        }
        for option in config {
            command.args(["--config", option]);
        }
        let started = Instant::now();
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .context("cannot run the broker that was built")?;
        let mut broker = Self { child, stdout: None, folder, started, bootstrap: String::new() };
        let stdout = broker.child.stdout.take().expect("stdout is piped");
        let mut line = String::new();
        broker.stdout.insert(BufReader::new(stdout)).read_line(&mut line)?;
        match line.trim().strip_prefix("listening on ") {
            Some(address) => broker.bootstrap = address.to_owned(),
            None => bail!("the broker did not start: see .ottla/logs/our-broker.log"),
        }
        Ok(broker)
    }

    /// The process, for those who look at what it costs.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for OurBroker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
