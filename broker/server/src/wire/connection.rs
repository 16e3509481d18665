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
use tokio::time::{Instant, timeout};

use super::gate::Renewal;
use super::listener::Service;
use super::memory::{Charge, RequestMemory};
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
    /// What decoding one request may allocate at most, in bytes.
    pub(crate) decode_budget_bytes: usize,
    /// `queued.max.request.bytes`.
    pub(crate) memory: RequestMemory,
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
    let mut charge = limits.memory.charge();
    loop {
        charge.shrink_to(splitter.buffered());
        let frame = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return Ended::Stopping,
            frame = next_frame(stream, &mut splitter, limits.max_idle, &mut charge) => match frame {
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
    charge: &mut Charge,
) -> Result<Bytes, Ended> {
    let begun = Instant::now();
    loop {
        match splitter.next_frame() {
            Ok(Some(frame)) => {
                let waited = charge.cover(frame.len() + splitter.buffered()).await;
                return waited.map(|()| frame).map_err(Ended::Fault);
            }
            Ok(None) => {}
            Err(error) => return Err(Ended::Fault(error.to_string())),
        }
        let waited = charge.cover(splitter.buffered()).await;
        waited.map_err(Ended::Fault)?;
        let left = time_left(begun, max_idle, splitter.buffered());
        match timeout(left, stream.read_buf(splitter.buffer())).await {
            Err(_) if splitter.buffered() > 0 => {
                let came = splitter.buffered();
                return Err(Ended::Fault(format!("only {came} bytes of a frame came in time")));
            }
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

/// How long the next bytes may take. A byte now and then does not keep a connection: one that asks
/// nothing has `connections.max.idle.ms`, and a frame that has begun gets on at a slow modem's pace.
fn time_left(begun: Instant, max_idle: Duration, came: usize) -> Duration {
    const SLOWEST_BYTES_PER_MS: usize = 1;
    let earned = u64::try_from(came / SLOWEST_BYTES_PER_MS).unwrap_or(u64::MAX);
    max_idle.saturating_add(Duration::from_millis(earned)).saturating_sub(begun.elapsed())
}

/// Whether a frame is a SaslHandshake.
fn is_handshake(frame: &[u8]) -> bool {
    frame.get(..2) == Some(&ApiKey::SaslHandshake.as_i16().to_be_bytes())
}

/// What decoding a frame may allocate: structures are larger than their bytes, the more so the
/// shorter the names in them are, and a frame that is small is not worth much memory.
fn budget_of(frame: &[u8]) -> usize {
    const ALWAYS: usize = 64 << 10;
    const FACTOR: usize = 64;
    frame.len().saturating_mul(FACTOR).saturating_add(ALWAYS)
}

pub(super) fn parse(
    frame: Bytes,
    info: &Arc<ConnectionInfo>,
    budget: usize,
) -> Result<Request, String> {
    let budget = budget.min(budget_of(&frame));
    let mut reader = Reader::new(frame, budget);
    let head = RequestHead::decode(&mut reader).map_err(|error| error.to_string())?;
    Ok(Request { head, body: reader.rest(), budget: reader.budget(), connection: Arc::clone(info) })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use ottla_protocol::FrameSplitter;
    use tokio::io::{AsyncWriteExt, duplex};
    use tokio::time::{Instant, sleep};

    use super::{Ended, budget_of, next_frame};
    use crate::wire::RequestMemory;

    const IDLE: Duration = Duration::from_secs(600);

    #[tokio::test(start_paused = true)]
    async fn a_byte_now_and_then_does_not_keep_a_connection() {
        let (mut client, mut server) = duplex(64);
        let trickle = tokio::spawn(async move {
            let frame = [&100_000_i32.to_be_bytes()[..], &[0; 10_000]].concat();
            for byte in frame {
                if client.write_all(&[byte]).await.is_err() {
                    return;
                }
                sleep(Duration::from_secs(10)).await;
            }
        });
        let began = Instant::now();
        let mut splitter = FrameSplitter::new(1 << 20);
        let mut charge = RequestMemory::default().charge();
        let ended = next_frame(&mut server, &mut splitter, IDLE, &mut charge).await.unwrap_err();
        assert!(matches!(&ended, Ended::Fault(why) if why.contains("came in time")), "{ended:?}");
        assert!(began.elapsed() < IDLE * 2, "it was kept for {:?}", began.elapsed());
        drop(server);
        trickle.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_long_frame_on_a_slow_line_arrives() {
        let (mut client, mut server) = duplex(1 << 16);
        let sent = tokio::spawn(async move {
            client.write_all(&(4_i32 << 20).to_be_bytes()).await.unwrap();
            for _ in 0..1024 {
                client.write_all(&[0; 4096]).await.unwrap();
                sleep(Duration::from_secs(2)).await;
            }
        });
        let mut splitter = FrameSplitter::new(8 << 20);
        let mut charge = RequestMemory::new(8 << 20).charge();
        let frame = next_frame(&mut server, &mut splitter, IDLE, &mut charge).await.unwrap();
        assert_eq!(frame.len(), 4 << 20);
        sent.await.unwrap();
    }

    #[test]
    fn small_frames_are_worth_little_memory() {
        assert!(budget_of(&[0; 100]) < 128 << 10);
        assert_eq!(budget_of(&[]), 64 << 10);
    }
}
