"""Streams applications: functions in turns, failures, Ctrl-C, asyncio."""

import asyncio
import signal
import subprocess
import sys
import textwrap
import threading
import time
import uuid

import pytest

import ottla

LIMIT_S = 30


@pytest.fixture
def rig(bootstrap):
    return Rig(bootstrap)


class Rig:
    """Topics and an application id of one test."""

    def __init__(self, bootstrap):
        self.bootstrap = bootstrap
        name = f"streams-{uuid.uuid4().hex[:12]}"
        self.input, self.output, self.id = f"{name}-in", f"{name}-out", name
        with ottla.Admin(bootstrap) as admin:
            for topic in (self.input, self.output):
                admin.create_topic(topic, partitions=1)

    def config(self, **more):
        options = {name.replace("_", "."): value for name, value in more.items()}
        return {"bootstrap.servers": self.bootstrap, "application.id": self.id, "commit.interval.ms": 100, **options}

    def send(self, records):
        with ottla.Producer(self.bootstrap) as producer:
            for key, value, *timestamp in records:
                producer.send(self.input, value, key=key, timestamp=timestamp[0] if timestamp else None)

    def read(self, done):
        """What the output holds once ``done`` says that it is complete, as (key, value)."""
        found = []
        deadline = time.monotonic() + LIMIT_S
        options = {"bootstrap.servers": self.bootstrap, "auto.offset.reset": "earliest", "enable.auto.commit": False}
        with ottla.Consumer(options) as consumer:
            consumer.assign([(self.output, 0)])
            while not done(found):
                assert time.monotonic() < deadline, found
                found += [(record.key, record.value) for record in consumer.poll(timeout=0.1)]
        return found


def text(**more):
    return ottla.Topology(key="string", value="string", **more)


def counts(found):
    return {key.decode(): int.from_bytes(value, "big") for key, value in found}


def word_count(rig):
    topology = text()
    (
        topology.stream(rig.input)
        .flat_map_values(str.split)
        .group_by(lambda key, word: word)
        .count(store="counts", value="i64")
        .to_stream()
        .to(rig.output, value="i64")
    )
    return topology


def test_words_are_counted_by_functions_on_the_application_s_thread(rig):
    threads = set()
    topology = text()
    (
        topology.stream(rig.input)
        .peek(lambda key, value: threads.add(threading.current_thread().name))
        .flat_map_values(str.split)
        .group_by(lambda key, word: word)
        .count(store="counts", value="i64")
        .to_stream()
        .to(rig.output, value="i64")
    )
    rig.send([(None, "hello kafka"), (None, "kafka streams"), (None, "hello kafka streams")])
    with ottla.Streams(topology, rig.config()) as app:
        app.start()
        rig.read(lambda found: counts(found) == {"hello": 2, "kafka": 3, "streams": 2})
    assert threads == {"ottla-streams"}
    assert app.state == "NOT_RUNNING"
    assert "Sub-topology: 1" in app.describe()


def test_a_thousand_records_enter_python_once(rig):
    seen = []
    topology = text()
    topology.stream(rig.input).map_values(lambda value: seen.append(value) or value.upper()).to(rig.output)
    rig.send([(f"k{i}", f"v{i}") for i in range(1000)])
    with ottla.Streams(topology, rig.config()) as app:
        app.wait(0)
        deadline = time.monotonic() + LIMIT_S
        while app.metrics()["buffered"] < 1000:
            assert time.monotonic() < deadline, app.metrics()
            time.sleep(0.01)
        turn = app.turn(max_records=1000, max_ms=60_000)
        assert (turn.records, turn.host_entries) == (1000, 1)
        assert seen == [f"v{i}" for i in range(1000)]
        assert app.metrics()["host_entries"] == 1


