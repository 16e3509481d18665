//! One connection to one broker.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use ottla_protocol::frame::{begin_request, encode_request};
use ottla_protocol::messages::{ApiVersionsRequest, ApiVersionsResponse};
use ottla_protocol::{ApiKey, DecodeError, EncodeError, Message, Reader, Request, Segment, Writer};
use tokio::sync::{Notify, oneshot, watch};
use tokio::time::{Instant, timeout_at};

use crate::address::BrokerAddress;
use crate::dial::Stream;
use crate::error::NetError;
use crate::outgoing::Outgoing;
use crate::responses::read_responses;
use crate::security::Security;
use crate::session::Session;
use crate::tls::TlsError;
use crate::versions::ApiVersionTable;

/// Where the correlation id lies in a framed request: after size, key and version.
const CORRELATION_AT: usize = 8;

/// Segments that may be left to write before senders wait.
const QUEUE: usize = 256;

/// How a connection behaves.
#[derive(Debug, Clone)]
pub struct ConnectionOptions {
    /// The name that brokers log: `client.id`.
    pub client_id: Option<String>,
    /// `socket.connection.setup.timeout.ms`: dialling and the first ApiVersions together.
    pub setup_timeout: Duration,
    /// `socket.connection.setup.timeout.max.ms`: what that grows to while a broker is unreachable.
    pub setup_timeout_max: Duration,
    /// `reconnect.backoff.ms`: the pause before an unreachable broker is dialled again.
    pub reconnect_backoff: Duration,
    /// `reconnect.backoff.max.ms`: what that grows to.
    pub reconnect_backoff_max: Duration,
    /// `connections.max.idle.ms`: an unused connection is closed after this; `None` for never.
    pub max_idle: Option<Duration>,
    /// `request.timeout.ms`: how long a response may take.
    pub request_timeout: Duration,
    /// The largest response that is accepted, in bytes.
    pub max_frame_bytes: usize,
    /// What decoding one control response may allocate, in bytes.
    pub decode_budget_bytes: usize,
    /// `security.protocol` and what belongs to it.
    pub security: Security,
    /// What ApiVersions says of us.
    pub software_name: String,
    /// What ApiVersions says of our version.
    pub software_version: String,
}

impl Default for ConnectionOptions {
    fn default() -> Self {
        Self {
            client_id: None,
            setup_timeout: Duration::from_secs(10),
            setup_timeout_max: Duration::from_secs(30),
            reconnect_backoff: Duration::from_millis(50),
            reconnect_backoff_max: Duration::from_secs(1),
            max_idle: Some(Duration::from_secs(540)),
            request_timeout: Duration::from_secs(30),
            max_frame_bytes: 128 << 20,
            decode_budget_bytes: 64 << 20,
            security: Security::default(),
            software_name: "ottla".into(),
            software_version: env!("CARGO_PKG_VERSION").into(),
        }
    }
}

/// What becomes of a request, told to whoever sent it.
pub type Answered = Box<dyn FnOnce(Result<Bytes, NetError>) + Send>;

/// A request that waits for its answer.
pub(crate) struct Waiting {
    pub(crate) correlation_id: i32,
    pub(crate) api: ApiKey,
    pub(crate) version: i16,
    pub(crate) deadline: Instant,
    pub(crate) answered: Answered,
}

#[derive(Default)]
pub(crate) struct State {
    pub(crate) waiting: VecDeque<Waiting>,
    /// When a request was sent or answered last.
    pub(crate) used: Option<Instant>,
    /// Something else than the set-up was answered.
    pub(crate) served: bool,
    /// The peer hung up before that.
    pub(crate) turned_away: bool,
    /// Set once; nothing is sent or answered after it.
    failed: Option<NetError>,
}

pub(crate) struct Shared {
    pub(crate) address: BrokerAddress,
    pub(crate) options: ConnectionOptions,
    /// Taken before `state` where both are.
    outgoing: Mutex<Outgoing>,
    state: Mutex<State>,
    /// Something is left for the task that writes.
    unwritten: Notify,
    /// It was written.
    written: Notify,
    /// Nothing waits for an answer any more.
    pub(crate) drained: Notify,
    closed: watch::Sender<bool>,
}

