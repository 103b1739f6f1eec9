"""Amounts to ranges and movements: "10 to 12", "from 12 years to eight", "to 4,000 from 500"."""

from dataclasses import replace

from summariser.figures.amounts import Amount, read_amount
from summariser.figures.changes import change_before, is_moving
from summariser.figures.endpoints import (
    are_opposed,
    over_aside,
    over_clause,
    over_insertion,
    over_level,
    over_owner,
    over_time,
    past_level,
)
from summariser.figures.found import Found
from summariser.figures.marks import skip_hyphen
from summariser.figures.millions import as_millions, as_parts, shared
from summariser.figures.movements import movement, way_of
from summariser.figures.number import Number
from summariser.figures.quantity import Change
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

_DASHES = frozenset({"-", "–", "—", "‑"})
_LONGEST_MODIFIER = 4
# "Rose by 5% to 7%" spans, "rose by 5% to 45%" moves to a level.
_FARTHEST_ENDS = 3
_ONE = Number(0, 0, 1.0, 1.0, "words")
# What an upper end may leave unsaid: "88,417 votes to 88,205".
_UNSAID = frozenset({"vote", "seat", "ballot", "year of age", "magnitude"})
# What may follow an end without its unit: "from 9.3 deaths per 1,000 births to 3.1 [in] 2019".
_ENDING = words("in by at on last this next over after before when while and per")


def read_range(tokens: Tokens, amount: Amount) -> Found:
    """Return the range or movement that starts with `amount`, or `amount` alone."""
    return _reversed(tokens, amount) or _ranged(tokens, amount)


def _ranged(tokens: Tokens, low: Amount) -> Found:
    """Return `low` with the other end of its range, alone if it has none."""
    alone = Found(low.first, low.after, low, None, low.unit, "=", low.first)
    said, start = _said_before(tokens, low)
    before = tokens.lower(start - 1)
    high = _read_other(tokens, low, before)
    if high is None:
        return alone
    low = as_parts(tokens, as_millions(tokens, low, high), high)
    high = as_millions(tokens, high, low)
    told = tokens.at(low.after).text in _DASHES or before == "from" or _spans(low, high, before)
    apart = said in ("up", "down") and not told  # "rose 5% to 40", "rose by £3m to £9m"
    return alone if apart or not _belong(low, high, before) else _both(tokens, low, high, start)


def _said_before(tokens: Tokens, low: Amount) -> tuple[Change, int]:
    """Return the change said before `low`, and where the words after its opener start."""
    said, start = change_before(tokens, low.first, low.unit)
    by = over_level(tokens, start, "by")
    if said == "=" and tokens.lower(by - 1) == "by" and by < start:
        said = change_before(tokens, by, low.unit)[0]  # "rose by an average of £5"
    return said, over_level(tokens, start, "from")


def _read_other(tokens: Tokens, low: Amount, before: str) -> Amount | None:
    """Return the other end of the range that `low` opens, which stands behind the word `before`."""
    if tokens.lower(low.first - 1) == "per":
        return None  # "from 45 per 100,000 to 30"
    joint = _joint(tokens, low, before)
    if joint and before == "from":
        joint = past_level(tokens, joint)
    high = _read_high(tokens, joint, low) if joint else _read_apart(tokens, low, before)
    if high is None or _is_set_off(tokens, low, high):
        return None
    return _stretched(tokens, high)


def _both(tokens: Tokens, low: Amount, high: Amount, start: int) -> Found:
    """Return the range of `low` and `high`, whose opener, if any, stands before `start`."""
    before = tokens.lower(start - 1)
    low, unit = shared(low, high)
    opening = start - 1 if before in ("from", "between") else low.first
    moving = before == "from" and not _goes_on(tokens, high)
    downwards = (tokens.lower(high.first - 2), tokens.lower(high.first - 1)) == ("down", "to")
    if moving and downwards and high.value < low.value:
        return Found(opening, high.after, low, high, unit, "down", opening, moves=True)
    change = movement(tokens, low, high, opening if moving else 0)
    return Found(opening, high.after, low, high, unit, change, opening, change != "=")


def _is_set_off(tokens: Tokens, low: Amount, high: Amount) -> bool:
    """Whether a dash with spaces sets `high` off: "3,000 - [more than twice] as many"."""
    dash = low.after
    spaced = not tokens.touch(dash) and not tokens.touch(dash + 1)
    joined = high.first == dash + 1 and high.value > low.value
    return tokens.at(dash).text in _DASHES and spaced and not joined


def _stretched(tokens: Tokens, high: Amount) -> Amount:
    """Return `high` with an end of its own where a hyphen joins one: "24.2 to [33-35 billion]"."""
    joined = tokens.touch(high.after) and tokens.touch(high.after + 1)
    if not joined or tokens.at(high.after).text not in _DASHES:
        return high
    far = read_amount(tokens, high.after + 1, alone=True)
    if far is None or not _belong(high, far, ""):
        return high
    near, unit = shared(high, far)
    number = replace(near.number, upper=far.value)
    return replace(near, number=number, unit=unit, after=far.after)


