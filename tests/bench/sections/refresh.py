"""One meeting of a large feed changes: how long until the new feed is there."""
import statistics
import subprocess

from bench import ROOT
from gauges.change import changes
from gauges.wire import Wire
from peers.office import office_of
from table import Table, number, spread, verdict

COLUMNS = ["figure", "ms", "target", "reached"]
ROWS = [("first byte, unchanged feed", "before"), ("first byte, changed feed", "after"),
        ("until the new bytes are ready: the difference", "ready"), ("last byte, changed feed", "whole"),
        ("the change itself, from sent to acknowledged", "command"),
        ("the daemon's CPU time, from the change sent to the last byte", "cpu")]


def figures(title, found, most=None):
    table = Table(title, f"Milliseconds, median of {len(found)} changes; the feed is asked for as soon as the change is"
                  " acknowledged, on a kept connection.", COLUMNS)
    for name, figure in ROWS:
        values = [getattr(one, figure) for one in found]
        table.add(name, spread(values), *verdict(statistics.median(values), most=most if figure == "ready" else None))
    return table


def rendering():
    """What the rendering alone costs, where its bench is built: it prints lines "what: figure and unit"."""
    program = ROOT / "build/release/tests/feed_bench"
    if not program.exists():
        return
    table = Table("Rendering a feed inside the process", "Printed by tests/feed_bench.", ["figure", "value"])
    said = subprocess.run([program], check=True, capture_output=True, text=True, timeout=300).stdout
    for line in said.splitlines():
        name, _, value = line.rpartition(":")
        table.add(name.strip(), value.strip())
    yield table


def run(bench):
    meetings, turns = (1000, 5) if bench.quick else (10_000, 21)
    office = office_of(bench.folder, meetings, settled=50)
    path = office.subscribe("tout")
    with office.serve() as server, Wire(server.port) as wire:
        size = number(len(wire.get(path).body) / 1e6)
        title = f"Feed of {meetings:,} meetings ({size} MB), one changed"
        yield figures(title, changes(office, server, wire, path, range(turns)), most=2.0)
        zipped = changes(office, server, wire, path, range(turns, 2 * turns), Accept_Encoding="gzip")
        yield figures(f"{title}, asked for with gzip", zipped)
    yield from rendering()
