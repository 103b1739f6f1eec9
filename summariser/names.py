"""Names in sentences: runs of capitalised words, without titles and mere openings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter

from summariser.capitals import (
    Capitals,
    Line,
    Word,
    is_capitalised,
    read_line,
)
from summariser.vocabulary import (
    CONNECTIVES,
    CORPORATE_ENDINGS,
    NOT_NAMES,
    OFFICES,
    ROLES,
)

# “Fish in the Dark”: no word of a work's title is a name by itself.
_QUOTED = re.compile(r"[\"“‘']([A-Z][\w’'&:!-]{0,30}(?: [\w’'&:!-]{1,30}){1,6})[,.]?[\"”’']")
_LOCATED = re.compile(r"\b(?:in|at|near|into|across|around|outside|of) $")
_CONNECTED = re.compile(rf"[ \u00a0](?:(?:{'|'.join(sorted(CONNECTIVES))})[ \u00a0])*")
_TOLD = re.compile(r"\b(?:told|tells|telling|via)(?: the)? $")
_LONGEST_NAME_WORDS = 6


# The words of a name as written, and whether it stands behind "in" or "near".
_Run = tuple[list[str], bool]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as written, in the sentence number `sentence`; `located`: behind "in" or "near"."""

    words: tuple[str, ...]
    sentence: int
    located: bool


def find_mentions(lines: Sequence[Line], capitals: Capitals) -> list[Mention]:
    """Return the names in `lines` in the order they stand there."""
    return [
        Mention(name, number, located)
        for number, line in enumerate(lines)
        for run, located in _all_runs(line, capitals)
        for name in _names(run)
    ]


def _all_runs(line: Line, capitals: Capitals) -> Iterator[_Run]:
    quoted = list(_quoted(line.text))
    yield from quoted
    yield from _runs(read_line(_without_quoted(line.text)) if quoted else line, capitals)


def _quoted(text: str) -> Iterator[_Run]:
    for match in _QUOTED.finditer(text):
        if _is_title(match[1]):
            yield match[1].split(), False


def _without_quoted(text: str) -> str:
    return _QUOTED.sub(lambda match: "," if _is_title(match[1]) else match[0], text)


def _is_title(text: str) -> bool:
    return all(len(word) < 4 or is_capitalised(word) for word in text.split()) and " " in text


def _runs(line: Line, capitals: Capitals) -> Iterator[_Run]:
    run: list[Word] = []
    for word, following in zip_longest(line.words, line.words[1:]):
        if run and (word.first or not _CONNECTED.fullmatch(line.text, run[-1].end, word.start)):
            yield from _finished(line.text, run)
            run = []
        if run or _opens_name(line.text, word, following, capitals):
            run.append(word)
    yield from _finished(line.text, run)


def _opens_name(text: str, word: Word, following: Word | None, capitals: Capitals) -> bool:
    if capitals.is_name(word.text, first=word.first):
        return True
    if following is None or following.first:
        return False
    beside = text[word.end : following.start] in (" ", "\u00a0")
    return beside and capitals.can_open(word.text, first=word.first)


def _finished(text: str, run: Sequence[Word]) -> Iterator[_Run]:
    before = text[max(0, run[0].start - 14) : run[0].start] if run else ""
    if run and not _TOLD.search(before):
        words = [run[0].text]
        for one, other in pairwise(run):
            words += [*text[one.end : other.start].split(), other.text]
        yield words, bool(_LOCATED.search(before))


def _names(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Cut a run at roles: "NATO Secretary-General Jens Stoltenberg" holds two names."""
    roles = [word.rstrip(".").lower() in ROLES for word in run]
    offices = [
        word in OFFICES and role for word, role in zip(run, [*roles[1:], False], strict=True)
    ]
    marked = zip(run, map(any, zip(roles, offices, strict=True)), strict=True)
    for is_role, group in groupby(marked, itemgetter(1)):
        name = () if is_role else _cleaned([word for word, _ in group])
        if name:
            yield name


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
