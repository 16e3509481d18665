//! A network in memory: brokers that answer, keep what they were asked, and fail on demand.

use std::collections::BTreeMap;
use std::fmt;
use std::future;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use ottla_client::BrokerAddress;
use ottla_net::{Dial, DialFuture, Stream, write_segments};
use ottla_protocol::frame::encode_response;
use ottla_protocol::{ApiKey, FrameSplitter, Message, Reader, Request, RequestHead, Segment};
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::sync::{Notify, watch};
use tokio::time::Instant;

use crate::answers::Answers;

/// Bytes that a pipe holds: more than any program sends.
const PIPE: usize = 4 << 20;
const FRAME: usize = 64 << 20;

/// How an address takes those who dial it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// It answers.
    Up,
    /// It refuses connections.
    Refusing,
    /// It lets a dial wait for ever.
    Unreachable,
}

/// One request as it came.
#[derive(Debug, Clone)]
pub struct Ask {
    /// API, version, correlation id, client id.
    pub head: RequestHead,
    body: Bytes,
}

impl Ask {
    /// The body.
    ///
    /// # Panics
    /// When it is another request.
    #[must_use]
    pub fn body<M: Message>(&self) -> M {
        let mut reader = Reader::new(self.body.clone(), FRAME);
        M::decode(&mut reader, self.head.version).expect("a client's request is well-formed")
    }

    /// A reply to it.
    ///
    /// # Panics
    /// When the version cannot carry the response.
    #[must_use]
    pub fn reply<R: ottla_protocol::Response>(&self, response: &R) -> Reply {
        let frame = encode_response(response, self.head.version, self.head.correlation_id);
        Reply::Frame(frame.expect("the response fits its version"))
    }
}

/// What a broker makes of a request.
#[derive(Debug)]
pub enum Reply {
    /// What [`Answers`] say.
    Usual,
    /// This.
    Frame(Vec<Segment>),
    /// What [`Answers`] say, so much later.
    UsualAfter(Duration),
    /// This, so much later.
    FrameAfter(Duration, Vec<Segment>),
    /// No answer, and the connection stays.
    Never,
    /// No answer, and the connection is closed.
    HangUp,
}

/// Something that happened at a broker.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Since the network began.
    pub at: Duration,
    /// The host that was dialled.
    pub host: String,
    /// `None`: it was dialled, or the client hung up.
    pub ask: Option<Ask>,
    /// The client closed a connection.
    pub hung_up: bool,
}

type Hook = Box<dyn FnMut(&Ask, usize) -> Reply + Send>;

#[derive(Default)]
struct State {
    hosts: BTreeMap<String, Host>,
    answers: Answers,
    hooks: BTreeMap<ApiKey, (usize, Hook)>,
    seen: Vec<Seen>,
}

/// The network; clones are the same one. It dials for clients.
#[derive(Clone)]
pub struct Network {
    started: Instant,
    state: Arc<Mutex<State>>,
    /// Something was seen.
    news: Arc<Notify>,
    /// Counts the times that all connections were cut.
    cuts: Arc<watch::Sender<u32>>,
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Network").finish_non_exhaustive()
    }
}

