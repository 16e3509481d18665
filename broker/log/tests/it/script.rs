//! Golden scripts: a line that is not indented is an operation; the indented lines below it are
//! its answer, and what changed in the folder.

use std::collections::BTreeMap;
use std::fmt::Write;

use ottla_log::{Flush, Log, LogConfig, LogError, OpenLog, ReadData};
use ottla_model::record::{ControlKind, TimestampType};
use ottla_model::{LeaderEpoch, Offset, ProducerId, Timestamp};

use crate::made::{FOLDER, Made, Plain, open, read_bytes, spans};
use crate::memory::Memory;

/// Plays a script and compares what comes of it with what it says. With `OTTLA_BLESS` set, the
/// script is written as it was played instead, to be read and judged.
pub(crate) fn check(name: &str, script: &str) {
    let played = play(script);
    if std::env::var_os("OTTLA_BLESS").is_some() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/scripts");
        std::fs::write(folder.join(name).with_extension("txt"), &played).unwrap();
        return;
    }
    let same = played.trim_end() == script.trim_end();
    assert!(same, "{name}.txt differs; as it was played:\n{played}");
}

fn play(script: &str) -> String {
    let mut player = Player::default();
    for line in script.lines().filter(|line| !line.starts_with(' ')) {
        writeln!(player.text, "{line}").unwrap();
        if !line.is_empty() && !line.starts_with("//") {
            player.play(&Words::of(line));
        }
    }
    player.text
}

/// A line's words: those with `=` by name, the others in order.
struct Words {
    named: BTreeMap<String, i64>,
    plain: Vec<String>,
}

impl Words {
    fn of(line: &str) -> Self {
        let mut words = Self { named: BTreeMap::new(), plain: Vec::new() };
        for word in line.split_whitespace() {
            match word.split_once('=') {
                Some((name, value)) => {
                    words.named.insert(name.to_owned(), value.parse().expect("a number"));
                }
                None => words.plain.push(word.to_owned()),
            }
        }
        words
    }

    fn named(&self, name: &str, otherwise: i64) -> i64 {
        self.named.get(name).copied().unwrap_or(otherwise)
    }

    fn has(&self, word: &str) -> bool {
        self.plain.iter().any(|plain| plain == word)
    }

    fn number(&self) -> i64 {
        self.plain[1].parse().expect("a number")
    }
}

#[derive(Default)]
struct Player {
    disk: Memory,
    config: LogConfig,
    log: Option<Log<Memory>>,
    text: String,
}

impl Player {
    fn say(&mut self, what: impl std::fmt::Display) {
        writeln!(self.text, "  {what}").unwrap();
    }

    fn log(&mut self) -> &mut Log<Memory> {
        self.log.as_mut().expect("the log is open")
    }

    fn play(&mut self, words: &Words) {
        let before = self.disk.files();
        if let Err(error) = self.operation(words) {
            self.say(format!("refused: {error} ({})", error.code().name()));
        }
        self.changes(&before);
    }

    fn operation(&mut self, words: &Words) -> Result<(), LogError> {
        let time = Timestamp(words.named("now", 0));
        match words.plain[0].as_str() {
            "config" => self.configure(words),
            "open" => self.open(words)?,
            "crash" => self.log = None,
            "close" => {
                self.log().close()?;
                self.checkpoint()?;
                self.log = None;
            }
            "epoch" => {
                let epoch = i32::try_from(words.number()).expect("an epoch");
                self.log().begin_epoch(LeaderEpoch(epoch))?;
            }
            "append" => self.append(words, time)?,
            "marker" => self.marker(words)?,
            "flush" => self.flush()?,
            "checkpoint" => self.checkpoint()?,
            "read" => self.read(words)?,
            "find-time" => {
                let found = self.log().find_time(Timestamp(words.number()), &Plain)?;
                let said = found.map_or("nothing".to_owned(), |found| {
                    format!("offset {} at {}", found.offset, found.timestamp.0)
                });
                self.say(said);
            }
            "delete-before" => {
                self.log().delete_before(Offset(words.number()), time)?;
                self.bounds();
            }
            "retain" => {
                let high = self.log().end_offset();
                let high = Offset(words.named("high", high.0));
                self.log().retain(high, time)?;
                self.bounds();
            }
            "truncate" => {
                self.log().truncate_to(Offset(words.number()))?;
                self.bounds();
            }
            "restart-at" => {
                self.log().restart_at(Offset(words.number()))?;
                self.bounds();
            }
            "epochs" => self.epochs(),
            "producers" => self.producers(),
            "aborted" => self.aborted(),
            "cut" => self.cut(words),
            other => panic!("no operation {other}"),
        }
        Ok(())
    }

