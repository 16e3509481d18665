//! Random histories of one log, compared with a list of its batches after each operation.

use std::collections::BTreeMap;

use ottla_log::{AbortedTransaction, Log, LogConfig, OpenLog, Producers};
use ottla_model::record::{Batch, Batches, ControlKind};
use ottla_model::{LeaderEpoch, Offset, Timestamp};
use proptest::prelude::*;

use crate::made::{FOLDER, Made, Plain, open, read_bytes, served, spans};
use crate::memory::Memory;

/// What may happen to a log. Places are per mille of what there is.
#[derive(Debug, Clone)]
enum Operation {
    Append { records: usize, bytes: usize, time: i64, producer: u8 },
    Marker { producer: u8, abort: bool },
    Epoch,
    Flush,
    Checkpoint,
    Reopen,
    Crash,
    Truncate(i64),
    DeleteBefore(i64),
    Configure { segment: u64, interval: u64, tail: usize },
}

fn operation() -> impl Strategy<Value = Operation> {
    use Operation::*;
    let append = (1..4_usize, 0..60_usize, 0..500_i64, 0..4_u8);
    prop_oneof![
        8 => append.prop_map(|(records, bytes, time, producer)| {
            Append { records, bytes, time, producer }
        }),
        2 => (1..4_u8, any::<bool>()).prop_map(|(producer, abort)| Marker { producer, abort }),
        1 => Just(Epoch),
        2 => Just(Flush),
        1 => Just(Checkpoint),
        1 => Just(Reopen),
        1 => Just(Crash),
        1 => (0..=1000_i64).prop_map(Truncate),
        1 => (0..=1000_i64).prop_map(DeleteBefore),
        1 => (100..600_u64, 0..300_u64, 0..500_usize).prop_map(|(segment, interval, tail)| {
            Configure { segment, interval, tail }
        }),
    ]
}

/// The log, and the batches that it must hold.
struct History {
    disk: Memory,
    log: Log<Memory>,
    /// Stored batches: base, last offset, bytes.
    batches: Vec<(Offset, Offset, Vec<u8>)>,
    start: Offset,
    epoch: i32,
    config: LogConfig,
}

impl History {
    fn new() -> Self {
        let disk = Memory::default();
        let config =
            LogConfig { segment_bytes: 300, tail_cache_bytes: 200, ..LogConfig::default() };
        let options =
            OpenLog { directory: FOLDER.to_owned(), config: config.clone(), ..OpenLog::default() };
        let (log, _) = open(&disk, options).unwrap();
        Self { disk, log, batches: Vec::new(), start: Offset(0), epoch: 0, config }
    }

    fn end(&self) -> Offset {
        self.batches.last().map_or(self.log.end_offset(), |(_, last, _)| last.next())
    }

    fn apply(&mut self, operation: &Operation) {
        match *operation {
            Operation::Append { records, bytes, time, producer } => {
                let made = Made { records, bytes, time, ..self.made_by(producer) };
                self.append(|log, epoch| {
                    log.append(made.batch(), epoch, Timestamp(0), &Plain).unwrap()
                });
            }
            Operation::Marker { producer, abort } => {
                let kind = if abort { ControlKind::Abort } else { ControlKind::Commit };
                let made = self.made_by(producer);
                let made = Made { sequence: -1, ..made };
                self.append(|log, epoch| {
                    log.append_own(made.marker(kind), epoch, Timestamp(0)).unwrap()
                });
            }
            Operation::Epoch => {
                self.epoch += 1;
                self.log.begin_epoch(LeaderEpoch(self.epoch)).unwrap();
            }
            Operation::Flush => self.flush(),
            Operation::Checkpoint => self.flush_with_indexes(),
            Operation::Reopen => {
                self.log.close().unwrap();
                self.flush_with_indexes();
                self.open(true);
            }
            Operation::Crash => self.open(false),
            Operation::Truncate(place) => {
                let to = self.place(place);
                self.log.truncate_to(to).unwrap();
                self.batches.retain(|(_, last, _)| *last < to);
                // Everything was deleted already: the log begins anew there.
                self.start = self.start.min(self.log.end_offset());
            }
            Operation::DeleteBefore(place) => {
                self.start = self.place(place).max(self.start);
                self.log.delete_before(self.start, Timestamp(0)).unwrap();
            }
            Operation::Configure { segment, interval, tail } => {
                self.config.segment_bytes = segment;
                self.config.index_interval_bytes = interval;
                self.config.tail_cache_bytes = tail;
                self.log.set_config(self.config.clone());
            }
        }
    }

