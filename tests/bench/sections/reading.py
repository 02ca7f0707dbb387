"""`plan read`, the whole process: the plan's own text, and that text repeated."""
import os
import statistics
import subprocess
import time

from bench import ROOT
from support import BINARY, REAL_PLAN
from table import Table, number, spread, verdict

PLAN = REAL_PLAN if REAL_PLAN.exists() else ROOT / "config/plan-exemple.txt"
REPEATED = [250, 500, 1000]
FORMS = {"text": [], "JSON": ["--json"]}


def timed(words):
    """Milliseconds from start to end of a process, and its CPU seconds."""
    started = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    took = (time.perf_counter() - started) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{words}: exit {process.returncode}")
    return took, usage.ru_utime + usage.ru_stime


def whole_process(bench):
    table = Table("Reading a plan, whole process",
                  f"Milliseconds from start to end; the plan is {PLAN.name}, {PLAN.stat().st_size:,} bytes.",
                  ["process", "ms", "target", "reached"])
    rounds = 21 if bench.quick else 101
    words = [BINARY, "plan", "read", PLAN]
    works = {"`plan read`": (words, 10), "`plan read --json`": ([*words, "--json"], 10),
             "`true`, for comparison": (["true"], None)}
    for name, (words, most) in works.items():
        figures = [timed(words)[0] for _ in range(rounds)]
        table.add(name, spread(figures), *verdict(statistics.median(figures), most=most))
    return table


def repeat(bench, table, name, options, times, before):
    """Adds a row and gives its CPU time for each byte; `before` is that of the row above."""
    file = bench.folder / f"plan-{times}.txt"
    file.write_bytes(PLAN.read_bytes() * times)
    size = file.stat().st_size / 1e6
    spent = [timed([BINARY, "plan", "read", file, *options])[1] for _ in range(min(bench.rounds, 5))]
    speed, each = size / statistics.median(spent), statistics.median(spent) / size
    aimed = verdict(speed, least=50 if times == 1000 else None)
    grown = number(each / before) if before else "–"
    table.add(name, times, number(size), spread(spent), number(speed), *aimed, grown)
    return each


def repeated(bench):
    table = Table("Reading the plan's text repeated", "CPU time of the whole process, in MB of text a second; linear"
                  " when the last column is 1: CPU time for each byte, against the line above.",
                  ["report", "times", "MB", "CPU s", "MB/s", "target", "reached", "growth"])
    for name, options in FORMS.items():
        before = None
        for times in REPEATED:
            before = repeat(bench, table, name, options, times, before)
    return table


def run(bench):
    yield whole_process(bench)
    yield repeated(bench)
