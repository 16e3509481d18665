//! Power losses in both modes, and the faults that they must find.

use ottla_simulation::power_loss::{Mode, Plant, Script, run};

const OPERATIONS: u64 = 1_000;

fn script(seed: u64, mode: Mode) -> Script {
    Script { seed, operations: OPERATIONS, mode, fail_every: Some(11), plant: None }
}

#[test]
fn nothing_acknowledged_is_lost_when_flushes_are_waited_for() {
    let outcome = run(script(25, Mode::Fsync)).unwrap();
    assert!(outcome.cuts > OPERATIONS, "{outcome:?}");
    assert!(outcome.acknowledged > 500 && outcome.failures > 0, "{outcome:?}");
}

#[test]
fn the_page_cache_loses_an_end_and_nothing_else() {
    let outcome = run(script(2, Mode::PageCache)).unwrap();
    assert!(outcome.cuts > OPERATIONS, "{outcome:?}");
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    let short = |seed| Script { operations: 200, ..script(seed, Mode::Fsync) };
    assert_eq!(run(short(3)).unwrap(), run(short(3)).unwrap());
    assert_ne!(run(short(3)).unwrap().trace, run(short(4)).unwrap().trace);
}

#[test]
fn an_acknowledgement_before_the_flush_is_found() {
    let planted = Script { plant: Some(Plant::AckBeforeFlush), ..script(5, Mode::Fsync) };
    let found = run(planted).unwrap_err();
    assert!(found.contains("was acknowledged"), "{found}");
}

#[test]
fn a_failed_flush_retried_as_success_is_found() {
    let planted = Script { plant: Some(Plant::RetryFailedFlush), ..script(8, Mode::Fsync) };
    let found = run(planted).unwrap_err();
    assert!(found.contains("was acknowledged"), "{found}");
}

#[test]
fn a_flush_by_name_is_found() {
    // Retention must take a segment while a flush of it waits, which not every script has.
    let planted =
        |seed| Script { plant: Some(Plant::FlushByName), ..script(seed, Mode::PageCache) };
    let found = (13..33).find_map(|seed| run(planted(seed)).err()).unwrap();
    assert!(found.contains("no disk did"), "{found}");
}

#[test]
#[ignore = "many seeds, for long runs: OTTLA_SEEDS says how many"]
fn many_seeds_hold() {
    let seeds: u64 = std::env::var("OTTLA_SEEDS").map_or(50, |text| text.parse().unwrap());
    for seed in 100..100 + seeds {
        for mode in [Mode::Fsync, Mode::PageCache] {
            for fail_every in [None, Some(11), Some(29)] {
                let outcome = run(Script { fail_every, ..script(seed, mode) });
                assert!(outcome.is_ok(), "seed {seed}, {mode:?}, {fail_every:?}: {outcome:?}");
            }
        }
    }
}
