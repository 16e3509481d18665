"""Our Python client: records one by one, and as Arrow columns."""

import sys
from collections import deque

import ottla
from plan import begin, end, plan, security, value

UNSEEN = 100_000
TOGETHER = 1_000


def trust(wanted):
    return security(wanted, {"ssl.truststore.type": "PEM", "ssl.truststore.location": wanted.ca})


def produce(bootstrap, wanted, together):
    config = {
        "bootstrap.servers": bootstrap,
        "acks": wanted.acks,
        "compression.type": wanted.codec,
        "linger.ms": wanted.linger_ms,
        "batch.size": wanted.batch_bytes,
        **trust(wanted),
    }
    payload, topic, unseen = value(wanted.bytes), wanted.topic, deque()
    with ottla.Producer(config) as producer:
        for records, measured in ((wanted.warmup, False), (wanted.records, True)):
            if measured:
                begin()
            if together:
                for _ in range(records // TOGETHER):
                    unseen.append(producer.send_batch(topic, [payload] * TOGETHER))
                    if len(unseen) > UNSEEN // TOGETHER:
                        unseen.popleft().result()
            else:
                send = producer.send
                for _ in range(records):
                    unseen.append(send(topic, payload))
                    if len(unseen) > UNSEEN:
                        unseen.popleft().result()
            producer.flush()
            while unseen:
                unseen.popleft().result()
        end()


def consume(bootstrap, wanted, arrow):
    config = {"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest", "enable.auto.commit": False}
    config |= trust(wanted)
    with ottla.Consumer(config) as consumer:
        consumer.assign([(wanted.topic, partition) for partition in range(wanted.partitions)])
        found = touched = 0
        measuring = False
        while found < wanted.warmup + wanted.records:
            if not measuring and found >= wanted.warmup:
                measuring = True
                begin()
            batch = consumer.poll(timeout=5, max_records=10_000)
            if arrow:
                import pyarrow

                table = pyarrow.table(batch)
                found += table.num_rows
                touched += table.column("key").null_count + table.column("value").nbytes
            else:
                for record in batch:
                    touched += record.key is None
                    touched += len(record.value)
                found += len(batch)
        end(touched=touched)


verb, bootstrap, wanted = plan()
if verb in ("produce", "produce-batch"):
    produce(bootstrap, wanted, verb.endswith("batch"))
elif verb in ("consume", "consume-arrow"):
    consume(bootstrap, wanted, verb.endswith("arrow"))
else:
    sys.exit(f"no verb {verb}")
