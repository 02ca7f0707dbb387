"""A server process that never outlives the bench."""
import contextlib
import os
import socket
import subprocess
import time

END_WITH_PARENT = ["setpriv", "--pdeathsig", "TERM"]


@contextlib.contextmanager
def child(words, **more):
    """The process of `words`; it ends with the block, or with the bench however that ends."""
    process = subprocess.Popen([*END_WITH_PARENT, *map(str, words)], **more)
    try:
        yield process
    finally:
        end(process)


def end(process):
    """Asks to stop, then insists."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def wait_for(port, process, seconds=20):
    """Until the port answers; an error when the process ends first."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise RuntimeError(f"{process.args[len(END_WITH_PARENT)]} does not answer on port {port}")


def family(pid):
    """The process and its children, down to the last."""
    found = [pid]
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children") as children:
            for one in children.read().split():
                found += family(int(one))
    return found