impl Shared {
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        // The state is a queue and a flag: whole after any panic.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn outgoing(&self) -> MutexGuard<'_, Outgoing> {
        self.outgoing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the connection for this reason, once.
    pub(crate) fn fail(&self, error: NetError) {
        let waiting = {
            let mut state = self.lock();
            if state.failed.is_some() {
                return;
            }
            state.failed = Some(error.clone());
            std::mem::take(&mut state.waiting)
        };
        tracing::debug!(address = %self.address, %error, "connection closed");
        self.closed.send_replace(true);
        self.unwritten.notify_one();
        self.written.notify_waiters();
        self.drained.notify_waiters();
        for one in waiting {
            (one.answered)(Err(error.clone()));
        }
    }

    pub(crate) fn disconnected(&self, reason: impl std::fmt::Display) -> NetError {
        NetError::Disconnected { address: self.address.clone(), reason: reason.to_string().into() }
    }

    /// The socket takes nothing more. Over TLS the peer may have said why, which the reader is
    /// about to find: it ends the connection then, and no error is returned here.
    fn write_failed(&self, error: &std::io::Error) -> Option<NetError> {
        if self.options.security.tls.is_some() && TlsError::from_io(error).is_none() {
            return None;
        }
        let error = self.stream_failed(error);
        self.fail(error.clone());
        Some(error)
    }

    /// Why the stream is of no more use: TLS, or the socket.
    pub(crate) fn stream_failed(&self, error: &std::io::Error) -> NetError {
        match TlsError::from_io(error) {
            Some(source) => NetError::Tls { address: self.address.clone(), source },
            None => self.disconnected(error),
        }
    }

    /// Writes a request at once as far as the socket takes it; the rest is left to the task that
    /// writes. Answers whether something was left.
    fn send(&self, mut segments: Vec<Segment>, waiting: Option<Waiting>) -> Result<bool, NetError> {
        let mut outgoing = self.outgoing();
        let id = outgoing.take_id();
        if let Some(Segment::Owned(head)) = segments.first_mut()
            && let Some(field) = head.get_mut(CORRELATION_AT..CORRELATION_AT + 4)
        {
            field.copy_from_slice(&id.to_be_bytes());
        }
        {
            let mut state = self.lock();
            if let Some(error) = state.failed.clone() {
                drop(state);
                if let Some(waiting) = waiting {
                    (waiting.answered)(Err(error.clone()));
                }
                return Err(error);
            }
            state.used = Some(Instant::now());
            state.waiting.extend(waiting.map(|one| Waiting { correlation_id: id, ..one }));
        }
        let behind = !outgoing.is_empty();
        outgoing.queue(segments);
        // Behind something that waits for the socket it would only be told to wait, too.
        let done = behind || {
            let mut context = Context::from_waker(Waker::noop());
            match outgoing.poll_write(&mut context) {
                Poll::Ready(Ok(())) => true,
                Poll::Ready(Err(error)) => {
                    outgoing.close();
                    drop(outgoing);
                    return self.write_failed(&error).map_or(Ok(false), Err);
                }
                Poll::Pending => false,
            }
        };
        if !done {
            self.unwritten.notify_one();
        }
        Ok(behind || !done)
    }
}

/// Closes the connection when the last handle goes.
struct Handle(Arc<Shared>);

impl Drop for Handle {
    fn drop(&mut self) {
        self.0.fail(self.0.disconnected("no longer used"));
    }
}

/// A handle to a connection; clones share it. Dropping the last one closes the socket.
#[derive(Clone)]
pub struct Connection {
    pub(crate) shared: Arc<Shared>,
    /// Clones share it.
    _handle: Arc<Handle>,
    versions: Arc<ApiVersionTable>,
    /// The login, if it ends.
    pub(crate) session: Option<Session>,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection")
            .field("address", &self.shared.address)
            .field("closed", &self.is_closed())
            .finish_non_exhaustive()
    }
}

impl Connection {
    /// Starts the two tasks over a connected stream; no versions are known yet.
    pub(crate) fn over(
        stream: Box<dyn Stream>,
        address: BrokerAddress,
        options: ConnectionOptions,
    ) -> Self {
        let (read, write) = tokio::io::split(stream);
        let (closed, closing) = watch::channel(false);
        let shared = Arc::new(Shared {
            address,
            options,
            outgoing: Mutex::new(Outgoing::new(write)),
            state: Mutex::new(State::default()),
            unwritten: Notify::new(),
            written: Notify::new(),
            drained: Notify::new(),
            closed,
        });
        tokio::spawn(write_rest(Arc::clone(&shared)));
        tokio::spawn(read_responses(read, Arc::clone(&shared), closing));
        let handle = Arc::new(Handle(Arc::clone(&shared)));
        Self { shared, _handle: handle, versions: Arc::default(), session: None }
    }

