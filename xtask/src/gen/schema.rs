//! Message schemas and their compact text form.
//!
//! A table is a text file. A line without indent opens a message or a struct that several fields of
//! that message share; deeper lines are fields, two blanks a level:
//!
//! ```text
//! request FetchRequest key=1 versions=4-18 flexible=12+ listeners=broker,controller
//!   ClusterId string 12+ null=12+ default=null tag=0@12+ ignorable
//!   Topics []FetchTopic 0+
//!     Topic string 0-12 ignorable
//! struct Shared 0+
//!   Id int32 0+ default=-1
//! ```
//!
//! What a line leaves out has the format's usual meaning: never null, never tagged, not ignorable,
//! and a default of zero, empty or false.

use std::fmt::{self, Write as _};

use anyhow::{Context, Result, bail, ensure};

/// A range of versions; empty when `low > high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Versions {
    pub(crate) low: i16,
    /// `i16::MAX` stands for an open range.
    pub(crate) high: i16,
}

impl Versions {
    pub(crate) const NONE: Self = Self { low: 0, high: -1 };

    pub(crate) fn parse(text: &str) -> Result<Self> {
        let number =
            |part: &str| part.trim().parse::<i16>().with_context(|| format!("versions {text:?}"));
        Ok(match text.trim() {
            "none" | "" => Self::NONE,
            text => match (text.strip_suffix('+'), text.split_once('-')) {
                (Some(low), _) => Self { low: number(low)?, high: i16::MAX },
                (None, Some((low, high))) => Self { low: number(low)?, high: number(high)? },
                (None, None) => Self { low: number(text)?, high: number(text)? },
            },
        })
    }

    pub(crate) fn is_empty(self) -> bool {
        self.low > self.high
    }

    pub(crate) fn contains(self, version: i16) -> bool {
        self.low <= version && version <= self.high
    }

    pub(crate) fn and(self, other: Self) -> Self {
        let both = Self { low: self.low.max(other.low), high: self.high.min(other.high) };
        if both.is_empty() { Self::NONE } else { both }
    }

    pub(crate) fn covers(self, other: Self) -> bool {
        other.is_empty() || (self.low <= other.low && other.high <= self.high)
    }
}

impl fmt::Display for Versions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            range if range.is_empty() => f.write_str("none"),
            Self { low, high: i16::MAX } => write!(f, "{low}+"),
            Self { low, high } if low == high => write!(f, "{low}"),
            Self { low, high } => write!(f, "{low}-{high}"),
        }
    }
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Request,
    Response,
    Header,
    Data,
    Metadata,
    CoordinatorKey,
    CoordinatorValue,
}

const KINDS: &[(Kind, &str)] = &[
    (Kind::Request, "request"),
    (Kind::Response, "response"),
    (Kind::Header, "header"),
    (Kind::Data, "data"),
    (Kind::Metadata, "metadata"),
    (Kind::CoordinatorKey, "coordinator-key"),
    (Kind::CoordinatorValue, "coordinator-value"),
];

impl Kind {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        KINDS.iter().find(|(_, name)| *name == text).map(|(kind, _)| *kind)
    }

    pub(crate) fn name(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// A field's type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Type {
    Bool,
    Int8,
    Int16,
    Uint16,
    Int32,
    Uint32,
    Int64,
    Float64,
    Uuid,
    String,
    Bytes,
    Records,
    Struct(String),
    Array(Box<Type>),
}

const SCALARS: &[(Type, &str)] = &[
    (Type::Bool, "bool"),
    (Type::Int8, "int8"),
    (Type::Int16, "int16"),
    (Type::Uint16, "uint16"),
    (Type::Int32, "int32"),
    (Type::Uint32, "uint32"),
    (Type::Int64, "int64"),
    (Type::Float64, "float64"),
    (Type::Uuid, "uuid"),
    (Type::String, "string"),
    (Type::Bytes, "bytes"),
    (Type::Records, "records"),
];

impl Type {
    pub(crate) fn parse(text: &str) -> Self {
        match text.strip_prefix("[]") {
            Some(element) => Self::Array(Box::new(Self::parse(element))),
            None => SCALARS
                .iter()
                .find(|(_, name)| *name == text)
                .map_or_else(|| Self::Struct(text.to_owned()), |(scalar, _)| scalar.clone()),
        }
    }

