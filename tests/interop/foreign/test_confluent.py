"""confluent-kafka, which is librdkafka, in what the scenarios of all clients leave out: the cooperative protocol."""

import time

from confluent_kafka import Consumer
from confluent_kafka.admin import AdminClient, NewTopic


def create(bootstrap: str, topic: str, partitions: int) -> None:
    admin = AdminClient({"bootstrap.servers": bootstrap})
    admin.create_topics([NewTopic(topic, partitions, 1)])[topic].result(timeout=30)


def test_two_members_share_a_topic(bootstrap: str, topic: str) -> None:
    create(bootstrap, topic, 4)
    settings = {"bootstrap.servers": bootstrap, "group.id": topic + "-group",
                "auto.offset.reset": "earliest",
                "partition.assignment.strategy": "cooperative-sticky"}
    members = [Consumer(settings), Consumer(settings)]
    for member in members:
        member.subscribe([topic])
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for member in members:
            member.poll(0.1)
        if [len(member.assignment()) for member in members] == [2, 2]:
            break
    assigned = [{part.partition for part in member.assignment()} for member in members]
    assert assigned[0] | assigned[1] == {0, 1, 2, 3}
    assert len(assigned[0]) == len(assigned[1]) == 2
    for member in members:
        member.close()

