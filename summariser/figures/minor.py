"""Sorts of figures that tell little alone: times in passing, lone things, pairs, some of "them"."""

from summariser.figures.found import Found
from summariser.figures.measures import TIMES
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_PASSING_BEFORE = words("last past next first every previous these those coming recent")
_PASSING_AFTER = words("ago earlier later back before after since hence now prior previously")
_PEOPLE = words("people person man woman child")


def is_passing(tokens: Tokens, found: Found) -> bool:
    """Whether `found` only tells a time in passing: "two years ago", "the last three days"."""
    before, after = tokens.lower(found.first - 1), tokens.lower(found.after)
    first_time = before == "in" and tokens.lower(found.first - 2) == "time"
    return is_time(found) and (first_time or before in _PASSING_BEFORE or after in _PASSING_AFTER)


def is_lone(tokens: Tokens, found: Found) -> bool:
    """Whether `found` is a lone thing, "one shop", or restates a price or measure in brackets."""
    if found.unit.kind in ("money", "measure") and found.anchor < found.first:
        return tokens.at(found.first - 1).text == "("
    return found.high is None and found.low.value == 1 and found.unit.kind in ("count", "trait")


def is_pair(found: Found) -> bool:
    """Whether `found` is two things, "two teachers are", but not two people."""
    two = found.high is None and found.low.value == 2
    return two and found.unit.kind == "count" and not is_of_people(found)


def is_of_people(found: Found) -> bool:
    """Whether `found` counts people."""
    return found.unit.name in _PEOPLE


def is_of_them(found: Found) -> bool:
    """Whether `found` counts "them", who are named elsewhere."""
    return found.unit.kind == "count" and not found.unit.name


def is_time(found: Found) -> bool:
    """Whether `found` is a length of time."""
    return found.unit.kind == "measure" and found.unit.name in TIMES
