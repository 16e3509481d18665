//! Packed bytes: the only shape in which records cross a language border (decision 0002).
//!
//! Three kinds share one 32-byte header: a *batch* (consumer → host), a *frame* (host → producer)
//! and *completions* (producer → host). All numbers are little-endian and signed, so that Java and
//! JavaScript read them as they are; −1 as a length is null; positions in the arena count from its
//! start.
//!
//! | Header | | |
//! |---|---|---|
//! | 0 | i32 | magic: `OTLB`, `OTLF` or `OTLC` as ASCII bytes |
//! | 4 | i16 | version, 1 |
//! | 6 | i16 | header length, 32: the run table begins here |
//! | 8 | i16 | run stride: 40 in a batch, 56 in completions, 0 in a frame |
//! | 10 | i16 | row stride: 40 in a batch and a frame, 0 in completions |
//! | 12 | i32 | runs |
//! | 16 | i32 | rows |
//! | 20 | i32 | where the arena begins, a multiple of 8; the rows end at or before it |
//! | 24 | i32 | bytes in the arena |
//! | 28 | i32 | 0 |
//!
//! Rows follow the runs directly. Readers step by the strides and skip what they do not know.
//! A header block in the arena is, for each header: i32 name length, name (UTF-8), i32 value length
//! or −1, value.

mod assembly;
mod batch;
mod completions;
mod frame;

pub(crate) use assembly::BatchAssembly;
pub use batch::{BatchReader, BatchWriter, Row, Run};
pub use completions::{CompletionRun, CompletionWriter, CompletionsReader};
pub use frame::{FrameReader, FrameRow, FrameWriter};

use crate::error::{Error, ErrorKind, Result};

/// Bytes of the header.
pub const HEADER_LENGTH: usize = 32;
/// Bytes of a run in a batch.
pub const RUN_STRIDE: usize = 40;
/// Bytes of a row in a batch and in a frame.
pub const ROW_STRIDE: usize = 40;
/// Bytes of a run in completions.
pub const COMPLETION_STRIDE: usize = 56;
/// The version that is written here.
pub const VERSION: i16 = 1;

/// The first four bytes of a packed batch.
pub const BATCH_MAGIC: [u8; 4] = *b"OTLB";
/// The first four bytes of a produce frame.
pub const FRAME_MAGIC: [u8; 4] = *b"OTLF";
/// The first four bytes of packed completions.
pub const COMPLETIONS_MAGIC: [u8; 4] = *b"OTLC";

/// A record's header: its name and its value, which may be null.
pub type Header<'a> = (&'a str, Option<&'a [u8]>);

/// A part of the arena: where it begins and its length, −1 for null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    offset: i32,
    length: i32,
}

const NULL: Span = Span { offset: 0, length: -1 };

/// What the header of any kind says, checked against the bytes there are.
#[derive(Debug, Clone, Copy)]
struct Layout {
    run_stride: usize,
    row_stride: usize,
    runs: usize,
    rows: usize,
    first_run: usize,
    first_row: usize,
    arena: usize,
    arena_length: usize,
}

impl Layout {
    fn read(bytes: &[u8], magic: [u8; 4], least_run: usize, least_row: usize) -> Result<Self> {
        if bytes.get(..4) != Some(&magic[..]) {
            return Err(damaged("the magic is not this kind's"));
        }
        let version = get_i16(bytes, 4)?;
        if version != VERSION {
            return Err(damaged(&format!("version {version}, this library reads {VERSION}")));
        }
        let first_run = size(i32::from(get_i16(bytes, 6)?), "header length")?;
        let run_stride = size(i32::from(get_i16(bytes, 8)?), "run stride")?;
        let row_stride = size(i32::from(get_i16(bytes, 10)?), "row stride")?;
        let runs = size(get_i32(bytes, 12)?, "runs")?;
        let rows = size(get_i32(bytes, 16)?, "rows")?;
        let arena = size(get_i32(bytes, 20)?, "arena")?;
        let arena_length = size(get_i32(bytes, 24)?, "arena length")?;
        if first_run < HEADER_LENGTH
            || (runs > 0 && run_stride < least_run)
            || (rows > 0 && row_stride < least_row)
        {
            return Err(damaged("a stride is smaller than this version's"));
        }
        // 2^31 × 2^15 twice and 2^16 stay far below 2^64, and usize is at least 64 bits on every
        // platform that has a package.
        let first_row = first_run + runs * run_stride;
        let end_of_rows = first_row + rows * row_stride;
        if end_of_rows > arena || arena + arena_length > bytes.len() {
            return Err(damaged(&format!(
                "rows end at {end_of_rows}, the arena spans {arena}..{}, there are {} bytes",
                arena + arena_length,
                bytes.len()
            )));
        }
        Ok(Self { run_stride, row_stride, runs, rows, first_run, first_row, arena, arena_length })
    }

    fn run(&self, index: usize) -> usize {
        self.first_run + index * self.run_stride
    }

    fn row(&self, index: usize) -> usize {
        self.first_row + index * self.row_stride
    }

