//! Scenarios notice a broker that loses, doubles or changes something: each is run against our
//! broker with each fault that it says it catches (decision 0004), and has to fail.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use ottla_server::{Broker, BrokerOptions};
use serde_json::Value;
use tokio::process::Command;
use tokio::task::JoinSet;

const FAULTS: [&str; 4] = ["drop", "duplicate", "alter", "lose-commit"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/scenarios")
}

/// The names of the scenarios that catch each fault.
fn catchers() -> BTreeMap<String, Vec<String>> {
    let mut catchers = BTreeMap::<String, Vec<String>>::new();
    for file in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        let text = std::fs::read_to_string(&file).unwrap();
        let scenarios: Vec<Value> = serde_json::from_str(&text).unwrap();
        for scenario in scenarios {
            let name = scenario["name"].as_str().unwrap().to_owned();
            for fault in scenario["catches"].as_array().into_iter().flatten() {
                let fault = fault.as_str().unwrap();
                assert!(FAULTS.contains(&fault), "{name}: no fault {fault:?} can be planted");
                catchers.entry(fault.to_owned()).or_default().push(name.clone());
            }
        }
    }
    catchers
}

/// What the runner prints of one scenario, and whether it passed.
async fn run(bootstrap: String, scenario: String) -> (String, bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_ottla-scenarios"))
        .env("OTTLA_BOOTSTRAP", bootstrap)
        .env("OTTLA_SCENARIOS", folder())
        .env("OTTLA_ONLY", &scenario)
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .output()
        .await
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let known = printed.contains(&scenario);
    assert!(known, "{scenario} was not run: {printed}");
    (scenario, output.status.success(), printed)
}

/// Runs scenarios side by side; the names of those that passed.
async fn passing(fault: Option<String>, scenarios: Vec<String>) -> Vec<String> {
    let mut config = vec![
        ("offsets.topic.num.partitions".to_owned(), "1".to_owned()),
        ("group.initial.rebalance.delay.ms".to_owned(), "0".to_owned()),
    ];
    let planted = fault.clone().map(|fault| ("ottla.planted.fault".to_owned(), fault));
    config.extend(planted);
    let broker = Broker::start(BrokerOptions { config, ..BrokerOptions::default() }).await.unwrap();
    let mut runs = JoinSet::new();
    for scenario in scenarios {
        runs.spawn(run(broker.bootstrap(), scenario.clone()));
    }
    let mut passed = Vec::new();
    for (scenario, fine, printed) in runs.join_all().await {
        let fault = fault.as_deref().unwrap_or("no fault");
        println!("{fault}: {}", printed.lines().next().unwrap_or_default());
        if fine {
            passed.push(scenario);
        }
    }
    broker.close().await;
    passed.sort();
    passed
}

#[tokio::test(flavor = "multi_thread")]
async fn planted_faults_make_scenarios_fail() {
    let catchers = catchers();
    for fault in FAULTS {
        assert!(catchers.contains_key(fault), "no scenario catches {fault:?}");
    }
    let mut all: Vec<String> = catchers.values().flatten().cloned().collect();
    all.sort();
    all.dedup();
    let sound = passing(None, all.clone()).await;
    assert_eq!(sound, all, "without a fault these pass");
    // A scenario that waits for what was lost waits long: all faults have a broker at once.
    let mut faults = JoinSet::new();
    for (fault, scenarios) in catchers {
        faults.spawn(async move {
            let passed = passing(Some(fault.clone()), scenarios).await;
            let blind = |scenario| format!("{scenario} does not notice {fault:?}");
            passed.into_iter().map(blind).collect::<Vec<_>>()
        });
    }
    let blind = faults.join_all().await.concat();
    assert!(blind.is_empty(), "{blind:#?}");
}
