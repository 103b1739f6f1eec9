"""Tokens to units: money, percent, measures, ages and counted nouns."""

from dataclasses import dataclass, replace

from summariser.figures.currencies import (
    CODES,
    COUNTRIES,
    FLATTENED,
    LONG_NATIONS,
    NATIONS,
    SIGNS,
    WORDS,
    of_nation,
)
from summariser.figures.measures import LONGEST_MEASURE, MEASURES, TIMES, TOUCHING
from summariser.figures.nouns import STOPS, UNINFLECTED, is_plural, singular
from summariser.figures.numbers import Number
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

# What may follow "a" in "$3,500 a month", "800,000 barrels a day".
_EACH = TIMES | words(
    """
    share barrel head gallon litre liter ton tonne pound ounce kilo kilogram bottle unit piece
    person mile foot bushel game dozen
    """
)
_PRICED = words(
    """
    cost costs costing paid pay pays price priced worth fine fined for just only spend spent
    """
)
_NOT_COUNTED = words("more other further additional extra whole full consecutive")
_NOUN_WORDS = 6
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends before the token `after`; `kind` is money, share, measure, age or count."""

    name: str
    kind: str
    after: int


def read_currency(tokens: Tokens, place: int) -> Unit | None:
    """Return the currency sign or code that starts at `place`: "$", "A$", "$US", "Rs."."""
    token = tokens.at(place)
    if token.text in SIGNS:
        country = tokens.at(place + 1)
        named = token.text == "$" and country.lower in COUNTRIES and tokens.touch(place + 2)
        if named and tokens.touch(place + 1) and tokens.at(place + 2).kind == "digits":
            return Unit(COUNTRIES[country.lower], "money", place + 2)
        return Unit(SIGNS[token.text], "money", place + 1)
    if token.kind != "word":
        return None
    if _is_country(tokens, place):
        return Unit(COUNTRIES[token.lower], "money", place + 2)
    return _read_code(tokens, place) or _read_flattened(tokens, place)


def _is_country(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` says whose dollar follows: "A$", "HK $"; not "a $5 note"."""
    word = tokens[place]
    if word.lower not in COUNTRIES or tokens.at(place + 1).text != "$":
        return False
    if tokens.touch(place + 1):
        return len(word.text) > 1 or word.text.isupper()
    return word.text.isupper() and (len(word.text) > 1 or word.text == "C")


def _read_code(tokens: Tokens, place: int) -> Unit | None:
    token = tokens[place]
    if token.lower not in CODES or not (token.text.isupper() or token.lower in ("rs", "dhs", "kn")):
        return None
    after = place + 1 + (tokens.at(place + 1).text == ".")
    return Unit(CODES[token.lower], "money", after) if tokens.at(after).kind == "digits" else None


def _read_flattened(tokens: Tokens, place: int) -> Unit | None:
    token = tokens[place]
    equals = tokens.at(place + 1).text == "="
    if token.text not in ("PS", "Y") or (token.text == "Y") != equals:
        return None
    after = place + 1 + equals
    sure = len(tokens.at(after).text) > 1 or (
        tokens.at(after + 1).kind == "word" and tokens.touch(after + 1)
    )
    digits = tokens.at(after).kind == "digits" and tokens.touch(after)
    return Unit(FLATTENED[token.lower], "money", after) if digits and sure else None


def read_unit(tokens: Tokens, number: Number) -> Unit | None:
    """Return the unit that follows `number`, None when it is bare."""
    if number.kind == "vague" and tokens.lower(number.after) == "of":
        number = replace(number, after=number.after + 1)
    unit = (
        _read_age(tokens, number)
        or _read_bare_age(tokens, number)
        or _read_measure(tokens, number)
        or _read_money(tokens, number)
    )
    if unit:
        return _read_per(tokens, unit)
    unit = _read_part_of(tokens, number) if number.kind == "part" else _read_noun(tokens, number)
    return _read_per(tokens, unit) if unit and unit.kind == "count" else unit


