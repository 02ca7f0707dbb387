"""Resident memory, at rest with the sample plan and with a large one."""
import time

from gauges import memory
from peers.office import Office, office_of
from peers.warm import warm
from support import SAMPLE
from table import Table, megabytes, number, verdict

COLUMNS = ["daemon", "taken in all", "target", "reached", "resident", "sealed files", "anonymous"]


def row(table, name, server, most=None):
    """Measures after a moment's rest, so that what is freed late is freed."""
    time.sleep(0.5)
    gauges = memory.taken, memory.resident, memory.sealed, memory.anonymous
    figures = [megabytes(gauge(server.pids)) for gauge in gauges]
    table.add(name, number(figures[0]), *verdict(figures[0], most=most), *map(number, figures[1:]))


def small(bench, table):
    office = Office(bench.folder, "sample")
    office.run("plan", "import", SAMPLE, "--yes")
    paths = [office.subscribe(calendar) for calendar in office.calendars]
    with office.serve() as server:
        row(table, "sample plan, just started", server, most=16)
        warm(server, paths)
        row(table, "sample plan, all its calendars asked for", server, most=16)


def large(bench, table):
    meetings, links = (1000, 100) if bench.quick else (10_000, 1000)
    office = office_of(bench.folder, meetings, settled=100)
    paths = office.subscribe_many(links)
    with office.serve() as server:
        row(table, f"{meetings:,} meetings, {links:,} subscriptions, just started", server)
        warm(server, paths)
        row(table, f"{meetings:,} meetings, {links:,} subscriptions, all asked for", server, most=64)


def run(bench):
    table = Table("Memory of the daemon, MB of 10⁶ bytes", "Resident counts pages of shared libraries in whole;"
                  " sealed files hold the feeds kept ready; anonymous is the part of resident that comes from no"
                  " file.", COLUMNS)
    small(bench, table)
    large(bench, table)
    yield table
