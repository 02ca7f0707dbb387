"""Server time of each page with many meetings and persons, as the daemon's own log tells it."""
import http.client
import itertools
import re
import statistics
import time

from peers.office import office_of
from plans import PLACES
from table import Table, number, spread, verdict

COLUMNS = ["page", "ms", "target", "reached"]
FIRST_NAMES = ["Adèle", "Benoît", "Clémence", "Denis", "Élise", "Fernand", "Gisèle", "Hugo", "Irène", "Jules"]
LAST_NAMES = ["Beaulac", "Courteau", "Dessureault", "Gélinas", "Héroux", "Lacourse", "Massicotte", "Pellerin"]
COORDINATOR = "coordonnatrice@exemple.invalid"
FORM_TOKEN = re.compile(r'name="jeton" value="([0-9a-f]+)"')


def persons(count):
    """A list of persons of a few territories, for `person import`."""
    names = itertools.product(LAST_NAMES, FIRST_NAMES, range(1, 1 + count))
    lines = ["nom;courriel;organisme;territoire;depuis"]
    for place, (last, first, turn) in enumerate(itertools.islice(names, count)):
        lines.append(f"{first} {last} {turn};personne{place}@exemple.invalid;Organisme {place % 200};"
                     f"{PLACES[place % len(PLACES)]};2020-01-01")
    return "\n".join(lines) + "\n"


class Visitor:
    """A browser on a kept connection that carries its cookies."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookies = {}

    def ask(self, method, path, body=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
                   "Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request(method, path, body=body, headers=headers)
        reply = self.connection.getresponse()
        reply.content = reply.read().decode()
        for cookie in reply.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return reply

    def sign_in(self, path):
        token = FORM_TOKEN.search(self.ask("GET", path).content)[1]
        self.ask("POST", path, f"jeton={token}")


def pages_of(office):
    return ["/", "/rencontres", "/rencontres?page=100", "/rencontres?texte=logement", "/rencontres?etat=late",
            "/rencontres/1", "/rencontres/1/date", "/rencontres/1/sondage", "/couverture", "/couverture?page=2",
            "/personnes", "/personnes?texte=courteau", "/personnes/7", "/comites", "/comites/1", "/territoires",
            "/territoires/1", "/abonnements", "/compte"]


def times(office, server, visitor, path, turns):
    """Milliseconds that the daemon took for each ask, by its log; none where the page does not exist."""
    log = office.folder / "journal.txt"
    before = log.stat().st_size
    statuses = {visitor.ask("GET", path).status for _ in range(turns)}
    if statuses != {200}:
        raise RuntimeError(f"{path}: {statuses}")
    for _ in range(100):  # a line is written just after its answer went out
        with open(log, encoding="utf-8") as lines:
            lines.seek(before)
            found = [int(took) / 1000 for took in re.findall(r"method=GET .* us=(\d+)", lines.read())]
        if len(found) == turns:
            return found
        time.sleep(0.01)
    raise RuntimeError(f"{path}: {len(found)} of {turns} asks in the log")


def run(bench):
    meetings, people, turns = (1000, 200, 5) if bench.quick else (10_000, 2000, 31)
    office = office_of(bench.folder, meetings, settled=100)
    office.run("sign-in-link", COORDINATOR)
    listed = office.folder / "personnes.csv"
    listed.write_text(persons(people), encoding="utf-8")
    office.run("person", "import", listed, "--yes", seconds=180)
    table = Table(f"Server time of a page, {meetings:,} meetings and {people:,} persons",
                  f"Milliseconds from the request read to the answer given, median of {turns} asks of a signed-in"
                  " coordonnatrice; the first ask after a change, which works out what later ones find ready, apart.",
                  COLUMNS)
    with office.serve(logged=True) as server:
        visitor = Visitor(server.port)
        link = office.run("sign-in-link", COORDINATOR).split()[-1]
        visitor.sign_in(re.sub(r"^https?://[^/]+", "", link))
        for path in pages_of(office):
            found = times(office, server, visitor, path, turns + 1)
            table.add(path, spread(found[1:]), *verdict(statistics.median(found[1:]), most=10))
        office.settle(2)
        for path in ("/", "/couverture"):
            first = times(office, server, visitor, path, 1)
            table.add(f"{path}, the first after a change", number(first[0]), *verdict(first[0], most=10))
            office.settle(3)
    yield table
