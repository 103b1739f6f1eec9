"""Runs of capitalised words in a line of text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from summariser.vocabulary import CONNECTIVES, OPENINGS, STARTERS

_UPPER = "".join(filter(str.isupper, map(chr, range(0x590))))
_FROM_CAPITAL = rf"[{_UPPER}](?:[\w'’&-]++|\.(?=\w))*+\.?"
_BEFORE_CAPITAL = r"(?:(?:al|el)[-'’ ]|[dl]['’]|[^\W\d_])"
_CONNECTED = rf"[ \u00a0](?:(?:{'|'.join(sorted(CONNECTIVES))})[ \u00a0])*+"
_RUN = re.compile(rf"{_FROM_CAPITAL}(?:{_CONNECTED}{_BEFORE_CAPITAL}?{_FROM_CAPITAL})*+")
_IN_RUN = re.compile(rf"({_CONNECTED})?({_BEFORE_CAPITAL}?{_FROM_CAPITAL})")
_PREFIX = re.compile(rf"(?<!\w){_BEFORE_CAPITAL}$")
_PART = re.compile(r"[^\W_]++")
_WORD = re.compile(r"[^\W\d_](?:[\w'’&-]++|\.(?=\w))*+\.?")
_LETTER = re.compile(r"[^\W\d_]")
_LAST_WORD = re.compile(r"(?<!\w)[^\W\d_][\w.]{0,12}\.$")
# A full stop behind them ends the sentence.
_POSSESSIVE = re.compile(r"(?:['’][sS]|['’])\.?$")
_COMPOUND = re.compile(r"-[a-z]+\.?$")
# "Kim Jong-un" is written so, but "Hong Kong-based".
_SURNAME = re.compile(r"[A-Z][a-z]{1,5}")
_GIVEN_NAME = re.compile(
    r"[A-Z][a-z]{1,5}-(?!(?:area|based|born|bound|built|class|era|free|held|hit|led|like|made|only|"
    r"owned|run|style|type|wide)\b)[a-z]{2,5}(?![\w-])"
)
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?")
_ABBREVIATED = re.compile(
    r"(?:mr|mrs|ms|dr|st|mt|ft|jr|sr|gen|sen|gov|rep|lt|col|sgt|prof|rev)\.", re.IGNORECASE
)
_INSIDE_WORDS = frozenset("'’.&-_")
# Behind one of these and a blank a capital begins a word inside a sentence ("al Noor" apart).
_INSIDE_SENTENCE = frozenset("abcdefghijkmnopqrstuvwxyz")
_STARTS_AFTER = frozenset(".!?:;…\"“‘'«([•-–—|*")
# No names by themselves.
_MERE_OPENINGS = frozenset(word.capitalize() for word in OPENINGS | STARTERS)
# Words that come again, in this story and the next, are looked at once.
REMEMBERED = 20_000


class Word(NamedTuple):
    """A capitalised word that begins at `start` of its run, without its possessive 's.

    `joint` has the connectives that join it to the word before, such as "of"; it is None where
    nothing does. `first`: it is the first word of a sentence; `owns`: it has a possessive 's.
    """

    text: str
    start: int
    joint: tuple[str, ...] | None
    first: bool
    owns: bool


class Run(NamedTuple):
    """Capitalised words in a row, from `start` of their line on."""

    start: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A text and its runs of capitalised words, without mere openings such as "The"."""

    text: str
    runs: tuple[Run, ...]


def read_line(text: str) -> Line:
    """Return `text` with its runs of capitalised words."""
    return Line(text, tuple(_read(text, _found(text))))


def read_lines(texts: Sequence[str], title: str) -> list[Line]:
    """Return `texts`, each with those of its runs that may tell what the story is about.

    A run has a word that comes again, in another run or in `title`, or it stands for initials that
    do; the first text has all its runs. Reading these alone takes half the time.
    """
    found = [_found(text) for text in texts]
    parts = [[_parts(match[0]) for match in matches] for matches in found]
    counts = Counter(chain.from_iterable(chain.from_iterable(parts)))
    again = {part for part, count in counts.items() if count > 1}
    again.update(_parts(title))
    lines: list[Line] = []
    for text, matches, own in zip(texts, found, parts, strict=True):
        if lines:
            both = zip(matches, own, strict=True)
            matches = [match for match, each in both if not again.isdisjoint(each)]
        lines.append(Line(text, tuple(_read(text, matches))))
    return lines


