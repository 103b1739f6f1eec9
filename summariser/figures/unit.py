"""A unit, and how compound units are read."""

from dataclasses import dataclass

from summariser.figures.letters import LENGTHS, POWERS, STROKED
from summariser.figures.marks import behind_bracket, skip_hyphen
from summariser.figures.measures import LONGEST_MEASURE, MEASURES, TIMES
from summariser.figures.nouns import STOPS, singular
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

# What may follow "a" in "$3,500 a month", "800,000 barrels a day".
_EACH = TIMES | words(
    """
    share barrel head gallon litre liter ton tonne pound ounce kilo kilogram bottle unit piece
    person mile foot bushel game dozen term season quarter semester shift night visit trip ride
    ticket seat child pupil student patient household customer user vote acre hectare kilometre
    kilometer metre meter pint gram carat sack crate box bag pair square word page copy match goal
    point megawatt kilowatt quintal
    """
)

# Of the measures, as they are and in the singular.
_FIRST_WORDS = {form.partition(" ")[0] for form in MEASURES}
_FIRST_WORDS |= set(map(singular, _FIRST_WORDS))
_AGO = words("ago earlier before later previously back")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends before the token `after`.

    `kind` is "money", "share", "measure", "age", "part" (of what is named), "count" (of things),
    "trait" (of a thing: "a 300-seat hall"), "name" ("5G"), "term" (no quantity: "a 4-way race") or
    "bare" where nothing is said.
    """

    name: str
    kind: str
    after: int


def _phrase(tokens: Tokens, place: int, length: int) -> tuple[str, int]:
    """Return `length` words from `place` on, singular where listed, and the place after them."""
    words = []
    for _ in range(length):
        words.append(tokens.lower(place))
        place = skip_hyphen(tokens, place + 1) if len(words) < length else place + 1
    return " ".join(words), place


def longest(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Return the longest measure at `place` and the place after it."""
    if singular(tokens.lower(place)) not in _FIRST_WORDS:
        return None
    for length in range(LONGEST_MEASURE, 0, -1):
        phrase, after = _phrase(tokens, place, length)
        name = MEASURES.get(phrase) or MEASURES.get(" ".join(map(singular, phrase.split(" "))))
        if name:
            return name, after
    return None


def _stroked(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Return the unit of the letter after the stroke before `place`, and the place after it."""
    touching = tokens.at(place - 1).text == "/" and tokens.touch(place - 1) and tokens.touch(place)
    name = STROKED.get(tokens.lower(place)) if touching else None
    return (name, place + 1) if name else None


def _powered(tokens: Tokens, found: tuple[str, int] | None) -> tuple[str, int] | None:
    """Return the length that was `found` squared or cubed where a digit touches it: "A/[cm2]"."""
    power = POWERS.get(tokens.at(found[1]).text) if found else None
    if found and power and tokens.touch(found[1]) and found[0] in LENGTHS:
        return f"{power} {found[0]}", found[1] + 1
    return found


def is_rate(tokens: Tokens, place: int) -> bool:
    """Whether "per day", "a week" stand at `place`, and not "a week ago"."""
    joint, time = tokens.lower(place), tokens.lower(place + 1)
    told = joint in ("per", "a", "an", "each", "every") and time in TIMES
    return told and tokens.lower(place + 2) not in _AGO


def read_per(tokens: Tokens, unit: Unit) -> Unit:
    """Return `unit` with what it is counted by: "barrel per day"."""
    if time := _time_behind_bracket(tokens, unit):
        return Unit(f"{unit.name} per {time}", unit.kind, unit.after)
    joint, place = _joint(tokens, unit.after)
    if joint not in ("per", "/", "a", "an") or (joint == "/" and unit.kind == "count"):
        return unit
    article, word = joint in ("a", "an"), singular(tokens.lower(place))
    if article and tokens.lower(place + 1) in _AGO:
        return unit  # "sold 40 boats a year ago"
    found = _powered(tokens, longest(tokens, place) or _stroked(tokens, place))
    if found and (not article or found[0] in _EACH or tokens.lower(place) in _EACH):
        return Unit(f"{unit.name} per {found[0]}", unit.kind, found[1])
    named = joint == "per" and word.isalpha() and word not in STOPS and word != "cent"
    counted = named or word in _EACH
    return Unit(f"{unit.name} per {word}", unit.kind, place + 1) if counted else unit


def _time_behind_bracket(tokens: Tokens, unit: Unit) -> str:
    """Return the time of "9 billion shekels ($2.4 billion) a [year]", "" without one."""
    aside = behind_bracket(tokens, unit.after) if unit.kind == "money" else unit.after
    told = aside > unit.after and is_rate(tokens, aside)
    return singular(tokens.lower(aside + 1)) if told else ""


def _joint(tokens: Tokens, place: int) -> tuple[str, int]:
    """Return the word at `place`, which hyphens may join, and the place after it."""
    if tokens.lower(place) == "-" and tokens.touch(place + 1) and tokens.at(place + 2).text == "-":
        return tokens.lower(place + 1), place + 3  # "a £100-a-week job"
    return tokens.lower(place), place + 1
