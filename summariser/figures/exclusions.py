"""Numbers that are no quantities: years, ordinals, names, phone numbers, scores."""

from summariser.figures.addresses import is_address
from summariser.figures.currencies import SIGNS
from summariser.figures.currency_codes import CODES
from summariser.figures.enumerations import is_numbering
from summariser.figures.firms import is_firm
from summariser.figures.hours import is_hour
from summariser.figures.idioms import is_idiom
from summariser.figures.naming import belongs_to_name, is_designated, is_model
from summariser.figures.nouns import STOPS_BUT_OF
from summariser.figures.number import ORDINAL_ENDINGS
from summariser.figures.races import is_race
from summariser.figures.scores import is_hyphened, is_score
from summariser.figures.speltnames import is_spelt_name
from summariser.figures.tables import words
from summariser.figures.telephones import is_dialled
from summariser.figures.tokens import Tokens
from summariser.figures.tolls import is_one_harmed
from summariser.figures.years import is_year

# Behind digits that rank, name or only hint: "3rd", "the 1990s", "the 49ers", "40ish".
_ORDINAL = frozenset({*ORDINAL_ENDINGS, "s", "ers", "ish", "er"})

_PREFIXES = words("minus plus sub mid some the a near then now magnitude")

_QUOTES = frozenset("\"“”'‘’")
_SIGNS = SIGNS.keys() | {"#", "@"}
# Two numbers that are a day or a saying.
_SAYINGS = words("9/11 7/7 24/7 20/20 50/50 26/11")
# What a number behind a stroke may divide by.
_DENOMINATORS = words("2 3 4 5 6 7 8 9 10 12 16 20 32 64 100 128 1000")
# The lines of screens: "1080p".
_SCREENS = words("tv tvs television televisions video screen screens display displays resolution")
_LINES = words("480 576 720 1080 1440 2160")


def is_excluded(tokens: Tokens, place: int) -> bool:
    """Whether the number that starts at `place` is no quantity."""
    token = tokens[place]
    if _is_par(tokens, place) or is_idiom(tokens, place):
        return True
    if token.kind == "word":
        if tokens.touch(place + 1) and tokens.at(place + 1).kind == "digits":
            return True  # "a Twenty20 match"
        return is_spelt_name(tokens, place) and not is_one_harmed(tokens, place)
    return (
        _is_ordinal(tokens, place)
        or is_numbering(tokens, place)
        or is_dialled(tokens, place)
        or is_hour(tokens, place)
        or _is_chance(tokens, place)
        or _is_scheme(tokens, place)
        or _is_screen(tokens, place)
        or _is_saying(tokens, place)
        or _is_relay(tokens, place)
        or is_race(tokens, place)
        or _is_mentioned(tokens, place)
        or is_model(tokens, place)
        or _is_glued(tokens, place)
        or _is_identifier(tokens, place)
        or is_year(tokens, place)
        or belongs_to_name(tokens, place)
        or is_firm(tokens, place)
        or is_address(tokens, place)
        or is_score(tokens, place)
    )


