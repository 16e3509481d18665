//! Produce frame: records on their way into a producer, the mirror of a packed batch.
//!
//! | Row | | |
//! |---|---|---|
//! | 0 | i32 | topic handle |
//! | 4 | i32 | partition, −1: the partitioner chooses |
//! | 8 | i64 | timestamp in ms, −1: now |
//! | 16 | | key, value and headers, as in a batch |
//!
//! A frame has no runs. Its arena may begin later than its rows end, so that a host can keep room
//! for a fixed number of rows and hand over fewer.

use super::{FRAME_MAGIC, Header, Layout, Parts, ROW_STRIDE, Span, array, damaged, put_span};
use crate::error::Result;

/// One record to be sent, borrowed from the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameRow<'a> {
    /// See [`topic_handle`](crate::topic_handle).
    pub topic: u32,
    /// The partition, `None` when the partitioner chooses.
    pub partition: Option<i32>,
    /// Its timestamp in ms since 1970, `None` for now.
    pub timestamp: Option<i64>,
    /// Its key.
    pub key: Option<&'a [u8]>,
    /// Its value.
    pub value: Option<&'a [u8]>,
    header_offset: i32,
    header_count: i32,
}

/// Writes a frame; for Rust callers and for Python, which appends through Rust.
#[derive(Debug, Default)]
pub struct FrameWriter {
    parts: Parts,
}

impl FrameWriter {
    /// An empty frame.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a record.
    pub fn push<'a>(
        &mut self,
        topic: u32,
        partition: Option<i32>,
        timestamp: Option<i64>,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: impl Iterator<Item = Header<'a>>,
    ) {
        let key = self.parts.put(key);
        let value = self.parts.put(value);
        let (header_offset, header_count) = self.parts.put_headers(headers);
        let rows = &mut self.parts.rows;
        rows.extend_from_slice(&topic.to_le_bytes());
        rows.extend_from_slice(&partition.unwrap_or(-1).to_le_bytes());
        rows.extend_from_slice(&timestamp.unwrap_or(-1).to_le_bytes());
        put_span(rows, key);
        put_span(rows, value);
        rows.extend_from_slice(&header_offset.to_le_bytes());
        rows.extend_from_slice(&header_count.to_le_bytes());
        self.parts.row_count += 1;
    }

    /// Records so far.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.parts.row_count
    }

    /// Bytes that [`FrameWriter::finish`] will make.
    #[must_use]
    pub fn size(&self) -> usize {
        self.parts.size()
    }

    /// The finished frame.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.parts.finish(FRAME_MAGIC, 0, ROW_STRIDE)
    }
}

/// Reads a frame; every access is checked.
#[derive(Debug, Clone, Copy)]
pub struct FrameReader<'a> {
    bytes: &'a [u8],
    layout: Layout,
}

impl<'a> FrameReader<'a> {
    /// Checks the header.
    ///
    /// # Errors
    /// `Corrupt` when the sizes do not fit the bytes.
    pub fn new(bytes: &'a [u8]) -> Result<Self> {
        Ok(Self { bytes, layout: Layout::read(bytes, FRAME_MAGIC, 0, ROW_STRIDE)? })
    }

    /// Records in it.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.layout.rows
    }

    /// Record `index`.
    ///
    /// # Errors
    /// `Corrupt` when there is none, or when it points outside the arena.
    pub fn row(&self, index: usize) -> Result<FrameRow<'a>> {
        if index >= self.layout.rows {
            return Err(damaged(&format!("row {index} of {}", self.layout.rows)));
        }
        // One look at the bounds for the whole row: there may be millions.
        let at = self.layout.row(index);
        let row: [u8; ROW_STRIDE] = array(self.bytes, at)?;
        let (topic, partition) = (number(&row, 0), number(&row, 4));
        let timestamp =
            i64::from(number(&row, 12)) << 32 | i64::from(number(&row, 8).cast_unsigned());
        let part = |at| {
            let span = Span { offset: number(&row, at), length: number(&row, at + 4) };
            self.layout.part(self.bytes, span)
        };
        Ok(FrameRow {
            topic: topic.cast_unsigned(),
            partition: (partition != -1).then_some(partition),
            timestamp: (timestamp != -1).then_some(timestamp),
            key: part(16)?,
            value: part(24)?,
            header_offset: number(&row, 32),
            header_count: number(&row, 36),
        })
    }

    /// The headers of a row of this frame.
    ///
    /// # Errors
    /// `Corrupt` when they point outside the arena.
    pub fn headers(&self, row: &FrameRow<'a>) -> Result<Vec<Header<'a>>> {
        self.layout.headers(self.bytes, row.header_offset, row.header_count)
    }
}

/// A number of a row, at one of the places of the table above.
fn number(row: &[u8; ROW_STRIDE], at: usize) -> i32 {
    i32::from_le_bytes([row[at], row[at + 1], row[at + 2], row[at + 3]])
}
