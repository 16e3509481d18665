//! A listener that answers ApiVersions, SASL and Metadata, in the clear or over TLS.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use ottla_config::Secret;
use ottla_net::{BrokerAddress, Connection, ConnectionOptions, NetError, Security, TcpDial};
use ottla_protocol::frame::encode_response;
use ottla_protocol::messages::{
    ApiVersionsResponse, ApiVersionsResponseApiVersion, MetadataRequest, MetadataResponse,
    SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest, SaslHandshakeResponse,
};
use ottla_protocol::{ApiKey, FrameSplitter, Reader, RequestHead, Response};
use ottla_security::{
    Mechanism, ScramCredential, ServerExchange, ServerStep, StoredCredential, nonce_of,
};
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio_rustls::TlsAcceptor;

/// What becomes of a message of an exchange.
pub(crate) type Alter = fn(&[u8]) -> Vec<u8>;

/// What the listener expects, and what it says of sessions.
#[derive(Clone, Default)]
pub(crate) struct Expects {
    pub(crate) tls: Option<Arc<ServerConfig>>,
    /// The mechanisms that it has; `None`: no SASL.
    pub(crate) sasl: Option<Vec<Mechanism>>,
    pub(crate) session_lifetime_ms: i64,
    /// Changes what it sends in an exchange.
    pub(crate) alter: Option<Alter>,
    /// Answers to requests wait for it.
    pub(crate) gate: Option<Arc<Gate>>,
}

/// Holds a request back.
#[derive(Default)]
pub(crate) struct Gate {
    /// The request is there.
    pub(crate) asked: Notify,
    /// It may be answered.
    pub(crate) open: Notify,
}

/// Accepts until it is dropped with the test's runtime.
pub(crate) struct Listener {
    pub(crate) port: u16,
    pub(crate) accepted: Arc<AtomicUsize>,
}

impl Listener {
    pub(crate) async fn start(expects: Expects) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = socket.local_addr().unwrap().port();
        let accepted = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&accepted);
        tokio::spawn(async move {
            while let Ok((stream, _)) = socket.accept().await {
                count.fetch_add(1, Ordering::Relaxed);
                let expects = expects.clone();
                tokio::spawn(async move {
                    match expects.tls.clone() {
                        None => serve(stream, expects).await,
                        Some(tls) => {
                            if let Ok(stream) = TlsAcceptor::from(tls).accept(stream).await {
                                serve(stream, expects).await;
                            }
                        }
                    }
                });
            }
        });
        Self { port, accepted }
    }

    /// Connects by this host name, which all lead here.
    pub(crate) async fn connect(
        &self,
        host: &str,
        security: Security,
    ) -> Result<Connection, NetError> {
        let address = BrokerAddress { host: host.to_owned(), port: self.port };
        Connection::open(&TcpDial, address, patient(security)).await
    }

    /// Connects in the clear, as after a connection that was turned away.
    pub(crate) async fn suspect(&self) -> Result<Connection, NetError> {
        let address = BrokerAddress { host: "localhost".to_owned(), port: self.port };
        Connection::open_suspecting(&TcpDial, address, patient(Security::default())).await
    }
}

fn patient(security: Security) -> ConnectionOptions {
    let setup_timeout = Duration::from_secs(60);
    // Longer than sessions, whose clocks tests put forward.
    let request_timeout = Duration::from_secs(24 * 3600);
    ConnectionOptions { security, setup_timeout, request_timeout, ..ConnectionOptions::default() }
}

/// Whether a connection carries requests.
pub(crate) async fn works(connection: &Connection) -> bool {
    let found = connection.call(&MetadataRequest::default()).await;
    found.is_ok_and(|found| found.controller_id == 7)
}

fn stored(mechanism: Mechanism, user: &str) -> Option<StoredCredential> {
    (user == "alice").then(|| match mechanism {
        Mechanism::Plain => StoredCredential::Password(Secret::new("wonderland".to_owned())),
        scram => {
            let salt = b"salt of the test".to_vec();
            StoredCredential::Scram(ScramCredential::derive(scram, "wonderland", salt, 4096))
        }
    })
}

