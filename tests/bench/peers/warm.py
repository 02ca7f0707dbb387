"""Asks a daemon for all that it publishes, so that whatever it keeps ready is kept."""
from gauges.wire import Wire


def ask_calendars(server, paths):
    """Every path whole, plain and compressed; gives the ETag of each calendar's plain answer."""
    tags = {}
    with Wire(server.port) as wire:
        for path in paths:
            tags[calendar_of(path)] = checked(wire.get(path), path).headers["etag"]
            checked(wire.get(path, Accept_Encoding="gzip"), path)
    return tags


def ask_subscriptions(server, paths, tags):
    """Every path once, as a calendar program that has the present bytes already."""
    with Wire(server.port) as wire:
        for path in paths:
            checked(wire.get(path, If_None_Match=tags[calendar_of(path)]), path)


def warm(server, paths):
    """The first link of each calendar, then all links."""
    ask_subscriptions(server, paths, ask_calendars(server, first_of_each(paths)))


def first_of_each(paths):
    return list({calendar_of(path): path for path in reversed(paths)}.values())


def calendar_of(path):
    return path.rpartition("/")[2]


def checked(answer, path):
    if answer.status not in (200, 304):
        raise RuntimeError(f"{calendar_of(path)}: {answer.status}")
    return answer
