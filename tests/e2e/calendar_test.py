"""From the plan to a subscribed calendar, on the real binary."""
import gzip
import os
import re
import subprocess
import unittest

from support import ROOT, SAMPLE, Story, events


class CalendarStory(Story):
    def setUp(self):
        super().setUp()
        self.office.ok("plan", "import", SAMPLE, "--yes")

    def test_the_sample_plan_becomes_calendars(self):
        names = self.office.ok("calendar", "list", "--names").split()
        self.assertEqual(names[:2], ["tout", "plan"])
        self.assertIn("comite-de-coordination", names)
        for territory in ("maskinonge", "shawinigan", "haut-st-maurice", "mekinac", "des-chenaux", "trois-rivieres"):
            self.assertIn(f"territoire-{territory}", names)
        self.assertFalse([name for name in names if name.endswith("-archives")])

    def test_a_program_subscribes_and_asks_again(self):
        path = self.office.subscribe("plan")
        with self.office.serve() as daemon:
            first = daemon.get(path)
            self.assertEqual(first.status, 200)
            self.assertEqual(first.headers["Content-Type"], "text/calendar; charset=utf-8")
            self.assertNotIn("Content-Encoding", first.headers)
            self.assertTrue(first.headers["ETag"].startswith('"'))
            again = daemon.get(path, If_None_Match=first.headers["ETag"])
            self.assertEqual((again.status, again.content), (304, b""))
            by_date = daemon.get(path, If_Modified_Since=first.headers["Last-Modified"])
            self.assertEqual(by_date.status, 304)
            self.assertEqual(daemon.get(path, If_Modified_Since="hier").status, 200)
            self.assertEqual(daemon.get(path, If_None_Match='"autre"',
                                        If_Modified_Since=first.headers["Last-Modified"]).status, 200)
            head = daemon.ask("HEAD", path)
            self.assertEqual((head.status, head.content), (200, b""))
            self.assertEqual(head.headers["Content-Length"], str(len(first.content)))
            small = daemon.get(path, Accept_Encoding="gzip")
            self.assertEqual(small.headers["Content-Encoding"], "gzip")
            self.assertEqual(gzip.decompress(small.content), first.content)
            odd = daemon.get(path, Authorization="Bearer", Accept="image/png")
            self.assertEqual(odd.content, first.content)

    def test_what_programs_try_on_a_subscription_is_refused_with_the_methods_that_work(self):
        path = self.office.subscribe("tout")
        with self.office.serve() as daemon:
            for method in ("PUT", "PROPFIND", "POST", "DELETE"):
                reply = daemon.ask(method, path)
                self.assertEqual(reply.status, 405, method)
                self.assertIn("GET", reply.headers["Allow"])

    def test_a_revoked_link_is_gone_and_an_unknown_one_not_found(self):
        path = self.office.subscribe("tout")
        with self.office.serve() as daemon:
            self.assertEqual(daemon.get(path).status, 200)
            self.assertEqual(daemon.get(path.replace("tout.ics", "plan.ics")).status, 404)
            self.assertEqual(daemon.get(re.sub("/calendriers/[^/]+/", "/calendriers/inconnu/", path)).status, 404)
            number = self.office.json("subscription", "list")[0]["id"]
            self.office.ok("subscription", "revoke", number)
            self.assertEqual(daemon.get(path).status, 410)

    def test_the_secret_of_a_link_is_kept_nowhere(self):
        path = self.office.subscribe("tout")
        token = path.split("/")[2]
        with self.office.serve() as daemon:
            daemon.get(path)
            daemon.get("/metrics")
        self.assertGreaterEqual(len(token), 22)
        for file in self.office.folder.rglob("*"):
            if file.is_file():
                self.assertNotIn(token.encode(), file.read_bytes(), file)

    def test_the_same_plan_imported_twice_changes_no_byte(self):
        names = self.office.ok("calendar", "list", "--names").split()
        before = [self.office.ok("calendar", "print", name) for name in names]
        self.assertIn("Aucun changement", self.office.ok("plan", "import", SAMPLE, "--yes"))
        self.assertEqual(before, [self.office.ok("calendar", "print", name) for name in names])

    def test_what_is_exported_reads_back_the_same(self):
        exported = self.file("plan.toml", self.office.ok("plan", "export"))
        self.assertIn("Aucun changement", self.office.ok("plan", "import", exported, "--yes"))

    def test_every_calendar_has_an_event_and_clients_get_what_they_need(self):
        for name in self.office.ok("calendar", "list", "--names").split():
            with self.subTest(name):
                feed = self.office.bytes("calendar", "print", name)
                self.assertTrue(events(feed))
                self.assertTrue(all(len(line) <= 75 for line in feed.split(b"\r\n")))
                self.assertEqual(feed.count(b"\n"), feed.count(b"\r\n"))
                for event in events(feed).values():
                    for needed in ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "STATUS", "ORGANIZER"):
                        self.assertIn(needed, event)
                for never in (b"ATTENDEE", b"VALARM", b"DURATION:P1", b"RDATE", b"ATTACH"):
                    self.assertNotIn(b"\n" + never, feed)


