"""Times of the day and days of the week, as people write them.

Texts have single spaces and straight quotes; every pattern is linear in their length and is meant
to be matched with IGNORECASE.
"""

import re
from datetime import time

ALL_DAYS = frozenset(range(7))
WEEKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

COUNT_WORDS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

_STRAIGHT = str.maketrans("“”„«»″’‘−–—()[]", '""""""\'\'---    ')

_NAMED_HOURS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_USUAL_HOURS = {"morning": time(8), "afternoon": time(14), "evening": time(18), "night": time(21)}
_MINUTES = {"fift": "15", "thir": "30", "fort": "45"}
_SHARES = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20}

_HALF = r"[ap] ?m\b|[ap]\. ?m\b\.?"
_NAMED = "noon|midday|midnight"
_PART_NAME = "morning|afternoon|evening|night"
_PART = r"in (?:the )?(?:morning|afternoon|evening)s?\b|at night"
_CLOCK = r"o'? ?clock|uhr|hrs|(?<=\d{4} )hours"
_WORD_HOUR = "|".join(COUNT_WORDS)
_SHARE = r"(?:half past|(?:(?:a )?quarter|five|ten|twenty) (?:past|to)) "
_COLON = r"\d{1,2}[:.h]\d{2}(?::00)?h?"
_SPOKEN = rf"(?:{_WORD_HOUR}) (?:fifteen|thirty|forty[- ]?five)"
_NUMBER = rf"{_COLON}|{_SPOKEN}|\d{{1,2}} (?:00|15|30|45)|\d{{1,2}}h|(?:[01]?\d|2[0-3])(?:[0-5]\d)?"
_CLEAR_NUMBER = rf"{_COLON}|{_SPOKEN}|\d{{1,2}}h|0\d{{3}}"
_SUFFIX = rf" ?(?:{_HALF}|{_CLOCK})"
_AFTER = rf"(?:{_SUFFIX})?(?: sharp)?(?: (?:{_PART}))?"
_END = r"(?![\w%]|[:.]\d)"
_SOLE = r"(?!-\w)"
ANY_TIME = rf"(?:{_NAMED}|(?:{_SHARE})?(?:{_NUMBER}|{_WORD_HOUR}){_AFTER}){_END}"
"""A time where one is expected: "8" is enough."""
_TIME = ANY_TIME + _SOLE
_DAY = (
    r"(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?"
    r"|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)"
)
_SHORT_NAMES = ("mo", "tu", "we", "th", "fr", "sa", "su")
_SHORT = f"(?:{'|'.join(_SHORT_NAMES)})"
_GROUP = (
    r"(?:week ?days?|work ?days?|working days|business days|week ?ends?"
    r"|daily|(?:every|each) (?:single )?day|everyday|all days|once (?:a day|daily))"
)
# What may stand behind a word that is no topic: "at 8, 7 bridges" is no list of times.
_FOLLOWS = (
    r"(?:(?:and|or|on|at|in|by|every|each|except|but|not|only|weekly|silently|silent|quiet|quietly"
    rf"|{_DAY}|{_GROUP})\b)"
)
CLOSED = rf"(?= ?(?:\Z|[^\w\s]|{_FOLLOWS}))"
# A number alone may be anything, and "noon prayers" are no time: these forms are times without
# "at" before them.
_ANY_CLEAR = (
    rf"(?:(?:{_NAMED}){CLOSED}|(?:{_CLEAR_NUMBER}){_AFTER}|{_SHARE}(?:\d{{1,2}}|{_WORD_HOUR}){_AFTER}"
    rf"|(?:\d{{1,4}}|{_WORD_HOUR})"
    rf"(?:{_SUFFIX}(?: sharp)?(?: (?:{_PART}))?| sharp| (?:{_PART}))){_END}"
)
_CLEAR = _ANY_CLEAR + _SOLE
_AND = r"(?: ?, ?and | ?[,&/+] ?| (?:and|plus|then) )"
_ZONE = (
    r"(?:(?-i:(?:UTC|GMT)(?: ?[+-]\d{1,2}(?::?\d\d)?)?|[A-Z]{1,4}T|MSK|WIB)(?!\w)"
    rf"|(?:my|our|local|\w{{1,30}}(?: \w{{1,30}})?) time{CLOSED})"
)
_LISTED = rf"(?:(?:at )?{_CLEAR}|at {_TIME}|{_TIME}{CLOSED})"

