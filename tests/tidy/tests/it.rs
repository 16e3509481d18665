//! The repository is tidy, and each planted fault is found.

use std::path::{Path, PathBuf};

use ottla_tidy::{Finding, check_all};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the root is there")
}

fn fixture(name: &str) -> Vec<Finding> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    check_all(&root).expect("the fixture can be read")
}

fn assert_found(fixture_name: &str, check: &str, part: &str) {
    let findings = fixture(fixture_name);
    assert!(
        findings.iter().any(|found| found.check == check && found.message.contains(part)),
        "{fixture_name}: no finding of {check} with {part:?} in {findings:#?}"
    );
}

#[test]
fn the_repository_is_tidy() {
    let findings = check_all(&repository()).expect("the repository can be read");
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{} findings:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn a_forbidden_arrow_is_found() {
    assert_found("forbidden-arrow", "arrows", "must not import ottla-compress");
}

#[test]
fn a_clock_in_a_pure_crate_is_found() {
    assert_found("clock-in-pure", "purity", "extern crate std");
}

#[test]
fn a_copied_licence_header_is_found() {
    assert_found("copied-licence", "licence", "licence header");
}

#[test]
fn a_stale_generated_file_and_a_touched_one_are_found() {
    assert_found("stale-generated", "generated", "one.schema has changed since");
    assert_found("stale-generated", "generated", "was changed by hand");
}

#[test]
fn an_option_without_a_status_and_one_that_nobody_reads_are_found() {
    assert_found("option-without-status", "options", "linger.ms has no status");
    assert_found("option-without-status", "options", "batch.size is honoured, but no program");
    let options = fixture("option-without-status");
    assert_eq!(options.iter().filter(|found| found.check == "options").count(), 2, "{options:#?}");
}
