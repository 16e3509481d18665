"""Native expressions: computed by the engine, without calling Python.

>>> from ottla import col
>>> orders.filter((col("amount") > 10) & ~col("user").is_null())
"""

from __future__ import annotations

from typing import Any


class Expression:
    """A computation over a record; combine with operators, ``&``, ``|`` and ``~``."""

    __slots__ = ("form",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, form: Any) -> None:
        self.form = form

    def __bool__(self) -> bool:
        raise TypeError("an expression has no truth value here: use & | ~ instead of and, or, not")

    def __eq__(self, other: object) -> Expression:  # type: ignore[override]
        return _of("eq", self, other)

    def __ne__(self, other: object) -> Expression:  # type: ignore[override]
        return _of("ne", self, other)

    def __lt__(self, other: Any) -> Expression:
        return _of("lt", self, other)

    def __le__(self, other: Any) -> Expression:
        return _of("le", self, other)

    def __gt__(self, other: Any) -> Expression:
        return _of("gt", self, other)

    def __ge__(self, other: Any) -> Expression:
        return _of("ge", self, other)

    def __and__(self, other: Any) -> Expression:
        return _of("and", self, other)

    def __or__(self, other: Any) -> Expression:
        return _of("or", self, other)

    def __invert__(self) -> Expression:
        return _of("not", self)

    def __add__(self, other: Any) -> Expression:
        return _of("add", self, other)

    def __radd__(self, other: Any) -> Expression:
        return _of("add", other, self)

    def __sub__(self, other: Any) -> Expression:
        return _of("sub", self, other)

    def __rsub__(self, other: Any) -> Expression:
        return _of("sub", other, self)

    def __mul__(self, other: Any) -> Expression:
        return _of("mul", self, other)

    def __rmul__(self, other: Any) -> Expression:
        return _of("mul", other, self)

    def __truediv__(self, other: Any) -> Expression:
        return _of("div", self, other)

    def __rtruediv__(self, other: Any) -> Expression:
        return _of("div", other, self)

    def __mod__(self, other: Any) -> Expression:
        return _of("mod", self, other)

    def __neg__(self) -> Expression:
        return _of("neg", self)

    def is_null(self) -> Expression:
        return _of("is_null", self)

    def coalesce(self, *others: Any) -> Expression:
        """The first of these that is not null."""
        return _of("coalesce", self, *others)

    def lower(self) -> Expression:
        return _of("lower", self)

    def upper(self) -> Expression:
        return _of("upper", self)

    def length(self) -> Expression:
        return _of("length", self)

    def contains(self, part: Any) -> Expression:
        return _of("contains", self, part)

    def starts_with(self, part: Any) -> Expression:
        return _of("starts_with", self, part)

    def split(self, separator: Any) -> Expression:
        """The parts of a text, empty ones left out."""
        return _of("split", self, separator)

    def to_int(self) -> Expression:
        return _of("i64", self)

    def to_float(self) -> Expression:
        return _of("f64", self)

    def to_string(self) -> Expression:
        return _of("string", self)

    def __repr__(self) -> str:
        return f"<Expression {self.form}>"


def form(value: Any) -> Any:
    """An expression's form, or a literal's."""
    if isinstance(value, Expression):
        return value.form
    if value is None or isinstance(value, bool | int | float):
        return value
    return ["lit", value]


def _of(name: str, *arguments: Any) -> Expression:
    return Expression([name, *(form(argument) for argument in arguments)])


def lit(value: Any) -> Expression:
    """A constant: any JSON value."""
    return Expression(["lit", value])


def col(*path: str) -> Expression:
    """A field of the value, or a field of a field; null when absent."""
    return Expression(["col", *path])


def value() -> Expression:
    """The whole value."""
    return Expression(["value"])


def key(*path: str) -> Expression:
    """The key, or a field of it."""
    return Expression(["key", *path])


def left(*path: str) -> Expression:
    """A joiner's left value; a reducer's aggregate."""
    return Expression(["left", *path])


def right(*path: str) -> Expression:
    """A joiner's right value; a reducer's value."""
    return Expression(["right", *path])


def aggregate(*path: str) -> Expression:
    """An aggregator's aggregate."""
    return Expression(["aggregate", *path])


def window_key() -> Expression:
    return Expression(["window_key"])


def window_start() -> Expression:
    """First ms of a windowed key's window."""
    return Expression(["window_start"])


def window_end() -> Expression:
    """First ms after a windowed key's window."""
    return Expression(["window_end"])


def when(condition: Any, then: Any, otherwise: Any) -> Expression:
    return _of("if", condition, then, otherwise)


def concat(*parts: Any) -> Expression:
    return _of("concat", *parts)


def struct(**fields: Any) -> Expression:
    """A JSON object with these fields."""
    return Expression(["object", *([name, form(part)] for name, part in fields.items())])


def array(*items: Any) -> Expression:
    return _of("list", *items)


def pair(key: Any, value: Any) -> Expression:
    """A key and a value, what ``map`` takes."""
    return _of("pair", key, value)
