"""A feed of 200 events beside the same bytes served as a static file by nginx."""
import contextlib

from gauges import wire
from gauges.wrk import load
from peers.nginx import nginx
from peers.office import office_of
from rounds import alternate, pair
from table import Table

EVENTS = 200
NAME = "tout.ics"
COLUMNS = ["work", "Arrimage", "nginx", "ratio", "target", "reached"]


def ask(server, path, status, **headers):
    """The answer, after making sure that it is the one to measure."""
    answer = wire.get(server.port, path, **headers)
    if answer.status != status:
        raise RuntimeError(f"{server.name} answers {answer.status} instead of {status}")
    return answer


def works(server, path):
    """The headers of each work, and the bytes that it answers."""
    plain = ask(server, path, 200)
    known = {"If-None-Match": plain.headers["etag"]}
    ask(server, path, 304, **known)
    zipped = ask(server, path, 200, Accept_Encoding="gzip")
    if zipped.headers.get("content-encoding") != "gzip":
        raise RuntimeError(f"{server.name} does not compress")
    return {"200, identity": ({}, plain.body), "304, If-None-Match": (known, b""),
            "200, gzip": ({"Accept-Encoding": "gzip"}, zipped.body)}


def files_of(server, path):
    """Our own bytes, for the other server."""
    answers = works(server, path)
    if (events := answers["200, identity"][1].count(b"BEGIN:VEVENT")) != EVENTS:
        raise RuntimeError(f"the feed has {events} events instead of {EVENTS}")
    return {NAME: answers["200, identity"][1], f"{NAME}.gz": answers["200, gzip"][1]}


def compare(bench, ours, path, theirs):
    """Both loads of each work, round by round, by the name of the work."""
    mine, others = works(ours, path), works(theirs, f"/{NAME}")
    results = {}
    for work, (headers, body) in mine.items():
        if body != others[work][1]:
            raise RuntimeError(f"{work}: the bytes differ")
        results[work] = alternate(bench.rounds, lambda: load(ours, path, bench.seconds, headers),
                                  lambda: load(theirs, f"/{NAME}", bench.seconds, others[work][0]))
    return results


def tables(title, files, results):
    sizes = f"{len(files[NAME]):,} bytes, {len(files[NAME + '.gz']):,} with gzip"
    rate = Table(f"{title}: answers per second", f"wrk, one thread, 32 kept connections; {sizes}.", COLUMNS)
    cpu = Table(f"{title}: server CPU time per answer, µs", "User and system, all threads and workers.", COLUMNS)
    for work, loads in results.items():
        aimed = "gzip" not in work and "logged" not in title
        rate.add(work, *pair(loads, "rate").cells(least=1.0 if aimed else None))
        cpu.add(work, *pair(loads, "cpu").cells(most=1.0 if aimed else None))
    return [rate, cpu]


def run(bench):
    office = office_of(bench.folder, EVENTS, settled=EVENTS // 2)
    path = office.subscribe("tout")
    for logged in (False, True):
        with contextlib.ExitStack() as stack:
            ours = stack.enter_context(office.serve(logged))
            files = files_of(ours, path)
            theirs = stack.enter_context(nginx(bench.folder, files, logged))
            results = compare(bench, ours, path, theirs)
        title = f"Feed of {EVENTS} events" + (", each answer logged to a file" if logged else "")
        yield from tables(title, files, results)
