//! Accepts connections and keeps their number within bounds.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

use super::connection::{ConnectionInfo, ConnectionLimits, Ended, serve};
use super::request::{Reply, Request};

/// Answers requests.
pub(crate) trait Service: Send + Sync + 'static {
    /// Answers one request.
    fn handle(&self, request: Request) -> impl Future<Output = Reply> + Send;
}

/// A bound socket, before it accepts.
#[derive(Debug)]
pub(crate) struct Listener {
    socket: TcpListener,
    /// `max.connections`.
    max_connections: usize,
    limits: ConnectionLimits,
}

impl Listener {
    /// Binds `address`; port 0 lets the system pick.
    pub(crate) async fn bind(
        address: &str,
        max_connections: usize,
        limits: ConnectionLimits,
    ) -> io::Result<Self> {
        Ok(Self { socket: TcpListener::bind(address).await?, max_connections, limits })
    }

    /// Where it listens, the port that the system picked included.
    pub(crate) fn address(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr()
    }

    /// Accepts and serves until `stopping` turns true, then waits for the connections to end.
    pub(crate) async fn run<S: Service>(
        self,
        service: Arc<S>,
        mut stopping: watch::Receiver<bool>,
    ) {
        let places = Arc::new(Semaphore::new(self.max_connections.min(Semaphore::MAX_PERMITS)));
        let mut connections = JoinSet::new();
        let mut next_id = 0u64;
        loop {
            let accepted = tokio::select! {
                _ = stopping.wait_for(|stop| *stop) => break,
                Some(ended) = connections.join_next() => {
                    report(ended);
                    continue;
                }
                accepted = self.socket.accept() => accepted,
            };
            let (stream, peer) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file handles, most likely: give connections time to end.
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                    continue;
                }
            };
            let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
                tracing::warn!(%peer, limit = self.max_connections, "too many connections, refused");
                continue;
            };
            next_id += 1;
            let info = Arc::new(ConnectionInfo::new(next_id, peer));
            let (limits, service) = (self.limits.clone(), Arc::clone(&service));
            let stopping = stopping.clone();
            connections.spawn(async move {
                let _place = place;
                let ended =
                    serve_socket(stream, Arc::clone(&info), limits, service, stopping).await;
                (info, ended)
            });
        }
        while let Some(ended) = connections.join_next().await {
            report(ended);
        }
    }
}

async fn serve_socket<S: Service>(
    stream: TcpStream,
    info: Arc<ConnectionInfo>,
    limits: ConnectionLimits,
    service: Arc<S>,
    stopping: watch::Receiver<bool>,
) -> Ended {
    if let Err(error) = stream.set_nodelay(true) {
        return Ended::Fault(error.to_string());
    }
    serve(stream, info, limits, service, stopping).await
}

fn report(ended: Result<(Arc<ConnectionInfo>, Ended), tokio::task::JoinError>) {
    match ended {
        Ok((info, Ended::Fault(reason))) => {
            tracing::warn!(connection = info.id, peer = %info.peer, reason, "connection closed");
        }
        Ok((info, ended)) => {
            tracing::debug!(connection = info.id, peer = %info.peer, ?ended, "connection closed");
        }
        // The panic was printed where it happened; this connection alone pays for it.
        Err(error) => tracing::error!(%error, "a connection's task failed"),
    }
}
