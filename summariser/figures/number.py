"""A number as read from tokens, and the words that scale it."""

from dataclasses import dataclass

from summariser.figures.currencies import WORDS
from summariser.figures.nations import LONG_NATIONS, NATIONS, is_money_of
from summariser.figures.nouns import singular
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: float(place) for place, word in enumerate(_UNITS.split())}
TENS = {word: 10.0 * place for place, word in enumerate(_TENS.split(), 2)}
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
ORDINALS = {word: float(place) for place, word in enumerate(_ORDINALS.split(), 1)}
# Behind digits.
ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
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

# What is so many metres long, where a plural follows "m".
_RUN = frozenset(
    {"across", "hurdles", "heats", "races", "finals", "runners", "sprints", "relays", "events"}
)

# Verbs and nouns of what is so many metres long or high: "cleared 2.33m".
_SIZING = words(
    """
    cleared jumped leapt leaped threw vaulted jump leap throw vault measuring measures measured
    spanning height width depth length distance
    """
)
# Where metres decide: "a best of 6.43m in the long [jump]".
_FIELD = words("jump jumps vault javelin discus hammer")
_FARTHEST_EVENT = 7
# "2.33m [high]" is in metres.
_SIZED = words("long high tall deep wide away from above below")
_COUNTED = frozenset({"people", "tons", "tonnes", "barrels", "won"})

_CLEAR_SUFFIXES = frozenset({"k", "mn", "mln", "bn", "bln", "tn", "trn"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the tokens `first` to `after` (not included).

    `scale` is the factor of a scale word or suffix (1.0 without one). `kind` tells how it is
    written: in "digits", in "words", as "vague" words ("dozens of", up to `upper`), as a "part" of
    something ("two thirds"), as a "multiple" ("fourfold"), as a "turn" by one ("doubled") or as an
    "ordinal" ("50th anniversary").
    """

    first: int
    after: int
    value: float
    scale: float
    kind: str
    upper: float | None = None


def scaled(value: float, scale: float) -> float:
    """Return `value` times `scale` in decimals: 4.1 million is 4100000, not 4099999.9999999995."""
    return float(f"{value * scale:.15g}")


def read_scale(tokens: Tokens, place: int, *, money: bool) -> tuple[float, int]:
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


def is_suffix(word: str) -> bool:
    """Whether the lower-case `word` may scale the number it touches: "35m"."""
    return word in _SUFFIXES and word != "b"


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
    if following == "of" or following in _COUNTED or _is_money(tokens, place + 1):
        return True
    if any(tokens.lower(at) in _SIZING for at in range(place - 4, place - 1)):
        return False
    if "." in tokens[place - 1].text and any(
        tokens.lower(at) in _FIELD for at in range(place + 1, place + _FARTHEST_EVENT)
    ):
        return False
    if tokens[place].text == "M" or "." in tokens[place - 1].text:
        return following not in _SIZED
    plural = len(following) > 3 and following.endswith("s") and not following.endswith("ss")
    return plural and following not in _RUN


def _is_money(tokens: Tokens, place: int) -> bool:
    """Whether money is named at `place`: "yuan", "Swiss francs"."""
    word, following = tokens.lower(place), tokens.lower(place + 1)
    if f"{word} {following}" in LONG_NATIONS:
        return is_money_of(word, singular(tokens.lower(place + 2)))
    return word in WORDS or (word in NATIONS and is_money_of(word, singular(following)))
