"""The producer, awaited."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from typing import Any, Self

from ottla import _logs, _ottla
from ottla._core import CLOSE_S, Config, argument, pairs
from ottla._ottla import Deliveries, Delivery
from ottla.aio._loop import Loop, call
from ottla.producer import Headers
from ottla.types import PartitionDescription


class Producer:
    """Sends records; see :class:`ottla.Producer`."""

    def __init__(self, config: Config | str) -> None:
        _logs.start()
        self._core = _ottla.Producer(pairs(config))
        self._line = Line()

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
        if self._line.is_empty():
            future = self._core.try_send(topic, value, key, partition, timestamp, headers)
            if future is not None:
                return Sent(future)
        async with self._line:
            while True:
                future = self._core.try_send(topic, value, key, partition, timestamp, headers)
                if future is not None:
                    return Sent(future)
                await self._room()

    async def send_batch(
        self,
        topic: str,
        values: Iterable[bytes | str | None],
        *,
        keys: Iterable[bytes | str | None] | None = None,
        partition: int | None = None,
        timestamps: Iterable[int] | None = None,
        headers: Headers | None = None,
    ) -> Deliveries:
        """Sends many records of one topic and waits for their delivery; see :meth:`ottla.Producer.send_batch`."""
        all_values = list(values)
        options: dict[str, Any] = {
            "keys": None if keys is None else list(keys),
            "partition": partition,
            "timestamps": None if timestamps is None else list(timestamps),
            "headers": headers,
        }
        deliveries = _ottla.Deliveries()
        async with self._line:
            while not self._core.offer_batch(deliveries, topic, all_values, **options):
                await self._room()
        if not deliveries.done():
            loop = Loop.current()
            await loop.wait(deliveries.watch(loop.queue))
        return deliveries.result(0)

    async def _room(self) -> None:
        loop = Loop.current()
        await loop.wait(self._core.submit_room(loop.queue))

    async def flush(self) -> None:
        await call(self._core, "flush", "{}")

    async def partitions_for(self, topic: str) -> list[PartitionDescription]:
        found = await call(self._core, "partitions_for", argument(topic=topic))
        return [PartitionDescription(**part) for part in found]

    async def close(self, timeout: float = CLOSE_S) -> None:
        loop = Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class Line:
    """Calls that wait for room, first come, first served: records keep the order of their calls."""

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._taken = False

    def is_empty(self) -> bool:
        return not self._taken and not self._waiting

    async def __aenter__(self) -> None:
        if self.is_empty():
            self._taken = True
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn in self._waiting:
                self._waiting.remove(turn)
            else:
                self._next()  # The turn came as its caller left.
            raise

    async def __aexit__(self, *_: object) -> None:
        self._next()

    def _next(self) -> None:
        """The place at the front stays taken until nobody is left, so that no later call slips in."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._taken = False


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
            loop = Loop.current()
            await loop.wait(self._core.watch(loop.queue))
        return self._core.result(0)
