"""Which zone an article means by "IST"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the zones that share an abbreviation, and the words of a story from there."""

    place: str
    zone: str
    words: tuple[str, ...]


# The first reading of each is the most common one in news.
AMBIGUOUS: Mapping[str, tuple[Reading, ...]] = {
    "IST": (
        Reading(
            "India",
            "Asia/Kolkata",
            ("India", "Indian", "Delhi", "Mumbai", "Kolkata", "Chennai", "Bengaluru", "Hyderabad"),
        ),
        Reading(
            "Ireland",
            "Europe/Dublin",
            ("Ireland", "Irish", "Dublin", "Cork", "Galway", "Limerick", "Taoiseach", "Dáil"),
        ),
        Reading(
            "Israel",
            "Asia/Jerusalem",
            ("Israel", "Israeli", "Jerusalem", "Tel Aviv", "Haifa", "Knesset", "Gaza"),
        ),
    ),
    "CST": (
        Reading(
            "the central United States",
            "America/Chicago",
            ("U.S.", "US", "American", "Chicago", "Texas", "Houston", "Dallas", "Washington"),
        ),
        Reading(
            "China",
            "Asia/Shanghai",
            ("China", "Chinese", "Beijing", "Shanghai", "Guangzhou", "Shenzhen", "Xinhua"),
        ),
        Reading("Cuba", "America/Havana", ("Cuba", "Cuban", "Havana")),
    ),
    "BST": (
        Reading(
            "Britain",
            "Europe/London",
            ("Britain", "British", "UK", "England", "Scotland", "Wales", "London", "Westminster"),
        ),
        Reading(
            "Bangladesh",
            "Asia/Dhaka",
            ("Bangladesh", "Bangladeshi", "Dhaka", "Chittagong", "Sylhet", "Taka"),
        ),
    ),
}

_OFFSETS = """
    UTC=0 GMT=0 Z=0 WET=0 WEST=1 CET=1 MEZ=1 CEST=2 MESZ=2 EET=2 EEST=3 MSK=3 TRT=3 IDT=3
    WAT=1 CAT=2 SAST=2 EAT=3 IRST=3.5 GST=4 PKT=5 NPT=5.75 ICT=7 WIB=7 AWST=8 HKT=8 MYT=8
    PHT=8 SGT=8 JST=9 KST=9 ACST=9.5 ACDT=10.5 AEST=10 AEDT=11 NZST=12 NZDT=13
    NDT=-2.5 NST=-3.5 ADT=-3 ART=-3 BRT=-3 AST=-4 CLT=-4 EDT=-4 EST=-5 CDT=-5 MDT=-6 MST=-7
    PDT=-7 PST=-8 AKDT=-8 AKST=-9 HST=-10
"""
_HOURS = {name: float(hours) for name, hours in (pair.split("=") for pair in _OFFSETS.split())}
_GENERIC: Mapping[str, str] = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "AET": "Australia/Sydney",
}


def in_zone(
    moment: datetime, name: str, text: str, zones: Mapping[str, str]
) -> tuple[datetime, str]:
    """Return naive `moment` as local time of zone `name`, and a note on what was guessed, or "".

    `name` is an offset, an abbreviation or "". An ambiguous one is settled by the words of
    `text`, else by `zones` (abbreviation to IANA name), else by its most common reading.
    """
    zone, note = _zone(name.strip().upper(), text, zones)
    try:
        offset = moment.replace(tzinfo=zone).utcoffset() or timedelta(0)
    except OverflowError:
        return moment.replace(tzinfo=UTC), f"the offset {name} is impossible: read as UTC"
    return moment.replace(tzinfo=timezone(offset) if offset else UTC), note


def _zone(name: str, text: str, zones: Mapping[str, str]) -> tuple[tzinfo, str]:
    if not name:
        return UTC, "no time zone given: read as UTC"
    offset = _OFFSET.fullmatch(name.replace(" ", "").replace("−", "-"))
    if offset:
        return _fixed(*offset.groups())
    if name in AMBIGUOUS:
        return _settled(name, text, zones)
    if name in zones:
        return _as_set(name, zones[name])
    if name in _GENERIC:
        return ZoneInfo(_GENERIC[name]), ""
    if name in _HOURS:
        return timezone(timedelta(hours=_HOURS[name])), ""
    return UTC, f"time zone {name} is not known: read as UTC"


def _fixed(sign: str, hours: str, minutes: str | None) -> tuple[tzinfo, str]:
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if offset > timedelta(hours=15):
        return UTC, f"the offset {sign}{hours}:{minutes or '00'} is impossible: read as UTC"
    return timezone(-offset if sign == "-" else offset), ""


def _settled(name: str, text: str, zones: Mapping[str, str]) -> tuple[tzinfo, str]:
    readings = AMBIGUOUS[name]
    counts = [_mentions(reading, text) for reading in readings]
    if counts.count(max(counts)) == 1:
        named = readings[counts.index(max(counts))]
        return ZoneInfo(
            named.zone
        ), f"{name} read as the time of {named.place}, which the story names"
    if name in zones:
        return _as_set(name, zones[name])
    usual = readings[0]
    return ZoneInfo(
        usual.zone
    ), f"{name} read as the time of {usual.place}, its most common meaning"


def _as_set(name: str, zone: str) -> tuple[tzinfo, str]:
    try:
        return ZoneInfo(zone), f"{name} read as {zone}, as set"
    except (ZoneInfoNotFoundError, ValueError):
        return UTC, f"{name} is set to {zone}, which is no time zone: read as UTC"


def _mentions(reading: Reading, text: str) -> int:
    words = "|".join(re.escape(word) for word in reading.words)
    return len(re.findall(rf"(?<!\w)(?:{words})(?!\w)", text))
