//! The group coordinator's shell: shards on their partitions of `__consumer_offsets`, their
//! records, their timers, and who waits for an answer.

mod load;
mod shard;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ottla_config::BrokerConfig;
use ottla_coordinator::{Answer, CoordinatorConfig, Decision, Shard, Waiter};
use ottla_metadata::{ControllerRequest, ControllerResponse};
use ottla_model::{ErrorCode, PartitionIndex, Timestamp};
use ottla_protocol::messages::{
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic, CreateTopicsRequestCreatableTopicConfig,
};
use tokio::sync::{Notify, oneshot, watch};

use self::shard::{LoadedShard, Released};
use crate::clock::Clock;
use crate::controller::ControllerHandle;
use crate::hosted::Hosted;
use crate::wire::ConnectionInfo;

/// The topic that keeps groups and their offsets.
pub(crate) const OFFSETS_TOPIC: &str = "__consumer_offsets";

/// What the coordinator is told of a broker's options.
#[must_use]
pub fn coordinator_config(broker: &BrokerConfig) -> CoordinatorConfig {
    let size = |number: i32| usize::try_from(number).unwrap_or(0);
    CoordinatorConfig {
        session_timeout_min_ms: broker.group_min_session_timeout_ms,
        session_timeout_max_ms: broker.group_max_session_timeout_ms,
        initial_rebalance_delay_ms: broker.group_initial_rebalance_delay_ms,
        max_group_size: size(broker.group_max_size),
        offset_metadata_max_bytes: size(broker.offset_metadata_max_bytes),
        offsets_retention_ms: i64::from(broker.offsets_retention_minutes) * 60_000,
        offsets_retention_check_interval_ms: broker.offsets_retention_check_interval_ms,
    }
}

/// All shards of the node.
#[derive(Debug)]
pub(crate) struct Groups {
    hosted: Arc<Hosted>,
    broker: Arc<BrokerConfig>,
    config: CoordinatorConfig,
    shards: Mutex<BTreeMap<i32, Arc<LoadedShard>>>,
    /// Something may be due earlier than the timer knows.
    timer: Arc<Notify>,
    /// One at a time makes the topic.
    creating: tokio::sync::Mutex<()>,
}

impl Groups {
    pub(crate) fn new(hosted: Arc<Hosted>, broker: Arc<BrokerConfig>) -> Self {
        let config = coordinator_config(&broker);
        let (shards, timer, creating) = Default::default();
        Self { hosted, broker, config, shards, timer, creating }
    }

    /// Makes the offsets topic when it is missing.
    pub(crate) async fn ensure_topic(
        &self,
        controller: &ControllerHandle,
    ) -> Result<(), ErrorCode> {
        if self.partitions().is_some() {
            return Ok(());
        }
        let _one = self.creating.lock().await;
        if self.partitions().is_some() {
            return Ok(());
        }
        let option = |name: &str, value: String| CreateTopicsRequestCreatableTopicConfig {
            name: name.to_owned(),
            value: Some(value),
            ..Default::default()
        };
        let request = CreateTopicsRequest {
            topics: vec![CreateTopicsRequestCreatableTopic {
                name: OFFSETS_TOPIC.to_owned(),
                num_partitions: self.broker.offsets_topic_num_partitions,
                replication_factor: self.broker.offsets_topic_replication_factor,
                configs: vec![
                    option("cleanup.policy", "compact".to_owned()),
                    option("compression.type", "producer".to_owned()),
                    option("segment.bytes", self.broker.offsets_topic_segment_bytes.to_string()),
                ],
                ..Default::default()
            }],
            ..CreateTopicsRequest::default()
        };
        let answer = controller.ask(ControllerRequest::CreateTopics(request)).await;
        let Ok(ControllerResponse::CreateTopics(answer)) = answer else {
            return Err(ErrorCode::COORDINATOR_NOT_AVAILABLE);
        };
        match answer.topics.first().map(|topic| (ErrorCode(topic.error_code), topic)) {
            Some((ErrorCode::NONE | ErrorCode::TOPIC_ALREADY_EXISTS, _)) => Ok(()),
            refused => {
                let why = refused.and_then(|(_, topic)| topic.error_message.clone());
                tracing::warn!(why, "{OFFSETS_TOPIC} cannot be created");
                Err(ErrorCode::COORDINATOR_NOT_AVAILABLE)
            }
        }
    }

