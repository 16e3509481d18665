//! Requests on their way into a socket, in order.

use std::collections::VecDeque;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use ottla_protocol::Segment;
use tokio::io::{AsyncWrite, WriteHalf};

use crate::dial::Stream;

/// How many slices one system call is given.
const MAX_SLICES: usize = 64;

/// The sending half of a connection, and what it has not sent yet.
pub(crate) struct Outgoing {
    /// `None` once it is closed.
    stream: Option<WriteHalf<Box<dyn Stream>>>,
    segments: VecDeque<Segment>,
    /// Bytes of the first segment that were written.
    skip: usize,
    /// Everything written has left the stream's own buffers, as those of TLS.
    flushed: bool,
    next_id: i32,
}

impl Outgoing {
    pub(crate) fn new(stream: WriteHalf<Box<dyn Stream>>) -> Self {
        Self { stream: Some(stream), segments: VecDeque::new(), skip: 0, flushed: true, next_id: 0 }
    }

    /// The next correlation id.
    pub(crate) fn take_id(&mut self) -> i32 {
        let id = self.next_id;
        self.next_id = id.wrapping_add(1) & i32::MAX;
        id
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.segments.is_empty() && self.flushed
    }

    /// Segments that are not written.
    pub(crate) fn left(&self) -> usize {
        self.segments.len() + usize::from(!self.flushed)
    }

    pub(crate) fn queue(&mut self, segments: Vec<Segment>) {
        self.segments.extend(segments);
    }

    /// Writes as much as the stream takes; ready once nothing is left.
    pub(crate) fn poll_write(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(stream) = &mut self.stream else {
            return Poll::Ready(Err(io::ErrorKind::NotConnected.into()));
        };
        let mut stream = Pin::new(stream);
        while !self.segments.is_empty() {
            let mut slices = [IoSlice::new(&[]); MAX_SLICES];
            let mut used = 0;
            for (slice, segment) in slices.iter_mut().zip(&self.segments) {
                let bytes = segment.bytes().ok_or_else(|| {
                    let text = "a file range has no bytes in memory";
                    io::Error::new(io::ErrorKind::InvalidInput, text)
                })?;
                *slice = IoSlice::new(if used == 0 { &bytes[self.skip..] } else { bytes });
                used += 1;
            }
            let whole: usize = slices[..used].iter().map(|slice| slice.len()).sum();
            self.flushed = false;
            let written = stream.as_mut().poll_write_vectored(context, &slices[..used]);
            let written = ready!(written)?;
            if written == 0 && whole > 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            advance(&mut self.segments, &mut self.skip, written);
        }
        if !self.flushed {
            ready!(stream.as_mut().poll_flush(context))?;
            self.flushed = true;
        }
        Poll::Ready(Ok(()))
    }

    /// Lets go of the stream; what was not written never will be.
    pub(crate) fn close(&mut self) {
        self.stream = None;
        self.segments.clear();
        self.flushed = true;
    }
}

/// Takes off what was written.
fn advance(segments: &mut VecDeque<Segment>, skip: &mut usize, mut written: usize) {
    while let Some(first) = segments.front() {
        let left = first.bytes().map_or(0, <[u8]>::len) - *skip;
        if written < left {
            *skip += written;
            return;
        }
        written -= left;
        *skip = 0;
        segments.pop_front();
    }
}
