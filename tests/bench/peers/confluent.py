"""confluent-kafka: librdkafka from Python."""

import sys
import threading
import time

import confluent_kafka
from plan import begin, end, percentiles, plan, security, value


def producer_of(bootstrap, wanted):
    return confluent_kafka.Producer({
        "bootstrap.servers": bootstrap,
        "acks": wanted.acks,
        "enable.idempotence": wanted.acks == "all",
        "compression.type": wanted.codec,
        "linger.ms": wanted.linger_ms,
        "batch.size": wanted.batch_bytes,
        "queue.buffering.max.messages": 1_000_000,
        **security(wanted, {"ssl.ca.location": wanted.ca}),
    })


def consumer_of(bootstrap, wanted):
    consumer = confluent_kafka.Consumer({
        "bootstrap.servers": bootstrap,
        "group.id": "bench",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "fetch.wait.max.ms": 500,
        **security(wanted, {"ssl.ca.location": wanted.ca}),
    })
    places = [confluent_kafka.TopicPartition(wanted.topic, p, 0) for p in range(wanted.partitions)]
    consumer.assign(places)
    return consumer


def produce(bootstrap, wanted):
    producer, payload, topic = producer_of(bootstrap, wanted), value(wanted.bytes), wanted.topic
    delivered = 0

    def seen(error, _message):
        nonlocal delivered
        if error:
            raise RuntimeError(str(error))
        delivered += 1

    for records, measured in ((wanted.warmup, False), (wanted.records, True)):
        if measured:
            begin()
        for number in range(records):
            while True:
                try:
                    producer.produce(topic, payload, on_delivery=seen)
                    break
                except BufferError:
                    producer.poll(0.01)
            if number % 1000 == 0:
                producer.poll(0)
        producer.flush()
    assert delivered == wanted.warmup + wanted.records, delivered
    end()


def consume(bootstrap, wanted):
    consumer = consumer_of(bootstrap, wanted)
    found = touched = 0
    measuring = False
    while found < wanted.warmup + wanted.records:
        if not measuring and found >= wanted.warmup:
            measuring = True
            begin()
        for message in consumer.consume(10_000, 5.0):
            touched += message.key() is None
            touched += len(message.value())
            found += 1
    end(touched=touched)


def latency(bootstrap, wanted):
    producer, consumer = producer_of(bootstrap, wanted), consumer_of(bootstrap, wanted)
    taken, total, pad = [], wanted.warmup + wanted.records, value(wanted.bytes)[8:]

    def read():
        while len(taken) < total:
            message = consumer.poll(10.0)
            if message is not None:
                taken.append(time.perf_counter_ns() - int.from_bytes(message.value()[:8], "big"))

    reader = threading.Thread(target=read)
    reader.start()
    due = time.perf_counter()
    for number in range(total):
        if number == wanted.warmup:
            begin()
        due += 1 / wanted.rate
        pause = due - time.perf_counter()
        if pause > 0:
            time.sleep(pause)
        producer.produce(wanted.topic, time.perf_counter_ns().to_bytes(8, "big") + pad)
        producer.poll(0)
    reader.join()
    end(**percentiles(taken[wanted.warmup:]))


verb, bootstrap, wanted = plan()
verbs = {"produce": produce, "consume": consume, "latency": latency}
if verb not in verbs:
    sys.exit(f"no verb {verb}")
verbs[verb](bootstrap, wanted)
