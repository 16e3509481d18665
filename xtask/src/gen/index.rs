//! All generated files: one per table, the module that lists them, and the table of APIs.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

use super::files::{Files, GENERATED, marked};
use super::rust::{self, api_name};
use super::schema::{Kind, Message, Versions};
use super::tables::{self, SCHEMA, Table};

/// Everything that the committed tables give.
pub(crate) fn generate() -> Result<Files> {
    let tables = tables::read()?;
    let mut files = Files::new();
    for table in &tables {
        let body = rust::file(&table.messages).with_context(|| table.path.clone())?;
        files.insert(
            format!("{GENERATED}/{}.rs", table.stem),
            marked(&table.path, &table.text, &body),
        );
    }
    // The whole folder is the source of what lists all messages: its tables in the order of paths.
    let all: String = tables.iter().map(|table| table.text.as_str()).collect();
    files.insert(format!("{GENERATED}/mod.rs"), marked(SCHEMA, &all, &module(&tables)));
    files.insert(format!("{GENERATED}/api_keys.rs"), marked(SCHEMA, &all, &api_keys(&tables)?));
    Ok(files)
}

fn module(tables: &[Table]) -> String {
    let mut out = String::from("pub(crate) mod api_keys;\n");
    for table in tables {
        let _ = writeln!(out, "mod {0};\npub use {0}::*;", table.stem);
    }
    out.push_str(
        "\n/// Calls a macro with one `(name, lowest version, highest version);` for each message.\n\
         #[macro_export]\nmacro_rules! for_each_message {\n($apply:ident) => {\n$apply! {\n",
    );
    for message in tables.iter().flat_map(|table| &table.messages) {
        let Versions { low, high } = message.versions;
        let _ = writeln!(out, "({}, {low}, {high});", message.name);
    }
    out.push_str("}\n};\n}\n");
    out.push_str(
        "\n/// Calls a macro with one `(name, type);` for each record of the metadata log.\n\
         macro_rules! for_each_metadata_record {\n($apply:ident) => {\n$apply! {\n",
    );
    // Tiered storage has records of the same kind in a topic of its own, under the same numbers.
    let log = tables.iter().filter(|table| table.stem == "metadata_records");
    for message in log.flat_map(|table| &table.messages) {
        if let Some(key) = message.key {
            let _ = writeln!(out, "({}, {key});", message.name);
        }
    }
    out.push_str("}\n};\n}\npub(crate) use for_each_metadata_record;\n");
    out
}

fn api_keys(tables: &[Table]) -> Result<String> {
    let mut requests: Vec<&Message> = tables
        .iter()
        .flat_map(|table| &table.messages)
        .filter(|message| message.kind == Kind::Request)
        .collect();
    requests.sort_by_key(|message| message.key);
    let mut out = String::from("use crate::api_key::ApiProperties;\n\n");
    out.push_str("/// Every API of this release, ascending by key.\npub(crate) const APIS: &[ApiProperties] = &[\n");
    for request in &requests {
        let flexible = request.flexible.and(request.versions);
        let flexible = if flexible.is_empty() { i16::MAX } else { flexible.low };
        let listens = |name: &str| request.listeners.iter().any(|listener| listener == name);
        ensure!(listens("broker") || listens("controller"), "{}: unknown listeners", request.name);
        let _ = writeln!(
            out,
            "ApiProperties {{ key: ApiKey::{0}, name: \"{0}\", lowest: {1}, highest: {2}, unstable: {3}, flexible: {flexible}, broker: {4}, controller: {5} }},",
            api_name(&request.name),
            request.versions.low,
            request.versions.high,
            request.unstable,
            listens("broker"),
            listens("controller"),
        );
    }
    out.push_str("];\n\n");
    out.push_str("/// An API of the protocol: its key on the wire.\n");
    out.push_str("#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[repr(i16)]\npub enum ApiKey {\n");
    let mut arms = String::new();
    for request in &requests {
        let key = request.key.with_context(|| format!("{} has no key", request.name))?;
        let name = api_name(&request.name);
        let _ = writeln!(
            out,
            "/// `{}`, versions {}.\n{name} = {key},",
            request.name, request.versions
        );
        let _ = writeln!(arms, "{key} => Some(Self::{name}),");
    }
    let _ = write!(
        out,
        "}}\n\nimpl ApiKey {{\n/// The API with this key, if this release knows it.\n#[must_use]\npub fn from_i16(key: i16) -> Option<Self> {{\nmatch key {{\n{arms}_ => None,\n}}\n}}\n}}\n"
    );
    Ok(out)
}
