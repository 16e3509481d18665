"""The admin client, awaited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self, TypeVar

from ottla import _admin_calls, _logs, _ottla
from ottla._admin_calls import Call
from ottla._core import CLOSE_S, Config, Partition, pairs
from ottla.aio._loop import Loop, call
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
    """Changes and describes a cluster; see :class:`ottla.Admin`."""

    def __init__(self, config: Config | str) -> None:
        _logs.start()
        self._core = _ottla.Admin(pairs(config))

    async def _run(self, asked: Call[T]) -> T:
        op, wanted = next(asked)
        try:
            asked.send(await call(self._core, op, wanted))
        except StopIteration as end:
            return end.value
        raise AssertionError(f"{op} asks more than once")

    async def create_topic(
        self,
        name: str,
        *,
        partitions: int = -1,
        replication_factor: int = -1,
        configs: Mapping[str, Any] = {},
        validate_only: bool = False,
    ) -> None:
        await self._run(_admin_calls.create_topic(name, partitions, replication_factor, configs, validate_only))

    async def delete_topic(self, name: str) -> None:
        await self._run(_admin_calls.delete_topic(name))

    async def list_topics(self, *, internal: bool = False) -> list[str]:
        return await self._run(_admin_calls.list_topics(internal))

    async def describe_topic(self, name: str) -> TopicDescription:
        return await self._run(_admin_calls.describe_topic(name))

    async def create_partitions(self, name: str, total: int) -> None:
        await self._run(_admin_calls.create_partitions(name, total))

    async def describe_topic_config(self, name: str) -> dict[str, ConfigEntry]:
        return await self._run(_admin_calls.describe_config("topic", name))

    async def alter_topic_config(
        self, name: str, *, set: Mapping[str, Any] = {}, delete: Iterable[str] = ()
    ) -> None:
        await self._run(_admin_calls.alter_config("topic", name, set, delete))

    async def describe_broker_config(self, broker: int) -> dict[str, ConfigEntry]:
        return await self._run(_admin_calls.describe_config("broker", str(broker)))

    async def alter_broker_config(
        self, broker: int | None, *, set: Mapping[str, Any] = {}, delete: Iterable[str] = ()
    ) -> None:
        name = "" if broker is None else str(broker)
        await self._run(_admin_calls.alter_config("broker", name, set, delete))

    async def list_groups(self) -> list[GroupListing]:
        return await self._run(_admin_calls.list_groups())

    async def describe_group(self, group: str) -> GroupDescription:
        return await self._run(_admin_calls.describe_group(group))

    async def delete_group(self, group: str) -> None:
        await self._run(_admin_calls.delete_group(group))

    async def list_group_offsets(self, group: str) -> dict[Partition, Committed]:
        return await self._run(_admin_calls.list_group_offsets(group))

    async def alter_group_offsets(self, group: str, offsets: Mapping[Partition, int | Committed]) -> None:
        await self._run(_admin_calls.alter_group_offsets(group, offsets))

    async def delete_group_offsets(self, group: str, partitions: Iterable[Partition]) -> None:
        await self._run(_admin_calls.delete_group_offsets(group, partitions))

    async def list_offsets(self, topic: str, partition: int, at: str | int) -> ListedOffset | None:
        return await self._run(_admin_calls.list_offsets(topic, partition, at))

    async def delete_records(self, topic: str, partition: int, before: int) -> int:
        return await self._run(_admin_calls.delete_records(topic, partition, before))

    async def describe_cluster(self) -> ClusterDescription:
        return await self._run(_admin_calls.describe_cluster())

    async def describe_user_scram_credentials(
        self, users: Iterable[str] | None = None
    ) -> dict[str, list[ScramCredentialInfo]]:
        return await self._run(_admin_calls.describe_user_scram_credentials(users))

    async def alter_user_scram_credentials(self, alterations: Iterable[UserScramCredentialAlteration]) -> None:
        await self._run(_admin_calls.alter_user_scram_credentials(alterations))

    async def close(self, timeout: float = CLOSE_S) -> None:
        loop = Loop.current()
        await loop.wait(self._core.submit_close(loop.queue, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
