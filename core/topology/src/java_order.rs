//! The order in which Java's hash collections hand out strings.
//!
//! `Topology.describe()` walks hash maps in places, so its text depends on `String.hashCode` and
//! on the growth of `java.util.HashMap`. To print the same text we walk in the same order.

use alloc::vec::Vec;

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
        assert!(twelve.windows(2).all(|pair| bucket(&names[pair[0]], 16) <= bucket(&names[pair[1]], 16)));
        let thirteen = hash_order(names.iter().map(|name| name.as_str()));
        assert!(thirteen.windows(2).all(|pair| bucket(&names[pair[0]], 32) <= bucket(&names[pair[1]], 32)));
    }
}
