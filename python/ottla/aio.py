"""The asyncio twins: the same engine, awaited.

>>> async with ottla.aio.Consumer({"bootstrap.servers": B, "group.id": "g"}) as consumer:
...     await consumer.subscribe(["orders"])
...     async for batch in consumer.batches():
...         await consumer.commit(batch)

Cancelling a task ends its wait. Objects belong to the event loop in which they are first awaited.
"""

from __future__ import annotations

import asyncio
import inspect
import weakref
from collections.abc import AsyncIterator, Iterable, Mapping
from os import PathLike, fspath
from typing import Any, Self, TypeVar

from ottla import _admin_calls, _logs, _ottla
from ottla import _consumer_calls as calls
from ottla._admin_calls import Call
from ottla._consumer_calls import Offsets
from ottla._core import CLOSE_S, Config, Partition, answer, argument, pairs, partitions
from ottla._ottla import Delivery, Record, RecordBatch
from ottla.producer import Headers
from ottla.types import (
    ClusterDescription,
    Committed,
    ConfigEntry,
    GroupDescription,
    GroupListing,
    ListedOffset,
    PartitionDescription,
    TopicDescription,
)

T = TypeVar("T")


class _Loop:
    """Completions of one event loop: woken through a descriptor, drained once a wake."""

    _all: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Loop] = weakref.WeakKeyDictionary()

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.queue = _ottla.Queue()
        self._waiting: dict[int, asyncio.Future[tuple[str, Any]]] = {}
        loop.add_reader(self.queue.fileno(), self._drain)

    @classmethod
    def current(cls) -> _Loop:
        loop = asyncio.get_running_loop()
        found = cls._all.get(loop)
        if found is None:
            found = cls._all[loop] = cls(loop)
        return found

    async def wait(self, number: int) -> tuple[str, Any]:
        """The completion of an operation that was just submitted."""
        future = asyncio.get_running_loop().create_future()
        self._waiting[number] = future
        try:
            return await future
        except asyncio.CancelledError:
            self.queue.cancel(number)
            raise
        finally:
            self._waiting.pop(number, None)

    def _drain(self) -> None:
        while completions := self.queue.drain(256):
            for number, tag, value in completions:
                future = self._waiting.get(number)
                if future is None or future.done():
                    continue
                if tag == "error":
                    future.set_exception(value)
                else:
                    future.set_result((tag, value))


async def _call(core: Any, op: str, argument: str) -> Any:
    loop = _Loop.current()
    _, text = await loop.wait(core.submit(loop.queue, op, argument))
    return answer(text)


class Producer:
    """Sends records; see :class:`ottla.Producer`."""

    def __init__(self, config: Config | str) -> None:
        _logs.start()
        self._core = _ottla.Producer(pairs(config))

    async def send(
        self,
        topic: str,
        value: bytes | str | None = None,
        *,
        key: bytes | str | None = None,
        partition: int | None = None,
        timestamp: int | None = None,
        headers: Headers | None = None,
    ) -> Delivery:
        """Sends a record and waits for its delivery. For many at once, gather several, or use ``start``."""
        future = await self.start(
            topic, value, key=key, partition=partition, timestamp=timestamp, headers=headers
        )
        return await future

    async def start(
        self,
        topic: str,
        value: bytes | str | None = None,
        *,
        key: bytes | str | None = None,
        partition: int | None = None,
        timestamp: int | None = None,
        headers: Headers | None = None,
    ) -> Sent:
        """Hands a record over, waiting only for room, and returns an awaitable of its delivery."""
        while True:
            future = self._core.try_send(topic, value, key, partition, timestamp, headers)
            if future is not None:
                return Sent(future)
            loop = _Loop.current()
            await loop.wait(self._core.submit_room(loop.queue))

    async def flush(self) -> None:
        await _call(self._core, "flush", "{}")

    async def partitions_for(self, topic: str) -> list[PartitionDescription]:
        found = await _call(self._core, "partitions_for", argument(topic=topic))
        return [PartitionDescription(**part) for part in found]

    async def close(self, timeout: float = CLOSE_S) -> None:
        loop = _Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class Sent:
    """The delivery of one record; await it, or drop it."""

    def __init__(self, core: _ottla.DeliveryFuture) -> None:
        self._core = core

    def done(self) -> bool:
        return self._core.done()

    def __await__(self) -> Any:
        return self._wait().__await__()

    async def _wait(self) -> Delivery:
        if not self._core.done():
            loop = _Loop.current()
            await loop.wait(self._core.watch(loop.queue))
        return self._core.result(0)


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
        loop = _Loop.current()
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
        await _call(self._core, "commit", calls.commit_argument(offsets, "sync"))

    async def committed(self, places: Iterable[Partition]) -> dict[Partition, Committed | None]:
        return calls.committed(await self._call("committed", partitions=partitions(places)))

    async def close(self, *, leave_group: bool = True, timeout: float = CLOSE_S) -> None:
        loop = _Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, leave_group, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _call(self, op: str, **fields: Any) -> Any:
        return await _call(self._core, op, argument(**fields))


