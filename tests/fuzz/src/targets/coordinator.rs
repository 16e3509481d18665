//! The group coordinator under whatever clients may ask of it, in any order: an input is a script
//! of events.
//!
//! What always holds: each request that waits is answered once, and all are answered when the
//! partition goes; what was decided can be replayed; time that has passed leaves nothing to do; and
//! no event takes more than its work.

use std::collections::BTreeSet;

use bytes::Bytes;
use ottla_coordinator::{Answer, Client, CoordinatorConfig, Decision, Shard, Waiter};
use ottla_model::{ErrorCode, Timestamp, Uuid};
use ottla_protocol::messages::{
    HeartbeatRequest, JoinGroupRequest, JoinGroupRequestJoinGroupRequestProtocol,
    LeaveGroupRequest, LeaveGroupRequestMemberIdentity, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic,
    SyncGroupRequest, SyncGroupRequestSyncGroupRequestAssignment,
};

use super::{Target, answer};
use crate::measure::{Budget, within};

/// What a shard of so few groups may hold, and how much work a whole script may be.
const GRANTED: Budget = Budget { bytes: 8 << 20, allocations: 400_000 };
/// Events of a script; what is behind them is left alone.
const EVENTS: usize = 200;
/// Numbers that clients may come up with where ms are wanted.
const TIMES: [i32; 8] = [6_000, 10_000, 300_000, 0, -1, 1, i32::MAX, i32::MIN];
const GROUPS: [&str; 3] = ["a", "b", ""];

pub(super) fn target() -> Target {
    // Two members join, one of them static, and sync; they give the next rebalance no time, and one
    // leaves: the other is waited for.
    let no_time: &[&[u8]] = &[
        &[0, 0, 0x10, 1, 18],
        &[0, 0, 0, 1, 18],
        &[7, 0, 2, 1, 0, 1, 1, 0, 2],
        &[0, 0, 0x11, 1, 26],
        &[0, 0, 2, 1, 34],
        &[1, 0, 1, 1, 0, 2, 3, 0, 2, 7, 0, 0, 7, 0, 1, 7, 0, 2],
    ];
    // They join and commit, the broker starts again, and their sessions end.
    let reloaded: &[&[u8]] = &[
        &[0, 0, 0, 1, 18],
        &[0, 0, 0, 2, 16],
        &[7, 0, 2, 1, 0, 1, 1, 0, 2],
        &[4, 0, 1, 4, 0, 2, 2, 0, 1, 6, 0, 0, 2, 0, 1],
        &[7, 0, 1, 7, 0, 2, 7, 0, 3, 8, 0, 0],
    ];
    // A request whose connection is gone, and a disk that is full.
    let refused: &[&[u8]] = &[
        &[0, 1, 0, 1, 18],
        &[0, 1, 0, 1, 0xd2],
        &[5, 0, 0, 7, 0, 2, 1, 1, 0xc1, 4, 1, 0xf1, 3, 1, 0xf1, 8, 1, 1],
    ];
    let seeds = [no_time, reloaded, refused].map(<[_]>::concat).into();
    Target::new(seeds, |input| {
        within("a coordinator", GRANTED, || {
            let mut script = Script::new(input);
            while script.events < EVENTS && script.event() {}
            script.end()
        })
    })
}

/// A shard, the clients that speak to it, and the rest of the input.
struct Script<'a> {
    input: &'a [u8],
    shard: Shard,
    now: Timestamp,
    events: usize,
    /// Requests that wait, and those of connections that are gone.
    waiting: BTreeSet<Waiter>,
    dropped: BTreeSet<Waiter>,
    next_waiter: u64,
    /// Member ids that were given, and generations that were heard of.
    members: Vec<String>,
    generation: i32,
    /// Everything that was stored.
    stored: Vec<(Bytes, Option<Bytes>)>,
    course: u64,
}

