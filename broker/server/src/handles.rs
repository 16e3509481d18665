//! File handles: a connection is one, a segment's file is one, and systems give a process few until
//! it asks for more.

/// Raises this process's soft limit on file handles to the hard one.
#[cfg(unix)]
pub(crate) fn raise_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    // Without a maximum the system has one of its own, which it does not tell: try it.
    let shown = |limit: Option<u64>| limit.map_or("none".to_owned(), |limit| limit.to_string());
    if current == maximum {
        tracing::info!(limit = shown(current), "file handles");
        return;
    }
    match setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }) {
        Ok(()) => {
            tracing::info!(limit = shown(maximum), before = shown(current), "file handles");
        }
        Err(error) => {
            let (limit, hard) = (shown(current), shown(maximum));
            tracing::warn!(limit, hard, %error, "the limit on file handles stays");
        }
    }
}

#[cfg(not(unix))]
pub(crate) fn raise_limit() {}
