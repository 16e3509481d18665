//! Power losses under one log: a script of operations, cut after every write and every flush.
//!
//! At each cut the power goes, the log is opened again on what the platter kept, and is held
//! against the script: what it serves was appended there, with a good checksum and without a gap;
//! in fsync mode everything acknowledged is still there; each producer goes on where its last
//! surviving batch ends; leader epochs and aborted transactions are those of the batches that
//! survived.

mod check;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use ottla_log::{Codecs, Flush, Log, LogConfig, LogError, OpenLog, Storage, StorageError};
use ottla_model::record::{Batch, BatchBuilder, Codec, ControlKind, control_key};
use ottla_model::{LeaderEpoch, Offset, ProducerEpoch, ProducerId, Sequence, Timestamp};

use crate::Random;
use crate::disk::{Held, MISSING, SimulatedDisk};
use check::{check, served};

const FOLDER: &str = "t-0";
const PRODUCERS: u64 = 3;
/// These write in transactions.
const TRANSACTIONAL: [u64; 2] = [10, 11];
/// Records of a batch.
const MOST_RECORDS: u64 = 3;

/// When an append is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// At once, as Kafka does.
    PageCache,
    /// After a flush that covers it.
    Fsync,
}

/// A fault of the shell around the log, for the checker to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plant {
    /// Appends are acknowledged before they are flushed.
    AckBeforeFlush,
    /// A failed flush is tried again, and the second try's success believed.
    RetryFailedFlush,
    /// A flush opens its files when it begins, by the names that they had when it was asked for.
    FlushByName,
}

/// What to run.
#[derive(Debug, Clone, Copy)]
pub struct Script {
    /// Decides every choice.
    pub seed: u64,
    /// How many operations.
    pub operations: u64,
    /// When appends are acknowledged.
    pub mode: Mode,
    /// Every so many syncs fail.
    pub fail_every: Option<u64>,
    /// What is wrong with the shell.
    pub plant: Option<Plant>,
}

/// What a run came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// A hash over all writes and syncs.
    pub trace: u64,
    /// Power losses that were checked.
    pub cuts: u64,
    /// Records that were acknowledged.
    pub acknowledged: usize,
    /// Flushes that failed.
    pub failures: u64,
}

struct NoCodecs;

impl Codecs for NoCodecs {
    fn decompress(&self, codec: Codec, _: &[u8], _: usize) -> Result<Vec<u8>, String> {
        Err(format!("the script compresses nothing, found {codec:?}"))
    }
}

/// What the log was told, and what it promised.
#[derive(Debug, Default)]
struct Model {
    /// Values that were ever appended at an offset; several when the log was cut in between.
    written: BTreeMap<Offset, BTreeSet<Vec<u8>>>,
    /// Values that were acknowledged.
    acknowledged: BTreeMap<Offset, Vec<u8>>,
    /// Records before were deleted on purpose.
    start: Offset,
    /// What the checkpoint files say.
    recovery_point: Offset,
    violation: Option<String>,
    cuts: u64,
}

fn config() -> LogConfig {
    LogConfig {
        segment_bytes: 4096,
        segment_index_bytes: 1 << 20,
        index_interval_bytes: 512,
        tail_cache_bytes: 2048,
        replay_bytes: 600,
        retention_bytes: 24 << 10,
        retention_ms: 400,
        ..LogConfig::default()
    }
}

fn open(disk: &SimulatedDisk, model: &Model) -> Result<Log<SimulatedDisk>, LogError> {
    open_after(disk, model, false)
}

fn open_after(
    disk: &SimulatedDisk,
    model: &Model,
    clean: bool,
) -> Result<Log<SimulatedDisk>, LogError> {
    let open = OpenLog {
        directory: FOLDER.to_owned(),
        config: config(),
        clean,
        recovery_point: model.recovery_point,
        log_start: Offset::ZERO,
    };
    Log::open(disk.clone(), open, Timestamp(0)).map(|(log, _)| log)
}

struct Shell {
    script: Script,
    random: Random,
    disk: SimulatedDisk,
    log: Log<SimulatedDisk>,
    model: Rc<RefCell<Model>>,
    /// The newest batch of each producer, as it was sent.
    sent: BTreeMap<u64, Vec<u8>>,
    /// A flush that was asked for and has not begun: the log goes on meanwhile.
    asked: Option<Asked>,
    epoch: LeaderEpoch,
    count: u64,
    failures: u64,
    trace: u64,
}

/// A flush, and the files that it is about.
struct Asked {
    flush: Flush,
    files: Vec<Held>,
}

