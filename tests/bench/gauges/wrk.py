"""wrk: as many requests as a server can answer on keep-alive connections."""
import dataclasses
import re
import subprocess

from gauges import cpu


@dataclasses.dataclass
class Load:
    """Answers per second, and the server's CPU time for one, in microseconds."""
    rate: float
    cpu: float


def whole(said):
    """Raises where some requests failed: their rate says nothing."""
    failed = re.search(r"Non-2xx or 3xx responses: .*|Socket errors: .*", said)
    if failed:
        raise RuntimeError(f"wrk: {failed[0]}")
    return said


def load(server, path, seconds, headers=None, connections=32):
    """One run of one wrk thread against one path."""
    words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s"]
    for name, value in (headers or {}).items():
        words += ["-H", f"{name}: {value}"]
    pids, before = server.pids, cpu.nanoseconds(server.pids)
    said = whole(subprocess.run([*words, server.url(path)], check=True, capture_output=True, text=True).stdout)
    spent = cpu.nanoseconds(pids) - before
    requests = re.search(r"(\d+) requests in ", said)[1]
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    return Load(rate, spent / 1000 / int(requests))
