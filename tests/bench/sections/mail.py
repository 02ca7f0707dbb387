"""Invitations that drain into a mail server, beside Postfix's own source of letters into the same one."""
import contextlib
import shutil
import sqlite3
import subprocess
import time

import mail_server
from peers.child import child, free_port, wait_for
from rounds import Pair, alternate
from support import Office
from table import Table

SESSIONS = 4
COLUMNS = ["into", "Arrimage, letters/s", "smtp-source, letters/s", "ratio", "target", "reached"]
NOBODY = "smtp://127.0.0.1:9"
PLAIN = """
smtpd_tls_security_level = none
smtpd_recipient_restrictions = permit_mynetworks, reject
virtual_transport = discard:
virtual_mailbox_maps = static:aline/
"""


def settings(url):
    return (f'[organisation]\nmailbox = "coordination@exemple.invalid"\n\n[mail]\nsmtp = "{url}"\ntls = false\n'
            f"connections = {SESSIONS}\n")


def invited(folder, count):
    """An office with so many invitations that no server took."""
    office = Office(folder)
    office.configure(settings(NOBODY))
    people = "".join(f"Personne {n};aline+{n}@exemple.invalid;Comité\n" for n in range(count))
    path = folder / "gens.csv"
    path.write_text("nom;courriel;comité\n" + people)
    office.ok("person", "import", path, "--yes")
    office.ok("meeting", "add", "--title", "Rencontre", "--committee", "Comité", "--start", "2031-02-12T13:30", "--end",
              "2031-02-12T16:00")
    office.ok("invite", office.json("meeting", "list")[-1]["id"])
    return office


def letter_bytes(office):
    """The mean size of its letters."""
    with contextlib.closing(sqlite3.connect(office.data / "arrimage.db")) as database:
        return int(database.execute("SELECT avg(length(message)) FROM letters").fetchone()[0])


def drained(office, folder, port, count):
    """Letters a second of `mail send`, from the command to its end; each is noted as left by then."""
    copy = Office(folder)
    shutil.rmtree(copy.data, ignore_errors=True)
    shutil.copytree(office.data, copy.data)
    copy.configure(settings(f"smtp://127.0.0.1:{port}"))
    started = time.perf_counter()
    said = copy.ok("mail", "send")
    took = time.perf_counter() - started
    assert said.startswith(f"{count} "), said
    return count / took


def poured(port, size, count):
    words = ["smtp-source", "-s", SESSIONS, "-m", count, "-l", size, "-f", "coordination@exemple.invalid", "-t",
             "aline@exemple.invalid", f"127.0.0.1:{port}"]
    started = time.perf_counter()
    subprocess.run([str(word) for word in words], check=True, capture_output=True)
    return count / (time.perf_counter() - started)


@contextlib.contextmanager
def sink():
    port = free_port()
    with child(["smtp-sink", "-u", "nobody", f"127.0.0.1:{port}", "1000"], stdout=subprocess.DEVNULL) as process:
        wait_for(port, process)
        yield port


@contextlib.contextmanager
def postfix():
    with mail_server.MailServer("aline", more=PLAIN) as server:
        yield server.smtp


def run(bench):
    count = 100 if bench.quick else 1000
    (bench.folder / "filled").mkdir()
    (bench.folder / "drained").mkdir()
    office = invited(bench.folder / "filled", count)
    size = letter_bytes(office)
    table = Table(f"{count:,} invitations of {size:,} bytes leave",
                  f"From the command to its end, every letter noted as left on the disk; {SESSIONS} connections. "
                  f"smtp-source: {SESSIONS} sessions, one connection a letter, the same size.", COLUMNS)
    for name, server, least in (("smtp-sink", sink, 0.8), ("Postfix", postfix, 1.0)):
        with server() as port:
            results = alternate(bench.rounds, lambda: drained(office, bench.folder / "drained", port, count),
                                lambda: poured(port, size, count))
        table.add(name, *Pair([mine for mine, _ in results], [other for _, other in results]).cells(least=least))
    yield table
