"""Names in sentences: runs of capitalised words, without titles and mere openings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from operator import itemgetter

from summariser.vocabulary import (
    CONNECTIVES,
    CORPORATE_ENDINGS,
    NOT_NAMES,
    OFFICES,
    OPENINGS,
    ROLES,
    STARTERS,
)

_TOKEN = re.compile(
    r"(?:(?:al|el)[-'’ ]|[dl]['’])(?=[A-Z])[\w'’.&-]*|[^\W\d_](?:[\w'’&-]|\.(?=\w))*\.?"
)
_POSSESSIVE = re.compile(r"(?:['’][sS]|['’])$")
_COMPOUND = re.compile(r"-[a-z]+$")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?")
_ABBREVIATED = re.compile(
    r"(?:mr|mrs|ms|dr|st|mt|ft|jr|sr|gen|sen|gov|rep|lt|col|sgt|prof|rev)\.", re.IGNORECASE
)
# “Fish in the Dark”: no word of a work's title is a name by itself.
_QUOTED = re.compile(r"[\"“‘']([A-Z][\w’'&:!-]{0,30}(?: [\w’'&:!-]{1,30}){1,6})[,.]?[\"”’']")
_LOCATED = re.compile(r"\b(?:in|at|near|into|across|around|outside|of) $")
_STARTS_AFTER = frozenset(".!?:;…\"“‘'«([•-–—|*")
_TOLD = re.compile(r"\b(?:told|tells|telling|via)(?: the)? $")
_LONGEST_NAME_WORDS = 6
_SHARE_OF_TITLE_CASE = 0.6


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as written, in the sentence number `sentence`; `located`: behind "in" or "near"."""

    words: tuple[str, ...]
    sentence: int
    located: bool


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    first: bool
    owns: bool


class Capitals:
    """What the capitals of a story tell: which words are names wherever they stand.

    A possessive ("Ellery's mayor") shows a name even at the start of a sentence. So does the title
    for a word that the story never writes small.
    """

    def __init__(self, texts: Iterable[str], title: str) -> None:
        self._title = frozenset(word.lower() for word in words_of(title))
        self._inside: Counter[str] = Counter()
        self._first: Counter[str] = Counter()
        self._lower: Counter[str] = Counter()
        for text in texts:
            for word in _words_of(text):
                self._count(word)

    def _count(self, word: _Word) -> None:
        if not _is_capitalised(word.text):
            self._lower[word.text.lower()] += 1
        elif word.first and not word.owns:
            self._first[word.text] += 1
        else:
            self._inside[word.text] += 1

    def is_name(self, word: str, *, first: bool) -> bool:
        """Tell whether a capitalised `word` is a name, here perhaps the `first` of a sentence."""
        lowered = word.lower()
        if lowered in OPENINGS:
            return False
        if _is_acronym(word):
            return True
        if lowered in STARTERS:
            return False
        if first and not self._inside[word]:
            often = self._first[word] > 2 or lowered in self._title
            return often and not self._lower[lowered]
        return self._inside[word] > self._lower[lowered]

    def can_open(self, word: str, *, first: bool) -> bool:
        """Tell whether `word` may belong to the capitalised word behind it."""
        lowered = word.lower()
        if first:
            verbal = lowered.endswith("ing") and not self._inside[word]
            return lowered not in STARTERS and not self._lower[lowered] and not verbal
        return lowered not in OPENINGS


def find_mentions(texts: Sequence[str], capitals: Capitals) -> list[Mention]:
    """Return the names in `texts` in the order they stand there."""
    return [
        Mention(name, number, located)
        for number, text in enumerate(texts)
        for run, located in (*_quoted(text), *_runs(_without_quoted(text), capitals))
        for name in _names(run)
    ]


def _quoted(text: str) -> Iterator[tuple[list[str], bool]]:
    for match in _QUOTED.finditer(text):
        if _is_title(match[1]):
            yield match[1].split(), False


def _without_quoted(text: str) -> str:
    return _QUOTED.sub(lambda match: "," if _is_title(match[1]) else match[0], text)


def _is_title(text: str) -> bool:
    return all(len(word) < 4 or _is_capitalised(word) for word in text.split()) and " " in text


def is_headline(text: str) -> bool:
    """Tell whether the capitals of `text` say nothing: ALL CAPS or Title Case."""
    if text.isupper() or text[-1:] in '.!?”"':
        return text.isupper()
    telling = [word for word in words_of(text)[1:] if len(word) > 3]
    return sum(map(_is_capitalised, telling)) > _SHARE_OF_TITLE_CASE * len(telling)


def words_of(text: str) -> list[str]:
    """Return the words of `text` without the possessive 's."""
    return [word.text for word in _words_of(text)]


def _words_of(text: str) -> Iterator[_Word]:
    previous_end = 0
    for match in _TOKEN.finditer(text):
        between = text[previous_end : match.start()].strip()
        first = not previous_end or (bool(between) and between[-1] in _STARTS_AFTER)
        word = match.group()
        if not word.isalpha():
            word = _plain(word)
        previous_end = match.start() + len(word)
        owns = match.group()[len(word) :] in ("'s", "’s")
        yield _Word(word, match.start(), previous_end, first, owns)


def _plain(word: str) -> str:
    word = _COMPOUND.sub("", _POSSESSIVE.sub("", word))
    if word.endswith(".") and not (_DOTTED.fullmatch(word) or _ABBREVIATED.fullmatch(word)):
        return word[:-1]
    return word


def _runs(text: str, capitals: Capitals) -> Iterator[tuple[list[str], bool]]:
    """Yield the words of each run, and whether it is located."""
    run: list[_Word] = []
    words = list(_words_of(text))
    for word, following in zip_longest(words, words[1:]):
        if run and not _joins(text, run[-1], word):
            yield from _finished(text, run)
            run = []
        if _belongs(text, run, word, following, capitals):
            run.append(word)
        else:
            yield from _finished(text, run)
            run = []
    yield from _finished(text, run)


def _joins(text: str, one: _Word, other: _Word) -> bool:
    return text[one.end : other.start] in (" ", "\u00a0") and not other.first


def _belongs(
    text: str, run: Sequence[_Word], word: _Word, following: _Word | None, capitals: Capitals
) -> bool:
    if not _is_capitalised(word.text):
        return bool(run) and word.text in CONNECTIVES
    if run or capitals.is_name(word.text, first=word.first):
        return True
    goes_on = following is not None and _joins(text, word, following)
    return (
        goes_on
        and _is_capitalised(following.text if following else "")
        and capitals.can_open(word.text, first=word.first)
    )


def _finished(text: str, run: Sequence[_Word]) -> Iterator[tuple[list[str], bool]]:
    before = text[max(0, run[0].start - 14) : run[0].start] if run else ""
    if run and not _TOLD.search(before):
        yield [word.text for word in run], bool(_LOCATED.search(before))


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


def _is_capitalised(word: str) -> bool:
    return word[:2] != word[:2].lower() or word[:3] in ("al-", "el-", "al ", "el ", "al’", "al'")


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) > 1 and sum(map(str.isupper, letters)) > 1 and letters[:2].isupper()
