"""Ten times more, and again: what grows, and how fast."""
import math
import statistics
import subprocess

from gauges import memory
from gauges.change import changes
from gauges.start import first_byte
from gauges.wire import Wire
from peers.office import office_of
from peers.warm import ask_calendars, ask_subscriptions, first_of_each
from table import Table, megabytes, number, verdict

SIZES = [1000, 10_000, 100_000]
TURNS = 9
COMMITTEE = "comite-logement-social"
STARTS = ["start to first byte, feed of everything, ms", "start to first byte, a committee's feed, ms"]


def both(paths):
    """The feed of everything, and that of the committee whose meetings change."""
    return [next(path for path in paths if path.endswith(f"/{name}.ics")) for name in ("tout", COMMITTEE)]


def started(office, paths):
    """Milliseconds from the process's start to the first byte: the feed of everything, and a committee's."""
    everything, one = both(paths)
    return {name: median(first_byte(office.data, path) for _ in range(5))
            for name, path in zip(STARTS, (everything, one))}


def remembered(server, paths):
    """Megabytes taken, sealed files included, as more is asked for."""
    figures = {"memory just started, MB": taken(server)}
    tags = ask_calendars(server, first_of_each(paths))
    figures["memory, each calendar asked for, MB"] = taken(server)
    ask_subscriptions(server, paths, tags)
    figures["memory, each subscription asked for, MB"] = taken(server)
    return figures


def answered(office, server, paths):
    """Sizes and milliseconds of a daemon that has all ready."""
    everything, one = both(paths)
    figures = {}
    with Wire(server.port) as wire:
        tag = wire.get(everything).headers["etag"]
        figures["feed of everything, MB"] = megabytes(len(wire.get(everything).body))
        figures["first byte warm, feed of everything, ms"] = median(wire.get(everything).wait for _ in range(TURNS))
        figures["304 warm, ms"] = median(wire.get(everything, If_None_Match=tag).wait for _ in range(TURNS))
        moved = changes(office, server, wire, everything, range(TURNS))
        figures["one change: sent to acknowledged, ms"] = median(change.command for change in moved)
        figures["one change: until the new feed of everything is ready, ms"] = median(change.ready for change in moved)
        figures["one change: the daemon's CPU time, ms"] = median(change.cpu for change in moved)
        moved = changes(office, server, wire, one, range(TURNS, 2 * TURNS))
        figures["one change: until the committee's new feed is ready, ms"] = median(change.ready for change in moved)
    return figures


def median(values):
    return statistics.median(list(values))


def taken(server):
    return megabytes(memory.taken(server.pids))


def database_size(office):
    return {"database, MB": megabytes(sum(file.stat().st_size for file in office.data.glob("arrimage.db*")))}


def measure(bench, meetings):
    """Every figure of one size, by its name."""
    office = office_of(bench.folder, meetings, settled=50)
    figures = {"import, s": office.imported}
    paths = office.subscribe_many(meetings // 10)
    figures |= database_size(office) | started(office, paths)
    with office.serve() as server:
        return figures | remembered(server, paths) | answered(office, server, paths)


def slope(sizes, values):
    """How many decades a figure grows for each decade of meetings: 0 flat, 1 in proportion, 2 as the square."""
    points = list(zip(sizes, values))
    steps = [math.log(after / before) / math.log(larger / size) if before > 0 and after > 0 else math.nan
             for (size, before), (larger, after) in zip(points, points[1:])]
    return ", ".join(f"{step:.2f}" for step in steps) or "–"


def aimed(results):
    """The figures that have a target."""
    if 10_000 not in results:
        return
    table = Table("Start with 10,000 meetings", "Milliseconds from the process's start, median of 5.",
                  ["until", "ms", "target", "reached"])
    for name in STARTS:
        value = results[10_000][name]
        table.add(name, number(value), *verdict(value, most=150))
    yield table


def measure_all(bench):
    """The figures by size, up to the first whose import takes too long, which is said."""
    results = {}
    for size in sorted({min(size, bench.most) for size in SIZES}):
        try:
            results[size] = measure(bench, size)
        except subprocess.TimeoutExpired as late:
            print(f"{size:,} meetings are left out: after {late.timeout:.0f} s their import was not done")
            break
    return results


def run(bench):
    results = measure_all(bench)
    table = Table("Growth", "Columns are meetings, with a tenth as many subscriptions spread over 34 calendars. The"
                  " slope of each decade: 0 does not grow, 1 grows as the meetings do, 2 as their square.",
                  ["figure", *(f"{size:,}" for size in results), "slope"])
    for name in next(iter(results.values())):
        values = [figures[name] for figures in results.values()]
        table.add(name, *map(number, values), slope(results, values))
    yield table
    yield from aimed(results)
