"""The embedded broker."""

import asyncio
import os
import subprocess
import sys

import pytest

import ottla


def test_records_survive_a_restart_of_the_broker(tmp_path):
    for expected in ([], [b"one"], [b"one", b"one"]):
        with ottla.Broker(tmp_path / "data") as broker:
            with ottla.Consumer({"bootstrap.servers": broker.bootstrap, "auto.offset.reset": "earliest"}) as consumer:
                with ottla.Producer(broker.bootstrap) as producer:
                    producer.send("kept", b"one").result()
                consumer.assign([("kept", 0)])
                values = []
                while len(values) <= len(expected):
                    values += [record.value for record in consumer.poll(10)]
        assert values == [*expected, b"one"]


def test_temporary_files_go_with_the_broker():
    with ottla.Broker(config={"num.partitions": 2}) as broker:
        with ottla.Admin(broker.bootstrap) as admin:
            folder = admin.describe_broker_config(1)["log.dirs"].value
            assert os.path.isdir(folder)
    assert not os.path.exists(folder)


def test_a_directory_serves_one_broker(tmp_path):
    with ottla.Broker(tmp_path):
        with pytest.raises(ottla.errors.IoError, match="in use by another process"):
            ottla.Broker(tmp_path)


def test_a_wrong_option_names_the_nearest(tmp_path):
    with pytest.raises(ottla.errors.ConfigError, match="num.partitions"):
        ottla.Broker(tmp_path, config={"num.partition": 3})


LISTENERS = {
    "listeners": "PLAINTEXT://127.0.0.1:0,SASL_PLAINTEXT://127.0.0.1:0",
    "sasl.enabled.mechanisms": "SCRAM-SHA-256",
}
USERS = ["SCRAM-SHA-256=[name=alice,password=secret]"]


def test_listeners_have_their_own_addresses_and_logins():
    with ottla.Broker(config=LISTENERS, add_scram=USERS) as broker:
        assert set(broker.listeners) == {"PLAINTEXT", "SASL_PLAINTEXT"}
        assert broker.bootstrap == broker.listeners["PLAINTEXT"] != broker.listeners["SASL_PLAINTEXT"]
        alice = {
            "bootstrap.servers": broker.listeners["SASL_PLAINTEXT"],
            "security.protocol": "SASL_PLAINTEXT",
            "sasl.mechanism": "SCRAM-SHA-256",
            "sasl.username": "alice",
            "sasl.password": "secret",
        }
        with ottla.Producer(alice) as producer:
            assert producer.send("secured", b"x").result().offset == 0
        with ottla.Producer(alice | {"sasl.password": "wrong"}) as producer:
            with pytest.raises(ottla.errors.AuthenticationError):
                producer.send("secured", b"x").result()


def test_a_user_that_makes_no_sense_is_explained():
    with pytest.raises(ottla.errors.ConfigError, match="add-scram"):
        ottla.Broker(add_scram=["SCRAM-SHA-256=[name=alice]"])


def test_a_folder_is_formatted_for_a_release_that_there_is():
    with ottla.Broker(release_version="4.3") as broker, ottla.Admin(broker.bootstrap) as admin:
        assert admin.list_topics() is not None
    with pytest.raises(ottla.errors.ConfigError, match="44.1"):
        ottla.Broker(release_version="44.1")


def test_the_asyncio_twin_serves():
    async def main():
        async with ottla.aio.Broker(config=LISTENERS, add_scram=USERS) as broker:
            assert set(broker.listeners) == {"PLAINTEXT", "SASL_PLAINTEXT"}
            async with ottla.aio.Admin(broker.bootstrap) as admin:
                await admin.create_topic("t")
                assert "t" in await admin.list_topics()

    asyncio.run(main())


def test_a_killed_broker_comes_back_with_what_it_acknowledged(tmp_path):
    program = (
        "import os, sys, ottla\n"
        "broker = ottla.Broker(sys.argv[1])\n"
        "with ottla.Producer(broker.bootstrap) as producer:\n"
        "    for number in range(100):\n"
        "        producer.send('kept', b'%d' % number)\n"
        "    producer.flush()\n"
        "print('acknowledged', flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    for life in range(1, 3):
        ended = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True)
        assert (ended.stdout, ended.returncode) == ("acknowledged\n", -9), ended.stderr
        with ottla.Broker(tmp_path) as broker:
            config = {"bootstrap.servers": broker.bootstrap, "auto.offset.reset": "earliest"}
            with ottla.Consumer(config) as consumer:
                consumer.assign([("kept", 0)])
                values = []
                while len(values) < 100 * life:
                    values += [int(record.value) for record in consumer.poll(10)]
            assert values == list(range(100)) * life
