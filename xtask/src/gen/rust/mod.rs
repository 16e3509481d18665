//! Rust source out of message schemas.
//!
//! One struct per message and per struct in it, the version an argument of `encode` and `decode`,
//! `Reader` and `Writer` concrete. A condition on the version is written only where the range of
//! versions that can reach the line leaves a choice.
//!
//! Inside a message, a failure is remembered by the reader or writer and asked for once at the end:
//! straight-line code without early returns compiles in less than half the time when optimised.

mod decode;
mod encode;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};

use super::schema::{Field, Kind, Message, Type, Versions};

/// The file for one table.
pub(crate) fn file(messages: &[Message]) -> Result<String> {
    let mut out = String::from(IMPORTS);
    for message in messages {
        Emitter::new(message)?.message(&mut out).with_context(|| message.name.clone())?;
    }
    Ok(out)
}

const IMPORTS: &str = "use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::api_key::ApiKey;
use crate::error::{DecodeError, EncodeError};
use crate::message::{coordinator_record, message, metadata_record, request, response};
use crate::reader::Reader;
use crate::tagged::{RawTaggedField, RawTaggedFields};
use crate::writer::Writer;
";

/// One struct to write: its Rust name, its fields, and the versions that reach it.
struct Shape<'a> {
    name: String,
    fields: &'a [Field],
    versions: Versions,
}

struct Emitter<'a> {
    message: &'a Message,
    shapes: Vec<Shape<'a>>,
    /// By the name in the schema.
    by_name: BTreeMap<&'a str, usize>,
}

impl<'a> Emitter<'a> {
    fn new(message: &'a Message) -> Result<Self> {
        let mut emitter = Self { message, shapes: Vec::new(), by_name: BTreeMap::new() };
        emitter.shapes.push(Shape {
            name: message.name.clone(),
            fields: &message.fields,
            versions: message.versions,
        });
        emitter.collect(&message.fields, message.versions)?;
        for shared in &message.structs {
            let versions = shared.versions.and(message.versions);
            emitter.add(&shared.name, &shared.fields, versions)?;
            emitter.collect(&shared.fields, versions)?;
        }
        Ok(emitter)
    }

    fn collect(&mut self, fields: &'a [Field], versions: Versions) -> Result<()> {
        for field in fields.iter().filter(|field| !field.fields.is_empty()) {
            let versions = field.versions.and(versions);
            let name = field.ty.struct_name().context("fields under a scalar")?;
            self.add(name, &field.fields, versions)?;
            self.collect(&field.fields, versions)?;
        }
        Ok(())
    }

    fn add(&mut self, name: &'a str, fields: &'a [Field], versions: Versions) -> Result<()> {
        ensure!(self.by_name.insert(name, self.shapes.len()).is_none(), "two structs named {name}");
        let name = format!("{}{name}", self.message.name);
        self.shapes.push(Shape { name, fields, versions });
        Ok(())
    }

