"""What stands between the ends of a movement: "from 81,000 [in 2003] to 106,000"."""

from summariser.figures.measures import TIMES
from summariser.figures.number import ONES
from summariser.figures.periods import MONTHS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_SEASONS = words("spring summer autumn winter season quarter")
_CALENDAR = TIMES | _SEASONS | {*MONTHS}
_WHICH = words("last this next previous")
_AGO = words("ago earlier before previously")
_LONGEST_ASIDE = 6
# Words that end what is told of one end; what a number may stand behind in it.
_ENDING = words(
    """
    from and or but nor that which who where when while until because if compared opposed according
    due thanks next close prior
    """
)
_PER = words("per every in of")
_OWNERS = _CALENDAR | words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today
    """
)


def over_time(tokens: Tokens, place: int) -> int:
    """Return the place after the time told at `place`, `place` itself where none is."""
    word, following = tokens.lower(place), tokens.at(place + 1)
    if word == "in":
        return _over_date(tokens, place + 1) or place
    at = place + (word in ("the", "at"))
    if tokens.lower(at) in _WHICH and tokens.lower(at + 1) in _CALENDAR:
        return at + 2
    counted = word in ("a", "an") or word in ONES or tokens.at(place).text.isdigit()
    timed = following.lower.removesuffix("s") in TIMES
    return place + 3 if counted and timed and tokens.lower(place + 2) in _AGO else place


def _over_date(tokens: Tokens, place: int) -> int | None:
    """Return the place after "2003", "March", "March 2003", "the third quarter"; None without."""
    if _is_year(tokens, place):
        return place + 1
    if tokens.lower(place) in MONTHS:
        return place + 1 + _is_year(tokens, place + 1)
    quarter = tokens.lower(place) == "the" and tokens.lower(place + 2) in _SEASONS
    return place + 3 if quarter else None


def _is_year(tokens: Tokens, place: int) -> bool:
    return len(tokens.at(place).text) == 4 and tokens.at(place).text.isdigit()


def over_aside(tokens: Tokens, place: int) -> int | None:
    """Return the place after the "to" behind what is told at `place` of an end of a movement.

    None where no "to" follows soon: "60 percent [of GDP] to 97 percent".
    """
    for at in range(place, place + _LONGEST_ASIDE):
        token = tokens.at(at)
        if token.lower == "to":
            return at + 1
        numbered = token.kind == "digits" and tokens.lower(at - 1) in _PER
        if not numbered and (token.kind != "word" or token.lower in _ENDING):
            return None
    return None


def over_owner(tokens: Tokens, place: int) -> int:
    """Return the place after whose value is told at `place`: "September's", "last year's"."""
    at = place + (tokens.lower(place) in _WHICH)
    owner = tokens.lower(at).replace("’", "'")
    return at + 1 if owner.endswith("'s") and owner[:-2] in _OWNERS else place
