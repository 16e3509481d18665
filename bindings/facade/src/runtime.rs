//! The process's one async runtime: started by the first call that needs it, never stopped.
//!
//! Threads do not survive a fork, so the process id is remembered: in a forked child every entry
//! answers with a typed error instead of waiting for threads that are not there. Its threads are
//! daemons in the host's eyes: they hold no interpreter state and do not keep a process from
//! ending.

use std::future::Future;
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::error::{Error, ErrorKind, Result};

/// The runtime and the process that started it.
#[derive(Debug)]
pub struct Runtime {
    tokio: tokio::runtime::Runtime,
    process: u32,
}

/// Most worker threads; the client's work is waiting and copying, more of them only contend.
const MOST_WORKERS: usize = 4;

/// Set in a child that was forked, by hosts that can tell.
static FORKED: AtomicBool = AtomicBool::new(false);

static RUNTIME: OnceLock<std::result::Result<Runtime, String>> = OnceLock::new();

impl Runtime {
    /// The runtime of this process.
    ///
    /// # Errors
    /// `Forked` in a child of the process that started it; `Io` when the system refuses threads.
    pub fn get() -> Result<&'static Self> {
        match RUNTIME.get_or_init(Self::start) {
            Ok(runtime) if runtime.process == process::id() => Ok(runtime),
            Ok(runtime) => Err(Error::new(
                ErrorKind::Forked,
                format!(
                    "process {} was forked from {}, where ottla's threads run; they do not exist here",
                    process::id(),
                    runtime.process
                ),
            )),
            Err(reason) => {
                Err(Error::new(ErrorKind::Io, format!("cannot start the runtime: {reason}")))
            }
        }
    }

    /// As [`Runtime::get`], for calls that are made once a record: a fork is seen only where the
    /// host has told of it ([`Runtime::forked`]), since asking the system takes longer than the
    /// call. Whatever waits asks the system.
    ///
    /// # Errors
    /// As [`Runtime::get`].
    pub fn check() -> Result<()> {
        if FORKED.load(Ordering::Relaxed) || RUNTIME.get().is_none() {
            return Self::get().map(drop);
        }
        Ok(())
    }

    /// To be called in the child of a fork.
    pub fn forked() {
        FORKED.store(true, Ordering::Relaxed);
    }

    fn start() -> std::result::Result<Self, String> {
        let workers = thread::available_parallelism().map_or(1, usize::from).clamp(1, MOST_WORKERS);
        let tokio = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(workers)
            .thread_name("ottla")
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self { tokio, process: process::id() })
    }

    /// Where tasks are spawned.
    #[must_use]
    pub fn handle(&self) -> &tokio::runtime::Handle {
        self.tokio.handle()
    }

    /// Runs `future` on the calling host thread until it ends.
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        self.tokio.block_on(future)
    }
}
