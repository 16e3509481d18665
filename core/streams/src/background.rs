//! The background task: everything that waits.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ottla_client::admin::{CommittedOffset, NewTopic, TopicPartition};
use ottla_client::{
    Admin, ClientError, Consumer, ConsumerRecord, Dial, PartitionRecords, Polled, Producer,
    RebalanceEvent, RebalanceKind, Reset, tcp_dial,
};
use ottla_config::{ConsumerConfig, ProducerConfig, StreamsConfig};
use ottla_model::ErrorCode;
use ottla_topology::{
    CacheBudget, Header, Headers, InputRecord, InternalTopic, InternalTopicKind, OffsetReset, Task,
    Topology, decode_partition_time, no_headers,
};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::Instant;

use crate::assignor::TaskAssignor;
use crate::error::{Result, StreamsError};
use crate::exchange::{Command, Exchange, Flushed, StreamsState};
use crate::plan::{Layout, Plan, TaskId, plan};
use crate::restore::{self, Restored, Unrestored};

/// How long a source topic is waited for: metadata of a new topic takes a moment to spread.
const TOPIC_PATIENCE: Duration = Duration::from_secs(5);
const TOPIC_PAUSE: Duration = Duration::from_millis(200);

/// How long the topics written to are waited for before the application starts without them.
const OUTPUT_PATIENCE: Duration = Duration::from_secs(2);
const OUTPUT_PAUSE: Duration = Duration::from_millis(50);

/// How long output that the producer had no room for rests at most before it is offered again.
const BLOCKED_PAUSE: Duration = Duration::from_millis(10);

/// How long leaving the group and the last deliveries may take.
const GOODBYE: Duration = Duration::from_secs(10);

/// Java keeps windowed changelogs for so much longer than their stores unless told otherwise.
const DEFAULT_ADDITIONAL_RETENTION_MS: i64 = 24 * 60 * 60 * 1000;

/// A task whose state is being restored, and what came for it meanwhile.
struct Restoring {
    epoch: u64,
    parked: Vec<(String, Vec<InputRecord>)>,
}

/// The background side of an application.
pub(crate) struct Background {
    topology: Topology,
    config: StreamsConfig,
    exchange: Arc<Exchange>,
    layout: Layout,
    consumer: Consumer,
    restore_config: ConsumerConfig,
    restore_dial: Arc<dyn Dial>,
    producer: Producer,
    admin: Admin,
    budget: CacheBudget,
    max_poll_records: usize,
    poll: Duration,
    restoring: BTreeMap<TaskId, Restoring>,
    running: BTreeSet<TaskId>,
    epoch: u64,
    restored: UnboundedReceiver<Restored>,
    restorer: UnboundedSender<Restored>,
    /// The rebalance that goes on once tasks are released.
    releasing: Option<u64>,
    finishing: bool,
    paused: BTreeSet<TopicPartition>,
    lags: BTreeMap<TopicPartition, i64>,
    next_commit: Instant,
    commit_asked: bool,
    next_purge: Instant,
    no_headers: Headers,
}

