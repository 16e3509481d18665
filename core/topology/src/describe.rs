//! The topology in words: the text of Java's `Topology.describe().toString()`.
//!
//! Nodes are listed by the number of nodes that depend on them, and neighbours in the order in
//! which Java's maps happened to meet them (see [`crate::java_order`]).

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt::Write;

use crate::java_order::{TreeSet, hash_order};
use crate::topology::{Graph, NodeIndex, Operator, Topology};

impl Topology {
    /// Java's description of the same topology, line for line.
    pub fn describe(&self) -> String {
        let mut text = String::from("Topologies:\n ");
        for (number, part) in self.graph.subtopologies.iter().enumerate() {
            let described = Described::new(&self.graph, &part.nodes);
            // Writing to a string cannot fail.
            let _ = write!(text, "  Sub-topology: {number}\n{}\n", described.nodes());
        }
        text
    }
}

struct Described<'a> {
    graph: &'a Graph,
    nodes: &'a [NodeIndex],
    /// By node index: the node and all that follow it, each path counted.
    sizes: Vec<usize>,
    predecessors: Vec<TreeSet>,
    successors: Vec<TreeSet>,
}

impl<'a> Described<'a> {
    fn new(graph: &'a Graph, nodes: &'a [NodeIndex]) -> Described<'a> {
        let count = graph.nodes.len();
        let mut described = Described {
            graph,
            nodes,
            sizes: vec![1; count],
            predecessors: vec![TreeSet::default(); count],
            successors: vec![TreeSet::default(); count],
        };
        let order = hash_order(nodes.iter().map(|&node| graph.nodes[node].name.as_str()));
        for position in order {
            let node = nodes[position];
            for &parent in &graph.nodes[node].parents {
                described.connect(parent, node);
            }
        }
        described
    }

    /// Java keeps neighbours in sets that are sorted by the sizes at this moment and not again.
    fn connect(&mut self, parent: NodeIndex, child: NodeIndex) {
        let mut predecessors = core::mem::take(&mut self.predecessors[child]);
        predecessors.insert(parent, |left, right| self.compare(left, right));
        self.predecessors[child] = predecessors;
        let mut successors = core::mem::take(&mut self.successors[parent]);
        successors.insert(child, |left, right| self.compare(left, right));
        self.successors[parent] = successors;
        self.grow(parent, self.sizes[child]);
    }

    fn grow(&mut self, node: NodeIndex, by: usize) {
        self.sizes[node] = self.sizes[node].saturating_add(by);
        for predecessor in self.predecessors[node].elements() {
            self.grow(predecessor, by);
        }
    }

    fn compare(&self, left: NodeIndex, right: NodeIndex) -> Ordering {
        let names = || self.graph.nodes[left].name.cmp(&self.graph.nodes[right].name);
        self.sizes[right].cmp(&self.sizes[left]).then_with(names)
    }

    fn nodes(&self) -> String {
        let mut nodes = self.nodes.to_vec();
        nodes.sort_by(|&left, &right| self.compare(left, right));
        let mut text = String::new();
        for node in nodes {
            let _ = writeln!(text, "    {}", self.node(node));
        }
        text
    }

    fn node(&self, index: NodeIndex) -> String {
        let node = &self.graph.nodes[index];
        let name = &node.name;
        let mut text = String::new();
        let _ = match &node.operator {
            Operator::Source(source) => {
                let topics: Vec<&str> = source.topics.iter().map(String::as_str).collect();
                write!(text, "Source: {name} (topics: {})", set(&topics))
            }
            Operator::Sink(sink) => write!(text, "Sink: {name} (topic: {})", sink.topic),
            _ => {
                let stores: Vec<&str> = node
                    .stores
                    .iter()
                    .map(|&store| self.graph.stores[store].name.as_str())
                    .collect();
                write!(text, "Processor: {name} (stores: {})", set(&stores))
            }
        };
        if !matches!(node.operator, Operator::Sink(_)) {
            let _ = write!(text, "\n      --> {}", self.names(&self.successors[index].elements()));
        }
        if !matches!(node.operator, Operator::Source(_)) {
            let _ =
                write!(text, "\n      <-- {}", self.names(&self.predecessors[index].elements()));
        }
        text
    }

    fn names(&self, nodes: &[NodeIndex]) -> String {
        if nodes.is_empty() {
            return String::from("none");
        }
        let names: Vec<&str> =
            nodes.iter().map(|&node| self.graph.nodes[node].name.as_str()).collect();
        names.join(", ")
    }
}

/// A Java `HashSet` of strings, printed.
fn set(names: &[&str]) -> String {
    let order = hash_order(names.iter().copied());
    let names: Vec<&str> = order.into_iter().map(|position| names[position]).collect();
    alloc::format!("[{}]", names.join(", "))
}
