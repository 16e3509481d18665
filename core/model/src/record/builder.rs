//! Writes a batch: records go straight into their final bytes, the header is filled in at the end.

use alloc::vec::Vec;

use super::attributes::{Attributes, Codec};
use super::layout;
use crate::crc::crc32c;
use crate::ids::{LeaderEpoch, Offset, ProducerEpoch, ProducerId, Sequence, Timestamp};
use crate::varint::{Head, put_varint, varint_length, varlong_length};

/// A header to write: name and value.
pub type RecordHeader<'a> = (&'a str, Option<&'a [u8]>);

/// Collects records into one batch.
///
/// The first record's timestamp is the base; offsets count from 0 unless the caller says
/// otherwise. Producer id, epoch and sequence are set when the batch is sent, not when it is
/// begun: they may not be known, or may change, in between.
#[derive(Debug, Clone)]
pub struct BatchBuilder {
    bytes: Vec<u8>,
    /// Codec excluded: [`assemble`] sets it.
    pub attributes: Attributes,
    /// Offset of the first record.
    pub base_offset: Offset,
    /// Epoch of the leader that appends it; producers leave it at -1.
    pub leader_epoch: LeaderEpoch,
    /// The idempotent producer, or none.
    pub producer_id: ProducerId,
    /// The producer's epoch, or none.
    pub producer_epoch: ProducerEpoch,
    /// Sequence of the first record, or none.
    pub base_sequence: Sequence,
    base_timestamp: Option<Timestamp>,
    max_timestamp: Timestamp,
    count: i32,
    last_offset_delta: i32,
}

impl Default for BatchBuilder {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

impl BatchBuilder {
    /// An empty batch with room for `bytes` of records.
    #[must_use]
    pub fn with_capacity(bytes: usize) -> Self {
        let mut buffer = Vec::with_capacity(layout::RECORDS + bytes);
        buffer.resize(layout::RECORDS, 0);
        Self {
            bytes: buffer,
            attributes: Attributes::default(),
            base_offset: Offset::ZERO,
            leader_epoch: LeaderEpoch::NONE,
            producer_id: ProducerId::NONE,
            producer_epoch: ProducerEpoch::NONE,
            base_sequence: Sequence::NONE,
            base_timestamp: None,
            max_timestamp: Timestamp::NONE,
            count: 0,
            last_offset_delta: -1,
        }
    }

    /// Sets the timestamp that records count from, before the first is appended: with the
    /// attribute for it, the time from which tombstones may go (KIP-534).
    pub fn set_base_timestamp(&mut self, base: Timestamp) {
        debug_assert!(self.is_empty(), "records already count from another timestamp");
        self.base_timestamp = Some(base);
    }

