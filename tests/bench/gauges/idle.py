"""Connections that have asked once and then keep quiet."""
import contextlib
import socket
import struct

RESET = struct.pack("ii", 1, 0)  # closing frees the port at once instead of a minute later


def one(port, path):
    """A connection that has had one answer."""
    link = socket.create_connection(("127.0.0.1", port), 30)
    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    link.sendall(f"HEAD {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    if b" 200 " not in link.recv(4096)[:16]:
        raise RuntimeError("an idle connection had no answer")
    return link


@contextlib.contextmanager
def connections(server, path, count):
    """Holds that many open for the length of the block."""
    links = []
    try:
        for _ in range(count):
            links.append(one(server.port, path))
        yield
    finally:
        for link in links:
            link.close()
