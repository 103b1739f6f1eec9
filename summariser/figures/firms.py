"""Firms whose names digits open: "3M", "a 7-Eleven"."""

from summariser.figures.nouns import is_plural
from summariser.figures.tokens import Tokens

# Firms whose names digits open, and what the letters may count all the same: "3M users".
_FIRMS = frozenset({"3M", "7-Eleven", "4chan", "8chan", "23andMe"})


def is_firm(tokens: Tokens, place: int) -> bool:
    """Whether the digits open the name of a firm: "3M said", "a 7-Eleven"."""
    end = place + 1 + (tokens.at(place + 1).text == "-")
    name = "".join(token.text for token in tokens[place : end + 1])
    name = name.replace("’", "'").removesuffix("'s")
    if name not in _FIRMS or not all(tokens.touch(at) for at in range(place + 1, end + 1)):
        return False
    return name != "3M" or not (
        tokens.at(place - 1).text == "$" or is_plural(tokens.lower(end + 1))
    )
