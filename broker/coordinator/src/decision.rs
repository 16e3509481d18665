//! What a shard answers to an event: records to append, and replies to send once they are there.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::{ErrorCode, Generation, ProducerEpoch, ProducerId};
use ottla_protocol::messages::{
    DeleteGroupsResponse, JoinGroupResponse, LeaveGroupResponse, OffsetCommitResponse,
    OffsetDeleteResponse, SyncGroupResponse, TxnOffsetCommitResponse,
};

use crate::member::Member;

/// The shell's name for a request that waits for its reply. Each is used once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Waiter(pub u64);

/// Who sent a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Client {
    /// The client id of the request's header, empty if there is none.
    pub id: String,
    /// The peer's address as Kafka shows it, such as `/127.0.0.1`.
    pub host: String,
}

/// The reply to a request that waited.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// To JoinGroup.
    Join(JoinGroupResponse),
    /// To SyncGroup.
    Sync(SyncGroupResponse),
    /// To LeaveGroup.
    Leave(LeaveGroupResponse),
    /// To OffsetCommit.
    Commit(OffsetCommitResponse),
    /// To TxnOffsetCommit.
    TransactionalCommit(TxnOffsetCommitResponse),
    /// To OffsetDelete.
    DeleteOffsets(OffsetDeleteResponse),
    /// To DeleteGroups, for the groups of this shard.
    DeleteGroups(DeleteGroupsResponse),
}

/// A record of `__consumer_offsets`: key, and value or tombstone.
pub type CoordinatorRecord = (Bytes, Option<Bytes>);

/// What is to be done: append the records as one batch, replay each of them, then send the
/// replies.
#[derive(Debug, Default)]
#[must_use]
pub struct Decision {
    /// To be appended as one batch; may be empty.
    pub records: Vec<CoordinatorRecord>,
    /// The producer of a transactional batch; `None` for a plain one.
    pub producer: Option<(ProducerId, ProducerEpoch)>,
    /// To be sent once the records are replayed.
    pub replies: Vec<(Waiter, Answer)>,
    /// What is taken back if the records cannot be appended.
    pub(crate) undo: Vec<Undo>,
}

impl Decision {
    /// Nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.replies.is_empty()
    }

    pub(crate) fn answer(&mut self, waiter: Waiter, answer: Answer) {
        self.replies.push((waiter, answer));
    }
}

/// A change that was made in memory ahead of its record.
#[derive(Debug)]
pub(crate) enum Undo {
    /// A leader's assignment was to be stored.
    Assignment { group: String, generation: Generation },
    /// A static member was replaced under a new member id.
    Replacement { group: String, new_id: String, old: Box<Member>, waiter: Waiter },
}

impl Answer {
    /// The same reply, refused with `error`.
    pub(crate) fn refused(self, error: ErrorCode) -> Self {
        let code = error.get();
        match self {
            Self::Join(response) => Self::Join(JoinGroupResponse {
                error_code: code,
                members: Vec::new(),
                skip_assignment: false,
                ..response
            }),
            Self::Sync(_) => Self::Sync(SyncGroupResponse {
                error_code: code,
                protocol_name: None,
                protocol_type: None,
                ..SyncGroupResponse::default()
            }),
            Self::Leave(_) => {
                Self::Leave(LeaveGroupResponse { error_code: code, ..Default::default() })
            }
            Self::Commit(mut response) => {
                for partition in response.topics.iter_mut().flat_map(|topic| &mut topic.partitions)
                {
                    partition.error_code = first_error(partition.error_code, code);
                }
                Self::Commit(response)
            }
            Self::TransactionalCommit(mut response) => {
                for partition in response.topics.iter_mut().flat_map(|topic| &mut topic.partitions)
                {
                    partition.error_code = first_error(partition.error_code, code);
                }
                Self::TransactionalCommit(response)
            }
            Self::DeleteOffsets(_) => {
                Self::DeleteOffsets(OffsetDeleteResponse { error_code: code, ..Default::default() })
            }
            Self::DeleteGroups(mut response) => {
                for result in &mut response.results {
                    result.error_code = first_error(result.error_code, code);
                }
                Self::DeleteGroups(response)
            }
        }
    }
}

/// An error that was there already stays.
fn first_error(present: i16, later: i16) -> i16 {
    if present == ErrorCode::NONE.get() { later } else { present }
}

/// What the requester of an append hears when the log refused it.
pub(crate) fn append_error(error: ErrorCode) -> ErrorCode {
    match error {
        ErrorCode::UNKNOWN_TOPIC_OR_PARTITION
        | ErrorCode::NOT_ENOUGH_REPLICAS
        | ErrorCode::NOT_ENOUGH_REPLICAS_AFTER_APPEND
        | ErrorCode::REQUEST_TIMED_OUT => ErrorCode::COORDINATOR_NOT_AVAILABLE,
        ErrorCode::NOT_LEADER_OR_FOLLOWER | ErrorCode::KAFKA_STORAGE_ERROR => {
            ErrorCode::NOT_COORDINATOR
        }
        ErrorCode::MESSAGE_TOO_LARGE
        | ErrorCode::RECORD_LIST_TOO_LARGE
        | ErrorCode::INVALID_FETCH_SIZE => ErrorCode::UNKNOWN_SERVER_ERROR,
        other => other,
    }
}