    /// Asks with our newest version; a broker that does not know it answers in version 0 with
    /// error 35 and its range, and is asked again with what it has.
    pub(crate) async fn negotiate(&self) -> Result<ApiVersionTable, NetError> {
        let api = ApiKey::ApiVersions;
        let mut version = api.versions().max;
        loop {
            let request = ApiVersionsRequest {
                client_software_name: self.shared.options.software_name.clone(),
                client_software_version: self.shared.options.software_version.clone(),
                ..ApiVersionsRequest::default()
            };
            let body = self.send(&request, version).await?.await?;
            // The first field is the error code in every version.
            let unsupported = body.first_chunk() == Some(&35i16.to_be_bytes());
            let answered = if unsupported { 0 } else { version };
            let response: ApiVersionsResponse = self.decode(api, body, answered)?;
            if !unsupported {
                return Ok(ApiVersionTable::from_response(&response));
            }
            let table = ApiVersionTable::from_response(&response);
            match table.choose(api) {
                Ok(lower) if lower < version => version = lower,
                _ if version > 0 => version = 0,
                _ => {
                    return Err(NetError::UnsupportedApi {
                        address: self.address().clone(),
                        api,
                        reason: "it refuses version 0".into(),
                    });
                }
            }
        }
    }

    /// The peer.
    #[must_use]
    pub fn address(&self) -> &BrokerAddress {
        &self.shared.address
    }

    pub(crate) fn set_versions(&mut self, versions: ApiVersionTable) {
        self.versions = Arc::new(versions);
    }

    pub(crate) fn fail(&self, error: NetError) {
        self.shared.fail(error);
    }

    pub(crate) fn disconnected(&self, reason: &str) -> NetError {
        self.shared.disconnected(reason)
    }

    /// What the broker speaks.
    #[must_use]
    pub fn versions(&self) -> &ApiVersionTable {
        &self.versions
    }

