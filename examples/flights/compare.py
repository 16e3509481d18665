"""Compares what Node and the JVM read with the same figures computed from the CSV file."""

import argparse
import json
import sys
from pathlib import Path

from flights import ROWS, differences, flights, source, totals


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--results", type=Path, required=True)
    options = arguments.parse_args()
    all_flights = flights(source(options.data))
    assert len(all_flights) == ROWS, f"{len(all_flights)} flights, not {ROWS}"
    found = []
    for by, file in (("carrier", "carriers.json"), ("origin", "origins.json")):
        read = json.loads((options.results / file).read_text())
        found += differences(totals(all_flights, by), read, by)
        count = sum(int(cell["flights"]) for days in read.values() for cell in days.values())
        print(f"by {by}: {count:,} flights in {sum(map(len, read.values())):,} windows")
    for line in found:
        print("DIFFERENT", line)
    if not found:
        print(f"equal to the CSV file: {ROWS:,} flights in, none lost, none twice")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
