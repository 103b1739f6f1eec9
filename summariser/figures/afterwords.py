"""Words behind a number that say how it is meant: "40 or more", "40 boats at most"."""

from typing import cast

from summariser.figures.changewords import AFTER
from summariser.figures.currencies import SIGNS
from summariser.figures.nouns import is_plural
from summariser.figures.number import ONES
from summariser.figures.quantity import Change
from summariser.figures.spelling import ARTICLES
from summariser.figures.tables import names, words
from summariser.figures.tokens import Token, Tokens

_SIGNS = cast("dict[str, Change]", names(AFTER))
_STARTS = {phrase.partition(" ")[0] for phrase in _SIGNS}
_LONGEST = max(phrase.count(" ") + 1 for phrase in _SIGNS)
# What may stand apart behind a comma: "40 boats, [give] or take".
_PARENTHETIC = words("give at if more possibly perhaps maybe probably or and")
# "40 boats, perhaps more importantly".
_DOUBTING = words("possibly perhaps maybe probably")


def change_after(tokens: Tokens, place: int) -> tuple[Change, int]:
    """Return the change said after the amount that ends before `place`, and the place after it."""
    start = place + (tokens.lower(place) == "," and tokens.lower(place + 1) in _PARENTHETIC)
    if tokens.lower(start) not in _STARTS:
        return "=", place
    for length in range(_LONGEST, 0, -1):
        phrase = " ".join(tokens.lower(at) for at in range(start, start + length))
        following = tokens.at(start + length)
        others = phrase in ("at most", "at least") and is_plural(following.lower)
        added = phrase == "plus" and _opens_amount(following)
        if others or added:  # "£8 at most stalls", "£25m plus £5m"
            continue
        if phrase in _SIGNS and _is_sure(tokens, start, length):
            return _SIGNS[phrase], start + length
    return "=", place


def _opens_amount(token: Token) -> bool:
    """Whether what is added may start with `token`: "plus [£5m]", "plus [another] five"."""
    counted = token.kind == "digits" or token.text in SIGNS
    return counted or token.lower in ONES or token.lower in ARTICLES or token.lower == "up"


def _is_sure(tokens: Tokens, place: int, length: int) -> bool:
    """Whether the `length` words at `place` tell of the amount before them."""
    last = place + length - 1
    doubting = not _DOUBTING.isdisjoint((tokens.lower(place), tokens.lower(place + 1)))
    if length > 1 and not doubting and tokens.lower(place) != "more":
        return True
    joined = tokens.lower(place) == "plus" or tokens.touch(place)
    return joined or _ends_after(tokens, last)


def _ends_after(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` is the last of its clause: "40 minutes [minimum]."."""
    return tokens.at(place).kind == "word" and tokens.at(place + 1).kind == "mark"
