//! Byte vectors: values of every message and version, encoded by Kafka's own classes.
//!
//! `tests/conformance/messages/vectors.tsv.gz`, one line each, tab-separated:
//!
//! | kind | columns |
//! |---|---|
//! | `D` message version hex | the message as Kafka's constructor makes it |
//! | `J` message version style hex json | a value, and Kafka's JSON of what it reads back |
//! | `U` message version style hex json | the same with unknown tagged fields in each struct |
//! | `X` message version style to crc | that value written in another version: the CRC-32C |
//!
//! Where Kafka refuses to write, `!` stands for the bytes or the sum.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value, json};

use super::files::crc32c;
use super::schema::{Field, Message, Type};
use super::tables::{self, jars};
use crate::workspace::root;

/// Where the vectors are, relative to the root.
const VECTORS: &str = "tests/conformance/messages/vectors.tsv.gz";

/// The program that runs Kafka's classes, relative to the root.
const CODEC: &str = "tests/judge/codec/MessageCodec.java";

/// What Kafka's classes say of the APIs, relative to the root, and the program that asks them.
const API_TABLE: (&str, &str) =
    ("tests/conformance/messages/api_keys.tsv", "tests/judge/codec/ApiTable.java");

struct Task<'a> {
    message: &'a Message,
    from: i16,
    to: i16,
    mode: char,
    style: Style,
    json: String,
}

/// Rewrites the vectors.
pub(crate) fn write() -> Result<()> {
    let tables = tables::read()?;
    let mut tasks = Vec::new();
    for message in tables.iter().flat_map(|table| &table.messages) {
        for version in message.versions.low..=message.versions.high {
            add_tasks(&mut tasks, message, version);
        }
    }
    let answers = ask(&tasks)?;
    let mut lines = String::new();
    for (task, answer) in tasks.iter().zip(&answers) {
        line(&mut lines, task, answer)?;
    }
    let path = root().join(VECTORS);
    fs::create_dir_all(path.parent().context("a path with a folder")?)?;
    let mut file = GzEncoder::new(File::create(&path)?, Compression::best());
    file.write_all(lines.as_bytes())?;
    file.finish()?;
    println!("{} vectors, {} bytes in {VECTORS}", tasks.len(), fs::metadata(&path)?.len());
    let (table, program) = API_TABLE;
    let output = java(program).output().context("cannot run java")?;
    ensure!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    fs::write(root().join(table), output.stdout)?;
    Ok(())
}

/// Java with Kafka's jars on its class path, running one source file.
fn java(program: &str) -> Command {
    let mut java = Command::new("java");
    java.arg("-cp").arg(jars().join("*")).arg(root().join(program));
    java
}

fn add_tasks<'a>(tasks: &mut Vec<Task<'a>>, message: &'a Message, version: i16) {
    let mut add = |to: i16, mode: char, style: Style| {
        let json =
            Filler { message, version, style, counter: 0 }.object(&message.fields).to_string();
        tasks.push(Task { message, from: version, to, mode, style, json });
    };
    add(version, 'D', Style::Filled);
    for style in [Style::Filled, Style::Null, Style::Edge, Style::Sparse, Style::Short] {
        add(version, 'J', style);
    }
    if message.flexible.contains(version) {
        add(version, 'U', Style::Filled);
    }
    if version < message.versions.high {
        return;
    }
    let mut styles = vec![Style::Filled, Style::Null, Style::Sparse];
    for only in 0..Filler::restricted(message) {
        add(version, 'J', Style::Only(only));
        styles.push(Style::Only(only));
    }
    for to in message.versions.low..version {
        for style in &styles {
            add(to, 'X', *style);
        }
    }
}

