"""A text as the choice of figures sees it: tokens, sentences, words that come again."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from summariser.figures.candidates import Candidate, merge_repeats, split_movement
from summariser.figures.features import Rivals, Setting, features
from summariser.figures.finding import find, quantity_of
from summariser.figures.found import Found
from summariser.figures.nearwords import places_of_words
from summariser.figures.nouns import STOPS
from summariser.figures.phrases import Span
from summariser.figures.quantity import Quantity
from summariser.figures.timespans import adds_to
from summariser.figures.tokens import Token, Tokens, tokenise
from summariser.sentences import Sentence
from summariser.standing import is_furniture, without_dateline
from summariser.words import stemmer

# Words on either side of a figure that are near it.
_NEAR = 7
_STEM = stemmer("en")


class Page:
    """The text of `sentences` with its title, its tokens, and the span of each sentence."""

    def __init__(self, text: str, sentences: Sequence[Sentence], title: str) -> None:
        self.text = text
        self.sentences = sentences
        self.tokens = tokenise(text)
        self.bounds = _bounds(self.tokens, list(map(without_dateline, sentences)))
        self._starts = [sentence.start for sentence in sentences]
        self._furniture = {number for number, it in enumerate(sentences) if is_furniture(it.text)}
        self._title = frozenset(_content(tokenise(title)))
        self._words = [frozenset(self._content_of(bounds)) for bounds in self.bounds]
        self._spread = Counter(chain.from_iterable(self._words))

    def candidates(self) -> list[Candidate]:
        """Return what may become a key figure, repeats of one as one, in the order of the text."""
        return merge_repeats(self._found())

    def _found(self) -> Iterator[Candidate]:
        last = None
        for found in find(self.text, self.tokens):
            last, before = found, last
            if before and adds_to(self.tokens, before, found):
                continue
            quantity = quantity_of(self.text, self.tokens, found)
            number = self.sentence_of(quantity)
            if number is not None and found.unit.kind != "name":
                yield Candidate(
                    found, *split_movement(self.text, self.tokens, found, quantity), number
                )

    def sentence_of(self, quantity: Quantity) -> int | None:
        """Return the number of the sentence that tells `quantity`, None when none does.

        Datelines and the page's own sentences tell nothing.
        """
        number = bisect_right(self._starts, quantity.start) - 1
        if number < 0 or quantity.end > self.sentences[number].end:
            return None
        told = self.tokens[self.bounds[number].first].start
        return number if quantity.start >= told and number not in self._furniture else None

    def features(self, candidates: Sequence[Candidate]) -> Iterator[dict[str, float]]:
        """Yield what can be seen of each of `candidates`, which are all the page has."""
        crowd = Counter(candidate.number for candidate in candidates)
        rivals = Rivals([candidate.found for candidate in candidates])
        told: Counter[int] = Counter()
        for candidate in candidates:
            before = told[candidate.number]
            setting = self._setting(candidate, before, crowd[candidate.number], rivals)
            yield features(self.tokens, candidate.found, setting)
            told[candidate.number] += 1

    def places_of_words(self, candidate: Candidate) -> frozenset[int]:
        """Return the places of the words round `candidate` in a table of weights."""
        return places_of_words(self.tokens, candidate.found, self.bounds[candidate.number])

    def _setting(self, candidate: Candidate, before: int, crowd: int, rivals: Rivals) -> Setting:
        number = candidate.number
        near, words = self._near(candidate.found, self.bounds[number]), self._words[number]
        return Setting(
            bounds=self.bounds[number],
            sentence=number,
            sentences=len(self.sentences),
            length=len(words),
            before=before,
            crowd=crowd,
            repeats=candidate.repeats,
            rivals=rivals,
            title=_share(self._title, words),
            near=_share(self._title, near),
            named=not self._title.isdisjoint(self._thing(candidate.found)),
            opening=_share(near, self._words[0]) if number else 0.0,
            spread=self._mean_spread(near),
            central=self._mean_spread(words),
        )

    def _thing(self, found: Found) -> frozenset[str]:
        """Return the words of what `found` counts."""
        first = (found.high or found.low).number.after
        return frozenset(_STEM(token.lower) for token in self.tokens[first : found.after])

    def _near(self, found: Found, bounds: Span) -> frozenset[str]:
        first, after = (
            max(bounds.first, found.first - _NEAR),
            min(bounds.after, found.after + _NEAR),
        )
        return frozenset(self._content_of(Span(first, after)))

    def _content_of(self, span: Span) -> Iterator[str]:
        return _content(self.tokens[span.first : span.after])

    def _mean_spread(self, words: frozenset[str]) -> float:
        """Return how many other sentences hold a word of `words`, on average."""
        return sum(self._spread[word] - 1 for word in words) / len(words) if words else 0.0


def _content(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the stems of the words of `tokens` that carry a meaning."""
    words = (token.lower for token in tokens if token.kind == "word")
    return (_STEM(word) for word in words if word not in STOPS)


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    """Return the share of `words` that are among `others`."""
    return len(words & others) / len(words) if words else 0.0


def _bounds(tokens: Tokens, sentences: Sequence[Sentence]) -> list[Span]:
    """Return the tokens of each sentence."""
    starts = tokens.starts
    return [
        Span(bisect_right(starts, sentence.start - 1), bisect_right(starts, sentence.end - 1))
        for sentence in sentences
    ]
