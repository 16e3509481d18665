"""The consumer."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Self

from ottla import _consumer_calls as calls
from ottla import _logs, _ottla
from ottla._consumer_calls import Offsets, RebalanceListener
from ottla._core import CLOSE_S, Config, Partition, answer, argument, pairs, partitions
from ottla._ottla import Record, RecordBatch
from ottla.types import Committed, ListedOffset


class CommitFuture:
    """The outcome of ``commit_async``."""

    def __init__(self, core: Any) -> None:
        self._core = core

    def result(self, timeout: float | None = None) -> None:
        """Waits until the offsets are committed; raises when they could not be. May be called once."""
        self._core.result(timeout)


class Consumer:
    """Reads records, alone or as a member of a group.

    >>> with ottla.Consumer({"bootstrap.servers": "localhost:9092", "group.id": "g"}, topics=["orders"]) as consumer:
    ...     for record in consumer:
    ...         print(record.offset, record.value)

    ``config`` holds Kafka's consumer options by their dotted names. Fetching, heartbeats and commits go on in the
    background; only ``wakeup`` and control calls may come from other threads while one polls.
    """

    def __init__(
        self,
        config: Config | str,
        *,
        topics: Iterable[str] | None = None,
        listener: RebalanceListener | None = None,
    ) -> None:
        _logs.start()
        self._core = _ottla.Consumer(pairs(config))
        self._listener: Any = None
        if topics is not None:
            self.subscribe(topics, listener=listener)

    # What it reads

    def subscribe(self, topics: Iterable[str], *, listener: RebalanceListener | None = None) -> None:
        """Reads these topics as a member of the group; replaces an earlier subscription."""
        self._listener = listener
        self._call("subscribe", topics=list(topics))

    def unsubscribe(self) -> None:
        self._call("unsubscribe")

    def assign(self, places: Iterable[Partition]) -> None:
        """Reads exactly these partitions, outside of group management."""
        self._call("assign", partitions=partitions(places))

    def assignment(self) -> list[Partition]:
        return calls.places(self._call("assignment"))

    def subscription(self) -> list[str]:
        return self._call("subscription")

    # Records

    def poll(
        self, timeout: float = 1.0, *, max_records: int | None = None, max_bytes: int | None = None
    ) -> RecordBatch:
        """The next records, of one or many partitions; an empty batch when none came within ``timeout`` seconds or
        ``wakeup`` was called. The rebalance listener runs in here."""
        deadline = time.monotonic() + timeout
        while True:
            left = max(0.0, deadline - time.monotonic())
            tag, value = self._core.poll(max_records or 0, max_bytes or 0, left)
            match tag:
                case "batch":
                    return value
                case "event":
                    self._tell(answer(value))
                case _:
                    return _EMPTY

    def _tell(self, event: Mapping[str, Any]) -> None:
        try:
            method = calls.listener_method(self._listener, event)
            if method is not None:
                method(calls.places(event["partitions"]))
        finally:
            self._call("acknowledge", event=event["event"])

    def batches(self, *, max_records: int | None = None, timeout: float = 1.0) -> Iterator[RecordBatch]:
        """Batches without end; polls that bring nothing are passed over."""
        while True:
            batch = self.poll(timeout, max_records=max_records)
            if len(batch):
                yield batch

    def __iter__(self) -> Iterator[Record]:
        for batch in self.batches():
            yield from batch

    def wakeup(self) -> None:
        """Ends a poll that waits in another thread."""
        self._core.wakeup()

    # Positions

    def seek(self, place: Partition, offset: int) -> None:
        topic, partition = place
        self._call("seek", topic=topic, partition=partition, offset=offset)

    def seek_to_beginning(self, places: Iterable[Partition] | None = None) -> None:
        """Goes to the first record of these partitions, or of all that are assigned."""
        self._call("seek_to_beginning", partitions=partitions(places))

    def seek_to_end(self, places: Iterable[Partition] | None = None) -> None:
        self._call("seek_to_end", partitions=partitions(places))

    def seek_to_time(self, times: Mapping[Partition, int] | int) -> None:
        """Goes to the first record at or after a time in ms: one for all partitions that are assigned, or one each.
        Where there is none, to the end."""
        if isinstance(times, int):
            self._call("seek_to_time", time=times)
            return
        for place, at in times.items():
            self._call("seek_to_time", partitions=partitions([place]), time=at)

    def position(self, place: Partition) -> int:
        """The offset of the next record."""
        [[_, _, offset]] = self._call("position", partitions=partitions([place]))
        return offset

    def lag(self) -> dict[Partition, int | None]:
        """Records between the position and the end, None where the end is not known yet."""
        return calls.by_partition(self._call("lag"))

    def pause(self, places: Iterable[Partition]) -> None:
        self._call("pause", partitions=partitions(places))

    def resume(self, places: Iterable[Partition]) -> None:
        self._call("resume", partitions=partitions(places))

    def paused(self) -> list[Partition]:
        return calls.places(self._call("paused"))

    def beginning_offsets(self, places: Iterable[Partition]) -> dict[Partition, int]:
        return calls.by_partition(self._call("beginning_offsets", partitions=partitions(places)))

    def end_offsets(self, places: Iterable[Partition]) -> dict[Partition, int]:
        return calls.by_partition(self._call("end_offsets", partitions=partitions(places)))

    def offsets_for_times(self, times: Mapping[Partition, int]) -> dict[Partition, ListedOffset | None]:
        wanted = [[topic, partition, at] for (topic, partition), at in times.items()]
        return {
            (topic, partition): None if offset is None else ListedOffset(offset, timestamp)
            for topic, partition, offset, timestamp in self._call("offsets_for_times", times=wanted)
        }

    # Commits

    def commit(self, offsets: Offsets = None, *, timeout: float | None = None) -> None:
        """Commits and waits: the positions, or what a batch or a record leads to, or offsets by partition."""
        self._core.begin("commit", calls.commit_argument(offsets, "sync")).result(timeout)

    def commit_async(self, offsets: Offsets = None) -> CommitFuture:
        """As ``commit``, without waiting."""
        return CommitFuture(self._core.begin("commit", calls.commit_argument(offsets, "async")))

    def committed(self, places: Iterable[Partition]) -> dict[Partition, Committed | None]:
        return calls.committed(self._call("committed", partitions=partitions(places)))

    # Its end

    def close(self, *, leave_group: bool = True, timeout: float = CLOSE_S) -> None:
        """Commits when ``enable.auto.commit`` says so, leaves the group and closes. Closing twice is nothing."""
        self._core.close(leave_group, timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _call(self, op: str, **fields: Any) -> Any:
        return answer(self._core.call(op, argument(**fields)))


_EMPTY = RecordBatch.empty()
