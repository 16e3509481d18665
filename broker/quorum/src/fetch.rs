//! Replication by fetches: the leader's answers, and what a follower does with them.

use bytes::Bytes;
use ottla_model::record::Batches;
use ottla_model::{ErrorCode, LeaderEpoch, NodeId, Offset};

use crate::control::quorum_facts;
use crate::log::{EpochEnd, LogFailure, QuorumLog};
use crate::message::{Fetch, FetchOutcome, FetchReply, QuorumRequest, QuorumResponse};
use crate::quorum::{Action, Quorum};
use crate::role::{Asked, Download, Role, WaitingFetch};

impl<L: QuorumLog> Quorum<L> {
    /// Why a fetch cannot be answered by this replica.
    pub(crate) fn refusal(&self, epoch: LeaderEpoch) -> Option<ErrorCode> {
        if epoch < self.epoch {
            Some(ErrorCode::FENCED_LEADER_EPOCH)
        } else if epoch > self.epoch {
            Some(ErrorCode::UNKNOWN_LEADER_EPOCH)
        } else if matches!(self.role, Role::Leader(_)) {
            None
        } else {
            Some(ErrorCode::NOT_LEADER_OR_FOLLOWER)
        }
    }

    pub(crate) fn answer_fetch(
        &mut self,
        now: i64,
        token: u64,
        fetch: Fetch,
    ) -> Option<QuorumResponse> {
        if let Some(error) = self.refusal(fetch.epoch) {
            return Some(QuorumRequest::Fetch(fetch).refused(error, self.leadership()));
        }
        if fetch.offset < Offset::ZERO || fetch.replica.id.0 < 0 || fetch.last_epoch.0 < 0 {
            let error = ErrorCode::INVALID_REQUEST;
            return Some(QuorumRequest::Fetch(fetch).refused(error, self.leadership()));
        }
        let outcome = match self.outcome(&fetch) {
            Ok(outcome) => outcome,
            Err(failure) => {
                self.fault(failure);
                let error = ErrorCode::KAFKA_STORAGE_ERROR;
                return Some(QuorumRequest::Fetch(fetch).refused(error, self.leadership()));
            }
        };
        let valid = matches!(outcome, FetchOutcome::Records(_));
        self.note_fetch(now, &fetch, valid);
        let empty = matches!(&outcome, FetchOutcome::Records(bytes) if bytes.is_empty());
        let known = self.high_watermark.unwrap_or(Offset::NONE);
        if empty && fetch.high_watermark >= known && fetch.max_wait_ms > 0 {
            let deadline = now + i64::from(fetch.max_wait_ms);
            if let Role::Leader(leading) = &mut self.role {
                // A replica asks once at a time: what it asked before is forgotten.
                leading.waiting.retain(|waiting| waiting.fetch.replica != fetch.replica);
                leading.waiting.push(WaitingFetch { token, fetch, deadline });
            }
            return None;
        }
        Some(self.fetched(outcome))
    }

    fn fetched(&self, outcome: FetchOutcome) -> QuorumResponse {
        QuorumResponse::Fetch(FetchReply {
            error: ErrorCode::NONE,
            leadership: self.leadership(),
            high_watermark: self.high_watermark.unwrap_or(Offset::NONE),
            log_start_offset: self.log.start_offset(),
            outcome,
        })
    }

    /// What the log holds for a fetch: records, or why the follower has to go another way.
    fn outcome(&self, fetch: &Fetch) -> Result<FetchOutcome, LogFailure> {
        let start = self.log.start_offset();
        let first = start == Offset::ZERO && fetch.offset == start && fetch.last_epoch.0 == 0;
        if !first {
            if let (Some(earliest), Some(latest)) =
                (self.log.earliest_snapshot(), self.log.latest_snapshot())
            {
                let at_start = fetch.offset == start
                    && start == earliest.end_offset
                    && fetch.last_epoch != earliest.epoch;
                let gone = fetch.offset < start
                    || (start > Offset::ZERO && fetch.last_epoch < earliest.epoch);
                if gone || at_start {
                    return Ok(FetchOutcome::Snapshot(latest));
                }
            }
            let end = self.log.end_offset_for_epoch(fetch.last_epoch);
            if end.epoch != fetch.last_epoch || end.offset < fetch.offset {
                return Ok(FetchOutcome::Diverging(end));
            }
        }
        if fetch.offset >= self.log.end_offset() {
            return Ok(FetchOutcome::Records(Bytes::new()));
        }
        let most = usize::try_from(fetch.max_bytes).unwrap_or(0);
        Ok(FetchOutcome::Records(self.log.read(fetch.offset, most)?))
    }

    fn note_fetch(&mut self, now: i64, fetch: &Fetch, valid: bool) {
        let end = self.log.end_offset();
        let from = fetch.replica;
        let voter = self.voters().contains(from);
        let Role::Leader(leading) = &mut self.role else { return };
        if from.id != self.options.local.id {
            let progress = leading.progress.entry(from.id).or_default();
            progress.directory = from.directory;
            progress.last_fetch = now;
            if valid {
                progress.end = Some(fetch.offset);
                if fetch.offset >= end {
                    progress.last_caught_up = now;
                }
            }
        }
        if voter {
            self.note_fetch_of_voter(now, from.id);
            self.advance_high_watermark(now);
        }
    }

    /// Answers waiting fetches for which there is something now.
    pub(crate) fn complete_fetches(&mut self, _now: i64) {
        let end = self.log.end_offset();
        let known = self.high_watermark.unwrap_or(Offset::NONE);
        let Role::Leader(leading) = &mut self.role else { return };
        let waiting = core::mem::take(&mut leading.waiting);
        let (ready, rest): (alloc::vec::Vec<_>, _) = waiting.into_iter().partition(|waiting| {
            waiting.fetch.offset < end || waiting.fetch.high_watermark < known
        });
        leading.waiting = rest;
        for each in ready {
            self.answer_waiting(each);
        }
    }

