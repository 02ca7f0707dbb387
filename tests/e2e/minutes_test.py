"""Comptes-rendus by command, papers by the hundred, and files that mean harm, on the real binary."""
import asyncio
import email
import email.policy
import http.client
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import time
import unittest
import urllib.parse
import zipfile

from support import ROOT, Story

LETTER = ROOT / "tests/actions/documents/lettre.docx"


class RecordsStory(Story):
    """A meeting of the committee that was held on 12 February 2025, and the next one, on 14 May."""

    def setUp(self):
        super().setUp()
        self.office.ok("person", "import", ROOT / "config/personnes-exemple.csv", "--yes")
        self.first, self.second = (self.add_meeting(day) for day in ("2025-02-12", "2025-05-14"))
        self.office.ok("meeting", "hold", self.first)

    def add_meeting(self, day):
        return self.office.json("meeting", "add", "--title", "Rencontre du comité", "--committee",
                                "Comité de coordination", "--start", f"{day}T13:30", "--end", f"{day}T16:00")["id"]

    def visitor(self, daemon, address):
        """The cookie of someone who signed in, and the token of their forms."""
        link = self.office.ok("sign-in-link", address, "--base-url", f"http://127.0.0.1:{daemon.port}").split()[-1]
        page = daemon.get(urllib.parse.urlsplit(link).path)
        visit = page.getheader("Set-Cookie").split(";")[0]
        token = re.search(rb'name="jeton" value="([^"]+)"', page.content)[1].decode()
        reply = daemon.ask("POST", urllib.parse.urlsplit(link).path,
                           {"Content-Type": "application/x-www-form-urlencoded", "Cookie": visit}, f"jeton={token}")
        self.assertEqual(reply.status, 303)
        cookie = next(value.split(";")[0] for name, value in reply.getheaders()
                      if name == "Set-Cookie" and value.startswith("arrimage="))
        home = daemon.get("/", Cookie=cookie)
        return cookie, re.search(rb'name="jeton" value="([^"]+)"', home.content)[1].decode()


class MinutesStory(RecordsStory):
    def test_a_compte_rendu_from_its_first_word_to_its_approval(self):
        office = self.office
        office.ok("minutes", "begin", self.first)
        sections = json.loads(office.ok("minutes", "show", self.first, "--as", "json"))["sections"]
        varia = next(number for number, section in enumerate(sections, 1) if section["title"] == "Varia")
        office.ok("minutes", "write", self.first, varia, self.file("varia.md", "On parle du **budget**.\n"), "--decision",
                  "Le budget est adopté.", "--decision", "La date est fixée.")
        office.ok("follow-up", "add", self.first, varia, "Réserver la salle", "--who", "Adèle Courteau", "--by",
                  "2025-03-01", "--tell")
        office.ok("attendance", "record", self.first, "--present", "Adèle Courteau", "--excused",
                  "Benoît Lacourse: maladie", "--guest", "Jeanne Bouchard: Ville")
        text = office.ok("minutes", "show", self.first)
        self.assertIn("   Décisions\u00a0:\n   - Le budget est adopté.\n   - La date est fixée.\n", text)
        self.assertIn("   Suivi\u00a0:\n   - Réserver la salle – Adèle Courteau, d’ici le 1er mars 2025\n", text)
        self.assertTrue(all(len(line) <= 72 for line in text.split("\n")))
        self.assertIn("Suivi\u00a0: Réserver la salle", office.ok("mail", "list"))
        office.ok("minutes", "circulate", self.first)
        agenda = json.loads(office.ok("agenda", self.second, "--as", "json"))["items"]
        self.assertIn(("follow-up", "Réserver la salle"), [(item["reason"], item["title"]) for item in agenda])
        office.ok("meeting", "hold", self.second)
        self.assertEqual(office.run("minutes", "publish", self.first).returncode, 1)
        office.ok("minutes", "approve", self.first, "--in", self.second)
        self.assertIn("Approuvé le mercredi 14 mai 2025", office.ok("minutes", "show", self.first))
        self.assertEqual(office.run("minutes", "write", self.first, varia, self.file("x.md", "x")).returncode, 1)
        self.assertIn("+ On parle du **budget**.", office.ok("minutes", "compare", self.first, 1, 2))
        self.assertIn("<strong>budget</strong>", office.ok("minutes", "show", self.first, "--as", "html"))

    def test_a_compte_rendu_in_the_forms_that_mail_and_paper_want(self):
        office = self.office
        office.ok("minutes", "begin", self.first)
        office.ok("minutes", "write", self.first, 1, self.file("x.md", "L’été – <b>gras</b>\n"))
        draft = email.message_from_bytes(office.bytes("minutes", "show", self.first, "--as", "eml"),
                                         policy=email.policy.default)
        self.assertEqual([], [d for part in draft.walk() for d in part.defects])
        self.assertEqual(draft["X-Unsent"], "1")
        self.assertEqual(draft["Subject"], "Compte-rendu – Rencontre du comité, le mercredi 12 février 2025")
        self.assertIn("adele.courteau@exemple.invalid", draft["To"])
        plain = draft.get_body(("plain",)).get_content().replace("\r\n", "\n")
        self.assertEqual(plain, office.ok("minutes", "show", self.first))
        page = draft.get_body(("html",)).get_content()
        self.assertIn("&lt;b&gt;gras&lt;/b&gt;", page)
        self.assertNotRegex(page, r"(?i)<(script|img|link|iframe|style)|url\(|src=|@import")
        if shutil.which("weasyprint"):
            pdf = office.bytes("minutes", "show", self.first, "--as", "pdf")
            self.assertTrue(pdf.startswith(b"%PDF-"))
            text = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True).stdout
            self.assertIn("L’été – <b>gras</b>", text.decode())

    def test_documents_by_command_come_back_byte_for_byte_and_are_found(self):
        document = self.office.json("document", "add", self.first, LETTER, "--title", "Lettre aux maires")
        self.assertEqual(document["versions"][0]["indexing"], "done")
        self.assertEqual(self.office.bytes("document", "get", document["id"]), LETTER.read_bytes())
        found, = self.office.json("search", "goelette")
        self.assertEqual((found["kind"], found["document"], found["meeting"]), ("document", document["id"], self.first))
        self.office.ok("document", "withdraw", document["id"])
        self.assertEqual(self.office.json("search", "goelette"), [])


