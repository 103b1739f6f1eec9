"""Numbers of houses: "49 Old Mill Road", "22 Rue Verte"."""

from summariser.figures.nouns import STOPS, is_plural
from summariser.figures.number import ORDINAL_ENDINGS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_STREETS = words(
    """
    street road avenue lane drive boulevard way close crescent terrace square court highway st rd
    ave blvd ln dr place row walk mews gardens parkway pkwy circle
    """
)
_STREETS_BEFORE = words("rue avenue ave via calle place boulevard")
_IN_STREETS = words("of the a st")
# "Some [40] High Street shops", "more than [200] Wall Street bankers".
_HEDGES = words("about around some nearly almost over than only just least roughly approximately")
_LONGEST_STREET = 5
_LONGEST_NUMBER = 4


def is_address(tokens: Tokens, place: int) -> bool:
    """Whether the number is of a house: "49 Old Mill Road", "22 Rue Verte", "9 E 71st St"."""
    if not tokens[place].text.isdigit() or len(tokens[place].text) > _LONGEST_NUMBER:
        return False
    if tokens.lower(place - 1) in _HEDGES:
        return False
    for at in range(place + 1, place + 1 + _LONGEST_STREET):
        token = tokens.at(at)
        if token.text.isdigit() or (token.lower in ORDINAL_ENDINGS and tokens.touch(at)):
            continue
        if token.kind != "word" or not token.text[0].isupper():
            return False
        if token.lower in STOPS and at > place + 1 and token.lower not in _IN_STREETS:
            return False  # "30 Jobs Lost As High Street Suffers"
        if token.lower in (_STREETS if at > place + 1 else _STREETS_BEFORE):
            return not _is_of_things(tokens, at)
    return False


def _is_of_things(tokens: Tokens, place: int) -> bool:
    """Whether the street at `place` only tells which are counted: "200 High [Street] shops"."""
    following = tokens.at(place + 1)
    return following.text.islower() and is_plural(following.lower)
