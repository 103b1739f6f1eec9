"""Marks that part clauses, quotations and brackets, told by the spaces round them."""

from summariser.abbreviations import keeps_full_stop
from summariser.figures.tokens import Tokens

DASHES = frozenset("—–")
QUOTES = frozenset('“”"')
SINGLE_QUOTES = frozenset("'‘’")
_PARTING = frozenset(";:|") | DASHES
_LONGEST_BRACKET = 12


def parts_clauses(tokens: Tokens, place: int) -> bool:
    """Whether a mark that parts clauses stands at `place`, not the colon of "10:40"."""
    token = tokens.at(place)
    if token.kind != "mark":
        return False
    colon = token.text == ":" and tokens.touch(place + 1)
    return (token.text in _PARTING and not colon) or is_hyphen_dash(tokens, place)


def is_dash(tokens: Tokens, place: int) -> bool:
    """Whether a dash stands at `place`, of whatever kind."""
    text = tokens.at(place).text
    return text in DASHES or (text == "-" and is_hyphen_dash(tokens, place))


def is_hyphen_dash(tokens: Tokens, place: int) -> bool:
    """Whether "-" or the end of "--" at `place` parts two clauses."""
    if tokens.at(place).text != "-" or tokens.touch(place + 1):
        return False
    return not tokens.touch(place) or tokens.at(place - 1).text == "-"


def skip_hyphen(tokens: Tokens, place: int) -> int:
    """Return the place after the hyphen at `place`, `place` itself where there is none."""
    return place + 1 if tokens.at(place).text in ("-", "‑") and tokens.touch(place) else place


def behind_bracket(tokens: Tokens, place: int) -> int:
    """Return the place after the short bracket at `place`, `place` itself where there is none."""
    if tokens.at(place).text != "(":
        return place
    near = range(place + 1, place + _LONGEST_BRACKET)
    return next((at + 1 for at in near if tokens.at(at).text == ")"), place)


def opens_quotation(tokens: Tokens, place: int) -> bool:
    """Whether a double quotation mark that opens stands at `place`."""
    outer = tokens.at(place).text in QUOTES and not tokens.touch(place)
    return outer and tokens.touch(place + 1)


def closes_quotation(tokens: Tokens, place: int) -> bool:
    """Whether a double quotation mark that closes stands at `place`."""
    return tokens.at(place).text in QUOTES and tokens.touch(place)


def turns_single(tokens: Tokens, place: int) -> int:
    """Return 1 where a single quotation mark opens at `place`, -1 where one closes, else 0.

    The apostrophe of "the owners' boats" looks like one that closes.
    """
    if tokens[place].text not in SINGLE_QUOTES:
        return 0
    following = tokens.at(place + 1)
    if tokens.touch(place):
        return -(following.kind == "mark" or not tokens.touch(place + 1))
    return following.kind != "mark" and tokens.touch(place + 1)


def ends_quoted_sentence(tokens: Tokens, place: int) -> bool:
    """Whether a sentence ends at `place` inside a quotation that goes on."""
    token, before = tokens.at(place), tokens.at(place - 1)
    if token.text not in (".", "?", "!") or tokens.touch(place + 1):
        return False
    following = tokens.at(place + 1).text
    plain = len(before.text) > 3 or before.kind == "digits" or before.text == ")"
    ended = plain or (len(before.text) > 1 and not keeps_full_stop(before.text, following))
    return ended and following[:1].isupper()