def test_the_cause_of_a_failed_function_is_what_it_raised(rig):
    def divide(value):
        return 1 // int(value)

    topology = text()
    topology.stream(rig.input).map_values(divide).to(rig.output, value="i64")
    rig.send([("a", "0")])
    app = ottla.Streams(topology, rig.config())
    with pytest.raises(ottla.errors.FunctionError, match="division") as raised:
        app.run()
    assert "KSTREAM-MAPVALUES-0000000001" in str(raised.value)
    assert isinstance(raised.value.__cause__, ZeroDivisionError)
    assert app.state == "ERROR"
    with pytest.raises(ottla.errors.FunctionError):
        app.turn()
    app.close()
    with pytest.raises(ottla.errors.ClosedError):
        app.turn()


def test_close_tells_what_ended_the_thread(rig):
    topology = text()
    topology.stream(rig.input).foreach(lambda key, value: [][0])
    rig.send([("a", "b")])
    app = ottla.Streams(topology, rig.config())
    app.start()
    deadline = time.monotonic() + LIMIT_S
    while app.state != "ERROR":
        assert time.monotonic() < deadline
        time.sleep(0.01)
    with pytest.raises(ottla.errors.FunctionError) as raised:
        app.close()
    assert isinstance(raised.value.__cause__, IndexError)
    app.close()


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")
@pytest.mark.parametrize(
    ("function", "says"),
    [(None, "coroutine"), (lambda value: {1: 2} and 3, "i64"), (lambda value: 1 << 70, "64 bits")],
)
def test_what_a_function_may_not_return(rig, function, says):
    async def coroutine(value):
        return value

    topology = text()
    topology.stream(rig.input).map_values(function or coroutine).to(rig.output, value="string")
    rig.send([("a", "b")])
    app = ottla.Streams(topology, rig.config())
    with pytest.raises(ottla.OttlaError, match=says):
        app.run()
    app.close()


def test_windows_have_keys_of_their_own(rig):
    keys = []
    topology = text()
    (
        topology.stream(rig.input)
        .group_by_key()
        .windowed_by(60_000, grace_ms=0)
        .count(value="i64")
        .to_stream(lambda key, count: keys.append(key) or f"{key.key}@{key.start}")
        .to(rig.output, value="i64")
    )
    rig.send([("u", "1", 60_000), ("u", "2", 119_999), ("u", "3", 120_000), ("u", "late", 60_001)])
    with ottla.Streams(topology, rig.config()) as app:
        app.start()
        rig.read(lambda found: counts(found) == {"u@60000": 2, "u@120000": 1})
        assert app.metrics()["dropped"] == 1
    assert ottla.Windowed("u", 60_000, 120_000) in keys


def test_objects_pass_between_functions_and_are_written_by_their_serde(rig):
    class Point:
        def __init__(self, x, y):
            self.x, self.y = x, y

    serde = ottla.Serde(
        serialize=lambda point, topic: f"{point.x},{point.y}".encode(),
        deserialize=lambda data, topic: Point(*map(int, data.split(b","))),
    )
    topology = ottla.Topology(key="string")
    (
        topology.stream(rig.input, value=serde)
        .filter(lambda key, point: point.x > 0)
        .map_values(lambda point: Point(point.y, point.x))
        .to(rig.output, value=serde)
    )
    rig.send([("a", "1,2"), ("b", "0,5")])
    with ottla.Streams(topology, rig.config()) as app:
        app.start()
        assert rig.read(lambda found: len(found) == 1) == [(b"a", b"2,1")]


def test_state_survives_a_restart_and_nothing_is_counted_twice(rig):
    for total in (2, 4):
        rig.send([(None, "word"), (None, "word")])
        with ottla.Streams(word_count(rig), rig.config()) as app:
            app.start()
            rig.read(lambda found, total=total: counts(found) == {"word": total})


def test_the_last_turn_flushes_what_was_not_committed(rig):
    with ottla.Streams(word_count(rig), rig.config(commit_interval_ms=600_000)) as app:
        rig.send([(None, "word")])
        deadline = time.monotonic() + LIMIT_S
        while app.metrics()["records"] < 2:
            assert time.monotonic() < deadline
            app.wait(0.1)
            app.turn()
    assert counts(rig.read(lambda found: found)) == {"word": 1}


