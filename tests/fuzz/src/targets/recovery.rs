//! A partition's folder with anything in its files, over the simulated disk: opening never panics
//! and is bounded, and what is served afterwards can be written on.

use ottla_log::{Codecs, Log, LogConfig, OpenLog, Storage};
use ottla_model::record::{BatchBuilder, Codec, ControlKind, control_key};
use ottla_model::{LeaderEpoch, Offset, ProducerEpoch, ProducerId, Sequence, Timestamp};
use ottla_simulation::disk::SimulatedDisk;

use super::{Target, answer, size_class};
use crate::measure::{Budget, within};

const FOLDER: &str = "topic-0";
/// What a disk and a log over it may hold for each byte of the files: the simulated disk keeps
/// three copies, and what waits.
const FACTOR: usize = 64;
const ALWAYS: usize = 8 << 20;

/// Nothing here is compressed.
struct Plain;

impl Codecs for Plain {
    fn decompress(&self, _: Codec, _: &[u8], _: usize) -> Result<Vec<u8>, String> {
        Err("nothing is compressed here".to_owned())
    }
}

fn config() -> LogConfig {
    LogConfig {
        segment_bytes: 600,
        index_interval_bytes: 0,
        tail_cache_bytes: 0,
        ..LogConfig::default()
    }
}

fn batch(number: i32, control: bool) -> Vec<u8> {
    let mut builder = BatchBuilder::with_capacity(128);
    builder.producer_id = ProducerId(i64::from(number % 3));
    builder.producer_epoch = ProducerEpoch(0);
    builder.base_sequence = if control { Sequence::NONE } else { Sequence(number / 3) };
    builder.attributes = builder.attributes.with_transactional(true).with_control(control);
    let time = Timestamp(i64::from(number) * 10);
    if control {
        builder.append(time, Some(&control_key(ControlKind::Abort)), Some(&[0; 6]), &[]);
    } else {
        builder.append(time, None, Some(&[b'v'; 30]), &[]);
    }
    builder.build()
}

/// A folder of three segments, closed.
fn written() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let options = OpenLog { directory: FOLDER.to_owned(), config: config(), ..OpenLog::default() };
    let (mut log, _) = Log::open(disk.clone(), options, Timestamp(0)).expect("an empty disk");
    for number in 0..14 {
        let epoch = LeaderEpoch(number / 5);
        log.append(batch(number, false).into(), epoch, Timestamp(0), &Plain).expect("a batch");
        if number % 4 == 3 {
            log.append_own(batch(number, true).into(), epoch, Timestamp(0)).expect("a marker");
        }
    }
    log.close().expect("a disk that works");
    disk
}

/// The files of the folder, by name.
fn files(disk: &SimulatedDisk) -> Vec<(String, Vec<u8>)> {
    let mut contents = disk.contents();
    let names: Vec<String> = contents.names().map(str::to_owned).collect();
    let read = |name: String| {
        let bytes = contents.file_mut(&name).cloned().unwrap_or_default();
        (name, bytes)
    };
    names.into_iter().map(read).collect()
}

/// A snapshot of producers as a log writes it.
pub(super) fn producer_snapshot() -> Vec<u8> {
    let all = files(&written());
    let found = all.into_iter().find(|(name, _)| name.ends_with(".snapshot"));
    found.map(|(_, bytes)| bytes).expect("a closed log has a snapshot")
}

/// The head: which file the rest is, and how much is trusted.
pub(super) fn target() -> Target {
    let sound = files(&written());
    let mut seeds = Vec::new();
    for (which, (_, bytes)) in sound.iter().enumerate() {
        for trust in 0..4 {
            seeds.push([&[which as u8, trust][..], bytes].concat());
        }
    }
    Target::new(seeds, move |input| run(&sound, input)).with_head(2)
}

fn run(sound: &[(String, Vec<u8>)], input: &[u8]) -> u64 {
    let [which, trust, bytes @ ..] = input else { return 0 };
    let which = usize::from(*which) % sound.len();
    let total: usize = sound.iter().map(|(_, bytes)| bytes.len()).sum();
    let disk = SimulatedDisk::default();
    for (place, (name, content)) in sound.iter().enumerate() {
        let content = if place == which { bytes } else { content };
        // Written in one piece: an empty file is there as well.
        disk.write_at(name, 0, content).expect("a disk that works");
    }
    let open = OpenLog {
        directory: FOLDER.to_owned(),
        config: config(),
        clean: trust & 1 == 1,
        recovery_point: Offset(if trust & 2 == 2 { 9 } else { 0 }),
        log_start: Offset(0),
    };
    let budget = Budget::bytes(ALWAYS + FACTOR * (total + bytes.len()));
    let name = &sound[which].0;
    let kind = name.rsplit('.').next().unwrap_or(name).to_owned();
    let outcome = within("a damaged folder", budget, || use_it(&disk, open));
    answer((kind, trust & 3, outcome))
}

fn use_it(disk: &SimulatedDisk, open: OpenLog) -> (u32, u32, bool, bool) {
    let Ok((mut log, recovered)) = Log::open(disk.clone(), open, Timestamp(0)) else {
        return (0, 0, false, false);
    };
    let (start, end) = (log.start_offset(), log.end_offset());
    assert!(start <= end, "a log from {start:?} to {end:?}");
    let mut served = 0;
    for from in start.0..end.0.min(start.0.saturating_add(40)) {
        if let Ok(data) = log.read(Offset(from), 500, end) {
            served += 1;
            drop(data);
        }
    }
    for time in [0, 35, 90, i64::MAX] {
        let _ = log.find_time(Timestamp(time), &Plain);
    }
    let _ = log.find_newest(&Plain);
    let aborted = log.aborted_transactions(start, end).count();
    let mut fresh = BatchBuilder::with_capacity(64);
    fresh.append(Timestamp(5), None, Some(b"new"), &[]);
    let appended = log.append(fresh.build().into(), LeaderEpoch(i32::MAX), Timestamp(0), &Plain);
    let cut = log.truncate_to(Offset(start.0.saturating_add(2))).is_ok();
    let _ = log.delete_before(Offset(start.0.saturating_add(1)), Timestamp(0));
    let closed = log.close().is_ok();
    let checked = recovered.bytes_checked as usize;
    (size_class(served + aborted), size_class(checked), appended.is_ok() && cut, closed)
}
