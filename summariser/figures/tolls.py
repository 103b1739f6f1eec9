"""Small numbers that stand alone for people: "killing [five]", "[two] were arrested"."""

from summariser.figures.number import Number
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_HARMED = words(
    """
    killed dead died injured wounded hurt arrested charged detained missing kidnapped shot rescued
    hospitalised hospitalized jailed convicted drowned survived captured stabbed evacuated trapped
    sickened infected sentenced suspended indicted acquitted executed die
    """
)
_HARMING = words(
    """
    killing killed kills kill injuring injured injures wounding wounded wounds hurting hurt
    arrested arresting detained detaining rescued rescuing
    """
)
_FOUND = words("dead alive guilty safe")
_BEING = words("were are have had been being remain remained")
_KNOWN = words("the these those all both his her its their our")
_LEAST = words("least than")
_LONGEST = 3


def is_toll(tokens: Tokens, number: Number) -> bool:
    """Whether `number`, a word that nothing is named after, counts people of whom news tells."""
    before, after = tokens.lower(number.first - 1), number.after
    if before in _KNOWN or number.value < 2:
        return False
    if before in _HARMING or before in _LEAST:
        return True
    while after < number.after + _LONGEST and tokens.lower(after) in _BEING:
        after += 1
    after += tokens.lower(after).endswith("ly")
    found = tokens.lower(after) == "found" and tokens.lower(after + 1) in _FOUND
    return found or tokens.lower(after) in _HARMED
