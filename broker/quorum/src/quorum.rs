//! The replica: its state, the entrances for events, and the actions that leave it.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use ottla_model::record::Batches;
use ottla_model::{ErrorCode, LeaderEpoch, NodeId, Offset};

use crate::control::{QuorumFact, quorum_facts};
use crate::format;
use crate::log::{LogFailure, QuorumLog, SnapshotId};
use crate::message::{Leadership, QuorumRequest, QuorumResponse};
use crate::role::{Asked, InFlight, Role, RoleName};
use crate::state_file::QuorumState;
use crate::voters::{ReplicaKey, VoterEndpoint, VoterHistory, VoterSet};

/// Settings of a replica. Times are in milliseconds.
#[derive(Debug, Clone)]
pub struct QuorumOptions {
    /// This replica.
    pub local: ReplicaKey,
    /// The cluster; requests that name another are refused.
    pub cluster_id: String,
    /// `controller.quorum.voters`; `None` when the bootstrap snapshot or the log name the voters.
    pub static_voters: Option<VoterSet>,
    /// The snapshot that formatting wrote (offset 0, epoch 0), if there is one.
    pub bootstrap: Option<Vec<u8>>,
    /// Where this replica listens for the quorum.
    pub endpoints: Vec<VoterEndpoint>,
    /// `controller.quorum.election.timeout.ms`.
    pub election_timeout_ms: i64,
    /// `controller.quorum.election.backoff.max.ms`.
    pub election_backoff_max_ms: i64,
    /// `controller.quorum.fetch.timeout.ms`.
    pub fetch_timeout_ms: i64,
    /// `controller.quorum.request.timeout.ms`.
    pub request_timeout_ms: i64,
    /// `controller.quorum.retry.backoff.ms`.
    pub retry_backoff_ms: i64,
    /// How long a leader keeps a fetch that brings nothing.
    pub fetch_max_wait_ms: i32,
    /// `controller.quorum.fetch.max.bytes`.
    pub fetch_max_bytes: i32,
}

impl QuorumOptions {
    /// Kafka's defaults for a replica of a cluster.
    #[must_use]
    pub fn new(local: ReplicaKey, cluster_id: &str) -> Self {
        Self {
            local,
            cluster_id: cluster_id.into(),
            static_voters: None,
            bootstrap: None,
            endpoints: Vec::new(),
            election_timeout_ms: 1_000,
            election_backoff_max_ms: 1_000,
            fetch_timeout_ms: 2_000,
            request_timeout_ms: 2_000,
            retry_backoff_ms: 20,
            fetch_max_wait_ms: 500,
            fetch_max_bytes: 1 << 20,
        }
    }
}

/// What the shell is to do, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Flush the log; then [`Quorum::handle_log_flushed`] with this offset.
    Flush {
        /// The log's end now.
        up_to: Offset,
    },
    /// Send a request; then [`Quorum::handle_response`] with the same number.
    Send {
        /// To whom; [`Quorum::endpoint_of`] says where that is.
        to: NodeId,
        /// Names the request.
        correlation: u64,
        /// The request.
        request: QuorumRequest,
    },
    /// Answer the request of this token.
    Respond {
        /// The token that came with the request.
        token: u64,
        /// The answer.
        response: QuorumResponse,
    },
    /// Records below this offset are committed: load them, answer who waits for them.
    HighWatermark(Offset),
    /// This replica leads, and everything before its epoch was announced by
    /// [`Action::HighWatermark`]: make the controller active.
    LeaderReady {
        /// The epoch.
        epoch: LeaderEpoch,
    },
    /// This replica leads no more: make the controller inactive and fail who waits.
    LostLeadership {
        /// The epoch that it led.
        epoch: LeaderEpoch,
    },
    /// Somebody else leads now, or nobody known.
    LeaderChanged {
        /// The leader, if known.
        leader: Option<NodeId>,
        /// The epoch.
        epoch: LeaderEpoch,
    },
    /// A snapshot replaced the log: load it.
    LoadSnapshot(SnapshotId),
    /// The log failed or contradicts the quorum: stop the node.
    Fault(LogFailure),
}

