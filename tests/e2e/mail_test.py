"""Letters as a mail program that is not ours reads them, and how they leave the real binary."""
import email
import email.policy
import pathlib
import re
import sqlite3
import stat
import time
import unittest

from support import Story

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden/mail"
HEADERS = ["Date", "From", "Subject", "To", "Message-Id", "Auto-Submitted", "MIME-Version", "Content-Type",
           "Content-Transfer-Encoding", "Content-Language"]


def read(content):
    return email.message_from_bytes(content, policy=email.policy.default)


def text_of(mail):
    return mail.get_content().replace("\r\n", "\n")


class Composition(unittest.TestCase):
    def test_every_letter_has_the_same_headers_one_reader_and_nothing_wrong(self):
        letters = sorted(GOLDEN.glob("*.eml"))
        self.assertGreater(len(letters), 5)
        for path in letters:
            with self.subTest(path.name):
                content = path.read_bytes()
                self.assertIsNone(re.search(rb"[\r\n]", content.replace(b"\r\n", b"")))
                self.assertLessEqual(max(map(len, content.split(b"\r\n"))), 78)
                self.assertTrue(content.isascii())
                mail = read(content)
                self.assertEqual(mail.keys(), HEADERS)
                self.assertEqual(mail.defects, [])
                self.assertEqual([defect for value in mail.values() for defect in value.defects], [])
                self.assertEqual([to.addr_spec for to in mail["To"].addresses], ["odile@exemple.ca"])
                self.assertEqual([who.addr_spec for who in mail["From"].addresses], ["coordination@exemple.ca"])

    def test_a_poll_is_read_as_it_was_written(self):
        mail = read((GOLDEN / "poll-fr.eml").read_bytes())
        self.assertEqual(mail["Subject"], "Sondage de dates\u00a0: Comité de coordination, rencontre d’hiver sur "
                                          "l’hébergement et la sécurité alimentaire")
        self.assertEqual(mail["To"].addresses[0].display_name, "Odile Tremblay")
        self.assertEqual(mail["Date"].datetime.isoformat(), "2004-02-05T11:53:20-05:00")
        text = text_of(mail)
        self.assertIn("\n  - le jeudi 12 février 2004 de 13\u00a0h\u00a030 à 16\u00a0h\n", text)
        self.assertIn("\n\nhttps://rencontres.exemple.ca/sondage/q0Tz7cJ1vS9xkD4mWbLr8uYe2HnAf5Gp\n\n", text)

    def test_text_that_mail_gives_a_meaning_to_is_read_as_text(self):
        mail = read((GOLDEN / "hostile.eml").read_bytes())
        self.assertEqual(mail["From"].addresses[0].display_name, 'Ronde « a »; "b" \\ (c) <d>')
        self.assertEqual(mail["To"].addresses[0].display_name, "=?UTF-8?Q?a=0D=0ABcc:_x@y.ca?=")
        self.assertTrue(mail["Subject"].endswith("Bcc: x@y.ca =?x?Q?=0D=0A?="))
        self.assertTrue(text_of(mail).startswith(".\nFrom moi\nfin de ligne blanche \n  et une ligne"))


class Outbox(Story):
    MESSAGE = b"Subject: a\r\n\r\nhttps://exemple.ca/secret\r\n"

    def setUp(self):
        super().setUp()
        self.assertEqual(self.office.json("mail", "list"), [])
        self.outbox = self.office.data / "outbox"

    def write(self, recipient="odile@exemple.ca", secret=0):
        """A letter, as an act would have left it had the power gone just then."""
        with sqlite3.connect(self.office.data / "arrimage.db") as database:
            database.execute("INSERT INTO letters (recipient, subject, message, secret, written_at)"
                             " VALUES (?, 'Réunion', ?, ?, 1076000000)", (recipient, self.MESSAGE, secret))
        database.close()

    def files(self):
        return {path.name: path.read_bytes() for path in self.outbox.glob("*")}

    def test_letters_that_wait_are_listed_and_leave_in_one_pass(self):
        self.write()
        self.write("luc@exemple.ca", secret=1)
        listed = self.office.json("mail", "list")
        self.assertEqual([letter["recipient"] for letter in listed], ["luc@exemple.ca", "odile@exemple.ca"])
        self.assertEqual([letter["left"] for letter in listed], [None, None])
        self.assertIn("en attente depuis le 5 février 2004", self.office.ok("mail", "list"))
        self.assertEqual(self.office.ok("mail", "send"), "2 lettres parties.\n")
        self.assertEqual(self.files(), {"00000001-odile-exemple-ca.eml": self.MESSAGE,
                                        "00000002-luc-exemple-ca.eml": self.MESSAGE})
        self.assertEqual(stat.S_IMODE(self.outbox.stat().st_mode), 0o700)
        self.assertTrue(all(letter["left"] for letter in self.office.json("mail", "list")))
        self.assertEqual(self.office.ok("mail", "send"), "Aucune lettre n’attend.\n")

    def test_no_list_shows_what_a_letter_says(self):
        self.write(secret=1)
        for words in (("mail", "list"), ("mail", "list", "--json")):
            self.assertNotIn("exemple.ca/secret", self.office.ok(*words))

    def test_a_secret_is_nowhere_in_the_database_once_its_letter_has_left(self):
        self.write(secret=1)
        database = self.office.data / "arrimage.db"
        self.assertIn(b"exemple.ca/secret", database.read_bytes())
        self.office.ok("mail", "send")
        self.assertNotIn(b"exemple.ca/secret", database.read_bytes())

    def test_the_daemon_sends_what_waits_without_being_asked_and_ends_cleanly(self):
        self.write()
        with self.office.serve() as daemon:
            for _ in range(500):
                if any(name.endswith(".eml") for name in self.files()):
                    break
                time.sleep(0.02)
            self.assertEqual(self.files(), {"00000001-odile-exemple-ca.eml": self.MESSAGE})
            self.assertEqual(daemon.stop(), 0)

    def test_a_letter_that_cannot_leave_is_said_stays_and_leaves_later(self):
        self.write()
        self.outbox.write_text("in the way")
        with self.office.serve() as daemon:
            self.assertEqual(daemon.get("/healthz").status, 200)
            done = self.office.run("mail", "send")
            self.assertEqual(done.returncode, 1)
            self.assertIn("La lettre 1 n’est pas partie", done.stderr)
            self.assertEqual(self.office.json("mail", "list")[0]["left"], None)
            self.outbox.unlink()
            self.assertEqual(self.office.json("mail", "send"), {"left": 1, "unsent": [], "interrupted": 0})
        journal = (self.office.folder / "journal.txt").read_text()
        self.assertEqual(journal.count("letter 1 stays"), 1)


if __name__ == "__main__":
    unittest.main()
