"""What a driver is asked, and how it answers."""

import json
import sys
from types import SimpleNamespace


def plan():
    verb, bootstrap, text = sys.argv[1:]
    return verb, bootstrap, SimpleNamespace(**json.loads(text))


def security(wanted, trusted):
    """Options for TLS; `trusted` are those that name the CA's file."""
    return {"security.protocol": "SSL", **trusted} if wanted.ca else {}


def value(size):
    """Digits that do not repeat: compresses about as well as text does."""
    state, digits = 1, bytearray()
    for _ in range(size):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        digits.append(48 + (state >> 33) % 256 % 10)
    return bytes(digits)


def begin():
    print("begin", flush=True)


def end(**figures):
    """Says that the measurement ended, and waits until the process has been looked at."""
    print("end", json.dumps(figures), flush=True)
    sys.stdin.read()


def percentiles(taken_ns):
    taken_ns.sort()
    at = lambda share: taken_ns[min(len(taken_ns) - 1, int(len(taken_ns) * share))] / 1e6
    return {"p50_ms": at(0.5), "p99_ms": at(0.99), "p999_ms": at(0.999)}
