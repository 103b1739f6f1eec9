"""What a number takes from another: millions in "40m tons from 30m", thirds in "1 to 2 thirds"."""

from dataclasses import replace

from summariser.figures.amounts import Amount
from summariser.figures.number import ONES, scaled
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

_MILLION = 1e6


def as_millions(tokens: Tokens, amount: Amount, other: Amount) -> Amount:
    """Return `amount`, in metres, as bare millions where the "m" of `other` is a million."""
    letter = amount.number.after
    lettered = tokens.lower(letter) == "m" and tokens.touch(letter) and amount.unit.name == "metre"
    if not lettered or not _is_in_millions(tokens, other):
        return amount
    number = replace(
        amount.number, after=letter + 1, value=scaled(amount.number.value, _MILLION), scale=_MILLION
    )
    return replace(amount, number=number, unit=Unit("", "bare", letter + 1), after=letter + 1)


def _is_in_millions(tokens: Tokens, amount: Amount) -> bool:
    """Whether `amount` is so many millions, written with an "m"."""
    return amount.number.scale == _MILLION and tokens.lower(amount.number.after - 1) == "m"


def as_parts(tokens: Tokens, low: Amount, high: Amount) -> Amount:
    """Return `low` in the parts of `high` where only that names them: "[one] to two thirds"."""
    parts = ONES.get(tokens.lower(high.first))
    if not parts or high.number.kind != "part" or low.unit.kind != "bare":
        return low
    if low.number.kind != "words" or not low.value < parts:
        return low
    number = replace(low.number, value=low.value * high.value / parts, kind="part")
    return replace(low, number=number)


def shared(low: Amount, high: Amount) -> tuple[Amount, Unit]:
    """Return `low` with the scale that only `high` names, and the unit of both: "1 to 2m"."""
    unit = high.unit if len(high.unit.name) >= len(low.unit.name) else low.unit
    number = low.number
    if number.scale == 1 < high.number.scale and number.value < high.value / high.number.scale:
        scale = high.number.scale
        low = replace(low, number=replace(number, value=scaled(number.value, scale), scale=scale))
    return low, unit
