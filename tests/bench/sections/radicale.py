"""A feed of 1,000 events beside Radicale's collection of the same events."""
from gauges import wire
from gauges.wrk import load
from peers.office import office_of
from peers.radicale import COLLECTION, radicale
from rounds import alternate, pair
from table import Table

EVENTS = 1000
LINKS = 2
LONGER = 3


def whole(server, path):
    """The calendar, after making sure that it has all its events."""
    answer = wire.get(server.port, path)
    events = answer.body.count(b"BEGIN:VEVENT")
    if answer.status != 200 or events != EVENTS:
        raise RuntimeError(f"{server.name} answers {answer.status} with {events} events")
    return answer.body


def run(bench):
    office = office_of(bench.folder, EVENTS, settled=100)
    path = office.subscribe("tout")
    with office.serve() as ours, radicale(bench.folder, whole(ours, path)) as theirs:
        whole(theirs, COLLECTION)
        loads = alternate(bench.rounds, lambda: load(ours, path, bench.seconds, connections=LINKS),
                          lambda: load(theirs, COLLECTION, bench.seconds * LONGER, connections=LINKS))
    table = Table(f"Feed of {EVENTS:,} events beside Radicale", f"wrk, one thread, {LINKS} connections, 200, identity.",
                  ["figure", "Arrimage", "Radicale", "ratio", "target", "reached"])
    table.add("answers per second", *pair(loads, "rate").cells())
    table.add("server CPU time per answer, µs", *pair(loads, "cpu").cells())
    yield table
