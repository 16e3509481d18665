//! One client's connection: frames in, one request at a time, frames out in the same order.
//!
//! Kafka answers the requests of a connection in order and so do we: the next frame is taken once
//! the reply to the last is written. Clients that want more in flight find it in the socket's
//! buffers, and groups and fetches that wait do so without holding a thread.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bytes::Bytes;
use ottla_net::write_segments;
use ottla_protocol::{ApiKey, FrameSplitter, Reader, RequestHead};
use ottla_security::Principal;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::watch;
use tokio::time::timeout;

use super::gate::Renewal;
use super::listener::Service;
use super::request::{Reply, Request};

/// Who is at the other end.
#[derive(Debug)]
pub(crate) struct ConnectionInfo {
    /// A number of ours, for the log.
    pub(crate) id: u64,
    /// The peer's address.
    pub(crate) peer: SocketAddr,
    /// The name of the listener that it came through.
    pub(crate) listener: Arc<str>,
    /// Who it is.
    pub(crate) principal: Principal,
    /// Set when the client went away while it was waiting for an answer.
    gone: AtomicBool,
}

impl ConnectionInfo {
    pub(crate) fn new(id: u64, peer: SocketAddr, listener: Arc<str>, principal: Principal) -> Self {
        Self { id, peer, listener, principal, gone: AtomicBool::new(false) }
    }

    /// Whether the client went away while it was waiting for an answer.
    pub(crate) fn is_gone(&self) -> bool {
        self.gone.load(Ordering::Acquire)
    }

    /// The host as group members are described: a slash and the address, as Java writes it.
    pub(crate) fn client_host(&self) -> String {
        format!("/{}", self.peer.ip())
    }
}

/// What a connection may cost.
#[derive(Debug, Clone)]
pub(crate) struct ConnectionLimits {
    /// `socket.request.max.bytes`.
    pub(crate) max_frame_bytes: usize,
    /// What decoding one request may allocate, in bytes: this connection's share of
    /// `queued.max.request.bytes`.
    pub(crate) decode_budget_bytes: usize,
    /// `connections.max.idle.ms`.
    pub(crate) max_idle: Duration,
}

/// Why a connection ended, for the log.
#[derive(Debug)]
pub(crate) enum Ended {
    /// The client closed it.
    ByClient,
    /// Nothing came for `connections.max.idle.ms`.
    Idle,
    /// The broker stops.
    Stopping,
    /// What came was no request, or could not be answered.
    Fault(String),
}

/// Serves one connection to its end.
pub(crate) async fn serve<S, T>(
    stream: &mut T,
    mut splitter: FrameSplitter,
    info: Arc<ConnectionInfo>,
    limits: ConnectionLimits,
    service: Arc<S>,
    mut renewal: Option<Renewal>,
    mut stopping: watch::Receiver<bool>,
) -> Ended
where
    S: Service,
    T: AsyncRead + AsyncWrite + Unpin,
{
    loop {
        let frame = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return Ended::Stopping,
            frame = next_frame(stream, &mut splitter, limits.max_idle) => match frame {
                Ok(frame) => frame,
                Err(ended) => return ended,
            },
        };
        if let Some(renewal) = &mut renewal {
            if is_handshake(&frame) {
                let renewed = renewal.renew(frame, stream, &mut splitter, &info, &*service).await;
                match renewed {
                    Ok(()) => continue,
                    Err(ended) => return ended,
                }
            }
            if renewal.is_over() {
                return Ended::Fault("the session is over (connections.max.reauth.ms)".to_owned());
            }
        }
        let request = match parse(frame, &info, limits.decode_budget_bytes) {
            Ok(request) => request,
            Err(reason) => return Ended::Fault(reason),
        };
        let api = request.head.api;
        // These may wait for others for minutes; nobody needs the answer once the client is gone.
        let waits = matches!(api, ApiKey::JoinGroup | ApiKey::SyncGroup | ApiKey::Fetch);
        let handling = std::pin::pin!(service.handle(request));
        let reply = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return Ended::Stopping,
            reply = handling => reply,
            () = departure(stream, &mut splitter), if waits => {
                info.gone.store(true, Ordering::Release);
                return Ended::ByClient;
            }
        };
        match reply {
            Reply::Silence => {}
            Reply::Close(reason) => return Ended::Fault(reason),
            Reply::Frame(segments) => {
                let written = async {
                    write_segments(stream, &segments).await?;
                    // TLS may hold back what the socket did not take at once.
                    stream.flush().await
                };
                if let Err(error) = written.await {
                    tracing::debug!(
                        connection = info.id, principal = %info.principal, ?api, %error,
                        "reply not delivered"
                    );
                    return Ended::ByClient;
                }
            }
        }
    }
}

/// Waits until the client goes. Requests that it sends meanwhile are kept, up to a limit.
async fn departure(stream: &mut (impl AsyncRead + Unpin), splitter: &mut FrameSplitter) {
    const AHEAD: usize = 64 << 10;
    while splitter.buffered() < AHEAD {
        match stream.read_buf(splitter.buffer()).await {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
    std::future::pending().await
}

pub(super) async fn next_frame(
    stream: &mut (impl AsyncRead + Unpin),
    splitter: &mut FrameSplitter,
    max_idle: Duration,
) -> Result<Bytes, Ended> {
    loop {
        match splitter.next_frame() {
            Ok(Some(frame)) => return Ok(frame),
            Ok(None) => {}
            Err(error) => return Err(Ended::Fault(error.to_string())),
        }
        match timeout(max_idle, stream.read_buf(splitter.buffer())).await {
            Err(_) => return Err(Ended::Idle),
            Ok(Ok(0)) if splitter.buffered() > 0 => {
                let cut = splitter.buffered();
                return Err(Ended::Fault(format!("the client left {cut} bytes into a frame")));
            }
            Ok(Ok(0) | Err(_)) => return Err(Ended::ByClient),
            Ok(Ok(_)) => {}
        }
    }
}

/// Whether a frame is a SaslHandshake.
fn is_handshake(frame: &[u8]) -> bool {
    frame.get(..2) == Some(&ApiKey::SaslHandshake.as_i16().to_be_bytes())
}

pub(super) fn parse(
    frame: Bytes,
    info: &Arc<ConnectionInfo>,
    budget: usize,
) -> Result<Request, String> {
    let mut reader = Reader::new(frame, budget);
    let head = RequestHead::decode(&mut reader).map_err(|error| error.to_string())?;
    Ok(Request { head, body: reader.rest(), budget: reader.budget(), connection: Arc::clone(info) })
}