async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin, expects: Expects) {
    let mut splitter = FrameSplitter::new(1 << 20);
    let mut exchange: Option<ServerExchange> = None;
    let mut anonymous = expects.sasl.is_some();
    loop {
        let frame = match splitter.next_frame() {
            Ok(Some(frame)) => frame,
            Ok(None) => match stream.read_buf(splitter.buffer()).await {
                Ok(0) | Err(_) => return,
                Ok(_) => continue,
            },
            // As Kafka does with bytes that are no frame.
            Err(_) => return,
        };
        let mut reader = Reader::new(frame, 1 << 20);
        let head = RequestHead::decode(&mut reader).unwrap();
        let (version, id) = (head.version, head.correlation_id);
        match head.api {
            ApiKey::ApiVersions => send(&mut stream, &versions(), version, id).await,
            ApiKey::SaslHandshake => {
                let asked = SaslHandshakeRequest::decode(&mut reader, version).unwrap();
                let (answer, begun) = handshake(&expects, &asked.mechanism);
                exchange = begun;
                send(&mut stream, &answer, version, id).await;
            }
            ApiKey::SaslAuthenticate => {
                let Some(exchange) = &mut exchange else { return };
                let asked = SaslAuthenticateRequest::decode(&mut reader, version).unwrap();
                let mut answer = step(exchange, &asked.auth_bytes);
                answer.session_lifetime_ms = expects.session_lifetime_ms;
                if let Some(alter) = expects.alter {
                    answer.auth_bytes = alter(&answer.auth_bytes).into();
                }
                anonymous = answer.error_code != 0;
                send(&mut stream, &answer, version, id).await;
            }
            _ if anonymous => return,
            _ => {
                if let Some(gate) = &expects.gate {
                    gate.asked.notify_one();
                    gate.open.notified().await;
                }
                let body = MetadataResponse { controller_id: 7, ..MetadataResponse::default() };
                send(&mut stream, &body, version, id).await;
            }
        }
    }
}

async fn send<R: Response>(
    stream: &mut (impl AsyncWrite + Unpin),
    body: &R,
    version: i16,
    id: i32,
) {
    let segments = encode_response(body, version, id).unwrap();
    let _ = ottla_net::write_segments(stream, &segments).await;
    let _ = tokio::io::AsyncWriteExt::flush(stream).await;
}

fn versions() -> ApiVersionsResponse {
    let apis = BTreeMap::from([
        (ApiKey::ApiVersions, 4),
        (ApiKey::Metadata, 12),
        (ApiKey::SaslHandshake, 1),
        (ApiKey::SaslAuthenticate, 2),
    ]);
    let api_keys = apis.into_iter().map(|(api, max)| ApiVersionsResponseApiVersion {
        api_key: api.as_i16(),
        min_version: 0,
        max_version: max,
        ..ApiVersionsResponseApiVersion::default()
    });
    ApiVersionsResponse { api_keys: api_keys.collect(), ..ApiVersionsResponse::default() }
}

fn handshake(expects: &Expects, asked: &str) -> (SaslHandshakeResponse, Option<ServerExchange>) {
    let Some(mechanisms) = &expects.sasl else {
        return (SaslHandshakeResponse { error_code: 34, mechanisms: Vec::new() }, None);
    };
    let names = mechanisms.iter().map(|one| one.name().to_owned()).collect();
    match mechanisms.iter().find(|one| one.name() == asked) {
        None => (SaslHandshakeResponse { error_code: 33, mechanisms: names }, None),
        Some(mechanism) => {
            let exchange = ServerExchange::new(*mechanism, nonce_of(&[7; 16]), [9; 32]);
            (SaslHandshakeResponse { error_code: 0, mechanisms: names }, Some(exchange))
        }
    }
}

fn step(exchange: &mut ServerExchange, token: &[u8]) -> SaslAuthenticateResponse {
    let mechanism = exchange.mechanism();
    let stepped = exchange.step(token, &|user| stored(mechanism, user));
    let (code, said, bytes) = match stepped {
        ServerStep::Challenge(bytes) | ServerStep::Authenticated { token: bytes, .. } => {
            (0, None, bytes)
        }
        ServerStep::Failed(failure) => (58, Some(failure.client_message()), Vec::new()),
    };
    SaslAuthenticateResponse {
        error_code: code,
        error_message: said,
        auth_bytes: Bytes::from(bytes),
        ..SaslAuthenticateResponse::default()
    }
}
