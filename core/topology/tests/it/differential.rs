//! Kafka's own TopologyTestDriver beside ours, over generated topologies.
//!
//! `OTTLA_STREAMS_SEEDS` is how many (200), `OTTLA_STREAMS_SEED` the first (by default 1).
//! Kafka's jars are in the folder `OTTLA_JUDGE`, or `.ottla/judge` of the checkout; `javac` and
//! `java` must be on the path.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::generator;
use crate::scenario::{answer, normalised};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn number(variable: &str, default: u64) -> u64 {
    match std::env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{variable} must be a number: {text}")),
        Err(_) => default,
    }
}

/// What Kafka answers to the scenarios, all in one Java process.
pub(crate) fn judged(scenarios: &[Value]) -> Vec<Value> {
    let root = root();
    let judge = std::env::var_os("OTTLA_JUDGE").map_or(root.join(".ottla/judge"), PathBuf::from);
    let jars = judge.join("kafka-4.3.1/lib").join("*");
    let classes = tempfile::tempdir().expect("a temporary folder");
    let sources = root.join("tests/judge/streams");
    let sources = std::fs::read_dir(&sources).expect("the oracle's sources");
    let compiled = Command::new("javac")
        .args(["-nowarn", "-d"])
        .arg(classes.path())
        .arg("-cp")
        .arg(&jars)
        .args(sources.map(|entry| entry.expect("a source").path()))
        .stderr(Stdio::piped())
        .output()
        .expect("javac runs");
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
    let mut path = classes.path().as_os_str().to_owned();
    path.push(if cfg!(windows) { ";" } else { ":" });
    path.push(&jars);
    let mut java = Command::new("java")
        .args(["-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-Xshare:auto"])
        .arg("-cp")
        .arg(&path)
        .arg("TopologyOracle")
        .env("JAVA_TOOL_OPTIONS", format!("-Djava.io.tmpdir={}", classes.path().display()))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("java runs");
    let mut input = java.stdin.take().expect("a pipe");
    let text: String = scenarios.iter().map(|scenario| format!("{scenario}\n")).collect();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = java.wait_with_output().expect("java ends");
    writer.join().expect("the writer ends").expect("the oracle reads all");
    assert!(output.status.success(), "the oracle failed");
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
#[ignore = "needs Java and the judge's jars; the judge stage runs it"]
fn generated_topologies_behave_as_in_kafka() {
    let first = number("OTTLA_STREAMS_SEED", 1);
    let count = number("OTTLA_STREAMS_SEEDS", 200);
    let scenarios: Vec<Value> = (first..first + count).map(generator::scenario).collect();
    let expected = judged(&scenarios);
    assert_eq!(expected.len(), scenarios.len());
    let (mut errors, mut records, mut wrong) = (0, 0, Vec::new());
    for (scenario, expected) in scenarios.iter().zip(expected) {
        let ours = normalised(answer(scenario));
        errors += usize::from(expected.get("error").is_some());
        records += expected["steps"].as_array().map_or(0, |steps| {
            let of_step = |step: &Value| step.as_object().map_or(0, |topics| topics.len());
            steps.iter().map(of_step).sum()
        });
        let expected_text = expected.to_string();
        let expected = normalised(expected);
        if ours != expected {
            wrong.push((scenario["id"].clone(), difference(&expected, &ours), expected_text));
        }
    }
    for (id, difference, expected) in wrong.iter().take(3) {
        println!("seed {id}: {difference}\n  Kafka: {}", &expected[..expected.len().min(300)]);
    }
    let seeds: Vec<String> = wrong.iter().map(|(id, _, _)| id.to_string()).collect();
    assert!(wrong.is_empty(), "{} of {count} differ: {}", wrong.len(), seeds.join(" "));
    assert!(errors * 10 < scenarios.len(), "{errors} of {count} topologies are refused by Kafka");
    assert!(records > scenarios.len(), "only {records} records came out");
}

/// The first place where two answers differ.
pub(crate) fn difference(expected: &Value, found: &Value) -> String {
    fn at(path: String, expected: &Value, found: &Value) -> Option<String> {
        match (expected, found) {
            (Value::Object(left), Value::Object(right)) => {
                for (name, value) in left {
                    let other = right.get(name).unwrap_or(&Value::Null);
                    if let Some(difference) = at(format!("{path}/{name}"), value, other) {
                        return Some(difference);
                    }
                }
                let extra = right.keys().find(|name| !left.contains_key(*name));
                extra.map(|name| format!("{path}/{name} should not be there: {}", right[name]))
            }
            (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
                let mut pairs = left.iter().zip(right).enumerate();
                pairs.find_map(|(position, (left, right))| {
                    at(format!("{path}/{position}"), left, right)
                })
            }
            (left, right) if left == right => None,
            (left, right) => {
                let text = |value: &Value| match value {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                Some(format!("{path}: expected {}\n  found {}", text(left), text(right)))
            }
        }
    }
    at(String::new(), expected, found).unwrap_or_else(|| "no difference".to_string())
}
