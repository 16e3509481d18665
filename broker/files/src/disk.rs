//! One data directory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::{Bytes, BytesMut};
use ottla_log::{FileRange, Storage, StorageError};
use rustix::fs::FlockOperation;

/// Files kept open at once, per directory.
const OPEN_FILES: usize = 512;

/// Why a data directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process holds it.
    #[error("data directory {} is in use by another process", .0.display())]
    Locked(PathBuf),
    /// The file system refused.
    #[error("data directory {} cannot be opened: {source}", .path.display())]
    Io {
        /// The directory.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
}

#[derive(Debug, Default)]
struct Pool {
    files: BTreeMap<String, (Arc<File>, u64)>,
    uses: u64,
}

#[derive(Debug)]
struct Inner {
    root: PathBuf,
    pool: Mutex<Pool>,
    /// Held for as long as the directory is used.
    _lock: Lock,
}

/// Directories that this process holds, by their real paths.
static HELD: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The lock on a directory, `.lock` in it, which Apache Kafka respects and takes, too.
///
/// Java locks by `fcntl`. Such a lock belongs to the whole process and ends when the process closes
/// any descriptor of the file, so it is never opened a second time while it is held.
#[derive(Debug)]
struct Lock {
    real: PathBuf,
    file: Option<File>,
}

impl Lock {
    /// `None` when somebody else has it.
    fn take(root: &Path) -> io::Result<Option<Self>> {
        let real = root.canonicalize()?;
        if !held().insert(real.clone()) {
            return Ok(None);
        }
        // From here on, dropping it lets go.
        let mut lock = Self { real, file: None };
        let path = root.join(".lock");
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(source)) => return Err(source),
        }
        let taken = rustix::fs::fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive);
        lock.file = Some(file);
        match taken.map_err(io::Error::from) {
            Ok(()) => Ok(Some(lock)),
            Err(error)
                if [ErrorKind::WouldBlock, ErrorKind::PermissionDenied].contains(&error.kind()) =>
            {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // In this order: whoever finds the name free may open the file.
        drop(self.file.take());
        held().remove(&self.real);
    }
}

fn held() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A data directory, shared by cloning.
#[derive(Debug, Clone)]
pub struct Disk(Arc<Inner>);

impl Disk {
    /// Creates the directory when it is missing, and locks it.
    ///
    /// # Errors
    /// Another process holds it, or the file system refuses.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self, OpenError> {
        let root = root.into();
        let io = |source| OpenError::Io { path: root.clone(), source };
        std::fs::create_dir_all(&root).map_err(io)?;
        let lock = Lock::take(&root).map_err(io)?;
        let lock = lock.ok_or_else(|| OpenError::Locked(root.clone()))?;
        Ok(Self(Arc::new(Inner { root, pool: Mutex::default(), _lock: lock })))
    }

    /// The directory.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.0.root
    }

    /// Reads a range that a log named; call it where blocking is allowed.
    ///
    /// # Errors
    /// The disk failed, or the file ends before the range does.
    pub fn read(&self, range: &FileRange) -> Result<Bytes, StorageError> {
        let mut bytes = BytesMut::zeroed(range.length);
        let found = self.read_at(&range.file, range.position, &mut bytes)?;
        if found == range.length {
            Ok(bytes.freeze())
        } else {
            let reason = format!("{} bytes expected, {found} found", range.length);
            Err(StorageError { operation: format!("reading {}", range.file), reason })
        }
    }

    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.0.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Names inside the directory only: never a root, never a way up.
    fn path(&self, name: &str) -> io::Result<PathBuf> {
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if inside {
            Ok(self.0.root.join(name))
        } else {
            Err(io::Error::new(ErrorKind::InvalidInput, "the path leaves the data directory"))
        }
    }

    fn file(&self, name: &str, create: bool) -> io::Result<Arc<File>> {
        let mut pool = self.pool();
        pool.uses += 1;
        let uses = pool.uses;
        if let Some((file, used)) = pool.files.get_mut(name) {
            *used = uses;
            return Ok(Arc::clone(file));
        }
        let path = self.path(name)?;
        let file = OpenOptions::new().read(true).write(true).create(create).open(path)?;
        let file = Arc::new(file);
        if pool.files.len() >= OPEN_FILES {
            let oldest = pool.files.iter().min_by_key(|(_, (_, used))| *used);
            if let Some(oldest) = oldest.map(|(name, _)| name.clone()) {
                pool.files.remove(&oldest);
            }
        }
        pool.files.insert(name.to_owned(), (Arc::clone(&file), uses));
        Ok(file)
    }

    /// A file to sync later, whatever it is called by then.
    pub(crate) fn to_sync(&self, name: &str) -> Result<Arc<File>, StorageError> {
        self.file(name, false).map_err(failed("syncing", name))
    }

    /// Forgets open files of a name, and of names below it.
    fn forget(&self, name: &str) {
        let below = format!("{name}/");
        self.pool().files.retain(|open, _| open != name && !open.starts_with(&below));
    }
}

