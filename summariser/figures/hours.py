"""Digits that tell an hour: "at [2] in the morning", "half past [10]"."""

from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

# What is left of a clock time whose digits stand apart: "9;[45] pm".
_HALVES_OF_DAY = words("pm p.m. a.m.")
_TIMES_OF_DAY = words("morning afternoon evening")
_HOURS = 12
# "At [2] in the morning", but "saw [4] in the morning".
_BEFORE_HOUR = words("at by until till before after around about from to since between and past")


def is_hour(tokens: Tokens, place: int) -> bool:
    """Whether the digits tell an hour: "at [2] in the morning", "half past [2]", "[5] to 6 pm"."""
    if tokens.lower(place + 1) in _HALVES_OF_DAY:
        return True
    text, before = tokens[place].text, tokens.lower(place - 1)
    if not text.isdecimal() or len(text) > 2 or int(text) > _HOURS:
        return False
    following = tuple(tokens.lower(place + step) for step in (1, 2, 3))
    told = following[:2] == ("in", "the") and following[2] in _TIMES_OF_DAY
    half = following[2] in _HALVES_OF_DAY or (following[2] == "am" and tokens.touch(place + 3))
    joined = following[0] in ("and", "to") and half
    past = before == "past" and tokens.lower(place - 2) in ("half", "quarter")
    return past or ((told or joined) and before in _BEFORE_HOUR)
