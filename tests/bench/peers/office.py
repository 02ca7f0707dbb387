"""Arrimage: a data folder with a generated plan, and the daemon that serves it."""
import contextlib
import hashlib
import json
import re
import sqlite3
import subprocess
import time

from peers import control
from peers.child import child
from peers.server import Server
from plans import plan
from support import BINARY

SETTINGS = '[http]\nidle_timeout = 600\n[log]\nlevel = "{level}"\n'


class Office:
    """A data folder, its commands and its daemon."""

    def __init__(self, folder, name):
        self.folder = folder / name
        self.folder.mkdir()
        self.data = self.folder / "var"
        self.imported = None  # seconds

    def run(self, *words, seconds=60):
        """What a command prints; raises where it fails or takes longer."""
        done = subprocess.run([BINARY, "--data", self.data, *map(str, words)], text=True, capture_output=True,
                              cwd=self.folder, timeout=seconds)
        if done.returncode:
            raise RuntimeError(f"{' '.join(map(str, words))}: {done.stdout[-300:]}{done.stderr[-300:]}")
        return done.stdout

    def import_text(self, text, seconds=60):
        """Imports a TOML plan, and remembers how many seconds it took."""
        file = self.folder / "plan.toml"
        file.write_text(text)
        started = time.monotonic()
        self.run("plan", "import", file, "--yes", seconds=seconds)
        self.imported = time.monotonic() - started

    @property
    def calendars(self):
        return self.run("calendar", "list", "--names").split()

    def subscribe(self, calendar):
        """The path of a new link that shows every meeting, dated or not."""
        said = self.run("subscription", "add", calendar, "--label", "banc", "--placeholders", "all", "--json")
        return re.sub(r"^https?://[^/]+", "", json.loads(said)["url"])

    def subscribe_many(self, count):
        """Paths of `count` links spread over all calendars, written at once in the database of the stopped office."""
        calendars = self.calendars
        links = [(calendars[i % len(calendars)], f"banc-{i:027d}") for i in range(count)]
        rows = [(hashlib.blake2b(token.encode(), digest_size=32).hexdigest(), calendar, f"banc {token}")
                for calendar, token in links]
        with contextlib.closing(sqlite3.connect(self.data / "arrimage.db")) as database, database:
            database.executemany("INSERT INTO subscriptions (token_hash, calendar, label, placeholders, cancelled_days,"
                                 " past_years, created_at) VALUES (?, ?, ?, 'all', 60, 1, 0)", rows)
        return [f"/calendriers/{token}/{calendar}.ics" for calendar, token in links]

    def settle(self, meeting, day=1, hour=19):
        """Gives a meeting of the running daemon a date; returns once it is acknowledged."""
        start, end = (f"2024-11-{day:02}T{hour + more:02}:00" for more in (0, 2))
        control.command(self.data, "meeting settle", ID=meeting, start=start, end=end, place="Salle du conseil")

    @contextlib.contextmanager
    def serve(self, logged=False, under=()):
        """The daemon, ready; logging each request to a file, or only warnings. `under` are words that go before the
        command."""
        settings = self.folder / "arrimage.toml"
        settings.write_text(SETTINGS.format(level="info" if logged else "warn"))
        words = [*under, BINARY, "--config", settings, "--data", self.data, "serve", "--listen", "127.0.0.1:0"]
        with open(self.folder / "journal.txt", "ab") as log, \
                child(words, stdout=subprocess.PIPE, stderr=log, text=True, cwd=self.folder) as process:
            line = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if not found:
                said = (self.folder / "journal.txt").read_text()[-500:]
                raise RuntimeError(f"the daemon did not start: {line}{said}")
            yield Server("Arrimage", int(found[1]), process.pid)


def office_of(folder, meetings, settled=0):
    """An office with a plan of that many meetings, the first `settled` of them with a date and a time."""
    office = Office(folder, f"office-{meetings}")
    office.import_text(plan(meetings), seconds=180)
    if settled:
        with office.serve():
            for meeting in range(1, settled + 1):
                office.settle(meeting, day=1 + meeting % 28, hour=9 + meeting % 12)
    return office
