//! The node's replica of the metadata log and the controller on it, on a thread of their own.
//!
//! The thread decides, appends, flushes, loads what is committed, lets the broker follow it, and
//! only then answers. Requests that wait together share one flush.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use ottla_image::{ImageLoader, MetadataImage, Publication, VersionedRecord};
use ottla_metadata::{
    Controller, ControllerOptions, ControllerRequest, ControllerResponse, Outcome, PendingResponses,
};
use ottla_model::Offset;
use ottla_quorum::{Action, LogFailure, Quorum, QuorumLog, QuorumOptions, QuorumState, SnapshotId};
use tokio::sync::oneshot;

use crate::clock::Clock;
use crate::handlers::FEATURES;
use crate::metadata_log::MetadataLog;
use crate::random::seed;

/// Bytes of committed batches that are loaded at once.
const LOAD_BYTES: usize = 1 << 20;
/// Requests that share a flush.
const TOGETHER: usize = 256;

/// Follows the metadata, before anybody is answered.
pub(crate) type Follow = Box<dyn FnMut(&Publication) + Send>;

enum Command {
    Ask(Box<ControllerRequest>, oneshot::Sender<ControllerResponse>),
    Stop,
}

/// What a snapshot's rhythm is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SnapshotRhythm {
    /// `metadata.log.max.record.bytes.between.snapshots`.
    pub(crate) bytes: u64,
    /// `metadata.log.max.snapshot.interval.ms`; 0 for none.
    pub(crate) interval_ms: i64,
}

/// A handle on the thread.
#[derive(Debug)]
pub(crate) struct ControllerThread {
    commands: Sender<Command>,
    thread: Option<JoinHandle<()>>,
}

/// Asks the controller; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct ControllerHandle(Sender<Command>);

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Ask(..) => "Ask",
            Self::Stop => "Stop",
        })
    }
}

/// The controller is not there: the node stops, or its metadata log has failed.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the controller is not available")]
pub(crate) struct NoController;

impl ControllerHandle {
    /// Asks, and waits until the answer's records are committed and followed.
    pub(crate) async fn ask(
        &self,
        request: ControllerRequest,
    ) -> Result<ControllerResponse, NoController> {
        let (reply, answer) = oneshot::channel();
        self.0.send(Command::Ask(Box::new(request), reply)).map_err(|_| NoController)?;
        answer.await.map_err(|_| NoController)
    }
}

/// What the thread is started with.
pub(crate) struct ControllerSetup {
    pub(crate) log: MetadataLog,
    pub(crate) quorum: QuorumOptions,
    pub(crate) stored: Option<QuorumState>,
    pub(crate) controller: ControllerOptions,
    /// What a cluster without metadata begins with.
    pub(crate) first_records: Vec<VersionedRecord>,
    pub(crate) snapshots: SnapshotRhythm,
    pub(crate) clock: Clock,
    pub(crate) follow: Follow,
}

impl ControllerThread {
    /// Loads the log and starts the thread.
    pub(crate) fn start(setup: ControllerSetup) -> Result<Self, LogFailure> {
        let (commands, received) = channel();
        let mut driver = Driver::open(setup)?;
        let thread = thread::Builder::new()
            .name("controller".to_owned())
            .spawn(move || driver.run(&received))
            .map_err(|error: io::Error| LogFailure(error.to_string()))?;
        Ok(Self { commands, thread: Some(thread) })
    }

    pub(crate) fn handle(&self) -> ControllerHandle {
        ControllerHandle(self.commands.clone())
    }
}

impl Drop for ControllerThread {
    fn drop(&mut self) {
        // It may have ended by itself after a fault.
        let _ = self.commands.send(Command::Stop);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the controller's thread panicked");
        }
    }
}

type Answer = (oneshot::Sender<ControllerResponse>, ControllerResponse);

struct Driver {
    quorum: Quorum<MetadataLog>,
    controller: Controller,
    first_records: Vec<VersionedRecord>,
    active: bool,
    loader: ImageLoader,
    pending: PendingResponses<Answer>,
    follow: Follow,
    clock: Clock,
    snapshots: SnapshotRhythm,
    bytes_at_snapshot: u64,
    snapshot_at: i64,
    failed: bool,
}

