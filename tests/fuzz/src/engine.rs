//! The loop: an input, its run, what is learnt from it.
//!
//! A target answers each input with a number that stands for what became of it. An input with a new
//! answer joins the corpus.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use std::time::Duration;

use anyhow::Result;
use ottla_simulation::Random;

use crate::corpus;
use crate::mutate::mutate;
use crate::targets::Target;

/// Inputs that a run may add to a target's corpus.
const MOST_ADDED: usize = 4000;
/// Tries to make a finding smaller.
const REDUCTIONS: usize = 1500;

/// A promise that was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What the panic said, and where.
    pub message: String,
    /// The input, as small as it was made.
    pub input: Vec<u8>,
}

/// One target's fuzzing.
pub struct Engine {
    target: Target,
    name: &'static str,
    seed: u64,
    /// Inputs so far, those of runs before included.
    position: u64,
    corpus: Vec<Vec<u8>>,
    added: Vec<Vec<u8>>,
    known: HashSet<u64>,
    /// Places that broke, each once.
    broken: HashSet<String>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let inputs = self.corpus.len();
        f.debug_struct("Engine").field("target", &self.name).field("inputs", &inputs).finish()
    }
}

impl Engine {
    /// Over a target's own seeds.
    #[must_use]
    pub fn new(name: &'static str, target: Target, seed: u64) -> Self {
        let mut corpus = target.seeds.clone();
        corpus.push(Vec::new());
        Self {
            target,
            name,
            seed,
            position: 0,
            corpus,
            added: Vec::new(),
            known: HashSet::new(),
            broken: HashSet::new(),
        }
    }

    /// Goes on where a run before stopped: its position, and what it added to the corpus.
    pub fn resume(&mut self, folder: &Path, position: u64) {
        self.position = position;
        self.added = corpus::read_added(folder, self.name);
        self.corpus.extend(self.added.iter().cloned());
    }

    /// Keeps what was added to the corpus.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn keep(&self, folder: &Path) -> Result<()> {
        corpus::write_added(folder, self.name, &self.added)
    }

    /// The target's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Inputs so far, those of runs before included.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Runs the corpus as it is, without changes.
    pub fn replay(&mut self) -> Vec<Finding> {
        let corpus = self.corpus.clone();
        corpus.into_iter().filter_map(|input| self.judge(input, false)).collect()
    }

    /// Runs `count` new inputs.
    pub fn run(&mut self, count: u64) -> Vec<Finding> {
        let mut findings = Vec::new();
        for _ in 0..count {
            let input = self.next_input();
            self.position += 1;
            findings.extend(self.judge(input, true));
        }
        findings
    }

    fn next_input(&mut self) -> Vec<u8> {
        let name = u64::from(ottla_model::crc32c(self.name.as_bytes()));
        let mut random =
            Random::new(self.seed ^ name << 32 ^ self.position.wrapping_mul(0x9e37_79b9));
        let corpus = &self.corpus;
        let mut pick = || &corpus[random.below(corpus.len() as u64) as usize];
        let (mut input, other) = (pick().clone(), pick());
        mutate(&mut random, &mut input, other, self.target.head, self.target.longest);
        input
    }

    /// Runs one input: what broke, unless it broke before. `learn` keeps inputs with new answers.
    fn judge(&mut self, input: Vec<u8>, learn: bool) -> Option<Finding> {
        let outcome = attempt(&mut self.target, &input);
        match outcome {
            Ok(answer) => {
                let fresh = self.known.insert(answer);
                if learn && fresh && self.added.len() < MOST_ADDED {
                    self.added.push(input.clone());
                    self.corpus.push(input);
                }
                None
            }
            Err(message) => {
                let place = place_of(&message).to_owned();
                if !self.broken.insert(place.clone()) {
                    return None;
                }
                let input = self.reduce(input, &place);
                Some(Finding { message, input })
            }
        }
    }

    /// Makes an input smaller as long as it breaks at the same place.
    fn reduce(&mut self, mut input: Vec<u8>, place: &str) -> Vec<u8> {
        let mut tries = 0;
        let mut step = (input.len() / 2).max(1);
        while step > 0 && tries < REDUCTIONS {
            let (mut at, mut shrunk) = (0, false);
            while at < input.len() && tries < REDUCTIONS {
                let mut smaller = input.clone();
                smaller.drain(at..(at + step).min(input.len()));
                tries += 1;
                if attempt(&mut self.target, &smaller).is_err_and(|why| place_of(&why) == place) {
                    input = smaller;
                    shrunk = true;
                } else {
                    at += step;
                }
            }
            if !shrunk {
                step /= 2;
            }
        }
        input
    }
}

/// Runs a target on an input: its answer, or what broke.
///
/// # Errors
/// The promise that was broken, in the panic's words, and where.
pub fn attempt(target: &mut Target, input: &[u8]) -> Result<u64, String> {
    /// Panics are heard from all threads, so one input runs at a time.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    listen();
    heard();
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&input.to_vec());
    INPUTS.fetch_add(1, Ordering::Relaxed);
    let run = &mut target.run;
    let answer = catch_unwind(AssertUnwindSafe(|| run(input)));
    ENDED.fetch_add(1, Ordering::Relaxed);
    // A panic in a task or on a thread of the broker's is one as well.
    let said = heard();
    match (answer, said.into_iter().next()) {
        (Ok(answer), None) => Ok(answer),
        (_, Some(message)) => Err(message),
        (Err(_), None) => Err("a panic without words".to_owned()),
    }
}

/// The place in a panic's message, without what it said.
fn place_of(message: &str) -> &str {
    message.split(": ").next().unwrap_or(message)
}

/// Inputs that were begun and that ended, and the one that runs.
static INPUTS: AtomicU64 = AtomicU64::new(0);
static ENDED: AtomicU64 = AtomicU64::new(0);
static RUNNING: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// An input that takes longer hangs, whatever the machine is doing.
const HANGS: Duration = Duration::from_secs(180);

/// Ends the program when an input does: one that hangs is a finding that cannot be reported
/// otherwise. It is kept in the folder. Nothing is watched while no input is running.
pub fn watch(folder: &Path) {
    let kept = folder.join("hanging-input.bin");
    std::thread::spawn(move || {
        let (_never, wake) = std::sync::mpsc::channel::<()>();
        let mut last = u64::MAX;
        loop {
            let _ = wake.recv_timeout(HANGS);
            let begun = INPUTS.load(Ordering::Relaxed);
            if begun == last && ENDED.load(Ordering::Relaxed) < begun {
                let input = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let _ = std::fs::write(&kept, input);
                eprintln!("error: an input hangs for {HANGS:?}: {}", kept.display());
                std::process::abort();
            }
            last = begun;
        }
    });
}

/// What panicked since it was asked last.
static HEARD: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn heard() -> Vec<String> {
    std::mem::take(&mut *HEARD.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Keeps what panics say, whatever thread they happen on, instead of printing it.
fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let place = panic.location().map_or_else(String::new, ToString::to_string);
            let said = panic.payload_as_str().unwrap_or("no text");
            if place.contains("tests/it") {
                before(panic);
                return;
            }
            let said = format!("{place}: {said}");
            HEARD.lock().unwrap_or_else(PoisonError::into_inner).push(said);
        }));
    });
}
