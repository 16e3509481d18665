//! What must hold of everything that the coordinator says.

use std::collections::{BTreeMap, BTreeSet};

use ottla_coordinator::{Answer, Waiter};
use ottla_protocol::coordinator_record::{decode_key, decode_value};
use ottla_protocol::messages::*;

use super::member::partitions_in;
use crate::shell::Entry;

/// Who asked, as the coordinator was told.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) member: String,
    pub(crate) instance: Option<String>,
    pub(crate) generation: i32,
    /// What an OffsetCommit is for.
    pub(crate) commit: Option<(i32, i64)>,
}

#[derive(Default)]
pub(crate) struct Checker {
    pub(crate) seed: u64,
    /// Open questions.
    pub(crate) asked: BTreeMap<Waiter, Asked>,
    /// The owner of a partition in a generation: an instance, or a member without one.
    owners: BTreeMap<(i32, i32), String>,
    /// The member id that last came in under an instance id.
    bearers: BTreeMap<String, String>,
    /// The offsets that were acknowledged last.
    pub(crate) offsets: BTreeMap<i32, i64>,
    /// The generation that the coordinator spoke of last, and who heard that it is in it.
    generation: i32,
    joined: BTreeSet<String>,
    /// What the log says of the group.
    stored: Option<GroupMetadataValue>,
    pub(crate) accepted_commits: u64,
    pub(crate) refused_commits: u64,
    pub(crate) fenced: u64,
    pub(crate) generations: u64,
}

impl Checker {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, ..Self::default() }
    }

    /// A record was appended.
    pub(crate) fn appended(&mut self, entry: &Entry) {
        let Entry::Record { key, value: Some(value), .. } = entry else { return };
        if decode_key::<GroupMetadataKey>(key.clone(), 1 << 16).is_err() {
            return;
        }
        let stored: GroupMetadataValue = decode_value(value.clone(), 1 << 16).unwrap();
        if let Some(before) = &self.stored {
            assert!(
                before.generation < stored.generation || same_assignment(before, &stored),
                "seed {}: generation {} is stored twice: {before:?}, then {stored:?}",
                self.seed,
                stored.generation
            );
        }
        self.stored = Some(stored);
    }

    /// The coordinator starts from its log: questions are lost, and what was not stored.
    pub(crate) fn restarted(&mut self) {
        self.asked.clear();
        self.bearers.clear();
        self.joined.clear();
        self.generation = self.stored.as_ref().map_or(0, |stored| stored.generation);
        for member in self.stored.iter().flat_map(|stored| &stored.members) {
            self.joined.insert(member.member_id.clone());
            if let Some(instance) = &member.group_instance_id {
                self.bearers.insert(instance.clone(), member.member_id.clone());
            }
        }
    }

    /// A reply goes out.
    pub(crate) fn answered(&mut self, waiter: Waiter, answer: &Answer) {
        let seed = self.seed;
        let asked = self.asked.remove(&waiter);
        let asked = asked.unwrap_or_else(|| panic!("seed {seed}: {waiter:?} has two answers"));
        match answer {
            Answer::Join(response) if response.error_code == 0 => {
                if response.generation_id != self.generation {
                    self.generation = response.generation_id;
                    self.generations += 1;
                    self.joined.clear();
                }
                self.joined.insert(response.member_id.clone());
                if let Some(instance) = asked.instance {
                    self.bearers.insert(instance, response.member_id.clone());
                }
            }
            Answer::Sync(response) if response.error_code == 0 => {
                let owner = asked.instance.unwrap_or(asked.member);
                for partition in partitions_in(&response.assignment) {
                    let place = (asked.generation, partition);
                    let first = self.owners.entry(place).or_insert_with(|| owner.clone());
                    assert_eq!(
                        *first, owner,
                        "seed {seed}: partition {partition} has two owners in generation {}",
                        asked.generation
                    );
                }
            }
            Answer::Commit(response) => {
                let code = response.topics[0].partitions[0].error_code;
                self.committed(&asked, code);
            }
            _ => {}
        }
    }

    fn committed(&mut self, asked: &Asked, code: i16) {
        let seed = self.seed;
        if code != 0 {
            self.refused_commits += 1;
            self.fenced += u64::from(code == ottla_model::ErrorCode::FENCED_INSTANCE_ID.get());
            return;
        }
        self.accepted_commits += 1;
        assert_eq!(self.generation, asked.generation, "seed {seed}: {asked:?} is out of date");
        assert!(
            self.joined.contains(&asked.member),
            "seed {seed}: {asked:?} is not in generation {}",
            self.generation
        );
        if let Some(instance) = &asked.instance {
            assert_eq!(
                self.bearers.get(instance),
                Some(&asked.member),
                "seed {seed}: {asked:?} is fenced"
            );
        }
        let (partition, offset) = asked.commit.expect("a commit is for a partition");
        self.offsets.insert(partition, offset);
    }
}

/// Whether both give each owner the same: a static member may have another id.
fn same_assignment(before: &GroupMetadataValue, after: &GroupMetadataValue) -> bool {
    let owners = |value: &GroupMetadataValue| -> BTreeMap<String, Vec<i32>> {
        let members = value.members.iter().map(|member| {
            let owner = member.group_instance_id.as_ref().unwrap_or(&member.member_id);
            (owner.clone(), partitions_in(&member.assignment))
        });
        members.collect()
    };
    before.generation == after.generation && owners(before) == owners(after)
}
