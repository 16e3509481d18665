//! What a group saw, held against what was acknowledged.
//!
//! Nothing is lost: every acknowledged record was told, and what the killed member had told
//! without committing it was told again by another one. Nothing comes twice, except from the last
//! commit on. Everything is what was sent.

use std::collections::BTreeMap;

use super::driver::Seen;

/// A partition's number and an offset in it.
pub(crate) type Place = (i32, i64);

/// What was sent: value, and timestamp where the client can be given one.
pub(crate) type Sent = (Vec<u8>, Option<i64>);

/// Something that happened, in the order in which the harness learned of it.
#[derive(Debug, Clone)]
pub(crate) enum Happened {
    /// A member told a record.
    Told(usize, Seen),
    /// A member told that it committed this position.
    Committed(Place),
}

/// A member that was killed, and the positions that the group had committed then.
#[derive(Debug, Clone)]
pub(crate) struct Killed {
    pub(crate) member: usize,
    pub(crate) committed: BTreeMap<i32, i64>,
    /// How much had happened before.
    pub(crate) at: usize,
}

/// Everything about one group's life.
#[derive(Debug, Default)]
pub(crate) struct History {
    pub(crate) acknowledged: BTreeMap<Place, Sent>,
    pub(crate) happened: Vec<Happened>,
    pub(crate) killed: Option<Killed>,
    /// Whether the client hands out records of partitions that it lost, so that they come twice.
    pub(crate) stale: bool,
}

impl History {
    /// Records that still have to be told: those that nobody told, and those that only the killed
    /// member told and did not commit.
    pub(crate) fn missing(&self) -> Vec<Place> {
        let mut missing: BTreeMap<Place, ()> =
            self.acknowledged.keys().map(|place| (*place, ())).collect();
        for happened in &self.happened {
            if let Happened::Told(member, seen) = happened
                && !self.is_uncommitted_of_killed(*member, seen)
            {
                missing.remove(&(seen.partition, seen.offset));
            }
        }
        missing.into_keys().collect()
    }

    fn is_uncommitted_of_killed(&self, member: usize, seen: &Seen) -> bool {
        self.killed.as_ref().is_some_and(|killed| {
            let committed = killed.committed.get(&seen.partition).copied().unwrap_or(0);
            killed.member == member && seen.offset >= committed
        })
    }

    /// Records that the killed member told without committing them.
    pub(crate) fn uncommitted(&self) -> usize {
        let is_so = |happened: &&Happened| match happened {
            Happened::Told(member, seen) => self.is_uncommitted_of_killed(*member, seen),
            Happened::Committed(_) => false,
        };
        self.happened.iter().filter(is_so).count()
    }

    /// Everything that is wrong, the first few of it.
    pub(crate) fn judge(&self) -> Result<(), String> {
        let mut wrong = Vec::new();
        let mut committed: BTreeMap<i32, i64> = BTreeMap::new();
        let mut told: BTreeMap<Place, usize> = BTreeMap::new();
        for (at, happened) in self.happened.iter().enumerate() {
            if let Some(killed) = self.killed.as_ref().filter(|killed| killed.at == at) {
                for (partition, offset) in &killed.committed {
                    raise(&mut committed, (*partition, *offset));
                }
            }
            let (member, seen) = match happened {
                Happened::Committed(place) => {
                    raise(&mut committed, *place);
                    continue;
                }
                Happened::Told(member, seen) => (*member, seen),
            };
            let place = (seen.partition, seen.offset);
            match self.acknowledged.get(&place) {
                None => wrong.push(format!("{place:?} was told by {member}, but never sent")),
                Some((value, timestamp)) => {
                    if seen.value.as_ref() != Some(value)
                        || timestamp.is_some_and(|timestamp| timestamp != seen.timestamp)
                    {
                        wrong.push(format!("{place:?} is not what was sent: {seen:?}"));
                    }
                }
            }
            let done = committed.get(&seen.partition).copied().unwrap_or(0);
            if let Some(first) = told.insert(place, member)
                && seen.offset < done
                && !self.stale
            {
                let text = format!("{first} and then by {member}, though {done} was committed");
                wrong.push(format!("{place:?} was told by {text}"));
            }
        }
        wrong.extend(self.missing().iter().map(|place| format!("{place:?} is lost")));
        if wrong.is_empty() {
            return Ok(());
        }
        Err(format!("{} things are wrong: {}", wrong.len(), wrong[..wrong.len().min(3)].join("; ")))
    }
}

fn raise(committed: &mut BTreeMap<i32, i64>, (partition, offset): Place) {
    let position = committed.entry(partition).or_insert(offset);
    *position = (*position).max(offset);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Happened, History, Killed};
    use crate::foreign::driver::Seen;

    fn told(member: usize, offset: i64) -> Happened {
        let value = Some(offset.to_string().into_bytes());
        let (topic, headers) = (String::new(), Vec::new());
        let seen = Seen { topic, partition: 0, offset, timestamp: 7, key: None, value, headers };
        Happened::Told(member, seen)
    }

    /// Four records: member 0 told three of them, committed one and was killed.
    fn history(after: &[Happened]) -> History {
        let sent = |offset: i64| ((0, offset), (offset.to_string().into_bytes(), Some(7)));
        let mut happened = vec![told(0, 0), Happened::Committed((0, 1)), told(0, 1), told(0, 2)];
        let committed = BTreeMap::from([(0, 1)]);
        let killed = Some(Killed { member: 0, committed, at: happened.len() });
        happened.extend_from_slice(after);
        History { acknowledged: (0..4).map(sent).collect(), happened, killed, stale: false }
    }

    #[test]
    fn redelivery_from_the_last_commit_on_is_right() {
        let history = history(&[told(1, 1), told(1, 2), told(1, 3)]);
        assert_eq!(history.judge(), Ok(()));
        assert_eq!(history.uncommitted(), 2);
    }

    #[test]
    fn losses_doubles_and_changes_are_found() {
        let lost = history(&[told(1, 2), told(1, 3)]);
        assert_eq!(lost.missing(), [(0, 1)]);
        assert!(lost.judge().unwrap_err().contains("(0, 1) is lost"));
        let before = history(&[told(1, 0), told(1, 1), told(1, 2), told(1, 3)]);
        assert!(before.judge().unwrap_err().contains("though 1 was committed"));
        let mut twice = vec![told(1, 1), told(1, 2), told(1, 3), Happened::Committed((0, 4))];
        twice.push(told(2, 3));
        assert!(history(&twice).judge().unwrap_err().contains("though 4 was committed"));
        let invented = history(&[told(1, 1), told(1, 2), told(1, 3), told(1, 4)]);
        assert!(invented.judge().unwrap_err().contains("never sent"));
        let mut changed = history(&[told(1, 1), told(1, 2), told(1, 3)]);
        changed.acknowledged.insert((0, 3), (b"3".to_vec(), Some(8)));
        assert!(changed.judge().unwrap_err().contains("not what was sent"));
    }
}
