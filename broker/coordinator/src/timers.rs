//! Deadlines by key: one per key, taken in order of time, then of key.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

use ottla_model::Timestamp;

/// What a deadline is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Timer {
    /// A member's session, or the time a pending member has to join.
    Session { group: String, member: String },
    /// The end of the wait for members of the next generation.
    Join { group: String },
    /// The end of the wait for the members' SyncGroup.
    Sync { group: String },
    /// The next look for expired offsets.
    Retention,
}

#[derive(Debug, Default)]
pub(crate) struct Timers {
    by_time: BTreeSet<(Timestamp, Timer)>,
    deadlines: BTreeMap<Timer, Timestamp>,
}

impl Timers {
    /// Sets or moves the deadline of `timer` to `delay_ms` after `now`.
    pub(crate) fn set(&mut self, now: Timestamp, delay_ms: i64, timer: Timer) {
        let deadline = Timestamp(now.0.saturating_add(delay_ms.max(0)));
        if let Some(old) = self.deadlines.insert(timer.clone(), deadline) {
            self.by_time.remove(&(old, timer.clone()));
        }
        self.by_time.insert((deadline, timer));
    }

    pub(crate) fn cancel(&mut self, timer: &Timer) {
        if let Some(old) = self.deadlines.remove(timer) {
            self.by_time.remove(&(old, timer.clone()));
        }
    }

    pub(crate) fn next_deadline(&self) -> Option<Timestamp> {
        self.by_time.first().map(|(deadline, _)| *deadline)
    }

    /// Takes the first timer whose deadline is `now` or earlier.
    pub(crate) fn expired(&mut self, now: Timestamp) -> Option<Timer> {
        if self.next_deadline()? > now {
            return None;
        }
        let (_, timer) = self.by_time.pop_first()?;
        self.deadlines.remove(&timer);
        Some(timer)
    }
}

#[cfg(test)]
mod tests {
    use super::{Timer, Timers};
    use ottla_model::Timestamp;

    fn join(group: &str) -> Timer {
        Timer::Join { group: group.into() }
    }

    #[test]
    fn a_timer_that_is_set_again_fires_once_at_the_later_time() {
        let mut timers = Timers::default();
        timers.set(Timestamp(0), 5, join("a"));
        timers.set(Timestamp(0), 7, join("b"));
        timers.set(Timestamp(1), 9, join("a"));
        assert_eq!(timers.next_deadline(), Some(Timestamp(7)));
        assert_eq!(timers.expired(Timestamp(6)), None);
        assert_eq!(timers.expired(Timestamp(20)), Some(join("b")));
        assert_eq!(timers.expired(Timestamp(20)), Some(join("a")));
        assert_eq!(timers.expired(Timestamp(20)), None);
        timers.set(Timestamp(0), i64::MAX, join("c"));
        timers.cancel(&join("c"));
        assert_eq!(timers.next_deadline(), None);
    }
}
