"""The DSL records operations in the order of their calls, and nothing else."""

import json

import pytest

from ottla.expressions import col, left, right, struct
from ottla.topology import Serde, TimeWindowed, Topology, aggregates


def test_a_chain_is_recorded_as_decision_0003_writes_it():
    topology = Topology(key="string", value="json")
    orders = topology.stream("orders", key="string", value="json")
    orders.filter(col("amount") > 10).group_by_key().count(store="totals").to_stream().to(
        "totals", key="string", value="i64"
    )
    assert json.loads(topology.spec()) == {
        "ottla_topology": 1,
        "defaults": {"key": "string", "value": "json"},
        "ops": [
            {"op": "stream", "topics": ["orders"], "consumed": {"key": "string", "value": "json"}},
            {"op": "filter", "input": 0, "fn": {"expr": ["gt", ["col", "amount"], 10]}},
            {"op": "group_by_key", "input": 1},
            {"op": "count", "input": 2, "materialized": {"store": "totals"}},
            {"op": "to_stream", "input": 3},
            {"op": "to", "input": 4, "topic": "totals", "produced": {"key": "string", "value": "i64"}},
        ],
    }


def test_functions_and_serdes_are_numbered_in_the_order_of_their_use():
    def words(text):
        return text.split()

    topology = Topology()
    serde = Serde(lambda value, topic: value.encode(), lambda data, topic: data.decode())
    stream = topology.stream(["a", "b"], value=serde)
    stream.flat_map_values(words).map_values(lambda key, value: value, with_key=True)
    document = json.loads(topology.spec())
    assert document["functions"] == ["<lambda>", "<lambda>", "words", "<lambda>"]
    assert document["ops"][0]["consumed"] == {"value": {"host": {"serialize": 0, "deserialize": 1}}}
    assert document["ops"][1]["fn"] == {"host": 2}
    assert document["ops"][2] == {"op": "map_values", "input": 1, "fn": {"host": 3}, "with_key": True}
    assert [function for _, function in topology.functions][2] is words


def test_joins_windows_and_native_aggregates():
    topology = Topology()
    airlines = topology.table("airlines", key="string", value="json")
    flights = topology.stream("flights", key="string", value="json")
    named = flights.join(airlines, struct(name=right("name"), delay=left("delay")))
    windows = named.group_by_key().windowed_by(86_400_000, grace_ms=86_400_000)
    per_day = windows.aggregate(
        native=aggregates.fields(flights=aggregates.count(), delay=aggregates.mean(col("delay"))), store="per-day"
    )
    per_day.to_stream().to("result", key=TimeWindowed("string", 86_400_000), value="json")
    ops = json.loads(topology.spec())["ops"]
    assert ops[2] == {
        "op": "join",
        "input": 1,
        "table": 0,
        "fn": {"expr": ["object", ["name", ["right", "name"]], ["delay", ["left", "delay"]]]},
    }
    assert ops[4] == {"op": "windowed_by", "input": 3, "size_ms": 86_400_000, "grace_ms": 86_400_000}
    assert ops[5]["native"] == {"fields": {"flights": {"count": True}, "delay": {"mean": ["col", "delay"]}}}
    assert ops[7]["produced"]["key"] == {"windowed": "string", "size_ms": 86_400_000}


def test_mistakes_are_errors_where_they_are_made():
    topology = Topology()
    stream = topology.stream("a")
    with pytest.raises(TypeError, match="function or an expression"):
        stream.filter("amount > 10")
    with pytest.raises(TypeError, match="& | ~"):
        stream.filter(col("a") > 1 and col("b") > 2)
    with pytest.raises(TypeError, match="stor"):
        stream.group_by_key().count(stor="x")
    with pytest.raises(ValueError, match="one topology"):
        stream.merge(Topology().stream("b"))
