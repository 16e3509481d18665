//! Elections: pre-votes, votes, and changes of the epoch and the role.

use ottla_model::{ErrorCode, LeaderEpoch, NodeId};

use crate::log::QuorumLog;
use crate::message::{
    BeginEpoch, EndEpoch, EpochReply, Leadership, QuorumRequest, QuorumResponse, Vote, VoteReply,
};
use crate::quorum::{Action, Quorum};
use crate::role::{Asked, Ballot, Following, Role};
use crate::voters::ReplicaKey;

impl<L: QuorumLog> Quorum<L> {
    fn leave_role(&mut self) {
        if let Role::Leader(leading) = &mut self.role {
            let waiting = core::mem::take(&mut leading.waiting);
            let epoch = self.epoch;
            let mut leadership = self.leadership();
            leadership.leader = None;
            leadership.endpoint = None;
            for each in waiting {
                let response = QuorumRequest::Fetch(each.fetch)
                    .refused(ErrorCode::NOT_LEADER_OR_FOLLOWER, leadership.clone());
                self.actions.push(Action::Respond { token: each.token, response });
            }
            self.actions.push(Action::LostLeadership { epoch });
        }
    }

    pub(crate) fn become_unattached(&mut self, now: i64, epoch: LeaderEpoch) {
        self.leave_role();
        if epoch > self.epoch {
            self.epoch = epoch;
            self.voted = None;
        }
        let deadline = self.election_deadline(now);
        self.role = Role::Unattached { leader: None, deadline };
        self.persist();
        self.actions.push(Action::LeaderChanged { leader: None, epoch: self.epoch });
    }

    pub(crate) fn become_follower(&mut self, now: i64, epoch: LeaderEpoch, leader: NodeId) {
        self.leave_role();
        if epoch > self.epoch {
            self.epoch = epoch;
            self.voted = None;
        }
        self.role = Role::Follower(Following {
            leader,
            deadline: now + self.options.fetch_timeout_ms,
            heard: false,
            in_flight: None,
            retry_at: now,
            download: None,
        });
        self.persist();
        self.actions.push(Action::LeaderChanged { leader: Some(leader), epoch: self.epoch });
        self.fetch_next(now);
    }

    /// Takes the news of a leader or an epoch from any answer.
    pub(crate) fn hear_of(&mut self, now: i64, news: &Leadership) {
        if let (Some(leader), Some(endpoint)) = (news.leader, &news.endpoint) {
            self.endpoints.insert(leader, endpoint.clone());
        }
        let other = news.leader.filter(|leader| *leader != self.options.local.id);
        if news.epoch > self.epoch {
            match other {
                Some(leader) => self.become_follower(now, news.epoch, leader),
                None => self.become_unattached(now, news.epoch),
            }
        } else if news.epoch == self.epoch
            && let Some(leader) = other
        {
            // Who knows a leader already learns nothing: a pre-election over a lost leader must
            // not be ended by peers that still name it. A resigned leader knows best who led.
            let resigned = matches!(self.role, Role::Resigned { .. });
            if self.leader().is_none() && !resigned {
                self.become_follower(now, news.epoch, leader);
            }
        }
    }

    /// The leader has not answered for too long.
    pub(crate) fn lose_leader(&mut self, now: i64) {
        let leader = self.leader();
        if self.is_voter() {
            self.become_prospective(now, leader);
        } else {
            self.become_unattached(now, self.epoch);
            self.look_for_leader(now);
        }
    }

    /// An observer asks any voter who leads.
    fn look_for_leader(&mut self, now: i64) {
        let voters = self.voters().others(self.options.local.id);
        if voters.is_empty() {
            return;
        }
        let place = usize::try_from(self.random_below(voters.len() as i64)).unwrap_or(0);
        let fetch = self.next_fetch();
        let asked = Asked::Fetch { offset: fetch.offset };
        self.send(now, voters[place % voters.len()], asked, QuorumRequest::Fetch(fetch));
    }

