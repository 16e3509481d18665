//! Offsets that outlived their use (KIP-211), and groups with nothing left.

use ottla_model::Timestamp;
use ottla_protocol::messages::OffsetCommitValue;

use crate::decision::Decision;
use crate::group::{Group, GroupState};
use crate::record;
use crate::shard::Shard;
use crate::timers::Timer;

impl Shard {
    /// Forgets expired offsets, and empty groups whose last offset is gone.
    pub(crate) fn expire_offsets(&mut self, now: Timestamp, decision: &mut Decision) {
        let interval_ms = self.config.offsets_retention_check_interval_ms;
        self.timers.set(now, interval_ms.max(1), Timer::Retention);
        for group in self.groups.values() {
            let mut kept = self.offsets.has_open(&group.id);
            for (topic, partitions) in self.offsets.of_group(&group.id).into_iter().flatten() {
                for (partition, value) in partitions {
                    let is_open = self.offsets.is_open(&group.id, topic, *partition);
                    if !is_open && self.is_expired(now, group, topic, value) {
                        let tombstone = record::offset_tombstone(&group.id, topic, *partition);
                        decision.records.push(tombstone);
                    } else {
                        kept = true;
                    }
                }
            }
            if !kept && group.is_empty() && group.pending_joins.is_empty() {
                decision.records.push(record::group_tombstone(&group.id));
            }
        }
    }

    fn is_expired(
        &self,
        now: Timestamp,
        group: &Group,
        topic: &str,
        value: &OffsetCommitValue,
    ) -> bool {
        let base = if group.protocol_type.is_none() {
            // Nobody manages membership here: each offset ages by itself.
            value.commit_timestamp
        } else if group.is_empty() {
            group.state_since.map_or(value.commit_timestamp, |since| since.0)
        } else if group.state == GroupState::Stable
            && group.is_consumer_group()
            && !group.is_subscribed(topic)
        {
            value.commit_timestamp
        } else {
            return false;
        };
        if value.expire_timestamp != -1 {
            return now.0 >= value.expire_timestamp;
        }
        now.0.saturating_sub(base) >= self.config.offsets_retention_ms
    }

    /// A topic is deleted: nobody needs its offsets.
    pub fn topic_deleted(&mut self, topic: &str) -> Decision {
        let mut decision = Decision::default();
        for group in self.offsets.all_groups() {
            for (found, partition) in self.offsets.partitions(&group) {
                if found == topic {
                    let tombstone = record::offset_tombstone(&group, topic, partition);
                    decision.records.push(tombstone);
                }
            }
        }
        decision
    }
}
