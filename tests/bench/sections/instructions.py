"""Instructions that one answer takes outside the kernel: the figure that no other work on the machine disturbs.

The profiles of the last runs stay in build/bench, for callgrind_annotate.
"""
from gauges.callgrind import instructions
from peers.nginx import nginx
from peers.office import office_of
from sections.feed import EVENTS, NAME, files_of
from table import Table, number

WORKS = {"200, identity": False, "304, If-None-Match": True}


def run(bench):
    office = office_of(bench.folder, EVENTS, settled=EVENTS // 2)
    path = office.subscribe("tout")
    with office.serve() as ours:
        files = files_of(ours, path)
    table = Table("Instructions of one answer", f"Counted by callgrind, the kernel's left out; feed of {EVENTS} events,"
                  " one kept connection.", ["work", "Arrimage", "nginx", "ratio"])
    for work, known in WORKS.items():
        mine = instructions(lambda words: office.serve(under=words), bench.tools / "arrimage.log", path, known)
        other = instructions(lambda words: nginx(bench.folder, files, under=words), bench.tools / "nginx.log",
                             f"/{NAME}", known)
        table.add(work, number(mine), number(other), number(mine / other))
    yield table
