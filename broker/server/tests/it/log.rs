//! What the broker logs, for tests that want the reason of something.

use std::io;
use std::sync::OnceLock;
use std::time::Duration;

use tokio::sync::watch;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

static LINES: OnceLock<watch::Sender<Vec<String>>> = OnceLock::new();

/// Keeps every line from the first call on; all brokers of this process share them.
pub(crate) fn keep() {
    LINES.get_or_init(|| {
        tracing_subscriber::fmt()
            .with_env_filter(EnvFilter::new("ottla=trace,rustls=trace"))
            .with_ansi(false)
            .with_writer(Keeper)
            .init();
        watch::Sender::new(Vec::new())
    });
}

/// The first line that holds all of `parts`, once it is there.
pub(crate) async fn line(parts: &[&str]) -> String {
    let mut lines = LINES.get().expect("the log is kept").subscribe();
    let wanted = |line: &&String| parts.iter().all(|part| line.contains(part));
    let seen = lines.wait_for(|lines| lines.iter().any(|line| wanted(&line)));
    match tokio::time::timeout(Duration::from_secs(20), seen).await {
        Ok(lines) => lines.unwrap().iter().find(wanted).unwrap().clone(),
        Err(_) => panic!("nothing logged with {parts:?}"),
    }
}

/// The lines so far that hold a text.
pub(crate) fn lines_with(text: &str) -> Vec<String> {
    let lines = LINES.get().expect("the log is kept").borrow();
    lines.iter().filter(|line| line.contains(text)).cloned().collect()
}

struct Keeper;

impl<'a> MakeWriter<'a> for Keeper {
    type Writer = Line;

    fn make_writer(&'a self) -> Line {
        Line
    }
}

struct Line;

impl io::Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(lines) = LINES.get() {
            lines.send_modify(|lines| lines.push(String::from_utf8_lossy(bytes).into_owned()));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
