"""The producer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self

from ottla import _logs, _ottla
from ottla._core import CLOSE_S, Config, answer, argument, pairs
from ottla._ottla import DeliveryFuture
from ottla.types import PartitionDescription

Headers = Mapping[str, bytes | str | None] | Iterable[tuple[str, bytes | str | None]]


class Producer:
    """Sends records; batches, retries and orders them in the background.

    >>> with ottla.Producer("localhost:9092") as producer:
    ...     future = producer.send("orders", b"1", key="a", headers={"source": "web"})
    ...     print(future.result().offset)

    ``config`` holds Kafka's producer options by their dotted names. A producer may be used from any thread.
    """

    def __init__(self, config: Config | str) -> None:
        _logs.start()
        self._core = _ottla.Producer(pairs(config))

    def send(
        self,
        topic: str,
        value: bytes | str | None = None,
        *,
        key: bytes | str | None = None,
        partition: int | None = None,
        timestamp: int | None = None,
        headers: Headers | None = None,
    ) -> DeliveryFuture:
        """Hands a record over and returns the future of its delivery, which may be dropped.

        Text becomes UTF-8. Without a partition, the key chooses it, or the producer does. ``timestamp`` is in ms since
        1970, now when absent. When the buffer is full this waits for at most ``max.block.ms``.
        """
        return self._core.send(topic, value, key, partition, timestamp, headers)

    def flush(self, timeout: float | None = None) -> None:
        """Waits until everything sent before has been delivered or has failed."""
        self._core.begin("flush", "{}").result(timeout)

    def partitions_for(self, topic: str) -> list[PartitionDescription]:
        found = answer(self._core.call("partitions_for", argument(topic=topic)))
        return [PartitionDescription(**part) for part in found]

    def close(self, timeout: float = CLOSE_S) -> None:
        """Delivers what is waiting, then closes. Closing twice is nothing."""
        self._core.close(timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
