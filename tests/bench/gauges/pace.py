"""The load generator of pace.cpp: requests on a fixed schedule."""
import dataclasses
import json
import subprocess

from bench import HERE


@dataclasses.dataclass
class Paced:
    """Answers a second, how many requests were still waiting at the end, and latencies in microseconds."""
    answered: int
    missing: int
    rate: float
    p50: float
    p99: float
    p999: float
    most: float


def build(bench):
    """The generator, compiled where it is older than its source."""
    source, program = HERE / "pace.cpp", bench.tools / "pace"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["g++", "-std=c++20", "-O2", "-o", program, source], check=True)
    return program


def pace(program, server, path, rate, seconds, connections=32):
    """One run at that many requests a second."""
    words = [program, server.port, path, rate, seconds, connections]
    done = subprocess.run([*map(str, words)], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return Paced(**json.loads(done.stdout))
