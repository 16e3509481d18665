//! Logins that end (KIP-368), and connections that were turned away for want of one.
//!
//! A login is renewed by a new connection, before the broker ends the old one: new requests go over
//! the new one once what was asked over the old one is answered, so that their order stays.

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::connection::Connection;

/// Of a session's life, in hundredths, after which new requests go over a new connection: what is
/// under way by then has the rest of it.
const RENEW_AFTER: u32 = 85;
/// And after which what is still under way is no longer waited for.
const DRAIN_UNTIL: u32 = 95;
/// A longer life is as good as none that ends.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

/// A login that ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session {
    /// When a new connection is to take this one's place.
    renew_at: Instant,
    /// Until when what is under way has time to end.
    drain_until: Instant,
}

impl Session {
    /// One that began now; `None` when it does not end.
    pub(crate) fn lasting(lifetime_ms: i64) -> Option<Self> {
        let lifetime_ms = u64::try_from(lifetime_ms).ok().filter(|ms| *ms > 0)?;
        let lifetime = Duration::from_millis(lifetime_ms).min(LONGEST);
        let after = |share: u32| Instant::now() + lifetime * share / 100;
        Some(Self { renew_at: after(RENEW_AFTER), drain_until: after(DRAIN_UNTIL) })
    }
}

impl Connection {
    /// Whether its session will not last for much longer, so that new requests should go over a
    /// new connection. What is under way is still answered.
    #[must_use]
    pub fn is_due_for_renewal(&self) -> bool {
        self.session.is_some_and(|session| Instant::now() >= session.renew_at)
    }

    /// Waits until all that was asked is answered, so that what is asked over a new connection
    /// comes after it; not for longer than the session lasts.
    pub async fn drain(&self) {
        let Some(session) = self.session else { return };
        let answered = async {
            loop {
                let drained = self.shared.drained.notified();
                tokio::pin!(drained);
                // Registered before the look, so that the last answer is not missed.
                drained.as_mut().enable();
                if self.shared.lock().waiting.is_empty() {
                    return;
                }
                drained.await;
            }
        };
        // Over: what is left is answered, or asked again, out of order.
        let _ = timeout_at(session.drain_until, answered).await;
    }

    /// Whether the peer hung up although something was asked, before it answered anything but the
    /// set-up: as a listener does that waits for a login. [`Connection::open_suspecting`] finds out.
    #[must_use]
    pub fn was_turned_away(&self) -> bool {
        self.shared.lock().turned_away
    }
}
