//! What changed between two states of a table, line by line, with the message around each line.

use std::fmt::Write as _;

/// The lines that came (`+`) and went (`-`), each group under the message it belongs to; empty when
/// nothing changed.
pub(crate) fn changes(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let common = common_suffixes(&old, &new);
    let mut out = String::new();
    let mut shown = None;
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let removed = j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]);
        let (sign, lines, at) = if removed { ('-', &old, &mut i) } else { ('+', &new, &mut j) };
        let heading = lines[..*at].iter().rev().find(|line| !line.starts_with(' ')).copied();
        let line = lines[*at];
        if line.starts_with(' ') && heading != shown {
            let _ = writeln!(out, "  {}", heading.unwrap_or_default());
            shown = heading;
        }
        let _ = writeln!(out, "  {sign} {line}");
        *at += 1;
    }
    out
}

/// For each pair of positions, how many lines the rests have in common, in order.
fn common_suffixes(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn changed_lines_stand_under_their_message() {
        let old = "request A key=1\n  X int32 0+\n  Y int32 0+\nresponse A key=1\n  Z bool 0+\n";
        let new = "request A key=1\n  Y int32 0+\nresponse A key=1\n  Z bool 0+\n  W uuid 1+\n";
        let expected = "  request A key=1\n  -   X int32 0+\n  response A key=1\n  +   W uuid 1+\n";
        assert_eq!(changes(old, new), expected);
        assert_eq!(changes(old, old), "");
    }

    #[test]
    fn a_new_table_is_shown_whole() {
        assert_eq!(changes("", "data B versions=0\n"), "  + data B versions=0\n");
    }
}
