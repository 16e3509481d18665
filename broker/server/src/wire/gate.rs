//! What stands between a listener's socket and its service: TLS, SASL, both or neither.
//!
//! A client has a limited time to become somebody. Whoever fails is told so, as far as the protocol
//! allows, and the connection is closed in a way that lets the words arrive.

use std::sync::Arc;
use std::time::Duration;

use ottla_net::tls::TlsError;
use ottla_net::write_segments;
use ottla_protocol::{FrameSplitter, Segment};
use ottla_security::{MappingRules, Principal, nonce_of, subject_of_certificate};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{Instant, timeout, timeout_at};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::authentication::{Authenticated, Authentication, SaslOffer, Step};
use super::connection::{ConnectionInfo, ConnectionLimits, Ended, next_frame, serve};
use super::listener::Service;
use super::memory::Charge;
use super::request::Reply;
use crate::random::fill;

/// How long a client may take for TLS and SASL together, unless `connections.max.idle.ms` is less.
pub(crate) const DEADLINE: Duration = Duration::from_secs(30);
/// How long, and for how many bytes, a refused client is listened to, so that what it was told is
/// not thrown away with the connection.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 64 << 10;

/// What a listener asks of those who come.
pub(crate) struct Gate {
    /// The listener's name.
    pub(crate) listener: Arc<str>,
    /// With `SSL` and `SASL_SSL`.
    pub(crate) tls: Option<TlsAcceptor>,
    /// `ssl.principal.mapping.rules`.
    pub(crate) mapping_rules: MappingRules,
    /// With `SASL_PLAINTEXT` and `SASL_SSL`.
    pub(crate) sasl: Option<SaslOffer>,
}

impl std::fmt::Debug for Gate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gate").field("listener", &self.listener).finish_non_exhaustive()
    }
}

/// A session that has to be prolonged (KIP-368).
#[derive(Debug)]
pub(crate) struct Session {
    client: Authenticated,
    expires: Instant,
}

impl Session {
    fn of(client: Authenticated) -> Option<Self> {
        let expires = Instant::now().checked_add(client.session?)?;
        Some(Self { client, expires })
    }

    /// Whether it is over.
    pub(crate) fn is_over(&self) -> bool {
        Instant::now() >= self.expires
    }
}

/// One connection on its way through.
pub(crate) struct Entrance<S> {
    pub(crate) id: u64,
    pub(crate) peer: std::net::SocketAddr,
    pub(crate) gate: Arc<Gate>,
    pub(crate) limits: ConnectionLimits,
    pub(crate) service: Arc<S>,
    pub(crate) stopping: watch::Receiver<bool>,
}

impl<S: Service> Entrance<S> {
    fn info(&self, principal: Principal) -> Arc<ConnectionInfo> {
        Arc::new(ConnectionInfo::new(
            self.id,
            self.peer,
            Arc::clone(&self.gate.listener),
            principal,
        ))
    }

