"""A Streams application in an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Self

from ottla import _logs, _ottla, errors
from ottla._core import CLOSE_S, Config, answer, pairs
from ottla.aio._loop import Loop
from ottla.streams import TURN_RECORDS, WAIT_S, Turn
from ottla.topology import Topology

TURN_MS = 10
"""Milliseconds of one turn, when nothing else is said: so long the loop does nothing else."""


class Streams:
    """Runs a topology; see :class:`ottla.Streams`. Functions run in turns on the loop's thread and are not coroutines.

    >>> async with ottla.aio.Streams(topology, config) as app:
    ...     async for turn in app:
    ...         print(turn.records)
    """

    def __init__(self, topology: Topology, config: Config) -> None:
        _logs.start()
        self._core = _ottla.Streams(pairs(config), topology.spec(), topology.functions)
        self._stopped = False
        self._started = False

    def turn(self, max_records: int = TURN_RECORDS, max_ms: int = TURN_MS) -> Turn:
        """Processes what is ready, within these bounds. Never waits for a broker."""
        self._begin()
        return Turn(*self._core.turn(max_records, max_ms))

    async def wait(self, timeout: float) -> bool:
        """Waits until a turn has something to do, at most ``timeout`` seconds, and says whether it has."""
        self._begin()
        loop = Loop.current()
        tag, _ = await loop.wait(self._core.submit_wait(loop.queue, timeout))
        return tag == "ready"

    async def turns(self, *, max_records: int = TURN_RECORDS, max_ms: int = TURN_MS) -> AsyncIterator[Turn]:
        """Takes turns until ``stop`` is called, and yields those that processed something."""
        more = False
        while not self._stopped:
            if more:
                # The loop's other tasks come between two turns.
                await asyncio.sleep(0)
            elif not await self.wait(WAIT_S):
                continue
            turn = self.turn(max_records, max_ms)
            more = turn.more
            if turn.records:
                yield turn

    def __aiter__(self) -> AsyncIterator[Turn]:
        return self.turns()

    async def run(self, *, max_records: int = TURN_RECORDS, max_ms: int = TURN_MS) -> None:
        """Takes turns until ``stop`` is called, the task is cancelled, or a function raises."""
        async for _ in self.turns(max_records=max_records, max_ms=max_ms):
            pass

    def stop(self) -> None:
        """Ends ``run`` and the iteration after the turn under way."""
        self._stopped = True

    def _begin(self) -> None:
        if not self._started:
            self._core.call("start", "{}")
            self._started = True

    @property
    def state(self) -> str:
        """As that of :class:`ottla.Streams`."""
        return answer(self._core.call("state", "{}"))

    def describe(self) -> str:
        """The topology as Java describes it."""
        return answer(self._core.call("describe", "{}"))

    def metrics(self) -> dict[str, int]:
        """As that of :class:`ottla.Streams`."""
        return answer(self._core.call("metrics", "{}"))

    async def close(self, timeout: float = CLOSE_S) -> None:
        """Flushes, commits and leaves the group, taking the last turns here. Closing twice is nothing."""
        self.stop()
        failed_before = self.state == "ERROR"
        failure: errors.OttlaError | None = None
        loop = Loop.current()
        ended = asyncio.ensure_future(loop.wait(self._core.submit_close(loop.queue, timeout)))
        while not ended.done():
            try:
                self._core.turn(TURN_RECORDS, TURN_MS)
            except (errors.ClosedError, errors.UsageError):
                pass  # The end came first, or it never started.
            except errors.OttlaError as raised:
                failure = None if failed_before else raised
            await asyncio.wait([ended], timeout=0.005)
        await ended
        if failure is not None:
            raise failure

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.close()