impl Network {
    /// A network on which every address is broker 1, with these topics.
    #[must_use]
    pub fn with(answers: Answers) -> Self {
        let state = State { answers, ..State::default() };
        Self {
            started: Instant::now(),
            state: Arc::new(Mutex::new(state)),
            news: Arc::default(),
            cuts: Arc::new(watch::Sender::new(0)),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What clients dial with.
    #[must_use]
    pub fn dial(&self) -> Arc<dyn Dial> {
        Arc::new(self.clone())
    }

    /// Milliseconds since the network began.
    #[must_use]
    pub fn now_ms(&self) -> u128 {
        self.started.elapsed().as_millis()
    }

    /// How a host takes those who dial it from now on.
    pub fn set_host(&self, host: &str, how: Host) {
        self.lock().hosts.insert(host.to_owned(), how);
    }

    /// Ends every connection, as a network does that fails for a moment.
    pub fn cut(&self) {
        self.cuts.send_modify(|cuts| *cuts += 1);
    }

    /// Answers an API otherwise; the number counts its requests from 0.
    pub fn on(&self, api: ApiKey, hook: impl FnMut(&Ask, usize) -> Reply + Send + 'static) {
        self.lock().hooks.insert(api, (0, Box::new(hook)));
    }

    /// Changes what is usually answered.
    pub fn change<T>(&self, change: impl FnOnce(&mut Answers) -> T) -> T {
        change(&mut self.lock().answers)
    }

    /// Everything that happened, in order.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        self.lock().seen.clone()
    }

    /// When requests of a kind came, and what they said.
    #[must_use]
    pub fn asked<R: Request>(&self) -> Vec<(Duration, R)> {
        let seen = self.seen();
        let asks = seen.iter().filter_map(|seen| Some((seen.at, seen.ask.as_ref()?)));
        asks.filter(|(_, ask)| ask.head.api == R::API_KEY)
            .map(|(at, ask)| (at, ask.body()))
            .collect()
    }

    /// When requests of a kind came, in milliseconds.
    #[must_use]
    pub fn times<R: Request>(&self) -> Vec<u128> {
        self.asked::<R>().iter().map(|(at, _)| at.as_millis()).collect()
    }

    /// Who was dialled when, in milliseconds.
    #[must_use]
    pub fn dials(&self) -> Vec<(u128, String)> {
        let dials = self.seen().into_iter().filter(|seen| seen.ask.is_none() && !seen.hung_up);
        dials.map(|seen| (seen.at.as_millis(), seen.host)).collect()
    }

    /// When clients closed connections, in milliseconds.
    #[must_use]
    pub fn hang_ups(&self) -> Vec<u128> {
        let all = self.seen().into_iter().filter(|seen| seen.hung_up);
        all.map(|seen| seen.at.as_millis()).collect()
    }

    /// Waits until what was seen is enough.
    pub async fn until(&self, enough: impl Fn(&Self) -> bool) {
        loop {
            let news = self.news.notified();
            if enough(self) {
                return;
            }
            news.await;
        }
    }

    /// Waits until a request of a kind has come so many times; answers when that was, each time.
    pub async fn until_asked<R: Request>(&self, count: usize) -> Vec<u128> {
        self.until(|network| network.count(R::API_KEY) >= count).await;
        self.times::<R>()
    }

    /// Waits until so many dials were made; answers when that was, in milliseconds.
    pub async fn until_dialled(&self, count: usize) -> Vec<u128> {
        self.until(|network| network.dials().len() >= count).await;
        self.dials().into_iter().map(|(at, _)| at).collect()
    }

    fn count(&self, api: ApiKey) -> usize {
        let asks = |seen: &&Seen| seen.ask.as_ref().is_some_and(|ask| ask.head.api == api);
        self.lock().seen.iter().filter(asks).count()
    }

    fn saw(&self, host: &str, ask: Option<Ask>, hung_up: bool) {
        let at = self.started.elapsed();
        self.lock().seen.push(Seen { at, host: host.to_owned(), ask, hung_up });
        self.news.notify_waiters();
    }

    async fn serve(self, host: String, mut stream: DuplexStream) {
        let mut splitter = FrameSplitter::new(FRAME);
        let mut cuts = self.cuts.subscribe();
        loop {
            let frame = match splitter.next_frame().expect("a client's frames are well-formed") {
                Some(frame) => frame,
                None => {
                    let read = tokio::select! {
                        read = stream.read_buf(splitter.buffer()) => read,
                        _ = cuts.changed() => return,
                    };
                    match read {
                        Ok(0) | Err(_) => return self.saw(&host, None, true),
                        Ok(_) => continue,
                    }
                }
            };
            let mut reader = Reader::new(frame, FRAME);
            let head = RequestHead::decode(&mut reader).expect("a client's header is well-formed");
            let ask = Ask { head, body: reader.rest() };
            self.saw(&host, Some(ask.clone()), false);
            let (wait, frame) = match self.reply(&ask) {
                Reply::Frame(frame) => (Duration::ZERO, frame),
                Reply::FrameAfter(wait, frame) => (wait, frame),
                Reply::HangUp => return,
                _ => continue,
            };
            if !wait.is_zero() {
                tokio::time::sleep(wait).await;
            }
            if write_segments(&mut stream, &frame).await.is_err() {
                return self.saw(&host, None, true);
            }
        }
    }

    fn reply(&self, ask: &Ask) -> Reply {
        let mut guard = self.lock();
        let state = &mut *guard;
        let hooked = match state.hooks.get_mut(&ask.head.api) {
            Some((count, hook)) => {
                *count += 1;
                hook(ask, *count - 1)
            }
            None => Reply::Usual,
        };
        match hooked {
            Reply::Usual => state.answers.answer(ask),
            Reply::UsualAfter(wait) => match state.answers.answer(ask) {
                Reply::Frame(frame) => Reply::FrameAfter(wait, frame),
                other => other,
            },
            other => other,
        }
    }
}

impl Dial for Network {
    fn dial<'a>(&'a self, address: &'a BrokerAddress) -> DialFuture<'a> {
        Box::pin(async move {
            self.saw(&address.host, None, false);
            let how = self.lock().hosts.get(&address.host).copied().unwrap_or(Host::Up);
            match how {
                Host::Up => {}
                Host::Refusing => return Err(io::ErrorKind::ConnectionRefused.into()),
                Host::Unreachable => future::pending().await,
            }
            let (near, far) = tokio::io::duplex(PIPE);
            tokio::spawn(self.clone().serve(address.host.clone(), far));
            Ok(Box::new(near) as Box<dyn Stream>)
        })
    }
}