    /// Lets a client in and serves it to its end.
    pub(crate) async fn enter(self, stream: TcpStream) -> Ended {
        if let Err(error) = stream.set_nodelay(true) {
            return Ended::Fault(error.to_string());
        }
        let deadline = Instant::now() + DEADLINE.min(self.limits.max_idle);
        let Some(acceptor) = &self.gate.tls else {
            return self.log_in(stream, Principal::anonymous(), deadline).await;
        };
        let mut stopping = self.stopping.clone();
        let accepting = timeout_at(deadline, accept(acceptor, stream));
        let accepted = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return Ended::Stopping,
            accepted = accepting => accepted,
        };
        let mut stream = match accepted {
            Ok(Ok(stream)) => stream,
            Ok(Err(ended)) => return ended,
            Err(_) => return Ended::Fault("TLS was not agreed on in time".to_owned()),
        };
        match certified(&stream, &self.gate.mapping_rules) {
            Ok(principal) => self.log_in(stream, principal, deadline).await,
            Err(reason) => {
                linger(&mut stream).await;
                Ended::Fault(reason)
            }
        }
    }

    /// Asks by SASL who it is, if the listener does, and serves it.
    async fn log_in<T>(self, mut stream: T, certified: Principal, deadline: Instant) -> Ended
    where
        T: AsyncRead + AsyncWrite + Unpin,
    {
        let Some(offer) = &self.gate.sasl else {
            let splitter = FrameSplitter::new(self.limits.max_frame_bytes);
            let info = self.info(certified);
            return self.serve(stream, splitter, info, None).await;
        };
        let nobody = self.info(Principal::anonymous());
        let mut splitter = FrameSplitter::new(offer.max_receive_bytes);
        let mut stopping = self.stopping.clone();
        let authentication = Authentication::new(offer, &nobody);
        let run = authenticate(&mut stream, &mut splitter, authentication, &*self.service);
        let authenticated = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return Ended::Stopping,
            authenticated = timeout_at(deadline, run) => authenticated,
        };
        let client = match authenticated {
            Ok(Ok(client)) => client,
            Ok(Err(ended)) => return ended,
            Err(_) => return Ended::Fault("no authentication in time".to_owned()),
        };
        tracing::debug!(
            connection = self.id, peer = %self.peer, listener = %self.gate.listener,
            mechanism = %client.mechanism, principal = %client.principal, "authenticated"
        );
        splitter.set_cap(self.limits.max_frame_bytes);
        let info = self.info(client.principal.clone());
        self.serve(stream, splitter, info, Session::of(client)).await
    }

    async fn serve<T>(
        self,
        mut stream: T,
        splitter: FrameSplitter,
        info: Arc<ConnectionInfo>,
        session: Option<Session>,
    ) -> Ended
    where
        T: AsyncRead + AsyncWrite + Unpin,
    {
        let Self { gate, limits, service, stopping, .. } = self;
        let renewal = session.map(|session| Renewal { gate: Arc::clone(&gate), session });
        let ended = serve(&mut stream, splitter, info, limits, service, renewal, stopping).await;
        if gate.tls.is_some() {
            // Says goodbye, so that the peer can tell an end from a cut.
            let _ = timeout(LINGER, stream.shutdown()).await;
        }
        ended
    }
}

/// What prolongs a session, for as long as its connection lasts.
pub(crate) struct Renewal {
    gate: Arc<Gate>,
    session: Session,
}

impl Renewal {
    /// Whether the session is over, so that nothing but a new login is answered.
    pub(crate) fn is_over(&self) -> bool {
        self.session.is_over()
    }

    /// Runs a login that began with `first`, a SaslHandshake.
    pub(crate) async fn renew<S, T>(
        &mut self,
        first: bytes::Bytes,
        stream: &mut T,
        splitter: &mut FrameSplitter,
        info: &Arc<ConnectionInfo>,
        service: &S,
    ) -> Result<(), Ended>
    where
        S: Service,
        T: AsyncRead + AsyncWrite + Unpin,
    {
        let Some(offer) = &self.gate.sasl else { return Ok(()) };
        let mut again = Authentication::again(offer, info, &self.session.client);
        let step = take(&mut again, first, service);
        if let Some(done) = perform(step, stream, &again, service).await? {
            return Err(Ended::Fault(format!("{} in one message", done.mechanism)));
        }
        let run = authenticate(stream, splitter, again, service);
        let client = match timeout(DEADLINE, run).await {
            Ok(client) => client?,
            Err(_) => return Err(Ended::Fault("no re-authentication in time".to_owned())),
        };
        match Session::of(client) {
            Some(session) => {
                self.session = session;
                Ok(())
            }
            None => Err(Ended::Fault("the new session has no end".to_owned())),
        }
    }
}

async fn accept(acceptor: &TlsAcceptor, stream: TcpStream) -> Result<TlsStream<TcpStream>, Ended> {
    match acceptor.accept(stream).into_fallible().await {
        Ok(stream) => Ok(stream),
        Err((error, mut stream)) => {
            let reason = match TlsError::from_io(&error) {
                Some(error) => format!("TLS was not agreed on: {error}"),
                None => format!("TLS was not agreed on: {error}"),
            };
            linger(&mut stream).await;
            Err(Ended::Fault(reason))
        }
    }
}

