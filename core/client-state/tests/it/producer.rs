//! A producer and a model broker over a network that drops, doubles, delays and reorders.

use std::collections::{BTreeMap, VecDeque};

use bytes::Bytes;
use ottla_client_state::producer::{
    Accumulator, Identity, NewRecord, Outcome, ProducerSettings, ReadyBatch, SendError,
};
use ottla_model::record::{Batch, Codec};
use ottla_model::{ErrorCode, ProducerEpoch, ProducerId};

use crate::random::Random;

const SEEDS: u64 = 500;
const RECORDS: u64 = 60;
const TIMEOUT_MS: i64 = 300;

/// How many batches of a producer the broker remembers.
#[derive(Clone, Copy)]
struct Memory(usize);

/// One partition of the model broker: an idempotent log (KIP-98).
#[derive(Default)]
struct Log {
    values: Vec<u64>,
    epoch: i16,
    /// First sequence, last sequence, base offset.
    recent: VecDeque<(i32, i32, i64)>,
    last: Option<i32>,
}

impl Log {
    fn append(&mut self, bytes: &[u8], memory: Memory) -> Result<i64, ErrorCode> {
        let batch = Batch::parse(bytes).unwrap();
        batch.check_crc().unwrap();
        let epoch = batch.producer_epoch().0;
        if epoch < self.epoch {
            return Err(ErrorCode::INVALID_PRODUCER_EPOCH);
        }
        if epoch > self.epoch {
            *self = Self { values: std::mem::take(&mut self.values), epoch, ..Self::default() };
        }
        let (first, last) = (batch.base_sequence().0, batch.last_sequence().0);
        if let Some(known) = self.recent.iter().find(|one| (one.0, one.1) == (first, last)) {
            return Ok(known.2);
        }
        if self.last.is_some_and(|known| known + 1 != first) {
            return Err(ErrorCode::OUT_OF_ORDER_SEQUENCE_NUMBER);
        }
        let base = self.values.len() as i64;
        for record in batch.records(batch.payload()) {
            let value = record.unwrap().value.unwrap();
            self.values.push(u64::from_be_bytes(value.try_into().unwrap()));
        }
        self.last = if memory.0 == 0 { None } else { Some(last) };
        self.recent.push_back((first, last, base));
        while self.recent.len() > memory.0 {
            self.recent.pop_front();
        }
        Ok(base)
    }
}

enum Event {
    Request { id: u64, try_number: u32, partition: i32, bytes: Bytes },
    Answer { id: u64, try_number: u32, partition: i32, result: Result<i64, ErrorCode> },
    Silence { id: u64, try_number: u32, partition: i32 },
}

struct World {
    random: Random,
    now_ms: i64,
    events: BTreeMap<(i64, u64), Event>,
    next_event: u64,
    logs: BTreeMap<i32, Log>,
    /// The newest try of each batch that is under way.
    tries: BTreeMap<u64, (u32, ReadyBatch)>,
    /// The records of each batch, in order.
    records: BTreeMap<u64, Vec<u64>>,
    next_try: u32,
    delivered: BTreeMap<u64, (i32, i64)>,
    memory: Memory,
}

impl World {
    fn at(&mut self, delay: i64, event: Event) {
        let key = (self.now_ms + delay, self.next_event);
        self.next_event += 1;
        self.events.insert(key, event);
    }

    fn delay(&mut self) -> i64 {
        1 + self.random.below(40) as i64
    }

    fn send(&mut self, mut batch: ReadyBatch) {
        self.next_try += 1;
        let try_number = self.next_try;
        let (id, partition) = (batch.id, batch.partition);
        let bytes = batch.seal(Codec::None, |_| None);
        self.tries.insert(id, (try_number, batch));
        self.at(TIMEOUT_MS, Event::Silence { id, try_number, partition });
        // Lost, whole, or doubled.
        let copies = match self.random.below(10) {
            0 => 0,
            1 => 2,
            _ => 1,
        };
        for _ in 0..copies {
            let delay = self.delay();
            let bytes = bytes.clone();
            self.at(delay, Event::Request { id, try_number, partition, bytes });
        }
    }

