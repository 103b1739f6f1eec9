"""Whether four digits are a year."""

from summariser.figures.changes import direction_of
from summariser.figures.measures import MEASURES, TIMES
from summariser.figures.nouns import is_plural, singular
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_DATED = words(
    """
    in since until till by from of early late mid during before after around circa fiscal year
    """
)

_ONE = words("a an his her its their")
_EARLIEST_YEAR = 1900

_LATEST_YEAR = 2099
# "By 2100" is a year of forecasts; "rose by 2100" is none.
_FARTHEST_YEAR = 2199
_TO_COME = words("by in until till before beyond after year")
_ERAS = ("ad", "a.d.", "bc", "b.c.", "ce", "bce")
_GOING_ON = words("if unless and or but as when while the a an that which with without according")
# "From 5 to 2012 [games]" are those of 2012.
_SHORT = len("735")
_FARTHEST_DEED = 8
_FOUNDING = words(
    """
    founded established built born died consecrated crowned conquered dating dates dated begun
    completed invaded
    """
)
_GAMES = words("games elections olympics championships finals playoffs prices dollars levels")
_COUNTED = words(
    """
    people personnel troops men women children employees jobs workers miles
    """
)
# "Has 2000 members" counts; "the 2016 elections" does not.
_HOLDING = words("has have had with holds held some about than nearly almost employs sent another")
_MEASURED = words("sq square kg km rpm mah metres meters feet dollars pounds euros yen")


def is_year(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` are a year: "2019", "the 1600s", "1914-18"."""
    token = tokens[place]
    if _is_early_year(tokens, place):
        return True
    if len(token.text) != 4 or not token.text.isdigit():
        return False
    year = int(token.text)
    if _LATEST_YEAR < year <= _FARTHEST_YEAR:
        return _is_far_year(tokens, place)
    if not 1000 <= year <= _LATEST_YEAR:
        return False
    if year < _EARLIEST_YEAR:
        return _is_old_year(tokens, place, year)
    return not (_is_counted(tokens, place + 1, tokens.lower(place - 1)) or _ends(tokens, place))


def _is_early_year(tokens: Tokens, place: int) -> bool:
    """Whether few digits are a year: "founded in Ostley in [735]", "in [43] AD"."""
    before, after = tokens.at(place - 1), tokens.at(place + 1)
    if not tokens[place].text.isdigit() or len(tokens[place].text) > _SHORT:
        return False
    era = after if after.lower in _ERAS else before if before.lower in ("ad", "a.d.") else None
    if era:
        return era.text.isupper()
    closed = after.kind == "mark" or after.lower in _GOING_ON
    near = {tokens.lower(at) for at in range(place - _FARTHEST_DEED, place)}
    founded = len(tokens[place].text) == _SHORT and before.lower == "in"
    return founded and closed and after.text != "%" and not near.isdisjoint(_FOUNDING)


def _is_far_year(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` are a year of the next century: "flooded by [2100]"."""
    before, after = tokens.lower(place - 1), tokens.at(place + 1)
    dated = before in _TO_COME and direction_of(tokens.lower(place - 2)) == "="
    return dated and (after.kind == "mark" or after.lower in _GOING_ON)


def _ends(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` end a range of what is counted: "from 900 to [2000] boats"."""
    low, thing = tokens.at(place - 2), tokens.lower(place + 1)
    counted = low.text.replace(",", "").isdigit() and _whole(low.text) < _EARLIEST_YEAR
    return tokens.lower(place - 1) == "to" and counted and is_plural(thing) and thing not in _GAMES


def _whole(digits: str) -> int:
    return int(digits.replace(",", "")[:5])


def _is_old_year(tokens: Tokens, place: int, year: int) -> bool:
    dated = tokens.lower(place - 1) in ("in", "since", "until", "circa", "ad", "a.d.", "bc")
    dated = dated or (year >= 1500 and tokens.lower(place - 1) == "the")
    again = tokens.lower(place - 1) in ("and", "to") and tokens.lower(place - 3) in _ERAS
    between = tokens.lower(place - 1) in ("between", "from", "and", "to") and year >= 1400
    joined = tokens.at(place + 1).text in ("-", "–") and tokens.touch(place + 1)
    end = tokens.at(place + 2).text if joined and tokens.touch(place + 2) else ""
    spanning = year >= 1500 and len(end) == 2 and end.isdigit() and int(end) > year % 100
    made = year >= 1500 and _is_made(tokens, place)
    told = dated or again or between or spanning or made
    return told and not _is_counted(tokens, place + 1, "")


def _is_made(tokens: Tokens, place: int) -> bool:
    """Whether the digits tell when one thing was made: "a [1734] violin", "$2m [1734] Lark"."""
    before, after = tokens.at(place - 1), tokens.at(place + 1)
    if after.kind != "word" or tokens.touch(place + 1):
        return False
    if is_plural(after.lower) or after.lower in MEASURES:
        return False
    return before.lower in _ONE or (before.kind != "mark" and after.text[0].isupper())


def _is_counted(tokens: Tokens, place: int, before: str) -> bool:
    """Whether what stands at `place` is counted by a number that may be a year."""
    word = tokens.lower(place)
    if word in ("%", "percent", "per") or (singular(word) in TIMES and word != singular(word)):
        return True
    if word in _COUNTED:
        return before not in _DATED
    if before in _HOLDING and is_plural(word):
        return True
    return word in _MEASURED or (word in MEASURES and is_plural(word))
