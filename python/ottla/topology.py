"""The Streams DSL: a recorder of operations (decision 0003); the engine gives them their meaning.

>>> topology = ottla.Topology()
>>> (topology.stream("text", key="string", value="string")
...     .flat_map_values(str.split)
...     .group_by(lambda key, word: word)
...     .count(store="counts")
...     .to_stream()
...     .to("counts", value="i64"))
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

from ottla.expressions import Expression, form

Function = Callable[..., Any] | Expression
"""A Python function, called inside a turn with the arguments of decision 0003, or a native expression."""


@dataclass(frozen=True)
class Serde:
    """How a topic's bytes become values: Python functions of (value, topic) and (bytes, topic), never given None."""

    serialize: Callable[[Any, str], bytes]
    deserialize: Callable[[bytes, str], Any]


@dataclass(frozen=True)
class TimeWindowed:
    """The serde of windowed keys in Java's format."""

    key: str | Serde | TimeWindowed
    size_ms: int


SerdeLike = str | Serde | TimeWindowed
"""``"bytes"``, ``"string"``, ``"i32"``, ``"i64"``, ``"f64"``, ``"bool"``, ``"json"``, or one of the classes above."""


class Materialized(TypedDict, total=False):
    """How a table is kept."""

    store: str
    key: SerdeLike
    value: SerdeLike
    caching: bool
    logging: bool
    topic_config: Mapping[str, Any]
    retention_ms: int


class Topology:
    """Operations in the order of their calls, and the functions that they use."""

    def __init__(self, *, key: SerdeLike | None = None, value: SerdeLike | None = None) -> None:
        """``key`` and ``value`` are the serdes where nothing else is said; ``bytes`` when absent."""
        self._ops: list[dict[str, Any]] = []
        self._functions: list[tuple[str, Callable[..., Any]]] = []
        self._defaults = _present(key=self._serde(key), value=self._serde(value))

    def stream(
        self,
        topics: str | Iterable[str],
        *,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
        name: str | None = None,
        timestamp: Callable[..., int] | None = None,
        reset: str | None = None,
    ) -> KStream:
        """Records of one or several topics. ``timestamp`` extracts the event time from (key, value, timestamp, highest
        timestamp of the partition); ``reset`` is ``"earliest"``, ``"latest"`` or ``"none"``."""
        names = [topics] if isinstance(topics, str) else list(topics)
        consumed = self._consumed(key, value, name, timestamp, reset)
        return KStream(self, self._add("stream", topics=names, consumed=consumed))

    def table(
        self,
        topic: str,
        *,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
        name: str | None = None,
        timestamp: Callable[..., int] | None = None,
        reset: str | None = None,
        materialized: Materialized | None = None,
    ) -> KTable:
        """The newest value of each key of a topic."""
        consumed = self._consumed(key, value, name, timestamp, reset)
        kept = self._materialized(materialized or {})
        return KTable(self, self._add("table", topic=topic, consumed=consumed, materialized=kept))

    @classmethod
    def from_spec(cls, spec: Mapping[str, Any], functions: Iterable[Callable[..., Any]] = ()) -> Topology:
        """The topology of a document of decision 0003, as ``spec`` writes it, with the functions that it numbers."""
        topology = cls()
        topology._ops = list(spec["ops"])
        topology._defaults = dict(spec.get("defaults", {}))
        topology._functions = [(getattr(one, "__name__", type(one).__name__), one) for one in functions]
        return topology

    def spec(self) -> str:
        """The JSON document of decision 0003."""
        names = [name for name, _ in self._functions]
        document = {"ottla_topology": 1, "defaults": self._defaults, "functions": names, "ops": self._ops}
        return json.dumps({field: part for field, part in document.items() if part or field == "ops"})

    @property
    def functions(self) -> list[tuple[str, Callable[..., Any]]]:
        """The Python functions and their names, in the order in which the document numbers them."""
        return list(self._functions)

    def _consumed(
        self,
        key: SerdeLike | None,
        value: SerdeLike | None,
        name: str | None,
        timestamp: Callable[..., int] | None,
        reset: str | None,
    ) -> dict[str, Any] | None:
        fields = _present(
            name=name,
            key=self._serde(key),
            value=self._serde(value),
            timestamp=None if timestamp is None else self._fn(timestamp),
            reset=reset,
        )
        return fields or None

    def _add(self, op: str, **fields: Any) -> int:
        self._ops.append({"op": op, **_present(**fields)})
        return len(self._ops) - 1

    def _fn(self, function: Function | None) -> dict[str, Any] | None:
        if function is None:
            return None
        if isinstance(function, Expression):
            return {"expr": function.form}
        if not callable(function):
            raise TypeError(f"a function or an expression is wanted, not {function!r}")
        self._functions.append((getattr(function, "__name__", type(function).__name__), function))
        return {"host": len(self._functions) - 1}

    def _serde(self, serde: SerdeLike | None) -> Any:
        match serde:
            case Serde(serialize, deserialize):
                numbers = [self._fn(part)["host"] for part in (serialize, deserialize)]  # type: ignore[index]
                return {"host": {"serialize": numbers[0], "deserialize": numbers[1]}}
            case TimeWindowed(key, size_ms):
                return {"windowed": self._serde(key), "size_ms": size_ms}
        return serde

    def _materialized(self, given: Mapping[str, Any]) -> dict[str, Any] | None:
        unknown = set(given) - set(Materialized.__annotations__)
        if unknown:
            raise TypeError(f"a table is not kept by {', '.join(sorted(unknown))}")
        fields = dict(given)
        for serde in ("key", "value"):
            if serde in fields:
                fields[serde] = self._serde(fields[serde])
        if "topic_config" in fields:
            fields["topic_config"] = {name: str(value) for name, value in fields["topic_config"].items()}
        return _present(**fields) or None


