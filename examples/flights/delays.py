"""Joins flights with their airlines and counts them per carrier and per origin, day by day.

Two sub-topologies, each of a topic that is keyed as it is counted, so that no re-keying stands before a window. A
missing delay counts as a flight, and not in the mean. The application ends when its standard input does and every
flight that was produced has been counted.
"""

import argparse
import json
import sys
import threading

import ottla
from flights import (AIRLINES, BY_CARRIER, BY_ORIGIN, DAY_MS, DELAYS_BY_CARRIER, DELAYS_BY_ORIGIN)
from ottla import aggregates, col

PARTITIONS = 3
DELAYS = {BY_CARRIER: DELAYS_BY_CARRIER, BY_ORIGIN: DELAYS_BY_ORIGIN}


def create_topics(bootstrap: str) -> None:
    """The flights are from 2013: topics that delete by age would delete them at once."""
    with ottla.Admin(bootstrap) as admin:
        for name in (AIRLINES, BY_CARRIER, BY_ORIGIN):
            admin.create_topic(name, partitions=PARTITIONS, configs={"retention.ms": -1})
        for name in (DELAYS_BY_CARRIER, DELAYS_BY_ORIGIN):
            admin.create_topic(name, partitions=PARTITIONS, configs={"retention.ms": -1, "cleanup.policy": "compact"})


def with_airline(flight: dict, airline: dict | None) -> dict:
    return {**flight, "airline": airline["name"] if airline else None}


def report(window: ottla.Windowed, cell: dict) -> tuple[str, dict]:
    return f"{window.key}@{window.start}", {
        "key": window.key,
        "day": window.start,
        "airline": cell["airline"],
        "flights": cell["flights"],
        "left": cell["left"],
        "delay": cell["delay"] or 0,
    }


def topology() -> ottla.Topology:
    built = ottla.Topology(key="string", value="json")
    airlines = built.table(AIRLINES)
    carriers = built.stream(BY_CARRIER).left_join(airlines, with_airline)
    origins = built.stream(BY_ORIGIN).map_values(lambda flight: {**flight, "airline": None})
    for flights, output in ((carriers, DELAYS_BY_CARRIER), (origins, DELAYS_BY_ORIGIN)):
        (
            flights.group_by_key()
            .windowed_by(DAY_MS, grace_ms=DAY_MS)
            .aggregate(
                native=aggregates.fields(
                    flights=aggregates.count(),
                    left=aggregates.count(col("delay")),
                    delay=aggregates.sum(col("delay")),
                    airline=aggregates.last(col("airline")),
                ),
                store=output,
            )
            .to_stream()
            .map(report)
            .to(output)
        )
    return built


def lag(admin: ottla.Admin, group: str) -> int:
    """How many flights have not been counted and committed yet."""
    committed = admin.list_group_offsets(group)
    left = 0
    for topic in (BY_CARRIER, BY_ORIGIN):
        for partition in range(PARTITIONS):
            end = admin.list_offsets(topic, partition, "latest").offset
            done = committed.get((topic, partition))
            left += end - (done.offset if done else 0)
    return left


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--bootstrap", required=True)
    options = arguments.parse_args()
    create_topics(options.bootstrap)
    config = {
        "bootstrap.servers": options.bootstrap,
        "application.id": "flight-delays",
        "auto.offset.reset": "earliest",
        "commit.interval.ms": 500,
    }
    with ottla.Streams(topology(), config) as application:

        def until_done() -> None:
            sys.stdin.read()
            with ottla.Admin(options.bootstrap) as admin:
                while lag(admin, config["application.id"]) and application.state != "ERROR":
                    threading.Event().wait(0.1)
            application.stop()

        threading.Thread(target=until_done, daemon=True).start()
        print("running", flush=True)
        application.run()
        metrics = application.metrics()
    print(f"counted: {json.dumps(metrics)}")
    assert metrics["dropped"] == 0, f"{metrics['dropped']} flights came too late for their window"


if __name__ == "__main__":
    main()
