"""A broker inside this process, in a temporary folder, until standard input ends."""

import sys

import ottla

with ottla.Broker() as broker:
    print(f"listening on {broker.bootstrap}", flush=True)
    sys.stdin.read()
