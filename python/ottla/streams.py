"""A running Streams application."""

from __future__ import annotations

import threading
from typing import Any, Self

from ottla import _logs, _ottla
from ottla._core import CLOSE_S, Config, answer, pairs
from ottla.topology import Topology

TURN_RECORDS = 1000
"""Records of one turn, when nothing else is said."""

TURN_MS = 5
"""Milliseconds of one turn, when nothing else is said."""


class Streams:
    """Runs a topology.

    >>> with ottla.Streams(topology, {"bootstrap.servers": B, "application.id": "counts"}) as app:
    ...     app.run()

    Fetching, restoring and commits go on in the background; Python functions run inside ``turn``, on the thread that
    calls it, one record at a time. ``run`` calls it for ever, ``start`` does so in a thread of its own.
    """

    def __init__(self, topology: Topology, config: Config) -> None:
        _logs.start()
        self._core = _ottla.Streams(pairs(config), topology.spec(), topology.functions)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._failure: BaseException | None = None
        self._started = False

    def turn(self, max_records: int = TURN_RECORDS, max_ms: int = TURN_MS) -> bool:
        """Processes what is ready, within these bounds; returns whether there is more to do at once."""
        if not self._started:
            self._started = True
            self._core.call("start", "{}")
        _, _, more = self._core.turn(max_records, max_ms)
        return more

    def run(self, *, max_records: int = TURN_RECORDS, max_ms: int = TURN_MS) -> None:
        """Runs until ``stop`` is called or a function fails."""
        while not self._stop.is_set():
            if not self.turn(max_records, max_ms):
                self._core.wait(0.1)

    def start(self) -> None:
        """Runs in a thread of its own; ``close`` raises what a function of yours raised there."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="ottla-streams", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        try:
            self.run()
        except BaseException as failure:
            self._failure = failure

    def stop(self) -> None:
        """Ends ``run``, from any thread or from one of your functions."""
        self._stop.set()

    @property
    def state(self) -> str:
        """``created``, ``running``, ``rebalancing``, ``error`` or ``closed``."""
        return answer(self._core.call("state", "{}"))

    def describe(self) -> str:
        """The topology as Java describes it."""
        return answer(self._core.call("describe", "{}"))

    def metrics(self) -> dict[str, Any]:
        return answer(self._core.call("metrics", "{}"))

    def close(self, timeout: float = CLOSE_S) -> None:
        """Stops, commits and closes. Closing twice is nothing."""
        self.stop()
        if self._thread is not None:
            self._thread.join(timeout)
        self._core.close(timeout)
        if self._failure is not None:
            failure, self._failure = self._failure, None
            raise failure

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
