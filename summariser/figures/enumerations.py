"""Digits that only number or dial: "2. Rinse", "3) Wait", "0800 028 9276", "a 911 call"."""

from summariser.figures.tables import words
from summariser.figures.tokens import Token, Tokens

_LONGEST_NUMBERING = 2
_LONGEST_BRACKET = 12
_SHORTEST_GROUP = 3
_QUOTES = frozenset("\"“'‘")
_BEFORE = frozenset(["", ".", "!", "?", ":", ";", "”", '"', "-", "•", ")"])
# Numbers that are rung, and the words round them.
_RUNG = words("911 999 112 101 111")
_RINGING = words("call calls called calling dial dials dialled dialed dialling rang ring phoned")
_CALLS = words(
    """
    call calls caller callers operator operators dispatcher dispatchers emergency recording
    recordings tape tapes audio hotline
    """
)
# "A 4x4", "6ft2" are measured.
_JOINED_BY = words("x ft st km m cm")


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


def is_dialled(tokens: Tokens, place: int) -> bool:
    """Whether the digits are of a telephone number, or a part of a code: "bd28-72f4"."""
    token, before = tokens[place], tokens.at(place - 1)
    if _is_rung(tokens, place):
        return True
    if _is_group(token) and (_is_group(before) or _is_group(tokens.at(place + 1))):
        return True
    following = tokens.at(place + 1)
    dialled = following.kind == "digits" or (
        following.text == "(" and tokens.at(place + 2).kind == "digits"
    )
    if before.text == "+" and tokens.touch(place) and dialled:
        return True
    if tokens.at(place - 2).text == "+" and before.kind == following.kind == "digits":
        return True
    if any(_is_local(tokens, at) for at in (place, place - 2, place + 2)):
        return True
    joined = tokens.touch(place + 1) and tokens.touch(place + 2)
    return joined and tokens.at(place + 1).kind == "word" and _is_coded(tokens, place)


def _is_rung(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a short telephone number: "a [911] call"."""
    rung = tokens.lower(place - 1) in _RINGING or tokens.lower(place + 1) in _CALLS
    return rung and tokens[place].text in _RUNG


def _is_local(tokens: Tokens, place: int) -> bool:
    """Whether three digits at `place` and four behind a hyphen are a number to ring: "400-7370"."""
    hyphened = tokens.at(place + 1).text == "-" and tokens.touch(place + 1)
    three, four = tokens.at(place).text, tokens.at(place + 2).text
    if not hyphened or len(three) != 3 or len(four) != 4 or not (three + four).isdigit():
        return False
    return tokens.touch(place + 2) and not tokens.at(place + 3).text.isalpha()


def _is_group(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) >= _SHORTEST_GROUP


def _is_coded(tokens: Tokens, place: int) -> bool:
    """Whether letters stand between the digits at `place` and others: "72f4"; not "4x4", "6ft2"."""
    letters = tokens.lower(place + 1)
    return tokens.at(place + 2).kind == "digits" and letters not in _JOINED_BY
