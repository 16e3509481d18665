"""The producer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self

from ottla import _logs, _ottla
from ottla._core import CLOSE_S, Config, answer, argument, pairs
from ottla._ottla import Deliveries, DeliveryFuture
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
        if type(self).send is Producer.send:
            # Nobody's own `send` stands between: a call less for each record.
            self.send = self._core.send  # type: ignore[method-assign]

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
        return self._core.send(
            topic, value, key=key, partition=partition, timestamp=timestamp, headers=headers
        )

    def send_batch(
        self,
        topic: str,
        values: Iterable[bytes | str | None],
        *,
        keys: Iterable[bytes | str | None] | None = None,
        partition: int | None = None,
        timestamps: Iterable[int] | None = None,
        headers: Headers | None = None,
    ) -> Deliveries:
        """Hands many records of one topic over in one call, several times as fast as one by one.

        >>> places = producer.send_batch("orders", [b"1", b"2"], keys=["a", "b"]).result()
        >>> [place.offset for place in places]

        ``keys`` and ``timestamps`` are as long as ``values``; ``headers`` go with each record. When the buffer is
        full this waits for at most ``max.block.ms``.
        """
        times = None if timestamps is None else list(timestamps)
        return self._core.send_batch(
            topic, values, keys=keys, partition=partition, timestamps=times, headers=headers
        )

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
