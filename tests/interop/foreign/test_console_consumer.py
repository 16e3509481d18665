"""Kafka's own console tools: its consumer reads what our producer wrote, lz4 batches with headers,
also in a group; ours reads what its producer wrote."""

import os
import subprocess
from pathlib import Path

import ottla


def java(tool: str, *arguments: str, said: str | None = None) -> list[str]:
    """Runs a tool of Kafka's and answers the lines that it printed."""
    jars = Path(os.environ["OTTLA_JUDGE"]) / "kafka-4.3.1" / "lib" / "*"
    done = subprocess.run(["java", "-cp", str(jars), tool, *arguments], input=said,
                          capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


def test_a_java_group_reads_what_a_java_producer_wrote(bootstrap: str, topic: str) -> None:
    java("org.apache.kafka.tools.ConsoleProducer", "--bootstrap-server", bootstrap,
         "--topic", topic, "--compression-codec", "lz4",
         said="".join(f"line {i}\n" for i in range(100)))
    lines = java("org.apache.kafka.tools.consumer.ConsoleConsumer", "--bootstrap-server", bootstrap,
                 "--topic", topic, "--group", topic + "-group", "--from-beginning",
                 "--max-messages", "100", "--timeout-ms", "30000")
    assert sorted(lines) == sorted(f"line {i}" for i in range(100))
    with ottla.Admin({"bootstrap.servers": bootstrap}) as admin:
        assert any(group.group_id == topic + "-group" for group in admin.list_groups())


def test_reads_our_lz4_batches_with_headers(bootstrap: str, topic: str) -> None:
    with ottla.Producer({"bootstrap.servers": bootstrap, "compression.type": "lz4",
                         "linger.ms": 50}) as producer:
        for i in range(200):
            producer.send(topic, key=f"key-{i % 3}", value=f"value-{i}",
                          headers=[("source", b"ottla"), ("n", str(i).encode())])
    lines = java("org.apache.kafka.tools.consumer.ConsoleConsumer", "--bootstrap-server", bootstrap,
                 "--topic", topic, "--from-beginning", "--max-messages", "200",
                 "--timeout-ms", "30000", "--formatter-property", "print.headers=true",
                 "--formatter-property", "print.key=true")
    expected = {f"source:ottla,n:{i}\tkey-{i % 3}\tvalue-{i}" for i in range(200)}
    assert set(lines) == expected
    assert len(lines) == 200
