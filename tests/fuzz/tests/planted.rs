//! A bound that a reader lacks is noticed by the target that is there for it.

use ottla_fuzz::Engine;
use ottla_fuzz::targets::find;
use ottla_model::planted::{BOUNDS, Bound, leave_out};

/// Who notices, and what it says.
fn noticed(bound: Bound) -> (&'static str, &'static str) {
    match bound {
        Bound::Budget => ("messages", "are granted"),
        Bound::Announced => ("frames", "are granted"),
        Bound::Frame => ("frames", "with a cap of"),
        Bound::Decompressed => ("codecs", "with a cap of"),
    }
}

#[test]
fn readers_without_a_bound_are_found() {
    for bound in BOUNDS {
        let (target, message) = noticed(bound);
        let row = find(target).unwrap();
        leave_out(Some(bound));
        let mut fuzzer = Engine::new("planted", (row.make)(), 1);
        let mut findings = fuzzer.replay();
        for _ in 0..100 {
            if !findings.is_empty() {
                break;
            }
            findings.extend(fuzzer.run(500));
        }
        leave_out(None);
        let found = findings.first().unwrap_or_else(|| panic!("without {bound:?} all is well"));
        assert!(found.message.contains(message), "{bound:?}: {}", found.message);
    }
}
