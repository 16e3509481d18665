"""confluent-kafka, which is librdkafka."""

import queue
import sys
import threading

import confluent_kafka
import wire
from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition
from confluent_kafka.admin import (
    AdminClient,
    AlterConfigOpType,
    ConfigEntry,
    ConfigResource,
    NewPartitions,
    NewTopic,
    ResourceType,
)


def about(_):
    version = f"{confluent_kafka.version()} (librdkafka {confluent_kafka.libversion()[0]})"
    wire.tell(about={"version": version, "lacks": {}})


def admin(bootstrap, topic, spare):
    client = AdminClient({"bootstrap.servers": bootstrap})
    wanted = [NewTopic(topic, 2, 1, config={"retention.ms": "3600000"}), NewTopic(spare, 1, 1)]
    for created in client.create_topics(wanted).values():
        created.result(30)
    wire.tell(listed=list(client.list_topics(timeout=30).topics))
    client.create_partitions([NewPartitions(topic, 4)])[topic].result(30)
    change = ConfigEntry("retention.ms", "7200000", incremental_operation=AlterConfigOpType.SET)
    resource = ConfigResource(ResourceType.TOPIC, topic, incremental_configs=[change])
    client.incremental_alter_configs([resource])[resource].result(30)
    wire.tell(partitions=len(client.list_topics(topic, timeout=30).topics[topic].partitions))
    [described] = client.describe_configs([ConfigResource(ResourceType.TOPIC, topic)]).values()
    wire.tell(retention=described.result(30)["retention.ms"].value)
    client.delete_topics([spare])[spare].result(30)


def produce(bootstrap):
    producers = {}

    def producer_of(codec):
        if codec not in producers:
            producers[codec] = Producer({"bootstrap.servers": bootstrap, "compression.type": codec, "linger.ms": 5,
                                         "enable.idempotence": True})
        return producers[codec]

    def delivered(error, message, number):
        if error is None:
            wire.tell(ack=[number, message.partition(), message.offset()])
        else:
            wire.tell(fail=[number, str(error)])

    waiting = queue.Queue()

    def read():
        for record in wire.records():
            waiting.put(record)
        waiting.put(None)

    threading.Thread(target=read, daemon=True).start()
    while True:
        try:
            record = waiting.get(timeout=0.01)
        except queue.Empty:
            # Deliveries are told as they come, not with the next record.
            for producer in producers.values():
                producer.poll(0)
            continue
        if record is None:
            break
        producer = producer_of(record["codec"])
        while True:
            try:
                producer.produce(record["topic"], key=record["key"], value=record["value"], headers=record["headers"],
                                 partition=record["partition"], timestamp=record["timestamp"],
                                 on_delivery=lambda error, message, number=record["id"]: delivered(error, message, number))
                break
            except BufferError:
                producer.poll(0.1)
    for producer in producers.values():
        producer.flush(120)


def consume(bootstrap, topics, group, stop_after):
    commands = wire.Commands()
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": group, "auto.offset.reset": "earliest",
                         "enable.auto.commit": False, "session.timeout.ms": 6000, "heartbeat.interval.ms": 1000})
    consumer.subscribe(topics)
    count = 0
    while not commands.ended.is_set() and count != stop_after:
        holding = commands.holding()
        positions = {}
        for message in consumer.consume(100, timeout=0.1):
            if count == stop_after:
                break
            if message.error() is not None:
                raise RuntimeError(message.error())
            wire.told_record(message.topic(), message.partition(), message.offset(), message.timestamp()[1],
                             message.key(), message.value(), message.headers() or [])
            positions[(message.topic(), message.partition())] = message.offset() + 1
            count += 1
        if positions and not holding:
            try:
                consumer.commit(offsets=[TopicPartition(*place, offset) for place, offset in positions.items()],
                                asynchronous=False)
                wire.told_commit(positions)
            except KafkaException as error:
                print("not committed:", error, file=sys.stderr)
    consumer.close()


def lookup(bootstrap, topic, partition, timestamps):
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": "lookup"})
    end = consumer.get_watermark_offsets(TopicPartition(topic, partition), timeout=30)[1]
    offsets = []
    for timestamp in timestamps:
        [found] = consumer.offsets_for_times([TopicPartition(topic, partition, timestamp)], timeout=30)
        # It answers the end, as a number or by its name -1, where no record is that late.
        offsets.append(found.offset if 0 <= found.offset < end else None)
    wire.tell(offsets=offsets)


wire.main({"about": about, "admin": admin, "produce": produce, "consume": consume, "lookup": lookup})
