//! Writes a packed batch whose runs and rows are counted beforehand: straight into its final bytes.

use super::{
    BATCH_MAGIC, HEADER_LENGTH, Header, NULL, ROW_STRIDE, RUN_STRIDE, Run, Span, VERSION, narrow,
};

/// A packed batch in the making.
#[derive(Debug)]
pub(crate) struct BatchAssembly {
    bytes: Vec<u8>,
    next_run: usize,
    next_row: usize,
    /// Rows of the runs so far.
    promised: usize,
    first_row: usize,
    arena: usize,
}

impl BatchAssembly {
    /// Room for exactly so many runs and rows, and for about so many bytes behind them.
    pub(crate) fn new(runs: usize, rows: usize, arena_bytes: usize) -> Self {
        let first_row = HEADER_LENGTH + runs * RUN_STRIDE;
        let arena = (first_row + rows * ROW_STRIDE).next_multiple_of(8);
        let mut bytes = Vec::with_capacity(arena + arena_bytes);
        bytes.extend_from_slice(&BATCH_MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        for stride in [HEADER_LENGTH, RUN_STRIDE, ROW_STRIDE] {
            bytes.extend_from_slice(&i16::try_from(stride).unwrap_or(i16::MAX).to_le_bytes());
        }
        for number in [runs, rows, arena, 0, 0] {
            bytes.extend_from_slice(&narrow(number).to_le_bytes());
        }
        bytes.resize(arena, 0);
        let next_row = first_row;
        Self { bytes, next_run: HEADER_LENGTH, next_row, promised: 0, first_row, arena }
    }

    /// Begins a run; its rows, `run.rows` of them, follow. `first_row` is filled in here.
    pub(crate) fn run(&mut self, run: &Run) {
        let mut row = [0; RUN_STRIDE];
        row[..4].copy_from_slice(&run.topic.to_le_bytes());
        let numbers = [
            run.partition,
            narrow(self.promised),
            narrow(run.rows),
            run.leader_epoch,
            run.timestamp_type,
        ];
        for (at, number) in (4..).step_by(4).zip(numbers) {
            row[at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        row[24..32].copy_from_slice(&run.next_position.to_le_bytes());
        row[32..].copy_from_slice(&run.high_watermark.to_le_bytes());
        self.bytes[self.next_run..self.next_run + RUN_STRIDE].copy_from_slice(&row);
        self.next_run += RUN_STRIDE;
        self.promised += run.rows;
        debug_assert!(self.next_run <= self.first_row, "more runs than were counted");
    }

    /// Appends bytes that rows will point into; answers where they begin.
    pub(crate) fn arena(&mut self, bytes: &[u8]) -> usize {
        let at = self.bytes.len() - self.arena;
        self.bytes.extend_from_slice(bytes);
        at
    }

    /// Appends a block of headers; answers its position and how many there are.
    pub(crate) fn headers<'a>(
        &mut self,
        headers: impl Iterator<Item = Header<'a>>,
    ) -> (usize, usize) {
        let at = self.bytes.len() - self.arena;
        let mut count = 0;
        for (name, value) in headers {
            count += 1;
            self.bytes.extend_from_slice(&narrow(name.len()).to_le_bytes());
            self.bytes.extend_from_slice(name.as_bytes());
            let length = value.map_or(-1, |value| narrow(value.len()));
            self.bytes.extend_from_slice(&length.to_le_bytes());
            self.bytes.extend_from_slice(value.unwrap_or_default());
        }
        if count == 0 { (0, 0) } else { (at, count) }
    }

    /// Appends a row; key and value are a position in the arena and a length.
    pub(crate) fn row(
        &mut self,
        offset: i64,
        timestamp: i64,
        key: Option<(usize, usize)>,
        value: Option<(usize, usize)>,
        headers: (usize, usize),
    ) {
        let span = |part: Option<(usize, usize)>| {
            part.map_or(NULL, |(at, length)| Span { offset: narrow(at), length: narrow(length) })
        };
        let (key, value) = (span(key), span(value));
        let mut row = [0; ROW_STRIDE];
        row[..8].copy_from_slice(&offset.to_le_bytes());
        row[8..16].copy_from_slice(&timestamp.to_le_bytes());
        let (block, count) = (narrow(headers.0), narrow(headers.1));
        let numbers = [key.offset, key.length, value.offset, value.length, block, count];
        for (at, number) in (16..).step_by(4).zip(numbers) {
            row[at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        self.bytes[self.next_row..self.next_row + ROW_STRIDE].copy_from_slice(&row);
        self.next_row += ROW_STRIDE;
    }

    /// The finished batch.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        debug_assert_eq!(
            self.next_row,
            self.first_row + self.promised * ROW_STRIDE,
            "each run has its rows"
        );
        let arena_bytes = narrow(self.bytes.len() - self.arena);
        self.bytes[24..28].copy_from_slice(&arena_bytes.to_le_bytes());
        self.bytes
    }
}
