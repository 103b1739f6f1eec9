"""Small numbers that stand alone for people: "killing [five]", "[two] were arrested"."""

from summariser.figures.nouns import DEFINITE
from summariser.figures.number import Number
from summariser.figures.phrases import is_verb
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
    arrested arresting detained detaining rescued rescuing charged charging
    """
)
# "At [least] five", "more [than] six".
_ESTIMATING = words("least than")
_LEAVING = words("leaving left leaves leave")
_LEFT = words("dead wounded injured hurt missing homeless with without in")
_FOUND = words("dead alive guilty safe")
_BEING = words("were are have had been being remain remained")
_KNOWN = DEFINITE | {"both"}
_ALONE = words("all only just")
_LONGEST = 3
# "The death toll in the fire has reached [seven]", "brought the toll to [six]".
_COUNTS = words("toll deaths fatalities casualties")
_REACHING = words("to at hit hits is was reached reaches stands stood passed exceeds exceeded")
_FARTHEST_COUNT = 12
_ENDS = frozenset(".;!?")
# "The toll for the [bridge] is five", "the [road] toll is six".
_CROSSED = words(
    """
    bridge road tunnel motorway highway crossing ferry turnpike expressway lane causeway lorry truck
    car driver vehicle bell bells
    """
)
# "A family of [eight]", not "a party of eight is [needed]".
_GROUPS = words("family group gang crew team party")
_WANTED = words("needed required wanted allowed recommended ideal enough expected sought minimum")
_FEWEST = 2


def is_toll(tokens: Tokens, number: Number) -> bool:
    """Whether `number`, a word that nothing is named after, counts people of whom news tells."""
    before = tokens.lower(number.first - 1)
    if before in _KNOWN or number.value < _FEWEST:
        return is_one_harmed(tokens, number.first)
    if before in _HARMING or before in _ESTIMATING:
        return True
    return _is_led(tokens, number) or _is_followed(tokens, number)


def is_one_harmed(tokens: Tokens, place: int) -> bool:
    """Whether the "one" at `place` is somebody who came to harm: "killing [one], hurting two"."""
    if tokens.lower(place) != "one" or tokens.lower(place - 1) not in _HARMING:
        return False
    closed = tokens.at(place + 1).text in (",", ".", ";")
    joined = tokens.lower(place + 1) in ("and", "but") and tokens.lower(place + 2) in _HARMING
    return closed or joined


def _is_led(tokens: Tokens, number: Number) -> bool:
    """Whether the words before `number` tell that it counts people."""
    before = tokens.lower(number.first - 1)
    if before in _LEAVING:
        return tokens.lower(number.after) in _LEFT
    if before == "of":
        wanted = tokens.lower(number.after + 1) in _WANTED
        return tokens.lower(number.first - 2) in _GROUPS and not wanted
    return before in _REACHING and _is_counted(tokens, number.first)


def _is_followed(tokens: Tokens, number: Number) -> bool:
    """Whether the verb after `number` tells that it counts people."""
    alone, after = tokens.lower(number.first - 1) in _ALONE, number.after
    opens = tokens[number.first].text[0].isupper()
    if tokens.lower(after) in _BEING and (alone or opens):
        return True
    if alone and is_verb(tokens, after):
        return True
    while after < number.after + _LONGEST and tokens.lower(after) in _BEING:
        after += 1
    after += tokens.lower(after).endswith("ly")
    found = tokens.lower(after) == "found" and tokens.lower(after + 1) in _FOUND
    return found or tokens.lower(after) in _HARMED


def _is_counted(tokens: Tokens, place: int) -> bool:
    """Whether the dead are what the sentence counts before `place`."""
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST_COUNT), -1):
        paragraph = tokens[at + 1].start - tokens[at].end > 1
        if paragraph or tokens[at].text in _ENDS:
            return False
        if tokens[at].lower in _COUNTS:
            return not _is_paid(tokens, at)
    return False


def _is_paid(tokens: Tokens, place: int) -> bool:
    """Whether the "toll" at `place` is paid: "the [toll] for the bridge", "a road [toll]"."""
    if tokens.lower(place) != "toll":
        return False
    near = [place - 1]
    if tokens.lower(place + 1) in ("for", "on"):
        near += range(place + 2, place + 5)
    return any(tokens.lower(at) in _CROSSED for at in near)
