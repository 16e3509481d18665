//! Holds a history against the log that is there in the end.
//!
//! Every acknowledged record is there, at the offset that was acknowledged, once; the records of
//! one producer lie in the order in which it sent them; nothing is there that nobody sent; offsets
//! have no gap. A consumer reads on without a gap from where it was, or from what its group has
//! committed, and what it read at an offset is there in the end.

use std::collections::BTreeMap;

use crate::history::{Event, parse_payload};

/// The records of each partition, by rising offsets.
pub type Drained = BTreeMap<i32, Vec<(i64, String)>>;

/// What is wrong with a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Violation {
    /// An acknowledged record is not there.
    Lost(Event),
    /// It is there, at another offset than was acknowledged.
    Misplaced(Event, i64),
    /// A payload is there more than once: partition, payload, offsets.
    Duplicated(i32, String, Vec<i64>),
    /// A producer's record lies before one that it sent earlier: partition, offset, payload.
    Reordered(i32, i64, String),
    /// Nobody sent this: partition, offset, payload.
    Strange(i32, i64, String),
    /// Offsets of a partition have a gap: the offset that should be there and the one found.
    Gap(i32, i64, i64),
    /// A producer gave up although nothing ran out of time.
    GivenUp(Event),
    /// A consumer began at an offset that its group had not committed: the event, and where it
    /// was and might have been.
    Jumped(Event, Option<i64>, Vec<i64>),
    /// A consumer read something else than is there in the end.
    Altered(Event, Option<String>),
    /// A consumer never came to the end: its name, the partition, where it stands, the end.
    Behind(String, i32, i64, i64),
}

/// What is wrong; nothing, for a history that holds.
#[must_use]
pub fn check(history: &[Event], drained: &Drained) -> Vec<Violation> {
    let mut wrong = Vec::new();
    let places = check_log(drained, &mut wrong);
    let mut readers: BTreeMap<(&str, i32), Reader> = BTreeMap::new();
    for event in history {
        match event {
            Event::Acknowledged { producer, partition, number, offset } => {
                match places.get(&(producer.as_str(), *partition, *number)).map(Vec::as_slice) {
                    None => wrong.push(Violation::Lost(event.clone())),
                    // More than one is told already.
                    Some(found) if found.contains(offset) => {}
                    Some(found) => wrong.push(Violation::Misplaced(event.clone(), found[0])),
                }
            }
            Event::GivenUp { .. } => wrong.push(Violation::GivenUp(event.clone())),
            Event::Read { consumer, partition, offset, value } => {
                let records = drained.get(partition);
                let there = records.and_then(|records| {
                    let place = records.binary_search_by_key(offset, |(at, _)| *at).ok()?;
                    Some(records[place].1.clone())
                });
                if there.as_ref() != Some(value) {
                    wrong.push(Violation::Altered(event.clone(), there));
                }
                let reader = readers.entry((consumer, *partition)).or_default();
                if let Err(may) = reader.read(*offset) {
                    wrong.push(Violation::Jumped(event.clone(), reader.next, may));
                }
                reader.next = Some(offset + 1);
            }
            Event::Committing { consumer, partition, offset } => {
                readers.entry((consumer, *partition)).or_default().pending.push(*offset);
            }
            Event::Committed { consumer, partition, offset } => {
                let reader = readers.entry((consumer, *partition)).or_default();
                reader.committed = *offset;
                reader.pending.clear();
            }
        }
    }
    check_ends(&readers, drained, &mut wrong);
    wrong
}

/// A consumer of one partition.
#[derive(Debug, Default)]
struct Reader {
    next: Option<i64>,
    committed: i64,
    /// Commits that were asked for since and not acknowledged.
    pending: Vec<i64>,
}

impl Reader {
    /// Whether it may read this offset; otherwise those that it might have begun at.
    fn read(&mut self, offset: i64) -> Result<(), Vec<i64>> {
        if self.next == Some(offset) {
            return Ok(());
        }
        let may: Vec<i64> = std::iter::once(self.committed).chain(self.pending.drain(..)).collect();
        if may.contains(&offset) {
            // Where it begins is what is committed.
            self.committed = offset;
            return Ok(());
        }
        Err(may)
    }
}

type Places<'a> = BTreeMap<(&'a str, i32, u64), Vec<i64>>;

/// Checks the log by itself; answers where each record lies.
fn check_log<'a>(drained: &'a Drained, wrong: &mut Vec<Violation>) -> Places<'a> {
    let mut places = Places::new();
    for (partition, records) in drained {
        let mut newest: BTreeMap<&str, u64> = BTreeMap::new();
        let mut expected = records.first().map_or(0, |(offset, _)| *offset);
        for (offset, value) in records {
            if *offset != expected {
                wrong.push(Violation::Gap(*partition, expected, *offset));
            }
            expected = offset + 1;
            let sent = parse_payload(value).filter(|(_, to, _)| to == partition);
            let Some((producer, _, number)) = sent else {
                wrong.push(Violation::Strange(*partition, *offset, value.clone()));
                continue;
            };
            let found = places.entry((producer, *partition, number)).or_default();
            found.push(*offset);
            if found.len() > 1 {
                let all = found.clone();
                wrong.push(Violation::Duplicated(*partition, value.clone(), all));
                continue;
            }
            let newest = newest.entry(producer).or_insert(number);
            if number < *newest {
                wrong.push(Violation::Reordered(*partition, *offset, value.clone()));
            }
            *newest = number.max(*newest);
        }
    }
    places
}

/// Every consumer that read at all has read every partition to its end.
fn check_ends(
    readers: &BTreeMap<(&str, i32), Reader>,
    drained: &Drained,
    wrong: &mut Vec<Violation>,
) {
    let mut names: Vec<&str> = readers.keys().map(|(name, _)| *name).collect();
    names.dedup();
    for name in names {
        for (partition, records) in drained {
            let end = records.last().map_or(0, |(offset, _)| offset + 1);
            let reader = readers.get(&(name, *partition));
            let next = reader.and_then(|reader| reader.next).unwrap_or(0);
            if next < end {
                wrong.push(Violation::Behind(name.to_owned(), *partition, next, end));
            }
        }
    }
}
