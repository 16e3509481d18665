//! A whole topology driven synchronously, as Kafka's `TopologyTestDriver` does it: one partition,
//! one task, a commit after every record, and records to the application's own topics fed back.

use alloc::collections::{BTreeMap, VecDeque};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use bytes::Bytes;

use crate::datum::Headers;
use crate::error::TaskError;
use crate::store::CacheBudget;
use crate::task::{InputRecord, OutputRecord, StoreEntry, Task};
use crate::topology::Topology;

/// `statestore.cache.max.bytes` where nothing else is said.
const DEFAULT_CACHE_BYTES: usize = 10 * 1024 * 1024;

/// How a [`TestDriver`] runs.
#[derive(Clone, Debug)]
pub struct DriverOptions {
    /// Bytes of the record cache; 0 turns it off. Default 10 MiB.
    pub cache_bytes: usize,
    /// Commit after every record, as Kafka's driver does, which hides the cache. Default true;
    /// otherwise [`TestDriver::commit`] does it.
    pub commit_each: bool,
}

impl Default for DriverOptions {
    fn default() -> DriverOptions {
        DriverOptions { cache_bytes: DEFAULT_CACHE_BYTES, commit_each: true }
    }
}

/// Runs a topology without brokers, clocks or threads.
#[derive(Debug)]
pub struct TestDriver {
    task: Task,
    options: DriverOptions,
    offsets: BTreeMap<String, i64>,
    produced: Vec<OutputRecord>,
    unread: BTreeMap<String, VecDeque<OutputRecord>>,
}

impl TestDriver {
    pub fn new(topology: &Topology, application: &str, options: DriverOptions) -> TestDriver {
        let all: Vec<usize> = (0..topology.subtopologies()).collect();
        let budget = CacheBudget::new(options.cache_bytes);
        TestDriver {
            task: Task::new(topology, application, &all, &budget),
            options,
            offsets: BTreeMap::new(),
            produced: Vec::new(),
            unread: BTreeMap::new(),
        }
    }

    /// Pipes a record into a source topic and runs until nothing is left to do. The timestamp is
    /// in ms since 1970.
    pub fn pipe(
        &mut self,
        topic: &str,
        key: Option<Bytes>,
        value: Option<Bytes>,
        timestamp: i64,
        headers: Headers,
    ) -> Result<(), TaskError> {
        self.enqueue(topic, key, value, timestamp, headers)?;
        self.run()
    }

    /// Flushes caches, as a commit does, and runs until nothing is left to do.
    pub fn commit(&mut self) -> Result<(), TaskError> {
        self.task.flush()?;
        self.capture()?;
        self.run()
    }

    /// The next unread record of a topic, internal topics included.
    pub fn read(&mut self, topic: &str) -> Option<OutputRecord> {
        self.unread.get_mut(topic)?.pop_front()
    }

    /// Everything produced so far, in order, to all topics.
    pub fn produced(&self) -> &[OutputRecord] {
        &self.produced
    }

    /// The entries of a store, without what its cache holds back.
    pub fn store(&self, name: &str) -> Result<Vec<StoreEntry>, TaskError> {
        self.task.store_entries(name)
    }

    /// The same as bytes, in the formats of Java's stores.
    pub fn store_bytes(&self, name: &str) -> Result<Vec<(Bytes, Bytes)>, TaskError> {
        self.task.store_bytes(name)
    }

    /// Records dropped so far: late ones, and those without the key or value that they need.
    pub fn dropped(&self) -> u64 {
        self.task.dropped()
    }

    fn enqueue(
        &mut self,
        topic: &str,
        key: Option<Bytes>,
        value: Option<Bytes>,
        timestamp: i64,
        headers: Headers,
    ) -> Result<(), TaskError> {
        let offset = self.offsets.entry(topic.to_string()).or_insert(0);
        let record = InputRecord { offset: *offset, timestamp, key, value, headers };
        *offset += 1;
        self.task.enqueue(topic, [record])
    }

    fn run(&mut self) -> Result<(), TaskError> {
        while self.task.process()? {
            if self.options.commit_each {
                self.task.flush()?;
            }
            self.capture()?;
        }
        Ok(())
    }

    /// Takes what was produced, and feeds back what the topology itself reads.
    fn capture(&mut self) -> Result<(), TaskError> {
        for output in self.task.take_outputs() {
            let topic = output.topic.to_string();
            if self.task.topics().contains(&topic.as_str()) {
                let (key, value) = (output.key.clone(), output.value.clone());
                self.enqueue(&topic, key, value, output.timestamp, output.headers.clone())?;
            }
            self.unread.entry(topic).or_default().push_back(output.clone());
            self.produced.push(output);
        }
        Ok(())
    }
}
