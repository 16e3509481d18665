//! Rounds of flushes on plain threads.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use ottla_log::{Flush, Storage, StorageError};

use crate::Disk;

/// Takes a flush's result, on a flush thread: keep it short.
pub type Flushed = Box<dyn FnOnce(Result<(), StorageError>) + Send>;

struct Asked {
    flush: Flush,
    done: Flushed,
}

#[derive(Default)]
struct Waiting {
    asked: Vec<Asked>,
    closing: bool,
}

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    ready: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Syncs files in rounds.
pub struct FlushRounds {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl fmt::Debug for FlushRounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FlushRounds").finish_non_exhaustive()
    }
}

impl FlushRounds {
    /// Starts the round's thread; a round syncs on up to `width` threads at once.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(disk: Disk, width: usize) -> std::io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let seen = Arc::clone(&shared);
        let thread = thread::Builder::new()
            .name("flush".into())
            .spawn(move || run(&disk, width.max(1), &seen))?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Joins the next round. `done` is told once the files, and the directory if asked for, are
    /// durable, or why they are not.
    pub fn ask(&self, flush: Flush, done: Flushed) {
        self.shared.lock().asked.push(Asked { flush, done });
        self.shared.ready.notify_one();
    }
}

impl Drop for FlushRounds {
    /// Ends after the round that holds everything asked so far.
    fn drop(&mut self) {
        self.shared.lock().closing = true;
        self.shared.ready.notify_one();
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != thread::current().id()
            && thread.join().is_err()
        {
            tracing::error!("the flush thread panicked");
        }
    }
}

fn run(disk: &Disk, width: usize, shared: &Shared) {
    loop {
        let round = {
            let mut waiting = shared.lock();
            while waiting.asked.is_empty() && !waiting.closing {
                waiting = shared.ready.wait(waiting).unwrap_or_else(PoisonError::into_inner);
            }
            if waiting.asked.is_empty() {
                return;
            }
            std::mem::take(&mut waiting.asked)
        };
        let files: BTreeSet<&str> =
            round.iter().flat_map(|each| each.flush.files.iter().map(String::as_str)).collect();
        let files: Vec<&str> = files.into_iter().collect();
        let mut failures = sync_all(&files, width, |file| disk.sync(file));
        let directories: BTreeSet<&str> =
            round.iter().filter_map(|each| each.flush.directory.as_deref()).collect();
        let directories: Vec<&str> = directories.into_iter().collect();
        failures.extend(sync_all(&directories, width, |name| {
            disk.sync_directory(name)?;
            disk.sync_directory("")
        }));
        let failures: Vec<(String, StorageError)> =
            failures.into_iter().map(|(name, error)| (name.to_owned(), error)).collect();
        for Asked { flush, done } in round {
            let failure = failures.iter().find(|(name, _)| {
                flush.files.contains(name) || flush.directory.as_ref() == Some(name)
            });
            done(failure.map_or(Ok(()), |(_, error)| Err(error.clone())));
        }
    }
}

/// Syncs names on up to `width` threads; answers those that failed.
fn sync_all<'a>(
    names: &[&'a str],
    width: usize,
    sync: impl Fn(&str) -> Result<(), StorageError> + Sync,
) -> Vec<(&'a str, StorageError)> {
    let share = |names: &[&'a str]| -> Vec<(&'a str, StorageError)> {
        names.iter().filter_map(|name| sync(name).err().map(|error| (*name, error))).collect()
    };
    if names.len() < 2 {
        return share(names);
    }
    thread::scope(|scope| {
        let share = &share;
        let parts = names.chunks(names.len().div_ceil(width));
        let threads: Vec<_> = parts.map(|part| (part, scope.spawn(move || share(part)))).collect();
        let mut failures = Vec::new();
        for (part, thread) in threads {
            match thread.join() {
                Ok(failed) => failures.extend(failed),
                Err(_) => failures.extend(part.iter().map(|name| {
                    let operation = format!("syncing {name}");
                    (*name, StorageError { operation, reason: "the thread panicked".into() })
                })),
            }
        }
        failures
    })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_failed_file_fails_its_own_askers_only() {
        let root = tempfile::tempdir().unwrap();
        let disk = Disk::open(root.path()).unwrap();
        let log = ottla_log::OpenLog { directory: "t-0".into(), ..Default::default() };
        let now = ottla_model::Timestamp(0);
        let (log, _) = ottla_log::Log::open(disk.clone(), log, now).unwrap();
        let good = log.flush().unwrap();
        let mut bad = good.clone();
        bad.files.push("t-0/missing".into());
        let rounds = FlushRounds::start(disk, 4).unwrap();
        let (sender, results) = mpsc::channel();
        for (name, flush) in [("bad", bad), ("good", good)] {
            let sender = sender.clone();
            rounds.ask(flush, Box::new(move |result| sender.send((name, result.is_ok())).unwrap()));
        }
        drop(rounds);
        drop(sender);
        let results: BTreeSet<_> = results.iter().collect();
        assert_eq!(results, BTreeSet::from([("bad", false), ("good", true)]));
    }
}
