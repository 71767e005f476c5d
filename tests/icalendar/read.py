# SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
# SPDX-License-Identifier: EUPL-1.2

"""Dates of an iCalendar file as Debian's python3-icalendar and python3-dateutil understand them.

Reads the file from standard input; arguments: first and last instant (RFC 3339 in UTC). Prints a JSON list of [uid, start, end],
instants in UTC, sorted. Floating times and dates are read in Europe/Berlin, as the project does.
"""

import json
import sys
from datetime import date, datetime, timedelta

import pytz
from dateutil.rrule import rrulestr
from icalendar import Calendar

UTC = pytz.utc
HOME = pytz.timezone("Europe/Berlin")
DAY = timedelta(days=1)


def local(value):
    """Wall-clock time without zone; midnight for a date."""
    return value.replace(tzinfo=None) if isinstance(value, datetime) else datetime(value.year, value.month, value.day)


def zone_of(prop, value):
    """The zone the file names; icalendar has found it by name or by the VTIMEZONE of the file."""
    if not isinstance(value, datetime) or value.tzinfo is None:
        return HOME
    return pytz.timezone(prop.params["TZID"]) if "TZID" in prop.params else UTC


def instant(wall, zone):
    """RFC 5545 section 3.3.5: a repeated time is its first occurrence, a skipped one has the offset before the gap."""
    try:
        return zone.localize(wall, is_dst=None).astimezone(UTC)
    except pytz.AmbiguousTimeError:
        return zone.localize(wall, is_dst=True).astimezone(UTC)
    except pytz.NonExistentTimeError:
        return zone.localize(wall, is_dst=False).astimezone(UTC)


def exists(wall, zone):
    try:
        zone.localize(wall, is_dst=None)
    except pytz.AmbiguousTimeError:
        return True
    except pytz.NonExistentTimeError:
        return False
    return True


def many(event, name):
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


def walls(event, name, zone):
    """Values of RDATE, EXDATE on the clock of the series."""
    result = []
    for prop in many(event, name):
        for one in prop.dts:
            value = one.dt
            if isinstance(value, datetime) and value.tzinfo is not None and "TZID" not in prop.params:
                value = value.astimezone(zone)
            result.append(local(value))
    return result


def series(event, last):
    start = event["DTSTART"].dt
    zone = zone_of(event["DTSTART"], start)
    first = local(start)
    found = [first]
    if "RRULE" in event:
        rule = event["RRULE"].copy()
        until, count = rule.pop("UNTIL", [None])[0], rule.pop("COUNT", [None])[0]
        if until is not None:
            until = local(until.astimezone(zone)) if isinstance(until, datetime) and until.tzinfo else local(until)
        for wall in rrulestr(rule.to_ical().decode(), dtstart=first):
            if wall > last or (until is not None and wall > until) or (count is not None and len(found) >= count):
                break
            if wall > first and (not isinstance(start, datetime) or exists(wall, zone)):
                found.append(wall)
    gone = set(walls(event, "EXDATE", zone))
    return zone, first, sorted({wall for wall in found + walls(event, "RDATE", zone) if wall not in gone})


def main(begin, end):
    calendar = Calendar.from_ical(sys.stdin.buffer.read())
    events = list(calendar.walk("VEVENT"))
    last = datetime.fromisoformat(end.rstrip("Z")) + 3 * DAY
    masters = {str(event["UID"]) for event in events if "RECURRENCE-ID" not in event}
    changed = {}
    for event in events:
        if "RECURRENCE-ID" in event:
            changed.setdefault(str(event["UID"]), set()).add(local(event["RECURRENCE-ID"].dt))
    result = []
    for event in events:
        uid = str(event["UID"])
        zone, first, starts = series(event, last)
        length = local(event["DTEND"].dt) - first if "DTEND" in event else timedelta(0)
        skipped = changed.get(uid, set()) if "RECURRENCE-ID" not in event and uid in masters else set()
        for wall in starts:
            if wall in skipped:
                continue
            start = instant(wall, zone)
            stop = max(instant(wall + length, zone), start)
            stamp = start.strftime("%Y-%m-%dT%H:%M:%SZ")
            if begin <= stamp < end:
                result.append([uid, stamp, stop.strftime("%Y-%m-%dT%H:%M:%SZ")])
    print(json.dumps(sorted(result)))


main(*sys.argv[1:3])