/// Runs a script.
///
/// # Errors
/// What a power loss broke, and after which operation.
pub fn run(script: Script) -> Result<Outcome, String> {
    let model = Rc::new(RefCell::new(Model::default()));
    let disk = SimulatedDisk::default();
    disk.fail_every(script.fail_every);
    let log = open(&disk, &model.borrow()).map_err(|error| error.to_string())?;
    let random = Random::new(script.seed);
    let sent = BTreeMap::new();
    let epoch = LeaderEpoch(1);
    let (asked, count, failures, trace) = (None, 0, 0, 0);
    let mut shell =
        Shell { script, random, disk, log, model, sent, asked, epoch, count, failures, trace };
    shell.watch();
    for operation in 0..script.operations {
        let mut done = shell.operate();
        if let Err(LogError::Storage(_)) = done
            && script.fail_every.is_some()
        {
            // A sync within the operation failed: the directory is offline.
            shell.failures += 1;
            done = shell.lose_power();
        }
        let violation = shell.model.borrow_mut().violation.take();
        let broken = violation.or_else(|| done.err().map(|error| error.to_string()));
        if let Some(broken) = broken {
            return Err(format!("operation {operation}: {broken}"));
        }
    }
    let model = shell.model.borrow();
    Ok(Outcome {
        trace: shell.trace ^ shell.disk.trace(),
        cuts: model.cuts,
        acknowledged: model.acknowledged.len(),
        failures: shell.failures,
    })
}

impl Shell {
    /// From now on, each change of the disk is followed by a power loss on a copy of it.
    fn watch(&self) {
        let (model, script) = (Rc::clone(&self.model), self.script);
        self.disk.watch(move |contents| {
            let mut model = model.borrow_mut();
            if model.violation.is_some() {
                return;
            }
            model.cuts += 1;
            let mut random = Random::new(script.seed ^ model.cuts.wrapping_mul(0x51ed_270b));
            let left = contents.clone().after_power_loss(&mut random);
            model.violation = check(left, &model, script.mode).err();
        });
    }

    fn operate(&mut self) -> Result<(), LogError> {
        match self.random.below(1000) {
            0..470 => {
                let producer = self.random.below(PRODUCERS);
                self.append(producer, false)
            }
            470..640 => {
                let producer = self.transactional();
                self.append(producer, true)
            }
            640..700 => self.end_transaction(),
            700..750 => self.send_again(),
            750..820 => self.ask(false),
            820..890 => self.flush(false),
            890..920 => self.checkpoint(),
            920..935 => self.delete(),
            935..950 => self.cut(),
            950..960 => self.retain(),
            960..970 => {
                let end = self.log.end_offset();
                self.log.roll(end, self.now())
            }
            970..980 => {
                self.epoch = LeaderEpoch(self.epoch.0 + 1);
                self.log.begin_epoch(self.epoch)
            }
            980..985 => self.restart(),
            _ => self.lose_power(),
        }
    }

    fn now(&self) -> Timestamp {
        Timestamp(1 + self.count as i64)
    }

    fn transactional(&mut self) -> u64 {
        TRANSACTIONAL[self.random.below(TRANSACTIONAL.len() as u64) as usize]
    }

    fn retain(&mut self) -> Result<(), LogError> {
        let high = self.log.end_offset();
        let files = self.log.retain(high, self.now())?;
        self.forget(files);
        self.started();
        Ok(())
    }

    /// Commits or aborts what a producer has open.
    fn end_transaction(&mut self) -> Result<(), LogError> {
        let producer = ProducerId(self.transactional() as i64);
        let known = self.log.producers().iter().find(|(id, _)| *id == producer);
        if known.is_none_or(|(_, entry)| entry.transaction_start.is_none()) {
            return Ok(());
        }
        let kind = if self.random.chance(60) { ControlKind::Abort } else { ControlKind::Commit };
        let mut batch = BatchBuilder::with_capacity(128);
        batch.attributes = batch.attributes.with_transactional(true).with_control(true);
        batch.producer_id = producer;
        batch.producer_epoch = ProducerEpoch(0);
        // Version and coordinator epoch.
        let value = [0; 6];
        batch.append(self.now(), Some(&control_key(kind)), Some(&value), &[]);
        let base = self.log.end_offset();
        let values = vec![(base, value.to_vec())];
        self.expect(&values);
        self.log.append_own(batch.build().into(), self.epoch, self.now())?;
        self.appended(values);
        Ok(())
    }

    /// Known before the first byte is written: a power loss may come at any of them.
    fn expect(&self, values: &[(Offset, Vec<u8>)]) {
        let mut model = self.model.borrow_mut();
        for (offset, value) in values {
            model.written.entry(*offset).or_default().insert(value.clone());
        }
    }