def complete_money(tokens: Tokens, unit: Unit, place: int) -> Unit:
    """Return `unit`, read before its number, with what follows it at `place`: "US a barrel"."""
    if tokens.lower(place) in ("us", "u.s.") and tokens[place].text.isupper():
        place += 1
    elif (
        tokens.lower(place) in NATIONS
        and unit.name == "dollar"
        and tokens.lower(place + 1) not in WORDS
    ):
        following = tokens.lower(place + 1)
        if not following.isalpha() or following in STOPS:
            return _read_per(
                tokens, Unit(of_nation(tokens.lower(place), "dollar"), "money", place + 1)
            )
    if singular(tokens.lower(place)) in WORDS:
        place += 1
    return _read_per(tokens, Unit(unit.name, "money", place))


def _skip_hyphen(tokens: Tokens, place: int) -> int:
    return place + 1 if tokens.at(place).text in ("-", "‑") and tokens.touch(place) else place


def _phrase(tokens: Tokens, place: int, length: int) -> tuple[str, int]:
    """Return `length` words from `place` on, singular where listed, and the place after them."""
    words = []
    for _ in range(length):
        words.append(tokens.lower(place))
        place = _skip_hyphen(tokens, place + 1) if len(words) < length else place + 1
    return " ".join(words), place


