"""Times of the day and days of the week, as people write them.

A function that takes something out of a text leaves a comma in its place. Texts have single spaces
and straight quotes; every pattern is linear in their length.
"""

import re
from collections.abc import Iterable
from datetime import time

ALL_DAYS = frozenset(range(7))
WEEKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_STRAIGHT = str.maketrans("“”„«»″’‘−", '""""""\'\'-')

_NAMED_HOURS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_USUAL_HOURS = {"morning": time(8), "afternoon": time(14), "evening": time(18)}

_HALF = r"[ap]m\b|[ap]\.m\b\.?"
_PART = r"in the (?:morning|afternoon|evening)"
_END = r"(?![\w:]|\.\d)"
_NUMBERS = r"\d{1,2}[:.h]\d{2}|\d{1,4}"
_AFTER = rf"(?: ?(?:{_HALF}|o'clock))?(?: (?:{_PART}))?"
_TIME = rf"(?:noon|midday|midnight|(?:{_NUMBERS}){_AFTER}){_END}"
# A number alone may be anything: these forms are times without "at" before them.
_CLEAR = (
    rf"(?:noon|midday|midnight|\d{{1,2}}[:.h]\d{{2}}{_AFTER}|0\d{{3}}|"
    rf"\d{{1,4}} ?(?:{_HALF}|o'clock)(?: (?:{_PART}))?|\d{{1,2}} (?:{_PART})){_END}"
)
_AND = r"(?: ?, ?and | ?[,&/] ?| and )"
_START = r"(?<![\w:.$€£-])"
_TIMES = re.compile(
    rf"{_START}(?:(?:at |@ ?){_TIME}(?:{_AND}(?:at )?{_TIME})*|{_CLEAR})", re.IGNORECASE
)
_ONE_TIME = re.compile(_START + _TIME, re.IGNORECASE)
_PARTS_OF_TIME = re.compile(
    rf"(\d{{1,2}}?)(?:[:.h]?(\d\d))?(?: ?(?:({_HALF})|o'clock))?(?: ({_PART}))?", re.IGNORECASE
)
_PARTS_OF_DAYS = re.compile(
    r"(?<![\w-])(?:(?:(?:every|each|in the) |(?<=day ))(morning|afternoon|evening)"
    r"|(morning|afternoon|evening)s)(?![\w-])",
    re.IGNORECASE,
)

_DAY = (
    r"(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?"
    r"|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)"
)
_SHORT_NAMES = ("mo", "tu", "we", "th", "fr", "sa", "su")
_SHORT = f"(?:{'|'.join(_SHORT_NAMES)})"
_RANGE = rf"(?:{_DAY}|{_SHORT})\.? ?(?:-|–|to\b|through\b|until\b|till\b) ?(?:{_DAY}|{_SHORT})\b\.?"
_GROUP = (
    r"(?:weekdays?|workdays?|working days|weekends?"
    r"|daily|(?:every|each) day|everyday|all days|once a day)"
)
_RANGE_ENDS = re.compile(r"([a-z]+)\.? ?(?:-|–|to|through|until|till) ?([a-z]+)\.?")
_DAYS = rf"(?:{_RANGE}|{_GROUP}|{_DAY}\b\.?)(?![\w-]|\.\w)"
_BEFORE = r"(?:(?:weekly|only|every|each|on|at|from|the) ){0,3}"
_DAY_LIST = re.compile(
    rf"(?<![\w-])((?:except|but not|not) )?{_BEFORE}({_DAYS}(?:{_AND}{_BEFORE}{_DAYS}| {_DAYS})*)",
    re.IGNORECASE,
)
_ONE_OF_DAYS = re.compile(rf"(?<![\w-]){_DAYS}", re.IGNORECASE)
_WEEKLY = re.compile(r"(?<![\w-])(?:weekly|(?:once|every) (?:a )?week)(?![\w-])", re.IGNORECASE)
_GROUPS = {"weekd": WEEKDAYS, "workd": WEEKDAYS, "worki": WEEKDAYS, "weeke": WEEKEND}


def tidy(text: str) -> str:
    """Return `text` with straight quotes, single spaces, and commas for its line ends."""
    straight = ", ".join(text.strip(" \t\r\n.!").splitlines()).translate(_STRAIGHT)
    return " ".join(straight.split())


def take(pattern: re.Pattern[str], text: str) -> tuple[list[re.Match[str]], str]:
    """Return the places where `pattern` matches, and `text` without them."""
    return list(pattern.finditer(text)), " ".join(pattern.sub(" , ", text).split())


def take_times(text: str) -> tuple[tuple[time, ...], tuple[str, ...], str]:
    """Return the times in `text`, what looks like one but is none, and the rest."""
    found, rest = take(_TIMES, text)
    written = [match[0] for each in found for match in _ONE_TIME.finditer(each[0])]
    read = {each: read_time(each) for each in written}
    times = tuple(at for at in read.values() if at is not None)
    parts, rest = take(_PARTS_OF_DAYS, rest)
    if not written:
        times = tuple(_USUAL_HOURS[(each[1] or each[2]).lower()] for each in parts)
    return times, tuple(each for each, at in read.items() if at is None), rest


def read_time(text: str) -> time | None:
    """Return the time that `text` is ("8", "8 a.m.", "0800", "20.30", "noon"), None if none."""
    named = _NAMED_HOURS.get(text.lower())
    match = _PARTS_OF_TIME.fullmatch(text)
    if named is not None or match is None:
        return named
    hour, minute = _hour(int(match[1]), match[3] or match[4] or ""), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _hour(hour: int, half: str) -> int:
    """Return the hour of the day; `half` is "pm", "in the evening", "a.m.", ... or "" for none."""
    if not half:
        return hour
    is_late = not half.lower().startswith(("a", "in the m"))
    if is_late:
        return hour if hour > 12 else hour % 12 + 12
    return hour % 12 if hour <= 12 else 24


def take_days(text: str) -> tuple[frozenset[int], str]:
    """Return the days that `text` names (none if it names none), and the rest."""
    lists, rest = take(_DAY_LIST, text)
    meant = _union(_days_in(each[2]) for each in lists if not each[1])
    left_out = _union(_days_in(each[2]) for each in lists if each[1])
    weekly, rest = take(_WEEKLY, rest)
    if weekly and not meant:
        meant = frozenset({0})
    return (meant or ALL_DAYS) - left_out if left_out else meant, rest


def read_day(text: str) -> int | None:
    """Return the day of the week (0 = Monday) that `text` is, None if it is none."""
    return _number(text) if re.fullmatch(_DAY, text, re.IGNORECASE) else None


def _days_in(text: str) -> frozenset[int]:
    return _union(_days(match[0].lower()) for match in _ONE_OF_DAYS.finditer(text))


def _days(words: str) -> frozenset[int]:
    """Return the days of "mon", "mon - fri" or "weekends"."""
    ends = _RANGE_ENDS.fullmatch(words)
    if ends:
        first, last = _number(ends[1]), _number(ends[2])
        return frozenset((first + n) % 7 for n in range((last - first) % 7 + 1))
    if re.fullmatch(rf"{_DAY}\.?", words):
        return frozenset({_number(words)})
    return _GROUPS.get(words[:5], ALL_DAYS)


def _number(name: str) -> int:
    return _SHORT_NAMES.index(name[:2].lower())


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*sets)
