"""What the two consumers share: arguments, answers and listener events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from ottla._core import Partition, argument
from ottla._ottla import Record, RecordBatch
from ottla.types import Committed

Offsets = Mapping[Partition, int | tuple[int, str] | Committed] | RecordBatch | Record | None
"""What ``commit`` takes: offsets to go on from, a batch or a record to go on after, or None for the positions."""


class RebalanceListener(Protocol):
    """Told of the partitions that come and go, inside ``poll``. Methods may be missing."""

    def on_partitions_assigned(self, partitions: list[Partition]) -> None: ...

    def on_partitions_revoked(self, partitions: list[Partition]) -> None: ...

    def on_partitions_lost(self, partitions: list[Partition]) -> None: ...


def commit_argument(offsets: Offsets, mode: str) -> str:
    return argument(offsets=None if offsets is None else _rows(offsets), mode=mode)


def _rows(offsets: Any) -> list[list[Any]]:
    match offsets:
        case RecordBatch():
            # A partition's last run carries its newest position.
            newest = {(run[0], run[1]): (run[6], run[4]) for run in offsets.runs()}
            return [[topic, partition, position, None, epoch] for (topic, partition), (position, epoch) in newest.items()]
        case Record():
            return [[offsets.topic, offsets.partition, offsets.offset + 1, None, offsets.leader_epoch]]
    rows = []
    for (topic, partition), place in offsets.items():
        match place:
            case Committed(offset, metadata):
                pass
            case (offset, metadata):
                pass
            case (offset,):
                metadata = ""
            case offset:
                metadata = ""
        rows.append([topic, partition, offset, metadata, -1])
    return rows


def committed(found: list[list[Any]]) -> dict[Partition, Committed | None]:
    return {
        (topic, partition): None if offset is None else Committed(offset, metadata or "")
        for topic, partition, offset, metadata in found
    }


def by_partition(found: list[list[Any]]) -> dict[Partition, Any]:
    return {(topic, partition): value for topic, partition, value in found}


def places(found: Iterable[list[Any]]) -> list[Partition]:
    return [(topic, partition) for topic, partition in found]


def listener_method(listener: Any, event: Mapping[str, Any]) -> Any:
    """The listener's method for an event, or None. Without a method for lost partitions, they count as revoked."""
    method = getattr(listener, f"on_partitions_{event['type']}", None)
    if method is None and event["type"] == "lost":
        method = getattr(listener, "on_partitions_revoked", None)
    return method
