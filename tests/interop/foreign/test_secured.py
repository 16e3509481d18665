"""The Java client and librdkafka at our listeners with TLS and SASL: in with the right certificate
or password, out with a wrong one, and told so."""

import os
import subprocess
import time
from pathlib import Path

import pytest
from authority import Authority
from confluent_kafka import Consumer, KafkaError, KafkaException, Producer
from confluent_kafka.admin import (
    AdminClient,
    ScramCredentialInfo,
    ScramMechanism,
    UserScramCredentialDeletion,
    UserScramCredentialUpsertion,
)

import ottla

PASSWORD = "alice's \"secret\" \\ of, all="
PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule"
SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule"
QUOTED = PASSWORD.replace("\\", "\\\\").replace('"', '\\"')

LISTENERS = {"IN": "PLAINTEXT", "SSL": "SSL", "MUTUAL": "SSL", "SASL_PLAINTEXT": "SASL_PLAINTEXT",
             "SASL_SSL": "SASL_SSL"}
# Listener and mechanism of each way in.
WAYS = [("SSL", None), ("MUTUAL", None), ("SASL_PLAINTEXT", "PLAIN"), ("SASL_SSL", "PLAIN"),
        ("SASL_SSL", "SCRAM-SHA-256"), ("SASL_SSL", "SCRAM-SHA-512")]


class Secured:
    """A broker with every kind of listener, and what clients need to know of it."""

    def __init__(self, folder: Path) -> None:
        authority = Authority(folder)
        self.ca = authority.ca
        self.client = authority.issue("client", server=False)
        stranger = folder / "stranger"
        stranger.mkdir()
        self.stranger = Authority(stranger, "others").issue("stranger", server=False)
        login = f'{PLAIN} required user_alice="{QUOTED}";'
        # A value of the command line's form may hold no comma, so the SCRAM users come later.
        self.broker = ottla.Broker(config={
            "listeners": ",".join(f"{name}://127.0.0.1:0" for name in LISTENERS),
            "listener.security.protocol.map": ",".join(map(":".join, LISTENERS.items())),
            "ssl.keystore.location": authority.issue("server", server=True),
            "ssl.truststore.location": self.ca,
            "listener.name.mutual.ssl.client.auth": "required",
            "sasl.enabled.mechanisms": "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512",
            "listener.name.sasl_plaintext.plain.sasl.jaas.config": login,
            "listener.name.sasl_ssl.plain.sasl.jaas.config": login,
            "group.initial.rebalance.delay.ms": 0,
        })
        admin = AdminClient({"bootstrap.servers": self.broker.listeners["IN"]})
        for mechanism in (ScramMechanism.SCRAM_SHA_256, ScramMechanism.SCRAM_SHA_512):
            put(admin, "alice", PASSWORD, mechanism)


def put(admin: AdminClient, user: str, password: str, mechanism: ScramMechanism) -> None:
    info = ScramCredentialInfo(mechanism, 4096)
    upsertion = UserScramCredentialUpsertion(user, info, password.encode())
    for future in admin.alter_user_scram_credentials([upsertion]).values():
        future.result(timeout=30)


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Secured:
    secured = Secured(tmp_path_factory.mktemp("secured"))
    yield secured
    secured.broker.close()


def librdkafka(secured: Secured, listener: str, mechanism: str | None, *, password: str = PASSWORD,
               client: Path | None = None) -> dict:
    settings = {"bootstrap.servers": secured.broker.listeners[listener], "log_level": 0,
                "security.protocol": LISTENERS[listener]}
    if "SSL" in LISTENERS[listener]:
        settings["ssl.ca.location"] = str(secured.ca)
    if listener == "MUTUAL":
        certificate = str(client or secured.client)
        settings |= {"ssl.certificate.location": certificate, "ssl.key.location": certificate}
    if mechanism:
        settings |= {"sasl.mechanism": mechanism, "sasl.username": "alice",
                     "sasl.password": password}
    return settings


@pytest.mark.parametrize(("listener", "mechanism"), WAYS)
def test_librdkafka_produces_and_consumes(secured: Secured, topic: str, listener: str,
                                          mechanism: str | None) -> None:
    settings = librdkafka(secured, listener, mechanism)
    producer = Producer(settings | {"enable.idempotence": True})
    for i in range(200):
        producer.produce(topic, value=f"value {i}" * 50)
    assert producer.flush(30) == 0
    consumer = Consumer(settings | {"group.id": topic, "auto.offset.reset": "earliest"})
    consumer.subscribe([topic])
    values, deadline = [], time.monotonic() + 30
    while len(values) < 200 and time.monotonic() < deadline:
        values += [message.value() for message in consumer.consume(200, timeout=0.5)
                   if message.error() is None]
    consumer.close()
    assert values == [(f"value {i}" * 50).encode() for i in range(200)]


@pytest.mark.parametrize(("listener", "mechanism"), WAYS[1:])
def test_librdkafka_is_told_why_it_does_not_get_in(secured: Secured, listener: str,
                                                   mechanism: str | None) -> None:
    told: list[KafkaError] = []
    settings = librdkafka(secured, listener, mechanism, password="wrong", client=secured.stranger)
    admin = AdminClient(settings | {"error_cb": told.append})
    deadline = time.monotonic() + 30
    while not told and time.monotonic() < deadline:
        admin.poll(0.1)
    if mechanism:
        assert told[0].code() == KafkaError._AUTHENTICATION, told
    else:
        assert "alert certificate required" in told[0].str(), told


