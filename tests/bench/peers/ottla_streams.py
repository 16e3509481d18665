"""Our Streams with Python functions."""

import time

import ottla
from plan import begin, end, plan

MINUTE_MS = 60_000


def topology(case):
    built = ottla.Topology(key="string", value="string")
    lines = built.stream(case.lines)
    if case.case == "stream-table-join":
        lines.join(built.table(case.table), lambda line, row: f"{line} {row}").to(case.out)
        return built
    if case.case == "word-count":
        grouped = lines.flat_map_values(str.split).group_by(lambda _, word: word)
    else:
        grouped = lines.group_by_key()
    if case.case == "tumbling-window":
        grouped = grouped.windowed_by(MINUTE_MS)
    counts = grouped.count(store="counts", value="i64").to_stream()
    counts.to(case.out, value="i64")
    return built


_, bootstrap, case = plan()
config = {"bootstrap.servers": bootstrap, "application.id": case.application}
with ottla.Streams(topology(case), config) as application:
    application.start()
    measuring = False
    while (done := application.metrics()["records"]) < case.processed:
        if not measuring and done >= case.warmup:
            measuring = True
            begin()
        time.sleep(0.01)
    end()
