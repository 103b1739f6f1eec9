"""Races and events called by their length: "the [800m]", "her [100m] butterfly final"."""

from summariser.figures.nouns import STOPS
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens

# In metres.
_LENGTHS = words("50 60 100 110 200 400 800 1500 1,500 3000 3,000 5000 5,000 10000 10,000")
_METRES = words("m metre metres meter meters")
_EVENTS = words(
    """
    butterfly freestyle backstroke breaststroke medley hurdles hurdle hurdler steeplechase sprint
    sprinter sprints dash relay race races final finals semi-final semi-finals heat heats title
    champion champions championship gold silver bronze medal medallist medalist medals runner
    runners swimmer winner legend event events
    """
)
_BEFORE = words("the men's women's men’s women’s boys' girls' individual indoor olympic both")
_JOINTS = words("and or , to &")
# "Walk the 200m [to] the shop".
_GOING_ON = STOPS - {"of", "to"}


def is_race(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` belong to the name of a race, and measure no way."""
    if _opens_race(tokens, place):
        return True
    return tokens.lower(place - 1) in _JOINTS and any(
        _after_length(tokens, first) == place - 1 and _opens_race(tokens, first)
        for first in (place - 3, place - 4)
    )


def _opens_race(tokens: Tokens, place: int) -> bool:
    """Whether a race, or the first of two, is named at `place`: "the [400m] and 800m champion"."""
    after = _after_length(tokens, place)
    if not after:
        return False
    following = after + 1 if tokens.lower(after) in _JOINTS else 0
    end = _after_length(tokens, following) if following else 0
    moved = end > 0 and tokens.lower(after) == "to" and tokens.lower(place - 1) != "from"
    return (
        moved or _is_named(tokens, place, after) or (end > 0 and _is_named(tokens, following, end))
    )


def _after_length(tokens: Tokens, place: int) -> int:
    """Return the place after the length of a race at `place`, 0 where there is none."""
    unit = place + 1 + (tokens.at(place + 1).text == "-")
    measured = tokens.at(place).text in _LENGTHS and tokens.lower(unit) in _METRES
    return unit + 1 if measured else 0


def _is_named(tokens: Tokens, place: int, after: int) -> bool:
    """Whether the words round the length from `place` to `after` make a race of it."""
    before, following = tokens.lower(place - 1), tokens.at(after)
    if following.lower in _EVENTS:
        return True
    owned = before in _BEFORE or before.endswith(POSSESSIVE)
    alone = following.kind == "mark" or following.lower in _GOING_ON
    return owned and alone and following.text != "-"
