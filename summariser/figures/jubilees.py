"""Days that tell how many years have passed: "its [50th anniversary]", "her [third birthday]"."""

from summariser.figures.marks import skip_hyphen
from summariser.figures.number import ORDINAL_ENDINGS, ORDINALS, TENS, Number
from summariser.figures.numbers import digits_value
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

_SPELT = (
    ORDINALS | {tens[:-1] + "ieth": value for tens, value in TENS.items()} | {"hundredth": 100.0}
)
_CENTENARIES = {"centenary": 100.0, "centennial": 100.0, "sesquicentennial": 150.0}
_CENTENARIES |= {"bicentenary": 200.0, "bicentennial": 200.0, "tercentenary": 300.0}
# The words that a jubilee may start with; digits and tens may as well.
OPENERS = frozenset({*_SPELT, *_CENTENARIES})
# "Their 25th [wedding] anniversary".
_KINDS = words("wedding birth death golden silver diamond ruby work")
_LONGEST = 1000


def read_jubilee(tokens: Tokens, place: int) -> tuple[Number, Unit] | None:
    """Return the years that the jubilee at `place` tells, as a number and its unit."""
    if tokens.lower(place) in _CENTENARIES:
        named = not tokens[place].text.islower()  # "Centennial Park"
        number = Number(place, place + 1, _CENTENARIES[tokens.lower(place)], 1.0, "ordinal")
        return None if named else (number, Unit("year", "measure", place + 1))
    value, after = _read_ordinal(tokens, place)
    if value is None:
        return None
    kind = skip_hyphen(tokens, after)
    day = kind + (tokens.lower(kind) in _KINDS)
    unit = {"anniversary": ("year", "measure"), "birthday": ("year of age", "age")}.get(
        tokens.lower(day)
    )
    return (Number(place, after, value, 1.0, "ordinal"), Unit(*unit, day + 1)) if unit else None


def _read_ordinal(tokens: Tokens, place: int) -> tuple[float | None, int]:
    """Return the value of the ordinal at `place` and the place after it."""
    word = tokens.lower(place)
    if tokens.at(place).kind == "digits":
        ends = tokens.touch(place + 1) and tokens.lower(place + 1) in ORDINAL_ENDINGS
        value = digits_value(tokens[place].text) if ends else None
        return (value if value is not None and value <= _LONGEST else None), place + 2
    ones = ORDINALS.get(tokens.lower(place + 2))
    if word in TENS and tokens.at(place + 1).text == "-" and ones:
        return TENS[word] + ones, place + 3
    return _SPELT.get(word), place + 1
