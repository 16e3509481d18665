//! Kafka's own definitions, as the published jars carry them, read into schemas.
//!
//! A jar is a zip file; a definition is JSON with `//` comments. Comments and descriptions stay
//! behind: the tables hold facts only.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::schema::{Field, Kind, Message, Struct, Type, Versions};

/// One jar with definitions, and the table that its messages go to. Requests and responses go to a
/// table of their API instead.
pub(crate) struct Source {
    pub(crate) artifact: &'static str,
    pub(crate) folder: &'static str,
    pub(crate) table: &'static str,
}

pub(crate) const SOURCES: &[Source] = &[
    Source { artifact: "kafka-clients", folder: "common/message/", table: "data" },
    Source { artifact: "kafka-metadata", folder: "common/metadata/", table: "metadata_records" },
    Source {
        artifact: "kafka-group-coordinator",
        folder: "common/message/",
        table: "group_coordinator",
    },
    Source {
        artifact: "kafka-transaction-coordinator",
        folder: "common/message/",
        table: "transaction_coordinator",
    },
    Source {
        artifact: "kafka-share-coordinator",
        folder: "common/message/",
        table: "share_coordinator",
    },
    Source { artifact: "kafka-raft", folder: "common/message/", table: "raft" },
    Source { artifact: "kafka-storage", folder: "message/", table: "storage" },
];

/// Reads the definitions of one jar, in the order of their names. Those without any valid version
/// are APIs that Kafka has removed; they are left out.
pub(crate) fn read_jar(jar: &Path, folder: &str) -> Result<Vec<Message>> {
    let bytes = fs::read(jar).with_context(|| format!("read {}", jar.display()))?;
    let mut messages = Vec::new();
    for entry in zip_entries(&bytes)? {
        let Some(name) = entry.name.strip_prefix(folder).filter(|name| name.ends_with(".json"))
        else {
            continue;
        };
        let text = entry.read(&bytes).with_context(|| entry.name.clone())?;
        let message = message(&text).with_context(|| format!("definition {name}"))?;
        if !message.versions.is_empty() {
            messages.push(message);
        }
    }
    messages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(messages)
}

struct ZipEntry {
    name: String,
    method: u16,
    compressed: usize,
    header: usize,
}

/// The central directory of a zip file without zip64, which no jar of Kafka's needs.
fn zip_entries(zip: &[u8]) -> Result<Vec<ZipEntry>> {
    let end =
        zip.windows(4).rposition(|window| window == b"PK\x05\x06").context("not a zip file")?;
    let count = number(zip, end + 10, 2)?;
    let mut at = number(zip, end + 16, 4)?;
    let mut entries = Vec::with_capacity(count);
    for _ in 0..count {
        ensure!(zip.get(at..at + 4) == Some(b"PK\x01\x02"), "no directory entry at byte {at}");
        let name_length = number(zip, at + 28, 2)?;
        let name = zip.get(at + 46..at + 46 + name_length).context("torn directory")?;
        entries.push(ZipEntry {
            name: String::from_utf8_lossy(name).into_owned(),
            method: u16::try_from(number(zip, at + 10, 2)?)?,
            compressed: number(zip, at + 20, 4)?,
            header: number(zip, at + 42, 4)?,
        });
        at += 46 + name_length + number(zip, at + 30, 2)? + number(zip, at + 32, 2)?;
    }
    Ok(entries)
}

impl ZipEntry {
    fn read(&self, zip: &[u8]) -> Result<String> {
        let start = self.header
            + 30
            + number(zip, self.header + 26, 2)?
            + number(zip, self.header + 28, 2)?;
        let body = zip.get(start..start + self.compressed).context("torn entry")?;
        let mut text = String::new();
        match self.method {
            0 => text.push_str(std::str::from_utf8(body)?),
            8 => drop(flate2::read::DeflateDecoder::new(body).read_to_string(&mut text)?),
            other => bail!("compression method {other}, expected stored or deflated"),
        }
        Ok(text)
    }
}