def _parts(run: str) -> list[str]:
    """Return what comes again where another form of `run` does: "port" of "Port-Ellery's"."""
    written = _PART.findall(run.replace(".", ""))
    parts = [part.casefold() for part in written if part not in _MERE_OPENINGS]
    if len(parts) > 1:
        parts.append("".join([part[0] for part in parts if part not in CONNECTIVES]))
    return parts


def _found(text: str) -> list[re.Match[str]]:
    return [match for match in _RUN.finditer(text) if match[0] not in _MERE_OPENINGS]


def words_of(text: str) -> list[str]:
    """Return the words of `text` without the possessive 's."""
    words = _WORD.findall(text)
    return list(map(_plain, words, ["", *words]))


def _read(text: str, found: Iterable[re.Match[str]]) -> Iterator[Run]:
    letter = _LETTER.search(text)
    opening = letter.start() if letter else 0
    for match in found:
        written, start = match[0], match.start()
        if start > 1 and text[start - 1] == " " and text[start - 2] in _INSIDE_SENTENCE:
            yield Run(start, _words(written, False))
        else:
            yield from _begun(text, start, written, opening)


def _begun(text: str, capital: int, written: str, opening: int) -> Iterator[Run]:
    """Yield the run `written` at `capital`; it may begin before ("al-Noor") or behind."""
    start = _begin(text, capital)
    if start < 0:
        if words := _words(written, False)[1:]:
            yield Run(capital, words)
    else:
        first = start <= opening or _opens_sentence(text, start)
        yield Run(start, _words(text[start:capital] + written, first))


def _begin(text: str, capital: int) -> int:
    """Return where the word of a capital begins ("al-Noor", "eBay"), -1 for one inside a word."""
    before = text[max(0, capital - 4) : capital]
    if before[-1:] == " " and before[-2:-1] != "l":
        return capital
    if prefix := _PREFIX.search(before):
        return capital - len(prefix[0])
    inside = before[-1:].isalnum() or (before[-1:] in _INSIDE_WORDS and before[-2:-1].isalnum())
    return -1 if inside else capital


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 24) : start].rstrip()
    if before[-1:] not in _STARTS_AFTER:
        return False
    word = _LAST_WORD.search(before)
    return word is None or not _is_abbreviation(word[0])


@lru_cache(maxsize=REMEMBERED)
def _words(run: str, first: bool) -> tuple[Word, ...]:
    """Return the words of `run`, the first of which may be the `first` of a sentence."""
    words: list[Word] = []
    joined = False
    for match in _IN_RUN.finditer(run):
        joint, written = match.groups()
        word = _plain(written, words[-1].text if joined else "")
        owns = written[len(word) :].startswith(("'s", "’s"))
        joints = tuple((joint or "").split()) if joined else None
        words.append(Word(word, match.start(2), joints, first, owns))
        first = written[-1] in _STARTS_AFTER and not _is_abbreviation(written)
        joined = word == written and not first
    return tuple(words)


@lru_cache(maxsize=REMEMBERED)
def _plain(word: str, before: str) -> str:
    """Return `word` as it is by itself; `before`: the word before it."""
    if word.isalpha():
        return word
    given = _GIVEN_NAME.match(word)
    if given and _SURNAME.fullmatch(before):
        return given[0]
    word = _COMPOUND.sub("", _POSSESSIVE.sub("", word))
    return word[:-1] if word.endswith(".") and not _is_abbreviation(word) else word


def _is_abbreviation(word: str) -> bool:
    return bool(_DOTTED.fullmatch(word) or _ABBREVIATED.fullmatch(word))
