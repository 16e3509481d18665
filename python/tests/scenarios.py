"""Runs the scenarios of tests/conformance through the public Python API (decision 0004)."""

from __future__ import annotations

import base64
import json
import logging
import os
import re
import sys
import time
import traceback
import uuid
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ottla

WAIT_S = 30.0
EVENTUAL = {"describe_topic", "list_topics", "describe_config", "list_offsets", "describe_cluster", "list_groups",
            "describe_group", "group_offsets", "describe_scram"}
Json = dict[str, Any]


class Failed(Exception):
    """A step did not hold."""


def value(written: Any) -> bytes | None:
    """Bytes of a key, a value or a header's value."""
    match written:
        case None:
            return None
        case str():
            return written.encode()
        case {"base64": text}:
            return base64.b64decode(text)
        case {"repeat": text, "times": times}:
            return text.encode() * times
    raise Failed(f"not a value: {written!r}")


def parse(written: Json) -> Json:
    """A record with its bytes in place; what is absent stays absent."""
    record = dict(written)
    for name in ("key", "value"):
        if name in record:
            record[name] = value(record[name])
    if "headers" in record:
        record["headers"] = [(name, value(v)) for name, v in record["headers"]]
    return record


def generate(block: Json) -> list[Json]:
    def fill(pattern: str, i: int) -> bytes:
        return re.sub(r"\{i(?:%(\d+))?\}",
                      lambda m: str(i % int(m[1]) if m[1] else i), pattern).encode()

    records = []
    for i in range(block["count"]):
        record: Json = {"value": fill(block["value"], i)}
        if "key" in block:
            record["key"] = fill(block["key"], i)
        if "partition" in block:
            record["partition"] = block["partition"]
        if "timestamp" in block:
            record["timestamp"] = block["timestamp"] + i * block.get("timestamp_step", 0)
        records.append(record)
    return records


def as_read(record: ottla.Record) -> Json:
    return {"key": record.key, "value": record.value, "headers": list(record.headers),
            "timestamp": record.timestamp, "partition": record.partition, "offset": record.offset}


def matches(wanted: Json, found: Json) -> bool:
    return all(found[name] == wanted[name] for name in wanted)


def compare(wanted: list[Json], found: list[Json], order: str) -> None:
    if len(wanted) != len(found):
        raise Failed(f"expected {len(wanted)} records, found {len(found)}")
    if order == "total":
        for i, (w, f) in enumerate(zip(wanted, found)):
            if not matches(w, f):
                raise Failed(f"record {i}: expected {w}, found {f}")
        return
    taken: Counter[int] = Counter()
    last: dict[int, int] = {}
    for w in wanted:
        place = next((i for i, f in enumerate(found) if not taken[i] and matches(w, f)), None)
        if place is None:
            raise Failed(f"missing: {w}")
        taken[place] += 1
        partition = found[place]["partition"]
        if order == "partition" and last.get(partition, -1) > place:
            raise Failed(f"out of order in its partition: {w}")
        last[partition] = place


def plain(serde: str, data: bytes | None) -> Any:
    """What some bytes of a table say."""
    if data is None:
        return None
    match serde:
        case "i64":
            return int.from_bytes(data, "big", signed=True)
        case "json":
            return json.loads(data)
    return data.decode()


def fail(*_: Any) -> None:
    raise ValueError("planted")


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "upper": lambda value: value.upper(),
    "length": len,
    "words": lambda value: [part for part in value.split(" ") if part],
    "key_of_first": lambda key, value: value[:1],
    "swap": lambda key, value: (value, key),
    "is_long": lambda key, value: len(value) > 3,
    "zero": lambda: 0,
    "add_length": lambda key, value, aggregate: aggregate + len(value),
    "concat": lambda a, b: a + b,
    "join_text": lambda left, right: f"{left}/{'-' if right is None else right}",
    "discard": lambda key, value: None,
    "fail": fail,
}


