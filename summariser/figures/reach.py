"""How far the clause reaches that a statement starts with: "when 40 died[,] Lee left"."""

from math import inf

from summariser.figures.predicates import may_be_finite
from summariser.figures.tables import words
from summariser.figures.view import TELLING, UNDER, View

# What a statement does not start with.
DROPPED = words("and but or yet")
# What follows these is told as a fact, not as a wish or a condition.
FACTUAL = words("where when while as because since although though after whereas")
# Tokens that are read, for the sake of hostile texts.
_FARTHEST = 120


def reach(view: View, place: int) -> float:
    """Return where the clause at `place` that is told, or is under another, ends at the latest."""
    word = view.tokens.lower(place - 1)
    if word in FACTUAL:
        verb = view.clause_verb(place)
        return inf if verb is None else _next_clause(view, verb + 1, joined=False)
    if word in TELLING or word == "that":
        under = view.tokens[view.bounds.first].lower in UNDER
        return _next_clause(view, place + 1, joined=True, under=under)
    return inf


def _next_clause(view: View, first: int, *, joined: bool, under: bool = True) -> float:
    """Return where from `first` on the clause over this one starts or goes on.

    "When 40 died[,] Lee left", "Lee said 40 died [but] gave no names": `joined` for those with a
    joint, `under` where the clause over this one may follow after a comma.
    """
    tokens = view.tokens
    for at in range(first, min(view.bounds.after, first + _FARTHEST)):
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
