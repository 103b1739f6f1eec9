"""Tokens to counted things: the noun phrase after a number."""

from dataclasses import replace

from summariser.figures.measures import MEASURES
from summariser.figures.nouns import (
    ATTRIBUTIVE,
    DEEDS,
    STOPS,
    UNINFLECTED,
    is_inflected,
    is_plural,
    singular,
)
from summariser.figures.number import ONES, Number, read_scale
from summariser.figures.numbers import read_number
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, longest, skip_hyphen

# The words of a noun phrase, in lower case, and the places after them.
_Phrase = list[tuple[str, int]]

_NOT_COUNTED = words(
    """
    most very more fewer other further additional extra whole full consecutive combined
    """
)
_ESTIMATING = words("so more fewer less thereabouts")
# What a number may pass without there being any: "the 40 mark".
_MARKS = words("mark barrier threshold level milestone")

_JOINTS = ("and", "or")
_NOUN_WORDS = 6
# Adjectives that share one noun: "two gold, one silver and six bronze medals".
_LONGEST_CHAIN = 4
_MEDALS = words("gold silver bronze")
# Words in -ly and -ed that are no adverbs and no verbs.
_NO_ADVERBS = words(
    """
    family ally supply assembly monopoly anomaly butterfly reply bully belly jelly rally lily
    subfamily early daily weekly fortnightly monthly quarterly yearly hourly elderly friendly
    deadly costly lonely ugly holy lively kindly likely orderly scholarly bodily
    """
)
_NO_VERBS = words("bed seed shed weed breed speed red feed need deed reed sled moped hundred")
# What a hyphen joins to a number without being counted: "300-odd boats".
_ROUNDING = words("odd plus some")
# Small words and verbs that are no nouns, though they may look it.
_NEVER_COUNTED = words("like till think because due such read")
# What a hyphen joins to a number to tell a kind: "a four-way race".
_KINDS = words(
    """
    time way yearly monthly weekly figure digit dimensional pointer setter footer wheeler first
    second third fourth fifth sixth seventh eighth ninth tenth twentieth hundredth hundredths
    thousandth thousandths
    """
)
# What the phrase of a plural takes no more: "160 people [dead]".
_STATES = words("dead wounded injured")
_OWNING = words("the its their his her our all these those")
_DETERMINERS = words("the a an this that his her its their our my your")
# Measures that an adjective may qualify.
_QUALIFIED = words("yards miles acres hectares tons tonnes barrels gallons litres liters pounds")


def read_part_of(tokens: Tokens, number: Number) -> Unit | None:
    """Read what a fraction is a part of: "two thirds of patients" has the unit "% patient"."""
    place = number.after + (tokens.lower(number.after) == "of")
    while tokens.lower(place) in _OWNING or tokens.lower(place) in _NOT_COUNTED:
        place += 1
    if tokens.at(place).kind == "digits":
        place = read_scale(tokens, place + 1, money=False)[1]
    phrase = _noun_words(tokens, place)
    return Unit("% " + _name(phrase), "part", number.after) if phrase else None


def read_noun(tokens: Tokens, number: Number) -> Unit | None:
    """Read the counted noun phrase that follows `number`, up to its first plural."""
    place = _after_estimate(tokens, number.after)
    while tokens.lower(place) in _NOT_COUNTED:
        place += 1
    hyphened = skip_hyphen(tokens, place)
    word = tokens.at(hyphened)
    if hyphened > place and word.lower in _ROUNDING:
        place = hyphened + 1
    elif hyphened > place:
        formed = word.lower.endswith("ed") and word.lower not in _NO_VERBS
        if formed or word.lower in _KINDS:
            return Unit("", "term", number.after)
        if word.lower == "strong":
            return Unit("people", "count", hyphened + 1)
        usable = word.kind == "word" and word.lower not in STOPS
        return Unit(singular(word.lower), "trait", hyphened + 1) if usable else None
    sized = _after_size(tokens, place)
    phrase = _noun_words(tokens, sized)
    if not phrase or phrase[0][0] in _MARKS or (sized > place and not is_plural(phrase[-1][0])):
        return None
    unit = _of_measure(sized, phrase) or _counted(tokens, sized, phrase, number)
    if not unit or unit.kind == "count":
        unit = _with_shared_noun(tokens, phrase, number) or unit
    aged = tokens.lower(sized - 1) == "old" and sized > place
    return replace(unit, after=number.after) if unit and aged else unit


def _after_estimate(tokens: Tokens, place: int) -> int:
    """Return the place after an estimate that stands before the things: "40 [or so] boats"."""
    rough = tokens.lower(place) == "or" and tokens.lower(place + 1) in _ESTIMATING
    if tokens.lower(place) == "plus" or (rough and tokens.at(place + 2).kind == "word"):
        return place + 1 + rough
    return place


def _after_size(tokens: Tokens, place: int) -> int:
    """Return the place after the size or age of the things counted: "eight [250ml] bottles"."""
    if tokens.at(place).kind != "digits" or not tokens.touch(place + 1):
        return place
    found = longest(tokens, skip_hyphen(tokens, place + 1))
    if not found:
        return place
    old = skip_hyphen(tokens, found[1])
    return old + 1 if tokens.lower(old) == "old" else found[1]


def _of_measure(place: int, phrase: _Phrase) -> Unit | None:
    """Return the measure after an adjective: "517 rushing yards"."""
    name = MEASURES.get(phrase[-1][0])
    if len(phrase) == 2 and "-" not in phrase[0][0] and phrase[-1][0] in _QUALIFIED and name:
        return Unit(name, "measure", place + 2)
    return None


