//! The process's one async runtime: started by the first call that needs it, never stopped.
//!
//! Threads do not survive a fork, so the process id is remembered: in a forked child every entry answers with a typed
//! error instead of waiting for threads that are not there. Its threads are daemons in the host's eyes: they hold no
//! interpreter state and do not keep a process from ending.

use std::future::Future;
use std::pin::Pin;
use std::process;
use std::sync::OnceLock;
use std::thread;

use tokio::sync::mpsc;
use tokio::task::LocalSet;

use crate::error::{Error, ErrorKind, Result};

/// The runtime and the process that started it.
#[derive(Debug)]
pub struct Runtime {
    tokio: tokio::runtime::Runtime,
    process: u32,
    local: OnceLock<mpsc::UnboundedSender<Job>>,
}

/// What a local job makes: a future that need not be `Send`.
type Job = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = ()>>> + Send>;

/// Most worker threads; the client's work is waiting and copying, more of them only contend.
const MOST_WORKERS: usize = 4;

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

    fn start() -> std::result::Result<Self, String> {
        let workers = thread::available_parallelism().map_or(1, usize::from).clamp(1, MOST_WORKERS);
        let tokio = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(workers)
            .thread_name("ottla")
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self { tokio, process: process::id(), local: OnceLock::new() })
    }

    /// Where tasks are spawned.
    #[must_use]
    pub fn handle(&self) -> &tokio::runtime::Handle {
        self.tokio.handle()
    }

    /// Runs the future that `make` makes on the one thread for futures that cannot move between
    /// threads. For control calls: their pace is the network's.
    pub(crate) fn spawn_local<F: Future<Output = ()> + 'static>(
        &'static self,
        make: impl FnOnce() -> F + Send + 'static,
    ) {
        let jobs = self.local.get_or_init(|| {
            let (sender, mut jobs) = mpsc::unbounded_channel::<Job>();
            // A refused thread shows in the failed send below: the receiver is gone.
            let _ = thread::Builder::new().name("ottla-control".to_owned()).spawn(move || {
                let local = LocalSet::new();
                self.block_on(local.run_until(async move {
                    while let Some(job) = jobs.recv().await {
                        tokio::task::spawn_local(job());
                    }
                }));
            });
            sender
        });
        // Dropping the job drops what it would have answered through, which fails its caller.
        let _ = jobs.send(Box::new(move || Box::pin(make())));
    }

    /// Runs `future` on the calling host thread until it ends.
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        self.tokio.block_on(future)
    }
}
