"""Ten thousand idle connections: what each costs, and what the others notice."""
import resource
import time

from gauges import idle, memory, pace
from peers.nginx import nginx
from peers.office import office_of
from rounds import Pair
from sections.feed import EVENTS, NAME, files_of
from table import Table, number, verdict

CONNECTIONS = 10_000
RATE = 2000
REST = 1.0


def count(bench):
    """As many as asked for and as the limit of open files allows."""
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0] - 500
    return min(1000 if bench.quick else CONNECTIONS, allowed)


def held(server):
    """Bytes of a server at rest: those of its own, which shared libraries are no part of."""
    time.sleep(REST)
    return memory.anonymous(server.pids)


def turn(bench, program, side):
    """Bytes a connection, and the 99 % latency with and without them, µs."""
    server, path = side
    links = count(bench)
    calm, before = pace.pace(program, *side, RATE, bench.seconds).p99, held(server)
    with idle.connections(server, path, links):
        each = (held(server) - before) / links
        return each, pace.pace(program, *side, RATE, bench.seconds).p99, calm


def rows(table, name, turns, aimed):
    """The memory is that of the first turn: in the later ones what the first one freed is used again."""
    each, waits = turns[0][0], Pair([busy for _, busy, _ in turns], [calm for _, _, calm in turns])
    most_memory, most_ratio = (8, 1.2) if aimed else (None, None)
    table.add(f"{name}: memory of a connection, kB", number(each / 1000), *verdict(each / 1000, most=most_memory))
    busy, calm, ratio, *reached = waits.cells(most=most_ratio)
    table.add(f"{name}: 99 % latency without, µs", calm, "–", "–")
    table.add(f"{name}: 99 % latency with, µs", busy, "–", "–")
    table.add(f"{name}: with divided by without", ratio, *reached)


def run(bench):
    office = office_of(bench.folder, EVENTS, settled=EVENTS // 2)
    path, program = office.subscribe("tout"), pace.build(bench)
    table = Table(f"{count(bench):,} idle connections", f"Anonymous memory of all processes; the latency of the feed of"
                  f" {EVENTS} events at {RATE:,} requests a second.", ["figure", "value", "target", "reached"])
    with office.serve() as ours:
        files = files_of(ours, path)
        turns = [turn(bench, program, (ours, path)) for _ in range(bench.rounds)]
        rows(table, "Arrimage", turns, aimed=True)
    with nginx(bench.folder, files) as theirs:
        turns = [turn(bench, program, (theirs, f"/{NAME}")) for _ in range(bench.rounds)]
        rows(table, "nginx", turns, aimed=False)
    yield table
