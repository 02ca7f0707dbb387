"""From the start of the daemon's process to the first byte of a feed."""
import re
import socket
import subprocess
import time

from peers.child import end
from support import BINARY


def first_byte(data, path):
    """Milliseconds, connecting as soon as the daemon says its port."""
    started = time.perf_counter_ns()
    process = subprocess.Popen([BINARY, "--data", data, "serve", "--listen", "127.0.0.1:0"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        port = int(re.search(r":(\d+)", process.stdout.readline().partition("http://")[2])[1])
        with socket.create_connection(("127.0.0.1", port), 60) as link:
            link.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            if link.recv(12)[-3:] != b"200":
                raise RuntimeError("the first answer is no feed")
            return (time.perf_counter_ns() - started) / 1e6
    finally:
        end(process)
