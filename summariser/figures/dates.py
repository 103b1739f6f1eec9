"""Dates written with digits, and clock times: where they stand, and which day is meant."""

import re
from datetime import date, datetime, time
from functools import lru_cache

from summariser.figures.periods import MONTHS, Period, Which, day_of_year, months, single
from summariser.figures.tokens import Token, Tokens

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_STEMS = frozenset(month[:3] for month in MONTHS)
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})\b"
DAY_NUMBER = r"(?:3[01]|[0-2]?[0-9])"
_DAY = rf"{DAY_NUMBER}(?:st|nd|rd|th)?\b(?!['’.,:/-]?[0-9]|%)"
_DAYS = rf"(?:{DAY_NUMBER}(?:st|nd|rd|th)?(?: ?[-–] ?| and | or | to ))?{_DAY}"

# Every date with digits; none of its numbers is a quantity.
WRITTEN = (
    rf"\b{_DAYS}(?: of|-)? ?{MONTH}(?:,? {YEAR})?"
    rf"|\b{MONTH} {_DAYS}(?:,? {YEAR})?"
    rf"|\b{MONTH},? (?:of )?{YEAR}"
    r"|\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?:T[0-9:.]+Z?)?\b"
    r"|\b[0-3]?[0-9](?P<mark>[/.])[0-3]?[0-9](?P=mark)(?:19|20)?[0-9]{2}\b"
)
_WRITTEN = re.compile(WRITTEN)
_CLOCK = re.compile(
    r"\b[0-2]?[0-9](?:[:.][0-5][0-9]){0,2}(?:: [0-5][0-9])? ?"
    r"(?:[ap]\.m\b\.?|[ap]m\b|o['’]clock\b|hrs\b)"
    r"|(?<![\w.:])[0-9]{1,2}(?::[0-5][0-9]){1,2}(?:\.[0-9]+)?\b"
    r"|\b[0-2][0-9][.:]?[0-5][0-9] ?(?:GMT|UTC|BST|CET|EST|EDT|IST|ET|hrs|hours)\b",
    re.IGNORECASE,
)
_MONTH_OF_YEAR = re.compile(rf"({MONTH}),? (?:of )?({YEAR})")
_SPAN = re.compile(rf"([0-9]+)(?:st|nd|rd|th)?(?: ?[-–] ?| to | or | and )({_DAY})")
_HAS_YEAR = re.compile(rf"\b{YEAR}|[/.][0-9]{{2}}$")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REMEMBERED = 1_000


def calendar_spans(text: str, tokens: Tokens) -> list[tuple[int, int]]:
    """Return the places of dates and clock times in `text`, in order; none overlaps another."""
    spans: list[tuple[int, int]] = []
    end = 0
    for token in tokens:
        if token.start < end or not opens_date(token):
            continue
        match = _WRITTEN.match(text, token.start) or _CLOCK.match(text, token.start)
        if match:
            end = match.end()
            spans.append(match.span())
    return spans


def opens_date(token: Token) -> bool:
    """Whether a written date or a clock time may start with `token`."""
    return token.kind == "digits" or (token.text[0].isupper() and token.lower[:3] in _STEMS)


def month_number(name: str) -> int:
    """Return the number of the month `name`, which may be cut short: "Sept."."""
    return next(place for place, month in enumerate(MONTHS, 1) if month[:3] == name[:3].lower())


def read_written(phrase: str, today: date | None, which: Which) -> Period | None:
    """Return the days that `phrase` writes with digits, None when they cannot be told.

    A day without its year is the one that `which` tells, or the nearest to `today`.
    """
    if month := _MONTH_OF_YEAR.fullmatch(phrase):
        return months(int(month[2]), month_number(month[1]))
    span = None if _ISO.match(phrase) else _SPAN.search(phrase)
    if span is None:
        return _read_day(phrase, today, which)
    first, last = (_read_day(phrase.replace(span[0], day), today, which) for day in span.groups())
    if first is None or last is None or first.first > last.first:
        return None
    return Period(first.first, last.last)


def _read_day(phrase: str, today: date | None, which: Which) -> Period | None:
    day = _day_of(phrase, today)
    if day is None:
        return None
    if _HAS_YEAR.search(phrase):
        return single(day)
    return day_of_year(day.month, day.day, today, which) if today else None


@lru_cache(maxsize=_REMEMBERED)
def _day_of(phrase: str, today: date | None) -> date | None:
    """Return the day of `phrase`, in the year of `today` or near it where it names no year.

    Remembered, since it takes a millisecond to find, and stories of a day tell of the same days.
    """
    import dateparser  # a fifth of a second: only briefs with a date pay for it

    found = dateparser.parse(
        re.sub(r"^the ", "", phrase, flags=re.IGNORECASE).replace(" of ", " "),
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(today or date(2000, 1, 1), time()),
            "DATE_ORDER": "YMD" if _ISO.match(phrase) else "DMY",
        },
    )
    return found.date() if found else None
