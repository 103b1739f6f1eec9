"""The noun phrase at a place: its words, up to its plural."""

from summariser.figures.measures import TIMES
from summariser.figures.nouns import ATTRIBUTIVE, STOPS, is_plural, singular
from summariser.figures.number import ONES
from summariser.figures.tables import NEGATED, words
from summariser.figures.tokens import Tokens
from summariser.figures.verbforms import CLEAR_PAST

# The words of a noun phrase, in lower case, and the places after them.
Phrase = list[tuple[str, int]]
AND_OR = ("and", "or")
_NOUN_WORDS = 6
# Countries by the letters that would be a pronoun in lower case.
_COUNTRIES = ("US",)
# Words in -ly and -ed that are no adverbs and no verbs.
NO_ADVERBS = words(
    """
    family ally supply assembly monopoly anomaly butterfly reply bully belly jelly rally lily
    subfamily early daily weekly fortnightly monthly quarterly yearly hourly elderly friendly
    deadly costly lonely ugly holy lively kindly likely orderly scholarly bodily
    """
)
NO_VERBS = words("bed seed shed weed breed speed red feed need deed reed sled moped hundred")
# Small words and verbs that are no nouns, though they may look it.
_NEVER_COUNTED = words(
    """
    like till think because due such read indicates suggests seems appears includes becomes
    represents requires allows exists consists contains depends belongs happens occurs involves
    implies constitutes
    """
)
# Verbs in the past that are neither nouns nor adjectives, but may be names: "400 [Met] officers".
_DEEDS = CLEAR_PAST | words("heard sued")
# "Lost 40 [last] week".
_TURNS = words("last next previous past this")
# What the phrase of a plural takes no more, as no times: "160 people [dead]", "two men [hours]".
_STATES = words("dead wounded injured")


def noun_words(tokens: Tokens, place: int) -> Phrase:
    """Return the noun phrase at `place`, compounds in one word, up to its plural."""
    phrase: Phrase = []
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
            if tokens[place].kind == "digits" and tokens.at(place + 1).kind == "word":
                compound += tokens[place + 1].text * tokens.touch(place + 1)  # "H-1B visas"
                place += tokens.touch(place + 1)
        place += 1
        phrase.append((compound.lower(), place))
        if tokens.lower(place) in AND_OR and _is_second_adjective(tokens, place + 1, compound):
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


def _continues(tokens: Tokens, place: int, phrase: Phrase) -> bool:
    """Whether the word at `place` belongs to the noun phrase read so far."""
    token = tokens.at(place)
    if token.kind != "word":
        return False
    if len(token.lower) < 2:
        return token.text != "a" and _opens_compound(tokens, place)  # "40 X-rays"
    named = token.text in _COUNTRIES or (token.text.istitle() and token.lower in _DEEDS)
    if _is_no_noun(token.lower) and not named:
        return _opens_compound(tokens, place) and tokens.at(place + 2).kind == "word"
    return _follows(tokens, place, phrase[-1][0]) if phrase else _may_open(tokens, place)


def _may_open(tokens: Tokens, place: int) -> bool:
    """Whether a noun phrase may start with the word at `place`, which may be a noun."""
    numeral = tokens[place].text in ONES and not _opens_compound(tokens, place)
    return not (numeral or tokens[place].lower in _TURNS)


def _follows(tokens: Tokens, place: int, last: str) -> bool:
    """Whether the noun phrase of which `last` is the last word so far goes on at `place`."""
    token = tokens[place]
    if last in ATTRIBUTIVE and _leads(tokens, place):
        return True
    if is_plural(last):
        later = token.lower in _STATES or singular(token.lower) in TIMES
        return is_plural(token.lower) and token.text.islower() and not later
    return not token.lower.endswith("ly") or token.lower in NO_ADVERBS


def _opens_compound(tokens: Tokens, place: int) -> bool:
    """Whether a hyphen joins the word at `place` to another: "40 [on-call] crews"."""
    hyphened = tokens.touch(place + 1) and tokens.at(place + 1).text == "-"
    return hyphened and tokens.touch(place + 2) and tokens.at(place + 2).kind != "mark"


def _leads(tokens: Tokens, place: int) -> bool:
    """Whether the noun at `place` stands before the plural that is counted."""
    following = tokens.lower(place + 1)
    return tokens[place].text.islower() and is_plural(following) and not _is_no_noun(following)


def _is_no_noun(word: str) -> bool:
    """Whether the lower-case `word` is of no noun phrase: of a closed class, or a verb."""
    return word in STOPS or word in _DEEDS or word in _NEVER_COUNTED or word.endswith(NEGATED)
