//! The broker as a process, at one address through all its lives.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// When an acknowledgement may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// `ottla.durability=kafka`.
    Kafka,
    /// `ottla.durability=fsync`.
    Fsync,
}

impl Mode {
    /// The option's value.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kafka => "kafka",
            Self::Fsync => "fsync",
        }
    }
}

/// Everything is small, so that a short life has all the moments of a long one.
const OPTIONS: [&str; 8] = [
    "offsets.topic.num.partitions=3",
    "group.initial.rebalance.delay.ms=0",
    "log.initial.task.delay.ms=100",
    "log.retention.check.interval.ms=200",
    "log.flush.offset.checkpoint.interval.ms=300",
    "log.segment.delete.delay.ms=500",
    "metadata.log.max.record.bytes.between.snapshots=8000",
    "metadata.log.segment.bytes=8388608",
];
/// A broker that does not serve in so long never will.
const LONGEST: Duration = Duration::from_secs(60);

/// The broker.
#[derive(Debug)]
pub struct Server {
    program: PathBuf,
    folder: PathBuf,
    log: PathBuf,
    port: u16,
    mode: Mode,
    process: Option<Child>,
}

impl Server {
    /// A broker in a folder, not started.
    ///
    /// # Errors
    /// There is no free port.
    pub fn new(program: &Path, home: &Path, mode: Mode) -> std::io::Result<Self> {
        // Clients have to find the next life where the last one was, so the system cannot pick.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let (program, folder) = (program.to_path_buf(), home.join("data"));
        Ok(Self { program, folder, log: home.join("broker.log"), port, mode, process: None })
    }

    /// Where clients reach it.
    #[must_use]
    pub fn bootstrap(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Begins a life; it serves some time later.
    ///
    /// # Errors
    /// The program cannot be run.
    pub fn begin(&mut self) -> std::io::Result<()> {
        let log = std::fs::File::options().create(true).append(true).open(&self.log)?;
        let mut command = Command::new(&self.program);
        command.args(["broker", "--listen", &self.bootstrap(), "--data-dir"]).arg(&self.folder);
        command.args(["--config", &format!("ottla.durability={}", self.mode.name())]);
        for option in OPTIONS {
            command.args(["--config", option]);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).kill_on_drop(true);
        self.process = Some(command.spawn()?);
        Ok(())
    }

    /// Waits until it serves.
    ///
    /// # Errors
    /// It ended, or does not serve in time; the end of its log is in the text.
    pub async fn serves(&mut self) -> Result<(), String> {
        let stdout = self.process.as_mut().and_then(|process| process.stdout.take());
        let stdout = stdout.ok_or("the broker was not started")?;
        let mut said = BufReader::new(stdout).lines();
        match tokio::time::timeout(LONGEST, said.next_line()).await {
            Ok(Ok(Some(line))) if line.starts_with("listening on ") => Ok(()),
            other => Err(format!("the broker does not serve: {other:?}\n{}", self.log_end())),
        }
    }

    /// Kills it without a word.
    ///
    /// # Errors
    /// There is nothing to kill.
    pub async fn kill(&mut self) -> Result<(), String> {
        let Some(mut process) = self.process.take() else { return Ok(()) };
        if let Ok(Some(status)) = process.try_wait() {
            return Err(format!("the broker ended by itself: {status}\n{}", self.log_end()));
        }
        process.kill().await.map_err(|error| error.to_string())
    }

    /// The end of what its lives logged.
    #[must_use]
    pub fn log_end(&self) -> String {
        let text = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }

    /// Whether one of its lives logged something like this.
    #[must_use]
    pub fn has_said(&self, text: &str) -> bool {
        std::fs::read_to_string(&self.log).is_ok_and(|log| log.contains(text))
    }

    /// Lines of its log that tell of an error of its own.
    #[must_use]
    pub fn errors(&self) -> Vec<String> {
        let text = std::fs::read_to_string(&self.log).unwrap_or_default();
        let wrong = |line: &&str| line.contains(" ERROR ") || line.contains("panicked");
        text.lines().filter(wrong).map(str::to_owned).collect()
    }
}
