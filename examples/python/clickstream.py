"""Counts each user's page views in windows of five minutes.

    python clickstream.py localhost:9092        (or OTTLA_BOOTSTRAP=localhost:9092)

Clicks are JSON with their own time. A window takes clicks that come late for one minute more; a click that comes later
than that is dropped. Filtering and counting are native: only the last step, which makes the output, calls Python.
"""

import json
import os
import sys
import time

import ottla
from ottla import col

MINUTE_MS = 60_000
WINDOW_MS = 5 * MINUTE_MS
GRACE_MS = MINUTE_MS

START_MS = 1_700_000_100_000
"""The beginning of a window."""

CLICKS = [
    # minute, user, page
    (0.0, "ann", "/"),
    (0.5, "bob", "/"),
    (1.0, "ann", "/kafka"),
    (1.2, "ann", "/favicon.ico"),
    (4.9, "ann", "/streams"),
    (5.0, "ann", "/"),
    (4.8, "bob", "/kafka"),  # late, within the grace
    (5.5, "bob", "/streams"),
    (12.0, "ann", "/"),
    (3.0, "bob", "/kafka"),  # too late
]


def topology(clicks: str, views: str) -> ottla.Topology:
    built = ottla.Topology(key="string", value="json")
    (
        built.stream(clicks, timestamp=lambda key, click, timestamp, highest: click["at"])
        .filter(col("page") != "/favicon.ico")
        .group_by(col("user"))
        .windowed_by(WINDOW_MS, grace_ms=GRACE_MS)
        .count(store="views", value="i64")
        .to_stream()
        .map(report)
        .to(views)
    )
    return built


def report(window: ottla.Windowed, count: int) -> tuple[str, dict[str, object]]:
    return f"{window.key}@{window.start}", {"user": window.key, "from": window.start, "to": window.end, "views": count}


def main() -> None:
    bootstrap = sys.argv[1] if len(sys.argv) > 1 else os.environ["OTTLA_BOOTSTRAP"]
    run = f"clickstream-{time.time_ns()}"
    clicks, views = f"{run}-clicks", f"{run}-views"

    with ottla.Admin(bootstrap) as admin:
        admin.create_topic(clicks, partitions=1)
        admin.create_topic(views, partitions=1)
    with ottla.Producer(bootstrap) as producer:
        for minute, user, page in CLICKS:
            click = {"user": user, "page": page, "at": START_MS + int(minute * MINUTE_MS)}
            producer.send(clicks, json.dumps(click))

    config = {"bootstrap.servers": bootstrap, "application.id": run, "commit.interval.ms": 100}
    found: dict[str, dict[str, int]] = {}
    with ottla.Streams(topology(clicks, views), config) as application:
        application.start()
        with ottla.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest"}) as consumer:
            consumer.assign([(views, 0)])
            # All but the favicon and the click that came too late.
            while sum(window["views"] for window in found.values()) < len(CLICKS) - 2:
                for record in consumer.poll():
                    found[record.key.decode()] = json.loads(record.value)
        dropped = application.metrics()["dropped"]

    for window in sorted(found.values(), key=lambda window: (window["from"], window["user"])):
        minutes = (window["from"] - START_MS) // MINUTE_MS
        print(f"minutes {minutes:2} to {minutes + 5:2}: {window['user']} saw {window['views']} pages")
    print(f"dropped because they came too late: {dropped}")


if __name__ == "__main__":
    main()