def _longest(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Return the longest measure at `place` and the place after it."""
    for length in range(LONGEST_MEASURE, 0, -1):
        phrase, after = _phrase(tokens, place, length)
        name = MEASURES.get(phrase) or MEASURES.get(" ".join(map(singular, phrase.split(" "))))
        if name:
            return name, after
    return None


def _read_measure(tokens: Tokens, number: Number) -> Unit | None:
    start = _skip_hyphen(tokens, number.after)
    if tokens.touch(start) and start == number.after and tokens.at(start).text == "G":
        return Unit("generation wireless", "name", start + 1)
    if tokens.at(start).kind == "word" and tokens.touch(start) and tokens.lower(start) in TOUCHING:
        return _read_touching(tokens, start)
    found = _longest(tokens, start)
    if found is None or (
        tokens.lower(start) in ("second", "may") and number.kind == "words" and number.value < 2
    ):
        return None
    name, after = found
    if start > number.after and number.kind == "words" and name in TIMES:
        return Unit("", "term", number.after)  # "a five-year plan" is a kind of plan
    if name == "degree" and tokens.lower(after) in ("c", "f"):
        name, after = {"c": "celsius", "f": "fahrenheit"}[tokens.lower(after)], after + 1
    if name == "percentage" and singular(tokens.lower(after)) == "point":
        name, after = "percentage point", after + 1
    return Unit(name, "share" if name.startswith("percentage") else "measure", after)


def _read_touching(tokens: Tokens, place: int) -> Unit:
    name = TOUCHING[tokens.lower(place)]
    kind = {"penny": "money", "cent": "money", "percentage": "share"}.get(name, "measure")
    return Unit(name, kind, place + 1)


def _read_money(tokens: Tokens, number: Number) -> Unit | None:
    place = _skip_hyphen(tokens, number.after)
    word = tokens.lower(place)
    if tokens.at(place).text in SIGNS and tokens.at(place + 1).kind != "digits":
        return Unit(SIGNS[word], "money", place + 1)
    if word in CODES and (
        tokens[place].text.isupper() or (number.kind == "digits" and word in ("rmb", "kn", "btc"))
    ):
        return Unit(CODES[word], "money", place + 1)
    pair = f"{word} {tokens.lower(place + 1)}"
    length = 2 if pair in LONG_NATIONS else 1 if word in NATIONS else 0
    currency = singular(tokens.lower(place + length))
    if length and (currency in WORDS or currency == "pound" or currency == "won"):
        return Unit(of_nation(pair if length == 2 else word, currency), "money", place + length + 1)
    return _read_plain_money(tokens, number, place)


def _read_plain_money(tokens: Tokens, number: Number, place: int) -> Unit | None:
    word = singular(tokens.lower(place))
    if word == "pound":
        priced = number.scale > 1 or tokens.lower(number.first - 1) in _PRICED
        name = "pound sterling" if priced else "pound-mass"
        return Unit(name, "money" if priced else "measure", place + 1)
    if tokens.lower(place) == "won" and number.scale > 1:
        return Unit("south korean won", "money", place + 1)
    return Unit(WORDS[word], "money", place + 1) if word in WORDS else None


def _read_age(tokens: Tokens, number: Number) -> Unit | None:
    """Read "-year-old", "years old", "months of age"."""
    place = _skip_hyphen(tokens, number.after)
    span = singular(tokens.lower(place))
    if span not in TIMES:
        return None
    following = _skip_hyphen(tokens, place + 1)
    if singular(tokens.lower(following)) == "old":
        return Unit(f"{span} of age", "age", following + 1)
    if tokens.lower(following) == "of" and tokens.lower(following + 1) == "age":
        return Unit(f"{span} of age", "age", following + 2)
    return None


def _read_bare_age(tokens: Tokens, number: Number) -> Unit | None:
    """Read the age that follows a name: "Ann Lee, 41, said", "aged 25"."""
    before = number.first - 1 - (tokens.lower(number.first - 1) in ("now", "then"))
    if tokens.lower(before) == "aged" and number.value < _OLDEST:
        return Unit("year of age", "age", number.after)
    named = tokens.at(before).text == "," and tokens.at(before - 1).text[:1].isupper()
    told = tokens.lower(before) == "was" and tokens.lower(before - 1) in ("he", "she")
    closed = tokens.at(number.after).text in (",", ".", ";", ")")
    if not ((named or told) and closed and number.kind == "digits" and 1 <= number.value < _OLDEST):
        return None
    whole = number.after == number.first + 1 and tokens[number.first].text.isdigit()
    return Unit("year of age", "age", number.after) if whole else None


def _read_per(tokens: Tokens, unit: Unit) -> Unit:
    """Return `unit` with what it is counted by: "barrel per day"."""
    joint, place = tokens.lower(unit.after), unit.after + 1
    if joint not in ("per", "/", "a", "an") or (joint == "/" and unit.kind == "count"):
        return unit
    found = _longest(tokens, place)
    if found and (joint in ("per", "/") or found[0] in _EACH or tokens.lower(place) in _EACH):
        return Unit(f"{unit.name} per {found[0]}", unit.kind, found[1])
    word = singular(tokens.lower(place))
    if joint == "per" and word.isalpha() and word not in STOPS and word != "cent":
        return Unit(f"{unit.name} per {word}", unit.kind, place + 1)
    return Unit(f"{unit.name} per {word}", unit.kind, place + 1) if word in _EACH else unit


def _read_part_of(tokens: Tokens, number: Number) -> Unit | None:
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


def _read_noun(tokens: Tokens, number: Number) -> Unit | None:
    """Read the counted noun phrase that follows `number`, up to its first plural."""
    place = number.after
    while tokens.lower(place) in _NOT_COUNTED:
        place += 1
    hyphened = _skip_hyphen(tokens, place)
    if hyphened > place:
        word = tokens.at(hyphened)
        usable = word.kind == "word" and word.lower not in STOPS
        return Unit(singular(word.lower), "trait", hyphened + 1) if usable else None
    words = _noun_words(tokens, place)
    return _counted(tokens, place, words, number) if words else None


def _noun_words(tokens: Tokens, place: int) -> list[str]:
    """Return the words of the noun phrase at `place`, compounds in one, up to its plural."""
    words: list[str] = []
    while len(words) < _NOUN_WORDS and _continues(tokens, place, words):
        compound = tokens[place].text
        while (
            tokens.at(place + 1).text == "-" and tokens.touch(place + 1) and tokens.touch(place + 2)
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
