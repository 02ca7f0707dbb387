"""One meeting gets another date while a program asks for the feed."""
import dataclasses
import time

from gauges import cpu


@dataclasses.dataclass
class Change:
    """Milliseconds: `command` from sending the change to its acknowledgement; `before` and `after` from asking to the
    first byte of the old and of the new feed; `whole` to the last byte of the new one; `cpu` the daemon's own time from
    sending the change to the last byte."""
    command: float
    before: float
    after: float
    whole: float
    cpu: float

    @property
    def ready(self):
        """What the change adds to the wait for the first byte."""
        return self.after - self.before


def change(office, server, wire, path, turn, headers):
    """Moves one of the first four meetings, all of one committee, to a date that it does not have; `turn` counts the
    changes of one daemon, from 0."""
    old, pids = wire.get(path, **headers), server.pids
    spent, sent = cpu.nanoseconds(pids), time.perf_counter_ns()
    office.settle(1 + turn % 4, day=1 + turn * 3 % 28, hour=7)
    acknowledged = time.perf_counter_ns()
    new = wire.get(path, **headers)
    spent = cpu.nanoseconds(pids) - spent
    if new.headers["etag"] == old.headers["etag"] or new.body == old.body:
        raise RuntimeError("the feed after an acknowledged change is the one before it")
    return Change((acknowledged - sent) / 1e6, old.wait, new.wait, new.whole, spent / 1e6)


def changes(office, server, wire, path, turns, **headers):
    """One change a turn, on a feed that was asked for before."""
    wire.get(path, **headers)
    return [change(office, server, wire, path, turn, headers) for turn in turns]
