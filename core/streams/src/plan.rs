//! Which tasks there are, and how many partitions the application's own topics have.
//!
//! The rules are Kafka's: topics that are joined must agree on their number of partitions; a
//! repartition topic takes the number that the user fixed, else that of the topics it is joined
//! with, else the largest of the sub-topology that writes it. A sub-topology has as many tasks as
//! its source topics have partitions at most, and its changelogs as many partitions as tasks.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use ottla_topology::{InternalTopic, SubtopologyTopics, Topology};

use crate::error::{Result, StreamsError};

/// A task: a sub-topology and a partition, as Java prints it (`0_1`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskId {
    /// Number of the sub-topology.
    pub subtopology: usize,
    /// Number of the partition.
    pub partition: i32,
}

impl fmt::Display for TaskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.subtopology, self.partition)
    }
}

/// The topics of every sub-topology, and which sub-topology reads a topic.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub(crate) parts: Vec<SubtopologyTopics>,
    readers: BTreeMap<String, usize>,
}

impl Layout {
    pub(crate) fn new(topology: &Topology, application: &str) -> Layout {
        let parts: Vec<SubtopologyTopics> = (0..topology.subtopologies())
            .filter_map(|number| topology.topics(application, number))
            .collect();
        let mut readers = BTreeMap::new();
        for (number, part) in parts.iter().enumerate() {
            for topic in &part.sources {
                readers.insert(topic.clone(), number);
            }
        }
        Layout { parts, readers }
    }

    /// All topics that the application reads.
    pub(crate) fn sources(&self) -> Vec<String> {
        self.readers.keys().cloned().collect()
    }

    /// The task that a partition belongs to.
    pub(crate) fn task_of(&self, topic: &str, partition: i32) -> Option<TaskId> {
        self.readers.get(topic).map(|&subtopology| TaskId { subtopology, partition })
    }

    /// The partitions that a task reads, where the topics have them.
    pub(crate) fn partitions_of(
        &self,
        task: TaskId,
        counts: &BTreeMap<String, i32>,
    ) -> Vec<(String, i32)> {
        let Some(part) = self.parts.get(task.subtopology) else { return Vec::new() };
        let has = |topic: &&String| counts.get(*topic).is_some_and(|&count| task.partition < count);
        part.sources.iter().filter(has).map(|topic| (topic.clone(), task.partition)).collect()
    }

    /// All tasks, given the partitions of the topics read.
    pub(crate) fn tasks(&self, counts: &BTreeMap<String, i32>) -> Vec<TaskId> {
        let mut tasks = Vec::new();
        for (subtopology, part) in self.parts.iter().enumerate() {
            let most = part.sources.iter().filter_map(|topic| counts.get(topic)).max();
            for partition in 0..most.copied().unwrap_or(0) {
                tasks.push(TaskId { subtopology, partition });
            }
        }
        tasks
    }

    pub(crate) fn is_repartition(&self, topic: &str) -> bool {
        self.parts.iter().flat_map(|part| &part.repartition).any(|internal| internal.name == topic)
    }
}

/// The partitions of every topic read, and the internal topics to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) counts: BTreeMap<String, i32>,
    /// Internal topics with their numbers of partitions.
    pub(crate) internal: Vec<(InternalTopic, i32)>,
}

/// Plans the internal topics; `external` are the partitions of the topics that exist already.
pub(crate) fn plan(
    layout: &Layout,
    copartitioned: &[BTreeSet<String>],
    external: &BTreeMap<String, i32>,
) -> Result<Plan> {
    let mut counts = external.clone();
    let repartition: BTreeMap<&str, Option<i32>> = layout
        .parts
        .iter()
        .flat_map(|part| &part.repartition)
        .map(|topic| (topic.name.as_str(), topic.partitions))
        .collect();
    for (topic, fixed) in &repartition {
        if let Some(fixed) = fixed {
            counts.insert((*topic).to_string(), *fixed);
        }
    }
    // A repartition topic may be fed by another one, so this takes as many rounds as they are deep.
    for _ in 0..=repartition.len() {
        for part in &layout.parts {
            let most = part.sources.iter().filter_map(|topic| counts.get(topic)).max().copied();
            for sink in &part.sinks {
                let open = matches!(repartition.get(sink.as_str()), Some(None));
                if let (true, Some(most)) = (open, most) {
                    let count = counts.entry(sink.clone()).or_insert(most);
                    *count = (*count).max(most);
                }
            }
        }
        agree(copartitioned, &repartition, &mut counts)?;
    }
    let mut internal = Vec::new();
    for part in &layout.parts {
        for topic in &part.repartition {
            match counts.get(&topic.name) {
                Some(&count) => internal.push((topic.clone(), count)),
                None => {
                    let text = format!("nothing says how many partitions {} has", topic.name);
                    return Err(StreamsError::Topics(text));
                }
            }
        }
        let tasks = part.sources.iter().filter_map(|topic| counts.get(topic)).max();
        for topic in &part.changelogs {
            internal.push((topic.clone(), tasks.copied().unwrap_or(1)));
        }
    }
    Ok(Plan { counts, internal })
}

