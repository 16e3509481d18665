//! Completions for hosts that cannot block: one queue per event loop (asyncio loop, Node
//! environment, JVM).
//!
//! Rust pushes a completion and wakes the host once; the host drains on its own thread. The wake is
//! armed by a drain, so a thousand completions cost one wake. Every submitted operation completes
//! exactly once: a guard answers for a task that is dropped, aborted or panicked.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::task::AbortHandle;

use crate::error::{Error, ErrorKind, Result};
use crate::pending::Pending;
use crate::runtime::Runtime;

/// What an operation answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// A JSON value, the answer of a control call.
    Json(String),
    /// A packed batch.
    Batch(Vec<u8>),
    /// A listener event as JSON: the host runs its listener, then calls `acknowledge`.
    Event(String),
    /// The time was over.
    Timeout,
    /// `wakeup` ended the wait.
    Woken,
    /// A source registered with [`Queue::source`] has something to drain.
    Ready,
}

/// The end of one operation.
#[derive(Debug)]
pub struct Completion {
    /// What `submit` or `source` returned.
    pub id: i64,
    /// Its answer.
    pub result: Result<Reply>,
}

type Wake = Box<dyn Fn() + Send + Sync>;

/// Completions of one event loop.
pub struct Queue {
    state: Mutex<State>,
    filled: Condvar,
    wake: Wake,
}

#[derive(Default)]
struct State {
    done: VecDeque<Completion>,
    running: BTreeMap<i64, Option<AbortHandle>>,
    next: i64,
    /// Whether the host was woken and has not drained since.
    woken: bool,
}

impl Queue {
    /// A queue that calls `wake` from any thread when it stops being empty. `wake` must not block
    /// and must not enter the host's interpreter: it writes a byte to a pipe, or schedules one
    /// call.
    #[must_use]
    pub fn new(wake: Wake) -> Arc<Self> {
        Arc::new(Self { state: Mutex::default(), filled: Condvar::new(), wake })
    }

    /// Runs `pending` to its end; its completion carries the id returned here (positive, never
    /// reused).
    pub fn submit(self: &Arc<Self>, pending: Pending<Reply>) -> i64 {
        let id = {
            let mut state = self.lock();
            state.next += 1;
            let id = state.next;
            state.running.insert(id, None);
            id
        };
        let guard = CompletionGuard { queue: Arc::clone(self), id, done: false };
        match Runtime::get() {
            Err(error) => guard.complete(Err(error)),
            Ok(runtime) => {
                let task = runtime.handle().spawn(async move {
                    let result = pending.await;
                    guard.complete(result);
                });
                if let Some(slot) = self.lock().running.get_mut(&id) {
                    *slot = Some(task.abort_handle());
                }
            }
        }
        id
    }

    /// Registers a source (a producer's completions, a Streams application's work): each
    /// [`Source::ready`] puts one `Ready` completion with the source's id into the queue, not again
    /// until that one was drained.
    pub fn source(self: &Arc<Self>) -> Source {
        let mut state = self.lock();
        state.next += 1;
        Source { queue: Arc::clone(self), id: state.next }
    }

    /// Ends the wait for operation `id`: it completes with an error of kind `Interrupted` unless it
    /// completed before. Whether its effect took place is unknown, as with any cancelled call.
    pub fn cancel(&self, id: i64) {
        let task = self.lock().running.get_mut(&id).and_then(Option::take);
        if let Some(task) = task {
            task.abort();
        }
    }

    /// Takes at most `max` completions, oldest first, and arms the wake again when none is left.
    pub fn drain(&self, max: usize) -> Vec<Completion> {
        let mut state = self.lock();
        let count = max.min(state.done.len());
        let taken = state.done.drain(..count).collect();
        state.woken = !state.done.is_empty();
        taken
    }

    /// Blocks a host thread until there is something to drain, at most `limit`; the JVM's
    /// dispatcher thread lives here.
    pub fn wait(&self, limit: Duration) -> bool {
        let deadline = Instant::now() + limit;
        let mut state = self.lock();
        while state.done.is_empty() {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.filled.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// Operations that have not completed; a host keeps its process alive while there are any.
    #[must_use]
    pub fn running(&self) -> usize {
        self.lock().running.len()
    }

    fn push(&self, completion: Completion) {
        let wake = {
            let mut state = self.lock();
            state.running.remove(&completion.id);
            let repeated = matches!(completion.result, Ok(Reply::Ready))
                && state.done.iter().any(|done| {
                    done.id == completion.id && matches!(done.result, Ok(Reply::Ready))
                });
            if !repeated {
                state.done.push_back(completion);
            }
            !std::mem::replace(&mut state.woken, true)
        };
        self.filled.notify_all();
        if wake {
            (self.wake)();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // The state is valid after every statement that holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Queue").field("running", &self.running()).finish_non_exhaustive()
    }
}

/// Something that becomes ready again and again.
#[derive(Debug, Clone)]
pub struct Source {
    queue: Arc<Queue>,
    id: i64,
}

impl Source {
    /// The id that its `Ready` completions carry.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Tells the host that there is something to drain.
    pub fn ready(&self) {
        self.queue.push(Completion { id: self.id, result: Ok(Reply::Ready) });
    }
}

struct CompletionGuard {
    queue: Arc<Queue>,
    id: i64,
    done: bool,
}

impl CompletionGuard {
    fn complete(mut self, result: Result<Reply>) {
        self.done = true;
        self.queue.push(Completion { id: self.id, result });
    }
}

impl Drop for CompletionGuard {
    fn drop(&mut self) {
        if !self.done {
            let error = Error::new(ErrorKind::Interrupted, "the wait was cancelled");
            self.queue.push(Completion { id: self.id, result: Err(error) });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn counted() -> (Arc<Queue>, Arc<AtomicUsize>) {
        let wakes = Arc::new(AtomicUsize::new(0));
        let seen = Arc::clone(&wakes);
        let queue = Queue::new(Box::new(move || {
            seen.fetch_add(1, Ordering::SeqCst);
        }));
        (queue, wakes)
    }

    #[test]
    fn many_completions_wake_once_until_drained() {
        let (queue, wakes) = counted();
        let source = queue.source();
        let other = queue.source();
        source.ready();
        source.ready();
        other.ready();
        assert_eq!(wakes.load(Ordering::SeqCst), 1);
        assert_eq!(queue.drain(10).iter().map(|done| done.id).collect::<Vec<_>>(), [1, 2]);
        source.ready();
        assert_eq!(wakes.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn a_cancelled_operation_completes_with_an_error() {
        let (queue, _) = counted();
        let id = queue.submit(Pending::inline(std::future::pending()));
        queue.cancel(id);
        assert!(queue.wait(Duration::from_secs(5)));
        let done = queue.drain(1).pop().unwrap();
        assert_eq!((done.id, done.result.unwrap_err().kind), (id, ErrorKind::Interrupted));
        assert_eq!(queue.running(), 0);
    }

    #[test]
    fn a_panic_completes_with_an_error() {
        let (queue, _) = counted();
        queue.submit(Pending::spawned(async { panic!("planted") }));
        assert!(queue.wait(Duration::from_secs(5)));
        assert_eq!(queue.drain(1).pop().unwrap().result.unwrap_err().kind, ErrorKind::Bug);
    }
}
