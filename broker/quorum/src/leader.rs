//! Leading: appending, counting, announcing, stepping down.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::record::BatchBuilder;
use ottla_model::{NodeId, Offset, Timestamp};

use crate::control::{ControlBatch, quorum_facts};
use crate::format;
use crate::log::{LogFailure, QuorumLog, SnapshotId};
use crate::message::{BeginEpoch, EndEpoch, QuorumRequest};
use crate::quorum::{Action, NotLeader, Quorum, ReplicaProgress};
use crate::role::{Asked, Leading, Role, best_first};
use crate::voters::VoterSet;

impl<L: QuorumLog> Quorum<L> {
    pub(crate) fn become_leader(&mut self, now: i64, granting: &[NodeId]) {
        let start = self.log.end_offset();
        let local = self.options.local;
        let batch = ControlBatch::new(start, self.epoch, now);
        let mut batch = batch.leader_change(local.id, self.voters(), granting);
        let version = self.kraft_version();
        if version > 0 {
            // The first leader of a formatted cluster brings the voters into the log; a leader
            // whose address changed corrects it.
            let current = self.voters().clone();
            let updated = self.with_own_endpoints();
            if !self.history.is_in_log() || updated != current {
                batch = batch.voters(version, &updated);
            }
        }
        let progress =
            self.voters().others(local.id).into_iter().map(|id| (id, Default::default()));
        self.role = Role::Leader(Leading {
            start,
            progress: progress.collect::<BTreeMap<_, _>>(),
            waiting: Vec::new(),
            announce_at: now,
            fetched_since_announcement: BTreeSet::new(),
            quorum_deadline: i64::MAX,
            fetched_since_check: BTreeSet::new(),
            ready: false,
        });
        self.reset_quorum_check(now);
        self.persist();
        if self.failed {
            // Nothing may be in the log of an epoch that `quorum-state` does not know.
            return;
        }
        self.actions.push(Action::LeaderChanged { leader: Some(local.id), epoch: self.epoch });
        let bytes = batch.build();
        if let Err(failure) = self.append_bytes(&bytes) {
            self.fault(failure);
            return;
        }
        self.announce(now);
    }

    fn with_own_endpoints(&self) -> VoterSet {
        let local = self.options.local;
        let own = &self.options.endpoints;
        VoterSet::new(self.voters().iter().cloned().map(|mut voter| {
            if voter.key.matches(local) && !own.is_empty() {
                voter.endpoints.clone_from(own);
            }
            voter
        }))
    }

    fn append_bytes(&mut self, bytes: &[u8]) -> Result<(), LogFailure> {
        self.log.append(bytes)?;
        for batch in ottla_model::record::Batches::new(bytes).flatten() {
            self.take_facts(quorum_facts(&batch));
        }
        self.want_flush();
        Ok(())
    }

    /// Appends records as one batch, which is loaded as a whole or not at all, and says the offset
    /// of the last one. They are committed when [`Action::HighWatermark`] is beyond it.
    ///
    /// # Errors
    ///
    /// This replica does not lead.
    pub fn append(&mut self, now: i64, records: &[Bytes]) -> Result<Offset, NotLeader> {
        let Role::Leader(_) = &self.role else {
            return Err(NotLeader { leader: self.leader(), epoch: self.epoch });
        };
        if self.failed {
            return Err(NotLeader { leader: None, epoch: self.epoch });
        }
        let size: usize = records.iter().map(|record| record.len() + 16).sum();
        let mut builder = BatchBuilder::with_capacity(size);
        builder.base_offset = self.log.end_offset();
        builder.leader_epoch = self.epoch;
        for record in records {
            builder.append(Timestamp(now), None, Some(record), &[]);
        }
        if !builder.is_empty() {
            let bytes = builder.build();
            if let Err(failure) = self.append_bytes(&bytes) {
                self.fault(failure);
                return Err(NotLeader { leader: None, epoch: self.epoch });
            }
            self.complete_fetches(now);
        }
        Ok(Offset(self.log.end_offset().0 - 1))
    }

    /// Counts how far a majority is.
    pub(crate) fn advance_high_watermark(&mut self, now: i64) {
        let Role::Leader(leading) = &self.role else { return };
        let local = self.options.local;
        let mut ends: Vec<Offset> = self
            .voters()
            .iter()
            .map(|voter| {
                if voter.key.matches(local) {
                    self.flushed
                } else {
                    let progress = leading.progress.get(&voter.key.id);
                    progress.and_then(|progress| progress.end).unwrap_or(Offset::NONE)
                }
            })
            .collect();
        ends.sort_unstable_by(|a, b| b.cmp(a));
        let Some(reached) = ends.get(self.voters().majority() - 1).copied() else { return };
        // Records of earlier epochs count only together with one of this epoch: a later leader
        // might not have them otherwise.
        let start = leading.start;
        if reached <= start || self.high_watermark.is_some_and(|known| known >= reached) {
            return;
        }
        self.high_watermark = Some(reached);
        self.actions.push(Action::HighWatermark(reached));
        if let Role::Leader(leading) = &mut self.role
            && !leading.ready
        {
            leading.ready = true;
            self.actions.push(Action::LeaderReady { epoch: self.epoch });
        }
        self.complete_fetches(now);
        let voter = self.is_voter();
        if !voter {
            self.resign(now);
        }
    }

