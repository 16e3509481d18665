"""One event loop's completions: woken through a descriptor, drained once a wake."""

from __future__ import annotations

import asyncio
import weakref
from typing import Any

from ottla import _ottla
from ottla._core import answer


class Loop:
    """Completions of one event loop: woken through a descriptor, drained once a wake."""

    _all: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, Loop] = weakref.WeakKeyDictionary()

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.queue = _ottla.Queue()
        self._waiting: dict[int, asyncio.Future[tuple[str, Any]]] = {}
        loop.add_reader(self.queue.fileno(), self._drain)

    @classmethod
    def current(cls) -> Loop:
        loop = asyncio.get_running_loop()
        found = cls._all.get(loop)
        if found is None:
            found = cls._all[loop] = cls(loop)
        return found

    def begin(self, number: int) -> asyncio.Future[tuple[str, Any]]:
        """The completion, still to come, of an operation that was just submitted."""
        future = self._waiting[number] = asyncio.get_running_loop().create_future()
        return future

    async def wait(self, number: int) -> tuple[str, Any]:
        """The completion of an operation that was just submitted."""
        try:
            return await self.begin(number)
        except asyncio.CancelledError:
            # Cancelled operations complete, too.
            self.queue.cancel(number)
            raise

    def _drain(self) -> None:
        while completions := self.queue.drain(256):
            for number, tag, value in completions:
                future = self._waiting.pop(number, None)
                if future is None or future.done():
                    continue
                if tag == "error":
                    future.set_exception(value)
                else:
                    future.set_result((tag, value))


async def call(core: Any, op: str, argument: str) -> Any:
    loop = Loop.current()
    _, text = await loop.wait(core.submit(loop.queue, op, argument))
    return answer(text)
