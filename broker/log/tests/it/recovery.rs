//! After an unclean end, only the end that may be unclean is read.

use std::collections::BTreeMap;

use ottla_log::{Codecs, Log, LogConfig, OpenLog, Recovered};
use ottla_model::{LeaderEpoch, Offset, Timestamp};

use crate::made::{FOLDER, Made, Plain, open, served};
use crate::memory::Memory;

/// Bytes of a batch's value.
const VALUE: usize = 1000;
/// Written after everything was flushed.
const TAIL: i32 = 30;
/// What is read besides the tail: the part of an index entry's reach before it, a header, and the
/// producers' batches since their last snapshot, each for what it is needed.
const MORE: u64 = 300 << 10;

fn config() -> LogConfig {
    LogConfig { segment_bytes: 64 << 20, tail_cache_bytes: 0, ..LogConfig::default() }
}

fn append<C: Codecs>(log: &mut Log<Memory>, sequence: i32, codecs: &C) {
    let made = Made { bytes: VALUE, producer: 7, epoch: 0, sequence, ..Made::default() };
    log.append(made.batch(), LeaderEpoch(3), Timestamp(0), codecs).unwrap();
}

fn flush(log: &mut Log<Memory>) -> Offset {
    // As the broker's checkpoints do it.
    log.snapshot_producers().unwrap();
    let flush = log.flush_with_indexes().unwrap().unwrap();
    log.handle_flushed(&flush, Ok(())).unwrap()
}

/// A log of one segment whose first batches were flushed; its recovery point.
fn unclean(proven: i32) -> (Memory, Offset) {
    let disk = Memory::default();
    let open_log = OpenLog { directory: FOLDER.to_owned(), config: config(), ..OpenLog::default() };
    let (mut log, _) = open(&disk, open_log).unwrap();
    let mut point = Offset::ZERO;
    for sequence in 0..proven {
        append(&mut log, sequence, &Plain);
        if sequence % 100 == 99 {
            point = flush(&mut log);
        }
    }
    for sequence in proven..proven + TAIL {
        append(&mut log, sequence, &Plain);
    }
    (disk, point)
}

fn recover(disk: &Memory, recovery_point: Offset) -> (Log<Memory>, Recovered, u64) {
    disk.log_bytes_read();
    let directory = FOLDER.to_owned();
    let open_log = OpenLog { directory, config: config(), recovery_point, ..OpenLog::default() };
    let (log, recovered) = open(disk, open_log).unwrap();
    (log, recovered, disk.log_bytes_read())
}

#[test]
fn recovery_reads_the_unclean_tail_and_not_what_was_flushed() {
    let tail = TAIL as u64 * (VALUE as u64 + 100);
    let mut reads = Vec::new();
    for proven in [400, 4000] {
        let (disk, point) = unclean(proven);
        assert_eq!(point, Offset(proven.into()));
        let (log, recovered, read) = recover(&disk.copy(), point);
        assert_eq!(log.end_offset(), Offset((proven + TAIL).into()));
        assert!(recovered.bytes_checked <= tail + 8192, "{recovered:?}");
        assert!(read <= 3 * tail + MORE, "{read} bytes read of {}", log.size());
        reads.push(read);
    }
    // Ten times the log, the same work: a window's width apart at most.
    assert!(reads[0].abs_diff(reads[1]) < 64 << 10, "{reads:?}");
    // Without a recovery point all is read.
    let (disk, _) = unclean(400);
    let (log, recovered, _) = recover(&disk, Offset::ZERO);
    assert_eq!(recovered.bytes_checked, log.size());
}

#[test]
fn a_log_recovered_from_its_tail_is_the_same_as_one_checked_whole() {
    let (disk, point) = unclean(500);
    let (whole, part) = (disk.copy(), disk.copy());
    let (mut checked, ..) = recover(&whole, Offset::ZERO);
    let (mut recovered, ..) = recover(&part, point);
    assert_eq!(besides_snapshots(&whole), besides_snapshots(&part));
    for log in [&mut checked, &mut recovered] {
        // What its producer sent last is known, and it goes on.
        let last = 500 + TAIL - 1;
        let again = Made { bytes: VALUE, producer: 7, epoch: 0, sequence: last, ..Made::default() };
        let again = log.append(again.batch(), LeaderEpoch(3), Timestamp(0), &Plain).unwrap();
        assert!(again.duplicate);
        append(log, last + 1, &Plain);
    }
    assert_eq!(served(&whole, &checked), served(&part, &recovered));
    assert_eq!(besides_snapshots(&whole), besides_snapshots(&part));
}

/// All files but the producers' snapshots, of which one that a recovery point proves is kept.
fn besides_snapshots(disk: &Memory) -> BTreeMap<String, Vec<u8>> {
    let mut files = disk.files();
    files.retain(|name, _| !name.ends_with("snapshot"));
    files
}

#[test]
fn an_index_that_does_not_fit_sends_recovery_to_the_start() {
    for damage in ["remove", "shift", "zero"] {
        let (disk, point) = unclean(500);
        let (sound, ..) = recover(&disk.copy(), point);
        let name = format!("{FOLDER}/{:020}.index", 0);
        let mut bytes = disk.files().remove(&name).unwrap();
        match damage {
            "remove" => ottla_log::Storage::remove(&disk, &name).unwrap(),
            "shift" => {
                // The last entries name positions where no batch begins.
                let length = bytes.len();
                bytes[length - 200..].chunks_mut(8).for_each(|entry| entry[7] ^= 1);
                disk.put(&name, bytes);
            }
            _ => {
                bytes.fill(0);
                disk.put(&name, bytes);
            }
        }
        let (log, recovered, _) = recover(&disk, point);
        assert_eq!(recovered.bytes_checked, log.size(), "{damage}");
        assert_eq!((log.end_offset(), log.producers()), (sound.end_offset(), sound.producers()));
    }
}

#[test]
fn few_snapshots_stay() {
    let (disk, point) = unclean(4000);
    let count =
        |disk: &Memory| disk.files().keys().filter(|name| name.ends_with(".snapshot")).count();
    assert!(count(&disk) <= 2, "{:?}", disk.files().keys());
    let (mut log, ..) = recover(&disk, point);
    log.close().unwrap();
    assert!(count(&disk) <= 2, "{:?}", disk.files().keys());
}
