"""One line of a person's words, in parts by what each is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from bot.digests.wishes.timewords import (
    A_DAY,
    A_TIME,
    CLOSED,
    COUNT_WORDS,
    DAYS,
    PARTS,
    SPAN,
    TIMES,
    tidy,
)


class Kind(Enum):
    """What a part of a line is about."""

    OFTEN = auto()  # a rhythm that no subscription has
    PERIOD = auto()  # a beginning or an end
    SPAN = auto()  # a time between two others
    LEFT_OUT = auto()
    UNKNOWN = auto()  # what stands where a time or day should
    LENGTH = auto()
    SOUND = auto()
    NO_NEWS = auto()
    TIMES = auto()
    PARTS = auto()  # of the day
    DAYS = auto()
    BREAK = auto()
    TOPIC = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a line that belong together, and where they begin and end in it."""

    kind: Kind
    words: str
    start: int
    end: int
    groups: tuple[str | None, ...] = ()

    @property
    def is_quoted(self) -> bool:
        """Whether it is a topic in quotes."""
        return self.kind is Kind.TOPIC and self.words.startswith('"')


Odd = list[tuple[int, str]]
"""What was not understood, each with its place in the line."""

_COUNT = rf"\d{{1,9}}|{'|'.join(COUNT_WORDS)}"
_UNIT = r"(?:hour|day|week|month|year)s?"
_SOME_DAY = r"(?:week|month|year|weekend)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_ENDS = r"(?=\Z| ?[,;·]| (?:and|at|on|every) )"
_ANYTHING = r'(?:"[^"]{0,60}"|[^,;·"])'

_OFTEN = (
    r"(?:hourly|fortnightly|biweekly|monthly|yearly|every hour"
    rf"|(?:twice|(?:{_COUNT}) times)(?: daily| weekly| (?:an?|per|each|every) {_UNIT})"
    r"|(?:once|every) (?:an? )?(?:hour|minute|month|year)"
    r"|every (?!\d{1,4} ?[ap]\.?m\b)(?:\d{1,9}(?:st|nd|rd|th)?|two|three|other|second|third|few)"
    r" ?\w{1,20}"
    rf"|(?:the )?(?:first|second|third|fourth|last|\dth) {A_DAY} (?:of|in) (?:the|a|every|each)"
    r" month)(?![\w-])"
)
_MOMENT = r"(?:today|tomorrow|tonight|now|soon)"
_PERIOD = (
    rf"(?:(?:until|till) {_ANYTHING}{{1,40}}?{_ENDS}"
    rf"|(?:from|since|before|after|starting|beginning|as of)(?: on| from)? (?:{A_DAY}|{A_TIME})"
    r"(?! ?(?:-|to |through |until |till |thru ))"
    rf"|for (?:the )?(?:next |coming )?(?:(?:{_COUNT}|an?) )?{_UNIT}{_ENDS}"
    rf"|on (?:the )?(?:{_DATE}|{_NTH}){_ENDS}|the {_NTH}{_ENDS}"
    rf"|(?:this|next|last|coming) (?:{A_DAY}|{_SOME_DAY}{_ENDS})"
    rf"|(?:{_COUNT}) {_UNIT}(?: a week)?{_ENDS}"
    rf"|(?:(?<!\w ){_MOMENT}|(?-i:{_MOMENT})){_ENDS})"
)
_LEFT_OUT = (
    r"(?:(?:everything|anything|all|news) )?"
    r"(?:except(?: for)?|excluding|apart from|other than|but (?:not|no)|without|minus"
    rf"|(?<!\w )not|(?<=everything )but|(?<=all )but) {_ANYTHING}{{1,60}}?{_ENDS}"
)
_UNKNOWN = rf"(?:at|every|each) {_ANYTHING}{{1,60}}?{_ENDS}"
_LENGTH = (
    rf"(?:(?:up to|at most|no more than|max|top|only|about|just) )?({_COUNT}) ?"
    r"(?:(stor(?:y|ies)|articles?|headlines?|items?)|min(?:ute)?s?(?: read(?:ing)?)?)(?![\w-])"
)
_SOUND = (
    rf"(?:(silently|quietly|(?:silent|quiet){CLOSED}|(?:without|no) sound)"
    rf"|with sound|loudly|loud{CLOSED})(?![\w-])"
)
_NO_NEWS = (
    r"(?:even|also) (?:if|when) (?:there(?:'s| is) )?(?:nothing|no news)(?:'s| is)?(?: new)?"
    r"(?![\w-])"
)
_BREAK = r"[,;·]|(?:and/or|and|or|&)(?= )"
# A comma in a number is not one of a list.
_WORD = r'-?"[^"]*"\*?|(?:[^\s,;·"]|(?<=\d),(?=\d{3}(?!\d)))+|"'

_PATTERNS = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Kind.OFTEN, _OFTEN),
        (Kind.PERIOD, _PERIOD),
        (Kind.SPAN, SPAN),
        (Kind.LENGTH, _LENGTH),
        (Kind.SOUND, _SOUND),
        (Kind.NO_NEWS, _NO_NEWS),
        (Kind.TIMES, TIMES),
        (Kind.PARTS, PARTS),
        (Kind.DAYS, DAYS),
        (Kind.LEFT_OUT, _LEFT_OUT),
        (Kind.UNKNOWN, _UNKNOWN),
        (Kind.BREAK, _BREAK),
        (Kind.TOPIC, _WORD),
    )
]
_SINGLE_QUOTES = re.compile(r"(?<!\w)'(?=[^\s'])((?:[^'\",;·]|'(?=\w)){1,100})'(?!\w)")


def with_plain_quotes(text: str) -> str:
    """Return a tidy line in which all that is quoted is so with double quotes."""
    return _SINGLE_QUOTES.sub(r'"\1"', tidy(text))


def parts_of(line: str) -> list[Part]:
    """Return the parts of a line `with_plain_quotes`, in their order; a topic is one part."""
    parts: list[Part] = []
    for part in _smallest_parts(line):
        if parts and _go_together(parts[-1], part):
            first = parts.pop()
            part = Part(Kind.TOPIC, line[first.start : part.end], first.start, part.end)
        parts.append(part)
    return parts


def count_in(words: str) -> int:
    """Return the number that is written in digits or as a word."""
    return int(words) if words.isdecimal() else COUNT_WORDS.index(words.lower()) + 1


def _smallest_parts(line: str) -> Iterator[Part]:
    at = 0
    while at < len(line):
        kind, match = next(
            (kind, match) for kind, pattern in _PATTERNS if (match := pattern.match(line, at))
        )
        yield Part(kind, match[0], match.start(), match.end(), match.groups())
        at = match.end() + (line[match.end() : match.end() + 1] == " ")


def _go_together(first: Part, second: Part) -> bool:
    """Whether two words are of one topic: a quoted one goes only with what is to be left out."""
    if not first.kind is second.kind is Kind.TOPIC:
        return False
    return second.words.startswith("-") or not (first.is_quoted or second.is_quoted)