/// Only the leader appends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotLeader {
    /// The leader, if known.
    pub leader: Option<NodeId>,
    /// The epoch.
    pub epoch: LeaderEpoch,
}

impl fmt::Display for NotLeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.leader {
            Some(leader) => write!(f, "node {leader} leads epoch {}", self.epoch),
            None => write!(f, "no leader is known in epoch {}", self.epoch),
        }
    }
}

impl core::error::Error for NotLeader {}

/// Why a replica cannot start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// Neither configuration, snapshots nor log name a voter.
    NoVoters,
    /// The log cannot be read.
    Log(LogFailure),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoVoters => f.write_str("neither configuration nor log name a voter"),
            Self::Log(failure) => failure.fmt(f),
        }
    }
}

impl core::error::Error for OpenError {}

/// How far a replica is, for DescribeQuorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplicaProgress {
    /// The replica.
    pub key: ReplicaKey,
    /// Whether it votes.
    pub voter: bool,
    /// The end of its log, -1 when it has not fetched yet.
    pub end_offset: Offset,
    /// When it fetched last, -1 for never.
    pub last_fetch_ms: i64,
    /// When it had all last, -1 for never.
    pub last_caught_up_ms: i64,
}

/// One replica of the metadata log.
#[derive(Debug)]
pub struct Quorum<L: QuorumLog> {
    pub(crate) options: QuorumOptions,
    pub(crate) log: L,
    pub(crate) history: VoterHistory,
    pub(crate) epoch: LeaderEpoch,
    pub(crate) voted: Option<ReplicaKey>,
    pub(crate) role: Role,
    pub(crate) high_watermark: Option<Offset>,
    pub(crate) flushed: Offset,
    pub(crate) flushing: bool,
    /// How far the flush in flight can count: what was cut and written anew since is not in it.
    pub(crate) flush_cap: Offset,
    pub(crate) in_flight: BTreeMap<u64, InFlight>,
    pub(crate) endpoints: BTreeMap<NodeId, VoterEndpoint>,
    pub(crate) actions: Vec<Action>,
    persisted: Option<QuorumState>,
    next_correlation: u64,
    random: u64,
    pub(crate) failed: bool,
}

impl<L: QuorumLog> Quorum<L> {
    /// Opens a replica over its log and the content of its `quorum-state` file, if there is one.
    /// Nothing happens before the first [`Quorum::handle_timeout`].
    ///
    /// # Errors
    ///
    /// No voters are known, or the log cannot be read.
    pub fn open(
        mut options: QuorumOptions,
        log: L,
        stored: Option<QuorumState>,
        seed: u64,
        now: i64,
    ) -> Result<Self, OpenError> {
        let bootstrap = options.bootstrap.take();
        let (formatted, version) =
            bootstrap.map_or((None, 0), |bytes| format::snapshot_voters(&bytes));
        let first = options.static_voters.clone().or(formatted).unwrap_or_default();
        let mut state = stored.clone().unwrap_or_default();
        if state.epoch < log.last_epoch() {
            // The file was lost, or brought back from an older copy. A log with records of an epoch
            // is as good a witness: whoever asks for a vote in it lacks them and is refused, so that
            // the forgotten vote is not given twice.
            let epoch = log.last_epoch();
            state = QuorumState { epoch, leader: None, voted: None, ..state };
        }
        let flushed = log.end_offset();
        let mut quorum = Self {
            history: VoterHistory::new(first, version),
            log,
            epoch: state.epoch,
            voted: state.voted,
            role: Role::Unattached { leader: None, deadline: now },
            high_watermark: None,
            flushed,
            flushing: false,
            flush_cap: flushed,
            in_flight: BTreeMap::new(),
            endpoints: BTreeMap::new(),
            actions: Vec::new(),
            persisted: stored,
            next_correlation: 0,
            random: seed,
            failed: false,
            options,
        };
        quorum.read_voters().map_err(OpenError::Log)?;
        if quorum.voters().is_empty() {
            return Err(OpenError::NoVoters);
        }
        let deadline = if quorum.voters().is_only(quorum.options.local) {
            now
        } else {
            quorum.election_deadline(now)
        };
        quorum.role = match state.leader {
            // A leader that was restarted must not lead the same epoch again: it may have lost
            // records that it had not flushed.
            Some(leader) if leader == quorum.options.local.id => Role::Resigned { deadline },
            leader => Role::Unattached { leader, deadline },
        };
        Ok(quorum)
    }

