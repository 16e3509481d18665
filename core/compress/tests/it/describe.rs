//! What is in a batch, in the words of `tests/judge/records`.

use std::fmt::Write as _;

use ottla_compress::decompress;
use ottla_model::crc32c;
use ottla_model::record::{Batch, Record, TimestampType};

pub(crate) const CAP: usize = 1 << 20;

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

fn field(bytes: Option<&[u8]>) -> String {
    match bytes {
        None => "null".to_owned(),
        Some(bytes) if bytes.len() > 100 => {
            format!("{{\"length\":{},\"crc\":{}}}", bytes.len(), crc32c(bytes))
        }
        Some(bytes) => format!("\"{}\"", hex(bytes)),
    }
}

fn record(record: &Record<'_>) -> String {
    let headers: Vec<String> =
        record.headers.map(|(name, value)| format!("[\"{name}\",{}]", field(value))).collect();
    format!(
        "{{\"offset\":{},\"timestamp\":{},\"key\":{},\"value\":{},\"headers\":[{}]}}",
        record.offset,
        record.timestamp,
        field(record.key),
        field(record.value),
        headers.join(",")
    )
}

/// Checks the batch and says what is in it.
pub(crate) fn describe(bytes: &[u8]) -> String {
    let batch = Batch::parse(bytes).unwrap();
    assert_eq!(batch.size(), bytes.len());
    batch.check_crc().unwrap();
    let codec = batch.codec().unwrap();
    let raw = decompress(codec, batch.payload(), CAP).unwrap();
    let records: Vec<String> = batch.records(&raw).map(|one| record(&one.unwrap())).collect();
    let attributes = batch.attributes();
    let fields = [
        ("baseOffset", batch.base_offset().to_string()),
        ("lastOffset", batch.last_offset().to_string()),
        ("leaderEpoch", batch.leader_epoch().to_string()),
        ("codec", format!("\"{codec}\"")),
        (
            "timestampType",
            match batch.timestamp_type() {
                TimestampType::CreateTime => "\"CreateTime\"".to_owned(),
                TimestampType::LogAppendTime => "\"LogAppendTime\"".to_owned(),
            },
        ),
        ("transactional", attributes.is_transactional().to_string()),
        ("control", attributes.is_control().to_string()),
        ("deleteHorizon", batch.delete_horizon().map_or("null".to_owned(), |at| at.to_string())),
        ("maxTimestamp", batch.max_timestamp().to_string()),
        ("producerId", batch.producer_id().to_string()),
        ("producerEpoch", batch.producer_epoch().to_string()),
        ("baseSequence", batch.base_sequence().to_string()),
        ("lastSequence", batch.last_sequence().to_string()),
        ("count", batch.count().to_string()),
        ("records", format!("[{}]", records.join(","))),
    ];
    let fields = fields.map(|(name, value)| format!("\"{name}\":{value}"));
    format!("{{{}}}", fields.join(","))
}
