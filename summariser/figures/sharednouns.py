"""Nouns that stand far from their number: "two [red] and four green [boats]"."""

from summariser.figures.nounphrases import AND_OR, Phrase, noun_words
from summariser.figures.nouns import STOPS, is_plural, singular
from summariser.figures.number import ONES, Number
from summariser.figures.numbers import read_number
from summariser.figures.phrases import is_verb
from summariser.figures.reportingverbs import SAYING, SHOWING
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

# Adjectives that share one noun: "two gold, one silver and six bronze medals".
_LONGEST_CHAIN = 4
_MEDALS = words("gold silver bronze")
# "20 [red, white and blue] boats".
_LONGEST_LIST = 10
_PARTING = SAYING | SHOWING | STOPS | ONES.keys()


def shared_things(tokens: Tokens, phrase: Phrase, number: Number) -> Unit | None:
    """Return the things that `number`, before the adjectives `phrase`, shares with others."""
    return _numbered_later(tokens, phrase, number) or _listed(tokens, phrase, number)


def _listed(tokens: Tokens, phrase: Phrase, number: Number) -> Unit | None:
    """Return the things that a list of adjectives tells of: "20 [red, white and blue boats]"."""
    place = phrase[-1][1]
    if number.value <= 1 or is_plural(phrase[-1][0]) or tokens.at(place).text != ",":
        return None
    joined = False
    for at in range(place + 1, place + _LONGEST_LIST):
        token = tokens.at(at)
        if token.lower in AND_OR:
            joined = True
        elif token.lower in _PARTING or (token.kind != "word" and token.text not in ",-"):
            return None
        elif is_plural(token.lower) and token.text.islower():
            doing = not joined and is_verb(tokens, at + 1)  # "20 today, officials say"
            return None if doing else Unit(singular(token.lower), "count", at + 1)
    return None


def _numbered_later(tokens: Tokens, phrase: Phrase, number: Number) -> Unit | None:
    """Return the things that a later number names: "two [red] and four green [boats]"."""
    one = number.value == 1 and phrase[0][0] not in _MEDALS
    if one or is_plural(phrase[-1][0]):
        return None
    place = phrase[-1][1]
    for _ in range(_LONGEST_CHAIN):
        place += tokens.at(place).text == ","
        place += tokens.lower(place) in AND_OR
        other = read_number(tokens, place) if place > phrase[-1][1] else None
        rest = noun_words(tokens, other.after) if other and other.kind != "part" else []
        if not rest:
            return None
        if len(rest) > 1 and is_plural(rest[-1][0]):
            name = " ".join(word for word, _ in phrase)
            return Unit(f"{name} {singular(rest[-1][0])}", "count", phrase[-1][1])
        place = rest[-1][1]
    return None