    fn appended(&self, values: Vec<(Offset, Vec<u8>)>) {
        let early = self.script.plant == Some(Plant::AckBeforeFlush);
        if self.script.mode == Mode::PageCache || early {
            self.model.borrow_mut().acknowledged.extend(values);
        }
    }

    /// A clean end and a clean start.
    fn restart(&mut self) -> Result<(), LogError> {
        self.end_flush()?;
        self.log.close()?;
        self.checkpoint()?;
        if self.log.durable_offset() < self.log.end_offset() {
            // The flush failed, and the power went.
            return Ok(());
        }
        self.disk.unwatch();
        let log = open_after(&self.disk, &self.model.borrow(), true);
        self.watch();
        let log = log?;
        let ends = (log.end_offset(), producers(&log));
        if ends != (self.log.end_offset(), producers(&self.log)) {
            self.broken("a clean restart changed the log's end or its producers".to_owned());
        }
        self.log = log;
        Ok(())
    }

    fn append(&mut self, producer: u64, transactional: bool) -> Result<(), LogError> {
        let known = self.log.producers().iter().find(|(id, _)| id.0 == producer as i64);
        let last = known.and_then(|(_, entry)| entry.batches.back()).map(|kept| kept.last_sequence);
        let records = 1 + self.random.below(MOST_RECORDS);
        let mut batch = BatchBuilder::with_capacity(512);
        batch.attributes = batch.attributes.with_transactional(transactional);
        batch.producer_id = ProducerId(producer as i64);
        batch.producer_epoch = ProducerEpoch(0);
        batch.base_sequence = last.map_or(Sequence(0), |last| last.plus(1));
        let base = self.log.end_offset();
        let mut values = Vec::new();
        for index in 0..records {
            self.count += 1;
            let mut value = self.count.to_be_bytes().to_vec();
            value.resize(8 + self.random.below(160) as usize, self.count as u8);
            // A time that is ahead of all, now and then: what follows it says nothing of it.
            let ahead = if self.random.chance(10) { 60 } else { 1 };
            batch.append(Timestamp(ahead + self.count as i64), None, Some(&value), &[]);
            values.push((Offset(base.0 + index as i64), value));
        }
        self.expect(&values);
        let bytes = batch.build();
        self.sent.insert(producer, bytes.clone());
        let done = self.log.append(bytes.into(), self.epoch, self.now(), &NoCodecs)?;
        if done.duplicate || done.base_offset != base {
            self.broken(format!("a new batch at {} was taken for another", base.0));
        }
        self.appended(values);
        Ok(())
    }

    /// A producer that saw no answer sends its last batch again.
    fn send_again(&mut self) -> Result<(), LogError> {
        let producer = self.random.below(PRODUCERS);
        let Some(bytes) = self.sent.get(&producer).cloned() else { return Ok(()) };
        let sent = Batch::parse(&bytes)?;
        let kept = self.log.producers().duplicate_of(&sent);
        let Some(kept) = kept else { return Ok(()) };
        let done = self.log.append(bytes.clone().into(), self.epoch, self.now(), &NoCodecs)?;
        if !done.duplicate || done.base_offset != kept.base_offset {
            self.broken(format!("a batch sent twice was stored twice, at {}", done.base_offset.0));
        }
        Ok(())
    }

    fn broken(&self, what: String) {
        self.model.borrow_mut().violation.get_or_insert(what);
    }

    /// Asks for a flush, which begins later.
    fn ask(&mut self, with_indexes: bool) -> Result<(), LogError> {
        if self.asked.is_some() {
            return Ok(());
        }
        let flush = if with_indexes { self.log.flush_with_indexes()? } else { self.log.flush() };
        if let Some(flush) = flush {
            let files = flush.files.iter().map(|name| self.disk.hold(name));
            let files = files.collect::<Result<_, _>>()?;
            self.asked = Some(Asked { flush, files });
        }
        Ok(())
    }

    /// Does what was asked for, if anything was, and then what there is.
    fn flush(&mut self, with_indexes: bool) -> Result<(), LogError> {
        self.end_flush()?;
        self.ask(with_indexes)?;
        self.end_flush()
    }