    pub(crate) fn election_timeout(&mut self, now: i64) {
        if !self.is_voter() {
            let deadline = self.election_deadline(now);
            let leader = self.leader();
            self.role = Role::Unattached { leader, deadline };
            self.look_for_leader(now);
            return;
        }
        match self.role {
            Role::Unattached { leader, .. } => self.become_prospective(now, leader),
            Role::Candidate { .. } => self.become_prospective(now, None),
            Role::Prospective { leader: Some(leader), .. }
                if leader != self.options.local.id && self.voters().get(leader).is_some() =>
            {
                self.become_follower(now, self.epoch, leader);
            }
            Role::Prospective { .. } => {
                let deadline = self.election_deadline(now);
                self.role = Role::Unattached { leader: None, deadline };
            }
            Role::Resigned { .. } => {
                // This epoch cannot be led again; a candidacy begins with the next one.
                self.become_prospective(now, None);
            }
            Role::Follower(_) | Role::Leader(_) => {}
        }
    }

    fn become_prospective(&mut self, now: i64, leader: Option<NodeId>) {
        let deadline = self.election_deadline(now);
        let mut ballot = Ballot::default();
        ballot.granted.insert(self.options.local.id);
        self.role = Role::Prospective { leader, ballot, deadline };
        self.ask_for_votes(now, true);
        self.maybe_win(now);
    }

    fn become_candidate(&mut self, now: i64) {
        self.epoch = LeaderEpoch(self.epoch.0 + 1);
        self.voted = Some(self.options.local);
        let deadline = self.election_deadline(now);
        let mut ballot = Ballot::default();
        ballot.granted.insert(self.options.local.id);
        self.role = Role::Candidate { ballot, deadline };
        self.persist();
        self.ask_for_votes(now, false);
        self.maybe_win(now);
    }

    fn ask_for_votes(&mut self, now: i64, pre: bool) {
        for to in self.voters().others(self.options.local.id) {
            let request = QuorumRequest::Vote(Vote {
                cluster_id: Some(self.options.cluster_id.clone()),
                epoch: self.epoch,
                candidate: self.options.local,
                voter: self.voters().get(to).map(|voter| voter.key),
                last_epoch: self.log.last_epoch(),
                end_offset: self.log.end_offset(),
                pre_vote: pre,
            });
            self.send(now, to, Asked::Vote { pre }, request);
        }
    }

    pub(crate) fn count_vote(&mut self, now: i64, from: NodeId, pre: bool, reply: &VoteReply) {
        if !reply.error.is_none() {
            return;
        }
        let majority = self.voters().majority();
        let all = self.voters().len();
        let (Role::Prospective { ballot, .. } | Role::Candidate { ballot, .. }) = &mut self.role
        else {
            return;
        };
        if reply.granted {
            ballot.granted.insert(from);
        } else {
            ballot.rejected.insert(from);
        }
        let lost = ballot.rejected.len() > all - majority;
        let prospective = matches!(self.role, Role::Prospective { .. });
        if prospective != pre {
            return;
        }
        if lost {
            // Nothing is to be won: wait, so that another candidate comes through.
            let wait = self.options.election_backoff_max_ms;
            let until = now + self.random_below(wait);
            if let Role::Prospective { deadline, .. } | Role::Candidate { deadline, .. } =
                &mut self.role
            {
                *deadline = until.max(now + 1);
            }
        } else {
            self.maybe_win(now);
        }
    }

    fn maybe_win(&mut self, now: i64) {
        let majority = self.voters().majority();
        match &self.role {
            Role::Prospective { ballot, .. } if ballot.granted.len() >= majority => {
                self.become_candidate(now);
            }
            Role::Candidate { ballot, .. } if ballot.granted.len() >= majority => {
                let granting = ballot.granted.iter().copied().collect::<alloc::vec::Vec<_>>();
                self.become_leader(now, &granting);
            }
            _ => {}
        }
    }

