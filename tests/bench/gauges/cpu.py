"""CPU time of a server as the kernel accounts for it, all its processes and threads together."""
import time

WHOLE_PROCESS = 2  # CPUCLOCK_SCHED of linux/posix-timers.h: user and system, threads that have ended too


def nanoseconds(pids):
    """User and system time since the start of those processes, in nanoseconds."""
    return sum(time.clock_gettime_ns((~pid << 3) | WHOLE_PROCESS) for pid in pids)