    /// The struct that the type names, directly or as an array's element.
    pub(crate) fn struct_name(&self) -> Option<&str> {
        match self {
            Self::Struct(name) => Some(name),
            Self::Array(element) => element.struct_name(),
            _ => None,
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Array(element) => write!(f, "[]{element}"),
            Self::Struct(name) => f.write_str(name),
            scalar => f.write_str(
                SCALARS.iter().find(|(ty, _)| ty == scalar).map_or("", |(_, name)| name),
            ),
        }
    }
}

/// A field of a message or struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) versions: Versions,
    pub(crate) nullable: Versions,
    /// The default when it is not zero, empty or false; `null` for null.
    pub(crate) default: Option<String>,
    /// Whether versions without the field may drop a value.
    pub(crate) ignorable: bool,
    /// Part of its element's identity within the array.
    pub(crate) key: bool,
    pub(crate) tag: Option<(u32, Versions)>,
    /// Overrides the message's flexible versions for this field's lengths.
    pub(crate) flexible: Option<Versions>,
    /// The fields of the struct that this field introduces.
    pub(crate) fields: Vec<Field>,
}

/// A struct that several fields of a message share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Struct {
    pub(crate) name: String,
    pub(crate) versions: Versions,
    pub(crate) fields: Vec<Field>,
}

/// A message: one top-level definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    /// The API's number, or the record's type.
    pub(crate) key: Option<i16>,
    pub(crate) versions: Versions,
    pub(crate) flexible: Versions,
    /// Which listeners serve the API, requests only.
    pub(crate) listeners: Vec<String>,
    /// The latest version is not final and never advertised.
    pub(crate) unstable: bool,
    pub(crate) fields: Vec<Field>,
    pub(crate) structs: Vec<Struct>,
}

/// Writes messages as a table.
pub(crate) fn print(messages: &[Message]) -> String {
    let mut out = String::new();
    for message in messages {
        let _ = write!(out, "{} {}", message.kind.name(), message.name);
        if let Some(key) = message.key {
            let _ = write!(out, " key={key}");
        }
        let _ = write!(out, " versions={} flexible={}", message.versions, message.flexible);
        if !message.listeners.is_empty() {
            let _ = write!(out, " listeners={}", message.listeners.join(","));
        }
        out.push_str(if message.unstable { " unstable\n" } else { "\n" });
        print_fields(&mut out, &message.fields, 1);
        for shared in &message.structs {
            let _ = writeln!(out, "struct {} {}", shared.name, shared.versions);
            print_fields(&mut out, &shared.fields, 1);
        }
    }
    out
}

fn print_fields(out: &mut String, fields: &[Field], depth: usize) {
    for field in fields {
        let _ = write!(
            out,
            "{:indent$}{} {} {}",
            "",
            field.name,
            field.ty,
            field.versions,
            indent = depth * 2
        );
        if !field.nullable.is_empty() {
            let _ = write!(out, " null={}", field.nullable);
        }
        if let Some(default) = &field.default {
            let _ = write!(out, " default={default}");
        }
        if let Some((tag, versions)) = field.tag {
            let _ = write!(out, " tag={tag}@{versions}");
        }
        if let Some(flexible) = field.flexible {
            let _ = write!(out, " flexible={flexible}");
        }
        out.push_str(if field.ignorable { " ignorable" } else { "" });
        out.push_str(if field.key { " key\n" } else { "\n" });
        print_fields(out, &field.fields, depth + 1);
    }
}

/// Reads a table.
pub(crate) fn parse(text: &str) -> Result<Vec<Message>> {
    let mut messages: Vec<Message> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let body = line.trim_start_matches(' ');
        if body.is_empty() || body.starts_with('#') {
            continue;
        }
        let indent = line.len() - body.len();
        let words: Vec<&str> = body.split_whitespace().collect();
        parse_line(&mut messages, indent, &words)
            .with_context(|| format!("line {}: {line:?}", number + 1))?;
    }
    Ok(messages)
}

