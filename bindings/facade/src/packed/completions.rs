//! Packed completions: what became of the rows that a producer accepted.
//!
//! | Run | | |
//! |---|---|---|
//! | 0 | i32 | topic handle |
//! | 4 | i32 | partition, −1 when none was chosen |
//! | 8 | i32 | rows |
//! | 12 | i32 | Kafka's error code, 0 when delivered, −1 for an error without a code |
//! | 16 | i64 | offset of the first row, −1 when unknown (acks=0, errors) |
//! | 24 | i64 | append time in ms, −1 unless the topic keeps append times |
//! | 32 | i64 | sequence number of the first row |
//! | 40 | i32 | position of the rows' sequence numbers (i64 each), −1: they are consecutive |
//! | 44 | i32 | position of the error's message |
//! | 48 | i32 | its length, −1 when delivered |
//! | 52 | i32 | number of the error's kind, 0 when delivered |
//!
//! Accepted rows have the sequence numbers 0, 1, 2 … of their producer, in the order of
//! acceptance. A keyed frame scatters over partitions, so the rows of one batch need not be
//! consecutive: their numbers then stand in the arena, in offset order.

use super::{
    COMPLETION_STRIDE, COMPLETIONS_MAGIC, Layout, Parts, Span, damaged, get_i32, get_i64, narrow,
};
use crate::error::{Error, ErrorKind, Result};

/// Most rows of one run: more than any batch of a producer holds.
const MOST_ROWS: usize = 1 << 24;

/// Rows of one partition that ended together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompletionRun {
    /// See [`topic_name`](crate::topic_name).
    pub topic: u32,
    /// The partition, −1 when none was chosen.
    pub partition: i32,
    /// Offset of the first row, −1 when unknown; the others follow it.
    pub base_offset: i64,
    /// Append time in ms since 1970, −1 unless the topic keeps append times.
    pub append_time: i64,
    /// The rows' sequence numbers, in offset order.
    pub sequences: Vec<i64>,
    /// Why they were not delivered.
    pub error: Option<Error>,
}

/// Writes completions.
#[derive(Debug, Default)]
pub struct CompletionWriter {
    parts: Parts,
}

impl CompletionWriter {
    /// No completions.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a run.
    pub fn push(&mut self, run: &CompletionRun) {
        let first = run.sequences.first().copied().unwrap_or(-1);
        let consecutive = (first..).zip(&run.sequences).all(|(wanted, &found)| wanted == found);
        let scatter = if consecutive {
            -1
        } else {
            self.parts.arena.resize(self.parts.arena.len().next_multiple_of(8), 0);
            let at = narrow(self.parts.arena.len());
            for sequence in &run.sequences {
                self.parts.arena.extend_from_slice(&sequence.to_le_bytes());
            }
            at
        };
        let error = run.error.as_ref();
        let message = self.parts.put(error.map(|error| error.message.as_bytes()));
        let runs = &mut self.parts.runs;
        runs.extend_from_slice(&run.topic.to_le_bytes());
        for number in [
            run.partition,
            narrow(run.sequences.len()),
            error.map_or(0, |error| i32::from(error.code)),
        ] {
            runs.extend_from_slice(&number.to_le_bytes());
        }
        for number in [run.base_offset, run.append_time, first] {
            runs.extend_from_slice(&number.to_le_bytes());
        }
        for number in
            [scatter, message.offset, message.length, error.map_or(0, |error| error.kind.number())]
        {
            runs.extend_from_slice(&number.to_le_bytes());
        }
        self.parts.run_count += 1;
    }

    /// Whether there is no run.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.run_count == 0
    }

    /// The finished completions.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.parts.finish(COMPLETIONS_MAGIC, COMPLETION_STRIDE, 0)
    }
}

/// Reads completions; every access is checked.
#[derive(Debug, Clone, Copy)]
pub struct CompletionsReader<'a> {
    bytes: &'a [u8],
    layout: Layout,
}

impl<'a> CompletionsReader<'a> {
    /// Checks the header.
    ///
    /// # Errors
    /// `Corrupt` when the sizes do not fit the bytes.
    pub fn new(bytes: &'a [u8]) -> Result<Self> {
        let layout = Layout::read(bytes, COMPLETIONS_MAGIC, COMPLETION_STRIDE, 0)?;
        Ok(Self { bytes, layout })
    }

    /// Runs in it.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.layout.runs
    }

    /// Run `index`.
    ///
    /// # Errors
    /// `Corrupt` when there is none, or when it points outside the arena.
    pub fn run(&self, index: usize) -> Result<CompletionRun> {
        if index >= self.layout.runs {
            return Err(damaged(&format!("run {index} of {}", self.layout.runs)));
        }
        let at = self.layout.run(index);
        let count = get_i32(self.bytes, at + 8)?;
        let rows = super::size(count, "rows of a run")?;
        let first = get_i64(self.bytes, at + 32)?;
        let scatter = get_i32(self.bytes, at + 40)?;
        let sequences = if scatter < 0 {
            if rows > MOST_ROWS || first > i64::MAX - i64::from(count) {
                return Err(damaged(&format!("{rows} rows from sequence number {first}")));
            }
            (first..).take(rows).collect()
        } else {
            let length = count.checked_mul(8).ok_or_else(|| damaged("sequence numbers"))?;
            let part = self.layout.part(self.bytes, Span { offset: scatter, length })?;
            part.unwrap_or_default()
                .chunks_exact(8)
                .map(|number| i64::from_le_bytes(number.try_into().expect("chunks of eight")))
                .collect()
        };
        Ok(CompletionRun {
            topic: u32::from_le_bytes(super::array(self.bytes, at)?),
            partition: get_i32(self.bytes, at + 4)?,
            base_offset: get_i64(self.bytes, at + 16)?,
            append_time: get_i64(self.bytes, at + 24)?,
            sequences,
            error: self.error(at)?,
        })
    }

    fn error(&self, at: usize) -> Result<Option<Error>> {
        let Some(kind) = ErrorKind::from_number(get_i32(self.bytes, at + 52)?) else {
            return Ok(None);
        };
        let span =
            Span { offset: get_i32(self.bytes, at + 44)?, length: get_i32(self.bytes, at + 48)? };
        let message = self.layout.part(self.bytes, span)?.unwrap_or_default();
        let message = String::from_utf8_lossy(message).into_owned();
        let code = get_i32(self.bytes, at + 12)?;
        Ok(Some(match i16::try_from(code) {
            Ok(code) if code != -1 => Error::coded(kind, ottla_model::ErrorCode(code), message),
            _ => Error::new(kind, message),
        }))
    }
}
