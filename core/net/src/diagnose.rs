//! Why a peer hung up at once: whether it expected TLS, or expected none.
//!
//! Neither side of such a mistake says so: each takes the other's bytes for damage and closes the
//! connection, which looks like a broker that stops. One more dial, speaking the other way, tells
//! them apart, so that a wrong `security.protocol` is an error at once and a restart is not. No
//! secret is sent.

use bytes::BytesMut;
use ottla_protocol::frame::encode_request;
use ottla_protocol::messages::ApiVersionsRequest;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::address::BrokerAddress;
use crate::dial::Dial;
use crate::write::write_segments;

/// The first bytes of a TLS record: an alert or a handshake, of any version.
pub(crate) const ALERT: [u8; 2] = [0x15, 3];
const HANDSHAKE: [u8; 2] = [0x16, 3];

/// A ClientHello of TLS 1.2 without extensions (RFC 5246, 7.4.1.2). No server needs to like it:
/// whoever speaks TLS answers with TLS.
///
/// ```text
/// 16 03 01 00 2f   record: handshake, 47 bytes
/// 01 00 00 2b      ClientHello, 43 bytes
/// 03 03, random 32, session id 00, cipher suites 00 04 c0 2f c0 2b, compression 01 00
/// ```
fn client_hello() -> Vec<u8> {
    let mut hello = vec![0x16, 3, 1, 0, 47, 1, 0, 0, 43, 3, 3];
    hello.extend([0x5a; 32]);
    hello.extend([0, 0, 4, 0xc0, 0x2f, 0xc0, 0x2b, 1, 0]);
    hello
}

/// Whether a server at `address` answers TLS's first message with TLS.
pub(crate) async fn speaks_tls(dial: &dyn Dial, address: &BrokerAddress) -> bool {
    let Ok(mut stream) = dial.dial(address).await else { return false };
    let mut start = [0; 2];
    stream.write_all(&client_hello()).await.is_ok()
        && stream.flush().await.is_ok()
        && stream.read_exact(&mut start).await.is_ok()
        && (start == ALERT || start == HANDSHAKE)
}

/// Whether a server at `address` answers ApiVersions without TLS.
pub(crate) async fn speaks_kafka(dial: &dyn Dial, address: &BrokerAddress) -> bool {
    const ID: i32 = 0x6f74_746c;
    let Ok(mut stream) = dial.dial(address).await else { return false };
    let Ok(segments) = encode_request(&ApiVersionsRequest::default(), 0, ID, None) else {
        return false;
    };
    if write_segments(&mut stream, &segments).await.is_err() || stream.flush().await.is_err() {
        return false;
    }
    let mut answer = BytesMut::new();
    while answer.len() < 8 {
        if stream.read_buf(&mut answer).await.unwrap_or(0) == 0 {
            return false;
        }
    }
    answer.get(4..8) == Some(&ID.to_be_bytes())
}
