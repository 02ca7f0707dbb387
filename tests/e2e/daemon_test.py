"""The daemon: one owner of a folder, carried commands, a clean stop."""
import re
import signal
import socket
import time
import unittest

from support import SAMPLE, Office, Story


class DaemonStory(Story):
    def setUp(self):
        super().setUp()
        self.office.ok("plan", "import", SAMPLE, "--yes")

    def test_health_metrics_robots_and_the_first_page_answer(self):
        path = self.office.subscribe("tout")
        with self.office.serve() as daemon:
            self.assertEqual(daemon.get("/healthz").status, 200)
            self.assertEqual(daemon.get("/robots.txt").status, 200)
            page = daemon.get("/")
            self.assertEqual(page.status, 200)
            self.assertIn("S’abonner", page.content.decode())
            self.assertIn("default-src 'none'", page.headers["Content-Security-Policy"])
            self.assertEqual(daemon.get("/arrimage.css").headers["Content-Type"], "text/css; charset=utf-8")
            daemon.get(path)
            self.assertTrue(self.comes_true(lambda: re.search(r'\{[^}]*route="calendar"[^}]*\} 1',
                                                              daemon.get("/metrics").content.decode())))
            self.assertEqual(daemon.get("/nulle-part").status, 404)

    def comes_true(self, fact):
        """An answer is counted just after it went out, perhaps on another thread."""
        for _ in range(100):
            if fact():
                return True
            time.sleep(0.02)
        return False

    def test_commands_run_in_the_daemon_that_owns_the_folder_and_are_seen_at_once(self):
        with self.office.serve() as daemon:
            path = self.office.subscribe("tout")
            self.assertEqual(daemon.get(path).status, 200)
            self.assertEqual(self.office.json("subscription", "list")[0]["label"], "essai")

    def test_a_second_daemon_on_the_folder_is_refused(self):
        with self.office.serve():
            second = self.office.run("serve", "--listen", "127.0.0.1:0")
            self.assertEqual(second.returncode, 1)
            self.assertIn("déjà", second.stderr)

    def test_a_port_in_use_is_refused_with_a_sentence(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            done = self.office.run("serve", "--listen", f"127.0.0.1:{taken.getsockname()[1]}")
        self.assertEqual(done.returncode, 1)
        self.assertIn("port", done.stderr)

    def test_two_daemons_cannot_share_a_port(self):
        with self.office.serve() as daemon:
            other = Office(self.office.folder / "autre")
            other.folder.mkdir()
            done = other.run("serve", "--listen", f"127.0.0.1:{daemon.port}")
            self.assertEqual(done.returncode, 1)

    def test_a_stop_finishes_the_answer_under_way_and_refuses_new_connections(self):
        daemon = self.office.serve()
        with socket.create_connection(("127.0.0.1", daemon.port)) as slow:
            slow.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n")
            time.sleep(0.2)
            daemon.process.send_signal(signal.SIGTERM)
            time.sleep(0.3)
            with self.assertRaises(ConnectionRefusedError):
                socket.create_connection(("127.0.0.1", daemon.port), timeout=2)
            slow.settimeout(5)
            try:
                slow.sendall(b"\r\n")
                answer = slow.recv(4096)
                self.assertIn(answer[:12], (b"HTTP/1.1 200", b""))
            except ConnectionError:
                pass  # a request that was not whole may be let go
        self.assertEqual(daemon.stop(), 0)

    def test_a_killed_daemon_leaves_a_folder_that_serves_again(self):
        path = self.office.subscribe("tout")
        daemon = self.office.serve()
        before = daemon.get(path)
        daemon.process.kill()
        daemon.stop()
        with self.office.serve() as again:
            after = again.get(path)
            self.assertEqual((after.content, after.headers["ETag"]), (before.content, before.headers["ETag"]))

    def test_an_unknown_setting_stops_the_start_with_the_nearest_name(self):
        config = self.file("reglages.toml", '[http]\nlissten = "127.0.0.1:0"\n')
        done = self.office.run("--config", config, "serve")
        self.assertEqual(done.returncode, 1)
        self.assertIn("http.listen", done.stderr)

    def test_a_zone_or_a_mailbox_that_cannot_be_stops_the_start(self):
        for setting, word in (('zone = "America/Shawinigan"', "fuseau"), ('mailbox = "personne"', "mailbox")):
            config = self.file("reglages.toml", f"[organisation]\n{setting}\n")
            done = self.office.run("--config", config, "serve", "--listen", "127.0.0.1:0")
            self.assertEqual(done.returncode, 1)
            self.assertIn(word, done.stderr)

    def test_the_first_feed_byte_comes_soon_after_the_start(self):
        path = self.office.subscribe("tout")
        started = time.monotonic()
        with self.office.serve() as daemon:
            self.assertEqual(daemon.get(path).status, 200)
            self.assertLess(time.monotonic() - started, 5)


if __name__ == "__main__":
    unittest.main()
