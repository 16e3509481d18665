//! The seam to the disk: what a log asks of it at the speed of the page cache.
//!
//! Paths are relative to a data directory and use `/`. A write reaches the page cache only; it
//! survives a power loss after [`Storage::sync`] of its file, and a new or renamed name after
//! [`Storage::sync_directory`]. The log itself syncs only small checkpoint files; flushing
//! segments is handed out as [`crate::Flush`].

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// A disk operation failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageError {
    /// What was tried, on which file.
    pub operation: String,
    /// Why it failed.
    pub reason: String,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} failed: {}", self.operation, self.reason)
    }
}

impl core::error::Error for StorageError {}

/// A disk, or a simulated one.
pub trait Storage {
    /// Writes at a position, creating the file when it is missing.
    ///
    /// # Errors
    /// The disk failed; what the file then holds from the position on is unknown.
    fn write_at(&self, file: &str, position: u64, bytes: &[u8]) -> Result<(), StorageError>;

    /// Fills `into` from a position on; fewer bytes only at the file's end.
    ///
    /// # Errors
    /// The disk failed, or the file is missing.
    fn read_at(&self, file: &str, position: u64, into: &mut [u8]) -> Result<usize, StorageError>;

    /// The file's length in bytes, `None` when it is missing.
    ///
    /// # Errors
    /// The disk failed.
    fn length(&self, file: &str) -> Result<Option<u64>, StorageError>;

    /// Cuts a file to a length.
    ///
    /// # Errors
    /// There is no such file, or the disk failed.
    fn truncate(&self, file: &str, length: u64) -> Result<(), StorageError>;

    /// Renames a file or directory, replacing a file that has the new name.
    ///
    /// # Errors
    /// The disk failed.
    fn rename(&self, from: &str, to: &str) -> Result<(), StorageError>;

    /// Removes a file; a missing one is no error.
    ///
    /// # Errors
    /// The disk failed.
    fn remove(&self, file: &str) -> Result<(), StorageError>;

    /// The names in a directory, sorted; none when it is missing.
    ///
    /// # Errors
    /// The disk failed.
    fn list(&self, directory: &str) -> Result<Vec<String>, StorageError>;

    /// Creates a directory; one that is there is no error.
    ///
    /// # Errors
    /// The disk failed.
    fn create_directory(&self, directory: &str) -> Result<(), StorageError>;

    /// Waits until a file's bytes would survive a power loss.
    ///
    /// # Errors
    /// The disk failed; what was written since the last sync may be lost, and syncing again
    /// proves nothing.
    fn sync(&self, file: &str) -> Result<(), StorageError>;

    /// Waits until a directory's names would survive a power loss.
    ///
    /// # Errors
    /// The disk failed.
    fn sync_directory(&self, directory: &str) -> Result<(), StorageError>;
}

/// Reads a whole file, `None` when it is missing.
///
/// # Errors
/// The disk failed.
pub fn read_file<S: Storage + ?Sized>(
    storage: &S,
    file: &str,
) -> Result<Option<Vec<u8>>, StorageError> {
    let Some(length) = storage.length(file)? else { return Ok(None) };
    let mut bytes = alloc::vec![0; usize::try_from(length).unwrap_or(usize::MAX)];
    let found = storage.read_at(file, 0, &mut bytes)?;
    bytes.truncate(found);
    Ok(Some(bytes))
}

/// Replaces a small file at once: after a crash it holds the old or the new bytes, never a part.
///
/// # Errors
/// The disk failed.
pub fn replace_file<S: Storage + ?Sized>(
    storage: &S,
    directory: &str,
    name: &str,
    bytes: &[u8],
) -> Result<(), StorageError> {
    let path = join(directory, name);
    let new = alloc::format!("{path}.tmp");
    storage.remove(&new)?;
    storage.write_at(&new, 0, bytes)?;
    storage.sync(&new)?;
    storage.rename(&new, &path)?;
    storage.sync_directory(directory)
}

/// A name inside a directory; the empty directory is the data directory itself.
#[must_use]
pub fn join(directory: &str, name: &str) -> String {
    if directory.is_empty() { String::from(name) } else { alloc::format!("{directory}/{name}") }
}
