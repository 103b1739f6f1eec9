"""Tokens to counted nouns: the noun phrase after a number."""

from dataclasses import replace

from summariser.figures.marks import skip_hyphen
from summariser.figures.measures import MEASURES, TIMES
from summariser.figures.nounphrases import NO_ADVERBS, NO_VERBS, Phrase, noun_words
from summariser.figures.nouns import (
    DEFINITE,
    STOPS,
    is_inflected,
    is_plural,
    singular,
)
from summariser.figures.number import ONES, Number, read_scale
from summariser.figures.parts import COMPARING
from summariser.figures.phrases import DETERMINERS, Span, spelt
from summariser.figures.sharednouns import shared_things
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Token, Tokens
from summariser.figures.unit import Unit, longest

_NOT_COUNTED = words(
    """
    most very more fewer such other further additional extra whole full consecutive combined
    earlier later overnight
    """
)
_ESTIMATING = words("so more fewer less thereabouts")
# What a number may pass without there being any: "the 40 mark".
_MARKS = words("mark barrier threshold level milestone")

# What a hyphen joins to a number without being counted: "300-odd boats".
_ROUNDING = words("odd plus some ish")
# What a hyphen joins to a number to tell a kind: "a four-way race".
_KINDS = words(
    """
    time way yearly monthly weekly figure digit dimensional pointer setter footer wheeler first
    second third fourth fifth sixth seventh eighth ninth tenth twentieth hundredth hundredths
    thousandth thousandths worthy style type like related themed
    something iron wood
    """
)
_NO_TRAITS = STOPS | ONES.keys()
_NO_VERBALS = NO_ADVERBS | NO_VERBS
# "Seven [Boeing] 747s", in words and digits.
_LONGEST_NAME, _LONGEST_MODEL = 2, 4
# "One vote [short]".
_PLACED = words("short dead missing ahead behind clear late early")
_OWNING = DEFINITE | {"all"}
# Measures that an adjective may qualify, and adjectives that may qualify a time.
_QUALIFIED = words("yards miles acres hectares tons tonnes barrels gallons litres liters pounds")

_OF_TIMES = ("recent", "long", "full", "whole")


def read_part_of(tokens: Tokens, number: Number) -> Unit | None:
    """Read what a fraction is a part of: "two thirds of patients" has the unit "% patient"."""
    if tokens.lower(number.after) in COMPARING:
        return None
    place = number.after + (tokens.lower(number.after) == "of")
    while tokens.lower(place) in _OWNING or tokens.lower(place) in _NOT_COUNTED:
        place += 1
    owner = tokens.lower(place).endswith(POSSESSIVE)
    place += owner and tokens.at(place + 1).kind == "digits"  # "of the world's 500 banks"
    if tokens.at(place).kind == "digits":
        place = read_scale(tokens, place + 1, money=False)[1]
    phrase = noun_words(tokens, place)
    return Unit("% " + _name(phrase), "part", number.after) if phrase else None


def read_noun(tokens: Tokens, number: Number) -> Unit | None:
    """Read the counted noun phrase that follows `number`, up to its first plural."""
    place = _after_estimate(tokens, number.after)
    while tokens.lower(place) in _NOT_COUNTED:
        place += 1
    if tokens.lower(place) in ONES and singular(tokens.lower(place + 1)) in TIMES:
        return None  # "4.1 million four years ago"
    if unit := _read_models(tokens, place):
        return unit
    hyphened = skip_hyphen(tokens, place)
    word = tokens.at(hyphened)
    if hyphened > place and word.lower in _ROUNDING:
        place = hyphened + 1
    elif hyphened > place:
        return _read_joined(tokens, hyphened, number)
    return _read_phrase(tokens, place, number)


def _read_models(tokens: Tokens, place: int) -> Unit | None:
    """Read things whose name ends in a number: "seven [Boeing 747s]", "40 [Motel 6 rooms]"."""
    after = place
    while after < place + _LONGEST_NAME and tokens.at(after).text[:2].strip("i").istitle():
        after += 1
    digits = tokens.at(after)
    if after == place or not digits.text.isdigit() or len(digits.text) > _LONGEST_MODEL:
        return None
    plural = tokens.at(after + 1)
    named = tokens.touch(after + 1) if plural.text == "s" else is_plural(plural.lower)
    if not named or not plural.text.islower():
        return None
    model = spelt(tokens, Span(place, after + 1)).lower()
    noun = "" if plural.text == "s" else " " + singular(plural.lower)
    return Unit(model + noun, "count", after + 2)