impl Background {
    pub(crate) fn open(
        topology: Topology,
        config: StreamsConfig,
        exchange: Arc<Exchange>,
        dial: Option<Arc<dyn Dial>>,
    ) -> Result<Background> {
        let main = ConsumerConfig::parse(config.main_consumer())?;
        let restore_config = ConsumerConfig::parse(config.restore_consumer())?;
        let producer = ProducerConfig::parse(config.producer())?;
        let over = dial.clone().unwrap_or_else(|| tcp_dial(&producer.settings));
        let producer = Producer::open_with(producer, over)
            .map_err(StreamsError::client_while("opening the producer"))?;
        let layout = Layout::new(&topology, &config.application_id);
        let assignor = Arc::new(TaskAssignor::new(layout.clone()));
        let max_poll_records = main.max_poll_records.max(1);
        let limit = main.default_api_timeout_ms;
        let over = dial.clone().unwrap_or_else(|| tcp_dial(&main.settings));
        let consumer = Consumer::open_with_assignors(main, over, vec![assignor])
            .map_err(StreamsError::client_while("opening the consumer"))?;
        let admin = Admin::over(producer.cluster().clone(), millis(i64::from(limit)));
        let (restorer, restored) = unbounded_channel();
        let cache = usize::try_from(config.statestore_cache_max_bytes).unwrap_or(0);
        let now = Instant::now();
        Ok(Background {
            next_commit: now + millis(config.commit_interval_ms),
            next_purge: now + millis(config.repartition_purge_interval_ms),
            poll: millis(config.poll_ms).max(Duration::from_millis(1)),
            topology,
            config,
            exchange,
            layout,
            consumer,
            restore_dial: dial.unwrap_or_else(|| tcp_dial(&restore_config.settings)),
            restore_config,
            producer,
            admin,
            budget: CacheBudget::new(cache),
            max_poll_records,
            restoring: BTreeMap::new(),
            running: BTreeSet::new(),
            epoch: 0,
            restored,
            restorer,
            releasing: None,
            finishing: false,
            paused: BTreeSet::new(),
            lags: BTreeMap::new(),
            commit_asked: false,
            no_headers: no_headers(),
        })
    }

    /// A handle of the producer, for the turns.
    pub(crate) fn producer(&self) -> Producer {
        self.producer.clone()
    }

    /// Lives until the application is closed or fails.
    pub(crate) async fn run(mut self) {
        let outcome = self.live().await;
        if let Err(error) = outcome {
            self.exchange.fail(error);
        }
        if let Err(error) = self.consumer.close(GOODBYE).await {
            tracing::warn!(%error, "the consumer did not close cleanly");
        }
        // What is still with it was not committed for, so it may be given up.
        let limit = if self.is_abandoned() { Duration::ZERO } else { GOODBYE };
        if let Err(error) = self.producer.close(limit).await {
            tracing::debug!(%error, "the producer did not close cleanly");
        }
        self.exchange.set_state(StreamsState::Closed);
    }

    fn is_abandoned(&self) -> bool {
        self.exchange.abandoned.load(Ordering::Acquire)
    }

    async fn live(&mut self) -> Result<()> {
        let exchange = Arc::clone(&self.exchange);
        // Closing ends the preparation too, however long a broker takes.
        tokio::select! {
            prepared = self.prepare() => prepared?,
            () = ending(&exchange) => return Ok(()),
        }
        self.consumer
            .subscribe(&self.layout.sources())
            .map_err(StreamsError::client_while("subscribing"))?;
        loop {
            if self.is_abandoned() || self.exchange.error().is_some() {
                return Ok(());
            }
            if self.exchange.closing.load(Ordering::Acquire) && self.finish() {
                return Ok(());
            }
            self.wait().await?;
            while let Some(flushed) = self.exchange.take_flushed() {
                self.finish_flush(flushed).await?;
            }
            self.look_after().await?;
        }
    }

    /// Waits for records, news, restored tasks or a turn.
    async fn wait(&mut self) -> Result<()> {
        let may_poll = self.releasing.is_none();
        let blocked = self.exchange.blocked.load(Ordering::Acquire);
        tokio::select! {
            polled = self.consumer.poll(self.max_poll_records, usize::MAX, self.poll), if may_poll => {
                match polled {
                    Ok(Polled::Records(batches)) => self.take_records(batches),
                    Ok(Polled::Event(event)) => self.rebalance(event).await?,
                    Ok(Polled::Timeout | Polled::Woken) => {}
                    Err(error) if error.retriable() => {
                        tracing::warn!(%error, "polling failed and is tried again");
                        tokio::time::sleep(self.poll).await;
                    }
                    Err(error) => return Err(StreamsError::Client { doing: "polling", error }),
                }
            }
            Some(restored) = self.restored.recv() => self.take_restored(restored)?,
            () = self.exchange.background.notified() => {}
            () = self.producer.changed(), if blocked => self.unblock(),
            // Room may have come between the turn's look and this wait.
            () = tokio::time::sleep(BLOCKED_PAUSE), if blocked => self.unblock(),
            () = tokio::time::sleep(self.poll) => {}
        }
        Ok(())
    }

