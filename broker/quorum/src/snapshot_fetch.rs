//! Snapshots on the wire (KIP-630).

use ottla_model::{ErrorCode, NodeId};

use bytes::Bytes;

use crate::log::QuorumLog;
use crate::message::{FetchSnapshot, FetchSnapshotReply, QuorumRequest, QuorumResponse};
use crate::quorum::{Action, Quorum};
use crate::role::{Asked, Download, Role};

impl<L: QuorumLog> Quorum<L> {
    pub(crate) fn answer_snapshot(&mut self, now: i64, fetch: FetchSnapshot) -> QuorumResponse {
        let leadership = self.leadership();
        if let Some(error) = self.refusal(fetch.epoch) {
            return QuorumRequest::FetchSnapshot(fetch).refused(error, leadership);
        }
        let most = usize::try_from(fetch.max_bytes).unwrap_or(0);
        let part = match self.log.read_snapshot(fetch.snapshot, fetch.position, most) {
            Ok(part) => part,
            Err(failure) => {
                self.fault(failure);
                let error = ErrorCode::KAFKA_STORAGE_ERROR;
                return QuorumRequest::FetchSnapshot(fetch).refused(error, leadership);
            }
        };
        let error = match &part {
            None => ErrorCode::SNAPSHOT_NOT_FOUND,
            Some(part) if fetch.position >= part.size => ErrorCode::POSITION_OUT_OF_RANGE,
            Some(_) => ErrorCode::NONE,
        };
        if !error.is_none() {
            return QuorumRequest::FetchSnapshot(fetch).refused(error, leadership);
        }
        if self.voters().contains(fetch.replica) {
            self.note_fetch_of_voter(now, fetch.replica.id);
        }
        let (size, bytes) = part.map_or((0, Bytes::new()), |part| (part.size, part.bytes));
        QuorumResponse::FetchSnapshot(FetchSnapshotReply {
            error,
            leadership,
            snapshot: fetch.snapshot,
            size,
            position: fetch.position,
            bytes,
        })
    }

    pub(crate) fn send_snapshot_fetch(
        &mut self,
        now: i64,
        leader: NodeId,
        download: &Download,
    ) -> u64 {
        let request = QuorumRequest::FetchSnapshot(FetchSnapshot {
            cluster_id: Some(self.options.cluster_id.clone()),
            replica: self.options.local,
            epoch: self.epoch,
            snapshot: download.id,
            position: download.position,
            max_bytes: self.options.fetch_max_bytes,
        });
        self.send(now, leader, Asked::FetchSnapshot, request)
    }

    pub(crate) fn take_snapshot_part(
        &mut self,
        now: i64,
        from: NodeId,
        reply: &FetchSnapshotReply,
    ) {
        let timeout = self.options.fetch_timeout_ms;
        let backoff = self.options.retry_backoff_ms;
        let Role::Follower(following) = &mut self.role else { return };
        let Some(download) = &mut following.download else { return };
        if following.leader != from || reply.snapshot != download.id {
            return;
        }
        if !reply.error.is_none() || reply.position != download.position || reply.bytes.is_empty() {
            // Whatever it is, the next fetch learns which snapshot there is now.
            following.download = None;
            following.retry_at = now + backoff;
            return;
        }
        following.deadline = now + timeout;
        following.heard = true;
        let id = download.id;
        let position = download.position;
        download.position += reply.bytes.len() as u64;
        let whole = download.position >= reply.size;
        if whole {
            following.download = None;
        }
        let result = self.log.write_snapshot(id, position, &reply.bytes).and_then(|()| {
            if !whole {
                return Ok(());
            }
            self.log.finish_snapshot(id)?;
            self.log.restart_at(id)?;
            self.flushed = id.end_offset;
            self.history.truncate(ottla_model::Offset::ZERO);
            self.voters_of_snapshot(id)?;
            self.high_watermark = Some(id.end_offset);
            self.actions.push(Action::LoadSnapshot(id));
            self.actions.push(Action::HighWatermark(id.end_offset));
            Ok(())
        });
        match result {
            Ok(()) => self.fetch_next(now),
            Err(failure) => self.fault(failure),
        }
    }
}
