"""What is amiss with a statement as a reader sees it, as costs."""

from collections.abc import Sequence

from summariser.figures.marks import QUOTES, closes_quotation, ends_quoted_sentence, is_dash
from summariser.figures.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    Span,
    is_pronoun,
)
from summariser.figures.predicates import may_be_finite
from summariser.figures.tables import words
from summariser.figures.view import TELLING, View

Parts = tuple[Span, ...]

# Characters that a bullet should have, and may well have.
_SHORT, _LONG = 40, 100
NEVER = 9.0
_HANGING = (
    DETERMINERS - {"each"}
    | PREPOSITIONS
    | AUXILIARIES
    | words("and or but who which when while because if not")
)
_RELATIVES = words("who which that whose whom")
_UNDER = words(
    """
    where when while as because since although though if after before until what how whether
    """
)
_DEGREES = words("just only even shortly soon ahead long not until")
# These stand before a time as well: "a goal before the break".
_PLACING = words("before after until since as")
_SAID = words("said says say claimed claims")
_COORDINATORS = words("and but")
# A clause under another that follows these comes before its own: "said that when he left, ".
_AWAITING = words("that and but or")
_STOPS = frozenset(".?!")
_COMMAS = frozenset(",;:—–")
_NEAR = 24
# Tokens between a dash and a start behind it: "- and".
_BEHIND_DASH = 2


def length_cost(view: View, parts: Parts, longest: int) -> float:
    """Return what the length of `parts` costs, above all beyond a few lines of a phone.

    `longest` is how many characters they have at most.
    """
    tokens = view.tokens
    length = sum(tokens[part.after - 1].end - tokens[part.first].start for part in parts)
    after = parts[-1].after
    ended = all(token.kind == "mark" for token in tokens[after : view.bounds.after])
    if length > longest or (not ended and tokens[after - 1].lower in _HANGING):
        return NEVER
    return 0.008 * length + 0.015 * max(0, length - _LONG) + 0.01 * max(0, _SHORT - length)


def marks_cost(view: View, parts: Parts) -> float:
    """Return what further numbers, halves of brackets and of quotations in `parts` cost."""
    tokens = view.tokens
    shown = [token for part in parts for token in tokens[part.first : part.after]]
    marks = [token.text for token in shown if token.kind == "mark"]
    numbers = [token for token in shown if token.kind == "digits"]
    broken = not _STOPS.isdisjoint(marks) and any(
        ends_quoted_sentence(tokens, at)
        for part in parts
        for at in range(part.first, part.after - 1)
    )
    halved = NEVER * (view.is_quoting and _closes_first(view, parts[0]))
    return 0.1 * len(numbers) + 1.0 * broken + halved + _halves_cost(marks)


def _closes_first(view: View, span: Span) -> bool:
    """Whether the first quotation mark of `span` closes what is outside: 'grand" and "old'."""
    tokens = view.tokens
    quotes = (at for at in range(span.first, span.after) if tokens[at].text in QUOTES)
    first = next(quotes, span.first)
    return first > span.first and closes_quotation(tokens, first)


def _halves_cost(marks: Sequence[str]) -> float:
    """What it costs to leave half of a bracket or a quotation."""
    if not marks:
        return 0.0
    whole = marks.count("(") == marks.count(")") and marks.count("[") == marks.count("]")
    quoted = marks.count("“") == marks.count("”") and marks.count('"') % 2 == 0
    return NEVER * (not (whole and quoted))


def verb_cost(view: View, span: Span) -> float:
    """Return what it costs when no verb of `span` makes it a statement."""
    if _lacks_subject(view, span):
        return NEVER
    if _has_main_verb(view, span):
        return 0.0
    inner = Span(span.first + 1, span.after)
    places = range(inner.first, inner.after)
    first = span.first + (view.tokens[span.first].lower in _DEGREES)
    if view.tokens[first].lower in PREPOSITIONS | _UNDER:
        return NEVER
    if view.has_verb(inner) or any(may_be_finite(view.tokens, place) for place in places):
        return 1.6
    return 2.7


