//! Rust source out of message schemas.
//!
//! One struct per message and per struct in it, the version an argument of `encode` and `decode`,
//! `Reader` and `Writer` concrete. A condition on the version is written only where the range of
//! versions that can reach the line leaves a choice.

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
use core::mem::size_of;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::api_key::ApiKey;
use crate::error::{DecodeError, EncodeError, null_field, unsupported_field};
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
        self.by_name.get(name).map(|index| &self.shapes[*index]).expect("every struct was collected")
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
                    writeln!(out, "/// The API.\npub const API_KEY: ApiKey = ApiKey::{};", api_name(&message.name))
                }
                _ => writeln!(out, "/// The record's type in its log.\npub const RECORD_TYPE: i16 = {key};"),
            };
        }
        let Versions { low, high } = message.versions;
        let _ = writeln!(out, "/// The lowest version that can be encoded and decoded.\npub const MIN_VERSION: i16 = {low};");
        let _ = writeln!(out, "/// The highest version that can be encoded and decoded.\npub const MAX_VERSION: i16 = {high};");
    }

    fn registration(&self, out: &mut String) {
        let name = &self.message.name;
        let flexible = self.message.flexible.and(self.message.versions);
        let low = if flexible.is_empty() { i16::MAX } else { flexible.low };
        let _ = writeln!(out, "message!({name}, {low});");
        let _ = match self.message.kind {
            Kind::Request => writeln!(out, "request!({name}, {}Response);", api_name(name)),
            Kind::Response => writeln!(out, "response!({name});"),
            Kind::Metadata if self.message.key.is_some() => writeln!(out, "metadata_record!({name});"),
            Kind::CoordinatorKey | Kind::CoordinatorValue => writeln!(out, "coordinator_record!({name});"),
            _ => Ok(()),
        };
    }

    fn declaration(&self, out: &mut String, shape: &Shape<'_>) -> Result<()> {
        let valid = self.message.versions;
        let _ = if shape.name == self.message.name {
            writeln!(out, "\n/// Kafka's `{}`, versions {valid}.", shape.name)
        } else {
            let inner = shape.name.strip_prefix(&self.message.name).unwrap_or_default();
            writeln!(out, "\n/// `{inner}` of [`{}`], versions {}.", self.message.name, shape.versions)
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
        let _ = writeln!(out, "impl Default for {} {{\nfn default() -> Self {{\nSelf {{", shape.name);
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
            (Type::Bool, _) => if default == Some("true") { format!("!{name}") } else { name },
            (Type::String | Type::Bytes | Type::Array(_), false) => format!("!{name}.is_empty()"),
            (Type::String | Type::Bytes | Type::Array(_), true) => {
                format!("!matches!(&{name}, Some(value) if value.is_empty())")
            }
            _ => format!("{name} != {}", self.default_value(field)),
        }
    }

    fn encode(&self, out: &mut String, shape: &Shape<'_>, top: bool) -> Result<()> {
        let all = shape.versions;
        let _ = if top {
            writeln!(out, "/// Appends the message in the form of `version`.\n///\n/// # Errors\n///\n/// The version is not supported, or cannot carry a value that is set.\npub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {{\nif !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {{\nreturn Err(EncodeError::UnsupportedVersion {{ message: \"{}\", version }});\n}}", shape.name)
        } else {
            writeln!(out, "pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {{")
        };
        self.flex_binding(out, all);
        for field in self.fields(shape) {
            let range = plain_range(field, all)?;
            let body = if range.is_empty() { String::new() } else { self.write_field(field, range, shape, false)? };
            // Absent both as a plain and as a tagged field.
            let reachable = field.versions.and(all);
            let check = (!field.ignorable && !reachable.covers(all)).then(|| {
                format!("if {} {{ return Err(unsupported_field({}, version)); }}", self.differs(field), path(shape, field))
            });
            match (condition(range, all), body.is_empty(), check) {
                (_, true, Some(check)) => {
                    let _ = writeln!(out, "if !({}) {{ {check} }}", condition(reachable, all).unwrap_or_default());
                }
                (_, true, None) => {}
                (None, false, _) => out.push_str(&body),
                (Some(condition), false, check) => {
                    let _ = write!(out, "if {condition} {{\n{body}}}");
                    match (check, reachable == range) {
                        (Some(check), true) => drop(writeln!(out, " else {check}")),
                        (Some(check), false) => {
                            let _ = write!(out, "\nif !({}) {{ {check} }}\n", self::condition(reachable, all).unwrap_or_default());
                        }
                        (None, _) => out.push('\n'),
                    }
                }
            }
        }
        self.encode_tagged(out, shape)?;
        out.push_str("Ok(())\n}\n");
        Ok(())
    }

    fn flex_binding(&self, out: &mut String, all: Versions) {
        if let Some(condition) = condition(self.message.flexible, all).filter(|text| text != "false") {
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

    fn write_field(&self, field: &Field, range: Versions, shape: &Shape<'_>, tagged: bool) -> Result<String> {
        let name = format!("self.{}", identifier(&field.name));
        let flex = self.flex(Some(field), shape.versions);
        if !is_option(field) {
            return Ok(self.write_value(&field.ty, &name, Place::Field, flex));
        }
        let prefix = matches!(field.ty, Type::Struct(_));
        let null = match &field.ty {
            Type::Array(_) => format!("w.null_array({flex})"),
            Type::String => format!("w.null_string({flex})"),
            // A byte, or among tagged fields an unsigned varint: as Kafka's generator has it.
            Type::Struct(_) if tagged => "w.uvarint(0)".to_owned(),
            Type::Struct(_) => "w.i8(-1)".to_owned(),
            _ => format!("w.null_bytes({flex})"),
        };
        let refused = format!("return Err(null_field({}, version))", path(shape, field));
        let nullable = field.nullable.and(range);
        let (absent, prefix) = match condition(nullable, range) {
            _ if nullable.is_empty() => (format!("{refused};"), ""),
            None => (format!("{null};"), if prefix { "w.i8(1);\n" } else { "" }),
            Some(condition) => {
                ensure!(!prefix, "{}: a struct that is nullable in some versions only", field.name);
                (format!("if {condition} {{ {null} }} else {{ {refused} }}"), "")
            }
        };
        let write = self.write_value(&field.ty, "value", Place::Reference, flex);
        Ok(format!("match &{name} {{\nSome(value) => {{\n{prefix}{write}}}\nNone => {{ {absent} }}\n}}\n"))
    }

    fn write_value(&self, ty: &Type, name: &str, place: Place, flex: &str) -> String {
        let (by_value, by_reference) = match place {
            Place::Field => (name.to_owned(), format!("&{name}")),
            Place::Reference => (format!("*{name}"), name.to_owned()),
        };
        match ty {
            Type::String => format!("w.string({by_reference}, {flex})?;\n"),
            Type::Bytes => format!("w.bytes({by_reference}, {flex})?;\n"),
            Type::Records => format!("w.records({by_reference}, {flex})?;\n"),
            Type::Uuid => format!("w.uuid({by_reference});\n"),
            Type::Struct(_) => format!("{name}.encode(w, version)?;\n"),
            Type::Array(element) => match &**element {
                Type::Struct(_) => format!(
                    "w.array_len({name}.len(), {flex})?;\nfor element in {by_reference} {{\nelement.encode(w, version)?;\n}}\n"
                ),
                scalar => format!("w.{}s({by_reference}, {flex})?;\n", method(scalar)),
            },
            scalar => format!("w.{}({by_value});\n", method(scalar)),
        }
    }

    fn encode_tagged(&self, out: &mut String, shape: &Shape<'_>) -> Result<()> {
        let all = shape.versions;
        let flexible = self.message.flexible.and(all);
        if flexible.is_empty() {
            return Ok(());
        }
        let tagged = self.tagged(shape);
        let mut body = String::new();
        if tagged.is_empty() {
            body.push_str("w.unknown_tagged_fields(&self.unknown_tagged_fields)?;\n");
        } else {
            body.push_str("let mut count = self.unknown_tagged_fields.len();\n");
            for (_, range, field) in &tagged {
                let _ = writeln!(body, "if {} {{ count += 1; }}", self.sent(field, *range, flexible));
            }
            body.push_str("w.tagged_count(count)?;\nlet mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);\n");
            for (tag, range, field) in &tagged {
                let _ = writeln!(body, "if {} {{", self.sent(field, *range, flexible));
                let _ = writeln!(body, "raw.write_below({tag}, w)?;\nlet mark = w.begin_tagged({tag});");
                body.push_str(&self.write_field(field, *range, shape, true)?);
                body.push_str("w.end_tagged(mark)?;\n}\n");
            }
            body.push_str("raw.write_rest(w)?;\n");
        }
        match self.flex(None, all) {
            "flex" => {
                let refused = format!("return Err(unsupported_field(\"{}.unknown_tagged_fields\", version));", shape.name);
                let _ = write!(out, "if flex {{\n{body}}} else if !self.unknown_tagged_fields.is_empty() {{ {refused} }}\n");
            }
            _ => out.push_str(&body),
        }
        Ok(())
    }

    /// Tag, versions and field, ascending by tag.
    fn tagged(&self, shape: &Shape<'a>) -> Vec<(u32, Versions, &'a Field)> {
        let mut tagged: Vec<_> = self
            .fields(shape)
            .filter_map(|field| field.tag.map(|(tag, range)| (tag, range.and(field.versions).and(shape.versions), field)))
            .filter(|(_, range, _)| !range.is_empty())
            .collect();
        tagged.sort_by_key(|(tag, _, _)| *tag);
        tagged
    }

    fn sent(&self, field: &Field, range: Versions, flexible: Versions) -> String {
        match condition(range, flexible) {
            Some(condition) => format!("{condition} && {}", self.differs(field)),
            None => self.differs(field),
        }
    }

    fn decode(&self, out: &mut String, shape: &Shape<'_>, top: bool) -> Result<()> {
        let all = shape.versions;
        let _ = if top {
            writeln!(out, "/// Reads the message in the form of `version`.\n///\n/// # Errors\n///\n/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.\npub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {{\nif !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {{\nreturn Err(r.unsupported_version(\"{}\", version));\n}}", shape.name)
        } else {
            writeln!(out, "pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {{")
        };
        self.flex_binding(out, all);
        let empty = shape.fields.is_empty() && self.message.flexible.and(all).is_empty();
        let _ = writeln!(out, "let {}m = Self::default();", if empty { "" } else { "mut " });
        for field in self.fields(shape) {
            let range = plain_range(field, all)?;
            if range.is_empty() {
                continue;
            }
            let body = self.read_field(field, range, shape, false)?;
            match condition(range, all) {
                None => out.push_str(&body),
                Some(condition) => drop(write!(out, "if {condition} {{\n{body}}}\n")),
            }
        }
        self.decode_tagged(out, shape)?;
        out.push_str("Ok(m)\n}\n");
        Ok(())
    }

    fn read_field(&self, field: &Field, range: Versions, shape: &Shape<'_>, tagged: bool) -> Result<String> {
        let target = format!("m.{}", identifier(&field.name));
        let flex = self.flex(Some(field), shape.versions);
        let plain = self.read_value(&field.ty, flex, range);
        if !is_option(field) {
            return Ok(format!("{target} = {plain};\n"));
        }
        let plain = format!("{target} = Some({plain});\n");
        let nullable = field.nullable.and(range);
        if nullable.is_empty() {
            return Ok(plain);
        }
        let optional = match &field.ty {
            Type::Struct(_) => {
                let value = self.read_value(&field.ty, flex, range);
                let present = if tagged { "r.uvarint()? != 0" } else { "r.is_present()?" };
                format!("{target} = if {present} {{ Some({value}) }} else {{ None }};\n")
            }
            Type::Array(element) => match &**element {
                Type::Struct(name) => {
                    let shape = self.shape(name);
                    let (element, least) = (&shape.name, self.least_expression(name, range));
                    format!(
                        "{target} = match r.nullable_array_len({flex}, {least}, size_of::<{element}>())? {{\nSome(n) => {{\nlet mut v = Vec::with_capacity(n);\nfor _ in 0..n {{\nv.push({element}::decode(r, version)?);\n}}\nSome(v)\n}}\nNone => None,\n}};\n"
                    )
                }
                scalar => format!("{target} = r.nullable_{}s({flex})?;\n", method(scalar)),
            },
            scalar => format!("{target} = r.nullable_{}({flex})?;\n", method(scalar)),
        };
        Ok(match condition(nullable, range) {
            None => optional,
            Some(condition) => format!("if {condition} {{\n{optional}}} else {{\n{plain}}}\n"),
        })
    }

    /// An expression that reads a value that cannot be null.
    fn read_value(&self, ty: &Type, flex: &str, range: Versions) -> String {
        match ty {
            Type::String | Type::Bytes | Type::Records => format!("r.{}({flex})?", method(ty)),
            Type::Struct(name) => format!("{}::decode(r, version)?", self.shape(name).name),
            Type::Array(element) => match &**element {
                Type::Struct(name) => {
                    let (element, least) = (&self.shape(name).name, self.least_expression(name, range));
                    format!(
                        "{{\nlet n = r.array_len({flex}, {least}, size_of::<{element}>())?;\nlet mut v = Vec::with_capacity(n);\nfor _ in 0..n {{\nv.push({element}::decode(r, version)?);\n}}\nv\n}}"
                    )
                }
                scalar => format!("r.{}s({flex})?", method(scalar)),
            },
            scalar => format!("r.{}()?", method(scalar)),
        }
    }

    fn decode_tagged(&self, out: &mut String, shape: &Shape<'_>) -> Result<()> {
        let all = shape.versions;
        let flexible = self.message.flexible.and(all);
        if flexible.is_empty() {
            return Ok(());
        }
        let mut body = String::new();
        let tagged = self.tagged(shape);
        if tagged.is_empty() {
            body.push_str("r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;\n");
        } else {
            body.push_str("for _ in 0..r.tagged_count()? {\nlet (tag, size) = r.tag()?;\nmatch tag {\n");
            for (tag, range, field) in &tagged {
                let guard = condition(*range, flexible).map(|text| format!(" if {text}")).unwrap_or_default();
                let _ = write!(
                    body,
                    "{tag}{guard} => {{\nlet limit = r.begin_tagged(size)?;\n{}r.end_tagged(limit)?;\n}}\n",
                    self.read_field(field, *range, shape, true)?
                );
            }
            body.push_str("_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,\n}\n}\n");
        }
        match self.flex(None, all) {
            "flex" => drop(write!(out, "if flex {{\n{body}}}\n")),
            _ => out.push_str(&body),
        }
        Ok(())
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
                        if index == last { format!("_ => {least}") } else { format!("..={high} => {least}") }
                    })
                    .collect();
                format!("match version {{ {} }}", arms.join(", "))
            }
        }
    }

    fn least(&self, name: &str, version: i16) -> usize {
        let flexible = self.message.flexible.contains(version);
        let plain = |field: &&Field| {
            field.versions.contains(version) && !field.tag.is_some_and(|(_, versions)| versions.contains(version))
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

#[derive(Clone, Copy)]
enum Place {
    /// `self.name`.
    Field,
    /// A variable that borrows the value.
    Reference,
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