    fn shape(&self, name: &str) -> &Shape<'a> {
        self.by_name
            .get(name)
            .map(|index| &self.shapes[*index])
            .expect("every struct was collected")
    }

    fn message(&self, out: &mut String) -> Result<()> {
        for (index, shape) in self.shapes.iter().enumerate() {
            if shape.versions.is_empty() {
                continue;
            }
            self.declaration(out, shape)?;
            self.default(out, shape);
            let name = &shape.name;
            let _ = writeln!(out, "impl {name} {{");
            if index == 0 {
                self.constants(out);
            }
            self.encode(out, shape, index == 0)?;
            self.decode(out, shape, index == 0)?;
            out.push_str("}\n");
        }
        self.registration(out);
        Ok(())
    }

    fn constants(&self, out: &mut String) {
        let message = self.message;
        if let Some(key) = message.key {
            let _ = match message.kind {
                Kind::Request | Kind::Response => {
                    writeln!(
                        out,
                        "/// The API.\npub const API_KEY: ApiKey = ApiKey::{};",
                        api_name(&message.name)
                    )
                }
                _ => writeln!(
                    out,
                    "/// The record's type in its log.\npub const RECORD_TYPE: i16 = {key};"
                ),
            };
        }
        let Versions { low, high } = message.versions;
        let _ = writeln!(
            out,
            "/// The lowest version that can be encoded and decoded.\npub const MIN_VERSION: i16 = {low};"
        );
        let _ = writeln!(
            out,
            "/// The highest version that can be encoded and decoded.\npub const MAX_VERSION: i16 = {high};"
        );
    }

    fn registration(&self, out: &mut String) {
        let name = &self.message.name;
        let flexible = self.message.flexible.and(self.message.versions);
        let low = if flexible.is_empty() { i16::MAX } else { flexible.low };
        let _ = writeln!(out, "message!({name}, {low});");
        let _ = match self.message.kind {
            Kind::Request => writeln!(out, "request!({name}, {}Response);", api_name(name)),
            Kind::Response => writeln!(out, "response!({name});"),
            Kind::Metadata if self.message.key.is_some() => {
                writeln!(out, "metadata_record!({name});")
            }
            Kind::CoordinatorKey | Kind::CoordinatorValue => {
                writeln!(out, "coordinator_record!({name});")
            }
            _ => Ok(()),
        };
    }

    fn declaration(&self, out: &mut String, shape: &Shape<'_>) -> Result<()> {
        let valid = self.message.versions;
        let _ = if shape.name == self.message.name {
            writeln!(out, "\n/// Kafka's `{}`, versions {valid}.", shape.name)
        } else {
            let inner = shape.name.strip_prefix(&self.message.name).unwrap_or_default();
            writeln!(
                out,
                "\n/// `{inner}` of [`{}`], versions {}.",
                self.message.name, shape.versions
            )
        };
        let _ = writeln!(out, "#[derive(Debug, Clone, PartialEq)]\npub struct {} {{", shape.name);
        for field in self.fields(shape) {
            let _ = writeln!(out, "/// {}", note(field, shape.versions));
            let _ = writeln!(out, "pub {}: {},", identifier(&field.name), self.rust_type(field));
        }
        if !self.message.flexible.and(shape.versions).is_empty() {
            out.push_str("/// Tagged fields of the peer that this release does not know.\n");
            out.push_str("pub unknown_tagged_fields: Vec<RawTaggedField>,\n");
        }
        out.push_str("}\n");
        Ok(())
    }

    /// The fields that some version of the shape carries.
    fn fields<'s>(&self, shape: &'s Shape<'a>) -> impl Iterator<Item = &'a Field> + use<'s, 'a> {
        let versions = shape.versions;
        shape.fields.iter().filter(move |field| !field.versions.and(versions).is_empty())
    }

    fn rust_type(&self, field: &Field) -> String {
        let plain = self.plain_type(&field.ty);
        if is_option(field) { format!("Option<{plain}>") } else { plain }
    }

    fn plain_type(&self, ty: &Type) -> String {
        match ty {
            Type::Array(element) => format!("Vec<{}>", self.plain_type(element)),
            Type::Struct(name) => self.shape(name).name.clone(),
            Type::String => "String".to_owned(),
            Type::Bytes | Type::Records => "Bytes".to_owned(),
            Type::Uuid => "Uuid".to_owned(),
            Type::Bool => "bool".to_owned(),
            scalar => primitive(scalar).to_owned(),
        }
    }

    fn default(&self, out: &mut String, shape: &Shape<'_>) {
        let flexible = !self.message.flexible.and(shape.versions).is_empty();
        let _ =
            writeln!(out, "impl Default for {} {{\nfn default() -> Self {{\nSelf {{", shape.name);
        for field in self.fields(shape) {
            let _ = writeln!(out, "{}: {},", identifier(&field.name), self.default_value(field));
        }
        out.push_str(if flexible { "unknown_tagged_fields: Vec::new(),\n" } else { "" });
        out.push_str("}\n}\n}\n");
    }

    fn default_value(&self, field: &Field) -> String {
        if field.default.as_deref() == Some("null") || field.ty == Type::Records {
            return "None".to_owned();
        }
        let plain = match &field.ty {
            Type::Bool => field.default.clone().unwrap_or_else(|| "false".to_owned()),
            Type::Float64 => "0.0".to_owned(),
            Type::Uuid => "Uuid::ZERO".to_owned(),
            Type::String => "String::new()".to_owned(),
            Type::Bytes => "Bytes::new()".to_owned(),
            Type::Array(_) => "Vec::new()".to_owned(),
            Type::Struct(name) => format!("{}::default()", self.shape(name).name),
            _ => field.default.clone().unwrap_or_else(|| "0".to_owned()),
        };
        if is_option(field) { format!("Some({plain})") } else { plain }
    }

    /// An expression that is true when the field differs from its default.
    fn differs(&self, field: &Field) -> String {
        let name = format!("self.{}", identifier(&field.name));
        let default = field.default.as_deref();
        if default == Some("null") || field.ty == Type::Records {
            return format!("{name}.is_some()");
        }
        match (&field.ty, is_option(field)) {
            (Type::Bool, _) => {
                if default == Some("true") {
                    format!("!{name}")
                } else {
                    name
                }
            }
            (Type::String | Type::Bytes | Type::Array(_), false) => format!("!{name}.is_empty()"),
            (Type::String | Type::Bytes | Type::Array(_), true) => {
                format!("!matches!(&{name}, Some(value) if value.is_empty())")
            }
            _ => format!("{name} != {}", self.default_value(field)),
        }
    }

    fn flex_binding(&self, out: &mut String, all: Versions) {
        if self.flex(None, all) == "flex" {
            let condition = condition(self.message.flexible, all).unwrap_or_default();
            let _ = writeln!(out, "let flex = {condition};");
        }
    }

    /// The expression for "lengths are compact and tagged fields follow".
    fn flex(&self, field: Option<&Field>, all: Versions) -> &'static str {
        let flexible = field.and_then(|field| field.flexible).unwrap_or(self.message.flexible);
        if flexible.and(all).is_empty() {
            "false"
        } else if flexible.covers(all) {
            "true"
        } else {
            "flex"
        }
    }

    /// Tag, versions and field, ascending by tag.
    fn tagged(&self, shape: &Shape<'a>) -> Vec<(u32, Versions, &'a Field)> {
        let mut tagged: Vec<_> = self
            .fields(shape)
            .filter_map(|field| {
                field
                    .tag
                    .map(|(tag, range)| (tag, range.and(field.versions).and(shape.versions), field))
            })
            .filter(|(_, range, _)| !range.is_empty())
            .collect();
        tagged.sort_by_key(|(tag, _, _)| *tag);
        tagged
    }

    /// The least number of bytes that one element takes, by version.
    fn least_expression(&self, name: &str, range: Versions) -> String {
        let mut runs: Vec<(i16, i16, usize)> = Vec::new();
        for version in range.low..=range.high.min(self.message.versions.high) {
            let least = self.least(name, version).max(1);
            match runs.last_mut() {
                Some((_, high, value)) if *value == least => *high = version,
                _ => runs.push((version, version, least)),
            }
        }
        match runs.as_slice() {
            [(_, _, least)] => least.to_string(),
            _ => {
                let last = runs.len() - 1;
                let arms: Vec<String> = runs
                    .iter()
                    .enumerate()
                    .map(|(index, (_, high, least))| {
                        if index == last {
                            format!("_ => {least}")
                        } else {
                            format!("..={high} => {least}")
                        }
                    })
                    .collect();
                format!("match version {{ {} }}", arms.join(", "))
            }
        }
    }

    fn least(&self, name: &str, version: i16) -> usize {
        let flexible = self.message.flexible.contains(version);
        let plain = |field: &&Field| {
            field.versions.contains(version)
                && !field.tag.is_some_and(|(_, versions)| versions.contains(version))
        };
        let fields = self.shape(name).fields.iter().filter(plain).map(|field| match &field.ty {
            Type::Struct(_) if field.nullable.contains(version) => 1,
            Type::Struct(name) => self.least(name, version),
            Type::Bool | Type::Int8 => 1,
            Type::Int16 | Type::Uint16 => 2,
            Type::Int32 | Type::Uint32 => 4,
            Type::Int64 | Type::Float64 => 8,
            Type::Uuid => 16,
            _ if flexible => 1,
            Type::String => 2,
            _ => 4,
        });
        fields.sum::<usize>() + usize::from(flexible)
    }
}

