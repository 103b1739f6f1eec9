"""A text to its quantities."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from summariser.figures.amounts import Amount, read_amount
from summariser.figures.changes import change_after, change_before, direction_of
from summariser.figures.dates import calendar_spans
from summariser.figures.found import Found
from summariser.figures.quantity import Change, Quantity
from summariser.figures.subjects import subject_of
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens, tokenise
from summariser.figures.unit import Unit

_RESTATING = (["or"], [",", "or"], ["("])
_REACHING = (["to"], [",", "to"], ["at"])
_DASHES = frozenset({"-", "–", "—", "‑"})
_LONGEST_MODIFIER = 4
# "88,417 votes to 88,205" tells one tally.
_TALLIED = frozenset({"vote", "seat", "ballot"})
# How far from its figure a unit may stand that is not said again, and what ends its reach.
_FARTHEST_UNIT = 14
_MOST_PERCENT = 100
_BREAKS = frozenset(".;()")
# How far before its "from" a verb of movement may stand: "raised the price of parking from".
_LONGEST_OBJECT = 9
# Verbs that move only with "from … to …": "has gone from 30 to 120".
_TURNING = words(
    "gone went turned moved changed shifted swung revised adjusted halve double triple quadruple"
)
# What may stand between "from" and its figure: "from an average of 900", "from just 12".
_LEVELS = words("a an the as its of average low high record peak mere total just only")


def find_quantities(text: str) -> list[Quantity]:
    """Return the quantities of `text` in its order, none overlapping another.

    Years, dates, clock times, ordinals and names with numbers are no quantities.
    """
    tokens = tokenise(text)
    return [quantity_of(text, tokens, found) for found in find(text, tokens)]


def find(text: str, tokens: Tokens) -> Iterator[Found]:
    """Yield the amounts and ranges of `text`, whose tokens are `tokens`, in its order."""
    blocked = _Blocked(calendar_spans(text))
    place, last = 0, None
    while place < len(tokens):
        amount = None if blocked.covers(tokens[place].start) else read_amount(tokens, place)
        if amount is None:
            place += 1
            continue
        ranged = _reversed(tokens, amount) or _ranged(tokens, amount)
        last = _with_unit(tokens, _inherit(tokens, _with_change(tokens, ranged), last), last)
        yield last
        place = last.after


class _Blocked:
    """The places of a text where no quantity starts."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self._starts = [start for start, _ in spans]

    def covers(self, place: int) -> bool:
        at = bisect_right(self._starts, place)
        return any(place < end for _, end in self._spans[max(0, at - 2) : at])


def _ranged(tokens: Tokens, low: Amount) -> Found:
    """Return `low` with the other end of its range, alone if it has none."""
    said, start = change_before(tokens, low.first, low.unit)
    start = _over_level(tokens, start)
    before = tokens.lower(start - 1)
    single = Found(low.first, low.after, low, None, low.unit, "=", low.first)
    joint = _joint(tokens, low, before)
    if joint is None:
        return single
    high = _read_high(tokens, joint, low)
    if high is None or not _belong(low, high, before):
        return single
    if said in ("up", "down") and before not in ("from", "by") and not _spans(low, high):
        return single  # "rose 5% to 40"
    low, unit = _shared(low, high)
    opening = start - 1 if before in ("from", "between") else low.first
    change = _movement(tokens, low, high, opening if before == "from" else 0)
    return Found(opening, high.after, low, high, unit, change, opening, change != "=")


def _over_level(tokens: Tokens, place: int) -> int:
    """Return the place after the "from" before `place` and its level, `place` without one."""
    for start in range(place, max(0, place - _LONGEST_MODIFIER), -1):
        if tokens.lower(start - 1) not in _LEVELS:
            return start if tokens.lower(start - 1) == "from" else place
    return place


def _spans(low: Amount, high: Amount) -> bool:
    """Whether a movement is by something between the two: "rose 5 to 7 percent"."""
    return low.unit.kind == "bare" != high.unit.kind and low.value < high.value


def _reversed(tokens: Tokens, high: Amount) -> Found | None:
    """Return the movement "to 4,000 from 500" whose end is `high`."""
    if tokens.lower(high.after) != "from" or tokens.lower(high.first - 1) != "to":
        return None
    low = _read_high(tokens, high.after + 1, high)
    if low is None or low.unit.kind == "part" or not _belong(high, low, "from"):
        return None
    change: Change = "up" if high.value > low.value else "down"
    unit = low.unit if len(low.unit.name) > len(high.unit.name) else high.unit
    return Found(high.first, low.after, low, high, unit, change, high.first - 1, moves=True)


