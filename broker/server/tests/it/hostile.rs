//! Bytes that are no request close their connection, with a logged reason, and nothing else.

use std::net::SocketAddr;

use bytes::Bytes;
use ottla_model::ErrorCode;
use ottla_protocol::frame::{encode_request, peek_correlation_id};
use ottla_protocol::messages::{
    ApiVersionsRequest, ApiVersionsResponse, MetadataRequest, MetadataResponse, ProduceRequest,
};
use ottla_protocol::{ApiKey, Reader, Writer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::log;
use crate::rig::{Running, batch, produce_request, within};

/// A connection that sends whatever it likes.
struct Raw {
    stream: TcpStream,
    port: String,
}

impl Raw {
    async fn connect(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.unwrap();
        let port = format!("peer={}", stream.local_addr().unwrap());
        Self { stream, port }
    }

    async fn send(&mut self, bytes: &[u8]) {
        // The broker may have closed already.
        let _ = self.stream.write_all(bytes).await;
    }

    /// Waits for the end; what came before it.
    async fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        // A reset is an end as well.
        let _ = within("the broker closes", self.stream.read_to_end(&mut rest)).await;
        rest
    }

    /// The connection ends without an answer, and the log says why.
    async fn ends_for(mut self, reason: &str) {
        assert!(self.rest().await.is_empty(), "an answer to what is no request");
        log::line(&["connection closed", &self.port, reason]).await;
    }

    async fn frame(&mut self) -> Bytes {
        let length = within("an answer", self.stream.read_i32()).await.unwrap();
        let mut frame = vec![0; usize::try_from(length).unwrap()];
        within("the rest of it", self.stream.read_exact(&mut frame)).await.unwrap();
        Bytes::from(frame)
    }
}

async fn start() -> Running {
    log::keep();
    Running::start(&[("socket.request.max.bytes", "1048576")]).await.0
}

/// A request header in the old form: api, version, correlation id 7, client id "x".
fn header(api: i16, version: i16) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend(api.to_be_bytes());
    bytes.extend(version.to_be_bytes());
    bytes.extend(7i32.to_be_bytes());
    bytes.extend(1i16.to_be_bytes());
    bytes.push(b'x');
    bytes
}

/// The newer form: tagged fields follow, none here.
fn flexible_header(api: i16, version: i16) -> Vec<u8> {
    let mut bytes = header(api, version);
    bytes.push(0);
    bytes
}

fn framed(body: &[u8]) -> Vec<u8> {
    let mut frame = i32::try_from(body.len()).unwrap().to_be_bytes().to_vec();
    frame.extend(body);
    frame
}

async fn sends(running: &Running, bytes: &[u8]) -> Raw {
    let mut raw = Raw::connect(running.broker.address()).await;
    raw.send(bytes).await;
    raw
}

/// The first connection still works: nobody else paid.
async fn lives(running: Running) {
    let answer = running.connection.call(&MetadataRequest::default()).await.unwrap();
    assert_eq!(answer.brokers.len(), 1);
    running.close().await;
}