    fn configure(&mut self, words: &Words) {
        let mut config = self.config.clone();
        for (name, value) in &words.named {
            let bytes = u64::try_from(*value).unwrap_or(0);
            match name.as_str() {
                "segment" => config.segment_bytes = bytes,
                "segment-ms" => config.segment_ms = *value,
                "interval" => config.index_interval_bytes = bytes,
                "tail" => config.tail_cache_bytes = usize::try_from(bytes).unwrap(),
                "message" => config.max_message_bytes = usize::try_from(bytes).unwrap(),
                "retention-ms" => config.retention_ms = *value,
                "retention-bytes" => config.retention_bytes = *value,
                "after-ms" => config.timestamp_after_max_ms = *value,
                "before-ms" => config.timestamp_before_max_ms = *value,
                "expire-ms" => config.producer_id_expiration_ms = *value,
                other => panic!("no option {other}"),
            }
        }
        config.compact |= words.has("compact");
        if words.has("log-append-time") {
            config.timestamp_type = TimestampType::LogAppendTime;
        }
        self.config = config;
        let config = self.config.clone();
        if let Some(log) = &mut self.log {
            log.set_config(config);
        }
    }

    fn open(&mut self, words: &Words) -> Result<(), LogError> {
        let options = OpenLog {
            directory: FOLDER.to_owned(),
            config: self.config.clone(),
            clean: words.has("clean"),
            recovery_point: Offset(words.named("recovery", 0)),
            log_start: Offset(words.named("start", 0)),
        };
        let (log, found) = open(&self.disk, options)?;
        self.log = Some(log);
        if found.bytes_cut > 0 || found.indexes_rebuilt > 0 {
            let (cut, rebuilt) = (found.bytes_cut, found.indexes_rebuilt);
            self.say(format!("cut {cut} bytes, rebuilt {rebuilt} indexes"));
        }
        self.bounds();
        Ok(())
    }

    fn bounds(&mut self) {
        let log = self.log();
        let (start, end, durable) = (log.start_offset(), log.end_offset(), log.durable_offset());
        self.say(format!("{start}..{end}, durable {durable}"));
    }

    fn made(words: &Words) -> Made {
        let small = |name: &str, otherwise| words.named(name, otherwise);
        Made {
            records: usize::try_from(small("records", 1)).unwrap(),
            time: small("time", 0),
            bytes: usize::try_from(small("bytes", 10)).unwrap(),
            keyed: words.has("keyed"),
            producer: small("producer", -1),
            epoch: i16::try_from(small("epoch", -1)).unwrap(),
            sequence: i32::try_from(small("sequence", -1)).unwrap(),
            transactional: words.has("transactional"),
        }
    }

    fn append(&mut self, words: &Words, time: Timestamp) -> Result<(), LogError> {
        let epoch = self.log().epochs().latest().unwrap_or(LeaderEpoch(0));
        let done = self.log().append(Self::made(words).batch(), epoch, time, &Plain)?;
        let again = if done.duplicate { ", already there" } else { "" };
        let stamped =
            done.append_time.map_or(String::new(), |time| format!(", stamped {}", time.0));
        self.say(format!("at {}..={}{stamped}{again}", done.base_offset, done.last_offset));
        Ok(())
    }

    fn marker(&mut self, words: &Words) -> Result<(), LogError> {
        let kind = if words.has("commit") { ControlKind::Commit } else { ControlKind::Abort };
        let epoch = self.log().epochs().latest().unwrap_or(LeaderEpoch(0));
        let done = self.log().append_own(Self::made(words).marker(kind), epoch, Timestamp(0))?;
        let (end, log) = (self.log().end_offset(), self.log());
        let stable = log.last_stable_offset(end);
        self.say(format!("at {}, stable up to {stable}", done.base_offset));
        Ok(())
    }

    fn flush(&mut self) -> Result<(), LogError> {
        let flush = self.log().flush();
        self.perform(flush)
    }

    fn checkpoint(&mut self) -> Result<(), LogError> {
        let flush = self.log().flush_with_indexes()?;
        self.perform(flush)?;
        let point = self.log().recovery_point();
        self.say(format!("recovery point {point}"));
        Ok(())
    }

