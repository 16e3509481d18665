"""aiokafka."""

import asyncio
import sys

import aiokafka
import wire
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewPartitions, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError


async def about(_):
    lacks = {"both null": "it does not send records without key and value; it reads them"}
    wire.tell(about={"version": aiokafka.__version__, "lacks": lacks})


async def admin(bootstrap, topic, spare):
    client = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await client.start()
    answer = await client.create_topics([NewTopic(topic, 2, 1, topic_configs={"retention.ms": "3600000"}),
                                         NewTopic(spare, 1, 1)])
    assert all(error[1] == 0 for error in answer.topic_errors), answer
    wire.tell(listed=await client.list_topics())
    answer = await client.create_partitions({topic: NewPartitions(4)})
    assert all(error[1] == 0 for error in answer.topic_errors), answer
    change = ConfigResource(ConfigResourceType.TOPIC, topic, configs={"retention.ms": "7200000"})
    for answer in await client.alter_configs([change]):
        assert all(resource[0] == 0 for resource in answer.resources), answer
    [described] = await client.describe_topics([topic])
    wire.tell(partitions=len(described["partitions"]))
    [answer] = await client.describe_configs([ConfigResource(ConfigResourceType.TOPIC, topic)])
    configs = answer.resources[0][4]
    wire.tell(retention=next(entry[1] for entry in configs if entry[0] == "retention.ms"))
    answer = await client.delete_topics([spare])
    assert all(error[1] == 0 for error in answer.topic_error_codes), answer
    await client.close()


async def produce(bootstrap):
    producers = {}

    async def producer_of(codec):
        if codec not in producers:
            producers[codec] = AIOKafkaProducer(bootstrap_servers=bootstrap, enable_idempotence=True, linger_ms=5,
                                                compression_type=None if codec == "none" else codec)
            await producers[codec].start()
        return producers[codec]

    def delivered(future, number):
        if future.exception() is not None:
            wire.tell(fail=[number, repr(future.exception())])
        else:
            wire.tell(ack=[number, future.result().partition, future.result().offset])

    waiting = wire.records()
    while (record := await asyncio.to_thread(next, waiting, None)) is not None:
        producer = await producer_of(record["codec"])
        future = await producer.send(record["topic"], key=record["key"], value=record["value"],
                                     headers=record["headers"], partition=record["partition"],
                                     timestamp_ms=record["timestamp"])
        future.add_done_callback(lambda future, number=record["id"]: delivered(future, number))
    for producer in producers.values():
        await producer.stop()


async def consume(bootstrap, topics, group, stop_after):
    commands = wire.Commands()
    consumer = AIOKafkaConsumer(*topics, bootstrap_servers=bootstrap, group_id=group, auto_offset_reset="earliest",
                                enable_auto_commit=False, session_timeout_ms=6000, heartbeat_interval_ms=1000)
    await consumer.start()
    count = 0
    while not commands.ended.is_set() and count != stop_after:
        holding = commands.holding()
        positions = {}
        for place, records in (await consumer.getmany(timeout_ms=100)).items():
            for record in records:
                if count == stop_after:
                    break
                wire.told_record(record.topic, record.partition, record.offset, record.timestamp, record.key,
                                 record.value, record.headers)
                positions[place] = record.offset + 1
                count += 1
        if positions and not holding:
            try:
                await consumer.commit(positions)
                wire.told_commit(positions)
            except KafkaError as error:
                print("not committed:", repr(error), file=sys.stderr)
    await consumer.stop()


async def lookup(bootstrap, topic, partition, timestamps):
    consumer = AIOKafkaConsumer(bootstrap_servers=bootstrap)
    await consumer.start()
    place = TopicPartition(topic, partition)
    found = [(await consumer.offsets_for_times({place: timestamp}))[place] for timestamp in timestamps]
    wire.tell(offsets=[one and one.offset for one in found])
    await consumer.stop()


def run(verb):
    return lambda *given, **named: asyncio.run(verb(*given, **named))


wire.main({verb.__name__: run(verb) for verb in (about, admin, produce, consume, lookup)})
