"""Consumers in groups."""

import time

import ottla


class Listener:
    def __init__(self):
        self.owned = set()
        self.told = []

    def on_partitions_assigned(self, partitions):
        self.told.append(("assigned", sorted(partitions)))
        self.owned |= set(partitions)

    def on_partitions_revoked(self, partitions):
        self.told.append(("revoked", sorted(partitions)))
        self.owned -= set(partitions)


def member(bootstrap, topic, listener):
    config = {
        "bootstrap.servers": bootstrap,
        "group.id": f"group-{topic}",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
    }
    return ottla.Consumer(config, topics=[topic], listener=listener)


def until(condition, *consumers):
    records = []
    deadline = time.monotonic() + 30
    while not condition(records):
        assert time.monotonic() < deadline
        for consumer in consumers:
            records += consumer.poll(0.05)
    return records


def test_two_members_share_a_topic_and_one_inherits_it(bootstrap, topic):
    with ottla.Producer(bootstrap) as producer:
        for number in range(300):
            producer.send(topic, f"{number}", partition=number % 3)
    first, second = Listener(), Listener()
    with member(bootstrap, topic, first) as one:
        records = until(lambda records: len(records) == 300, one)
        assert sorted(int(record.value) for record in records) == list(range(300))
        assert first.told == [("assigned", [(topic, 0), (topic, 1), (topic, 2)])]
        assert one.subscription() == [topic]
        one.commit()
        with member(bootstrap, topic, second) as two:
            shared = lambda _: len(first.owned) + len(second.owned) == 3 and second.owned
            assert until(shared, one, two) == [], "committed records came again"
            assert not first.owned & second.owned
            assert sorted(one.assignment()) == sorted(first.owned)
        until(lambda _: len(first.owned) == 3, one)
        with ottla.Admin(bootstrap) as admin:
            described = admin.describe_group(f"group-{topic}")
            assert (described.state, len(described.members)) == ("Stable", 1)
            offsets = admin.list_group_offsets(f"group-{topic}")
            assert {place: committed.offset for place, committed in offsets.items()} == {
                (topic, partition): 100 for partition in range(3)
            }


def test_a_listener_that_raises_does_not_stop_the_group(bootstrap, topic):
    class Broken:
        def on_partitions_assigned(self, partitions):
            raise ValueError("planted")

    with member(bootstrap, topic, Broken()) as consumer:
        raised = []

        def polled(_):
            try:
                consumer.poll(0.1)
            except ValueError as error:
                raised.append(str(error))
            return len(consumer.assignment()) == 3 and raised

        until(polled)
        assert raised == ["planted"]
