//! A simulated disk.
//!
//! Every file has two contents: what the page cache shows, and what the platter holds. Writes and
//! truncations reach the cache and wait; a sync brings them to the platter. At a power loss each
//! waiting write survives, vanishes or is torn at a sector, on its own. A failed sync drops what
//! waits: the cache goes on showing it, the platter never gets it, and the next sync succeeds.
//! Names behave alike, per directory: the waiting changes survive up to some point of their order.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use ottla_log::{Storage, StorageError};

use crate::Random;

/// What survives or not as a whole when a write is torn, in bytes.
const SECTOR: usize = 512;

#[derive(Debug, Clone)]
enum Change {
    Write(u64, Vec<u8>),
    Truncate(u64),
}

#[derive(Debug, Clone, Default)]
struct Content {
    cache: Vec<u8>,
    platter: Vec<u8>,
    waiting: Vec<Change>,
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write(position, written) => write(bytes, *position as usize, written),
            Self::Truncate(length) => bytes.resize(*length as usize, 0),
        }
    }
}

fn write(bytes: &mut Vec<u8>, position: usize, written: &[u8]) {
    let end = position + written.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    bytes[position..end].copy_from_slice(written);
}

#[derive(Debug, Clone)]
enum NameChange {
    Add(String, usize),
    Remove(String),
}

impl NameChange {
    fn name(&self) -> &str {
        match self {
            Self::Add(name, _) | Self::Remove(name) => name,
        }
    }

    fn apply(&self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Add(name, file) => names.insert(name.clone(), *file),
            Self::Remove(name) => names.remove(name),
        };
    }
}

/// Everything that a disk holds.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    files: Vec<Content>,
    names: BTreeMap<String, usize>,
    durable_names: BTreeMap<String, usize>,
    waiting_names: Vec<NameChange>,
}

fn directory_of(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(directory, _)| directory)
}

impl Contents {
    /// What is left when the power goes now.
    #[must_use]
    pub fn after_power_loss(mut self, random: &mut Random) -> Self {
        for file in &mut self.files {
            for change in std::mem::take(&mut file.waiting) {
                match change {
                    Change::Write(position, bytes) if random.chance(50) => {
                        // Torn: each sector lives or dies alone.
                        let all = random.chance(50);
                        for (at, sector) in bytes.chunks(SECTOR).enumerate() {
                            if all || random.chance(50) {
                                let position = position as usize + at * SECTOR;
                                write(&mut file.platter, position, sector);
                            }
                        }
                    }
                    Change::Truncate(_) if random.chance(50) => change.apply(&mut file.platter),
                    _ => {}
                }
            }
            file.cache.clone_from(&file.platter);
        }
        let mut kept: BTreeMap<String, u64> = BTreeMap::new();
        for change in std::mem::take(&mut self.waiting_names) {
            let directory = directory_of(change.name()).to_owned();
            // Once one change of a directory is lost, so are those that follow it.
            let left = kept.entry(directory).or_insert_with(|| random.below(6));
            if *left > 0 {
                *left -= 1;
                change.apply(&mut self.durable_names);
            }
        }
        self.names.clone_from(&self.durable_names);
        self
    }

    /// The names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// What a file shows, to damage it.
    pub fn file_mut(&mut self, name: &str) -> Option<&mut Vec<u8>> {
        let content = &mut self.files[*self.names.get(name)?];
        content.waiting.clear();
        Some(&mut content.cache)
    }

    fn change(&mut self, name: &str, change: Change) {
        let file = match self.names.get(name) {
            Some(file) => *file,
            None => {
                self.files.push(Content::default());
                self.rename_to(NameChange::Add(name.to_owned(), self.files.len() - 1));
                self.files.len() - 1
            }
        };
        let content = &mut self.files[file];
        change.apply(&mut content.cache);
        content.waiting.push(change);
    }

    fn rename_to(&mut self, change: NameChange) {
        change.apply(&mut self.names);
        self.waiting_names.push(change);
    }
}

type Watch = Box<dyn FnMut(&Contents)>;

#[derive(Default)]
struct Shared {
    contents: RefCell<Contents>,
    /// Changes and syncs so far.
    steps: Cell<u64>,
    /// A running hash over them: the trace.
    trace: Cell<u64>,
    /// Syncs that fail, counted from 1.
    failing: Cell<Option<u64>>,
    syncs: Cell<u64>,
    watch: RefCell<Option<Watch>>,
}

/// A file of one disk, held open under the name that it had.
#[derive(Debug, Clone)]
pub struct Held {
    name: String,
    file: usize,
}

/// Why a file cannot be synced that has no name.
pub const MISSING: &str = "it is missing";

/// A simulated disk, shared by cloning.
#[derive(Clone, Default)]
pub struct SimulatedDisk(Rc<Shared>);

impl std::fmt::Debug for SimulatedDisk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SimulatedDisk").field("steps", &self.0.steps.get()).finish()
    }
}

impl SimulatedDisk {
    /// A disk that holds something already.
    #[must_use]
    pub fn with(contents: Contents) -> Self {
        let disk = Self::default();
        disk.0.contents.replace(contents);
        disk
    }

    /// A copy of what it holds.
    #[must_use]
    pub fn contents(&self) -> Contents {
        self.0.contents.borrow().clone()
    }

    /// Every `n`th sync fails.
    pub fn fail_every(&self, n: Option<u64>) {
        self.0.failing.set(n);
    }