fn number(bytes: &[u8], at: usize, width: usize) -> Result<usize> {
    let bytes = bytes.get(at..at + width).context("the zip file ends early")?;
    Ok(bytes.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}

/// Drops `//` comments outside of strings.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_string = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if in_string => {
                out.push(c);
                out.extend(chars.next());
                continue;
            }
            '"' => in_string = !in_string,
            '/' if !in_string && chars.peek() == Some(&'/') => {
                while chars.peek().is_some_and(|next| *next != '\n') {
                    chars.next();
                }
                continue;
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

fn message(text: &str) -> Result<Message> {
    let json: Value = serde_json::from_str(&without_comments(text))?;
    let kind = string(&json, "type")?;
    let versions = optional_versions(&json, "validVersions")?.context("no validVersions")?;
    let mut structs = Vec::new();
    for shared in json["commonStructs"].as_array().into_iter().flatten() {
        structs.push(Struct {
            name: string(shared, "name")?,
            versions: Versions::parse(&string(shared, "versions")?)?,
            fields: fields(shared)?,
        });
    }
    Ok(Message {
        kind: Kind::parse(&kind).with_context(|| format!("unknown message type {kind:?}"))?,
        name: string(&json, "name")?,
        key: json["apiKey"].as_i64().map(i16::try_from).transpose()?,
        versions,
        flexible: optional_versions(&json, "flexibleVersions")?.unwrap_or(Versions::NONE),
        listeners: json["listeners"]
            .as_array()
            .map(|names| names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect())
            .unwrap_or_default(),
        unstable: boolean(&json["latestVersionUnstable"]),
        fields: fields(&json)?,
        structs,
    })
}

fn fields(json: &Value) -> Result<Vec<Field>> {
    json["fields"].as_array().into_iter().flatten().map(field).collect()
}

fn field(json: &Value) -> Result<Field> {
    let name = string(json, "name")?;
    let ty = Type::parse(&string(json, "type")?);
    let tagged = optional_versions(json, "taggedVersions")?;
    let versions = optional_versions(json, "versions")?
        .or(tagged)
        .with_context(|| format!("{name}: no versions"))?;
    let tag = match (json["tag"].as_u64(), tagged) {
        (Some(tag), Some(versions)) => Some((u32::try_from(tag)?, versions)),
        _ => None,
    };
    Ok(Field {
        default: default(&json["default"], &ty).with_context(|| format!("{name}: default"))?,
        nullable: optional_versions(json, "nullableVersions")?.unwrap_or(Versions::NONE),
        ignorable: boolean(&json["ignorable"]),
        key: boolean(&json["mapKey"]),
        flexible: optional_versions(json, "flexibleVersions")?,
        fields: fields(json)?,
        name,
        ty,
        versions,
        tag,
    })
}

/// The default in one spelling, or nothing when it is the type's own. Kafka's generator takes only
/// the string `"null"` for null; the literal `null` counts as no default given.
fn default(json: &Value, ty: &Type) -> Result<Option<String>> {
    let text = match json {
        Value::Null => return Ok(None),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    Ok(match (text.as_str(), ty) {
        ("null", _) => Some(text),
        ("" | "false", _) => None,
        (_, Type::Bool) => Some(text),
        (_, Type::Int8 | Type::Int16 | Type::Uint16 | Type::Int32 | Type::Uint32 | Type::Int64) => {
            let value = match text.strip_prefix("0x") {
                Some(digits) => i64::from_str_radix(digits, 16)?,
                None => text.parse()?,
            };
            (value != 0).then(|| value.to_string())
        }
        _ => bail!("{text:?} for {ty}"),
    })
}

fn optional_versions(json: &Value, name: &str) -> Result<Option<Versions>> {
    json[name].as_str().map(Versions::parse).transpose()
}

fn string(json: &Value, name: &str) -> Result<String> {
    Ok(json[name].as_str().with_context(|| format!("no {name}"))?.to_owned())
}

fn boolean(json: &Value) -> bool {
    json.as_bool().unwrap_or_else(|| json.as_str() == Some("true"))
}
