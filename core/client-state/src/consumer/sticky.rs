//! Sticky assignment (KIP-54, KIP-341): balanced first, then as much kept as possible.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::TopicPartition;
use super::assignor::{GroupMember, all_topics};

type Given = BTreeMap<String, Vec<TopicPartition>>;

/// Divides the partitions of `counts` among `members`, by member id.
pub(super) fn assign(members: &[GroupMember], counts: &BTreeMap<String, i32>) -> Given {
    let topics = all_topics(members);
    let known: BTreeMap<&String, i32> = counts
        .iter()
        .filter(|(topic, _)| topics.contains(topic))
        .map(|(topic, count)| (topic, *count))
        .collect();
    let owned = valid_claims(members, &known);
    let subscriptions: BTreeSet<BTreeSet<&String>> =
        members.iter().map(|member| member.topics.iter().collect()).collect();
    if subscriptions.len() <= 1 {
        assign_equal(members, &known, owned)
    } else {
        assign_different(members, &known, owned)
    }
}

/// What members own, as far as it is there and subscribed to; of several who claim a partition the
/// one with the newest generation has it, and none when two claim it in the same.
fn valid_claims(members: &[GroupMember], known: &BTreeMap<&String, i32>) -> Given {
    let mut claims: BTreeMap<&TopicPartition, (i32, Option<&String>)> = BTreeMap::new();
    for member in members {
        for partition in &member.owned {
            let there = known.get(&partition.0).is_some_and(|count| partition.1 < *count);
            if !there || !member.topics.contains(&partition.0) {
                continue;
            }
            let claim = (member.generation, Some(&member.id));
            let held = claims.entry(partition).or_insert(claim);
            if held.0 < member.generation {
                *held = claim;
            } else if held.0 == member.generation && held.1 != claim.1 {
                held.1 = None;
            }
        }
    }
    let mut given: Given = members.iter().map(|m| (m.id.clone(), Vec::new())).collect();
    for (partition, (_, owner)) in claims {
        if let Some(own) = owner.and_then(|owner| given.get_mut(owner)) {
            own.push(partition.clone());
        }
    }
    given
}

/// All members subscribe to the same topics: everybody gets the floor or the ceiling of the mean.
fn assign_equal(members: &[GroupMember], known: &BTreeMap<&String, i32>, owned: Given) -> Given {
    let total: usize = known.values().map(|count| usize::try_from(*count).unwrap_or(0)).sum();
    if members.is_empty() {
        return owned;
    }
    let (least, extra) = (total / members.len(), total % members.len());
    let most = least + usize::from(extra > 0);
    let mut above = 0;
    let mut given = Given::new();
    let mut under: Vec<String> = Vec::new();
    let mut exact: Vec<String> = Vec::new();
    for (id, mut own) in owned {
        if own.len() < least {
            under.push(id.clone());
        } else if own.len() >= most && above < extra {
            own.truncate(most);
            above += 1;
        } else {
            own.truncate(least);
            exact.push(id.clone());
        }
        given.insert(id, own);
    }
    let taken: BTreeSet<TopicPartition> = given.values().flatten().cloned().collect();
    let free = known
        .iter()
        .flat_map(|(topic, count)| (0..*count).map(|index| ((*topic).clone(), index)))
        .filter(|partition| !taken.contains(partition));
    let mut at = 0;
    let mut exact = exact.into_iter().collect::<alloc::collections::VecDeque<_>>();
    for partition in free {
        if under.is_empty() {
            // Everybody has the floor; the rest goes to one after the other.
            if let Some(own) = exact.pop_front().and_then(|id| given.get_mut(&id)) {
                own.push(partition);
            }
            continue;
        }
        if at >= under.len() {
            at = 0;
        }
        let id = under[at].clone();
        let Some(own) = given.get_mut(&id) else { continue };
        own.push(partition);
        if own.len() == least {
            under.remove(at);
            exact.push_back(id);
        } else {
            at += 1;
        }
    }
    given
}

/// Members subscribe to different topics: free partitions go to the least loaded subscriber, then
/// partitions move while that makes two loads more equal.
fn assign_different(
    members: &[GroupMember],
    known: &BTreeMap<&String, i32>,
    mut given: Given,
) -> Given {
    let subscribers: BTreeMap<&String, Vec<&String>> = known
        .keys()
        .map(|topic| {
            let by = members.iter().filter(|member| member.topics.contains(topic));
            let mut ids: Vec<&String> = by.map(|member| &member.id).collect();
            ids.sort();
            (*topic, ids)
        })
        .collect();
    let taken: BTreeSet<TopicPartition> = given.values().flatten().cloned().collect();
    let mut free: Vec<TopicPartition> = known
        .iter()
        .flat_map(|(topic, count)| (0..*count).map(|index| ((*topic).clone(), index)))
        .filter(|partition| !taken.contains(partition))
        .collect();
    // Those that few may have are placed while there is still a choice.
    free.sort_by_key(|partition| subscribers.get(&partition.0).map_or(0, Vec::len));
    for partition in free {
        let Some(ids) = subscribers.get(&partition.0) else { continue };
        let load = |id: &String| given.get(id).map_or(0, Vec::len);
        let Some(id) = ids.iter().min_by_key(|id| (load(id), **id)).map(|id| (*id).clone()) else {
            continue;
        };
        given.entry(id).or_default().push(partition);
    }
    while let Some((from, place, to)) = improvement(&given, &subscribers) {
        let moved = given.get_mut(&from).map(|own| own.remove(place));
        if let Some(partition) = moved {
            given.entry(to).or_default().push(partition);
        }
    }
    for own in given.values_mut() {
        own.sort();
    }
    given
}

/// A move that makes two members' loads more equal: who, which, to whom. Each lowers the sum of
/// the squared loads, so there is an end to them.
fn improvement(
    given: &Given,
    subscribers: &BTreeMap<&String, Vec<&String>>,
) -> Option<(String, usize, String)> {
    let mut by_load: Vec<(&String, &Vec<TopicPartition>)> = given.iter().collect();
    by_load.sort_by_key(|(_, own)| core::cmp::Reverse(own.len()));
    for (from, own) in by_load {
        for (place, partition) in own.iter().enumerate().rev() {
            let load = |id: &String| given.get(id).map_or(0, Vec::len);
            let best = subscribers.get(&partition.0)?.iter().min_by_key(|id| (load(id), **id))?;
            if load(best) + 1 < own.len() {
                return Some((from.clone(), place, (*best).clone()));
            }
        }
    }
    None
}
