"""The real binary in a folder of its own, for stories told over its command line and its socket."""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = pathlib.Path(os.environ.get("ARRIMAGE_BINARY", ROOT / "build/release/arrimage"))
SAMPLE = ROOT / "config/plan-exemple.toml"
REAL_PLAN = ROOT.parent / "shared/plans/plan-action-2003-2004.txt"


class Office:
    """A data folder and the commands run on it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "var"
        self.config = []

    def configure(self, settings):
        """Settings that every command from now on goes by."""
        path = self.folder / "essai.toml"
        path.write_text(settings)
        self.config = ["--config", path]

    @property
    def command(self):
        return [BINARY, *self.config, "--data", self.data]

    def run(self, *words, stdin="", env=None):
        return subprocess.run([*self.command, *map(str, words)], input=stdin, text=True, timeout=60,
                              capture_output=True, cwd=self.folder, env={**os.environ, **(env or {})})

    def ok(self, *words, **more):
        done = self.run(*words, **more)
        assert done.returncode == 0, f"{words}: exit {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout

    def bytes(self, *words):
        """What a command prints, byte for byte."""
        return subprocess.run([*self.command, *map(str, words)], check=True, timeout=60,
                              capture_output=True, cwd=self.folder).stdout

    def json(self, *words):
        return json.loads(self.ok(*words, "--json"))

    def subscribe(self, calendar, *more):
        """The path of a new secret link."""
        link = self.ok("subscription", "add", calendar, "--label", "essai", *more).splitlines()[-1]
        return re.sub(r"^https?://[^/]+", "", link)

    def serve(self):
        return Daemon(self)


class Daemon:
    """The daemon on a free port; used with `with`."""

    def __init__(self, office):
        self.log = open(office.folder / "journal.txt", "ab")
        self.process = subprocess.Popen([*office.command, "serve", "--listen", "127.0.0.1:0"],
                                        stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=office.folder)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            self.process.wait(10)
            raise AssertionError(f"the daemon did not start: {line}{(office.folder / 'journal.txt').read_text()}")
        self.port = int(found[1])

    def ask(self, method, path, headers=None, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            reply = connection.getresponse()
            reply.content = reply.read()
            return reply
        finally:
            connection.close()

    def get(self, path, **headers):
        return self.ask("GET", path, {name.replace("_", "-"): value for name, value in headers.items()})

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(20)
        self.process.stdout.close()
        self.log.close()
        return code

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Story(unittest.TestCase):
    """A test case with an office in a folder that goes afterwards."""

    def setUp(self):
        folder = tempfile.mkdtemp(prefix="arrimage-")
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.office = Office(folder)

    def file(self, name, content):
        path = self.office.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


def unfold(feed):
    return feed.decode().replace("\r\n ", "").replace("\r\n\t", "")


def events(feed):
    """The VEVENTs of a feed by UID, each as a dictionary of its first value of each property."""
    result = {}
    for block in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", unfold(feed), re.DOTALL):
        lines = [line.partition(":") for line in block.splitlines()]
        event = {}
        for name, _, value in lines:
            event.setdefault(name.split(";")[0], value)
        result[event["UID"]] = event
    return result
