//! The wall clock that a broker lives by.

use std::time::{SystemTime, UNIX_EPOCH};

use ottla_model::Timestamp;
use tokio::runtime::Handle;
use tokio::time::Instant;

/// Milliseconds since 1970, by the system's clock or by a runtime's.
///
/// Retention, expiry and the timers of groups go by it. In a runtime whose time a test has paused,
/// a week passes as fast as the broker has nothing to do.
#[derive(Debug, Clone, Default)]
pub struct Clock(Option<RuntimeClock>);

#[derive(Debug, Clone)]
struct RuntimeClock {
    runtime: Handle,
    began: Instant,
    began_at: Timestamp,
}

impl Clock {
    /// The system's clock when it is made, and from then on the time of the runtime that it is
    /// made in.
    ///
    /// # Panics
    /// Outside of a runtime.
    #[must_use]
    pub fn of_runtime() -> Self {
        let runtime = Handle::current();
        Self(Some(RuntimeClock { runtime, began: Instant::now(), began_at: system() }))
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let Some(clock) = &self.0 else { return system() };
        // The broker has threads outside of the runtime.
        let _inside = clock.runtime.enter();
        let since = clock.began.elapsed().as_millis();
        Timestamp(clock.began_at.0.saturating_add(i64::try_from(since).unwrap_or(i64::MAX)))
    }
}

fn system() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