class DownloadsStory(RecordsStory):
    CLIENTS, SIZE = 200, 20_000_000

    def test_two_hundred_download_at_once_while_pages_are_used_in_little_memory(self):
        content = os.urandom(1 << 16)
        paper = self.file("photo.png", b"\x89PNG\r\n\x1a\n" + content * (self.SIZE // len(content)))
        document = self.office.json("document", "add", self.first, paper)
        with self.office.serve() as daemon:
            cookie, _ = self.visitor(daemon, "adele.courteau@exemple.invalid")
            path = f"/documents/{document['id']}/photo.png"
            self.assertEqual(daemon.ask("GET", path, {"Cookie": cookie, "Range": "bytes=0-9"}).content,
                             paper.read_bytes()[:10])
            before = resident(daemon)
            sizes, most, slowest = asyncio.run(self.crowd(daemon, path, cookie))
            self.assertEqual(set(sizes), {paper.stat().st_size})
            self.assertLess(most - before, 64 << 20, f"grew from {before} to {most} bytes")
            self.assertLess(slowest, 5)

    def test_a_long_upload_passes_through_little_memory(self):
        with self.office.serve() as daemon:
            who = self.visitor(daemon, "coordonnatrice@exemple.invalid")
            before = peak(daemon)
            self.assertEqual(upload(daemon, self.first, who, b"long.txt", b"du texte\n" * 10_000_000).status, 303)
            self.assertLess(peak(daemon) - before, 32 << 20)

    async def crowd(self, daemon, path, cookie):
        """What each client got, the most memory seen, and the longest that a page took meanwhile."""
        clients = [asyncio.create_task(self.download(daemon, path, cookie)) for _ in range(self.CLIENTS)]
        most, slowest = 0, 0
        while not all(client.done() for client in clients):
            began = time.monotonic()
            status = await asyncio.to_thread(lambda: daemon.get("/rencontres", Cookie=cookie).status)
            self.assertEqual(status, 200)
            slowest = max(slowest, time.monotonic() - began)
            most = max(most, resident(daemon))
        return [client.result() for client in clients], most, slowest

    async def download(self, daemon, path, cookie):
        reader, writer = await asyncio.open_connection("127.0.0.1", daemon.port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: a\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        self.assertIn(b" 200 ", head.split(b"\r\n")[0])
        size = 0
        while piece := await reader.read(1 << 18):
            size += len(piece)
        writer.close()
        return size


def upload(daemon, meeting, who, name, content):
    """What the page of a meeting answers when someone sends a file there."""
    cookie, token = who
    body = (b'--limite\r\nContent-Disposition: form-data; name="jeton"\r\n\r\n' + token.encode() +
            b'\r\n--limite\r\nContent-Disposition: form-data; name="fichier"; filename="' + name + b'"\r\n\r\n' +
            content + b"\r\n--limite--\r\n")
    return daemon.ask("POST", f"/rencontres/{meeting}/documents",
                      {"Content-Type": "multipart/form-data; boundary=limite", "Cookie": cookie}, body)


def memory(daemon, what):
    status = pathlib.Path(f"/proc/{daemon.process.pid}/status").read_text()
    return int(re.search(rf"{what}:\s+(\d+) kB", status)[1]) << 10


def resident(daemon):
    """Bytes of memory that the daemon holds."""
    return memory(daemon, "VmRSS")


def peak(daemon):
    """The most that it ever held."""
    return memory(daemon, "VmHWM")


def zip_of(**parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def looping_pdf():
    """A PDF whose pages are each other's parents and children."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000/Parent 2 0 R>>"]
    pdf, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    return pdf + b"xref\n0 3\n0000000000 65535 f \n%strailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        rows, len(pdf))


class HostileFilesStory(RecordsStory):
    def upload(self, daemon, who, name, content):
        return upload(daemon, self.first, who, name, content)

    def test_names_that_mean_harm_become_names_that_do_not(self):
        names = {b"../../etc/passwd": "passwd.txt", b"..\\..\\a.txt": "a.txt", b"a\x00b.txt": None,
                 "a\u202etxt.exe".encode(): "atxt.exe.txt", b"..": "document.txt", b"a%0D%0ASet-Cookie: x.txt": None,
                 b"n" * 5_000 + b".txt": None, "été.txt".encode(): "été.txt"}
        with self.office.serve() as daemon:
            who = self.visitor(daemon, "coordonnatrice@exemple.invalid")
            kept = 0
            for name, expected in names.items():
                reply = self.upload(daemon, who, name, b"du texte")
                self.assertIn(reply.status, (303, 422), name)
                documents = self.office.json("document", "list", self.first)
                if expected:
                    self.assertEqual(documents[-1]["versions"][0]["file_name"], expected, name)
                for version in (v for d in documents for v in d["versions"]):
                    self.assertNotRegex(version["file_name"], r"[\x00-\x1f/\\\u202a-\u202e]")
                    self.assertLessEqual(len(version["file_name"].encode()), 210)
                kept = len(documents)
            self.assertGreaterEqual(kept, 5)
            self.assertFalse(list(self.office.folder.glob("passwd*")))

    def test_files_that_mean_harm_are_kept_as_they_are_and_hang_nothing(self):
        bomb = zip_of(_Content_Types__xml="", **{"word__document_xml": b"<w:document>" + b"A" * 400_000_000})
        files = {b"bombe.docx": bomb, b"boucle.pdf": looping_pdf(), b"faux.pdf": b"%PDF-1.7\n" + os.urandom(100_000),
                 b"polyglotte.pdf": b"%PDF-1.4\n<script>alert(1)</script>\n" + zip_of(a="b"),
                 b"page.html": b"<!doctype html><script>alert(1)</script>", b"image.svg": b"<svg onload=alert(1)>"}
        with self.office.serve() as daemon:
            who = self.visitor(daemon, "coordonnatrice@exemple.invalid")
            for name, content in files.items():
                self.assertEqual(self.upload(daemon, who, name, content).status, 303, name)
            for name in (b"programme.exe", b"script.sh"):
                content = b"MZ\x90\x00\x03" if name.endswith(b"exe") else b"#!/bin/sh\nrm -rf /\n"
                self.assertEqual(self.upload(daemon, who, name, content).status, 422, name)
            self.wait_until_read()
            for document, content in zip(self.office.json("document", "list", self.first), files.values()):
                reply = daemon.get(f"/documents/{document['id']}/x", Cookie=who[0])
                self.assertEqual(reply.content, content)
                self.assertTrue(reply.getheader("Content-Disposition").startswith("attachment;"))
                self.assertEqual(reply.getheader("X-Content-Type-Options"), "nosniff")
                self.assertNotIn("html", reply.getheader("Content-Type"))
                self.assertNotIn("svg", reply.getheader("Content-Type"))
            self.assertEqual(daemon.get("/healthz").status, 200)

    def wait_until_read(self):
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            documents = self.office.json("document", "list", self.first)
            if all(d["versions"][-1]["indexing"] != "waiting" for d in documents):
                return
            time.sleep(0.2)
        self.fail("a converter did not end")

    def test_an_upload_that_is_cut_or_too_long_leaves_nothing(self):
        self.office.configure("[documents]\nmax_megabytes = 1\n")
        with self.office.serve() as daemon:
            who = self.visitor(daemon, "coordonnatrice@exemple.invalid")
            self.assertEqual(self.upload(daemon, who, b"long.txt", b"a" * 2_000_000).status, 413)
            connection = http.client.HTTPConnection("127.0.0.1", daemon.port, timeout=10)
            connection.putrequest("POST", f"/rencontres/{self.first}/documents")
            for header, value in (("Content-Type", "multipart/form-data; boundary=limite"), ("Cookie", who[0]),
                                  ("Content-Length", "900000")):
                connection.putheader(header, value)
            connection.endheaders(b"--limite\r\n" + b"a" * 100_000)
            connection.close()
            self.assertEqual(daemon.get("/healthz").status, 200)
        self.assertEqual(self.office.json("document", "list", self.first), [])
        self.assertEqual([path for path in (self.office.data / "documents").rglob("*") if path.is_file()], [])


if __name__ == "__main__":
    unittest.main()
