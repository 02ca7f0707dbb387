"""Letters as a mail program that is not ours reads them."""
import email
import email.policy
import pathlib
import re
import unittest

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


if __name__ == "__main__":
    unittest.main()