    pub(crate) fn expire_fetches(&mut self, now: i64) {
        let Role::Leader(leading) = &mut self.role else { return };
        let waiting = core::mem::take(&mut leading.waiting);
        let (late, rest): (alloc::vec::Vec<_>, _) =
            waiting.into_iter().partition(|waiting| waiting.deadline <= now);
        leading.waiting = rest;
        for each in late {
            self.answer_waiting(each);
        }
    }

    fn answer_waiting(&mut self, waiting: WaitingFetch) {
        let response = match self.outcome(&waiting.fetch) {
            Ok(outcome) => self.fetched(outcome),
            Err(failure) => {
                self.fault(failure);
                QuorumRequest::Fetch(waiting.fetch)
                    .refused(ErrorCode::KAFKA_STORAGE_ERROR, self.leadership())
            }
        };
        self.actions.push(Action::Respond { token: waiting.token, response });
    }

    pub(crate) fn next_fetch(&self) -> Fetch {
        Fetch {
            cluster_id: Some(self.options.cluster_id.clone()),
            replica: self.options.local,
            epoch: self.epoch,
            offset: self.log.end_offset(),
            last_epoch: self.log.last_epoch(),
            high_watermark: self.high_watermark.unwrap_or(Offset::NONE),
            max_wait_ms: self.options.fetch_max_wait_ms,
            max_bytes: self.options.fetch_max_bytes,
        }
    }

    /// Sends the next fetch, unless one is on its way or the log is not flushed: the offset in a
    /// fetch is the promise that all before it is durable here.
    pub(crate) fn fetch_next(&mut self, now: i64) {
        let flushed = self.flushed >= self.log.end_offset();
        let Role::Follower(following) = &self.role else { return };
        if self.failed || following.in_flight.is_some() || following.retry_at > now || !flushed {
            return;
        }
        let leader = following.leader;
        let correlation = match following.download.clone() {
            Some(download) => self.send_snapshot_fetch(now, leader, &download),
            None => {
                let fetch = self.next_fetch();
                let asked = Asked::Fetch { offset: fetch.offset };
                self.send(now, leader, asked, QuorumRequest::Fetch(fetch))
            }
        };
        if let Role::Follower(following) = &mut self.role {
            following.in_flight = Some(correlation);
        }
    }

    /// Takes what a fetch brought.
    pub(crate) fn take_fetched(
        &mut self,
        now: i64,
        from: NodeId,
        offset: Offset,
        reply: FetchReply,
    ) {
        let fetch_timeout = self.options.fetch_timeout_ms;
        let Role::Follower(following) = &mut self.role else { return };
        if following.leader != from {
            return;
        }
        if !reply.error.is_none() {
            following.retry_at = now + self.options.retry_backoff_ms;
            return;
        }
        following.deadline = now + fetch_timeout;
        following.heard = true;
        // The log may have been cut or replaced after the request left.
        if offset == self.log.end_offset() {
            let told = reply.high_watermark;
            let result = match reply.outcome {
                // Records, or none, say that all before them is the leader's own log: only then
                // does the leader's high watermark hold for this log too.
                FetchOutcome::Records(bytes) => {
                    self.append_fetched(&bytes).map(|()| self.follow_high_watermark(told))
                }
                FetchOutcome::Diverging(end) => self.cut_to(end),
                FetchOutcome::Snapshot(id) => {
                    if let Role::Follower(following) = &mut self.role {
                        following.download = Some(Download { id, position: 0 });
                    }
                    Ok(())
                }
            };
            if let Err(failure) = result {
                self.fault(failure);
                return;
            }
        }
        self.want_flush();
        self.fetch_next(now);
    }

    fn append_fetched(&mut self, bytes: &[u8]) -> Result<(), LogFailure> {
        let mut batches = Batches::new(bytes);
        let mut whole = 0;
        let mut next = self.log.end_offset();
        let mut facts = alloc::vec::Vec::new();
        for batch in &mut batches {
            // A damaged or misplaced batch ends what is taken; the next fetch asks for it again.
            let Ok(batch) = batch else { break };
            let fits = batch.base_offset() == next
                && batch.leader_epoch() <= self.epoch
                && batch.check_crc().is_ok();
            if !fits {
                break;
            }
            facts.extend(quorum_facts(&batch));
            next = batch.next_offset();
            whole += batch.size();
        }
        if whole > 0 {
            self.log.append(&bytes[..whole])?;
            self.take_facts(facts);
        }
        Ok(())
    }

    /// Cuts what the leader does not have.
    fn cut_to(&mut self, end: EpochEnd) -> Result<(), LogFailure> {
        let mine = self.log.end_offset_for_epoch(end.epoch);
        let to = if mine.epoch == end.epoch { mine.offset.min(end.offset) } else { mine.offset };
        let to = to.min(self.log.end_offset());
        if let Some(committed) = self.high_watermark.filter(|committed| to < *committed) {
            return Err(LogFailure(alloc::format!(
                "the leader asks to cut the log to {to}, below the high watermark {committed}"
            )));
        }
        self.log.truncate_to(to)?;
        self.history.truncate(to);
        self.flushed = self.flushed.min(to);
        self.flush_cap = self.flush_cap.min(to);
        Ok(())
    }

    fn follow_high_watermark(&mut self, told: Offset) {
        let reached = told.min(self.log.end_offset());
        if reached > self.high_watermark.unwrap_or(Offset::NONE) && reached >= Offset::ZERO {
            self.high_watermark = Some(reached);
            self.actions.push(Action::HighWatermark(reached));
        }
    }
}
