"""Produces the airlines and every flight, keyed by carrier and by origin."""

import argparse
import json
from pathlib import Path

import ottla
from flights import (AIRLINES, AIRLINES_TIME_MS, BY_CARRIER, BY_ORIGIN, Flight, airlines, flights,
                     source)
from tqdm import tqdm


def planted(all_flights: list[Flight], plant: str | None) -> list[Flight]:
    """One record spoiled, so that the comparison at the end has something to find."""
    at = len(all_flights) // 2
    while all_flights[at].delay is None:
        at += 1
    before, spoiled, after = all_flights[:at], all_flights[at], all_flights[at + 1:]
    match plant:
        case "drop":
            return before + after
        case "duplicate":
            return [*before, spoiled, spoiled, *after]
        case "alter":
            altered = Flight(spoiled.carrier, spoiled.origin, spoiled.dest, spoiled.number,
                             (spoiled.delay or 0) + 1, spoiled.time_ms)
            return [*before, altered, *after]
    return all_flights


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--bootstrap", required=True)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--plant", choices=["drop", "duplicate", "alter"])
    options = arguments.parse_args()
    archive = source(options.data)
    all_flights = planted(flights(archive), options.plant)

    config = {"bootstrap.servers": options.bootstrap, "linger.ms": 20, "compression.type": "lz4"}
    with ottla.Producer(config) as producer:
        # A table's record must come before the flights that it is joined with.
        for code, name in airlines(archive).items():
            producer.send(AIRLINES, json.dumps({"name": name}), key=code,
                          timestamp=AIRLINES_TIME_MS)
        producer.flush()
        for flight in tqdm(all_flights, "flights", unit_scale=True):
            value = flight.value()
            producer.send(BY_CARRIER, value, key=flight.carrier, timestamp=flight.time_ms)
            producer.send(BY_ORIGIN, value, key=flight.origin, timestamp=flight.time_ms)
    print(f"produced {len(all_flights):,} flights into two topics")


if __name__ == "__main__":
    main()