    fn perform(&mut self, flush: Option<Flush>) -> Result<(), LogError> {
        let Some(flush) = flush else {
            self.say("nothing to flush");
            return Ok(());
        };
        let names = flush.files.iter().map(|file| short(file)).collect::<Vec<_>>().join(" ");
        let folder = if flush.directory.is_some() { " and the folder" } else { "" };
        let durable = self.log().handle_flushed(&flush, Ok(()))?;
        self.say(format!("synced {names}{folder}, durable {durable}"));
        Ok(())
    }

    fn read(&mut self, words: &Words) -> Result<(), LogError> {
        let end = self.log().end_offset();
        let up_to = Offset(words.named("up-to", end.0));
        let bytes = usize::try_from(words.named("bytes", 1000)).unwrap();
        let data = self.log().read(Offset(words.number()), bytes, up_to)?;
        let from = match &data {
            ReadData::Memory(_) => "memory".to_owned(),
            ReadData::File(range) => format!("{} at {}", short(&range.file), range.position),
        };
        let found = spans(&read_bytes(&self.disk, &data));
        let found: Vec<_> = found.iter().map(|(base, last)| format!("{base}..={last}")).collect();
        let found = if found.is_empty() { "nothing".to_owned() } else { found.join(" ") };
        self.say(format!("{found} from {from}"));
        Ok(())
    }

    fn epochs(&mut self) {
        let entries = self.log().epochs().entries().to_vec();
        let said: Vec<_> =
            entries.iter().map(|(epoch, at)| format!("{} from {at}", epoch.0)).collect();
        self.say(if said.is_empty() { "none".to_owned() } else { said.join(", ") });
    }

    fn producers(&mut self) {
        let mut lines = Vec::new();
        for (ProducerId(id), entry) in self.log().producers().iter() {
            let kept = entry
                .batches
                .iter()
                .map(|batch| format!("{}..={}", batch.first_sequence.0, batch.last_sequence.0));
            let kept = kept.collect::<Vec<_>>().join(" ");
            let open =
                entry.transaction_start.map_or(String::new(), |at| format!(", open from {at}"));
            lines.push(format!("{id} epoch {}: {kept}{open}", entry.epoch.0));
        }
        if lines.is_empty() {
            lines.push("none".to_owned());
        }
        lines.into_iter().for_each(|line| self.say(line));
    }

    fn aborted(&mut self) {
        let end = self.log().end_offset();
        let found: Vec<_> = self.log().aborted_transactions(Offset(0), end).copied().collect();
        for one in found {
            let (producer, first, last) = (one.producer.0, one.first_offset, one.last_offset);
            self.say(format!("{producer} {first}..={last}, stable {}", one.last_stable_offset));
        }
    }

    /// Cuts a file as a crash may.
    fn cut(&mut self, words: &Words) {
        let file = format!("{FOLDER}/{}", words.plain[1]);
        let mut files = self.disk.files();
        let bytes = files.get_mut(&file).expect("the file is there");
        let length = bytes.len() - usize::try_from(words.named("bytes", 0)).unwrap();
        self.disk.put(&file, bytes[..length].to_vec());
    }

    /// What happened to the files.
    fn changes(&mut self, before: &BTreeMap<String, Vec<u8>>) {
        let after = self.disk.files();
        let mut lines = Vec::new();
        for (name, bytes) in &after {
            match before.get(name) {
                None => lines.push(format!("+ {} {}", short(name), bytes.len())),
                Some(old) if old.len() != bytes.len() => {
                    lines.push(format!("~ {} {}", short(name), bytes.len()));
                }
                Some(old) if old != bytes => lines.push(format!("~ {}", short(name))),
                Some(_) => {}
            }
        }
        let gone = before.keys().filter(|name| !after.contains_key(*name));
        lines.extend(gone.map(|name| format!("- {}", short(name))));
        lines.into_iter().for_each(|line| self.say(line));
    }
}

/// A file's name without its folder and its leading zeroes.
fn short(file: &str) -> String {
    let name = file.strip_prefix(FOLDER).map_or(file, |name| name.trim_start_matches('/'));
    match name.split_once('.') {
        Some((digits, rest)) if digits.len() == 20 => {
            format!("{}.{rest}", digits.parse::<i64>().expect("an offset"))
        }
        _ => name.to_owned(),
    }
}
