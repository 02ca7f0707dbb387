"""Memory of a server's processes, in bytes."""
import os


def field(path, name):
    with open(path) as lines:
        return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:"))


def resident(pids):
    """What is resident; pages that two processes share count twice."""
    return sum(field(f"/proc/{pid}/status", "VmRSS") for pid in pids)


def sealed(pids):
    """What its anonymous files hold (memfd_create): memory too, which no process counts as resident."""
    held = 0
    for pid in pids:
        for entry in os.scandir(f"/proc/{pid}/fd"):
            if os.readlink(entry.path).startswith("/memfd:"):
                held += os.stat(entry.path).st_blocks * 512
    return held


def taken(pids):
    """Resident and sealed."""
    return resident(pids) + sealed(pids)


def anonymous(pids):
    """What is resident and comes from no file: heap, stacks, tables."""
    return sum(field(f"/proc/{pid}/status", "RssAnon") for pid in pids)
