//! Stages: named steps with a time each, their output in a log, and a closing account.

use std::fs::{self, File};
use std::io::{IsTerminal, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

use crate::workspace;

/// How many bytes of a failed step's log are shown.
const SHOWN_BYTES: usize = 12_000;

/// What a run has done so far.
pub(crate) struct Stages {
    times: Vec<(String, Duration)>,
    skipped: Vec<String>,
    failed: Vec<String>,
    counts: Counts,
}

/// Tests counted from what the runners print.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Counts {
    fn add(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.skipped += more.skipped;
    }
}

impl Stages {
    pub(crate) fn new() -> Self {
        Self {
            times: Vec::new(),
            skipped: Vec::new(),
            failed: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Runs `work` as the stage `name`. A failure is shown and remembered; later stages that do
    /// not need this one's result still run, so that one run tells all that is wrong.
    pub(crate) fn run(&mut self, name: &str, work: impl FnOnce(&mut Stage) -> Result<()>) -> bool {
        println!("==> {name}");
        let started = Instant::now();
        let mut stage = Stage::new(name);
        let result = work(&mut stage);
        stage.bar.finish_and_clear();
        let took = started.elapsed();
        self.counts.add(stage.counts);
        self.skipped.append(&mut stage.skipped);
        self.times.push((name.to_owned(), took));
        match result {
            Ok(()) => {
                println!("    {name}: {:.1} s", took.as_secs_f64());
                true
            }
            Err(error) => {
                println!("    {name} FAILED after {:.1} s: {error:#}", took.as_secs_f64());
                self.failed.push(name.to_owned());
                false
            }
        }
    }

    /// Prints times, skips and totals; an error when a stage failed.
    pub(crate) fn close(self) -> Result<()> {
        println!("\ntimes");
        for (name, took) in &self.times {
            println!("  {:>8.1} s  {name}", took.as_secs_f64());
        }
        let total: Duration = self.times.iter().map(|(_, took)| *took).sum();
        println!("  {:>8.1} s  in all", total.as_secs_f64());
        if !self.skipped.is_empty() {
            println!("\nSKIPPED, so not checked here:");
            for skip in &self.skipped {
                println!("  {skip}");
            }
        }
        println!(
            "\n{} passed, {} failed, {} skipped",
            self.counts.passed, self.counts.failed, self.counts.skipped
        );
        if self.failed.is_empty() {
            return Ok(());
        }
        bail!("failed: {}", self.failed.join(", "));
    }
}

/// One stage while it runs.
pub(crate) struct Stage {
    log: PathBuf,
    bar: ProgressBar,
    counts: Counts,
    skipped: Vec<String>,
}

impl Stage {
    fn new(name: &str) -> Self {
        let slug: String =
            name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let bar = if std::io::stdout().is_terminal() {
            ProgressBar::new_spinner()
        } else {
            ProgressBar::hidden()
        };
        bar.set_style(
            ProgressStyle::with_template("    {spinner} {msg} {elapsed}").expect("valid"),
        );
        bar.enable_steady_tick(Duration::from_millis(100));
        let log = workspace::cache().join("logs").join(format!("{slug}.log"));
        let _ = fs::remove_file(&log);
        Self { log, bar, counts: Counts::default(), skipped: Vec::new() }
    }

    /// Remembers something that could not be checked here, for the closing list.
    pub(crate) fn skip(&mut self, what: impl Into<String>) {
        let what = what.into();
        println!("    SKIPPED: {what}");
        self.skipped.push(what);
    }

    /// Runs a command to its end, its output in the stage's log; shows the log's end on failure.
    pub(crate) fn command(&mut self, command: &mut Command) -> Result<()> {
        let shown = shown(command);
        self.bar.set_message(shown.clone());
        let mut log = self.open_log()?;
        let start = log.seek(SeekFrom::End(0))?;
        let status = spawn(command, &log)?.wait()?;
        self.ended(&shown, status, &read_from(&self.log, start)?)
    }

    /// Runs commands side by side, each to its end. Their outputs follow one another in the stage's
    /// log, in the order given; what failed is shown.
    pub(crate) fn together(&mut self, commands: Vec<Command>) -> Result<()> {
        self.progress(format!("{} programs side by side", commands.len()));
        let mut running = Vec::new();
        for (index, mut command) in commands.into_iter().enumerate() {
            let log = self.log.with_extension(format!("{index}.log"));
            let child = spawn(&mut command, &File::create(&log)?);
            running.push((shown(&command), log, child));
        }
        let mut failed = Vec::new();
        // To its end each of them, whatever becomes of the others.
        for (shown, log, child) in running {
            let ended = child.and_then(|mut child| {
                let status = child.wait()?;
                let output = read_from(&log, 0)?;
                self.open_log()?.write_all(output.as_bytes())?;
                fs::remove_file(&log)?;
                self.ended(&shown, status, &output)
            });
            failed.extend(ended.err().map(|error| format!("{error:#}")));
        }
        if failed.is_empty() {
            return Ok(());
        }
        bail!("{}", failed.join("; "));
    }

    /// Counts what a command's output tells; an error, and the output's end on the screen, when it
    /// failed.
    fn ended(&mut self, shown: &str, status: ExitStatus, output: &str) -> Result<()> {
        self.counts.add(count(output));
        if status.success() {
            return Ok(());
        }
        let from = output.floor_char_boundary(output.len().saturating_sub(SHOWN_BYTES));
        println!("{}", &output[from..]);
        bail!("{shown}: {status}; whole log in {}", self.log.display());
    }

    /// What the commands of this stage have written so far.
    pub(crate) fn output(&self) -> Result<String> {
        read_from(&self.log, 0)
    }

    fn open_log(&self) -> Result<File> {
        if let Some(folder) = self.log.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(File::options().create(true).append(true).read(true).open(&self.log)?)
    }

    /// Counts what was checked without a program that tells.
    pub(crate) fn passed(&mut self, checks: usize) {
        self.counts.passed += checks as u64;
    }

    /// Takes the bar away, for programs that write to the screen themselves.
    pub(crate) fn quiet(&self) {
        self.bar.finish_and_clear();
    }

    pub(crate) fn progress(&self, message: impl Into<String>) {
        self.bar.set_message(message.into());
    }
}

/// Starts a command that writes to `log` and reads nothing.
fn spawn(command: &mut Command, log: &File) -> Result<Child> {
    command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log.try_clone()?)
        .spawn()
        .with_context(|| format!("cannot run {}", shown(command)))
}

fn shown(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or(&program).to_owned();
    let mut words = vec![program];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    words.join(" ")
}

fn read_from(path: &PathBuf, start: u64) -> Result<String> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Sums the closing lines of cargo test, pytest, node's runner, Surefire and our own runners.
fn count(log: &str) -> Counts {
    let mut counts = Counts::default();
    for line in log.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("test result:") {
            counts.passed += before(rest, " passed");
            counts.failed += before(rest, " failed");
            // Ignored ones are no skips: the judged ones run in a command of their own, the long
            // ones on demand.
        } else if is_pytest_end(line) {
            counts.passed += before(line, " passed");
            counts.failed += before(line, " failed") + before(line, " error");
            counts.skipped += before(line, " skipped");
        } else if let Some(rest) = line.strip_prefix("ℹ pass ").or(line.strip_prefix("# pass ")) {
            counts.passed += rest.trim().parse().unwrap_or(0);
        } else if let Some(rest) = line.strip_prefix("ℹ fail ").or(line.strip_prefix("# fail ")) {
            counts.failed += rest.trim().parse().unwrap_or(0);
        } else if line.contains("Tests run:") && !line.contains("Time elapsed") {
            let run = after(line, "Tests run: ");
            let failed = after(line, "Failures: ") + after(line, "Errors: ");
            let skipped = after(line, "Skipped: ");
            counts.passed += run.saturating_sub(failed + skipped);
            counts.failed += failed;
            counts.skipped += skipped;
        } else if line.starts_with("scenarios:") || is_own_end(line) {
            counts.passed += before(line, " passed");
            counts.failed += before(line, " failed");
            counts.skipped += before(line, " skipped");
        }
    }
    counts
}

