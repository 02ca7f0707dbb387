"""What the gauges know of a running server."""
import dataclasses

from peers.child import family


@dataclasses.dataclass
class Server:
    """A server that is ready: its name in the tables, its port, its first process and the file it writes its log to."""
    name: str
    port: int
    pid: int

    @property
    def pids(self):
        return family(self.pid)

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"
