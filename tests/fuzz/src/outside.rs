//! A broker in a process of its own, and crowds of clients that do not behave.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

/// A running `ottla-fuzz serve`, ended when dropped.
#[derive(Debug)]
pub struct Served {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Served {
    /// Starts the program with broker options, as `name=value`.
    ///
    /// # Errors
    /// The program cannot be run, or says nothing.
    pub fn start(program: &Path, config: &[&str]) -> Result<Self> {
        let mut command = Command::new(program);
        command.arg("serve").args(config);
        Self::spawn(command)
    }

    /// The same, with at most so many file handles.
    ///
    /// # Errors
    /// The program cannot be run, or says nothing.
    pub fn start_with_handles(program: &Path, handles: u32) -> Result<Self> {
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -n \"$1\" && exec \"$0\" serve"]);
        command.arg(program).arg(handles.to_string());
        Self::spawn(command)
    }

    fn spawn(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("run {command:?}"))?;
        let mut line = String::new();
        let stdout = child.stdout.take().context("stdout is piped")?;
        BufReader::new(stdout).read_line(&mut line)?;
        let Some(address) = line.trim().strip_prefix("listening on ") else {
            let _ = child.kill();
            bail!("the broker did not start, it said {line:?}");
        };
        Ok(Self { address: address.parse()?, child })
    }

    /// What the process holds in memory.
    ///
    /// # Errors
    /// The system does not say.
    pub fn resident_bytes(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok());
        Ok(number.context("no VmRSS")? << 10)
    }

    /// The limits on its file handles: the soft one and the hard one.
    ///
    /// # Errors
    /// The system does not say.
    pub fn handle_limits(&self) -> Result<(String, String)> {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", self.child.id()))?;
        let line = limits.lines().find(|line| line.starts_with("Max open files"));
        let mut words = line.context("no limit on files")?.split_whitespace().skip(3);
        let mut word = || words.next().map(str::to_owned).context("two limits");
        Ok((word()?, word()?))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// File handles that this process may have open.
///
/// # Errors
/// The system does not say.
pub fn open_handles() -> Result<u64> {
    let limits = std::fs::read_to_string("/proc/self/limits")?;
    let line = limits.lines().find(|line| line.starts_with("Max open files"));
    let soft = line.and_then(|line| line.split_whitespace().nth(3)).context("no limit on files")?;
    Ok(soft.parse().unwrap_or(u64::MAX))
}

/// Connections that are kept open.
#[derive(Debug)]
pub struct Connections {
    idle: Vec<TcpStream>,
    slow: Arc<Mutex<Vec<TcpStream>>>,
}

/// A request of 100 MiB is announced, and its beginning sent.
const ANNOUNCED: [u8; 12] = [6, 0x40, 0, 0, 0, 0, 0, 9, 0, 0, 0, 1];
/// A whole request for the broker's versions.
const VERSIONS: [u8; 15] = [0, 0, 0, 11, 0, 18, 0, 0, 0, 0, 0, 1, 0, 1, b'c'];

/// A crowd: a third says nothing, a third begins a large request and goes on by a byte now and
/// then, a third asks once, begins another request, and ends its side of the connection or is never
/// heard of again.
///
/// # Errors
/// The broker does not accept them.
pub async fn crowd(address: SocketAddr, count: usize) -> Result<Connections> {
    let mut crowd = Connections { idle: Vec::new(), slow: Arc::default() };
    for number in 0..count {
        let mut stream = TcpStream::connect(address).await?;
        // A reset at the end: otherwise the system keeps all of them for a minute.
        socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO))?;
        match number % 3 {
            0 => crowd.idle.push(stream),
            1 => {
                stream.write_all(&ANNOUNCED).await?;
                crowd.slow.lock().unwrap_or_else(PoisonError::into_inner).push(stream);
            }
            _ => {
                stream.write_all(&VERSIONS).await?;
                stream.write_all(&ANNOUNCED[..6]).await?;
                if number % 2 == 0 {
                    stream.shutdown().await?;
                }
                crowd.idle.push(stream);
            }
        }
    }
    Ok(crowd)
}

impl Connections {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.idle.len() + self.slow.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Sends another byte on each of the slow ones.
    pub fn trickle(&self) {
        for stream in &*self.slow.lock().unwrap_or_else(PoisonError::into_inner) {
            // The broker may have closed it, as it should in the end.
            let _ = stream.try_write(&[0]);
        }
    }

    /// Sends a byte a second on each of the slow ones, until it is aborted.
    #[must_use]
    pub fn keep_trickling(&self) -> JoinHandle<()> {
        let slow = Connections { idle: Vec::new(), slow: Arc::clone(&self.slow) };
        tokio::spawn(async move {
            let mut tick = tokio::time::interval(Duration::from_secs(1));
            loop {
                tick.tick().await;
                slow.trickle();
            }
        })
    }
}