TIMES = (
    rf"(?:(?:(?:at|um|à) |@ ?)(?!\d{{3}} (?!{_FOLLOWS})\w){_TIME}"
    rf"|(?:(?:by|around|every|each) )?{_CLEAR}"
    rf"|\d{{1,2}}(?= {_ZONE})|\A\d{{1,2}}(?=: ))(?:{_AND}{_LISTED})*"
    rf"(?: (?P<zone>{_ZONE}))?"
)
"""A list of times; its group is the zone they are said to be by."""
SPAN = (
    rf"(?:between {_TIME} (?:and|to) {_TIME}"
    rf"|(?:(?:from|at) {ANY_TIME}|{_ANY_CLEAR}|(?:1?\d|2[0-4])(?= ?-))"
    rf"(?: ?- ?| (?:to|or|until|till) ){_TIME}{CLOSED})"
)
_SINGLE_PART = (
    rf"(?:every|each|in the|in|at) (?:{_PART_NAME})|(?<=day )(?:{_PART_NAME})s?"
    rf"|(?-i:{_PART_NAME})(?= at \d| briefing| digest| news\b)"
)
_MANY_PARTS = r"(?:mornings|afternoons|evenings)"
PARTS = (
    rf"(?:(?:{_SINGLE_PART}|(?:in the |in |on )?{_MANY_PARTS})"
    rf"(?:{_AND}(?:(?:every|each|in the) )?(?:{_PART_NAME})s?)*"
    rf"|(?:{_PART_NAME})(?:(?: and | ?[&/] ?)(?:{_PART_NAME}))+)(?![\w'-])"
)
"""A list of parts of the day, like "every morning and evening"."""
_ONE_TIME = re.compile(rf"(?<!\w){_TIME}|\d{{1,2}}(?=: | {_ZONE})", re.IGNORECASE)
_ONE_PART = re.compile(_PART_NAME, re.IGNORECASE)
_PARTS_OF_TIME = re.compile(
    rf"(?:({'|'.join(_SHARES)}) (past|to) )?"
    rf"(?:({_WORD_HOUR})(?: (fifteen|thirty|forty[- ]?five))?"
    rf"|(\d{{1,2}}?)(?:[:.h ]?(\d\d))?(?::00)?h?)"
    rf"(?: ?(?:({_HALF})|{_CLOCK}))?(?: sharp)?(?: ({_PART}))?",
    re.IGNORECASE,
)

_TO = r" ?(?:-|to\b|through\b|thru\b|until\b|till\b) ?"
_RANGE = rf"(?:(?:{_DAY}|{_SHORT})\.?{_TO}(?:{_DAY}|{_SHORT})\b\.?|m ?- ?f\b)"
_DAYS_END = r"(?![\w'-]|\.\w)"
_DAYS = rf"(?:{_RANGE}|{_GROUP}|{_DAY}\b\.?){_DAYS_END}"
_BEFORE = rf"(?:(?:weekly|only|every|each|on|at|(?:on|at) the|from(?= {_RANGE})) ){{0,3}}"
_LIST = (
    rf"(?:{_DAYS}(?:{_AND}{_BEFORE}{_DAYS}| {_DAYS})*"
    rf"|{_SHORT}(?:(?: ?[/&] ?| and | ){_SHORT})+\b(?![\w'-]))"
)
_WEEKLY = r"(?:weekly|once weekly|(?:once|every|each) (?:a )?week)(?![\w'-])"
_EXCEPT = (
    r"(?:except(?: for)?|excluding|apart from|other than|(?:but )?(?:not|never|no)|without|minus)"
)
# With commas, "mo, we" may be two topics: nothing else may stand beside it.
_SHORT_LIST = rf"(?<!\w )(?:on |every )?{_SHORT}(?: ?, ?(?:and )?{_SHORT})+\b{CLOSED}"
DAYS = rf"(?:(?P<except>{_EXCEPT}) )?(?P<days>{_BEFORE}{_LIST}|{_SHORT_LIST})|{_WEEKLY}"
"""A list of days, perhaps of those left out; or "weekly", which has no group."""
A_DAY = rf"(?:(?:{_GROUP}|{_DAY}\b\.?){_DAYS_END}|today|tomorrow)"
A_TIME = _CLEAR

_ONE_OF_DAYS = re.compile(rf"(?<![\w-])(?:{_DAYS}|{_SHORT}\b)", re.IGNORECASE)
_RANGE_ENDS = re.compile(rf"([a-z]+)\.?{_TO}([a-z]+)\.?")
_GROUPS = {
    **dict.fromkeys(("weekd", "workd", "worki", "busin"), WEEKDAYS),
    "weeke": WEEKEND,
}

