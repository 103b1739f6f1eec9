"""Numbers written in words: "twenty-eight thousand", "two and a half", "dozens of"."""

from summariser.figures.marks import skip_hyphen
from summariser.figures.measures import MEASURES
from summariser.figures.number import ONES, SCALES, TENS, Number, read_scale
from summariser.figures.tokens import Tokens

# "Dozens" is at least twelve and less than ten dozen, and so on.
VAGUE = {
    "tens": (10.0, 100.0),
    "dozens": (12.0, 120.0),
    "hundreds": (100.0, 1000.0),
    "thousands": (1000.0, 10_000.0),
    "millions": (1e6, 1e7),
    "billions": (1e9, 1e10),
}

_BELOW_HUNDRED = ONES.keys() | TENS.keys()
_ADDED = {"half": 0.5, "quarter": 0.25}
_PARTS = {("one", "third"): 1 / 3, ("two", "thirds"): 2 / 3, ("three", "quarters"): 0.75}
_PARTS |= {("one", "quarter"): 0.25, ("one", "half"): 0.5}  # not "two and a third man"
ARTICLES = ("a", "an", "another")
# "A trio of banks"; of what comes in pairs, a pair is often one thing.
ENSEMBLES = {"trio": 3.0, "quartet": 4.0, "quintet": 5.0, "sextet": 6.0}


def read_words(tokens: Tokens, place: int) -> Number | None:
    """Read "twenty-eight thousand", "a hundred and five", "a dozen"."""
    if tokens.lower(place) in ARTICLES:
        if group := _read_group(tokens, place):
            return group
        if has_half(tokens, place + 1):
            return Number(place, place + 1, 1.5, 1.0, "words")
        one = tokens.lower(place + 1) in SCALES
        return _read_on(tokens, place, place + 1, 1.0) if one else None
    return _read_on(tokens, place, place, 0.0)


def _read_group(tokens: Tokens, place: int) -> Number | None:
    """Read "a trio of [banks]"."""
    size = ENSEMBLES.get(tokens.lower(place + 1))
    named = size is not None and tokens.lower(place + 2) == "of"
    return Number(place, place + 3, size, 1.0, "words") if size and named else None


def _read_on(tokens: Tokens, place: int, after: int, group: float) -> Number | None:
    """Read the number from `place` on, of which the words before `after` make `group`."""
    total, scale = 0.0, 1.0
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
    if after == place or (after == place + 1 and tokens.lower(place) in ARTICLES):
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
    hyphen = "-‐‑–" if tokens.lower(place - 1) in TENS and tokens.lower(place + 1) in ONES else "-"
    text = tokens.at(place).text
    if text and text in hyphen and tokens.touch(place) and tokens.touch(place + 1):
        return place + 1
    joined = tokens.lower(place) == "and" and tokens.lower(place - 1) in SCALES
    return place + 1 if joined and tokens.lower(place + 1) in _BELOW_HUNDRED else place


def _with_half(tokens: Tokens, number: Number) -> Number:
    """Read on where "and a half" follows: "two [and a half] million", "one and a quarter"."""
    following = [tokens.lower(number.after + step) for step in range(5)]
    if following[:2] == ["and", "a"] and following[2] in _ADDED:
        added, after = _ADDED[following[2]], number.after + 3
    elif following == ["-", "and", "-", "a", "-"] and tokens.lower(number.after + 5) == "half":
        added, after = 0.5, number.after + 6
    else:
        return _with_parts(tokens, number)
    scale, after = read_scale(tokens, after, money=False)
    return Number(number.first, after, (number.value + added) * scale, scale, "words")


def _with_parts(tokens: Tokens, number: Number) -> Number:
    """Read on where "and two-thirds" follows that is of no things: "five and one-third hours"."""
    between = tokens.lower(number.first - 1) == "between"
    if tokens.lower(number.after) != "and" or between or number.scale > 1:
        return number
    part = skip_hyphen(tokens, number.after + 2)
    added = _PARTS.get((tokens.lower(number.after + 1), tokens.lower(part)))
    if added is None or tokens.lower(part + 1) == "of":
        return number
    return Number(number.first, part + 1, number.value + added, 1.0, "words")


def has_half(tokens: Tokens, place: int) -> bool:
    """Whether a measure stands at `place`, and half as much again: "a [year and a half]"."""
    if tokens.lower(place + 1) != "and" or tokens.lower(place + 3) != "half":
        return False
    return tokens.lower(place) in MEASURES and tokens.lower(place + 2) == "a"


def read_vague(tokens: Tokens, place: int) -> Number | None:
    """Read "dozens of", "hundreds of thousands of"."""
    if tokens.lower(place) not in VAGUE or tokens.lower(place + 1) != "of":
        return None
    low, high = VAGUE[tokens.lower(place)]
    nested = VAGUE.get(tokens.lower(place + 2))
    if nested:
        return Number(place, place + 3, low * nested[0], nested[0], "vague", high * nested[0])
    return Number(place, place + 1, low, 1.0, "vague", high)
