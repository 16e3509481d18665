//! The committed schema tables, and deriving them anew from a release of Kafka.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::changes::changes;
use super::definitions::{self, SOURCES};
use super::rust::{api_name, snake};
use super::schema::{self, Kind, Message};
use crate::workspace::{cache, root};

/// Where the tables are, relative to the root.
pub(crate) const SCHEMA: &str = "core/protocol/schema";

/// The release whose definitions the tables hold.
pub(crate) const KAFKA: &str = "4.4.0";

/// One table: its path relative to the root, its text and its messages.
pub(crate) struct Table {
    pub(crate) stem: String,
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) messages: Vec<Message>,
}

/// The jars of Kafka's release.
pub(crate) fn jars() -> PathBuf {
    let judge =
        std::env::var_os("OTTLA_JUDGE").map_or_else(|| cache().join("judge"), PathBuf::from);
    judge.join(format!("kafka-{KAFKA}")).join("lib")
}

/// Reads the committed tables, in the order of their paths.
pub(crate) fn read() -> Result<Vec<Table>> {
    let mut tables = Vec::new();
    for (path, text) in committed()? {
        let messages = schema::parse(&text).with_context(|| path.clone())?;
        let stem = path
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".schema"))
            .unwrap_or_default();
        tables.push(Table { stem: stem.to_owned(), path, text, messages });
    }
    ensure!(!tables.is_empty(), "no tables in {SCHEMA}: run `cargo xtask gen --derive`");
    Ok(tables)
}

fn committed() -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for folder in [SCHEMA.to_owned(), format!("{SCHEMA}/api")] {
        let Ok(entries) = fs::read_dir(root().join(&folder)) else { continue };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".schema") {
                found.insert(format!("{folder}/{name}"), fs::read_to_string(entry.path())?);
            }
        }
    }
    Ok(found)
}

/// Rewrites the tables from the jars and prints the lines that changed.
pub(crate) fn derive() -> Result<()> {
    let old = committed()?;
    let new = derived()?;
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut changed = 0;
    for path in paths {
        let full = root().join(path);
        match (old.get(path), new.get(path)) {
            (Some(old), Some(new)) if old == new => continue,
            (_, Some(new)) => {
                fs::create_dir_all(full.parent().context("a path with a folder")?)?;
                fs::write(&full, new)?;
            }
            (_, None) => fs::remove_file(&full)?,
        }
        changed += 1;
        let text =
            |tables: &BTreeMap<String, String>| tables.get(path).cloned().unwrap_or_default();
        print!("{path}\n{}", changes(&text(&old), &text(&new)));
    }
    println!("Kafka {KAFKA}: {} tables, {changed} changed", new.len());
    Ok(())
}

fn derived() -> Result<BTreeMap<String, String>> {
    let mut tables: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    for source in SOURCES {
        let jar = jars().join(format!("{}-{KAFKA}.jar", source.artifact));
        for message in definitions::read_jar(&jar, source.folder)? {
            let path = match message.kind {
                Kind::Request | Kind::Response => {
                    format!("{SCHEMA}/api/{}.schema", snake(api_name(&message.name)))
                }
                _ => format!("{SCHEMA}/{}.schema", source.table),
            };
            tables.entry(path).or_default().push(message);
        }
    }
    Ok(tables.into_iter().map(|(path, messages)| (path, schema::print(&messages))).collect())
}
