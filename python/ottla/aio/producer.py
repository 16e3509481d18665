"""The producer, awaited."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterable
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
        # Calls that wait for room, or their turn to: first come, first served.
        self._waiting = 0
        self._line = asyncio.Lock()

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
        if not self._waiting:
            future = self._core.try_send(topic, value, key, partition, timestamp, headers)
            if future is not None:
                return Sent(future)
        async with self._turn():
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
        async with self._turn():
            while not self._core.offer_batch(deliveries, topic, all_values, **options):
                await self._room()
        if not deliveries.done():
            loop = Loop.current()
            await loop.wait(deliveries.watch(loop.queue))
        return deliveries.result(0)

    @contextlib.asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """Records keep the order of their calls: whoever comes while others wait is behind them."""
        if not self._waiting:
            # A lock belongs to the event loop in which it was waited for.
            self._line = asyncio.Lock()
        self._waiting += 1
        try:
            async with self._line:
                yield
        finally:
            self._waiting -= 1

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