/// The versions in which the field stands among the plain ones.
fn plain_range(field: &Field, all: Versions) -> Result<Versions> {
    let range = field.versions.and(all);
    let Some((_, tagged)) = field.tag else { return Ok(range) };
    let tagged = tagged.and(range);
    if tagged.is_empty() {
        return Ok(range);
    }
    ensure!(tagged.high == range.high, "{}: untagged again after {tagged}", field.name);
    Ok(range.and(Versions { low: 0, high: tagged.low - 1 }))
}

/// `None` when each version of `all` lies in `range`, else an expression for it.
fn condition(range: Versions, all: Versions) -> Option<String> {
    let both = range.and(all);
    if both.is_empty() {
        return Some("false".to_owned());
    }
    let low = (both.low > all.low).then(|| format!("version >= {}", both.low));
    let high = (both.high < all.high).then(|| format!("version <= {}", both.high));
    match (low, high) {
        (Some(_), Some(_)) if both.low == both.high => Some(format!("version == {}", both.low)),
        (Some(low), Some(high)) => Some(format!("{low} && {high}")),
        (low, high) => low.or(high),
    }
}

fn is_option(field: &Field) -> bool {
    !field.nullable.is_empty() || field.ty == Type::Records
}

fn primitive(ty: &Type) -> &'static str {
    match ty {
        Type::Int8 => "i8",
        Type::Int16 => "i16",
        Type::Uint16 => "u16",
        Type::Int32 => "i32",
        Type::Uint32 => "u32",
        Type::Int64 => "i64",
        _ => "f64",
    }
}

