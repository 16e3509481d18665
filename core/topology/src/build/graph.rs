//! The logical graph that the DSL's calls make, and writing it out as processors.
//!
//! Java writes graph nodes in the order of their build priority, a counter that runs with the
//! calls; a node that is added again gets a new one. The order decides the numbers of
//! sub-topologies, the order of children and the order in which stores are flushed, so it is kept.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::serdes::Serde;
use crate::topology::{
    Getter, Graph, Node, NodeIndex, Operator, Sink, Source, StoreDefinition, StoreIndex,
    Subtopology,
};

pub(crate) type GraphIndex = usize;

/// The invisible node above all sources.
pub(crate) const ROOT: GraphIndex = 0;

#[derive(Debug)]
pub(crate) struct GraphNode {
    pub(crate) name: String,
    pub(crate) kind: GraphKind,
    children: Vec<GraphIndex>,
    parents: Vec<GraphIndex>,
    priority: usize,
    written: bool,
}

#[derive(Debug)]
pub(crate) enum GraphKind {
    Root,
    StreamSource(Source),
    /// The source and the table behind it.
    TableSource {
        source_name: String,
        source: Source,
        table: Box<Operator>,
    },
    Processor(Operator),
    Sink(Sink),
    Repartition(RepartitionNode),
}

#[derive(Debug)]
pub(crate) struct RepartitionNode {
    pub(crate) topic: String,
    pub(crate) sink_name: String,
    pub(crate) source_name: String,
    /// Absent before a table's aggregation, whose keys are never null.
    pub(crate) filter_name: Option<String>,
    pub(crate) key: Serde,
    pub(crate) value: Serde,
    pub(crate) partitions: Option<i32>,
}

#[derive(Debug)]
pub(crate) struct LogicalGraph {
    pub(crate) nodes: Vec<GraphNode>,
    pub(crate) stores: Vec<StoreDefinition>,
    /// Groups of source names that a join puts beside one another.
    pub(crate) copartitioned: Vec<BTreeSet<String>>,
    priorities: usize,
}

impl LogicalGraph {
    pub(crate) fn new() -> LogicalGraph {
        let root = GraphNode {
            name: "root".to_string(),
            kind: GraphKind::Root,
            children: Vec::new(),
            parents: Vec::new(),
            priority: 0,
            written: false,
        };
        LogicalGraph {
            nodes: vec![root],
            stores: Vec::new(),
            copartitioned: Vec::new(),
            priorities: 0,
        }
    }

    pub(crate) fn create(&mut self, name: String, kind: GraphKind) -> GraphIndex {
        self.nodes.push(GraphNode {
            name,
            kind,
            children: Vec::new(),
            parents: Vec::new(),
            priority: 0,
            written: false,
        });
        self.nodes.len() - 1
    }

    /// Puts a node under a parent; it takes the next priority, even when it was there before.
    pub(crate) fn attach(&mut self, parent: GraphIndex, child: GraphIndex) {
        if !self.nodes[parent].children.contains(&child) {
            self.nodes[parent].children.push(child);
        }
        if !self.nodes[child].parents.contains(&parent) {
            self.nodes[child].parents.push(parent);
        }
        self.nodes[child].priority = self.priorities;
        self.priorities += 1;
    }

    pub(crate) fn add(&mut self, parent: GraphIndex, name: String, kind: GraphKind) -> GraphIndex {
        let node = self.create(name, kind);
        self.attach(parent, node);
        node
    }

    pub(crate) fn operator_mut(&mut self, node: GraphIndex) -> Option<&mut Operator> {
        match &mut self.nodes[node].kind {
            GraphKind::Processor(operator) => Some(operator),
            GraphKind::TableSource { table, .. } => Some(&mut **table),
            _ => None,
        }
    }

