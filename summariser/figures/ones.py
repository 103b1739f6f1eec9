"""The "one" that counts nothing, but means "some": "one reason is", "one day he will"."""

from summariser.figures.number import Number
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

# "Only one reason" does count.
_STRESSING = words("only just least than exactly single not about nearly")
_IDEAS = words(
    """
    reason way thing clue example theory idea explanation possibility moment side hand bit step
    catch instance occasion respect sense regard direction upside downside caveat exception look
    glance feather sort kind note sign hope fear wish thought concern criticism argument lesson
    """
)
# "In one day" lasts; "one day" by itself is some day.
_LASTING = words(
    """
    in for within after of by lasted lasts lasting last past every per over under about takes took
    take spent spend with extended
    """
)
_SINCE = words("later ago before after earlier of from off short away -")


def is_some(tokens: Tokens, number: Number, unit: Unit) -> bool:
    """Whether `number`, of the things `unit`, is a "one" that tells of none in particular."""
    if number.value != 1 or tokens.lower(number.first) != "one":
        return False
    if tokens.lower(number.first - 1) in _STRESSING:
        return False
    if unit.kind == "measure":
        return unit.name == "day" and _is_some_day(tokens, number, unit)
    if unit.kind != "count":
        return False
    owned = tokens.lower(number.after).endswith(POSSESSIVE)
    return owned or unit.name.rsplit(" ", 1)[-1] in _IDEAS


def _is_some_day(tokens: Tokens, number: Number, unit: Unit) -> bool:
    lasting = tokens.lower(number.first - 1) in _LASTING
    return not lasting and tokens.lower(unit.after) not in _SINCE