def _is_inverted(view: View, span: Span) -> bool:
    """Whether a clause under another opens `span`, and no comma ends it: "When I was 9 I won"."""
    tokens = view.tokens
    commas = (at for at in range(span.first, span.after + 1) if tokens.at(at).text == ",")
    inner = any(tokens.at(at + 1).text not in QUOTES for at in commas)
    return tokens[span.first].lower in _UNDER and not inner


def _lacks_subject(view: View, span: Span) -> bool:
    """Whether a verb opens `span` that is no question or order of a quotation."""
    first = span.first + (view.tokens[span.first].lower in _DEGREES)
    opened = view.tokens.at(first - 1).text in QUOTES | {"‘"}
    return first in view.verbs and not is_pronoun(view.tokens, first) and not opened


def _has_main_verb(view: View, span: Span) -> bool:
    """Whether a verb of `span` stands in no clause under another."""
    if span.first in view.verbs and view.has_pronoun(span.first):
        return True
    under, verbs, inverted = "", 0, _is_inverted(view, span)
    for place in range(span.first, span.after):
        token = view.tokens[place]
        if token.text in _COMMAS:
            under = under if under == "clause" and not verbs else ""
        elif token.lower in _RELATIVES and place > span.first:
            under = "relative"
        elif token.lower in _UNDER and (token.lower not in _PLACING or view.has_clause(place + 1)):
            under = "clause"
        elif place > span.first and place in view.verbs:
            if not under or (inverted and verbs and view.has_pronoun(place)):
                return True
            under = "" if under == "relative" else under
            verbs += 1
    return False


def torn_cost(view: View, span: Span) -> float:
    """Return what it costs to leave a verb without its subject, or one of two dashes."""
    if _leaves_clause(view, span):
        return NEVER
    return 3.0 * _leaves_verb(view, span) + _dash_cost(view, span)


def _leaves_clause(view: View, span: Span) -> bool:
    """Whether the clause that goes with the last of `span` follows: "said that when he left|,"."""
    tokens = view.tokens
    if tokens.at(span.after).text != ",":
        return False
    for place in range(span.after - 1, span.first + 1, -1):
        if tokens[place].text == ",":
            return False
        if tokens[place].lower in _UNDER:
            before = tokens[place - 1 - (tokens[place - 1].text == ",")].lower
            return before in _AWAITING
    return False


def _leaves_verb(view: View, span: Span) -> bool:
    """Whether a clause begins in `span` whose verb comes after it: "said that two boys | had"."""
    tokens = view.tokens
    for place in range(span.after - 1, span.first, -1):
        word = tokens[place].lower
        if place in view.verbs:
            inverted = tokens[place - 1].text == "," and not view.has_clause(place + 1)
            return word in _SAID and not inverted and _goes_on(view, span.after)
        if word in _COORDINATORS or word in _RELATIVES or word in _UNDER:
            if word in _COORDINATORS and tokens.at(place + 1).kind == "digits":
                continue
            sure = word not in _COORDINATORS | _PLACING or _is_contrast(view, place)
            if sure or view.has_clause(place + 1):
                return _goes_on(view, span.after)
    return False


def _is_contrast(view: View, place: int) -> bool:
    """Whether "but" at `place` joins clauses: not as in "not only boats but also nets"."""
    tokens = view.tokens
    nouns = any(token.lower == "not" for token in tokens[view.bounds.first : place])
    return tokens[place].lower == "but" and not nouns and view.follows_verb(place)


def _goes_on(view: View, place: int) -> bool:
    """Whether a verb follows at `place` that does not only tell who said so."""
    near = range(place, min(view.bounds.after, place + _NEAR))
    return any(at in view.verbs and view.tokens[at].lower not in TELLING for at in near)


def _dash_cost(view: View, span: Span) -> float:
    """What it costs that `span` has one of two dashes inside and the other at an end."""
    tokens = view.tokens
    if sum(is_dash(tokens, at) for at in range(span.first, span.after)) != 1:
        return 0.0
    if any(is_dash(tokens, at) for at in range(span.first - _BEHIND_DASH, span.first)):
        return 2.5
    return 1.5 * (is_dash(tokens, span.after) or tokens.at(span.after).text == "-")
