"""What calls answer: plain, immutable values."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Committed:
    """A group's committed offset."""

    offset: int
    metadata: str = ""


@dataclass(frozen=True, slots=True)
class ListedOffset:
    """An offset found in a partition, and the timestamp of its record where one was asked for."""

    offset: int
    timestamp: int | None = None


@dataclass(frozen=True, slots=True)
class PartitionDescription:
    partition: int
    leader: int | None
    replicas: list[int] = field(default_factory=list)
    isr: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TopicDescription:
    name: str
    id: str
    internal: bool
    partitions: list[PartitionDescription]


@dataclass(frozen=True, slots=True)
class ConfigEntry:
    """One option of a topic, a broker or a group."""

    name: str
    value: str | None
    source: str
    """``topic``, ``dynamic_broker``, ``dynamic_default_broker``, ``static_broker``, ``default`` or ``group``."""
    read_only: bool = False
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class GroupListing:
    group_id: str
    type: str
    state: str
    protocol_type: str


@dataclass(frozen=True, slots=True)
class GroupMember:
    member_id: str
    client_id: str
    host: str
    group_instance_id: str | None
    partitions: list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class GroupDescription:
    group_id: str
    state: str
    protocol: str
    members: list[GroupMember]


@dataclass(frozen=True, slots=True)
class BrokerDescription:
    id: int
    host: str
    port: int
    rack: str | None = None


@dataclass(frozen=True, slots=True)
class ClusterDescription:
    cluster_id: str
    controller: int | None
    brokers: list[BrokerDescription]


@dataclass(frozen=True, slots=True)
class ScramCredentialInfo:
    """What brokers tell of a user's SCRAM credential."""

    mechanism: str
    """``SCRAM-SHA-256`` or ``SCRAM-SHA-512``."""
    iterations: int


@dataclass(frozen=True, slots=True)
class UserScramCredentialUpsertion:
    """Gives a user a password; only what is derived from it leaves this process."""

    user: str
    mechanism: str
    password: str = field(repr=False)
    iterations: int = 4096


@dataclass(frozen=True, slots=True)
class UserScramCredentialDeletion:
    """Takes a user's credential for a mechanism away."""

    user: str
    mechanism: str


UserScramCredentialAlteration = UserScramCredentialUpsertion | UserScramCredentialDeletion
