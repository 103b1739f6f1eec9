"""Whether a statement has a verb of its own, as what it costs to lack one."""

from collections.abc import Sequence

from summariser.figures.marks import QUOTES
from summariser.figures.measures import TIMES
from summariser.figures.nouns import singular
from summariser.figures.phrases import AUXILIARIES, PREPOSITIONS, Span, is_pronoun
from summariser.figures.predicates import may_be_finite
from summariser.figures.shapes import NEVER
from summariser.figures.tables import words
from summariser.figures.view import DESCRIBING, UNDER, View

_DEGREES = words("just only even shortly soon ahead long not until")
_ADVERBS = words("now then later still never already")
# Tokens from "is" within which its participle stands.
_NEAR_BEING = 5
_QUOTES = QUOTES | {"‘"}
_OPENING = PREPOSITIONS | UNDER
_NEAR_MOMENT = 3
_WITH = words("with without despite")
# "Two days after the vote" is no statement.
_PLACED = words("after before since from ago later earlier")
_COMMAS = frozenset(",;:—–")


def verb_cost(view: View, span: Span) -> float:
    """Return what it costs when no verb of `span` makes it a statement."""
    if _lacks_subject(view, span):
        return NEVER
    if _has_main_verb(view, span):
        return 0.0
    inner = Span(span.first + 1, span.after)
    places = range(inner.first, inner.after)
    first = span.first + (view.tokens[span.first].lower in _DEGREES)
    if view.tokens[first].lower in _OPENING or _is_moment(view, first):
        return NEVER
    if view.has_verb(inner) or any(may_be_finite(view.tokens, place) for place in places):
        return 2.0
    return 2.7


def _is_moment(view: View, first: int) -> bool:
    """Whether a time told by another opens at `first`: "two days after"."""
    near = range(first, first + _NEAR_MOMENT)
    return any(
        singular(view.tokens.lower(at)) in TIMES and view.tokens.lower(at + 1) in _PLACED
        for at in near
    )


def _belongs(view: View, place: int, last: Sequence[int]) -> bool:
    """Whether the participle at `place` goes with the verb before it: "is 30% [delayed]"."""
    tokens = view.tokens
    if place - 1 in last:
        return True
    near = any(place - at <= _NEAR_BEING and tokens[at].lower in AUXILIARIES for at in last)
    return near and tokens[place].lower.endswith("ed")


def _is_inverted(view: View, span: Span) -> bool:
    """Whether a clause under another opens `span`, and no comma ends it: "When I was 9 I won"."""
    tokens = view.tokens
    commas = (at for at in range(span.first, span.after + 1) if tokens.at(at).text == ",")
    inner = any(tokens.at(at + 1).text not in QUOTES for at in commas)
    return tokens[span.first].lower in UNDER and not inner


def _lacks_subject(view: View, span: Span) -> bool:
    """Whether a verb opens `span` that is no question or order of a quotation."""
    opener = view.tokens[span.first].lower
    first = span.first + (opener in _DEGREES or opener in _ADVERBS)
    opened = view.tokens.at(first - 1).text in _QUOTES
    return first in view.verbs and not is_pronoun(view.tokens, first) and not opened


def _has_main_verb(view: View, span: Span) -> bool:
    """Whether a verb of `span` stands in no clause under another."""
    if span.first in view.verbs and view.has_pronoun(span.first):
        return True
    verbs, inverted = list[int](), _is_inverted(view, span)
    under = "clause" if view.opens_under(span.first) else ""
    under = "aside" if _opens_apart(view, span.first) else under
    for place in range(span.first + 1, span.after):
        if place not in view.verbs:
            under = _clause_at(view, place, under, begun=bool(verbs))
        elif not _belongs(view, place, verbs[-1:]):
            if not under or (inverted and verbs and view.has_pronoun(place)):
                return True
            under = "" if under == "relative" else under
            verbs.append(place)
    return False


def _opens_apart(view: View, place: int) -> bool:
    """Whether what starts at `place` comes before its clause: "Asked of it, ", "With £3m, "."""
    word = view.tokens[place].lower
    if word in _WITH:
        return True
    following = view.tokens.lower(place + 1)
    return place not in view.verbs and word.endswith("ed") and following in PREPOSITIONS


def _clause_at(view: View, place: int, under: str, *, begun: bool) -> str:
    """Return which clause goes on at `place` behind `under`: "" for none.

    A "clause" under another ends at a comma behind its verb, a "relative" one behind its verb, an
    "aside" at a comma. `begun` tells that a verb stands before it.
    """
    token = view.tokens[place]
    if token.text in _COMMAS:
        return under if under == "clause" and not begun else ""
    if under in ("aside", "clause"):
        return under
    apart = view.tokens[place - 1].text == "," and not begun
    if token.lower in DESCRIBING:
        return "aside" if apart and token.lower != "that" else "relative"
    return "clause" if view.opens_under(place) else under
