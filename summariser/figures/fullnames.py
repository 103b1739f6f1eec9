"""The names of a text: without titles and descriptions, and in full."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from summariser.figures.callings import BODIES, NOBODY, TITLES
from summariser.figures.phrases import LEADING, VERBS, Span, spelt
from summariser.figures.reportingverbs import DAYS, JOINTS
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import in_name, is_named

_LONGEST_FULL = 4
# What does not start what is printed of a source.
_NO_START = JOINTS | NOBODY | DAYS | words("new latest own separate Mr Mrs Ms Miss Dr")
# What a name may hold in lower case.
_PARTICLES = words(
    "of the and de del della da di do dos la le van von der den bin ibn al el y on for"
)
# No part of the name of a person.
_UNNAMED = DAYS | NOBODY | JOINTS | LEADING | VERBS


class Names:
    """The names that the text of `tokens` has."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._full: dict[str, str] = {}

    def bare(self, span: Span) -> Span:
        """Return `span` without titles, and what describes rather than names."""
        tokens, first, after = self._tokens, span.first, span.after
        while first < after and (
            tokens.at(first).text in _NO_START or tokens.at(first).kind == "mark"
        ):
            first += 1
        if not is_named(tokens, span):
            return Span(first, after)
        start = first if tokens.lower(after - 1) in BODIES else self._behind_titles(span)
        while not in_name(tokens, start):
            start += 1
        return self._behind_owner(Span(start, after))

    def _behind_titles(self, span: Span) -> int:
        """Return where the name at `span` starts behind its titles: "Secretary of State [Lee]"."""
        tokens, start = self._tokens, span.first
        if tokens.lower(span.after - 1) in TITLES:
            return start
        for place in range(span.first, span.after - 1):
            token = tokens[place]
            if token.lower == "of" and place == start and place + 2 < span.after:
                start = place + 2
            elif token.lower in TITLES or token.text == "." or self._describes(place, span):
                start = place + 1
        return start

    def _describes(self, place: int, span: Span) -> bool:
        """Whether the word at `place` says what who stands at `span` is: "[owner] Ann Lee"."""
        token = self._tokens[place]
        if token.text.islower():
            return token.lower not in _PARTICLES
        opens = place == span.first and self._tokens.at(place - 1).kind == "mark"
        apart = self._tokens.at(place + 1).kind == "word" and span.after - place > 2
        return opens and apart and token.lower in self._common

    def _behind_owner(self, span: Span) -> Span:
        """Return the person at `span` without whose they are: "the Post's [Ann Lee]"."""
        lower = [self._tokens.lower(place) for place in range(span.first, span.after)]
        if len(lower) > 2 and lower[-3].endswith(POSSESSIVE) and BODIES.isdisjoint(lower[-2:]):
            return Span(span.after - 2, span.after)
        return span

    @cached_property
    def _common(self) -> frozenset[str]:
        """The words that the text has in lower case."""
        return frozenset(token.text for token in self._tokens if token.text.islower())

    def full(self, last: str) -> str:
        """Return the commonest name of two or three words that ends in `last`, "" without one."""
        if last not in self._full:
            bare = (self.bare(run) for run in self._runs.get(last, ()))
            names = Counter(
                spelt(self._tokens, span) for span in bare if span.after - span.first > 1
            )
            self._full[last] = max(names, key=lambda name: names[name], default="")
        return self._full[last]

    @cached_property
    def _runs(self) -> dict[str, list[Span]]:
        """The runs of capitals of the text, by their last words."""
        runs: defaultdict[str, list[Span]] = defaultdict(list)
        for first, after in self._capitals():
            runs[self._tokens[after - 1].text].append(Span(first, after))
        return dict(runs)

    def _capitals(self) -> Iterator[tuple[int, int]]:
        """Yield where two to four words with a capital each stand in a row."""
        first = after = -1
        for place, token in enumerate(self._tokens):
            if token.text[0].isupper() and token.lower not in _UNNAMED:
                first = first if place == after else place
                first += self._tokens.lower(first - 1) == "of" and place - first > 1
                after = place + 1
            elif 1 < after - first <= _LONGEST_FULL and place == after:
                yield first, after
        if 1 < after - first <= _LONGEST_FULL and after == len(self._tokens):
            yield first, after
