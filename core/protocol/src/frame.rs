//! Frames: a message on a connection, after its size.
//!
//! ```text
//! size   int32, of what follows
//! header request: key, version, correlation id, client id; response: correlation id
//! body
//! ```
//!
//! The header's version follows from the API and the body's version (KIP-482); the answer to
//! ApiVersions always has header version 0 (KIP-511).

use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use bytes::{Buf, Bytes, BytesMut};
#[cfg(feature = "planted-faults")]
use ottla_model::planted;

use crate::api_key::ApiKey;
use crate::error::{DecodeError, DecodeErrorKind, EncodeError};
use crate::message::{Request, Response};
use crate::messages::{RequestHeader, ResponseHeader};
use crate::reader::Reader;
use crate::segment::Segment;
use crate::writer::Writer;

/// Bytes of a frame's size.
const SIZE_BYTES: usize = 4;

/// The room that is made for the next read at least. A frame's announced size earns no memory before
/// its bytes arrive: the room grows with what has come.
const READ_BYTES: usize = 16 * 1024;

/// Cuts a connection's bytes into frames.
///
/// The caller reads into [`FrameSplitter::buffer`] and takes [`FrameSplitter::next_frame`] until it
/// is `None`. A large frame is alone in its memory, which its owner may change; small ones share
/// theirs.
#[derive(Debug)]
pub struct FrameSplitter {
    buffer: BytesMut,
    cap: usize,
}

impl FrameSplitter {
    /// Accepts frames of at most `cap` bytes: `socket.request.max.bytes` on a broker, by default
    /// 104,857,600.
    #[must_use]
    pub fn new(cap: usize) -> Self {
        Self { buffer: BytesMut::new(), cap }
    }

    /// Changes the cap for the frames that have not been taken yet.
    pub fn set_cap(&mut self, cap: usize) {
        self.cap = cap;
    }

    /// The buffer to append received bytes to, with room for more.
    pub fn buffer(&mut self) -> &mut BytesMut {
        // Each growth copies what is there, so it is to be worth it.
        let most = (3 * self.buffer.len()).max(8 * READ_BYTES);
        #[cfg(feature = "planted-faults")]
        let most = if planted::is_left_out(planted::Bound::Announced) { 1 << 28 } else { most };
        let missing = self.missing().unwrap_or(0);
        if missing <= READ_BYTES {
            self.buffer.reserve(READ_BYTES);
        } else if self.buffer.capacity() - self.buffer.len() < missing {
            // Not more than the frame needs, so that the next one does not begin in its memory.
            let mut larger = BytesMut::with_capacity(self.buffer.len() + missing.min(most));
            larger.extend_from_slice(&self.buffer);
            self.buffer = larger;
        }
        &mut self.buffer
    }

    /// Bytes that were received and not taken.
    #[must_use]
    pub fn buffered(&self) -> usize {
        self.buffer.len()
    }

    /// The size that the frame at the front announces, once its first bytes are there.
    #[must_use]
    pub fn announced_size(&self) -> Option<i32> {
        self.buffer.first_chunk::<SIZE_BYTES>().map(|bytes| i32::from_be_bytes(*bytes))
    }

    /// How many bytes the frame at the front still lacks.
    fn missing(&self) -> Option<usize> {
        let size = usize::try_from(self.announced_size()?).ok()?;
        Some((size + SIZE_BYTES).saturating_sub(self.buffer.len()))
    }

    /// The next whole frame, without its size.
    ///
    /// # Errors
    ///
    /// The announced size is negative or above the cap: the connection is beyond repair.
    pub fn next_frame(&mut self) -> Result<Option<Bytes>, DecodeError> {
        let Some(size) = self.announced_size() else { return Ok(None) };
        let length = match usize::try_from(size) {
            Ok(length) if length <= self.cap => length,
            #[cfg(feature = "planted-faults")]
            Ok(length) if planted::is_left_out(planted::Bound::Frame) => length,
            _ => return Err(DecodeErrorKind::FrameSize { size, cap: self.cap }.at(0)),
        };
        if self.buffer.len() - SIZE_BYTES < length {
            return Ok(None);
        }
        let whole = SIZE_BYTES + length;
        // Room for a large frame ends where it ends, so mostly nothing came behind it.
        let alone = whole == self.buffer.len() && whole > READ_BYTES;
        let frame = if alone { mem::take(&mut self.buffer) } else { self.buffer.split_to(whole) };
        let mut frame = frame.freeze();
        frame.advance(SIZE_BYTES);
        Ok(Some(frame))
    }
}