    /// Lets a turn try again what the producer had no room for.
    fn unblock(&self) {
        self.exchange.blocked.store(false, Ordering::Release);
        self.exchange.signal();
    }

    /// Hands records to their tasks, or keeps them until those are restored.
    fn take_records(&mut self, batches: Vec<PartitionRecords>) {
        for batch in batches {
            let Some(id) = self.layout.task_of(&batch.topic, batch.partition) else { continue };
            if batch.is_empty() {
                continue;
            }
            let convert = |record| input(record, &self.no_headers);
            let records: Vec<InputRecord> = batch.records().map(convert).collect();
            if self.running.contains(&id) {
                self.exchange.send_records(id, batch.topic, records);
            } else if let Some(restoring) = self.restoring.get_mut(&id) {
                restoring.parked.push((batch.topic, records));
            }
        }
    }

    async fn rebalance(&mut self, event: RebalanceEvent) -> Result<()> {
        let tasks: BTreeSet<TaskId> = event
            .partitions
            .iter()
            .filter_map(|(topic, partition)| self.layout.task_of(topic, *partition))
            .collect();
        match event.kind {
            RebalanceKind::Assigned => return self.assigned(&tasks).await,
            RebalanceKind::Revoked => {
                self.forget_restoring(&tasks);
                let release: BTreeSet<TaskId> =
                    tasks.intersection(&self.running).copied().collect();
                if !release.is_empty() {
                    self.releasing = Some(event.id);
                    self.exchange.send(Command::Release(release));
                }
            }
            RebalanceKind::Lost => {
                self.forget_restoring(&tasks);
                self.running.retain(|id| !tasks.contains(id));
                self.exchange.send(Command::Drop(tasks));
            }
        }
        Ok(())
    }

    fn forget_restoring(&mut self, tasks: &BTreeSet<TaskId>) {
        self.restoring.retain(|id, _| !tasks.contains(id));
        self.lags.retain(|(topic, partition), _| {
            self.layout.task_of(topic, *partition).is_none_or(|id| !tasks.contains(&id))
        });
    }

    /// Makes the new tasks and restores those with state.
    async fn assigned(&mut self, tasks: &BTreeSet<TaskId>) -> Result<()> {
        if self.finishing {
            // A rebalance that ends now is somebody else's: who is asked to release only what ran
            // before would wait for these tasks until the close gives up.
            return Ok(());
        }
        let new: Vec<TaskId> = tasks
            .iter()
            .filter(|id| !self.running.contains(id) && !self.restoring.contains_key(id))
            .copied()
            .collect();
        if new.is_empty() {
            self.settle();
            return Ok(());
        }
        self.exchange.set_state(StreamsState::Rebalancing);
        let places = self
            .consumer
            .assignment()
            .map_err(StreamsError::client_while("reading the assignment"))?;
        let places: Vec<TopicPartition> = places
            .into_iter()
            .filter(|(topic, p)| self.layout.task_of(topic, *p).is_some_and(|id| new.contains(&id)))
            .collect();
        let committed = self
            .consumer
            .committed(&places)
            .await
            .map_err(StreamsError::client_while("reading committed offsets"))?;
        self.reset(&places, &committed)?;
        let (mut unrestored, mut stateless) = (Vec::new(), Vec::new());
        for id in new {
            let application = &self.config.application_id;
            let mut task = Task::new(&self.topology, application, &[id.subtopology], &self.budget);
            for ((topic, partition), offset) in &committed {
                if let Some(time) = decode_partition_time(&offset.metadata)
                    && self.layout.task_of(topic, *partition) == Some(id)
                {
                    let set = task.set_partition_time(topic, time);
                    set.map_err(|error| StreamsError::Task { task: id, error })?;
                }
            }
            self.epoch += 1;
            let epoch = self.epoch;
            self.restoring.insert(id, Restoring { epoch, parked: Vec::new() });
            let task = Box::new(task);
            if task.changelogs().iter().any(|(_, changelog)| changelog.is_some()) {
                unrestored.push(Unrestored { id, epoch, task });
            } else {
                stateless.push(Restored { id, epoch, task: Ok(task) });
            }
        }
        for restored in stateless {
            self.take_restored(restored)?;
        }
        self.pause()?;
        if !unrestored.is_empty() {
            let (config, restorer) = (self.restore_config.clone(), self.restorer.clone());
            let dial = Arc::clone(&self.restore_dial);
            tokio::spawn(restore::run(config, dial, unrestored, restorer));
        }
        self.settle();
        Ok(())
    }

