//! A driver while it runs: a process that is told things by lines and answers by lines. The
//! protocol is described in `tests/interop/clients/README.md`.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// A silent driver hangs; none needs this long for anything.
pub(crate) const LIMIT: Duration = Duration::from_secs(90);
/// Lines of a failed driver's log that are shown.
const SHOWN_LINES: usize = 6;
/// How much is shown of each.
const SHOWN_CHARS: usize = 300;

/// A client as the installer left it.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    /// Its name in the table.
    pub(crate) name: String,
    /// The program and its first arguments; why there is none otherwise.
    pub(crate) command: Result<Vec<String>, String>,
}

impl Client {
    /// The name as part of topics' and files' names.
    pub(crate) fn slug(&self) -> String {
        let dashed = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
        self.name.chars().map(dashed).collect::<String>().trim_matches('-').to_lowercase()
    }
}

/// A record as a consumer told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) topic: String,
    pub(crate) partition: i32,
    pub(crate) offset: i64,
    pub(crate) timestamp: i64,
    pub(crate) key: Option<Vec<u8>>,
    pub(crate) value: Option<Vec<u8>>,
    pub(crate) headers: Vec<(String, Option<Vec<u8>>)>,
}

/// What a driver told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    About {
        version: String,
        lacks: BTreeMap<String, String>,
    },
    Listed(Vec<String>),
    Partitions(i64),
    Retention(String),
    Ack {
        id: usize,
        partition: i32,
        offset: i64,
    },
    Fail {
        id: usize,
        reason: String,
    },
    Record(Seen),
    Committed(Vec<(String, i32, i64)>),
    Holding,
    Offsets(Vec<Option<i64>>),
    /// It has done all that it was asked for.
    End,
    /// Its output has ended, as it does when the process is no more.
    Gone,
}

/// A running driver; killed when dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    stdin: Option<ChildStdin>,
    log: PathBuf,
}

impl Driver {
    /// Starts a driver, whose events come out of `events` under `tag`.
    pub(crate) fn start(
        client: &Client,
        logs: &Path,
        bootstrap: &str,
        (verb, arguments): (&str, &Value),
        (tag, events): (usize, UnboundedSender<(usize, Event)>),
    ) -> Result<Self, String> {
        let words = client.command.as_ref().map_err(Clone::clone)?;
        let log = logs.join(format!("{}-{verb}-{tag}.log", client.slug()));
        let stderr = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
        let mut child = Command::new(&words[0])
            .args(&words[1..])
            .args([verb, bootstrap, &arguments.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(stderr)
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("cannot run {}: {error}", words[0]))?;
        let stdin = child.stdin.take();
        let stdout = child.stdout.take().ok_or("the driver has no output")?;
        tokio::spawn(async move {
            let mut lines = BufReader::new(stdout).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                tracing::debug!(tag, line, "told");
                // A line that a kill cut off is none; others that are not ours are noise.
                if let Some(event) = parse(&line)
                    && events.send((tag, event)).is_err()
                {
                    return;
                }
            }
            let _ = events.send((tag, Event::Gone));
        });
        Ok(Self { child, stdin, log })
    }

    /// Hands lines to the driver.
    pub(crate) async fn tell(&mut self, lines: &str) -> Result<(), String> {
        let stdin = self.stdin.as_mut().ok_or("the driver's input is closed")?;
        let told = match stdin.write_all(lines.as_bytes()).await {
            Ok(()) => stdin.flush().await,
            Err(error) => Err(error),
        };
        told.map_err(|error| self.failure(&format!("does not listen: {error}")))
    }

    /// Says that nothing more comes.
    pub(crate) fn close_input(&mut self) {
        self.stdin = None;
    }

    /// Whether nothing more comes.
    pub(crate) fn input_is_closed(&self) -> bool {
        self.stdin.is_none()
    }

    /// Ends the process with SIGKILL.
    pub(crate) async fn kill(&mut self) -> Result<(), String> {
        self.child.kill().await.map_err(|error| error.to_string())
    }

    /// Waits for the end of the process.
    pub(crate) async fn exit(&mut self) -> Result<(), String> {
        let status = match tokio::time::timeout(LIMIT, self.child.wait()).await {
            Ok(status) => status.map_err(|error| error.to_string())?,
            Err(_) => return Err(self.failure("does not end")),
        };
        if ExitStatus::success(&status) { Ok(()) } else { Err(self.failure(&status.to_string())) }
    }

    /// What went wrong, with the end of the driver's log.
    pub(crate) fn failure(&self, what: &str) -> String {
        let log = std::fs::read(&self.log).unwrap_or_default();
        let text = String::from_utf8_lossy(&log);
        let lines: Vec<&str> = text.lines().collect();
        let tail = &lines[lines.len().saturating_sub(SHOWN_LINES)..];
        let cut = |line: &&str| line.chars().take(SHOWN_CHARS).collect::<String>();
        let tail: Vec<String> = tail.iter().map(cut).collect();
        format!("{what}\n      {}\n      {}", self.log.display(), tail.join("\n      "))
    }
}

