//! Incremental fetch sessions (KIP-227): a broker remembers what it was asked, and is told only
//! what changed.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use ottla_model::ErrorCode;

use super::TopicPartition;

/// A partition to ask for in a fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedFetch {
    /// Which.
    pub partition: TopicPartition,
    /// From where.
    pub offset: i64,
    /// The epoch that its leader is believed to have, -1 for unknown.
    pub leader_epoch: i32,
    /// Names this position, so that answers to older ones are told apart.
    pub version: u64,
}

/// One broker's session, as the client knows it.
#[derive(Debug, Clone, Default)]
pub struct FetchSession {
    id: i32,
    /// 0 asks for a new session, replacing the one named by the id.
    epoch: i32,
    told: BTreeMap<TopicPartition, (i64, i32)>,
}

/// What the next request says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionFetch {
    /// The session's id, 0 for none.
    pub id: i32,
    /// The session's epoch.
    pub epoch: i32,
    /// Partitions that are new or have moved.
    pub partitions: Vec<PlannedFetch>,
    /// Partitions that are no longer wanted.
    pub forgotten: Vec<TopicPartition>,
}

impl FetchSession {
    /// The request for `wanted`, all partitions that should be answered.
    pub fn next(&mut self, wanted: &[PlannedFetch]) -> SessionFetch {
        let now: BTreeMap<TopicPartition, (i64, i32)> = wanted
            .iter()
            .map(|one| (one.partition.clone(), (one.offset, one.leader_epoch)))
            .collect();
        let full = self.epoch == 0;
        let partitions = wanted
            .iter()
            .filter(|one| full || self.told.get(&one.partition) != now.get(&one.partition))
            .cloned()
            .collect();
        let forgotten = if full {
            Vec::new()
        } else {
            self.told.keys().filter(|told| !now.contains_key(*told)).cloned().collect()
        };
        self.told = now;
        SessionFetch { id: self.id, epoch: self.epoch, partitions, forgotten }
    }

    /// Takes an answer's head; `false` when it carries no partitions that can be used.
    pub fn handle_answer(&mut self, error: ErrorCode, id: i32) -> bool {
        match error {
            ErrorCode::NONE => {
                if self.epoch == 0 {
                    self.id = id;
                    // Without a session every request is a full one.
                    self.epoch = i32::from(id != 0);
                } else {
                    self.epoch = if self.epoch == i32::MAX { 1 } else { self.epoch + 1 };
                }
                true
            }
            ErrorCode::FETCH_SESSION_ID_NOT_FOUND => {
                *self = Self::default();
                false
            }
            _ => {
                self.epoch = 0;
                false
            }
        }
    }

    /// No answer came: what the broker remembers is unknown.
    pub fn handle_failure(&mut self) {
        self.epoch = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(partition: i32, offset: i64) -> PlannedFetch {
        let partition = ("t".into(), partition);
        PlannedFetch { partition, offset, leader_epoch: 0, version: 1 }
    }

    #[test]
    fn only_changes_are_told() {
        let mut session = FetchSession::default();
        let first = session.next(&[wanted(0, 5), wanted(1, 9)]);
        assert_eq!((first.id, first.epoch, first.partitions.len()), (0, 0, 2));
        assert!(session.handle_answer(ErrorCode::NONE, 77));
        let second = session.next(&[wanted(0, 6), wanted(1, 9)]);
        assert_eq!((second.id, second.epoch), (77, 1));
        assert_eq!(second.partitions, [wanted(0, 6)]);
        assert!(session.handle_answer(ErrorCode::NONE, 77));
        let third = session.next(&[wanted(0, 6)]);
        assert_eq!((third.epoch, third.partitions.len()), (2, 0));
        assert_eq!(third.forgotten, [("t".into(), 1)]);
    }

    #[test]
    fn a_lost_session_begins_again_with_everything() {
        let mut session = FetchSession::default();
        session.next(&[wanted(0, 5)]);
        session.handle_answer(ErrorCode::NONE, 77);
        session.next(&[wanted(0, 5)]);
        session.handle_failure();
        let again = session.next(&[wanted(0, 5)]);
        assert_eq!((again.id, again.epoch, again.partitions.len()), (77, 0, 1));
        assert!(!session.handle_answer(ErrorCode::FETCH_SESSION_ID_NOT_FOUND, 0));
        assert_eq!(session.next(&[wanted(0, 5)]).id, 0);
    }

    #[test]
    fn a_broker_without_room_for_sessions_is_asked_in_full_each_time() {
        let mut session = FetchSession::default();
        for _ in 0..3 {
            let request = session.next(&[wanted(0, 5)]);
            assert_eq!((request.id, request.epoch, request.partitions.len()), (0, 0, 1));
            assert!(session.handle_answer(ErrorCode::NONE, 0));
        }
    }
}
