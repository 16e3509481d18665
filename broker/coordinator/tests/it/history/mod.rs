//! Histories: a handful of members over a network that loses, doubles and delays, with a
//! coordinator that stops, starts, and sometimes cannot append. A checker looks at everything that
//! the coordinator says; when the faults end, the group must settle.

mod checker;
mod member;
mod world;

use world::World;

const SEEDS: u64 = 500;

#[test]
fn whatever_happens_each_partition_has_one_owner_and_offsets_survive() {
    let mut totals = world::Totals::default();
    for seed in 0..SEEDS {
        let mut world = World::new(seed);
        world.run();
        totals.add(world.totals());
    }
    // The histories must have gone where the checks are.
    assert!(totals.restarts > SEEDS, "{totals:?}");
    assert!(totals.generations > 5 * SEEDS, "{totals:?}");
    assert!(totals.commits > 10 * SEEDS, "{totals:?}");
    assert!(totals.refused_commits > SEEDS, "{totals:?}");
    assert!(totals.fenced > SEEDS / 10, "{totals:?}");
    assert!(totals.failed_appends > SEEDS, "{totals:?}");
}