/// Runs a driver to its end; everything that it told.
pub(crate) async fn run(
    client: &Client,
    logs: &Path,
    bootstrap: &str,
    task: (&str, &Value),
    input: &str,
) -> Result<Vec<Event>, String> {
    let (sender, mut receiver) = unbounded_channel();
    let mut driver = Driver::start(client, logs, bootstrap, task, (0, sender))?;
    if !input.is_empty() {
        driver.tell(input).await?;
    }
    // A consumer's input stays open: its end asks for the consumer's.
    if task.0 != "consume" {
        driver.close_input();
    }
    let mut told = Vec::new();
    loop {
        match next(&mut receiver).await {
            Some((_, Event::Gone)) => break,
            Some((_, event)) => told.push(event),
            None => {
                let what = format!("told {} things, then nothing for {LIMIT:?}", told.len());
                return Err(driver.failure(&what));
            }
        }
    }
    driver.exit().await?;
    match told.pop() {
        Some(Event::End) => Ok(told),
        other => Err(driver.failure(&format!("ended with {other:?} rather than an end"))),
    }
}

/// The next event; `None` when none comes in time.
pub(crate) async fn next(
    receiver: &mut UnboundedReceiver<(usize, Event)>,
) -> Option<(usize, Event)> {
    tokio::time::timeout(LIMIT, receiver.recv()).await.ok().flatten()
}

fn parse(line: &str) -> Option<Event> {
    let value: Value = serde_json::from_str(line).ok()?;
    let (name, what) = value.as_object()?.iter().next()?;
    Some(match name.as_str() {
        "about" => Event::About {
            version: text(&what["version"])?,
            lacks: what["lacks"]
                .as_object()?
                .iter()
                .map(|(name, why)| (name.clone(), why.as_str().unwrap_or_default().to_owned()))
                .collect(),
        },
        "listed" => Event::Listed(what.as_array()?.iter().filter_map(text).collect()),
        "partitions" => Event::Partitions(what.as_i64()?),
        "retention" => Event::Retention(text(what)?),
        "ack" => Event::Ack {
            id: usize::try_from(what[0].as_u64()?).ok()?,
            partition: int(&what[1])?,
            offset: what[2].as_i64()?,
        },
        "fail" => {
            Event::Fail { id: usize::try_from(what[0].as_u64()?).ok()?, reason: text(&what[1])? }
        }
        "record" => Event::Record(Seen {
            topic: text(&what["topic"])?,
            partition: int(&what["partition"])?,
            offset: what["offset"].as_i64()?,
            timestamp: what["timestamp"].as_i64()?,
            key: bytes(&what["key"])?,
            value: bytes(&what["value"])?,
            headers: what["headers"]
                .as_array()?
                .iter()
                .map(|pair| Some((text(&pair[0])?, bytes(&pair[1])?)))
                .collect::<Option<_>>()?,
        }),
        "committed" => Event::Committed(
            what.as_array()?
                .iter()
                .map(|row| Some((text(&row[0])?, int(&row[1])?, row[2].as_i64()?)))
                .collect::<Option<_>>()?,
        ),
        "holding" => Event::Holding,
        "offsets" => Event::Offsets(what.as_array()?.iter().map(Value::as_i64).collect()),
        "end" => Event::End,
        _ => return None,
    })
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn int(value: &Value) -> Option<i32> {
    value.as_i64()?.try_into().ok()
}

/// Bytes or null; `None` when it is neither.
#[expect(clippy::option_option, reason = "null is a value of its own")]
pub(crate) fn bytes(value: &Value) -> Option<Option<Vec<u8>>> {
    match value {
        Value::Null => Some(None),
        Value::String(text) => unhex(text).map(Some),
        _ => None,
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
    let byte = |pair: &[u32]| u8::try_from(pair[0] * 16 + pair.get(1)?).ok();
    digits?.chunks(2).map(byte).collect()
}

/// Bytes as the lines carry them.
pub(crate) fn hex(data: Option<&[u8]>) -> Value {
    let text = |data: &[u8]| data.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    data.map(text).into()
}

#[cfg(test)]
mod tests {
    use super::{Event, parse};

    #[test]
    fn null_and_empty_are_told_apart_and_noise_is_none() {
        let line = r#"{"record": {"topic": "t", "partition": 1, "offset": 2, "timestamp": 3,
            "key": null, "value": "", "headers": [["a", "00ff"], ["a", null]]}}"#;
        let Some(Event::Record(seen)) = parse(line) else { panic!("a record") };
        assert_eq!((seen.key, seen.value), (None, Some(Vec::new())));
        let headers = vec![("a".to_owned(), Some(vec![0, 255])), ("a".to_owned(), None)];
        assert_eq!(seen.headers, headers);
        for noise in ["", "{\"record\": {\"topic", "warning", "{}", "{\"record\": {}}"] {
            assert_eq!(parse(noise), None);
        }
    }
}