impl Driver {
    fn open(setup: ControllerSetup) -> Result<Self, LogFailure> {
        let ControllerSetup { log, quorum, stored, controller, snapshots, clock, .. } = setup;
        let (mut follow, first_records) = (setup.follow, setup.first_records);
        let mut loader = ImageLoader::new(MetadataImage::default());
        if let Some(id) = log.latest_snapshot() {
            let bytes = log.read_whole_snapshot(id)?;
            load_snapshot(&mut loader, &bytes, id)?;
            if let Some(publication) = loader.take() {
                follow(&publication);
            }
        }
        let known = stored.as_ref().map(|state| state.epoch).unwrap_or_default();
        if known < log.last_epoch() {
            tracing::warn!(?known, log = ?log.last_epoch(), "quorum-state is older than the log, the log's epoch holds");
        }
        let bytes_at_snapshot = log.size();
        let start = clock.now().0;
        let quorum = Quorum::open(quorum, log, stored, seed(), start)
            .map_err(|error| LogFailure(error.to_string()))?;
        Ok(Self {
            quorum,
            controller: Controller::new(controller, seed()),
            first_records,
            active: false,
            loader,
            pending: PendingResponses::default(),
            follow,
            clock,
            snapshots,
            bytes_at_snapshot,
            snapshot_at: start,
            failed: false,
        })
    }

