"""Commands carried to the running daemon over its socket, as the command line does, without starting a process."""
import json
import socket
import struct


def send(link, head, body=b""):
    for part in (head, body):
        link.sendall(struct.pack("<Q", len(part)) + part)


def receive_bytes(link, size):
    parts = bytearray()
    while len(parts) < size:
        part = link.recv(size - len(parts))
        if not part:
            raise ConnectionError("the daemon closed its control socket")
        parts += part
    return bytes(parts)


def receive(link):
    return [receive_bytes(link, struct.unpack("<Q", receive_bytes(link, 8))[0]) for _ in range(2)]


def command(data, name, **arguments):
    """What a command prints; returns as soon as the daemon has acknowledged it. Raises where it is refused."""
    with socket.socket(socket.AF_UNIX) as link:
        link.connect(str(data / "arrimage.sock"))
        send(link, json.dumps({"command": name, "arguments": arguments}).encode())
        head, out = receive(link)
    answer = json.loads(head)
    if answer["exit"]:
        raise RuntimeError(f"{name}: {answer['err'] or out.decode()}")
    return out.decode()
