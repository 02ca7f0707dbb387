"""From an invitation to its answers: real mail servers, and readers of mail and calendars that are not ours."""
import email
import email.policy
import json
import time
import unittest

import icalendar

import mail_server

PEOPLE = ("nom;courriel;comité\nAline Roy;aline@exemple.invalid;Comité de coordination\n"
          "Benoît Côté;benoit@exemple.invalid;Comité de coordination\n"
          "Carole Gagnon;carole@exemple.invalid;Comité de coordination\n")


def read(content):
    return email.message_from_bytes(content, policy=email.policy.default)


def calendar_of(mail):
    [part] = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    return icalendar.Calendar.from_ical(part.get_payload(decode=True))


def event_of(mail):
    [event] = calendar_of(mail).walk("VEVENT")
    return event


def reply_to(invitation, box, answer, comment=""):
    """What a mail program sends when its owner presses a button."""
    event = event_of(invitation)
    lines = ["BEGIN:VCALENDAR", "PRODID:-//Exemple//FR", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT",
             f"UID:{event['UID']}", f"SEQUENCE:{event['SEQUENCE']}", "DTSTAMP:20300101T120000Z",
             f"ATTENDEE;PARTSTAT={answer};CN={box}:mailto:{box}@exemple.invalid"]
    lines += [f"COMMENT:{comment}"] if comment else []
    lines += ["END:VEVENT", "END:VCALENDAR", ""]
    mail = email.message.EmailMessage(policy=email.policy.SMTP)
    mail["From"] = f"{box}@exemple.invalid"
    mail["To"] = invitation["Reply-To"] or invitation["From"]
    mail["Subject"] = f"{answer}: {invitation['Subject']}"
    mail["Message-ID"] = f"<{box}-{answer}-{time.monotonic_ns()}@client.invalid>"
    mail.set_content("Voir le calendrier.")
    mail.add_alternative("\r\n".join(lines).encode(), "text", "calendar", params={"method": "REPLY"})
    return mail


