"""Radicale with one collection, as Debian's package runs it, open to all."""
import contextlib
import http.client

from peers.child import child, free_port, wait_for
from peers.server import Server

OWNER = "/banc/"
COLLECTION = OWNER + "rencontres.ics/"
SETTINGS = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[rights]
type = from_file
file = {folder}/rights
[storage]
filesystem_folder = {folder}/collections
[logging]
level = error
"""
RIGHTS = """
[all]
user: .*
collection: .*
permissions: RrWw
"""


def ask(port, method, path, body=None):
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    link.request(method, path, body=body, headers={"Content-Type": "text/calendar; charset=utf-8"} if body else {})
    reply = link.getresponse()
    said = reply.read()
    link.close()
    if reply.status not in (201, 204):
        raise RuntimeError(f"Radicale refuses {method} {path}: {reply.status} {said[:200]!r}")


def put(port, feed):
    """Makes the collection out of a whole calendar."""
    ask(port, "MKCOL", OWNER)
    ask(port, "PUT", COLLECTION, feed)


@contextlib.contextmanager
def radicale(folder, feed):
    """Serves the events of `feed` at COLLECTION."""
    folder, port = folder / "radicale", free_port()
    folder.mkdir()
    (folder / "rights").write_text(RIGHTS)
    (folder / "config").write_text(SETTINGS.format(folder=folder, port=port))
    with open(folder / "log", "wb") as log, child(["radicale", "--config", folder / "config"], stderr=log) as process:
        wait_for(port, process)
        put(port, without_method(feed))
        yield Server("Radicale", port, process.pid)


def without_method(feed):
    """A stored calendar has none (RFC 4791, 4.1)."""
    return b"".join(line for line in feed.splitlines(True) if not line.startswith(b"METHOD:"))
