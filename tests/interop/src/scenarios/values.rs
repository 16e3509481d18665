//! Values and records as the scenario files write them (decision 0004).

use std::collections::BTreeMap;

use serde_json::Value;

/// Names of this run: `{topic}` and its like.
#[derive(Debug, Clone)]
pub(crate) struct Names {
    scenario: String,
    language: String,
    nonce: String,
}

impl Names {
    pub(crate) fn new(scenario: &str, language: &str, nonce: &str) -> Self {
        Self { scenario: scenario.into(), language: language.into(), nonce: nonce.into() }
    }

    /// Replaces every known `{name}` in `text`.
    pub(crate) fn expand(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for name in ["topic", "other", "output", "group", "app"] {
            let full = format!("{}-{name}-{}-{}", self.scenario, self.language, self.nonce);
            text = text.replace(&format!("{{{name}}}"), &full);
        }
        text
    }
}

/// A key, a value or a header's value: bytes, or null.
pub(crate) fn bytes(value: &Value) -> Result<Option<Vec<u8>>, String> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.clone().into_bytes())),
        Value::Object(fields) => {
            if let Some(text) = fields.get("base64").and_then(Value::as_str) {
                return base64(text).map(Some);
            }
            let text = fields.get("repeat").and_then(Value::as_str);
            let times = fields.get("times").and_then(Value::as_u64);
            match (text, times) {
                (Some(text), Some(times)) => {
                    Ok(Some(text.repeat(usize::try_from(times).map_err(|e| e.to_string())?).into()))
                }
                _ => Err(format!("not a value: {value}")),
            }
        }
        other => Err(format!("not a value: {other}")),
    }
}

fn base64(text: &str) -> Result<Vec<u8>, String> {
    let mut bits = 0u32;
    let mut held = 0;
    let mut bytes = Vec::new();
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let digit = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return Err(format!("not base64: {text}")),
        };
        bits = (bits << 6) | u32::from(digit);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    Ok(bytes)
}

/// A header's name and its value.
pub(crate) type Header = (String, Option<Vec<u8>>);

/// A record to send, or one that was read. `None` at the outer level means "not said": the
/// sender's default, or not compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) key: Option<Option<Vec<u8>>>,
    pub(crate) value: Option<Option<Vec<u8>>>,
    pub(crate) headers: Option<Vec<Header>>,
    pub(crate) timestamp: Option<i64>,
    pub(crate) partition: Option<i32>,
    pub(crate) offset: Option<i64>,
}

impl Record {
    pub(crate) fn parse(value: &Value) -> Result<Self, String> {
        let fields = value.as_object().ok_or_else(|| format!("not a record: {value}"))?;
        let mut record = Self::default();
        for (name, field) in fields {
            match name.as_str() {
                "key" => record.key = Some(bytes(field)?),
                "value" => record.value = Some(bytes(field)?),
                "headers" => record.headers = Some(headers(field)?),
                "timestamp" => record.timestamp = field.as_i64(),
                "partition" => record.partition = field.as_i64().and_then(|p| p.try_into().ok()),
                "offset" => record.offset = field.as_i64(),
                other => return Err(format!("a record has no field {other}")),
            }
        }
        Ok(record)
    }

    /// Whether `read` has what this expectation says.
    pub(crate) fn matches(&self, read: &Self) -> bool {
        fn same<T: PartialEq>(wanted: Option<&T>, found: Option<&T>) -> bool {
            wanted.is_none() || wanted == found
        }
        same(self.key.as_ref(), read.key.as_ref())
            && same(self.value.as_ref(), read.value.as_ref())
            && same(self.headers.as_ref(), read.headers.as_ref())
            && same(self.timestamp.as_ref(), read.timestamp.as_ref())
            && same(self.partition.as_ref(), read.partition.as_ref())
            && same(self.offset.as_ref(), read.offset.as_ref())
    }
}

fn headers(value: &Value) -> Result<Vec<Header>, String> {
    let list = value.as_array().ok_or_else(|| format!("headers are a list, not {value}"))?;
    list.iter()
        .map(|pair| {
            let name = pair[0].as_str().ok_or_else(|| format!("a header has a name: {pair}"))?;
            Ok((name.to_owned(), bytes(&pair[1])?))
        })
        .collect()
}

