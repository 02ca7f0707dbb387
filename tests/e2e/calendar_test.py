"""From the plan to a subscribed calendar, on the real binary."""
import gzip
import re
import unittest

from support import SAMPLE, Story, events


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
            feed = self.office.ok("calendar", "print", name).encode()
            with self.subTest(name):
                self.assertTrue(events(feed.replace(b"\n", b"\r\n") if b"\r\n" not in feed else feed))


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
