"""Instructions of a server outside the kernel, counted by callgrind: the same at every run, whatever else runs."""
import re
import time

from gauges.wire import Wire

FEW, MANY = 100, 1100


def under(log):
    """The words that go before a server's own."""
    return ["valgrind", "--tool=callgrind", f"--log-file={log}", f"--callgrind-out-file={log.with_suffix('.out')}"]


def collected(log):
    found = re.search(r"Collected : (\d+)", log.read_text())
    if not found:
        raise RuntimeError(f"callgrind counted nothing: {log.read_text()[-500:]}")
    return int(found[1])


def total(serve, log, path, answers, known):
    """Instructions of a whole life of that many answers; with `known`, to a program that has the bytes already."""
    with serve(under(log)) as server, Wire(server.port) as wire:
        tag = wire.get(path).headers["etag"]
        for _ in range(answers):
            wire.get(path, **({"If_None_Match": tag} if known else {}))
        time.sleep(0.5)  # a single nginx that is asked to stop while it works does not notice until the next event
    return collected(log)


def instructions(serve, log, path, known):
    """Instructions of one answer; `serve` starts the server under the words that it is given."""
    few, many = (total(serve, log, path, answers, known) for answers in (FEW, MANY))
    return (many - few) / (MANY - FEW)
