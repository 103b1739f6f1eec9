"""What is amiss with a statement as a reader sees it, as costs."""

from collections.abc import Sequence

from summariser.figures.marks import QUOTES, closes_quotation, ends_quoted_sentence, is_dash
from summariser.figures.phrases import (
    AUXILIARIES,
    LEADING,
    Span,
)
from summariser.figures.tables import words
from summariser.figures.view import View

Parts = tuple[Span, ...]

# Characters that a bullet should have, and may well have.
_SHORT, _LONG = 40, 100
NEVER = 9.0
_HANGING = (LEADING | AUXILIARIES) - {"each"} | words(
    "and or but who which when while because if not how why whether"
)
_JOINTS = words("and but or")
_NEAR = 8
_ADVERBS = words("sometimes often usually then also now still perhaps even only one")
_STOPS = frozenset(".?!")


def length_cost(view: View, parts: Parts, longest: int) -> float:
    """Return what the length of `parts` costs, above all beyond a few lines of a phone.

    `longest` is how many characters they have at most.
    """
    tokens = view.tokens
    length = sum(tokens[part.after - 1].end - tokens[part.first].start for part in parts)
    after = parts[-1].after
    ended = tokens.at(after).text in _STOPS or all(
        token.kind == "mark" for token in tokens[after : view.bounds.after]
    )
    if length > longest or (not ended and _hangs(view, after - 1)):
        return NEVER
    return 0.008 * length + 0.015 * max(0, length - _LONG) + 0.01 * max(0, _SHORT - length)


def _hangs(view: View, place: int) -> bool:
    """Whether the word at `place` asks for more: "soon after", "and sometimes"."""
    tokens = view.tokens
    joined = tokens.lower(place - 1) in _JOINTS
    near = range(place, max(view.bounds.first, place - _NEAR), -1)
    comma = next((at for at in near if tokens[at].text == ","), None)
    if (
        comma is not None
        and tokens[comma - 1].lower in _JOINTS
        and tokens.at(place + 1).text == ","
    ):
        return True  # "and, Ann Lee notes"
    if joined and is_dash(tokens, place - 2):
        return True  # "- and problems"
    return tokens[place].lower in _HANGING or (joined and tokens[place].lower in _ADVERBS)


def marks_cost(view: View, parts: Parts) -> float:
    """Return what further numbers, halves of brackets and of quotations in `parts` cost."""
    tokens = view.tokens
    shown = [token for part in parts for token in tokens[part.first : part.after]]
    marks = [token.text for token in shown if token.kind == "mark"]
    numbers = [token for token in shown if token.kind == "digits"]
    broken = not _STOPS.isdisjoint(marks) and any(
        ends_quoted_sentence(tokens, at)
        for part in parts
        for at in range(part.first, part.after - 1)
    )
    torn = view.is_quoting and _closes_first(view, parts[0])
    torn = torn or any(map(view.halves_single, parts))
    return 0.1 * len(numbers) + 1.0 * broken + NEVER * torn + _halves_cost(marks)


def _closes_first(view: View, span: Span) -> bool:
    """Whether the first quotation mark of `span` closes what is outside: 'grand" and "old'."""
    tokens = view.tokens
    quotes = (at for at in range(span.first, span.after) if tokens[at].text in QUOTES)
    first = next(quotes, span.first)
    return first > span.first and closes_quotation(tokens, first)


def _halves_cost(marks: Sequence[str]) -> float:
    """What it costs to leave half of a bracket or a quotation."""
    if not marks:
        return 0.0
    whole = marks.count("(") == marks.count(")") and marks.count("[") == marks.count("]")
    quoted = marks.count("“") == marks.count("”") and marks.count('"') % 2 == 0
    return NEVER * (not (whole and quoted))
