"""Figures that are told in two units: "two hours and 10 minutes", "€1.5bn (£1.3bn)"."""

from summariser.figures.amounts import read_amount
from summariser.figures.found import Found
from summariser.figures.tokens import Tokens

_NEXT = {"year": "month", "month": "day", "week": "day", "day": "hour", "hour": "minute"}
_NEXT |= {"minute": "second", "foot": "inch", "pound-mass": "ounce", "stone": "pound-mass"}


def adds_to(tokens: Tokens, before: Found, found: Found) -> bool:
    """Whether `found` only goes on what `before` starts, or says it again in brackets."""
    between = [token.lower for token in tokens[before.after : found.first]]
    if between == ["("] and before.unit.kind in ("money", "measure"):
        return before.unit.kind == found.unit.kind and before.unit.name != found.unit.name
    return _NEXT.get(before.unit.name) == found.unit.name and between in ([], ["and"], [","])


def end_of(tokens: Tokens, found: Found) -> int:
    """Return the place after `found` and what goes on it."""
    place = found.after + (tokens.lower(found.after) == "and")
    rest = read_amount(tokens, place)
    goes = rest and rest.first == place and _NEXT.get(found.unit.name) == rest.unit.name
    return rest.after if rest and goes else found.after