    fn wrong_voter(&self, asked: Option<ReplicaKey>) -> bool {
        asked.is_some_and(|voter| !voter.matches(self.options.local))
    }

    pub(crate) fn answer_vote(&mut self, now: i64, vote: Vote) -> QuorumResponse {
        let mut error = ErrorCode::NONE;
        let mut granted = false;
        if vote.epoch < self.epoch {
            error = ErrorCode::FENCED_LEADER_EPOCH;
        } else if self.wrong_voter(vote.voter) {
            error = ErrorCode::INVALID_VOTER_KEY;
        } else {
            if vote.epoch > self.epoch {
                self.become_unattached(now, vote.epoch);
            }
            granted = self.can_grant(&vote);
            if granted && !vote.pre_vote {
                self.voted = Some(vote.candidate);
                let deadline = self.election_deadline(now);
                self.role = Role::Unattached { leader: None, deadline };
                self.persist();
            }
        }
        QuorumResponse::Vote(VoteReply { error, leadership: self.leadership(), granted })
    }

    fn can_grant(&self, vote: &Vote) -> bool {
        let mine = (self.log.last_epoch(), self.log.end_offset());
        let up_to_date = (vote.last_epoch, vote.end_offset) >= mine;
        match &self.role {
            Role::Leader(_) => false,
            Role::Candidate { .. } | Role::Resigned { .. } => vote.pre_vote && up_to_date,
            Role::Follower(following) => vote.pre_vote && up_to_date && !following.heard,
            Role::Unattached { leader, .. } | Role::Prospective { leader, .. } => {
                if vote.pre_vote {
                    return up_to_date;
                }
                match self.voted {
                    Some(voted) => voted.matches(vote.candidate),
                    None => leader.is_none() && up_to_date,
                }
            }
        }
    }

    pub(crate) fn answer_begin(&mut self, now: i64, begin: BeginEpoch) -> QuorumResponse {
        let error = if begin.epoch < self.epoch {
            ErrorCode::FENCED_LEADER_EPOCH
        } else if self.wrong_voter(begin.voter) {
            ErrorCode::INVALID_VOTER_KEY
        } else {
            let endpoint = begin.endpoints.first().cloned();
            let epoch = begin.epoch;
            self.hear_of(now, &Leadership { leader: Some(begin.leader), epoch, endpoint });
            ErrorCode::NONE
        };
        QuorumResponse::BeginEpoch(EpochReply { error, leadership: self.leadership() })
    }

    pub(crate) fn answer_end(&mut self, now: i64, end: EndEpoch) -> QuorumResponse {
        if end.epoch < self.epoch {
            let error = ErrorCode::FENCED_LEADER_EPOCH;
            return QuorumResponse::EndEpoch(EpochReply { error, leadership: self.leadership() });
        }
        let news = Leadership { leader: Some(end.leader), epoch: end.epoch, endpoint: None };
        self.hear_of(now, &news);
        let follows = matches!(&self.role, Role::Follower(f) if f.leader == end.leader);
        if follows && self.is_voter() {
            let local = self.options.local;
            let place = end.successors.iter().position(|key| key.matches(local));
            if place == Some(0) {
                // The best successor stands at once; a pre-vote would be refused by followers
                // that have heard of the old leader.
                self.become_candidate(now);
            } else if let Some(place) = place {
                let backoff = 50i64 << place.saturating_sub(1).min(10);
                let backoff = backoff.min(self.options.election_backoff_max_ms);
                let jitter = self.random_below(backoff);
                if let Role::Follower(following) = &mut self.role {
                    following.deadline = now + backoff + jitter;
                    following.heard = false;
                }
            }
        }
        let error = ErrorCode::NONE;
        QuorumResponse::EndEpoch(EpochReply { error, leadership: self.leadership() })
    }
}
