"""Parts of a whole in words: "two thirds", "a half-mile", "a quarter of a million"."""

from summariser.figures.marks import skip_hyphen
from summariser.figures.measures import MEASURES
from summariser.figures.nouns import DEFINITE, STOPS
from summariser.figures.number import ONES, SCALES, Number
from summariser.figures.spelling import ARTICLES
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens

PARTS = {
    "half": 2.0,
    "third": 3.0,
    "quarter": 4.0,
    "fourth": 4.0,
    "fifth": 5.0,
    "sixth": 6.0,
    "seventh": 7.0,
    "eighth": 8.0,
    "ninth": 9.0,
    "tenth": 10.0,
}
# "A half-mile", but "a third mile" is the third.
_JOINED = ("half", "quarter")
_PASSING = words("past last next for nearly almost about than over within every")
_SINCE = words("ago later after before earlier old since")
_BEFORE_SHARE = words(
    """
    about nearly almost over than roughly around least approximately up down rose fell grew dropped
    jumped rise fall grow drop rising falling growing risen fallen grown cut increased decreased
    """
)
_DOERS = words(
    """
    party parties person man woman gunman attacker country company firm team club judge doctor
    witness source candidate official officer player runner vehicle car driver group member
    """
)
_BEFORE_WHOLE = DEFINITE | {"all", "of"}
# "Prices are a third [lower]".
COMPARING = words(
    """
    lower higher more less fewer cheaper dearer bigger smaller larger shorter longer lighter heavier
    faster slower older younger up down off above below
    """
)
# "Half a [dose]".
_DIVIDED = MEASURES.keys() | words(
    "dose loaf tablet pill glass cup teaspoon tablespoon page season crown length bottle lemon"
)
# "First half", "[last] half of the game".
_SIDES = words("first second last latter other better top bottom next previous")
_HALVED = words("time term way past mast price")
# "Nearly half", "more than half": a part, though nothing is said of what.
_BEFORE_HALF = words("almost nearly about roughly approximately over least around just than")


def read_part(tokens: Tokens, place: int) -> Number | None:
    """Read "two thirds", "a third of", "half of", "half a million", "half-mile"."""
    if number := _read_of_measure(tokens, place):
        return number
    word = tokens.lower(place)
    if word == "half":
        return _read_half(tokens, place)
    following = skip_hyphen(tokens, place + 1)
    part = tokens.lower(following)
    if tokens.touch(following + 1) and tokens.at(following + 1).text == "-":
        return None  # "a quarter-final"
    if word in ("a", "one") and part in PARTS:
        after = following + 1
        of_scale = _read_of_scale(tokens, place, after, 1 / PARTS[part])
        told = word == "one" or _is_share(tokens, place, after) or _is_end(tokens, place, after)
        if of_scale or not told:
            return of_scale
        return Number(place, after, 1 / PARTS[part], 1.0, "part")
    if part == "quarters" and _are_spans(tokens, place):
        return None
    if word in ONES and 1 < ONES[word] < 10 and part.endswith("s") and part[:-1] in PARTS:
        return Number(place, following + 1, ONES[word] / PARTS[part[:-1]], 1.0, "part")
    return None


def _read_of_scale(tokens: Tokens, first: int, place: int, part: float) -> Number | None:
    """Return the number that ends in the scale at `place`: "a quarter [of a million]"."""
    of = [tokens.lower(place), tokens.lower(place + 1)] == ["of", "a"]
    scale = SCALES.get(tokens.lower(place + 2 * of))
    return Number(first, place + 2 * of + 1, part * scale, scale, "words") if scale else None


def _is_share(tokens: Tokens, place: int, after: int) -> bool:
    """Whether "a third" from `place` to `after` is a part, and not the third of a row."""
    before, following = tokens.lower(place - 1), tokens.at(after)
    if following.lower in COMPARING and before not in DEFINITE.union(POSSESSIVE):
        return True
    alone = following.kind == "mark" or following.lower in STOPS
    by = before == "by" and following.lower not in _DOERS  # "by a third party"
    return following.lower == "of" or by or (before in _BEFORE_SHARE and alone)


