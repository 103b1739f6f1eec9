"""The ranking methods, made ready for one language. Importing this imports sumy (0.5 s)."""

import warnings
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summariser.document import NumberedStems, make_document
from summariser.language import stop_words
from summariser.news import NewsSummarizer
from summariser.sentences import Sentence
from summariser.words import WordTokenizer, stemmer, sumy_stemmer

# Words that say that nothing is certain or nothing happened.
_STIGMA_WORDS = ("perhaps", "maybe", "impossible", "hardly", "unclear", "anyway")


def choose(
    method: str,
    language: str,
    title: str,
    sentences: Sequence[Sentence],
    places: Sequence[int],
    count: int,
) -> tuple[Sentence, ...]:
    """Return the `count` best of `sentences` by `method`, in written order.

    `places` are the places of the sentences in the story, from 0. Fewer come back when the
    method finds no words to go by.
    """
    summarizer = _MAKERS[method](language, title)
    document = make_document(sentences, places, title)
    # Where no two sentences share a word sumy divides by zero, and still answers.
    with np.errstate(all="ignore"):
        return tuple(sentence.source for sentence in summarizer(document, count))


class _QuietLsaSummarizer(LsaSummarizer):  # type: ignore[misc]
    """sumy's LSA without its warning that a text has fewer words than sentences."""

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> Any:
        with warnings.catch_warnings(action="ignore", category=UserWarning):
            return super().__call__(document, sentences_count)


def _make(
    kind: Callable[[Any], AbstractSummarizer],
    language: str,
    _title: str,
    *,
    stems: Callable[[str], Callable[[str], Any]] = NumberedStems,
) -> AbstractSummarizer:
    summarizer = kind(stems(language))
    summarizer.stop_words = stop_words(language)
    return summarizer


@cache
def news(language: str) -> NewsSummarizer:
    """Return our own summarizer for a language: it remembers the words it has read."""
    summarizer = NewsSummarizer(stemmer(language))
    summarizer.stop_words = stop_words(language)
    return summarizer


def _make_edmundson(language: str, title: str) -> AbstractSummarizer:
    """Edmundson's cue words: those of the title are a bonus."""
    summarizer = EdmundsonSummarizer(sumy_stemmer(language))
    common = stop_words(language)
    told = [word for word in WordTokenizer().to_words(title.lower()) if word not in common]
    # sumy refuses empty lists; an empty word matches nothing.
    summarizer.bonus_words = told or [""]
    summarizer.stigma_words = _STIGMA_WORDS
    summarizer.null_words = common or [""]
    return summarizer


_MAKERS: dict[str, Callable[[str, str], AbstractSummarizer]] = {
    "news": lambda language, _title: news(language),
    "lexrank": partial(_make, LexRankSummarizer),
    "textrank": partial(_make, TextRankSummarizer),
    "lsa": partial(_make, _QuietLsaSummarizer),
    # Luhn lowers its stems once more, and numbers have no case.
    "luhn": partial(_make, LuhnSummarizer, stems=sumy_stemmer),
    "kl": partial(_make, KLSummarizer),
    "sumbasic": partial(_make, SumBasicSummarizer),
    "reduction": partial(_make, ReductionSummarizer),
    "edmundson": _make_edmundson,
}
