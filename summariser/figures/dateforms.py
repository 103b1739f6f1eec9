"""Each way to say a date in words or digits, and the days it means."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import cast

from summariser.figures.dates import WRITTEN, YEAR, month_number, read_written
from summariser.figures.number import ONES, TENS
from summariser.figures.periods import (
    FEASTS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Period,
    Which,
    away,
    day_of_year,
    months,
    neighbour,
    part_of_year,
    single,
    weekday,
    years,
)

_COUNTS = {word: int(value) for word, value in (ONES | TENS).items() if value} | {"a": 1, "an": 1}
_DECADES = [
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
]
_QUARTERS = ("first", "second", "third", "fourth", "last", "final")
_NEAR_DAYS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


# What a date may start with, besides digits and months.
OPENERS = frozenset(
    phrase.lower().partition(" ")[0]
    for phrase in (
        *_NEAR_DAYS,
        *_COUNTS,
        *WEEKDAYS,
        *SEASONS,
        *_QUARTERS,
        *FEASTS,
        "next",
        "in",
        "q",
    )
)


Groups = dict[str, str]
Reader = Callable[[Groups, date, Which], Period | None]
Forms = tuple[tuple[re.Pattern[str], Reader], ...]


def _one_of(forms: Iterable[str]) -> str:
    """Return a pattern for one of `forms`, whose first letter may be a capital."""
    listed = sorted(forms, key=len, reverse=True)
    return "(?:" + "|".join(f"(?i:{form[0]}){form[1:]}" for form in listed) + ")"


def _count(written: str) -> int:
    return _COUNTS.get(written.lower()) or int(written)


def _read_near(groups: Groups, today: date, _: Which) -> Period:
    return single(today + timedelta(_NEAR_DAYS[groups["near"].lower()]))


def _read_ago(groups: Groups, today: date, _: Which) -> Period:
    ago = -1 if groups["whither"] == "ago" else 1
    return away(groups["unit"], ago * _count(groups["count"]), today)


def _read_time(groups: Groups, today: date, _: Which) -> Period:
    return away(groups["unit"], _count(groups["count"]), today)


def _read_turned(groups: Groups, today: date, _: Which) -> Period:
    which = groups["which"].lower()
    step = {"last": -1, "this": 0, "next": 1}[which]
    return neighbour(groups["what"], step, today)


def _read_named(groups: Groups, today: date, which: Which) -> Period | None:
    """Read a weekday, month or season, with or without "last", "this" or "next"."""
    asked = cast("Which", (groups["which"] or which).lower())
    name = groups["name"].lower()
    if name in WEEKDAYS:
        return weekday(name, today, asked or "past")
    if name in SEASONS:
        return part_of_year(SEASONS[name], 3, today, asked)
    return part_of_year(month_number(name), 1, today, asked)


def _read_quarter(groups: Groups, *_: object) -> Period:
    quarter = min(_QUARTERS.index(groups["quarter"]), 3) if groups["quarter"] else -1
    number = quarter + 1 or int(groups["number"])
    return months(int(groups["year"]), 3 * number - 2, 3)


def _read_season(groups: Groups, *_: object) -> Period:
    return months(int(groups["year"]), SEASONS[groups["season"].lower()], 3)


def _read_feast(groups: Groups, today: date, which: Which) -> Period | None:
    return day_of_year(*FEASTS[groups["feast"].replace("’", "'")], today, which)


def _read_decade(groups: Groups, *_: object) -> Period:
    return years(int(groups["decade"]), 10)


def _read_short_decade(groups: Groups, *_: object) -> Period:
    return years(1900 + int(groups["short"]), 10)


def _read_spelt_decade(groups: Groups, *_: object) -> Period:
    return years(1920 + 10 * _DECADES.index(groups["spelt"]), 10)


def _read_years(groups: Groups, *_: object) -> Period | None:
    first, last = groups["from"], groups["to"]
    last = first[: 4 - len(last)] + last
    return years(int(first), int(last) - int(first) + 1) if first < last else None


def _read_year(groups: Groups, *_: object) -> Period:
    return years(int(groups["year"]))


def _read_written(groups: Groups, today: date, which: Which) -> Period | None:
    return read_written(groups["written"], today, which)


_UNIT = "(?P<unit>day|week|month|year|decade)"
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{_one_of(_COUNTS)})"
_WEEKDAY = "(?:" + "|".join(name.capitalize() for name in WEEKDAYS) + ")"
_MONTH = "(?:" + "|".join(name.capitalize() for name in MONTHS) + ")"
_SEASON = _one_of(SEASONS)
_QUARTER = rf"(?:[Tt]he )?(?P<quarter>{'|'.join(_QUARTERS)})"
_WHICH = "(?P<which>[Ll]ast|[Tt]his|[Nn]ext)"
_MARK = "['’]"

# Each way to say a date, and what reads its groups.
FORMS: Forms = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            rf"(?:\b{_WEEKDAY},? (?:the )?)?(?P<written>(?:\b[Tt]he (?=[0-9]))?(?:{WRITTEN}))",
            _read_written,
        ),
        (rf"\b(?P<near>{_one_of(_NEAR_DAYS)})\b", _read_near),
        (rf"\b{_COUNT} {_UNIT}s? (?P<whither>ago|from now)\b", _read_ago),
        (rf"\b[Ii]n {_COUNT} {_UNIT}s?{_MARK}s? time\b", _read_time),
        (rf"\b{_WHICH} (?P<what>weekend|week|month|year|decade)\b(?![-‑])", _read_turned),
        (
            rf"\b(?:{_WHICH} (?:coming )?)?(?P<name>{_WEEKDAY}|{_MONTH})\b(?![-‑]\w)",
            _read_named,
        ),
        (rf"\b{_WHICH} (?P<name>{_SEASON})\b", _read_named),
        (rf"\b(?:{_QUARTER} quarter of|Q(?P<number>[1-4])) (?P<year>{YEAR})", _read_quarter),
        (rf"\b(?:[Tt]he )?(?P<season>{_SEASON})(?: of)? (?P<year>{YEAR})", _read_season),
        (rf"\b(?P<feast>{'|'.join(FEASTS).replace(chr(39), _MARK)})\b", _read_feast),
        (r"(?:\b[Tt]he )?\b(?P<decade>(?:1[0-9]|20)[0-9]0)s\b", _read_decade),
        (rf"(?:\b[Tt]he )?{_MARK}?\b(?P<short>[2-9]0)s\b", _read_short_decade),
        (rf"\b[Tt]he (?P<spelt>{'|'.join(_DECADES)})\b", _read_spelt_decade),
        (r"\b(?P<from>1[0-9]{3}|20[0-9]{2})[-–](?P<to>[0-9]{4}|[0-9]{2})\b", _read_years),
        (rf"\b(?P<year>{YEAR})", _read_year),
    )
)


# Those with digits for the day.
WRITTEN_FORMS = FORMS[:1]