def _is_end(tokens: Tokens, place: int, after: int) -> bool:
    """Whether the part from `place` to `after` is an end of a range: "[a third] to a half"."""
    before, joint = tokens.lower(place - 1), tokens.lower(after)
    if before in ("to", "or", "and") and tokens.lower(place - 2).removesuffix("s") in PARTS:
        return before != "and" or tokens.lower(place - 4) == "between"
    if joint not in ("to", "or") and not (joint == "and" and before == "between"):
        return False
    other = after + 1 + (tokens.lower(after + 1) in _BEFORE_SHARE)
    part = skip_hyphen(tokens, other + 1)
    counted = tokens.lower(other) in ONES or tokens.lower(other) == "a"
    named = counted and tokens.lower(part).removesuffix("s") in PARTS
    return named or tokens.lower(other) == "half"


def _read_of_measure(tokens: Tokens, place: int) -> Number | None:
    """Read the part of one measure: "a half-[mile]", "three-quarters of an [hour]"."""
    ones = 1.0 if tokens.lower(place) in ARTICLES else ONES.get(tokens.lower(place), 0.0)
    at = skip_hyphen(tokens, place + 1) if ones else place
    below = PARTS.get(tokens.lower(at)) or PARTS.get(tokens.lower(at).removesuffix("s"))
    if below is None or ones >= below:
        return None
    after = at + 1
    if tokens.lower(after) == "of" and tokens.lower(after + 1) in ("a", "an", "one"):
        after += 2
    elif tokens.lower(at) not in _JOINED or not (ones or _is_span(tokens, place, after)):
        return None
    after = skip_hyphen(tokens, after)
    measure = tokens.lower(after)
    named = measure not in MEASURES or (after == at + 2 and measure == "year")
    if named or (measure == "century" and not _is_span(tokens, place, after)):
        return None  # "a half-year report", "he hit a half-century"
    return Number(place, after, (ones or 1.0) / below, 1.0, "words")


def _is_span(tokens: Tokens, place: int, after: int) -> bool:
    """Whether the words round a part tell of a span of time: "the past [half-century]"."""
    return tokens.lower(place - 1) in _PASSING or tokens.lower(after + 1) in _SINCE


def _are_spans(tokens: Tokens, place: int) -> bool:
    """Whether the quarters counted at `place` are of years: "two quarters", "the past three"."""
    joined = tokens.lower(place - 1) in ("to", "or")
    before = tokens.lower(place - 3 if joined else place - 1)
    return tokens.lower(place) != "three" or before in ("last", "next", "past", "previous", "first")


def _read_half(tokens: Tokens, place: int) -> Number | None:
    following, scale = tokens.lower(place + 1), SCALES.get(tokens.lower(place + 2))
    joined = [tokens.lower(place + step) for step in (1, 2, 3)]
    if joined == ["-", "a", "-"] and tokens.lower(place + 4) in SCALES:  # "half-a-dozen"
        scale = SCALES[tokens.lower(place + 4)]
        return Number(place, place + 5, scale / 2, scale, "words")
    hyphened = following == "-" and tokens.touch(place + 1) and tokens.touch(place + 2)
    if scale and (hyphened or following in ("a", "an")):
        return Number(place, place + 3, scale / 2, scale, "words")
    if following in ("an", "a") and tokens.lower(place + 2) in _DIVIDED:
        return Number(place, place + 2, 0.5, 1.0, "words")
    before = tokens.lower(place - 1)
    part = Number(place, place + 1, 0.5, 1.0, "part")
    if _is_end(tokens, place, place + 1):
        return part
    if following in _BEFORE_WHOLE:
        return None if before in _SIDES else part
    return part if _is_half_alone(tokens, place) else None


def _is_half_alone(tokens: Tokens, place: int) -> bool:
    """Whether the "half" at `place` is a part of something unsaid: "fell by half"."""
    before, following = tokens.lower(place - 1), tokens.at(place + 1)
    closed = following.kind == "mark" and following.text != "-"
    if before == "by":
        return following.lower not in _HALVED and following.text != "-"
    return before in _BEFORE_HALF and (closed or following.lower in STOPS)