    /// What its producer's next batch must be; 0 is nobody.
    fn made_by(&self, producer: u8) -> Made {
        let id = i64::from(producer);
        if id == 0 {
            return Made::default();
        }
        let last = self.log.producers().iter().find(|(known, _)| known.0 == id);
        let last = last.and_then(|(_, entry)| entry.batches.back().map(|last| last.last_sequence));
        let sequence = last.map_or(0, |last| last.plus(1).0);
        Made { producer: id, epoch: 0, sequence, transactional: true, ..Made::default() }
    }

    fn append(
        &mut self,
        append: impl FnOnce(&mut Log<Memory>, LeaderEpoch) -> ottla_log::Appended,
    ) {
        let expected = self.log.end_offset();
        let done = append(&mut self.log, LeaderEpoch(self.epoch));
        assert_eq!((done.base_offset, done.duplicate), (expected, false));
        let stored = self.log.read(expected, 1, self.log.end_offset()).unwrap();
        let bytes = read_bytes(&self.disk, &stored);
        assert_eq!(spans(&bytes), [(done.base_offset, done.last_offset)]);
        self.batches.push((done.base_offset, done.last_offset, bytes));
    }

    fn flush(&mut self) {
        if let Some(flush) = self.log.flush() {
            self.log.handle_flushed(&flush, Ok(())).unwrap();
        }
    }

    fn flush_with_indexes(&mut self) {
        if let Some(flush) = self.log.flush_with_indexes().unwrap() {
            self.log.handle_flushed(&flush, Ok(())).unwrap();
        }
    }

    fn open(&mut self, clean: bool) {
        let options = OpenLog {
            directory: FOLDER.to_owned(),
            config: self.config.clone(),
            clean,
            recovery_point: self.log.recovery_point(),
            log_start: self.log.start_offset(),
        };
        self.log = open(&self.disk, options).unwrap().0;
    }

    fn place(&self, place: i64) -> Offset {
        let (start, end) = (self.log.start_offset(), self.log.end_offset());
        Offset(start.0 + (end.0 - start.0) * place / 1000)
    }

    /// The batches that are not deleted whole.
    fn kept(&self) -> impl Iterator<Item = &(Offset, Offset, Vec<u8>)> {
        self.batches.iter().filter(|(_, last, _)| *last >= self.start)
    }

    fn check(&self) {
        assert_eq!(self.log.start_offset(), self.start, "start");
        assert_eq!(self.log.end_offset(), self.end(), "end");
        let whole: Vec<u8> = self.kept().flat_map(|(.., bytes)| bytes.clone()).collect();
        assert_eq!(served(&self.disk, &self.log), whole, "what is served");
        self.check_reads();
        self.check_times();
        self.check_epochs();
        self.check_producers();
    }

    /// A read begins with the batch that holds its offset and takes as much as fits.
    fn check_reads(&self) {
        for from in self.start.0..self.end().0 {
            for most in [1, 200] {
                let data = self.log.read(Offset(from), most, self.end()).unwrap();
                let bytes = read_bytes(&self.disk, &data);
                let found = spans(&bytes);
                let (first, last) = found[0];
                assert!(first.0 <= from && from <= last.0, "{from} is in {found:?}");
                assert!(found.len() == 1 || bytes.len() <= most, "{} of {most}", bytes.len());
            }
        }
    }

