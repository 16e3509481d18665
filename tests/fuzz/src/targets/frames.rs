//! A connection's bytes, in pieces: frames come out as they went in, and nothing is held for what
//! has not arrived.

use bytes::{BufMut, Bytes};
use ottla_protocol::{FrameSplitter, Reader, RequestHead};

use super::{Target, answer, kind, size_class};
use crate::corpus::kafkas_messages;
use crate::measure::{Budget, within};

/// What reading a header may allocate.
const HEADER_BUDGET: usize = 1024;
/// What a splitter may hold for each byte that came: its buffer grows by copying.
const FACTOR: usize = 8;
/// What it may hold before anything came.
const ALWAYS: usize = 400 << 10;

/// The first two bytes are the cap's bits and the size of the pieces.
pub(super) fn target() -> Target {
    Target::new(seeds(), run).with_head(2)
}

fn seeds() -> Vec<Vec<u8>> {
    let headers = kafkas_messages().into_iter().filter(|(name, ..)| name == "RequestHeader");
    let mut seeds = Vec::new();
    let mut all = vec![20, 5];
    for (_, _, bytes) in headers {
        let size = u32::try_from(bytes.len()).expect("a header is short");
        let mut seed = vec![20, 3];
        seed.extend(size.to_be_bytes());
        seed.extend(&bytes);
        all.extend_from_slice(&seed[2..]);
        seeds.push(seed);
    }
    seeds.push(all);
    seeds.push([&[27, 200][..], &104_857_600_i32.to_be_bytes(), &[0; 300]].concat());
    seeds
}

fn run(input: &[u8]) -> u64 {
    let [cap, step, stream @ ..] = input else { return 0 };
    let cap = 1_usize << (cap % 31);
    let step = usize::from(*step).max(1);
    let budget = Budget::bytes(ALWAYS + FACTOR * stream.len());
    let (frames, left, failed) = within("a splitter", budget, || split(stream, cap, step));
    let taken: usize = frames.iter().map(|frame| frame.len() + 4).sum();
    let mut expected = Vec::with_capacity(taken);
    for frame in &frames {
        assert!(frame.len() <= cap, "a frame of {} bytes with a cap of {cap}", frame.len());
        expected.extend(u32::try_from(frame.len()).expect("a cap below 2^31").to_be_bytes());
        expected.extend_from_slice(frame);
    }
    assert!(stream.starts_with(&expected), "frames are not what was sent");
    assert!(failed || taken + left == stream.len(), "bytes are missing");
    let heads: Vec<_> = frames.iter().take(4).map(head).collect();
    answer((heads, size_class(left), failed))
}

/// The frames, copied: one that is kept keeps the buffer that it came in, and a server keeps one.
fn split(stream: &[u8], cap: usize, step: usize) -> (Vec<Bytes>, usize, bool) {
    let mut splitter = FrameSplitter::new(cap);
    let mut frames = Vec::new();
    for piece in stream.chunks(step) {
        splitter.buffer().put_slice(piece);
        loop {
            match splitter.next_frame() {
                Ok(Some(frame)) => frames.push(Bytes::copy_from_slice(&frame)),
                Ok(None) => break,
                Err(_) => return (frames, splitter.buffered(), true),
            }
        }
    }
    (frames, splitter.buffered(), false)
}

fn head(frame: &Bytes) -> String {
    let budget = Budget::bytes(HEADER_BUDGET + 256);
    let decoded = within("a header", budget, || {
        RequestHead::decode(&mut Reader::new(frame.clone(), HEADER_BUDGET))
    });
    match decoded {
        Ok(head) => format!("{:?}", head.api),
        Err(error) => kind(&error),
    }
}