def is_year_alone(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` are a year and no part of a name, a code or a sum."""
    if tokens.at(place - 1).text in _SIGNS or tokens.at(place + 1).kind == "digits":
        return False
    joined = _is_glued(tokens, place) or _is_identifier(tokens, place)
    designated = is_designated(tokens, place) and tokens.lower(place - 1) != "year"
    return is_year(tokens, place) and not joined and not designated


def _is_ordinal(tokens: Tokens, place: int) -> bool:
    suffix, digits = tokens.lower(place + 1), tokens[place].text
    weighed = suffix == "st" and (digits[-1] != "1" or digits[-2:] == "11")  # "12st 4lb"
    return tokens.touch(place + 1) and suffix in _ORDINAL and not weighed


def _is_par(tokens: Tokens, place: int) -> bool:
    """Whether the number is a score at golf: "a [3]-under 67"."""
    if tokens.at(place + 1).text != "-" or not tokens.touch(place + 1):
        return False
    return tokens.touch(place + 2) and tokens.lower(place + 2) in ("under", "over")


def _is_chance(tokens: Tokens, place: int) -> bool:
    """Whether the digits open a chance that only describes: "a [1]-in-100-year flood"."""
    joined = [tokens.lower(place + step) for step in (1, 2, 3)] == ["-", "in", "-"]
    return joined and tokens.at(place + 4).kind == "digits"


def _is_scheme(tokens: Tokens, place: int) -> bool:
    """Whether a letter in brackets makes a name of the digits: "her [401](k)"."""
    bracketed = tokens.at(place + 1).text == "(" and tokens.at(place + 3).text == ")"
    return bracketed and tokens.touch(place + 1) and len(tokens.lower(place + 2)) == 1


def _is_screen(tokens: Tokens, place: int) -> bool:
    """Whether the digits tell the lines of a screen: "[1080]p", "a [4]K TV"."""
    letter = tokens.lower(place + 1) if tokens.touch(place + 1) else ""
    if letter == "k" and tokens.lower(place + 2) in _SCREENS:
        return tokens[place].text in ("2", "4", "5", "8")
    return letter in ("p", "i") and tokens[place].text in _LINES


def _is_saying(tokens: Tokens, place: int) -> bool:
    """Whether a stroke joins the digits to others as no fraction: "since 9/11", "24/7"."""
    first = place if tokens.at(place + 1).text == "/" else place - 2
    if tokens.at(first + 1).text != "/":
        return False
    low, high, following = (tokens.at(first + step) for step in (0, 2, 3))
    bare = following.kind == "mark" or following.lower in STOPS_BUT_OF
    if low.kind == high.kind == "digits" and high.text not in _DENOMINATORS and bare:
        return tokens.touch(first + 1) and tokens.touch(first + 2)  # bowled "3/23"
    return f"{tokens.at(first).text}/{tokens.at(first + 2).text}" in _SAYINGS


def _is_mentioned(tokens: Tokens, place: int) -> bool:
    """Whether the digits stand alone in quotation marks: 'a page called "2.0"'."""
    before, after = tokens.at(place - 1), tokens.at(place + 1)
    quoted = before.text in _QUOTES and after.text in _QUOTES
    measured = tokens.at(place - 2).kind == "digits" and tokens.touch(place - 1)  # 6'2"
    return quoted and tokens.touch(place) and tokens.touch(place + 1) and not measured


def _is_relay(tokens: Tokens, place: int) -> bool:
    """Whether an "x" joins the digits to others: "a 4x4", "the 4x100m"."""
    first = place if tokens.lower(place + 1) == "x" else place - 2
    if tokens.lower(first + 1) != "x":
        return False
    low, high = tokens.at(first), tokens.at(first + 2)
    joined = low.kind == high.kind == "digits"
    touching = joined and tokens.touch(first + 1) and tokens.touch(first + 2)
    return touching and (low.text == high.text or high.text in ("100", "200", "400"))


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
    if hyphened and earlier.kind == "digits" and tokens.touch(place - 2):
        letters = tokens.at(place - 3)  # "an ATR42-[300]"
        return letters.text.isupper() and letters.lower not in CODES
    added = before.text == "+" and tokens.touch(place - 1) and earlier.kind != "mark"  # "P5+1"
    return added or before.text in ("#", "@", "_", "/", "=")


def _is_joint(tokens: Tokens, place: int) -> bool:
    """Whether a hyphen before `place` stands in "ten to-20", and not in "a B-52"."""
    return tokens.lower(place - 2) in ("to", "or")


def _is_identifier(tokens: Tokens, place: int) -> bool:
    """Whether the digits are a phone number, a code or a part of one: "0800", "555-12-34"."""
    text = tokens[place].text
    if len(text) > 1 and text[0] == "0" and text[1].isdigit():
        return True
    run = [place]
    for step in (-1, 1):
        at = place
        while is_hyphened(tokens, at, step) and len(run) < 4:
            at += 2 * step
            run.append(at)
    return len(run) > 2