def _present(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


class _Node:
    """What an operation returned: its id and the topology that it belongs to."""

    def __init__(self, topology: Topology, id: int) -> None:
        self._topology = topology
        self._id = id

    def _add(self, op: str, **fields: Any) -> int:
        return self._topology._add(op, input=self._id, **fields)

    def _fn(self, function: Function | None) -> dict[str, Any] | None:
        return self._topology._fn(function)

    def _same(self, other: _Node) -> int:
        if other._topology is not self._topology:
            raise ValueError("both sides must belong to one topology")
        return other._id

    def _serdes(self, **given: Any) -> dict[str, Any] | None:
        """A Grouped, Produced, Joined or Repartitioned object; absent when nothing was given."""
        serdes = ("key", "value", "other")
        fields = {
            name: self._topology._serde(value) if name in serdes else value for name, value in given.items()
        }
        return _present(**fields) or None


class KStream(_Node):
    """A stream of records."""

    def filter(self, predicate: Function, *, name: str | None = None) -> KStream:
        """Keeps the records for which ``predicate(key, value)`` is true."""
        return KStream(self._topology, self._add("filter", fn=self._fn(predicate), name=name))

    def filter_not(self, predicate: Function, *, name: str | None = None) -> KStream:
        return KStream(self._topology, self._add("filter_not", fn=self._fn(predicate), name=name))

    def map(self, function: Function, *, name: str | None = None) -> KStream:
        """``function(key, value)`` returns a pair."""
        return KStream(self._topology, self._add("map", fn=self._fn(function), name=name))

    def map_values(self, function: Function, *, with_key: bool | None = None, name: str | None = None) -> KStream:
        """``function(value)``, or ``function(key, value)`` with ``with_key``, returns the new value."""
        added = self._add("map_values", fn=self._fn(function), with_key=with_key, name=name)
        return KStream(self._topology, added)

    def flat_map(self, function: Function, *, name: str | None = None) -> KStream:
        """``function(key, value)`` returns any number of pairs."""
        return KStream(self._topology, self._add("flat_map", fn=self._fn(function), name=name))

    def flat_map_values(self, function: Function, *, with_key: bool | None = None, name: str | None = None) -> KStream:
        """``function(value)`` returns any number of values."""
        added = self._add("flat_map_values", fn=self._fn(function), with_key=with_key, name=name)
        return KStream(self._topology, added)

    def select_key(self, function: Function, *, name: str | None = None) -> KStream:
        """``function(key, value)`` returns the new key."""
        return KStream(self._topology, self._add("select_key", fn=self._fn(function), name=name))

    def peek(self, function: Function, *, name: str | None = None) -> KStream:
        """Calls ``function(key, value)`` for its effect."""
        return KStream(self._topology, self._add("peek", fn=self._fn(function), name=name))

    def foreach(self, function: Function, *, name: str | None = None) -> None:
        self._add("foreach", fn=self._fn(function), name=name)

    def merge(self, other: KStream, *, name: str | None = None) -> KStream:
        return KStream(self._topology, self._add("merge", other=self._same(other), name=name))

    def split(self, *, name: str | None = None) -> BranchedKStream:
        """Branches: each record goes to the first whose predicate is true."""
        return BranchedKStream(self._topology, self._add("split", name=name))

    def repartition(
        self,
        *,
        name: str | None = None,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
        partitions: int | None = None,
    ) -> KStream:
        given = self._serdes(name=name, key=key, value=value, partitions=partitions)
        return KStream(self._topology, self._add("repartition", repartitioned=given))

    def to_table(self, *, name: str | None = None, **materialized: Unpack[Materialized]) -> KTable:
        kept = self._topology._materialized(materialized)
        return KTable(self._topology, self._add("to_table", name=name, materialized=kept))

    def group_by(
        self,
        function: Function,
        *,
        name: str | None = None,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
    ) -> KGroupedStream:
        """Groups by ``function(key, value)``, the new key."""
        grouped = self._serdes(name=name, key=key, value=value)
        return KGroupedStream(self._topology, self._add("group_by", fn=self._fn(function), grouped=grouped))

    def group_by_key(
        self, *, name: str | None = None, key: SerdeLike | None = None, value: SerdeLike | None = None
    ) -> KGroupedStream:
        grouped = self._serdes(name=name, key=key, value=value)
        return KGroupedStream(self._topology, self._add("group_by_key", grouped=grouped))

    def join(
        self,
        table: KTable,
        joiner: Function,
        *,
        with_key: bool | None = None,
        name: str | None = None,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
        other: SerdeLike | None = None,
    ) -> KStream:
        """Joins each record with the table's value of its key; ``joiner(left, right)``."""
        joined = self._serdes(name=name, key=key, value=value, other=other)
        added = self._add("join", table=self._same(table), fn=self._fn(joiner), with_key=with_key, joined=joined)
        return KStream(self._topology, added)

    def left_join(
        self,
        table: KTable,
        joiner: Function,
        *,
        with_key: bool | None = None,
        name: str | None = None,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
        other: SerdeLike | None = None,
    ) -> KStream:
        """As ``join``; ``right`` is None where the table has no value."""
        joined = self._serdes(name=name, key=key, value=value, other=other)
        added = self._add("left_join", table=self._same(table), fn=self._fn(joiner), with_key=with_key, joined=joined)
        return KStream(self._topology, added)

    def to(
        self,
        topic: str,
        *,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
        name: str | None = None,
    ) -> None:
        """Writes the records to a topic."""
        self._add("to", topic=topic, produced=self._serdes(name=name, key=key, value=value))


class BranchedKStream(_Node):
    """A stream that is being split."""

    def branch(self, predicate: Function, *, name: str | None = None) -> KStream:
        return KStream(self._topology, self._add("branch", fn=self._fn(predicate), branched=name))

    def default_branch(self, *, name: str | None = None) -> KStream:
        """What no branch took."""
        return KStream(self._topology, self._add("default_branch", branched=name))


class _Aggregated(_Node):
    """What grouped and windowed streams share."""

    def count(self, *, name: str | None = None, **materialized: Unpack[Materialized]) -> KTable:
        kept = self._topology._materialized(materialized)
        return KTable(self._topology, self._add("count", name=name, materialized=kept))

    def reduce(self, reducer: Function, *, name: str | None = None, **materialized: Unpack[Materialized]) -> KTable:
        """``reducer(aggregate, value)``."""
        kept = self._topology._materialized(materialized)
        return KTable(self._topology, self._add("reduce", fn=self._fn(reducer), name=name, materialized=kept))

    def aggregate(
        self,
        initializer: Function | None = None,
        aggregator: Function | None = None,
        *,
        native: Mapping[str, Any] | None = None,
        name: str | None = None,
        **materialized: Unpack[Materialized],
    ) -> KTable:
        """``initializer()`` and ``aggregator(key, value, aggregate)``; or ``native``, an aggregate that the engine knows,
        as ``ottla.aggregates`` makes it."""
        kept = self._topology._materialized(materialized)
        added = self._add(
            "aggregate",
            initializer=self._fn(initializer),
            fn=self._fn(aggregator),
            native=native,
            name=name,
            materialized=kept,
        )
        return KTable(self._topology, added)


class KGroupedStream(_Aggregated):
    """A stream grouped by key."""

    def windowed_by(self, size_ms: int, *, advance_ms: int | None = None, grace_ms: int | None = None) -> TimeWindowedKStream:
        """Windows of ``size_ms`` that begin every ``advance_ms`` (tumbling when absent) and take late records until
        ``grace_ms`` after their end."""
        added = self._add("windowed_by", size_ms=size_ms, advance_ms=advance_ms, grace_ms=grace_ms)
        return TimeWindowedKStream(self._topology, added)


class TimeWindowedKStream(_Aggregated):
    """A grouped stream in windows; its tables have ``ottla.Windowed`` keys."""


class KTable(_Node):
    """The newest value of each key."""

    def filter(self, predicate: Function, *, name: str | None = None, **materialized: Unpack[Materialized]) -> KTable:
        kept = self._topology._materialized(materialized)
        return KTable(self._topology, self._add("filter", fn=self._fn(predicate), name=name, materialized=kept))

    def filter_not(self, predicate: Function, *, name: str | None = None, **materialized: Unpack[Materialized]) -> KTable:
        kept = self._topology._materialized(materialized)
        return KTable(self._topology, self._add("filter_not", fn=self._fn(predicate), name=name, materialized=kept))

    def map_values(
        self,
        function: Function,
        *,
        with_key: bool | None = None,
        name: str | None = None,
        **materialized: Unpack[Materialized],
    ) -> KTable:
        kept = self._topology._materialized(materialized)
        added = self._add("map_values", fn=self._fn(function), with_key=with_key, name=name, materialized=kept)
        return KTable(self._topology, added)

    def group_by(
        self,
        function: Function,
        *,
        name: str | None = None,
        key: SerdeLike | None = None,
        value: SerdeLike | None = None,
    ) -> KGroupedTable:
        """Groups by the pair that ``function(key, value)`` returns."""
        grouped = self._serdes(name=name, key=key, value=value)
        return KGroupedTable(self._topology, self._add("group_by", fn=self._fn(function), grouped=grouped))

    def to_stream(self, function: Function | None = None, *, name: str | None = None) -> KStream:
        """The table's changes; ``function(key, value)`` selects a new key."""
        return KStream(self._topology, self._add("to_stream", fn=self._fn(function), name=name))


class KGroupedTable(_Node):
    """A table grouped anew: a change takes the old value out and puts the new one in."""

    def count(self, *, name: str | None = None, **materialized: Unpack[Materialized]) -> KTable:
        kept = self._topology._materialized(materialized)
        return KTable(self._topology, self._add("count", name=name, materialized=kept))

    def reduce(
        self, adder: Function, subtractor: Function, *, name: str | None = None, **materialized: Unpack[Materialized]
    ) -> KTable:
        kept = self._topology._materialized(materialized)
        added = self._add(
            "reduce", adder=self._fn(adder), subtractor=self._fn(subtractor), name=name, materialized=kept
        )
        return KTable(self._topology, added)

    def aggregate(
        self,
        initializer: Function,
        adder: Function,
        subtractor: Function,
        *,
        name: str | None = None,
        **materialized: Unpack[Materialized],
    ) -> KTable:
        kept = self._topology._materialized(materialized)
        added = self._add(
            "aggregate",
            initializer=self._fn(initializer),
            adder=self._fn(adder),
            subtractor=self._fn(subtractor),
            name=name,
            materialized=kept,
        )
        return KTable(self._topology, added)


class aggregates:  # noqa: N801 - used as a namespace: aggregates.mean(col("delay"))
    """Aggregates that the engine computes itself, for ``aggregate(native=…)``."""

    @staticmethod
    def sum(of: Expression) -> dict[str, Any]:
        return {"sum": form(of)}

    @staticmethod
    def min(of: Expression) -> dict[str, Any]:
        return {"min": form(of)}

    @staticmethod
    def max(of: Expression) -> dict[str, Any]:
        return {"max": form(of)}

    @staticmethod
    def last(of: Expression) -> dict[str, Any]:
        return {"last": form(of)}

    @staticmethod
    def count(of: Expression | None = None) -> dict[str, Any]:
        """How many records, or how many in which ``of`` is not null."""
        return {"count": True if of is None else form(of)}

    @staticmethod
    def mean(of: Expression) -> dict[str, Any]:
        """``{"sum", "count"}`` of what is not null."""
        return {"mean": form(of)}

    @staticmethod
    def fields(**of: dict[str, Any]) -> dict[str, Any]:
        """JSON with one aggregate a field."""
        return {"fields": of}