def _joint(tokens: Tokens, low: Amount, before: str) -> int | None:
    """Return the place after the words that join the two ends of a range."""
    place = low.after
    word, mark = tokens.lower(place), tokens.at(place).text
    if word == "to" or (word == "and" and before == "between") or mark == "→":
        return place + 1
    if mark in _DASHES and tokens.at(place + 1).text not in _DASHES:
        follows = tokens.lower(place + 1) == "to"
        return place + 1 + follows + (follows and tokens.at(place + 2).text == "-")
    if word == "or" and low.unit.kind in ("bare", "measure") and low.number.value < 100:
        return place + 1
    return (
        place + 2 if before == "from" and word == "up" and tokens.lower(place + 1) == "to" else None
    )


def _read_high(tokens: Tokens, joint: int, low: Amount) -> Amount | None:
    """Return the amount after `joint`, words like "at least" between them skipped."""
    for place in range(joint, joint + _LONGEST_MODIFIER):
        high = read_amount(tokens, place, alone=True)
        if high and change_before(tokens, place, low.unit)[1] <= joint:
            return high
    return None


def _belong(low: Amount, high: Amount, before: str) -> bool:
    """Whether two amounts are ends of one range: of one unit, or one of them bare.

    `before` is the word before the first: "from 12 years to eight".
    """
    if low.number.kind == "part":
        return False
    names = low.unit.name, high.unit.name
    if low.unit.kind == "bare" or names[0] == names[1]:
        return True
    if high.unit.kind == "bare":
        return before == "from" or low.unit.kind in ("money", "age") or low.unit.name in _TALLIED
    return names[0].startswith(names[1] + " per ") or names[1].startswith(names[0] + " per ")


def _shared(low: Amount, high: Amount) -> tuple[Amount, Unit]:
    """Return the low end with the scale it shares with the high one, and their unit."""
    unit = high.unit if len(high.unit.name) >= len(low.unit.name) else low.unit
    number = low.number
    if number.scale == 1 < high.number.scale and number.value < high.value / high.number.scale:
        low = replace(
            low,
            number=replace(number, value=number.value * high.number.scale, scale=high.number.scale),
        )
    return low, unit


def _movement(tokens: Tokens, low: Amount, high: Amount, opening: int) -> Change:
    """Return where "from … to …" moves, "=" for a plain range.

    `opening` is the place of a "from". Only an arrow, or a verb of movement near before it, moves.
    """
    if tokens.at(low.after).text != "→":
        near = tokens[max(0, opening - _LONGEST_OBJECT) : max(0, opening)]
        if not any(direction_of(token.lower) != "=" or token.lower in _TURNING for token in near):
            return "="
    return "up" if high.value > low.value else "down" if high.value < low.value else "="


def _with_change(tokens: Tokens, found: Found) -> Found:
    """Return `found` with the change that the words beside it say."""
    if found.change != "=":
        return found
    sign, first = change_before(tokens, found.first, found.unit)
    after = found.after
    if sign == "=":
        sign, after = change_after(tokens, after)
    if sign == "=" and found.low.sign and found.unit.kind == "share":
        sign = "up" if found.low.sign == "+" else "down"
    return replace(found, first=first, after=after, change=sign, anchor=first)


def _inherit(tokens: Tokens, found: Found, last: Found | None) -> Found:
    """Return `found` with the change of the amount it restates: "up 0.25 points, or 0.01%"."""
    if last is None:
        return found
    between = [token.lower for token in tokens[last.after : found.first]]
    if between in _REACHING and last.change in ("up", "down"):
        return replace(found, anchor=last.anchor)
    if between not in _RESTATING:
        return found
    told = between == ["("] and last.change not in ("up", "down")
    change = last.change if found.change == "=" and not told else found.change
    return replace(found, change=change, anchor=last.anchor)


def _with_unit(tokens: Tokens, found: Found, last: Found | None) -> Found:
    """Return a bare `found` with the unit it leaves unsaid: "at 84.75 cents, the lowest 74.07"."""
    if found.unit.kind != "bare":
        return found
    if tokens.lower(found.after) == "who":
        return replace(found, unit=Unit("people", "count", found.after))
    if last is None or last.unit.kind not in ("money", "measure", "share"):
        return found
    fits = last.unit.kind != "share" or abs(found.low.value) < _MOST_PERCENT
    decimal = fits and found.high is None and not float(found.low.value).is_integer()
    near = found.first - last.after <= _FARTHEST_UNIT and found.low.number.scale == 1
    between = tokens[last.after : found.first]
    if not (decimal and near) or any(token.text in _BREAKS for token in between):
        return found
    return replace(found, unit=replace(last.unit, after=found.after))


def quantity_of(text: str, tokens: Tokens, found: Found) -> Quantity:
    """Return `found` as the quantity it is in `text`."""
    start, end = tokens[found.first].start, tokens[found.after - 1].end
    upper = found.high.value if found.high else found.low.number.upper
    return Quantity(
        start,
        end,
        text[start:end],
        found.low.value,
        upper,
        found.unit.name,
        found.change,
        subject_of(text, tokens, found),
    )
