//! A classic group in memory: members, state, votes. No timers, no replies: those are the turn's.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::{ErrorCode, Generation, Timestamp};
use ottla_protocol::messages::{
    ConsumerProtocolSubscription, GroupMetadataValue, JoinGroupRequestJoinGroupRequestProtocol,
    JoinGroupResponseJoinGroupResponseMember,
};
use ottla_protocol::reader::Reader;

use crate::member::Member;

/// The protocol type of Kafka's consumers.
pub(crate) const CONSUMER: &str = "consumer";

/// Where a group is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupState {
    /// No members; perhaps offsets.
    Empty,
    /// Waiting for members to join.
    PreparingRebalance,
    /// Waiting for the leader's assignment.
    CompletingRebalance,
    /// Every member can have its assignment.
    Stable,
}

impl GroupState {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Empty => "Empty",
            Self::PreparingRebalance => "PreparingRebalance",
            Self::CompletingRebalance => "CompletingRebalance",
            Self::Stable => "Stable",
        }
    }
}

/// How much longer an empty group may wait for more members.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InitialWait {
    pub(crate) delay_ms: i64,
    pub(crate) remaining_ms: i64,
}

#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) state: GroupState,
    pub(crate) state_before: GroupState,
    /// When the state was entered; `None` for a group known only by its offsets.
    pub(crate) state_since: Option<Timestamp>,
    pub(crate) protocol_type: Option<String>,
    pub(crate) protocol: Option<String>,
    pub(crate) generation: Generation,
    pub(crate) leader: Option<String>,
    pub(crate) members: BTreeMap<String, Member>,
    /// Member ids by `group.instance.id`.
    pub(crate) instances: BTreeMap<String, String>,
    /// Ids that were given out and have not joined with them yet.
    pub(crate) pending_joins: BTreeSet<String>,
    /// Members of this generation that have not sent SyncGroup.
    pub(crate) pending_syncs: BTreeSet<String>,
    /// What the members of a consumer group read; `None` where nobody can tell.
    pub(crate) subscribed: Option<BTreeSet<String>>,
    pub(crate) new_member_added: bool,
    pub(crate) initial_wait: Option<InitialWait>,
}

impl Group {
    pub(crate) fn new(id: String) -> Self {
        Self {
            id,
            state: GroupState::Empty,
            state_before: GroupState::Empty,
            state_since: None,
            protocol_type: None,
            protocol: None,
            generation: Generation(0),
            leader: None,
            members: BTreeMap::new(),
            instances: BTreeMap::new(),
            pending_joins: BTreeSet::new(),
            pending_syncs: BTreeSet::new(),
            subscribed: None,
            new_member_added: false,
            initial_wait: None,
        }
    }

    /// The group as its last record left it.
    pub(crate) fn stored(id: String, value: GroupMetadataValue) -> Self {
        let mut group = Self::new(id);
        group.protocol_type = Some(value.protocol_type).filter(|text| !text.is_empty());
        group.protocol = value.protocol;
        group.generation = Generation(value.generation);
        group.leader = value.leader;
        group.state_since =
            Some(Timestamp(value.current_state_timestamp)).filter(|since| since.0 != -1);
        for member in value.members {
            let member = Member::stored(member, group.protocol.as_deref());
            if let Some(instance) = &member.instance {
                group.instances.insert(instance.clone(), member.id.clone());
            }
            group.members.insert(member.id.clone(), member);
        }
        if !group.members.is_empty() {
            group.state = GroupState::Stable;
        }
        group.subscribed = group.subscribed_topics();
        group
    }

    /// As it is stored, each member with what `assignment` gives for it.
    pub(crate) fn to_stored(&self, assignment: impl Fn(&Member) -> Bytes) -> GroupMetadataValue {
        let protocol = self.protocol.as_deref();
        GroupMetadataValue {
            protocol_type: self.protocol_type.clone().unwrap_or_default(),
            generation: self.generation.0,
            protocol: self.protocol.clone(),
            leader: self.leader.clone(),
            current_state_timestamp: self.state_since.map_or(-1, |since| since.0),
            members: self
                .members
                .values()
                .map(|member| member.to_stored(protocol, assignment(member)))
                .collect(),
            ..Default::default()
        }
    }

