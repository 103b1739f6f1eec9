"""The place and agency that a story opens with: "OSTLEY, Carrow (AP) --"."""

from summariser.figures.marks import is_dash
from summariser.figures.tables import words
from summariser.figures.view import View

LONGEST_DATELINE = 14
_LONGEST_PLACE = 8
_AGENCIES = words("CNN AP Reuters AFP PTI RRB")
_DASHES = frozenset("-—–")


def has_dateline(view: View) -> bool:
    """Whether the sentence opens with its place and agency: "OSTLEY (AP) --"."""
    tokens, first = view.tokens, view.bounds.first
    near = tokens[first : min(view.bounds.after, first + LONGEST_DATELINE)]
    if _behind_place(view) > first:
        return True
    return tokens[first].text == "(" or any(token.text in _AGENCIES for token in near)


def behind_dateline(view: View) -> int:
    """Return where the sentence starts behind "OSTLEY (AP) --", its first token without one."""
    tokens, first = view.tokens, view.bounds.first
    near = range(first, min(view.bounds.after, first + LONGEST_DATELINE))
    named = next((at for at in near if tokens[at].text in _AGENCIES), None)
    if named is None or tokens.at(named + 1).text != ")":
        return _behind_place(view) + (tokens[first].text in _DASHES)
    place = named + 2
    while tokens.at(place).text in _DASHES:
        place += 1
    return place


def _behind_place(view: View) -> int:
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