    fn happen(&mut self, event: Event, machine: &mut Accumulator<()>) {
        let (id, try_number, partition, result) = match event {
            Event::Request { id, try_number, partition, bytes } => {
                let result = if self.random.below(20) == 0 {
                    Err(ErrorCode::NOT_LEADER_OR_FOLLOWER)
                } else {
                    let memory = self.memory;
                    self.logs.entry(partition).or_default().append(&bytes, memory)
                };
                if self.random.below(8) > 0 {
                    let delay = self.delay();
                    self.at(delay, Event::Answer { id, try_number, partition, result });
                }
                return;
            }
            Event::Answer { id, try_number, partition, result } => {
                (id, try_number, partition, Some(result))
            }
            Event::Silence { id, try_number, partition } => (id, try_number, partition, None),
        };
        if self.tries.get(&id).is_none_or(|(newest, _)| *newest != try_number) {
            return;
        }
        let Some((_, batch)) = self.tries.remove(&id) else { return };
        let ended = match result {
            Some(Ok(base)) => machine.delivered(&batch, base, -1),
            Some(Err(code)) => machine.failed(self.now_ms, batch, SendError::Broker(code)),
            None => machine.failed(self.now_ms, batch, SendError::Unknown),
        };
        if let Some(ended) = ended {
            let Outcome::Delivered { base_offset, .. } = ended.outcome else {
                panic!("nothing expires here, but: {:?}", ended.outcome);
            };
            let records = &self.records[&id];
            assert_eq!(ended.count, records.len());
            for (place, record) in records.iter().enumerate() {
                self.delivered.insert(*record, (partition, base_offset + place as i64));
            }
        }
    }
}

fn settings() -> ProducerSettings {
    ProducerSettings {
        batch_bytes: 120,
        linger_ms: 3,
        buffer_bytes: 1 << 20,
        max_request_bytes: 1 << 20,
        delivery_timeout_ms: 100_000_000,
        retries: u32::MAX,
        retry_backoff_ms: 10,
        retry_backoff_max_ms: 50,
        max_in_flight: 5,
        idempotent: true,
        ignore_keys: false,
        round_robin: false,
    }
}

/// Runs one seed; what is wrong with the end, if anything.
fn run(seed: u64, memory: Memory) -> Result<(), String> {
    let mut machine = Accumulator::new(settings(), seed);
    machine.set_partitions("t", 2);
    machine.set_identity(Identity { id: ProducerId(7), epoch: ProducerEpoch(0) });
    let mut world = World {
        random: Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
        now_ms: 0,
        events: BTreeMap::new(),
        next_event: 0,
        logs: BTreeMap::new(),
        tries: BTreeMap::new(),
        records: BTreeMap::new(),
        next_try: 0,
        delivered: BTreeMap::new(),
        memory,
    };
    let mut sent: BTreeMap<i32, Vec<u64>> = BTreeMap::new();
    let mut next = 0;
    for _ in 0..200_000 {
        while next < RECORDS && world.random.below(3) > 0 {
            let partition = world.random.below(2) as i32;
            let value = next.to_be_bytes();
            let now = world.now_ms;
            let record = NewRecord {
                topic: "t",
                partition: Some(partition),
                timestamp: 0,
                key: None,
                value: Some(&value),
                headers: &[],
            };
            let appended = machine
                .append(&record, &mut |_, _| (now, ()))
                .map_err(|error| format!("append: {error:?}"))?;
            let batch = world.records.entry(appended.batch).or_default();
            assert_eq!(appended.index, batch.len());
            batch.push(next);
            sent.entry(partition).or_default().push(next);
            next += 1;
        }
        if machine.wants_identity() {
            let old = machine.identity().ok_or("no identity to raise")?;
            machine.set_identity(Identity { epoch: ProducerEpoch(old.epoch.0 + 1), ..old });
        }
        for batch in machine.take_ready(world.now_ms, |_, _| true) {
            world.send(batch);
        }
        world.now_ms += 1;
        while let Some(entry) = world.events.first_entry().filter(|e| e.key().0 <= world.now_ms) {
            let event = entry.remove();
            world.happen(event, &mut machine);
        }
        if next == RECORDS && machine.is_idle() {
            return check(&world, &sent);
        }
    }
    Err("it does not come to an end".into())
}

fn check(world: &World, sent: &BTreeMap<i32, Vec<u64>>) -> Result<(), String> {
    for (partition, wanted) in sent {
        let stored = world.logs.get(partition).map_or(&[][..], |log| &log.values);
        if stored != wanted.as_slice() {
            return Err(format!("partition {partition}: sent {wanted:?}, stored {stored:?}"));
        }
        for (place, value) in wanted.iter().enumerate() {
            if world.delivered.get(value) != Some(&(*partition, place as i64)) {
                return Err(format!("record {value} was told a wrong place"));
            }
        }
    }
    Ok(())
}

#[test]
fn every_record_is_stored_once_in_order_and_told_its_offset() {
    for seed in 0..SEEDS {
        run(seed, Memory(5)).unwrap_or_else(|wrong| panic!("seed {seed}: {wrong}"));
    }
}

#[test]
fn a_broker_that_forgets_its_producers_is_found_out() {
    let found = (0..SEEDS).filter(|seed| run(*seed, Memory(0)).is_err()).count();
    assert!(found > 0, "the checker sees no difference");
}
