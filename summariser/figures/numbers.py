"""Tokens to numbers: digits, number words, scale words and fractions."""

import re
from dataclasses import dataclass

from summariser.figures.tokens import Tokens

# No count in the news is longer; it also keeps float() away from hostile digits.
_LONGEST = 24

ONES = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: float(value)
    for value, word in zip(
        range(20, 100, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "dozen": 12.0,
}
_SUFFIXES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mm": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "cr": 1e7,
}
_CLEAR_SUFFIXES = frozenset({"k", "mn", "mln", "bn", "bln", "tn", "trn"})
_PARTS = {
    "half": 2.0,
    "third": 3.0,
    "quarter": 4.0,
    "fifth": 5.0,
    "sixth": 6.0,
    "seventh": 7.0,
    "eighth": 8.0,
    "ninth": 9.0,
    "tenth": 10.0,
}
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
# "Dozens" is at least twelve and less than ten dozen, and so on.
VAGUE = {
    "tens": (10.0, 100.0),
    "dozens": (12.0, 120.0),
    "hundreds": (100.0, 1000.0),
    "thousands": (1000.0, 10_000.0),
    "millions": (1e6, 1e7),
    "billions": (1e9, 1e10),
}
_OWNERS = frozenset(
    {"the", "its", "their", "his", "her", "our", "my", "your", "all", "of", "these", "those"}
)
_PLAIN = re.compile(r"[0-9]*\.?[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")
_POINTED = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3}){2,})(?:,([0-9]+))?")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the tokens `first` to `after` (not included).

    `scale` is the factor of a scale word or suffix (1.0 without one). `kind` tells how it is
    written: in "digits", in "words", or as a "part" of something ("two thirds").
    """

    first: int
    after: int
    value: float
    scale: float
    kind: str
    upper: float | None = None


def digits_value(text: str) -> float | None:
    """Return the number that `text` writes in digits, None when it writes none."""
    text = text.replace("\u00a0", "").replace("\u202f", "")
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return float(text)
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    if match := _POINTED.fullmatch(text):
        return float(match[1].replace(".", "") + "." + (match[2] or "0"))
    return float(text.replace(",", ".")) if _DECIMAL_COMMA.fullmatch(text) else None


def read_number(tokens: Tokens, place: int, *, money: bool = False) -> Number | None:
    """Return the number that starts at `place`, None when none does.

    `money` says that a currency stands before it, where "4 m" is four million.
    """
    token = tokens.at(place)
    if token.kind == "digits":
        return _read_digits(tokens, place, money=money)
    if token.kind == "word":
        return _read_vague(tokens, place) or _read_part(tokens, place) or _read_words(tokens, place)
    return None


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
    scale, after = _read_scale(tokens, after, money=money)
    return Number(place, after, value * scale, scale, "digits")


def _read_fraction(tokens: Tokens, place: int) -> tuple[float | None, int]:
    """Return the value of "7/8" at `place` and the place after it."""
    over, under = tokens.at(place), tokens.at(place + 2)
    whole = over.kind == under.kind == "digits" and tokens.at(place + 1).text in ("/", "⁄")
    if not whole or not (tokens.touch(place + 1) and tokens.touch(place + 2)):
        return None, place
    if len(over.text) > 2 or len(under.text) > 3 or not (over.text + under.text).isdigit():
        return None, place
    return (int(over.text) / int(under.text), place + 3) if int(under.text) else (None, place)


def _read_scale(tokens: Tokens, place: int, *, money: bool) -> tuple[float, int]:
    """Return the factor of the scale words at `place`, and the place after them."""
    scale = 1.0
    for _ in range(2):
        hyphen = tokens.at(place).text == "-" and tokens.touch(place)
        factor = SCALES.get(tokens.lower(place + hyphen))
        if factor is None:
            break
        scale, place = scale * factor, place + hyphen + 1
    if scale == 1.0 and _is_suffix(tokens, place, money=money):
        return _SUFFIXES[tokens.lower(place)], place + 1
    return scale, place


def _is_suffix(tokens: Tokens, place: int, *, money: bool) -> bool:
    """Whether a scale suffix stands at `place`: "4k", "£4 m"; "100m" may be metres."""
    word = tokens.lower(place)
    if word not in _SUFFIXES:
        return False
    if money or word in _CLEAR_SUFFIXES:
        return tokens.touch(place) or word not in ("k", "b")
    if word == "m" and tokens.touch(place):
        return _is_million(tokens, place)
    return word == "b" and tokens.touch(place) and tokens[place].text == "b"


def _is_million(tokens: Tokens, place: int) -> bool:
    """Whether the "m" at `place` is a million: "35m users", "3.2m"; not "100m sprint"."""
    following = tokens.lower(place + 1)
    if following == "of" or following in ("people", "tons", "tonnes", "barrels"):
        return True
    if tokens[place].text == "M" or "." in tokens[place - 1].text:
        return following not in (
            "long",
            "high",
            "tall",
            "deep",
            "wide",
            "away",
            "from",
            "above",
            "below",
        )
    return (
        len(following) > 3
        and following.endswith("s")
        and not following.endswith("ss")
        and following != "across"
    )


def _read_words(tokens: Tokens, place: int) -> Number | None:
    """Read "twenty-eight thousand", "a hundred and five", "a dozen"."""
    total, group, after, scale = 0.0, 0.0, place, 1.0
    if tokens.lower(place) in ("a", "an"):
        if tokens.lower(place + 1) not in SCALES:
            return None
        group, after = 1.0, place + 1
    room = float("inf")
    while True:
        word = tokens.lower(_after_joint(tokens, after, place))
        if word in SCALES and (group or total):
            scale = SCALES[word]
            group, total, room = _scaled(total, group, scale)
        elif word in ONES and ONES[word] < room:
            group, room = group + ONES[word], 1.0 if ONES[word] else 0.0
        elif word in TENS and TENS[word] < room:
            group, room = group + TENS[word], 10.0
        else:
            break
        after = _after_joint(tokens, after, place) + 1
    if after == place or (after == place + 1 and tokens.lower(place) in ("a", "an")):
        return None
    return _with_half(tokens, Number(place, after, total + group, scale, "words"))


def _scaled(total: float, group: float, scale: float) -> tuple[float, float, float]:
    """Return group, total and room after a scale word."""
    if scale in (100.0, 12.0):
        return (group or 1.0) * scale, total, 100.0 if scale == 100.0 else 1.0
    return 0.0, total + group * scale if group else total * scale, 1000.0


def _after_joint(tokens: Tokens, place: int, first: int) -> int:
    """Return the place after the hyphen or "and" that joins two number words."""
    if place == first:
        return place
    if tokens.at(place).text == "-" and tokens.touch(place) and tokens.touch(place + 1):
        return place + 1
    joined = tokens.lower(place) == "and" and tokens.lower(place - 1) in SCALES
    return place + 1 if joined and tokens.lower(place + 1) in (ONES | TENS) else place


def _with_half(tokens: Tokens, number: Number) -> Number:
    """Read on where "and a half" follows: "two and a half million"."""
    following = [tokens.lower(number.after + step) for step in range(3)]
    if following != ["and", "a", "half"]:
        return number
    scale, after = _read_scale(tokens, number.after + 3, money=False)
    return Number(number.first, after, (number.value + 0.5) * scale, scale, "words")


def _read_vague(tokens: Tokens, place: int) -> Number | None:
    """Read "dozens of", "hundreds of thousands of"."""
    if tokens.lower(place) not in VAGUE or tokens.lower(place + 1) != "of":
        return None
    low, high = VAGUE[tokens.lower(place)]
    nested = VAGUE.get(tokens.lower(place + 2))
    if nested and tokens.lower(place + 3) == "of":
        return Number(place, place + 3, low * nested[0], nested[0], "vague", high * nested[0])
    return Number(place, place + 1, low, 1.0, "vague", high)


def _read_part(tokens: Tokens, place: int) -> Number | None:
    """Read "two thirds", "a third of", "half of", "half a million"."""
    word = tokens.lower(place)
    if word == "half":
        return _read_half(tokens, place)
    following = place + 1 + (tokens.at(place + 1).text == "-")
    part = tokens.lower(following)
    if (
        word in ("a", "one")
        and part in _PARTS
        and (word == "one" or tokens.lower(following + 1) == "of")
    ):
        return Number(place, following + 1, 1 / _PARTS[part], 1.0, "part")
    if word in ONES and 1 < ONES[word] < 10 and part.endswith("s") and part[:-1] in _PARTS:
        return Number(place, following + 1, ONES[word] / _PARTS[part[:-1]], 1.0, "part")
    return None


def _read_half(tokens: Tokens, place: int) -> Number | None:
    following, scale = tokens.lower(place + 1), SCALES.get(tokens.lower(place + 2))
    if following in ("a", "an") and scale:
        return Number(place, place + 3, scale / 2, scale, "words")
    if following in ("an", "a") and tokens.lower(place + 2) in ("hour", "century", "mile"):
        return Number(place, place + 2, 0.5, 1.0, "words")
    before = tokens.lower(place - 1)
    if following in _OWNERS and before not in (
        "first",
        "second",
        "last",
        "latter",
        "other",
        "better",
        "top",
        "bottom",
    ):
        return Number(place, place + 1, 0.5, 1.0, "part")
    return None
