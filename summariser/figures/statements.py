"""What a sentence states with a figure: a span of it, word for word, with a subject and a verb."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summariser.figures.breaks import torn_cost
from summariser.figures.endings import ends
from summariser.figures.mainverbs import verb_cost
from summariser.figures.marks import QUOTES
from summariser.figures.omissions import HARM, Omission, asides, tails
from summariser.figures.openings import starts
from summariser.figures.phrases import PREPOSITIONS, Span
from summariser.figures.shapes import (
    NEVER,
    Parts,
    length_cost,
    marks_cost,
)
from summariser.figures.tokens import Token
from summariser.figures.view import View


class Limit(NamedTuple):
    """How many characters a statement may have, and what it may cost."""

    length: int
    cost: float


GOOD, TOLERABLE = Limit(160, 3.3), Limit(250, 7.0)
_FARTHEST = 120
# Words of a sentence that may lack its verb.
_FEW = 5


def statement(
    view: View, figure: Span, *, said: bool, told: Sequence[Parts] = (), limit: Limit = GOOD
) -> Parts:
    """Return the tokens that state the figure at `figure`, none where no good cut is found.

    There are two spans where what stands between a subject and its verb is left out. `said` tells
    that the speaker is known; `told` holds the statements there are already, which are not made
    again. None passes `limit`.
    """
    stops = list(ends(view, figure.after, said=said, longest=limit.length))
    apart = [aside for aside in asides(view) if _is_near(aside[0], figure)]
    best: Parts = ()
    least = limit.cost
    for start in starts(view, figure.first, said=said):
        left_out = list(apart)
        if start.cost + HARM < least:
            left_out += tails(view, start.place, figure.first)
        for stop in (stop for stop in stops if stop.place <= start.until):
            span = _tidied(view, start.place, stop.place)
            ended = 0.0 if start.left_out and stop.place == start.until else stop.cost
            if start.cost + ended >= least or span.after < figure.after:
                continue
            versions = _without(span, start.left_out) or _versions(span, left_out)
            for parts, lost in versions:
                cost = start.cost + ended + lost + length_cost(view, parts, limit.length)
                if cost < least:
                    cost += _wording_cost(view, parts, span) + _again_cost(parts, told)
                if cost < least:
                    best, least = parts, cost
    return best


def covers(parts: Parts, figure: Span) -> bool:
    """Whether the statement `parts` holds `figure`."""
    return any(part.first <= figure.first and figure.after <= part.after for part in parts)


def _wording_cost(view: View, parts: Parts, span: Span) -> float:
    cost = marks_cost(view, parts)
    if len(parts) > 1:
        torn = torn_cost(view, Span(parts[-1].first, span.after))
        return cost + torn if _opens_clause(view, parts[0]) else NEVER
    whole = span.first - view.bounds.first < 2 and span.after + 2 >= view.bounds.after
    if whole and span.after - span.first > _FEW:
        return cost
    return cost + torn_cost(view, span) + verb_cost(view, span)


def _opens_clause(view: View, part: Span) -> bool:
    """Whether `part`, before what is left out, is a subject without its verb."""
    word = view.tokens[part.first].lower
    adverb = part.after - part.first == 1 and word.endswith("lly")
    opened = adverb or word in PREPOSITIONS or word.endswith("ing")
    commas = any(token.text == "," for token in view.tokens[part.first : part.after])
    return not view.has_verb(part) and (commas or not opened)


def _again_cost(parts: Parts, told: Sequence[Parts]) -> float:
    """What it costs to say a part of what is told already, and not the whole of it."""
    if not told:
        return 0.0
    places = {place for part in parts for place in range(part.first, part.after)}
    again = 0
    for one in told:
        same = sum(len(places & set(range(part.first, part.after))) for part in one)
        if not all(covers(parts, part) for part in one):
            again = max(again, same)
    return 1.5 * (again > 0.4 * len(places))


def _versions(span: Span, left_out: Sequence[Omission]) -> Iterator[tuple[Parts, float]]:
    """Yield `span`, and `span` without one of `left_out`, each with its cost."""
    yield (span,), 0.0
    for inner, cost in left_out:
        if span.first < inner.first and inner.after < span.after:
            yield (Span(span.first, inner.first), Span(inner.after, span.after)), cost


def _without(span: Span, left_out: Span) -> list[tuple[Parts, float]]:
    """Return `span` without `left_out`, which stands inside it, nothing when it does not."""
    if not span.first < left_out.first < left_out.after < span.after:
        return []
    return [((Span(span.first, left_out.first), Span(left_out.after, span.after)), 0.0)]


def _is_near(aside: Span, figure: Span) -> bool:
    """Whether `aside` stands near `figure`, and not round it."""
    before = figure.first - _FARTHEST < aside.first and aside.after <= figure.first
    return before or figure.after <= aside.first < figure.after + _FARTHEST


def _tidied(view: View, first: int, after: int) -> Span:
    """Return the tokens from `first` to `after` without the marks that hang at their ends."""
    tokens = view.tokens
    while after > first and _hangs(tokens[after - 1]):
        after -= 1
    if after > first and tokens[first].text == "(" and tokens[after - 1].text == ")":
        return _tidied(view, first + 1, after - 1)
    if tokens.at(after).text == "’":
        marks = [token.text for token in tokens[first:after]]
        after += marks.count("‘") > marks.count("’")
    if view.is_quoting and tokens.at(after).text in QUOTES:
        after += sum(token.text in QUOTES for token in tokens[first:after]) % 2
    return Span(first, after)


def _hangs(token: Token) -> bool:
    return token.kind == "mark" and token.text not in ")%€£]"