/// The reader's and writer's method for a scalar.
fn method(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Uuid => "uuid",
        Type::String => "string",
        Type::Bytes => "bytes",
        Type::Records => "records",
        number => primitive(number),
    }
}

/// The field's ranges, for its documentation.
fn note(field: &Field, all: Versions) -> String {
    let mut text = format!("Versions {}", field.versions.and(all));
    if !field.nullable.is_empty() {
        let _ = write!(text, ", null {}", field.nullable);
    }
    if let Some((tag, versions)) = field.tag {
        let _ = write!(text, ", tag {tag} in {versions}");
    }
    if let Some(default) = &field.default {
        let _ = write!(text, ", default {default}");
    }
    text.push_str(if field.ignorable { ", ignorable." } else { "." });
    text
}

fn path(shape: &Shape<'_>, field: &Field) -> String {
    format!("\"{}.{}\"", shape.name, snake(&field.name))
}

/// `FetchRequest` → `Fetch`.
pub(crate) fn api_name(message: &str) -> &str {
    message.strip_suffix("Request").or_else(|| message.strip_suffix("Response")).unwrap_or(message)
}

fn identifier(name: &str) -> String {
    let snake = snake(name);
    if matches!(snake.as_str(), "type" | "match" | "ref" | "loop" | "move" | "use" | "gen") {
        format!("r#{snake}")
    } else {
        snake
    }
}

/// `LogDir` → `log_dir`, `ISRNodes` → `isr_nodes`.
pub(crate) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (index, c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| chars[before]);
        let after = chars.get(index + 1);
        let word = c.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || before.is_ascii_digit()
                    || (before.is_ascii_uppercase() && after.is_some_and(char::is_ascii_lowercase))
            });
        if word {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