/// Whether a run of these commands closes with this line: one of them may run others.
fn is_own_end(line: &str) -> bool {
    let words: Vec<&str> = line.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    matches!(words[..], [_, "passed", _, "failed", _, "skipped"])
}

/// Whether pytest closes with this line, framed (`==== 7 passed in 2.31s ====`) or, under `-q`, bare.
fn is_pytest_end(line: &str) -> bool {
    let bare = line.trim_matches(['=', ' ']);
    let Some((counts, time)) = bare.rsplit_once(" in ") else { return false };
    time.starts_with(|c: char| c.is_ascii_digit())
        && counts.starts_with(|c: char| c.is_ascii_digit())
        && [" passed", " failed", " error", " skipped"].iter().any(|word| counts.contains(word))
}

/// The number that stands right before `word`.
fn before(text: &str, word: &str) -> u64 {
    let Some(end) = text.find(word) else { return 0 };
    let digits: String = text[..end]
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    digits.parse().unwrap_or(0)
}

/// The number that stands right after `word`.
fn after(text: &str, word: &str) -> u64 {
    let Some(start) = text.find(word) else { return 0 };
    let digits: String =
        text[start + word.len()..].chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Counts, count};

    #[test]
    fn closing_lines_of_every_runner_are_counted() {
        let log = "test result: ok. 12 passed; 1 failed; 2 ignored; 0 measured\n\
                   ===== 7 passed, 1 skipped in 2.31s =====\n\
                   1 failed, 90 passed in 31.52s (0:00:31)\n\
                   # pass 5\n# fail 0\n\
                   [INFO] Tests run: 4, Failures: 1, Errors: 0, Skipped: 1\n\
                   scenarios: 48 passed, 0 failed, 0 skipped\n\
                   17 passed, 0 failed, 0 skipped\n";
        assert_eq!(
            count(log),
            Counts { passed: 12 + 7 + 90 + 5 + 2 + 48 + 17, failed: 3, skipped: 2 }
        );
    }
}
