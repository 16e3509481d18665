//! One connection to one broker.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use ottla_protocol::frame::{begin_request, encode_request};
use ottla_protocol::messages::{ApiVersionsRequest, ApiVersionsResponse, ResponseHeader};
use ottla_protocol::{
    ApiKey, DecodeError, EncodeError, FrameSplitter, Message, Reader, Request, Segment, Writer,
};
use tokio::io::{AsyncReadExt, ReadHalf, WriteHalf};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{Instant, timeout, timeout_at};

use crate::address::BrokerAddress;
use crate::dial::{Dial, Stream};
use crate::error::NetError;
use crate::versions::ApiVersionTable;
use crate::write::write_segments;

/// Where the correlation id lies in a framed request: after size, key and version.
const CORRELATION_AT: usize = 8;

/// Requests handed in and not yet taken by the writer.
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
            software_name: "ottla".into(),
            software_version: env!("CARGO_PKG_VERSION").into(),
        }
    }
}

/// A request on its way to the writer.
struct Outgoing {
    segments: Vec<Segment>,
    api: ApiKey,
    version: i16,
    reply: ReplyTo,
}

/// Who is told what became of a request.
enum ReplyTo {
    /// The answer, once it is here.
    Answer(oneshot::Sender<Result<Bytes, NetError>>),
    /// For the one request that is never answered, Produce with acks 0: that it was written.
    Written(oneshot::Sender<Result<(), NetError>>),
}

impl ReplyTo {
    fn fail(self, error: NetError) {
        // Who asked may be gone.
        let _ = match self {
            Self::Answer(reply) => reply.send(Err(error)).map_err(drop),
            Self::Written(reply) => reply.send(Err(error)).map_err(drop),
        };
    }
}

/// A request that waits for its answer.
struct Waiting {
    correlation_id: i32,
    api: ApiKey,
    version: i16,
    reply: oneshot::Sender<Result<Bytes, NetError>>,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Waiting>,
    /// Set once; nothing is sent or answered after it.
    failed: Option<NetError>,
}

struct Shared {
    address: BrokerAddress,
    options: ConnectionOptions,
    state: Mutex<State>,
    closed: watch::Sender<bool>,
}

impl Shared {
    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        // The state is a queue and a flag: whole after any panic.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the connection for this reason, once.
    fn fail(&self, error: NetError) {
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
        for one in waiting {
            let _ = one.reply.send(Err(error.clone()));
        }
    }

    fn disconnected(&self, reason: impl std::fmt::Display) -> NetError {
        NetError::Disconnected { address: self.address.clone(), reason: reason.to_string().into() }
    }
}

/// A handle to a connection; clones share it. Dropping the last one closes the socket.
#[derive(Clone)]
pub struct Connection {
    shared: Arc<Shared>,
    outgoing: mpsc::Sender<Outgoing>,
    versions: Arc<ApiVersionTable>,
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
    /// Dials `address` and asks for its versions.
    ///
    /// # Errors
    /// When the broker cannot be reached, does not answer in time, or speaks no ApiVersions.
    pub async fn open(
        dial: &dyn Dial,
        address: BrokerAddress,
        options: ConnectionOptions,
    ) -> Result<Self, NetError> {
        let limit = options.setup_timeout;
        let late = NetError::ConnectTimeout { address: address.clone(), limit };
        let opened = timeout(limit, async {
            let stream = dial.dial(&address).await.map_err(|source| NetError::Connect {
                address: address.clone(),
                source: Arc::new(source),
            })?;
            let mut connection = Self::over(stream, address.clone(), options);
            connection.versions = Arc::new(connection.negotiate().await?);
            Ok(connection)
        });
        opened.await.unwrap_or(Err(late))
    }

    /// Starts the two tasks over a connected stream; no versions are known yet.
    fn over(stream: Box<dyn Stream>, address: BrokerAddress, options: ConnectionOptions) -> Self {
        let (read, write) = tokio::io::split(stream);
        let (outgoing, queue) = mpsc::channel(QUEUE);
        let (closed, closing) = watch::channel(false);
        let shared =
            Arc::new(Shared { address, options, state: Mutex::new(State::default()), closed });
        tokio::spawn(write_requests(write, queue, Arc::clone(&shared), closing.clone()));
        tokio::spawn(read_responses(read, Arc::clone(&shared), closing));
        Self { shared, outgoing, versions: Arc::default() }
    }

    /// Asks with our newest version; a broker that does not know it answers in version 0 with
    /// error 35 and its range, and is asked again with what it has.
    async fn negotiate(&self) -> Result<ApiVersionTable, NetError> {
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
        self.queue(Outgoing { segments, api, version, reply: ReplyTo::Answer(reply) }).await?;
        Ok(PendingResponse {
            answer: Box::pin(timeout_at(Instant::now() + limit, answer)),
            shared: Arc::clone(&self.shared),
            api,
            limit,
        })
    }

    /// Sends a framed request that the broker does not answer: Produce with acks 0.
    ///
    /// # Errors
    /// When the connection is closed.
    pub async fn send_unanswered(
        &self,
        api: ApiKey,
        version: i16,
        segments: Vec<Segment>,
    ) -> Result<(), NetError> {
        // Not before it is written: a close right after this would drop what is only queued.
        let (reply, written) = oneshot::channel();
        self.queue(Outgoing { segments, api, version, reply: ReplyTo::Written(reply) }).await?;
        written.await.unwrap_or_else(|_| Err(self.shared.disconnected("the connection ended")))
    }

