#!/usr/bin/python3
"""The include arrows of the service: a folder may include only the folders its row names.

An #include "x/…" outside the row, a heavy library outside its folder, or Beast in a second file fails the test.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "service"

ARROWS = {
    "plan": set(),
    "domain": {"plan"},
    "store": {"domain", "plan"},
    "ical": {"domain", "plan"},
    "mail": {"domain", "plan"},
    "html": {"domain", "plan"},
    "settings": {"domain", "plan"},
    "actions": {"store", "ical", "mail", "html", "domain", "plan"},
    "http": {"actions", "html", "domain", "plan"},
    "app": {"http", "actions", "store", "ical", "mail", "html", "settings", "domain", "plan"},
    "cli": {"app", "http", "actions", "store", "html", "settings", "domain", "plan"},
}

# A library and the only places that may include it: folders, or single files.
LIBRARIES = {
    r"boost/beast": {"http/intake.cpp"},
    r"boost/asio": {"http/intake.cpp", "http/session.hpp", "http/session.cpp", "http/server.cpp"},
    r"boost/json": {"cli", "http", "app"},
    r"SQLiteCpp|sqlite3\.h": {"store"},
    r"libical": {"ical"},
    r"gmime|glib": {"mail"},
    r"curl/": {"mail"},
    r"toml\+\+": {"plan/read_toml.cpp", "settings"},
    r"kainjow": {"html"},
    r"CLI/": {"cli/arguments.cpp", "cli/parse.cpp"},
    r"qrencode": {"html/qr_code.cpp"},
    r"sodium": {"actions"},
    r"zlib\.h": {"actions"},
    r"date/": {"domain", "ical"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)


def allowed(path: str, places: set[str]) -> bool:
    return path in places or path.split("/")[0] in places


def faults_of(file: pathlib.Path):
    path = file.relative_to(ROOT).as_posix()
    folder = path.split("/")[0]
    for header in INCLUDE.findall(file.read_text(encoding="utf-8")):
        target = header.split("/")[0]
        if target in ARROWS and "/" in header and target != folder and target not in ARROWS[folder]:
            yield f"{path} includes {header}: no arrow from {folder} to {target}"
        for library, places in LIBRARIES.items():
            if re.match(library, header) and not allowed(path, places):
                yield f"{path} includes {header}: only {', '.join(sorted(places))} may"


def main() -> int:
    files = [f for f in sorted(ROOT.rglob("*.[ch]pp")) if f.parent != ROOT]
    if not files:
        print("no file found: the test looks at the wrong place")
        return 1
    faults = [fault for file in files for fault in faults_of(file)]
    print("\n".join(faults) or f"{len(files)} files, every arrow as drawn")
    return 1 if faults else 0


sys.exit(main())
