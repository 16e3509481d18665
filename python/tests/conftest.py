"""The broker that tests talk to, and a topic for each test."""

import os
import uuid

import pytest

import ottla


@pytest.fixture(scope="session")
def bootstrap():
    """The address of a broker: the one named by OTTLA_BOOTSTRAP, else one in this process."""
    address = os.environ.get("OTTLA_BOOTSTRAP")
    if address:
        yield address
        return
    with ottla.Broker(config={"group.initial.rebalance.delay.ms": 0}) as broker:
        yield broker.bootstrap


@pytest.fixture
def topic(bootstrap):
    """A topic of three partitions."""
    name = f"test-{uuid.uuid4().hex[:12]}"
    with ottla.Admin(bootstrap) as admin:
        admin.create_topic(name, partitions=3)
    return name
