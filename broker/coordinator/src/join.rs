//! JoinGroup: how a member comes into a group, and comes again (KIP-62, KIP-345, KIP-394,
//! KIP-814).

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{ErrorCode, Timestamp, Uuid};
use ottla_protocol::messages::{JoinGroupRequest, JoinGroupResponse};

use crate::decision::{Answer, Client, Decision, Undo, Waiter};
use crate::group::{Group, GroupState};
use crate::member::Member;
use crate::shard::Shard;
use crate::turn::{Turn, join_refused, sync_refused};

/// From this version on, a new member is given its id first and joins with it.
const ID_FIRST_FROM: i16 = 4;
/// From this version on, the protocol's name may be null.
const NULL_PROTOCOL_FROM: i16 = 7;
/// From this version on, a leader can be told to keep the assignment.
const SKIP_ASSIGNMENT_FROM: i16 = 9;
/// How long a new member that waits for its first generation may take, in milliseconds. It cannot
/// send heartbeats before it knows its id.
const NEW_MEMBER_JOIN_TIMEOUT_MS: i64 = 5 * 60 * 1_000;
/// The longest client id in a member id, in bytes, so that the id with its uuid is a Kafka string.
const CLIENT_ID_MAX_BYTES: usize = 32_000;

/// What a JoinGroup hears that does not get in.
type Refusal = Box<JoinGroupResponse>;

/// A JoinGroup with all that goes with it.
struct Join<'a> {
    request: &'a JoinGroupRequest,
    version: i16,
    client: Client,
    waiter: Waiter,
}

impl Shard {
    /// JoinGroup. `new_member` is random: the id of the member, if it is new, is made of it.
    pub fn join(
        &mut self,
        now: Timestamp,
        request: &JoinGroupRequest,
        version: i16,
        client: Client,
        new_member: Uuid,
        waiter: Waiter,
    ) -> Decision {
        let mut decision = Decision::default();
        if let Err(refused) =
            self.try_join(now, Join { request, version, client, waiter }, new_member, &mut decision)
        {
            decision.answer(waiter, Answer::Join(*refused));
        }
        if version < NULL_PROTOCOL_FROM {
            for (_, answer) in &mut decision.replies {
                if let Answer::Join(response) = answer {
                    response.protocol_name.get_or_insert_default();
                }
            }
        }
        decision
    }

    fn try_join(
        &mut self,
        now: Timestamp,
        join: Join<'_>,
        new_member: Uuid,
        decision: &mut Decision,
    ) -> Result<(), Refusal> {
        let request = join.request;
        let member = request.member_id.as_str();
        if request.group_id.is_empty() {
            return Err(refused(member, ErrorCode::INVALID_GROUP_ID));
        }
        let allowed = self.config.session_timeout_min_ms..=self.config.session_timeout_max_ms;
        if !allowed.contains(&request.session_timeout_ms) {
            return Err(refused(member, ErrorCode::INVALID_SESSION_TIMEOUT));
        }
        let is_new = member.is_empty();
        if let Some(group) = self.groups.get(&request.group_id) {
            if !group.has_room_for(member, self.config.max_group_size) {
                self.turn_away(now, request, decision);
                return Err(refused("", ErrorCode::GROUP_MAX_SIZE_REACHED));
            }
            if !group.supports(&request.protocol_type, &request.protocols) {
                return Err(refused(member, ErrorCode::INCONSISTENT_GROUP_PROTOCOL));
            }
        } else if !is_new {
            return Err(refused(member, ErrorCode::UNKNOWN_MEMBER_ID));
        } else if request.protocol_type.is_empty() || request.protocols.is_empty() {
            return Err(refused(member, ErrorCode::INCONSISTENT_GROUP_PROTOCOL));
        } else {
            let group = Group::new(request.group_id.clone());
            self.groups.insert(request.group_id.clone(), group);
        }
        let Some(mut turn) = self.turn(now, &request.group_id, decision) else { return Ok(()) };
        if is_new {
            let prefix = request.group_instance_id.as_deref().unwrap_or(&join.client.id);
            let id = format!("{}-{}", shortened(prefix), hyphenated(new_member));
            turn.join_new(join, id)
        } else {
            turn.join_again(join)
        }
    }

    /// A member for which the group has no room any more is out.
    fn turn_away(&mut self, now: Timestamp, request: &JoinGroupRequest, decision: &mut Decision) {
        let Some(mut turn) = self.turn(now, &request.group_id, decision) else { return };
        turn.drop_member(&request.member_id);
        turn.group.pending_joins.remove(&request.member_id);
        turn.complete_join_if_all_came();
    }
}

