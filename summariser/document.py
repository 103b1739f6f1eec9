"""Sentences as a document of sumy's, with words and stems of our own making.

sumy's own tokenizer needs data of NLTK's that a plain installation does not bring.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer

from summariser.language import SUMY_NAMES
from summariser.sentences import Sentence

# Scripts without blanks between words are read character by character.
_WORD = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+(?:['’-][^\W_]+)*"
)
# The same in half the time.
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*")
_LONGEST_STEMMED = 40
# sumy has none for Thai; its Greek and Polish ones need packages of their own.
_WITHOUT_STEMMER = frozenset({"el", "pl", "th"})


class WordTokenizer:
    """What sumy asks of a tokenizer."""

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of `text` as written."""
        return tuple((_ASCII_WORD if text.isascii() else _WORD).findall(text))


class PlacedSentence(SumySentence):  # type: ignore[misc]
    """A sentence of sumy's that remembers which of the story's sentences it is."""

    def __init__(self, source: Sentence, place: int) -> None:
        super().__init__(source.text, _TOKENIZER)
        self.source = source
        self.place = place


class NumberedStems:
    """A stemmer that gives each stem a number, in order of appearance.

    sumy keeps stems in sets and adds up floats in their order. The order of numbers is always the
    same, that of strings changes with PYTHONHASHSEED, and the last bit of a score with it.
    """

    def __init__(self, language: str) -> None:
        self._stem = stemmer(language)
        self._numbers: dict[str, int] = {}

    def __call__(self, word: str) -> int:
        """Return the number of the stem of `word`."""
        return self._numbers.setdefault(self._stem(word), len(self._numbers))


_TOKENIZER = WordTokenizer()


def make_document(
    sentences: Sequence[Sentence], places: Sequence[int], title: str
) -> ObjectDocumentModel:
    """Return a document of one paragraph, headed by `title` if there is one."""
    placed: list[SumySentence] = list(map(PlacedSentence, sentences, places))
    if title:
        placed.insert(0, SumySentence(title, _TOKENIZER, is_heading=True))
    return ObjectDocumentModel([Paragraph(placed)])


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Return sumy's stemmer for an ISO 639-1 code, one that changes nothing for other codes."""
    if language not in SUMY_NAMES or language in _WITHOUT_STEMMER:
        return str
    stem = Stemmer(SUMY_NAMES[language])
    # sumy's Czech one warns of anything else, such as "¼".
    return lru_cache(maxsize=50_000)(
        lambda word: stem(word[:_LONGEST_STEMMED]) if word.islower() else word
    )