pub(crate) fn failed(operation: &str, name: &str) -> impl FnOnce(io::Error) -> StorageError {
    let operation = format!("{operation} {name}");
    move |error| StorageError { operation, reason: error.to_string() }
}

impl Storage for Disk {
    fn write_at(&self, file: &str, position: u64, bytes: &[u8]) -> Result<(), StorageError> {
        self.file(file, true)
            .and_then(|open| open.write_all_at(bytes, position))
            .map_err(failed("writing", file))
    }

    fn read_at(&self, file: &str, position: u64, into: &mut [u8]) -> Result<usize, StorageError> {
        let open = self.file(file, false).map_err(failed("opening", file))?;
        let mut filled = 0;
        while filled < into.len() {
            match open.read_at(&mut into[filled..], position + filled as u64) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(failed("reading", file)(error)),
            }
        }
        Ok(filled)
    }

    fn length(&self, file: &str) -> Result<Option<u64>, StorageError> {
        let path = self.path(file).map_err(failed("looking at", file))?;
        match std::fs::metadata(path) {
            Ok(found) => Ok(Some(found.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed("looking at", file)(error)),
        }
    }

    fn truncate(&self, file: &str, length: u64) -> Result<(), StorageError> {
        self.file(file, false)
            .and_then(|open| open.set_len(length))
            .map_err(failed("truncating", file))
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), StorageError> {
        let result = self.path(from).and_then(|old| std::fs::rename(old, self.path(to)?));
        self.forget(from);
        self.forget(to);
        result.map_err(failed("renaming", from))
    }

    fn remove(&self, file: &str) -> Result<(), StorageError> {
        self.forget(file);
        match self.path(file).and_then(std::fs::remove_file) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(failed("removing", file)(error))
            }
            _ => Ok(()),
        }
    }

    fn list(&self, directory: &str) -> Result<Vec<String>, StorageError> {
        let entries = match self.path(directory).and_then(std::fs::read_dir) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed("listing", directory)(error)),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(failed("listing", directory))?;
            // A name that is not UTF-8 is not ours.
            if let Ok(name) = entry.file_name().into_string() {
                names.push(name);
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    fn create_directory(&self, directory: &str) -> Result<(), StorageError> {
        self.path(directory)
            .and_then(std::fs::create_dir_all)
            .map_err(failed("creating", directory))
    }

    fn sync(&self, file: &str) -> Result<(), StorageError> {
        self.file(file, false).and_then(|open| open.sync_data()).map_err(failed("syncing", file))
    }

    fn sync_directory(&self, directory: &str) -> Result<(), StorageError> {
        self.path(directory)
            .and_then(File::open)
            .and_then(|open| open.sync_all())
            .map_err(failed("syncing", directory))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_is_held_by_one_process_and_paths_stay_inside() {
        let root = tempfile::tempdir().unwrap();
        let disk = Disk::open(root.path()).unwrap();
        assert!(matches!(Disk::open(root.path()), Err(OpenError::Locked(_))));
        assert!(disk.write_at("../out", 0, b"x").is_err());
        disk.create_directory("t-0").unwrap();
        disk.write_at("t-0/a", 3, b"xyz").unwrap();
        assert_eq!(disk.length("t-0/a").unwrap(), Some(6));
        disk.rename("t-0", "t-0.id-delete").unwrap();
        let range = FileRange { file: "t-0.id-delete/a".into(), position: 3, length: 3 };
        assert_eq!(&disk.read(&range).unwrap()[..], b"xyz");
        assert_eq!(disk.list("t-0.id-delete").unwrap(), ["a"]);
        assert!(disk.read(&FileRange { length: 4, ..range }).is_err());
        drop(disk);
        Disk::open(root.path()).unwrap();
    }
}
