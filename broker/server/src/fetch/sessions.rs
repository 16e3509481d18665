//! Incremental fetch sessions (KIP-227): the broker remembers what a client fetches, so that it
//! names only what changes, and is told only of what changed.
//!
//! What always holds: a request of a session has the epoch that follows the last one's; what a
//! session leaves out has not changed since it was last told.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ottla_model::{ErrorCode, Uuid};
use ottla_protocol::view::{FetchPartitionView, FetchRequestView};

/// A session that was idle for so long may make room for another.
const EVICTABLE_AFTER_MS: i64 = 120_000;
/// The epoch that asks for a new session.
const INITIAL: i32 = 0;
/// The epoch that asks for none.
const FINAL: i32 = -1;

/// A topic as a request names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TopicName {
    pub(super) name: String,
    pub(super) id: Uuid,
}

/// One partition that is fetched.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) topic: TopicName,
    pub(super) partition: i32,
    pub(super) leader_epoch: i32,
    pub(super) offset: i64,
    pub(super) last_fetched_epoch: i32,
    pub(super) max_bytes: i32,
    /// What the session told last; `None` when it has told nothing yet.
    told: Option<Told>,
}

/// What makes a partition worth telling of, besides records and errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) high_watermark: i64,
    pub(super) log_start: i64,
}

impl Wanted {
    fn new(view: &FetchPartitionView<'_>) -> Self {
        Self {
            topic: TopicName { name: view.topic.name.to_owned(), id: view.topic.id },
            partition: view.partition,
            leader_epoch: view.current_leader_epoch,
            offset: view.fetch_offset,
            last_fetched_epoch: view.last_fetched_epoch,
            max_bytes: view.partition_max_bytes,
            told: None,
        }
    }

    fn is_at(&self, topic: &TopicName, partition: i32) -> bool {
        self.partition == partition && self.topic == *topic
    }
}

#[derive(Debug)]
struct Session {
    epoch: i32,
    with_ids: bool,
    used_at: i64,
    /// In the order in which they are read; those that gave records go to the end.
    partitions: Vec<Wanted>,
}

#[derive(Debug, Default)]
struct Sessions {
    by_id: BTreeMap<i32, Session>,
    next_id: i32,
}

/// All sessions of the node.
#[derive(Debug)]
pub(crate) struct FetchSessions {
    sessions: Mutex<Sessions>,
    /// `max.incremental.fetch.session.cache.slots`.
    slots: usize,
}

/// What one request reads.
#[derive(Debug)]
pub(super) struct Fetching {
    /// The session, 0 for none.
    pub(super) session: i32,
    /// Only what changed is told.
    pub(super) incremental: bool,
    pub(super) partitions: Vec<Wanted>,
}

impl FetchSessions {
    pub(crate) fn new(slots: usize) -> Self {
        // Ids start anywhere, so that a client of an earlier life of the broker does not fit in.
        let next_id = i32::try_from(crate::random::seed() >> 33).unwrap_or(1).max(1);
        let sessions = Sessions { next_id, ..Sessions::default() };
        Self { sessions: Mutex::new(sessions), slots }
    }

    fn lock(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a request's changes in and answers what it reads.
    pub(super) fn begin(
        &self,
        view: &FetchRequestView,
        with_ids: bool,
        now: i64,
    ) -> Result<Fetching, ErrorCode> {
        let (id, epoch) = (view.session_id(), view.session_epoch());
        let mut sessions = self.lock();
        if epoch == INITIAL || epoch == FINAL {
            sessions.by_id.remove(&id);
            let partitions: Vec<Wanted> =
                view.partitions().map(|each| Wanted::new(&each)).collect();
            let session = if epoch == INITIAL {
                sessions.open(&partitions, with_ids, now, self.slots)
            } else {
                0
            };
            return Ok(Fetching { session, incremental: false, partitions });
        }
        let session = sessions.by_id.get_mut(&id).ok_or(ErrorCode::FETCH_SESSION_ID_NOT_FOUND)?;
        if session.epoch != epoch {
            return Err(ErrorCode::INVALID_FETCH_SESSION_EPOCH);
        }
        if session.with_ids != with_ids {
            return Err(ErrorCode::FETCH_SESSION_TOPIC_ID_ERROR);
        }
        session.change(view);
        session.used_at = now;
        session.epoch = epoch.checked_add(1).unwrap_or(1);
        Ok(Fetching { session: id, incremental: true, partitions: session.partitions.clone() })
    }

    /// Remembers what a session's answer tells. `answered` says, for each partition read, what is
    /// told and whether there are records. Answers, for each, whether it has to be told.
    pub(super) fn end(&self, fetching: &Fetching, answered: &[Answered]) -> Vec<bool> {
        let mut sessions = self.lock();
        let mut session = sessions.by_id.get_mut(&fetching.session);
        let mut tell = Vec::with_capacity(answered.len());
        for (wanted, answer) in fetching.partitions.iter().zip(answered) {
            let news = answer.has_records || answer.failed || wanted.told != Some(answer.told);
            tell.push(news || !fetching.incremental);
            let Some(session) = session.as_mut() else { continue };
            let place = session
                .partitions
                .iter()
                .position(|each| each.is_at(&wanted.topic, wanted.partition));
            let Some(place) = place else { continue };
            // An error is told again until it is gone.
            session.partitions[place].told = (!answer.failed).then_some(answer.told);
            if answer.has_records {
                let read = session.partitions.remove(place);
                session.partitions.push(read);
            }
        }
        tell
    }
}

/// How a partition was answered.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answered {
    pub(super) told: Told,
    pub(super) has_records: bool,
    pub(super) failed: bool,
}

impl Sessions {
    fn open(&mut self, partitions: &[Wanted], with_ids: bool, now: i64, slots: usize) -> i32 {
        if self.by_id.len() >= slots {
            let idlest = self.by_id.iter().min_by_key(|(_, session)| session.used_at);
            match idlest {
                Some((id, session)) if now - session.used_at >= EVICTABLE_AFTER_MS => {
                    let id = *id;
                    self.by_id.remove(&id);
                }
                _ => return 0,
            }
        }
        let id = self.next_id;
        self.next_id = id.checked_add(1).unwrap_or(1);
        let partitions = partitions.to_vec();
        self.by_id.insert(id, Session { epoch: 1, with_ids, used_at: now, partitions });
        id
    }
}

impl Session {
    fn change(&mut self, view: &FetchRequestView) {
        for changed in view.partitions() {
            let wanted = Wanted::new(&changed);
            let known =
                self.partitions.iter_mut().find(|each| each.is_at(&wanted.topic, wanted.partition));
            match known {
                Some(known) => *known = Wanted { told: known.told, ..wanted },
                None => self.partitions.push(wanted),
            }
        }
        for (topic, partition) in view.forgotten() {
            let topic = TopicName { name: topic.name.to_owned(), id: topic.id };
            self.partitions.retain(|each| !each.is_at(&topic, partition));
        }
    }
}
