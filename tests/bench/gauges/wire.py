"""One request at a time over one kept connection, each part of the answer timed."""
import dataclasses
import socket
import time


@dataclasses.dataclass
class Answer:
    """A reply; instants are nanoseconds of the same clock as time.perf_counter_ns."""
    status: int
    headers: dict
    body: bytes
    asked: int
    first_byte: int
    last_byte: int

    @property
    def wait(self):
        """Milliseconds from the request to the first byte."""
        return (self.first_byte - self.asked) / 1e6

    @property
    def whole(self):
        """Milliseconds from the request to the last byte."""
        return (self.last_byte - self.asked) / 1e6


class Wire:
    """A connection; used with `with`."""

    def __init__(self, port):
        self.link = socket.create_connection(("127.0.0.1", port), 60)
        self.link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = bytearray(1 << 20)

    def get(self, path, **headers):
        """Asks and reads the whole answer."""
        lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        request = "\r\n".join([f"GET {path} HTTP/1.1", "Host: localhost", *lines, "", ""]).encode()
        asked = time.perf_counter_ns()
        self.link.sendall(request)
        head, body, first_byte = self.read_head()
        status, fields = parse_head(head)
        parts = self.read_body(body, fields, status)
        return Answer(status, fields, parts, asked, first_byte, time.perf_counter_ns())

    def read(self):
        size = self.link.recv_into(self.buffer)
        if not size:
            raise ConnectionError("the server closed the connection")
        return memoryview(self.buffer)[:size]

    def read_head(self):
        got = bytearray(self.read())
        first_byte = time.perf_counter_ns()
        while b"\r\n\r\n" not in got:
            got += self.read()
        head, _, body = bytes(got).partition(b"\r\n\r\n")
        return head, body, first_byte

    def read_body(self, start, fields, status):
        if status == 304:
            return b""
        if "content-length" not in fields:
            return self.read_to_end(start)
        body, size = bytearray(start), int(fields["content-length"])
        while len(body) < size:
            body += self.read()
        return bytes(body)

    def read_to_end(self, start):
        """The body of a server that says its length by closing."""
        parts = [start]
        while part := self.link.recv(1 << 20):
            parts.append(part)
        return b"".join(parts)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.link.close()


def parse_head(head):
    first, *lines = head.decode("latin-1").split("\r\n")
    fields = [line.partition(":") for line in lines]
    return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in fields}


def get(port, path, **headers):
    """One request on a connection of its own."""
    with Wire(port) as wire:
        return wire.get(path, **headers)
