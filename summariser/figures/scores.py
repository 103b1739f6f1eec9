"""Numbers of scores: "won 2-1", "a 3 to 1 lead", "Ostley City 1, Carrow 1"."""

from summariser.figures.currencies import SIGNS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_SCORED = words(
    """
    lead leads win wins won victory defeat defeated draw drew beat lost loss record upset rout
    tie ruling decision ratio
    """
)
_AGED = ("aged", "ages")
# "Ostley City 1, West Carrow Rovers 2".
_LONGEST_SIDE = 4
# What the names of clubs end in; "City" and "County" are also where people live.
_CLUBS = words("united rovers wanderers athletic albion hotspur villa rangers celtic palace fc afc")
_FARTHEST_CLUB = 8


def is_score(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` are a side of a score, or of a ratio."""
    return (
        _is_hyphened_score(tokens, place)
        or _is_lead(tokens, place)
        or _is_result(tokens, place)
        or _is_ratio(tokens, place)
    )


def is_of_clubs(tokens: Tokens, place: int) -> bool:
    """Whether the number is a club's, or of a list with a club's: "Ostley United, [3], and"."""
    near = range(place - _FARTHEST_CLUB, place + _FARTHEST_CLUB)
    return any(
        tokens.lower(at) in _CLUBS
        and tokens.at(at + 1).text == ","
        and tokens.at(at + 2).kind == "digits"
        for at in near
    )


def is_hyphened(tokens: Tokens, place: int, step: int) -> bool:
    """Whether a mark joins the digits at `place` to others, before or after them by `step`."""
    mark, other = tokens.at(place + step), tokens.at(place + 2 * step)
    right = max(place, place + step)
    joined = tokens.touch(right) and tokens.touch(right + step)
    return mark.text in ("-", "–", "/", ".") and other.kind == "digits" and joined


def _is_ratio(tokens: Tokens, place: int) -> bool:
    """Whether a colon joins the digits to others: "1:900"."""
    first = place if tokens.at(place + 1).text == ":" else place - 2
    joined = tokens.at(first).kind == tokens.at(first + 2).kind == "digits"
    touching = tokens.touch(first + 1) and tokens.touch(first + 2)
    return joined and touching and tokens.at(first + 1).text == ":"


def _is_lead(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a side of a score with "to": "a 3 to 1 [lead]"."""
    for first in (place, place - 4):
        hyphened = [tokens.at(first + step).lower for step in (1, 2, 3)] == ["-", "to", "-"]
        if hyphened and tokens.at(first).kind == tokens.at(first + 4).kind == "digits":
            return tokens.lower(first + 5) in _SCORED  # "a 6-to-3 [ruling]"
    low = place if tokens.lower(place + 1) == "to" else place - 2
    ends = tokens.at(low), tokens.at(low + 2)
    joined = tokens.lower(low + 1) == "to" and all(end.text.isdigit() for end in ends)
    return joined and tokens.lower(low + 3) in _SCORED and tokens.lower(low - 1) != "from"


def _is_result(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a side of a score between names: "Ostley City [1], Carrow [1]."."""
    if _other_side(tokens, place) is not None:
        return True
    comma = place - 1
    while comma > place - 1 - _LONGEST_SIDE and _is_capitalised(tokens, comma):
        comma -= 1
    return _other_side(tokens, comma - 1) == place


def _other_side(tokens: Tokens, place: int) -> int | None:
    """Return where the digits stand that end a score whose first are at `place`, None for none."""
    if not _is_side(tokens, place) or tokens.at(place + 1).text != ",":
        return None
    other = place + 2
    while other < place + 2 + _LONGEST_SIDE and _is_capitalised(tokens, other):
        other += 1
    closed = tokens.at(other + 1).kind == "mark" and not tokens.touch(other + 2)
    return other if _is_side(tokens, other) and closed else None


def _is_side(tokens: Tokens, place: int) -> bool:
    """Whether few digits stand at `place`, and a name before them."""
    digits = tokens.at(place).text
    apart = not tokens.touch(place) and _is_capitalised(tokens, place - 1)
    return digits.isdigit() and len(digits) <= len("120") and apart


def _is_capitalised(tokens: Tokens, place: int) -> bool:
    return tokens.at(place).kind == "word" and tokens.at(place).text[0].isupper()


def _is_hyphened_score(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a side of a score: "won 2-1", "at 89-89"."""
    if not tokens[place].text.isdigit() or len(tokens[place].text) > 3:
        return False
    if tokens.lower(place - 1) in _AGED or tokens.lower(place - 3) in _AGED:
        return False
    right, left = is_hyphened(tokens, place, 1), is_hyphened(tokens, place, -1)
    if not (right or left):
        return False
    end = place + 3 if right else place + 1
    following = tokens.at(end)
    low, high = tokens.at(end - 3), tokens.at(end - 1)
    falling = low.text.isdigit() and high.text.isdigit() and int(low.text) >= int(high.text)
    counted = following.kind == "word" and following.lower not in _SCORED
    counted = counted or following.text in ("%", "-", "°")
    paid = tokens.at(end - 4).text in SIGNS  # "from €8-10."
    return falling or not (counted or paid) or tokens.lower(end - 4) in _SCORED