/// A request's header, decoded.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestHead {
    /// The API.
    pub api: ApiKey,
    /// The version of the body; it need not be one that we speak.
    pub version: i16,
    /// What the response has to repeat.
    pub correlation_id: i32,
    /// The name that the client gave itself.
    pub client_id: Option<String>,
}

impl RequestHead {
    /// Reads a request's header; the reader then stands at the body.
    ///
    /// The version may be one that we do not speak: ApiVersions answers that with an error of its
    /// own, every other API by closing the connection.
    ///
    /// # Errors
    ///
    /// The key belongs to no API of this release, or the bytes are no header.
    pub fn decode(r: &mut Reader) -> Result<Self, DecodeError> {
        let start = r.rest();
        let key = match start.first_chunk::<4>() {
            Some([high, low, version_high, version_low]) => (
                i16::from_be_bytes([*high, *low]),
                i16::from_be_bytes([*version_high, *version_low]),
            ),
            None => {
                let remaining = start.len();
                return Err(r.error(DecodeErrorKind::UnexpectedEnd { needed: 4, remaining }));
            }
        };
        let (key, version) = key;
        let Some(api) = ApiKey::from_i16(key) else {
            return Err(r.error(DecodeErrorKind::UnknownKey(key)));
        };
        let header = RequestHeader::decode(r, api.request_header_version(version))?;
        Ok(Self {
            api,
            version,
            correlation_id: header.correlation_id,
            client_id: header.client_id,
        })
    }
}

/// A whole request, framed.
///
/// # Errors
///
/// The version cannot carry the body.
pub fn encode_request<R: Request>(
    body: &R,
    version: i16,
    correlation_id: i32,
    client_id: Option<&str>,
) -> Result<Vec<Segment>, EncodeError> {
    let mut writer = begin_request(R::API_KEY, version, correlation_id, client_id)?;
    body.encode(&mut writer, version)?;
    writer.into_segments()
}

/// A framed writer that stands after a request's header.
///
/// # Errors
///
/// The client id is too long for its length field.
pub fn begin_request(
    api: ApiKey,
    version: i16,
    correlation_id: i32,
    client_id: Option<&str>,
) -> Result<Writer, EncodeError> {
    let mut writer = Writer::framed();
    let header = RequestHeader {
        request_api_key: api.as_i16(),
        request_api_version: version,
        correlation_id,
        client_id: client_id.map(String::from),
        ..RequestHeader::default()
    };
    header.encode(&mut writer, api.request_header_version(version))?;
    Ok(writer)
}

/// A whole response, framed.
///
/// # Errors
///
/// The version cannot carry the body.
pub fn encode_response<R: Response>(
    body: &R,
    version: i16,
    correlation_id: i32,
) -> Result<Vec<Segment>, EncodeError> {
    let mut writer = begin_response(R::API_KEY, version, correlation_id)?;
    body.encode(&mut writer, version)?;
    writer.into_segments()
}

/// A framed writer that stands after a response's header.
///
/// # Errors
///
/// None today; the header's encoder reserves the right.
pub fn begin_response(
    api: ApiKey,
    version: i16,
    correlation_id: i32,
) -> Result<Writer, EncodeError> {
    let mut writer = Writer::framed();
    let header = ResponseHeader { correlation_id, ..ResponseHeader::default() };
    header.encode(&mut writer, api.response_header_version(version))?;
    Ok(writer)
}

/// The correlation id at the start of a response, by which its request is found; the reader does
/// not move.
#[must_use]
pub fn peek_correlation_id(frame: &[u8]) -> Option<i32> {
    frame.first_chunk::<4>().map(|bytes| i32::from_be_bytes(*bytes))
}

