"""Letters through a real Postfix into mailboxes that a real Dovecot shows."""
import collections
import email
import email.policy
import re
import signal
import socketserver
import sqlite3
import subprocess
import threading
import time
import unittest

import mail_server
import support

PEOPLE = "nom;courriel;comité\nAline Roy;aline@exemple.invalid;Comité de coordination\n" \
         "Benoît Côté;benoit@exemple.invalid;Comité de coordination\nCarole Gagnon;carole@exemple.invalid;Comité de " \
         "coordination\n"


class Post(mail_server.Story):
    BOXES = ("aline", "benoit", "carole", "coordination")

    def meeting(self):
        self.office.ok("person", "import", self.file("gens.csv", PEOPLE), "--yes")
        self.office.ok("meeting", "add", "--title", "Rencontre d’hiver", "--committee", "Comité de coordination",
                       "--start", "2031-02-12T13:30", "--end", "2031-02-12T16:00")
        return self.office.json("meeting", "list")[-1]["id"]

    def test_an_invitation_to_three_people_arrives_in_three_mailboxes(self):
        number = self.meeting()
        self.assertEqual(self.office.json("invite", number)["invited"], 3)
        for box in ("aline", "benoit", "carole"):
            [content] = self.server.messages(box, 1)
            mail = email.message_from_bytes(content, policy=email.policy.default)
            self.assertEqual(mail["To"].addresses[0].addr_spec, f"{box}@exemple.invalid")
        self.assertTrue(all(letter["left"] for letter in self.office.json("mail", "list")))

    def test_an_authority_that_is_not_ours_gets_no_letter(self):
        self.office.configure(self.server.settings(ca_file=self.server.folder / "other.pem"))
        number = self.meeting()
        done = self.office.run("invite", number)
        self.assertEqual(done.returncode, 0)
        self.assertIn("sera essayée de nouveau", done.stderr)
        self.assertIn("certificate", done.stderr)
        self.assertEqual(self.server.read("aline"), [])

    def test_an_address_that_the_server_does_not_know_is_given_up_with_its_words(self):
        number = self.meeting()
        self.office.ok("person", "add", "Denis Roy", "--email", "denis@exemple.invalid")
        self.office.ok("invite", number, "--person", "denis@exemple.invalid")
        letter = next(each for each in self.office.json("mail", "list") if each["recipient"].startswith("denis"))
        self.assertTrue(letter["failed"])
        self.assertIn("550 5.1.1", letter["trouble"])
        self.assertIn("n’existe pas chez son fournisseur", self.office.ok("mail", "list"))
        self.office.ok("mail", "retry", letter["id"])

    def test_a_certificate_for_another_name_gets_no_letter(self):
        self.office.configure(self.server.settings(smtp=f"smtp://127.0.0.2:{self.server.smtp}"))
        done = self.office.run("invite", self.meeting())
        self.assertIn("sera essayée de nouveau", done.stderr)
        self.assertEqual(self.server.read("aline"), [])

    def test_a_wrong_password_lets_letters_wait_and_says_so(self):
        wrong = self.file("mot-de-passe", "autre\n")
        self.office.configure(self.server.settings(smtp_password_file=wrong))
        done = self.office.run("invite", self.meeting())
        self.assertIn("sera essayée de nouveau", done.stderr)
        self.assertIn("535", done.stderr)
        self.office.configure(self.server.settings())
        self.assertEqual(self.office.json("mail", "send")["left"], 3)
        self.assertEqual(len(self.server.messages("aline", 1)), 1)


class Taker(socketserver.ThreadingTCPServer):
    """A mail server that takes its time with each letter and remembers whose Message-ID it said yes to."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Taking)
        self.taken = collections.Counter()
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


class Taking(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line + b"\r\n")

    def handle(self):
        try:
            self.say(b"220 essai ESMTP")
            while line := self.rfile.readline():
                if line.startswith(b"QUIT"):
                    return
                self.say(b"354 go on" if line.startswith(b"DATA") else b"250 ok")
                if line.startswith(b"DATA"):
                    self.take()
        except ConnectionError:
            pass

    def take(self):
        letter = b""
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            letter += line
        if not line:
            return
        time.sleep(0.002)
        with self.server.lock:
            self.server.taken[re.search(rb"Message-Id: <(.*?)>", letter)[1].decode()] += 1
        time.sleep(0.002)
        self.say(b"250 ok")


class Killed(support.Story):
    LETTERS = 300

    def write(self):
        self.office.ok("mail", "list")
        rows = [(f"p{n}@exemple.invalid", f"Message-Id: <{n}@exemple.invalid>\r\n\r\nBonjour.\r\n".encode(),
                 f"{n}@exemple.invalid") for n in range(self.LETTERS)]
        with sqlite3.connect(self.office.data / "arrimage.db") as database:
            database.executemany("INSERT INTO letters (recipient, subject, message, message_id, secret, written_at)"
                                 " VALUES (?, 'Réunion', ?, ?, 0, 1076000000)", rows)
        database.close()

    def send_and_kill(self, after):
        process = subprocess.Popen([*self.office.command, "mail", "send"], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL

    def test_every_letter_is_accounted_for_whenever_the_program_is_killed(self):
        with Taker() as server:
            self.office.configure(f'[mail]\nsmtp = "smtp://127.0.0.1:{server.server_address[1]}"\ntls = false\n')
            self.write()
            kills = sum(self.send_and_kill(0.05 + 0.02 * n) for n in range(5))
            self.assertGreater(kills, 2)
            self.office.ok("mail", "send")
            with sqlite3.connect(self.office.data / "arrimage.db") as database:
                interrupted = dict(database.execute("SELECT message_id, interruptions FROM letters"))
                [waiting] = database.execute("SELECT count(*) FROM letters WHERE left_at IS NULL").fetchone()
            database.close()
            self.assertEqual(waiting, 0)
            self.assertEqual(set(server.taken), set(interrupted))
            for letter, copies in server.taken.items():
                self.assertLessEqual(copies, 1 + interrupted[letter], "a copy that nothing accounts for")
            # Four connections, and what had been taken and not been noted yet.
            self.assertLess(sum(server.taken.values()), self.LETTERS + kills * 60)


if __name__ == "__main__":
    unittest.main()