    /// Where nothing is committed, starts where the application says for that topic.
    fn reset(
        &self,
        places: &[TopicPartition],
        committed: &BTreeMap<TopicPartition, CommittedOffset>,
    ) -> Result<()> {
        for place in places.iter().filter(|place| !committed.contains_key(*place)) {
            let (topic, partition) = place;
            let reset = match self.topology.offset_reset(topic) {
                Some(OffsetReset::Earliest) => Reset::Earliest,
                Some(OffsetReset::Latest) => Reset::Latest,
                Some(OffsetReset::None) => {
                    return Err(StreamsError::Topics(format!(
                        "no offset of {topic}-{partition} is committed, and its reset is none"
                    )));
                }
                // Repartition topics are read from their beginning whatever the policy says.
                None if self.layout.is_repartition(topic) => Reset::Earliest,
                None => continue,
            };
            self.consumer
                .seek_to(topic, *partition, reset)
                .map_err(StreamsError::client_while("moving to the first offset"))?;
        }
        Ok(())
    }

    fn take_restored(&mut self, restored: Restored) -> Result<()> {
        let Restored { id, epoch, task } = restored;
        if self.restoring.get(&id).is_none_or(|restoring| restoring.epoch != epoch) {
            return Ok(());
        }
        let task = task?;
        let parked = self.restoring.remove(&id).map(|restoring| restoring.parked);
        self.running.insert(id);
        self.exchange.send(Command::Add { id, task });
        for (topic, records) in parked.unwrap_or_default() {
            self.exchange.send_records(id, topic, records);
        }
        self.settle();
        Ok(())
    }

    /// All that was assigned is running.
    fn settle(&self) {
        if self.restoring.is_empty() && !self.exchange.closing.load(Ordering::Acquire) {
            self.exchange.set_state(StreamsState::Running);
        }
    }

    /// What is to be done from time to time.
    async fn look_after(&mut self) -> Result<()> {
        self.pause()?;
        self.tell_lags()?;
        self.exchange.check_idle();
        for topic in self.exchange.take_wanted() {
            let refreshed = self.producer.cluster().refresh(Some(&[topic]), true).await;
            match refreshed {
                Ok(_) => self.exchange.signal(),
                Err(error) => tracing::debug!(%error, "a topic's partitions are not known yet"),
            }
        }
        let may = !self.commit_asked && !self.finishing && self.releasing.is_none();
        let due = may && Instant::now() >= self.next_commit;
        if due && self.exchange.dirty.swap(false, Ordering::AcqRel) {
            self.commit_asked = true;
            self.exchange.send(Command::Commit);
        }
        Ok(())
    }

