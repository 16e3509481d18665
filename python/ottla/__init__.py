"""Kafka for Python: clients from one Rust core."""

from ottla import errors, types
from ottla._ottla import ERROR_KINDS, Deliveries, Delivery, DeliveryFuture, Record, RecordBatch, Windowed, __version__
from ottla.admin import Admin
from ottla.broker import Broker
from ottla.consumer import Consumer
from ottla.errors import KINDS, OttlaError
from ottla.expressions import col
from ottla.producer import Producer
from ottla.streams import Streams, Turn
from ottla.topology import Serde, TimeWindowed, Topology, aggregates

from ottla import aio  # after the classes it builds on

for _number, _kind, _advice in ERROR_KINDS:
    KINDS[_kind].advice = _advice

__all__ = [
    "Admin",
    "Broker",
    "Consumer",
    "Deliveries",
    "Delivery",
    "DeliveryFuture",
    "OttlaError",
    "Producer",
    "Record",
    "RecordBatch",
    "Serde",
    "Streams",
    "TimeWindowed",
    "Topology",
    "Turn",
    "Windowed",
    "__version__",
    "aggregates",
    "aio",
    "col",
    "errors",
    "types",
]