def test_librdkafka_keeps_users(secured: Secured) -> None:
    admin = AdminClient({"bootstrap.servers": secured.broker.listeners["IN"]})
    put(admin, "bob", "bob's", ScramMechanism.SCRAM_SHA_256)
    described = admin.describe_user_scram_credentials(["bob"])["bob"].result(timeout=30)
    infos = [(info.mechanism, info.iterations) for info in described.scram_credential_infos]
    assert infos == [(ScramMechanism.SCRAM_SHA_256, 4096)]
    deletion = UserScramCredentialDeletion("bob", ScramMechanism.SCRAM_SHA_256)
    admin.alter_user_scram_credentials([deletion])["bob"].result(timeout=30)
    with pytest.raises(KafkaException, match="does not exist"):
        admin.describe_user_scram_credentials(["bob"])["bob"].result(timeout=30)


def java(tool: str, *arguments: str, said: str | None = None) -> subprocess.CompletedProcess:
    jars = Path(os.environ["OTTLA_JUDGE"]) / "kafka-4.3.1" / "lib" / "*"
    return subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-cp", str(jars), tool, *arguments],
                          input=said, capture_output=True, text=True, timeout=120)


def properties(secured: Secured, folder: Path, listener: str, mechanism: str | None, *,
               password: str = QUOTED, client: Path | None = None) -> str:
    """A `client.properties` file; its path."""
    lines = {"security.protocol": LISTENERS[listener], "default.api.timeout.ms": "10000",
             "request.timeout.ms": "9000"}
    if "SSL" in LISTENERS[listener]:
        lines |= {"ssl.truststore.type": "PEM", "ssl.truststore.location": str(secured.ca)}
    if listener == "MUTUAL":
        lines |= {"ssl.keystore.type": "PEM",
                  "ssl.keystore.location": str(client or secured.client)}
    if mechanism:
        module = PLAIN if mechanism == "PLAIN" else SCRAM
        line = f'{module} required username="alice" password="{password}";'
        lines |= {"sasl.mechanism": mechanism, "sasl.jaas.config": line}
    file = folder / "client.properties"
    # A properties file reads backslashes once more.
    escaped = (f"{name}={value}".replace("\\", "\\\\") for name, value in lines.items())
    file.write_text("\n".join(escaped))
    return str(file)


@pytest.mark.parametrize(("listener", "mechanism"), [WAYS[1], WAYS[2], WAYS[4], WAYS[5]])
def test_java_produces_and_consumes(secured: Secured, topic: str, tmp_path: Path, listener: str,
                                    mechanism: str | None) -> None:
    file = properties(secured, tmp_path, listener, mechanism)
    at = ["--bootstrap-server", secured.broker.listeners[listener], "--topic", topic]
    done = java("org.apache.kafka.tools.ConsoleProducer", *at, "--command-config", file,
                said="".join(f"line {i}\n" for i in range(100)))
    assert done.returncode == 0, done.stderr[-3000:]
    done = java("org.apache.kafka.tools.consumer.ConsoleConsumer", *at, "--command-config", file,
                "--group", topic, "--from-beginning", "--max-messages", "100",
                "--timeout-ms", "30000")
    assert done.stdout.splitlines() == [f"line {i}" for i in range(100)], done.stderr[-3000:]


@pytest.mark.parametrize(("listener", "mechanism", "told"), [
    ("SASL_PLAINTEXT", "PLAIN",
     "SaslAuthenticationException: Authentication failed: Invalid username or password"),
    ("SASL_SSL", "SCRAM-SHA-256",
     "SaslAuthenticationException: Authentication failed during authentication due to invalid "
     "credentials with SASL mechanism SCRAM-SHA-256"),
    ("MUTUAL", None, "SslAuthenticationException"),
])
def test_java_is_told_why_it_does_not_get_in(secured: Secured, tmp_path: Path, listener: str,
                                             mechanism: str | None, told: str) -> None:
    file = properties(secured, tmp_path, listener, mechanism, password="wrong",
                      client=secured.stranger)
    done = java("org.apache.kafka.tools.TopicCommand", "--bootstrap-server",
                secured.broker.listeners[listener], "--list", "--command-config", file)
    assert done.returncode != 0
    assert told in done.stdout + done.stderr


def test_kafkas_own_tool_keeps_users(secured: Secured) -> None:
    at = ["--bootstrap-server", secured.broker.listeners["IN"], "--entity-type", "users",
          "--entity-name", "carol"]
    tool = "kafka.admin.ConfigCommand"
    done = java(tool, *at, "--alter", "--add-config",
                "SCRAM-SHA-512=[iterations=8192,password=carols]")
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    done = java(tool, *at, "--describe")
    assert "SCRAM-SHA-512=iterations=8192" in done.stdout, done.stdout + done.stderr[-3000:]
    with ottla.Producer({
        "bootstrap.servers": secured.broker.listeners["SASL_SSL"],
        "security.protocol": "SASL_SSL",
        "ssl.truststore.location": secured.ca,
        "sasl.mechanism": "SCRAM-SHA-512",
        "sasl.username": "carol",
        "sasl.password": "carols",
    }) as producer:
        assert producer.send("carols", b"value").result().offset == 0
