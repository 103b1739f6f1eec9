"""When an end of a movement was reached: "from 81,000 [in 2003] to 106,000"."""

from summariser.figures.measures import TIMES
from summariser.figures.number import ONES
from summariser.figures.periods import MONTHS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_SEASONS = words("spring summer autumn winter season quarter")
_CALENDAR = TIMES | _SEASONS | {*MONTHS}
_WHICH = words("last this next previous")
_AGO = words("ago earlier before previously")


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
