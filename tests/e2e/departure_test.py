"""Someone whose departure was written down ahead: the daemon cuts their links once the day has passed."""
import contextlib
import re
import sqlite3
import time
import unittest

from support import ROOT, SAMPLE, Story


class DepartureStory(Story):
    def test_a_poll_link_ends_with_the_day_that_was_written_down_ahead(self):
        self.office.ok("plan", "import", SAMPLE, "--yes")
        self.office.ok("person", "import", ROOT / "config/personnes-exemple.csv", "--yes")
        self.office.ok("meeting", "poll", "open", 9, "--date", "2004-02-10T13:30/16:00", "--date", "2004-02-12T13:30/16:00")
        gone, stays = self.link("rosaire-pellerin"), self.link("adele-courteau")
        with contextlib.closing(sqlite3.connect(self.office.data / "arrimage.db")) as database, database:
            database.execute("UPDATE persons SET active_to = '2005-12-31' WHERE slug = 'rosaire-pellerin'")
        with self.office.serve() as daemon:
            self.assertTrue(self.comes_true(lambda: daemon.get(gone).status == 404))
            self.assertEqual(daemon.get(stays).status, 200)

    def link(self, name):
        letter = next((self.office.data / "outbox").glob(f"*-{name}-*.eml")).read_text().replace("=\n", "")
        return re.search(r"/reponse/[A-Za-z0-9_-]+", letter)[0]

    def comes_true(self, fact):
        for _ in range(100):
            if fact():
                return True
            time.sleep(0.1)
        return False


if __name__ == "__main__":
    unittest.main()
