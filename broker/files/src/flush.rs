//! Rounds of flushes on plain threads.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::File;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use ottla_log::{Flush, Storage, StorageError};

use crate::Disk;
use crate::disk::failed;

/// Takes a flush's result, on a flush thread: keep it short.
pub type Flushed = Box<dyn FnOnce(Result<(), StorageError>) + Send>;

struct Asked {
    /// The files as they were when they were asked for: by the time of the round, retention may
    /// have given them other names, or taken them away.
    files: Vec<(String, Arc<File>)>,
    directory: Option<String>,
    /// A file that was not there when it was asked for.
    missing: Option<StorageError>,
    done: Flushed,
}

impl Asked {
    fn new(disk: &Disk, flush: Flush, done: Flushed) -> Self {
        let (mut files, mut missing) = (Vec::with_capacity(flush.files.len()), None);
        for name in flush.files {
            match disk.to_sync(&name) {
                Ok(file) => files.push((name, file)),
                Err(error) => missing = missing.or(Some(error)),
            }
        }
        Self { files, directory: flush.directory, missing, done }
    }
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
    disk: Disk,
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
        let (seen, on) = (Arc::clone(&shared), disk.clone());
        let thread = thread::Builder::new()
            .name("flush".into())
            .spawn(move || run(&on, width.max(1), &seen))?;
        Ok(Self { disk, shared, thread: Some(thread) })
    }

    /// Joins the next round. `done` is told once the files, and the directory if asked for, are
    /// durable, or why they are not. To be called before anybody can rename or remove the files.
    pub fn ask(&self, flush: Flush, done: Flushed) {
        let asked = Asked::new(&self.disk, flush, done);
        self.shared.lock().asked.push(asked);
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
        for (each, result) in sync_round(disk, width, round) {
            (each.done)(result);
        }
    }
}

/// Syncs what a round asks for, and answers what became of each.
fn sync_round(
    disk: &Disk,
    width: usize,
    round: Vec<Asked>,
) -> Vec<(Asked, Result<(), StorageError>)> {
    // Two files may have had one name, one after the other.
    let mut files: Vec<&(String, Arc<File>)> = round.iter().flat_map(|each| &each.files).collect();
    files.sort_unstable_by_key(|(_, file)| Arc::as_ptr(file));
    files.dedup_by_key(|(_, file)| Arc::as_ptr(file));
    let failures: Vec<(*const File, StorageError)> =
        sync_all(&files, width, |(name, file)| file.sync_data().map_err(failed("syncing", name)))
            .into_iter()
            .map(|((_, file), error)| (Arc::as_ptr(file), error))
            .collect();
    let directories: BTreeSet<&str> =
        round.iter().filter_map(|each| each.directory.as_deref()).collect();
    let directories: Vec<&str> = directories.into_iter().collect();
    let lost: Vec<(String, StorageError)> = sync_all(&directories, width, |name| {
        disk.sync_directory(name)?;
        disk.sync_directory("")
    })
    .into_iter()
    .map(|(name, error)| (name.to_owned(), error))
    .collect();
    let result_of = |each: &Asked| {
        let file = failures
            .iter()
            .find(|(failed, _)| each.files.iter().any(|(_, file)| Arc::as_ptr(file) == *failed));
        let directory = lost.iter().find(|(name, _)| each.directory.as_ref() == Some(name));
        let error = each.missing.as_ref();
        let error = error.or(file.map(|(_, error)| error)).or(directory.map(|(_, error)| error));
        error.map_or(Ok(()), |error| Err(error.clone()))
    };
    round
        .into_iter()
        .map(|each| {
            let result = result_of(&each);
            (each, result)
        })
        .collect()
}

/// Syncs things on up to `width` threads; answers those that failed.
fn sync_all<T: Copy + Send + Sync>(
    names: &[T],
    width: usize,
    sync: impl Fn(T) -> Result<(), StorageError> + Sync,
) -> Vec<(T, StorageError)> {
    let share = |names: &[T]| -> Vec<(T, StorageError)> {
        names.iter().filter_map(|name| sync(*name).err().map(|error| (*name, error))).collect()
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
                    let operation = "syncing a round's files".to_owned();
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
    fn a_file_that_gets_another_name_before_its_round_is_no_failure() {
        let root = tempfile::tempdir().unwrap();
        let disk = Disk::open(root.path()).unwrap();
        disk.write_at("a", 0, b"x").unwrap();
        let mut flush = a_flush(&disk);
        (flush.files, flush.directory) = (vec!["a".into()], None);
        let (sender, results) = mpsc::channel();
        let asked = |flush: Flush| {
            let sender = sender.clone();
            Asked::new(&disk, flush, Box::new(move |result| sender.send(result).unwrap()))
        };
        let (renamed, gone) = (asked(flush.clone()), asked(flush.clone()));
        disk.rename("a", "a.deleted").unwrap();
        disk.remove("a.deleted").unwrap();
        let never_there = asked(flush);
        for (each, result) in sync_round(&disk, 2, vec![renamed, gone, never_there]) {
            (each.done)(result);
        }
        let results: Vec<bool> = results.try_iter().map(|result| result.is_ok()).collect();
        assert_eq!(results, [true, true, false]);
    }

    fn a_flush(disk: &Disk) -> Flush {
        let log = ottla_log::OpenLog { directory: "t-0".into(), ..Default::default() };
        let (log, _) = ottla_log::Log::open(disk.clone(), log, ottla_model::Timestamp(0)).unwrap();
        log.flush().unwrap()
    }

    #[test]
    fn a_failed_file_fails_its_own_askers_only() {
        let root = tempfile::tempdir().unwrap();
        let disk = Disk::open(root.path()).unwrap();
        let good = a_flush(&disk);
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
