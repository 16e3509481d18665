//! The life of a member of a classic group.

use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    ConsumerProtocolAssignment, ConsumerProtocolAssignmentTopicPartition,
    ConsumerProtocolSubscription, ConsumerProtocolSubscriptionTopicPartition, HeartbeatRequest,
    JoinGroupRequest, JoinGroupRequestJoinGroupRequestProtocol, JoinGroupResponse,
    LeaveGroupRequest, LeaveGroupRequestMemberIdentity, SyncGroupRequest,
    SyncGroupRequestSyncGroupRequestAssignment, SyncGroupResponse,
};
use ottla_protocol::{Reader, Writer};

use super::TopicPartition;
use super::assignor::{Assignor, GroupMember, MemberAssignment};

const PROTOCOL_TYPE: &str = "consumer";
/// The newest version of the embedded subscription and assignment.
const EMBEDDED_VERSION: i16 = 3;
/// What decoding one member's bytes may allocate.
const EMBEDDED_BUDGET: usize = 16 << 20;

/// What the machine has to know of the configuration.
#[derive(Debug, Clone)]
pub struct MembershipSettings {
    /// `group.id`.
    pub group: String,
    /// `group.instance.id`.
    pub instance: Option<String>,
    /// `partition.assignment.strategy`, the preferred first.
    pub assignors: Vec<Arc<dyn Assignor>>,
    /// `session.timeout.ms`.
    pub session_timeout_ms: i32,
    /// `max.poll.interval.ms`: how long the others wait for this member to rejoin.
    pub rebalance_timeout_ms: i32,
    /// `heartbeat.interval.ms`.
    pub heartbeat_interval_ms: i64,
    /// `retry.backoff.ms`.
    pub retry_backoff_ms: i64,
    /// `retry.backoff.max.ms`.
    pub retry_backoff_max_ms: i64,
    /// `client.rack`.
    pub rack: Option<String>,
}

/// What happens to partitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RebalanceKind {
    /// They are this member's now.
    Assigned,
    /// They will be somebody else's once this is acknowledged.
    Revoked,
    /// They were taken away already: the member fell out of the group.
    Lost,
}

/// News of a rebalance; the machine goes on when it is acknowledged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebalance {
    /// What happens.
    pub kind: RebalanceKind,
    /// To which partitions.
    pub partitions: Vec<TopicPartition>,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Look for the group's coordinator; then [`Membership::handle_coordinator`].
    FindCoordinator,
    /// Ask the coordinator; then [`Membership::handle_join`].
    Join(JoinGroupRequest),
    /// Learn how many partitions these topics have; then [`Membership::handle_counts`].
    Count(Vec<String>),
    /// Ask the coordinator; then [`Membership::handle_sync`].
    Sync(SyncGroupRequest),
    /// Ask the coordinator; then [`Membership::handle_heartbeat`].
    Heartbeat(HeartbeatRequest),
    /// Tell the application; then [`Membership::acknowledge`].
    Tell(Rebalance),
    /// The group cannot be joined; nothing more happens.
    Failed(ErrorCode),
    /// Nothing before this time, if any.
    Wait(Option<i64>),
}

#[derive(Debug, Clone, PartialEq)]
enum Phase {
    /// A join has to be asked for.
    Unjoined,
    Joining,
    /// This member leads and must learn the topics' sizes.
    Counting(Vec<GroupMember>),
    /// What this member says in its sync.
    ToSync(Vec<SyncGroupRequestSyncGroupRequestAssignment>),
    Syncing,
    Stable,
    /// The application stopped polling: out of the group until it polls again.
    Parked,
    Failed(ErrorCode),
}

/// The machine. See the module.
#[derive(Debug)]
pub struct Membership {
    settings: MembershipSettings,
    topics: BTreeSet<String>,
    phase: Phase,
    coordinator_known: bool,
    member_id: String,
    generation: i32,
    protocol: Option<Arc<dyn Assignor>>,
    owned: BTreeSet<TopicPartition>,
    rejoin: bool,
    news: VecDeque<Rebalance>,
    told: bool,
    reported: bool,
    /// Sizes of topics when this member last led.
    counted: Option<BTreeMap<String, i32>>,
    not_before_ms: i64,
    attempts: u32,
    heartbeat_sent_ms: i64,
    heard_ms: i64,
    heartbeat_in_flight: bool,
    seed: u64,
}