    /// Reads voters from the latest snapshot and the log.
    fn read_voters(&mut self) -> Result<(), LogFailure> {
        if let Some(id) = self.log.latest_snapshot() {
            self.voters_of_snapshot(id)?;
        }
        let mut next = self.log.start_offset();
        while next < self.log.end_offset() {
            let bytes = self.log.read(next, 1 << 20)?;
            let before = next;
            for batch in Batches::new(&bytes).flatten() {
                self.take_facts(quorum_facts(&batch));
                next = batch.next_offset();
            }
            if next <= before {
                break;
            }
        }
        Ok(())
    }

    pub(crate) fn voters_of_snapshot(&mut self, id: SnapshotId) -> Result<(), LogFailure> {
        if let Some(part) = self.log.read_snapshot(id, 0, 1 << 20)? {
            let (voters, version) = format::snapshot_voters(&part.bytes);
            if let Some(voters) = voters {
                let offset = Offset(id.end_offset.0 - 1);
                self.history.put_voters(offset, voters);
                self.history.put_version(offset, version);
            }
        }
        Ok(())
    }

    pub(crate) fn take_facts(&mut self, facts: Vec<QuorumFact>) {
        for fact in facts {
            match fact {
                QuorumFact::Version(offset, version) => self.history.put_version(offset, version),
                QuorumFact::Voters(offset, voters) => self.history.put_voters(offset, voters),
            }
        }
    }

    /// Actions since the last call, to be performed in order.
    #[must_use]
    pub fn take_actions(&mut self) -> Vec<Action> {
        core::mem::take(&mut self.actions)
    }

    /// What this replica is.
    #[must_use]
    pub fn role(&self) -> RoleName {
        self.role.name()
    }

    /// Its epoch.
    #[must_use]
    pub fn epoch(&self) -> LeaderEpoch {
        self.epoch
    }

    /// The leader of the epoch, if known.
    #[must_use]
    pub fn leader(&self) -> Option<NodeId> {
        match &self.role {
            Role::Leader(_) => Some(self.options.local.id),
            Role::Follower(following) => Some(following.leader),
            Role::Unattached { leader, .. } | Role::Prospective { leader, .. } => *leader,
            Role::Candidate { .. } | Role::Resigned { .. } => None,
        }
    }

    /// Records below it are committed; `None` before the first are known to be.
    #[must_use]
    pub fn high_watermark(&self) -> Option<Offset> {
        self.high_watermark
    }

