//! The reading half of a connection: hands responses to the requests that wait, in order.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use ottla_protocol::messages::ResponseHeader;
use ottla_protocol::{ApiKey, FrameSplitter, Reader};
use tokio::io::{AsyncReadExt, ReadHalf};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::connection::{ConnectionOptions, Shared};
use crate::diagnose::ALERT;
use crate::dial::Stream;
use crate::error::NetError;
use crate::tls::TlsError;

/// Reads until the connection is closed, and closes it when a request has waited too long or
/// nobody uses it.
pub(crate) async fn read_responses(
    mut stream: ReadHalf<Box<dyn Stream>>,
    shared: Arc<Shared>,
    mut closing: watch::Receiver<bool>,
) {
    let mut splitter = FrameSplitter::new(shared.options.max_frame_bytes);
    let pause = look_every(&shared.options);
    let mut look = pin!(tokio::time::sleep(pause));
    loop {
        let read = tokio::select! {
            _ = closing.wait_for(|closed| *closed) => return,
            read = stream.read_buf(splitter.buffer()) => read,
            () = look.as_mut() => {
                if let Some(error) = overdue(&shared) {
                    return shared.fail(error);
                }
                look.as_mut().reset(Instant::now() + pause);
                continue;
            }
        };
        match read {
            Ok(0) => return hung_up(&shared),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return hung_up(&shared),
            Err(error) => return shared.fail(shared.stream_failed(&error)),
        }
        loop {
            match splitter.next_frame() {
                Ok(None) => break,
                Ok(Some(frame)) => {
                    if let Err(error) = deliver(&shared, frame) {
                        return shared.fail(error);
                    }
                }
                Err(error) => {
                    // What a listener with TLS answers to bytes that are none.
                    let tls = shared.options.security.tls.is_none()
                        && splitter.buffer().starts_with(&ALERT);
                    let address = shared.address.clone();
                    return shared.fail(match tls {
                        true => NetError::Tls { address, source: TlsError::PeerSpeaksTls },
                        false => shared.disconnected(error),
                    });
                }
            }
        }
    }
}

fn hung_up(shared: &Shared) {
    {
        let mut state = shared.lock();
        state.turned_away = !state.served && !state.waiting.is_empty();
    }
    shared.fail(shared.disconnected("the broker closed it"));
}

/// How often the clock is looked at: one timer for a connection, not one for each request.
fn look_every(options: &ConnectionOptions) -> Duration {
    let shortest =
        options.max_idle.map_or(options.request_timeout, |idle| idle.min(options.request_timeout));
    (shortest / 8).max(Duration::from_millis(1))
}

/// Why the connection is to be closed now, if it is: a request has waited too long, or nobody uses
/// it.
fn overdue(shared: &Shared) -> Option<NetError> {
    let state = shared.lock();
    let now = Instant::now();
    if let Some(oldest) = state.waiting.front() {
        return (now >= oldest.deadline).then(|| NetError::RequestTimeout {
            address: shared.address.clone(),
            api: oldest.api,
            limit: shared.options.request_timeout,
        });
    }
    let max_idle = shared.options.max_idle?;
    let idle = state.used.is_some_and(|used| now.duration_since(used) >= max_idle);
    idle.then(|| shared.disconnected(format_args!("unused for {max_idle:?}")))
}

/// What is asked before a connection can be used.
fn is_set_up(api: ApiKey) -> bool {
    matches!(api, ApiKey::ApiVersions | ApiKey::SaslHandshake | ApiKey::SaslAuthenticate)
}

/// Hands a response to the request that has waited longest.
fn deliver(shared: &Shared, frame: Bytes) -> Result<(), NetError> {
    let waiting = {
        let mut state = shared.lock();
        if state.waiting.len() == 1 {
            state.used = Some(Instant::now());
        }
        let waiting = state.waiting.pop_front();
        if state.waiting.is_empty() {
            shared.drained.notify_waiters();
        }
        state.served |= waiting.as_ref().is_some_and(|one| !is_set_up(one.api));
        waiting
    };
    let Some(waiting) = waiting else {
        return Err(shared.disconnected("the broker sent a response that nobody asked for"));
    };
    let stated = frame.first_chunk().map(|id| i32::from_be_bytes(*id));
    if stated != Some(waiting.correlation_id) {
        let error = shared.disconnected(format_args!(
            "correlation id {} expected, {stated:?} found",
            waiting.correlation_id
        ));
        (waiting.answered)(Err(error.clone()));
        return Err(error);
    }
    // After the id come only tagged fields, and none of this release's brokers sends any.
    let mut reader = Reader::new(frame, 4096);
    let decoded =
        ResponseHeader::decode(&mut reader, waiting.api.response_header_version(waiting.version));
    (waiting.answered)(match decoded {
        Ok(_) => Ok(reader.rest()),
        Err(source) => {
            Err(NetError::Malformed { address: shared.address.clone(), api: waiting.api, source })
        }
    });
    Ok(())
}