def _read_joined(tokens: Tokens, place: int, number: Number) -> Unit | None:
    """Read what the hyphen before `place` joins to `number`: "a 300-[seat] hall"."""
    word = tokens.at(place)
    formed = word.lower.endswith("ed") and word.lower not in NO_VERBS
    if formed or word.lower in _KINDS or _is_letter(word):
        return Unit("", "term", number.after)
    if word.lower == "strong":
        return Unit("people", "count", place + 1)
    usable = word.kind == "word" and word.lower not in _NO_TRAITS
    return Unit(singular(word.lower), "trait", place + 1) if usable else None


def _read_phrase(tokens: Tokens, place: int, number: Number) -> Unit | None:
    """Read the noun phrase at `place`, and the size or age of its things before it."""
    sized = _after_size(tokens, place)
    if sized > place and tokens.lower(sized - 1) == "olds":
        return Unit("people", "count", number.after)
    phrase = noun_words(tokens, sized)
    if not phrase or phrase[0][0] in _MARKS or (sized > place and not is_plural(phrase[-1][0])):
        return None
    unit = _of_measure(sized, phrase) or _counted(tokens, sized, phrase, number)
    if not unit or unit.kind == "count":
        unit = shared_things(tokens, phrase, number) or unit
    aged = tokens.lower(sized - 1) == "old" and sized > place
    return replace(unit, after=number.after) if unit and aged else unit


def _is_letter(token: Token) -> bool:
    """Whether `token` is one letter: "3-[D]"."""
    return token.kind == "word" and len(token.text) == 1


def _after_estimate(tokens: Tokens, place: int) -> int:
    """Return the place after an estimate that stands before the things: "40 [or so] boats"."""
    if tokens.at(place).text == "+" and tokens.touch(place):
        return place + 1
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
    return old + 1 if tokens.lower(old) in ("old", "olds") else found[1]


def _of_measure(place: int, phrase: Phrase) -> Unit | None:
    """Return the measure after an adjective: "517 rushing yards", "two recent years"."""
    name = MEASURES.get(phrase[-1][0])
    timed = phrase[0][0] in _OF_TIMES and name in TIMES
    qualified = "-" not in phrase[0][0] and (phrase[-1][0] in _QUALIFIED or timed)
    if len(phrase) == 2 and qualified and name:
        return Unit(name, "measure", place + 2)
    return None


def _counted(tokens: Tokens, place: int, phrase: Phrase, number: Number) -> Unit | None:
    """Return the unit that `phrase`, which starts at `place`, makes of `number`."""
    if number.value == 1 and number.kind == "words" and is_inflected(phrase[-1][0]):
        phrase = phrase[:-1]  # no plural, but a verb: "one guy [gives]"
        if not phrase:
            return None
    if is_plural(phrase[-1][0]):
        return Unit(_name(phrase), "count", phrase[-1][1])
    first = phrase[0][0]
    several = number.value > 1 and number.value.is_integer()
    if len(phrase) > 1 and several and tokens.lower(number.first - 1) in ("a", "an"):
        kind = "term" if first in _KINDS else "trait"  # "a three [letter] word"
        return Unit(singular(first), kind, phrase[0][1])
    named = all(token.text[0].isupper() for token in tokens[place : phrase[-1][1]])
    named = named and number.value != 1 and number.kind != "words"
    if (number.value == 1 or number.scale == 1) and not named:
        phrase = _without_verb(tokens, phrase)
        verbal = first.endswith(("ed", "ing", "ly")) and first not in _NO_VERBALS
        return None if verbal else Unit(_name(phrase), "count", phrase[-1][1])
    return None


def _name(phrase: Phrase) -> str:
    return " ".join([*(word for word, _ in phrase[:-1]), singular(phrase[-1][0])])


def _without_verb(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return `phrase`, which has no plural, up to its verb: "one runway [reopened]"."""
    for length in range(1, len(phrase)):
        word, after = phrase[length]
        if word in _PLACED and length == len(phrase) - 1:
            return phrase[:length]
        doing = word.endswith("ing") and tokens.lower(after) in DETERMINERS
        if doing or (word.endswith("ed") and word not in NO_VERBS):
            return phrase[:length]
    return phrase
