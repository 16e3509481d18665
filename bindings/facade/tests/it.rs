//! The golden files of `tests/conformance/packed`, read and written.

use std::fs;
use std::path::{Path, PathBuf};

use ottla_facade::packed::{
    BatchReader, BatchWriter, CompletionRun, CompletionWriter, CompletionsReader, FrameReader,
    FrameWriter, Header, Run,
};
use ottla_facade::{Error, ErrorKind};
use serde_json::{Value, json};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/packed")
}

fn cases() -> Vec<(PathBuf, Value)> {
    let mut paths: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let case = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            (path, case)
        })
        .collect()
}

fn bytes(value: &Value) -> Option<&[u8]> {
    value.as_str().map(str::as_bytes)
}

fn text(value: Option<&[u8]>) -> Value {
    value.map_or(Value::Null, |value| Value::from(str::from_utf8(value).unwrap()))
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn small(value: &Value) -> i32 {
    i32::try_from(number(value)).unwrap()
}

fn headers(record: &Value) -> impl Iterator<Item = Header<'_>> {
    record["headers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|header| (header[0].as_str().unwrap(), bytes(&header[1])))
}

fn headers_json(headers: &[Header<'_>]) -> Value {
    headers.iter().map(|(name, value)| json!([name, text(*value)])).collect()
}

fn write(case: &Value) -> Vec<u8> {
    match case["kind"].as_str().unwrap() {
        "batch" => {
            let mut writer = BatchWriter::new();
            for run in case["runs"].as_array().unwrap() {
                writer.begin_run(Run {
                    topic: u32::try_from(number(&run["topic"])).unwrap(),
                    partition: small(&run["partition"]),
                    first_row: 0,
                    rows: 0,
                    leader_epoch: small(&run["leader_epoch"]),
                    timestamp_type: small(&run["timestamp_type"]),
                    next_position: number(&run["next_position"]),
                    high_watermark: number(&run["high_watermark"]),
                });
                for record in run["records"].as_array().unwrap() {
                    writer.push(
                        number(&record["offset"]),
                        number(&record["timestamp"]),
                        bytes(&record["key"]),
                        bytes(&record["value"]),
                        headers(record),
                    );
                }
            }
            writer.finish()
        }
        "frame" => {
            let mut writer = FrameWriter::new();
            for row in case["rows"].as_array().unwrap() {
                writer.push(
                    u32::try_from(number(&row["topic"])).unwrap(),
                    row["partition"].as_i64().map(|partition| i32::try_from(partition).unwrap()),
                    row["timestamp"].as_i64(),
                    bytes(&row["key"]),
                    bytes(&row["value"]),
                    headers(row),
                );
            }
            writer.finish()
        }
        "completions" => {
            let mut writer = CompletionWriter::new();
            for run in case["runs"].as_array().unwrap() {
                writer.push(&completion(run));
            }
            writer.finish()
        }
        other => panic!("unknown kind {other}"),
    }
}

fn completion(run: &Value) -> CompletionRun {
    let error = run["error"].as_object().map(|error| {
        let kind = *ErrorKind::ALL.iter().find(|kind| error["kind"] == kind.text()).unwrap();
        let message = error["message"].as_str().unwrap();
        match i16::try_from(number(&error["code"])).unwrap() {
            -1 => Error::new(kind, message),
            code => Error::coded(kind, ottla_model::ErrorCode(code), message),
        }
    });
    CompletionRun {
        topic: u32::try_from(number(&run["topic"])).unwrap(),
        partition: small(&run["partition"]),
        base_offset: number(&run["base_offset"]),
        append_time: number(&run["append_time"]),
        sequences: run["sequences"].as_array().unwrap().iter().map(number).collect(),
        error,
    }
}

fn read(kind: &str, packed: &[u8]) -> Value {
    match kind {
        "batch" => {
            let batch = BatchReader::new(packed).unwrap();
            let runs = (0..batch.runs()).map(|index| {
                let run = batch.run(index).unwrap();
                let records: Vec<_> = (run.first_row..run.first_row + run.rows)
                    .map(|index| {
                        let row = batch.row(index).unwrap();
                        json!({
                            "offset": row.offset, "timestamp": row.timestamp, "key": text(row.key),
                            "value": text(row.value),
                            "headers": headers_json(&batch.headers(&row).unwrap()),
                        })
                    })
                    .collect();
                json!({
                    "topic": run.topic, "partition": run.partition,
                    "leader_epoch": run.leader_epoch, "timestamp_type": run.timestamp_type,
                    "next_position": run.next_position, "high_watermark": run.high_watermark,
                    "records": records,
                })
            });
            runs.collect()
        }
        "frame" => {
            let frame = FrameReader::new(packed).unwrap();
            let rows = (0..frame.rows()).map(|index| {
                let row = frame.row(index).unwrap();
                json!({
                    "topic": row.topic, "partition": row.partition, "timestamp": row.timestamp,
                    "key": text(row.key), "value": text(row.value),
                    "headers": headers_json(&frame.headers(&row).unwrap()),
                })
            });
            rows.collect()
        }
        _ => {
            let completions = CompletionsReader::new(packed).unwrap();
            let runs = (0..completions.runs()).map(|index| {
                let run = completions.run(index).unwrap();
                json!({
                    "topic": run.topic, "partition": run.partition,
                    "base_offset": run.base_offset, "append_time": run.append_time,
                    "sequences": run.sequences,
                    "error": run.error.map(|error| json!({
                        "kind": error.kind.text(), "code": error.code, "message": error.message,
                    })),
                })
            });
            runs.collect()
        }
    }
}

#[test]
fn golden_files_say_what_their_descriptions_say() {
    let cases = cases();
    assert_eq!(cases.len(), 7);
    for (path, case) in cases {
        let packed = path.with_extension("bin");
        let written = write(&case);
        if std::env::var_os("OTTLA_BLESS").is_some() {
            fs::write(&packed, &written).unwrap();
        }
        let stored = fs::read(&packed).unwrap();
        assert_eq!(written, stored, "{} is written differently now", packed.display());
        let kind = case["kind"].as_str().unwrap();
        let wanted = if kind == "frame" { &case["rows"] } else { &case["runs"] };
        assert_eq!(&read(kind, &stored), wanted, "{}", packed.display());
    }
}

#[test]
fn no_damage_to_packed_bytes_makes_a_reader_panic() {
    for (_, case) in cases() {
        let whole = write(&case);
        for position in 0..whole.len().min(400) {
            for value in [0, 1, 0x7f, 0x80, 0xff] {
                let mut packed = whole.clone();
                packed[position] = value;
                walk(&packed);
            }
            walk(&whole[..position]);
        }
    }
}

fn walk(packed: &[u8]) {
    if let Ok(batch) = BatchReader::new(packed) {
        for index in 0..batch.runs().min(100) {
            let _ = batch.run(index);
        }
        for index in 0..batch.rows().min(100) {
            let _ = batch.row(index).and_then(|row| batch.headers(&row));
        }
    }
    if let Ok(frame) = FrameReader::new(packed) {
        for index in 0..frame.rows().min(100) {
            let _ = frame.row(index).and_then(|row| frame.headers(&row));
        }
    }
    if let Ok(completions) = CompletionsReader::new(packed) {
        for index in 0..completions.runs().min(100) {
            let _ = completions.run(index);
        }
    }
}