    /// The graph as processors.
    pub(crate) fn write(mut self) -> Result<Graph, String> {
        self.merge_sources()?;
        let relaxed = self.above_left_joins();
        let mut writer = Writer::default();
        let mut waiting = vec![ROOT];
        while let Some(position) = lowest(&waiting, &self.nodes) {
            let index = waiting.swap_remove(position);
            if self.nodes[index].written {
                continue;
            }
            let ready = self.nodes[index].parents.iter().all(|&p| self.nodes[p].written);
            // A node that must wait is met again under the last of its parents.
            if ready {
                writer.write(&self, index, relaxed.contains(&index))?;
                self.nodes[index].written = true;
                waiting.extend(self.nodes[index].children.iter().copied());
            }
        }
        writer.finish(self)
    }

    /// Streams of the same topics share the first one's source.
    fn merge_sources(&mut self) -> Result<(), String> {
        let mut first: BTreeMap<String, GraphIndex> = BTreeMap::new();
        for index in self.nodes[ROOT].children.clone() {
            let GraphKind::StreamSource(source) = &self.nodes[index].kind else { continue };
            let topics: BTreeSet<String> = source.topics.iter().cloned().collect();
            let mut into = None;
            for topic in &topics {
                match first.get(topic) {
                    None => {
                        first.insert(topic.clone(), index);
                    }
                    Some(&main) if main == index => {}
                    Some(&main) => into = Some(main),
                }
            }
            if let Some(main) = into {
                self.merge_source(main, index, &topics)?;
            }
        }
        Ok(())
    }

    fn merge_source(
        &mut self,
        main: GraphIndex,
        index: GraphIndex,
        topics: &BTreeSet<String>,
    ) -> Result<(), String> {
        let (GraphKind::StreamSource(first), GraphKind::StreamSource(second)) =
            (&self.nodes[main].kind, &self.nodes[index].kind)
        else {
            return Ok(());
        };
        if first.topics.iter().cloned().collect::<BTreeSet<_>>() != *topics {
            return Err(format!(
                "two streams read overlapping but not equal topics: {:?} and {topics:?}",
                first.topics
            ));
        }
        if first.reset != second.reset {
            return Err(format!(
                "two streams of {topics:?} have different offset resets: {:?} and {:?}",
                first.reset, second.reset
            ));
        }
        for child in core::mem::take(&mut self.nodes[index].children) {
            self.nodes[child].parents.retain(|&parent| parent != index);
            if !self.nodes[main].children.contains(&child) {
                self.nodes[main].children.push(child);
            }
            if !self.nodes[child].parents.contains(&main) {
                self.nodes[child].parents.push(main);
            }
        }
        self.nodes[ROOT].children.retain(|&child| child != index);
        Ok(())
    }

    /// Nodes with a left join to a table somewhere below: null keys must reach it.
    fn above_left_joins(&self) -> BTreeSet<GraphIndex> {
        let is_left_join = |node: &GraphNode| {
            matches!(node.kind, GraphKind::Processor(Operator::Join { left: true, .. }))
        };
        let mut above = BTreeSet::new();
        let mut waiting: Vec<GraphIndex> =
            (0..self.nodes.len()).filter(|&index| is_left_join(&self.nodes[index])).collect();
        while let Some(index) = waiting.pop() {
            for &parent in &self.nodes[index].parents {
                if above.insert(parent) {
                    waiting.push(parent);
                }
            }
        }
        above
    }
}

fn lowest(waiting: &[GraphIndex], nodes: &[GraphNode]) -> Option<usize> {
    (0..waiting.len())
        .min_by_key(|&position| (nodes[waiting[position]].priority, waiting[position]))
}

/// Processors as they are added, with what may not occur twice.
#[derive(Default)]
struct Writer {
    nodes: Vec<Node>,
    by_name: BTreeMap<String, NodeIndex>,
    topics: BTreeMap<String, String>,
    store_names: BTreeMap<String, StoreIndex>,
    repartition_topics: BTreeMap<String, Option<i32>>,
}

