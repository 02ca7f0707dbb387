"""Bad input gets a French sentence and an exit code, and loses nothing."""
import os
import sqlite3
import subprocess
import unittest

from support import BINARY, REAL_PLAN, SAMPLE, Story

PLAN = "Plan d'action 2003-2004\n\nObjectif : 1. Partager\n\n1.1 Rencontrer\n\n1.1.1 Tenir une réunion régionale à Trois-Rivières.\n\njuin 2003\n"


def leave_free(folder, size):
    """Fills the disk that the folder is on, but for `size` bytes."""
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    with open(folder / "autre-chose", "wb") as file:
        for _ in range(max(0, free - size) // 4096):
            file.write(b"x" * 4096)


class BadFiles(Story):
    def refused(self, path, *words):
        for command in (["plan", "read", path], ["plan", "import", path, "--yes"]):
            done = self.office.run(*command)
            self.assertEqual(done.returncode, 1, command)
            for word in words:
                self.assertIn(word, done.stderr)
            self.assertNotIn("Traceback", done.stderr)
            self.assertNotIn("what()", done.stderr)

    def test_an_empty_file(self):
        self.refused(self.file("vide.txt", ""), "vide")

    def test_a_file_that_is_not_there(self):
        self.refused(self.office.folder / "absent.txt", "absent.txt")

    def test_a_folder_in_place_of_a_file(self):
        self.refused(self.office.folder)

    def test_a_binary(self):
        self.refused(self.file("image.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50), "texte")

    def test_a_broken_pdf(self):
        self.refused(self.file("plan.pdf", b"%PDF-1.4\n" + b"\x00garbage" * 100))

    def test_a_file_of_200_megabytes(self):
        path = self.office.folder / "gros.txt"
        with open(path, "wb") as file:
            file.truncate(200 * 1024 * 1024)
        self.refused(path, "64")

    def test_a_text_without_activity(self):
        self.refused(self.file("lettre.txt", "Bonjour,\n\nVoici une lettre.\n"), "activité")

    def test_a_half_written_plan_file(self):
        self.refused(self.file("plan.toml", 'title = "Plan"\n[[objective]]\nnumber = "1'), "")

    def test_latin_1_and_utf_16_read_as_well_as_utf_8(self):
        expected = self.office.json("plan", "read", self.file("utf8.txt", PLAN))
        for name, encoding in (("latin1.txt", "latin-1"), ("utf16.txt", "utf-16"), ("bom.txt", "utf-8-sig")):
            self.assertEqual(self.office.json("plan", "read", self.file(name, PLAN.encode(encoding))), expected, name)

    def test_a_usage_fault_exits_with_2(self):
        for words in ([], ["plan"], ["plan", "read"], ["plan", "lire", "x"], ["deadline", "mai", "--annee", "3"]):
            done = self.office.run(*words)
            self.assertEqual(done.returncode, 2, words)
            self.assertTrue(done.stderr)


class BadFolders(Story):
    def as_another(self, *words):
        """The command without root's right to write everywhere."""
        user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        return subprocess.run([*user, BINARY, "--data", self.office.data, *map(str, words)], text=True,
                              capture_output=True, timeout=60, cwd="/")

    def test_a_read_only_folder(self):
        self.office.ok("plan", "import", SAMPLE, "--yes")
        if os.geteuid() == 0:
            self.office.folder.chmod(0o755)
            for path in [self.office.data, *self.office.data.iterdir()]:
                path.chmod(0o555 if path.is_dir() else 0o444)
        else:
            self.office.data.chmod(0o500)
        done = self.as_another("subscription", "add", "tout", "--label", "x")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.strip())
        self.assertNotIn("terminate", done.stderr)

    def test_a_database_that_another_program_holds(self):
        self.office.ok("plan", "import", SAMPLE, "--yes")
        other = sqlite3.connect(self.office.data / "arrimage.db", isolation_level=None)
        self.addCleanup(other.close)
        other.execute("BEGIN IMMEDIATE")
        done = self.office.run("subscription", "add", "tout", "--label", "x")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.strip())
        other.execute("ROLLBACK")
        self.office.ok("subscription", "add", "tout", "--label", "x")

    def test_a_database_of_a_newer_version(self):
        self.office.ok("plan", "import", SAMPLE, "--yes")
        other = sqlite3.connect(self.office.data / "arrimage.db")
        other.execute("PRAGMA user_version = 999")
        other.close()
        done = self.office.run("plan", "show")
        self.assertEqual(done.returncode, 1)
        self.assertIn("plus récente", done.stderr)

    def test_a_full_disk_while_importing_leaves_the_plan_as_it_was(self):
        mount = self.office.folder / "petit"
        mount.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", mount], capture_output=True)
        if mounted.returncode != 0:
            print("left out: no right to mount a small disk")
            return
        self.addCleanup(subprocess.run, ["umount", "-l", mount])
        self.office.data = mount
        self.office.ok("plan", "import", SAMPLE, "--yes")
        before = self.office.ok("plan", "export")
        leave_free(mount, 300_000)
        large = self.file("grand.txt", PLAN + "".join(
            f"\n1.1.{n} Tenir une réunion régionale numéro {n} avec tous les partenaires du territoire.\n\njuin 2003\n"
            for n in range(2, 40_000)))
        done = self.office.run("plan", "import", large, "--yes")
        self.assertEqual(done.returncode, 1)
        self.assertIn("disque", done.stderr)
        self.assertEqual(self.office.ok("plan", "export"), before)


if __name__ == "__main__":
    unittest.main()
