"""A text to its quantities."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from summariser.figures.amounts import Amount, read_amount
from summariser.figures.changes import change_after, change_before
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
_MOVES = words(
    """
    range ranges ranging ranged priced price prices vary varies varying run runs running
    """
)


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
        last = _inherit(tokens, _with_change(tokens, _ranged(tokens, amount)), last)
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
    _, start = change_before(tokens, low.first, low.unit)
    before = tokens.lower(start - 1)
    single = Found(low.first, low.after, low, None, low.unit, "=", low.first)
    joint = _joint(tokens, low, before)
    if joint is None or (
        before != "from" and change_before(tokens, low.first, low.unit)[0] in ("up", "down")
    ):
        return single
    high = _read_high(tokens, joint, low)
    if high is None or not _belong(low, high):
        return single
    low, unit = _shared(low, high)
    change = _movement(tokens, low, high, tokens.lower(start - 2) if before == "from" else "")
    opening = start - 1 if before in ("from", "between") else low.first
    return Found(opening, high.after, low, high, unit, change, opening, change != "=")


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
        high = read_amount(tokens, place)
        if high and change_before(tokens, place, low.unit)[1] <= joint:
            return high
    return None


def _belong(low: Amount, high: Amount) -> bool:
    """Whether two amounts are ends of one range: of one unit, or one of them bare."""
    if low.number.kind == "part":
        return False
    names = low.unit.name, high.unit.name
    if low.unit.kind == "bare" or names[0] == names[1]:
        return True
    if high.unit.kind == "bare":
        return low.unit.kind == "money"
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


def _movement(tokens: Tokens, low: Amount, high: Amount, verb: str) -> Change:
    """Return where "from … to …" after `verb` moves, "=" for a plain range, without a verb."""
    arrow = tokens.at(low.after).text == "→"
    if not arrow and (not verb or verb in _MOVES or tokens.at(low.after).text in _DASHES):
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
    change = last.change if found.change == "=" else found.change
    return replace(found, change=change, anchor=last.anchor)


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
