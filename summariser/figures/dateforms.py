"""Each way to say a date in words or digits, and the days it means."""

from datetime import date, timedelta
from typing import cast

from summariser.figures.dates import DAY_NUMBER, MONTH, WRITTEN, YEAR, month_number, read_written
from summariser.figures.forms import (
    COUNT,
    COUNT_WORDS,
    STEPS,
    TURN,
    Groups,
    behind,
    compiled,
    count_of,
    one_of,
)
from summariser.figures.number import ORDINALS
from summariser.figures.periods import (
    FEASTS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Period,
    Which,
    away,
    day_of_month,
    day_of_year,
    months,
    neighbour,
    part_of_year,
    single,
    week_after,
    weekday,
    weekend,
    years,
)
from summariser.figures.yearparts import PART_OPENERS, YEAR_PARTS

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
# The days of a month in words, the first first.
_DAYS = (
    *ORDINALS,
    "twentieth",
    *(f"twenty-{day}" for day, value in ORDINALS.items() if value < 10),
    "thirtieth",
    "thirty-first",
)
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
    for phrase in (*_NEAR_DAYS, *COUNT_WORDS, *WEEKDAYS, *PART_OPENERS, *FEASTS, "next", "in")
)


def _read_near(groups: Groups, today: date, _: Which) -> Period:
    return single(today + timedelta(_NEAR_DAYS[groups["near"].lower()]))


def _read_ago(groups: Groups, today: date, _: Which) -> Period:
    ago = -1 if groups["whither"] == "ago" else 1
    return away(groups["unit"], ago * count_of(groups["count"]), today)


def _read_time(groups: Groups, today: date, _: Which) -> Period:
    return away(groups["unit"], count_of(groups["count"]), today)


def _read_turned(groups: Groups, today: date, _: Which) -> Period:
    return neighbour(groups["what"], STEPS[groups["which"].lower()], today)


def _read_named(groups: Groups, today: date, which: Which) -> Period | None:
    """Read a weekday, month or season, with or without "last", "this" or "next"."""
    asked = cast("Which", (groups["which"] or which).lower())
    name = groups["name"].lower()
    if name in WEEKDAYS:
        return weekday(name, today, asked or "past")
    if name in SEASONS:
        return part_of_year(SEASONS[name], 3, today, asked)
    return part_of_year(month_number(name), 1, today, asked)


def _read_of_year(groups: Groups, today: date, which: Which) -> Period | None:
    """Read a day or month with "last", "this" or "next year" behind it."""
    return read_written(f"{groups['dated']} {today.year + STEPS[groups['turn']]}", today, which)


def _read_lent(groups: Groups, today: date, which: Which) -> Period | None:
    """Read a day or month that has the year of the next one: "[January] to March 2022"."""
    year = int(groups["year"])
    dates = [read_written(f"{groups[end]} {year}", today, which) for end in ("dated", "other")]
    first, last = dates
    if first and last and first.first > last.first:
        return read_written(f"{groups['dated']} {year - 1}", today, which)
    return first


def _read_ago_in(groups: Groups, today: date, _: Which) -> Period:
    return months(today.year - count_of(groups["count"]), today.month)


def _read_spelt_day(groups: Groups, today: date, which: Which) -> Period | None:
    day = _DAYS.index(groups["day"].lower()) + 1
    return read_written(f"{day} {groups['month']}", today, which)


def _read_numbered_day(groups: Groups, today: date, which: Which) -> Period | None:
    return day_of_month(int(groups["numbered"]), today, which)


def _read_weekday_after(groups: Groups, today: date, _: Which) -> Period | None:
    return week_after(weekday(groups["name"].lower(), today, "ahead"))


def _read_weekend(_: Groups, today: date, which: Which) -> Period | None:
    return weekend(today, which)


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


