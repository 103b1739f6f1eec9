"""One line of a person's words to what they wish, and back.

Every function takes hostile text: time is linear in its length, and nothing raises but what is
said.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time

from bot.digests.readers import FIVE_STORIES, Length, Wish
from bot.digests.schedule import Rhythm
from bot.digests.timewords import (
    ALL_DAYS,
    DAY_NAMES,
    WEEKDAYS,
    WEEKEND,
    take,
    take_days,
    take_times,
    tidy,
)

USUAL_TIME = time(8)
MOST_STORIES = 50
MOST_MINUTES = 60

# Stands for a quoted topic while the rest is read; of Unicode's private use.
_QUOTED = "\ue000"
_QUOTE = re.compile(r'"([^"]*)"')
_UNSUPPORTED = re.compile(
    r"(?<![\w-])(?:hourly|fortnightly|biweekly|monthly|yearly"
    r"|twice an? (?:day|week|month|year)|(?:once|every) (?:a )?(?:hour|minute|month|year)"
    r"|every (?:\d{1,9}|two|three|other|second|few) ?\w{1,20})(?![\w-])",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?<![\w.:-])(?:(?:up to|at most|max|top|only|about) )?(\d{1,9}) ?"
    r"(?:(stor(?:y|ies)|articles?)|min(?:ute)?s?(?: read(?:ing)?)?)(?![\w-])",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"(?<![\w-])(?:(silent(?:ly)?|quiet(?:ly)?|(?:without|no) sound)|with sound|loud(?:ly)?)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_NO_NEWS = re.compile(
    r"(?<![\w-])(?:even|also) (?:if|when) (?:there(?:'s| is) )?(?:nothing|no news)(?:'s| is)?"
    r"(?: new)?(?![\w-])",
    re.IGNORECASE,
)
# What follows "at" and is no time is not a topic either.
_BREAK = re.compile(r"[,;·]| and (?:and )*| & | (?=at )", re.IGNORECASE)
_MUTED_BREAK = re.compile(r"[,;]| and ", re.IGNORECASE)
_BEFORE = re.compile(
    r"\A(?:(?:and|please|(?:send|tell|give) me|(?:news |stories )?(?:about|on|for|of|from)) )+",
    re.IGNORECASE,
)
_ENDING = {"news", "stories", "headlines", "at", "on", "every", "each", "and"}
_MARKS = " -–/!?.&"
_EVERYTHING = {"everything", "anything", "all", "all topics", "all news", "news", "the news"}
_ODD = re.compile(
    r"(?:at|every|each|except|until)(?: .*)?|\d{1,4}|\d{1,2}[:.].*|.*\d:\d.*"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|mo|tu|we|th|fr|sa|su)(?:days?)?-.*|today|tomorrow|tonight",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read from a line, and the words of it that were not."""

    wish: Wish
    not_understood: tuple[str, ...]


def parse_wish(text: str) -> Understood:
    """Return the wish in one line, like "nato, energy at 8 and 18:30 on weekdays, 5 stories".

    Its parts may come in any order. What is not said is as usual: everything, every day at 08:00,
    five stories, with sound. A quoted topic is taken as it is; several words stay a quoted phrase.
    """
    said = _read(text)
    length, odd_lengths = _length(said.lengths)
    wish = Wish(
        topics=_distinct(_topics(said)),
        rhythm=Rhythm(said.times or (USUAL_TIME,), said.days or ALL_DAYS),
        length=length,
        is_silent=bool(said.sounds and said.sounds[-1][1]),
        tells_no_news=bool(said.no_news),
    )
    return Understood(wish, (*odd_lengths, *said.odd))


def describe(wish: Wish) -> str:
    """Return a wish as a line that `parse_wish` reads as the same wish."""
    length = wish.length
    parts = (
        ", ".join(map(_said, wish.topics)) or "everything",
        f"{_days(wish.rhythm.days)} at {_listed(f'{at:%H:%M}' for at in wish.rhythm.times)}",
        _counted(length.stories, "story", "stories") if length.stories else "",
        _counted(length.minutes, "minute", "minutes") if length.minutes else "",
        "silently" if wish.is_silent else "",
        "even if nothing is new" if wish.tells_no_news else "",
    )
    return " · ".join(part for part in parts if part)


