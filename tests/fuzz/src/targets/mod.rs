//! The targets: one file per kind of reader.

mod batches;
mod codecs;
mod configs;
pub mod connection;
mod conversation;
mod coordinator;
mod files;
mod frames;
mod messages;
mod packed;
mod records;
mod recovery;
mod sasl;
mod views;

use std::hash::{DefaultHasher, Hash, Hasher};

use ottla_protocol::DecodeError;

/// A function over bytes.
pub type Run = Box<dyn FnMut(&[u8]) -> u64>;

/// A function over bytes, and what it is fed with.
pub struct Target {
    /// Inputs to begin with.
    pub seeds: Vec<Vec<u8>>,
    /// Bytes at the front of an input that say what the rest is for; they change rarely.
    pub head: usize,
    /// Inputs are cut to this length.
    pub longest: usize,
    /// Panics when a promise is broken. The number stands for what became of the input: a new one
    /// is worth keeping the input for.
    pub run: Run,
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Target").field("seeds", &self.seeds.len()).finish_non_exhaustive()
    }
}

impl Target {
    /// A target whose inputs have no head.
    #[must_use]
    pub fn new(seeds: Vec<Vec<u8>>, run: impl FnMut(&[u8]) -> u64 + 'static) -> Self {
        const LONGEST: usize = 16 << 10;
        Self { seeds, head: 0, longest: LONGEST, run: Box::new(run) }
    }

    #[must_use]
    fn with_head(mut self, head: usize) -> Self {
        self.head = head;
        self
    }
}

/// A target's row: its name, how it is made, and its share of the time.
#[derive(Debug)]
pub struct Row {
    /// The name, as `--target` takes it.
    pub name: &'static str,
    /// Makes it, corpus and all.
    pub make: fn() -> Target,
    /// Inputs in a short run, which takes a second or five for each target in a test's build.
    pub short: u64,
    /// Its share of a long run's time.
    pub share: u32,
}

macro_rules! targets {
    ($($name:literal, $make:path, $short:literal, $share:literal;)*) => {
        /// All targets.
        pub const TARGETS: &[Row] =
            &[$(Row { name: $name, make: $make, short: $short, share: $share },)*];
    };
}

targets! {
    "frames", frames::target, 20_000, 1;
    "messages", messages::target, 40_000, 4;
    "views", views::target, 20_000, 2;
    "records", records::target, 30_000, 2;
    "batches", batches::target, 20_000, 2;
    "codecs", codecs::target, 10_000, 2;
    "files", files::target, 60_000, 1;
    "recovery", recovery::target, 3_000, 2;
    "configs", configs::target, 300, 1;
    "packed", packed::target, 10_000, 1;
    "topologies", packed::topologies, 10_000, 1;
    "sasl", sasl::target, 5_000, 1;
    "coordinator", coordinator::target, 10_000, 2;
    "connection", connection::target, 6_000, 5;
}

/// The row of a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Row> {
    TARGETS.iter().find(|row| row.name == name)
}

/// A number for what became of an input.
fn answer(parts: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    hasher.finish()
}

/// What a refusal says of the decoder's course: its kind, not its numbers.
fn kind(error: &DecodeError) -> String {
    let shown = format!("{:?}", error.kind);
    let name = shown.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(shown.len());
    shown[..name].to_owned()
}

/// About how large a number is: its bits.
fn size_class(number: usize) -> u32 {
    usize::BITS - number.leading_zeros()
}