    /// Records so far.
    #[must_use]
    pub fn count(&self) -> i32 {
        self.count
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The batch's size in bytes if it were closed now without compression.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The largest timestamp so far, -1 when empty.
    #[must_use]
    pub fn max_timestamp(&self) -> Timestamp {
        self.max_timestamp
    }

    /// The size of a batch that has one record alone.
    #[must_use]
    pub fn alone(key: Option<&[u8]>, value: Option<&[u8]>, headers: &[RecordHeader<'_>]) -> usize {
        let body = body_length(0, 0, key, value, headers);
        layout::RECORDS + varint_length(clamp(body)) + body
    }

    /// The size that one more record would bring the batch to.
    #[inline]
    #[must_use]
    pub fn size_with(
        &self,
        timestamp: Timestamp,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: &[RecordHeader<'_>],
    ) -> usize {
        let delta = timestamp.0.wrapping_sub(self.base_timestamp.unwrap_or(timestamp).0);
        let body = body_length(delta, self.last_offset_delta + 1, key, value, headers);
        self.bytes.len() + varint_length(clamp(body)) + body
    }

    /// Appends a record at the next offset.
    #[inline]
    pub fn append(
        &mut self,
        timestamp: Timestamp,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: &[RecordHeader<'_>],
    ) {
        self.append_at(self.last_offset_delta + 1, timestamp, key, value, headers);
    }

    /// Appends a record at the next offset if it keeps the batch within `most_bytes` and makes it
    /// grow by no more than `most_growth`; else answers how many bytes it would take, and leaves
    /// the batch alone.
    ///
    /// # Errors
    /// The bytes that it would take.
    #[inline]
    pub fn append_within(
        &mut self,
        most_bytes: usize,
        most_growth: usize,
        timestamp: Timestamp,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: &[RecordHeader<'_>],
    ) -> Result<usize, usize> {
        let delta = timestamp.0.wrapping_sub(self.base_timestamp.unwrap_or(timestamp).0);
        let offset_delta = self.last_offset_delta + 1;
        let body = body_length(delta, offset_delta, key, value, headers);
        let growth = varint_length(clamp(body)) + body;
        if self.bytes.len() + growth > most_bytes || growth > most_growth {
            return Err(growth);
        }
        self.write(body, offset_delta, timestamp, key, value, headers);
        Ok(growth)
    }

    /// Appends a record at a given distance from the base offset; compaction leaves gaps so.
    #[inline]
    pub fn append_at(
        &mut self,
        offset_delta: i32,
        timestamp: Timestamp,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: &[RecordHeader<'_>],
    ) {
        let delta = timestamp.0.wrapping_sub(self.base_timestamp.unwrap_or(timestamp).0);
        let body = body_length(delta, offset_delta, key, value, headers);
        self.write(body, offset_delta, timestamp, key, value, headers);
    }

    #[inline]
    fn write(
        &mut self,
        body: usize,
        offset_delta: i32,
        timestamp: Timestamp,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: &[RecordHeader<'_>],
    ) {
        let base = *self.base_timestamp.get_or_insert(timestamp);
        let timestamp_delta = timestamp.0.wrapping_sub(base.0);
        // Short fields are gathered on the stack and copied together; each byte pushed on its own
        // would check the buffer's capacity anew.
        let mut head = Head::new();
        head.varint(clamp(body));
        head.byte(0);
        head.varlong(timestamp_delta);
        head.varint(offset_delta);
        let out = &mut self.bytes;
        out.reserve(body + 5);
        match key {
            None => head.varint(-1),
            Some(key) => {
                head.varint(clamp(key.len()));
                out.extend_from_slice(head.written());
                out.extend_from_slice(key);
                head = Head::new();
            }
        }
        head.varint(value.map_or(-1, |value| clamp(value.len())));
        out.extend_from_slice(head.written());
        if let Some(value) = value {
            out.extend_from_slice(value);
        }
        put_varint(out, clamp(headers.len()));
        for (name, value) in headers {
            put_field(out, Some(name.as_bytes()));
            put_field(out, *value);
        }
        self.max_timestamp = self.max_timestamp.max(timestamp);
        self.last_offset_delta = offset_delta;
        self.count += 1;
    }

    /// The records so far, uncompressed: what a codec takes.
    #[must_use]
    pub fn records(&self) -> &[u8] {
        &self.bytes[layout::RECORDS..]
    }

    /// Closes the batch without compression.
    #[must_use]
    pub fn build(mut self) -> Vec<u8> {
        let mut bytes = core::mem::take(&mut self.bytes);
        self.write_header(&mut bytes, Codec::None);
        bytes
    }

    /// Closes the batch with `compressed` in place of its records.
    #[must_use]
    pub fn build_compressed(&self, codec: Codec, compressed: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(layout::RECORDS + compressed.len());
        bytes.resize(layout::RECORDS, 0);
        bytes.extend_from_slice(compressed);
        self.write_header(&mut bytes, codec);
        bytes
    }

    fn write_header(&self, bytes: &mut [u8], codec: Codec) {
        let mut put = |at: usize, field: &[u8]| bytes[at..at + field.len()].copy_from_slice(field);
        put(layout::BASE_OFFSET, &self.base_offset.0.to_be_bytes());
        put(layout::LEADER_EPOCH, &self.leader_epoch.0.to_be_bytes());
        put(layout::MAGIC, &layout::MAGIC_V2.to_be_bytes());
        put(layout::ATTRIBUTES, &self.attributes.with_codec(codec).0.to_be_bytes());
        put(layout::LAST_OFFSET_DELTA, &self.last_offset_delta.max(0).to_be_bytes());
        let base = self.base_timestamp.unwrap_or(Timestamp::NONE);
        put(layout::BASE_TIMESTAMP, &base.0.to_be_bytes());
        put(layout::MAX_TIMESTAMP, &self.max_timestamp.0.to_be_bytes());
        put(layout::PRODUCER_ID, &self.producer_id.0.to_be_bytes());
        put(layout::PRODUCER_EPOCH, &self.producer_epoch.0.to_be_bytes());
        put(layout::BASE_SEQUENCE, &self.base_sequence.0.to_be_bytes());
        put(layout::RECORD_COUNT, &self.count.to_be_bytes());
        seal(bytes);
    }
}

/// Fills in length and checksum of a batch whose other fields are final.
fn seal(bytes: &mut [u8]) {
    let length = clamp(bytes.len() - layout::LOG_OVERHEAD);
    bytes[layout::BATCH_LENGTH..layout::LEADER_EPOCH].copy_from_slice(&length.to_be_bytes());
    let crc = crc32c(&bytes[layout::ATTRIBUTES..]);
    bytes[layout::CRC..layout::ATTRIBUTES].copy_from_slice(&crc.to_be_bytes());
}

/// The batch with the same header but another codec and payload: recompression on the broker.
///
/// `header` must be a batch that `Batch::parse` accepted.
#[must_use]
pub fn assemble(header: &[u8], codec: Codec, payload: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(layout::RECORDS + payload.len());
    bytes.extend_from_slice(&header[..layout::RECORDS]);
    bytes.extend_from_slice(payload);
    let old = i16::from_be_bytes([header[layout::ATTRIBUTES], header[layout::ATTRIBUTES + 1]]);
    let new = Attributes(old).with_codec(codec).0;
    bytes[layout::ATTRIBUTES..layout::LAST_OFFSET_DELTA].copy_from_slice(&new.to_be_bytes());
    seal(&mut bytes);
    bytes
}

#[inline]
fn clamp(length: usize) -> i32 {
    // Callers bound records by max.request.size, itself an i32.
    i32::try_from(length).unwrap_or(i32::MAX)
}

#[inline]
fn field_length(field: Option<&[u8]>) -> usize {
    field.map_or(1, |field| varint_length(clamp(field.len())) + field.len())
}

#[inline]
fn put_field(out: &mut Vec<u8>, field: Option<&[u8]>) {
    match field {
        None => put_varint(out, -1),
        Some(field) => {
            put_varint(out, clamp(field.len()));
            out.extend_from_slice(field);
        }
    }
}

#[inline]
fn body_length(
    timestamp_delta: i64,
    offset_delta: i32,
    key: Option<&[u8]>,
    value: Option<&[u8]>,
    headers: &[RecordHeader<'_>],
) -> usize {
    let mut length = 1 + varlong_length(timestamp_delta) + varint_length(offset_delta);
    length += field_length(key) + field_length(value) + varint_length(clamp(headers.len()));
    for (name, value) in headers {
        length += field_length(Some(name.as_bytes())) + field_length(*value);
    }
    length
}
