"""Frames, driven as Node and the JVM drive them: rows in, packed completions out."""

import select

from ottla import _ottla


def test_frames_are_accepted_and_completed_with_sequence_numbers(bootstrap, topic):
    producer = _ottla.Producer([("bootstrap.servers", bootstrap), ("linger.ms", "0")])
    queue = _ottla.Queue()
    source = producer.notify(queue)
    handle = _ottla.topic_handle(topic)
    frame = _ottla.Frame()
    for number in range(1000):
        frame.append(handle, b"k%d" % (number % 7), b"v%d" % number)
    packed = frame.take()
    taken = 0
    completed = {}
    while len(completed) < 1000:
        if taken < 1000:
            taken += producer.produce(packed, taken)
            if taken < 1000:
                queue_room = producer.submit_room(queue)
                assert queue_room != source
        readable, _, _ = select.select([queue.fileno()], [], [], 30)
        assert readable, f"{taken} taken, {len(completed)} completed"
        for _, tag, value in queue.drain(100):
            assert tag == "ready", value
        while runs := (drained := producer.drain(10)) and _ottla.read_completions(drained):
            for run_topic, partition, base, _, sequences, error in runs:
                assert (run_topic, error) == (handle, None)
                for offset, sequence in enumerate(sequences, base):
                    assert sequence not in completed
                    completed[sequence] = (partition, offset)
    assert sorted(completed) == list(range(1000))
    assert len(set(completed.values())) == 1000
    by_key = {sequence % 7: set() for sequence in completed}
    for sequence, (partition, _) in completed.items():
        by_key[sequence % 7].add(partition)
    assert all(len(partitions) == 1 for partitions in by_key.values())
    producer.close(10)


def test_a_row_that_can_never_be_sent_completes_with_its_error(bootstrap, topic):
    pairs = [("bootstrap.servers", bootstrap), ("linger.ms", "0"), ("max.request.size", "1000")]
    producer = _ottla.Producer(pairs)
    queue = _ottla.Queue()
    producer.notify(queue)
    handle = _ottla.topic_handle(topic)
    frame = _ottla.Frame()
    frame.append(handle, None, b"fits")
    frame.append(handle, None, b"x" * 2000)
    packed = frame.take()
    taken, outcomes = 0, {}
    while len(outcomes) < 2:
        if taken < 2:
            taken += producer.produce(packed, taken)
            producer.submit_room(queue)
        assert select.select([queue.fileno()], [], [], 30)[0]
        queue.drain(100)
        if drained := producer.drain(10):
            for *_, sequences, error in _ottla.read_completions(drained):
                outcomes.update(dict.fromkeys(sequences, error))
    assert outcomes[0] is None
    assert outcomes[1].name == "MESSAGE_TOO_LARGE"
    producer.close(10)
