"""A real Postfix and a real Dovecot from Debian on loopback ports, in a folder of their own, for one test."""
import imaplib
import os
import pathlib
import shutil
import smtplib
import socket
import ssl
import subprocess
import tempfile
import time
import unittest

import support

NEEDED = ("/usr/sbin/postfix", "/usr/sbin/dovecot")
PASSWORD = "mot-de-passe-1"


def there():
    """Why these servers cannot be started here; empty when they can."""
    if os.geteuid() != 0:
        return "Postfix and Dovecot start as root only"
    missing = [path for path in NEEDED if not os.path.exists(path)]
    return f"{', '.join(missing)} is missing" if missing else ""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def run(*words, **more):
    subprocess.run(words, check=True, capture_output=True, **more)


def make_certificates(folder):
    """An authority and a certificate of it for "localhost"; another authority that signed nothing."""
    for name in ("ca", "other"):
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", f"/CN={name}",
            "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem")
    run("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", folder / "server.key",
        "-out", folder / "server.csr")
    (folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    run("openssl", "x509", "-req", "-days", "3650", "-in", folder / "server.csr", "-CA", folder / "ca.pem", "-CAkey",
        folder / "ca.key", "-CAcreateserial", "-extfile", folder / "names", "-out", folder / "server.pem")


MASTER = """
127.0.0.1:{smtp} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
local unix - n n - - local
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
tlsmgr unix - - n 1000? 1 tlsmgr
"""

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = localhost
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
mynetworks = 127.0.0.0/8
recipient_delimiter = +
virtual_mailbox_domains = {domain}
virtual_mailbox_base = {folder}/boxes
virtual_mailbox_maps = texthash:{folder}/boxes.map
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_cert_file = {folder}/server.pem
smtpd_tls_key_file = {folder}/server.key
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth}
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_client_connection_rate_limit = 0
smtpd_error_sleep_time = 0
"""

DOVECOT = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_login_user = nobody
default_internal_user = nobody
default_internal_group = nogroup
first_valid_uid = 1
auth_failure_delay = 0
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
mail_location = maildir:{folder}/boxes/%n
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/boxes/%n
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service auth {{
  inet_listener {{
    port = {auth}
  }}
}}
"""


class Story(support.Story):
    """A story with these servers, started once for all of its class, and an office that uses them."""

    BOXES = ("coordination",)

    @classmethod
    def setUpClass(cls):
        if there():
            raise unittest.SkipTest(there())
        cls.server = MailServer(*cls.BOXES)
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.start()

    def setUp(self):
        super().setUp()
        self.server.empty()
        self.office.configure(self.server.settings())


class MailServer:
    """Boxes of a domain, delivered to by Postfix (STARTTLS, AUTH) and read through Dovecot (STARTTLS)."""

    DOMAIN = "exemple.invalid"

    def __init__(self, *boxes, more=""):
        """`more`: lines of main.cf that say otherwise."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="arrimage-mail-"))
        self.folder.chmod(0o755)
        self.smtp, self.imap, self.auth = free_ports(3)
        self.boxes = boxes
        self.more = more
        self.dovecot = None

    @property
    def ca_file(self):
        return self.folder / "ca.pem"

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        make_certificates(self.folder)
        import pwd
        nobody = pwd.getpwnam("nobody")
        values = {"folder": self.folder, "domain": self.DOMAIN, "smtp": self.smtp, "imap": self.imap,
                  "auth": self.auth, "uid": nobody.pw_uid, "gid": nobody.pw_gid, "password": PASSWORD}
        for name in ("queue", "data", "boxes", "run", "postfix"):
            (self.folder / name).mkdir()
        os.chown(self.folder / "boxes", nobody.pw_uid, nobody.pw_gid)
        shutil.chown(self.folder / "data", "postfix")
        lines = (f"{box}@{self.DOMAIN} {box}/\n" for box in self.boxes)
        (self.folder / "boxes.map").write_text("".join(lines))
        (self.folder / "postfix/main.cf").write_text(MAIN.format(**values) + self.more)
        (self.folder / "postfix/master.cf").write_text(MASTER.format(**values))
        (self.folder / "dovecot.conf").write_text(DOVECOT.format(**values))
        self.dovecot = subprocess.Popen(["/usr/sbin/dovecot", "-F", "-c", self.folder / "dovecot.conf"])
        run("/usr/sbin/postfix", "-c", self.folder / "postfix", "start")
        self.wait_for(self.smtp)
        self.wait_for(self.imap)

    def wait_for(self, port):
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"nothing listens on {port}: {self.logs()}")

    def logs(self):
        return "\n".join(path.read_text(errors="replace") for path in self.folder.glob("*.log"))

    def __exit__(self, *_):
        subprocess.run(["/usr/sbin/postfix", "-c", self.folder / "postfix", "stop"], capture_output=True)
        if self.dovecot:
            self.dovecot.terminate()
            self.dovecot.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)

    def trusting(self):
        return ssl.create_default_context(cafile=self.ca_file)

    def deliver(self, sender, recipient, message):
        """What someone else's mail program sends: through the same server."""
        with smtplib.SMTP("localhost", self.smtp, timeout=20) as smtp:
            smtp.starttls(context=self.trusting())
            smtp.login(f"essai@{self.DOMAIN}", PASSWORD)
            smtp.sendmail(sender, [recipient], message)

    def messages(self, box, count, seconds=20):
        """The whole messages of a box, once there are so many."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.read(box)
            if len(found) >= count or time.monotonic() > deadline:
                assert len(found) == count, f"{len(found)} letters in {box}, not {count}\n{self.logs()}"
                return found
            time.sleep(0.1)

    def empty(self):
        """Throws away what the boxes hold."""
        for path in (self.folder / "boxes").glob("*"):
            shutil.rmtree(path)

    def read(self, box):
        with imaplib.IMAP4("localhost", self.imap, timeout=20) as imap:
            imap.starttls(self.trusting())
            imap.login(f"{box}@{self.DOMAIN}", PASSWORD)
            imap.select("INBOX", readonly=True)
            numbers = imap.search(None, "ALL")[1][0].split()
            return [imap.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in numbers]

    def settings(self, mailbox="coordination", **more):
        """The settings file of an office that uses these servers."""
        password = self.folder / "password"
        password.write_text(PASSWORD + "\n")
        values = {"smtp": f"smtp://localhost:{self.smtp}", "smtp_user": f"{mailbox}@{self.DOMAIN}",
                  "smtp_password_file": password, "imap": f"imap://localhost:{self.imap}/INBOX",
                  "imap_user": f"{mailbox}@{self.DOMAIN}", "imap_password_file": password, "imap_every": 1,
                  "ca_file": self.ca_file, "patience": 20, **more}
        lines = "".join(f"{key} = {value if isinstance(value, int) else chr(34) + str(value) + chr(34)}\n"
                        for key, value in values.items())
        return f'[organisation]\nname = "Comité"\nmailbox = "{mailbox}@{self.DOMAIN}"\n\n[mail]\n{lines}'
