"""Apache Kafka from its Maven jars, one node in a temporary folder; see tests/judge."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CLUSTER = "4L6g3nShT-eMCtK--X86sw"


def jars() -> Path | None:
    """The folder of the jars, or None when they were not fetched."""
    judge = Path(os.environ.get("OTTLA_JUDGE") or Path(__file__).parents[2] / ".ottla/judge")
    folder = judge / "kafka-4.4.0/lib"
    return folder if folder.is_dir() else None


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """A running broker's address."""
    java = ["java", "-Xmx512m", "-cp", f"{folder}/*"]
    port, controller = free_port(), free_port()
    with tempfile.TemporaryDirectory(prefix="ottla-kafka-") as scratch:
        properties = Path(scratch, "server.properties")
        properties.write_text(
            "process.roles=broker,controller\n"
            "node.id=1\n"
            f"controller.quorum.voters=1@127.0.0.1:{controller}\n"
            f"listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}\n"
            "controller.listener.names=CONTROLLER\n"
            f"log.dirs={scratch}/data\n"
            "offsets.topic.replication.factor=1\n"
            "offsets.topic.num.partitions=5\n"
            "group.initial.rebalance.delay.ms=0\n",
            encoding="utf-8",
        )
        format_command = [*java, "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", str(properties)]
        subprocess.run(format_command, check=True, capture_output=True)
        broker = subprocess.Popen(
            [*java, "kafka.Kafka", str(properties)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        try:
            said = []
            for line in broker.stdout:
                said.append(line)
                if "Kafka Server started" in line:
                    break
            else:
                raise RuntimeError(f"Apache Kafka did not start:\n{''.join(said)[-2000:]}")
            # Whatever it says from now on is read away, so that it never waits for us.
            threading.Thread(target=broker.stdout.read, daemon=True).start()
            yield f"127.0.0.1:{port}"
        finally:
            broker.terminate()
            broker.wait()
