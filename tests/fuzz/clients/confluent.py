"""What librdkafka says, through confluent-kafka: for `ottla-fuzz record`."""

import os

from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, ConfigResource, NewTopic

bootstrap = os.environ["OTTLA_BOOTSTRAP"]
admin = AdminClient({"bootstrap.servers": bootstrap})
admin.create_topics([NewTopic("fuzz", 2, 1)])["fuzz"].result(timeout=30)
for codec in ["none", "gzip", "snappy", "lz4", "zstd"]:
    producer = Producer({"bootstrap.servers": bootstrap, "compression.type": codec,
                         "enable.idempotence": codec != "gzip"})
    for number in range(5):
        producer.produce("fuzz", value=f"value {number}" * 10, key=b"key", headers={"h": b"v"})
    producer.produce("fuzz", value=None, key=b"key", partition=1)
    assert producer.flush(30) == 0
consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": "group-00000000",
                     "auto.offset.reset": "earliest", "fetch.wait.max.ms": 5,
                     "enable.auto.commit": False})
consumer.subscribe(["fuzz"])
seen = 0
while seen < 30:
    seen += len(consumer.consume(100, timeout=1.0))
consumer.commit(asynchronous=False)
consumer.offsets_for_times([TopicPartition("fuzz", 0, 0)], timeout=30)
consumer.committed([TopicPartition("fuzz", 0)], timeout=30)
consumer.close()
for future in admin.describe_configs([ConfigResource("topic", "fuzz")]).values():
    future.result(timeout=30)
admin.list_consumer_groups().result(timeout=30)
admin.describe_consumer_groups(["group-00000000"])["group-00000000"].result(timeout=30)
admin.delete_consumer_groups(["group-00000000"])["group-00000000"].result(timeout=30)
