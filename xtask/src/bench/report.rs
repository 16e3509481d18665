//! What was measured: on the screen, and as the tables of `docs/performance.md`.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use super::aims::AIMS;
use super::keep::{FILE, Row, kept, rows};
use super::measure::Figures;
use super::streams;
use super::workloads::{GROWTH, WORKLOADS};
use crate::workspace::root;

/// The page, from the checkout's root; what stands between its markers is written here.
const PAGE: &str = "docs/performance.md";

/// A table under a heading, as Markdown.
struct Table {
    text: String,
}

impl Table {
    fn new(head: &[&str]) -> Self {
        let names = head.join(" | ");
        let rule = vec!["---"; head.len()].join("|");
        Self { text: format!("| {names} |\n|{rule}|\n") }
    }

    fn row(&mut self, cells: &[String]) {
        let _ = writeln!(self.text, "| {} |", cells.join(" | "));
    }
}

/// Shows what a run has measured.
pub(crate) fn print(figures: &Figures) {
    match rows(figures) {
        Ok(rows) => println!("{}", tables(&rows)),
        Err(error) => println!("    the figures cannot be shown: {error:#}"),
    }
}

/// Writes the page anew, from what is on file.
pub(crate) fn write() -> Result<()> {
    let rows = kept()?;
    let path = root().join(PAGE);
    let mut page = fs::read_to_string(&path).with_context(|| format!("read {PAGE}"))?;
    for (name, content) in [("aims", aims(&rows)), ("tables", tables(&rows))] {
        let (begin, end) = (format!("<!-- bench: {name} -->\n"), format!("<!-- end: {name} -->"));
        let from = page.find(&begin).with_context(|| format!("{PAGE} has no {begin}"))?;
        let from = from + begin.len();
        let to = page[from..].find(&end).with_context(|| format!("{PAGE} has no {end}"))? + from;
        page.replace_range(from..to, &format!("\n{content}\n"));
    }
    fs::write(path, page)?;
    println!("    {PAGE} is written from {FILE}");
    Ok(())
}

fn aims(rows: &[Row]) -> String {
    let mut table = Table::new(&["", "on", "ours", "the peer", "ratio", "aim", ""]);
    for aim in AIMS {
        for found in aim.reached(rows) {
            let verdict = match found.ratio() / aim.most {
                share if share <= 1.0 => "reached",
                share if share <= 1.25 => "missed by less than a quarter",
                _ => "**missed**",
            };
            table.row(&[
                aim.what.to_owned(),
                title(found.broker).to_owned(),
                format!("{:.3}", found.ours),
                format!("{} {:.3}", aim.peer, found.theirs),
                format!("{:.2}", found.ratio()),
                format!("{:.2}", aim.most),
                verdict.to_owned(),
            ]);
        }
    }
    table.text
}

fn title(broker: &str) -> &str {
    match broker {
        "ottla" => "Ottla",
        "kafka" => "Apache Kafka",
        other => other,
    }
}

fn tables(rows: &[Row]) -> String {
    let mut text = String::new();
    for part in ["produce", "consume"] {
        for workload in WORKLOADS {
            for broker in ["ottla", "kafka"] {
                let found =
                    rows.iter().filter(|row| row.place()[..3] == [part, workload.name, broker]);
                let heading = format!(
                    "{} {}: {} ({})",
                    if part == "produce" { "Produce to" } else { "Consume from" },
                    title(broker),
                    workload.name,
                    workload.text()
                );
                clients(&mut text, &heading, &found.collect::<Vec<_>>());
            }
        }
    }
    latencies(&mut text, rows);
    streams_of(&mut text, rows);
    growth(&mut text, rows);
    starts(&mut text, rows);
    text
}

fn clients(text: &mut String, heading: &str, rows: &[&Row]) {
    let Some(first) = rows.first() else { return };
    let head = ["client", "thousand records/s", "client CPU", "least to most", "broker CPU"];
    let mut table = Table::new(&[&head[..], &["client MiB", "broker MiB"]].concat());
    for row in rows {
        let figure = |name: &str| row.median(name).unwrap_or(f64::NAN);
        let spread = row.figures.get("client_cpu");
        table.row(&[
            row.client.clone(),
            format!("{:.0}", figure("records_per_s") / 1e3),
            format!("{:.3}", figure("client_cpu")),
            spread.map_or_else(String::new, |cpu| format!("{:.3}–{:.3}", cpu.least, cpu.most)),
            format!("{:.3}", figure("broker_cpu")),
            format!("{:.0}", figure("client_mib")),
            format!("{:.0}", figure("broker_mib")),
        ]);
    }
    let (rounds, day) = (first.rounds, &first.taken);
    let _ = write!(text, "\n### {heading}\n\n{}\n{day}, rounds: {rounds}.\n", table.text);
}

