"""Producer and admin client against a broker."""

import asyncio
import time

import pyarrow
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


def test_a_batch_is_sent_in_one_call(bootstrap, topic):
    values = [f"v{i}".encode() for i in range(1000)]
    with ottla.Producer({"bootstrap.servers": bootstrap, "buffer.memory": 100_000, "batch.size": 10_000}) as producer:
        places = producer.send_batch(topic, values, partition=0, timestamps=range(1000), headers={"h": "x"}).result(30)
        assert len(places) == 1000 and places[-1].offset == 999
        assert [place.offset for place in places] == list(range(1000))
        assert [place.timestamp for place in places] == list(range(1000))
        keyed = producer.send_batch(topic, ("a", None, "b") * 50, keys=[str(i) for i in range(150)]).result(30)
        assert all(abs(place.timestamp - time.time() * 1000) < 60_000 for place in keyed)
        assert {place.partition for place in keyed} == {0, 1, 2}
        assert len(producer.send_batch(topic, []).result()) == 0
        with pytest.raises(ValueError, match="2 values, but 1 keys"):
            producer.send_batch(topic, [b"a", b"b"], keys=["k"])
        with pytest.raises(TypeError, match="int"):
            producer.send_batch(topic, [b"a", 5])
        sent = producer.send_batch(topic, [b"fits", bytes(2_000_000), b"too"], partition=1)
        with pytest.raises(ottla.errors.BrokerError) as caught:
            sent.result(30)
        assert caught.value.name == "MESSAGE_TOO_LARGE"
        assert sent[2].offset == sent[0].offset + 1
    with ottla.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest"}) as consumer:
        consumer.assign([(topic, 0)])
        found = []
        while len(found) < 1000:
            found += consumer.poll(timeout=10)
        assert [record.value for record in found[:1000]] == values
        assert found[7].headers == [("h", b"x")]


def test_mixed_values_of_a_batch_arrive_as_they_were(bootstrap, topic):
    kinds = ["text", b"bytes", bytearray(b"array"), memoryview(b"view"), None, b"", "é"]
    values = [kinds[i % len(kinds)] for i in range(100)]
    wanted = [value.encode() if isinstance(value, str) else value and bytes(value) for value in values]
    for nulls, given in ((0, [b"v"] * 3), (len([v for v in values if v is None]), (value for value in values))):
        with ottla.Producer(bootstrap) as producer:
            assert len(producer.send_batch(topic, given, partition=1 if nulls else 2).result(30)) in (3, 100)
    with ottla.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest"}) as consumer:
        for partition, expected in ((1, wanted), (2, [b"v"] * 3)):
            consumer.assign([(topic, partition)])
            found, columns = [], []
            while len(found) < len(expected):
                batch = consumer.poll(timeout=10)
                found += batch.values()
                table = pyarrow.table(batch)
                table.validate(full=True)
                columns += table["value"].to_pylist()
            assert found == columns == expected


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


def test_asyncio_sends_that_wait_for_room_keep_their_order(bootstrap, topic):
    async def main():
        small = {"bootstrap.servers": bootstrap, "buffer.memory": 40_000, "batch.size": 4_000}
        async with ottla.aio.Producer(small) as producer:
            sent = await asyncio.gather(*(producer.send(topic, bytes(1000), partition=0) for _ in range(500)))
            assert [delivery.offset for delivery in sent] == list(range(500))
            # One that gives up its place holds nobody back.
            many = [asyncio.ensure_future(producer.send(topic, bytes(1000), partition=0)) for _ in range(200)]
            await asyncio.sleep(0)
            for task in many[100:150]:
                task.cancel()
            done = await asyncio.gather(*many, return_exceptions=True)
            kept = [delivery.offset for delivery in done if not isinstance(delivery, BaseException)]
            assert len(kept) == 150
            assert kept == sorted(kept)
            # One that is cancelled as its turn comes, or as the turn of the one before it ends, too.
            many = [asyncio.ensure_future(producer.start(topic, bytes(1000), partition=0)) for _ in range(200)]
            for number in range(60, 180, 3):
                many[number].add_done_callback(lambda _, number=number: [many[number + n].cancel() for n in (1, 2)])
            started = await asyncio.gather(*many, return_exceptions=True)
            kept = [(await sent).offset for sent in started if not isinstance(sent, BaseException)]
            assert kept == sorted(kept)
            assert len(kept) >= 120

    asyncio.run(main())


def test_the_asyncio_twins_do_the_same(bootstrap, topic):
    async def main():
        async with ottla.aio.Producer(bootstrap) as producer, ottla.aio.Admin(bootstrap) as admin:
            sent = await asyncio.gather(*(producer.send(topic, f"v{i}", partition=1) for i in range(100)))
            assert sorted(delivery.offset for delivery in sent) == list(range(100))
            places = await producer.send_batch(topic, ["a"] * 500, partition=2, keys=["k"] * 500)
            assert [place.offset for place in places] == list(range(500))
            await producer.flush()
            assert (await admin.list_offsets(topic, 1, "latest")).offset == 100
            assert topic in await admin.list_topics()
            with pytest.raises(ottla.errors.BrokerError) as caught:
                await admin.create_topic(topic)
            assert caught.value.name == "TOPIC_ALREADY_EXISTS"

    asyncio.run(main())
