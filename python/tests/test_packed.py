"""The golden files of packed bytes, read through the extension."""

import json
from pathlib import Path

import pytest

import ottla
from ottla import _ottla

FOLDER = Path(__file__).parents[2] / "tests/conformance/packed"
CASES = sorted(FOLDER.glob("*.json"))


def text(part):
    return None if part is None else part.decode()


def with_handles(packed, stride, case, runs_at):
    """The bytes with the file's topic positions replaced by this process's handles."""
    changed = bytearray(packed)
    count_at = 12 if runs_at == "runs" else 16
    count = int.from_bytes(packed[count_at : count_at + 4], "little")
    for index in range(count):
        at = 32 + index * stride
        position = int.from_bytes(packed[at : at + 4], "little")
        handle = _ottla.topic_handle(case["topics"][position])
        changed[at : at + 4] = handle.to_bytes(4, "little")
    return bytes(changed)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden_file_says_what_its_description_says(path):
    case = json.loads(path.read_text(encoding="utf-8"))
    packed = path.with_suffix(".bin").read_bytes()
    names = case["topics"]
    if case["kind"] == "batch":
        batch = ottla.RecordBatch.from_bytes(with_handles(packed, 40, case, "runs"))
        found = [
            {
                "topic": names.index(topic),
                "partition": partition,
                "leader_epoch": leader_epoch,
                "timestamp_type": timestamp_type,
                "next_position": next_position,
                "high_watermark": high_watermark,
                "records": [record_json(batch[row]) for row in range(first, first + rows)],
            }
            for topic, partition, first, rows, leader_epoch, timestamp_type, next_position, high_watermark in batch.runs()
        ]
        assert found == case["runs"]
        records = [record for run in case["runs"] for record in run["records"]]
        assert batch.offsets() == [record["offset"] for record in records]
        assert [text(key) for key in batch.keys()] == [record["key"] for record in records]
    elif case["kind"] == "frame":
        frame = _ottla.Frame()
        for row in case["rows"]:
            frame.append(
                row["topic"],
                None if row["key"] is None else row["key"].encode(),
                None if row["value"] is None else row["value"].encode(),
                row["partition"],
                row["timestamp"],
                [(name, None if value is None else value.encode()) for name, value in row["headers"]],
            )
        assert len(frame) == len(case["rows"])
        assert frame.take() == packed
        assert len(frame) == 0
        found = [
            {
                "topic": topic,
                "partition": partition,
                "timestamp": timestamp,
                "key": text(key),
                "value": text(value),
                "headers": [[name, text(value)] for name, value in headers],
            }
            for topic, partition, timestamp, key, value, headers in _ottla.Frame.read(packed)
        ]
        assert found == case["rows"]
    else:
        found = [
            {
                "topic": topic,
                "partition": partition,
                "base_offset": base_offset,
                "append_time": append_time,
                "sequences": sequences,
                "error": error and {"kind": error.kind, "code": error.code, "message": str(error)},
            }
            for topic, partition, base_offset, append_time, sequences, error in _ottla.read_completions(packed)
        ]
        assert found == case["runs"]


def record_json(record):
    return {
        "offset": record.offset,
        "timestamp": record.timestamp,
        "key": text(record.key),
        "value": text(record.value),
        "headers": [[name, text(value)] for name, value in record.headers],
    }


def test_damaged_bytes_raise_a_typed_error():
    packed = (FOLDER / "batch-twelve-runs.bin").read_bytes()
    with pytest.raises(ottla.errors.CorruptError):
        ottla.RecordBatch.from_bytes(packed[:100])


def test_every_kind_of_error_has_a_class_and_advice():
    kinds = {kind for _, kind, _ in _ottla.ERROR_KINDS}
    assert kinds == set(ottla.errors.KINDS)
    assert all(error.advice for error in ottla.errors.KINDS.values())