impl Writer {
    fn write(
        &mut self,
        graph: &LogicalGraph,
        index: GraphIndex,
        above_left_join: bool,
    ) -> Result<(), String> {
        let node = &graph.nodes[index];
        let parents: Vec<&str> =
            node.parents.iter().map(|&parent| graph.nodes[parent].name.as_str()).collect();
        match &node.kind {
            GraphKind::Root => {}
            GraphKind::StreamSource(source) => self.source(&node.name, source.clone())?,
            GraphKind::TableSource { source_name, source, table } => {
                self.source(source_name, source.clone())?;
                self.processor(graph, &node.name, (**table).clone(), &[source_name])?;
            }
            GraphKind::Processor(operator) => {
                self.processor(graph, &node.name, operator.clone(), &parents)?;
            }
            GraphKind::Sink(sink) => {
                self.processor(graph, &node.name, Operator::Sink(sink.clone()), &parents)?;
            }
            GraphKind::Repartition(repartition) => {
                self.repartition(graph, repartition, &parents, above_left_join)?;
            }
        }
        Ok(())
    }

    fn repartition(
        &mut self,
        graph: &LogicalGraph,
        node: &RepartitionNode,
        parents: &[&str],
        above_left_join: bool,
    ) -> Result<(), String> {
        self.repartition_topics.insert(node.topic.clone(), node.partitions);
        let changes = node.filter_name.is_none();
        let sink = Operator::Sink(Sink {
            topic: node.topic.clone(),
            key: node.key.clone(),
            value: node.value.clone(),
            changes,
        });
        match &node.filter_name {
            Some(filter) => {
                let drop_null_keys = !above_left_join;
                self.processor(graph, filter, Operator::Repartition { drop_null_keys }, parents)?;
                self.processor(graph, &node.sink_name, sink, &[filter])?;
            }
            None => self.processor(graph, &node.sink_name, sink, parents)?,
        }
        let source = Source {
            topics: vec![node.topic.clone()],
            key: node.key.clone(),
            value: node.value.clone(),
            changes,
            timestamp: None,
            reset: None,
        };
        self.source(&node.source_name, source)
    }

    fn source(&mut self, name: &str, source: Source) -> Result<(), String> {
        for topic in &source.topics {
            if let Some(other) = self.topics.insert(topic.clone(), name.to_string()) {
                return Err(format!("topic {topic} is read by {other} and by {name}"));
            }
        }
        self.node(name, Operator::Source(source), Vec::new(), Vec::new())
    }

    fn processor(
        &mut self,
        graph: &LogicalGraph,
        name: &str,
        operator: Operator,
        parents: &[&str],
    ) -> Result<(), String> {
        let mut indices = Vec::with_capacity(parents.len());
        for &parent in parents {
            match self.by_name.get(parent) {
                Some(&index) => indices.push(index),
                None => return Err(format!("the parent {parent} of {name} is unknown")),
            }
        }
        let mut stores = Vec::new();
        if let Some(store) = own_store(&operator) {
            let store_name = &graph.stores[store].name;
            match self.store_names.insert(store_name.clone(), store) {
                Some(other) if other != store => {
                    return Err(format!("two stores have the name {store_name}"));
                }
                _ => stores.push(store),
            }
        }
        if let Operator::Join { table, .. } = &operator {
            let store = store_of(table);
            let store_name = &graph.stores[store].name;
            // Java cannot build this either: a named grouping that is aggregated twice moves
            // behind the join that looks into its first aggregate.
            if !self.store_names.contains_key(store_name) {
                return Err(format!("{name} needs the store {store_name}, which comes after it"));
            }
            stores.push(store);
        }
        self.node(name, operator, indices, stores)
    }

    fn node(
        &mut self,
        name: &str,
        operator: Operator,
        parents: Vec<NodeIndex>,
        stores: Vec<StoreIndex>,
    ) -> Result<(), String> {
        let index = self.nodes.len();
        if self.by_name.insert(name.to_string(), index).is_some() {
            return Err(format!("two processors have the name {name}"));
        }
        for &parent in &parents {
            self.nodes[parent].children.push(index);
        }
        let name = name.to_string();
        let (children, subtopology) = (Vec::new(), 0);
        self.nodes.push(Node { name, parents, children, stores, operator, subtopology });
        Ok(())
    }

