"""Producer and admin client against a broker."""

import asyncio

import pytest

import ottla


def test_sent_records_have_offsets_in_order(bootstrap, topic):
    with ottla.Producer({"bootstrap.servers": bootstrap, "linger.ms": 5}) as producer:
        futures = [producer.send(topic, f"v{i}", partition=0, headers={"i": str(i), "n": None}) for i in range(1000)]
        assert [future.result(30).offset for future in futures] == list(range(1000))
        assert {future.result(0).topic for future in futures} == {topic}
        assert futures[0].done() and futures[0].exception() is None
        producer.flush()
        assert [part.partition for part in producer.partitions_for(topic)] == [0, 1, 2]
    with ottla.Admin(bootstrap) as admin:
        assert admin.list_offsets(topic, 0, "latest").offset == 1000


def test_values_may_be_text_bytes_views_and_null(bootstrap, topic):
    with ottla.Producer(bootstrap) as producer:
        for value in ("text", b"bytes", bytearray(b"array"), memoryview(b"view"), None):
            producer.send(topic, value, key="k").result(30)
        with pytest.raises(TypeError, match="int"):
            producer.send(topic, 5)


def test_failures_say_what_to_do(bootstrap, topic):
    with ottla.Producer(bootstrap) as producer:
        producer.send(topic, b"").result(30)
        with pytest.raises(ottla.errors.UsageError, match="9"):
            producer.send(topic, b"x", partition=9)
        with pytest.raises(ottla.errors.BrokerError) as caught:
            producer.send("not a topic", b"x")
        assert caught.value.name == "INVALID_TOPIC_EXCEPTION"
    with pytest.raises(ottla.errors.ClosedError):
        producer.send(topic, b"x")
    with pytest.raises(ottla.errors.ConfigError, match="linger.ms"):
        ottla.Producer({"bootstrap.servers": bootstrap, "linger.m": 5})


def test_the_asyncio_twins_do_the_same(bootstrap, topic):
    async def main():
        async with ottla.aio.Producer(bootstrap) as producer, ottla.aio.Admin(bootstrap) as admin:
            sent = await asyncio.gather(*(producer.send(topic, f"v{i}", partition=1) for i in range(100)))
            assert sorted(delivery.offset for delivery in sent) == list(range(100))
            await producer.flush()
            assert (await admin.list_offsets(topic, 1, "latest")).offset == 100
            assert topic in await admin.list_topics()
            with pytest.raises(ottla.errors.BrokerError) as caught:
                await admin.create_topic(topic)
            assert caught.value.name == "TOPIC_ALREADY_EXISTS"

    asyncio.run(main())