    fn end_flush(&mut self) -> Result<(), LogError> {
        let Some(asked) = self.asked.take() else { return Ok(()) };
        let flush = &asked.flush;
        let mut result = self.sync(&asked);
        if let Err(error) = &result {
            if error.reason == MISSING {
                self.broken(format!("a flush failed, and no disk did: {error}"));
            }
            self.failures += 1;
            if self.script.plant == Some(Plant::RetryFailedFlush) {
                result = self.sync(&asked);
            }
        }
        let failed = result.is_err();
        match self.log.handle_flushed(flush, result) {
            Ok(durable) => self.acknowledge(durable),
            // The directory is offline; what the page cache shows is not to be trusted.
            Err(_) if failed => return self.lose_power(),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn sync(&self, asked: &Asked) -> Result<(), StorageError> {
        if self.script.plant == Some(Plant::FlushByName) {
            asked.flush.files.iter().try_for_each(|name| self.disk.sync(name))?;
        } else {
            asked.files.iter().try_for_each(|file| self.disk.sync_held(file))?;
        }
        let directory = asked.flush.directory.as_deref();
        directory.map_or(Ok(()), |directory| self.disk.sync_directory(directory))
    }

    fn acknowledge(&mut self, durable: Offset) {
        if self.script.mode != Mode::Fsync {
            return;
        }
        let Ok(found) = served(&self.log) else { return };
        let covered = found.records.into_iter().filter(|(offset, _)| *offset < durable);
        self.model.borrow_mut().acknowledged.extend(covered);
    }

    fn checkpoint(&mut self) -> Result<(), LogError> {
        self.log.snapshot_producers()?;
        self.flush(true)?;
        self.model.borrow_mut().recovery_point = self.log.recovery_point();
        Ok(())
    }

    fn delete(&mut self) -> Result<(), LogError> {
        let (start, durable) = (self.log.start_offset().0, self.log.durable_offset().0);
        if durable <= start {
            return Ok(());
        }
        let before = Offset(start + self.random.below((durable - start) as u64) as i64);
        // Deleted on purpose from the moment on that somebody asked for it.
        self.model.borrow_mut().start = before;
        let files = self.log.delete_before(before, self.now())?;
        self.forget(files);
        Ok(())
    }

    fn forget(&self, files: Vec<String>) {
        for file in files {
            // Nobody reads it any more; a simulated disk removes without fail.
            let _ = self.disk.remove(&file);
        }
    }

    fn started(&self) {
        let mut model = self.model.borrow_mut();
        model.start = model.start.max(self.log.start_offset());
    }

    /// A follower's truncation, never of what was acknowledged.
    fn cut(&mut self) -> Result<(), LogError> {
        let least = match self.script.mode {
            // A log that was just opened may know less than it promised before.
            Mode::Fsync => {
                let model = self.model.borrow();
                let promised = model.acknowledged.last_key_value().map(|(last, _)| last.next());
                promised.unwrap_or_default().max(self.log.start_offset())
            }
            Mode::PageCache => self.log.start_offset(),
        };
        let room = self.log.end_offset().0 - least.0;
        if room <= 0 {
            return Ok(());
        }
        let end = Offset(least.0 + self.random.below(room as u64 + 1) as i64);
        {
            let mut model = self.model.borrow_mut();
            // The batch that holds the offset goes as a whole.
            let left = Offset((end.0 - (MOST_RECORDS as i64 - 1)).max(0));
            model.recovery_point = model.recovery_point.min(left);
            if self.script.mode == Mode::PageCache {
                model.acknowledged.split_off(&end);
            }
        }
        self.log.truncate_to(end)
    }

    /// The power goes and comes back.
    fn lose_power(&mut self) -> Result<(), LogError> {
        self.disk.unwatch();
        self.asked = None;
        self.trace ^= self.disk.trace().rotate_left(13);
        let left = self.disk.contents().after_power_loss(&mut self.random);
        self.disk = SimulatedDisk::with(left);
        self.disk.fail_every(self.script.fail_every);
        let opened = open(&self.disk, &self.model.borrow());
        if matches!(opened, Err(LogError::Storage(_))) && self.script.fail_every.is_some() {
            self.failures += 1;
            return self.lose_power();
        }
        self.log = opened?;
        if self.script.mode == Mode::PageCache {
            let end = self.log.end_offset();
            self.model.borrow_mut().acknowledged.split_off(&end);
        }
        self.watch();
        Ok(())
    }
}

/// What a snapshot keeps of each producer: its last sequence, and where its transaction starts.
fn producers(log: &Log<SimulatedDisk>) -> BTreeMap<ProducerId, (Option<Sequence>, Option<Offset>)> {
    let known = log.producers().iter().map(|(id, entry)| {
        let last = entry.batches.back().map(|batch| batch.last_sequence);
        (id, (last, entry.transaction_start))
    });
    known.collect()
}
