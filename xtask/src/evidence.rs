//! Evidence of long runs: a line of JSON for each in `docs/evidence/`, which counts as long as what
//! it tested has not changed.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::workspace::root;

/// A kind of long run: its file, and the folders whose sources it tests.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    /// `docs/evidence/<name>.jsonl`.
    pub(crate) name: &'static str,
    /// What it tests.
    pub(crate) tested: &'static [&'static str],
}

impl Kind {
    fn file(self) -> PathBuf {
        root().join("docs/evidence").join(format!("{}.jsonl", self.name))
    }

    /// A number that changes with every change of a tested source (FNV-1a over names and contents).
    pub(crate) fn fingerprint(self) -> Result<String> {
        let listed =
            git(&[&["ls-files", "--cached", "--others", "--exclude-standard", "--"], self.tested]
                .concat())?;
        let mut names: Vec<&str> = listed.lines().collect();
        names.sort_unstable();
        if names.is_empty() {
            bail!("nothing is in {:?}", self.tested);
        }
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut take = |bytes: &[u8]| {
            for byte in bytes {
                hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        };
        for name in names {
            // One that was removed and not committed is simply not there.
            let Ok(content) = fs::read(root().join(name)) else { continue };
            take(name.as_bytes());
            take(&content.len().to_le_bytes());
            take(&content);
        }
        Ok(format!("{hash:016x}"))
    }

    /// The commit that is checked out, with a plus when what is tested differs from it.
    pub(crate) fn commit(self) -> Result<String> {
        let name = git(&["rev-parse", "--short=12", "HEAD"])?;
        let changed = !git(&[&["status", "--porcelain", "--"], self.tested].concat())?.is_empty();
        Ok(format!("{}{}", name.trim(), if changed { "+" } else { "" }))
    }

    /// Appends a line, with date, commit and fingerprint in front.
    pub(crate) fn append(self, line: Value) -> Result<()> {
        let mut all = serde_json::json!({
            "date": date()?,
            "commit": self.commit()?,
            "tested": self.fingerprint()?,
        });
        if let (Some(all), Value::Object(line)) = (all.as_object_mut(), line) {
            all.extend(line);
        }
        let file = self.file();
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut open = fs::File::options().create(true).append(true).open(&file)?;
        writeln!(open, "{all}").with_context(|| format!("writing {}", file.display()))
    }

    /// The lines that count for the sources as they are.
    pub(crate) fn counting(self) -> Result<Vec<Value>> {
        let fingerprint = self.fingerprint()?;
        let text = fs::read_to_string(self.file()).unwrap_or_default();
        let lines = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        Ok(lines.filter(|line| line["tested"] == fingerprint.as_str()).collect())
    }
}

/// Now, in UTC, as RFC 3339 has it.
pub(crate) fn date() -> Result<String> {
    let done = Command::new("date").args(["-u", "+%Y-%m-%dT%H:%M:%SZ"]).output()?;
    Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

fn git(arguments: &[&str]) -> Result<String> {
    let done = Command::new("git").args(arguments).current_dir(root()).output();
    let done = done.context("cannot run git")?;
    if !done.status.success() {
        bail!("git {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}