class DatedStory(Story):
    def setUp(self):
        super().setUp()
        self.office.ok("plan", "import", SAMPLE, "--yes")

    def promised(self):
        """A promised meeting whose day is not known."""
        return next(one for one in self.office.json("meeting", "list") if one["window_start"] != one["window_end"])

    def test_a_settled_date_reaches_subscribers_at_the_right_instant_under_the_same_uid(self):
        meeting = self.promised()
        path = self.office.subscribe("tout")
        with self.office.serve() as daemon:
            before = daemon.get(path)
            self.assertNotIn(meeting["uid"], events(before.content))
            self.office.ok("meeting", "settle", meeting["id"], "--start", "2003-10-28T19:00", "--end",
                           "2003-10-28T21:00", "--place", "Salle 3; à l’étage")
            after = daemon.get(path, If_None_Match=before.headers["ETag"])
            event = events(after.content)[meeting["uid"]]
            self.assertEqual(event["DTSTART"], "20031028T190000")
            self.assertIn("DTSTART;TZID=America/Toronto:20031028T190000", after.content.decode())
            self.assertEqual((event["STATUS"], event["TRANSP"]), ("CONFIRMED", "OPAQUE"))
            self.assertEqual(event["LOCATION"], "Salle 3\\; à l’étage")
            self.judge(f"http://127.0.0.1:{daemon.port}{path}")

    def test_a_cancelled_meeting_stays_marked_and_frees_its_time(self):
        meeting = self.promised()
        self.office.ok("meeting", "settle", meeting["id"], "--start", "2003-10-28T19:00", "--end", "2003-10-28T21:00")
        self.office.ok("meeting", "cancel", meeting["id"])
        event = events(self.office.bytes("calendar", "print", "tout"))[meeting["uid"]]
        self.assertTrue(event["SUMMARY"].startswith("ANNULÉ – "))
        self.assertEqual((event["STATUS"], event["TRANSP"]), ("CANCELLED", "TRANSPARENT"))
        self.assertEqual(event["SEQUENCE"], "2")

    def test_a_time_that_no_clock_shows_is_refused(self):
        meeting = self.promised()
        done = self.office.run("meeting", "settle", meeting["id"], "--start", "2004-04-04T02:30", "--end",
                               "2004-04-04T04:00")
        self.assertEqual(done.returncode, 1)
        self.assertIn("avance l’heure", done.stderr)

    def test_independent_readers_agree_on_every_calendar_of_the_plan(self):
        links = [self.office.subscribe(name) for name in self.office.ok("calendar", "list", "--names").split()]
        with self.office.serve() as daemon:
            self.judge(*(f"http://127.0.0.1:{daemon.port}{link}" for link in links))

    def judge(self, *links):
        judge = os.environ.get("ARRIMAGE_JUDGE")
        if not judge:
            print("left out: no judge of calendars was built")
            return
        done = subprocess.run([ROOT / "tests/e2e/readers/compare", "--judge", judge, *links], text=True,
                              capture_output=True, timeout=600)
        self.assertIn(done.returncode, (0, 77), done.stdout + done.stderr)


class RevisionStory(Story):
    PLAN = """Plan d'action 2003-2004

Objectif : 1. Partager

MOYENS ACTIVITÉS RESSOURCES ET ÉCHÉANCIER

1.1 Rencontrer

1.1.1 Tenir une rencontre régionale des partenaires.

 comité de suivi

 janvier 2004

1.1.2 Tenir une réunion inter-régionale des répondants.

 le 31 octobre 2003

1.1.3 Diffuser le bulletin.

 {bulletin}
"""

    def test_a_revised_plan_moves_what_it_changes_and_nothing_else(self):
        first = self.file("a.txt", self.PLAN.format(bulletin="juin 2003"))
        self.office.ok("plan", "import", first, "--yes")
        path = self.office.subscribe("plan")
        revised_text = self.PLAN.format(bulletin="juin 2003").replace("janvier 2004", "février 2004")
        revised_text = revised_text.replace("1.1.3 Diffuser", "1.1.4 Diffuser")
        with self.office.serve() as daemon:
            old_feed = daemon.get(path)
            self.office.ok("plan", "import", self.file("b.txt", revised_text), "--yes")
            new_feed = daemon.get(path, If_None_Match=old_feed.headers["ETag"])
        self.assertEqual(new_feed.status, 200)
        self.assertNotEqual(new_feed.headers["Last-Modified"], old_feed.headers["Last-Modified"])
        before, after = events(old_feed.content), events(new_feed.content)
        self.assertEqual(before.keys(), after.keys())
        regional = [uid for uid in before if "gionale" in before[uid]["SUMMARY"] and "inter" not in before[uid]["SUMMARY"].lower()]
        self.assertEqual(len(regional), 1)
        self.assertEqual(after[regional[0]]["DTSTART"], "20040201")
        self.assertGreater(int(after[regional[0]]["SEQUENCE"]), int(before[regional[0]]["SEQUENCE"]))
        self.assertGreater(after[regional[0]]["LAST-MODIFIED"], before[regional[0]]["LAST-MODIFIED"])
        untouched = [uid for uid in before if before[uid]["DTSTART"].startswith("20031031")]
        self.assertEqual(len(untouched), 1)
        self.assertEqual(before[untouched[0]], after[untouched[0]])

    def test_differences_are_shown_and_wait_for_a_yes(self):
        self.office.ok("plan", "import", self.file("a.txt", self.PLAN.format(bulletin="juin 2003")), "--yes")
        revised = self.file("b.txt", self.PLAN.format(bulletin="juillet 2003"))
        asked = self.office.run("plan", "import", revised, stdin="non\n")
        self.assertEqual(asked.returncode, 1)
        self.assertIn("juillet 2003", asked.stdout)
        self.assertNotIn("juillet 2003", self.office.ok("plan", "show"))
        self.office.ok("plan", "import", revised, stdin="oui\n")
        self.assertIn("juillet 2003", self.office.ok("plan", "show"))


if __name__ == "__main__":
    unittest.main()
