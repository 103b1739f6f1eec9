"""Our own ranking for news: what leads, what is central, what the headline names."""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers._summarizer import AbstractSummarizer

from summariser.document import PlacedSentence
from summariser.standing import leans_on_predecessor

Vector = Mapping[int, float]

# Weights of the parts of a score, each part from 0 to 1; set by hand, beside the lead's own 1.
_CENTRALITY = 0.5
_TITLE = 0.15
_LENGTH = 0.1
_QUOTATION = -0.5
_LEANING = -0.3
_REPETITION = -0.8
_EACH_WORD_TOO_MANY = -0.01

_FULL_LENGTH_WORDS = 25
_LONG_WORDS = 30
_QUOTATION_MARKS = "\"“‘'«"


class NewsSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """Picks sentences one by one, each the best beside those already chosen.

    A sentence's worth: its place (news puts the telling facts first), its similarity to the whole
    story (the centroid of tf-idf vectors, a linear stand-in for LexRank's centrality), the words
    it shares with the title, its length. What repeats a chosen sentence, or refers to one that is
    not chosen, loses.
    """

    stop_words: Collection[str] = frozenset()

    def __call__(
        self, document: ObjectDocumentModel, sentences_count: int
    ) -> tuple[PlacedSentence, ...]:
        """Return at most `sentences_count` sentences of `document` in written order."""
        sentences: Sequence[PlacedSentence] = document.sentences
        stems = [self._stems(sentence.words) for sentence in sentences]
        vectors = _tf_idf(stems)
        title = {stem for heading in document.headings for stem in self._stems(heading.words)}
        scores = [
            _score(sentence) + _TITLE * _share(title, own) + _CENTRALITY * central
            for sentence, own, central in zip(sentences, stems, _centralities(vectors), strict=True)
        ]
        chosen = _choose(sentences, vectors, scores, sentences_count)
        return tuple(sentences[index] for index in sorted(chosen))

    def _stems(self, words: Sequence[str]) -> list[int]:
        lowered = map(self.normalize_word, words)
        return [self.stem_word(word) for word in lowered if word not in self.stop_words]


def _choose(
    sentences: Sequence[PlacedSentence],
    vectors: Sequence[Vector],
    scores: Sequence[float],
    count: int,
) -> list[int]:
    leans = [leans_on_predecessor(sentence.source.text) for sentence in sentences]
    repeated = [0.0] * len(sentences)
    chosen: list[int] = []
    places: set[int] = set()

    def worth(index: int) -> float:
        alone = leans[index] and sentences[index].place - 1 not in places
        return scores[index] + _REPETITION * repeated[index] + _LEANING * alone

    left = list(range(len(sentences)))
    while left and len(chosen) < count:
        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best)
        places.add(sentences[best].place)
        for index in left:
            repeated[index] = max(repeated[index], _cosine(vectors[index], vectors[best]))
    return chosen


def _score(sentence: PlacedSentence) -> float:
    """What can be said of a sentence without looking at the others."""
    words = len(sentence.words)
    return (
        math.exp(-sentence.place)
        + _LENGTH * min(words / _FULL_LENGTH_WORDS, 1.0)
        + _EACH_WORD_TOO_MANY * max(0, words - _LONG_WORDS)
        + _QUOTATION * (sentence.source.text[0] in _QUOTATION_MARKS)
    )


def _share(wanted: set[int], stems: Sequence[int]) -> float:
    return len(wanted.intersection(stems)) / len(wanted) if wanted else 0.0


def _tf_idf(stems: Sequence[Sequence[int]]) -> list[Vector]:
    """Vectors of length 1, with the term weights of sumy's LexRank."""
    spread = Counter(stem for own in stems for stem in set(own))
    rarity = {stem: max(0.0, math.log(len(stems) / (1 + n))) for stem, n in spread.items()}
    return [_normal({stem: n * rarity[stem] for stem, n in Counter(own).items()}) for own in stems]


def _normal(vector: Vector) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {stem: weight / length for stem, weight in vector.items()} if length else {}


def _centralities(vectors: Sequence[Vector]) -> list[float]:
    """Similarity of each vector to the sum of all, the highest being 1."""
    centroid: dict[int, float] = {}
    for vector in vectors:
        for stem, weight in vector.items():
            centroid[stem] = centroid.get(stem, 0.0) + weight
    similarities = [_cosine(vector, centroid) for vector in vectors]
    highest = max(similarities, default=0.0) or 1.0
    return [similarity / highest for similarity in similarities]


def _cosine(one: Vector, other: Vector) -> float:
    return sum(weight * other.get(stem, 0.0) for stem, weight in one.items())
