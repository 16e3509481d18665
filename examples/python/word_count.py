"""Counts words.

    python word_count.py localhost:9092        (or OTTLA_BOOTSTRAP=localhost:9092)

Writes a few lines to a topic, runs the application until their words are counted, and prints the counts. The counting
is Kafka's: the application may run any number of times at once, and what one counted survives its end.
"""

import os
import sys
import time

import ottla

LINES = [
    "All streams lead to Kafka",
    "Hello Kafka Streams",
    "Join Kafka Summit",
]


def topology(lines: str, counts: str) -> ottla.Topology:
    built = ottla.Topology(key="string", value="string")
    (
        built.stream(lines)
        .flat_map_values(lambda line: line.lower().split())
        .group_by(lambda key, word: word)
        .count(store="counts", value="i64")
        .to_stream()
        .to(counts, value="i64")
    )
    return built


def main() -> None:
    bootstrap = sys.argv[1] if len(sys.argv) > 1 else os.environ["OTTLA_BOOTSTRAP"]
    run = f"word-count-{time.time_ns()}"
    lines, counts = f"{run}-lines", f"{run}-counts"

    with ottla.Admin(bootstrap) as admin:
        admin.create_topic(lines, partitions=3)
        admin.create_topic(counts, partitions=1)
    with ottla.Producer(bootstrap) as producer:
        for line in LINES:
            producer.send(lines, line)

    config = {"bootstrap.servers": bootstrap, "application.id": run, "commit.interval.ms": 100}
    wanted = len({word for line in LINES for word in line.lower().split()})
    total = sum(len(line.split()) for line in LINES)
    found: dict[str, int] = {}
    with ottla.Streams(topology(lines, counts), config) as application:
        application.start()
        with ottla.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest"}) as consumer:
            consumer.assign([(counts, 0)])
            while len(found) < wanted or sum(found.values()) < total:
                for record in consumer.poll():
                    found[record.key.decode()] = int.from_bytes(record.value, "big")

    for word, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:3} {word}")


if __name__ == "__main__":
    main()
