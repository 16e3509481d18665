//! A disk in memory that never fails.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use ottla_log::{Storage, StorageError};

/// Files by their paths; clones are the same disk.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory(Rc<RefCell<BTreeMap<String, Vec<u8>>>>, Rc<Cell<u64>>);

impl Memory {
    /// All files.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.borrow().clone()
    }

    /// Puts a file there.
    pub(crate) fn put(&self, file: &str, bytes: Vec<u8>) {
        self.0.borrow_mut().insert(file.to_owned(), bytes);
    }

    /// The same files on another disk.
    pub(crate) fn copy(&self) -> Self {
        Self(Rc::new(RefCell::new(self.files())), Rc::default())
    }

    /// How many bytes of logs were read since the last question.
    pub(crate) fn log_bytes_read(&self) -> u64 {
        self.1.take()
    }
}

impl Storage for Memory {
    fn write_at(&self, file: &str, position: u64, bytes: &[u8]) -> Result<(), StorageError> {
        let mut files = self.0.borrow_mut();
        let content = files.entry(file.to_owned()).or_default();
        let (from, to) = (position as usize, position as usize + bytes.len());
        content.resize(content.len().max(to), 0);
        content[from..to].copy_from_slice(bytes);
        Ok(())
    }

    fn read_at(&self, file: &str, position: u64, into: &mut [u8]) -> Result<usize, StorageError> {
        let files = self.0.borrow();
        let missing =
            || StorageError { operation: format!("read {file}"), reason: "missing".into() };
        let content = files.get(file).ok_or_else(missing)?;
        let rest = content.get(position as usize..).unwrap_or_default();
        let read = rest.len().min(into.len());
        into[..read].copy_from_slice(&rest[..read]);
        if file.ends_with(".log") {
            self.1.set(self.1.get() + read as u64);
        }
        Ok(read)
    }

    fn length(&self, file: &str) -> Result<Option<u64>, StorageError> {
        Ok(self.0.borrow().get(file).map(|content| content.len() as u64))
    }

    fn truncate(&self, file: &str, length: u64) -> Result<(), StorageError> {
        let mut files = self.0.borrow_mut();
        let found = files.get_mut(file).ok_or_else(|| StorageError {
            operation: format!("truncating {file}"),
            reason: "it is missing".to_owned(),
        });
        found?.resize(length as usize, 0);
        Ok(())
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), StorageError> {
        let mut files = self.0.borrow_mut();
        if let Some(content) = files.remove(from) {
            files.insert(to.to_owned(), content);
        }
        Ok(())
    }

    fn remove(&self, file: &str) -> Result<(), StorageError> {
        self.0.borrow_mut().remove(file);
        Ok(())
    }

    fn list(&self, directory: &str) -> Result<Vec<String>, StorageError> {
        let files = self.0.borrow();
        let inside =
            files.keys().filter_map(|path| path.strip_prefix(directory)?.strip_prefix('/'));
        Ok(inside.map(str::to_owned).collect())
    }

    fn create_directory(&self, _: &str) -> Result<(), StorageError> {
        Ok(())
    }

    fn sync(&self, _: &str) -> Result<(), StorageError> {
        Ok(())
    }

    fn sync_directory(&self, _: &str) -> Result<(), StorageError> {
        Ok(())
    }
}
