//! What Kafka's own tools say of a folder.

use std::path::{Path, PathBuf};

use super::folder::java;
use crate::apache::process::jars_of;

/// The release whose tools are all there.
pub(super) const TOOLS: &str = "4.3.1";

/// Runs `DumpLogSegments` over every file of a data directory that it reads. Answers the dump of
/// the metadata log and of the offsets topic.
pub(super) fn find_nothing_wrong(data: &Path) -> String {
    let (mut plain, mut offsets, mut metadata) = (Vec::new(), Vec::new(), Vec::new());
    for folder in entries(data).into_iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let files = entries(&folder).into_iter().filter(|file| {
            let known = ["log", "index", "timeindex", "txnindex", "snapshot", "checkpoint"];
            let ending = file.extension().unwrap_or_default().to_string_lossy();
            known.contains(&&*ending) && std::fs::metadata(file).unwrap().len() > 0
        });
        if name.starts_with("__cluster_metadata") {
            metadata.extend(files);
        } else if name.starts_with("__consumer_offsets") {
            offsets.extend(files);
        } else {
            plain.extend(files);
        }
    }
    assert!(!plain.is_empty() && !metadata.is_empty(), "a folder with logs");
    dump(&["--deep-iteration", "--print-data-log"], &plain);
    let of = |files: &[PathBuf], ending: &str| -> Vec<PathBuf> {
        files.iter().filter(|file| file.extension().is_some_and(|e| e == ending)).cloned().collect()
    };
    let checked = dump(&["--index-sanity-check"], &of(&plain, "index"));
    assert_eq!(checked.matches("passed sanity check").count(), of(&plain, "index").len());
    dump(&["--verify-index-only"], &of(&plain, "index"));
    let told = dump(&["--cluster-metadata-decoder"], &metadata);
    assert!(!told.contains("Error") && !told.contains("unknown"), "{told}");
    told + &dump(&["--offsets-decoder"], &offsets)
}

fn dump(options: &[&str], files: &[PathBuf]) -> String {
    if files.is_empty() {
        return String::new();
    }
    let names: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    let mut tool = java(&jars_of(TOOLS).unwrap(), "org.apache.kafka.tools.DumpLogSegments");
    let done = tool.args(options).args(["--files", &names.join(",")]).output().unwrap();
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let errors = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{options:?}: {errors}\n{text}");
    for (file, gap) in gaps(&text) {
        // The tool of this release takes the first record of every segment but the first for a
        // gap, also in folders that nobody but Apache Kafka wrote.
        let base = file.rsplit('/').next().and_then(|name| name.strip_suffix(".log"));
        let base: i64 = base.unwrap().parse().unwrap();
        assert_eq!(gap, format!("-1 is followed by {base}"), "{file}");
    }
    for wrong in ["isvalid: false", "ismatch", "Found ", "xception", "invalid"] {
        assert!(!text.contains(wrong), "{options:?} finds {wrong:?} in {names:?}:\n{text}");
        assert!(!errors.contains(wrong), "{options:?} finds {wrong:?}:\n{errors}");
    }
    text
}

/// Files and the gaps between offsets that the tool lists for them.
fn gaps(text: &str) -> Vec<(&str, &str)> {
    let (mut found, mut file) = (Vec::new(), None);
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("Non-consecutive offsets in ") {
            file = Some(name.trim());
        } else if let Some(name) = file.filter(|_| line.contains(" is followed by ")) {
            found.push((name, line.trim()));
        }
    }
    found
}

/// What `kafka-metadata-shell` answers to a command, asked of a snapshot or of a segment of the
/// metadata log.
pub(super) fn shell(file: &Path, command: &[&str]) -> String {
    let mut tool = java(&jars_of(TOOLS).unwrap(), "org.apache.kafka.shell.MetadataShell");
    let done = tool.arg("--snapshot").arg(file).args(command).output().unwrap();
    let errors = String::from_utf8_lossy(&done.stderr);
    let complaint = errors.lines().find(|line| line.contains("xception") || line.contains("fault"));
    assert!(done.status.success() && complaint.is_none(), "{command:?}: {errors}");
    String::from_utf8_lossy(&done.stdout).into_owned()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}
