//! Restoring the stores of new tasks from their changelogs, before their first record.
//!
//! A changelog is read from its beginning to the end that it had when the task was assigned.
//! Nobody writes to it meanwhile: the task's former owner has let go, or is fenced off by the
//! group before it can produce again.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use ottla_client::admin::{OffsetSpec, TopicPartition};
use ottla_client::{ClientError, Consumer, Dial, PartitionRecords, Polled, Reset};
use ottla_config::ConsumerConfig;
use ottla_topology::Task;
use tokio::sync::mpsc::UnboundedSender;

use crate::error::{Result, StreamsError};
use crate::plan::TaskId;

/// How long one poll waits for records of a changelog.
const POLL: Duration = Duration::from_millis(500);

/// Pause after a failure that may pass.
const PAUSE: Duration = Duration::from_millis(100);

/// Records taken from one poll.
const POLL_RECORDS: usize = 10_000;

/// A task to restore. `epoch` tells it from an earlier assignment of the same task.
pub(crate) struct Unrestored {
    pub(crate) id: TaskId,
    pub(crate) epoch: u64,
    pub(crate) task: Box<Task>,
}

/// What became of it.
pub(crate) struct Restored {
    pub(crate) id: TaskId,
    pub(crate) epoch: u64,
    pub(crate) task: Result<Box<Task>>,
}

/// A task on the way, with the ends that its changelogs must reach.
struct Under {
    unrestored: Unrestored,
    ends: BTreeMap<TopicPartition, i64>,
    records: usize,
}

/// Restores tasks together and sends each on as soon as it is ready.
pub(crate) async fn run(
    config: ConsumerConfig,
    dial: Arc<dyn Dial>,
    tasks: Vec<Unrestored>,
    restored: UnboundedSender<Restored>,
) {
    let which: Vec<(TaskId, u64)> = tasks.iter().map(|task| (task.id, task.epoch)).collect();
    let outcome = match Consumer::open_with(config, dial) {
        Ok(consumer) => {
            let outcome = restore(&consumer, tasks, &restored).await;
            let _ = consumer.close(Duration::ZERO).await;
            outcome
        }
        Err(error) => Err(failed(error)),
    };
    if let Err(error) = outcome {
        for (id, epoch) in which {
            // Those that are restored are not waited for any more, and this is not heard.
            let _ = restored.send(Restored { id, epoch, task: Err(error.clone()) });
        }
    }
}

fn failed(error: ClientError) -> StreamsError {
    StreamsError::Client { doing: "restoring state", error }
}

async fn restore(
    consumer: &Consumer,
    tasks: Vec<Unrestored>,
    restored: &UnboundedSender<Restored>,
) -> Result<()> {
    let mut under = Vec::new();
    for unrestored in tasks {
        let ends = ends(consumer, &unrestored).await?;
        under.push(Under { unrestored, ends, records: 0 });
    }
    let places: Vec<TopicPartition> =
        under.iter().flat_map(|task| task.ends.keys().cloned()).collect();
    consumer.assign(places.iter().cloned()).map_err(failed)?;
    for (topic, partition) in &places {
        consumer.seek_to(topic, *partition, Reset::Earliest).map_err(failed)?;
    }
    loop {
        under = hand_over(under, restored);
        if under.is_empty() {
            return Ok(());
        }
        match consumer.poll(POLL_RECORDS, usize::MAX, POLL).await {
            Ok(Polled::Records(batches)) => {
                for batch in batches {
                    take(consumer, &mut under, batch)?;
                }
            }
            Ok(_) => {}
            Err(error) if error.retriable() => tokio::time::sleep(PAUSE).await,
            Err(error) => return Err(failed(error)),
        }
    }
}

/// Where a task's changelogs end now, for those that hold anything.
async fn ends(consumer: &Consumer, task: &Unrestored) -> Result<BTreeMap<TopicPartition, i64>> {
    let mut ends = BTreeMap::new();
    for (_, changelog) in task.task.changelogs() {
        let Some(changelog) = changelog else { continue };
        let bound = |spec| consumer.list_offset(&changelog, task.id.partition, spec);
        let begin = bound(OffsetSpec::Earliest).await.map_err(failed)?;
        let end = bound(OffsetSpec::Latest).await.map_err(failed)?;
        let begin = begin.map_or(0, |listed| listed.offset);
        if let Some(end) = end.map(|listed| listed.offset).filter(|&end| end > begin) {
            ends.insert((changelog, task.id.partition), end);
        }
    }
    Ok(ends)
}

/// Sends tasks on that are complete; the others come back.
fn hand_over(under: Vec<Under>, restored: &UnboundedSender<Restored>) -> Vec<Under> {
    let (done, under): (Vec<Under>, Vec<Under>) =
        under.into_iter().partition(|task| task.ends.is_empty());
    for Under { unrestored: Unrestored { id, epoch, task }, records, .. } in done {
        tracing::info!(task = %id, records, "the task's state is restored");
        if restored.send(Restored { id, epoch, task: Ok(task) }).is_err() {
            // The application has ended.
            return Vec::new();
        }
    }
    under
}

fn take(consumer: &Consumer, under: &mut [Under], batch: PartitionRecords) -> Result<()> {
    let place = (batch.topic.clone(), batch.partition);
    let Some(task) = under.iter_mut().find(|task| task.ends.contains_key(&place)) else {
        return Ok(());
    };
    let end = task.ends.get(&place).copied().unwrap_or(0);
    let id = task.unrestored.id;
    for record in batch.records().take_while(|record| record.offset < end) {
        let Some(key) = &record.key else { continue };
        task.unrestored
            .task
            .restore(&place.0, key, record.value.as_ref(), record.timestamp)
            .map_err(|error| StreamsError::Task { task: id, error })?;
        task.records += 1;
    }
    if batch.next_position >= end {
        task.ends.remove(&place);
        consumer.set_paused(&[place], true).map_err(failed)?;
    }
    Ok(())
}