    /// Stops fetching for tasks that are not ready or have enough, and resumes the others.
    fn pause(&mut self) -> Result<()> {
        let most = usize::try_from(self.config.buffered_records_per_partition).unwrap_or(1000);
        let buffered = self.exchange.buffered();
        let assigned = self
            .consumer
            .assignment()
            .map_err(StreamsError::client_while("reading the assignment"))?;
        let mut paused = BTreeSet::new();
        for place in assigned {
            let Some(id) = self.layout.task_of(&place.0, place.1) else { continue };
            let full = buffered.get(&place).is_some_and(|&records| records > most);
            if full || !self.running.contains(&id) {
                paused.insert(place);
            }
        }
        let resume: Vec<TopicPartition> = self.paused.difference(&paused).cloned().collect();
        let stop: Vec<TopicPartition> = paused.difference(&self.paused).cloned().collect();
        // A partition that was just taken away cannot be paused, and need not be.
        for (places, pausing) in [(resume, false), (stop, true)] {
            for place in places {
                if let Err(error) = self.consumer.set_paused(std::slice::from_ref(&place), pausing)
                {
                    tracing::debug!(%error, "a partition is not there any more");
                }
            }
        }
        self.paused = paused;
        Ok(())
    }

    /// Tells tasks how far behind each partition is; without it they wait for records that may
    /// never come (`max.task.idle.ms`).
    fn tell_lags(&mut self) -> Result<()> {
        for id in &self.running {
            let Some(part) = self.layout.parts.get(id.subtopology) else { continue };
            for topic in &part.sources {
                let lag = self.consumer.lag(topic, id.partition);
                let lag = lag.map_err(StreamsError::client_while("reading the lag"))?;
                let Some(lag) = lag else { continue };
                let place = (topic.clone(), id.partition);
                if self.lags.insert(place, lag) != Some(lag) {
                    self.exchange.send(Command::Lag { id: *id, topic: topic.clone(), lag });
                }
            }
        }
        Ok(())
    }

    /// Commits what a turn flushed, once everything produced before is acknowledged.
    async fn finish_flush(&mut self, flushed: Flushed) -> Result<()> {
        let Flushed { offsets, deliveries, released } = flushed;
        let producing = |error| StreamsError::Client { doing: "producing", error };
        // Not a flush of the producer, which would wait for what turns go on to produce.
        for delivery in deliveries {
            delivery.await.map_err(producing)?;
        }
        if !offsets.is_empty() {
            match self.consumer.commit(Some(offsets.clone())).await {
                Ok(()) => {
                    self.exchange.commits.fetch_add(1, Ordering::Relaxed);
                    self.purge(&offsets);
                }
                Err(error) if fell_out(&error) => {
                    tracing::warn!(%error, "the group moved on; what stays here is committed again");
                    self.exchange.send(Command::Untold(offsets.into_keys().collect()));
                    self.exchange.dirty.store(true, Ordering::Release);
                }
                Err(error) => return Err(StreamsError::Client { doing: "committing", error }),
            }
        }
        if released.is_empty() {
            self.commit_asked = false;
            self.next_commit = Instant::now() + millis(self.config.commit_interval_ms);
            return Ok(());
        }
        self.running.retain(|id| !released.contains(id));
        self.forget_restoring(&released);
        if let Some(event) = self.releasing.take() {
            self.consumer
                .acknowledge(event)
                .map_err(StreamsError::client_while("going on with a rebalance"))?;
        }
        Ok(())
    }

    /// Deletes what was committed from repartition topics, whose retention is infinite.
    fn purge(&mut self, offsets: &BTreeMap<TopicPartition, CommittedOffset>) {
        if Instant::now() < self.next_purge {
            return;
        }
        self.next_purge = Instant::now() + millis(self.config.repartition_purge_interval_ms);
        let done: Vec<(String, i32, i64)> = offsets
            .iter()
            .filter(|((topic, _), _)| self.layout.is_repartition(topic))
            .map(|((topic, partition), committed)| (topic.clone(), *partition, committed.offset))
            .collect();
        let admin = self.admin.clone();
        tokio::spawn(async move {
            for (topic, partition, offset) in done {
                if let Err(error) = admin.delete_records(&topic, partition, offset).await {
                    tracing::debug!(%error, "a repartition topic was not purged and will be later");
                }
            }
        });
    }

