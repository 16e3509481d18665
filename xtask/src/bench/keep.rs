//! Figures on file: `tests/bench/results.json`. What a run has measured takes the place of what was
//! there; the rest stays, each line with its day.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::measure::{Figure, Figures};
use crate::evidence;
use crate::workspace::root;

/// The file, from the checkout's root.
pub(crate) const FILE: &str = "tests/bench/results.json";

/// The middle of what was measured, and how far the rounds lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    pub(crate) fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |place: usize| values.get(place).copied().unwrap_or(0.0);
        let rounded = |value: f64| (value * 1e3).round() / 1e3;
        let last = values.len().max(1) - 1;
        // Of an even number, the middle of the two in the middle.
        let median = f64::midpoint(at(last / 2), at(last.div_ceil(2)));
        Self { median: rounded(median), least: rounded(at(0)), most: rounded(at(last)) }
    }
}

/// What is kept of one place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) part: String,
    pub(crate) workload: String,
    pub(crate) broker: String,
    pub(crate) client: String,
    /// The day.
    pub(crate) taken: String,
    pub(crate) rounds: usize,
    /// By name: records_per_s, client_cpu and broker_cpu (s a million records), client_mib,
    /// broker_mib; p50_ms, p99_ms, p999_ms of latencies; ready_ms and idle_mib of starts.
    pub(crate) figures: BTreeMap<String, Spread>,
}

impl Row {
    pub(crate) fn place(&self) -> [&str; 4] {
        [&self.part, &self.workload, &self.broker, &self.client]
    }

    /// The median of a figure.
    pub(crate) fn median(&self, name: &str) -> Option<f64> {
        self.figures.get(name).map(|spread| spread.median)
    }
}

/// A word as serde writes it.
fn word(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().context("a word")?.to_owned())
}

/// Rows of what a run has measured.
pub(crate) fn rows(figures: &Figures) -> Result<Vec<Row>> {
    let taken = evidence::date()?.chars().take(10).collect::<String>();
    let mut rows = Vec::new();
    for ((part, workload, broker, client), measured) in &figures.clients {
        let of = |of: fn(&Figure) -> f64| Spread::of(measured.iter().map(of));
        let mut by_name = BTreeMap::from([
            ("records_per_s".to_owned(), of(|figure| figure.records_per_s.round())),
            ("client_cpu".to_owned(), of(|figure| figure.client_cpu)),
            ("broker_cpu".to_owned(), of(|figure| figure.broker_cpu)),
            ("client_mib".to_owned(), of(|figure| figure.client_mib.round())),
            ("broker_mib".to_owned(), of(|figure| figure.broker_mib.round())),
        ]);
        for name in ["p50_ms", "p99_ms", "p999_ms"] {
            if measured.iter().all(|figure| figure.said[name].is_number()) {
                let said = measured.iter().filter_map(|figure| figure.said[name].as_f64());
                by_name.insert(name.to_owned(), Spread::of(said));
            }
        }
        rows.push(Row {
            part: word(part)?,
            workload: (*workload).to_owned(),
            broker: word(broker)?,
            client: (*client).to_owned(),
            taken: taken.clone(),
            rounds: measured.len(),
            figures: by_name,
        });
    }
    for (broker, measured) in &figures.starts {
        let ready = Spread::of(measured.iter().map(|start| start.ready_ms));
        let idle = Spread::of(measured.iter().map(|start| start.idle_mib));
        rows.push(Row {
            part: "start".to_owned(),
            workload: String::new(),
            broker: word(broker)?,
            client: String::new(),
            taken: taken.clone(),
            rounds: measured.len(),
            figures: [("ready_ms".to_owned(), ready), ("idle_mib".to_owned(), idle)].into(),
        });
    }
    Ok(rows)
}

/// What is on file.
pub(crate) fn kept() -> Result<Vec<Row>> {
    let text = fs::read_to_string(root().join(FILE)).unwrap_or_else(|_| "[]".to_owned());
    serde_json::from_str(&text).with_context(|| format!("{FILE} is not what this bench writes"))
}

/// Puts what was measured on file.
pub(crate) fn keep(figures: &Figures) -> Result<()> {
    let fresh = rows(figures)?;
    let mut all = kept()?;
    all.retain(|old| fresh.iter().all(|new| new.place() != old.place()));
    all.extend(fresh);
    all.sort_by(|one, other| one.place().cmp(&other.place()));
    fs::write(root().join(FILE), serde_json::to_string_pretty(&all)? + "\n")?;
    println!("\n    kept in {FILE}");
    Ok(())
}