/// Makes the topics of each group agree, or says why they cannot.
fn agree(
    groups: &[BTreeSet<String>],
    repartition: &BTreeMap<&str, Option<i32>>,
    counts: &mut BTreeMap<String, i32>,
) -> Result<()> {
    for group in groups {
        let fixed = |topic: &&String| !matches!(repartition.get(topic.as_str()), Some(None));
        let given: Vec<(&String, i32)> = group
            .iter()
            .filter(fixed)
            .filter_map(|topic| Some((topic, *counts.get(topic)?)))
            .collect();
        if let Some(pair) = given.windows(2).find(|pair| pair[0].1 != pair[1].1) {
            return Err(StreamsError::Topics(format!(
                "topics that are joined must have as many partitions: {} has {}, {} has {}",
                pair[0].0, pair[0].1, pair[1].0, pair[1].1
            )));
        }
        let wanted = match given.first() {
            Some((_, count)) => Some(*count),
            None => group.iter().filter_map(|topic| counts.get(topic)).max().copied(),
        };
        if let Some(wanted) = wanted {
            for topic in group.iter().filter(|topic| !fixed(topic)) {
                counts.insert(topic.clone(), wanted);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topology(ops: &str) -> Topology {
        let spec = format!(
            r#"{{"ottla_topology": 1, "defaults": {{"key": "string", "value": "string"}}, "ops": {ops}}}"#
        );
        Topology::from_spec(&spec, Vec::new()).expect("a topology")
    }

    fn planned(topology: &Topology, external: &[(&str, i32)]) -> Result<Plan> {
        let layout = Layout::new(topology, "app");
        let external = external.iter().map(|(name, count)| (name.to_string(), *count)).collect();
        plan(&layout, &topology.copartitioned("app"), &external)
    }

    const COUNT: &str = r#"[
        {"op": "stream", "topics": ["words"]},
        {"op": "group_by", "input": 0, "fn": {"expr": ["value"]}},
        {"op": "count", "input": 1, "materialized": {"store": "counts"}}
    ]"#;

    #[test]
    fn a_repartition_topic_takes_its_writers_partitions() {
        let plan = planned(&topology(COUNT), &[("words", 3)]).unwrap();
        let names: Vec<(&str, i32)> =
            plan.internal.iter().map(|(topic, count)| (topic.name.as_str(), *count)).collect();
        assert_eq!(names, [("app-counts-repartition", 3), ("app-counts-changelog", 3)]);
    }

    #[test]
    fn a_repartition_topic_takes_the_partitions_of_what_it_is_joined_with() {
        let joined = topology(
            r#"[
            {"op": "stream", "topics": ["words"]},
            {"op": "table", "topic": "names"},
            {"op": "select_key", "input": 0, "fn": {"expr": ["value"]}},
            {"op": "join", "input": 2, "table": 1, "fn": {"expr": ["left"]}, "joined": {"name": "j"}}
        ]"#,
        );
        let plan = planned(&joined, &[("words", 2), ("names", 5)]).unwrap();
        assert_eq!(plan.counts["app-j-repartition"], 5);
    }

    #[test]
    fn joined_topics_must_agree() {
        let joined = topology(
            r#"[
            {"op": "stream", "topics": ["words"]},
            {"op": "table", "topic": "names"},
            {"op": "join", "input": 0, "table": 1, "fn": {"expr": ["left"]}}
        ]"#,
        );
        let error = planned(&joined, &[("words", 2), ("names", 3)]).unwrap_err();
        assert!(error.to_string().contains("names has 3, words has 2"), "{error}");
    }

    #[test]
    fn tasks_are_counted_by_the_widest_source() {
        let merged = topology(
            r#"[
            {"op": "stream", "topics": ["a"]},
            {"op": "stream", "topics": ["b"]},
            {"op": "merge", "input": 0, "other": 1}
        ]"#,
        );
        let layout = Layout::new(&merged, "app");
        let counts = BTreeMap::from([("a".to_string(), 1), ("b".to_string(), 3)]);
        let tasks = layout.tasks(&counts);
        assert_eq!(tasks.len(), 3);
        assert_eq!(layout.partitions_of(tasks[2], &counts), [("b".to_string(), 2)]);
        assert_eq!(tasks[1].to_string(), "0_1");
    }
}