fn ask(tasks: &[Task<'_>]) -> Result<Vec<String>> {
    let mut java = java(CODEC)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run java")?;
    let mut input = String::new();
    for task in tasks {
        let mode = if task.mode == 'X' { 'J' } else { task.mode };
        let _ = writeln!(
            input,
            "{}\t{}\t{}\t{mode}\t{}",
            task.message.name, task.from, task.to, task.json
        );
    }
    let mut stdin = java.stdin.take().context("stdin is piped")?;
    let feeder = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = java.wait_with_output()?;
    ensure!(output.status.success(), "{CODEC}: {}", output.status);
    if feeder.join().is_err() {
        bail!("the thread that feeds {CODEC} panicked");
    }
    let answers: Vec<String> =
        String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect();
    ensure!(answers.len() == tasks.len(), "{} answers for {} tasks", answers.len(), tasks.len());
    Ok(answers)
}

fn line(lines: &mut String, task: &Task<'_>, answer: &str) -> Result<()> {
    let (bytes, json) =
        answer.split_once('\t').with_context(|| format!("an answer: {answer:?}"))?;
    let name = &task.message.name;
    let _ = match task.mode {
        'X' => {
            let sum = if bytes == "!" {
                "!".to_owned()
            } else {
                format!("{:08x}", crc32c(&from_hex(bytes)?))
            };
            writeln!(lines, "X\t{name}\t{}\t{:?}\t{}\t{sum}", task.from, task.style, task.to)
        }
        'D' => writeln!(lines, "D\t{name}\t{}\t{bytes}", task.to),
        mode => {
            ensure!(
                bytes != "!",
                "Kafka refuses {name} {}: {json}; the value was {}",
                task.to,
                task.json
            );
            writeln!(lines, "{mode}\t{name}\t{}\t{:?}\t{bytes}\t{json}", task.to, task.style)
        }
    };
    Ok(())
}

fn from_hex(text: &str) -> Result<Vec<u8>> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2).unwrap_or(""), 16).context("hexadecimal"))
        .collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Every field set, none to its default, no two alike.
    Filled,
    /// Null where null is allowed, arrays of one element.
    Null,
    /// The ends of each range; empty and long.
    Edge,
    /// As null, and numbers, strings and arrays at their defaults.
    Sparse,
    /// As sparse, but arrays of structs have three elements: each the shortest there is.
    Short,
    /// Defaults, but for the field of this number among those that not every version has.
    Only(i64),
}

/// Makes one value of a message, as Kafka's JSON spells it.
struct Filler<'a> {
    message: &'a Message,
    version: i16,
    style: Style,
    counter: i64,
}

impl<'a> Filler<'a> {
    /// How many fields of the highest version some other version lacks.
    fn restricted(message: &'a Message) -> i64 {
        let version = message.versions.high;
        let mut filler = Self { message, version, style: Style::Only(-1), counter: 0 };
        filler.object(&message.fields);
        filler.counter
    }

    fn object(&mut self, fields: &[Field]) -> Value {
        let mut object = Map::new();
        let version = self.version;
        for field in fields.iter().filter(|field| field.versions.contains(version)) {
            // Left out, a tagged field has its default.
            let tagged = field.tag.is_some_and(|(_, versions)| versions.contains(self.version));
            if !(tagged && matches!(self.style, Style::Sparse | Style::Short)) {
                object.insert(key(&field.name), self.field(field));
            }
        }
        Value::Object(object)
    }

    fn field(&mut self, field: &Field) -> Value {
        if let Style::Only(chosen) = self.style {
            return self.only(field, chosen);
        }
        let null = matches!(self.style, Style::Null | Style::Sparse | Style::Short);
        if null && field.nullable.contains(self.version) {
            return Value::Null;
        }
        if self.style == Style::Short && field.ty.struct_name().is_some() {
            return self.value(&field.ty, field);
        }
        if matches!(self.style, Style::Sparse | Style::Short) {
            return self.default(field);
        }
        if field.ty == Type::Bool && self.style == Style::Filled {
            return json!(field.default.as_deref() != Some("true"));
        }
        self.value(&field.ty, field)
    }

    fn only(&mut self, field: &Field, chosen: i64) -> Value {
        if field.versions.covers(self.message.versions) {
            // Lead to the fields within; they come once.
            return match &field.ty {
                Type::Struct(_) => self.value(&field.ty, field),
                Type::Array(element) if element.struct_name().is_some() => {
                    json!([self.value(element, field)])
                }
                _ => self.default(field),
            };
        }
        let number = self.counter;
        self.counter += 1;
        let style = if number == chosen { Style::Filled } else { Style::Sparse };
        let mut inner = Filler { message: self.message, version: self.version, style, counter: 50 };
        if number == chosen { inner.field(field) } else { inner.default(field) }
    }

