"""A text to its quantities."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from summariser.figures.afterwords import change_after
from summariser.figures.amounts import STARTERS, Amount, read_amount
from summariser.figures.changes import change_before
from summariser.figures.dates import calendar_spans
from summariser.figures.found import Found, words_between
from summariser.figures.impliedunits import is_ended, with_unit
from summariser.figures.letters import LENGTHS
from summariser.figures.measures import TIMES
from summariser.figures.quantity import Quantity
from summariser.figures.ranges import read_range
from summariser.figures.subjects import subject_of
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens, tokenise

# "Fell to a ten-year [low]".
_EXTREMES = words("low lows high highs peak record")
_RESTATING = (["or"], [",", "or"], ["("])
# "Sank two days [after] it sailed" tells when, "sank two miles [off] the coast" where.
_APART = {
    **dict.fromkeys(TIMES, words("after before later earlier ago")),
    **dict.fromkeys(
        LENGTHS,
        words(
            """
            off away outside inland offshore out north south east west northeast northwest southeast
            southwest north-east north-west south-east south-west
            """
        ),
    ),
}
# "Rose by 0.4% on the month [and by] 12.6% on the year".
_AGAIN = (["and", "by"], ["then", "by"], ["but", "by"])
_REACHING = (["to"], [",", "to"], ["at"])


def find_quantities(text: str) -> list[Quantity]:
    """Return the quantities of `text` in its order, none overlapping another.

    Years, dates, clock times, ordinals and names with numbers are no quantities.
    """
    tokens = tokenise(text)
    return [
        replace(quantity_of(text, tokens, found), subject=subject_of(text, tokens, found))
        for found in find(text, tokens)
    ]


def find_values(text: str) -> frozenset[float]:
    """Return the values of the quantities of `text`, both ends of ranges; no subject is sought."""
    found = list(find(text, tokenise(text)))
    ends = {it.upper for it in found if it.upper is not None}
    return frozenset({it.low.value for it in found} | ends)


def find(text: str, tokens: Tokens) -> Iterator[Found]:
    """Yield the amounts and ranges of `text`, whose tokens are `tokens`, in its order."""
    dated = _dated(text, tokens)
    place, last, size = 0, None, len(tokens)
    while place < size:
        token = tokens[place]
        closed = (token.kind != "digits" and token.lower not in STARTERS) or place in dated
        amount = None if closed else read_amount(tokens, place)
        if amount is None or _is_cut_off(text, tokens, amount):
            place += 1
            continue
        found = _with_change(tokens, read_range(tokens, amount))
        near = last if last and not is_ended(text, tokens, last.after - 1, found.first) else None
        last = with_unit(text, tokens, _inherit(tokens, found, near), near)
        yield last
        place = last.after


def _is_cut_off(text: str, tokens: Tokens, amount: Amount) -> bool:
    """Whether a line ends between the sign that `amount` opens with and its number."""
    opener, number = tokens[amount.first], tokens[amount.number.first]
    return opener.kind == "mark" and "\n" in text[opener.end : number.start]


def _dated(text: str, tokens: Tokens) -> frozenset[int]:
    """Return the places of dates and clock times, where no quantity starts."""
    spans = (
        (bisect_left(tokens.starts, place) for place in span)
        for span in calendar_spans(text, tokens)
    )
    return frozenset(place for first, after in spans for place in range(first, after))


def _with_change(tokens: Tokens, found: Found) -> Found:
    """Return `found` with the change that the words beside it say."""
    opened = found.high is not None and tokens.lower(found.first) == "from"
    if found.change != "=" or opened:
        return found
    sign, first = change_before(tokens, found.first, found.unit)
    after = found.after
    if sign in ("up", "down") and _is_apart(tokens, found, first):
        return found
    if sign == "=":
        sign, after = change_after(tokens, after)
    if sign == "=":
        sign = change_after(tokens, found.low.number.after)[0]
    if sign == "=" and found.low.number.kind == "turn":
        sign = "up" if found.low.value > 1 else "down"
    if sign == "=" and found.low.sign and found.unit.kind == "share":
        sign = "up" if found.low.sign == "+" else "down"
    return replace(found, first=first, after=after, change=sign, anchor=first)


def _is_apart(tokens: Tokens, found: Found, first: int) -> bool:
    """Whether the verb before `found`, whose words start at `first`, does not move it.

    It tells how old a level is ("fell to a ten-year low"), or where or when something happened.
    """
    following = tokens.lower(found.after)
    if found.unit.name in TIMES and following in _EXTREMES:
        return True
    apart = following in _APART.get(found.unit.name, ())
    return apart and tokens.lower(first - 1) not in ("to", "by")


def _inherit(tokens: Tokens, found: Found, last: Found | None) -> Found:
    """Return `found` with the change of the amount it restates: "up 0.25 points, or 0.01%"."""
    if last is None:
        return found
    between = words_between(tokens, last, found)
    if between in _REACHING and last.change in ("up", "down"):
        return replace(found, anchor=last.anchor)
    alike = found.unit.name == last.unit.name and found.change == "="
    if between[-2:] in _AGAIN and alike and last.change in ("up", "down"):
        return replace(found, change=last.change)
    if between not in _RESTATING:
        return found
    told = between == ["("] and found.unit.kind != last.unit.kind
    change = last.change if found.change == "=" and not told else found.change
    return replace(found, change=change, anchor=last.anchor)


def quantity_of(text: str, tokens: Tokens, found: Found) -> Quantity:
    """Return `found` as the quantity it is in `text`; its subject is not sought."""
    start, end = tokens[found.first].start, tokens[found.after - 1].end
    return Quantity(
        start,
        end,
        text[start:end],
        found.low.value,
        found.upper,
        found.unit.name,
        found.change,
        "",
    )
