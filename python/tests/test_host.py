"""Life inside a Python process: signals, forks, panics, exits, closes."""

import ast
import asyncio
import os
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from interrupt import seconds_to_end

import ottla
from ottla import _ottla


@pytest.fixture
def silent():
    """The address of a listener that never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield "127.0.0.1:%d" % server.getsockname()[1]


def run(code, *arguments, **options):
    program = [sys.executable, "-c", textwrap.dedent(code), *arguments]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def test_ctrl_c_ends_a_blocking_wait_soon(silent):
    program = """
        import sys, ottla
        admin = ottla.Admin(sys.argv[1])
        print("waiting", flush=True)
        admin.list_topics()
        """
    assert seconds_to_end(textwrap.dedent(program), silent) < 0.25


@pytest.mark.parametrize("close", ["admin.close()", "pass"])
def test_a_process_exits_with_and_without_close(silent, close):
    process = run(
        f"""
        import sys, ottla
        admin = ottla.Admin(sys.argv[1])
        {close}
        print("end")
        """,
        silent,
    )
    output, errors = process.communicate(timeout=10)
    assert (output, errors, process.returncode) == ("end\n", "", 0)


@pytest.mark.parametrize(
    "wait",
    [
        "ottla.Admin(B).list_topics()",
        "ottla.Consumer({'bootstrap.servers': B, 'group.id': 'g'}, topics=['t']).poll(30)",
        "ottla.Producer(B).send('t', b'v').result()",
        "next(iter(ottla.Consumer(B, topics=['t'])))",
    ],
)
def test_a_process_exits_while_its_own_daemon_thread_waits(silent, wait):
    process = run(
        f"""
        import sys, threading, ottla
        B = sys.argv[1]

        class Slow:
            "Its teardown takes longer than a slice of a wait: the thread comes back within it."
            def __del__(self):
                sum(range(20_000_000))

        def work():
            while True:
                try:
                    waits.set()
                    {wait}
                except ottla.errors.OttlaError:
                    pass

        slow = Slow()
        waits = threading.Event()
        threading.Thread(target=work, daemon=True).start()
        waits.wait()
        print("end")
        """,
        silent,
    )
    output, errors = process.communicate(timeout=10)
    assert (output, errors, process.returncode) == ("end\n", "", 0)


def test_a_fork_gets_a_typed_error(silent):
    process = run(
        """
        import os, sys, ottla
        admin = ottla.Admin(sys.argv[1])
        producer = ottla.Producer(sys.argv[1])
        child = os.fork()
        if child == 0:
            for attempt in (admin.list_topics, lambda: ottla.Admin(sys.argv[1]), lambda: producer.send("t", b"v")):
                try:
                    attempt()
                    os._exit(1)
                except ottla.errors.ForkedError as error:
                    assert str(os.getppid()) in str(error), error
            os._exit(0)
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """,
        silent,
    )
    output, errors = process.communicate(timeout=10)
    assert process.returncode == 0, errors


HANDLES = [_ottla.Admin, _ottla.Producer, _ottla.Consumer]


@pytest.mark.parametrize("where", ["call", "task"])
@pytest.mark.parametrize("handle", HANDLES)
def test_a_panic_fails_its_call_only(silent, handle, where):
    opened = handle([("bootstrap.servers", silent)])
    with pytest.raises(ottla.errors.BugError, match="planted"):
        opened.call("plant_panic", '{"where": "%s"}' % where)
    with pytest.raises(ottla.errors.UnsupportedError, match="no_such_operation"):
        opened.call("no_such_operation", "{}")
    close(opened)


def close(opened):
    opened.close(*([True] if isinstance(opened, _ottla.Consumer) else []), 1)


@pytest.mark.parametrize("handle", HANDLES)
def test_use_after_close_raises(silent, handle):
    opened = handle([("bootstrap.servers", silent)])
    close(opened)
    close(opened)
    with pytest.raises(ottla.errors.ClosedError):
        opened.call("any", "{}")


@pytest.mark.parametrize("handle", HANDLES)
def test_two_hundred_opens_and_closes_leave_nothing(bootstrap, handle):
    def counts():
        return len(os.listdir("/proc/self/task")), len(os.listdir("/proc/self/fd"))

    def cycle():
        close(handle([("bootstrap.servers", bootstrap)]))

    cycle()
    before = counts()
    for _ in range(200):
        cycle()
    # A background task may be a moment behind the close that ended it.
    deadline = time.monotonic() + 5
    def left_over():
        return any(now > then for now, then in zip(counts(), before))

    while left_over() and time.monotonic() < deadline:
        os.sched_yield()
    assert not left_over(), (counts(), before)


def test_the_stubs_name_what_is_there():
    stubs = ast.parse(Path(_ottla.__file__).with_name("_ottla.pyi").read_text(encoding="utf-8"))
    for node in stubs.body:
        if isinstance(node, ast.ClassDef) and node.name != "_Handle":
            there = getattr(_ottla, node.name)
            for member in node.body:
                if isinstance(member, ast.FunctionDef) and member.name != "__iter__":
                    assert hasattr(there, member.name), f"{node.name}.{member.name}"
        elif isinstance(node, ast.FunctionDef):
            assert hasattr(_ottla, node.name), node.name
    stubbed = {node.name for node in stubs.body if isinstance(node, ast.ClassDef)}
    found = {name for name, value in vars(_ottla).items() if isinstance(value, type)}
    assert found <= stubbed


def test_a_cancelled_task_stops_waiting(silent):
    async def cancelled():
        admin = ottla.aio.Admin(silent)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(admin.list_topics(), 0.05)
        await admin.close()
        with pytest.raises(ottla.errors.ClosedError):
            await admin.list_topics()

    asyncio.run(cancelled())
