"""What kafka-python says: for `ottla-fuzz record`."""

import os

from kafka import KafkaConsumer, KafkaProducer, TopicPartition

bootstrap = os.environ["OTTLA_BOOTSTRAP"]
for codec in [None, "gzip"]:
    producer = KafkaProducer(bootstrap_servers=bootstrap, compression_type=codec)
    for number in range(5):
        producer.send("fuzz", value=f"value {number}".encode() * 10, key=b"key",
                      headers=[("h", b"v")])
    producer.flush(30)
    producer.close()
consumer = KafkaConsumer("fuzz", bootstrap_servers=bootstrap, group_id="group-00000000",
                         auto_offset_reset="earliest", enable_auto_commit=False,
                         fetch_max_wait_ms=5)
seen = 0
while seen < 10:
    seen += sum(len(records) for records in consumer.poll(timeout_ms=1000).values())
consumer.commit()
partition = next(iter(consumer.assignment()))
consumer.offsets_for_times({TopicPartition(partition.topic, partition.partition): 0})
consumer.end_offsets([partition])
consumer.committed(partition)
consumer.close()
