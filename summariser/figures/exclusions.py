"""Numbers that are no quantities: years, ordinals, names, phone numbers, scores."""

import re

from summariser.figures.measures import MEASURES, TIMES, TOUCHING
from summariser.figures.nouns import UNINFLECTED, is_plural, singular
from summariser.figures.numbers import ONES
from summariser.figures.tables import words
from summariser.figures.tokens import Token, Tokens

_ORDINAL = frozenset({"st", "nd", "rd", "th", "s", "ers", "ish", "er"})
_DESIGNATORS = words(
    """
    article chapter page section row number no nos flight group round week phase level part step
    stage route highway channel room gate unit type category class grade tier lap platform
    terminal zone area line volume vol episode season game match race day week year paragraph
    clause rule act bill amendment table figure fig appendix exhibit question proposition
    resolution protocol schedule verse psalm size block building floor suite apt apartment box
    ward district precinct sector lane exit mile-marker version iso model mark mk series formula
    building chapter track slot pick seed seeds ranked rank under-
    """
)
_SPELT = words(
    """
    number article chapter phase category type level game round group week day act part world
    """
)
_DATED = words(
    """
    in since until till by from of early late mid during before after around circa fiscal year
    """
)
_PREFIXES = words("minus plus sub mid some the a")
_CAPITALISED = re.compile(r"[a-z]{0,2}[A-Z][\w&'’]*")
_SCORED = words(
    """
    lead leads win wins won victory defeat defeated draw drew beat lost loss record upset rout
    tie
    """
)
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2099
_NEVER_A_NAME = words(
    """
    In On At By For From To With Of And But Or As If When While After Before Since Until Over
    About Around Nearly Almost More Less Some Only Just The A An All Another At Up Down Under
    Between Among Than That Its His Her Their Our My Your Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Yesterday Today Tomorrow Last Next This Those These Every Each Still
    Now Then There Here Also Even Not No Aged Approximately Roughly Meanwhile However Out Into
    Against Worth Including Out Hundreds Plus Minus Is Are Was Were Has Have Had Will Would
    Least Most January February March April May June July August September October November
    December
    """
)


def is_excluded(tokens: Tokens, place: int) -> bool:
    """Whether the number that starts at `place` is no quantity."""
    token = tokens[place]
    if token.kind == "word":
        return _is_spelt_name(tokens, place)
    return (
        _is_ordinal(tokens, place)
        or _is_glued(tokens, place)
        or _is_identifier(tokens, place)
        or is_year(tokens, place)
        or _is_named(tokens, place)
        or _is_score(tokens, place)
    )