    fn clock(&self) -> &Clock {
        self.hosted.clock()
    }

    fn partitions(&self) -> Option<i32> {
        let image = self.hosted.image();
        let topic = image.topics.by_name(OFFSETS_TOPIC)?;
        i32::try_from(topic.partitions.len()).ok()
    }

    /// The shard's number of a group.
    pub(crate) fn place(&self, group: &str) -> Result<i32, ErrorCode> {
        let count = self.partitions().ok_or(ErrorCode::NOT_COORDINATOR)?;
        Ok(place(group, count))
    }

    /// A shard, loaded.
    pub(crate) async fn shard(&self, place: i32) -> Result<Arc<LoadedShard>, ErrorCode> {
        if let Some(shard) = self.known(place) {
            return Ok(shard);
        }
        let partition = {
            let image = self.hosted.image();
            let topic = image.topics.by_name(OFFSETS_TOPIC).ok_or(ErrorCode::NOT_COORDINATOR)?;
            self.hosted.get(topic.id, PartitionIndex(place)).ok_or(ErrorCode::NOT_COORDINATOR)?
        };
        let (config, disk) = (self.config.clone(), self.hosted.disk().clone());
        let from = Arc::clone(&partition);
        let loaded = tokio::task::spawn_blocking(move || load::load(&from, &disk, config)).await;
        let mut shard = match loaded {
            Ok(Ok(shard)) => shard,
            Ok(Err(error)) => {
                tracing::error!(place, %error, "groups cannot be loaded");
                return Err(ErrorCode::COORDINATOR_NOT_AVAILABLE);
            }
            Err(error) => {
                tracing::error!(place, %error, "loading groups failed");
                return Err(ErrorCode::COORDINATOR_NOT_AVAILABLE);
            }
        };
        // Somebody else may have loaded it meanwhile: the first one counts.
        let mut shards = self.shards.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = shards.get(&place) {
            return Ok(Arc::clone(known));
        }
        let first = shard.loaded(self.clock().now());
        let shard = Arc::new(LoadedShard::new(shard, partition, self.clock().clone()));
        shards.insert(place, Arc::clone(&shard));
        drop(shards);
        self.release(shard.perform(first));
        Ok(shard)
    }

    fn known(&self, place: i32) -> Option<Arc<LoadedShard>> {
        let shards = self.shards.lock().unwrap_or_else(PoisonError::into_inner);
        shards.get(&place).cloned()
    }

    /// The shards that are loaded.
    pub(crate) fn all(&self) -> Vec<Arc<LoadedShard>> {
        let shards = self.shards.lock().unwrap_or_else(PoisonError::into_inner);
        shards.values().cloned().collect()
    }

    /// Loads all shards that are here.
    pub(crate) async fn load_all(&self) {
        for place in 0..self.partitions().unwrap_or(0) {
            if let Err(code) = self.shard(place).await {
                tracing::warn!(place, %code, "groups not loaded");
            }
        }
    }

    /// Lets a group's shard decide, and waits for the answer.
    pub(crate) async fn decide(
        &self,
        group: &str,
        decide: impl FnOnce(&mut Shard, Timestamp, Waiter) -> Decision,
    ) -> Result<Answer, ErrorCode> {
        let shard = self.shard(self.place(group)?).await?;
        self.decide_in(&shard, decide).await
    }

