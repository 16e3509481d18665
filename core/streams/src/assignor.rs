//! Dividing an application's tasks among its instances in a classic group.
//!
//! The unit is the task: all partitions of a task go to the same member. Tasks stay where they
//! are as far as balance allows, since moving one means restoring its state elsewhere. Members
//! are cooperative (KIP-429): a task that moves is given to nobody until its owner has let go.
//!
//! All members must run the same topology; the name keeps Java members from joining by mistake,
//! whose assignor speaks a format of its own.

use std::collections::{BTreeMap, BTreeSet};

use ottla_client::{Assignor, GroupMember, MemberAssignment};

use crate::plan::{Layout, TaskId};

/// The name in the group protocol.
const NAME: &str = "ottla-streams";

#[derive(Debug)]
pub(crate) struct TaskAssignor {
    layout: Layout,
}

impl TaskAssignor {
    pub(crate) fn new(layout: Layout) -> TaskAssignor {
        TaskAssignor { layout }
    }

    /// Who has which task now, as far as the member's latest generation counts.
    fn owners<'a>(&self, members: &'a [GroupMember]) -> BTreeMap<TaskId, &'a str> {
        let mut owners: BTreeMap<TaskId, (&str, i32)> = BTreeMap::new();
        for member in members {
            for (topic, partition) in &member.owned {
                let Some(task) = self.layout.task_of(topic, *partition) else { continue };
                let claim = (member.id.as_str(), member.generation);
                let owner = owners.entry(task).or_insert(claim);
                if owner.1 < member.generation {
                    *owner = claim;
                }
            }
        }
        owners.into_iter().map(|(task, (owner, _))| (task, owner)).collect()
    }
}

/// Gives every task a member: at most one task more to one member than to another, and what a
/// member owns stays with it within that bound. Members share each sub-topology as evenly as that
/// allows, since tasks of one are alike in what they cost.
fn divide<'a>(
    tasks: &[TaskId],
    members: &BTreeSet<&'a str>,
    owners: &BTreeMap<TaskId, &'a str>,
) -> BTreeMap<TaskId, &'a str> {
    let mut given: BTreeMap<TaskId, &str> = BTreeMap::new();
    if members.is_empty() {
        return given;
    }
    let mut tasks = tasks.to_vec();
    tasks.sort_by_key(|task| (task.partition, task.subtopology));
    let least = tasks.len() / members.len();
    let mut extra = tasks.len() % members.len();
    let mut loads: BTreeMap<&str, usize> = members.iter().map(|&member| (member, 0)).collect();
    let mut alike: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for task in &tasks {
        let Some(&owner) = owners.get(task) else { continue };
        let Some(load) = loads.get_mut(owner) else { continue };
        if *load < least || (*load == least && extra > 0) {
            extra -= usize::from(*load == least);
            *load += 1;
            *alike.entry((owner, task.subtopology)).or_insert(0) += 1;
            given.insert(*task, owner);
        }
    }
    for task in &tasks {
        if given.contains_key(task) {
            continue;
        }
        let lightest = loads.iter_mut().min_by_key(|(member, load)| {
            let alike = alike.get(&(**member, task.subtopology)).copied().unwrap_or(0);
            (**load, alike, **member)
        });
        if let Some((&member, load)) = lightest {
            *load += 1;
            *alike.entry((member, task.subtopology)).or_insert(0) += 1;
            given.insert(*task, member);
        }
    }
    given
}

impl Assignor for TaskAssignor {
    fn name(&self) -> &str {
        NAME
    }

    fn cooperative(&self) -> bool {
        true
    }

    fn assign(
        &self,
        members: &[GroupMember],
        counts: &BTreeMap<String, i32>,
    ) -> BTreeMap<String, MemberAssignment> {
        let ids: BTreeSet<&str> = members.iter().map(|member| member.id.as_str()).collect();
        let owners = self.owners(members);
        let mut assignments: BTreeMap<String, MemberAssignment> =
            ids.iter().map(|&id| (id.to_string(), MemberAssignment::default())).collect();
        for (task, member) in divide(&self.layout.tasks(counts), &ids, &owners) {
            let moves = owners.get(&task).is_some_and(|&owner| owner != member);
            if moves {
                continue;
            }
            if let Some(assignment) = assignments.get_mut(member) {
                assignment.partitions.extend(self.layout.partitions_of(task, counts));
            }
        }
        assignments
    }
}