impl Membership {
    /// A member that has not joined; `seed` spreads its retries.
    #[must_use]
    pub fn new(settings: MembershipSettings, topics: BTreeSet<String>, seed: u64) -> Self {
        Self {
            settings,
            topics,
            phase: Phase::Unjoined,
            coordinator_known: false,
            member_id: String::new(),
            generation: -1,
            protocol: None,
            owned: BTreeSet::new(),
            rejoin: false,
            news: VecDeque::new(),
            told: false,
            reported: false,
            counted: None,
            not_before_ms: i64::MIN,
            attempts: 0,
            heartbeat_sent_ms: i64::MIN / 2,
            heard_ms: i64::MIN / 2,
            heartbeat_in_flight: false,
            seed: seed | 1,
        }
    }

    /// Changes the subscription; the member joins again.
    pub fn subscribe(&mut self, topics: BTreeSet<String>) {
        if self.topics != topics {
            self.topics = topics;
            self.rejoin = true;
        }
    }

    /// The topics subscribed to.
    #[must_use]
    pub fn topics(&self) -> &BTreeSet<String> {
        &self.topics
    }

    /// Member id and generation for commits; the generation is -1 outside a group.
    #[must_use]
    pub fn identity(&self) -> (&str, i32) {
        (&self.member_id, self.generation)
    }

