"""A running Streams application."""

from __future__ import annotations

import atexit
import threading
import weakref
from typing import Any, NamedTuple, Self

from ottla import _logs, _ottla
from ottla._core import CLOSE_S, Config, answer, pairs
from ottla.topology import Topology

TURN_RECORDS = 1000
"""Records of one turn, when nothing else is said."""

TURN_MS = 50
"""Milliseconds of one turn, when nothing else is said."""

WAIT_S = 0.1
"""How long ``run`` waits for work before it looks whether to stop, in seconds."""


EXIT_S = 5.0
"""How long the interpreter's exit waits for an application that was not closed, in seconds."""

_running: weakref.WeakSet[Streams] = weakref.WeakSet()


@atexit.register
def _end_all() -> None:
    """A thread that is inside a turn must not outlive the interpreter."""
    applications = list(_running)
    for application in applications:
        application.stop()
    for application in applications:
        application._leave()


class Turn(NamedTuple):
    """What a turn came to."""

    records: int
    """Records processed in it."""
    host_entries: int
    """Turns since the start that had something to do, this one included: how often Python was entered."""
    more: bool
    """Whether another turn has something to do at once."""


class Streams:
    """Runs a topology.

    >>> with ottla.Streams(topology, {"bootstrap.servers": B, "application.id": "counts"}) as app:
    ...     app.run()

    Fetching, restoring and commits go on in the background; Python functions run inside ``turn``, on the thread that
    calls it, one record at a time. ``run`` takes turns until it is stopped, ``start`` does so in a thread of its own.

    A function that raises ends the application: ``run`` (or ``close``, after ``start``) raises
    :class:`ottla.errors.FunctionError`, whose cause is what the function raised. What was not committed is processed
    again by the next application of the same ``application.id``.
    """

    def __init__(self, topology: Topology, config: Config) -> None:
        _logs.start()
        self._core = _ottla.Streams(pairs(config), topology.spec(), topology.functions)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._failure: BaseException | None = None
        self._started = False
        self._close_s = CLOSE_S
        self._inside = threading.Lock()

    def turn(self, max_records: int = TURN_RECORDS, max_ms: int = TURN_MS) -> Turn:
        """Processes what is ready, at most so many records for about so many ms. Never waits for a broker."""
        self._begin()
        return Turn(*self._core.turn(max_records, max_ms))

    def wait(self, timeout: float) -> bool:
        """Waits until a turn has something to do, at most ``timeout`` seconds, and says whether it has."""
        self._begin()
        return self._core.wait(timeout)

    def run(self, *, max_records: int = TURN_RECORDS, max_ms: int = TURN_MS) -> None:
        """Takes turns until ``stop`` is called, a function raises, or Ctrl-C."""
        more = False
        with self._inside:
            while not self._stop.is_set():
                if more or self.wait(WAIT_S):
                    more = self.turn(max_records, max_ms).more

    def start(self) -> None:
        """Runs in a thread of its own, which calls all functions; ``close`` raises what ended it."""
        if self._thread is None:
            self._begin()
            self._thread = threading.Thread(target=self._run, name="ottla-streams", daemon=True)
            self._thread.start()

    def _begin(self) -> None:
        if not self._started:
            self._core.call("start", "{}")
            self._started = True
            _running.add(self)

    def _run(self) -> None:
        try:
            self.run()
            # Here, because the last turn may call functions.
            self._core.close(self._close_s)
        except BaseException as failure:
            self._failure = failure

    def _leave(self) -> None:
        """Waits until no thread of ours or of the user's is inside ``run``."""
        if self._thread is not None:
            self._thread.join(EXIT_S)
        elif self._inside.acquire(timeout=EXIT_S):
            self._inside.release()

    def stop(self) -> None:
        """Ends ``run`` after the turn under way, from any thread or from one of your functions."""
        self._stop.set()

    @property
    def state(self) -> str:
        """Kafka's name: ``CREATED``, ``REBALANCING``, ``RUNNING``, ``PENDING_SHUTDOWN``, ``NOT_RUNNING``, ``ERROR``."""
        return answer(self._core.call("state", "{}"))

    def describe(self) -> str:
        """The topology as Java describes it."""
        return answer(self._core.call("describe", "{}"))

    def metrics(self) -> dict[str, int]:
        """Counters since the start: ``host_entries``, ``records``, ``dropped``, ``commits``; and the records
        ``buffered`` now."""
        return answer(self._core.call("metrics", "{}"))

    def close(self, timeout: float = CLOSE_S) -> None:
        """Stops, flushes, commits and leaves the group; with ``start``, raises what ended the thread. Closing twice is
        nothing. Not for functions of the topology: those call ``stop``."""
        self._close_s = timeout
        self.stop()
        if self._thread is not None:
            # The wait for work, the turn under way, and its close.
            self._thread.join(timeout + 1)
        self._core.close(timeout)
        if self._failure is not None:
            failure, self._failure = self._failure, None
            raise failure

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()
