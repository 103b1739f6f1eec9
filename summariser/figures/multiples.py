"""Multiples in one word: "rose fourfold", "sales [doubled]", "[twice] as many boats"."""

from summariser.figures.measures import TIMES
from summariser.figures.nouns import DEFINITE, is_plural, singular
from summariser.figures.number import ONES, TENS, Number
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.verbforms import MODALS

_FOLDS = {
    f"{word}fold": value
    for word, value in (ONES | TENS | {"hundred": 100.0, "thousand": 1000.0}).items()
    if value > 1
}
# The base form of each verb, what it multiplies by, and its other forms.
_FACTORS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "quintuple": 5.0}
_FACTORS |= {"halve": 0.5}
_TURNED = {base + "d": factor for base, factor in _FACTORS.items()}
_TURNING = {base[:-1] + "ing": factor for base, factor in _FACTORS.items()}
_TURNS = {base + "s": factor for base, factor in _FACTORS.items()}
_TIMES = {"twice": 2.0, "thrice": 3.0}
MULTIPLES = frozenset({*_FOLDS, *_FACTORS, *_TURNED, *_TURNING, *_TURNS, *_TIMES})

_BEFORE_VERB = MODALS | words("to not 'll")
# "More than doubled", "has almost doubled".
_ADVERBS = words("more than nearly almost roughly about at least effectively just only over again")
_AUXILIARIES = words("has have had having was were been be being is are")
# "He doubled in the ninth inning", "the doubled fee".
_NO_THINGS = words("he she they i we you who everyone nobody a an the")
# "Doubled down", "doubles as a school", "double check".
_OTHERWISE = words(
    """
    down up back as for over home with check checks team teams dip date park bogey bogeys act bill
    play plays fault faults header room bed glazing off time times twice
    """
)
# "Doubled [in size]", "in the [past] year".
_MEASURED = words(
    """
    size value price number numbers length volume weight strength cost just past last same space
    first next previous course
    """
)
# Batters double and triple too: "the catcher [doubled] in a run".
_BATTERS = words(
    """
    batter batters catcher catchers hitter hitters pitcher pitchers shortstop fielder outfielder
    infielder hander baseman basemen rookie slugger runner runners player players man men woman
    """
)
# "Stormed to double Olympic [gold]".
_PRIZES = words(
    """
    gold silver bronze medal medals title titles glory success joy delight victory win triumph
    figures digits tragedy blow
    """
)
_NO_SUBJECTS = _NO_THINGS | _BATTERS
_COUNTS = ONES.keys() | TENS.keys()
_OWNING = DEFINITE - {"the"}
_LEADS = words("lead advantage tally")
_SIZES = words(
    """
    size rate number amount level length cost price limit height weight speed distance value total
    average national normal usual legal original expected previous current record population
    capacity volume width depth area salary odds risk chance
    """
)
_FARTHEST = 9
_BREAKS = frozenset(".,;:?!()")


def read_multiple(tokens: Tokens, place: int) -> Number | None:
    """Read the multiple at `place`: four of "fourfold", a half of "halved"."""
    word = tokens.lower(place)
    if word not in MULTIPLES:
        return None
    if word in _FOLDS and tokens.lower(place - 1) in _AUXILIARIES:
        return None  # "the reason is twofold"
    if value := _FOLDS.get(word) or _times(tokens, place):
        return Number(place, place + 1, value, 1.0, "multiple")
    turned = None if word in _TIMES else _turned(tokens, place)
    return Number(place, place + 1, turned, 1.0, "turn") if turned else None


def _times(tokens: Tokens, place: int) -> float | None:
    """Return two for "twice as many" and "twice the size", not for "rang twice"."""
    word, after, thing = (tokens.lower(place + step) for step in range(3))
    told = after == "as" or (after == "the" and thing in _SIZES) or after in ("that", "those")
    doubled = word == "double" and after == "the" and thing in _SIZES
    if doubled and tokens.lower(_verb_before(tokens, place)) not in _BEFORE_VERB:
        return 2.0
    return _TIMES.get(word) if told else None


def _turned(tokens: Tokens, place: int) -> float | None:
    """Return the factor of the verb at `place` where it tells by what something moved."""
    word, before = tokens.lower(place), _verb_before(tokens, place)
    if _is_otherwise_meant(tokens, place):
        return None
    if word in _FACTORS:
        return _FACTORS[word] if tokens.lower(before) in _BEFORE_VERB else None
    if word in _TURNS:
        return _TURNS[word] if before < place - 1 else None
    if word in _TURNING:
        article = tokens.lower(place - 1) in ("a", "an", "the")
        return _TURNING[word] if not article or tokens.lower(place + 1) == "of" else None
    return _TURNED[word] if _is_moved(tokens, place, before) else None


def _is_otherwise_meant(tokens: Tokens, place: int) -> bool:
    """Whether the words beside the verb at `place` show that it multiplies nothing, or say it anew.

    "Doubled in the ninth inning", "double Olympic gold", "doubled their lead", "doubled to 40",
    "their doubled pay".
    """
    before, after = tokens.lower(place - 1), tokens.lower(place + 1)
    won = not _PRIZES.isdisjoint((after, tokens.lower(place + 2)))
    if won or after in _OTHERWISE or "-" in (before, after) or before in _OWNING:
        return True
    if after == "in" and not _is_measured(tokens, place + 2):
        return True
    leading = after in DEFINITE and tokens.lower(place + 2) in _LEADS
    return leading or _is_told_anew(tokens, place + 1)


def _is_moved(tokens: Tokens, place: int, before: int) -> bool:
    """Whether the subject that ends at `before` is a thing, or moves one: "doubled its staff"."""
    if tokens.lower(place + 1) in DEFINITE:
        return tokens.lower(place - 1) not in ("a", "an", "the")
    while tokens.lower(before) in _AUXILIARIES:
        before -= 1
    subject = tokens.at(before)
    opens = tokens.at(before - 1).text in ("", ".") and is_plural(subject.lower)
    named = subject.text.islower() or opens or subject.lower == "it"
    return named and subject.lower not in _NO_SUBJECTS


def _verb_before(tokens: Tokens, place: int) -> int:
    """Return the place before the verb at `place` and its adverbs."""
    before = place - 1
    while tokens.lower(before) in _ADVERBS:
        before -= 1
    return before


def _is_measured(tokens: Tokens, place: int) -> bool:
    """Whether a size or a span of time stands at `place`: "doubled in [price]", "a year"."""
    place += tokens.lower(place) in ("a", "the", "just", "only", "under", "about")
    counted = tokens.at(place).kind == "digits" or tokens.lower(place) in _COUNTS
    known = tokens.lower(place) in _MEASURED or tokens.lower(place).isdigit()
    return known or singular(tokens.lower(place + counted)) in TIMES


def _is_told_anew(tokens: Tokens, place: int) -> bool:
    """Whether the sentence tells from or to what it moved: "doubled [to 40]"."""
    for at in range(place, place + _FARTHEST):
        if tokens.at(at).text in _BREAKS and tokens.lower(at + 1) != "to":
            return False
        if tokens.lower(at) in ("to", "from"):
            near = (tokens.at(at + step) for step in range(1, 4))
            return any(token.kind == "digits" or token.lower in _COUNTS for token in near)
    return False
