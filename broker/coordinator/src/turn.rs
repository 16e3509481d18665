//! One event's turn at one group: the rebalance that requests and timers push forward.
//!
//! A rebalance has two waits. *Preparing* gathers JoinGroups until every member that is known has
//! come, or the longest rebalance timeout is over; an empty group waits the initial delay instead,
//! longer while members keep coming. *Completing* waits for the leader's SyncGroup.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::{ErrorCode, Timestamp};
use ottla_protocol::messages::{JoinGroupResponse, SyncGroupResponse};

use crate::config::CoordinatorConfig;
use crate::decision::{Answer, Decision, Waiter};
use crate::group::{Group, GroupState, InitialWait};
use crate::member::Member;
use crate::record;
use crate::timers::{Timer, Timers};

/// How long static members that did not come are waited for at least, in milliseconds. Members may
/// give a rebalance timeout of nothing or less, and a deadline that is always over never rests.
const LOOK_AGAIN_MS: i64 = 1_000;

/// Members whose clients do not know their ids yet, by the request that waits: group and member.
pub(crate) type Nameless = BTreeMap<Waiter, (String, String)>;

pub(crate) struct Turn<'a> {
    pub(crate) now: Timestamp,
    pub(crate) config: &'a CoordinatorConfig,
    pub(crate) group: &'a mut Group,
    pub(crate) timers: &'a mut Timers,
    pub(crate) nameless: &'a mut Nameless,
    pub(crate) decision: &'a mut Decision,
}