    /// Closing: the last flush is asked for once; true when nothing is left to wait for.
    fn finish(&mut self) -> bool {
        self.restoring.clear();
        if self.running.is_empty() {
            return true;
        }
        if !self.finishing && self.releasing.is_none() {
            self.finishing = true;
            self.exchange.send(Command::Release(self.running.clone()));
        }
        false
    }

    /// Finds the source topics and makes the internal ones.
    async fn prepare(&mut self) -> Result<()> {
        let mut external = BTreeMap::new();
        for topic in self.layout.sources() {
            if !self.layout.is_repartition(&topic) {
                let count = self.partitions_of(&topic).await?;
                external.insert(topic, count);
            }
        }
        let copartitioned = self.topology.copartitioned(&self.config.application_id);
        let Plan { internal, .. } = plan(&self.layout, &copartitioned, &external)?;
        for (topic, partitions) in internal {
            self.make(&topic, partitions).await?;
        }
        self.know_outputs().await;
        Ok(())
    }

    /// Lets the producer know the topics written to, so that no turn has to wait for that. A topic
    /// that stays unknown is asked for again when a record for it comes.
    async fn know_outputs(&self) {
        let mut unknown: BTreeSet<String> = BTreeSet::new();
        for part in &self.layout.parts {
            unknown.extend(part.sinks.iter().cloned());
            unknown.extend(part.changelogs.iter().map(|topic| topic.name.clone()));
        }
        let cluster = self.producer.cluster();
        let deadline = Instant::now() + OUTPUT_PATIENCE;
        while !unknown.is_empty() {
            let topics: Vec<String> = unknown.iter().cloned().collect();
            if let Err(error) = cluster.refresh(Some(&topics), true).await {
                tracing::debug!(%error, "the topics written to are not known yet");
            }
            let metadata = cluster.metadata();
            unknown.retain(|topic| {
                let known = metadata.topics.get(topic);
                known.is_none_or(|topic| topic.partitions.is_empty())
            });
            if Instant::now() >= deadline {
                return;
            }
            tokio::time::sleep(OUTPUT_PAUSE).await;
        }
    }

    async fn partitions_of(&self, topic: &str) -> Result<i32> {
        let deadline = Instant::now() + TOPIC_PATIENCE;
        loop {
            let error = match self.admin.describe_topic(topic).await {
                Ok(found) => return Ok(i32::try_from(found.partitions.len()).unwrap_or(i32::MAX)),
                Err(error) => error,
            };
            let unknown = error.code() == Some(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION);
            if !unknown && !error.retriable() {
                return Err(StreamsError::Client { doing: "looking at source topics", error });
            }
            if unknown && Instant::now() >= deadline {
                let text = format!("the source topic {topic} does not exist; create it first");
                return Err(StreamsError::Topics(text));
            }
            tokio::time::sleep(TOPIC_PAUSE).await;
        }
    }

