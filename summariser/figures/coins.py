"""Sums told in two steps: "3 dollars [50 cents]", "75 USD [million]", "48.5 [M]EUR"."""

from dataclasses import replace

from summariser.figures.currency_codes import CODES
from summariser.figures.money import is_in_millions
from summariser.figures.number import SCALES, Number
from summariser.figures.numbers import read_number
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, read_per

_COINS = words("cent cents penny pence p c centavo centavos centime centimes")
_PENCE = words("penny pence p")
# Currencies of a hundred such coins each.
_COINED = words("dollar euro pound-mass sterling franc peso")
_HUNDRED, _MILLION = 100, 1e6


def completed(tokens: Tokens, number: Number, unit: Unit) -> tuple[Number, Unit]:
    """Return `number` and its `unit` with the coins or the scale that follow them."""
    if number.scale != 1:
        return number, unit
    coded = any(is_in_millions(tokens, at) for at in (number.first - 1, unit.after - 1))
    if coded and unit.kind == "money":
        return replace(number, value=number.value * _MILLION, scale=_MILLION), unit
    scale = SCALES.get(tokens.lower(unit.after))
    if scale and unit.kind == "money" and _is_code(tokens, unit.after - 1):
        whole = replace(number, value=number.value * scale, scale=scale)
        return whole, read_per(tokens, replace(unit, after=unit.after + 1))
    coins = _read_coins(tokens, number, unit)
    if coins is None:
        return number, unit
    pence = tokens.lower(coins.after) in _PENCE
    name = "pound sterling" if pence and unit.name == "pound-mass" else unit.name
    whole = replace(number, value=round(number.value + coins.value / _HUNDRED, 2))
    return whole, read_per(tokens, Unit(name, "money", coins.after + 1))


def _is_code(tokens: Tokens, place: int) -> bool:
    return tokens.lower(place) in CODES and tokens[place].text.isupper()


def _read_coins(tokens: Tokens, number: Number, unit: Unit) -> Number | None:
    """Return how many coins follow the whole sum `number`, None where none do."""
    if unit.name.rsplit(" ", 1)[-1] not in _COINED or not number.value.is_integer():
        return None
    place = unit.after + (tokens.lower(unit.after) == "and")
    coins = read_number(tokens, place)
    if coins is None or coins.kind not in ("digits", "words") or coins.value >= _HUNDRED:
        return None
    pounds = unit.name == "pound-mass"
    return coins if tokens.lower(coins.after) in (_PENCE if pounds else _COINS) else None
