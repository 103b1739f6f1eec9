"""Words with a capital, and which of them are names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summariser.language import runs_of_letters, stop_words
from summariser.vocabulary import OPENINGS, STARTERS

_UPPER = "".join(filter(str.isupper, map(chr, range(0x590))))
_FROM_CAPITAL = re.compile(rf"[{_UPPER}](?:[\w'’&-]++|\.(?=\w))*+\.?")
_BEFORE_CAPITAL = re.compile(r"(?<!\w)(?:(?:al|el)[-'’ ]|[dl]['’]|[^\W\d_])$")
_WORD = re.compile(r"[^\W\d_](?:[\w'’&-]++|\.(?=\w))*+\.?")
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"(?<!\w)[^\W\d_][\w.]{0,12}\.$")
_POSSESSIVE = re.compile(r"(?:['’][sS]|['’])$")
_COMPOUND = re.compile(r"-[a-z]+$")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?")
_ABBREVIATED = re.compile(
    r"(?:mr|mrs|ms|dr|st|mt|ft|jr|sr|gen|sen|gov|rep|lt|col|sgt|prof|rev)\.", re.IGNORECASE
)
_INSIDE_WORDS = frozenset("'’.&-_")
# Behind one of these and a blank a capital begins a word inside a sentence ("al Noor" apart).
_INSIDE_SENTENCE = frozenset("abcdefghijkmnopqrstuvwxyz")
_STARTS_AFTER = frozenset(".!?:;…\"“‘'«([•-–—|*")
_SHARE_OF_TITLE_CASE = 0.6
# Words that come again, in this story and the next, are looked at once.
REMEMBERED = 20_000


class Word(NamedTuple):
    """A capitalised word; `first`: of a sentence; `owns`: it has a possessive 's."""

    text: str
    start: int
    end: int
    first: bool
    owns: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A text and its capitalised words."""

    text: str
    words: tuple[Word, ...]


def read_line(text: str) -> Line:
    """Return `text` with its capitalised words, each without its possessive 's."""
    return Line(text, tuple(_capitalised_words(text)))


class _Look(NamedTuple):
    """What a word tells by itself; `opens`: it may be a name if what stands before allows it."""

    lowered: str
    opens: bool
    is_acronym: bool


class Capitals:
    """What the capitals of a story tell: which words are names wherever they stand.

    A possessive ("Ellery's mayor") shows a name even at the start of a sentence. So does the title
    for a word that the story never writes small.
    """

    def __init__(self, lines: Sequence[Line], title: str, language: str = "en") -> None:
        self._title = frozenset(word.lower() for word in words_of(title))
        text = " ".join([line.text for line in lines])
        self._small = Counter(runs_of_letters(text))
        words = [word for line in lines for word in line.words]
        self._first = Counter([word.text for word in words if word.first and not word.owns])
        self._inside = Counter([word.text for word in words if word.owns or not word.first])
        self._starters = STARTERS if language in ("", "en") else STARTERS | stop_words(language)
        self._nouns_have_capitals = language == "de"

    def is_name(self, word: str, *, first: bool) -> bool:
        """Tell whether a capitalised `word` is a name, here perhaps the `first` of a sentence."""
        lowered, opens, is_acronym = _look(word)
        if not opens or is_acronym:
            return opens
        if lowered in self._starters or self._nouns_have_capitals:
            return False
        # Not self._inside[word]: a Counter is slow in telling of a word that it has not.
        inside, small = self._inside.get(word, 0), self._small.get(lowered, 0)
        if first and not inside:
            often = self._first[word] > 2 or lowered in self._title
            return often and not small
        return inside > small

    def can_open(self, word: str, *, first: bool) -> bool:
        """Tell whether `word` may belong to the capitalised word behind it."""
        lowered, opens, _ = _look(word)
        if first:
            verbal = lowered.endswith("ing") and not self._inside[word]
            return lowered not in self._starters and not self._small[lowered] and not verbal
        return opens


def is_headline(text: str) -> bool:
    """Tell whether the capitals of `text` say nothing: ALL CAPS or Title Case."""
    if text.isupper() or text[-1:] in '.!?”"':
        return text.isupper()
    telling = [word for word in words_of(text)[1:] if len(word) > 3]
    return sum(map(is_capitalised, telling)) > _SHARE_OF_TITLE_CASE * len(telling)


def words_of(text: str) -> list[str]:
    """Return the words of `text` without the possessive 's."""
    return list(map(_plain, _WORD.findall(text)))


def _capitalised_words(text: str) -> Iterator[Word]:
    letter = _LETTERS.search(text)
    opening = letter.start() if letter else 0
    for match in _FROM_CAPITAL.finditer(text):
        start, end = match.span()
        inside = start > 1 and text[start - 1] == " " and text[start - 2] in _INSIDE_SENTENCE
        if not inside and (start := _begin(text, start)) < 0:
            continue
        first = not inside and (start <= opening or _opens_sentence(text, start))
        written = text[start:end]
        if written.isalpha():
            yield Word(written, start, end, first, False)
        else:
            word = _plain(written)
            yield Word(word, start, start + len(word), first, written[len(word) :] in ("'s", "’s"))


def _begin(text: str, capital: int) -> int:
    """Return where the word of a capital begins ("al-Noor", "eBay"), -1 for one inside a word."""
    before = text[max(0, capital - 4) : capital]
    if before[-1:] == " " and before[-2:-1] != "l":
        return capital
    if prefix := _BEFORE_CAPITAL.search(before):
        return capital - len(prefix[0])
    inside = before[-1:].isalnum() or (before[-1:] in _INSIDE_WORDS and before[-2:-1].isalnum())
    return -1 if inside else capital


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 24) : start].rstrip()
    if before[-1:] not in _STARTS_AFTER:
        return False
    word = _LAST_WORD.search(before)
    return word is None or not (_DOTTED.fullmatch(word[0]) or _ABBREVIATED.fullmatch(word[0]))


@lru_cache(maxsize=REMEMBERED)
def _plain(word: str) -> str:
    word = _COMPOUND.sub("", _POSSESSIVE.sub("", word))
    if word.endswith(".") and not (_DOTTED.fullmatch(word) or _ABBREVIATED.fullmatch(word)):
        return word[:-1]
    return word


def is_capitalised(word: str) -> bool:
    """Tell whether `word` has a capital where names have one: "Ellery", "eBay", "al-Noor"."""
    return word[:2] != word[:2].lower() or word[:3] in ("al-", "el-", "al ", "el ", "al’", "al'")


@lru_cache(maxsize=REMEMBERED)
def _look(word: str) -> _Look:
    lowered = word.lower()
    return _Look(lowered, lowered not in OPENINGS, _is_acronym(word))


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) > 1 and sum(map(str.isupper, letters)) > 1 and letters[:2].isupper()
