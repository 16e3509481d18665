"""Kafka for Python: clients and an embedded broker from one Rust core."""

from ottla import errors
from ottla._ottla import ERROR_KINDS, Record, RecordBatch, __version__
from ottla.admin import Admin
from ottla.errors import KINDS, OttlaError

for _number, _kind, _advice in ERROR_KINDS:
    KINDS[_kind].advice = _advice

__all__ = ["Admin", "OttlaError", "Record", "RecordBatch", "__version__", "errors"]