    fn check_times(&self) {
        for time in [0, 100, 250, 499, 600] {
            let records = self.kept().flat_map(|(.., bytes)| records(bytes));
            let mut all = records.filter(|(offset, _)| *offset >= self.start);
            let expected = all.find(|(_, at)| at.0 >= time);
            let found = self.log.find_time(Timestamp(time), &Plain).unwrap();
            assert_eq!(found.map(|one| (one.offset, one.timestamp)), expected, "time {time}");
        }
    }

    /// Every record's epoch is known.
    fn check_epochs(&self) {
        for (base, last, bytes) in self.kept() {
            let epoch = Batch::parse(bytes).unwrap().leader_epoch();
            let at = (*base).max(self.start);
            assert_eq!(self.log.epochs().epoch_at(at), Some(epoch), "epoch of {at}");
            assert_eq!(self.log.epochs().epoch_at(*last), Some(epoch), "epoch of {last}");
        }
    }

    /// Producers and transactions follow from the batches. A snapshot keeps only a producer's last
    /// batch, and a crash may take what was deleted: a producer all of whose batches were, the
    /// beginning of a transaction.
    fn check_producers(&self) {
        let mut replayed = Producers::default();
        let mut aborted = Vec::new();
        for (.., bytes) in &self.batches {
            aborted.extend(replayed.take_in(&Batch::parse(bytes).unwrap()));
        }
        let state = |producers: &Producers| {
            let each = producers.iter().filter_map(|(id, entry)| {
                let last = entry.batches.back()?;
                let last = (entry.epoch, last.last_sequence, last.last_offset);
                Some((id, (last, entry.transaction_start)))
            });
            each.collect::<BTreeMap<_, _>>()
        };
        // A transaction that began in what is deleted may begin with its next batch.
        let alike = |known: Offset, wanted: Offset| known == wanted || wanted < self.start;
        let (known, wanted) = (state(self.log.producers()), state(&replayed));
        for (id, (last, begin)) in &known {
            let (wanted_last, wanted_begin) = &wanted[id];
            assert_eq!(last, wanted_last, "last batch of {id:?}");
            assert_eq!(begin.is_some(), wanted_begin.is_some(), "transaction of {id:?}");
            let same = begin.zip(*wanted_begin).is_none_or(|(one, other)| alike(one, other));
            assert!(same, "{id:?} began at {begin:?}, not {wanted_begin:?}");
        }
        for (id, ((.., last), _)) in wanted.iter().filter(|(id, _)| !known.contains_key(id)) {
            assert!(*last < self.start, "producer {id:?} is forgotten");
        }
        self.check_aborted(&aborted, alike);
    }

    /// An aborted transaction of which nothing is left but its marker may be forgotten.
    fn check_aborted(&self, wanted: &[AbortedTransaction], alike: impl Fn(Offset, Offset) -> bool) {
        let known: Vec<_> = self.log.aborted_transactions(self.start, self.end()).collect();
        let same = |one: &AbortedTransaction, other: &AbortedTransaction| {
            (one.producer, one.last_offset) == (other.producer, other.last_offset)
                && alike(one.first_offset, other.first_offset)
        };
        for one in &known {
            assert!(wanted.iter().any(|other| same(one, other)), "{one:?} is not of {wanted:?}");
        }
        for one in wanted.iter().filter(|one| !known.iter().any(|other| same(other, one))) {
            let mut left = self.kept().filter(|(_, last, bytes)| {
                let producer = Batch::parse(bytes).unwrap().producer_id();
                producer == one.producer && *last >= one.first_offset && *last < one.last_offset
            });
            assert!(left.next().is_none(), "{one:?} is missing");
        }
    }
}

fn records(batch: &[u8]) -> Vec<(Offset, Timestamp)> {
    let batches = Batches::new(batch).map(Result::unwrap);
    let records = batches.flat_map(|batch| {
        let all = batch.records(batch.payload()).map(Result::unwrap);
        all.map(|record| (record.offset, record.timestamp)).collect::<Vec<_>>()
    });
    records.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn the_log_holds_what_its_history_says(operations in prop::collection::vec(operation(), 1..60)) {
        let mut history = History::new();
        for operation in &operations {
            history.apply(operation);
            history.check();
        }
    }
}
