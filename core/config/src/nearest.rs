//! The known name that looks most like one that is not known.

use alloc::vec::Vec;

/// The nearest of `names` to `given`, unless even that is a different word.
#[must_use]
pub fn nearest<'a>(given: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the letters may differ, so that "grup.id" finds "group.id" and "x" nothing.
    let most = (given.len() / 3).clamp(1, 6);
    names
        .map(|name| (distance(given, name), name))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, name)| name)
}

/// Letters to insert, remove, replace or swap with their neighbour to make one name the other.
fn distance(left: &str, right: &str) -> usize {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(right.len() + 1);
        current.push(row + 1);
        for (column, b) in right.iter().enumerate() {
            let replace = last[column] + usize::from(!a.eq_ignore_ascii_case(b));
            let mut best = replace.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *a == right[column - 1] && left[row - 1] == *b {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = core::mem::replace(&mut last, current);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn slips_of_the_keyboard_are_near() {
        assert_eq!(distance("acks", "acks"), 0);
        assert_eq!(distance("acsk", "acks"), 1);
        assert_eq!(distance("linger", "linger.ms"), 3);
        let names = ["acks", "linger.ms", "group.id"];
        assert_eq!(nearest("acsk", names.into_iter()), Some("acks"));
        assert_eq!(nearest("linger_ms", names.into_iter()), Some("linger.ms"));
        assert_eq!(nearest("grup.id", names.into_iter()), Some("group.id"));
        assert_eq!(nearest("something.else", names.into_iter()), None);
    }
}
