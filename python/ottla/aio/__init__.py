"""The asyncio twins: the same engine, awaited.

>>> async with ottla.aio.Consumer({"bootstrap.servers": B, "group.id": "g"}) as consumer:
...     await consumer.subscribe(["orders"])
...     async for batch in consumer.batches():
...         await consumer.commit(batch)

Cancelling a task ends its wait. Objects belong to the event loop in which they are first awaited.
"""

from ottla.aio.admin import Admin
from ottla.aio.broker import Broker
from ottla.aio.consumer import Consumer
from ottla.aio.producer import Producer, Sent
from ottla.aio.streams import Streams

__all__ = ["Admin", "Broker", "Consumer", "Producer", "Sent", "Streams"]
