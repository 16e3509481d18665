//! Packed batch: what one poll returns, records of many partitions.
//!
//! | Run | | | Row | | |
//! |---|---|---|---|---|---|
//! | 0 | i32 | topic handle | 0 | i64 | offset |
//! | 4 | i32 | partition | 8 | i64 | timestamp, ms |
//! | 8 | i32 | first row | 16 | i32 | key position |
//! | 12 | i32 | rows | 20 | i32 | key length or −1 |
//! | 16 | i32 | leader epoch or −1 | 24 | i32 | value position |
//! | 20 | i32 | timestamp type: 0 create, 1 append | 28 | i32 | value length or −1 |
//! | 24 | i64 | next position | 32 | i32 | position of the header block |
//! | 32 | i64 | high watermark or −1 | 36 | i32 | headers |
//!
//! The next position is explicit: after control records, aborted data and compaction it is not the
//! last offset + 1, and a run without rows may still have moved. Records of one partition whose
//! leader epoch or timestamp type differ stand in runs of their own, in offset order.

use super::{
    BATCH_MAGIC, Header, Layout, Parts, ROW_STRIDE, RUN_STRIDE, get_i32, get_i64, get_span, narrow,
    put_span,
};
use crate::error::Result;

/// Consecutive records of one partition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// See [`topic_name`](crate::topic_name).
    pub topic: u32,
    /// The partition.
    pub partition: i32,
    /// Index of its first row.
    pub first_row: usize,
    /// Its rows; 0 when only the position moved.
    pub rows: usize,
    /// The leader epoch of the records, −1 when unknown.
    pub leader_epoch: i32,
    /// 0 create time, 1 log append time.
    pub timestamp_type: i32,
    /// Where the next poll of this partition begins.
    pub next_position: i64,
    /// The high watermark (last stable offset when reading committed), −1 when unknown.
    pub high_watermark: i64,
}

/// One record, borrowed from the batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// Its offset.
    pub offset: i64,
    /// Its timestamp in ms since 1970, −1 when it has none.
    pub timestamp: i64,
    /// Its key.
    pub key: Option<&'a [u8]>,
    /// Its value.
    pub value: Option<&'a [u8]>,
    header_offset: i32,
    header_count: i32,
}

impl Row<'_> {
    /// How many headers it has.
    #[must_use]
    pub fn header_count(&self) -> i32 {
        self.header_count
    }
}

/// Writes a packed batch.
#[derive(Debug, Default)]
pub struct BatchWriter {
    parts: Parts,
    open: Option<Run>,
}

impl BatchWriter {
    /// An empty batch.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a run; `first_row` and `rows` are filled in here.
    pub fn begin_run(&mut self, run: Run) {
        self.end_run();
        self.open = Some(Run { first_row: self.parts.row_count, rows: 0, ..run });
    }

    /// Moves the position of the run that is open.
    pub fn set_next_position(&mut self, next_position: i64) {
        if let Some(run) = &mut self.open {
            run.next_position = next_position;
        }
    }

    /// Appends a record to the run that is open.
    pub fn push<'a>(
        &mut self,
        offset: i64,
        timestamp: i64,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: impl Iterator<Item = Header<'a>>,
    ) {
        let key = self.parts.put(key);
        let value = self.parts.put(value);
        let (header_offset, header_count) = self.parts.put_headers(headers);
        let rows = &mut self.parts.rows;
        rows.extend_from_slice(&offset.to_le_bytes());
        rows.extend_from_slice(&timestamp.to_le_bytes());
        put_span(rows, key);
        put_span(rows, value);
        rows.extend_from_slice(&header_offset.to_le_bytes());
        rows.extend_from_slice(&header_count.to_le_bytes());
        self.parts.row_count += 1;
        if let Some(run) = &mut self.open {
            run.rows += 1;
        }
    }

    fn end_run(&mut self) {
        let Some(run) = self.open.take() else { return };
        let runs = &mut self.parts.runs;
        runs.extend_from_slice(&run.topic.to_le_bytes());
        for number in [
            run.partition,
            narrow(run.first_row),
            narrow(run.rows),
            run.leader_epoch,
            run.timestamp_type,
        ] {
            runs.extend_from_slice(&number.to_le_bytes());
        }
        runs.extend_from_slice(&run.next_position.to_le_bytes());
        runs.extend_from_slice(&run.high_watermark.to_le_bytes());
        self.parts.run_count += 1;
    }

    /// Records so far.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.parts.row_count
    }

    /// Whether there is neither a record nor a run.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.run_count == 0 && self.open.is_none()
    }

    /// Bytes that [`BatchWriter::finish`] will make.
    #[must_use]
    pub fn size(&self) -> usize {
        self.parts.size() + if self.open.is_some() { RUN_STRIDE } else { 0 }
    }

    /// The finished batch.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        self.end_run();
        self.parts.finish(BATCH_MAGIC, RUN_STRIDE, ROW_STRIDE)
    }
}

/// Reads a packed batch; every access is checked.
#[derive(Debug, Clone, Copy)]
pub struct BatchReader<'a> {
    bytes: &'a [u8],
    layout: Layout,
}

impl<'a> BatchReader<'a> {
    /// Checks the header.
    ///
    /// # Errors
    /// `Corrupt` when the sizes do not fit the bytes.
    pub fn new(bytes: &'a [u8]) -> Result<Self> {
        Ok(Self { bytes, layout: Layout::read(bytes, BATCH_MAGIC, RUN_STRIDE, ROW_STRIDE)? })
    }

    /// Runs in it.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.layout.runs
    }

    /// Records in it.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.layout.rows
    }

    /// Run `index`.
    ///
    /// # Errors
    /// `Corrupt` when there is none.
    pub fn run(&self, index: usize) -> Result<Run> {
        if index >= self.layout.runs {
            return Err(super::damaged(&format!("run {index} of {}", self.layout.runs)));
        }
        let at = self.layout.run(index);
        Ok(Run {
            topic: u32::from_le_bytes(super::array(self.bytes, at)?),
            partition: get_i32(self.bytes, at + 4)?,
            first_row: super::size(get_i32(self.bytes, at + 8)?, "first row")?,
            rows: super::size(get_i32(self.bytes, at + 12)?, "rows of a run")?,
            leader_epoch: get_i32(self.bytes, at + 16)?,
            timestamp_type: get_i32(self.bytes, at + 20)?,
            next_position: get_i64(self.bytes, at + 24)?,
            high_watermark: get_i64(self.bytes, at + 32)?,
        })
    }

    /// Record `index`, counted over all runs.
    ///
    /// # Errors
    /// `Corrupt` when there is none, or when it points outside the arena.
    pub fn row(&self, index: usize) -> Result<Row<'a>> {
        if index >= self.layout.rows {
            return Err(super::damaged(&format!("row {index} of {}", self.layout.rows)));
        }
        let at = self.layout.row(index);
        Ok(Row {
            offset: get_i64(self.bytes, at)?,
            timestamp: get_i64(self.bytes, at + 8)?,
            key: self.layout.part(self.bytes, get_span(self.bytes, at + 16)?)?,
            value: self.layout.part(self.bytes, get_span(self.bytes, at + 24)?)?,
            header_offset: get_i32(self.bytes, at + 32)?,
            header_count: get_i32(self.bytes, at + 36)?,
        })
    }

    /// The headers of a row of this batch, in their order, duplicates kept.
    ///
    /// # Errors
    /// `Corrupt` when they point outside the arena.
    pub fn headers(&self, row: &Row<'a>) -> Result<Vec<Header<'a>>> {
        self.layout.headers(self.bytes, row.header_offset, row.header_count)
    }
}