impl Turn<'_> {
    fn join_new(&mut self, join: Join<'_>, id: String) -> Result<(), Refusal> {
        let Some(instance) = &join.request.group_instance_id else {
            if join.version < ID_FIRST_FROM {
                self.add_member(join, id, true);
                return Ok(());
            }
            self.group.pending_joins.insert(id.clone());
            self.start_wait(&id, i64::from(join.request.session_timeout_ms));
            return Err(refused(&id, ErrorCode::MEMBER_ID_REQUIRED));
        };
        match self.group.instances.get(instance).cloned() {
            Some(old) => self.replace_member(join, &old, id),
            // A static member comes back under its instance id, without its member id.
            None => self.add_member(join, id, false),
        }
        Ok(())
    }

    fn add_member(&mut self, join: Join<'_>, id: String, is_nameless: bool) {
        let mut member = Member::new(id.clone(), join.request, join.version, join.client);
        member.is_nameless = is_nameless;
        if self.group.state == GroupState::PreparingRebalance
            && self.group.state_before == GroupState::Empty
        {
            self.group.new_member_added = true;
        }
        self.group.add(member, &join.request.protocol_type);
        self.await_join(&id, join.waiter);
        self.start_wait(&id, NEW_MEMBER_JOIN_TIMEOUT_MS);
        if is_nameless {
            self.nameless.insert(join.waiter, (self.group.id.clone(), id));
        }
        self.rebalance();
    }

    /// A member that knows its id: it was given just now, or it has been in a generation.
    fn join_again(&mut self, join: Join<'_>) -> Result<(), Refusal> {
        let request = join.request;
        let id = request.member_id.as_str();
        let instance = request.group_instance_id.as_deref();
        if instance.is_none() && self.group.pending_joins.contains(id) {
            self.add_member(join, id.into(), false);
            return Ok(());
        }
        self.group.check_member(id, instance).map_err(|error| {
            let mut refusal = refused(id, error);
            refusal.protocol_name = None;
            refusal
        })?;
        let is_leader = self.group.is_leader(id);
        let matches =
            self.group.members.get(id).is_some_and(|member| member.matches(&request.protocols));
        match self.group.state {
            GroupState::Empty => return Err(refused(id, ErrorCode::UNKNOWN_MEMBER_ID)),
            // The reply to its last JoinGroup may be lost: it hears it again.
            GroupState::CompletingRebalance if matches => {
                self.decision.answer(join.waiter, Answer::Join(self.joined(id)));
            }
            GroupState::Stable if matches && !is_leader => {
                self.decision.answer(join.waiter, Answer::Join(self.joined(id)));
            }
            _ => {
                if let Some(member) = self.group.members.get_mut(id) {
                    member.update(request, join.version);
                }
                self.await_join(id, join.waiter);
                self.rebalance();
            }
        }
        Ok(())
    }

    /// A static member comes back: it takes its old place under a new id, and who still uses the
    /// old one is fenced. The others need not notice while the assignment stays good.
    fn replace_member(&mut self, join: Join<'_>, old_id: &str, id: String) {
        let leader_before = self.group.leader.clone().unwrap_or_default();
        let fenced = ErrorCode::FENCED_INSTANCE_ID;
        self.answer_join(old_id, join_refused(old_id, fenced));
        self.answer_sync(old_id, sync_refused(fenced));
        self.end_session(old_id);
        let Some(old) = self.group.rename(old_id, &id) else { return };
        if let Some(member) = self.group.members.get_mut(&id) {
            member.update(join.request, join.version);
            member.client = join.client.clone();
        }
        self.start_session(&id);
        match self.group.state {
            GroupState::Stable if self.group.select_protocol() == self.group.protocol => {
                self.keep_assignment(&join, &leader_before, id, old);
            }
            GroupState::Stable | GroupState::CompletingRebalance => {
                self.await_join(&id, join.waiter);
                self.prepare_rebalance();
            }
            GroupState::PreparingRebalance | GroupState::Empty => {
                self.await_join(&id, join.waiter);
                self.complete_join_if_all_came();
            }
        }
    }

    /// Answers a replaced static member without a rebalance, once its new id is stored.
    fn keep_assignment(&mut self, join: &Join<'_>, leader_before: &str, id: String, old: Member) {
        let mut response = self.joined(&id);
        if join.version >= SKIP_ASSIGNMENT_FROM {
            // It may lead, so it hears of the members, but the assignment stands.
            response.skip_assignment = self.group.is_leader(&id);
        } else {
            // Told of the leader that was, it does not compute an assignment.
            response.leader = leader_before.into();
            response.members = Vec::new();
        }
        self.decision.answer(join.waiter, Answer::Join(response));
        self.decision.records.push(self.metadata_record());
        self.decision.undo.push(Undo::Replacement {
            group: self.group.id.clone(),
            new_id: id,
            old: Box::new(old),
            waiter: join.waiter,
        });
    }
}

fn refused(member: &str, error: ErrorCode) -> Refusal {
    Box::new(join_refused(member, error))
}

/// At most [`CLIENT_ID_MAX_BYTES`] of `text`, cut between characters.
fn shortened(text: &str) -> &str {
    let mut end = text.len().min(CLIENT_ID_MAX_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A uuid in its common form: 8-4-4-4-12 hexadecimal digits.
fn hyphenated(uuid: Uuid) -> String {
    let mut text = String::with_capacity(36);
    for (index, byte) in uuid.0.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push_str(&format!("{byte:02x}"));
    }
    text
}
