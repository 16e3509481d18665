//! Bounds that are missing are noticed.

use ottla_fuzz::{Engine, Target, planted};

/// What each engine finds within some inputs.
#[test]
fn readers_without_a_bound_are_found() {
    let all: [(&str, Target); 3] = [
        ("announced-frames", planted::announced_frames()),
        ("unbudgeted-requests", planted::unbudgeted_requests()),
        ("uncapped-batches", planted::uncapped_batches()),
    ];
    for (name, target) in all {
        let mut fuzzer = Engine::new("planted", target, 1);
        let mut findings = fuzzer.replay();
        for _ in 0..100 {
            findings.extend(fuzzer.run(100));
            if !findings.is_empty() {
                break;
            }
        }
        let found = findings.first().unwrap_or_else(|| panic!("{name} passes for sound"));
        assert!(found.message.contains("are granted"), "{name}: {}", found.message);
    }
}
