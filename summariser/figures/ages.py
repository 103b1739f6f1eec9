"""Tokens to ages: "35-year-old", "Ann Lee, 41,"."""

from summariser.figures.measures import TIMES
from summariser.figures.nouns import singular
from summariser.figures.number import Number
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, skip_hyphen

_OLDEST = 120


def read_age(tokens: Tokens, number: Number) -> Unit | None:
    """Read "-year-old", "years old", "months of age"."""
    place = skip_hyphen(tokens, number.after)
    span = singular(tokens.lower(place))
    if span not in TIMES:
        return None
    following = skip_hyphen(tokens, place + 1)
    if singular(tokens.lower(following)) == "old":
        return Unit(f"{span} of age", "age", following + 1)
    if tokens.lower(following) == "of" and tokens.lower(following + 1) == "age":
        return Unit(f"{span} of age", "age", following + 2)
    return None


def read_bare_age(tokens: Tokens, number: Number) -> Unit | None:
    """Read the age that follows a name: "Ann Lee, 41, said", "aged 25"."""
    before = number.first - 1 - (tokens.lower(number.first - 1) in ("now", "then"))
    between = tokens.lower(before) in ("between", "from") and tokens.lower(before - 1) == "aged"
    if (between or tokens.lower(before) == "aged") and number.value < _OLDEST:
        return Unit("year of age", "age", number.after)
    named = tokens.at(before).text == "," and tokens.at(before - 1).text[:1].isupper()
    told = tokens.lower(before) == "was" and tokens.lower(before - 1) in ("he", "she", "who")
    closed = tokens.at(number.after).text in (",", ".", ";", ")")
    if not ((named or told) and closed and number.kind == "digits" and 1 <= number.value < _OLDEST):
        return None
    whole = number.after == number.first + 1 and tokens[number.first].text.isdigit()
    return Unit("year of age", "age", number.after) if whole else None
