"""Whether "from … to …" moves, and which way: "cut from 9 to 7", not "seven to nine boats"."""

from summariser.figures.amounts import Amount
from summariser.figures.changes import is_moving
from summariser.figures.quantity import Change
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.verbforms import MODALS

# How far before its "from" a verb of movement may stand: "raised the price of parking from".
_LONGEST_OBJECT = 9
# Verbs that move only with "from … to …": "has gone from 30 to 120".
_TURNING = words(
    """
    gone went turn turned move moves moved moving change changed changing shift shifted shifting
    swing swung swinging switch switched halve double triple quadruple revise revised revising
    adjust adjusted amend amended edged inched ticked nudged accelerate augment bolster bump
    collapse contract cool curb curtail deepen dwindle enlarge erode fade intensify lessen lift pare
    plummet recede shave soften taper thin treble trim wane whittle worsen
    """
)
# The same with something between: "took its stake from 12% to 15%".
_CARRYING = words(
    """
    bring brings brought bringing take takes took taken taking push pushes pushed pushing send sends
    sent sending drive drives drove driven driving pull pulled put puts putting
    """
)
# "Fines go from 50 to 500 euros", "can go" span; "will go from 50 to 60" moves.
_BEFORE_GO = MODALS - {"can"} | {"to"}
# Words that open a range: "paying anywhere from $100 to $200"; marks that end the search.
_SPANNING = words("range ranges ranged ranging anywhere vary varies varied varying")
_BREAKS = frozenset(".,;:()")
# "The scale goes from 1 to 10" spans.
_SCALES = words("scale scales range spectrum dial gauge meter list menu rating choice")
_LONGEST_SCALE = 5


def movement(tokens: Tokens, low: Amount, high: Amount, opening: int) -> Change:
    """Return where "from … to …" moves, "=" for a plain range.

    `opening` is the place of a "from". Only an arrow, or a verb near before it or between the two
    that moves the same way, moves: "down from the 89 to 93 that it expected" is a range.
    """
    way = way_of(low, high)
    near = range(high.first - 1, low.after, -1)
    verb = next((at - 1 for at in near if tokens.lower(at) == "to"), low.after)
    risen = verb > low.after and is_moving(tokens, verb, way) and tokens.lower(verb) != "up"
    if risen or tokens.at(low.after).text == "→":
        return way
    for place in range(opening - 1, max(-1, opening - _LONGEST_OBJECT - 1), -1):
        word = tokens[place]
        ended = word.text in _BREAKS and place < opening - 1
        if ended or word.lower in _SPANNING:
            break
        if _turns(tokens, place, opening) or is_moving(tokens, place, way):
            return way
    return "="


def way_of(low: Amount, high: Amount) -> Change:
    """Return the way from `low` to `high`."""
    return "up" if high.value > low.value else "down" if high.value < low.value else "="


def _turns(tokens: Tokens, place: int, opening: int) -> bool:
    """Whether the word at `place` moves what goes from one value, told at `opening`, to another."""
    word = tokens.lower(place)
    if word == "goes":
        near = (tokens.lower(at) for at in range(place - 1, place - 1 - _LONGEST_SCALE, -1))
        return _SCALES.isdisjoint(near)
    if word in ("go", "going"):
        return word == "going" or tokens.lower(place - 1) in _BEFORE_GO
    return word in _TURNING or (word in _CARRYING and place < opening - 1)
