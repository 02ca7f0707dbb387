"""How long a request waits at 70 % of the peak, beside nginx."""
import contextlib
import statistics

from gauges import pace
from gauges.wrk import load
from peers.nginx import nginx
from peers.office import office_of
from rounds import alternate, pair
from sections.feed import EVENTS, NAME, files_of
from table import Table, number, spread

PART = 0.7
FIGURES = [("median", "p50", None), ("99 %", "p99", 1.2), ("99.9 %", "p999", None)]


def peak(server, path, bench):
    """Answers a second, the median of three loads."""
    return statistics.median(load(server, path, bench.seconds).rate for _ in range(1 if bench.quick else 3))


def measure(bench, program, sides, rates):
    """Both servers in turn, each at its rate; a side is a server and its path."""
    runs = [lambda side=side, rate=rate: pace.pace(program, *side, rate, bench.seconds)
            for side, rate in zip(sides, rates)]
    return alternate(bench.rounds, *runs)


def table(title, rates, results):
    result = Table(title, f"Microseconds from the instant a request was due to its last byte, on 32 kept connections;"
                   f" Arrimage at {number(rates[0])} and nginx at {number(rates[1])} requests a second.",
                   ["latency", "Arrimage", "nginx", "ratio", "target", "reached"])
    for name, figure, most in FIGURES:
        result.add(name, *pair(results, figure).cells(most=most))
    missing = pair(results, "missing")
    if any(missing.ours + missing.theirs):
        result.add("never sent in time", spread(missing.ours), spread(missing.theirs), "–", "–", "–")
    return result


def run(bench):
    office = office_of(bench.folder, EVENTS, settled=EVENTS // 2)
    path, program = office.subscribe("tout"), pace.build(bench)
    with contextlib.ExitStack() as stack:
        ours = stack.enter_context(office.serve())
        theirs = stack.enter_context(nginx(bench.folder, files_of(ours, path)))
        sides = [(ours, path), (theirs, f"/{NAME}")]
        peaks = [peak(*side, bench) for side in sides]
        for title, rates in (("70 % of its own peak each", [PART * rate for rate in peaks]),
                             ("70 % of the lower peak", [PART * min(peaks)] * 2)):
            yield table(f"Latency at {title}", rates, measure(bench, program, sides, rates))