_ALL_TIMES = re.compile(rf"(?<![\w:.$€£-]){TIMES}", re.IGNORECASE)


def tidy(text: str) -> str:
    """Return `text` with plain quotes and dashes, no brackets, and commas for its line ends."""
    straight = ", ".join(text.strip(" \t\r\n.!").splitlines()).translate(_STRAIGHT)
    return " ".join(straight.split())


def take_times(text: str) -> tuple[tuple[time, ...], str]:
    """Return the times in `text`, and what is left of it."""
    read = (at for match in _ALL_TIMES.finditer(text) for _, at in read_times(match[0]))
    times = tuple(at for at in read if at is not None)
    return times, " ".join(_ALL_TIMES.sub(" ", text).split())


def read_times(words: str, part: str = "") -> list[tuple[str, time | None]]:
    """Return each time of a match of TIMES as written, and as meant; None if there is no such.

    `part` is the part of the day that all of them lie in, like "evening".
    """
    return [(match[0], read_time(match[0], part)) for match in _ONE_TIME.finditer(words)]


def read_time(text: str, part: str = "") -> time | None:
    """Return the time that `text` is ("8", "8 a.m.", "0800", "20.30", "noon"), None if none."""
    named = _NAMED_HOURS.get(text.lower())
    match = _PARTS_OF_TIME.fullmatch(text)
    if named is not None or match is None:
        return named
    share, direction, word, spoken, number, minute, half, own_part = match.groups()
    hour = COUNT_WORDS.index(word.lower()) + 1 if word else int(number)
    minute = _MINUTES[spoken.lower()[:4]] if spoken else minute
    hour = _hour_by_half(hour, half.lower()) if half else _hour_in(hour, own_part or part)
    return _moved(hour, int(minute or 0), _SHARES.get((share or "").lower(), 0), direction or "")


def _moved(hour: int, minute: int, minutes: int, direction: str) -> time | None:
    if hour > 23 or minute > 59:
        return None
    at = hour * 60 + minute + (minutes if direction.lower() == "past" else -minutes)
    return time(at // 60 % 24, at % 60)


def _hour_by_half(hour: int, half: str) -> int:
    """Return the hour of the day; 24, which is none, for "0am" or "13pm"."""
    if not 1 <= hour <= 12:
        return 24
    return hour % 12 + (12 if half.startswith("p") else 0)


def _hour_in(hour: int, part: str) -> int:
    """Return the hour of the day; `part` is "in the evening", "night", ... or "" for none."""
    named = _ONE_PART.search(part)
    if not named or hour > 12:
        return 24 if named and named[0].lower() == "morning" else hour
    if named[0].lower() == "night":
        return hour % 12 + 12 if 6 <= hour < 12 else hour % 12
    return hour % 12 + (0 if named[0].lower() == "morning" else 12)


def parts_in(words: str) -> list[str]:
    """Return the parts of the day that a match of PARTS names: "morning", "evening", ..."""
    return [name.lower() for name in _ONE_PART.findall(words)]


def usual_hour(part: str) -> time:
    """Return when that part of the day is meant by nothing else."""
    return _USUAL_HOURS[part]


def is_short_day(word: str) -> bool:
    """Whether `word` is a day where others stand beside it, as in "mo, we"."""
    return word.lower() in _SHORT_NAMES


def read_day(text: str) -> int | None:
    """Return the day of the week (0 = Monday) that `text` is, None if it is none."""
    return _number(text) if re.fullmatch(_DAY, text, re.IGNORECASE) else None


def days_in(text: str) -> frozenset[int]:
    """Return the days that a match of DAYS lists."""
    return frozenset().union(*(_days(it[0].lower()) for it in _ONE_OF_DAYS.finditer(text)))


def _days(words: str) -> frozenset[int]:
    """Return the days of "mon", "mon - fri" or "weekends"."""
    ends = _RANGE_ENDS.fullmatch(words)
    if ends and len(ends[1]) > 1:
        first, last = _number(ends[1]), _number(ends[2])
        return frozenset((first + n) % 7 for n in range((last - first) % 7 + 1))
    if re.fullmatch(rf"{_DAY}\.?|{_SHORT}", words):
        return frozenset({_number(words)})
    return WEEKDAYS if ends else _GROUPS.get(words.replace(" ", "")[:5], ALL_DAYS)


def _number(name: str) -> int:
    return _SHORT_NAMES.index(name[:2].lower())
