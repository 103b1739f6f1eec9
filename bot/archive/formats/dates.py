"""Dates as news sites write them: "Updated February 19th, 2021 at 07:56 IST"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

PLAUSIBLE_YEARS = range(1600, 2200)
_LONGEST_STAMP = 120

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
        rf"{_DAY}(?: of)?[ -]?{_MONTH},?[ -]?{_YEAR}",
        rf"\b{_MONTH}[ -]?{_DAY},?[ -]{{1,2}}{_YEAR}",
        r"(?<!\d)(?P<first>\d{1,2})([-/.])(?P<second>\d{1,2})\2(?P<year>\d{4}|\d{2})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
        rf"{_DAY}(?: of)? {_MONTH}",
        rf"\b{_MONTH} {_DAY}(?!\d)",
    )
)
_HALF = r"(?P<half>[ap])\.? ?m\b\.?"
_SECOND = r"(?:[:.](?P<second>\d{2})(?:[.,]\d{1,9})?)?"
_DIGITS = r"(?<!\d)(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?"
_TIMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d:])(?P<hour>\d{{1,2}})[:.h](?P<minute>\d{{2}}){_SECOND}(?!\d)(?: ?{_HALF})?",
        rf"(?<!\d)(?P<hour>\d{{1,2}}) ?{_HALF}",
        rf"{_DIGITS}(?= ?(?:hours|hrs|[A-Z]{{3,4}}|Z)\b)",
        r"\b(?P<hour>noon|midnight)\b",
    )
)
_AT = "\x01"  # marks where the time stood: the zone is what follows it
_ZONE = re.compile(
    _AT + r"[ ,]*(?:hrs|hours)?[ ,]*\(?(?P<zone>(?:GMT|UTC)? ?[+−-] ?\d{1,2}(?::?\d{2})?"
    r"|[A-Z]{2,5}\b|Z\b"
    r"|(?P<region>Eastern|Central|Mountain|Pacific) (?:Standard |Daylight )?Time)\)?"
)
# The same moment in another zone: "0726 GMT (1526 HKT)".
_ELSEWHERE = re.compile(r"\(\d{1,2}[:.]?\d{2} ?(?:[ap]\.?m\.? ?)?[A-Z]{2,5}\)", re.IGNORECASE)
_PUBLISHED = (
    r"(?:(?:first|originally) )?(?:created|issued|posted|released|uploaded)|date(?:line)?"
    r"|(?:(?:first|originally) )?publish(?:ed)?(?:_at|_on)?|pub(?:lication)? ?date"
)
_UPDATED = r"(?:last |latest )?(?:updated?|modified|edited|revised|revision)(?:_at)?"
_LABEL = re.compile(rf"\b(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))\b", re.IGNORECASE)
_LABEL_AHEAD = re.compile(rf"(?<=\S)[\s,;|·•(/]+(?=(?:{_UPDATED}|{_PUBLISHED})\b)", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b(?:at|on|the|hrs|hours|local time|this (?:article|story|page) was|it was|(?:is|was))\b"
    r"|[\s,;:|·•/()@\[\]–—-]+",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:an?|\d{1,3}) ?(?:d|day|h|hour|hr|m|min|minute|month|s|sec|w|week|year)s? ago"
    r"|just now|yesterday|today",
    re.IGNORECASE,
)
_DIGIT_OR_AGO = re.compile(rf"\d|{_AGO.pattern}", re.IGNORECASE)
# Most lines have a word that no date has: they need not be taken apart.
_FOREIGN_WORD = re.compile(
    rf"\b(?!(?:{_MONTH.replace('?P<name>', '?:')}|{_UPDATED}|{_PUBLISHED}|{_FILLER.pattern}"
    rf"|{_AGO.pattern}|latest|first|originally|publication|midnight|noon|local|time|article|story"
    r"|page|this|eastern|central|mountain|pacific|standard|daylight|hours)\b)"
    r"[^\W\d_]{5}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as written. `label` is "published", "updated" or "".

    `moment` is naive, None if the words name none ("2 hours ago") or an impossible one. `zone`
    is as written, "" if it is not. `problem` says what is wrong or missing, or "".
    """

    text: str
    label: str
    moment: datetime | None
    zone: str = ""
    problem: str = ""


