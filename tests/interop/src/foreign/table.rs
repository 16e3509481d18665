//! `docs/compatibility.md`: clients by scenarios, as a run found them.

use std::fmt::Write as _;

/// What a cell of the table says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    Passed,
    /// Passed as far as the client can express it: what it cannot.
    Limited(Vec<String>),
    /// The client has nothing of the kind: why.
    Lacking(String),
    Failed(String),
}

/// The columns after name and version.
pub(crate) const COLUMNS: [&str; 15] = [
    "admin",
    "none",
    "gzip",
    "snappy",
    "lz4",
    "zstd",
    "headers",
    "nulls",
    "timestamps",
    "read by Java",
    "reads Ottla's",
    "reads Java's",
    "three, one killed",
    "resume",
    "by time",
];

/// One client's row.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) client: String,
    /// Version and cells; `None` when the client is not there.
    pub(crate) found: Option<(String, Vec<Cell>)>,
}

/// A tool, what was done with it, and how it went.
#[derive(Debug, Clone)]
pub(crate) struct ToolRow {
    pub(crate) tool: &'static str,
    pub(crate) did: &'static str,
    pub(crate) cell: Cell,
}

/// Numbers the notes of a table in the order in which they are first needed.
#[derive(Default)]
struct Notes(Vec<String>);

impl Notes {
    fn number(&mut self, text: &str) -> usize {
        let at = self.0.iter().position(|note| note == text).unwrap_or_else(|| {
            self.0.push(text.to_owned());
            self.0.len() - 1
        });
        at + 1
    }

    fn cell(&mut self, cell: &Cell) -> String {
        match cell {
            Cell::Passed => "✓".to_owned(),
            Cell::Limited(all) => {
                let numbers: Vec<String> =
                    all.iter().map(|why| self.number(why).to_string()).collect();
                format!("✓ [{}]", numbers.join(", "))
            }
            Cell::Lacking(why) => format!("– [{}]", self.number(why)),
            Cell::Failed(_) => "✗".to_owned(),
        }
    }
}

const HEAD: &str = "\
# Compatibility

Which clients work with Ottla's broker, found by running them: `cargo xtask interop --write` writes
this page, and `cargo xtask test` fails where a run finds something else. Every client goes through
the same scenarios, and one checker compares every record byte by byte. The rows of clients that a
machine does not have stay as they were.

- **admin**: creates topics, lists, grows, configures, describes and deletes them.
- **none … zstd**: produces 80 records with this codec to partitions that it names. Each is acknowledged
  once, the batches in the log have the codec, and Ottla's client reads back the same keys and values.
- **headers**, **nulls**, **timestamps**: headers of one name twice, with null, empty and binary values, in order;
  null apart from empty in keys and values; timestamps as they were given.
- **read by Java**: what it produced, read by the Java client.
- **reads Ottla's**, **reads Java's**: the same records in every codec, produced by Ottla's client and by Java's.
- **three, one killed**: three members share a topic, one is killed (SIGKILL) while it consumes. Nothing is lost; only
  what it had not committed comes again; everything is committed at the end.
- **resume**: a new member of the group sees what came after the commits and nothing else.
- **by time**: first offsets at or after a timestamp, inside of compressed batches and beyond the end.

✓ passes; ✓ with a note passes as far as the client can express it; – is not in the client; ✗ fails.

";

/// The page's text. `old` lends the rows of clients that are not there.
pub(crate) fn page(rows: &[Row], tools: &[ToolRow], old: &str) -> String {
    let mut notes = Notes::default();
    let mut text = HEAD.to_owned();
    let _ = writeln!(text, "| client | version | {} |", COLUMNS.join(" | "));
    let _ = writeln!(text, "|---|---|{}", "---|".repeat(COLUMNS.len()));
    for row in rows {
        match &row.found {
            Some((version, cells)) => {
                let cells: Vec<String> = cells.iter().map(|cell| notes.cell(cell)).collect();
                let _ = writeln!(text, "| {} | {version} | {} |", row.client, cells.join(" | "));
            }
            None => {
                if let Some(line) = old_row(old, &row.client) {
                    let _ = writeln!(text, "{}", renumbered(line, old, &mut notes));
                }
            }
        }
    }
    text.push('\n');
    for (index, note) in notes.0.iter().enumerate() {
        let _ = writeln!(text, "{}. {note}", index + 1);
    }
    let _ = write!(text, "\n## Kafka's own command-line tools\n\nOf release 4.3.1.\n\n");
    text.push_str("| tool | what it did | |\n|---|---|---|\n");
    let mut none = Notes::default();
    for tool in tools {
        let _ = writeln!(text, "| `{}` | {} | {} |", tool.tool, tool.did, none.cell(&tool.cell));
    }
    text
}

fn old_row<'a>(old: &'a str, client: &str) -> Option<&'a str> {
    old.lines().find(|line| line.starts_with(&format!("| {client} |")))
}

/// A row of the old page with its notes' numbers on the new one.
fn renumbered(line: &str, old: &str, notes: &mut Notes) -> String {
    let mut parts = line.split('[');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (numbers, rest) = part.split_once(']').unwrap_or((part, ""));
        let mut renumber = |number: &str| {
            let note = old.lines().find_map(|line| line.strip_prefix(&format!("{number}. ")));
            notes.number(note.unwrap_or("see the client's driver")).to_string()
        };
        let numbers: Vec<String> = numbers.split(", ").map(&mut renumber).collect();
        let _ = write!(text, "[{}]{rest}", numbers.join(", "));
    }
    text
}

/// Lines that differ, old and new.
pub(crate) fn differences(old: &str, new: &str) -> Vec<String> {
    let missing = |from: &str, of: &str, sign: char| -> Vec<String> {
        let lines: Vec<&str> = of.lines().collect();
        let missing = from.lines().filter(|line| !lines.contains(line));
        missing.map(|line| format!("{sign} {line}")).collect()
    };
    let mut all = missing(old, new, '-');
    all.extend(missing(new, old, '+'));
    all
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Cell, Row, differences, page};

    fn row(client: &str, note: &str) -> Row {
        let mut cells = vec![Cell::Passed; COLUMNS.len()];
        cells[3] = Cell::Limited(vec![note.to_owned(), "common".to_owned()]);
        Row { client: client.to_owned(), found: Some(("1.0".to_owned(), cells)) }
    }

    #[test]
    fn a_client_that_is_not_there_keeps_its_row_and_notes() {
        let whole = page(&[row("a", "first"), row("b", "second")], &[], "");
        let absent = Row { client: "b".to_owned(), found: None };
        assert_eq!(page(&[row("a", "first"), absent.clone()], &[], &whole), whole);
        let renumbered = page(&[absent], &[], &whole);
        assert!(renumbered.contains("| b | 1.0 | ✓ | ✓ | ✓ | ✓ [1, 2] |"));
        assert!(renumbered.contains("1. second"));
        assert!(differences(&whole, &renumbered).iter().any(|line| line.starts_with("- | a |")));
        assert!(differences(&whole, &whole).is_empty());
    }
}
