"""When nothing is to come: pauses and quiet hours, as people write them."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.digests.schedule import Quiet, Rhythm, moment_of, next_slot
from bot.digests.timewords import ALL_DAYS, read_day, read_time, take_times, tidy

_LEADING = re.compile(r"\A(?:(?:for|until|till?|to|the|on|next) )+", re.IGNORECASE)
_ENDLESS = {"", "forever", "ever", "resumed", "i resume", "further notice"}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_UNITS = {
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30),
}
_LENGTH = re.compile(rf"(\d{{1,4}}|{'|'.join(_COUNTS)}) ?({'|'.join(_UNITS)})s?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>20\d\d))?",
        rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>20\d\d))?",
    )
)
_NO_QUIET = {"off", "no", "none", "never"}
_DASH = re.compile(r" ?(?:-|–|—|\bto\b|\buntil\b|\btill\b|\band\b) ?", re.IGNORECASE)


class NotUnderstood(ValueError):
    """Words that could not be read; `text` are they."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not understood: {text}")
        self.text = text


def parse_days_until(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """Return the moment (UTC) that ends a pause; None: it has no end ("").

    Understood are "3 days", "until Friday", "24 December", "2026-12-24", "tomorrow 18:00". A date
    begins at midnight in `zone`; a month has 30 days.

    Raises:
        NotUnderstood: it is none of these, or not after `now`.
    """
    words = _LEADING.sub("", tidy(text).lower() + " ").strip()
    if words in _ENDLESS:
        return None
    until = _after_span(words, now, zone) or _on_date(words, now, zone)
    if until is None or until <= now:
        raise NotUnderstood(text)
    return until


def parse_quiet(text: str) -> Quiet | None:
    """Return the quiet hours that `text` gives, like "22:00-07:00"; None for "off".

    Raises:
        NotUnderstood: it is not two different times.
    """
    words = tidy(text).lower()
    if words in _NO_QUIET:
        return None
    times = [read_time(word) for word in _DASH.split(words.removeprefix("from "))]
    match times:
        case [time() as start, time() as end] if start != end:
            return Quiet(start, end)
    raise NotUnderstood(text)


def _after_span(words: str, now: datetime, zone: tzinfo) -> datetime | None:
    match = _LENGTH.fullmatch(words)
    if match is None:
        return None
    span = (_COUNTS.get(match[1]) or int(match[1])) * _UNITS[match[2]]
    if match[2] == "hour":
        return now.astimezone(UTC) + span
    return moment_of(now.astimezone(zone).replace(tzinfo=None, fold=0) + span, zone)


def _on_date(words: str, now: datetime, zone: tzinfo) -> datetime | None:
    times, rest = take_times(words)
    rest = rest.strip(" ,")
    if times and not rest:
        return next_slot(Rhythm(times[:1], ALL_DAYS), zone, now).at
    day = _date(rest, now.astimezone(zone).date())
    return moment_of(datetime.combine(day, times[0] if times else time()), zone) if day else None


def _date(words: str, today: date) -> date | None:
    if words in {"today", "tomorrow"}:
        return today + timedelta(days=words == "tomorrow")
    weekday = 0 if words == "week" else read_day(words)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    matches = (pattern.fullmatch(words) for pattern in _DATES)
    return next((_calendar_date(match, today) for match in matches if match), None)


def _calendar_date(match: re.Match[str], today: date) -> date | None:
    """Return the date of a match; the next such one if it gives no year."""
    name, day, year = match["month"], int(match["day"]), match["year"]
    month = int(name) if name.isdigit() else _MONTHS.index(name[:3]) + 1
    years = [int(year)] if year else range(today.year, today.year + 9)
    dates = (_possible_date(each, month, day) for each in years)
    return next((each for each in dates if each and each >= today), None)


def _possible_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