def _goes_on(tokens: Tokens, high: Amount) -> bool:
    """Whether what ends with `high` is only the start of a movement: "from 4-5% [to 6-7%]"."""
    return tokens.lower(high.after) == "to" and bool(read_amount(tokens, high.after + 1))


def _spans(low: Amount, high: Amount, before: str) -> bool:
    """Whether a movement is by something between the two: "rose 5 to 7 percent"."""
    told_once = low.unit.kind == "bare" != high.unit.kind
    by = before == "by" and low.unit.kind not in ("money", "count")
    near = high.value <= _FARTHEST_ENDS * low.value  # "rose by 0.5% to 5.4%" tells a level
    return low.value < high.value and (told_once or (by and near))


def _reversed(tokens: Tokens, high: Amount) -> Found | None:
    """Return the movement "to 4,000 from 500" whose end is `high`."""
    first, source = high.first, over_time(tokens, high.after)
    aside = over_aside(tokens, high.after, "from")
    if tokens.at(source).text not in (",", "from") and aside:
        source = aside - 1
    if tokens.lower(first - 1) != "to":  # not "edged up to"
        first = change_before(tokens, first, high.unit)[1]
    apart = tokens.at(source).text == ","
    opener = over_level(tokens, first, "to") - 1
    if tokens.lower(source + apart) != "from" or tokens.lower(opener) != "to":
        return None
    low = _read_high(tokens, past_level(tokens, over_owner(tokens, source + apart + 1)), high)
    strict = apart or source > over_time(tokens, high.after)
    if low is None or (strict and low.unit.name != high.unit.name):
        return None
    low, high = as_millions(tokens, low, high), as_millions(tokens, high, low)
    if low.unit.kind == "part" or not _belong(high, low, "from"):
        return None
    change: Change = "up" if high.value > low.value else "down"
    unit = low.unit if len(low.unit.name) > len(high.unit.name) else high.unit
    return Found(first, low.after, low, high, unit, change, opener, moves=True)


def _joint(tokens: Tokens, low: Amount, before: str) -> int | None:
    """Return the place after the words that join the two ends of a range."""
    place = over_time(tokens, low.after) if before == "from" else low.after
    word, mark = tokens.lower(place), tokens.at(place).text
    if word == "to" or (word == "and" and before == "between") or mark == "→":
        return skip_hyphen(tokens, place + 1)
    if mark in _DASHES and tokens.at(place + 1).text not in _DASHES:
        word = tokens.lower(place + 1)
        follows = word == "to" or (word == "or" and tokens.at(place + 2).text in _DASHES)
        return skip_hyphen(tokens, place + 2) if follows else place + 1
    if word == "or" and low.unit.kind in ("bare", "measure", "age") and low.number.value < 100:
        return place + 1
    upwards = before == "from" and word == "up" and tokens.lower(place + 1) == "to"
    return place + 2 if upwards else None


def _read_high(tokens: Tokens, joint: int, low: Amount) -> Amount | None:
    """Return the amount after `joint`, words like "at least" between them skipped."""
    if tokens.lower(joint) == "one" and low.unit.kind == "count" and _ends(tokens, joint + 1):
        return Amount(joint, joint + 1, _ONE, Unit("", "bare", joint + 1), "")
    for place in range(joint, joint + _LONGEST_MODIFIER):
        high = read_amount(tokens, place, alone=True)
        if high and change_before(tokens, place, low.unit)[1] <= joint:
            return high
    return None


def _ends(tokens: Tokens, place: int) -> bool:
    """Whether nothing that is counted stands at `place`."""
    return tokens.at(place).kind == "mark" or tokens.lower(place) in _ENDING


def _read_apart(tokens: Tokens, low: Amount, before: str) -> Amount | None:
    """Return the other end where words stand between: "from 60 percent of GDP to 97 percent"."""
    if before != "from":
        return None
    told = over_time(tokens, low.after)
    clause = over_clause(tokens, told)
    joint = clause or over_insertion(tokens, told) or over_aside(tokens, low.after, "to")
    high = _read_high(tokens, past_level(tokens, joint), low) if joint else None
    if high is None or (clause and not is_moving(tokens, clause - 2, way_of(low, high))):
        return None
    if high.number.kind == "part" or are_opposed(tokens, low.after, high.after):
        return None
    if high.unit.kind == "bare":
        return high if _ends(tokens, high.after) else None
    return high if high.unit.name == low.unit.name else None


def _belong(low: Amount, high: Amount, before: str) -> bool:
    """Whether two amounts are ends of one range: of one unit, or one of them bare.

    `before` is the word before the first: "from 12 years to eight".
    """
    if low.number.kind == "part":
        return high.number.kind == "part" and low.unit.name in ("", high.unit.name)
    names = low.unit.name, high.unit.name
    if low.unit.kind == "bare" or names[0] == names[1]:
        return True
    if high.unit.kind == "bare":
        unsaid = low.unit.kind == "money" or low.unit.name in _UNSAID
        return unsaid or (before == "from" and low.unit.kind != "age")
    return names[0].startswith(names[1] + " per ") or names[1].startswith(names[0] + " per ")
