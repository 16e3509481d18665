"""How the package talks to the extension: pairs, partitions, JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

from ottla import _ottla
from ottla.errors import OttlaError, from_core

if hasattr(os, "register_at_fork"):
    # Calls that are made once a record cannot ask the system whether this is still the same process.
    os.register_at_fork(after_in_child=_ottla.forked)

Partition = tuple[str, int]
"""A topic's name and a partition's number."""

Config = Mapping[str, Any]
"""Kafka's options by their dotted names; values may be text, numbers, booleans, or lists."""

CLOSE_S = 30.0
"""How long ``close`` waits when nothing else is said, in seconds."""


def pairs(config: Config | str) -> list[tuple[str, str]]:
    """The options as text; a bare string is ``bootstrap.servers``."""
    if isinstance(config, str):
        config = {"bootstrap.servers": config}
    return [(name, _text(value)) for name, value in config.items() if value is not None]


def _text(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return ",".join(_text(one) for one in value)
    return str(value)


def partitions(places: Iterable[Partition] | None) -> list[list[Any]] | None:
    return None if places is None else [[topic, partition] for topic, partition in places]


def argument(**fields: Any) -> str:
    """The argument of a control call; what is None is absent."""
    return json.dumps({name: value for name, value in fields.items() if value is not None})


def answer(text: str) -> Any:
    return json.loads(text)


def error_of(item: Mapping[str, Any]) -> OttlaError | None:
    """The error that one item of an answer carries."""
    error = item.get("error")
    return None if error is None else from_core(**error)


def whole(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The items of an answer; the first error among them is raised."""
    for item in items:
        error = error_of(item)
        if error is not None:
            raise error
    return items


def one(items: list[dict[str, Any]]) -> dict[str, Any]:
    """The only item of an answer; its error is raised."""
    error = error_of(items[0])
    if error is not None:
        raise error
    return items[0]
