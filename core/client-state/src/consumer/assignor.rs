//! Dividing partitions among the members of a group.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt::Debug;

use bytes::Bytes;

use super::TopicPartition;
use super::sticky;

/// A member, as the group's leader sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupMember {
    /// Given by the coordinator.
    pub id: String,
    /// `group.instance.id`, for static members.
    pub instance_id: Option<String>,
    /// What it subscribes to.
    pub topics: Vec<String>,
    /// What it had before.
    pub owned: Vec<TopicPartition>,
    /// The generation in which it had that, -1 for none.
    pub generation: i32,
    /// What its assignor added.
    pub user_data: Option<Bytes>,
}

impl GroupMember {
    /// Static members come first, by instance; the others by id.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        match (&self.instance_id, &other.instance_id) {
            (Some(mine), Some(theirs)) => mine.cmp(theirs),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => self.id.cmp(&other.id),
        }
    }
}

/// What a member is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberAssignment {
    /// Its partitions.
    pub partitions: Vec<TopicPartition>,
    /// What the assignor tells it besides.
    pub user_data: Option<Bytes>,
}

/// Divides partitions; the group's leader runs it. All members must offer one of the same name.
pub trait Assignor: Send + Sync + Debug {
    /// Its name in the group protocol.
    fn name(&self) -> &str;

    /// Whether members may keep partitions while others move (KIP-429).
    fn cooperative(&self) -> bool {
        false
    }

    /// What this member tells the leader besides its subscription.
    fn user_data(&self, generation: i32) -> Option<Bytes> {
        let _ = generation;
        None
    }

    /// Divides the partitions of `counts` (topic → number of partitions) by member id.
    fn assign(
        &self,
        members: &[GroupMember],
        counts: &BTreeMap<String, i32>,
    ) -> BTreeMap<String, MemberAssignment>;

    /// This member was given its part.
    fn assigned(&self, generation: i32, assignment: &MemberAssignment) {
        let _ = (generation, assignment);
    }
}

/// Neighbouring partitions of each topic, so that equal numbers of different topics meet.
#[derive(Debug, Clone, Copy, Default)]
pub struct Range;

impl Assignor for Range {
    fn name(&self) -> &str {
        "range"
    }

    fn assign(
        &self,
        members: &[GroupMember],
        counts: &BTreeMap<String, i32>,
    ) -> BTreeMap<String, MemberAssignment> {
        let mut given = nothing(members);
        for (topic, count) in counts {
            let subscribed: Vec<&GroupMember> =
                in_order(members).into_iter().filter(|m| m.topics.contains(topic)).collect();
            let Ok(consumers) = i32::try_from(subscribed.len()) else { continue };
            if consumers == 0 {
                continue;
            }
            let (each, extra) = (count / consumers, count % consumers);
            let mut next = 0;
            for (place, member) in (0..).zip(subscribed) {
                let end = next + each + i32::from(place < extra);
                if let Some(own) = given.get_mut(&member.id) {
                    own.partitions.extend((next..end).map(|index| (topic.clone(), index)));
                }
                next = end;
            }
        }
        given
    }
}

/// All partitions of all topics, dealt like cards.
#[derive(Debug, Clone, Copy, Default)]
pub struct RoundRobin;

impl Assignor for RoundRobin {
    fn name(&self) -> &str {
        "roundrobin"
    }

    fn assign(
        &self,
        members: &[GroupMember],
        counts: &BTreeMap<String, i32>,
    ) -> BTreeMap<String, MemberAssignment> {
        let mut given = nothing(members);
        let ring = in_order(members);
        let mut at = 0;
        for (topic, count) in counts {
            if !ring.iter().any(|member| member.topics.contains(topic)) {
                continue;
            }
            for index in 0..*count {
                while !ring[at % ring.len()].topics.contains(topic) {
                    at += 1;
                }
                if let Some(own) = given.get_mut(&ring[at % ring.len()].id) {
                    own.partitions.push((topic.clone(), index));
                }
                at += 1;
            }
        }
        given
    }
}

/// Balanced, and as few partitions moved as that allows; a partition moves only after its owner
/// gave it up (KIP-429).
#[derive(Debug, Clone, Copy, Default)]
pub struct CooperativeSticky;

impl Assignor for CooperativeSticky {
    fn name(&self) -> &str {
        "cooperative-sticky"
    }

    fn cooperative(&self) -> bool {
        true
    }

    fn user_data(&self, generation: i32) -> Option<Bytes> {
        // Members that read no newer subscription than version 1 look for the generation here.
        Some(Bytes::copy_from_slice(&generation.to_be_bytes()))
    }

