//! What `Debug` prints of a message, read back as a tree and held against Kafka's JSON.
//!
//! This looks at the struct's fields themselves: two fields that were swapped both in the encoder
//! and in the decoder would survive a round trip, but not this.

use std::iter::Peekable;
use std::str::Chars;

use serde_json::Value;

/// A value as `Debug` prints it.
#[derive(Debug, PartialEq)]
pub(crate) enum Tree {
    Struct(Vec<(String, Tree)>),
    List(Vec<Tree>),
    Text(String),
    Bytes(Vec<u8>),
    /// A number, a topic id, `true`, `false` or `None`.
    Word(String),
}

struct Parser<'a> {
    chars: Peekable<Chars<'a>>,
}

pub(crate) fn parse(text: &str) -> Tree {
    let mut parser = Parser { chars: text.chars().peekable() };
    let tree = parser.value();
    assert_eq!(parser.chars.next(), None, "trailing text in {text}");
    tree
}

impl Parser<'_> {
    fn value(&mut self) -> Tree {
        match self.peek() {
            '"' => Tree::Text(self.quoted().into_iter().map(|(c, _)| c).collect()),
            '[' => Tree::List(self.list()),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Tree {
        let mut word = String::new();
        while let Some(c) = self.chars.next_if(|c| c.is_alphanumeric() || "_.-+#".contains(*c)) {
            word.push(c);
        }
        match self.chars.peek().copied() {
            Some('"') if word == "b" => Tree::Bytes(self.quoted().into_iter().map(byte).collect()),
            Some('(') => {
                self.expect('(');
                let value = self.value();
                self.expect(')');
                value
            }
            Some(' ') if self.chars.clone().nth(1) == Some('{') => {
                self.expect(' ');
                Tree::Struct(self.fields())
            }
            _ => Tree::Word(word),
        }
    }

    fn fields(&mut self) -> Vec<(String, Tree)> {
        let mut fields = Vec::new();
        self.expect('{');
        loop {
            self.skip(' ');
            if self.peek() == '}' {
                self.expect('}');
                return fields;
            }
            let Tree::Word(name) = self.word() else { panic!("a field without a name") };
            self.expect(':');
            self.skip(' ');
            fields.push((name, self.value()));
            self.skip(',');
        }
    }

    fn list(&mut self) -> Vec<Tree> {
        let mut elements = Vec::new();
        self.expect('[');
        while self.peek() != ']' {
            elements.push(self.value());
            self.skip(',');
            self.skip(' ');
        }
        self.expect(']');
        elements
    }

    /// The characters of a literal, and whether each was given as a byte.
    fn quoted(&mut self) -> Vec<(char, Option<u8>)> {
        let mut out = Vec::new();
        self.expect('"');
        loop {
            match self.chars.next().expect("an open literal") {
                '"' => return out,
                '\\' => out.push(self.escape()),
                c => out.push((c, None)),
            }
        }
    }

    fn escape(&mut self) -> (char, Option<u8>) {
        let plain = |c| (c, None);
        match self.chars.next().expect("an open escape") {
            'n' => plain('\n'),
            'r' => plain('\r'),
            't' => plain('\t'),
            '0' => plain('\0'),
            'x' => {
                let digits: String = self.chars.by_ref().take(2).collect();
                let byte = u8::from_str_radix(&digits, 16).unwrap();
                (char::from(byte), Some(byte))
            }
            'u' => {
                self.expect('{');
                let digits: String = self.chars.by_ref().take_while(|c| *c != '}').collect();
                plain(char::from_u32(u32::from_str_radix(&digits, 16).unwrap()).unwrap())
            }
            c => plain(c),
        }
    }

    fn peek(&mut self) -> char {
        *self.chars.peek().expect("more text")
    }

    fn expect(&mut self, expected: char) {
        assert_eq!(self.chars.next(), Some(expected));
    }

    fn skip(&mut self, c: char) {
        self.chars.next_if_eq(&c);
    }
}

fn byte((c, byte): (char, Option<u8>)) -> u8 {
    byte.unwrap_or_else(|| u8::try_from(c).unwrap())
}

/// Kafka's converter writes every record set as an empty string; their bytes are compared encoded.
const BLANKED: &[&str] = &["records", "unalignedRecords"];

/// Where the tree differs from Kafka's JSON, if anywhere. Fields that the JSON leaves out are not
/// compared: the version lacks them, or they are tagged fields at their defaults.
pub(crate) fn difference(tree: &Tree, json: &Value) -> Option<String> {
    let same = match (tree, json) {
        (Tree::Struct(fields), Value::Object(object)) => {
            let mut compared = object.iter().filter(|(key, _)| !BLANKED.contains(&key.as_str()));
            return compared.find_map(|(key, json)| {
                let name = key.to_lowercase();
                let plain = |field: &str| field.trim_start_matches("r#").replace('_', "");
                match fields.iter().find(|(field, _)| plain(field) == name) {
                    Some((_, tree)) => difference(tree, json).map(|found| format!("{key}.{found}")),
                    None => Some(format!("{key}: no such field")),
                }
            });
        }
        (Tree::List(elements), Value::Array(array)) => {
            if elements.len() != array.len() {
                return Some(format!(": {} elements, Kafka has {}", elements.len(), array.len()));
            }
            let mut pairs = elements.iter().zip(array).enumerate();
            return pairs.find_map(|(index, (tree, json))| {
                difference(tree, json).map(|found| format!("[{index}]{found}"))
            });
        }
        (Tree::Text(text), Value::String(json)) => text == json,
        (Tree::Bytes(bytes), Value::String(json)) => unbase64(json) == *bytes,
        (Tree::Word(id), Value::String(json)) => id == json,
        (Tree::Word(word), Value::Null) => word == "None",
        (Tree::Word(word), Value::Bool(json)) => *word == json.to_string(),
        (Tree::Word(word), Value::Number(number)) => match number.as_i64() {
            Some(number) => *word == number.to_string(),
            None => word.parse::<f64>().ok() == number.as_f64(),
        },
        _ => false,
    };
    (!same).then(|| format!(": {tree:?}, Kafka has {json}"))
}

/// Base64 in either alphabet, padded or not.
fn unbase64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut word, mut bits) = (0_u32, 0);
    for c in text.trim_end_matches('=').bytes() {
        let six = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' | b'-' => 62,
            _ => 63,
        };
        word = word << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((word >> bits).to_le_bytes()[0]);
        }
    }
    bytes
}

#[test]
fn swapped_fields_are_seen() {
    let tree = parse(
        "Offset { r#type: 1, log_dir: Some(\"a\\\"\"), data: b\"\\x01z\", ids: [AAEC_-0, AAE], last: AB }",
    );
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let same = r#"{"type":1,"logDir":"a\"","data":"AXo=","ids":["AAEC_-0","AAE"],"last":"AB"}"#;
    assert_eq!(difference(&tree, &json(same)), None);
    assert!(difference(&tree, &json(r#"{"type":2}"#)).is_some());
    assert!(difference(&tree, &json(r#"{"logDir":null}"#)).is_some());
    assert!(difference(&tree, &json(r#"{"ids":["AAE","AAE"]}"#)).is_some());
    assert!(difference(&tree, &json(r#"{"ids":["AAEC_-0"]}"#)).is_some());
    assert!(difference(&tree, &json(r#"{"other":1}"#)).is_some());
}