def _noun_words(tokens: Tokens, place: int) -> _Phrase:
    """Return the noun phrase at `place`, compounds in one word, up to its plural."""
    phrase: _Phrase = []
    while len(phrase) < _NOUN_WORDS and _continues(tokens, place, phrase):
        compound = tokens[place].text
        while (
            tokens.at(place + 1).text == "-"
            and tokens.at(place + 2).kind != "mark"
            and tokens.touch(place + 1)
            and tokens.touch(place + 2)
        ):
            compound += "-" + tokens[place + 2].text
            place += 2
        place += 1
        phrase.append((compound.lower(), place))
        if tokens.lower(place) in _JOINTS and _is_second_adjective(tokens, place + 1, compound):
            place += 1
        place = _after_letters(tokens, place, compound)
    return phrase


def _after_letters(tokens: Tokens, place: int, last: str) -> int:
    """Return the place after the letters of a name in brackets: "[Harbour Guard (HG)] boats"."""
    letters = tokens.at(place + 1).text
    bracketed = tokens.at(place).text == "(" and tokens.at(place + 2).text == ")"
    inside = bracketed and letters.isupper() and not is_plural(last.lower())
    return place + 3 if inside and is_plural(tokens.lower(place + 3)) else place


def _is_second_adjective(tokens: Tokens, place: int, last: str) -> bool:
    """Whether a joint links two adjectives of one plural: "4m digital and physical sales"."""
    following = [tokens.lower(place + step) for step in range(3)]
    if (
        following[0] in ONES
        or is_plural(last.lower())
        or is_plural(following[0])
        or not STOPS.isdisjoint(following[:2])
    ):
        return False
    return is_plural(following[1]) or (following[1].isalpha() and is_plural(following[2]))


def _continues(tokens: Tokens, place: int, phrase: _Phrase) -> bool:
    """Whether the word at `place` belongs to the noun phrase read so far."""
    token = tokens.at(place)
    if token.kind != "word" or len(token.lower) < 2:
        return False
    if _does(token.lower):
        return _opens_compound(tokens, place)
    if not phrase and token.lower in ("last", "next", "previous", "past", "this"):
        return False
    if phrase and phrase[-1][0] in ATTRIBUTIVE and _leads(tokens, place):
        return True
    if phrase and is_plural(phrase[-1][0]):
        return is_plural(token.lower) and token.text.islower() and token.lower not in _STATES
    return not (phrase and token.lower.endswith("ly") and token.lower not in _NO_ADVERBS)


def _opens_compound(tokens: Tokens, place: int) -> bool:
    """Whether a hyphen joins the word at `place` to another: "40 [on-call] crews"."""
    hyphened = tokens.touch(place + 1) and tokens.at(place + 1).text == "-"
    return hyphened and tokens.touch(place + 2) and tokens.at(place + 2).kind == "word"


def _leads(tokens: Tokens, place: int) -> bool:
    """Whether the noun at `place` stands before the plural that is counted."""
    following = tokens.lower(place + 1)
    return tokens[place].text.islower() and is_plural(following) and not _does(following)


def _does(word: str) -> bool:
    """Whether the lower-case `word` is none of a noun phrase: a closed class, a verb."""
    return word in STOPS or word in DEEDS or word in _NEVER_COUNTED or word.endswith(("n't", "n’t"))


def _counted(tokens: Tokens, place: int, phrase: _Phrase, number: Number) -> Unit | None:
    """Return the unit that `phrase`, which starts at `place`, makes of `number`."""
    if number.value == 1 and number.kind == "words" and is_inflected(phrase[-1][0]):
        phrase = phrase[:-1]  # no plural, but a verb: "one guy [gives]"
        if not phrase:
            return None
    if is_plural(phrase[-1][0]):
        return Unit(_name(phrase), "count", phrase[-1][1])
    first, after = phrase[0]
    if first in UNINFLECTED:
        return Unit(first, "count", after)
    named = all(token.text[0].isupper() for token in tokens[place : phrase[-1][1]])
    named = named and number.value != 1 and number.kind != "words"
    if (number.value == 1 or number.scale == 1) and not named:
        phrase = _without_verb(tokens, phrase)
        verbal = first.endswith(("ed", "ing", "ly")) and first not in _NO_ADVERBS | _NO_VERBS
        return None if verbal else Unit(_name(phrase), "count", phrase[-1][1])
    return None


def _with_shared_noun(tokens: Tokens, phrase: _Phrase, number: Number) -> Unit | None:
    """Return the things that a later number names: "two [red] and four green [boats]"."""
    one = number.value == 1 and phrase[0][0] not in _MEDALS
    if one or is_plural(phrase[-1][0]) or phrase[0][0] in UNINFLECTED:
        return None
    place = phrase[-1][1]
    for _ in range(_LONGEST_CHAIN):
        place += tokens.at(place).text == ","
        place += tokens.lower(place) in _JOINTS
        other = read_number(tokens, place) if place > phrase[-1][1] else None
        rest = _noun_words(tokens, other.after) if other and other.kind != "part" else []
        if not rest:
            return None
        if len(rest) > 1 and is_plural(rest[-1][0]):
            name = " ".join(word for word, _ in phrase)
            return Unit(f"{name} {singular(rest[-1][0])}", "count", phrase[-1][1])
        place = rest[-1][1]
    return None


def _name(phrase: _Phrase) -> str:
    return " ".join([*(word for word, _ in phrase[:-1]), singular(phrase[-1][0])])


def _without_verb(tokens: Tokens, phrase: _Phrase) -> _Phrase:
    """Return `phrase`, which has no plural, up to its verb: "one runway [reopened]"."""
    for length in range(1, len(phrase)):
        word, after = phrase[length]
        doing = word.endswith("ing") and tokens.lower(after) in _DETERMINERS
        if doing or (word.endswith("ed") and word not in _NO_VERBS):
            return phrase[:length]
    return phrase
