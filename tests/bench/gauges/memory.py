"""Memory of a server's processes, in bytes."""


def field(path, name):
    with open(path) as lines:
        return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:"))


def resident(pids):
    """What is resident; pages that two processes share count twice."""
    return sum(field(f"/proc/{pid}/status", "VmRSS") for pid in pids)


def proportional(pids):
    """What is resident, each shared page divided among those who map it."""
    return sum(field(f"/proc/{pid}/smaps_rollup", "Pss") for pid in pids)


def anonymous(pids):
    """What is resident and comes from no file: heap, stacks, tables."""
    return sum(field(f"/proc/{pid}/status", "RssAnon") for pid in pids)
