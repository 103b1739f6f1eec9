"""Our own ranking for news: sets of sentences, scored by what was learned from summaries."""

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.utils import ItemsCount

from summariser.reading import Floats, Reading, WordNumbers, read, stacked
from summariser.sets import (
    Candidates,
    all_sets,
    describe_sets,
    leaning_alone,
    make_candidates,
    sizes,
)
from summariser.weights import Weights, learned_weights
from summariser.wording import chances, describe_pairs, describe_words

# 12 sentences have 286 sets of two or three; more candidates gained nothing.
CONSIDERED = 12
_CONSIDERED_FOR_EACH = 4
LARGEST_SET = 3
# Readers who ask for three sentences get two only where the third does harm, in points of F1.
_EACH_MISSING = 1.0


class NewsSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """Picks the set of up to three sentences that scores best together.

    How likely a summary has a word, or two words in a row, is told by where the story has it, how
    often, and whether the title has it. A set's worth: the words and pairs it is likely to share
    with a summary, its length, its places, its centrality, its quotations. The third sentence must
    earn its place. Further ones are added one by one. No sentence is picked that refers to one
    that is not.
    """

    # Set before the first document is read, as for the other summarizers of sumy.
    stop_words: Collection[str] = frozenset()

    @cached_property
    def numbers(self) -> WordNumbers:
        """The numbers of words, by which they are counted."""
        return WordNumbers(self._stemmer, self.stop_words)

    def __call__(
        self, document: ObjectDocumentModel, sentences_count: int | str | ItemsCount
    ) -> tuple[Any, ...]:
        """Return at most `sentences_count` sentences of `document` in written order."""
        limit = sentences_count if callable(sentences_count) else ItemsCount(sentences_count)
        sentences: Sequence[SumySentence] = document.sentences
        count = len(limit(sentences))
        if count == 0 or not any(sentence.words for sentence in sentences):
            return tuple(sentences[:count])
        chosen = _choose(self._candidates(document, count), count)
        return tuple(sentences[index] for index in np.flatnonzero(chosen).tolist())

    def read(self, document: ObjectDocumentModel, considered: int = CONSIDERED) -> Reading:
        """Return the reading of `document`, of which the first sentences are `considered`."""
        title = [word for heading in document.headings for word in heading.words]
        words = [sentence.words for sentence in document.sentences]
        return read(words, title, self.numbers, min(considered, len(words)))

    def _candidates(self, document: ObjectDocumentModel, count: int) -> Candidates:
        considered = document.sentences[: max(CONSIDERED, _CONSIDERED_FOR_EACH * count)]
        places = [getattr(sentence, "place", index) for index, sentence in enumerate(considered)]
        reading = self.read(document, len(considered))
        return find_candidates(reading, list(map(str, considered)), places, learned_weights())


def find_candidates(
    reading: Reading, texts: Sequence[str], places: Sequence[int], weights: Weights
) -> Candidates:
    """Return the sentences `texts`, the first of `reading`, with what `weights` tell of them."""
    words = chances(describe_words(reading), weights.words)
    pairs = chances(describe_pairs(reading, words), weights.pairs)
    return make_candidates(texts, places, reading, words, pairs)


def best_set(candidates: Candidates, members: Floats, count: int, weights: Weights) -> Floats:
    """Return the row of `members` that is worth most where `count` sentences are asked for.

    A set in which a sentence refers to one that is not in it loses to any without.
    """
    traits = describe_sets(candidates, members, count)
    worth = weights.sets @ stacked(traits)
    worth -= _EACH_MISSING * (count - sizes(members))
    alone = leaning_alone(candidates, members)
    worth[alone > alone.min()] = -np.inf
    best: Floats = members[worth.argmax()]
    return best


def fewest(count: int) -> int:
    """Return how many sentences a set has at least when `count` are asked for."""
    return 2 if count == LARGEST_SET else min(count, LARGEST_SET)


def _choose(candidates: Candidates, count: int) -> Floats:
    """Return the best set as an array with 1 for each candidate in it."""
    weights, total = learned_weights(), len(candidates)
    most, number = min(count, LARGEST_SET, total), min(total, CONSIDERED)
    members = all_sets(number, min(fewest(count), most), most)
    if total > number:
        members = np.pad(members, ((0, 0), (0, total - number)))
    best = best_set(candidates, members, most, weights)
    for size in range(most + 1, min(count, total) + 1):
        larger = best + np.eye(total, dtype=np.float32)[best == 0]
        best = best_set(candidates, larger, size, weights)
    return best