    /// Whether the connection is of no more use.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.shared.lock().failed.is_some()
    }

    /// Completes when the connection is closed.
    pub async fn closed(&self) {
        let mut closed = self.shared.closed.subscribe();
        // An error means that the sender is gone, which is closed too.
        let _ = closed.wait_for(|closed| *closed).await;
    }

    /// Closes the connection; requests that wait fail.
    pub fn close(&self) {
        self.shared.fail(self.shared.disconnected("closed by this client"));
    }

    /// The version that both sides speak best.
    ///
    /// # Errors
    /// When they have none in common.
    pub fn version_of(&self, api: ApiKey) -> Result<i16, NetError> {
        self.versions.choose(api).map_err(|reason| NetError::UnsupportedApi {
            address: self.address().clone(),
            api,
            reason: reason.to_string().into(),
        })
    }

    /// Sends a request in the best common version and waits for its response.
    ///
    /// # Errors
    /// See [`NetError`].
    pub async fn call<R: Request>(&self, request: &R) -> Result<R::Response, NetError> {
        let version = self.version_of(R::API_KEY)?;
        self.call_at(request, version).await
    }

    /// Sends a request in a given version and waits for its response.
    ///
    /// # Errors
    /// See [`NetError`].
    pub async fn call_at<R: Request>(
        &self,
        request: &R,
        version: i16,
    ) -> Result<R::Response, NetError> {
        let body = self.send(request, version).await?.await?;
        self.decode(R::API_KEY, body, version)
    }

    /// Sends a request and returns as soon as it is queued; the answer comes with the returned
    /// future. Requests go out in the order in which this returns.
    ///
    /// # Errors
    /// When the request cannot be encoded or the connection is closed.
    pub async fn send<R: Request>(
        &self,
        request: &R,
        version: i16,
    ) -> Result<PendingResponse, NetError> {
        let client_id = self.shared.options.client_id.as_deref();
        let segments = encode_request(request, version, 0, client_id)
            .map_err(|source| self.encode_error(R::API_KEY, source))?;
        self.send_segments(R::API_KEY, version, segments, self.shared.options.request_timeout).await
    }

    /// A writer that stands after the header of a request to this broker, for hot paths that write
    /// their body by hand; hand its segments to [`Connection::send_segments`].
    ///
    /// # Errors
    /// When the client id does not fit its field.
    pub fn begin(&self, api: ApiKey, version: i16) -> Result<Writer, NetError> {
        begin_request(api, version, 0, self.shared.options.client_id.as_deref())
            .map_err(|source| self.encode_error(api, source))
    }

    /// Sends a framed request; its correlation id is filled in.
    ///
    /// # Errors
    /// When the connection is closed.
    pub async fn send_segments(
        &self,
        api: ApiKey,
        version: i16,
        segments: Vec<Segment>,
        limit: Duration,
    ) -> Result<PendingResponse, NetError> {
        let (reply, answer) = oneshot::channel();
        // Who asked may be gone when the answer comes.
        let answered = move |found| drop(reply.send(found));
        self.send_then(api, version, segments, limit, Box::new(answered)).await;
        Ok(PendingResponse {
            answer: Box::pin(timeout_at(Instant::now() + limit, answer)),
            shared: Arc::clone(&self.shared),
            api,
            limit,
        })
    }

    /// Sends a framed request; `answered` is called once, with the bytes after the response's
    /// header or with the reason why there are none. It runs where responses are read, and must
    /// not block.
    ///
    /// Completes once the request is written, or queued behind few others.
    pub async fn send_then(
        &self,
        api: ApiKey,
        version: i16,
        segments: Vec<Segment>,
        limit: Duration,
        answered: Answered,
    ) {
        if self.send_now(api, version, segments, limit, answered) {
            self.caught_up(QUEUE).await;
        }
    }

    /// As [`Connection::send_then`], but waits for nothing; answers whether something is left to be
    /// written in the background.
    pub fn send_now(
        &self,
        api: ApiKey,
        version: i16,
        segments: Vec<Segment>,
        limit: Duration,
        answered: Answered,
    ) -> bool {
        let deadline = Instant::now() + limit;
        let waiting = Waiting { correlation_id: -1, api, version, deadline, answered };
        // An error is told to who waits.
        self.shared.send(segments, Some(waiting)).unwrap_or(false)
    }

    /// Sends a framed request that the broker does not answer: Produce with acks 0.
    ///
    /// # Errors
    /// When the connection is closed.
    pub async fn send_unanswered(&self, segments: Vec<Segment>) -> Result<(), NetError> {
        // Not before it is written: a close right after this would drop what is only queued.
        if self.shared.send(segments, None)? {
            self.caught_up(0).await;
        }
        self.shared.lock().failed.clone().map_or(Ok(()), Err)
    }

    /// Waits until at most `most` segments are left to write, or the connection is closed.
    async fn caught_up(&self, most: usize) {
        loop {
            let written = self.shared.written.notified();
            if self.shared.outgoing().left() <= most || self.is_closed() {
                return;
            }
            written.await;
        }
    }

    /// Decodes a response body within the connection's budget. A malformed one closes the
    /// connection: nothing after it can be trusted.
    ///
    /// # Errors
    /// When the bytes are not the response.
    pub fn decode<M: Message>(
        &self,
        api: ApiKey,
        body: Bytes,
        version: i16,
    ) -> Result<M, NetError> {
        let mut reader = Reader::new(body, self.shared.options.decode_budget_bytes);
        M::decode(&mut reader, version).map_err(|source| self.malformed(api, source))
    }

    fn malformed(&self, api: ApiKey, source: DecodeError) -> NetError {
        let error = NetError::Malformed { address: self.address().clone(), api, source };
        self.shared.fail(error.clone());
        error
    }

    fn encode_error(&self, api: ApiKey, source: EncodeError) -> NetError {
        NetError::Encode { address: self.address().clone(), api, source: Arc::new(source) }
    }
}

/// The wait for an answer, within the request's timeout.
type Answer = tokio::time::Timeout<oneshot::Receiver<Result<Bytes, NetError>>>;

/// A response that has not come yet: the bytes after its header.
pub struct PendingResponse {
    answer: Pin<Box<Answer>>,
    shared: Arc<Shared>,
    api: ApiKey,
    limit: Duration,
}

impl std::fmt::Debug for PendingResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PendingResponse").field("api", &self.api).finish_non_exhaustive()
    }
}