/// The records that a `generate` or `expect_generated` block stands for.
pub(crate) fn generate(block: &Value) -> Result<Vec<Record>, String> {
    let count = block["count"].as_u64().ok_or("generate needs a count")?;
    let mut records = Vec::new();
    for index in 0..count {
        let mut record = Record::default();
        if let Some(pattern) = block["key"].as_str() {
            record.key = Some(Some(filled(pattern, index)?.into_bytes()));
        }
        let pattern = block["value"].as_str().ok_or("generate needs a value")?;
        record.value = Some(Some(filled(pattern, index)?.into_bytes()));
        record.partition = block["partition"].as_i64().and_then(|p| p.try_into().ok());
        let step = block["timestamp_step"].as_i64().unwrap_or(0);
        record.timestamp = block["timestamp"].as_i64().map(|start| start + step * index as i64);
        records.push(record);
    }
    Ok(records)
}

/// Replaces `{i}` and `{i%n}`.
fn filled(pattern: &str, index: u64) -> Result<String, String> {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some(start) = rest.find("{i") {
        let end = rest[start..].find('}').ok_or_else(|| format!("unclosed brace: {pattern}"))?;
        text.push_str(&rest[..start]);
        let inside = &rest[start + 2..start + end];
        let number = match inside.strip_prefix('%') {
            Some(modulus) => index % modulus.parse::<u64>().map_err(|e| e.to_string())?,
            None => index,
        };
        text.push_str(&number.to_string());
        rest = &rest[start + end + 1..];
    }
    text.push_str(rest);
    Ok(text)
}

/// How read records are compared with expected ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// One by one.
    Total,
    /// As a multiset, and in generated order within each partition.
    Partition,
    /// As a multiset.
    Any,
}

/// Compares what was read with what was expected; the error says what differs.
pub(crate) fn compare(wanted: &[Record], found: &[Record], order: Order) -> Result<(), String> {
    if wanted.len() != found.len() {
        return Err(format!("expected {} records, found {}", wanted.len(), found.len()));
    }
    if order == Order::Total {
        for (index, (wanted, found)) in wanted.iter().zip(found).enumerate() {
            if !wanted.matches(found) {
                return Err(format!("record {index}: expected {wanted:?}, found {found:?}"));
            }
        }
        return Ok(());
    }
    let mut taken = vec![false; found.len()];
    let mut last_of: BTreeMap<Option<i32>, usize> = BTreeMap::new();
    for wanted in wanted {
        let place = found
            .iter()
            .enumerate()
            .position(|(place, found)| !taken[place] && wanted.matches(found))
            .ok_or_else(|| format!("missing: {wanted:?}"))?;
        taken[place] = true;
        if order == Order::Partition {
            let last = last_of.insert(found[place].partition, place);
            if last.is_some_and(|last| last > place) {
                return Err(format!("out of order in its partition: {wanted:?}"));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Order, Record, bytes, compare, generate};

    #[test]
    fn values_are_null_text_base64_or_repeated() {
        assert_eq!(bytes(&json!(null)), Ok(None));
        assert_eq!(bytes(&json!("a")), Ok(Some(b"a".to_vec())));
        assert_eq!(bytes(&json!({"base64": "AAECA/8="})), Ok(Some(vec![0, 1, 2, 3, 255])));
        assert_eq!(bytes(&json!({"repeat": "ab", "times": 2})), Ok(Some(b"abab".to_vec())));
        assert!(bytes(&json!(7)).is_err());
    }

    #[test]
    fn generated_records_count_up() {
        let records = generate(&json!({"count": 3, "key": "k-{i%2}", "value": "v-{i}"})).unwrap();
        assert_eq!(records[2].key, Some(Some(b"k-0".to_vec())));
        assert_eq!(records[2].value, Some(Some(b"v-2".to_vec())));
    }

    #[test]
    fn a_comparison_finds_what_is_missing_doubled_or_moved() {
        let record = |text: &str| Record { value: Some(Some(text.into())), ..Record::default() };
        let (a, b) = (record("a"), record("b"));
        assert!(compare(&[a.clone(), b.clone()], &[a.clone(), b.clone()], Order::Total).is_ok());
        assert!(compare(&[a.clone(), b.clone()], &[b.clone(), a.clone()], Order::Total).is_err());
        assert!(compare(&[a.clone(), b.clone()], &[b.clone(), a.clone()], Order::Any).is_ok());
        assert!(compare(&[a.clone(), b.clone()], &[b.clone(), b.clone()], Order::Any).is_err());
        assert!(compare(&[a.clone(), b.clone()], &[b, a], Order::Partition).is_err());
    }
}