    /// Calls `watch` after every change and every sync.
    pub fn watch(&self, watch: impl FnMut(&Contents) + 'static) {
        self.0.watch.replace(Some(Box::new(watch)));
    }

    /// No more calls.
    pub fn unwatch(&self) {
        self.0.watch.replace(None);
    }

    /// Changes and syncs so far.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.0.steps.get()
    }

    /// A hash over every change and sync so far, bytes included.
    #[must_use]
    pub fn trace(&self) -> u64 {
        self.0.trace.get()
    }

    /// Opens a file to sync it later, whatever its name is by then.
    ///
    /// # Errors
    /// It is missing.
    pub fn hold(&self, name: &str) -> Result<Held, StorageError> {
        match self.0.contents.borrow().names.get(name) {
            Some(file) => Ok(Held { name: name.to_owned(), file: *file }),
            None => Err(failed("syncing", name, MISSING)),
        }
    }

    /// Syncs what was opened.
    ///
    /// # Errors
    /// The disk failed.
    pub fn sync_held(&self, held: &Held) -> Result<(), StorageError> {
        let fails = self.refuses();
        {
            let mut contents = self.0.contents.borrow_mut();
            let content = &mut contents.files[held.file];
            let waiting = std::mem::take(&mut content.waiting);
            if !fails {
                for change in waiting {
                    change.apply(&mut content.platter);
                }
            }
        }
        self.step("sync", &held.name, &[u8::from(fails)]);
        if fails { Err(failed("syncing", &held.name, "input/output error")) } else { Ok(()) }
    }

    fn step(&self, operation: &str, name: &str, bytes: &[u8]) {
        self.0.steps.set(self.0.steps.get() + 1);
        let mut trace = self.0.trace.get();
        for byte in operation.bytes().chain(name.bytes()).chain(bytes.iter().copied()) {
            trace = (trace ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3).rotate_left(7);
        }
        self.0.trace.set(trace);
        if let Some(watch) = self.0.watch.borrow_mut().as_mut() {
            watch(&self.0.contents.borrow());
        }
    }

    fn refuses(&self) -> bool {
        let syncs = self.0.syncs.get() + 1;
        self.0.syncs.set(syncs);
        self.0.failing.get().is_some_and(|n| syncs.is_multiple_of(n))
    }
}

fn failed(operation: &str, name: &str, reason: &str) -> StorageError {
    StorageError { operation: format!("{operation} {name}"), reason: reason.to_owned() }
}

impl Storage for SimulatedDisk {
    fn write_at(&self, file: &str, position: u64, bytes: &[u8]) -> Result<(), StorageError> {
        self.0.contents.borrow_mut().change(file, Change::Write(position, bytes.to_vec()));
        self.step("write", file, bytes);
        Ok(())
    }

    fn read_at(&self, file: &str, position: u64, into: &mut [u8]) -> Result<usize, StorageError> {
        let contents = self.0.contents.borrow();
        let Some(found) = contents.names.get(file) else {
            return Err(failed("reading", file, MISSING));
        };
        let bytes = &contents.files[*found].cache;
        let rest = bytes.get(position as usize..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        Ok(count)
    }

    fn length(&self, file: &str) -> Result<Option<u64>, StorageError> {
        let contents = self.0.contents.borrow();
        Ok(contents.names.get(file).map(|found| contents.files[*found].cache.len() as u64))
    }

    fn truncate(&self, file: &str, length: u64) -> Result<(), StorageError> {
        if !self.0.contents.borrow().names.contains_key(file) {
            return Err(failed("truncating", file, MISSING));
        }
        self.0.contents.borrow_mut().change(file, Change::Truncate(length));
        self.step("truncate", file, &length.to_be_bytes());
        Ok(())
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), StorageError> {
        let mut contents = self.0.contents.borrow_mut();
        let Some(file) = contents.names.get(from).copied() else {
            return Err(failed("renaming", from, MISSING));
        };
        // One change: the new name stands before the old one goes.
        contents.rename_to(NameChange::Add(to.to_owned(), file));
        contents.rename_to(NameChange::Remove(from.to_owned()));
        drop(contents);
        self.step("rename", from, to.as_bytes());
        Ok(())
    }

    fn remove(&self, file: &str) -> Result<(), StorageError> {
        if self.0.contents.borrow().names.contains_key(file) {
            self.0.contents.borrow_mut().rename_to(NameChange::Remove(file.to_owned()));
            self.step("remove", file, &[]);
        }
        Ok(())
    }

    fn list(&self, directory: &str) -> Result<Vec<String>, StorageError> {
        let contents = self.0.contents.borrow();
        let inside = contents.names.keys().filter(|name| directory_of(name) == directory);
        Ok(inside.map(|name| name.rsplit('/').next().unwrap_or(name).to_owned()).collect())
    }

    fn create_directory(&self, _directory: &str) -> Result<(), StorageError> {
        Ok(())
    }

    fn sync(&self, file: &str) -> Result<(), StorageError> {
        self.sync_held(&self.hold(file)?)
    }

    fn sync_directory(&self, directory: &str) -> Result<(), StorageError> {
        {
            let mut contents = self.0.contents.borrow_mut();
            let waiting = std::mem::take(&mut contents.waiting_names);
            for change in waiting {
                if directory_of(change.name()) == directory {
                    change.apply(&mut contents.durable_names);
                } else {
                    contents.waiting_names.push(change);
                }
            }
        }
        self.step("sync directory", directory, &[]);
        Ok(())
    }
}