    fn part<'a>(&self, bytes: &'a [u8], span: Span) -> Result<Option<&'a [u8]>> {
        if span.length < 0 {
            return Ok(None);
        }
        let offset = size(span.offset, "arena position")?;
        let length = size(span.length, "length")?;
        if offset + length > self.arena_length {
            return Err(damaged(&format!(
                "{offset}..{} lies outside an arena of {}",
                offset + length,
                self.arena_length
            )));
        }
        Ok(bytes.get(self.arena + offset..self.arena + offset + length))
    }

    /// The `count` headers of the block at `offset`.
    fn headers<'a>(&self, bytes: &'a [u8], offset: i32, count: i32) -> Result<Vec<Header<'a>>> {
        if count == 0 {
            return Ok(Vec::new());
        }
        let count = size(count, "header count")?;
        let mut position = size(offset, "header position")?;
        // Each header takes at least its two lengths.
        if count > self.arena_length / 8 {
            return Err(damaged(&format!(
                "{count} headers in an arena of {} bytes",
                self.arena_length
            )));
        }
        let mut headers = Vec::with_capacity(count);
        for _ in 0..count {
            let name = self.counted(bytes, &mut position)?;
            let name = name.ok_or_else(|| damaged("a header's name is null"))?;
            let name = std::str::from_utf8(name)
                .map_err(|error| damaged(&format!("a header's name: {error}")))?;
            headers.push((name, self.counted(bytes, &mut position)?));
        }
        Ok(headers)
    }

    fn counted<'a>(&self, bytes: &'a [u8], position: &mut usize) -> Result<Option<&'a [u8]>> {
        if *position + 4 > self.arena_length {
            return Err(damaged("a header block ends early"));
        }
        let length = get_i32(bytes, self.arena + *position)?;
        *position += 4;
        let offset = i32::try_from(*position).map_err(|_| damaged("a header block's position"))?;
        let part = self.part(bytes, Span { offset, length })?;
        *position += part.map_or(0, <[u8]>::len);
        Ok(part)
    }
}

/// Rows, runs and an arena on their way to one allocation.
#[derive(Debug, Default)]
struct Parts {
    runs: Vec<u8>,
    run_count: usize,
    rows: Vec<u8>,
    row_count: usize,
    arena: Vec<u8>,
}

impl Parts {
    fn put(&mut self, part: Option<&[u8]>) -> Span {
        let Some(part) = part else { return NULL };
        let span = Span { offset: narrow(self.arena.len()), length: narrow(part.len()) };
        self.arena.extend_from_slice(part);
        span
    }

    fn put_headers<'a>(&mut self, headers: impl Iterator<Item = Header<'a>>) -> (i32, i32) {
        let offset = narrow(self.arena.len());
        let mut count = 0;
        for (name, value) in headers {
            count += 1;
            self.arena.extend_from_slice(&narrow(name.len()).to_le_bytes());
            self.arena.extend_from_slice(name.as_bytes());
            self.arena
                .extend_from_slice(&value.map_or(-1, |value| narrow(value.len())).to_le_bytes());
            self.arena.extend_from_slice(value.unwrap_or_default());
        }
        if count == 0 { (0, 0) } else { (offset, count) }
    }

    /// Bytes that [`Parts::finish`] will make.
    fn size(&self) -> usize {
        (HEADER_LENGTH + self.runs.len() + self.rows.len()).next_multiple_of(8) + self.arena.len()
    }

    fn finish(&self, magic: [u8; 4], run_stride: usize, row_stride: usize) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.size());
        bytes.extend_from_slice(&magic);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        for small in [HEADER_LENGTH, run_stride, row_stride] {
            bytes
                .extend_from_slice(&i16::try_from(small).expect("a stride is small").to_le_bytes());
        }
        let arena = (HEADER_LENGTH + self.runs.len() + self.rows.len()).next_multiple_of(8);
        for number in [self.run_count, self.row_count, arena, self.arena.len(), 0] {
            bytes.extend_from_slice(&narrow(number).to_le_bytes());
        }
        bytes.extend_from_slice(&self.runs);
        bytes.extend_from_slice(&self.rows);
        bytes.resize(arena, 0);
        bytes.extend_from_slice(&self.arena);
        bytes
    }
}

/// A size that fits the layout; writers are given at most `max_bytes`, far below the limit.
fn narrow(number: usize) -> i32 {
    i32::try_from(number).expect("packed bytes stay below 2 GiB")
}

fn size(number: i32, what: &str) -> Result<usize> {
    usize::try_from(number).map_err(|_| damaged(&format!("{what} is {number}")))
}

fn damaged(what: &str) -> Error {
    Error::new(ErrorKind::Corrupt, format!("packed bytes: {what}"))
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N]> {
    bytes
        .get(at..at + N)
        .and_then(|part| part.try_into().ok())
        .ok_or_else(|| damaged(&format!("they end at {}, {N} are wanted at {at}", bytes.len())))
}

fn get_i16(bytes: &[u8], at: usize) -> Result<i16> {
    Ok(i16::from_le_bytes(array(bytes, at)?))
}

fn get_i32(bytes: &[u8], at: usize) -> Result<i32> {
    Ok(i32::from_le_bytes(array(bytes, at)?))
}

fn get_i64(bytes: &[u8], at: usize) -> Result<i64> {
    Ok(i64::from_le_bytes(array(bytes, at)?))
}

fn get_span(bytes: &[u8], at: usize) -> Result<Span> {
    Ok(Span { offset: get_i32(bytes, at)?, length: get_i32(bytes, at + 4)? })
}

fn put_span(into: &mut Vec<u8>, span: Span) {
    into.extend_from_slice(&span.offset.to_le_bytes());
    into.extend_from_slice(&span.length.to_le_bytes());
}
