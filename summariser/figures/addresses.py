"""Numbers of houses: "49 Old Mill Road", "22 Rue Verte"."""

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
_LONGEST_STREET = 5
_LONGEST_NUMBER = 4


def is_address(tokens: Tokens, place: int) -> bool:
    """Whether the number is of a house: "49 Old Mill Road", "22 Rue Verte", "9 E 71st St"."""
    if not tokens[place].text.isdigit() or len(tokens[place].text) > _LONGEST_NUMBER:
        return False
    for at in range(place + 1, place + 1 + _LONGEST_STREET):
        token = tokens.at(at)
        if token.text.isdigit() or (token.lower in ORDINAL_ENDINGS and tokens.touch(at)):
            continue
        if token.kind != "word" or not token.text[0].isupper():
            return False
        if token.lower in (_STREETS if at > place + 1 else _STREETS_BEFORE):
            return True
    return False
