"""Batches as Arrow tables."""

import gc

import pyarrow

import ottla
from test_packed import FOLDER, with_handles
import json


def batch(name):
    case = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    packed = (FOLDER / f"{name}.bin").read_bytes()
    return case, ottla.RecordBatch.from_bytes(with_handles(packed, 40, case, "runs"))


def test_a_batch_is_a_table_in_one_line():
    for name in ("batch-control-gap", "batch-empty-run", "batch-twelve-runs"):
        case, records = batch(name)
        table = pyarrow.table(records)
        del records
        gc.collect()
        table.validate(full=True)
        wanted = [
            {
                "topic": case["topics"][run["topic"]],
                "partition": run["partition"],
                "offset": record["offset"],
                "timestamp": record["timestamp"],
                "key": record["key"] and record["key"].encode(),
                "value": record["value"] and record["value"].encode(),
                "headers": [{"name": n, "value": v and v.encode()} for n, v in record["headers"]],
            }
            for run in case["runs"]
            for record in run["records"]
        ]
        found = table.set_column(3, "timestamp", table["timestamp"].cast(pyarrow.int64())).to_pylist()
        for row in [*wanted, *found]:
            row["key"], row["value"] = row["key"] or None, row["value"] or None
        assert found == wanted
        assert str(table.schema.field("timestamp").type) == "timestamp[ms, tz=UTC]"


def test_an_empty_batch_is_an_empty_table():
    table = pyarrow.table(ottla.RecordBatch.empty())
    assert table.num_rows == 0
    assert table.column_names == ["topic", "partition", "offset", "timestamp", "key", "value", "headers"]