    fn default(&mut self, field: &Field) -> Value {
        let text = field.default.as_deref();
        if text == Some("null") && field.nullable.contains(self.version) {
            return Value::Null;
        }
        match &field.ty {
            Type::Bool => json!(text == Some("true")),
            Type::String | Type::Bytes | Type::Records => json!(""),
            Type::Array(_) => json!([]),
            Type::Float64 => json!(0.0),
            Type::Uuid => json!(base64(&[0; 16], true)),
            Type::Struct(_) => self.value(&field.ty, field),
            _ => json!(text.and_then(|text| text.parse::<i64>().ok()).unwrap_or(0)),
        }
    }

    fn value(&mut self, ty: &Type, field: &Field) -> Value {
        if !matches!(self.style, Style::Only(_)) {
            self.counter += 1;
        }
        let (edge, odd) = (self.style == Style::Edge, self.counter % 2 == 1);
        match ty {
            Type::Bool => json!(odd),
            Type::Int8 => self.number(i8::MIN.into(), i8::MAX.into(), 1),
            Type::Int16 => self.number(i16::MIN.into(), i16::MAX.into(), 1000),
            Type::Uint16 => self.number(0, u16::MAX.into(), 40_000),
            Type::Int32 => self.number(i32::MIN.into(), i32::MAX.into(), 100_000),
            Type::Uint32 => self.number(0, u32::MAX.into(), 3_000_000_000),
            Type::Int64 => self.number(i64::MIN, i64::MAX, 10_000_000_000),
            Type::Float64 if edge => json!(if odd { f64::MAX } else { -f64::MIN_POSITIVE }),
            Type::Float64 => json!(0.5 + f64::from(i32::try_from(self.counter).unwrap_or(0))),
            Type::Uuid if edge => json!(base64(&[if odd { 255 } else { 0 }; 16], true)),
            Type::Uuid => {
                let bytes: Vec<u8> = (0..16).map(|byte| self.byte(byte)).collect();
                json!(base64(&bytes, true))
            }
            Type::String if edge => json!(if odd { "ö€𝄞".repeat(30) } else { String::new() }),
            Type::String => json!(format!("s{}", self.counter)),
            Type::Bytes | Type::Records => {
                let length = if edge { i64::from(odd) * 300 } else { 5 };
                let bytes: Vec<u8> = (0..length).map(|byte| self.byte(byte)).collect();
                json!(base64(&bytes, false))
            }
            Type::Struct(name) => {
                let fields = fields_of(self.message, field, name);
                self.object(&fields)
            }
            Type::Array(element) => {
                let struct_element = element.struct_name().is_some();
                let length = match self.style {
                    Style::Edge if struct_element => 1,
                    Style::Edge => {
                        if odd {
                            130
                        } else {
                            0
                        }
                    }
                    Style::Filled => 2,
                    Style::Short => 3,
                    _ => 1,
                };
                (0..length).map(|_| self.value(element, field)).collect()
            }
        }
    }

    fn number(&self, low: i64, high: i64, base: i64) -> Value {
        match self.style {
            Style::Edge => json!(if self.counter % 2 == 1 { low } else { high }),
            _ => json!(base + self.counter % (high - base).min(5000)),
        }
    }

    fn byte(&self, index: i64) -> u8 {
        (self.counter * 31 + index * 7 + 1).to_le_bytes()[0]
    }
}

fn fields_of(message: &Message, field: &Field, name: &str) -> Vec<Field> {
    let shared =
        message.structs.iter().find(|shared| shared.name == name).map(|shared| &shared.fields);
    shared.unwrap_or(&field.fields).clone()
}

/// `ClusterId` → `clusterId`.
fn key(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn base64(bytes: &[u8], url: bool) -> String {
    const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let letter = |bits: u32| match bits & 63 {
        62 => {
            if url {
                '-'
            } else {
                '+'
            }
        }
        63 => {
            if url {
                '_'
            } else {
                '/'
            }
        }
        index => char::from(ALPHABET[index as usize]),
    };
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0, |word, byte| word << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for index in 0..4 {
            match index <= chunk.len() {
                true => out.push(letter(word >> (18 - 6 * index))),
                false if url => {}
                false => out.push('='),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_has_both_alphabets() {
        assert_eq!(base64(&[255, 254, 253, 1], false), "//79AQ==");
        assert_eq!(base64(&[255, 254, 253, 1], true), "__79AQ");
    }
}
