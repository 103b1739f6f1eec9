"""Which words are verbs that say something, where they stand."""

from summariser.figures.currencies import SIGNS
from summariser.figures.phrases import PHRASE_OPENERS, Span, is_verb
from summariser.figures.reportingverbs import (
    BEHIND_NOUN,
    BEING,
    BEING_SAID,
    JOINTS,
    MEASURING,
    NOUNLIKE,
    SAYING,
    SAYING_OF_MANY,
    SAYING_WITH,
)
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_LONGEST_OBJECT = 9
_ADDING = words("added adds add")
_SOME = PHRASE_OPENERS | words("more over about several many two three four five six")


def says(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether the word at `place` may be a verb of saying."""
    word, following = tokens.lower(place), tokens.lower(place + 1)
    if following in SAYING_WITH.get(word, ()):
        return True
    if word in BEING_SAID:
        return tokens.lower(place - 1) in BEING and following not in ("of", "to", "about", "by")
    if word in MEASURING:
        return _takes(tokens, place, bounds, "at")
    if word not in SAYING and word not in SAYING_OF_MANY:
        return False
    return not _does(tokens, place, bounds)


def _does(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether the verb at `place` does something: "wrote 70 books"; or is a noun: "claims of"."""
    word = tokens.lower(place)
    if word in NOUNLIKE and tokens.lower(place + 1) in BEHIND_NOUN:
        return True
    if word in _ADDING and _is_object(tokens, place + 1, bounds):
        return True
    if word in ("wrote", "writes", "claimed", "continued") and _is_work(tokens, place + 1):
        return True
    return word in ("claimed", "claims", "claim") and _takes(tokens, place, bounds, "lives")


def _is_object(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether a thing without a verb is told from `place` on: "added [a $300 tip]"."""
    opener = tokens.at(place)
    if opener.kind != "digits" and opener.lower not in _SOME and opener.text not in SIGNS:
        return False
    for at in range(place, bounds.after):
        if tokens[at].kind == "mark" and tokens[at].text not in SIGNS and not tokens.touch(at):
            break
        if tokens[at].text == "," or tokens[at].lower in JOINTS:
            break
        if is_verb(tokens, at):
            return False
    return True


def _takes(tokens: Tokens, verb: int, bounds: Span, word: str) -> bool:
    """Whether `word` follows the verb at `verb`, not far behind it: "claimed 30 [lives]"."""
    ahead = range(verb + 1, min(verb + _LONGEST_OBJECT, bounds.after))
    return any(tokens.lower(at) == word for at in ahead)


def _is_work(tokens: Tokens, place: int) -> bool:
    """Whether something that is written starts at `place`: "wrote [70 books]"."""
    token = tokens.at(place)
    return token.kind == "digits" or token.lower in _SOME
