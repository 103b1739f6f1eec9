"""Infinitives that what stands before them is not whole without."""

from summariser.figures.phrases import PREPOSITIONS, Span, is_pronoun
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.verbforms import MODALS

_BEFORE_VERB = MODALS | {"to"}
# Who is asked to do something is not told before it is said what: "asked the town [to pay]".
_MOVING = words(
    """
    cause causes caused force forces forced allow allows allowed ask asks asked told order orders
    ordered urge urges urged persuade persuaded enable enables enabled help helps helped want wants
    wanted expect expects expected encourage encouraged require requires required permit permitted
    invite invited advise advised instruct instructed convince convinced prompt prompted compel
    compelled lead led get got
    """
)
_OPENERS = PREPOSITIONS | words("that which who when while because if to")
_FAR = 9


def is_awaited(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether the infinitive at `place` is what somebody is moved to do: "forced Ek [to] sell"."""
    if tokens.lower(place - 2) in _BEFORE_VERB:
        return True
    for at in range(place - 1, max(bounds.first, place - _FAR), -1):
        if tokens[at].lower == "for" and is_pronoun(tokens, at + 1):
            return True  # "a term for them [to] pay"
        if tokens[at].kind == "mark" or tokens[at].lower in _OPENERS:
            return False
        if tokens[at].lower in _MOVING:
            return True
    return False
