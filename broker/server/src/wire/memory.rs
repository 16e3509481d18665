//! `queued.max.request.bytes`: what the requests of all connections may take while they are read
//! and answered.
//!
//! A connection is charged for bytes that have come, never for bytes that were announced: whoever
//! announces much and sends nothing holds nothing. Where there is no room, a connection is not read
//! from; one that finds no room for long is closed, so that requests which are all half there
//! cannot keep one another from ever being whole.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// How long a connection waits for room.
const PATIENCE: Duration = Duration::from_secs(30);

/// The room that all connections share.
#[derive(Debug, Clone, Default)]
pub(crate) struct RequestMemory(Option<Arc<Room>>);

#[derive(Debug)]
struct Room {
    bytes: usize,
    free: Arc<Semaphore>,
}

/// What one connection holds of it.
#[derive(Debug, Default)]
pub(crate) struct Charge {
    room: Option<Arc<Room>>,
    held: Option<OwnedSemaphorePermit>,
}

impl RequestMemory {
    /// So many bytes; a number that is not positive is no limit.
    pub(crate) fn new(bytes: i64) -> Self {
        let bytes = usize::try_from(bytes).unwrap_or(0).min(Semaphore::MAX_PERMITS);
        let room = || Arc::new(Room { bytes, free: Arc::new(Semaphore::new(bytes)) });
        Self((bytes > 0).then(room))
    }

    /// A connection's share, nothing so far.
    pub(crate) fn charge(&self) -> Charge {
        Charge { room: self.0.clone(), held: None }
    }
}

impl Charge {
    /// Holds room for `bytes` in all, and waits for it.
    ///
    /// # Errors
    /// There was no room for a long time.
    pub(crate) async fn cover(&mut self, bytes: usize) -> Result<(), String> {
        let Some(room) = &self.room else { return Ok(()) };
        let held = self.held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let Some(more) = bytes.checked_sub(held).filter(|more| *more > 0) else { return Ok(()) };
        let none = || {
            format!(
                "no room for {bytes} bytes of a request: queued.max.request.bytes={} are taken",
                room.bytes
            )
        };
        let more = u32::try_from(more).map_err(|_| none())?;
        let taking = Arc::clone(&room.free).acquire_many_owned(more);
        match timeout(PATIENCE, taking).await {
            Ok(Ok(permit)) => match &mut self.held {
                Some(held) => held.merge(permit),
                None => self.held = Some(permit),
            },
            Ok(Err(_)) | Err(_) => return Err(none()),
        }
        Ok(())
    }

    /// Gives back what is beyond `bytes`.
    pub(crate) fn shrink_to(&mut self, bytes: usize) {
        if bytes == 0 {
            self.held = None;
        } else if let Some(held) = &mut self.held
            && let Some(beyond) = held.num_permits().checked_sub(bytes)
        {
            drop(held.split(beyond));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RequestMemory;

    #[tokio::test(start_paused = true)]
    async fn what_came_is_charged_and_what_was_answered_is_given_back() {
        let memory = RequestMemory::new(100);
        let (mut one, mut other) = (memory.charge(), memory.charge());
        one.cover(60).await.unwrap();
        other.cover(40).await.unwrap();
        let refused = other.cover(41).await.unwrap_err();
        assert!(refused.contains("queued.max.request.bytes=100"), "{refused}");
        one.shrink_to(50);
        other.cover(50).await.unwrap();
        drop(one);
        other.cover(100).await.unwrap();
        other.shrink_to(0);
        memory.charge().cover(100).await.unwrap();
    }

    #[tokio::test]
    async fn without_a_limit_nothing_is_counted() {
        let mut charge = RequestMemory::new(-1).charge();
        charge.cover(usize::MAX).await.unwrap();
        charge.shrink_to(7);
    }
}
