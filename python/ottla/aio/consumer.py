"""The consumer, awaited."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any, Self

from ottla import _consumer_calls as calls
from ottla import _logs, _ottla, errors
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
        # The poll whose caller was cancelled while it went on.
        self._unheard: asyncio.Future[tuple[str, Any]] | None = None

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
        await self._give_back()
        clock = asyncio.get_running_loop().time
        deadline = clock() + timeout
        while True:
            tag, value = await self._poll_once(max_records or 0, max_bytes or 0, max(0.0, deadline - clock()))
            match tag:
                case "batch":
                    return value
                case "event":
                    await self._tell(answer(value))
                case _:
                    return RecordBatch.empty()

    async def _poll_once(self, max_records: int, max_bytes: int, timeout: float) -> tuple[str, Any]:
        loop = Loop.current()
        number = self._core.submit_poll(loop.queue, max_records, max_bytes, timeout)
        future = loop.begin(number)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            # It may have ended already, or end before it hears of this: what it brings is not lost.
            loop.queue.cancel(number)
            # Its error is no news when nobody polls again.
            future.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
            self._unheard = future
            raise

    async def _give_back(self) -> None:
        """Undoes a poll whose caller was cancelled: its records come again, its event is told."""
        future, self._unheard = self._unheard, None
        if future is None or future.get_loop() is not asyncio.get_running_loop():
            return
        try:
            tag, value = await asyncio.shield(future)
        except errors.OttlaError:
            return  # As a rule: it was interrupted, and brought nothing.
        except asyncio.CancelledError:
            self._unheard = future
            raise
        if tag == "event":
            await self._tell(answer(value))
        elif tag == "batch":
            await asyncio.shield(self._rewind(value))

    async def _rewind(self, batch: RecordBatch) -> None:
        first: dict[Partition, int] = {}
        for topic, partition, row, rows, *_ in batch.runs():
            if rows:
                first.setdefault((topic, partition), batch[row].offset)
        for (topic, partition), offset in first.items():
            # One that was taken away since is read by its next owner.
            with contextlib.suppress(errors.UsageError):
                await call(self._core, "seek", argument(topic=topic, partition=partition, offset=offset))

    async def _tell(self, event: Mapping[str, Any]) -> None:
        try:
            method = calls.listener_method(self._listener, event)
            if method is not None:
                done = method(calls.places(event["partitions"]))
                if inspect.isawaitable(done):
                    await done
        finally:
            await call(self._core, "acknowledge", argument(event=event["event"]))

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
        await self._give_back()
        await call(self._core, "commit", calls.commit_argument(offsets, "sync"))

    async def committed(self, places: Iterable[Partition]) -> dict[Partition, Committed | None]:
        return calls.committed(await self._call("committed", partitions=partitions(places)))

    async def close(self, *, leave_group: bool = True, timeout: float = CLOSE_S) -> None:
        await self._give_back()
        loop = Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, leave_group, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _call(self, op: str, **fields: Any) -> Any:
        await self._give_back()
        return await call(self._core, op, argument(**fields))
