"""What a sentence may open with before its statement: a joint, or when and where it is so."""

from summariser.figures.periods import WEEKDAYS
from summariser.figures.phrases import PREPOSITIONS, Span
from summariser.figures.subclauses import DROPPED
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.view import View

# What joins a sentence to the one before, where a comma follows.
_TURNING = words("however meanwhile moreover furthermore nevertheless nonetheless besides also")
_LONGEST_SETTING = 14


def behind_joint(tokens: Tokens, place: int) -> int:
    """Return where a sentence that may open with "And" or "However, " at `place` starts."""
    if not joins(tokens, place):
        return place
    return place + 1 + (tokens.at(place + 1).text == ",")


def joins(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` only joins what follows to what stands before: "However, "."""
    word = tokens.lower(place)
    return word in DROPPED or (word in _TURNING and tokens.at(place + 1).text == ",")


def tells_setting(view: View, comma: int) -> bool:
    """Whether what opens the sentence up to `comma` tells when or where: "In Ostley, "."""
    tokens, first = view.tokens, behind_joint(view.tokens, view.bounds.first)
    if tokens[first].lower not in PREPOSITIONS or comma - first > _LONGEST_SETTING:
        return False
    inner = tokens[first + 1 : comma]
    named = any(it.text[:1].isupper() and it.lower not in WEEKDAYS for it in inner)
    told = named or any(it.kind == "digits" for it in inner)
    return told and all(it.text != "," for it in inner) and not view.has_verb(Span(first, comma))