    /// Whether this member is in the group and nothing is pending.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        self.phase == Phase::Stable && self.news.is_empty() && !self.rejoin
    }

    /// The partitions that this member has.
    #[must_use]
    pub fn owned(&self) -> &BTreeSet<TopicPartition> {
        &self.owned
    }

    /// The sizes of topics are known anew: a leader has to divide again when they changed.
    pub fn handle_metadata(&mut self, sizes: &BTreeMap<String, i32>) {
        let Some(counted) = &self.counted else { return };
        let changed = sizes
            .iter()
            .any(|(topic, size)| self.topics.contains(topic) && counted.get(topic) != Some(size));
        if changed && self.phase == Phase::Stable {
            self.rejoin = true;
        }
    }

    /// The coordinator was found, or could not be.
    pub fn handle_coordinator(&mut self, now_ms: i64, found: Result<(), ErrorCode>) {
        match found {
            Ok(()) => {
                self.coordinator_known = true;
                self.attempts = 0;
                self.heard_ms = now_ms;
            }
            Err(code) if code.retriable() => self.back_off(now_ms),
            Err(code) => self.fail(code),
        }
    }

    /// The coordinator did not answer: look for it again.
    pub fn handle_disconnect(&mut self, now_ms: i64) {
        self.coordinator_known = false;
        self.heartbeat_in_flight = false;
        if matches!(self.phase, Phase::Joining | Phase::Syncing) {
            self.phase = Phase::Unjoined;
        }
        self.back_off(now_ms);
    }

    fn back_off(&mut self, now_ms: i64) {
        let exponent = self.attempts.min(16);
        self.attempts += 1;
        let pause = self.settings.retry_backoff_ms.saturating_mul(1 << exponent);
        let pause = pause.min(self.settings.retry_backoff_max_ms).max(1);
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 7;
        self.seed ^= self.seed << 17;
        // Within a fifth of it either way, so that members do not come back together.
        let spread = pause / 5;
        let jitter =
            if spread > 0 { (self.seed >> 11) as i64 % (2 * spread + 1) - spread } else { 0 };
        self.not_before_ms = now_ms + pause + jitter;
    }

    fn fail(&mut self, code: ErrorCode) {
        if !self.owned.is_empty() {
            self.lose();
        }
        self.phase = Phase::Failed(code);
    }

    /// What to do now.
    pub fn next(&mut self, now_ms: i64) -> Step {
        if let Some(heartbeat) = self.heartbeat(now_ms) {
            return heartbeat;
        }
        if let Some(news) = self.news.front() {
            if self.told {
                return Step::Wait(self.next_heartbeat_ms());
            }
            self.told = true;
            return Step::Tell(news.clone());
        }
        match &self.phase {
            Phase::Failed(code) => {
                let code = *code;
                if core::mem::replace(&mut self.reported, true) {
                    return Step::Wait(None);
                }
                return Step::Failed(code);
            }
            Phase::Parked => return Step::Wait(None),
            Phase::Stable if self.rejoin => {
                self.begin_rejoin();
                return self.next(now_ms);
            }
            _ => {}
        }
        if now_ms < self.not_before_ms {
            return Step::Wait(Some(self.not_before_ms));
        }
        if !self.coordinator_known {
            return Step::FindCoordinator;
        }
        match core::mem::replace(&mut self.phase, Phase::Joining) {
            Phase::Unjoined => Step::Join(self.join_request()),
            Phase::Counting(members) => {
                let topics: BTreeSet<String> =
                    members.iter().flat_map(|member| member.topics.iter().cloned()).collect();
                self.phase = Phase::Counting(members);
                Step::Count(topics.into_iter().collect())
            }
            Phase::ToSync(assignments) => {
                self.phase = Phase::Syncing;
                Step::Sync(self.sync_request(assignments))
            }
            other => {
                self.phase = other;
                Step::Wait(self.next_heartbeat_ms())
            }
        }
    }

    fn in_group(&self) -> bool {
        self.generation >= 0
            && !matches!(self.phase, Phase::Joining | Phase::Syncing | Phase::Failed(_))
    }

    fn next_heartbeat_ms(&self) -> Option<i64> {
        (self.in_group() && !self.heartbeat_in_flight)
            .then(|| self.heartbeat_sent_ms + self.settings.heartbeat_interval_ms)
            .map(|at| at.max(self.not_before_ms))
    }

    fn heartbeat(&mut self, now_ms: i64) -> Option<Step> {
        if self.next_heartbeat_ms().is_none_or(|at| now_ms < at) {
            return None;
        }
        if now_ms - self.heard_ms > i64::from(self.settings.session_timeout_ms) {
            self.coordinator_known = false;
        }
        if !self.coordinator_known {
            return Some(Step::FindCoordinator);
        }
        self.heartbeat_in_flight = true;
        self.heartbeat_sent_ms = now_ms;
        Some(Step::Heartbeat(HeartbeatRequest {
            group_id: self.settings.group.clone(),
            generation_id: self.generation,
            member_id: self.member_id.clone(),
            group_instance_id: self.settings.instance.clone(),
            ..HeartbeatRequest::default()
        }))
    }

    fn cooperative(&self) -> bool {
        // Eager as soon as one assignor of the list is: members agree on one only when they join.
        self.settings.assignors.iter().all(|assignor| assignor.cooperative())
    }

    /// Before a join an eager member gives up everything, a cooperative one only what it no longer
    /// subscribes to.
    fn begin_rejoin(&mut self) {
        self.rejoin = false;
        self.phase = Phase::Unjoined;
        let cooperative = self.cooperative();
        let gone: Vec<TopicPartition> = self
            .owned
            .iter()
            .filter(|(topic, _)| !cooperative || !self.topics.contains(topic))
            .cloned()
            .collect();
        if !gone.is_empty() {
            self.news.push_back(Rebalance { kind: RebalanceKind::Revoked, partitions: gone });
        }
    }

    /// The application has dealt with the news that it was told.
    pub fn acknowledge(&mut self) {
        if !core::mem::take(&mut self.told) {
            return;
        }
        if let Some(news) = self.news.pop_front() {
            for partition in &news.partitions {
                match news.kind {
                    RebalanceKind::Assigned => self.owned.insert(partition.clone()),
                    RebalanceKind::Revoked | RebalanceKind::Lost => self.owned.remove(partition),
                };
            }
        }
    }

    /// Out of the group without having left it: a new member from now on.
    fn lose(&mut self) {
        self.member_id.clear();
        self.generation = -1;
        self.heartbeat_in_flight = false;
        self.rejoin = false;
        self.phase = Phase::Unjoined;
        self.news.clear();
        self.told = false;
        if !self.owned.is_empty() {
            let partitions = self.owned.iter().cloned().collect();
            self.news.push_back(Rebalance { kind: RebalanceKind::Lost, partitions });
        }
    }

    fn join_request(&self) -> JoinGroupRequest {
        let protocols = self.settings.assignors.iter().map(|assignor| {
            JoinGroupRequestJoinGroupRequestProtocol {
                name: assignor.name().into(),
                metadata: self.subscription(assignor.user_data(self.generation)),
                ..Default::default()
            }
        });
        JoinGroupRequest {
            group_id: self.settings.group.clone(),
            session_timeout_ms: self.settings.session_timeout_ms,
            rebalance_timeout_ms: self.settings.rebalance_timeout_ms,
            member_id: self.member_id.clone(),
            group_instance_id: self.settings.instance.clone(),
            protocol_type: PROTOCOL_TYPE.into(),
            protocols: protocols.collect(),
            ..JoinGroupRequest::default()
        }
    }

    fn subscription(&self, user_data: Option<Bytes>) -> Bytes {
        let owned_partitions = by_topic(&self.owned)
            .into_iter()
            .map(|(topic, partitions)| ConsumerProtocolSubscriptionTopicPartition {
                topic,
                partitions,
            })
            .collect();
        let subscription = ConsumerProtocolSubscription {
            topics: self.topics.iter().cloned().collect(),
            user_data,
            owned_partitions,
            generation_id: self.generation,
            rack_id: self.settings.rack.clone(),
        };
        let mut writer = Writer::new();
        writer.i16(EMBEDDED_VERSION);
        let written = subscription.encode(&mut writer, EMBEDDED_VERSION);
        written.ok().and_then(|()| writer.into_bytes().ok()).unwrap_or_default()
    }

    /// The coordinator answered the join.
    pub fn handle_join(&mut self, now_ms: i64, response: JoinGroupResponse) {
        if self.phase != Phase::Joining {
            return;
        }
        let code = ErrorCode(response.error_code);
        if !code.is_none() {
            self.phase = Phase::Unjoined;
            return self.refused(now_ms, code, Some(response.member_id));
        }
        self.attempts = 0;
        self.member_id = response.member_id;
        self.generation = response.generation_id;
        self.heard_ms = now_ms;
        self.heartbeat_sent_ms = now_ms;
        self.heartbeat_in_flight = false;
        let name = response.protocol_name.unwrap_or_default();
        let protocol = self.settings.assignors.iter().find(|one| one.name() == name);
        let Some(protocol) = protocol else {
            return self.fail(ErrorCode::INCONSISTENT_GROUP_PROTOCOL);
        };
        self.protocol = Some(Arc::clone(protocol));
        if response.leader != self.member_id || response.skip_assignment {
            self.counted = None;
            self.phase = Phase::ToSync(Vec::new());
            return;
        }
        let members = response.members.into_iter().map(|member| {
            group_member(member.member_id, member.group_instance_id, member.metadata)
        });
        self.phase = Phase::Counting(members.collect());
    }

    /// How many partitions the topics of the whole group have; absent ones are not there.
    pub fn handle_counts(&mut self, counts: BTreeMap<String, i32>) {
        let Phase::Counting(members) = core::mem::replace(&mut self.phase, Phase::Unjoined) else {
            return;
        };
        let Some(protocol) = &self.protocol else { return };
        let given = protocol.assign(&members, &counts);
        self.counted = Some(counts);
        let assignments = given.into_iter().map(|(member_id, own)| {
            let assignment = encode_assignment(&own);
            SyncGroupRequestSyncGroupRequestAssignment {
                member_id,
                assignment,
                ..Default::default()
            }
        });
        self.phase = Phase::ToSync(assignments.collect());
    }

    fn sync_request(
        &self,
        assignments: Vec<SyncGroupRequestSyncGroupRequestAssignment>,
    ) -> SyncGroupRequest {
        SyncGroupRequest {
            group_id: self.settings.group.clone(),
            generation_id: self.generation,
            member_id: self.member_id.clone(),
            group_instance_id: self.settings.instance.clone(),
            protocol_type: Some(PROTOCOL_TYPE.into()),
            protocol_name: self.protocol.as_ref().map(|protocol| protocol.name().into()),
            assignments,
            ..SyncGroupRequest::default()
        }
    }

    /// The coordinator answered the sync.
    pub fn handle_sync(&mut self, now_ms: i64, response: &SyncGroupResponse) {
        if self.phase != Phase::Syncing {
            return;
        }
        let code = ErrorCode(response.error_code);
        if !code.is_none() {
            self.phase = Phase::Unjoined;
            return self.refused(now_ms, code, None);
        }
        let Some(assignment) = decode_assignment(response.assignment.clone()) else {
            return self.fail(ErrorCode::INCONSISTENT_GROUP_PROTOCOL);
        };
        self.heard_ms = now_ms;
        self.attempts = 0;
        self.phase = Phase::Stable;
        let cooperative = self.cooperative();
        if let Some(protocol) = &self.protocol {
            protocol.assigned(self.generation, &assignment);
        }
        let given: BTreeSet<TopicPartition> = assignment.partitions.into_iter().collect();
        let added = given.difference(&self.owned).cloned().collect();
        let revoked: Vec<TopicPartition> = self.owned.difference(&given).cloned().collect();
        if !revoked.is_empty() {
            self.news.push_back(Rebalance { kind: RebalanceKind::Revoked, partitions: revoked });
            // Whoever is to have them gets them in the rebalance that this one asks for.
            self.rejoin |= cooperative;
        }
        self.news.push_back(Rebalance { kind: RebalanceKind::Assigned, partitions: added });
    }

    /// The coordinator answered a heartbeat.
    pub fn handle_heartbeat(&mut self, now_ms: i64, code: ErrorCode) {
        self.heartbeat_in_flight = false;
        match code {
            ErrorCode::NONE => self.heard_ms = now_ms,
            ErrorCode::REBALANCE_IN_PROGRESS => {
                self.heard_ms = now_ms;
                if self.phase == Phase::Stable {
                    self.rejoin = true;
                }
            }
            code => self.refused(now_ms, code, None),
        }
    }

    /// A commit that carried this member id and generation was refused with a code that says
    /// something about membership. False when the member has moved on since, so that the code says
    /// nothing about it as it is now.
    pub fn handle_commit_refused(
        &mut self,
        now_ms: i64,
        (member_id, generation): (&str, i32),
        code: ErrorCode,
    ) -> bool {
        if self.phase == Phase::Stable && self.identity() != (member_id, generation) {
            return false;
        }
        match code {
            ErrorCode::REBALANCE_IN_PROGRESS if self.phase == Phase::Stable => self.rejoin = true,
            ErrorCode::UNKNOWN_MEMBER_ID
            | ErrorCode::ILLEGAL_GENERATION
            | ErrorCode::FENCED_INSTANCE_ID
                if self.phase == Phase::Stable =>
            {
                self.refused(now_ms, code, None);
            }
            ErrorCode::NOT_COORDINATOR | ErrorCode::COORDINATOR_NOT_AVAILABLE => {
                self.coordinator_known = false;
            }
            _ => {}
        }
        true
    }

    fn refused(&mut self, now_ms: i64, code: ErrorCode, member_id: Option<String>) {
        match code {
            ErrorCode::MEMBER_ID_REQUIRED => self.member_id = member_id.unwrap_or_default(),
            ErrorCode::UNKNOWN_MEMBER_ID | ErrorCode::ILLEGAL_GENERATION => self.lose(),
            ErrorCode::NOT_COORDINATOR | ErrorCode::COORDINATOR_NOT_AVAILABLE => {
                self.coordinator_known = false;
                self.back_off(now_ms);
            }
            ErrorCode::REBALANCE_IN_PROGRESS => self.rejoin_from_here(now_ms),
            code if code.retriable() => self.back_off(now_ms),
            code => self.fail(code),
        }
    }

    fn rejoin_from_here(&mut self, now_ms: i64) {
        if self.phase == Phase::Stable {
            self.rejoin = true;
        } else {
            self.back_off(now_ms);
        }
    }

    /// The application has not polled for `max.poll.interval.ms`: returns the request that leaves
    /// the group, unless the member is static.
    pub fn park(&mut self) -> Option<LeaveGroupRequest> {
        let leave = self.leave_request("the application did not poll in time");
        if !matches!(self.phase, Phase::Failed(_)) {
            self.lose();
            self.phase = Phase::Parked;
        }
        leave
    }

    /// Whether the application may be late: only members of a group have to poll.
    #[must_use]
    pub fn must_poll(&self) -> bool {
        self.generation >= 0
    }

    /// The application polls.
    pub fn unpark(&mut self) {
        if self.phase == Phase::Parked {
            self.phase = Phase::Unjoined;
        }
    }

    /// The request that leaves the group; none for static members, who keep their place, and for
    /// those who have not joined.
    #[must_use]
    pub fn leave_request(&self, reason: &str) -> Option<LeaveGroupRequest> {
        if self.settings.instance.is_some() || self.member_id.is_empty() {
            return None;
        }
        Some(LeaveGroupRequest {
            group_id: self.settings.group.clone(),
            member_id: self.member_id.clone(),
            members: [LeaveGroupRequestMemberIdentity {
                member_id: self.member_id.clone(),
                reason: Some(reason.into()),
                ..Default::default()
            }]
            .into(),
            ..LeaveGroupRequest::default()
        })
    }
}

