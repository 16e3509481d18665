//! A request as handlers see it, and what they make of it.

use std::sync::Arc;

use bytes::Bytes;
use ottla_protocol::frame::encode_response;
use ottla_protocol::{DecodeError, Message, Reader, RequestHead, Response, Segment};

use super::connection::ConnectionInfo;

/// One request: its header, decoded, and its body, not yet.
#[derive(Debug)]
pub(crate) struct Request {
    /// API, version, correlation id, client id.
    pub(crate) head: RequestHead,
    /// What follows the header.
    pub(crate) body: Bytes,
    /// What decoding the body may allocate, in bytes.
    pub(crate) budget: usize,
    /// Who asks.
    pub(crate) connection: Arc<ConnectionInfo>,
}

/// What a handler makes of a request.
#[derive(Debug)]
pub(crate) enum Reply {
    /// A whole response frame.
    Frame(Vec<Segment>),
    /// Nothing: Produce with acks 0.
    Silence,
    /// The connection is beyond repair, with the reason for the log.
    Close(String),
}

impl Request {
    /// Decodes the body. Bytes after it are left alone, as Apache Kafka does: librdkafka's Metadata
    /// for all topics carries three of them.
    pub(crate) fn decode<M: Message>(&self) -> Result<M, DecodeError> {
        M::decode(&mut Reader::new(self.body.clone(), self.budget), self.head.version)
    }

    /// Frames a response to this request.
    pub(crate) fn reply<R: Response>(&self, response: &R) -> Reply {
        self.reply_at(response, self.head.version)
    }

    /// Frames a response in another version than was asked: ApiVersions does so when it does not
    /// know the version asked for.
    pub(crate) fn reply_at<R: Response>(&self, response: &R, version: i16) -> Reply {
        match encode_response(response, version, self.head.correlation_id) {
            Ok(segments) => Reply::Frame(segments),
            // A response that its version cannot carry is our bug; the client sees a closed
            // connection rather than an answer that means something else.
            Err(error) => Reply::Close(format!("{:?} response: {error}", self.head.api)),
        }
    }
}