impl<'a> Script<'a> {
    fn new(input: &'a [u8]) -> Self {
        let mut shard = Shard::new(config());
        let nothing = shard.loaded(Timestamp(0));
        assert!(nothing.is_empty(), "an empty shard has nothing to do");
        Self {
            input,
            shard,
            now: Timestamp(0),
            events: 0,
            waiting: BTreeSet::new(),
            dropped: BTreeSet::new(),
            next_waiter: 0,
            members: Vec::new(),
            generation: -1,
            stored: Vec::new(),
            course: 0,
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.input.split_first()?;
        self.input = rest;
        Some(*first)
    }

    fn waiter(&mut self) -> Waiter {
        self.next_waiter += 1;
        let waiter = Waiter(self.next_waiter);
        self.waiting.insert(waiter);
        waiter
    }

    /// A member that was given, or nobody, or one that never was.
    fn member(&self, choice: u8) -> String {
        match choice % 8 {
            0 => String::new(),
            7 => "stranger".to_owned(),
            at => self.members.iter().rev().nth(usize::from(at) - 1).cloned().unwrap_or_default(),
        }
    }

    fn generation(&self, choice: u8) -> i32 {
        match choice % 4 {
            0 => self.generation,
            1 => self.generation.wrapping_sub(1),
            2 => -1,
            _ => i32::MAX,
        }
    }

    /// The next event; false at the end of the input.
    fn event(&mut self) -> bool {
        let (Some(kind), Some(group), Some(choice)) = (self.byte(), self.byte(), self.byte())
        else {
            return false;
        };
        self.events += 1;
        let group = GROUPS[usize::from(group) % GROUPS.len()].to_owned();
        match kind % 9 {
            0 => self.join(group, choice),
            1 => self.sync(group, choice),
            2 => self.heartbeat(group, choice),
            3 => self.leave(group, choice),
            4 => self.commit(group, choice),
            5 => self.drop_waiter(choice),
            6 => self.reload(),
            7 => self.time(choice),
            _ => {
                let waiter = self.waiter();
                let decision = self.shard.delete_groups(self.now, &[group], waiter);
                self.carry_out(decision, choice & 1 == 1);
            }
        }
        true
    }

    fn join(&mut self, group: String, choice: u8) {
        let (shape, times) = (self.byte().unwrap_or(0), self.byte().unwrap_or(0));
        let protocol = |name: u8| JoinGroupRequestJoinGroupRequestProtocol {
            name: char::from(b'p' + name % 3).to_string(),
            metadata: Bytes::from(vec![name; usize::from(name % 5)]),
            ..Default::default()
        };
        let request = JoinGroupRequest {
            group_id: group,
            member_id: self.member(choice),
            group_instance_id: (choice & 0x10 != 0).then(|| format!("static-{}", choice >> 6)),
            session_timeout_ms: TIMES[usize::from(times) % TIMES.len()],
            rebalance_timeout_ms: TIMES[usize::from(times >> 3) % TIMES.len()],
            protocol_type: if shape & 0x20 == 0 { "consumer" } else { "" }.to_owned(),
            protocols: (0..shape % 4).map(|name| protocol(name + (shape >> 6))).collect(),
            ..Default::default()
        };
        let waiter = self.waiter();
        let id = Uuid::from_random(u128::from(self.next_waiter).to_be_bytes());
        let version = i16::from(choice >> 5) + i16::from(shape >> 3 & 3);
        let client = Client { id: "fuzz".to_owned(), host: "/127.0.0.1".to_owned() };
        let decision = self.shard.join(self.now, &request, version.min(9), client, id, waiter);
        self.carry_out(decision, times >= 0xc0);
    }

    fn sync(&mut self, group: String, choice: u8) {
        let assigned = |member: &String| SyncGroupRequestSyncGroupRequestAssignment {
            member_id: member.clone(),
            assignment: Bytes::from_static(b"parts"),
            ..Default::default()
        };
        let request = SyncGroupRequest {
            group_id: group,
            generation_id: self.generation(choice >> 4),
            member_id: self.member(choice),
            assignments: self.members.iter().rev().take(3).map(assigned).collect(),
            ..Default::default()
        };
        let waiter = self.waiter();
        let decision = self.shard.sync(self.now, &request, waiter);
        self.carry_out(decision, choice >= 0xc0);
    }

    fn heartbeat(&mut self, group: String, choice: u8) {
        let request = HeartbeatRequest {
            group_id: group,
            generation_id: self.generation(choice >> 4),
            member_id: self.member(choice),
            ..Default::default()
        };
        let heard = self.shard.heartbeat(self.now, &request).error_code;
        self.course = answer((self.course, heard));
    }

    fn leave(&mut self, group: String, choice: u8) {
        let one = LeaveGroupRequestMemberIdentity {
            member_id: self.member(choice),
            group_instance_id: (choice & 0x10 != 0).then(|| format!("static-{}", choice >> 6)),
            ..Default::default()
        };
        let request = LeaveGroupRequest {
            group_id: group,
            member_id: one.member_id.clone(),
            members: vec![one; usize::from(choice >> 3 & 1) + 1],
            ..Default::default()
        };
        let waiter = self.waiter();
        let version = i16::from(choice >> 5).min(5);
        let decision = self.shard.leave(self.now, &request, version, waiter);
        self.carry_out(decision, choice >= 0xf0);
    }

    fn commit(&mut self, group: String, choice: u8) {
        let partition = OffsetCommitRequestOffsetCommitRequestPartition {
            partition_index: i32::from(choice & 3),
            committed_offset: i64::from(choice) - 2,
            committed_metadata: (choice & 4 != 0).then(|| "m".repeat(usize::from(choice) * 40)),
            ..Default::default()
        };
        let request = OffsetCommitRequest {
            group_id: group,
            generation_id_or_member_epoch: self.generation(choice >> 4),
            member_id: self.member(choice),
            retention_time_ms: if choice & 8 == 0 { -1 } else { i64::MAX },
            topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
                name: "t".to_owned(),
                partitions: vec![partition],
                ..Default::default()
            }],
            ..Default::default()
        };
        let waiter = self.waiter();
        let decision = self.shard.commit(self.now, &request, i16::from(choice % 10), waiter);
        self.carry_out(decision, choice >= 0xf0);
    }

    fn drop_waiter(&mut self, choice: u8) {
        let some = usize::from(choice) % self.waiting.len().max(1);
        let Some(waiter) = self.waiting.iter().nth(some).copied() else { return };
        let decision = self.shard.dropped(self.now, waiter);
        // Its answer may come later; nobody hears it.
        self.waiting.remove(&waiter);
        self.dropped.insert(waiter);
        self.carry_out(decision, false);
    }

    fn time(&mut self, choice: u8) {
        let due = self.shard.next_deadline().unwrap_or(self.now);
        self.now = match choice % 4 {
            0 => Timestamp(self.now.0 + 1),
            1 => Timestamp(self.now.0 + 6_000),
            2 => Timestamp(self.now.0.max(due.0)),
            _ => Timestamp(self.now.0.saturating_add(i64::from(i32::MAX)).min(i64::MAX / 4)),
        };
        let decision = self.shard.tick(self.now);
        let next = self.shard.next_deadline();
        assert!(next.is_none_or(|next| next > self.now), "time that passed leaves nothing to do");
        self.carry_out(decision, choice >= 0xf0);
    }

    /// The broker starts again: the shard is what was stored.
    fn reload(&mut self) {
        let mut fresh = Shard::new(config());
        for (key, value) in &self.stored {
            fresh.replay(key, value.as_ref()).expect("what was stored can be read");
        }
        let gone = std::mem::replace(&mut self.shard, fresh);
        self.answered(gone.unload());
        assert!(self.waiting.is_empty(), "nobody waits for a shard that is gone");
        let decision = self.shard.loaded(self.now);
        self.carry_out(decision, false);
    }

    /// What the broker's shell does with a decision; `refused` is what a full disk does to it.
    fn carry_out(&mut self, decision: Decision, refused: bool) {
        if refused && !decision.records.is_empty() {
            let told = self.shard.failed(self.now, decision, ErrorCode::KAFKA_STORAGE_ERROR);
            self.answered(told.replies);
            return;
        }
        for (key, value) in decision.records {
            self.shard.replay(&key, value.as_ref()).expect("what was decided can be replayed");
            self.stored.push((key, value));
        }
        self.answered(decision.replies);
    }

    fn answered(&mut self, replies: Vec<(Waiter, Answer)>) {
        for (waiter, reply) in replies {
            let heard = self.waiting.remove(&waiter);
            assert!(heard || self.dropped.remove(&waiter), "{waiter:?} is answered again");
            if let Answer::Join(joined) = &reply
                && heard
            {
                let id = &joined.member_id;
                if !id.is_empty() && !self.members.contains(id) {
                    self.members.push(id.clone());
                }
                self.generation = joined.generation_id;
            }
            let kind = match &reply {
                Answer::Join(joined) => (0, joined.error_code),
                Answer::Sync(synced) => (1, synced.error_code),
                Answer::Leave(left) => (2, left.error_code),
                Answer::Commit(_) => (3, 0),
                Answer::TransactionalCommit(_) => (4, 0),
                Answer::DeleteOffsets(_) => (5, 0),
                Answer::DeleteGroups(_) => (6, 0),
            };
            self.course = answer((self.course, kind));
        }
    }

    fn end(self) -> u64 {
        let Self { shard, mut waiting, course, .. } = self;
        for (waiter, _) in shard.unload() {
            waiting.remove(&waiter);
        }
        assert!(waiting.is_empty(), "{} requests were never answered", waiting.len());
        course
    }
}

fn config() -> CoordinatorConfig {
    CoordinatorConfig { max_group_size: 4, ..CoordinatorConfig::default() }
}
