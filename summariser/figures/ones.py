"""The "one" that counts nothing: "one reason is", "one day he will", "no one"."""

from summariser.figures.nouns import DEFINITE
from summariser.figures.number import ONES, Number
from summariser.figures.parts import PARTS
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
_BEFORE_PRONOUN = words("no any every each this that which the some")
_AFTER_PRONOUN = words("another who that is was can should in to and or s")


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


def is_pronominal(tokens: Tokens, place: int) -> bool:
    """Whether the "one" at `place` stands for a thing or a person: "no [one]", "the [one] that"."""
    token, before, after = tokens[place], tokens.lower(place - 1), tokens.at(place + 1)
    sole = before == "only" and tokens.lower(place - 2) in DEFINITE
    if sole or before in _BEFORE_PRONOUN:
        return True
    if after.kind != "word":
        return after.text != "-"
    if after.text[0].isupper() and token.text.islower():
        return True
    ranged = tokens.lower(place + 2) in ONES or (
        before == "from" and tokens.at(place + 2).kind == "digits"
    )
    broken = tokens.lower(place + 2) == "a" and tokens.lower(place + 3) in PARTS
    if after.lower in ("to", "or", "and") and (ranged or broken):
        return False  # "one and a half years"
    return after.lower in _AFTER_PRONOUN