impl Future for PendingResponse {
    type Output = Result<Bytes, NetError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let answer = match self.answer.as_mut().poll(context) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(answer) => answer,
        };
        Poll::Ready(match answer {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(self.shared.disconnected("the connection ended")),
            Err(_) => {
                let error = NetError::RequestTimeout {
                    address: self.shared.address.clone(),
                    api: self.api,
                    limit: self.limit,
                };
                self.shared.fail(error.clone());
                Err(error)
            }
        })
    }
}

/// Writes what the socket did not take at once.
async fn write_rest(shared: Arc<Shared>) {
    loop {
        shared.unwritten.notified().await;
        let written = poll_fn(|context| {
            if shared.lock().failed.is_some() {
                return Poll::Ready(Ok(()));
            }
            let done = shared.outgoing().poll_write(context);
            shared.written.notify_waiters();
            done
        });
        if let Err(error) = written.await {
            shared.outgoing().close();
            let _ = shared.write_failed(&error);
        }
        if shared.lock().failed.is_some() {
            // The reader lets go of its half by itself: the peer learns of the end at once.
            return shared.outgoing().close();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use ottla_protocol::frame::encode_response;
    use ottla_protocol::messages::{
        ApiVersionsResponseApiVersion, HeartbeatRequest, HeartbeatResponse, MetadataRequest,
        MetadataResponse,
    };
    use ottla_protocol::{FrameSplitter, RequestHead};
    use tokio::io::{AsyncReadExt, DuplexStream};

    use super::*;
    use crate::dial::{Dial, DialFuture};
    use crate::write::write_segments;

    /// Hands out one end of an in-memory pipe.
    struct PipeDial(Mutex<Option<DuplexStream>>);

    impl std::fmt::Debug for PipeDial {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("PipeDial")
        }
    }

    impl Dial for PipeDial {
        fn dial<'a>(&'a self, _: &'a BrokerAddress) -> DialFuture<'a> {
            Box::pin(async {
                let stream = self.0.lock().unwrap().take();
                stream
                    .map(|stream| Box::new(stream) as Box<dyn Stream>)
                    .ok_or_else(|| io::ErrorKind::ConnectionRefused.into())
            })
        }
    }

    /// The broker's end: reads requests, writes what a test tells it to.
    struct Broker {
        stream: DuplexStream,
        splitter: FrameSplitter,
    }

    impl Broker {
        async fn request(&mut self) -> Option<RequestHead> {
            loop {
                if let Some(frame) = self.splitter.next_frame().unwrap() {
                    return Some(RequestHead::decode(&mut Reader::new(frame, 1 << 16)).unwrap());
                }
                if self.stream.read_buf(self.splitter.buffer()).await.ok()? == 0 {
                    return None;
                }
            }
        }

        async fn answer<R: ottla_protocol::Response>(&mut self, body: &R, version: i16, id: i32) {
            let segments = encode_response(body, version, id).unwrap();
            write_segments(&mut self.stream, &segments).await.unwrap();
        }

        /// Answers the first ApiVersions.
        async fn greet(&mut self) {
            let head = self.request().await.unwrap();
            let api_keys = [(ApiKey::Metadata, 0, 12), (ApiKey::Heartbeat, 0, 4)]
                .map(|(api, min, max)| ApiVersionsResponseApiVersion {
                    api_key: api.as_i16(),
                    min_version: min,
                    max_version: max,
                    ..ApiVersionsResponseApiVersion::default()
                })
                .to_vec();
            let body = ApiVersionsResponse { api_keys, ..ApiVersionsResponse::default() };
            self.answer(&body, head.version, head.correlation_id).await;
        }
    }

    async fn connected(options: ConnectionOptions) -> (Connection, Broker) {
        let (near, far) = tokio::io::duplex(1 << 16);
        let mut broker = Broker { stream: far, splitter: FrameSplitter::new(1 << 20) };
        let dial = PipeDial(Mutex::new(Some(near)));
        let address: BrokerAddress = "broker:9092".parse().unwrap();
        let (connection, ()) =
            tokio::join!(Connection::open(&dial, address, options), broker.greet());
        (connection.unwrap(), broker)
    }

    #[tokio::test]
    async fn answers_reach_their_requests_in_the_best_common_version() {
        let (connection, mut broker) = connected(ConnectionOptions::default()).await;
        let client = connection.clone();
        let calls = tokio::spawn(async move {
            let (heartbeat, metadata) = (HeartbeatRequest::default(), MetadataRequest::default());
            tokio::join!(client.call(&heartbeat), client.call(&metadata))
        });
        for _ in 0..2 {
            let head = broker.request().await.unwrap();
            if head.api == ApiKey::Metadata {
                assert_eq!(head.version, 12);
                let body = MetadataResponse { controller_id: 7, ..MetadataResponse::default() };
                broker.answer(&body, 12, head.correlation_id).await;
            } else {
                let body = HeartbeatResponse { error_code: 27, ..HeartbeatResponse::default() };
                broker.answer(&body, 4, head.correlation_id).await;
            }
        }
        let (heartbeat, metadata) = calls.await.unwrap();
        assert_eq!(heartbeat.unwrap().error_code, 27);
        assert_eq!(metadata.unwrap().controller_id, 7);
    }

    #[tokio::test]
    async fn what_is_never_answered_is_written_before_a_close() {
        let (connection, mut broker) = connected(ConnectionOptions::default()).await;
        let (api, version) = (ApiKey::Heartbeat, 4);
        let request = HeartbeatRequest::default();
        let segments = ottla_protocol::frame::encode_request(&request, version, 0, None).unwrap();
        connection.send_unanswered(segments).await.unwrap();
        connection.close();
        assert_eq!(broker.request().await.unwrap().api, api);
        assert!(broker.request().await.is_none());
    }

    #[tokio::test]
    async fn a_wrong_correlation_id_closes_the_connection_and_fails_all_that_wait() {
        let (connection, mut broker) = connected(ConnectionOptions::default()).await;
        let first = connection.send(&HeartbeatRequest::default(), 4).await.unwrap();
        let second = connection.send(&HeartbeatRequest::default(), 4).await.unwrap();
        let head = broker.request().await.unwrap();
        broker.answer(&HeartbeatResponse::default(), 4, head.correlation_id + 9).await;
        assert!(matches!(first.await, Err(NetError::Disconnected { .. })));
        assert!(matches!(second.await, Err(NetError::Disconnected { .. })));
        assert!(connection.is_closed());
        assert!(connection.call(&HeartbeatRequest::default()).await.is_err());
    }

    #[tokio::test]
    async fn a_broker_that_leaves_fails_what_waits() {
        let (connection, broker) = connected(ConnectionOptions::default()).await;
        let waiting = connection.send(&HeartbeatRequest::default(), 4).await.unwrap();
        drop(broker);
        assert!(waiting.await.is_err());
        connection.closed().await;
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_broker_is_given_up_after_the_limit() {
        let (connection, mut broker) = connected(ConnectionOptions::default()).await;
        let call = connection.call(&HeartbeatRequest::default()).await;
        assert!(matches!(call, Err(NetError::RequestTimeout { .. })));
        assert!(connection.is_closed());
        assert!(broker.request().await.is_some());
        assert!(broker.request().await.is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn an_unused_connection_closes_and_one_that_waits_does_not() {
        let max_idle = Some(Duration::from_secs(5));
        let (connection, mut broker) =
            connected(ConnectionOptions { max_idle, ..ConnectionOptions::default() }).await;
        let waiting = connection.send(&HeartbeatRequest::default(), 4).await.unwrap();
        let head = broker.request().await.unwrap();
        tokio::time::sleep(Duration::from_secs(12)).await;
        assert!(!connection.is_closed());
        broker.answer(&HeartbeatResponse::default(), 4, head.correlation_id).await;
        assert!(waiting.await.is_ok());
        tokio::time::sleep(Duration::from_secs(12)).await;
        assert!(connection.is_closed());
    }

    #[tokio::test]
    async fn an_oversized_frame_closes_the_connection() {
        let options = ConnectionOptions { max_frame_bytes: 1000, ..ConnectionOptions::default() };
        let (connection, mut broker) = connected(options).await;
        let waiting = connection.send(&HeartbeatRequest::default(), 4).await.unwrap();
        let frame = [Segment::Owned(bytes::BytesMut::from(&[0x7f, 0xff, 0xff, 0xff][..]))];
        write_segments(&mut broker.stream, &frame).await.unwrap();
        assert!(matches!(waiting.await, Err(NetError::Disconnected { .. })));
    }
}
