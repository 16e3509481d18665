"""Kafka Streams and ours, side by side on our broker: the same topology, the same input, equal tables."""

import os
import random
import subprocess
import time
from pathlib import Path

import pytest

import ottla

JAVA = Path(__file__).resolve().parents[2] / "judge/streams/Beside.java"
JARS = Path(os.environ.get("OTTLA_JUDGE", ".ottla/judge")) / "kafka-4.3.1/lib"
PARTITIONS = 3
MINUTE_MS = 60_000
START_MS = 1_700_000_100_000
WAIT_S = 90


def fill(bootstrap, clicks, users):
    """Users with names, and their clicks: mostly in order, some late, some too late."""
    chance = random.Random(7)
    with ottla.Producer(bootstrap) as producer:
        for number in range(20):
            producer.send(users, f"name {number}", key=f"user-{number}", timestamp=START_MS)
        producer.flush()
        for number in range(3000):
            # The last users have no name: a join leaves them out.
            user = f"user-{chance.randrange(24)}"
            late = chance.choice([0, 0, 0, 0, 3 * MINUTE_MS, 20 * MINUTE_MS])
            at = START_MS + 10 * MINUTE_MS + number * 1000 - late
            producer.send(clicks, f"/page-{chance.randrange(7)}", key=user, timestamp=at)


def ours(clicks, users, windows, pages):
    built = ottla.Topology(key="string", value="string")
    names = built.table(users)
    stream = built.stream(clicks)
    (
        stream.join(names, lambda page, name: name + page)
        .group_by_key()
        .windowed_by(5 * MINUTE_MS, grace_ms=MINUTE_MS)
        .count()
        .to_stream(lambda window, count: f"{window.key}@{window.start}")
        .to(windows, value="i64")
    )
    (
        stream.group_by(lambda user, page: page)
        .aggregate(lambda: "", lambda page, click, all: str(int(all or 0) + 1))
        .to_stream()
        .to(pages)
    )
    return built


def caught_up(admin, group, topics):
    """Whether everything in these topics, and in the application's own, was processed and committed."""
    own = [name for name in admin.list_topics() if name.startswith(group) and name.endswith("-repartition")]
    if not own:
        return False
    committed = admin.list_group_offsets(group)
    for topic in [*topics, *own]:
        for partition in range(PARTITIONS):
            end = admin.list_offsets(topic, partition, "latest").offset
            done = committed.get((topic, partition))
            if end > (done.offset if done else 0):
                return False
    return True


def table(bootstrap, topic):
    found = {}
    with ottla.Admin(bootstrap) as admin:
        ends = {p: admin.list_offsets(topic, p, "latest").offset for p in range(PARTITIONS)}
    with ottla.Consumer({"bootstrap.servers": bootstrap, "auto.offset.reset": "earliest"}) as consumer:
        consumer.assign([(topic, partition) for partition in ends])
        while any(consumer.position((topic, partition)) < end for partition, end in ends.items()):
            for record in consumer.poll(timeout=0.2):
                found[record.key] = record.value
    return found


def internal(admin, application):
    """The application's own topics without its name, and what was asked of them."""
    found = {}
    for name in admin.list_topics():
        if name.startswith(application + "-"):
            config = admin.describe_topic_config(name)
            set_ = {option: entry.value for option, entry in config.items() if "topic" in entry.source.lower()}
            found[name.removeprefix(application)] = (len(admin.describe_topic(name).partitions), set_)
    return found


@pytest.mark.skipif(not JARS.is_dir(), reason="Apache Kafka's jars are not there")
def test_both_end_in_equal_tables(bootstrap, topic, tmp_path):
    clicks, users = f"{topic}-clicks", f"{topic}-users"
    outputs = {who: (f"{topic}-{who}-windows", f"{topic}-{who}-pages") for who in ("java", "ours")}
    with ottla.Admin(bootstrap) as admin:
        for name in (clicks, users, *outputs["java"], *outputs["ours"]):
            admin.create_topic(name, partitions=PARTITIONS, configs={"retention.ms": -1})
        fill(bootstrap, clicks, users)
        command = [
            "java", "-cp", f"{JARS}/*", JAVA, bootstrap, f"{topic}-app-java", clicks, users, *outputs["java"], tmp_path,
        ]
        java = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        config = {
            "bootstrap.servers": bootstrap,
            "application.id": f"{topic}-app-ours",
            "auto.offset.reset": "earliest",
            "commit.interval.ms": 500,
        }
        try:
            with ottla.Streams(ours(clicks, users, *outputs["ours"]), config) as application:
                application.start()
                deadline = time.monotonic() + WAIT_S
                waiting = {f"{topic}-app-java", f"{topic}-app-ours"}
                while waiting:
                    assert time.monotonic() < deadline, f"not caught up: {waiting}"
                    waiting = {group for group in waiting if not caught_up(admin, group, [clicks, users])}
                described = application.describe()
            said, _ = java.communicate(timeout=60)
            assert described.strip() in said.decode().replace("-java-", "-ours-")
            assert internal(admin, f"{topic}-app-java") == internal(admin, f"{topic}-app-ours")
        finally:
            java.kill()
            java.wait()
    for theirs, own in zip(outputs["java"], outputs["ours"]):
        expected = table(bootstrap, theirs)
        assert len(expected) > 5
        assert table(bootstrap, own) == expected
