"""The place that a story opens with: "OSTLEY, Carrow --"; others the page leaves out."""

from summariser.figures.marks import is_dash
from summariser.figures.view import View

LONGEST_DATELINE = 14
_LONGEST_PLACE = 8


def has_dateline(view: View) -> bool:
    """Whether the sentence opens with its place: "OSTLEY, Carrow --"."""
    return behind_dateline(view) > view.bounds.first


def behind_dateline(view: View) -> int:
    """Return where the sentence starts behind "OSTLEY, Carrow --", its first token without one."""
    tokens, first = view.tokens, view.bounds.first
    if not (tokens[first].text.isupper() and len(tokens[first].text) > 1):
        return first
    for place in range(first + 1, min(view.bounds.after, first + _LONGEST_PLACE)):
        if is_dash(tokens, place):
            return place + 1
        if not (tokens[place].text[:1].isupper() or tokens[place].text in ",-"):
            break
    return first