def is_year(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` are a year: "2019", "the 1600s", "1914-18"."""
    token = tokens[place]
    if len(token.text) != 4 or not token.text.isdigit():
        return False
    year = int(token.text)
    if not 1000 <= year <= _LATEST_YEAR:
        return False
    if year < _EARLIEST_YEAR:
        return _is_old_year(tokens, place, year)
    return not _is_counted(tokens, place + 1, tokens.lower(place - 1))


def _is_old_year(tokens: Tokens, place: int, year: int) -> bool:
    dated = tokens.lower(place - 1) in ("in", "since", "until", "circa", "ad", "a.d.", "bc")
    dated = dated or (year >= 1500 and tokens.lower(place - 1) == "the")
    between = tokens.lower(place - 1) in ("between", "from", "and", "to") and year >= 1400
    return (dated or between) and not _is_counted(tokens, place + 1, "")


def _is_counted(tokens: Tokens, place: int, before: str) -> bool:
    """Whether what stands at `place` is counted by a number that may be a year."""
    word = tokens.lower(place)
    if word in ("%", "percent", "per") or (singular(word) in TIMES and word != singular(word)):
        return True
    if word in (
        "people",
        "personnel",
        "troops",
        "men",
        "women",
        "children",
        "employees",
        "jobs",
        "workers",
        "miles",
    ):
        return before not in _DATED
    return word in (
        "kg",
        "km",
        "rpm",
        "mah",
        "metres",
        "meters",
        "feet",
        "dollars",
        "pounds",
        "euros",
        "yen",
    )


def _is_ordinal(tokens: Tokens, place: int) -> bool:
    return tokens.touch(place + 1) and tokens.lower(place + 1) in _ORDINAL


def _is_glued(tokens: Tokens, place: int) -> bool:
    """Whether letters touch the digits from the left: "S8", "F-16", "COVID-19"."""
    if not tokens.touch(place):
        return False
    before = tokens.at(place - 1)
    if before.kind == "word":
        return True
    hyphened = before.text in ("-", "‑", "–") and tokens.touch(place - 1)
    earlier = tokens.at(place - 2)
    if hyphened and earlier.kind == "word" and earlier.lower not in _PREFIXES:
        return tokens.at(place - 3).kind != "digits" and not _is_joint(tokens, place)
    return before.text in ("#", "@", "_", "/", "=")


def _is_joint(tokens: Tokens, place: int) -> bool:
    """Whether a hyphen before `place` stands in "200,000 to-260,000", "$10m-12m"."""
    return tokens.lower(place - 2) in ("to", "k", "m", "mn", "bn", "b", "or")


def _is_identifier(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a phone number, a code or a part of one: "0800", "555-12-34"."""
    text = tokens[place].text
    if len(text) > 1 and text[0] == "0" and text[1].isdigit():
        return True
    run = [place]
    for step in (-1, 1):
        at = place
        while _is_hyphened(tokens, at, step) and len(run) < 4:
            at += 2 * step
            run.append(at)
    return len(run) > 2


def _is_hyphened(tokens: Tokens, place: int, step: int) -> bool:
    mark, other = tokens.at(place + step), tokens.at(place + 2 * step)
    right = max(place, place + step)
    joined = tokens.touch(right) and tokens.touch(right + step)
    return mark.text in ("-", "–", "/", ".") and other.kind == "digits" and joined


def _is_named(tokens: Tokens, place: int) -> bool:
    """Whether the number belongs to the name before it: "Boeing 737", "Article 5"."""
    token, before = tokens[place], tokens.at(place - 1)
    if (
        before.kind == "mark"
        and before.text == "."
        and tokens.lower(place - 2) in ("no", "nos", "vol", "fig")
    ):
        return True
    if before.kind != "word" or before.end + 1 != token.start:
        return False
    if before.lower in _DESIGNATORS:
        return not _is_measured(tokens, place + 1)
    if not _CAPITALISED.fullmatch(before.text) or before.text in _NEVER_A_NAME:
        return False
    return _is_bare(token) and not _is_measured(tokens, place + 1) and not _opens(tokens, place - 1)


def _is_bare(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= 4


def _is_measured(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` shows that the number before it counts."""
    word = tokens.lower(place)
    if word in (
        "%",
        "per",
        "percent",
        "pc",
        "million",
        "billion",
        "thousand",
        "bn",
        "m",
        "k",
        "trillion",
        "crore",
        "lakh",
    ):
        return True
    return (
        word in UNINFLECTED
        or (is_plural(word) and singular(word) in TIMES)
        or _is_unit(tokens, place)
    )


def _is_unit(tokens: Tokens, place: int) -> bool:
    word = tokens.lower(place)
    return (
        word in MEASURES
        or word == "sq"
        or (tokens.touch(place) and (word in TOUCHING or word == "-"))
    )


def _opens(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` opens a sentence, so that its capital says nothing."""
    before = tokens.at(place - 1)
    return before.text in ("", ".", "!", "?", "“", '"') and is_plural(tokens.lower(place + 2))


def _is_spelt_name(tokens: Tokens, place: int) -> bool:
    """Whether a spelt number belongs to a name: "number one", "no one", "this one"."""
    token, before = tokens[place], tokens.lower(place - 1)
    if tokens.at(place - 1).text == "-" and tokens.lower(place - 2) == "in":
        return True
    if tokens.lower(place + 1) in ("past", "o'clock", "o’clock"):
        return True
    if tokens.touch(place) and tokens.at(place - 1).text not in ("(", "“", '"', "‘", "'", "-", "—"):
        return True
    if token.lower in ("one", "zero"):
        return _is_pronoun(tokens, place)
    if tokens.touch(place) and tokens.at(place - 1).text == "-":
        return True
    return before in _SPELT or (token.text[0].isupper() and _has_capitals_round(tokens, place))


def _has_capitals_round(tokens: Tokens, place: int) -> bool:
    """Whether a capitalised number stands amid a name: "the Big Ten", "Seven Network"."""
    before, after = tokens.at(place - 1), tokens.at(place + 1)
    named = before.kind == "word" and before.text[0].isupper() and before.text not in _NEVER_A_NAME
    inside = before.kind == "word" and after.kind == "word" and after.text[:1].isupper()
    return named or inside


def _is_pronoun(tokens: Tokens, place: int) -> bool:
    """Whether "one" stands for a thing or a person."""
    token, before, after = tokens[place], tokens.lower(place - 1), tokens.at(place + 1)
    if before in _SPELT or before in (
        "no",
        "any",
        "every",
        "each",
        "this",
        "that",
        "which",
        "the",
        "some",
        "only",
        "by",
    ):
        return True
    if after.kind != "word":
        return after.text != "-"
    if after.text[0].isupper() and token.text.islower():
        return True
    if after.lower in ("to", "or", "and") and tokens.lower(place + 2) in ONES:
        return False
    return after.lower in (
        "another",
        "day",
        "who",
        "that",
        "is",
        "was",
        "can",
        "should",
        "in",
        "to",
        "and",
        "or",
        "s",
    )


def _is_score(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a side of a score: "won 2-1", "at 89-89"."""
    if not tokens[place].text.isdigit() or len(tokens[place].text) > 3:
        return False
    right, left = _is_hyphened(tokens, place, 1), _is_hyphened(tokens, place, -1)
    if not (right or left):
        return False
    end = place + 3 if right else place + 1
    following = tokens.at(end)
    low, high = tokens.at(end - 3), tokens.at(end - 1)
    falling = low.text.isdigit() and high.text.isdigit() and int(low.text) >= int(high.text)
    counted = (following.kind == "word" and following.lower not in _SCORED) or following.text in (
        "%",
        "-",
    )
    return falling or not counted or tokens.lower(end - 4) in _SCORED