fn latencies(text: &mut String, rows: &[Row]) {
    let found: Vec<&Row> = rows.iter().filter(|row| row.part == "latency").collect();
    if found.is_empty() {
        return;
    }
    let mut table = Table::new(&["client", "broker", "p50 ms", "p99 ms", "p99.9 ms"]);
    for row in found {
        let figure = |name: &str| format!("{:.3}", row.median(name).unwrap_or(f64::NAN));
        let (client, broker) = (row.client.clone(), title(&row.broker).to_owned());
        table.row(&[client, broker, figure("p50_ms"), figure("p99_ms"), figure("p999_ms")]);
    }
    let heading = "Latency, 1,000 records a second, linger 0";
    let _ = write!(text, "\n### {heading}\n\n{}", table.text);
}

fn streams_of(text: &mut String, rows: &[Row]) {
    for broker in ["ottla", "kafka"] {
        let head =
            ["", "runtime", "thousand lines/s", "CPU", "of Kafka Streams", "broker CPU", "MiB"];
        let mut table = Table::new(&head);
        let mut any = false;
        for (case, _) in streams::CASES {
            let of_case = |row: &&Row| row.place()[..3] == ["streams", case, broker];
            let peer = rows.iter().filter(of_case).find(|row| row.client == streams::PEER);
            for row in rows.iter().filter(of_case) {
                let figure = |name: &str| row.median(name).unwrap_or(f64::NAN);
                let theirs = peer.and_then(|row| row.median("client_cpu")).unwrap_or(f64::NAN);
                any = true;
                table.row(&[
                    case.to_owned(),
                    row.client.clone(),
                    format!("{:.0}", figure("records_per_s") / 1e3),
                    format!("{:.3}", figure("client_cpu")),
                    format!("{:.2}", figure("client_cpu") / theirs),
                    format!("{:.3}", figure("broker_cpu")),
                    format!("{:.0}", figure("client_mib")),
                ]);
            }
        }
        if any {
            let heading = format!("Streams on {}, a million lines", title(broker));
            let _ = write!(text, "\n### {heading}\n\n{}", table.text);
        }
    }
}

fn growth(text: &mut String, rows: &[Row]) {
    let head = ["what grows", "", "client CPU", "ratio", "broker CPU", "ratio"];
    let mut table = Table::new(&head);
    let mut any = false;
    for growth in GROWTH {
        for (what, client) in [("produce", "ottla rust together"), ("consume", "ottla rust")] {
            let find = |workload: &str, figure: &str| {
                let place = ["growth", workload, "ottla", client];
                rows.iter().find(|row| row.place() == place)?.median(figure)
            };
            let per_byte = growth.large.bytes as f64 / growth.small.bytes as f64;
            let of = |figure: &str| {
                let (small, large) =
                    (find(growth.small.name, figure)?, find(growth.large.name, figure)?);
                let cells = [format!("{small:.3} → {large:.3}"), {
                    format!("{:.2}", large / small / per_byte)
                }];
                Some(cells)
            };
            let (Some(ours), Some(broker)) = (of("client_cpu"), of("broker_cpu")) else {
                continue;
            };
            any = true;
            let [first, second] = [ours, broker].map(|cells| cells.to_vec());
            let head = vec![growth.what.to_owned(), what.to_owned()];
            table.row(&[head, first, second].concat());
        }
    }
    if any {
        let heading = "Ten times as much, our Rust client on our broker";
        let _ = write!(text, "\n### {heading}\n\n{}", table.text);
    }
}

fn starts(text: &mut String, rows: &[Row]) {
    let found: Vec<&Row> = rows.iter().filter(|row| row.part == "start").collect();
    if found.is_empty() {
        return;
    }
    let mut table = Table::new(&["broker", "first answer after ms", "resident when idle, MiB"]);
    for row in found {
        let figure = |name: &str| format!("{:.0}", row.median(name).unwrap_or(f64::NAN));
        table.row(&[title(&row.broker).to_owned(), figure("ready_ms"), figure("idle_mib")]);
    }
    let _ = write!(text, "\n### From the start\n\n{}", table.text);
}