fn by_topic<'a>(
    partitions: impl IntoIterator<Item = &'a TopicPartition>,
) -> BTreeMap<String, Vec<i32>> {
    let mut topics: BTreeMap<String, Vec<i32>> = BTreeMap::new();
    for (topic, index) in partitions {
        topics.entry(topic.clone()).or_default().push(*index);
    }
    topics
}

fn encode_assignment(own: &MemberAssignment) -> Bytes {
    let assigned_partitions = by_topic(&own.partitions)
        .into_iter()
        .map(|(topic, partitions)| ConsumerProtocolAssignmentTopicPartition { topic, partitions })
        .collect();
    let assignment =
        ConsumerProtocolAssignment { assigned_partitions, user_data: own.user_data.clone() };
    let mut writer = Writer::new();
    writer.i16(EMBEDDED_VERSION);
    let written = assignment.encode(&mut writer, EMBEDDED_VERSION);
    written.ok().and_then(|()| writer.into_bytes().ok()).unwrap_or_default()
}

/// `None` for bytes that are no assignment; empty bytes are an empty one.
fn decode_assignment(bytes: Bytes) -> Option<MemberAssignment> {
    if bytes.is_empty() {
        return Some(MemberAssignment::default());
    }
    let mut reader = Reader::new(bytes, EMBEDDED_BUDGET);
    let version = reader.i16().ok().filter(|version| *version >= 0)?;
    let decoded =
        ConsumerProtocolAssignment::decode(&mut reader, version.min(EMBEDDED_VERSION)).ok()?;
    let partitions = decoded.assigned_partitions.into_iter().flat_map(|one| {
        let topic = one.topic;
        one.partitions.into_iter().map(move |index| (topic.clone(), index))
    });
    Some(MemberAssignment { partitions: partitions.collect(), user_data: decoded.user_data })
}

/// A member whose subscription cannot be read is given nothing.
fn group_member(id: String, instance_id: Option<String>, metadata: Bytes) -> GroupMember {
    let mut member = GroupMember { id, instance_id, generation: -1, ..GroupMember::default() };
    let mut reader = Reader::new(metadata, EMBEDDED_BUDGET);
    let Some(version) = reader.i16().ok().filter(|version| *version >= 0) else { return member };
    let read = ConsumerProtocolSubscription::decode(&mut reader, version.min(EMBEDDED_VERSION));
    let Ok(subscription) = read else { return member };
    member.topics = subscription.topics;
    member.owned = subscription
        .owned_partitions
        .into_iter()
        .flat_map(|one| {
            let topic = one.topic;
            one.partitions.into_iter().map(move |index| (topic.clone(), index))
        })
        .collect();
    member.generation = subscription.generation_id;
    if version < 2
        && let Some(generation) = subscription.user_data.as_ref().and_then(|d| d.first_chunk())
    {
        member.generation = i32::from_be_bytes(*generation);
    }
    member.user_data = subscription.user_data;
    member
}
