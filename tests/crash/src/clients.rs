//! Client programs, and what they tell.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::mpsc;

use crate::history::{Event, events};

/// Where the makers' libraries are.
#[derive(Debug, Clone, Default)]
pub struct Makers {
    /// A Python that imports confluent-kafka.
    pub python: Option<PathBuf>,
    /// A folder with the Java client's jars.
    pub jars: Option<PathBuf>,
}

impl Makers {
    /// The names of those that are there; ours always is.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        let foreign = [("confluent", self.python.is_some()), ("java", self.jars.is_some())];
        let there = foreign.into_iter().filter(|(_, there)| *there).map(|(name, _)| name);
        std::iter::once("ours").chain(there).collect()
    }

    fn command(&self, maker: &str) -> Command {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("clients");
        match (maker, &self.python, &self.jars) {
            ("confluent", Some(python), _) => {
                let mut command = Command::new(python);
                command.arg("-u").arg(folder.join("confluent.py"));
                command
            }
            ("java", _, Some(jars)) => {
                let mut command = Command::new("java");
                command.args(["-Xmx256m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp"]);
                command.arg(format!("{}/*", jars.display())).arg(folder.join("JavaClient.java"));
                command
            }
            _ => {
                // The test binary that embeds this crate is not the program; the program is.
                let mut command = Command::new(std::env::current_exe().unwrap_or_default());
                command.arg("client");
                command
            }
        }
    }
}

/// All running clients and the history that they make.
#[derive(Debug)]
pub struct Clients {
    makers: Makers,
    logs: PathBuf,
    running: BTreeMap<String, Child>,
    lines: mpsc::UnboundedReceiver<(String, String)>,
    sender: mpsc::UnboundedSender<(String, String)>,
    /// What they saw so far.
    pub history: Vec<Event>,
    counts: BTreeMap<String, usize>,
}

impl Clients {
    /// None yet; their logs go to a folder.
    #[must_use]
    pub fn new(makers: Makers, logs: &Path) -> Self {
        let (sender, lines) = mpsc::unbounded_channel();
        let (running, counts) = Default::default();
        Self {
            makers,
            logs: logs.to_path_buf(),
            running,
            lines,
            sender,
            history: Vec::new(),
            counts,
        }
    }

    /// Starts a client under a name.
    ///
    /// # Errors
    /// Its program cannot be run.
    pub fn start(&mut self, name: &str, maker: &str, arguments: &[&str]) -> std::io::Result<()> {
        let log = std::fs::File::create(self.logs.join(format!("{name}.log")))?;
        let mut child = self
            .makers
            .command(maker)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()?;
        if let Some(stdout) = child.stdout.take() {
            let (sender, name) = (self.sender.clone(), name.to_owned());
            tokio::spawn(async move {
                let mut lines = BufReader::new(stdout).lines();
                while let Ok(Some(line)) = lines.next_line().await {
                    if sender.send((name.clone(), line)).is_err() {
                        return;
                    }
                }
            });
        }
        self.running.insert(name.to_owned(), child);
        Ok(())
    }

    /// How much each of them has seen.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<String, usize> {
        self.running.keys().map(|name| (name.clone(), self.count(name))).collect()
    }

    fn count(&self, name: &str) -> usize {
        self.counts.get(name).copied().unwrap_or(0)
    }

    /// Listens for a while.
    ///
    /// # Errors
    /// A client says something that is not of the protocol.
    pub async fn listen(&mut self, pause: Duration) -> Result<(), String> {
        let end = Instant::now() + pause;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match tokio::time::timeout(left, self.lines.recv()).await {
                Ok(Some((name, line))) => self.take(&name, &line)?,
                Ok(None) | Err(_) => return Ok(()),
            }
        }
    }

    /// Listens until something holds.
    ///
    /// # Errors
    /// It does not hold in time, or a client ended or says what is not of the protocol.
    pub async fn listen_until(
        &mut self,
        what: &str,
        limit: Duration,
        holds: impl Fn(&Self) -> bool,
    ) -> Result<(), String> {
        let end = Instant::now() + limit;
        while !holds(self) {
            if Instant::now() > end {
                return Err(format!("waited {limit:?}: {what}; so far {:?}", self.counts()));
            }
            self.listen(Duration::from_millis(20)).await?;
        }
        Ok(())
    }

    /// Lets every client see something more.
    ///
    /// # Errors
    /// One does not in time.
    pub async fn progress(&mut self, by: usize, limit: Duration) -> Result<(), String> {
        let before = self.counts();
        self.listen_until("every client goes on", limit, |clients| {
            before.iter().all(|(name, count)| clients.count(name) >= count + by)
        })
        .await
    }

    fn take(&mut self, name: &str, line: &str) -> Result<(), String> {
        let told = events(name, line)?;
        *self.counts.entry(name.to_owned()).or_default() += told.len();
        self.history.extend(told);
        Ok(())
    }

    /// Asks clients to end and waits for them.
    ///
    /// # Errors
    /// One does not end in time, or not well.
    pub async fn end(
        &mut self,
        which: impl Fn(&str) -> bool,
        limit: Duration,
    ) -> Result<(), String> {
        let mut names: Vec<String> = self.running.keys().cloned().collect();
        names.retain(|name| which(name));
        for name in &names {
            if let Some(child) = self.running.get_mut(name) {
                drop(child.stdin.take());
            }
        }
        for name in names {
            let Some(mut child) = self.running.remove(&name) else { continue };
            let until = Instant::now() + limit;
            let status = loop {
                self.listen(Duration::from_millis(20)).await?;
                match child.try_wait() {
                    Ok(Some(status)) => break status,
                    Ok(None) if Instant::now() < until => {}
                    _ => return Err(format!("{name} does not end within {limit:?}")),
                }
            };
            if !status.success() {
                return Err(format!(
                    "{name} ended with {status}; see its log in {}",
                    self.logs.display()
                ));
            }
        }
        // What their last lines say.
        self.listen(Duration::from_millis(100)).await
    }

    /// Whether a consumer has told of the record before each of these offsets.
    #[must_use]
    pub fn has_read_to(&self, consumer: &str, ends: &BTreeMap<i32, i64>) -> bool {
        ends.iter().filter(|(_, end)| **end > 0).all(|(partition, end)| {
            self.history.iter().rev().any(|event| {
                matches!(event, Event::Read { consumer: by, partition: of, offset, .. }
                    if by == consumer && of == partition && offset + 1 == *end)
            })
        })
    }
}