impl Turn<'_> {
    /// Begins a rebalance, or looks whether the one that goes on has all its members.
    pub(crate) fn rebalance(&mut self) {
        if self.group.state == GroupState::PreparingRebalance {
            self.complete_join_if_all_came();
        } else {
            self.prepare_rebalance();
        }
    }

    /// Begins a rebalance: from here on every member has to join again.
    pub(crate) fn prepare_rebalance(&mut self) {
        if self.group.state == GroupState::CompletingRebalance {
            self.refuse_syncs(ErrorCode::REBALANCE_IN_PROGRESS);
        }
        self.timers.cancel(&self.sync_timer());
        let first = self.group.is_empty();
        self.group.enter(GroupState::PreparingRebalance, self.now);
        if first {
            let delay_ms = i64::from(self.config.initial_rebalance_delay_ms);
            let remaining_ms = (self.group.rebalance_timeout_ms() - delay_ms).max(0);
            self.wait_for_more(InitialWait { delay_ms, remaining_ms });
        } else if self.group.all_joined() {
            self.complete_join();
        } else {
            let timeout_ms = self.group.rebalance_timeout_ms();
            self.timers.set(self.now, timeout_ms, self.join_timer());
        }
    }

    fn wait_for_more(&mut self, wait: InitialWait) {
        self.group.initial_wait = Some(wait);
        self.timers.set(self.now, wait.delay_ms, self.join_timer());
    }

    /// The time to gather members is over.
    pub(crate) fn join_expired(&mut self) {
        if self.group.state != GroupState::PreparingRebalance {
            return;
        }
        match self.group.initial_wait.take() {
            Some(wait) if self.group.new_member_added && wait.remaining_ms != 0 => {
                self.group.new_member_added = false;
                let initial_ms = i64::from(self.config.initial_rebalance_delay_ms);
                self.wait_for_more(InitialWait {
                    delay_ms: initial_ms.min(wait.remaining_ms),
                    remaining_ms: (wait.remaining_ms - wait.delay_ms).max(0),
                });
            }
            _ => self.complete_join(),
        }
    }

    /// Goes on when the last member that was missing has come or is gone; not within the initial
    /// delay, which runs to its end.
    pub(crate) fn complete_join_if_all_came(&mut self) {
        if self.group.state == GroupState::PreparingRebalance
            && self.group.state_before != GroupState::Empty
            && self.group.all_joined()
        {
            self.complete_join();
        }
    }

    /// Ends the gathering: dynamic members that did not come are out, a generation begins.
    fn complete_join(&mut self) {
        self.timers.cancel(&self.join_timer());
        self.group.initial_wait = None;
        let absent = |member: &&Member| member.awaiting_join.is_none() && member.instance.is_none();
        let absent: Vec<String> =
            self.group.members.values().filter(absent).map(|member| member.id.clone()).collect();
        for member in &absent {
            self.group.remove(member);
            self.end_session(member);
        }
        if !self.group.members.is_empty() && !self.group.elect_joined_leader() {
            // Only static members are left and none has come. They stay members until their
            // sessions end; nothing can begin without a leader.
            let timeout_ms = self.group.rebalance_timeout_ms().max(LOOK_AGAIN_MS);
            self.timers.set(self.now, timeout_ms, self.join_timer());
            return;
        }
        self.group.new_member_added = false;
        self.group.begin_generation(self.now);
        if self.group.is_empty() {
            self.decision.records.push(self.metadata_record());
            return;
        }
        self.timers.set(self.now, self.group.rebalance_timeout_ms(), self.sync_timer());
        let members: Vec<String> = self.group.members.keys().cloned().collect();
        for member in members {
            let response = self.joined(&member);
            self.answer_join(&member, response);
            self.start_session(&member);
            if let Some(member) = self.group.members.get_mut(&member) {
                member.is_new = false;
            }
            self.group.pending_syncs.insert(member);
        }
    }

    /// What `member` hears of the current generation.
    pub(crate) fn joined(&self, member: &str) -> JoinGroupResponse {
        let group = &self.group;
        JoinGroupResponse {
            generation_id: group.generation.0,
            protocol_type: group.protocol_type.clone(),
            protocol_name: group.protocol.clone(),
            leader: group.leader.clone().unwrap_or_default(),
            member_id: member.into(),
            members: if group.is_leader(member) { group.joined_members() } else { Vec::new() },
            ..Default::default()
        }
    }

    /// The time for SyncGroup is over: whoever has not sent it is out.
    pub(crate) fn sync_expired(&mut self) {
        if !matches!(self.group.state, GroupState::CompletingRebalance | GroupState::Stable) {
            return;
        }
        let absent: Vec<String> = self.group.pending_syncs.iter().cloned().collect();
        if absent.is_empty() {
            return;
        }
        for member in &absent {
            self.drop_member(member);
        }
        self.rebalance();
    }

    /// A session, or the time that a pending member had, is over.
    pub(crate) fn session_expired(&mut self, member: &str) {
        if self.group.pending_joins.remove(member) {
            self.complete_join_if_all_came();
        } else if self.group.members.get(member).is_some_and(Member::expires) {
            self.drop_member(member);
            self.rebalance();
        }
    }

    /// Takes `member` out and refuses what it waits for. The caller goes on with the rebalance.
    pub(crate) fn drop_member(&mut self, member: &str) {
        let unknown = ErrorCode::UNKNOWN_MEMBER_ID;
        self.answer_join(member, join_refused("", unknown));
        self.answer_sync(member, sync_refused(unknown));
        self.end_session(member);
        self.group.remove(member);
    }

    /// Every member that waits for its assignment hears `error`; assignments are forgotten.
    pub(crate) fn refuse_syncs(&mut self, error: ErrorCode) {
        let members: Vec<String> = self.group.members.keys().cloned().collect();
        for member in members {
            if let Some(member) = self.group.members.get_mut(&member) {
                member.assignment = Bytes::new();
            }
            if self.answer_sync(&member, sync_refused(error)) {
                self.start_session(&member);
            }
        }
    }

    /// Answers a JoinGroup of `member` that waits, if one does.
    pub(crate) fn answer_join(&mut self, member: &str, response: JoinGroupResponse) -> bool {
        let Some(member) = self.group.members.get_mut(member) else { return false };
        let Some(waiter) = member.awaiting_join.take() else { return false };
        member.is_nameless = false;
        self.nameless.remove(&waiter);
        self.decision.answer(waiter, Answer::Join(response));
        true
    }

    /// Answers a SyncGroup of `member` that waits, if one does.
    pub(crate) fn answer_sync(&mut self, member: &str, response: SyncGroupResponse) -> bool {
        let Some(member) = self.group.members.get_mut(member) else { return false };
        let Some(waiter) = member.awaiting_sync.take() else { return false };
        self.decision.answer(waiter, Answer::Sync(response));
        true
    }

    /// Lets a JoinGroup of `member` wait; an older one of the same member is told to ask again.
    pub(crate) fn await_join(&mut self, member: &str, waiter: Waiter) {
        let again = join_refused(member, ErrorCode::REBALANCE_IN_PROGRESS);
        self.answer_join(member, again);
        if let Some(member) = self.group.members.get_mut(member) {
            member.awaiting_join = Some(waiter);
        }
    }

    /// Lets a SyncGroup of `member` wait; an older one of the same member is told to ask again.
    pub(crate) fn await_sync(&mut self, member: &str, waiter: Waiter) {
        self.answer_sync(member, sync_refused(ErrorCode::REBALANCE_IN_PROGRESS));
        if let Some(member) = self.group.members.get_mut(member) {
            member.awaiting_sync = Some(waiter);
        }
    }

    /// `member` sent its SyncGroup; once all have, nobody is waited for.
    pub(crate) fn synced(&mut self, member: &str) {
        self.group.pending_syncs.remove(member);
        if self.group.pending_syncs.is_empty() {
            self.timers.cancel(&self.sync_timer());
        }
    }

    /// Starts `member`'s session anew.
    pub(crate) fn start_session(&mut self, member: &str) {
        let Some(found) = self.group.members.get(member) else { return };
        let timeout_ms = i64::from(found.session_timeout_ms);
        self.timers.set(self.now, timeout_ms, self.session_timer(member));
    }

    /// Gives `member` a time of its own to show up again.
    pub(crate) fn start_wait(&mut self, member: &str, timeout_ms: i64) {
        self.timers.set(self.now, timeout_ms, self.session_timer(member));
    }

    pub(crate) fn end_session(&mut self, member: &str) {
        self.timers.cancel(&self.session_timer(member));
    }

    /// The group as it is, with the assignments that the members have.
    pub(crate) fn metadata_record(&self) -> crate::decision::CoordinatorRecord {
        let value = self.group.to_stored(|member| member.assignment.clone());
        record::group_metadata(&self.group.id, &value)
    }

    fn session_timer(&self, member: &str) -> Timer {
        Timer::Session { group: self.group.id.clone(), member: member.into() }
    }

    fn join_timer(&self) -> Timer {
        Timer::Join { group: self.group.id.clone() }
    }

    fn sync_timer(&self) -> Timer {
        Timer::Sync { group: self.group.id.clone() }
    }
}

/// A JoinGroup refused.
pub(crate) fn join_refused(member: &str, error: ErrorCode) -> JoinGroupResponse {
    JoinGroupResponse {
        error_code: error.get(),
        protocol_name: Some(String::new()),
        member_id: member.into(),
        ..Default::default()
    }
}

/// A SyncGroup refused.
pub(crate) fn sync_refused(error: ErrorCode) -> SyncGroupResponse {
    SyncGroupResponse { error_code: error.get(), ..Default::default() }
}
