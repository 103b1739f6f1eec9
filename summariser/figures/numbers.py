"""Tokens to numbers: digits, number words, scale words and fractions."""

import re

from summariser.figures.measures import TIMES
from summariser.figures.multiples import read_multiple
from summariser.figures.nouns import STOPS_BUT_OF, singular
from summariser.figures.number import SCALES, Number, read_scale, scaled
from summariser.figures.parts import PARTS, read_part
from summariser.figures.spelling import ENSEMBLES, read_vague, read_words
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

# "One in five adults" and "nine in ten" are shares, "12 in 20 towns" is not.
_MOST_IN = 3
_ROUND = (10.0, 100.0)
# "Won six in 10 games".
_PLAYED = words(
    "game match start over inning appearance outing season test round race fixture bout"
)
# What those do of whom nothing is said: "nine in ten [said]".
_ASKED = words("said say says have had are were did do would will could")
_AFTER_ARTICLE = SCALES.keys() | PARTS.keys() | ENSEMBLES.keys() | {"-"}
# No count in the news is longer; it also keeps float() away from hostile digits.
_LONGEST = 24

_FRACTION_SIGNS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}

# What may part thousands besides commas and points, the last two in Switzerland: "1'000'000".
_PARTING = re.compile("[\u00a0\u2009\u202f'’]")

_PLAIN = re.compile(r"[0-9]*\.?[0-9]+")

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")

_POINTED = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3}){2,})(?:,([0-9]+))?")

_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")


def digits_value(text: str) -> float | None:
    """Return the number that `text` writes in digits, None when it writes none."""
    text = _PARTING.sub("", text)
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return float(text)
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    if match := _POINTED.fullmatch(text):
        return float(match[1].replace(".", "") + "." + (match[2] or "0"))
    return float(text.replace(",", ".")) if _DECIMAL_COMMA.fullmatch(text) else None


def may_count(tokens: Tokens, place: int) -> bool:
    """Whether the article at `place` may open a number: "a dozen", "a third", "a year and a half".

    Of the very many articles, a quick look leaves few.
    """
    return tokens.lower(place + 1) in _AFTER_ARTICLE or tokens.lower(place + 2) == "and"


def read_number(tokens: Tokens, place: int, *, money: bool = False) -> Number | None:
    """Return the number that starts at `place`, None when none does.

    `money` says that a currency stands before it, where "4 m" is four million.
    """
    number = _read_plain(tokens, place, money=money)
    return _read_out_of(tokens, number) or number if number else None


def _read_plain(tokens: Tokens, place: int, *, money: bool) -> Number | None:
    token = tokens.at(place)
    if token.kind == "digits":
        return _read_digits(tokens, place, money=money)
    if token.kind == "word":
        return (
            read_vague(tokens, place)
            or read_part(tokens, place)
            or read_words(tokens, place)
            or read_multiple(tokens, place)
        )
    return None


def _read_out_of(tokens: Tokens, some: Number) -> Number | None:
    """Read on where "nine out of 10 people", "one in five adults" follows `some`."""
    joint = [tokens.lower(some.after), tokens.lower(some.after + 1)]
    out = joint == ["out", "of"]
    if some.kind not in ("digits", "words") or not (out or joint[0] == "in"):
        return None
    every = _read_plain(tokens, some.after + 1 + out, money=False)
    if every is None or not 0 < some.value < every.value or every.kind == "part":
        return None
    if not out and not _is_share(tokens, some, every):
        return None
    return Number(some.first, every.after, some.value / every.value, 1.0, "part")


def _is_share(tokens: Tokens, some: Number, every: Number) -> bool:
    """Whether "in" between two numbers tells a share of what is named after them."""
    following = tokens.at(every.after)
    if following.kind != "word" or not following.text.islower():
        return False
    low = some.value <= _MOST_IN
    whole = every.value in _ROUND and some.value.is_integer()
    if not (low or whole) or singular(following.lower) in TIMES:
        return False
    if following.lower in STOPS_BUT_OF:
        return following.lower in _ASKED and (some.value == 1 or whole)
    return low or singular(following.lower) not in _PLAYED


def _read_digits(tokens: Tokens, place: int, *, money: bool) -> Number | None:
    value = digits_value(tokens[place].text)
    if value is None:
        return None
    after = place + 1
    fraction, end = _read_fraction(tokens, place)
    if fraction is not None:
        return Number(place, end, fraction, 1.0, "part" if tokens.lower(end) == "of" else "digits")
    mixed, end = _read_fraction(tokens, after)
    if mixed is not None and mixed < 1:
        value, after = value + mixed, end
    elif tokens.at(after).text in _FRACTION_SIGNS:
        value, after = value + _FRACTION_SIGNS[tokens[after].text], after + 1
    scale, after = read_scale(tokens, after, money=money)
    return Number(place, after, scaled(value, scale), scale, "digits")


def _read_fraction(tokens: Tokens, place: int) -> tuple[float | None, int]:
    """Return the value of "7/8" at `place` and the place after it."""
    over, under = tokens.at(place), tokens.at(place + 2)
    whole = over.kind == under.kind == "digits" and tokens.at(place + 1).text in ("/", "⁄")
    if not whole or not (tokens.touch(place + 1) and tokens.touch(place + 2)):
        return None, place
    if len(over.text) > 2 or len(under.text) > 3 or not (over.text + under.text).isdigit():
        return None, place
    return (int(over.text) / int(under.text), place + 3) if int(under.text) else (None, place)
