//! Fetch: what is wanted, waiting for it, and the answer.

mod serve;
mod sessions;

pub(crate) use serve::handle;
pub(crate) use sessions::FetchSessions;
