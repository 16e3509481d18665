//! The saved corpus, a fixed number of inputs for each target, and the regressions.

use ottla_fuzz::targets::find;
use ottla_fuzz::{Engine, TARGETS, corpus, engine};

const SEED: u64 = 1;

fn run(target: &str) {
    let row = find(target).unwrap();
    let mut fuzzer = Engine::new(row.name, (row.make)(), SEED);
    let mut findings = fuzzer.replay();
    findings.extend(fuzzer.run(row.short));
    for finding in &findings {
        let kept = corpus::keep_regression(target, &finding.input).unwrap();
        eprintln!("{target}: {}\n  {}", finding.message, kept.display());
    }
    assert_eq!(findings.len(), 0, "{target} breaks; the inputs are kept as regressions");
}

fn regressions(target: &str) {
    let inputs = corpus::regressions(target);
    if inputs.is_empty() {
        return;
    }
    let mut made = (find(target).unwrap().make)();
    for (name, input) in inputs {
        if let Err(message) = engine::attempt(&mut made, &input) {
            panic!("{target}/{name} breaks again: {message}");
        }
    }
}

/// What is broken is told by whichever thread breaks, so targets do not run beside one another.
#[test]
fn short_runs_of_every_target_find_nothing() {
    engine::watch(&std::env::temp_dir());
    for row in TARGETS {
        let began = std::time::Instant::now();
        regressions(row.name);
        run(row.name);
        println!("{}: {:.1} s", row.name, began.elapsed().as_secs_f64());
    }
}
