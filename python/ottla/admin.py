"""The admin client: topics, configs, groups, offsets, records, the cluster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self, TypeVar

from ottla import _admin_calls as calls
from ottla import _logs, _ottla
from ottla._admin_calls import Call
from ottla._core import CLOSE_S, Config, Partition, answer, pairs
from ottla.types import (
    ClusterDescription,
    Committed,
    ConfigEntry,
    GroupDescription,
    GroupListing,
    ListedOffset,
    ScramCredentialInfo,
    TopicDescription,
    UserScramCredentialAlteration,
)

T = TypeVar("T")


class Admin:
    """Changes and describes a cluster.

    >>> with ottla.Admin("localhost:9092") as admin:
    ...     admin.create_topic("orders", partitions=3)
    """

    def __init__(self, config: Config | str) -> None:
        _logs.start()
        self._core = _ottla.Admin(pairs(config))

    def _run(self, call: Call[T]) -> T:
        op, argument = next(call)
        try:
            call.send(answer(self._core.call(op, argument)))
        except StopIteration as end:
            return end.value
        raise AssertionError(f"{op} asks more than once")

    def create_topic(
        self,
        name: str,
        *,
        partitions: int = -1,
        replication_factor: int = -1,
        configs: Mapping[str, Any] = {},
        validate_only: bool = False,
    ) -> None:
        """Creates a topic; −1 leaves a number to the broker."""
        self._run(calls.create_topic(name, partitions, replication_factor, configs, validate_only))

    def delete_topic(self, name: str) -> None:
        self._run(calls.delete_topic(name))

    def list_topics(self, *, internal: bool = False) -> list[str]:
        return self._run(calls.list_topics(internal))

    def describe_topic(self, name: str) -> TopicDescription:
        return self._run(calls.describe_topic(name))

    def create_partitions(self, name: str, total: int) -> None:
        """Grows a topic to ``total`` partitions."""
        self._run(calls.create_partitions(name, total))

    def describe_topic_config(self, name: str) -> dict[str, ConfigEntry]:
        return self._run(calls.describe_config("topic", name))

    def alter_topic_config(
        self, name: str, *, set: Mapping[str, Any] = {}, delete: Iterable[str] = ()
    ) -> None:
        """Sets some options of a topic and returns others to their defaults; the rest stays as it is."""
        self._run(calls.alter_config("topic", name, set, delete))

    def describe_broker_config(self, broker: int) -> dict[str, ConfigEntry]:
        return self._run(calls.describe_config("broker", str(broker)))

    def alter_broker_config(
        self, broker: int | None, *, set: Mapping[str, Any] = {}, delete: Iterable[str] = ()
    ) -> None:
        """Changes options of one broker, or with None the cluster-wide defaults."""
        self._run(calls.alter_config("broker", "" if broker is None else str(broker), set, delete))

    def list_groups(self) -> list[GroupListing]:
        return self._run(calls.list_groups())

    def describe_group(self, group: str) -> GroupDescription:
        return self._run(calls.describe_group(group))

    def delete_group(self, group: str) -> None:
        self._run(calls.delete_group(group))

    def list_group_offsets(self, group: str) -> dict[Partition, Committed]:
        return self._run(calls.list_group_offsets(group))

    def alter_group_offsets(self, group: str, offsets: Mapping[Partition, int | Committed]) -> None:
        self._run(calls.alter_group_offsets(group, offsets))

    def delete_group_offsets(self, group: str, partitions: Iterable[Partition]) -> None:
        self._run(calls.delete_group_offsets(group, partitions))

    def list_offsets(self, topic: str, partition: int, at: str | int) -> ListedOffset | None:
        """The offset at ``"earliest"``, ``"latest"``, ``"max_timestamp"``, or of the first record at or after a time in
        ms; None when there is none."""
        return self._run(calls.list_offsets(topic, partition, at))

    def delete_records(self, topic: str, partition: int, before: int) -> int:
        """Deletes the records below offset ``before`` (−1: all) and returns the new earliest offset."""
        return self._run(calls.delete_records(topic, partition, before))

    def describe_cluster(self) -> ClusterDescription:
        return self._run(calls.describe_cluster())

    def describe_user_scram_credentials(
        self, users: Iterable[str] | None = None
    ) -> dict[str, list[ScramCredentialInfo]]:
        """The SCRAM credentials of some users, or of all that have any."""
        return self._run(calls.describe_user_scram_credentials(users))

    def alter_user_scram_credentials(self, alterations: Iterable[UserScramCredentialAlteration]) -> None:
        """Gives users passwords and takes them away.

        >>> admin.alter_user_scram_credentials(
        ...     [ottla.types.UserScramCredentialUpsertion("alice", "SCRAM-SHA-512", password)])
        """
        self._run(calls.alter_user_scram_credentials(alterations))

    def close(self, timeout: float = CLOSE_S) -> None:
        """Closes the connections. Closing twice is nothing."""
        self._core.close(timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
