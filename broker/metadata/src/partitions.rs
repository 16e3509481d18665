//! Leaders and in-sync sets when brokers come and go (KIP-966).

use alloc::vec::Vec;

use ottla_image::{ConfigResource, LeaderRecovery, MetadataImage, PartitionImage, VersionedRecord};
use ottla_model::{NodeId, PartitionIndex, Uuid};
use ottla_protocol::messages::PartitionChangeRecord;

use crate::controller::ControllerOptions;

/// The feature that keeps replicas which may lead besides those in sync.
pub(crate) const ELIGIBLE_LEADERS: &str = "eligible.leader.replicas.version";

/// How a broker left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Departure {
    /// It may come back with all that it had.
    Fenced,
    /// It came back from a crash: records that it had not flushed may be lost.
    Unclean,
}

fn numbers(ids: &[NodeId]) -> Vec<i32> {
    ids.iter().map(|id| id.0).collect()
}

fn without(ids: &[NodeId], broker: NodeId) -> Vec<NodeId> {
    ids.iter().copied().filter(|id| *id != broker).collect()
}

/// The records that take a broker out of every set it is in.
pub(crate) fn broker_left(
    image: &MetadataImage,
    options: &ControllerOptions,
    broker: NodeId,
    departure: Departure,
) -> Vec<VersionedRecord> {
    changes(image, |topic, partition| {
        let involved = partition.isr.contains(&broker)
            || partition.leader == Some(broker)
            || (departure == Departure::Unclean
                && partition.eligible_leader_replicas.contains(&broker));
        involved.then(|| left(image, options, topic, partition, broker, departure))
    })
}

fn left(
    image: &MetadataImage,
    options: &ControllerOptions,
    topic: &str,
    partition: &PartitionImage,
    broker: NodeId,
    departure: Departure,
) -> PartitionImage {
    let mut next = partition.clone();
    next.isr = without(&partition.isr, broker);
    let eligible_are_kept = image.features.level(ELIGIBLE_LEADERS) > 0;
    if !eligible_are_kept && next.isr.is_empty() {
        // Without that feature, only the in-sync set remembers who may lead.
        next.isr.clone_from(&partition.isr);
    }
    let minimum = min_insync_replicas(image, options, topic).min(partition.replicas.len());
    next.eligible_leader_replicas = if !eligible_are_kept || next.isr.len() >= minimum {
        Vec::new()
    } else {
        let mut eligible = partition.eligible_leader_replicas.clone();
        eligible.extend(partition.isr.iter().copied());
        let gone = |id: &NodeId| departure == Departure::Unclean && *id == broker;
        eligible.retain(|id| !next.isr.contains(id) && !gone(id));
        eligible.sort_unstable();
        eligible.dedup();
        eligible
    };
    if partition.leader == Some(broker) {
        let may = |id: &NodeId| *id != broker && image.cluster.is_active(*id);
        next.leader = first_of(partition, &next.isr, may)
            .or_else(|| first_of(partition, &next.eligible_leader_replicas, may));
        match next.leader {
            Some(leader) => join_isr(&mut next, leader),
            None if eligible_are_kept => next.last_known_elr = alloc::vec![broker],
            None => {}
        }
    }
    next
}

fn first_of(
    partition: &PartitionImage,
    set: &[NodeId],
    may: impl Fn(&NodeId) -> bool,
) -> Option<NodeId> {
    partition.replicas.iter().copied().find(|id| set.contains(id) && may(id))
}

fn join_isr(partition: &mut PartitionImage, leader: NodeId) {
    if !partition.isr.contains(&leader) {
        partition.isr.push(leader);
    }
    partition.eligible_leader_replicas.retain(|id| *id != leader);
    partition.last_known_elr.clear();
}

/// The records that give partitions without a leader to a broker that came back.
pub(crate) fn broker_came(image: &MetadataImage, broker: NodeId) -> Vec<VersionedRecord> {
    changes(image, |_, partition| {
        if partition.has_leader() || !partition.replicas.contains(&broker) {
            return None;
        }
        let mut next = partition.clone();
        let safe =
            partition.isr.contains(&broker) || partition.eligible_leader_replicas.contains(&broker);
        let last = partition.isr.is_empty()
            && partition.eligible_leader_replicas.is_empty()
            && partition.last_known_elr == [broker];
        if !safe && !last {
            return None;
        }
        if last {
            // Nobody else can have more: the last leader goes on with what it still has.
            next.leader_recovery = LeaderRecovery::Recovering;
        }
        next.leader = Some(broker);
        join_isr(&mut next, broker);
        Some(next)
    })
}

fn changes(
    image: &MetadataImage,
    decide: impl Fn(&str, &PartitionImage) -> Option<PartitionImage>,
) -> Vec<VersionedRecord> {
    let mut out = Vec::new();
    for topic in image.topics.iter() {
        for (index, old) in &topic.partitions {
            if let Some(next) = decide(&topic.name, old).filter(|next| next != old) {
                out.push(difference(topic.id, *index, old, &next).into());
            }
        }
    }
    out
}

/// The record that makes one partition out of another.
pub(crate) fn difference(
    topic_id: Uuid,
    index: PartitionIndex,
    old: &PartitionImage,
    next: &PartitionImage,
) -> PartitionChangeRecord {
    let changed = |before: &[NodeId], after: &[NodeId]| (before != after).then(|| numbers(after));
    // The leader epoch grows also when the in-sync set shrinks under the same leader.
    let shrunk = old.isr.iter().any(|id| !next.isr.contains(id));
    let names_leader = old.leader != next.leader || (shrunk && next.leader.is_some());
    PartitionChangeRecord {
        partition_id: index.0,
        topic_id,
        isr: changed(&old.isr, &next.isr),
        leader: if names_leader { next.leader.map_or(-1, |id| id.0) } else { -2 },
        leader_recovery_state: if old.leader_recovery == next.leader_recovery {
            -1
        } else {
            next.leader_recovery.number()
        },
        eligible_leader_replicas: changed(
            &old.eligible_leader_replicas,
            &next.eligible_leader_replicas,
        ),
        last_known_elr: changed(&old.last_known_elr, &next.last_known_elr),
        ..PartitionChangeRecord::default()
    }
}

fn min_insync_replicas(image: &MetadataImage, options: &ControllerOptions, topic: &str) -> usize {
    const NAME: &str = "min.insync.replicas";
    image
        .configs
        .value(&ConfigResource::topic(topic), NAME)
        .or_else(|| image.configs.value(&ConfigResource::broker_default(), NAME))
        .and_then(|value| value.trim().parse().ok())
        .unwrap_or(options.min_insync_replicas)
}
