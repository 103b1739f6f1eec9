"""When nothing is to come: pauses and quiet hours, as people write them."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.digests.wishes.schedule import Quiet, Rhythm, moment_of, next_slot
from bot.digests.wishes.timewords import (
    ALL_DAYS,
    ANY_TIME,
    COUNT_WORDS,
    read_day,
    read_time,
    take_times,
    tidy,
)

_UNTIL = re.compile(r"\A(?:until|till?|to) ")
_LEADING = re.compile(r"\A(?:(?:for|until|till?|to|the|on|next|this|rest of) )+")
_ENDLESS = {"", "forever", "ever", "resumed", "i resume", "further notice"}
_COUNTS = {"a": 1, "an": 1} | {word: n for n, word in enumerate(COUNT_WORDS, start=1)}
_UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30),
}
_UNIT_LETTERS = {"min": "minute", "mins": "minute", "h": "hour", "d": "day", "w": "week"}
_SPAN = re.compile(
    rf"(\d{{1,4}}|{'|'.join(_COUNTS)}) ?(?:({'|'.join(_UNITS)})s?|({'|'.join(_UNIT_LETTERS)}))"
)
_LONGEST_PAUSE = timedelta(days=5 * 366)
# Said without "until", they are over when the next day or week begins.
_TODAY = {"today", "tonight", "day", "evening"}
_THIS_WEEK = {"weekend", "week"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_YEAR = r"(?P<year>20\d\d)"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.?{_YEAR}?",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})(?:,? {_YEAR})?",
        rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR})?",
        rf"(?P<day>)(?P<month>{_MONTH})(?: {_YEAR})?",
        # 13/1 is no date of an American, 1/13 of nobody else: only these are certain.
        rf"(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{{1,2}})(?:/{_YEAR})?",
        rf"(?P<month>\d{{1,2}})/(?P<day>1[3-9]|2\d|3[01])(?:/{_YEAR})?",
    )
)
_NO_QUIET = {"off", "no", "none", "never", "end", "stop"}
_QUIET_TIMES = re.compile(
    rf"(?:from |between )?({ANY_TIME}) ?(?:-|to |until |till |and )? ?({ANY_TIME})(.*)"
)


class NotUnderstood(ValueError):
    """Words that could not be read; `text` are they."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not understood: {text}")
        self.text = text


def parse_days_until(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """Return the moment (UTC) that ends a pause; None: it has no end ("").

    Understood are "3 days", "until Friday", "24 December", "2026-12-24", "tomorrow 18:00", "today".
    A date begins at midnight in `zone`; a month has 30 days.

    Raises:
        NotUnderstood: it is none of these, two of them, not after `now`, or years away.
    """
    said = tidy(text).lower()
    words = _LEADING.sub("", said + " ").strip()
    if words in _ENDLESS:
        return None
    until = (
        _after_span(words, now, zone)
        or _at_its_end(said, words, now, zone)
        or _on_date(words, now, zone)
    )
    if until is None or not now < until < now + _LONGEST_PAUSE:
        raise NotUnderstood(text)
    return until


def parse_quiet(text: str) -> Quiet | None:
    """Return the quiet hours that `text` gives, like "22:00-07:00"; None for "off".

    Raises:
        NotUnderstood: it is not two different times; with the words behind them if there are any.
    """
    words = tidy(text).lower()
    if words in _NO_QUIET:
        return None
    match = _QUIET_TIMES.fullmatch(words)
    times = [read_time(match[1]), read_time(match[2])] if match else []
    if match and match[3]:
        raise NotUnderstood(match[3].strip(" ,"))
    match times:
        case [time() as start, time() as end] if start != end:
            return Quiet(start, end)
    raise NotUnderstood(text)


def _at_its_end(said: str, words: str, now: datetime, zone: tzinfo) -> datetime | None:
    """Return when a day or week is over that is said without "until": "today", "the weekend".

    Raises:
        NotUnderstood: it is yet to begin.
    """
    today = now.astimezone(zone).date()
    if _UNTIL.match(said) or words not in _TODAY | _THIS_WEEK:
        return None
    if said.startswith(("next ", "for next ", "for the next ")):
        raise NotUnderstood(said)
    days = 1 if words in _TODAY else 7 - today.weekday()
    return moment_of(datetime.combine(today + timedelta(days=days), time()), zone)


def _after_span(words: str, now: datetime, zone: tzinfo) -> datetime | None:
    match = _SPAN.fullmatch(words)
    if match is None:
        return None
    unit = match[2] or _UNIT_LETTERS[match[3]]
    span = (_COUNTS.get(match[1]) or int(match[1])) * _UNITS[unit]
    if span > _LONGEST_PAUSE:
        return None
    if unit in {"minute", "hour"}:
        return now.astimezone(UTC) + span
    return moment_of(now.astimezone(zone).replace(tzinfo=None, fold=0) + span, zone)


def _on_date(words: str, now: datetime, zone: tzinfo) -> datetime | None:
    today = now.astimezone(zone).date()
    day, times, rest = _date(words, today), *take_times(words)
    rest = rest.strip(" ,")
    # "10.12" is a time or a date.
    if day and times:
        return None
    if times and not rest:
        return next_slot(Rhythm(times[:1], ALL_DAYS), zone, now).at
    day = day or _date(rest, today)
    return moment_of(datetime.combine(day, times[0] if times else time()), zone) if day else None


def _date(words: str, today: date) -> date | None:
    if words in {"today", "tomorrow"}:
        return today + timedelta(days=words == "tomorrow")
    weekday = {"week": 0, "weekend": 5}.get(words, read_day(words))
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    matches = (pattern.fullmatch(words) for pattern in _DATES)
    return next((_calendar_date(match, today) for match in matches if match), None)


def _calendar_date(match: re.Match[str], today: date) -> date | None:
    """Return the date of a match; the next such one if it gives no year."""
    name, day, year = match["month"], int(match["day"] or 1), match["year"]
    month = int(name) if name.isdigit() else _MONTHS.index(name[:3]) + 1
    years = [int(year)] if year else range(today.year, today.year + 9)
    dates = (_possible_date(each, month, day) for each in years)
    return next((each for each in dates if each and each >= today), None)


def _possible_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
