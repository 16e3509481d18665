"""Kafka's own console consumer reads what our producer wrote: lz4 batches with headers."""

import os
import subprocess
from pathlib import Path

import ottla


def test_reads_our_lz4_batches_with_headers(bootstrap: str, topic: str) -> None:
    with ottla.Producer({"bootstrap.servers": bootstrap, "compression.type": "lz4",
                         "linger.ms": 50}) as producer:
        for i in range(200):
            producer.send(topic, key=f"key-{i % 3}", value=f"value-{i}",
                          headers=[("source", b"ottla"), ("n", str(i).encode())])
    jars = Path(os.environ["OTTLA_JUDGE"]) / "kafka-4.3.1" / "lib" / "*"
    done = subprocess.run(
        ["java", "-cp", str(jars), "org.apache.kafka.tools.consumer.ConsoleConsumer",
         "--bootstrap-server", bootstrap, "--topic", topic, "--from-beginning",
         "--max-messages", "200", "--timeout-ms", "30000",
         "--formatter-property", "print.headers=true", "--formatter-property", "print.key=true"],
        capture_output=True, text=True, timeout=120, check=True,
    )
    lines = done.stdout.splitlines()
    expected = {f"source:ottla,n:{i}\tkey-{i % 3}\tvalue-{i}" for i in range(200)}
    assert set(lines) == expected
    assert len(lines) == 200