    fn finish(mut self, graph: LogicalGraph) -> Result<Graph, String> {
        let subtopologies = self.group();
        let topics_of = |name: &String| match self.by_name.get(name) {
            Some(&index) => match &self.nodes[index].operator {
                Operator::Source(source) => source.topics.clone(),
                _ => Vec::new(),
            },
            None => Vec::new(),
        };
        let copartitioned: Vec<BTreeSet<String>> = graph
            .copartitioned
            .iter()
            .map(|names| names.iter().flat_map(topics_of).collect())
            .collect();
        check_fixed_partitions(&copartitioned, &self.repartition_topics)?;
        Ok(Graph {
            nodes: self.nodes,
            stores: graph.stores,
            subtopologies,
            repartition_topics: self.repartition_topics,
            copartitioned,
        })
    }

    /// Numbers the connected parts in the order of their first nodes.
    fn group(&mut self) -> Vec<Subtopology> {
        let mut leaders: Vec<usize> = (0..self.nodes.len()).collect();
        let mut store_users: BTreeMap<StoreIndex, NodeIndex> = BTreeMap::new();
        for index in 0..self.nodes.len() {
            for &parent in &self.nodes[index].parents {
                unite(&mut leaders, parent, index);
            }
            for &store in &self.nodes[index].stores {
                let user = *store_users.entry(store).or_insert(index);
                unite(&mut leaders, user, index);
            }
        }
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        let mut parts: Vec<Subtopology> = Vec::new();
        for index in 0..self.nodes.len() {
            let leader = leader(&mut leaders, index);
            let number = *numbers.entry(leader).or_insert(parts.len());
            if number == parts.len() {
                parts.push(Subtopology::default());
            }
            self.nodes[index].subtopology = number;
            parts[number].nodes.push(index);
            for &store in &self.nodes[index].stores {
                if !parts[number].stores.contains(&store) {
                    parts[number].stores.push(store);
                }
            }
        }
        parts
    }
}

fn leader(leaders: &mut [usize], mut index: usize) -> usize {
    while leaders[index] != index {
        leaders[index] = leaders[leaders[index]];
        index = leaders[index];
    }
    index
}

fn unite(leaders: &mut [usize], left: usize, right: usize) {
    let (left, right) = (leader(leaders, left), leader(leaders, right));
    leaders[left.max(right)] = left.min(right);
}

/// The store that the processor itself brings.
fn own_store(operator: &Operator) -> Option<StoreIndex> {
    match operator {
        Operator::TableSource { store, .. } => *store,
        Operator::TableFilter(filter) => filter.store,
        Operator::TableMapValues(map) => map.store,
        Operator::Aggregate { store, .. }
        | Operator::WindowAggregate { store, .. }
        | Operator::TableAggregate { store, .. } => Some(*store),
        _ => None,
    }
}

fn store_of(getter: &Getter) -> StoreIndex {
    match getter {
        Getter::Store(store) => *store,
        Getter::Filter { inner, .. } | Getter::MapValues { inner, .. } => store_of(inner),
    }
}

/// Where the user fixed the partitions of every topic of a join, they must agree.
fn check_fixed_partitions(
    groups: &[BTreeSet<String>],
    repartition: &BTreeMap<String, Option<i32>>,
) -> Result<(), String> {
    for group in groups {
        let fixed: Vec<(&String, i32)> =
            group.iter().filter_map(|topic| Some((topic, (*repartition.get(topic)?)?))).collect();
        if fixed.len() == group.len() && fixed.windows(2).any(|pair| pair[0].1 != pair[1].1) {
            return Err(format!("topics joined must have as many partitions: {fixed:?}"));
        }
    }
    Ok(())
}
