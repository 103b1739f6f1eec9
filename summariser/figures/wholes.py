"""Some of a larger number: "six of the seven sailors", "lost five of their last nine games"."""

from dataclasses import replace

from summariser.figures.nouns import DEFINITE
from summariser.figures.number import Number
from summariser.figures.numbers import read_number
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens

_BETWEEN = DEFINITE | words("all last next first past previous opening final remaining other")
# "These" may also open what is counted: "two of these [boats]", but "two of [these] drowned".
_THEM = words("them us whom these those")
_FEWEST = 2
_LONGEST = 3
# "The last [four] of the 20 that are left" are no four of them.
_RANKED = words("top bottom last first final next")


def whole_of(tokens: Tokens, number: Number) -> Number | None:
    """Return the larger number that `number` is a part of, None where it is of none."""
    place = place_of_whole(tokens, number)
    whole = read_number(tokens, place) if place else None
    if whole and tokens.lower(whole.after + 3) in ("old", "olds"):
        return None  # "two of the 86-year-old sailors"
    larger = whole and whole.kind in ("digits", "words") and 1 < number.value < whole.value
    return whole if larger else None


def place_of_whole(tokens: Tokens, number: Number) -> int | None:
    """Return where what `number` is some of is told, None where nothing is."""
    out = tokens.lower(number.after) == "out" and tokens.lower(number.after + 1) == "of"
    if not _is_of(tokens, number.after + out, number):
        return None
    place = _over_determiners(tokens, number.after + out + 1)
    return _over_determiners(tokens, _over_owner(tokens, place))


def things_of(tokens: Tokens, number: Number) -> Number | None:
    """Return `number` as if it stood before the things it is some of: "[36] of the boats"."""
    if not _is_some_of(tokens, number):
        return None
    if tokens.lower(number.after + 1) not in DEFINITE:
        return None
    place = _over_determiners(tokens, number.after + 1)
    while tokens.lower(place).endswith(POSSESSIVE):
        place += 1
    return replace(number, after=place)


def is_some_of_them(tokens: Tokens, number: Number) -> bool:
    """Whether `number` counts some of what was named before: "[two] of them drowned"."""
    return _is_some_of(tokens, number) and tokens.lower(number.after + 1) in _THEM


def _is_some_of(tokens: Tokens, number: Number) -> bool:
    counted = number.kind == "digits" or (number.kind == "words" and number.value >= _FEWEST)
    return counted and _is_of(tokens, number.after, number)


def _is_of(tokens: Tokens, place: int, number: Number) -> bool:
    """Whether "of" stands at `place`, behind `number`, which names no rank."""
    ranked = tokens.lower(number.first - 1) in _RANKED
    return tokens.lower(place) == "of" and not ranked


def _over_owner(tokens: Tokens, place: int) -> int:
    """Return the place after the owner at `place`: "12 of [Britain's] last 40 mines"."""
    for at in range(place, place + _LONGEST):
        if tokens.at(at).kind != "word":
            break
        if tokens.lower(at).endswith(POSSESSIVE):
            return at + 1
    return place


def _over_determiners(tokens: Tokens, place: int) -> int:
    """Return the place after the few words that may stand before a whole: "[the last] nine"."""
    limit = place + _LONGEST
    while place < limit and tokens.lower(place) in _BETWEEN:
        place += 1
    return place
