//! Kafka's own classes read what we write. Needs its jars, so it runs where they have been fetched:
//! in the folder `OTTLA_JUDGE`, or `.ottla/judge` of the checkout.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ottla_model::record::{Batch, Codec};

use crate::describe::hex;
use crate::vectors::{rewrite, vectors};

#[test]
#[ignore = "needs Kafka's jars and Java"]
fn kafka_reads_every_batch_that_we_write() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let judge = std::env::var_os("OTTLA_JUDGE").map_or(root.join(".ottla/judge"), PathBuf::from);
    let mut lines = String::new();
    let mut expected = Vec::new();
    for vector in vectors() {
        let old = Batch::parse(&vector.bytes).unwrap().codec().unwrap();
        for codec in Codec::ALL {
            lines.push_str(&hex(&rewrite(&vector.bytes, codec)));
            lines.push('\n');
            expected.push(
                vector
                    .description
                    .replace(&format!("\"codec\":\"{old}\""), &format!("\"codec\":\"{codec}\"")),
            );
        }
    }
    let mut java = Command::new("java")
        .arg("-cp")
        .arg(judge.join("kafka-4.4.0/lib/*"))
        .arg(root.join("tests/judge/records/RecordBatches.java"))
        .arg("describe")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("java starts");
    let mut input = java.stdin.take().expect("stdin is piped");
    // Written from beside, or both would wait when the pipes are full.
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = java.wait_with_output().expect("java ends");
    writer.join().expect("the writer does not panic").expect("java reads its input");
    let told = String::from_utf8(output.stdout).expect("descriptions are text");
    assert!(output.status.success());
    for (index, (told, expected)) in told.lines().zip(&expected).enumerate() {
        assert_eq!(told, expected, "batch {index}");
    }
    assert_eq!(told.lines().count(), expected.len());
}