class Admin:
    """Changes and describes a cluster; see :class:`ottla.Admin`."""

    def __init__(self, config: Config | str) -> None:
        _logs.start()
        self._core = _ottla.Admin(pairs(config))

    async def _run(self, call: Call[T]) -> T:
        op, wanted = next(call)
        try:
            call.send(await _call(self._core, op, wanted))
        except StopIteration as end:
            return end.value
        raise AssertionError(f"{op} asks more than once")

    async def create_topic(
        self,
        name: str,
        *,
        partitions: int = -1,
        replication_factor: int = -1,
        configs: Mapping[str, Any] = {},
        validate_only: bool = False,
    ) -> None:
        await self._run(_admin_calls.create_topic(name, partitions, replication_factor, configs, validate_only))

    async def delete_topic(self, name: str) -> None:
        await self._run(_admin_calls.delete_topic(name))

    async def list_topics(self, *, internal: bool = False) -> list[str]:
        return await self._run(_admin_calls.list_topics(internal))

    async def describe_topic(self, name: str) -> TopicDescription:
        return await self._run(_admin_calls.describe_topic(name))

    async def create_partitions(self, name: str, total: int) -> None:
        await self._run(_admin_calls.create_partitions(name, total))

    async def describe_topic_config(self, name: str) -> dict[str, ConfigEntry]:
        return await self._run(_admin_calls.describe_config("topic", name))

    async def alter_topic_config(
        self, name: str, *, set: Mapping[str, Any] = {}, delete: Iterable[str] = ()
    ) -> None:
        await self._run(_admin_calls.alter_config("topic", name, set, delete))

    async def describe_broker_config(self, broker: int) -> dict[str, ConfigEntry]:
        return await self._run(_admin_calls.describe_config("broker", str(broker)))

    async def alter_broker_config(
        self, broker: int | None, *, set: Mapping[str, Any] = {}, delete: Iterable[str] = ()
    ) -> None:
        name = "" if broker is None else str(broker)
        await self._run(_admin_calls.alter_config("broker", name, set, delete))

    async def list_groups(self) -> list[GroupListing]:
        return await self._run(_admin_calls.list_groups())

    async def describe_group(self, group: str) -> GroupDescription:
        return await self._run(_admin_calls.describe_group(group))

    async def delete_group(self, group: str) -> None:
        await self._run(_admin_calls.delete_group(group))

    async def list_group_offsets(self, group: str) -> dict[Partition, Committed]:
        return await self._run(_admin_calls.list_group_offsets(group))

    async def alter_group_offsets(self, group: str, offsets: Mapping[Partition, int | Committed]) -> None:
        await self._run(_admin_calls.alter_group_offsets(group, offsets))

    async def delete_group_offsets(self, group: str, partitions: Iterable[Partition]) -> None:
        await self._run(_admin_calls.delete_group_offsets(group, partitions))

    async def list_offsets(self, topic: str, partition: int, at: str | int) -> ListedOffset | None:
        return await self._run(_admin_calls.list_offsets(topic, partition, at))

    async def delete_records(self, topic: str, partition: int, before: int) -> int:
        return await self._run(_admin_calls.delete_records(topic, partition, before))

    async def describe_cluster(self) -> ClusterDescription:
        return await self._run(_admin_calls.describe_cluster())

    async def close(self, timeout: float = CLOSE_S) -> None:
        loop = _Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class Broker:
    """A broker in this process; see :class:`ottla.Broker`. It starts with ``async with`` or ``start``."""

    def __init__(
        self,
        data_dir: str | PathLike[str] | None = None,
        *,
        listen: str = "127.0.0.1:0",
        config: Mapping[str, Any] | None = None,
    ) -> None:
        _logs.start()
        self._core = _ottla.Broker(
            argument(
                data_dir=None if data_dir is None else fspath(data_dir),
                listen=listen,
                config={name: str(value) for name, value in (config or {}).items()},
            )
        )
        self.bootstrap: str | None = None

    async def start(self) -> Self:
        self.bootstrap = (await _call(self._core, "start", "{}"))["bootstrap"]
        return self

    async def close(self, timeout: float = CLOSE_S) -> None:
        loop = _Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, timeout))

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        await self.close()
