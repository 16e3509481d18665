//! Accepts connections and keeps their number within bounds.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use ottla_security::{Mechanism, ScramCredential};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::admission::{Admission, NoPlace};
use super::connection::{ConnectionLimits, Ended};
use super::gate::{Entrance, Gate};
use super::request::{Reply, Request};

/// Answers requests.
pub(crate) trait Service: Send + Sync + 'static {
    /// Answers one request.
    fn handle(&self, request: Request) -> impl Future<Output = Reply> + Send;

    /// What is stored of a user for a SCRAM mechanism.
    fn scram_credential(&self, mechanism: Mechanism, user: &str) -> Option<ScramCredential>;
}

/// A bound socket, before it accepts.
#[derive(Debug)]
pub(crate) struct Listener {
    socket: TcpListener,
    gate: Arc<Gate>,
    admission: Admission,
    limits: ConnectionLimits,
}

impl Listener {
    /// Binds `address`; port 0 lets the system pick.
    pub(crate) async fn bind(
        address: &str,
        gate: Gate,
        admission: Admission,
        limits: ConnectionLimits,
    ) -> io::Result<Self> {
        let socket = TcpListener::bind(address).await?;
        Ok(Self { socket, gate: Arc::new(gate), admission, limits })
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
        let mut connections = JoinSet::new();
        loop {
            let accepted = tokio::select! {
                _ = stopping.wait_for(|stop| *stop) => break,
                Some(ended) = connections.join_next() => {
                    report(ended);
                    continue;
                }
                accepted = next(&self.socket, &self.admission) => accepted,
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
            let place = match self.admission.admit(peer.ip()) {
                Ok(place) => place,
                Err(NoPlace { option, limit }) => {
                    tracing::warn!(%peer, option, limit, "too many connections, refused");
                    continue;
                }
            };
            let id = place.id;
            let entrance = Entrance {
                id,
                peer,
                gate: Arc::clone(&self.gate),
                limits: self.limits.clone(),
                service: Arc::clone(&service),
                stopping: stopping.clone(),
            };
            let listener = Arc::clone(&self.gate.listener);
            connections.spawn(async move {
                let _place = place;
                (Closed { id, peer, listener }, entrance.enter(stream).await)
            });
        }
        while let Some(ended) = connections.join_next().await {
            report(ended);
        }
    }
}

/// The next connection, once there may be one.
async fn next(socket: &TcpListener, admission: &Admission) -> io::Result<(TcpStream, SocketAddr)> {
    admission.pace().await;
    socket.accept().await
}

/// Whose connection ended, for the log.
struct Closed {
    id: u64,
    peer: SocketAddr,
    listener: Arc<str>,
}

fn report(ended: Result<(Closed, Ended), tokio::task::JoinError>) {
    match ended {
        Ok((Closed { id, peer, listener }, Ended::Fault(reason))) => {
            tracing::warn!(connection = id, %peer, %listener, reason, "connection closed");
        }
        Ok((Closed { id, peer, listener }, ended)) => {
            tracing::debug!(connection = id, %peer, %listener, ?ended, "connection closed");
        }
        // The panic was printed where it happened; this connection alone pays for it.
        Err(error) => tracing::error!(%error, "a connection's task failed"),
    }
}
