"""A broker in this process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike, fspath
from typing import Any, Self

from ottla import _logs, _ottla
from ottla._core import CLOSE_S, answer, argument


def options(
    data_dir: str | PathLike[str] | None,
    listen: str | None,
    config: Mapping[str, Any] | None,
    add_scram: Sequence[str],
    release_version: str | None,
) -> str:
    """What the core takes."""
    return argument(
        data_dir=None if data_dir is None else fspath(data_dir),
        listen=listen,
        config={name: str(value) for name, value in (config or {}).items()},
        add_scram=list(add_scram),
        release_version=release_version,
    )


class Broker:
    """A broker in this process, for tests, tools and small services.

    >>> with ottla.Broker() as broker:
    ...     producer = ottla.Producer(broker.bootstrap)

    Without ``data_dir`` its files are temporary and go when it closes. ``listen`` is ``host:port``;
    without it, ``listeners`` of ``config`` or a free port on loopback is taken. ``config`` takes Kafka's broker options.
    ``add_scram`` are users that a new directory begins with, as ``SCRAM-SHA-256=[name=alice,password=secret]``.
    ``release_version`` is the release for whose nodes a new directory is formatted, as ``"4.3"``: an Apache Kafka of that
    release can then take it over. The newest one otherwise.
    """

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
        started = answer(self._core.call("start", "{}"))
        self.bootstrap: str = started["bootstrap"]
        """``host:port``, what clients take as ``bootstrap.servers``: the first listener's."""
        self.listeners: dict[str, str] = started["listeners"]
        """The same of each listener, by its name."""

    def close(self, timeout: float = CLOSE_S) -> None:
        """Stops it cleanly. Closing twice is nothing."""
        self._core.close(timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Broker {self.bootstrap}>"