def parse_muted(text: str) -> tuple[str, ...]:
    """Return the words and phrases of a list, like 'football, "royal family"', without quotes."""
    quoted, rest = _take_quoted(text)
    words = (part.strip(_MARKS) for part in _MUTED_BREAK.split(rest))
    said = (next(quoted).strip() if word == _QUOTED else word for word in words)
    return _distinct(word for word in said if any(map(str.isalnum, word)))


def _take_quoted(text: str) -> tuple[Iterator[str], str]:
    """Return what is in quotes, and `text` with a mark for each of them, between commas."""
    rest = tidy(text.replace(_QUOTED, " "))
    quoted = (match[1] for match in _QUOTE.finditer(rest))
    return quoted, _QUOTE.sub(f" , {_QUOTED} , ", rest).replace('"', " ")


@dataclass(frozen=True, slots=True)
class _Said:
    """The parts of a line; `pieces` is what is left of it, a mark in place of each quoted one."""

    quoted: Iterator[str]
    lengths: list[re.Match[str]]
    sounds: list[re.Match[str]]
    no_news: list[re.Match[str]]
    times: tuple[time, ...]
    days: frozenset[int]
    pieces: tuple[str, ...]
    odd: tuple[str, ...]


def _read(text: str) -> _Said:
    quoted, rest = _take_quoted(text)
    rhythms, rest = take(_UNSUPPORTED, rest)
    lengths, rest = take(_LENGTH, rest)
    sounds, rest = take(_SILENT, rest)
    no_news, rest = take(_NO_NEWS, rest)
    times, odd_times, rest = take_times(rest)
    days, rest = take_days(rest)
    pieces = tuple(_pieces(rest))
    unread = (piece for piece in pieces if _ODD.fullmatch(piece))
    odd = (*(match[0] for match in rhythms), *odd_times, *unread)
    pieces = tuple(piece for piece in pieces if not _ODD.fullmatch(piece))
    return _Said(quoted, lengths, sounds, no_news, times, days, pieces, odd)


def _topics(said: _Said) -> Iterator[str]:
    for piece in said.pieces:
        if piece == _QUOTED:
            yield _phrase(next(said.quoted).strip())
        elif piece.lower() not in _EVERYTHING:
            yield piece if _is_plain(piece) else _phrase(piece)


def _phrase(topic: str) -> str:
    return f'"{topic}"' if " " in topic else topic


def _is_plain(topic: str) -> bool:
    """Return whether `topic` can stand in a line without quotes."""
    match _read(topic):
        case _Said(lengths=[], sounds=[], no_news=[], times=(), pieces=(piece,), odd=()) as said:
            return piece == topic and not said.days and topic.lower() not in _EVERYTHING
    return False


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands between the commas, without the words that only connect."""
    for part in _BREAK.split(text):
        words = _BEFORE.sub("", part.strip(_MARKS) + " ").split()
        while words and (words[-1].lower() in _ENDING or not words[-1].strip(_MARKS)):
            words.pop()
        piece = " ".join(words).strip(_MARKS)
        if piece == _QUOTED or any(map(str.isalnum, piece)):
            yield piece


def _length(found: list[re.Match[str]]) -> tuple[Length, list[str]]:
    """Return the first possible length (five stories if there is none), and the others' words."""
    lengths = [(_possible_length(int(match[1]), is_stories=bool(match[2]))) for match in found]
    chosen = next((n for n, length in enumerate(lengths) if length), None)
    odd = [match[0] for n, match in enumerate(found) if n != chosen]
    return (lengths[chosen] if chosen is not None else None) or FIVE_STORIES, odd


def _possible_length(count: int, *, is_stories: bool) -> Length | None:
    if not 1 <= count <= (MOST_STORIES if is_stories else MOST_MINUTES):
        return None
    return Length(stories=count) if is_stories else Length(minutes=count)


def _said(topic: str) -> str:
    """Return a topic so that it is read as one, in quotes if it would be taken for more."""
    is_phrase = " " in topic and topic == f'"{topic[1:-1]}"'
    return topic if is_phrase or _is_plain(topic) else f'"{topic}"'


def _days(days: frozenset[int]) -> str:
    groups = {ALL_DAYS: "every day", WEEKDAYS: "weekdays", WEEKEND: "weekends"}
    return groups.get(days) or _listed(DAY_NAMES[day] for day in sorted(days))


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are not empty, each once whatever its case."""
    known: dict[str, str] = {}
    for word in filter(None, words):
        known.setdefault(word.casefold(), word)
    return tuple(known.values())
