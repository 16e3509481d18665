"""What calls raise: one class for each kind of failure, all under OttlaError."""

from __future__ import annotations

from typing import ClassVar


class OttlaError(Exception):
    """A failure of a call.

    ``code`` is Kafka's error code, −1 when no broker spoke, and ``name`` its name; ``retriable`` says that the same call
    may succeed later, ``fatal`` that the object must be closed.
    """

    kind: ClassVar[str] = ""
    advice: ClassVar[str] = ""

    def __init__(
        self, message: str, *, code: int = -1, name: str = "", retriable: bool = False, fatal: bool = False
    ) -> None:
        super().__init__(message)
        self.code = code
        self.name = name or self.kind.upper()
        self.retriable = retriable
        self.fatal = fatal


class ConfigError(OttlaError):
    kind = "config"


class UsageError(OttlaError):
    kind = "usage"


class ClosedError(OttlaError):
    kind = "closed"


class InterruptedError(OttlaError):  # noqa: A001 - the kind's name in every language
    kind = "interrupted"


class TimeoutError(OttlaError, TimeoutError):  # noqa: A001
    kind = "timeout"


class NetworkError(OttlaError, ConnectionError):
    kind = "network"


class BrokerError(OttlaError):
    kind = "broker"


class FencedError(OttlaError):
    kind = "fenced"


class CorruptError(OttlaError):
    kind = "corrupt"


class UnsupportedError(OttlaError):
    kind = "unsupported"


class BugError(OttlaError):
    kind = "bug"


class ForkedError(OttlaError):
    kind = "forked"


class BufferFullError(OttlaError):
    kind = "buffer_full"


class FunctionError(OttlaError):
    kind = "function"


class IoError(OttlaError):
    kind = "io"


class AuthenticationError(OttlaError):
    """The two sides do not trust each other: certificates, user or password, or one of them speaks no TLS or SASL."""

    kind = "authentication"


KINDS: dict[str, type[OttlaError]] = {
    error.kind: error
    for error in (
        ConfigError,
        UsageError,
        ClosedError,
        InterruptedError,
        TimeoutError,
        NetworkError,
        BrokerError,
        FencedError,
        CorruptError,
        UnsupportedError,
        BugError,
        ForkedError,
        BufferFullError,
        FunctionError,
        IoError,
        AuthenticationError,
    )
}


def from_core(kind: str, code: int, name: str, retriable: bool, fatal: bool, message: str) -> OttlaError:
    """The exception of an error that the core reports."""
    return KINDS[kind](message, code=code, name=name, retriable=retriable, fatal=fatal)
