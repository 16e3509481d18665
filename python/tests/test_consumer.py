"""The consumer against a broker."""

import asyncio
import sys
import threading
import time

import pyarrow
import pytest
from interrupt import seconds_to_end

import ottla
from ottla.aio._loop import Loop


@pytest.fixture
def filled(bootstrap, topic):
    """A topic with 1,000 records in each of three partitions, a millisecond apart."""
    with ottla.Producer(bootstrap) as producer:
        for number in range(1000):
            for partition in range(3):
                producer.send(
                    topic, f"v{number}", key=f"k{partition}", partition=partition, timestamp=1_000_000 + number
                )
        producer.flush()
    return topic


def consumer_of(bootstrap, **config):
    return ottla.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest", **config})


def read(consumer, count, **limits):
    records = []
    deadline = time.monotonic() + 30
    while len(records) < count:
        assert time.monotonic() < deadline, f"{len(records)} of {count} records"
        records += consumer.poll(0.5, **limits)
    return records


def test_a_thousand_records_go_in_and_come_out(bootstrap, filled):
    with consumer_of(bootstrap) as consumer:
        places = [(filled, partition) for partition in range(3)]
        consumer.assign(places)
        assert sorted(consumer.assignment()) == places
        records = read(consumer, 3000)
        assert len(records) == 3000
        for partition in range(3):
            mine = [record for record in records if record.partition == partition]
            assert [record.offset for record in mine] == list(range(1000))
            assert [record.value for record in mine] == [b"v%d" % number for number in range(1000)]
            assert {record.key for record in mine} == {b"k%d" % partition}
        assert [consumer.position(place) for place in places] == [1000] * 3
        assert set(consumer.lag().values()) == {0}


def test_a_poll_takes_no_more_than_it_is_told(bootstrap, filled):
    with consumer_of(bootstrap) as consumer:
        consumer.assign([(filled, 0)])
        batch = consumer.poll(30, max_records=7)
        assert 0 < len(batch) <= 7
        assert consumer.position((filled, 0)) == len(batch)
        table = pyarrow.table(batch)
        assert table["offset"].to_pylist() == list(range(len(batch)))


def test_positions_move_by_offset_and_by_time(bootstrap, filled):
    place = (filled, 1)
    with consumer_of(bootstrap) as consumer:
        consumer.assign([place])
        consumer.seek(place, 990)
        assert [record.offset for record in read(consumer, 10)] == list(range(990, 1000))
        consumer.seek_to_time({place: 1_000_500})
        assert read(consumer, 1)[0].offset == 500
        consumer.seek_to_beginning([place])
        assert read(consumer, 1)[0].offset == 0
        consumer.seek_to_end()
        assert consumer.position(place) == 1000
        assert consumer.beginning_offsets([place]) == {place: 0}
        assert consumer.end_offsets([place]) == {place: 1000}
        found = consumer.offsets_for_times({place: 1_000_999})
        assert found[place] == ottla.types.ListedOffset(999, 1_000_999)
        with pytest.raises(ottla.errors.UsageError):
            consumer.seek(place, -1)


def test_paused_partitions_bring_nothing(bootstrap, filled):
    with consumer_of(bootstrap) as consumer:
        consumer.assign([(filled, 0), (filled, 1)])
        consumer.pause([(filled, 1)])
        assert consumer.paused() == [(filled, 1)]
        assert {record.partition for record in read(consumer, 1000)} == {0}
        consumer.resume([(filled, 1)])
        assert {record.partition for record in read(consumer, 1000)} == {1}


def test_committed_offsets_belong_to_a_group(bootstrap, filled):
    place = (filled, 2)
    group = {"group.id": f"group-{filled}", "enable.auto.commit": "false"}
    with consumer_of(bootstrap, **group) as consumer:
        consumer.assign([place])
        assert consumer.committed([place]) == {place: None}
        records = read(consumer, 100, max_records=100)
        consumer.commit(records[41])
        assert consumer.committed([place])[place].offset == 42
        consumer.commit({place: (77, "note")})
        assert consumer.committed([place])[place] == ottla.types.Committed(77, "note")
    with consumer_of(bootstrap, **group) as consumer:
        consumer.assign([place])
        assert read(consumer, 1)[0].offset == 77


def test_wakeup_ends_a_poll_and_a_closed_consumer_says_so(bootstrap, topic):
    consumer = consumer_of(bootstrap)
    consumer.assign([(topic, 0)])
    threading.Timer(0.1, consumer.wakeup).start()
    began = time.monotonic()
    assert len(consumer.poll(30)) == 0
    assert time.monotonic() - began < 5
    consumer.close()
    consumer.close()
    with pytest.raises(ottla.errors.ClosedError):
        consumer.poll(0)


def test_the_asyncio_twin_reads_and_can_be_cancelled(bootstrap, filled):
    async def main():
        async with ottla.aio.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest"}) as consumer:
            await consumer.assign([(filled, 0)])
            offsets = []
            async for record in consumer:
                offsets.append(record.offset)
                if len(offsets) == 1000:
                    break
            assert offsets == list(range(1000))
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(consumer.poll(30), 0.1)
            await consumer.seek((filled, 0), 999)
            assert [record.offset for record in await consumer.poll(30)] == [999]

    asyncio.run(main())


def test_a_cancelled_poll_loses_nothing(bootstrap, filled, monkeypatch):
    """The task is cancelled in the very moment in which its batch arrives."""

    async def main():
        async with ottla.aio.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest"}) as consumer:
            await consumer.assign([(filled, 0)])
            offsets = []
            loop, completions = asyncio.get_running_loop(), Loop.current()
            for _ in range(10):
                polling = asyncio.ensure_future(consumer.poll(30, max_records=20))

                def drain_and_cancel(polling=polling):
                    completions._drain()
                    polling.cancel()

                loop.add_reader(completions.queue.fileno(), drain_and_cancel)
                with pytest.raises(asyncio.CancelledError):
                    await polling
                loop.add_reader(completions.queue.fileno(), completions._drain)
                assert await consumer.position((filled, 0)) == len(offsets)
                offsets += (await consumer.poll(30, max_records=20)).offsets()
            assert offsets == list(range(200))

    asyncio.run(main())


def test_ctrl_c_ends_a_poll_soon(bootstrap, topic):
    program = (
        "import sys, ottla\n"
        "consumer = ottla.Consumer(sys.argv[1])\n"
        "consumer.assign([(sys.argv[2], 0)])\n"
        "print('polling', flush=True)\n"
        "consumer.poll(60)\n"
    )
    assert seconds_to_end(program, bootstrap, topic) < 0.25
