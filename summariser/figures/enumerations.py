"""Digits that number the items of a list: "2. Rinse", "3) Wait"."""

from summariser.figures.tokens import Tokens

_LONGEST_NUMBERING = 2
_LONGEST_BRACKET = 12
_QUOTES = frozenset("\"“'‘")
_BEFORE = frozenset(["", ".", "!", "?", ":", ";", "”", '"', "-", "•", ")"])


def is_numbering(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` number an item of a list: "[2]. Rinse it.", "and [3]) wait"."""
    digits, mark = tokens[place].text, tokens.at(place + 1).text
    if not digits.isdigit() or len(digits) > _LONGEST_NUMBERING or not tokens.touch(place + 1):
        return False
    opens = tokens.at(place - 1).text in _BEFORE and not tokens.touch(place)
    if mark == ".":
        item = place + 2 + (tokens.at(place + 2).text in _QUOTES)
        return opens and tokens.at(item).text[:1].isupper() and not tokens.touch(place + 2)
    if mark != ")" or tokens.at(place - 1).text == "(":
        return False
    near = range(max(0, place - _LONGEST_BRACKET), place)
    return all(tokens[at].text != "(" for at in near)
