"""The consumer, awaited."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any, Self

from ottla import _consumer_calls as calls
from ottla import _logs, _ottla
from ottla._consumer_calls import Offsets
from ottla._core import CLOSE_S, Config, Partition, answer, argument, pairs, partitions
from ottla._ottla import Record, RecordBatch
from ottla.aio._loop import Loop, call
from ottla.types import Committed


class Consumer:
    """Reads records; see :class:`ottla.Consumer`. Listener methods may be coroutines."""

    def __init__(self, config: Config | str) -> None:
        _logs.start()
        self._core = _ottla.Consumer(pairs(config))
        self._listener: Any = None

    async def subscribe(self, topics: Iterable[str], *, listener: Any = None) -> None:
        self._listener = listener
        await self._call("subscribe", topics=list(topics))

    async def unsubscribe(self) -> None:
        await self._call("unsubscribe")

    async def assign(self, places: Iterable[Partition]) -> None:
        await self._call("assign", partitions=partitions(places))

    async def assignment(self) -> list[Partition]:
        return calls.places(await self._call("assignment"))

    async def subscription(self) -> list[str]:
        return await self._call("subscription")

    async def poll(
        self, timeout: float = 1.0, *, max_records: int | None = None, max_bytes: int | None = None
    ) -> RecordBatch:
        """The next records; an empty batch when none came within ``timeout`` seconds or ``wakeup`` was called."""
        loop = Loop.current()
        clock = asyncio.get_running_loop().time
        deadline = clock() + timeout
        while True:
            left = max(0.0, deadline - clock())
            submitted = self._core.submit_poll(loop.queue, max_records or 0, max_bytes or 0, left)
            tag, value = await loop.wait(submitted)
            match tag:
                case "batch":
                    return value
                case "event":
                    await self._tell(answer(value))
                case _:
                    return RecordBatch.empty()

    async def _tell(self, event: Mapping[str, Any]) -> None:
        try:
            method = calls.listener_method(self._listener, event)
            if method is not None:
                done = method(calls.places(event["partitions"]))
                if inspect.isawaitable(done):
                    await done
        finally:
            await self._call("acknowledge", event=event["event"])

    async def batches(self, *, max_records: int | None = None, timeout: float = 1.0) -> AsyncIterator[RecordBatch]:
        while True:
            batch = await self.poll(timeout, max_records=max_records)
            if len(batch):
                yield batch

    async def __aiter__(self) -> AsyncIterator[Record]:
        async for batch in self.batches():
            for record in batch:
                yield record

    def wakeup(self) -> None:
        self._core.wakeup()

    async def seek(self, place: Partition, offset: int) -> None:
        topic, partition = place
        await self._call("seek", topic=topic, partition=partition, offset=offset)

    async def seek_to_beginning(self, places: Iterable[Partition] | None = None) -> None:
        await self._call("seek_to_beginning", partitions=partitions(places))

    async def seek_to_end(self, places: Iterable[Partition] | None = None) -> None:
        await self._call("seek_to_end", partitions=partitions(places))

    async def seek_to_time(self, times: Mapping[Partition, int] | int) -> None:
        if isinstance(times, int):
            await self._call("seek_to_time", time=times)
            return
        for place, at in times.items():
            await self._call("seek_to_time", partitions=partitions([place]), time=at)

    async def position(self, place: Partition) -> int:
        [[_, _, offset]] = await self._call("position", partitions=partitions([place]))
        return offset

    async def lag(self) -> dict[Partition, int | None]:
        return calls.by_partition(await self._call("lag"))

    async def pause(self, places: Iterable[Partition]) -> None:
        await self._call("pause", partitions=partitions(places))

    async def resume(self, places: Iterable[Partition]) -> None:
        await self._call("resume", partitions=partitions(places))

    async def paused(self) -> list[Partition]:
        return calls.places(await self._call("paused"))

    async def beginning_offsets(self, places: Iterable[Partition]) -> dict[Partition, int]:
        return calls.by_partition(await self._call("beginning_offsets", partitions=partitions(places)))

    async def end_offsets(self, places: Iterable[Partition]) -> dict[Partition, int]:
        return calls.by_partition(await self._call("end_offsets", partitions=partitions(places)))

    async def commit(self, offsets: Offsets = None) -> None:
        await call(self._core, "commit", calls.commit_argument(offsets, "sync"))

    async def committed(self, places: Iterable[Partition]) -> dict[Partition, Committed | None]:
        return calls.committed(await self._call("committed", partitions=partitions(places)))

    async def close(self, *, leave_group: bool = True, timeout: float = CLOSE_S) -> None:
        loop = Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, leave_group, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _call(self, op: str, **fields: Any) -> Any:
        return await call(self._core, op, argument(**fields))
