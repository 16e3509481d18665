//! An operation under way: waited for on a host thread, or handed to a [`Queue`](crate::Queue).

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::error::{Error, ErrorKind, Result};
use crate::guard::{Guarded, from_panic};
use crate::runtime::Runtime;

/// An operation that will end with `T`. Dropping it abandons the wait; an operation begun by a
/// control call goes on.
pub struct Pending<T> {
    future: Pin<Box<dyn Future<Output = Result<T>> + Send>>,
}

impl<T: Send + 'static> Pending<T> {
    /// An operation that only advances while somebody waits for it.
    pub(crate) fn inline(future: impl Future<Output = Result<T>> + Send + 'static) -> Self {
        Self { future: Box::pin(Guarded::new(future)) }
    }

    /// An operation that runs as a task of its own and ends whether or not anybody waits.
    pub(crate) fn spawned(future: impl Future<Output = Result<T>> + Send + 'static) -> Self {
        match Runtime::get() {
            Err(error) => Self::failed(error),
            Ok(runtime) => {
                let task = runtime.handle().spawn(future);
                Self::inline(async move {
                    match task.await {
                        Ok(result) => result,
                        Err(error) if error.is_panic() => Err(from_panic(&*error.into_panic())),
                        Err(_) => Err(Error::new(ErrorKind::Usage, "the task was cancelled")),
                    }
                })
            }
        }
    }

    /// An operation that failed at once.
    #[must_use]
    pub fn failed(error: Error) -> Self {
        Self::inline(std::future::ready(Err(error)))
    }

    /// Waits on the calling host thread for at most `limit`; `None` when it is not done by then.
    /// Hosts with signals call this in slices and look at their signals between them.
    pub fn wait(&mut self, limit: Duration) -> Option<Result<T>> {
        let runtime = match Runtime::get() {
            Ok(runtime) => runtime,
            Err(error) => return Some(Err(error)),
        };
        let future = &mut self.future;
        runtime.block_on(async { tokio::time::timeout(limit, future).await.ok() })
    }

    /// The same operation with another answer.
    pub fn map<U: Send + 'static>(
        self,
        change: impl FnOnce(T) -> U + Send + 'static,
    ) -> Pending<U> {
        Pending::inline(async move { self.await.map(change) })
    }
}

impl<T> Future for Pending<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.future.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Pending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pending")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_ends_at_its_limit_and_can_go_on() {
        let (sender, receiver) = tokio::sync::oneshot::channel::<i32>();
        let mut pending = Pending::inline(async move { Ok(receiver.await.unwrap()) });
        assert!(pending.wait(Duration::from_millis(1)).is_none());
        sender.send(7).unwrap();
        assert_eq!(pending.wait(Duration::from_secs(5)), Some(Ok(7)));
    }

    #[test]
    fn a_panic_in_a_task_fails_its_operation() {
        let mut pending = Pending::<()>::spawned(async { panic!("planted") });
        let error = pending.wait(Duration::from_secs(5)).unwrap().unwrap_err();
        assert_eq!(error.kind, ErrorKind::Bug);
    }
}
