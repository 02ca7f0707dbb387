#!/usr/bin/python3
"""Prints what Python's icalendar, which trusts the name of the zone, makes of a calendar; form: see `compare`."""

import sys
from datetime import datetime, timezone

from icalendar import Calendar


def shown(moment):
    if not isinstance(moment, datetime):
        return moment.isoformat()
    if moment.tzinfo is None:
        return moment.isoformat() + " floating"
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def line(event):
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    kind = "timed" if isinstance(start, datetime) else "all-day"
    return "\t".join([str(event["UID"]), shown(start), shown(end), kind, str(event["SUMMARY"])])


def main():
    with open(sys.argv[1], "rb") as file:
        calendar = Calendar.from_ical(file.read())
    sys.stdout.reconfigure(encoding="utf-8")
    for event in calendar.walk("VEVENT"):
        print(line(event))


if __name__ == "__main__":
    main()
