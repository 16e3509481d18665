"""The embedded broker, awaited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import Any, Self

from ottla import _logs, _ottla
from ottla._core import CLOSE_S
from ottla.aio._loop import Loop, call
from ottla.broker import options


class Broker:
    """A broker in this process; see :class:`ottla.Broker`. It starts with ``async with`` or ``start``."""

    def __init__(
        self,
        data_dir: str | PathLike[str] | None = None,
        *,
        listen: str | None = None,
        config: Mapping[str, Any] | None = None,
        add_scram: Sequence[str] = (),
        release_version: str | None = None,
    ) -> None:
        _logs.start()
        self._core = _ottla.Broker(options(data_dir, listen, config, add_scram, release_version))
        self.bootstrap: str | None = None
        self.listeners: dict[str, str] = {}

    async def start(self) -> Self:
        started = await call(self._core, "start", "{}")
        self.bootstrap, self.listeners = started["bootstrap"], started["listeners"]
        return self

    async def close(self, timeout: float = CLOSE_S) -> None:
        loop = Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, timeout))

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        await self.close()
