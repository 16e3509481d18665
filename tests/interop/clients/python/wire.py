"""The lines of a driver."""

import json
import sys
import threading


OUTPUT = threading.Lock()


def tell(**event):
    # Some clients call back from threads of their own.
    with OUTPUT:
        sys.stdout.write(json.dumps(event) + "\n")
        sys.stdout.flush()


def encode(data):
    return None if data is None else bytes(data).hex()


def decode(text):
    return None if text is None else bytes.fromhex(text)


def told_record(topic, partition, offset, timestamp, key, value, headers):
    tell(record={"topic": topic, "partition": partition, "offset": offset, "timestamp": timestamp, "key": encode(key),
                 "value": encode(value), "headers": [[name, encode(data)] for name, data in headers]})


def told_commit(positions):
    """Positions as {(topic, partition): offset}."""
    tell(committed=[[topic, partition, offset] for (topic, partition), offset in positions.items()])


def records():
    """What is to be produced, as it comes."""
    for line in sys.stdin:
        record = json.loads(line)
        record["key"], record["value"] = decode(record["key"]), decode(record["value"])
        record["headers"] = [(name, decode(data)) for name, data in record["headers"]]
        yield record


class Commands:
    """What the harness asks of a consumer while it runs."""

    def __init__(self):
        self.ended = threading.Event()
        self._hold = threading.Event()
        self._told = False
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in sys.stdin:
            if line.strip() == "hold":
                self._hold.set()
        self.ended.set()

    def holding(self):
        """Whether to commit no more; to be asked while no commit is under way."""
        if self._hold.is_set() and not self._told:
            self._told = True
            tell(holding=True)
        return self._told


def main(verbs):
    verb, bootstrap, arguments = sys.argv[1:4]
    verbs[verb](bootstrap, **json.loads(arguments))
    tell(end=True)
