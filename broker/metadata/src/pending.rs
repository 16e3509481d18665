//! Responses that wait until their records are committed and loaded.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use ottla_model::Offset;

/// Responses by the last offset of their records.
#[derive(Debug)]
pub struct PendingResponses<T> {
    waiting: BTreeMap<Offset, Vec<T>>,
}

impl<T> Default for PendingResponses<T> {
    fn default() -> Self {
        Self { waiting: BTreeMap::new() }
    }
}

impl<T> PendingResponses<T> {
    /// Keeps a response until the offset is committed. A response without records saw everything
    /// decided before it, so it waits for the last of those; when there is none, it comes back.
    pub fn park(&mut self, last_offset: Option<Offset>, response: T) -> Option<T> {
        let last = last_offset.or_else(|| self.waiting.last_key_value().map(|(last, _)| *last));
        match last {
            Some(last) => {
                self.waiting.entry(last).or_default().push(response);
                None
            }
            None => Some(response),
        }
    }

    /// Responses whose records lie below the high watermark, in the order of their offsets.
    #[must_use]
    pub fn complete(&mut self, high_watermark: Offset) -> Vec<T> {
        let rest = self.waiting.split_off(&high_watermark);
        core::mem::replace(&mut self.waiting, rest).into_values().flatten().collect()
    }

    /// All responses: this node leads no more, their fate is unknown.
    #[must_use]
    pub fn fail_all(&mut self) -> Vec<T> {
        core::mem::take(&mut self.waiting).into_values().flatten().collect()
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }
}