#[tokio::test]
async fn garbage_closes_its_connection_with_a_reason() {
    let running = start().await;
    // An HTTP request announces a frame of 1,195,725,856 bytes.
    let raw = sends(&running, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    raw.ends_for("1195725856").await;
    let raw = sends(&running, &framed(&[0xff; 64])).await;
    raw.ends_for("").await;
    lives(running).await;
}

#[tokio::test]
async fn lengths_that_cannot_be_are_refused_before_anything_is_read() {
    let running = start().await;
    let too_large = 1_048_577i32.to_be_bytes();
    sends(&running, &too_large).await.ends_for("1048577").await;
    sends(&running, &i32::MAX.to_be_bytes()).await.ends_for("2147483647").await;
    sends(&running, &(-1i32).to_be_bytes()).await.ends_for("-1").await;
    sends(&running, &i32::MIN.to_be_bytes()).await.ends_for("-2147483648").await;
    sends(&running, &0i32.to_be_bytes()).await.ends_for("").await;
    lives(running).await;
}

#[tokio::test]
async fn a_client_that_goes_inside_a_frame_is_named() {
    let running = start().await;
    let mut raw = sends(&running, &framed(&header(3, 1))[..9]).await;
    raw.stream.shutdown().await.unwrap();
    raw.ends_for("9 bytes into a frame").await;
    lives(running).await;
}

#[tokio::test]
async fn bodies_cut_at_every_byte_close_their_connection() {
    let running = start().await;
    running.create_topic("cut", &[]).await;
    let whole = encode_request(&produce_request("cut", 0, Some(batch(&["a"]))), 9, 7, Some("x"));
    let segments = whole.unwrap();
    let bytes: Vec<u8> = segments.iter().flat_map(|part| part.bytes().unwrap()).copied().collect();
    let body = &bytes[4..];
    for length in 0..body.len() {
        sends(&running, &framed(&body[..length])).await.ends_for("").await;
    }
    assert!(running.values("cut", 0).await.is_empty(), "a cut request was stored");
    lives(running).await;
}

#[tokio::test]
async fn counts_beyond_the_request_are_refused_without_being_allocated() {
    let running = start().await;
    // Metadata 1 with an array of two thousand million topics, and a topic name of −2 bytes.
    for (count, name_length) in [(i32::MAX, 0i16), (1, -2), (1, i16::MAX)] {
        let mut body = header(3, 1);
        body.extend(count.to_be_bytes());
        body.extend(name_length.to_be_bytes());
        sends(&running, &framed(&body)).await.ends_for("Metadata").await;
    }
    lives(running).await;
}

/// librdkafka writes the count of topics as four bytes where one is right, so three bytes are left
/// over. Apache Kafka answers it, and so its users never noticed.
#[tokio::test]
async fn what_follows_a_request_is_left_alone() {
    let running = start().await;
    running.create_topic("there", &[]).await;
    let mut body = flexible_header(3, 13);
    body.extend([0, 0, 0, 0, 1, 0, 0]);
    let mut raw = sends(&running, &framed(&body)).await;
    // The answer's own header has tagged fields after the correlation id.
    let mut reader = Reader::new(raw.frame().await.slice(5..), 1 << 20);
    let answer = MetadataResponse::decode(&mut reader, 13).unwrap();
    let names: Vec<_> = answer.topics.iter().map(|topic| topic.name.as_deref()).collect();
    assert_eq!(names, [Some("there")]);
    // The next request on this connection begins where it should.
    raw.send(&framed(&body)).await;
    assert_eq!(peek_correlation_id(&raw.frame().await), Some(7));
    lives(running).await;
}

#[tokio::test]
async fn requests_that_are_not_served_close_their_connection() {
    let running = start().await;
    sends(&running, &framed(&header(999, 0))).await.ends_for("999").await;
    sends(&running, &framed(&header(-1, 0))).await.ends_for("-1").await;
    // The controller's listener alone serves Vote.
    sends(&running, &framed(&flexible_header(52, 0))).await.ends_for("Vote").await;
    sends(&running, &framed(&flexible_header(3, 99))).await.ends_for("99").await;
    sends(&running, &framed(&header(3, -1))).await.ends_for("-1").await;
    lives(running).await;
}

#[tokio::test]
async fn api_versions_of_an_unknown_version_is_answered_in_version_0() {
    let running = start().await;
    let mut raw = sends(&running, &framed(&flexible_header(18, 99))).await;
    let frame = raw.frame().await;
    assert_eq!(peek_correlation_id(&frame), Some(7));
    let mut reader = Reader::new(frame.slice(4..), 1 << 20);
    let answer = ApiVersionsResponse::decode(&mut reader, 0).unwrap();
    reader.finish().unwrap();
    assert_eq!(ErrorCode(answer.error_code), ErrorCode::UNSUPPORTED_VERSION);
    let [own] = answer.api_keys.as_slice() else { panic!("{:?}", answer.api_keys) };
    let range = ApiKey::ApiVersions.advertised_versions();
    assert_eq!((own.api_key, own.min_version, own.max_version), (18, range.min, range.max));
    // The same connection goes on with a version that both know.
    let mut writer = Writer::new();
    ApiVersionsRequest::default().encode(&mut writer, 0).unwrap();
    let mut again = header(18, 0);
    again.extend(&writer.into_bytes().unwrap()[..]);
    raw.send(&framed(&again)).await;
    let mut reader = Reader::new(raw.frame().await.slice(4..), 1 << 20);
    let answer = ApiVersionsResponse::decode(&mut reader, 0).unwrap();
    assert_eq!(answer.error_code, 0);
    assert!(answer.api_keys.len() > 20);
    lives(running).await;
}

/// Many clients that announce the largest frame, and send nothing of it, cost next to nothing.
#[tokio::test]
async fn announced_frames_are_not_allocated_before_they_come() {
    let (running, _home) = Running::start(&[]).await;
    let before = resident_bytes();
    let mut clients = Vec::new();
    for _ in 0..200 {
        // 100 MiB each: the default of socket.request.max.bytes.
        let mut raw = sends(&running, &104_857_600i32.to_be_bytes()).await;
        raw.send(&header(0, 3)).await;
        clients.push(raw);
    }
    // All of them are being served: a later connection gets its answer.
    let answer = running.connection.call(&MetadataRequest::default()).await.unwrap();
    assert_eq!(answer.brokers.len(), 1);
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < 256 << 20, "200 announced frames cost {grown} bytes");
    drop(clients);
    running.close().await;
}