/// The user that a client's certificate stands for.
fn certified(stream: &TlsStream<TcpStream>, rules: &MappingRules) -> Result<Principal, String> {
    let (_, connection) = stream.get_ref();
    let Some([certificate, ..]) = connection.peer_certificates() else {
        return Ok(Principal::anonymous());
    };
    let subject = subject_of_certificate(certificate).map_err(|error| error.to_string())?;
    match rules.apply(&subject) {
        Some(name) => Ok(Principal::user(&name)),
        None => Err(format!("no rule of ssl.principal.mapping.rules fits {subject:?}")),
    }
}

/// Reads frames until the client is somebody.
async fn authenticate<S, T>(
    stream: &mut T,
    splitter: &mut FrameSplitter,
    mut authentication: Authentication<'_>,
    service: &S,
) -> Result<Authenticated, Ended>
where
    S: Service,
    T: AsyncRead + AsyncWrite + Unpin,
{
    loop {
        // The deadline is around all of it.
        let frame = match next_frame(stream, splitter, Duration::MAX, &mut Charge::default()).await
        {
            Ok(frame) => frame,
            Err(ended) => return Err(ended),
        };
        let step = take(&mut authentication, frame, service);
        if let Some(client) = perform(step, stream, &authentication, service).await? {
            return Ok(client);
        }
    }
}

fn take<S: Service>(
    authentication: &mut Authentication<'_>,
    frame: bytes::Bytes,
    service: &S,
) -> Step {
    let nonce = || {
        let mut random = [0; 16];
        fill(&mut random);
        nonce_of(&random)
    };
    authentication
        .handle(frame, nonce, &|mechanism, user| service.scram_credential(mechanism, user))
}

async fn perform<S, T>(
    step: Step,
    stream: &mut T,
    authentication: &Authentication<'_>,
    service: &S,
) -> Result<Option<Authenticated>, Ended>
where
    S: Service,
    T: AsyncRead + AsyncWrite + Unpin,
{
    match step {
        Step::Versions(request) => match service.handle(request).await {
            Reply::Frame(reply) => write(stream, &reply).await?,
            Reply::Silence => {}
            Reply::Close(reason) => return Err(Ended::Fault(reason)),
        },
        Step::Reply(reply) => write(stream, &reply).await?,
        Step::Done(reply, client) => {
            write(stream, &reply).await?;
            return Ok(Some(client));
        }
        Step::Failed(reply, reason) => {
            // Guessing passwords is to take time.
            tokio::time::sleep(authentication.failure_delay()).await;
            write(stream, &reply).await?;
            linger(stream).await;
            let by = authentication.mechanism().map_or(String::new(), |by| format!(" by {by}"));
            return Err(Ended::Fault(format!("authentication{by} failed: {reason}")));
        }
        Step::Close(reason) => return Err(Ended::Fault(reason)),
    }
    Ok(None)
}

async fn write(stream: &mut (impl AsyncWrite + Unpin), reply: &[Segment]) -> Result<(), Ended> {
    let written = async {
        write_segments(stream, reply).await?;
        stream.flush().await
    };
    written.await.map_err(|_| Ended::ByClient)
}

/// Ends our side and waits a little for the peer to end its own: a socket that is closed with bytes
/// unread resets the connection, and what the peer was told last is lost.
async fn linger(stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) {
    let listen = async {
        stream.shutdown().await?;
        let mut rest = [0; 4096];
        let mut read = 0;
        while read < LINGER_BYTES {
            match stream.read(&mut rest).await? {
                0 => break,
                more => read += more,
            }
        }
        std::io::Result::Ok(())
    };
    // The peer may be gone; that is what this was about.
    let _ = timeout(LINGER, listen).await;
}