    fn reset_quorum_check(&mut self, now: i64) {
        let alone = self.voters().is_only(self.options.local);
        let wait = self.options.fetch_timeout_ms * 3 / 2;
        if let Role::Leader(leading) = &mut self.role {
            leading.fetched_since_check.clear();
            leading.quorum_deadline = if alone { i64::MAX } else { now + wait };
        }
    }

    /// A voter has fetched.
    pub(crate) fn note_fetch_of_voter(&mut self, now: i64, from: NodeId) {
        let others = self.voters().majority() - usize::from(self.is_voter());
        let Role::Leader(leading) = &mut self.role else { return };
        leading.fetched_since_announcement.insert(from);
        leading.fetched_since_check.insert(from);
        if leading.fetched_since_check.len() >= others {
            self.reset_quorum_check(now);
        }
    }

    fn announce(&mut self, now: i64) {
        let interval = self.options.fetch_timeout_ms / 2;
        let others = self.voters().others(self.options.local.id);
        let Role::Leader(leading) = &mut self.role else { return };
        let fetched = core::mem::take(&mut leading.fetched_since_announcement);
        leading.announce_at = if others.is_empty() { i64::MAX } else { now + interval };
        for to in others.into_iter().filter(|id| !fetched.contains(id)) {
            let request = QuorumRequest::BeginEpoch(BeginEpoch {
                cluster_id: Some(self.options.cluster_id.clone()),
                epoch: self.epoch,
                leader: self.options.local.id,
                voter: self.voters().get(to).map(|voter| voter.key),
                endpoints: self.options.endpoints.clone(),
            });
            self.send(now, to, Asked::BeginEpoch, request);
        }
    }

    pub(crate) fn leader_timeout(&mut self, now: i64) {
        let Role::Leader(leading) = &self.role else { return };
        if leading.quorum_deadline <= now {
            self.resign(now);
            return;
        }
        if leading.announce_at <= now {
            self.announce(now);
        }
        self.expire_fetches(now);
    }

    /// Steps down and tells the voters who should follow.
    pub fn resign(&mut self, now: i64) {
        let Role::Leader(leading) = &self.role else { return };
        let successors: Vec<_> = best_first(&leading.progress)
            .into_iter()
            .filter(|key| self.voters().contains(*key))
            .collect();
        let epoch = self.epoch;
        let deadline = self.election_deadline(now);
        let old = core::mem::replace(&mut self.role, Role::Resigned { deadline });
        if let Role::Leader(leading) = old {
            let leadership = self.leadership();
            for each in leading.waiting {
                let response = QuorumRequest::Fetch(each.fetch)
                    .refused(ottla_model::ErrorCode::NOT_LEADER_OR_FOLLOWER, leadership.clone());
                self.actions.push(Action::Respond { token: each.token, response });
            }
        }
        self.actions.push(Action::LostLeadership { epoch });
        for to in self.voters().others(self.options.local.id) {
            let request = QuorumRequest::EndEpoch(EndEpoch {
                cluster_id: Some(self.options.cluster_id.clone()),
                epoch,
                leader: self.options.local.id,
                successors: successors.clone(),
                endpoints: self.options.endpoints.clone(),
            });
            self.send(now, to, Asked::EndEpoch, request);
        }
    }

    /// Writes a snapshot of all before `id.end_offset`, which must be committed.
    ///
    /// # Errors
    ///
    /// The disk failed; or the snapshot reaches beyond the high watermark, or lies behind the
    /// latest one.
    pub fn write_snapshot(
        &mut self,
        now: i64,
        id: SnapshotId,
        last_timestamp: i64,
        records: &[Bytes],
    ) -> Result<(), LogFailure> {
        let committed = self.high_watermark.unwrap_or(Offset::ZERO);
        let older = self.log.latest_snapshot().is_some_and(|latest| latest >= id);
        if id.end_offset > committed || older {
            return Err(LogFailure(alloc::format!(
                "a snapshot at {} is not between the latest one and the high watermark {committed}",
                id.end_offset
            )));
        }
        let (voters, version) = self.history.before(id.end_offset);
        let bytes = format::snapshot(now, last_timestamp, version, voters, records);
        self.log.write_snapshot(id, 0, &bytes)?;
        self.log.finish_snapshot(id)
    }

    /// How far each replica is, by the leader's knowledge: voters first, then observers.
    #[must_use]
    pub fn progress(&self, now: i64) -> Vec<ReplicaProgress> {
        let local = self.options.local;
        let Role::Leader(leading) = &self.role else { return Vec::new() };
        let mut all = Vec::new();
        if self.is_voter() {
            all.push(ReplicaProgress {
                key: local,
                voter: true,
                end_offset: self.log.end_offset(),
                last_fetch_ms: now,
                last_caught_up_ms: now,
            });
        }
        all.extend(leading.progress.iter().map(|(id, progress)| {
            let voter = self.voters().get(*id);
            let directory = voter.map_or(progress.directory, |voter| voter.key.directory);
            let ever = |time| if progress.end.is_some() { time } else { -1 };
            ReplicaProgress {
                key: crate::voters::ReplicaKey { id: *id, directory },
                voter: voter.is_some(),
                end_offset: progress.end.unwrap_or(Offset::NONE),
                last_fetch_ms: ever(progress.last_fetch),
                last_caught_up_ms: ever(progress.last_caught_up),
            }
        }));
        all.sort_by_key(|replica| (!replica.voter, replica.key));
        all
    }
}
