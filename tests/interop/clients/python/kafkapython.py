"""kafka-python."""

import sys

import kafka
import wire
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType
from kafka.errors import KafkaError
from kafka.structs import OffsetAndMetadata


def about(_):
    lacks = {
        "null headers": "it does not send headers without a value; it reads them",
        "both null": "it does not send records without key and value; it reads them",
    }
    wire.tell(about={"version": kafka.__version__, "lacks": lacks})


def admin(bootstrap, topic, spare):
    client = KafkaAdminClient(bootstrap_servers=bootstrap)
    client.create_topics({topic: {"num_partitions": 2, "replication_factor": 1, "configs": {"retention.ms": "3600000"}},
                          spare: {"num_partitions": 1, "replication_factor": 1}})
    wire.tell(listed=client.list_topics())
    client.create_partitions({topic: 4})
    client.alter_configs([ConfigResource(ConfigResourceType.TOPIC, topic, configs={"retention.ms": "7200000"})])
    [described] = client.describe_topics([topic])
    wire.tell(partitions=len(described["partitions"]))
    found = client.describe_configs([ConfigResource(ConfigResourceType.TOPIC, topic)])
    wire.tell(retention=found["topic"][topic]["retention.ms"]["value"])
    client.delete_topics([spare])


def produce(bootstrap):
    producers = {}

    def producer_of(codec):
        if codec not in producers:
            producers[codec] = KafkaProducer(bootstrap_servers=bootstrap, acks="all", linger_ms=5,
                                             enable_idempotence=True,
                                             compression_type=None if codec == "none" else codec)
        return producers[codec]

    def watch(future, number):
        future.add_callback(lambda place: wire.tell(ack=[number, place.partition, place.offset]))
        future.add_errback(lambda error: wire.tell(fail=[number, repr(error)]))

    for record in wire.records():
        future = producer_of(record["codec"]).send(
            record["topic"], key=record["key"], value=record["value"], headers=record["headers"],
            partition=record["partition"], timestamp_ms=record["timestamp"])
        watch(future, record["id"])
    for producer in producers.values():
        producer.flush(120)
        producer.close()


# A poll that times out in the middle of a rebalance leaves this client without an assignment for good when the answers
# come before its next poll, so polls are long; they end with the first record.
POLL_MS = 3000


def consume(bootstrap, topics, group, stop_after):
    commands = wire.Commands()
    consumer = KafkaConsumer(*topics, bootstrap_servers=bootstrap, group_id=group, auto_offset_reset="earliest",
                             enable_auto_commit=False, session_timeout_ms=6000, heartbeat_interval_ms=1000)
    count = 0
    while not commands.ended.is_set() and count != stop_after:
        holding = commands.holding()
        positions = {}
        for place, records in consumer.poll(timeout_ms=POLL_MS).items():
            for record in records:
                if count == stop_after:
                    break
                wire.told_record(record.topic, record.partition, record.offset, record.timestamp, record.key,
                                 record.value, record.headers)
                positions[place] = record.offset + 1
                count += 1
        if positions and not holding:
            try:
                consumer.commit({place: OffsetAndMetadata(offset, "", -1) for place, offset in positions.items()})
                wire.told_commit(positions)
            except KafkaError as error:
                print("not committed:", repr(error), file=sys.stderr)
    consumer.close(autocommit=False)


def lookup(bootstrap, topic, partition, timestamps):
    consumer = KafkaConsumer(bootstrap_servers=bootstrap)
    place = TopicPartition(topic, partition)
    found = [consumer.offsets_for_times({place: timestamp})[place] for timestamp in timestamps]
    wire.tell(offsets=[one and one.offset for one in found])
    consumer.close()


wire.main({"about": about, "admin": admin, "produce": produce, "consume": consume, "lookup": lookup})
