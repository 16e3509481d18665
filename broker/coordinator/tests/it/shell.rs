//! What surrounds a shard: a log of records in memory, the time, and the replies that came.

use bytes::Bytes;
use ottla_coordinator::{Answer, CoordinatorConfig, Decision, Shard, Waiter};
use ottla_model::{ErrorCode, ProducerId, Timestamp, Uuid};

/// What a partition's log holds.
#[derive(Debug, Clone)]
pub(crate) enum Entry {
    Record { producer: Option<ProducerId>, key: Bytes, value: Option<Bytes> },
    Marker { producer: ProducerId, committed: bool },
}

pub(crate) struct Shell {
    pub(crate) config: CoordinatorConfig,
    pub(crate) shard: Shard,
    pub(crate) now: Timestamp,
    pub(crate) log: Vec<Entry>,
    pub(crate) replies: Vec<(Waiter, Answer)>,
    /// What the next append fails with.
    pub(crate) failure: Option<ErrorCode>,
    waiters: u64,
    members: u8,
}

impl Shell {
    pub(crate) fn new(config: CoordinatorConfig) -> Self {
        let mut shell = Self {
            shard: Shard::new(config.clone()),
            config,
            now: Timestamp(0),
            log: Vec::new(),
            replies: Vec::new(),
            failure: None,
            waiters: 0,
            members: 0,
        };
        let decision = shell.shard.loaded(shell.now);
        shell.perform(decision);
        shell
    }

    /// Append, replay, reply: or, when the append fails, what the shard says to that.
    pub(crate) fn perform(&mut self, decision: Decision) {
        let decision = match self.failure {
            Some(error) if !decision.records.is_empty() => {
                self.failure = None;
                self.shard.failed(self.now, decision, error)
            }
            _ => decision,
        };
        let producer = decision.producer.map(|(id, _)| id);
        for (key, value) in decision.records {
            self.append(Entry::Record { producer, key, value });
        }
        self.replies.extend(decision.replies);
    }

    pub(crate) fn append(&mut self, entry: Entry) {
        replay(&mut self.shard, &entry);
        self.log.push(entry);
    }

    /// Lets the time pass, with every deadline on the way.
    pub(crate) fn advance_to(&mut self, time: Timestamp) {
        while let Some(deadline) = self.shard.next_deadline().filter(|next| *next <= time) {
            self.now = self.now.max(deadline);
            let decision = self.shard.tick(self.now);
            self.perform(decision);
        }
        self.now = self.now.max(time);
    }

    /// The broker stops without a word and starts again.
    pub(crate) fn restart(&mut self) {
        let mut shard = Shard::new(self.config.clone());
        for entry in &self.log {
            replay(&mut shard, entry);
        }
        self.shard = shard;
        let decision = self.shard.loaded(self.now);
        self.perform(decision);
    }

    pub(crate) fn waiter(&mut self) -> Waiter {
        self.waiters += 1;
        Waiter(self.waiters)
    }

    /// Ids of new members count up, so that a script can name them.
    pub(crate) fn member_id(&mut self) -> Uuid {
        self.members += 1;
        member_uuid(self.members)
    }
}

pub(crate) fn member_uuid(number: u8) -> Uuid {
    let mut bytes = [0; 16];
    bytes[15] = number;
    Uuid(bytes)
}

fn replay(shard: &mut Shard, entry: &Entry) {
    match entry {
        Entry::Record { producer: None, key, value } => shard.replay(key, value.as_ref()),
        Entry::Record { producer: Some(producer), key, value } => {
            shard.replay_transactional(*producer, key, value.as_ref())
        }
        Entry::Marker { producer, committed } => {
            shard.replay_marker(*producer, *committed);
            Ok(())
        }
    }
    .expect("the shard reads its own records");
}
