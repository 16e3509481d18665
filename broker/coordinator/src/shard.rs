//! One partition of `__consumer_offsets`: its groups, their timers and offsets.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{ErrorCode, Timestamp};

use crate::config::CoordinatorConfig;
use crate::decision::{Answer, Decision, Undo, Waiter, append_error};
use crate::group::{Group, GroupState};
use crate::member::Member;
use crate::offsets::Offsets;
use crate::timers::{Timer, Timers};
use crate::turn::{Nameless, Turn, join_refused, sync_refused};

/// The coordinator of the groups of one partition.
///
/// Every method decides; [`Shard::replay`] alone takes over what is stored. See the crate's
/// documentation for what the shell does with a [`Decision`].
#[derive(Debug)]
pub struct Shard {
    pub(crate) config: CoordinatorConfig,
    pub(crate) groups: BTreeMap<String, Group>,
    pub(crate) offsets: Offsets,
    pub(crate) timers: Timers,
    pub(crate) nameless: Nameless,
    /// Whether replayed records are the past, not this shard's own decisions.
    pub(crate) loading: bool,
}

impl Shard {
    /// A shard that knows nothing yet: replay the partition, then call [`Shard::loaded`].
    #[must_use]
    pub fn new(config: CoordinatorConfig) -> Self {
        Self {
            config,
            groups: BTreeMap::new(),
            offsets: Offsets::default(),
            timers: Timers::default(),
            nameless: Nameless::new(),
            loading: true,
        }
    }

    /// The partition is replayed: sessions begin now, and so does the wait for expired offsets.
    pub fn loaded(&mut self, now: Timestamp) -> Decision {
        self.loading = false;
        let interval_ms = self.config.offsets_retention_check_interval_ms;
        self.timers.set(now, interval_ms, Timer::Retention);
        let mut decision = Decision::default();
        let limit = self.config.max_group_size;
        let groups: Vec<String> = self.groups.keys().cloned().collect();
        for group in groups {
            let Some(mut turn) = self.turn(now, &group, &mut decision) else { continue };
            let members: Vec<String> = turn.group.members.keys().cloned().collect();
            for member in &members {
                turn.start_session(member);
            }
            if members.len() > limit {
                turn.prepare_rebalance();
            }
        }
        decision
    }

    /// What time brings: ends of sessions and of waits, expiry of offsets.
    pub fn tick(&mut self, now: Timestamp) -> Decision {
        let mut decision = Decision::default();
        while let Some(timer) = self.timers.expired(now) {
            let group = match &timer {
                Timer::Retention => {
                    self.expire_offsets(now, &mut decision);
                    continue;
                }
                Timer::Session { group, .. } | Timer::Join { group } | Timer::Sync { group } => {
                    group
                }
            };
            let Some(mut turn) = self.turn(now, group, &mut decision) else { continue };
            match &timer {
                Timer::Session { member, .. } => turn.session_expired(member),
                Timer::Join { .. } => turn.join_expired(),
                Timer::Sync { .. } => turn.sync_expired(),
                Timer::Retention => {}
            }
        }
        decision
    }

    /// When [`Shard::tick`] has something to do next.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Timestamp> {
        self.timers.next_deadline()
    }

    /// The connection of a request that waits is gone. A new member that has not heard its id can
    /// never come back under it, so it leaves at once; every other goes on to be a member until
    /// its session ends, and its reply is to be thrown away.
    pub fn dropped(&mut self, now: Timestamp, waiter: Waiter) -> Decision {
        let mut decision = Decision::default();
        if let Some((group, member)) = self.nameless.remove(&waiter)
            && let Some(mut turn) = self.turn(now, &group, &mut decision)
        {
            turn.drop_member(&member);
            turn.rebalance();
        }
        decision.replies.retain(|(other, _)| *other != waiter);
        decision
    }

    /// The records of `decision` could not be appended: takes back what depended on them and
    /// refuses the replies. `error` is the log's.
    pub fn failed(&mut self, now: Timestamp, decision: Decision, error: ErrorCode) -> Decision {
        let error = append_error(error);
        let Decision { replies, undo, .. } = decision;
        let mut decision = Decision::default();
        for (waiter, answer) in replies {
            decision.answer(waiter, answer.refused(error));
        }
        for step in undo {
            match step {
                Undo::Assignment { group, generation } => {
                    if let Some(mut turn) = self.turn(now, &group, &mut decision)
                        && turn.group.state == GroupState::CompletingRebalance
                        && turn.group.generation == generation
                    {
                        turn.refuse_syncs(error);
                        turn.rebalance();
                    }
                }
                Undo::Replacement { group, new_id, old, waiter } => {
                    self.restore(now, &group, &new_id, *old);
                    let leader = self.groups.get(&group).and_then(|group| group.leader.clone());
                    for (other, answer) in &mut decision.replies {
                        if let (true, Answer::Join(response)) = (*other == waiter, answer) {
                            response.member_id = String::new();
                            response.leader = leader.clone().unwrap_or_default();
                        }
                    }
                }
            }
        }
        decision
    }

    /// Takes back that a static member was replaced.
    fn restore(&mut self, now: Timestamp, group: &str, new_id: &str, old: Member) {
        let mut unused = Decision::default();
        let Some(mut turn) = self.turn(now, group, &mut unused) else { return };
        if turn.group.rename(new_id, &old.id).is_none() {
            return;
        }
        turn.end_session(new_id);
        let id = old.id.clone();
        turn.group.members.insert(id.clone(), old);
        turn.start_session(&id);
    }

    /// The partition is somebody else's now: everybody who waits is sent there.
    #[must_use]
    pub fn unload(self) -> Vec<(Waiter, Answer)> {
        let moved = ErrorCode::NOT_COORDINATOR;
        let mut replies = Vec::new();
        for member in self.groups.into_values().flat_map(|group| group.members.into_values()) {
            if let Some(waiter) = member.awaiting_join {
                replies.push((waiter, Answer::Join(join_refused(&member.id, moved))));
            }
            if let Some(waiter) = member.awaiting_sync {
                replies.push((waiter, Answer::Sync(sync_refused(moved))));
            }
        }
        replies
    }

    /// A turn at `group`, if it exists, that goes on with `decision`.
    pub(crate) fn turn<'a>(
        &'a mut self,
        now: Timestamp,
        group: &str,
        decision: &'a mut Decision,
    ) -> Option<Turn<'a>> {
        Some(Turn {
            now,
            config: &self.config,
            group: self.groups.get_mut(group)?,
            timers: &mut self.timers,
            nameless: &mut self.nameless,
            decision,
        })
    }
}