    /// The offset that the next record gets.
    #[must_use]
    pub fn end_offset(&self) -> Offset {
        self.log.end_offset()
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &L {
        &self.log
    }

    /// The log, for what does not change its records: closing, retention of files.
    pub fn log_mut(&mut self) -> &mut L {
        &mut self.log
    }

    /// The voters in effect.
    #[must_use]
    pub fn voters(&self) -> &VoterSet {
        self.history.current()
    }

    /// The version of the quorum's protocol: 1 when the log names the voters.
    #[must_use]
    pub fn kraft_version(&self) -> i16 {
        self.history.kraft_version()
    }

    /// Where a replica listens for the quorum.
    #[must_use]
    pub fn endpoint_of(&self, id: NodeId) -> Option<&VoterEndpoint> {
        self.endpoints.get(&id).or_else(|| self.voters().get(id)?.endpoints.first())
    }

    pub(crate) fn is_voter(&self) -> bool {
        self.voters().contains(self.options.local)
    }

    pub(crate) fn random_below(&mut self, bound: i64) -> i64 {
        // SplitMix64: enough to keep candidates apart, and the same for the same seed.
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((z ^ (z >> 31)) >> 1).unwrap_or(0) % bound.max(1)
    }

    pub(crate) fn election_deadline(&mut self, now: i64) -> i64 {
        let timeout = self.options.election_timeout_ms;
        now + timeout + self.random_below(timeout)
    }

    pub(crate) fn leadership(&self) -> Leadership {
        let leader = self.leader();
        let endpoint = leader.and_then(|id| {
            if id == self.options.local.id {
                self.options.endpoints.first().cloned()
            } else {
                self.endpoint_of(id).cloned()
            }
        });
        Leadership { leader, epoch: self.epoch, endpoint }
    }

    pub(crate) fn persist(&mut self) {
        let version = i16::from(self.kraft_version() > 0);
        let voters = if version == 0 {
            self.voters().iter().map(|voter| voter.key.id).collect()
        } else {
            Vec::new()
        };
        let state = QuorumState {
            epoch: self.epoch,
            leader: match self.role {
                // Persisted so that the restarted process knows that it led this epoch.
                Role::Resigned { .. } => Some(self.options.local.id),
                _ => self.leader(),
            },
            voted: self.voted,
            static_voters: voters,
            version,
        };
        if self.persisted.as_ref() != Some(&state) {
            match self.log.write_state(&state) {
                Ok(()) => self.persisted = Some(state),
                Err(failure) => self.fault(failure),
            }
        }
    }

    pub(crate) fn send(
        &mut self,
        now: i64,
        to: NodeId,
        asked: Asked,
        request: QuorumRequest,
    ) -> u64 {
        let correlation = self.next_correlation;
        self.next_correlation += 1;
        let wait = match asked {
            Asked::Fetch { .. } => i64::from(self.options.fetch_max_wait_ms),
            _ => 0,
        };
        let deadline = now + self.options.request_timeout_ms + wait;
        let flight = InFlight { to, asked, epoch: self.epoch, deadline };
        self.in_flight.insert(correlation, flight);
        self.actions.push(Action::Send { to, correlation, request });
        correlation
    }

    pub(crate) fn fault(&mut self, failure: LogFailure) {
        if !self.failed {
            self.failed = true;
            self.actions.push(Action::Fault(failure));
        }
    }

    pub(crate) fn want_flush(&mut self) {
        if !self.flushing && self.flushed < self.log.end_offset() {
            self.flushing = true;
            self.flush_cap = self.log.end_offset();
            self.actions.push(Action::Flush { up_to: self.log.end_offset() });
        }
    }

    /// The log is durable up to an offset.
    pub fn handle_log_flushed(&mut self, now: i64, up_to: Offset) {
        self.flushing = false;
        let up_to = up_to.min(self.flush_cap);
        self.flushed = self.flushed.max(up_to).min(self.log.end_offset());
        self.want_flush();
        match self.role {
            Role::Leader(_) => self.advance_high_watermark(now),
            Role::Follower(_) => self.fetch_next(now),
            _ => {}
        }
    }

    /// When [`Quorum::handle_timeout`] is to be called next.
    #[must_use]
    pub fn deadline(&self) -> i64 {
        let role = match &self.role {
            Role::Unattached { deadline, .. }
            | Role::Prospective { deadline, .. }
            | Role::Candidate { deadline, .. }
            | Role::Resigned { deadline } => *deadline,
            Role::Follower(following) => {
                let idle = following.in_flight.is_none() && self.flushed >= self.end_offset();
                let retry = if idle { following.retry_at } else { i64::MAX };
                retry.min(following.deadline)
            }
            Role::Leader(leading) => {
                let fetches = leading.waiting.iter().map(|waiting| waiting.deadline);
                let first = fetches.min().unwrap_or(i64::MAX);
                leading.announce_at.min(leading.quorum_deadline).min(first)
            }
        };
        self.in_flight.values().map(|flight| flight.deadline).fold(role, i64::min)
    }

    /// Time has passed: to be called at [`Quorum::deadline`], and once after opening.
    pub fn handle_timeout(&mut self, now: i64) {
        if self.failed {
            return;
        }
        let late: Vec<u64> = self
            .in_flight
            .iter()
            .filter(|(_, flight)| flight.deadline <= now)
            .map(|(correlation, _)| *correlation)
            .collect();
        for correlation in late {
            self.handle_response(now, correlation, None);
        }
        match &self.role {
            Role::Follower(following) => {
                if following.deadline <= now {
                    self.lose_leader(now);
                } else {
                    self.fetch_next(now);
                }
            }
            Role::Leader(_) => self.leader_timeout(now),
            Role::Unattached { deadline, .. }
            | Role::Prospective { deadline, .. }
            | Role::Candidate { deadline, .. }
            | Role::Resigned { deadline }
                if *deadline <= now =>
            {
                self.election_timeout(now);
            }
            _ => {}
        }
    }

    /// A request has come; its answer carries the token.
    pub fn handle_request(&mut self, now: i64, token: u64, request: QuorumRequest) {
        if self.failed {
            return;
        }
        if request.cluster_id().is_some_and(|id| id != self.options.cluster_id) {
            let response = request.refused(ErrorCode::INCONSISTENT_CLUSTER_ID, self.leadership());
            self.actions.push(Action::Respond { token, response });
            return;
        }
        let response = match request {
            QuorumRequest::Vote(vote) => Some(self.answer_vote(now, vote)),
            QuorumRequest::BeginEpoch(begin) => Some(self.answer_begin(now, begin)),
            QuorumRequest::EndEpoch(end) => Some(self.answer_end(now, end)),
            QuorumRequest::Fetch(fetch) => self.answer_fetch(now, token, fetch),
            QuorumRequest::FetchSnapshot(fetch) => Some(self.answer_snapshot(now, fetch)),
        };
        if let Some(response) = response {
            self.actions.push(Action::Respond { token, response });
        }
    }

    /// The answer to a request of ours, `None` when none came.
    pub fn handle_response(&mut self, now: i64, correlation: u64, answer: Option<QuorumResponse>) {
        let Some(flight) = self.in_flight.remove(&correlation) else { return };
        if self.failed {
            return;
        }
        if let Role::Follower(following) = &mut self.role
            && following.in_flight == Some(correlation)
        {
            following.in_flight = None;
            following.retry_at = now;
            if answer.is_none() {
                following.retry_at = now + self.options.retry_backoff_ms;
            }
        }
        let Some(answer) = answer else { return };
        let (error, leadership) = answer.head();
        let leadership = leadership.clone();
        if error != ErrorCode::INCONSISTENT_CLUSTER_ID {
            self.hear_of(now, &leadership);
        }
        if flight.epoch != self.epoch {
            self.fetch_next(now);
            return;
        }
        match (answer, flight.asked) {
            (QuorumResponse::Vote(reply), Asked::Vote { pre }) => {
                self.count_vote(now, flight.to, pre, &reply);
            }
            (QuorumResponse::Fetch(reply), Asked::Fetch { offset }) => {
                self.take_fetched(now, flight.to, offset, reply);
            }
            (QuorumResponse::FetchSnapshot(reply), Asked::FetchSnapshot) => {
                self.take_snapshot_part(now, flight.to, &reply);
            }
            _ => {}
        }
    }
}
