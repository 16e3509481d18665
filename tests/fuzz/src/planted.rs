//! Readers that lack one bound. They are not run with the others: a test shows that the engine
//! notices what is missing.

use bytes::{BufMut, Bytes, BytesMut};
use ottla_model::record::Codec;
use ottla_protocol::Reader;
use ottla_protocol::messages::MetadataRequest;

use crate::measure::{Budget, within};
use crate::targets::Target;

/// What all of them are granted.
const GRANTED: usize = 64 << 10;
/// A cap that is none, short of ending the process.
const FAR_TOO_MUCH: usize = 1 << 28;

/// A connection that makes room for a frame as soon as its size is announced.
#[must_use]
pub fn announced_frames() -> Target {
    Target::new(vec![b"\0\0\0\x08abcdefgh".to_vec()], |input| {
        let held = within("a frame", Budget::bytes(GRANTED), || {
            let mut buffer = BytesMut::new();
            let size = input.first_chunk::<4>().map_or(0, |size| i32::from_be_bytes(*size));
            // The bound that is missing: nothing was received yet.
            buffer.reserve(usize::try_from(size).unwrap_or(0));
            buffer.put_slice(input.get(4..).unwrap_or_default());
            buffer.len()
        });
        held as u64
    })
}

/// A request that is decoded without a budget.
#[must_use]
pub fn unbudgeted_requests() -> Target {
    // Names of one byte each: twenty-five bytes of memory and more for one of the input.
    let topics: Vec<u8> = (0..2000).flat_map(|_| [0, 1, b'a']).collect();
    let seed = [&2000_i32.to_be_bytes()[..], &topics].concat();
    Target::new(vec![seed], |input| {
        let decoded = within("a request", Budget::bytes(GRANTED), || {
            let mut reader = Reader::new(Bytes::copy_from_slice(input), usize::MAX);
            MetadataRequest::decode(&mut reader, 0)
        });
        u64::from(decoded.is_ok())
    })
}

/// A batch that is decompressed to whatever it holds.
#[must_use]
pub fn uncapped_batches() -> Target {
    let packed = |size: usize| {
        let zeros = vec![0; size];
        ottla_compress::compress(Codec::Zstd, ottla_compress::Level::Default, &zeros)
    };
    Target::new(vec![packed(1000).expect("zeros"), packed(1 << 20).expect("zeros")], |input| {
        let opened = within("a batch", Budget::bytes(GRANTED), || {
            ottla_compress::decompress(Codec::Zstd, input, FAR_TOO_MUCH)
        });
        opened.map_or(0, |bytes| bytes.len() as u64)
    })
}