    fn assign(
        &self,
        members: &[GroupMember],
        counts: &BTreeMap<String, i32>,
    ) -> BTreeMap<String, MemberAssignment> {
        let wanted = sticky::assign(members, counts);
        let owner_of: BTreeMap<&TopicPartition, &String> =
            members.iter().flat_map(|m| m.owned.iter().map(move |p| (p, &m.id))).collect();
        let mut given = nothing(members);
        for (id, partitions) in wanted {
            let keeps = partitions.into_iter().filter(|partition| {
                // What somebody else still has is given out in the rebalance that follows.
                owner_of.get(partition).is_none_or(|owner| **owner == id)
            });
            let partitions = keeps.collect();
            given.insert(id, MemberAssignment { partitions, user_data: None });
        }
        given
    }
}

fn nothing(members: &[GroupMember]) -> BTreeMap<String, MemberAssignment> {
    members.iter().map(|member| (member.id.clone(), MemberAssignment::default())).collect()
}

pub(super) fn in_order(members: &[GroupMember]) -> Vec<&GroupMember> {
    let mut sorted: Vec<&GroupMember> = members.iter().collect();
    sorted.sort_by(|a, b| a.order(b));
    sorted
}

/// The topics that any member subscribes to.
pub(super) fn all_topics(members: &[GroupMember]) -> BTreeSet<&String> {
    members.iter().flat_map(|member| &member.topics).collect()
}

#[cfg(test)]
mod tests {
    use std::string::ToString;
    use std::vec;

    use super::*;

    fn member(id: &str, topics: &[&str]) -> GroupMember {
        let topics = topics.iter().map(ToString::to_string).collect();
        GroupMember { id: id.into(), topics, generation: -1, ..GroupMember::default() }
    }

    fn counts(list: &[(&str, i32)]) -> BTreeMap<String, i32> {
        list.iter().map(|(topic, count)| (topic.to_string(), *count)).collect()
    }

    fn shown(given: &BTreeMap<String, MemberAssignment>) -> Vec<(String, Vec<String>)> {
        let text = |p: &TopicPartition| std::format!("{}{}", p.0, p.1);
        given
            .iter()
            .map(|(id, own)| (id.clone(), own.partitions.iter().map(text).collect()))
            .collect()
    }

    fn expect(list: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
        list.iter()
            .map(|(id, own)| (id.to_string(), own.iter().map(ToString::to_string).collect()))
            .collect()
    }

    #[test]
    fn range_gives_neighbours_and_the_rest_to_the_first() {
        let members = [member("b", &["t", "u"]), member("a", &["t", "u"])];
        let given = Range.assign(&members, &counts(&[("t", 3), ("u", 3)]));
        let wanted = expect(&[("a", &["t0", "t1", "u0", "u1"]), ("b", &["t2", "u2"])]);
        assert_eq!(shown(&given), wanted);
    }

    #[test]
    fn roundrobin_deals_over_topics_and_skips_who_does_not_subscribe() {
        let members = [member("a", &["t"]), member("b", &["t", "u"])];
        let given = RoundRobin.assign(&members, &counts(&[("t", 3), ("u", 2)]));
        assert_eq!(shown(&given), expect(&[("a", &["t0", "t2"]), ("b", &["t1", "u0", "u1"])]));
    }

    #[test]
    fn static_members_come_first() {
        let mut fixed = member("z", &["t"]);
        fixed.instance_id = Some("i".into());
        let given = Range.assign(&[member("a", &["t"]), fixed], &counts(&[("t", 1)]));
        assert_eq!(shown(&given), expect(&[("a", &[]), ("z", &["t0"])]));
    }

    #[test]
    fn a_joining_member_gets_partitions_only_once_they_are_given_up() {
        let mut old = member("a", &["t"]);
        old.owned = (0..4).map(|index| ("t".into(), index)).collect();
        old.generation = 3;
        let new = member("b", &["t"]);
        let totals = counts(&[("t", 4)]);
        let first = CooperativeSticky.assign(&[old.clone(), new.clone()], &totals);
        assert_eq!(shown(&first), expect(&[("a", &["t0", "t1"]), ("b", &[])]));
        old.owned = first["a"].partitions.clone();
        let second = CooperativeSticky.assign(&[old, new], &totals);
        assert_eq!(shown(&second), expect(&[("a", &["t0", "t1"]), ("b", &["t2", "t3"])]));
    }

    #[test]
    fn what_two_members_claim_belongs_to_neither() {
        let claim = |id: &str, generation, owned: &[i32]| GroupMember {
            owned: owned.iter().map(|index| ("t".into(), *index)).collect(),
            generation,
            ..member(id, &["t"])
        };
        let members = [claim("a", 2, &[0, 1]), claim("b", 2, &[1]), claim("c", 1, &[2])];
        let given = sticky::assign(&members, &counts(&[("t", 3)]));
        assert_eq!(given["a"], vec![("t".into(), 0)]);
        assert_eq!(given.values().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1]);
    }
}
