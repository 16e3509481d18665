"""The broker that tests talk to, and a topic for each test."""

import os
import uuid

import apache_kafka
import pytest

import ottla


@pytest.fixture(scope="session")
def bootstrap():
    """The address of a broker: the one named by OTTLA_BOOTSTRAP, else Apache Kafka from its jars."""
    address = os.environ.get("OTTLA_BOOTSTRAP")
    if address:
        yield address
        return
    folder = apache_kafka.jars()
    if folder is None:
        pytest.skip("no broker: set OTTLA_BOOTSTRAP, or fetch Apache Kafka's jars")
    with apache_kafka.running(folder) as address:
        yield address


@pytest.fixture
def topic(bootstrap):
    """A topic of three partitions."""
    name = f"test-{uuid.uuid4().hex[:12]}"
    with ottla.Admin(bootstrap) as admin:
        admin.create_topic(name, partitions=3, configs={"retention.ms": -1})
    return name