class Invitation(mail_server.Story):
    BOXES = ("aline", "benoit", "carole", "coordination")

    def setUp(self):
        super().setUp()
        self.office.ok("person", "import", self.file("gens.csv", PEOPLE), "--yes")
        self.office.ok("meeting", "add", "--title", "Rencontre d’hiver", "--committee", "Comité de coordination",
                       "--start", "2031-02-12T13:30", "--end", "2031-02-12T16:00", "--place", "Salle A")
        self.number = self.office.json("meeting", "list")[-1]["id"]

    def letter(self, box, which=-1, count=1):
        return read(self.server.messages(box, count)[which])

    def send(self, mail):
        recipient = mail["To"].addresses[0].addr_spec
        self.server.deliver(mail["From"].addresses[0].addr_spec, recipient, mail.as_bytes())

    def answers(self):
        listed = self.office.json("invitation", "list", self.number)["invitations"]
        return {each["address"].split("@")[0]: each["answer"] for each in listed}

    def wait_for(self, expected):
        deadline = time.monotonic() + 20
        while self.answers() != expected and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertEqual(self.answers(), expected)

    def test_an_invitation_is_a_tree_that_every_program_reads(self):
        self.office.ok("invite", self.number)
        mail = self.letter("aline")
        self.assertEqual(mail.defects, [])
        self.assertEqual([part.get_content_type() for part in mail.walk()],
                         ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar",
                          "application/ics"])
        self.assertEqual(mail["From"].addresses[0].addr_spec, "coordination@exemple.invalid")
        self.assertEqual([to.addr_spec for to in mail["To"].addresses], ["aline@exemple.invalid"])
        self.assertRegex(mail["Reply-To"].addresses[0].addr_spec, r"^coordination\+[0-9a-f]{32}@exemple\.invalid$")
        self.assertIn("13\u00a0h\u00a030", mail.get_body(("plain",)).get_content())
        calendar, event = calendar_of(mail), event_of(mail)
        self.assertEqual(calendar["METHOD"], "REQUEST")
        [part] = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
        self.assertEqual(part.get_param("method"), "REQUEST")
        self.assertEqual(event["UID"], self.office.json("meeting", "show", self.number)["uid"])
        self.assertEqual(event.decoded("DTSTART").astimezone(__import__("datetime").timezone.utc).isoformat(),
                         "2031-02-12T18:30:00+00:00")
        self.assertEqual(str(event["ATTENDEE"]), "mailto:aline@exemple.invalid")
        self.assertEqual(event["ATTENDEE"].params["RSVP"], "TRUE")

    def test_answers_come_back_by_the_mailbox_and_an_update_and_a_cancellation_follow(self):
        self.office.ok("invite", self.number)
        first = {box: self.letter(box) for box in ("aline", "benoit", "carole")}
        with self.office.serve():
            self.send(reply_to(first["aline"], "aline", "ACCEPTED", "Avec plaisir"))
            self.send(reply_to(first["benoit"], "benoit", "DECLINED"))
            self.wait_for({"aline": "accepted", "benoit": "declined", "carole": "needs-action"})
            self.office.ok("meeting", "move", self.number, "--start", "2031-02-13T09:00", "--end", "2031-02-13T11:00")
            self.assertEqual(self.office.json("invite", self.number)["updated"], 3)
            update = self.letter("aline", count=2)
            self.assertGreater(event_of(update)["SEQUENCE"], event_of(first["aline"])["SEQUENCE"])
            self.assertEqual(event_of(update)["UID"], event_of(first["aline"])["UID"])
            self.assertEqual(update["In-Reply-To"], first["aline"]["Message-Id"])
            self.send(reply_to(first["carole"], "carole", "ACCEPTED"))
            self.send(reply_to(update, "aline", "TENTATIVE"))
            self.wait_for({"aline": "tentative", "benoit": "needs-action", "carole": "needs-action"})
            self.office.ok("meeting", "cancel", self.number)
            self.assertEqual(self.office.json("invite", self.number)["cancelled"], 3)
            cancel = self.letter("benoit", count=3)
            self.assertEqual(calendar_of(cancel)["METHOD"], "CANCEL")
            self.assertEqual(event_of(cancel)["STATUS"], "CANCELLED")
            self.assertGreater(event_of(cancel)["SEQUENCE"], event_of(update)["SEQUENCE"])

    def test_a_forged_reply_waits_for_a_person_and_is_read_once(self):
        self.office.ok("invite", self.number)
        forged = reply_to(self.letter("aline"), "aline", "DECLINED")
        forged.replace_header("To", "coordination@exemple.invalid")
        self.send(forged)
        self.send(reply_to(self.letter("benoit"), "benoit", "ACCEPTED"))
        with self.office.serve():
            self.wait_for({"aline": "needs-action", "benoit": "accepted", "carole": "needs-action"})
        with self.office.serve():
            time.sleep(2)
            [held] = self.office.json("mail", "held")
            self.assertEqual(held["reason"], "not-proven")
            self.assertIsInstance(held["invitation"], (int, type(None)))
            self.office.ok("mail", "accept", held["id"], "aline@exemple.invalid", "declined")
            self.wait_for({"aline": "declined", "benoit": "accepted", "carole": "needs-action"})
            self.assertEqual(self.office.json("mail", "held"), [])
            self.assertEqual(self.office.run("mail", "aside", held["id"]).returncode, 1)

    def test_a_mail_made_to_end_the_program_is_taken_and_waits(self):
        for mail in ("To: " + "a:" * 400_000 + "\n\n", "From: " + "a:\n " * 400_000 + "\n\n", "X" * 3_000_000, ""):
            received = json.loads(self.office.ok("mail", "receive", "--json", stdin=mail))
            self.assertEqual(received["outcome"], "held")
        with self.office.serve() as daemon:
            self.office.ok("mail", "receive", stdin="Cc: " + "b:" * 400_000 + "\n\n")
            self.assertEqual(len(self.office.json("mail", "held")), 5)
            self.assertEqual(daemon.get("/healthz").status, 200)

    def test_a_mail_server_hands_a_message_over_on_standard_input(self):
        self.office.ok("invite", self.number)
        reply = reply_to(self.letter("carole"), "carole", "ACCEPTED").as_bytes().decode()
        received = json.loads(self.office.ok("mail", "receive", "--json", stdin=reply))
        self.assertEqual((received["outcome"], received["answer"]), ("answer", "accepted"))
        self.assertIn("déjà été reçu", self.office.ok("mail", "receive", stdin=reply))
        self.assertEqual(self.answers()["carole"], "accepted")

    def test_a_mail_server_keeps_what_cannot_be_taken_now(self):
        self.office.data = self.file("occupe", "ce n’est pas un dossier")
        self.assertEqual(self.office.run("mail", "receive", stdin="Subject: a\n\n").returncode, 75)


if __name__ == "__main__":
    unittest.main()
