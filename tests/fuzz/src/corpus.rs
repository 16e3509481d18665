//! Where inputs come from and where they are kept.
//!
//! Seeds are made by the targets and read from `tests/conformance` and `tests/fuzz/corpus`. What a
//! run adds stays in a folder that Git does not keep; what broke something stays in
//! `tests/fuzz/regressions/<target>/`, where every file is an ordinary test.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of the tests.
fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A file of `tests/`.
///
/// # Panics
/// When it is missing.
#[must_use]
pub fn read(path: &str) -> Vec<u8> {
    let path = tests().join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder of `tests/`, in the order of their names.
#[must_use]
pub fn folder(path: &str) -> Vec<(String, Vec<u8>)> {
    let Ok(found) = fs::read_dir(tests().join(path)) else { return Vec::new() };
    let mut files: Vec<_> = found
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?.to_owned();
            Some((name, fs::read(path).ok()?))
        })
        .collect();
    files.sort();
    files
}

/// One line of what Kafka's classes wrote: a message's name, the version, the bytes.
#[must_use]
pub fn kafkas_messages() -> Vec<(String, i16, Vec<u8>)> {
    let packed = read("conformance/messages/vectors.tsv.gz");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut text).expect("text");
    let mut found = Vec::new();
    for line in text.lines() {
        if let ["J" | "U", name, version, _, hex, ..] = line.split('\t').collect::<Vec<_>>()[..] {
            found.push((name.to_owned(), version.parse().expect("a version"), from_hex(hex)));
        }
    }
    found
}

/// Bytes from their hexadecimal digits.
///
/// # Panics
/// When the text is something else.
#[must_use]
pub fn from_hex(text: &str) -> Vec<u8> {
    let digits = |at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal digits");
    (0..text.len()).step_by(2).map(digits).collect()
}

/// Inputs that broke a target once.
#[must_use]
pub fn regressions(target: &str) -> Vec<(String, Vec<u8>)> {
    folder(&format!("fuzz/regressions/{target}"))
}

/// Keeps an input that broke a target; answers the file's name.
///
/// # Errors
/// The file cannot be written.
pub fn keep_regression(target: &str, input: &[u8]) -> Result<PathBuf> {
    let folder = tests().join("fuzz/regressions").join(target);
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{:08x}.bin", ottla_model::crc32c(input)));
    fs::write(&path, input).with_context(|| format!("write {}", path.display()))?;
    Ok(path)
}

/// Inputs that runs added to a target's corpus, each after its length.
pub(crate) fn read_added(folder: &Path, target: &str) -> Vec<Vec<u8>> {
    let bytes = fs::read(folder.join(format!("{target}.corpus"))).unwrap_or_default();
    let (mut rest, mut inputs) = (&bytes[..], Vec::new());
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_le_bytes(*length) as usize;
        // A run that was killed may have cut the last one.
        let Some(input) = after.get(..length) else { break };
        inputs.push(input.to_vec());
        rest = &after[length..];
    }
    inputs
}

pub(crate) fn write_added(folder: &Path, target: &str, inputs: &[Vec<u8>]) -> Result<()> {
    let mut bytes = Vec::new();
    for input in inputs {
        bytes.extend(u32::try_from(input.len())?.to_le_bytes());
        bytes.extend_from_slice(input);
    }
    let (path, fresh) = (format!("{target}.corpus"), format!("{target}.fresh"));
    fs::write(folder.join(&fresh), bytes)?;
    fs::rename(folder.join(fresh), folder.join(path))?;
    Ok(())
}
