//! Files that say anything: opening never panics, and serves only what was written.

use ottla_log::{Log, LogConfig, OpenLog};
use ottla_model::record::{Batches, ControlKind, layout};
use ottla_model::{LeaderEpoch, Offset, Timestamp};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::made::{FOLDER, Made, Plain, open, read_bytes, served};
use crate::memory::Memory;

fn config() -> LogConfig {
    // Nothing is kept in memory: all is read from the files.
    LogConfig {
        segment_bytes: 500,
        index_interval_bytes: 0,
        tail_cache_bytes: 0,
        ..LogConfig::default()
    }
}

/// A log of some segments, closed; its batches.
fn written() -> (Memory, Vec<Vec<u8>>, Offset) {
    let disk = Memory::default();
    let options = OpenLog { directory: FOLDER.to_owned(), config: config(), ..OpenLog::default() };
    let (mut log, _) = open(&disk, options).unwrap();
    for turn in 0..12 {
        let epoch = LeaderEpoch(turn / 4);
        let time = i64::from(turn) * 10;
        let plain = Made { records: 2, time, ..Made::default() };
        log.append(plain.batch(), epoch, Timestamp(0), &Plain).unwrap();
        let sequence = turn;
        let numbered =
            Made { time, producer: 1, epoch: 0, sequence, transactional: true, ..Made::default() };
        log.append(numbered.batch(), epoch, Timestamp(0), &Plain).unwrap();
        if turn % 3 == 2 {
            let end = Made { sequence: -1, ..numbered };
            log.append_own(end.marker(ControlKind::Abort), epoch, Timestamp(0)).unwrap();
        }
    }
    log.close().unwrap();
    let all = split(&served(&disk, &log));
    (disk, all, log.end_offset())
}

fn split(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let mut at = 0;
    for batch in Batches::new(bytes) {
        let size = batch.unwrap().size();
        all.push(bytes[at..at + size].to_vec());
        at += size;
    }
    all
}

/// What producers sent, with its checksum: offset and epoch are the broker's, without a checksum.
fn sent(batches: &[Vec<u8>]) -> Vec<&[u8]> {
    batches.iter().map(|batch| &batch[layout::CRC..]).collect()
}

/// What happens to a file.
#[derive(Debug, Clone)]
enum Damage {
    Flip(Index, u8),
    Cut(Index),
    Zero(Index),
    Insert(Index, Vec<u8>),
    Replace(Vec<u8>),
    Remove,
}

fn damage() -> impl Strategy<Value = Damage> {
    let bytes = || prop::collection::vec(any::<u8>(), 1..100);
    prop_oneof![
        4 => (any::<Index>(), 1..=255_u8).prop_map(|(at, bits)| Damage::Flip(at, bits)),
        2 => any::<Index>().prop_map(Damage::Cut),
        1 => any::<Index>().prop_map(Damage::Zero),
        2 => (any::<Index>(), bytes()).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        1 => bytes().prop_map(Damage::Replace),
        1 => Just(Damage::Remove),
    ]
}

/// Damages a file of those whose names end so; answers its name.
fn spoil(disk: &Memory, which: &Index, endings: &[&str], damage: &Damage) -> String {
    let mut files = disk.files();
    files.retain(|name, _| endings.iter().any(|ending| name.ends_with(ending)));
    let names: Vec<String> = files.keys().cloned().collect();
    let name = which.get(&names).clone();
    let mut bytes = files.remove(&name).unwrap();
    let place = |at: &Index, bytes: &[u8]| at.index(bytes.len() + 1);
    match damage {
        Damage::Flip(at, bits) if !bytes.is_empty() => {
            let at = at.index(bytes.len());
            bytes[at] ^= bits;
        }
        Damage::Cut(at) => bytes.truncate(place(at, &bytes)),
        Damage::Zero(at) => {
            let at = place(at, &bytes);
            bytes[at..].fill(0);
        }
        Damage::Insert(at, more) => {
            let at = place(at, &bytes);
            bytes.splice(at..at, more.iter().copied());
        }
        Damage::Replace(other) => bytes.clone_from(other),
        Damage::Flip(..) => {}
        Damage::Remove => {
            ottla_log::Storage::remove(disk, &name).unwrap();
            return name;
        }
    }
    disk.put(&name, bytes);
    name
}

fn reopen(disk: &Memory, clean: bool, recovery_point: Offset) -> Log<Memory> {
    let directory = FOLDER.to_owned();
    let log_start = Offset(0);
    let open_log = OpenLog { directory, config: config(), clean, recovery_point, log_start };
    open(disk, open_log).unwrap().0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    /// Everything beside the log follows from it: whatever is in these files, a log that is
    /// checked serves all of its batches.
    #[test]
    fn what_follows_from_the_log_is_made_anew(which: Index, damage in damage()) {
        let (disk, all, end) = written();
        let (sound, _) = (reopen(&disk.copy(), false, Offset(0)), ());
        spoil(&disk, &which, &["index", "snapshot", "checkpoint"], &damage);
        let log = reopen(&disk, false, Offset(0));
        prop_assert_eq!(log.end_offset(), end);
        prop_assert_eq!(split(&served(&disk, &log)), all);
        let aborted = |log: &Log<Memory>| -> Vec<_> {
            log.aborted_transactions(Offset(0), end).copied().collect()
        };
        prop_assert_eq!(aborted(&log), aborted(&sound));
        prop_assert_eq!(log.producers(), sound.producers());
    }

    /// A log that is checked serves batches as they were, up to the first that is not.
    #[test]
    fn damaged_batches_end_a_log_that_is_checked(which: Index, damage in damage()) {
        let (disk, all, _) = written();
        spoil(&disk, &which, &[".log"], &damage);
        let log = reopen(&disk, false, Offset(0));
        let found = split(&served(&disk, &log));
        let (all, found) = (sent(&all), sent(&found));
        // Without its first segment a log begins later.
        let from = all.iter().position(|one| Some(one) == found.first()).unwrap_or(0);
        prop_assert!(all[from..].starts_with(&found));
    }

    /// A log that is trusted is read with what its indexes say: the batch that was asked for, an
    /// error, or nothing.
    #[test]
    fn trusted_files_may_say_anything(which: Index, damage in damage()) {
        let (disk, all, end) = written();
        let name = spoil(&disk, &which, &["index", "snapshot", "checkpoint", ".log"], &damage);
        let mut log = reopen(&disk, true, end);
        // A log that is trusted ends where its last batch says, be it at the end of all numbers.
        let start = log.start_offset().0;
        for from in start..log.end_offset().0.min(start.saturating_add(200)) {
            let Ok(data) = log.read(Offset(from), 400, log.end_offset()) else { continue };
            let bytes = read_bytes(&disk, &data);
            if !name.ends_with(".log") {
                prop_assert!(split(&bytes).iter().all(|one| all.contains(one)), "{}", name);
            }
        }
        for time in 0..130 {
            let _ = log.find_time(Timestamp(time), &Plain);
        }
        // It can be written on.
        let batch = Made::default().batch();
        if log.append(batch, LeaderEpoch(9), Timestamp(0), &Plain).is_ok() {
            let _ = log.truncate_to(Offset(3));
        }
    }
}
