"""What the capitals of a story tell: which of its words are names."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summariser.language import runs_of_letters, stop_words
from summariser.runs import REMEMBERED, Line, words_of
from summariser.vocabulary import CONNECTIVES, OPENINGS, STARTERS

_SHARE_OF_TITLE_CASE = 0.6


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
        words = [word for line in lines for run in line.runs for word in run.words]
        lowered = {word.text.lower() for word in words}
        written = runs_of_letters(" ".join([line.text for line in lines]))
        self._small = Counter(filter(lowered.__contains__, written))
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
            # "David de Gea" does not tell that "De Gea" is no name.
            small = lowered not in CONNECTIVES and self._small[lowered]
            return not (lowered in self._starters or small or verbal)
        return opens


def is_headline(text: str) -> bool:
    """Tell whether the capitals of `text` say nothing: ALL CAPS or Title Case."""
    if text.isupper() or text[-1:] in '.!?”"':
        return text.isupper()
    telling = [word for word in words_of(text)[1:] if len(word) > 3]
    return sum(map(is_capitalised, telling)) > _SHARE_OF_TITLE_CASE * len(telling)


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
