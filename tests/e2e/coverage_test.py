"""What was promised, dated, held, late or missing, on the real binary."""
import unittest

from support import SAMPLE, Story

STATES = ("promised", "dated", "held", "cancelled", "late", "missing")


class CoverageStory(Story):
    def setUp(self):
        super().setUp()
        self.office.ok("plan", "import", SAMPLE, "--yes")

    def coverage(self, day, *more):
        return self.office.json("coverage", "--on", day, *more)

    def test_every_promise_of_the_sample_plan_is_counted_once_at_every_level(self):
        for day in ("2003-04-01", "2003-10-15", "2004-04-01"):
            with self.subTest(day):
                coverage = self.coverage(day)
                totals = coverage["totals"]
                self.assertEqual(totals["slots"], len(self.office.json("meeting", "list")))
                self.assertEqual(totals["slots"], sum(totals[state] for state in STATES))
                for state in ("slots", *STATES):
                    self.assertEqual(totals[state], sum(o["counts"][state] for o in coverage["obligations"]))
                    self.assertEqual(totals[state], sum(o["counts"][state] for o in coverage["objectives"]))
                for obligation in coverage["obligations"]:
                    self.assertEqual(obligation["counts"]["slots"], len(obligation["slots"]))
        self.assertEqual(coverage["totals"]["missing"], totals["slots"])

    def test_a_meeting_that_is_settled_held_or_cancelled_moves_its_slot(self):
        meeting = self.coverage("2003-04-01")["obligations"][1]["slots"][0]["meeting"]
        self.office.ok("meeting", "settle", meeting["id"], "--start", "2004-01-20T13:30", "--end", "2004-01-20T16:00")
        slot = self.coverage("2004-01-21")["obligations"][1]["slots"][0]
        self.assertEqual((slot["state"], slot["to_confirm"], slot["slippage_days"]), ("dated", True, -11))
        self.assertEqual(slot["meeting"]["uid"], meeting["uid"])
        self.assertEqual(slot["meeting"]["start"], "2004-01-20T13:30")
        self.assertIn("1 rencontre tenue ou fixée sur 1", self.office.ok("coverage", "--on", "2004-01-21"))
        self.office.ok("meeting", "cancel", meeting["id"])
        self.assertEqual(self.coverage("2004-01-21")["obligations"][1]["slots"][0]["state"], "cancelled")
        self.assertEqual(self.coverage("2004-02-01")["obligations"][1]["slots"][0]["state"], "late")

    def test_territories_that_had_nothing_are_told(self):
        territories = self.coverage("2003-04-01")["territories"]
        self.assertEqual(len(territories), 6)
        self.assertTrue(all(territory["nothing"] for territory in territories))
        promised = [slot for obligation in self.coverage("2003-04-01")["obligations"] for slot in obligation["slots"]
                    if slot["territory"] == territories[0]["name"]]
        self.office.ok("meeting", "settle", promised[0]["meeting"]["id"], "--start", "2003-10-28T19:00", "--end",
                       "2003-10-28T21:00")
        told = {territory["name"]: territory["nothing"] for territory in self.coverage("2003-04-01")["territories"]}
        self.assertEqual([name for name, nothing in told.items() if not nothing], [territories[0]["name"]])

    def test_a_plan_or_a_day_that_is_not_there_is_refused_in_a_sentence(self):
        for words in (("--period", "2010-2011"), ("--on", "2003-02-30"), ("--on", "hier")):
            done = self.office.run("coverage", *words)
            self.assertEqual(done.returncode, 1, words)
            self.assertTrue(done.stderr.strip().endswith("."), done.stderr)
        self.assertEqual(self.coverage("2003-04-01", "--period", "2003-2004")["plan"]["start"], "2003-04-01")

    def test_without_a_day_it_is_today(self):
        self.assertRegex(self.office.json("coverage")["as_of"], r"^20\d\d-\d\d-\d\d$")


if __name__ == "__main__":
    unittest.main()