fn parse_line(messages: &mut Vec<Message>, indent: usize, words: &[&str]) -> Result<()> {
    ensure!(indent.is_multiple_of(2), "the indent is {indent} blanks, expected an even number");
    if indent > 0 {
        let message = messages.last_mut().context("a field before any message")?;
        let mut fields = match message.structs.last_mut() {
            Some(shared) => &mut shared.fields,
            None => &mut message.fields,
        };
        for _ in 1..indent / 2 {
            fields = &mut fields.last_mut().context("a field without its parent")?.fields;
        }
        fields.push(parse_field(words)?);
        return Ok(());
    }
    match words {
        ["struct", name, versions] => {
            let message = messages.last_mut().context("a struct before any message")?;
            message.structs.push(Struct {
                name: (*name).to_owned(),
                versions: Versions::parse(versions)?,
                fields: Vec::new(),
            });
        }
        [kind, name, rest @ ..] => {
            let kind = Kind::parse(kind).with_context(|| format!("unknown kind {kind:?}"))?;
            messages.push(parse_message(kind, name, rest)?);
        }
        _ => bail!("neither a message nor a field"),
    }
    Ok(())
}

fn parse_message(kind: Kind, name: &str, words: &[&str]) -> Result<Message> {
    let mut message = Message {
        kind,
        name: name.to_owned(),
        key: None,
        versions: Versions::NONE,
        flexible: Versions::NONE,
        listeners: Vec::new(),
        unstable: false,
        fields: Vec::new(),
        structs: Vec::new(),
    };
    for word in words {
        match word.split_once('=') {
            Some(("key", key)) => message.key = Some(key.parse()?),
            Some(("versions", text)) => message.versions = Versions::parse(text)?,
            Some(("flexible", text)) => message.flexible = Versions::parse(text)?,
            Some(("listeners", text)) => {
                message.listeners = text.split(',').map(str::to_owned).collect()
            }
            None if *word == "unstable" => message.unstable = true,
            _ => bail!("unknown word {word:?}"),
        }
    }
    Ok(message)
}

fn parse_field(words: &[&str]) -> Result<Field> {
    let [name, ty, versions, rest @ ..] = words else {
        bail!("a field needs name, type and versions")
    };
    let mut field = Field {
        name: (*name).to_owned(),
        ty: Type::parse(ty),
        versions: Versions::parse(versions)?,
        nullable: Versions::NONE,
        default: None,
        ignorable: false,
        key: false,
        tag: None,
        flexible: None,
        fields: Vec::new(),
    };
    for word in rest {
        match word.split_once('=') {
            Some(("null", text)) => field.nullable = Versions::parse(text)?,
            Some(("default", text)) => field.default = Some(text.to_owned()),
            Some(("tag", text)) => {
                let (tag, versions) = text.split_once('@').context("tag=NUMBER@VERSIONS")?;
                field.tag = Some((tag.parse()?, Versions::parse(versions)?));
            }
            Some(("flexible", text)) => field.flexible = Some(Versions::parse(text)?),
            None if *word == "ignorable" => field.ignorable = true,
            None if *word == "key" => field.key = true,
            _ => bail!("unknown word {word:?}"),
        }
    }
    Ok(field)
}

#[cfg(test)]
mod tests {
    use super::{parse, print};

    #[test]
    fn a_table_reads_back_as_it_was_written() {
        let table = "request FetchRequest key=1 versions=4-18 flexible=12+ listeners=broker,controller unstable\n  \
                     ClusterId string 12+ null=12+ default=null tag=0@12+ flexible=none ignorable key\n  \
                     Topics []FetchTopic 0+\n    Topic string 0-12\nstruct Shared 3\n  Id int32 3 default=-1\n";
        let messages = parse(table).unwrap();
        assert_eq!(messages[0].fields[1].fields[0].name, "Topic");
        assert_eq!(messages[0].structs[0].fields[0].default.as_deref(), Some("-1"));
        assert_eq!(print(&messages), table);
    }

    #[test]
    fn a_broken_table_names_its_line() {
        let error = parse("data A versions=0 flexible=none\n  Id int32\n").unwrap_err();
        assert!(format!("{error:#}").starts_with("line 2"), "{error:#}");
    }
}
