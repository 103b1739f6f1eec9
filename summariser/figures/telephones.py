"""Digits of telephone numbers and of codes: "0800 028 9276", "a 911 call", "bd28-72f4"."""

from summariser.figures.tables import words
from summariser.figures.tokens import Token, Tokens

_SHORTEST_GROUP = 3
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


def is_dialled(tokens: Tokens, place: int) -> bool:
    """Whether the digits are of a telephone number, or a part of a code: "bd28-72f4"."""
    return (
        _is_rung(tokens, place)
        or _is_grouped(tokens, place)
        or _is_international(tokens, place)
        or any(_is_local(tokens, at) for at in (place - 2, place, place + 2))
        or _is_coded(tokens, place)
    )


def _is_rung(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a short telephone number: "a [911] call"."""
    rung = tokens.lower(place - 1) in _RINGING or tokens.lower(place + 1) in _CALLS
    return rung and tokens[place].text in _RUNG


def _is_grouped(tokens: Tokens, place: int) -> bool:
    """Whether the digits are one of two groups in a row: "028 [9276]"."""
    beside = _is_group(tokens.at(place - 1)) or _is_group(tokens.at(place + 1))
    return beside and _is_group(tokens[place])


def _is_group(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) >= _SHORTEST_GROUP


def _is_international(tokens: Tokens, place: int) -> bool:
    """Whether the digits are the first or second after a plus: "+[44] 20", "+44 [20] 7946"."""
    before, following = tokens.at(place - 1), tokens.at(place + 1)
    if tokens.at(place - 2).text == "+" and before.kind == following.kind == "digits":
        return True
    opened = following.text == "(" and tokens.at(place + 2).kind == "digits"
    led = before.text == "+" and tokens.touch(place)
    return led and (following.kind == "digits" or opened)


def _is_local(tokens: Tokens, place: int) -> bool:
    """Whether three digits at `place` and four behind a hyphen are a number to ring: "400-7370"."""
    hyphened = tokens.at(place + 1).text == "-" and tokens.touch(place + 1)
    three, four = tokens.at(place).text, tokens.at(place + 2).text
    if not hyphened or len(three) != 3 or len(four) != 4 or not (three + four).isdigit():
        return False
    return tokens.touch(place + 2) and not tokens.at(place + 3).text.isalpha()


def _is_coded(tokens: Tokens, place: int) -> bool:
    """Whether letters join the digits at `place` to others: "72f4"; not "4x4", "6ft2"."""
    letters, other = tokens.at(place + 1), tokens.at(place + 2)
    joined = tokens.touch(place + 1) and tokens.touch(place + 2)
    coded = letters.kind == "word" and other.kind == "digits"
    return joined and coded and letters.lower not in _JOINED_BY
