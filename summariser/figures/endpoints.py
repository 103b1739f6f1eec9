"""What stands round the endpoints of a movement: "from [a record] 81,000 [in 2003] to 106,000"."""

from summariser.figures.amounts import read_amount
from summariser.figures.changes import direction_of
from summariser.figures.measures import TIMES
from summariser.figures.number import ONES
from summariser.figures.periods import MONTHS, WEEKDAYS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_SEASONS = words("spring summer autumn winter season quarter")
_CALENDAR = TIMES | _SEASONS | {*MONTHS}
_WHICH = words("last this next previous")
_AGO = words("ago earlier before previously")
_LONGEST_ASIDE = 6
_LONGEST_CLAUSE = 14
# Words that end what is told of one end; what a number may stand behind in it.
_ENDING = words(
    """
    from and or but nor that which who where when while until because if compared opposed according
    due thanks next close prior
    """
)
_PER = words("per every in of the")
_OWNERS = _CALENDAR | {*WEEKDAYS, "yesterday", "today"}
# What may stand between "from" and its figure: "from an average of 900", "from just 12".
_LEVELS = words(
    """
    a an the as its of average low high record peak mere even total just only current
    present previous revised upwardly downwardly earlier original initial
    """
)
_LONGEST_LEVEL = 4
_OPPOSED = words("profit loss surplus deficit gain drop rise fall increase decrease")


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


def over_aside(tokens: Tokens, place: int, joint: str) -> int | None:
    """Return the place after `joint` behind what is told at `place` of an end of a movement.

    None where no `joint` follows soon: "60 percent [of GDP] to 97 percent".
    """
    for at in range(place, place + _LONGEST_ASIDE):
        token = tokens.at(at)
        if token.lower == joint:
            return at + 1
        numbered = token.kind == "digits" and tokens.lower(at - 1) in _PER
        if not numbered and (token.kind != "word" or token.lower in _ENDING):
            return None
    return None


def over_clause(tokens: Tokens, place: int) -> int | None:
    """Return the place after the "to" of the clause that tells where a movement ends.

    None where the comma at `place` opens no such clause: "from six in 1998[, it has grown to] 40".
    """
    if tokens.at(place).text != ",":
        return None
    for at in range(place + 1, place + _LONGEST_CLAUSE):
        token = tokens.at(at)
        if token.lower == "to" and direction_of(tokens.lower(at - 1)) != "=":
            return None if tokens.lower(at - 1) == "up" else at + 1
        if token.kind != "word" or token.lower in _ENDING - {"that"}:
            return None
    return None


def over_insertion(tokens: Tokens, place: int) -> int | None:
    """Return the place after the "to" behind what commas insert at `place`, None without one.

    "From 3,000 in 2013[, when he came to office, to] 612".
    """
    if tokens.at(place).text != ",":
        return None
    for at in range(place + 1, place + _LONGEST_CLAUSE):
        if tokens.at(at).text == ",":
            return at + 2 if tokens.lower(at + 1) == "to" else None
        if tokens.at(at).kind != "word":
            return None
    return None


def over_owner(tokens: Tokens, place: int) -> int:
    """Return the place after whose value is told at `place`: "September's", "last year's"."""
    at = place + (tokens.lower(place) in _WHICH)
    owner = tokens.lower(at).replace("’", "'")
    return at + 1 if owner.endswith("'s") and owner[:-2] in _OWNERS else place


def over_level(tokens: Tokens, place: int, opener: str) -> int:
    """Return the place after the `opener` before `place` and its level, `place` without one.

    A level is "just", "a record" or "a pass rate of".
    """
    if tokens.lower(place - 1) == "of":
        near = range(place - 2, place - 2 - _LONGEST_LEVEL, -1)
        start = next((at for at in near if tokens.lower(at) == opener), place - 1)
        named = all(token.kind == "word" for token in tokens[start:place])
        return start + 1 if named else place
    for start in range(place, max(0, place - _LONGEST_LEVEL), -1):
        if tokens.lower(start - 1) not in _LEVELS:
            return start if tokens.lower(start - 1) == opener else place
    return place


def past_level(tokens: Tokens, place: int) -> int:
    """Return the place after the level at `place`: "to [a record] 8", "from [a revised] 7"."""
    for at in range(place, place + _LONGEST_LEVEL):
        if tokens.lower(at) not in _LEVELS or read_amount(tokens, at):
            return at
    return place


def are_opposed(tokens: Tokens, one: int, other: int) -> bool:
    """Whether the words at both places are opposed: "from a £10m [profit] to a £5m [loss]"."""
    told = tokens.lower(one), tokens.lower(other)
    return told[0] != told[1] and _OPPOSED.issuperset(told)
