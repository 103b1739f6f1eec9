"""The quantities of a text that may become key figures, the repeats of one figure as one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from summariser.figures.changes import change_before
from summariser.figures.found import Found
from summariser.figures.quantity import Quantity
from summariser.figures.tokens import Tokens

# From here on 3,974 may be told as 4,000; smaller figures are told exactly.
_ROUGH = 100
# Figures that a figure is compared with to find its repeats, for the sake of hostile texts.
_COMPARED = 50


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quantity of sentence number `number`; the text tells it `repeats` times."""

    found: Found
    quantity: Quantity
    previous: Quantity | None
    number: int
    repeats: int = 1


def split_movement(
    text: str, tokens: Tokens, found: Found, quantity: Quantity
) -> tuple[Quantity, Quantity | None]:
    """Return the "to" and the "from" of a movement; others as they are, and None."""
    if found.high is None or not found.moves:
        return quantity, None
    low, high = found.low, found.high
    _, first = change_before(tokens, high.first, found.unit)
    start, end = tokens[first].start, tokens[high.after - 1].end
    upper = found.upper if found.upper != high.value else None
    current = replace(
        quantity, start=start, end=end, text=text[start:end], value=high.value, upper=upper
    )
    start, end = tokens[low.first].start, tokens[low.after - 1].end
    previous = replace(current, start=start, end=end, text=text[start:end], value=low.value)
    return current, replace(previous, upper=None, change="=")


def merge_repeats(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return `candidates` with repeats and roundings of one figure counted, not listed."""
    kept: list[Candidate] = []
    places: dict[str, list[int]] = {}
    for candidate in candidates:
        alike = places.setdefault(_rounded(candidate.quantity.value), [])
        same = (place for place in alike[:_COMPARED] if _same(candidate, kept[place]))
        place = next(same, None)
        if place is None:
            alike.append(len(kept))
            kept.append(candidate)
        else:
            other = kept[place]
            better = candidate if candidate.previous and not other.previous else other
            kept[place] = replace(better, repeats=other.repeats + 1)
    return kept


def _rounded(value: float) -> str:
    """Return `value` to two digits."""
    return f"{value:.1e}"


def _same(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates, alike in their first two digits, tell one figure."""
    a, b = one.quantity, other.quantity
    if (a.value, a.upper) == (b.value, b.upper):
        counts = one.found.unit.kind == other.found.unit.kind == "count"
        return counts or a.unit == b.unit or "" in (a.unit, b.unit)
    rounding = any(float(_rounded(value)) == value for value in (a.value, b.value))
    single = a.upper is b.upper is None and not (one.previous or other.previous)
    return rounding and single and a.unit == b.unit != "" and abs(a.value) >= _ROUGH
