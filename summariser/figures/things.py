"""Tokens to counted things: the noun phrase after a number."""

from summariser.figures.measures import MEASURES
from summariser.figures.nouns import STOPS, UNINFLECTED, is_plural, singular
from summariser.figures.number import Number
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, longest, skip_hyphen

_NOT_COUNTED = words("more other further additional extra whole full consecutive combined")

_NOUN_WORDS = 6
# Measures that an adjective may qualify.
_QUALIFIED = words("yards miles acres hectares tons tonnes barrels gallons litres liters pounds")


def read_part_of(tokens: Tokens, number: Number) -> Unit | None:
    """Read what a fraction is a part of: "two thirds of patients" has the unit "% patient"."""
    place = number.after + (tokens.lower(number.after) == "of")
    while tokens.lower(place) in (
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "these",
        "those",
    ):
        place += 1
    words = _noun_words(tokens, place)
    if not words:
        return None
    return Unit("% " + " ".join([*words[:-1], singular(words[-1])]), "part", number.after)


def read_noun(tokens: Tokens, number: Number) -> Unit | None:
    """Read the counted noun phrase that follows `number`, up to its first plural."""
    place = number.after
    while tokens.lower(place) in _NOT_COUNTED:
        place += 1
    hyphened = skip_hyphen(tokens, place)
    if hyphened > place:
        word = tokens.at(hyphened)
        usable = word.kind == "word" and word.lower not in STOPS
        return Unit(singular(word.lower), "trait", hyphened + 1) if usable else None
    sized = _after_size(tokens, place)
    words = _noun_words(tokens, sized)
    if not words or (sized > place and not is_plural(words[-1])):
        return None
    return _of_measure(tokens, sized, words) or _counted(tokens, sized, words, number)


def _after_size(tokens: Tokens, place: int) -> int:
    """Return the place after the size of the things counted: "eight million [250ml] bottles"."""
    if tokens.at(place).kind != "digits" or not tokens.touch(place + 1):
        return place
    found = longest(tokens, skip_hyphen(tokens, place + 1))
    return found[1] if found else place


def _of_measure(tokens: Tokens, place: int, words: list[str]) -> Unit | None:
    """Return the measure after an adjective: "517 rushing yards"."""
    name = MEASURES.get(words[-1])
    if len(words) == 2 and "-" not in words[0] and words[-1] in _QUALIFIED and name:
        return Unit(name, "measure", place + 2)
    return None


def _noun_words(tokens: Tokens, place: int) -> list[str]:
    """Return the words of the noun phrase at `place`, compounds in one, up to its plural."""
    words: list[str] = []
    while len(words) < _NOUN_WORDS and _continues(tokens, place, words):
        compound = tokens[place].text
        while (
            tokens.at(place + 1).text == "-"
            and tokens.at(place + 2).kind != "mark"
            and tokens.touch(place + 1)
            and tokens.touch(place + 2)
        ):
            compound += "-" + tokens[place + 2].text
            place += 2
        words.append(compound.lower())
        place += 1
        if tokens.lower(place) == "and" and _is_second_adjective(tokens, place + 1, words):
            place += 1
    return words


def _is_second_adjective(tokens: Tokens, place: int, words: list[str]) -> bool:
    """Whether "and" joins two adjectives of one plural: "4m digital and physical sales"."""
    plain = not is_plural(words[-1]) and tokens.lower(place) not in STOPS
    return plain and not is_plural(tokens.lower(place)) and is_plural(tokens.lower(place + 1))


def _continues(tokens: Tokens, place: int, words: list[str]) -> bool:
    """Whether the word at `place` belongs to the noun phrase read so far."""
    token = tokens.at(place)
    if token.kind != "word" or token.lower in STOPS or len(token.lower) < 2:
        return False
    if not words and token.lower in ("last", "next", "previous", "past", "this"):
        return False
    if words and is_plural(words[-1]):
        return is_plural(token.lower) and token.text.islower()
    return not (words and token.lower.endswith(("ly", "n't")))


def _counted(tokens: Tokens, place: int, words: list[str], number: Number) -> Unit | None:
    """Return the unit that `words`, which start at `place`, make of `number`."""
    after = place
    for word in words:
        after += 1 + 2 * word.count("-") + (tokens.lower(after) == "and")
    name = " ".join([*words[:-1], singular(words[-1])])
    if is_plural(words[-1]):
        return Unit(name, "count", after)
    if words[0] in UNINFLECTED:
        return Unit(words[0], "count", place + 1)
    if number.value == 1 or number.scale == 1:
        verbal = words[0].endswith(("ed", "ing", "ly"))
        return None if verbal else Unit(name, "count", after)
    return None