    pub(crate) fn enter(&mut self, state: GroupState, now: Timestamp) {
        self.state_before = self.state;
        self.state = state;
        self.state_since = Some(now);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.state == GroupState::Empty
    }

    pub(crate) fn is_leader(&self, member: &str) -> bool {
        self.leader.as_deref() == Some(member)
    }

    pub(crate) fn is_consumer_group(&self) -> bool {
        self.protocol_type.as_deref() == Some(CONSUMER)
    }

    pub(crate) fn awaiting_join(&self) -> usize {
        self.members.values().filter(|member| member.awaiting_join.is_some()).count()
    }

    pub(crate) fn all_joined(&self) -> bool {
        self.pending_joins.is_empty() && self.awaiting_join() == self.members.len()
    }

    /// The longest rebalance timeout of its members, in milliseconds.
    pub(crate) fn rebalance_timeout_ms(&self) -> i64 {
        let longest = self.members.values().map(|member| member.rebalance_timeout_ms).max();
        i64::from(longest.unwrap_or(0))
    }

    /// Whether one more JoinGroup, of `member` (empty: a new one), keeps the group within `limit`
    /// members. While a rebalance gathers members, only those that wait count: the others may
    /// have gone.
    pub(crate) fn has_room_for(&self, member: &str, limit: usize) -> bool {
        let present = self.members.get(member);
        match self.state {
            GroupState::Empty => true,
            GroupState::PreparingRebalance => {
                present.is_some_and(|member| member.awaiting_join.is_some())
                    || self.awaiting_join() < limit
            }
            GroupState::CompletingRebalance | GroupState::Stable => {
                present.is_some() || self.members.len() < limit
            }
        }
    }

    /// Whether a member of this type with these protocols can be in one group with the others.
    pub(crate) fn supports(
        &self,
        protocol_type: &str,
        protocols: &[JoinGroupRequestJoinGroupRequestProtocol],
    ) -> bool {
        if self.state == GroupState::Empty {
            return !protocol_type.is_empty() && !protocols.is_empty();
        }
        self.protocol_type.as_deref() == Some(protocol_type)
            && protocols.iter().any(|protocol| self.all_support(&protocol.name))
    }

    /// That the request comes from a member, and from the latest bearer of its instance id.
    pub(crate) fn check_member(
        &self,
        member: &str,
        instance: Option<&str>,
    ) -> Result<(), ErrorCode> {
        if let Some(instance) = instance {
            match self.instances.get(instance) {
                None => return Err(ErrorCode::UNKNOWN_MEMBER_ID),
                Some(id) if id != member => return Err(ErrorCode::FENCED_INSTANCE_ID),
                Some(_) => {}
            }
        }
        if self.members.contains_key(member) { Ok(()) } else { Err(ErrorCode::UNKNOWN_MEMBER_ID) }
    }

    pub(crate) fn check_generation(&self, generation: i32) -> Result<(), ErrorCode> {
        if generation == self.generation.0 { Ok(()) } else { Err(ErrorCode::ILLEGAL_GENERATION) }
    }

    pub(crate) fn add(&mut self, member: Member, protocol_type: &str) {
        if self.members.is_empty() {
            self.protocol_type = Some(protocol_type.into());
        }
        if self.leader.is_none() {
            self.leader = Some(member.id.clone());
        }
        if let Some(instance) = &member.instance {
            self.instances.insert(instance.clone(), member.id.clone());
        }
        self.pending_joins.remove(&member.id);
        self.members.insert(member.id.clone(), member);
    }

    pub(crate) fn remove(&mut self, member: &str) -> Option<Member> {
        let removed = self.members.remove(member);
        if let Some(instance) = removed.as_ref().and_then(|member| member.instance.as_ref()) {
            self.instances.remove(instance);
        }
        if self.is_leader(member) {
            self.leader = self.members.keys().next().cloned();
        }
        self.pending_joins.remove(member);
        self.pending_syncs.remove(member);
        removed
    }

