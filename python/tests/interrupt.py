"""How long a Python program needs to end after Ctrl-C."""

import signal
import subprocess
import sys
import time

import pytest


def seconds_to_end(program, *arguments):
    """Runs a program that prints one line and then blocks; the best of three, since machines are shared."""
    return min(_once(program, arguments) for _ in range(3))


def _once(program, arguments):
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A background job of a shell ignores the signal, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    process.stdout.readline()
    # The call is under way once the broker was dialled; a signal before it would prove less.
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.2)
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=10)
    seconds = time.monotonic() - began
    assert "KeyboardInterrupt" in errors
    assert process.returncode != 0
    return seconds