    fn run(&mut self, commands: &Receiver<Command>) {
        self.quorum.handle_timeout(self.clock.now().0);
        self.perform();
        while !self.failed {
            let mut waiting = VecDeque::new();
            match commands.recv_timeout(self.wait()) {
                Ok(command) => waiting.push_back(command),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            while waiting.len() < TOGETHER
                && let Ok(command) = commands.try_recv()
            {
                waiting.push_back(command);
            }
            let mut stop = false;
            for command in waiting {
                match command {
                    Command::Ask(request, reply) => self.ask(*request, reply),
                    Command::Stop => stop = true,
                }
            }
            self.tick();
            self.perform();
            self.snapshot_when_due();
            if stop {
                break;
            }
        }
        drop(self.pending.fail_all());
        if !self.failed
            && let Err(error) = self.quorum.log_mut().close()
        {
            tracing::error!(%error, "the metadata log was not closed cleanly");
        }
    }

    fn wait(&self) -> Duration {
        let controller = self.controller.deadline().filter(|_| self.active).unwrap_or(i64::MAX);
        let left = self.quorum.deadline().min(controller).saturating_sub(self.clock.now().0);
        // An hour when nothing is due: a command wakes the thread.
        Duration::from_millis(u64::try_from(left).unwrap_or(0).min(3_600_000))
    }

    fn tick(&mut self) {
        let time = self.clock.now().0;
        if self.quorum.deadline() <= time {
            self.quorum.handle_timeout(time);
        }
        while self.active && self.controller.deadline().is_some_and(|due| due <= time) {
            let outcome = self.controller.handle_timeout(time);
            if outcome.records.is_empty() {
                break;
            }
            self.append(outcome, None);
        }
    }

    fn ask(&mut self, request: ControllerRequest, reply: oneshot::Sender<ControllerResponse>) {
        if !self.active {
            // Dropping the reply tells the asker that there is no controller now.
            return;
        }
        let outcome = self.controller.handle(self.clock.now().0, self.quorum.end_offset(), request);
        self.append(outcome, Some(reply));
    }

    fn append(&mut self, outcome: Outcome, reply: Option<oneshot::Sender<ControllerResponse>>) {
        let mut last = None;
        if !outcome.records.is_empty() {
            match self.quorum.append(self.clock.now().0, &outcome.records) {
                Ok(offset) => last = Some(offset),
                Err(error) => {
                    tracing::warn!(%error, "a decision of the controller was not appended");
                    self.controller.deactivate();
                    self.active = false;
                    self.quorum.resign(self.clock.now().0);
                    return;
                }
            }
        }
        let Some(reply) = reply else { return };
        if let Some((reply, response)) = self.pending.park(last, (reply, outcome.response)) {
            // The asker may have gone.
            let _ = reply.send(response);
        }
    }

    fn perform(&mut self) {
        loop {
            let actions = self.quorum.take_actions();
            if actions.is_empty() || self.failed {
                return;
            }
            for action in actions {
                if let Err(error) = self.act(action) {
                    tracing::error!(%error, "the metadata log has failed, the node takes no more changes");
                    self.failed = true;
                    return;
                }
            }
        }
    }

    fn act(&mut self, action: Action) -> Result<(), LogFailure> {
        match action {
            Action::Flush { .. } => {
                let end = self.quorum.log_mut().flush()?;
                self.quorum.handle_log_flushed(self.clock.now().0, end);
            }
            Action::HighWatermark(high) => self.load(high)?,
            Action::LeaderReady { .. } => {
                let image = self.loader.image().clone();
                check_features(&image)?;
                self.active = true;
                let outcome =
                    self.controller.activate(self.clock.now().0, &image, &self.first_records);
                self.append(outcome, None);
            }
            Action::LostLeadership { .. } => {
                self.active = false;
                self.controller.deactivate();
                drop(self.pending.fail_all());
            }
            Action::LoadSnapshot(id) => {
                let bytes = self.quorum.log().read_whole_snapshot(id)?;
                load_snapshot(&mut self.loader, &bytes, id)?;
                self.publish();
            }
            Action::Fault(failure) => return Err(failure),
            Action::LeaderChanged { leader, epoch } => {
                tracing::debug!(?leader, ?epoch, "leader of the metadata quorum");
            }
            // One voter has nobody to talk to.
            Action::Send { correlation, .. } => {
                self.quorum.handle_response(self.clock.now().0, correlation, None);
            }
            Action::Respond { .. } => {}
        }
        Ok(())
    }

    fn load(&mut self, high: Offset) -> Result<(), LogFailure> {
        while self.loader.next_offset() < high {
            let from = self.loader.next_offset();
            let bytes = self.quorum.log().read(from, LOAD_BYTES)?;
            // Batches beyond the watermark are not committed; they come again.
            let mut whole = 0;
            for batch in ottla_model::record::Batches::new(&bytes) {
                let batch = batch.map_err(|error| LogFailure(error.to_string()))?;
                if batch.next_offset() > high {
                    break;
                }
                whole += batch.size();
            }
            if whole == 0 {
                return Err(LogFailure(format!("no batch at offset {from} below {high}")));
            }
            let loaded = self.loader.load_batches(&bytes[..whole]);
            loaded.map_err(|error| LogFailure(error.to_string()))?;
        }
        self.publish();
        for (reply, response) in self.pending.complete(high) {
            // The asker may have gone.
            let _ = reply.send(response);
        }
        Ok(())
    }

    fn publish(&mut self) {
        if let Some(publication) = self.loader.take() {
            (self.follow)(&publication);
        }
    }

    fn snapshot_when_due(&mut self) {
        let image = self.loader.image();
        let time = self.clock.now().0;
        let grown = self.quorum.log().size().saturating_sub(self.bytes_at_snapshot);
        let late =
            self.snapshots.interval_ms > 0 && time - self.snapshot_at >= self.snapshots.interval_ms;
        let provenance = image.provenance;
        let id = SnapshotId { end_offset: provenance.offset.next(), epoch: provenance.epoch };
        let newer = self.quorum.log().latest_snapshot().is_none_or(|latest| latest < id);
        if self.failed || grown == 0 || !newer || !(grown >= self.snapshots.bytes || late) {
            return;
        }
        let records = image.records();
        let encoded: Result<Vec<_>, _> = records.iter().map(|record| record.encode()).collect();
        let written = encoded.map_err(|error| LogFailure(error.to_string())).and_then(|records| {
            self.quorum.write_snapshot(time, id, provenance.timestamp.0, &records)?;
            self.quorum.log_mut().delete_before(id)
        });
        match written {
            Ok(()) => tracing::info!(offset = id.end_offset.0, "wrote a metadata snapshot"),
            Err(error) => tracing::error!(%error, "no metadata snapshot was written"),
        }
        self.bytes_at_snapshot = self.quorum.log().size();
        self.snapshot_at = time;
    }
}

/// Whether the finalised levels of all features are ones that this release knows; records of newer
/// ones could be misread.
fn check_features(image: &MetadataImage) -> Result<(), LogFailure> {
    for (feature, found) in &image.features.levels {
        let known = FEATURES.iter().find(|(name, _, _)| name == feature);
        let (min, max) = known.map_or((0, 0), |(_, min, max)| (*min, *max));
        if !(min..=max).contains(found) {
            return Err(LogFailure(format!(
                "the data directory has {feature} {found}, known here are {min} to {max}: \
                 use the release that wrote it"
            )));
        }
    }
    Ok(())
}

fn load_snapshot(loader: &mut ImageLoader, bytes: &[u8], id: SnapshotId) -> Result<(), LogFailure> {
    let loaded = loader.load_snapshot(bytes, id.end_offset, id.epoch);
    loaded.map_err(|error| LogFailure(error.to_string()))
}