    /// Makes an internal topic, or checks the one that is there.
    async fn make(&self, topic: &InternalTopic, partitions: i32) -> Result<()> {
        let failed = StreamsError::client_while;
        match self.admin.describe_topic(&topic.name).await {
            Ok(found) => return fits(&topic.name, found.partitions.len(), partitions),
            Err(error) if error.code() == Some(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION) => {}
            Err(error) => return Err(failed("looking at internal topics")(error)),
        }
        let mut configs = topic.configs.clone();
        let additional = self.config.windowstore_changelog_additional_retention_ms;
        if topic.kind == InternalTopicKind::Changelog
            && let Some(retention) = configs.get_mut("retention.ms")
            && let Ok(given) = retention.parse::<i64>()
        {
            let store = given.saturating_sub(DEFAULT_ADDITIONAL_RETENTION_MS);
            *retention = store.saturating_add(additional).to_string();
        }
        configs.extend(self.config.internal_topic());
        let replicas = i16::try_from(self.config.replication_factor).unwrap_or(-1);
        let new = NewTopic {
            configs,
            replication_factor: (replicas > 0).then_some(replicas),
            ..NewTopic::new(&topic.name, partitions)
        };
        match self.admin.create_topic(&new).await {
            Ok(_) => Ok(()),
            // Another instance was faster.
            Err(error) if error.code() == Some(ErrorCode::TOPIC_ALREADY_EXISTS) => {
                let found = self.partitions_of(&topic.name).await?;
                fits(&topic.name, usize::try_from(found).unwrap_or(0), partitions)
            }
            Err(error) => Err(failed("making internal topics")(error)),
        }
    }
}

fn fits(topic: &str, found: usize, wanted: i32) -> Result<()> {
    if usize::try_from(wanted) == Ok(found) {
        return Ok(());
    }
    Err(StreamsError::Topics(format!(
        "the internal topic {topic} has {found} partitions, but the topology needs {wanted}"
    )))
}

/// Whether a commit came too late because the member is not in the group's generation any more.
fn fell_out(error: &ClientError) -> bool {
    let codes = [
        ErrorCode::REBALANCE_IN_PROGRESS,
        ErrorCode::ILLEGAL_GENERATION,
        ErrorCode::UNKNOWN_MEMBER_ID,
        ErrorCode::FENCED_INSTANCE_ID,
    ];
    error.code().is_some_and(|code| codes.contains(&code))
}

/// Completes when the application is to end.
async fn ending(exchange: &Exchange) {
    while !exchange.closing.load(Ordering::Acquire) && !exchange.abandoned.load(Ordering::Acquire) {
        exchange.background.notified().await;
    }
}

fn input(record: ConsumerRecord, no_headers: &Headers) -> InputRecord {
    let headers = match record.headers.is_empty() {
        true => Headers::clone(no_headers),
        false => record
            .headers
            .into_iter()
            .map(|(name, value)| Header { name: name.into(), value })
            .collect(),
    };
    InputRecord {
        offset: record.offset,
        timestamp: record.timestamp,
        key: record.key,
        value: record.value,
        headers,
    }
}

fn millis(ms: i64) -> Duration {
    Duration::from_millis(u64::try_from(ms).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use ottla_topology::Topology;

    use super::{Background, Exchange, StreamsConfig, TaskId};

    /// An instance of `a` → `b` that has not run yet; nothing is connected to.
    fn idle() -> Background {
        let spec = r#"{"ottla_topology": 1, "defaults": {"key": "string", "value": "string"}, "ops": [
            {"op": "stream", "topics": ["a"]},
            {"op": "to", "input": 0, "topic": "b"}
        ]}"#;
        let topology = Topology::from_spec(spec, Vec::new()).expect("a topology");
        let options = [("application.id", "idle"), ("bootstrap.servers", "127.0.0.1:1")];
        let config = StreamsConfig::parse(options).expect("options");
        Background::open(topology, config, Arc::new(Exchange::new()), None).expect("a background")
    }

    #[tokio::test]
    async fn tasks_that_a_rebalance_brings_are_left_alone_while_the_last_ones_are_released() {
        let (first, second) = (task(0), task(1));
        let mut background = idle();
        background.running.insert(first);
        assert!(!background.finish(), "the task is still to be released");
        background.assigned(&BTreeSet::from([first, second])).await.expect("no error");
        assert_eq!(background.running, BTreeSet::from([first]));
        background.running.remove(&first);
        assert!(background.finish(), "nothing is left to wait for");
    }

    fn task(partition: i32) -> TaskId {
        TaskId { subtopology: 0, partition }
    }
}
