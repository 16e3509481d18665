"""Users of SCRAM through both twins, and secrets that nothing shows."""

from __future__ import annotations

import asyncio
import time
import uuid

import ottla
import pytest
from ottla.types import ScramCredentialInfo, UserScramCredentialDeletion, UserScramCredentialUpsertion

SECRET = "canary-5d2c"
MECHANISM = "SCRAM-SHA-512"


def eventually(ask, wanted):
    """Brokers learn of a change a moment after the controller has answered."""
    deadline = time.monotonic() + 30
    while True:
        try:
            found = ask()
        except ottla.errors.BrokerError as error:
            found = error.name
        if found == wanted or time.monotonic() > deadline:
            assert found == wanted
            return


def test_users_are_made_described_and_taken_away(bootstrap):
    user = f"user-{uuid.uuid4().hex[:8]}"
    with ottla.Admin(bootstrap) as admin:
        admin.alter_user_scram_credentials([UserScramCredentialUpsertion(user, MECHANISM, SECRET)])
        wanted = {user: [ScramCredentialInfo(MECHANISM, 4096)]}
        eventually(lambda: admin.describe_user_scram_credentials([user]), wanted)
        assert user in admin.describe_user_scram_credentials()
        with pytest.raises(ottla.errors.BrokerError) as caught:
            admin.alter_user_scram_credentials([UserScramCredentialUpsertion(user, MECHANISM, SECRET, iterations=17)])
        assert caught.value.name == "UNACCEPTABLE_CREDENTIAL"
        assert SECRET not in str(caught.value)
        with pytest.raises(ottla.errors.UsageError, match="PLAIN"):
            admin.alter_user_scram_credentials([UserScramCredentialDeletion(user, "PLAIN")])
        asyncio.run(take_away(bootstrap, user))
        eventually(lambda: admin.describe_user_scram_credentials([user]), "RESOURCE_NOT_FOUND")


async def take_away(bootstrap: str, user: str) -> None:
    async with ottla.aio.Admin(bootstrap) as admin:
        assert user in await admin.describe_user_scram_credentials()
        await admin.alter_user_scram_credentials([UserScramCredentialDeletion(user, MECHANISM)])


@pytest.mark.parametrize(
    "options",
    [
        {"sasl.jaas.config": f"NoSuchModule required password={SECRET}"},
        {"sasl.jaas.config": f'org.apache.kafka.common.security.plain.PlainLoginModule required password="{SECRET}";'},
        {"sasl.password": SECRET},
        {"sasl.username": "a", "sasl.password": SECRET, "ssl.keystore.key": SECRET},
        {"sasl.username": "a", "sasl.password": SECRET, "ssl.key.pasword": SECRET},
        {"sasl.username": "a", "sasl.password": SECRET, "ssl.keystore.key": SECRET, "ssl.keystore.certificate.chain": SECRET},
    ],
)
def test_a_wrong_configuration_shows_no_secret(options):
    config = {"bootstrap.servers": "localhost:1", "security.protocol": "SASL_SSL", "sasl.mechanism": "PLAIN", **options}
    with pytest.raises(ottla.errors.ConfigError) as caught:
        ottla.Producer(config)
    assert SECRET not in f"{caught.value!r} {caught.value}"


def test_what_is_sent_to_make_a_user_does_not_show_its_password():
    assert SECRET not in repr(UserScramCredentialUpsertion("a", MECHANISM, SECRET))
