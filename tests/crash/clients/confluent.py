"""confluent-kafka (librdkafka) as a client that lives through kills; see README.md."""

import json
import sys
import threading

from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition

lock = threading.Lock()
ended = threading.Event()


def tell(line: dict) -> None:
    with lock:
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


def wait_for_end() -> None:
    sys.stdin.read()
    ended.set()


def common(bootstrap: str) -> dict:
    return {
        "bootstrap.servers": bootstrap,
        "reconnect.backoff.ms": 20,
        "reconnect.backoff.max.ms": 200,
        "error_cb": lambda error: print(error, file=sys.stderr),
    }


def produce(bootstrap: str, topic: str, partitions: int, name: str) -> None:
    producer = Producer(
        common(bootstrap)
        | {
            "enable.idempotence": True,
            "linger.ms": 2,
            "retry.backoff.ms": 50,
            "message.timeout.ms": 300_000,
            "socket.timeout.ms": 10_000,
        }
    )

    def told(partition: int, number: int):
        def deliver(error, message) -> None:
            if error is None:
                tell({"ack": [partition, number, message.offset()]})
            else:
                tell({"fail": [partition, number, str(error)]})

        return deliver

    number = 0
    while not ended.is_set():
        for partition in range(partitions):
            value = f"{name}/{partition}/{number}"
            producer.produce(
                topic, value, partition=partition, on_delivery=told(partition, number)
            )
        number += 1
        producer.poll(0.005)
    producer.flush(120)


def consume(bootstrap: str, topic: str, group: str) -> None:
    consumer = Consumer(
        common(bootstrap)
        | {
            "group.id": group,
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
            "session.timeout.ms": 10_000,
            "heartbeat.interval.ms": 500,
            "fetch.wait.max.ms": 100,
        }
    )
    consumer.subscribe([topic])
    while not ended.is_set():
        records = [one for one in consumer.consume(500, 0.1) if one.error() is None]
        if not records:
            continue
        tell({"read": [[one.partition(), one.offset(), one.value().decode()] for one in records]})
        following = {one.partition(): one.offset() + 1 for one in records}
        places = [[partition, offset] for partition, offset in following.items()]
        tell({"committing": places})
        try:
            offsets = [TopicPartition(topic, partition, offset) for partition, offset in places]
            done = consumer.commit(offsets=offsets, asynchronous=False)
            if all(one.error is None for one in done):
                tell({"committed": places})
        except KafkaException as error:
            print(error, file=sys.stderr)
    consumer.close()


def main() -> None:
    threading.Thread(target=wait_for_end, daemon=True).start()
    verb, bootstrap, topic, *rest = sys.argv[1:]
    if verb == "produce":
        produce(bootstrap, topic, int(rest[0]), rest[1])
    else:
        consume(bootstrap, topic, rest[0])
    tell({"end": True})


main()
