"""Number words that belong to names: "the Big Ten", "number one", "flight three-seven-zero"."""

from itertools import takewhile

from summariser.figures.letters import LENGTHS
from summariser.figures.measures import TIMES
from summariser.figures.naming import NEVER_A_NAME
from summariser.figures.nouns import is_plural, singular
from summariser.figures.number import ONES, Number
from summariser.figures.ones import is_pronominal
from summariser.figures.tables import words
from summariser.figures.tokens import Token, Tokens
from summariser.figures.unit import Unit

_SPELT = words(
    """
    number article chapter phase category type level game round group week day act part world season
    series episode volume stage tier
    """
)
# "Last week two [men] died", "the game two [days] later".
_POINTING = words("last that this next each every same previous other one a an another per")
# Words before a number in a headline: "At [Least] Five People Killed".
_HEDGES = words("Least Most Than About Over Nearly Almost Some Only Just Another Around Up More")
_NO_DIGIT = 10
_FEWEST_DIGITS = 3
# What a headline writes with a capital, as it does all but small words.
_LONG_WORD = 4
_FARTHEST = 10
_BREAKS = frozenset('.!?“"') | {""}


def is_spelt_name(tokens: Tokens, place: int) -> bool:
    """Whether a spelt number belongs to a name or is a pronoun: "number one", "no one"."""
    token, before = tokens[place], tokens.lower(place - 1)
    if tokens.at(place - 1).text == "-" and tokens.lower(place - 2) == "in":
        return True
    if tokens.lower(place + 1) in ("past", "o'clock", "o’clock"):
        return True
    if tokens.touch(place) and _is_joined(tokens[place - 1]):
        return not _ends_range(tokens, place)
    if _is_spelt_out(tokens, place):
        return True
    if (before in _SPELT and not _is_apart(tokens, place)) or (
        token.lower in ("one", "zero") and is_pronominal(tokens, place)
    ):
        return True
    return token.text[0].isupper() and _has_capitals_round(tokens, place)


def _is_apart(tokens: Tokens, place: int) -> bool:
    """Whether the number at `place` counts, and numbers not the word before it."""
    counted = tokens.lower(place + 1)
    if not is_plural(counted):
        return False
    return singular(counted) in TIMES or tokens.lower(place - 2) in _POINTING


def _is_spelt_out(tokens: Tokens, place: int) -> bool:
    """Whether the number word is a digit of three or more in a row: "flight three-[seven]-zero"."""
    first = place
    while first > place - 2 * _FEWEST_DIGITS and _is_digit_before(tokens, first):
        first -= 2
    count = 1
    while count < _FEWEST_DIGITS and _is_digit_before(tokens, first + 2 * count):
        count += 1
    return count == _FEWEST_DIGITS and first + 2 * count > place


def _is_digit_before(tokens: Tokens, place: int) -> bool:
    """Whether a hyphen joins the digit word at `place` to one before it."""
    hyphened = tokens.at(place - 1).text == "-" and tokens.touch(place - 1) and tokens.touch(place)
    return hyphened and all(
        ONES.get(tokens.lower(at), _NO_DIGIT) < _NO_DIGIT for at in (place - 2, place)
    )


def is_titled(tokens: Tokens, number: Number, unit: Unit) -> bool:
    """Whether a capital of its measure makes `number`, which opens a sentence, part of a name.

    "[Nine] Inch Nails will play", but not "Nine Inches of Snow Fall on Leeds".
    """
    measure = tokens.at(unit.after - 1)
    spelt = unit.kind == "measure" and unit.name in TIMES | LENGTHS and measure.text.istitle()
    opens = tokens.at(number.first - 1).text in _BREAKS
    if not spelt or not opens or len(measure.text) < _LONG_WORD:
        return False
    near = (tokens.at(at) for at in range(unit.after, unit.after + _FARTHEST))
    sentence = takewhile(lambda token: token.text not in _BREAKS, near)
    return any(token.text.islower() and len(token.text) >= _LONG_WORD for token in sentence)


def _is_joined(before: Token) -> bool:
    """Whether a number word that touches `before` is a part of a longer word."""
    return before.kind != "mark" or before.text in "-‑/'’#@&_."


def _ends_range(tokens: Tokens, place: int) -> bool:
    """Whether the number word ends a range that hyphens join: "two-to-[three]", "two-[three]"."""
    joint = [tokens.lower(place - step) for step in (3, 2, 1)]
    chained = joint[0] == "-" and joint[1] in ("to", "or")
    low = ONES.get(tokens.lower(place - 4) if chained else joint[1], 0)
    return joint[2] == "-" and 0 < low < ONES.get(tokens[place].lower, 0)


def _has_capitals_round(tokens: Tokens, place: int) -> bool:
    """Whether a capitalised number stands amid a name: "the Big Ten", "Seven Network"."""
    before, after = tokens.at(place - 1), tokens.at(place + 1)
    named = before.kind == "word" and before.text[0].isupper() and before.text not in NEVER_A_NAME
    inside = before.text not in _HEDGES and before.kind == after.kind == "word"
    return named or (inside and after.text[:1].isupper())
