"""The admin operations, once for both twins: each is a generator that yields ``(op, argument)``, is sent the answer and
returns the result."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from typing import Any, TypeVar

from ottla._core import Partition, argument, one, partitions, whole
from ottla.types import (
    BrokerDescription,
    ClusterDescription,
    Committed,
    ConfigEntry,
    GroupDescription,
    GroupListing,
    GroupMember,
    ListedOffset,
    PartitionDescription,
    ScramCredentialInfo,
    TopicDescription,
    UserScramCredentialAlteration,
    UserScramCredentialUpsertion,
)

T = TypeVar("T")
Call = Generator[tuple[str, str], Any, T]


def create_topic(
    name: str, partitions: int, replication_factor: int, configs: Mapping[str, Any], validate_only: bool
) -> Call[None]:
    topic = {
        "name": name,
        "partitions": partitions,
        "replication_factor": replication_factor,
        "configs": {option: str(value) for option, value in configs.items()},
    }
    one((yield "create_topics", argument(topics=[topic], validate_only=validate_only)))


def delete_topic(name: str) -> Call[None]:
    one((yield "delete_topics", argument(topics=[name])))


def list_topics(internal: bool) -> Call[list[str]]:
    return [topic["name"] for topic in (yield "list_topics", argument(internal=internal))]


def describe_topic(name: str) -> Call[TopicDescription]:
    found = one((yield "describe_topics", argument(topics=[name])))
    return TopicDescription(
        found["name"], found["id"], found["internal"], [PartitionDescription(**part) for part in found["partitions"]]
    )


def create_partitions(name: str, total: int) -> Call[None]:
    one((yield "create_partitions", argument(topics=[{"name": name, "total": total}])))


def describe_config(kind: str, name: str) -> Call[dict[str, ConfigEntry]]:
    entries = yield "describe_configs", argument(type=kind, name=name)
    return {entry["name"]: ConfigEntry(**entry) for entry in entries}


def alter_config(kind: str, name: str, set: Mapping[str, Any], delete: Iterable[str]) -> Call[None]:
    changed = {option: str(value) for option, value in set.items()}
    yield "alter_configs", argument(type=kind, name=name, set=changed, delete=list(delete))


def list_groups() -> Call[list[GroupListing]]:
    return [
        GroupListing(group["group"], group["type"], group["state"], group["protocol_type"])
        for group in (yield "list_groups", "{}")
    ]


def describe_group(group: str) -> Call[GroupDescription]:
    found = one((yield "describe_groups", argument(groups=[group])))
    members = [
        GroupMember(
            member["id"],
            member["client_id"],
            member["host"],
            member["instance_id"],
            [(topic, partition) for topic, partition in member["partitions"]],
        )
        for member in found["members"]
    ]
    return GroupDescription(group, found["state"], found["protocol"], members)


def delete_group(group: str) -> Call[None]:
    one((yield "delete_groups", argument(groups=[group])))


def list_group_offsets(group: str) -> Call[dict[Partition, Committed]]:
    found = yield "list_group_offsets", argument(group=group)
    return {(topic, partition): Committed(offset, metadata) for topic, partition, offset, metadata in found}


def alter_group_offsets(group: str, offsets: Mapping[Partition, int | Committed]) -> Call[None]:
    rows = []
    for (topic, partition), committed in offsets.items():
        if not isinstance(committed, Committed):
            committed = Committed(committed)
        rows.append([topic, partition, committed.offset, committed.metadata])
    yield "alter_group_offsets", argument(group=group, offsets=rows)


def delete_group_offsets(group: str, places: Iterable[Partition]) -> Call[None]:
    yield "delete_group_offsets", argument(group=group, partitions=partitions(places))


def list_offsets(topic: str, partition: int, at: str | int) -> Call[ListedOffset | None]:
    [[_, _, offset, timestamp]] = yield "list_offsets", argument(partitions=[[topic, partition, at]])
    return None if offset is None else ListedOffset(offset, timestamp)


def delete_records(topic: str, partition: int, before: int) -> Call[int]:
    [[_, _, earliest]] = yield "delete_records", argument(offsets=[[topic, partition, before]])
    return earliest


def describe_cluster() -> Call[ClusterDescription]:
    found = yield "describe_cluster", "{}"
    return ClusterDescription(
        found["cluster_id"], found["controller"], [BrokerDescription(**broker) for broker in found["brokers"]]
    )


def describe_user_scram_credentials(users: Iterable[str] | None) -> Call[dict[str, list[ScramCredentialInfo]]]:
    asked = None if users is None else list(users)
    found = whole((yield "describe_user_scram_credentials", argument(users=asked)))
    return {user["user"]: [ScramCredentialInfo(**one) for one in user["credentials"]] for user in found}


def alter_user_scram_credentials(alterations: Iterable[UserScramCredentialAlteration]) -> Call[None]:
    rows = []
    for one in alterations:
        row: dict[str, Any] = {"user": one.user, "mechanism": one.mechanism}
        if isinstance(one, UserScramCredentialUpsertion):
            row |= {"password": one.password, "iterations": one.iterations}
        rows.append(row)
    whole((yield "alter_user_scram_credentials", argument(alterations=rows)))
