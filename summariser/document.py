"""Sentences as a document of sumy's, with words and stems of our own making.

sumy's own tokenizer needs data of NLTK's that a plain installation does not bring.
"""

from collections.abc import Sequence

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence

from summariser.sentences import Sentence
from summariser.words import WordTokenizer, sumy_stemmer


class PlacedSentence(SumySentence):  # type: ignore[misc]
    """A sentence of sumy's that remembers which of the story's sentences it is."""

    words: tuple[str, ...] = ()

    def __init__(self, source: Sentence, place: int) -> None:
        super().__init__(source.text, _TOKENIZER)
        self.source = source
        self.place = place
        self.words = _TOKENIZER.to_words(source.text)


class NumberedStems:
    """A stemmer that gives each stem a number, in order of appearance.

    sumy keeps stems in sets and adds up floats in their order. The order of numbers is always the
    same, that of strings changes with PYTHONHASHSEED, and the last bit of a score with it.
    """

    def __init__(self, language: str) -> None:
        self._stem = sumy_stemmer(language)
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
