"""The ordre du jour of a meeting in every form, on the real binary, with a daemon and without."""
import email
import email.policy
import json
import shutil
import unittest

from support import ROOT, SAMPLE, Story

ITEM = {"number", "key", "section", "reason", "why", "title", "note", "minutes", "presenter", "activity", "gone",
        "not_reached"}


class AgendaStory(Story):
    def setUp(self):
        super().setUp()
        self.office.ok("plan", "import", SAMPLE, "--yes")
        self.office.ok("person", "import", ROOT / "config/personnes-exemple.csv", "--yes")
        self.meeting, = [m["id"] for m in self.office.json("meeting", "list")
                         if m["kind"] == "committee" and m["wording"] == "février 2004"]
        self.office.ok("meeting", "settle", self.meeting, "--start", "2004-02-12T13:30", "--end", "2004-02-12T16:00")

    def agenda(self, form, *more):
        return self.office.bytes("agenda", self.meeting, "--as", form, *more)

    def test_the_json_has_every_fact_of_every_item(self):
        agenda = json.loads(self.agenda("json"))
        self.assertEqual(set(agenda), {"meeting", "prepared", "items", "minutes_total", "minutes_available"})
        self.assertEqual(agenda["meeting"], {"id": self.meeting, "title": "Rencontre du Comité de coordination",
                                             "start": "2004-02-12T13:30", "end": "2004-02-12T16:00"})
        self.assertEqual(agenda["minutes_available"], 150)
        self.assertEqual(agenda["minutes_total"], sum(item["minutes"] for item in agenda["items"]))
        for number, item in enumerate(agenda["items"], 1):
            self.assertEqual(set(item), ITEM)
            self.assertEqual(item["number"], number)
            self.assertIn(item["section"], ("discuss", "know"))
            if item["activity"] is not None:
                self.assertTrue(item["why"].endswith("."), item)
        reasons = [item["reason"] for item in agenda["items"]]
        self.assertEqual((reasons[:2], reasons[-1]), (["opening", "adoption"], "closing"))
        self.assertLessEqual({"overdue", "due", "territories"}, set(reasons))

    def test_looking_prepares_nothing_and_preparing_is_told(self):
        self.assertFalse(json.loads(self.agenda("json"))["prepared"])
        self.assertFalse(json.loads(self.agenda("json"))["prepared"])
        self.assertTrue(json.loads(self.agenda("json", "--derive"))["prepared"])
        self.assertTrue(json.loads(self.agenda("json"))["prepared"])

    def test_the_text_survives_a_paste(self):
        text = self.agenda("txt").decode()
        self.assertTrue(text.startswith("ORDRE DU JOUR\n\nRencontre du Comité de coordination\nle jeudi 12 février 2004"))
        self.assertNotRegex(text, r"[\r\t]")
        for line in text.split("\n"):
            self.assertLessEqual(len(line), 72, line)
            self.assertEqual(line, line.rstrip(" \u00a0"))

    def test_the_html_needs_nothing_from_elsewhere(self):
        html = self.agenda("html").decode()
        self.assertIn('<html lang="fr-CA">', html)
        self.assertNotRegex(html, r"(?i)<(script|img|link|iframe|style)|url\(|src=|@import")

    def test_the_draft_opens_in_her_own_mailbox(self):
        raw = self.agenda("eml")
        self.assertNotRegex(raw, rb"[^\r]\n")
        draft = email.message_from_bytes(raw, policy=email.policy.default)
        self.assertEqual([], [d for part in draft.walk() for d in part.defects])
        self.assertEqual(draft["X-Unsent"], "1")
        self.assertEqual(draft["Subject"], "Ordre du jour – Rencontre du Comité de coordination, le jeudi 12 février 2004")
        self.assertIn("adele.courteau@exemple.invalid", draft["To"])
        self.assertEqual([part.get_content_type() for part in draft.walk()],
                         ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"])
        plain = draft.get_body(("plain",)).get_content().replace("\r\n", "\n")
        self.assertEqual(plain, self.agenda("txt").decode())
        calendar, = draft.iter_attachments()
        content = calendar.get_payload(decode=True)
        self.assertEqual(calendar.get_filename(), "rencontre.ics")
        self.assertEqual(calendar.get_content_charset(), "utf-8")
        self.assertIn(b"\r\nMETHOD:PUBLISH\r\n", content)
        self.assertEqual(content.count(b"BEGIN:VEVENT"), 1)
        self.assertNotIn(b"ATTENDEE", content)

    @unittest.skipUnless(shutil.which("weasyprint"), "weasyprint is not installed")
    def test_the_pdf_is_tagged_and_says_its_language_and_title(self):
        pdf = self.agenda("pdf")
        self.assertTrue(pdf.startswith(b"%PDF-"))
        for mark in (rb"/MarkInfo", rb"/Lang\s*\(fr-CA\)", rb"/StructTreeRoot", rb"/Title"):
            self.assertRegex(pdf, mark)

    def test_without_weasyprint_one_sentence_says_what_to_do(self):
        for program in ("timeout", "prlimit"):
            (self.office.folder / program).symlink_to(shutil.which(program))
        done = self.office.run("agenda", self.meeting, "--as", "pdf", env={"PATH": str(self.office.folder)})
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, r"^Le PDF demande le programme WeasyPrint.*\n$")

    def test_a_daemon_gives_the_same_bytes(self):
        forms = ("txt", "html", "json")
        alone = [self.agenda(form) for form in forms]
        with self.office.serve():
            self.assertEqual(alone, [self.agenda(form) for form in forms])
            if shutil.which("weasyprint"):
                self.assertTrue(self.agenda("pdf").rstrip().endswith(b"%%EOF"))

    def test_a_form_or_a_meeting_that_is_not_there_is_refused(self):
        for words in ((self.meeting, "--as", "docx"), (999,)):
            done = self.office.run("agenda", *words)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertTrue(done.stderr)


if __name__ == "__main__":
    unittest.main()
