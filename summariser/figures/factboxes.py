"""Boxes of facts that lost their lines: "12 new boats 40 new seats 300 yards of rope"."""

from itertools import pairwise

from summariser.figures.phrases import DETERMINERS, PREPOSITIONS, Span
from summariser.figures.tables import words
from summariser.figures.view import View

# Tokens between two figures of a box, and the marks that may be among them.
_SHORTEST, _LONGEST = 2, 6
# Letters of a unit: the "m" of "£20m", the "km" of "40 km".
_UNIT = 2
_MARKS = frozenset("£$€¥%+-'’&()")
_JOINTS = (PREPOSITIONS - {"of"}) | DETERMINERS | words("and or but that which who when while")


def in_box(view: View, figure: Span) -> bool:
    """Whether `figure` is one of three or more in a row without a verb or a mark between them."""
    tokens, bounds = view.tokens, view.bounds
    numbers = [at for at in range(bounds.first, bounds.after) if tokens[at].kind == "digits"]
    rows = [_is_row(view, before, after) for before, after in pairwise(numbers)]
    for at in range(len(rows) - 1):
        inside = any(figure.first <= place < figure.after for place in numbers[at : at + 3])
        if inside and rows[at] and rows[at + 1]:
            return True
    return False


def _is_row(view: View, before: int, after: int) -> bool:
    """Whether nothing but words that name things stand between the numbers at both places."""
    between = range(before + 1, after)
    told = view.tokens[before + 1 : after]
    if len(told) > _LONGEST or (told and told[-1].text == "("):
        return False
    named = len(told) >= _SHORTEST and any(len(token.text) > _UNIT for token in told)
    titled = any(token.text.istitle() for token in told)
    return (named or titled) and all(_names(view, at) for at in between)


def _names(view: View, place: int) -> bool:
    token = view.tokens[place]
    if token.kind == "mark":
        return token.text in _MARKS
    return place not in view.verbs and token.lower not in _JOINTS