def test_asyncio_takes_turns_on_its_loop(rig):
    async def main():
        rig.send([(None, "hello kafka"), (None, "kafka")])
        records = 0
        async with ottla.aio.Streams(word_count(rig), rig.config()) as app:
            async for turn in app:
                records += turn.records
                if records >= 5:
                    app.stop()
            assert app.state == "RUNNING"
        assert app.state == "NOT_RUNNING"

    asyncio.run(asyncio.wait_for(main(), LIMIT_S))
    assert counts(rig.read(lambda found: len(found) == 2)) == {"hello": 1, "kafka": 2}


def test_asyncio_run_ends_with_its_task_and_with_a_failing_function(rig):
    async def main():
        async with ottla.aio.Streams(word_count(rig), rig.config()) as app:
            running = asyncio.create_task(app.run())
            while app.state != "RUNNING":
                await asyncio.sleep(0.01)
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running
        topology = text()
        topology.stream(rig.input).foreach(lambda key, value: [][0])
        rig.send([("a", "b")])
        app = ottla.aio.Streams(topology, {**rig.config(), "application.id": f"{rig.id}-failing"})
        with pytest.raises(ottla.errors.FunctionError) as raised:
            await app.run()
        assert isinstance(raised.value.__cause__, IndexError)
        await app.close()

    asyncio.run(asyncio.wait_for(main(), LIMIT_S))


@pytest.mark.parametrize("busy", [False, True])
def test_ctrl_c_ends_a_run_at_once(rig, busy):
    program = textwrap.dedent(f"""
        import sys, threading, time
        import ottla
        topology = ottla.Topology(key="string", value="string")
        stream = topology.stream({rig.input!r})
        if {busy}:
            stream = stream.map_values(lambda value: (print("working", flush=True), time.sleep(60))[0])
        stream.to({rig.output!r})
        app = ottla.Streams(topology, {rig.config()!r})
        def tell():
            while app.state != "RUNNING":
                time.sleep(0.01)
            print("running", flush=True)
        threading.Thread(target=tell, daemon=True).start()
        try:
            app.run()
        except KeyboardInterrupt:
            print("interrupted", flush=True)
        app.close()
        print("closed", flush=True)
    """)
    if busy:
        rig.send([("a", "b")])
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        text=True,
        # A background job of a shell ignores the signal, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        while process.stdout.readline().strip() != ("working" if busy else "running"):
            assert process.poll() is None
        sent = time.monotonic()
        process.send_signal(signal.SIGINT)
        said = process.stdout.readline().strip()
        while said in ("running", "working"):
            said = process.stdout.readline().strip()
        took = time.monotonic() - sent
        assert said == "interrupted"
        assert took < 0.25
        assert process.stdout.readline().strip() == "closed"
        assert process.wait(LIMIT_S) == 0
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_the_interpreter_ends_while_an_application_runs(rig):
    program = textwrap.dedent(f"""
        import time
        import ottla
        topology = ottla.Topology(key="string", value="string")
        topology.stream({rig.input!r}).map_values(str.upper).to({rig.output!r})
        app = ottla.Streams(topology, {rig.config()!r})
        app.start()
        while not app.metrics()["records"]:
            time.sleep(0.001)
    """)
    rig.send([("k", f"v{i}") for i in range(5000)])
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=LIMIT_S)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_wrong_is_told_before_anything_connects(bootstrap):
    topology = text()
    topology.stream("in").to("out")
    with pytest.raises(ottla.errors.ConfigError, match=r"application\.id"):
        ottla.Streams(topology, {"bootstrap.servers": bootstrap})
    broken = ottla.Topology.from_spec({"ops": [{"op": "sort", "input": 0}]})
    with pytest.raises(ottla.errors.UsageError, match="sort"):
        ottla.Streams(broken, {"bootstrap.servers": bootstrap, "application.id": "a"})
    unused = ottla.Streams(topology, {"bootstrap.servers": bootstrap, "application.id": "a"})
    assert unused.state == "CREATED"
    unused.close()
    unused.close()