def read_stamps(line: str) -> tuple[Stamp, ...]:
    """Return the dates of which `line` consists; empty if it has any other words."""
    if len(line) > _LONGEST_STAMP or not _may_be_stamp(line):
        return ()
    stamps = [_read(piece) for piece in _pieces(line)]
    whole = [stamp for stamp in stamps if stamp is not None]
    return tuple(whole) if len(whole) == len(stamps) else ()


def read_date(phrase: str) -> Stamp | None:
    """Return the date that `phrase` is, None if it is none: for a field that must hold one."""
    stamps = read_stamps(phrase.strip())
    return stamps[0] if len(stamps) == 1 else None


def _pieces(line: str) -> Iterator[str]:
    """Yield the parts of `line` that each have a label of their own: "Posted ... Updated ..."."""
    start = 0
    for gap in _LABEL_AHEAD.finditer(line):
        if _may_be_stamp(line[start : gap.start()]):
            yield line[start : gap.start()]
            start = gap.end()
    yield line[start:]


def _may_be_stamp(line: str) -> bool:
    return not _FOREIGN_WORD.search(line) and bool(_DIGIT_OR_AGO.search(line))


def _read(piece: str) -> Stamp | None:
    """Return the stamp that `piece` is: date, time, zone and label are cut out one by one."""
    rest = re.sub(r"(?<=\d)[Tt](?=\d)", " ", piece.replace("\xa0", " ").replace("\u202f", " "))
    rest, date = _cut(rest, _DATES, "")
    rest, time = _cut(rest, _TIMES, _AT)
    rest, ago = _cut(rest, (_AGO,), "") if not date else (rest, None)
    zone = _ZONE.search(rest)
    rest = _ELSEWHERE.sub("", _ZONE.sub("", rest)) if zone else rest
    label = _LABEL.search(rest)
    rest = _FILLER.sub("", _LABEL.sub("", rest)).replace(_AT, "").strip(" .")
    if rest or not (date or time or ago):
        return None
    if not date and not label and not ago:
        return None
    return _stamp(piece, label, date, time, zone)


def _cut(
    text: str, patterns: tuple[re.Pattern[str], ...], instead: str
) -> tuple[str, re.Match[str] | None]:
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            return text[: found.start()] + instead + " " + text[found.end() :], found
    return text, None


def _stamp(
    piece: str,
    label: re.Match[str] | None,
    date: re.Match[str] | None,
    time: re.Match[str] | None,
    zone: re.Match[str] | None,
) -> Stamp:
    kind = ("updated" if label["updated"] else "published") if label else ""
    if date is None or "year" not in date.groupdict():
        return Stamp(piece, kind, None, problem=f'"{piece.strip()}" does not name a year')
    try:
        moment = datetime(*_day(date), *_clock(time))  # noqa: DTZ001 (the zone is settled later)
    except ValueError:
        return Stamp(piece, kind, None, problem=f'"{piece.strip()}" is not a possible date')
    if moment.year not in PLAUSIBLE_YEARS:
        return Stamp(piece, kind, None, problem=f'"{piece.strip()}" is not a plausible date')
    return Stamp(piece, kind, moment, _zone_name(zone))


def _zone_name(zone: re.Match[str] | None) -> str:
    if zone is None:
        return ""
    return f"{zone['region'][0]}T" if zone["region"] else zone["zone"]


def _day(date: re.Match[str]) -> tuple[int, int, int]:
    part = date.groupdict()
    year = int(part["year"]) + (2000 if len(part["year"]) == 2 else 0)
    if "first" in part:
        first, second = int(part["first"]), int(part["second"])
        return (year, first, second) if second > 12 else (year, second, first)
    month = int(part["month"]) if "month" in part else _month(part["name"])
    return year, month, int(part["day"])


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _clock(time: re.Match[str] | None) -> tuple[int, int, int]:
    if time is None:
        return 0, 0, 0
    part = time.groupdict()
    if part["hour"].lower() in ("noon", "midnight"):
        return (12 if part["hour"].lower() == "noon" else 0), 0, 0
    hour = int(part["hour"])
    half = (part.get("half") or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, int(part.get("minute") or 0), int(part.get("second") or 0)