    async fn queue(&self, outgoing: Outgoing) -> Result<(), NetError> {
        if let Some(error) = &self.shared.lock().failed {
            return Err(error.clone());
        }
        self.outgoing
            .send(outgoing)
            .await
            .map_err(|_| self.shared.disconnected("the connection ended"))
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

async fn write_requests(
    mut stream: WriteHalf<Box<dyn Stream>>,
    mut queue: mpsc::Receiver<Outgoing>,
    shared: Arc<Shared>,
    mut closing: watch::Receiver<bool>,
) {
    let mut next_id = 0i32;
    let mut taken = Vec::new();
    // Longer than any program runs.
    let max_idle = shared.options.max_idle.unwrap_or(Duration::from_secs(1 << 32));
    loop {
        tokio::select! {
            _ = closing.wait_for(|closed| *closed) => break,
            count = queue.recv_many(&mut taken, 32) => if count == 0 {
                shared.fail(shared.disconnected("no longer used"));
                break;
            },
            () = tokio::time::sleep(max_idle) => {
                if shared.lock().waiting.is_empty() {
                    shared.fail(shared.disconnected(format_args!("unused for {max_idle:?}")));
                    break;
                }
                continue;
            }
        }
        let mut segments = Vec::new();
        let mut unanswered = Vec::new();
        {
            let mut state = shared.lock();
            for mut one in taken.drain(..) {
                if let Some(Segment::Owned(head)) = one.segments.first_mut()
                    && let Some(field) = head.get_mut(CORRELATION_AT..CORRELATION_AT + 4)
                {
                    field.copy_from_slice(&next_id.to_be_bytes());
                }
                if let Some(error) = &state.failed {
                    one.reply.fail(error.clone());
                    continue;
                }
                match one.reply {
                    ReplyTo::Answer(reply) => state.waiting.push_back(Waiting {
                        correlation_id: next_id,
                        api: one.api,
                        version: one.version,
                        reply,
                    }),
                    ReplyTo::Written(reply) => unanswered.push(reply),
                }
                next_id = next_id.wrapping_add(1) & i32::MAX;
                segments.append(&mut one.segments);
            }
        }
        if let Err(error) = write_segments(&mut stream, &segments).await {
            shared.fail(shared.disconnected(error));
            break;
        }
        for reply in unanswered {
            let _ = reply.send(Ok(()));
        }
    }
    // What is still queued fails with the reason.
    queue.close();
    while let Some(one) = queue.recv().await {
        let error = shared.lock().failed.clone();
        one.reply.fail(error.unwrap_or_else(|| shared.disconnected("closed")));
    }
}

async fn read_responses(
    mut stream: ReadHalf<Box<dyn Stream>>,
    shared: Arc<Shared>,
    mut closing: watch::Receiver<bool>,
) {
    let mut splitter = FrameSplitter::new(shared.options.max_frame_bytes);
    loop {
        let read = tokio::select! {
            _ = closing.wait_for(|closed| *closed) => return,
            read = stream.read_buf(splitter.buffer()) => read,
        };
        match read {
            Ok(0) => return shared.fail(shared.disconnected("the broker closed it")),
            Ok(_) => {}
            Err(error) => return shared.fail(shared.disconnected(error)),
        }
        loop {
            match splitter.next_frame() {
                Ok(None) => break,
                Ok(Some(frame)) => {
                    if let Err(error) = deliver(&shared, frame) {
                        return shared.fail(error);
                    }
                }
                Err(error) => return shared.fail(shared.disconnected(error)),
            }
        }
    }
}

/// Hands a response to the request that has waited longest.
fn deliver(shared: &Shared, frame: Bytes) -> Result<(), NetError> {
    let Some(waiting) = shared.lock().waiting.pop_front() else {
        return Err(shared.disconnected("the broker sent a response that nobody asked for"));
    };
    let stated = frame.first_chunk().map(|id| i32::from_be_bytes(*id));
    if stated != Some(waiting.correlation_id) {
        let error = shared.disconnected(format_args!(
            "correlation id {} expected, {stated:?} found",
            waiting.correlation_id
        ));
        let _ = waiting.reply.send(Err(error.clone()));
        return Err(error);
    }
    // After the id come only tagged fields, and none of this release's brokers sends any.
    let mut reader = Reader::new(frame, 4096);
    let decoded =
        ResponseHeader::decode(&mut reader, waiting.api.response_header_version(waiting.version));
    let _ = match decoded {
        Ok(_) => waiting.reply.send(Ok(reader.rest())),
        Err(source) => waiting.reply.send(Err(NetError::Malformed {
            address: shared.address.clone(),
            api: waiting.api,
            source,
        })),
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io;

    use ottla_protocol::RequestHead;
    use ottla_protocol::frame::encode_response;
    use ottla_protocol::messages::{
        ApiVersionsResponseApiVersion, HeartbeatRequest, HeartbeatResponse, MetadataRequest,
        MetadataResponse,
    };
    use tokio::io::DuplexStream;

    use super::*;
    use crate::dial::DialFuture;

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
        connection.send_unanswered(api, version, segments).await.unwrap();
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