#[cfg(test)]
mod tests {
    use ottla_topology::Topology;

    use super::*;

    fn assignor() -> TaskAssignor {
        let spec = r#"{"ottla_topology": 1, "ops": [
            {"op": "stream", "topics": ["a"]},
            {"op": "table", "topic": "b"},
            {"op": "join", "input": 0, "table": 1, "fn": {"expr": ["left"]}}
        ]}"#;
        let topology = Topology::from_spec(spec, Vec::new()).expect("a topology");
        TaskAssignor::new(Layout::new(&topology, "app"))
    }

    fn counts() -> BTreeMap<String, i32> {
        BTreeMap::from([("a".to_string(), 4), ("b".to_string(), 4)])
    }

    fn member(id: &str, owned: &[(&str, i32)]) -> GroupMember {
        GroupMember {
            id: id.to_string(),
            topics: vec!["a".to_string(), "b".to_string()],
            owned: owned.iter().map(|(topic, p)| (topic.to_string(), *p)).collect(),
            generation: 1,
            ..GroupMember::default()
        }
    }

    fn partitions(assignment: &MemberAssignment) -> Vec<(&str, i32)> {
        assignment.partitions.iter().map(|(topic, p)| (topic.as_str(), *p)).collect()
    }

    #[test]
    fn joined_partitions_stay_together_and_loads_are_even() {
        let given = assignor().assign(&[member("x", &[]), member("y", &[])], &counts());
        for assignment in given.values() {
            assert_eq!(assignment.partitions.len(), 4);
            for (_, partition) in &assignment.partitions {
                let same = assignment.partitions.iter().filter(|(_, p)| p == partition).count();
                assert_eq!(same, 2);
            }
        }
    }

    #[test]
    fn every_member_gets_tasks_of_every_sub_topology() {
        let tasks: Vec<TaskId> = (0..2)
            .flat_map(|subtopology| (0..3).map(move |partition| TaskId { subtopology, partition }))
            .collect();
        let both = BTreeSet::from(["x", "y"]);
        let all: BTreeMap<TaskId, &str> = tasks.iter().map(|task| (*task, "x")).collect();
        for owners in [BTreeMap::new(), all] {
            let given = divide(&tasks, &both, &owners);
            for member in &both {
                for subtopology in 0..2 {
                    assert!(
                        given
                            .iter()
                            .any(|(task, to)| { to == member && task.subtopology == subtopology })
                    );
                }
                assert_eq!(given.values().filter(|to| *to == member).count(), 3);
            }
        }
    }

    #[test]
    fn a_task_that_moves_is_given_to_nobody_at_first() {
        let all = [("a", 0), ("b", 0), ("a", 1), ("b", 1), ("a", 2), ("b", 2), ("a", 3), ("b", 3)];
        let given = assignor().assign(&[member("x", &all), member("y", &[])], &counts());
        assert_eq!(partitions(&given["x"]), [("a", 0), ("b", 0), ("a", 1), ("b", 1)]);
        assert!(given["y"].partitions.is_empty());
        let kept = [("a", 0), ("b", 0), ("a", 1), ("b", 1)];
        let given = assignor().assign(&[member("x", &kept), member("y", &[])], &counts());
        assert_eq!(partitions(&given["x"]), kept);
        assert_eq!(partitions(&given["y"]), [("a", 2), ("b", 2), ("a", 3), ("b", 3)]);
    }

    #[test]
    fn tasks_of_a_member_that_left_are_taken_over() {
        let kept = [("a", 1), ("b", 1)];
        let given = assignor().assign(&[member("y", &kept)], &counts());
        assert_eq!(given["y"].partitions.len(), 8);
    }

    #[test]
    fn an_older_claim_to_a_task_does_not_count() {
        let mut old = member("x", &[("a", 0), ("b", 0)]);
        old.generation = 0;
        let given = assignor().assign(&[old, member("y", &[("a", 0), ("b", 0)])], &counts());
        assert!(partitions(&given["y"]).contains(&("a", 0)));
    }
}