/// What this process holds in memory, in bytes; 0 where the system does not say.
fn resident_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().unwrap_or(0);
    kilobytes << 10
}

#[tokio::test]
async fn a_refused_batch_without_acknowledgement_closes_the_connection() {
    let running = start().await;
    let request = ProduceRequest { acks: 0, ..produce_request("nowhere", 0, Some(batch(&["a"]))) };
    let segments = encode_request(&request, 9, 7, Some("x")).unwrap();
    let bytes: Vec<u8> = segments.iter().flat_map(|part| part.bytes().unwrap()).copied().collect();
    sends(&running, &bytes).await.ends_for("acks=0").await;
    lives(running).await;
}

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        // Mostly small numbers: they pass for counts, lengths and flags.
        let mut byte = || match self.below(4) {
            0 => self.below(256),
            1 => 0,
            _ => self.below(4),
        };
        (0..length).map(|_| u8::try_from(byte()).unwrap()).collect()
    }
}

/// Whatever a body holds, the broker answers it or closes, and no handler panics.
#[tokio::test]
async fn bodies_of_chance_do_not_harm_any_api() {
    let running = start().await;
    let request = ApiVersionsRequest {
        client_software_name: "test".to_owned(),
        client_software_version: "1".to_owned(),
        ..ApiVersionsRequest::default()
    };
    let served = running.connection.call(&request).await.unwrap().api_keys;
    let mut chance = Chance(7);
    for api in served {
        for version in api.min_version..=api.max_version {
            for _ in 0..8 {
                let mut body = flexible_header(api.api_key, version);
                if chance.below(2) == 0 {
                    body = header(api.api_key, version);
                }
                let length = chance.below(80);
                body.extend(chance.bytes(length));
                let mut raw = sends(&running, &framed(&body)).await;
                // Whatever was answered has been: then the broker sees the end.
                raw.stream.shutdown().await.unwrap();
                raw.rest().await;
            }
        }
    }
    is_unharmed(running).await;
}

#[tokio::test]
async fn requests_with_changed_bytes_do_not_harm_anything() {
    let running = start().await;
    running.create_topic("changed", &[]).await;
    let produce =
        encode_request(&produce_request("changed", 0, Some(batch(&["a"]))), 9, 7, Some("x"));
    let metadata = encode_request(&MetadataRequest::default(), 12, 7, Some("x"));
    let mut chance = Chance(11);
    for segments in [produce.unwrap(), metadata.unwrap()] {
        let whole: Vec<u8> =
            segments.iter().flat_map(|part| part.bytes().unwrap()).copied().collect();
        for _ in 0..500 {
            let mut changed = whole.clone();
            for _ in 0..=chance.below(3) {
                let place = 4 + chance.below(changed.len() - 4);
                changed[place] = u8::try_from(chance.below(256)).unwrap();
            }
            let mut raw = sends(&running, &changed).await;
            raw.stream.shutdown().await.unwrap();
            raw.rest().await;
        }
    }
    // What got through is whole batches of what was sent, or of what passes for it.
    running.values("changed", 0).await;
    is_unharmed(running).await;
}

async fn is_unharmed(running: Running) {
    let failed = log::lines_with("task failed");
    assert!(failed.is_empty(), "{failed:#?}");
    lives(running).await;
}
