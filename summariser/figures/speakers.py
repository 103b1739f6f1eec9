"""Who says a figure, through its sentence or the quotation round it; empty rather than wrong."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from summariser.figures.attribution import Attribution
from summariser.figures.phrases import Span
from summariser.figures.quotations import quotations
from summariser.figures.sources import Sources
from summariser.figures.tokens import Tokens

# How far from a quotation its attribution may stand, and two parts of one from each other.
_NEAR = 3
_BEFORE = 12
# How many attributions on either side of a figure may be its own.
_AROUND = 8
_ENDS = frozenset('.?!”"’')
_BETWEEN = 40
# How long what is inserted between two parts of a sentence that is quoted may be.
_INSERTED = 20


class Speakers:
    """The speakers of a text of which `bounds` are the sentences."""

    def __init__(self, text: str, tokens: Tokens, bounds: Sequence[Span]) -> None:
        sources = Sources(tokens)
        quoted = _Quoted(quotations(text, tokens))
        self._said = [
            [one for one in sources.in_sentence(span) if not quoted.at(one.span.first)]
            for span in bounds
        ]
        self._tokens = tokens
        self._quoted = quoted
        self._speakers = dict(self._speakers_of(quoted.spans))

    def at(self, place: int, number: int) -> str:
        """Return who says the token at `place` of sentence `number`, "" when nobody is named."""
        quotation = self._quoted.at(place)
        if quotation and self._speakers[quotation]:
            return self._speakers[quotation]
        at = bisect_right(self._said[number], place, key=lambda one: one.span.first)
        near = self._said[number][max(0, at - _AROUND) : at + _AROUND]
        said = [one for one in near if one.covers(place)]
        nearest = min(said, key=lambda one: one.scope.after - one.scope.first, default=None)
        return nearest.name if nearest else ""

    def _speakers_of(self, found: Sequence[Span]) -> Iterator[tuple[Span, str]]:
        """Yield the quotations with their speakers, "" where nobody is near."""
        attributions = [one for said in self._said for one in said]
        last, speaker, used = Span(0, 0), "", 0
        for span in found:
            while used < len(attributions) and attributions[used].span.after < span.first - _BEFORE:
                used += 1
            near = attributions[used : used + 4]
            closing = (one.name for one in near if _closes(one, span))
            opening = (one.name for one in near if self._opens(one, span))
            before = (one.name for one in reversed(near) if self._follows(one, span))
            own = next(chain(closing, opening, before), "")
            if own or (last and self._goes_on(last, span)):
                last, speaker = span, own or speaker
                yield span, speaker
            else:
                yield span, ""

    def _follows(self, said: Attribution, quotation: Span) -> bool:
        """Whether `quotation` stands alone behind a sentence that `said` closes."""
        return said.scope.after <= quotation.first and self._goes_on(said.scope, quotation)

    def _goes_on(self, last: Span, quotation: Span) -> bool:
        """Whether `quotation` may be what the speaker of `last` says next: a sentence, and near."""
        tokens, first = self._tokens, quotation.first + 1
        first += tokens.at(first).text == "'"
        before, word = tokens.at(quotation.first - 1).text, tokens.at(first).text
        whole, resumed = word[:1].isupper() and before in _ENDS, word.islower() and before == ","
        longest = _BETWEEN if whole else _INSERTED if resumed else _NEAR
        return quotation.first - last.after <= longest

    def _opens(self, said: Attribution, quotation: Span) -> bool:
        """Whether `said` introduces `quotation`."""
        if said.closes:
            return False
        led = self._tokens.at(quotation.first - 1).text in (":", ",")
        near = 0 <= quotation.first - said.span.after <= _NEAR
        return near or (led and said.covers(quotation.first))


class _Quoted:
    """The quotations of a text, in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = list(spans)

    def at(self, place: int) -> Span | None:
        """Return the quotation that holds the token at `place`, None when none does."""
        at = bisect_right(self.spans, place, key=lambda span: span.first) - 1
        return self.spans[at] if at >= 0 and place < self.spans[at].after else None


def _closes(said: Attribution, quotation: Span) -> bool:
    """Whether `said` follows `quotation` at once."""
    return said.closes and 0 <= said.span.first - quotation.after < _NEAR
