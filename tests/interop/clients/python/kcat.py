"""kcat, the program: a process for each chunk of records, and one for each member of a group."""

import ctypes
import queue
import re
import signal
import subprocess
import sys
import threading

import wire

KEY_ENDS, RECORD_ENDS = "\x1e", "\x1f"
LACKS = {
    "admin": "it has no admin calls",
    "odd headers": "it sends headers as text, with names",
    "read headers": "it prints headers without telling where one ends",
    "nulls": "it sends no nulls and no empty keys; it reads them",
    "binary": "records are separated by bytes that must not be in them; it reads any",
    "timestamps": "it cannot be given timestamps to send; it reads them",
    "hold": "it commits by itself, every five seconds and at its end",
}


def about(_):
    wire.tell(about={"version": "the system's or Debian's", "lacks": LACKS})


def send(bootstrap, place, records):
    """Sends records that have topic, codec, partition and headers in common."""
    topic, codec, partition, headers = place
    command = ["kcat", "-P", "-b", bootstrap, "-t", topic, "-p", str(partition), "-K", KEY_ENDS, "-D", RECORD_ENDS,
               "-vvv", "-X", f"compression.codec={codec}", "-X", "enable.idempotence=true", "-X", "linger.ms=50"]
    for name, value in headers:
        command += ["-H", name if value is None else f"{name}={value.decode()}"]
    given = b"".join(record["key"] + KEY_ENDS.encode() + record["value"] + RECORD_ENDS.encode() for record in records)
    done = subprocess.run(command, input=given, capture_output=True)
    told = re.findall(rb"delivered to partition (\d+) \(offset (\d+)\)", done.stderr)
    if done.returncode != 0 or len(told) != len(records):
        reason = done.stderr.decode(errors="replace")[-2000:]
        for record in records:
            wire.tell(fail=[record["id"], reason])
        return
    offsets = sorted(int(offset) for _, offset in told)
    for record, offset in zip(records, offsets):
        wire.tell(ack=[record["id"], partition, offset])


def produce(bootstrap):
    waiting = queue.Queue()

    def read():
        for record in wire.records():
            waiting.put(record)
        waiting.put(None)

    threading.Thread(target=read, daemon=True).start()
    record = waiting.get()
    while record is not None:
        groups = {}
        while record is not None:
            place = (record["topic"], record["codec"], record["partition"], tuple(record["headers"]))
            groups.setdefault(place, []).append(record)
            try:
                record = waiting.get(timeout=0.01)
            except queue.Empty:
                break
        else:
            waiting.put(None)
        for place, records in groups.items():
            send(bootstrap, place, records)
        record = waiting.get()


def dies_with_us():
    """The process is killed when this one is, so that a kill hits both."""
    death = 1
    ctypes.CDLL(None).prctl(death, signal.SIGKILL)


def consume(bootstrap, topics, group, stop_after):
    options = ["auto.offset.reset=earliest", "session.timeout.ms=6000", "heartbeat.interval.ms=1000"]
    command = ["kcat", "-b", bootstrap, "-u", "-q", "-f", r"%t %p %o %T %K %S\n%k%s\n"]
    for option in options:
        command += ["-X", option]
    program = subprocess.Popen([*command, "-G", group, *topics], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               preexec_fn=dies_with_us)

    def stop():
        for _ in sys.stdin:
            pass
        program.terminate()

    threading.Thread(target=stop, daemon=True).start()
    count = 0
    while head := program.stdout.readline():
        topic, partition, offset, timestamp, key, value = head.decode().split()
        key, value = (program.stdout.read(int(size)) if int(size) >= 0 else None for size in (key, value))
        program.stdout.read(1)
        wire.told_record(topic, int(partition), int(offset), int(timestamp), key, value, [])
        count += 1
        if count == stop_after:
            program.terminate()
    program.wait()


def lookup(bootstrap, topic, partition, timestamps):
    def ask(timestamp):
        command = ["kcat", "-Q", "-b", bootstrap, "-t", f"{topic}:{partition}:{timestamp}"]
        said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
        return int(said.split()[-1])

    end = ask(-1)
    found = [ask(timestamp) for timestamp in timestamps]
    # It answers the end, as a number or by its name -1, where no record is that late.
    wire.tell(offsets=[offset if 0 <= offset < end else None for offset in found])


wire.main({"about": about, "produce": produce, "consume": consume, "lookup": lookup})
