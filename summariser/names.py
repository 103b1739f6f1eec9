"""Names in sentences: runs of capitalised words, without titles and mere openings."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import NamedTuple

from summariser.capitals import Capitals, is_capitalised
from summariser.runs import REMEMBERED, Line, Run, Word, read_line
from summariser.vocabulary import (
    CONNECTIVES,
    CORPORATE_ENDINGS,
    NOT_NAMES,
    OFFICES,
    ROLES,
)

# “Fish in the Dark”: no word of a work's title is a name by itself.
_QUOTED = re.compile(r"[\"“‘']([A-Z][\w’'&:!-]{0,30}(?: [\w’'&:!-]{1,30}){1,6})[,.]?[\"”’']")
_LOCATED = ("in", "at", "near", "into", "across", "around", "outside", "of")
_TOLD = ("told", "tells", "telling", "via")
# Behind one of these stands where something is, behind others what was told what.
_BEFORE = re.compile(rf"\b(?:({'|'.join(_LOCATED)})|(?:{'|'.join(_TOLD)})(?: the)?) $")
_BEFORE_ENDS = tuple(f"{word} " for word in (*_LOCATED, *_TOLD, "the"))
_LONGEST_BEFORE = 14
_LONGEST_NAME_WORDS = 6

# A name with its titles as written, and whether it stands behind "in" or "near".
_Named = tuple[tuple[str, ...], bool]


class Mention(NamedTuple):
    """A name as written, in the sentence number `sentence`; `located`: behind "in" or "near"."""

    words: tuple[str, ...]
    sentence: int
    located: bool


def find_mentions(lines: Sequence[Line], capitals: Capitals) -> list[Mention]:
    """Return the names in `lines` in the order they stand there."""
    return [
        Mention(name, number, located)
        for number, line in enumerate(lines)
        for named, located in _all_named(line, capitals)
        for name in _names(named)
    ]


def _all_named(line: Line, capitals: Capitals) -> Iterator[_Named]:
    quoted = list(_quoted(line.text)) if _QUOTED.search(line.text) else []
    yield from quoted
    told = read_line(_without_quoted(line.text)) if quoted else line
    for run in told.runs:
        yield from _named(told.text, run, capitals)


def _quoted(text: str) -> Iterator[_Named]:
    for match in _QUOTED.finditer(text):
        if _is_title(match[1]):
            yield tuple(match[1].split()), False


def _without_quoted(text: str) -> str:
    return _QUOTED.sub(lambda match: "," if _is_title(match[1]) else match[0], text)


def _is_title(text: str) -> bool:
    return all(len(word) < 4 or is_capitalised(word) for word in text.split()) and " " in text


def _named(text: str, run: Run, capitals: Capitals) -> Iterator[_Named]:
    name: list[Word] = []
    for word, following in zip_longest(run.words, run.words[1:]):
        if name and word.joint is None:
            yield from _finished(text, run.start, name)
            name = []
        if name or _opens_name(word, following, capitals):
            name.append(word)
    if name:
        yield from _finished(text, run.start, name)


def _opens_name(word: Word, following: Word | None, capitals: Capitals) -> bool:
    if capitals.is_name(word.text, first=word.first):
        return True
    beside = following is not None and following.joint == ()
    return beside and capitals.can_open(word.text, first=word.first)


def _finished(text: str, run_start: int, name: Sequence[Word]) -> Iterator[_Named]:
    start = run_start + name[0].start
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    found = _BEFORE.search(before) if before.endswith(_BEFORE_ENDS) else None
    if found is None or found[1]:
        words = [name[0].text]
        for word in name[1:]:
            words += [*(word.joint or ()), word.text]
        yield tuple(words), found is not None


@lru_cache(maxsize=REMEMBERED)
def _names(named: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Cut what is named at roles: "NATO Secretary-General Jens Stoltenberg" holds two names."""
    # The Premier League is no premier's.
    roles = [
        word.rstrip(".").lower() in ROLES and following != "League"
        for word, following in zip(named, [*named[1:], ""], strict=True)
    ]
    if not any(roles):
        return tuple(filter(None, [_cleaned(list(named))]))
    offices = [
        word in OFFICES and role for word, role in zip(named, [*roles[1:], False], strict=True)
    ]
    marked = zip(named, map(any, zip(roles, offices, strict=True)), strict=True)
    parts = [list(part) for is_role, part in groupby(marked, itemgetter(1)) if not is_role]
    return tuple(filter(None, (_cleaned([word for word, _ in part]) for part in parts)))


def _cleaned(words: list[str]) -> tuple[str, ...]:
    if words[0] == "of" and words[1:] and words[1] in OFFICES:
        words = words[2:]
    # "Attorney General Ana Lund", not "General Motors".
    if words[:1] == ["General"] and words[2:]:
        words = words[1:]
    while words and words[0] in CONNECTIVES:
        words = words[1:]
    while words and (words[-1] in CONNECTIVES or (words[1:] and words[-1] in CORPORATE_ENDINGS)):
        words = words[:-1]
    return tuple(words) if _is_telling(words) else ()


def _is_telling(words: Sequence[str]) -> bool:
    return (
        len(words) <= _LONGEST_NAME_WORDS
        and not all(word.lower() in NOT_NAMES for word in words)
        and len("".join(words).rstrip(".")) > 1
    )
