"""Foreign clients against the broker at OTTLA_BOOTSTRAP, and ours where they meet."""

import os
import uuid

import pytest


@pytest.fixture(scope="session")
def bootstrap() -> str:
    return os.environ["OTTLA_BOOTSTRAP"]


@pytest.fixture
def topic() -> str:
    return f"foreign-{uuid.uuid4().hex[:12]}"
