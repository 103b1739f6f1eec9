"""Who says a figure, through its sentence or the quotation round it; empty rather than wrong."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from summariser.figures.phrases import Span
from summariser.figures.sources import Attribution, Sources
from summariser.figures.tokens import Tokens

# How far from a quotation its attribution may stand, and two parts of one from each other.
_NEAR = 3
_BETWEEN = 25
_MARKS = frozenset('“”"')


class Speakers:
    """The speakers of a text of which `bounds` are the sentences."""

    def __init__(self, text: str, tokens: Tokens, bounds: Sequence[Span]) -> None:
        sources = Sources()
        self._tokens = tokens
        self._said = [sources.in_sentence(tokens, span) for span in bounds]
        self._quoted = list(self._speakers_of(quotations(text, tokens)))

    def at(self, place: int, number: int) -> str:
        """Return who says the token at `place` of sentence `number`, "" when nobody is named."""
        at = bisect_right(self._quoted, place, key=lambda quoted: quoted[0].first) - 1
        if at >= 0 and place < self._quoted[at][0].after and self._quoted[at][1]:
            return self._quoted[at][1]
        said = self._said[number]
        before = [one.name for one in said if self._covers(one, place)]
        after = [one.name for one in said if one.span.first > place and one.closes]
        return (before[-1:] or after[:1] or [""])[0]

    def _covers(self, said: Attribution, place: int) -> bool:
        """Whether `said` opens what stands at `place`."""
        if said.closes or said.span.after > place:
            return False
        told = self._tokens.lower(said.span.after - 1) in ("told", "tells")
        between = range(said.span.after, place)
        return not told or any(self._tokens.lower(at) in ("that", ",", "“", '"') for at in between)

    def _speakers_of(self, found: Iterator[Span]) -> Iterator[tuple[Span, str]]:
        """Yield the quotations with their speakers, "" where nobody is near."""
        attributions = [one for said in self._said for one in said]
        last, speaker, used = Span(0, 0), "", 0
        for span in found:
            while used < len(attributions) and attributions[used].span.after < span.first - _NEAR:
                used += 1
            near = (one.name for one in attributions[used : used + 4] if _is_beside(one, span))
            own = next(near, "")
            follows = bool(last) and span.first - last.after <= _BETWEEN
            speaker = own or (speaker if follows else "")
            last = span
            yield span, speaker


def _is_beside(said: Attribution, quotation: Span) -> bool:
    after = 0 <= said.span.first - quotation.after < _NEAR
    return after or 0 <= quotation.first - said.span.after <= _NEAR


def quotations(text: str, tokens: Tokens) -> Iterator[Span]:
    """Yield the tokens between double quotation marks; a paragraph ends what it leaves open."""
    opened: int | None = None
    for place, token in enumerate(tokens):
        mark = _mark(tokens, place)
        broken = place > 0 and "\n" in text[tokens[place - 1].end : token.start]
        was_open = opened is not None
        if opened is not None and (broken or mark):
            yield Span(opened, place)
            opened = None
        if mark == "“" or (mark == '"' and (broken or not was_open)):
            opened = place


def _mark(tokens: Tokens, place: int) -> str:
    """Return the double quotation mark at `place`, two apostrophes among them; "" for others."""
    text = tokens[place].text
    if text == "'" and tokens.at(place + 1).text == "'" and tokens.touch(place + 1):
        return '"'
    return text if text in _MARKS else ""
