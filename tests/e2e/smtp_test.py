"""Letters through a real Postfix into mailboxes that a real Dovecot shows."""
import email
import email.policy
import unittest

import mail_server

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


if __name__ == "__main__":
    unittest.main()
