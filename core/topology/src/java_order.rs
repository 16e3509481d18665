//! The order in which Java's collections hand out their elements.
//!
//! `Topology.describe()` walks hash maps in places, so its text depends on `String.hashCode` and
//! on the growth of `java.util.HashMap`. It also keeps tree sets whose order changes while they
//! are filled, so that even the shape of the red-black tree shows. To print the same text we walk
//! in the same order.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// `java.util.HashMap` starts with this many buckets and doubles when three quarters are taken.
const FIRST_BUCKETS: usize = 16;

/// The positions of `names`, added in this order to an empty `HashMap` (or `HashSet`), in the
/// order of its iterator. Buckets keep the order of insertion. The tree form that Java gives to
/// buckets of eight and more is not modelled: it takes eight names with the same low hash bits.
pub(crate) fn hash_order<'a>(names: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let hashes: Vec<u32> = names.map(|name| spread(hash_code(name))).collect();
    let mut buckets = FIRST_BUCKETS;
    while hashes.len() > buckets / 4 * 3 {
        buckets *= 2;
    }
    let mut order: Vec<usize> = (0..hashes.len()).collect();
    order.sort_by_key(|&position| hashes[position] as usize & (buckets - 1));
    order
}

/// `String.hashCode`, over UTF-16 units.
fn hash_code(text: &str) -> u32 {
    text.encode_utf16().fold(0u32, |hash, unit| hash.wrapping_mul(31).wrapping_add(unit.into()))
}

fn spread(hash: u32) -> u32 {
    hash ^ (hash >> 16)
}

/// The insertion half of `java.util.TreeMap`, shape included.
#[derive(Clone, Debug, Default)]
pub(crate) struct TreeSet {
    branches: Vec<Branch>,
    root: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Branch {
    element: usize,
    parent: Option<usize>,
    /// Left, then right.
    children: [Option<usize>; 2],
    red: bool,
}

const LEFT: usize = 0;
const RIGHT: usize = 1;

impl TreeSet {
    /// Adds an element; `compare` orders it against those on the way down only.
    pub(crate) fn insert(&mut self, element: usize, compare: impl Fn(usize, usize) -> Ordering) {
        let (mut parent, mut side, mut at) = (None, LEFT, self.root);
        while let Some(here) = at {
            side = match compare(element, self.branches[here].element) {
                Ordering::Less => LEFT,
                Ordering::Greater => RIGHT,
                Ordering::Equal => return,
            };
            parent = at;
            at = self.branches[here].children[side];
        }
        let added = self.branches.len();
        self.branches.push(Branch { element, parent, children: [None, None], red: true });
        match parent {
            Some(parent) => self.branches[parent].children[side] = Some(added),
            None => self.root = Some(added),
        }
        self.rebalance(added);
    }

    /// The elements from left to right.
    pub(crate) fn elements(&self) -> Vec<usize> {
        let (mut elements, mut above, mut at) = (Vec::new(), Vec::new(), self.root);
        loop {
            while let Some(here) = at {
                above.push(here);
                at = self.branches[here].children[LEFT];
            }
            let Some(here) = above.pop() else { return elements };
            elements.push(self.branches[here].element);
            at = self.branches[here].children[RIGHT];
        }
    }

    /// Restores the colours from the bottom up: no red branch under a red one.
    fn rebalance(&mut self, added: usize) {
        let mut at = added;
        while let Some(parent) =
            self.branches[at].parent.filter(|&parent| self.branches[parent].red)
        {
            let Some(grandparent) = self.branches[parent].parent else { break };
            let side = self.side(parent, grandparent);
            let uncle = self.branches[grandparent].children[1 - side];
            if let Some(uncle) = uncle.filter(|&uncle| self.branches[uncle].red) {
                self.branches[parent].red = false;
                self.branches[uncle].red = false;
                self.branches[grandparent].red = true;
                at = grandparent;
                continue;
            }
            let mut upper = parent;
            if self.side(at, parent) != side {
                self.rotate(parent, side);
                upper = at;
                at = parent;
            }
            self.branches[upper].red = false;
            self.branches[grandparent].red = true;
            self.rotate(grandparent, 1 - side);
        }
        if let Some(root) = self.root {
            self.branches[root].red = false;
        }
    }

    fn side(&self, child: usize, parent: usize) -> usize {
        if self.branches[parent].children[LEFT] == Some(child) { LEFT } else { RIGHT }
    }

    /// Moves a branch down to `side`; its child on the other side takes its place.
    fn rotate(&mut self, at: usize, side: usize) {
        let Some(riser) = self.branches[at].children[1 - side] else { return };
        let inner = self.branches[riser].children[side];
        self.branches[at].children[1 - side] = inner;
        if let Some(inner) = inner {
            self.branches[inner].parent = Some(at);
        }
        let parent = self.branches[at].parent;
        match parent {
            Some(parent) => {
                let place = self.side(at, parent);
                self.branches[parent].children[place] = Some(riser);
            }
            None => self.root = Some(riser),
        }
        self.branches[riser].parent = parent;
        self.branches[riser].children[side] = Some(at);
        self.branches[at].parent = Some(riser);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_code_is_javas() {
        assert_eq!(hash_code(""), 0);
        assert_eq!(hash_code("hello"), 99_162_322);
    }

    #[test]
    fn twelve_names_fit_the_first_buckets_and_thirteen_do_not() {
        let names: Vec<alloc::string::String> =
            (0..13).map(|number| alloc::format!("n{number}")).collect();
        let twelve = hash_order(names[..12].iter().map(|name| name.as_str()));
        let bucket = |name: &str, buckets: usize| spread(hash_code(name)) as usize & (buckets - 1);
        assert!(
            twelve
                .windows(2)
                .all(|pair| bucket(&names[pair[0]], 16) <= bucket(&names[pair[1]], 16))
        );
        let thirteen = hash_order(names.iter().map(|name| name.as_str()));
        assert!(
            thirteen
                .windows(2)
                .all(|pair| bucket(&names[pair[0]], 32) <= bucket(&names[pair[1]], 32))
        );
    }

    #[test]
    fn a_tree_set_sorts_what_does_not_change() {
        for step in [1, 7, 11, 13] {
            let mut set = TreeSet::default();
            for number in 0..32 {
                set.insert(number * step % 32, |left, right| left.cmp(&right));
            }
            set.insert(3, |left, right| left.cmp(&right));
            let mut expected: Vec<usize> = (0..32).map(|number| number * step % 32).collect();
            expected.sort_unstable();
            expected.dedup();
            assert_eq!(set.elements(), expected);
        }
    }
}