class Listener:
    """Counts what a consumer is told of its assignment, and what it owns now."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.owned: set[tuple[str, int]] = set()

    def on_partitions_assigned(self, partitions: list[tuple[str, int]]) -> None:
        self.counts["assigned"] += len(partitions)
        self.owned |= {tuple(p) for p in partitions}

    def on_partitions_revoked(self, partitions: list[tuple[str, int]]) -> None:
        self.counts["revoked"] += len(partitions)
        self.owned -= {tuple(p) for p in partitions}

    def on_partitions_lost(self, partitions: list[tuple[str, int]]) -> None:
        self.counts["lost"] += len(partitions)
        self.owned -= {tuple(p) for p in partitions}


class Run:
    """One scenario while it runs: the objects its steps have named."""

    def __init__(self, bootstrap: str, name: str, language: str, nonce: str) -> None:
        self.bootstrap = bootstrap
        self.names = {x: f"{name}-{x}-{language}-{nonce}"
                      for x in ("topic", "other", "output", "group", "app")}
        self.admin = ottla.Admin({"bootstrap.servers": bootstrap})
        self.producers: dict[str, ottla.Producer] = {}
        self.consumers: dict[str, ottla.Consumer] = {}
        self.listeners: dict[str, Listener] = {}
        self.applications: dict[str, ottla.Streams] = {}

    def close(self) -> None:
        for one in [*self.applications.values(), *self.consumers.values(), *self.producers.values(), self.admin]:
            try:
                one.close()
            except ottla.OttlaError:
                pass  # Closed by a step.

    def expand(self, written: Any) -> Any:
        """Puts this run's names into every string."""
        match written:
            case str():
                for name, full in self.names.items():
                    written = written.replace("{" + name + "}", full)
                return written
            case list():
                return [self.expand(x) for x in written]
            case dict():
                return {self.expand(k): self.expand(v) for k, v in written.items()}
        return written

    def step(self, step: Json) -> None:
        do = getattr(self, "do_" + step["op"], None)
        if do is None:
            raise Failed(f"no step {step['op']}")
        fault = step.get("fault")
        if fault is None and step["op"] in EVENTUAL:
            return eventually(do, step)
        try:
            do(step)
        except ottla.OttlaError as error:
            if fault is None:
                raise
            for field, found in (("kind", error.kind), ("name", error.name)):
                if field in fault and fault[field] != found:
                    raise Failed(f"expected {field} {fault[field]}, found {found}: {error}")
            for part in fault.get("mentions", []):
                if part not in str(error):
                    raise Failed(f"the error does not mention {part!r}: {error}")
            logging.getLogger("scenarios").info("told: %r", error)
            return
        if fault is not None:
            raise Failed(f"expected the fault {fault}, but it succeeded")

    # Admin

    def do_create_topic(self, s: Json) -> None:
        self.admin.create_topic(s["topic"], partitions=s.get("partitions", 1),
                                configs=s.get("configs", {}))

    def do_delete_topic(self, s: Json) -> None:
        self.admin.delete_topic(s["topic"])

    def do_create_partitions(self, s: Json) -> None:
        self.admin.create_partitions(s["topic"], s["total"])

    def do_describe_topic(self, s: Json) -> None:
        expect("partitions", s["expect"]["partitions"],
               len(self.admin.describe_topic(s["topic"]).partitions))

    def do_list_topics(self, s: Json) -> None:
        contains(self.admin.list_topics(), s)

    def do_alter_config(self, s: Json) -> None:
        self.admin.alter_topic_config(s["topic"], set=s.get("set", {}), delete=s.get("delete", []))

    def do_describe_config(self, s: Json) -> None:
        found = self.admin.describe_topic_config(s["topic"])
        for name, wanted in s["expect"].items():
            expect(name, wanted, found[name].value)

    def do_delete_records(self, s: Json) -> None:
        self.admin.delete_records(s["topic"], s["partition"], s["before"])

    def do_list_offsets(self, s: Json) -> None:
        found = self.admin.list_offsets(s["topic"], s["partition"], s["at"])
        expect("offset", s["expect"], found.offset if found else None)
        if "expect_timestamp" in s:
            expect("timestamp", s["expect_timestamp"], found.timestamp if found else None)

    def do_describe_cluster(self, s: Json) -> None:
        expect("brokers", s["expect"]["brokers"], len(self.admin.describe_cluster().brokers))

    def do_list_groups(self, s: Json) -> None:
        contains([group.group_id for group in self.admin.list_groups()], s)

    def do_describe_group(self, s: Json) -> None:
        found = self.admin.describe_group(s["group"])
        expect("state", s["expect"]["state"], found.state)
        expect("members", s["expect"]["members"], len(found.members))

    def do_delete_group(self, s: Json) -> None:
        self.admin.delete_group(s["group"])

    def do_group_offsets(self, s: Json) -> None:
        found = self.admin.list_group_offsets(s["group"])
        for partition, wanted in s["expect"].items():
            committed = found.get((s["topic"], int(partition)))
            expect(f"offset of {partition}", wanted, committed.offset if committed else None)

    def do_alter_group_offsets(self, s: Json) -> None:
        self.admin.alter_group_offsets(
            s["group"], {(s["topic"], int(p)): offset for p, offset in s["offsets"].items()})

    def do_admin(self, s: Json) -> None:
        self.admin.close()
        self.admin = ottla.Admin({"bootstrap.servers": self.bootstrap, **s["config"]})

    def do_alter_scram(self, s: Json) -> None:
        if "password" in s:
            one = ottla.types.UserScramCredentialUpsertion(s["user"], s["mechanism"], s["password"], s["iterations"])
        else:
            one = ottla.types.UserScramCredentialDeletion(s["user"], s["mechanism"])
        self.admin.alter_user_scram_credentials([one])

    def do_describe_scram(self, s: Json) -> None:
        found = self.admin.describe_user_scram_credentials([s["user"]])[s["user"]]
        expect("credentials", s["expect"], {one.mechanism: one.iterations for one in found})

    # Producer

    def do_producer(self, s: Json) -> None:
        self.producers[s["id"]] = ottla.Producer(
            {"bootstrap.servers": self.bootstrap, **s.get("config", {})})

    def do_send(self, s: Json) -> None:
        producer = self.producers[s["producer"]]
        records = generate(s["generate"]) if "generate" in s else [parse(r) for r in s["records"]]
        futures = [producer.send(s["topic"], **record) for record in records]
        sent = [future.result(timeout=WAIT_S) for future in futures]
        wanted = s.get("expect", {})
        if "offsets" in wanted:
            expect("offsets", wanted["offsets"], [one.offset for one in sent])
        for row, timestamp in enumerate(wanted.get("timestamps", [])):
            found = sent[row].timestamp
            if timestamp == "now":
                expect(f"{found} is now", True, abs(found - time.time() * 1000) < WAIT_S * 1000)
            else:
                expect("timestamp", timestamp, found)

    def do_flush(self, s: Json) -> None:
        self.producers[s["producer"]].flush()

    def do_close(self, s: Json) -> None:
        if "producer" in s:
            self.producers[s["producer"]].close()
        else:
            self.consumers[s["consumer"]].close(leave_group=s.get("leave", True))

    def do_call_after_close(self, s: Json) -> None:
        if "producer" in s:
            self.producers[s["producer"]].send("any", value=b"")
        else:
            self.consumers[s["consumer"]].poll(timeout=0)

    # Consumer

    def do_consumer(self, s: Json) -> None:
        config = {"bootstrap.servers": self.bootstrap, "auto.offset.reset": "earliest",
                  "enable.auto.commit": "false", **s.get("config", {})}
        if "group" in s:
            config["group.id"] = s["group"]
        self.consumers[s["id"]] = ottla.Consumer(config)
        self.listeners[s["id"]] = Listener()

    def do_subscribe(self, s: Json) -> None:
        self.consumers[s["consumer"]].subscribe(s["topics"], listener=self.listeners[s["consumer"]])

    def do_unsubscribe(self, s: Json) -> None:
        self.consumers[s["consumer"]].unsubscribe()

    def do_assign(self, s: Json) -> None:
        self.consumers[s["consumer"]].assign([tuple(p) for p in s["partitions"]])

    def do_seek(self, s: Json) -> None:
        consumer, place = self.consumers[s["consumer"]], (s["topic"], s["partition"])
        match s["to"]:
            case int(offset):
                consumer.seek(place, offset)
            case "beginning":
                consumer.seek_to_beginning([place])
            case "end":
                consumer.seek_to_end([place])
            case {"time": time_ms}:
                consumer.seek_to_time({place: time_ms})

    def do_pause(self, s: Json) -> None:
        self.consumers[s["consumer"]].pause([tuple(p) for p in s["partitions"]])

    def do_resume(self, s: Json) -> None:
        self.consumers[s["consumer"]].resume([tuple(p) for p in s["partitions"]])

    def do_poll(self, s: Json) -> None:
        consumers = [self.consumers[x] for x in s.get("consumers", [s.get("consumer")])]
        found: list[Json] = []
        deadline = time.monotonic() + WAIT_S
        while len(found) < s["count"]:
            if time.monotonic() > deadline:
                raise Failed(f"{len(found)} of {s['count']} records came in {WAIT_S} s")
            for consumer in consumers:
                found += [as_read(r) for r in consumer.poll(timeout=0.1, max_records=s["count"])]
        wanted = generate(s["expect_generated"]) if "expect_generated" in s else None
        if "expect" in s:
            wanted = [parse(r) for r in s["expect"]]
        if wanted is not None:
            compare(wanted, found, s.get("order", "total"))
        else:
            expect("count", s["count"], len(found))

    def do_poll_none(self, s: Json) -> None:
        found = list(self.consumers[s["consumer"]].poll(timeout=s["wait_ms"] / 1000))
        expect("records", 0, len(found))

    def do_commit(self, s: Json) -> None:
        consumer = self.consumers[s["consumer"]]
        offsets = {(t, p): (offset, *rest) for t, p, offset, *rest in s["offsets"]} if "offsets" in s else None
        if s.get("mode", "sync") == "sync":
            consumer.commit(offsets)
        else:
            consumer.commit_async(offsets).result(timeout=WAIT_S)

    def do_committed(self, s: Json) -> None:
        place = (s["topic"], s["partition"])
        found = self.consumers[s["consumer"]].committed([place]).get(place)
        expect("committed", s["expect"], found.offset if found else None)
        if "expect_metadata" in s:
            expect("metadata", s["expect_metadata"], found.metadata if found else None)

    def do_position(self, s: Json) -> None:
        found = self.consumers[s["consumer"]].position((s["topic"], s["partition"]))
        expect("position", s["expect"], found)

    def do_await_assignment(self, s: Json) -> None:
        deadline = time.monotonic() + WAIT_S
        while True:
            for name in s["consumers"]:
                for _ in self.consumers[name].poll(timeout=0.05):
                    raise Failed("a record came while waiting for an assignment")
            owned = [self.listeners[name].owned for name in s["consumers"]]
            together = set().union(*owned)
            counts = sorted(len(one) for one in owned)
            if (len(together) == s["partitions"] == sum(counts)
                    and counts == sorted(s.get("each", counts))):
                return
            if time.monotonic() > deadline:
                raise Failed(f"assigned after {WAIT_S} s: {dict(zip(s['consumers'], owned))}")

    def do_rebalances(self, s: Json) -> None:
        counts = self.listeners[s["consumer"]].counts
        for name, wanted in s["expect"].items():
            expect(name, wanted, counts[name])
        counts.clear()


    # Streams

    def do_streams(self, s: Json) -> None:
        app = self.application(s["topology"], s["functions"], self.names["app"], s["config"])
        self.applications[s["id"]] = app
        app.start()

    def application(self, spec: Json, functions: list[str], name: str, config: Json) -> ottla.Streams:
        topology = ottla.Topology.from_spec(spec, [FUNCTIONS[function] for function in functions])
        return ottla.Streams(topology, {"bootstrap.servers": self.bootstrap, "application.id": name,
                                        "commit.interval.ms": 100, **config})

    def do_close_streams(self, s: Json) -> None:
        self.applications.pop(s["id"]).close()

    def do_table(self, s: Json) -> None:
        found: Json = {}
        wanted = s["expect"]
        deadline = time.monotonic() + WAIT_S
        with self.reader(s["topic"], s.get("partitions", 1)) as consumer:
            while found != wanted:
                if time.monotonic() > deadline:
                    raise Failed(f"after {WAIT_S} s: expected {wanted}, found {found}")
                for record in consumer.poll(timeout=0.1):
                    key = plain(s["key_type"], record.key)
                    found[key] = plain(s["value_type"], record.value)

    def reader(self, topic: str, partitions: int) -> ottla.Consumer:
        consumer = ottla.Consumer({"bootstrap.servers": self.bootstrap, "auto.offset.reset": "earliest",
                                   "enable.auto.commit": "false"})
        consumer.assign([(topic, partition) for partition in range(partitions)])
        consumer.seek_to_beginning()
        return consumer

    def do_turn_sizes(self, s: Json) -> None:
        topic, output, count = self.names["topic"], self.names["output"], s["input"]["count"]
        self.admin.create_topic(topic, partitions=1)
        with ottla.Producer({"bootstrap.servers": self.bootstrap}) as producer:
            for record in generate(s["input"]):
                producer.send(topic, **record)
        outputs = []
        for size in s["sizes"]:
            self.admin.create_topic(f"{output}-{size}", partitions=1)
            spec = json.loads(json.dumps(s["topology"]).replace(output, f"{output}-{size}"))
            # Without a cache every update is written, and when a commit came does not show.
            app = self.application(spec, s["functions"], f"{self.names['app']}-{size}",
                                   {"statestore.cache.max.bytes": 0})
            with app, self.reader(f"{output}-{size}", 1) as consumer:
                deadline = time.monotonic() + WAIT_S
                app.wait(0)
                while app.metrics()["buffered"] < count and time.monotonic() < deadline:
                    time.sleep(0.01)
                done, turns = 0, 0
                while done < count and time.monotonic() < deadline:
                    turn = app.turn(max_records=size, max_ms=60_000)
                    done, turns = done + turn.records, turns + bool(turn.records)
                expect(f"entries into the host with turns of {size}", -(-count // size), turns)
                found: list[Json] = []
                while len(found) < count and time.monotonic() < deadline:
                    app.turn()
                    found += [as_read(r) for r in consumer.poll(timeout=0.1)]
                expect("records of the output", count, len(found))
                outputs.append([(r["key"], r["value"], r["timestamp"]) for r in found])
        if any(one != outputs[0] for one in outputs):
            raise Failed("the size of the turns shows in the output")


def expect(what: str, wanted: Any, found: Any) -> None:
    if wanted != found:
        raise Failed(f"{what}: expected {wanted!r}, found {found!r}")


def eventually(check: Callable[[Json], None], s: Json) -> None:
    """A broker may say a moment later what another one has decided."""
    deadline = time.monotonic() + WAIT_S
    while True:
        try:
            return check(s)
        except (Failed, ottla.OttlaError):
            if time.monotonic() > deadline:
                raise


def contains(found: list[str], s: Json) -> None:
    for name in s.get("contains", []):
        if name not in found:
            raise Failed(f"{name} is not listed")
    for name in s.get("lacks", []):
        if name in found:
            raise Failed(f"{name} is listed")


def main() -> int:
    bootstrap, language = os.environ["OTTLA_BOOTSTRAP"], os.environ["OTTLA_LANGUAGE"]
    only = set(filter(None, os.environ.get("OTTLA_ONLY", "").split(",")))
    if os.environ.get("OTTLA_LOG") == "trace":
        logging.basicConfig(level=5)
    nonce = uuid.uuid4().hex[:8]
    passed, failed = 0, 0
    for file in sorted(Path(os.environ["OTTLA_SCENARIOS"]).glob("*.json")):
        for scenario in json.loads(file.read_text()):
            if only and scenario["name"] not in only:
                continue
            run = Run(bootstrap, scenario["name"], language, nonce)
            at = 0
            try:
                for at, step in enumerate(scenario["steps"]):
                    run.step(run.expand(step))
                print(f"ok     {scenario['name']}")
                passed += 1
            except Exception as error:
                print(f"FAILED {scenario['name']}, step {at}: {error}")
                if not isinstance(error, (Failed, ottla.OttlaError)):
                    traceback.print_exc(file=sys.stdout)
                failed += 1
            finally:
                run.close()
    print(f"scenarios: {passed} passed, {failed} failed, 0 skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
