"""Subordinate clauses as statements: whether they may be, and how far they reach."""

from math import inf

from summariser.figures.doubts import is_judged
from summariser.figures.measures import TIMES
from summariser.figures.nouns import is_inflected, singular
from summariser.figures.phrases import Span
from summariser.figures.predicates import may_be_finite
from summariser.figures.reportingverbs import TELLING
from summariser.figures.tables import words
from summariser.figures.view import PLACING, UNDER, View

# What a statement does not start with.
DROPPED = words("and but or yet")
# What follows these is told as a fact, not as a wish or a condition.
FACTUAL = words("where when while as because since although though after whereas")
_ASIDE = words("when where")
# Tokens that are read, for the sake of hostile texts.
_FARTHEST = 120
_ASKING = words(
    "decide decides decided know knows knew ask asks asked see say determine about on of"
)
_TAKING_AS = words("such well known seen him her it")
_NEAR_TELLING = 6


def is_fact(view: View, place: int) -> bool:
    """Whether the clause behind the word of FACTUAL at `place` can be told by itself."""
    if _is_compared(view, place) or _is_asked(view, place):
        return False
    word = view.tokens[place].lower
    counted = view.tokens.lower(place + 2)
    if is_inflected(counted) and singular(counted) in TIMES:
        return False  # "after [seven years]"
    role = word in PLACING and _awaits_verb(view, place)
    return not (role or (word == "as" and _tells_after(view, place + 1)))


def reach(view: View, place: int) -> float:
    """Return where the clause at `place` that is told, or is under another, ends at the latest."""
    word = view.tokens.lower(place - 1)
    if word in FACTUAL:
        verb = view.clause_verb(place)
        if verb is None:
            return inf
        apart = word in _ASIDE and view.tokens.lower(place - 2) == ","
        return _next_comma(view, verb) if apart else _next_clause(view, verb + 1, joined=False)
    if word in TELLING or word == "that":
        under = view.tokens[view.bounds.first].lower in UNDER
        return _next_clause(view, place + 1, joined=True, under=under)
    return inf


def _next_comma(view: View, place: int) -> float:
    """Return where an aside ends: "from 40 in May, when Lee came[,] to nine"."""
    near = range(place, min(view.bounds.after, place + _FARTHEST))
    return next((at for at in near if view.tokens[at].text == ","), inf)


def _next_clause(view: View, first: int, *, joined: bool, under: bool = True) -> float:
    """Return where from `first` on the clause over this one starts or goes on.

    "When 40 died[,] Lee left", "Lee said 40 died [but] gave no names": `joined` for those with a
    joint, `under` where the clause over this one may follow after a comma.
    """
    tokens = view.tokens
    for at in range(first, min(view.bounds.after, first + _FARTHEST)):
        if joined and is_judged(tokens, at):
            return first
        if tokens[at].text == "," and under and _may_go_on(view, at + 1):
            return at
        if joined and tokens[at].text == ";":
            return at
        if joined and _leaves_told(view, at):
            return at - (tokens[at - 1].text == ",")
    return inf


def _leaves_told(view: View, place: int) -> bool:
    """Whether what is told ends at `place`: "but gave no names", "and Ek said", "and that"."""
    tokens = view.tokens
    if tokens[place].lower == "that":  # "said that 40 died, [that] nine were hurt"
        listed = tokens[place - 1].text == "," or tokens[place - 1].lower in DROPPED
        return listed and view.has_clause(place + 1)
    if tokens[place].lower not in DROPPED:
        return False
    if tokens.lower(place + 1) == "that" and view.has_clause(place + 2):
        return True
    verb = view.clause_verb(place + 1)
    if verb is not None and tokens[verb].lower in TELLING:
        return True
    apart = tokens[place].lower == "but" or tokens[place - 1].text == ","
    return apart and (view.goes_on(place + 1) or may_be_finite(tokens, place + 1))


def _may_go_on(view: View, place: int) -> bool:
    """Whether a clause or its verb may follow at `place`."""
    word = view.tokens.lower(place)
    finite = word.endswith("ed") and word not in TELLING
    return finite or view.goes_on(place) or view.has_clause(place)


def _is_asked(view: View, place: int) -> bool:
    """Whether "when" or "where" at `place` tells what is not known: "deciding when"."""
    before = view.tokens.lower(place - 1)
    asked = before in _ASKING or before.endswith("ing")
    return asked and view.tokens.lower(place) in ("when", "where")


def _is_compared(view: View, place: int) -> bool:
    """Whether "as" at `place` compares or names: "as many as", "known as"."""
    before = view.tokens.lower(place - 1)
    if view.tokens.lower(place) != "as":
        return False
    taken = before.endswith("ed") or before in _TAKING_AS or place - 1 in view.verbs
    return taken or "as" in (view.tokens.lower(place - 2), view.tokens.lower(place + 2))


def _tells_after(view: View, place: int) -> bool:
    """Whether the clause at `place` only names who told so: "as [two clerks had reported]"."""
    near = view.tokens[place : min(view.bounds.after, place + _NEAR_TELLING)]
    return any(token.lower in TELLING for token in near)


def _awaits_verb(view: View, place: int) -> bool:
    """Whether the verb behind "as" at `place` is that of what stands before: "Her term [as]"."""
    first = max(view.bounds.first, place - _FARTHEST)
    start = next((at for at in range(place, first, -1) if view.tokens[at - 1].text == ","), first)
    return start < place and not view.has_verb(Span(start, place))