    /// Lets a shard decide, and waits for the answer.
    pub(crate) async fn decide_in(
        &self,
        shard: &Arc<LoadedShard>,
        decide: impl FnOnce(&mut Shard, Timestamp, Waiter) -> Decision,
    ) -> Result<Answer, ErrorCode> {
        let (reply, answer) = oneshot::channel();
        let (_, released) = shard.decide(reply, decide);
        self.release(released);
        answer.await.map_err(|_| ErrorCode::NOT_COORDINATOR)
    }

    /// The same for a request that may wait for other members: its group is told when the client
    /// goes before the answer comes.
    pub(crate) async fn decide_watched(
        &self,
        client: &Arc<ConnectionInfo>,
        group: &str,
        decide: impl FnOnce(&mut Shard, Timestamp, Waiter) -> Decision,
    ) -> Result<Answer, ErrorCode> {
        let shard = self.shard(self.place(group)?).await?;
        let (reply, answer) = oneshot::channel();
        let (waiter, released) = shard.decide(reply, decide);
        self.release(released);
        let _waiting = Waiting { groups: self, shard, waiter, client: Arc::clone(client) };
        answer.await.map_err(|_| ErrorCode::NOT_COORDINATOR)
    }

    /// Lets a shard answer at once.
    pub(crate) async fn ask<T>(
        &self,
        group: &str,
        ask: impl FnOnce(&mut Shard, Timestamp) -> T,
    ) -> Result<T, ErrorCode> {
        let shard = self.shard(self.place(group)?).await?;
        let answer = shard.ask(ask);
        self.timer.notify_one();
        Ok(answer)
    }

    /// A topic is gone: so are the offsets in it.
    pub(crate) fn topic_deleted(&self, topic: &str) {
        for shard in self.all() {
            self.release(shard.change(|shard, _| shard.topic_deleted(topic)));
        }
    }

    fn release(&self, released: Released) {
        released.send();
        self.timer.notify_one();
    }

    /// Runs the timers until the broker stops.
    pub(crate) async fn run_timers(&self, mut stopping: watch::Receiver<bool>) {
        loop {
            let mut next: Option<Timestamp> = None;
            for shard in self.all() {
                if shard
                    .ask(|shard, _| shard.next_deadline())
                    .is_some_and(|due| due <= self.clock().now())
                {
                    shard.change(|shard, time| shard.tick(time)).send();
                }
                let due = shard.ask(|shard, _| shard.next_deadline());
                next = match (next, due) {
                    (Some(first), Some(second)) => Some(first.min(second)),
                    (first, second) => first.or(second),
                };
            }
            let pause =
                next.map_or(3_600_000, |due| due.0.saturating_sub(self.clock().now().0).max(1));
            let pause = Duration::from_millis(u64::try_from(pause).unwrap_or(1));
            tokio::select! {
                _ = stopping.wait_for(|stop| *stop) => return,
                () = self.timer.notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }
}

/// A client that waits for its group.
struct Waiting<'a> {
    groups: &'a Groups,
    shard: Arc<LoadedShard>,
    waiter: Waiter,
    client: Arc<ConnectionInfo>,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        // A broker that stops drops those who wait as well; their groups live on.
        if self.client.is_gone()
            && let Some(released) = self.shard.forget(self.waiter)
        {
            self.groups.release(released);
        }
    }
}

/// The shard of a group: Java's hash of its name, modulo the count of partitions.
fn place(group: &str, partitions: i32) -> i32 {
    let hash = group
        .encode_utf16()
        .fold(0_i32, |hash, unit| hash.wrapping_mul(31).wrapping_add(i32::from(unit)));
    (hash & i32::MAX) % partitions.max(1)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn groups_have_the_places_that_java_gives_them() {
        // "".hashCode() is 0, "group".hashCode() 98629247, "abc".hashCode() 96354.
        assert_eq!(place("", 50), 0);
        assert_eq!(place("group", 50), 47);
        assert_eq!(place("abc", 50), 4);
        // A negative hash loses its sign bit.
        assert_eq!(place("polygenelubricants", 50), 0, "the smallest number there is");
    }
}
