"""Kafka for Python: clients from one Rust core."""

from ottla import errors, types
from ottla._ottla import ERROR_KINDS, Delivery, DeliveryFuture, Record, RecordBatch, __version__
from ottla.admin import Admin
from ottla.consumer import Consumer
from ottla.errors import KINDS, OttlaError
from ottla.expressions import col
from ottla.producer import Producer
from ottla.topology import Topology

from ottla import aio  # after the classes it builds on

for _number, _kind, _advice in ERROR_KINDS:
    KINDS[_kind].advice = _advice

__all__ = [
    "Admin",
    "Consumer",
    "Delivery",
    "DeliveryFuture",
    "OttlaError",
    "Producer",
    "Record",
    "RecordBatch",
    "Topology",
    "__version__",
    "aio",
    "col",
    "errors",
    "types",
]
