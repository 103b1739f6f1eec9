"""Tokens to units: money, percent, measures, ages and counted nouns."""

from dataclasses import replace
from math import isclose

from summariser.figures.ages import read_age, read_bare_age
from summariser.figures.countednouns import read_noun, read_part_of
from summariser.figures.lasting import is_lasting
from summariser.figures.letters import (
    BEFORE_STROKE,
    EXACT,
    FEET,
    INCHES,
    LENGTHS,
    POWERS,
    SPACED,
    TOUCHING,
    TOUCHING_CAPITALS,
)
from summariser.figures.marks import skip_hyphen
from summariser.figures.measures import MEASURES, TIMES
from summariser.figures.money import read_money
from summariser.figures.nouns import singular
from summariser.figures.number import Number
from summariser.figures.numbers import read_number
from summariser.figures.spelling import has_half
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, longest, read_per

_PARTS_OF_GAMES = words("half quarter round period leg inning innings set")
_MOST_INCHES = len("11")
# "Tens of thousands [more] boats".
_FURTHER = ("more", "fewer", "other")


def read_unit(tokens: Tokens, number: Number) -> Unit | None:
    """Return the unit that follows `number`, None when it is bare."""
    if number.kind in ("multiple", "turn"):
        return Unit("count", "measure", number.after)
    fold = skip_hyphen(tokens, number.after)
    if tokens.lower(fold) == "fold" and tokens.at(fold + 1).text != "-":
        return Unit("count", "measure", fold + 1)
    of = number.kind == "vague" and tokens.lower(number.after) == "of"
    number = replace(number, after=number.after + of)
    number = _restated(tokens, number)
    unit = (
        _read_magnitude(tokens, number)
        or read_age(tokens, number)
        or read_bare_age(tokens, number)
        or _read_half_more(tokens, number)
        or _read_measure(tokens, number)
        or read_money(tokens, number)
    )
    if unit:
        return read_per(tokens, unit)
    if number.kind == "vague" and not of and tokens.lower(number.after) not in _FURTHER:
        return None  # "the tens of thousands relief agencies have counted"
    unit = read_part_of(tokens, number) if number.kind == "part" else read_noun(tokens, number)
    return read_per(tokens, unit) if unit and unit.kind == "count" else unit


def _read_magnitude(tokens: Tokens, number: Number) -> Unit | None:
    """Return the unit of "magnitude [7.1]", "a magnitude-[7.1] earthquake"."""
    before = number.first - 1 - (tokens.lower(number.first - 1) in ("-", "of"))
    if tokens.lower(before) in ("to", "or") and tokens.at(before - 1).kind == "digits":
        before -= 2  # "magnitude 6.1 to [6.3]"
    told = tokens.lower(before) == "magnitude" and number.kind == "digits"
    return Unit("magnitude", "measure", number.after) if told else None


def _restated(tokens: Tokens, number: Number) -> Number:
    """Return `number` with the bracket that writes it anew: "3.4 million [(34 lakh)] visas"."""
    if tokens.at(number.after).text != "(":
        return number
    again = read_number(tokens, number.after + 1)
    if again is None or tokens.at(again.after).text != ")":
        return number
    same = isclose(again.value, number.value) and number.kind != "vague"
    return replace(number, after=again.after + 1) if same else number


def _read_half_more(tokens: Tokens, number: Number) -> Unit | None:
    """Return the measure of "a [year and a half]"."""
    if number.value != 1.5 or not has_half(tokens, number.after):
        return None
    return Unit(MEASURES[tokens.lower(number.after)], "measure", number.after + 4)


def _read_measure(tokens: Tokens, number: Number) -> Unit | None:
    start = skip_hyphen(tokens, number.after)
    start += tokens.at(start).text == "+" and tokens.touch(start)
    if tokens.touch(start) and start == number.after and tokens.at(start).text == "G":
        return Unit("generation wireless", "name", start + 1)
    short = _read_letters(tokens, start, number) or _read_marks(tokens, number)
    if short:
        return short
    found = longest(tokens, start)
    if found is None or _is_second_of_parts(tokens, start):
        return None
    if tokens.lower(start) in ("second", "may") and number.kind == "words" and number.value < 2:
        return None
    name, after = found
    if start > number.after and number.kind == "words" and name in TIMES:
        lasting = is_lasting(tokens, after)
        return Unit(name, "measure", after) if lasting else Unit("", "term", number.after)
    if name == "percentage" and singular(tokens.lower(after)) == "point":
        name, after = "percentage point", after + 1
    return _raised(
        tokens, Unit(name, "share" if name.startswith("percentage") else "measure", after)
    )


def _is_second_of_parts(tokens: Tokens, place: int) -> bool:
    """Whether "second" at `place` tells which part of a game: "three [second]-half goals"."""
    hyphened = tokens.lower(place) == "second" and tokens.at(place + 1).text == "-"
    return hyphened and tokens.lower(place + 2) in _PARTS_OF_GAMES


def _read_letters(tokens: Tokens, place: int, number: Number) -> Unit | None:
    """Return the unit that few letters stand for: "5m", "18C", "5 W", "32m2"."""
    token = tokens.at(place)
    if token.kind != "word" or number.kind != "digits":
        return None
    if token.text in EXACT:
        return Unit(EXACT[token.text], "measure", place + 1)
    stroked = tokens.at(place + 1).text == "/" and tokens.touch(place + 1)
    if stroked and token.text in BEFORE_STROKE:
        return Unit(BEFORE_STROKE[token.text], "measure", place + 1)
    if not tokens.touch(place):
        named = skip_hyphen(tokens, place + 1) > place + 1  # "5 F-16 jets"
        known = token.text in SPACED and not named
        return Unit(SPACED[token.text], "measure", place + 1) if known else None
    name = TOUCHING_CAPITALS.get(token.text) or TOUCHING.get(token.lower)
    if name is None:
        return None
    kind = {"penny": "money", "cent": "money", "percentage": "share"}.get(name, "measure")
    return _raised(tokens, Unit(name, kind, place + 1))


def _read_marks(tokens: Tokens, number: Number) -> Unit | None:
    """Return the feet or inches that marks stand for: 6'2", 6'2."""
    place, before = number.after, number.first - 1
    if number.kind != "digits":
        return None
    if _is_feet(tokens, place):
        return Unit("foot", "measure", place + 1)
    if not _is_feet(tokens, before):
        return None
    marked = tokens.at(place).text in INCHES and tokens.touch(place)
    return Unit("inch", "measure", place + marked)


def _is_feet(tokens: Tokens, place: int) -> bool:
    """Whether the mark at `place` stands for feet, between them and inches: 6[']2."""
    feet, inches = tokens.at(place - 1), tokens.at(place + 1)
    joined = tokens.touch(place) and tokens.touch(place + 1)
    apart = tokens.touch(place) and tokens.at(place + 2).text in INCHES
    lengths = feet.kind == inches.kind == "digits" and len(inches.text) <= _MOST_INCHES
    return tokens.at(place).text in FEET and lengths and (joined or apart)


def _raised(tokens: Tokens, unit: Unit) -> Unit:
    """Return `unit` squared or cubed where a digit that touches it says so: "32m2"."""
    power = POWERS.get(tokens.at(unit.after).text)
    if power and tokens.touch(unit.after) and unit.name in LENGTHS:
        return Unit(f"{power} {unit.name}", unit.kind, unit.after + 1)
    return unit
