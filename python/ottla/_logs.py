"""The core's log lines in Python's ``logging``, under the logger ``ottla``.

Rust never calls Python: a daemon thread of Python's own waits on a descriptor and drains.
"""

from __future__ import annotations

import logging
import os
import select
import threading

from ottla import _ottla

_LEVELS = {1: logging.ERROR, 2: logging.WARNING, 3: logging.INFO, 4: logging.DEBUG, 5: logging.DEBUG // 2}
_LOGGER = logging.getLogger("ottla")
_lock = threading.Lock()
_process: int | None = None


def start() -> None:
    """Starts the thread that drains, once a process."""
    global _process
    with _lock:
        if _process == os.getpid():
            return
        _process = os.getpid()
        queue = _ottla.Queue()
        _ottla.keep_logs(_level(), queue)
        threading.Thread(target=_drain, args=(queue,), name="ottla-logs", daemon=True).start()


def _level() -> int:
    """The core's level for the logger's."""
    level = _LOGGER.getEffectiveLevel()
    return next((core for core, python in sorted(_LEVELS.items(), reverse=True) if python >= level), 0)


def _drain(queue: _ottla.Queue) -> None:
    while True:
        select.select([queue.fileno()], [], [])
        queue.drain(100)
        while True:
            lines, dropped = _ottla.drain_logs(1000)
            for level, target, message, time_ms in lines:
                logger = logging.getLogger("ottla." + target.removeprefix("ottla_").replace("::", "."))
                if logger.isEnabledFor(_LEVELS[level]):
                    record = logger.makeRecord(logger.name, _LEVELS[level], target, 0, message, (), None)
                    record.created = time_ms / 1000
                    logger.handle(record)
            if dropped:
                _LOGGER.warning("%d log lines were dropped", dropped)
            if not lines:
                break
