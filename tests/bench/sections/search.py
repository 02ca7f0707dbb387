"""How long a search takes over many comptes-rendus and papers, as a signed-in browser sees it."""
import contextlib
import hashlib
import http.client
import random
import re
import sqlite3
import statistics
import time
import urllib.parse

from support import ROOT, Office
from table import Table

MEETINGS, PAPERS, SECTIONS = 5_000, 500, 8
COLUMNS = ["asked for", "passages", "median, ms", "95 %, ms", "target, ms", "reached"]
TARGET = 20
ASKED = ["budget", "l’équipe de coordination", "\"table jeunesse\"", "résolution adoptée", "comit", "funiculaire",
         "xyzzyx", "le", "développement social région"]


def vocabulary(chance):
    """Words of the sample plan, as often as they are there, and rare ones."""
    common = re.findall(r"\w+", (ROOT / "config/plan-exemple.txt").read_text())
    rare = ["".join(chance.choice("aeiourstlnmpcdé") for _ in range(chance.randint(4, 11))) for _ in range(20_000)]
    return common * 20 + rare + ["l’équipe", "table jeunesse", "budget", "résolution adoptée"] * 40


def paper(words):
    """A PDF of one page whose text is these words."""
    lines = [" ".join(words[i:i + 12]) for i in range(0, len(words), 12)]
    text = "BT /F1 8 Tf 10 TL 36 780 Td " + " ".join(
        "(%s) Tj T*" % line.encode("latin-1", "replace").decode("latin-1").translate({40: None, 41: None, 92: None})
        for line in lines) + " ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               f"<</Length {len(text)}>>\nstream\n{text}\nendstream",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (body + f"xref\n0 6\n0000000000 65535 f \n{rows}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n"
            ).encode("latin-1")


def add_minutes(database, meeting, chance, words):
    database.execute("INSERT INTO meetings (id, uid, sequence, created_at, changed_at, kind, convener, state, title, wording,"
                     " starts_at, ends_at, zone, place, link, committee) VALUES (?, ?, 0, 0, 0, 'committee', 'us', 'held', ?,"
                     " '', ?, ?, 'America/Toronto', '', '', 1)",
                     (meeting, f"uid-{meeting}", f"Rencontre {meeting}", f"{1990 + meeting % 30}-05-01T13:00",
                      f"{1990 + meeting % 30}-05-01T15:00"))
    database.execute("INSERT INTO minutes (meeting, state, version) VALUES (?, 'circulated', 1)", (meeting,))
    version = database.execute("INSERT INTO minutes_versions (meeting, number, made_at, made_by, cause) VALUES (?, 1, 0, 'x',"
                               " 'written')", (meeting,)).lastrowid
    for place in range(SECTIONS):
        body = " ".join(chance.choices(words, k=90))
        database.execute("INSERT INTO minutes_sections (version, position, key, title, body, decisions, follow_ups) VALUES"
                         " (?, ?, ?, ?, ?, ?, '')", (version, place, f"point-{place}", f"Point {place}", body, body[:80]))


def add_paper(database, folder, number, chance, words):
    content = paper(chance.choices(words, k=700))
    digest = hashlib.blake2b(content, digest_size=32).hexdigest()
    path = folder / digest[:2] / digest
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    document = database.execute("INSERT INTO documents (meeting, section_key, of_minutes, title, version) VALUES (?, '', 0, ?,"
                                " 1)", (1 + number, f"Document {number}")).lastrowid
    database.execute("INSERT INTO document_versions (document, number, file_name, media_type, size, digest, added_at, added_by,"
                     " indexing) VALUES (?, 1, 'd.pdf', 'application/pdf', ?, ?, 0, 'x', 'waiting')",
                     (document, len(content), digest))


def fill(office, meetings, papers):
    """The rows as they would be; the program makes the index of them when it starts."""
    chance = random.Random(2003)
    words = vocabulary(chance)
    with contextlib.closing(sqlite3.connect(office.data / "arrimage.db")) as database:
        for meeting in range(1, meetings + 1):
            add_minutes(database, meeting, chance, words)
        for number in range(papers):
            add_paper(database, office.data / "documents", number, chance, words)
        database.execute("DELETE FROM facts WHERE name = 'index'")
        database.commit()


def sign_in(office, daemon):
    link = office.ok("sign-in-link", "coordonnatrice@exemple.invalid", "--base-url", "http://x").split()[-1]
    path = urllib.parse.urlsplit(link).path
    page = daemon.get(path)
    token = re.search(rb'name="jeton" value="([^"]+)"', page.content)[1].decode()
    reply = daemon.ask("POST", path, {"Content-Type": "application/x-www-form-urlencoded",
                                      "Cookie": page.getheader("Set-Cookie").split(";")[0]}, f"jeton={token}")
    return next(value.split(";")[0] for name, value in reply.getheaders()
                if name == "Set-Cookie" and value.startswith("arrimage="))


def wait_until_read(office):
    while True:
        with contextlib.closing(sqlite3.connect(office.data / "arrimage.db")) as database:
            if not database.execute("SELECT 1 FROM document_versions WHERE indexing = 'waiting' LIMIT 1").fetchone():
                return
        time.sleep(0.5)


def timed(daemon, cookie, words, times):
    """Milliseconds of each answer, and how many passages it told of."""
    connection = http.client.HTTPConnection("127.0.0.1", daemon.port, timeout=30)
    path = "/comptes-rendus?mots=" + urllib.parse.quote(words)
    took, page = [], b""
    for _ in range(times):
        began = time.perf_counter()
        connection.request("GET", path, headers={"Cookie": cookie})
        reply = connection.getresponse()
        page = reply.read()
        took.append((time.perf_counter() - began) * 1_000)
        assert reply.status == 200, reply.status
    return took, re.search(rb"((?:Plus de )?[\d]+) passage", page)[1].decode()


def run(bench):
    meetings, papers, times = (200, 10, 5) if bench.quick else (MEETINGS, PAPERS, 60)
    office = Office(bench.folder)
    office.ok("person", "import", ROOT / "config/personnes-exemple.csv", "--yes")
    fill(office, meetings, papers)
    table = Table(f"Search over {meetings:,} comptes-rendus of {SECTIONS} sections and {papers} PDF files",
                  f"From the question to the last byte of the page, signed in, on one connection; {times} times each.", COLUMNS)
    with office.serve() as daemon:
        wait_until_read(office)
        cookie = sign_in(office, daemon)
        everything = []
        for words in ASKED:
            took, passages = timed(daemon, cookie, words, times)
            everything += took
            add(table, words, passages, took)
        add(table, "all of them", "", everything)
    yield table


def add(table, words, passages, took):
    median = statistics.median(took)
    table.add(words, passages, f"{median:.1f}", f"{sorted(took)[int(len(took) * 0.95)]:.1f}", str(TARGET),
              "yes" if median < TARGET else "no")
