"""confluent-kafka, which is librdkafka, against our broker."""

import time

import pytest
from confluent_kafka import Consumer, KafkaError, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

CODECS = ["none", "gzip", "snappy", "lz4", "zstd"]


def create(bootstrap: str, topic: str, partitions: int) -> None:
    admin = AdminClient({"bootstrap.servers": bootstrap})
    admin.create_topics([NewTopic(topic, partitions, 1)])[topic].result(timeout=30)


def read(consumer: Consumer, count: int) -> list:
    """Reads until `count` records came or 30 seconds are over."""
    messages, deadline = [], time.monotonic() + 30
    while len(messages) < count and time.monotonic() < deadline:
        for message in consumer.consume(500, timeout=0.5):
            if message.error() is None:
                messages.append(message)
            elif message.error().code() != KafkaError._PARTITION_EOF:
                raise RuntimeError(message.error())
    return messages


@pytest.mark.parametrize("codec", CODECS)
def test_produces_and_consumes_in_a_group(bootstrap: str, topic: str, codec: str) -> None:
    create(bootstrap, topic, 3)
    told: list[tuple[int, int]] = []

    def delivered(error: KafkaError | None, message: object) -> None:
        assert error is None, error
        told.append((message.partition(), message.offset()))

    producer = Producer({"bootstrap.servers": bootstrap, "compression.type": codec,
                         "enable.idempotence": True, "linger.ms": 20})
    for i in range(1000):
        producer.produce(topic, key=f"k-{i % 11}", value=f"value number {i}",
                         headers=[("h", b"1"), ("h", None)], timestamp=1_700_000_000_000 + i,
                         on_delivery=delivered)
    assert producer.flush(30) == 0
    assert len(set(told)) == 1000

    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": topic + "-group",
                         "auto.offset.reset": "earliest", "enable.auto.commit": False})
    consumer.subscribe([topic])
    messages = read(consumer, 1000)
    assert sorted(int(m.value().split()[-1]) for m in messages) == list(range(1000))
    assert {(m.partition(), m.offset()) for m in messages} == set(told)
    for message in messages:
        assert message.headers() == [("h", b"1"), ("h", None)]
        assert message.timestamp()[1] == 1_700_000_000_000 + int(message.value().split()[-1])

    consumer.commit(asynchronous=False)
    committed = consumer.committed([TopicPartition(topic, p) for p in range(3)], timeout=10)
    assert sum(max(c.offset, 0) for c in committed) == 1000
    consumer.close()


def test_nulls_and_empty_values_stay_what_they_are(bootstrap: str, topic: str) -> None:
    create(bootstrap, topic, 1)
    pairs = [(None, None), (b"", None), (None, b""), (b"", b""), (b"k", None), (None, b"v")]
    producer = Producer({"bootstrap.servers": bootstrap, "compression.type": "zstd"})
    for key, value in pairs:
        producer.produce(topic, key=key, value=value, headers=[("", b""), ("h", None), ("h", b"")])
    assert producer.flush(30) == 0
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": topic + "-group",
                         "auto.offset.reset": "earliest"})
    consumer.subscribe([topic])
    messages = read(consumer, len(pairs))
    assert [(m.key(), m.value()) for m in messages] == pairs
    assert all(m.headers() == [("", b""), ("h", None), ("h", b"")] for m in messages)
    consumer.close()


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


def test_a_group_resumes_where_it_committed(bootstrap: str, topic: str) -> None:
    create(bootstrap, topic, 1)
    producer = Producer({"bootstrap.servers": bootstrap})
    for i in range(100):
        producer.produce(topic, value=str(i))
    producer.flush(30)
    settings = {"bootstrap.servers": bootstrap, "group.id": topic + "-group",
                "auto.offset.reset": "earliest", "enable.auto.commit": False}
    first = Consumer(settings)
    first.subscribe([topic])
    assert len(read(first, 100)) == 100
    first.commit(offsets=[TopicPartition(topic, 0, 60)], asynchronous=False)
    first.close()
    second = Consumer(settings)
    second.subscribe([topic])
    assert [int(m.value()) for m in read(second, 40)] == list(range(60, 100))
    second.close()