    /// Puts the static member `old` under the id `new`; gives back what it was.
    pub(crate) fn rename(&mut self, old: &str, new: &str) -> Option<Member> {
        let before = self.members.remove(old)?;
        let mut member = before.clone();
        member.id = new.into();
        member.awaiting_join = None;
        member.awaiting_sync = None;
        if let Some(instance) = &member.instance {
            self.instances.insert(instance.clone(), new.into());
        }
        if self.is_leader(old) {
            self.leader = Some(new.into());
        }
        if self.pending_syncs.remove(old) {
            self.pending_syncs.insert(new.into());
        }
        self.members.insert(new.into(), member);
        Some(before)
    }

    /// Keeps a leader that waits to join, or takes another member that does. `false`: nobody
    /// waits.
    pub(crate) fn elect_joined_leader(&mut self) -> bool {
        let waits = |member: &Member| member.awaiting_join.is_some();
        let present = self.leader.as_ref().and_then(|leader| self.members.get(leader));
        if present.is_some_and(waits) {
            return true;
        }
        let elected = self.members.values().find(|member| waits(member));
        let Some(elected) = elected.map(|member| member.id.clone()) else { return false };
        self.leader = Some(elected);
        true
    }

    /// Begins the next generation with the members that there are.
    pub(crate) fn begin_generation(&mut self, now: Timestamp) {
        let next = self.generation.0.checked_add(1).unwrap_or(1);
        self.generation = Generation(next);
        self.pending_syncs.clear();
        self.protocol = self.select_protocol();
        self.subscribed = self.subscribed_topics();
        let state = if self.members.is_empty() {
            GroupState::Empty
        } else {
            GroupState::CompletingRebalance
        };
        self.enter(state, now);
    }

    /// The protocol that most members put first among those that all support; of several, the
    /// one that sorts first.
    pub(crate) fn select_protocol(&self) -> Option<String> {
        let mut votes = BTreeMap::<&str, usize>::new();
        for member in self.members.values() {
            let choice = member.protocols.iter().find(|own| self.all_support(&own.name));
            if let Some(choice) = choice {
                *votes.entry(&choice.name).or_default() += 1;
            }
        }
        let most = votes.values().max()?;
        votes.iter().find(|(_, count)| *count == most).map(|(name, _)| String::from(*name))
    }

    fn all_support(&self, protocol: &str) -> bool {
        self.members.values().all(|member| member.supports(protocol))
    }

    /// The members as the leader hears of them.
    pub(crate) fn joined_members(&self) -> Vec<JoinGroupResponseJoinGroupResponseMember> {
        let protocol = self.protocol.as_deref();
        self.members.values().map(|member| member.to_joined(protocol)).collect()
    }

    /// Whether a member may still read `topic`: true where nobody can tell.
    pub(crate) fn is_subscribed(&self, topic: &str) -> bool {
        match &self.subscribed {
            Some(topics) => topics.contains(topic),
            None => self.is_consumer_group(),
        }
    }

    fn subscribed_topics(&self) -> Option<BTreeSet<String>> {
        if !self.is_consumer_group() {
            return None;
        }
        if !self.members.is_empty() && self.protocol.is_none() {
            return None;
        }
        let mut topics = BTreeSet::new();
        for member in self.members.values() {
            topics.extend(subscription_topics(member.metadata(self.protocol.as_deref()))?);
        }
        Some(topics)
    }
}

/// The topics of a subscription, in whichever version it is written; newer ones are read as the
/// newest that is known.
fn subscription_topics(metadata: Bytes) -> Option<Vec<String>> {
    // What is decoded is at most a small multiple of what the member sent.
    let budget = metadata.len().saturating_mul(64);
    let mut reader = Reader::new(metadata, budget);
    let version = reader.i16().ok()?;
    if version < ConsumerProtocolSubscription::MIN_VERSION {
        return None;
    }
    let version = version.min(ConsumerProtocolSubscription::MAX_VERSION);
    ConsumerProtocolSubscription::decode(&mut reader, version).ok().map(|found| found.topics)
}