/// Reads a response's header and body.
///
/// # Errors
///
/// The bytes are not the response, or it exceeds the reader's budget.
pub fn decode_response<R: Response>(r: &mut Reader, version: i16) -> Result<R, DecodeError> {
    ResponseHeader::decode(r, R::API_KEY.response_header_version(version))?;
    R::decode(r, version)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use bytes::{BufMut, Bytes};

    use super::{FrameSplitter, RequestHead, decode_response, encode_request, encode_response};
    use crate::api_key::ApiKey;
    use crate::error::DecodeErrorKind;
    use crate::messages::{ApiVersionsRequest, HeartbeatResponse};
    use crate::reader::Reader;
    use crate::segment::Segment;

    fn flat(segments: &[Segment]) -> Vec<u8> {
        segments.iter().flat_map(|segment| segment.bytes().unwrap().to_vec()).collect()
    }

    #[test]
    fn frames_are_cut_wherever_the_reads_fall() {
        let stream = [0, 0, 0, 2, 7, 8, 0, 0, 0, 0, 0, 0, 0, 1, 9];
        for step in 1..=stream.len() {
            let mut splitter = FrameSplitter::new(2);
            let mut frames = Vec::new();
            for piece in stream.chunks(step) {
                splitter.buffer().put_slice(piece);
                while let Some(frame) = splitter.next_frame().unwrap() {
                    frames.push(frame);
                }
            }
            assert_eq!(frames, [&[7, 8][..], &[], &[9]], "reads of {step} bytes");
            assert_eq!(splitter.buffered(), 0);
        }
    }

    #[test]
    fn a_large_frame_is_alone_in_its_memory_and_mostly_read_into_its_place() {
        // A batch of batch.size 131072 in its request, a small frame, and so on.
        let sizes: [usize; 6] = [131_172, 20, 1_000_000, 20, 20, 40_000];
        let mut stream = Vec::new();
        for size in sizes {
            stream.put_u32(size as u32);
            stream.resize(stream.len() + size, 7);
        }
        let mut splitter = FrameSplitter::new(1 << 20);
        let (mut rest, mut reads, mut found) = (&stream[..], 0, Vec::new());
        while !rest.is_empty() {
            let buffer = splitter.buffer();
            let room = (buffer.capacity() - buffer.len()).min(rest.len());
            buffer.put_slice(&rest[..room]);
            rest = &rest[room..];
            reads += 1;
            while let Some(frame) = splitter.next_frame().unwrap() {
                found.push(frame.len());
                let alone = frame.try_into_mut().is_ok();
                assert!(alone || found[found.len() - 1] < 1_000, "{found:?}");
            }
        }
        assert_eq!(found, sizes);
        assert!(reads < 12, "{reads} reads");
    }

    #[test]
    fn sizes_below_zero_or_above_the_cap_are_refused_before_the_frame_arrives() {
        for (size, cap) in [(-1, 100), (101, 100), (i32::MIN, 100), (i32::MAX, 1 << 20)] {
            let mut splitter = FrameSplitter::new(cap);
            splitter.buffer().put_i32(size);
            let error = splitter.next_frame().unwrap_err();
            assert_eq!(error.kind, DecodeErrorKind::FrameSize { size, cap });
        }
    }

    #[test]
    fn an_announced_size_earns_no_memory() {
        let mut splitter = FrameSplitter::new(usize::MAX);
        splitter.buffer().put_i32(i32::MAX);
        assert_eq!(splitter.next_frame(), Ok(None));
        assert!(splitter.buffer().capacity() < 1 << 20);
    }

    #[test]
    fn a_request_is_read_as_it_was_written() {
        let request = ApiVersionsRequest {
            client_software_name: "ottla".into(),
            client_software_version: "1".into(),
            ..ApiVersionsRequest::default()
        };
        let frame = flat(&encode_request(&request, 3, 42, Some("me")).unwrap());
        let size = i32::try_from(frame.len() - 4).unwrap();
        assert_eq!(frame[..4], size.to_be_bytes());
        let mut reader = Reader::new(Bytes::from(frame).slice(4..), 1000);
        let head = RequestHead::decode(&mut reader).unwrap();
        assert_eq!((head.api, head.version), (ApiKey::ApiVersions, 3));
        assert_eq!((head.correlation_id, head.client_id.as_deref()), (42, Some("me")));
        assert_eq!(ApiVersionsRequest::decode(&mut reader, 3).unwrap(), request);
        reader.finish().unwrap();
    }

    #[test]
    fn a_header_with_an_unknown_key_is_refused() {
        let mut reader = Reader::new(Bytes::from_static(&[0, 7, 0, 0, 0, 0, 0, 1, 255, 255]), 1000);
        let error = RequestHead::decode(&mut reader).unwrap_err();
        assert_eq!(error.kind, DecodeErrorKind::UnknownKey(7));
    }

    #[test]
    fn a_response_is_read_as_it_was_written() {
        let response = HeartbeatResponse { error_code: 27, ..HeartbeatResponse::default() };
        for version in HeartbeatResponse::MIN_VERSION..=HeartbeatResponse::MAX_VERSION {
            let frame = flat(&encode_response(&response, version, 5).unwrap());
            assert_eq!(super::peek_correlation_id(&frame[4..]), Some(5));
            let mut reader = Reader::new(Bytes::from(frame).slice(4..), 1000);
            assert_eq!(
                decode_response::<HeartbeatResponse>(&mut reader, version),
                Ok(response.clone())
            );
            reader.finish().unwrap();
        }
    }
}