_UNIT = "(?P<unit>day|week|fortnight|month|year|decade)"
_WEEKDAY = "(?:" + "|".join(name.capitalize() for name in WEEKDAYS) + ")"
_MONTH = "(?:" + "|".join(name.capitalize() for name in MONTHS) + ")"
_WHICH = "(?P<which>[Ll]ast|[Tt]his|[Nn]ext)"
_ROUND_WEEKENDS = "at on over during by since after before for of"
# Not "the last week of the war".
_NOT_OF = r"(?:(?<![Tt]he )|(?!\w+ \w+ of\b))"
_DATED = (
    rf"(?:\b{DAY_NUMBER}(?:st|nd|rd|th)?(?: of)? {MONTH}"
    rf"|{MONTH}(?: {DAY_NUMBER}(?:st|nd|rd|th)?\b)?)"
)
_JOINT = "(?:and|or|to|until|till|through|-|–)"
_MARK = "['’]"

_BEFORE_DAY = behind("on by until till before after since")
# What may follow a day without its month: "on the 30th to", not "on the 30th floor".
_BEHIND_DAY = (
    r"(?= of the month| (?:and|or|but|to|at|in|with|when|after|for|is|was|will)\b|[,.;:!?)”\"\n]|$)"
)

# Those with digits for the day.
WRITTEN_FORMS = compiled(
    (
        (
            rf"\b(?P<dated>{_DATED})(?=,? {_JOINT} (?P<other>{_DATED}),? (?P<year>{YEAR}))",
            _read_lent,
        ),
        (
            rf"(?:\b{_WEEKDAY},? (?:the )?)?(?P<written>(?:\b[Tt]he (?=[0-9]))?(?:{WRITTEN}))",
            _read_written,
        ),
        (
            rf"(?:\b{_WEEKDAY},? )?(?:\b[Tt]he (?=[0-9]))?\b(?P<dated>{_DATED}),? {TURN}\b",
            _read_of_year,
        ),
        (
            rf"{_BEFORE_DAY}the (?P<numbered>{DAY_NUMBER})(?:st|nd|rd|th)\b{_BEHIND_DAY}",
            _read_numbered_day,
        ),
    )
)

# Each way to say a date, and what reads its groups.
FORMS = (
    *WRITTEN_FORMS,
    *compiled(
        (
            (rf"\b(?P<near>{one_of(_NEAR_DAYS)})\b", _read_near),
            (rf"\b{COUNT} {_UNIT}s? (?P<whither>ago|from now)\b", _read_ago),
            (rf"\b{COUNT} years? ago this month\b", _read_ago_in),
            (rf"\b[Ii]n {COUNT} {_UNIT}s?{_MARK}s? time\b", _read_time),
            (
                rf"\b{_NOT_OF}{_WHICH} (?P<what>weekend|week|month|quarter|year|decade)\b(?![-‑])",
                _read_turned,
            ),
            (
                rf"{behind(_ROUND_WEEKENDS)}the weekend\b(?!-| of\b)",
                _read_weekend,
            ),
            (
                rf"\b(?:{_WHICH} (?:coming )?)?(?P<name>{_WEEKDAY}|{_MONTH})\b(?![-‑]\w)",
                _read_named,
            ),
            (rf"\b(?P<name>{_WEEKDAY}) week\b", _read_weekday_after),
            (rf"\ba week on (?P<name>{_WEEKDAY})\b", _read_weekday_after),
            (rf"\b{_WHICH} (?P<name>{one_of(SEASONS)})\b", _read_named),
            (rf"\b[Tt]he (?P<day>{one_of(_DAYS)}) of (?P<month>{_MONTH})\b", _read_spelt_day),
            (rf"\b(?P<feast>{'|'.join(FEASTS).replace(chr(39), _MARK)})\b", _read_feast),
            (r"(?:\b[Tt]he )?\b(?P<decade>(?:1[0-9]|20)[0-9]0)s\b", _read_decade),
            (rf"(?:\b[Tt]he )?{_MARK}?\b(?P<short>[2-9]0)s\b", _read_short_decade),
            (rf"\b[Tt]he (?P<spelt>{'|'.join(_DECADES)})\b", _read_spelt_decade),
            (r"\b(?P<from>1[0-9]{3}|20[0-9]{2})[-–/](?P<to>[0-9]{4}|[0-9]{2})\b", _read_years),
            (rf"\b(?P<year>{YEAR})", _read_year),
        )
    ),
    *YEAR_PARTS,
)
