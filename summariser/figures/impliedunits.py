"""Implied units: those of a bare figure that its sentence names elsewhere, or leaves unsaid."""

import re
from dataclasses import replace

from summariser.figures.amounts import read_amount
from summariser.figures.found import Found, words_between
from summariser.figures.millions import as_millions
from summariser.figures.nouns import DEFINITE, singular
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, is_rate
from summariser.figures.wholes import whole_of

# How far from its figure a unit may stand that is not said again, and what ends its reach.
_FARTHEST_UNIT = 14
_MOST_PERCENT = 100
_MEASURED = ("money", "measure", "share")
# "Six million homes, including [1.5 million] in Ostley".
_PARTIAL = words("including includes")
_RESTATING = (["or"], [",", "or"], [",", "that", "is"], ["("])
# "12 boats; six [of those] 12", "sold six [of its] 12".
_OF_THEM = [["of", whose] for whose in (*DEFINITE, "all")]
# "20 votes, against [14] for Lee", "40 boats, up from [31]".
_SETTING = words("against compared versus vs from than")
_SET_OFF = {("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")}
_COMPARING = _SETTING | words(", ( with to . up down just only more fewer less")
_BREAKS = frozenset(".;()")
# A line or a sentence ends: what is left unsaid after it is not in its own sentence.
_ENDING = re.compile(r"\n|[.!?…]['\"’”)]*\s")
# Stock indices, whose levels are told in points.
_INDICES = words(
    """
    index nasdaq dow ftse nikkei dax cac sensex nifty kospi tsx hang topix s&p stoxx asx ibex
    bovespa
    """
)
_FARTHEST_INDEX = 25
_LEADING = words("to at by of")


def is_ended(text: str, tokens: Tokens, one: int, other: int) -> bool:
    """Whether a sentence or a line ends between the token at `one` and that at `other`."""
    return _ENDING.search(text, tokens[one].end, tokens[other].start) is not None


def with_unit(text: str, tokens: Tokens, found: Found, last: Found | None) -> Found:
    """Return a bare `found` with the unit it leaves unsaid: "at 84.75 cents, the lowest 74.07".

    `last` is the figure before it in its sentence.
    """
    if last and _is_compared(tokens, found, last):
        low = as_millions(tokens, found.low, last.low)
        found = replace(found, low=low, unit=low.unit if found.high is None else found.unit)
    if found.unit.name or found.unit.kind not in ("bare", "count"):
        return found
    if last and _is_rate_again(tokens, found, last):
        return _as_rate(tokens, found, last)
    unit = _of_itself(text, tokens, found) or (_of_last(tokens, found, last) if last else None)
    return replace(found, unit=replace(unit, after=found.after)) if unit else found


def _as_rate(tokens: Tokens, found: Found, last: Found) -> Found:
    """Return `found`, of the things of the rate `last`, with the time that it names itself."""
    thing = last.unit.name.partition(" per ")[0]
    time = singular(tokens.lower(found.after + 1))
    unit = Unit(f"{thing} per {time}", last.unit.kind, found.after + 2)
    return replace(found, unit=unit, after=unit.after)


def _is_rate_again(tokens: Tokens, found: Found, last: Found) -> bool:
    """Whether `found` tells the rate `last` by another time: "28 cups a week, or [four a day]"."""
    restating = words_between(tokens, last, found) in _RESTATING
    return restating and " per " in last.unit.name and is_rate(tokens, found.after)


def _of_itself(text: str, tokens: Tokens, found: Found) -> Unit | None:
    """Return the unit that the words round `found` tell."""
    if tokens.lower(found.after) == "who":
        return Unit("people", "count", found.after)
    level = found.low.number.scale == 1 and _is_level(text, tokens, found)
    return Unit("point", "bare", found.after) if level else _put_off(tokens, found)


def _of_last(tokens: Tokens, found: Found, last: Found) -> Unit | None:
    """Return the unit of `last` where `found` shares it."""
    if last.unit.kind == "age":
        shared = words_between(tokens, last, found) in (["and"], ["or"], [","])
    elif last.unit.kind == "count":
        shared = _is_of_things(tokens, found, last)
    else:
        shared = last.unit.kind in _MEASURED and _is_measured(tokens, found, last)
    return last.unit if shared else None


def _is_of_things(tokens: Tokens, found: Found, last: Found) -> bool:
    """Whether `found` counts the things of `last`, some of them or as many more."""
    partial = tokens.lower(found.first - 1) in _PARTIAL
    return partial or _is_part_of(tokens, found, last) or _is_compared(tokens, found, last)


def _is_measured(tokens: Tokens, found: Found, last: Found) -> bool:
    """Whether `found` measures what `last` does: "at 84.75 cents, the lowest [74.07]"."""
    if found.low.number.kind == "part":
        return False
    reached = tokens.lower(found.first - 1) in ("to", "at") and last.change in ("up", "down")
    if last.unit.kind == "share" and (reached or abs(found.low.value) >= _MOST_PERCENT):
        return False  # "rose 8% to 3.65"
    if last.unit.kind != "money" and _is_compared(tokens, found, last):
        return True
    decimal = found.high is None and not float(found.low.value).is_integer()
    near = found.first - last.after <= _FARTHEST_UNIT and found.low.number.scale == 1
    return decimal and near and _BREAKS.isdisjoint(words_between(tokens, last, found))


def _is_part_of(tokens: Tokens, found: Found, last: Found) -> bool:
    """Whether `found` is of those that `last` counts: "12 boats, and [six] of those 12"."""
    if words_between(tokens, last, found) in _OF_THEM:
        return True
    whole = whole_of(tokens, found.low.number)
    return whole is not None and whole.value == last.low.value


def _is_compared(tokens: Tokens, found: Found, last: Found) -> bool:
    """Whether `found` is set against `last`: "[40] boats sank in May, up from [31]"."""
    between = set(words_between(tokens, last, found))
    if between <= _COMPARING and not between.isdisjoint(_SETTING):
        return True
    set_off = (tokens.lower(found.first - 2), tokens.lower(found.first - 1)) in _SET_OFF
    return set_off and between.isdisjoint(_BREAKS)


def _put_off(tokens: Tokens, found: Found) -> Unit | None:
    """Return the unit that only a later figure names: "a [7-] or 8-inch screen"."""
    joint, end = (tokens.lower(found.after + step) for step in (0, 1))
    shared = joint in ("and", "or") and not end.isalpha()
    rest = read_amount(tokens, found.after + 1) if shared else None
    if rest and rest.unit.kind == "age":
        return rest.unit
    hanging = joint == "-" and end in ("and", "or", "to") and tokens.touch(found.after)
    rest = read_amount(tokens, found.after + 2) if hanging else None
    return rest.unit if rest else None


def _is_level(text: str, tokens: Tokens, found: Found) -> bool:
    """Whether `found` is the level or the move of a stock index: "the Nasdaq fell to [9,021]"."""
    led = tokens.lower(found.first - 1) in _LEADING or found.change in ("up", "down")
    if not led or found.low.number.kind != "digits":
        return False
    near = range(max(0, found.first - _FARTHEST_INDEX), found.first)
    named = max((place for place in near if tokens.lower(place) in _INDICES), default=None)
    return named is not None and not is_ended(text, tokens, named, found.first)
