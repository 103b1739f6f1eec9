"""Tokens to units: money, percent, measures, ages and counted nouns."""

from dataclasses import replace

from summariser.figures.ages import read_age, read_bare_age
from summariser.figures.measures import TIMES, TOUCHING, TOUCHING_CAPITALS
from summariser.figures.money import read_money
from summariser.figures.nouns import singular
from summariser.figures.number import Number
from summariser.figures.things import read_noun, read_part_of
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, longest, read_per, skip_hyphen


def read_unit(tokens: Tokens, number: Number) -> Unit | None:
    """Return the unit that follows `number`, None when it is bare."""
    if number.kind == "vague" and tokens.lower(number.after) == "of":
        number = replace(number, after=number.after + 1)
    unit = (
        read_age(tokens, number)
        or read_bare_age(tokens, number)
        or _read_measure(tokens, number)
        or read_money(tokens, number)
    )
    if unit:
        return read_per(tokens, unit)
    unit = read_part_of(tokens, number) if number.kind == "part" else read_noun(tokens, number)
    return read_per(tokens, unit) if unit and unit.kind == "count" else unit


def _read_measure(tokens: Tokens, number: Number) -> Unit | None:
    start = skip_hyphen(tokens, number.after)
    if tokens.touch(start) and start == number.after and tokens.at(start).text == "G":
        return Unit("generation wireless", "name", start + 1)
    if tokens.at(start).kind == "word" and tokens.touch(start):
        touching = _read_touching(tokens, start)
        if touching:
            return touching
    found = longest(tokens, start)
    if found is None or (
        tokens.lower(start) in ("second", "may") and number.kind == "words" and number.value < 2
    ):
        return None
    name, after = found
    if start > number.after and number.kind == "words" and name in TIMES:
        return Unit("", "term", number.after)  # "a five-year plan" is a kind of plan
    if name == "degree" and tokens.lower(after) in ("c", "f"):
        name, after = {"c": "celsius", "f": "fahrenheit"}[tokens.lower(after)], after + 1
    if name == "percentage" and singular(tokens.lower(after)) == "point":
        name, after = "percentage point", after + 1
    return Unit(name, "share" if name.startswith("percentage") else "measure", after)


def _read_touching(tokens: Tokens, place: int) -> Unit | None:
    name = TOUCHING_CAPITALS.get(tokens[place].text) or TOUCHING.get(tokens.lower(place))
    if name is None:
        return None
    kind = {"penny": "money", "cent": "money", "percentage": "share"}.get(name, "measure")
    return Unit(name, kind, place + 1)
