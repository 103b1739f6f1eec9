"""Some of a larger number: "six of the seven sailors", "lost five of their last nine games"."""

from dataclasses import replace

from summariser.figures.coins import completed
from summariser.figures.money import complete_money, read_currency
from summariser.figures.nouns import DEFINITE, is_plural
from summariser.figures.number import Number
from summariser.figures.numbers import read_number
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit
from summariser.figures.units import read_unit

_BETWEEN = DEFINITE | words("all last next first past previous opening final remaining other")
# "These" may also open what is counted: "two of these [boats]", but "two of [these] drowned".
_THEM = words("them us whom these those")
_FEWEST = 2
_LONGEST = 3
# "The last [four] of the 20 that are left" are no four of them.
_RANKED = words("top bottom last first final next")


def unit_of_whole(tokens: Tokens, number: Number) -> Unit | None:
    """Return the unit of the things or the money of which `number` is some, None where it is none.

    "Six of the seven [sailors]", "36 of the [boats]", "200 of the [$500]"; "" for "two of them".
    """
    if money := _money_of(tokens, number):
        return money
    larger = whole_of(tokens, number)
    whole = larger or _before_things(tokens, number)
    unit = read_unit(tokens, whole) if whole else None
    if unit is None and _is_some_of_them(tokens, number):
        return Unit("", "count", number.after + (0 if larger else 2))
    if unit is None or unit.kind not in ("money", "measure", "count", "trait"):
        return Unit("", "count", number.after) if larger else None
    aged = whole is not None and unit.after == whole.after  # "two of the 86-year-old [sailors]"
    several = unit.kind != "count" or aged or is_plural(tokens.lower(unit.after - 1))
    name = unit.name.replace("’", "'").rpartition("'s ")[2]
    return replace(unit, name=name, after=number.after) if several else None


def whole_of(tokens: Tokens, number: Number) -> Number | None:
    """Return the larger number that `number` is a part of, None where it is of none."""
    place = _place_of_whole(tokens, number)
    whole = read_number(tokens, place) if place else None
    if whole and tokens.lower(whole.after + 3) in ("old", "olds"):
        return None  # "two of the 86-year-old sailors"
    larger = whole and whole.kind in ("digits", "words") and 1 < number.value < whole.value
    return whole if larger else None


def _money_of(tokens: Tokens, number: Number) -> Unit | None:
    """Return the money of which `number` is some: "200 of the [$500]", not "20 of the £3m"."""
    place = _place_of_whole(tokens, number)
    currency = read_currency(tokens, place) if place else None
    whole = read_number(tokens, currency.after, money=True) if currency else None
    if currency is None or whole is None:
        return None
    whole, unit = completed(tokens, whole, complete_money(tokens, currency, whole.after))
    larger = whole.scale == number.scale and whole.value > number.value
    return replace(unit, after=number.after) if larger else None


def _place_of_whole(tokens: Tokens, number: Number) -> int | None:
    """Return where what `number` is some of is told, None where nothing is."""
    out = tokens.lower(number.after) == "out" and tokens.lower(number.after + 1) == "of"
    if not _is_of(tokens, number.after + out, number):
        return None
    place = _over_determiners(tokens, number.after + out + 1)
    return _over_determiners(tokens, _over_owner(tokens, place))


def _before_things(tokens: Tokens, number: Number) -> Number | None:
    """Return `number` as if it stood before the things it is some of: "[36] of the boats"."""
    if not _is_some_of(tokens, number):
        return None
    if tokens.lower(number.after + 1) not in DEFINITE:
        return None
    place = _over_determiners(tokens, number.after + 1)
    while tokens.lower(place).endswith(POSSESSIVE):
        place += 1
    return replace(number, after=place)


def _is_some_of_them(tokens: Tokens, number: Number) -> bool:
    """Whether `number` counts some of what was named before: "[two] of them drowned"."""
    return _is_some_of(tokens, number) and tokens.lower(number.after + 1) in _THEM


def _is_some_of(tokens: Tokens, number: Number) -> bool:
    counted = number.kind == "digits" or (number.kind == "words" and number.value >= _FEWEST)
    return counted and _is_of(tokens, number.after, number)


def _is_of(tokens: Tokens, place: int, number: Number) -> bool:
    """Whether "of" stands at `place`, behind `number`, which names no rank."""
    ranked = tokens.lower(number.first - 1) in _RANKED
    return tokens.lower(place) == "of" and not ranked


def _over_owner(tokens: Tokens, place: int) -> int:
    """Return the place after the owner at `place`: "12 of [Britain's] last 40 mines"."""
    for at in range(place, place + _LONGEST):
        if tokens.at(at).kind != "word":
            break
        if tokens.lower(at).endswith(POSSESSIVE):
            return at + 1
    return place


def _over_determiners(tokens: Tokens, place: int) -> int:
    """Return the place after the few words that may stand before a whole: "[the last] nine"."""
    limit = place + _LONGEST
    while place < limit and tokens.lower(place) in _BETWEEN:
        place += 1
    return place
