"""Digits that belong to names: "Boeing 737", "Article 5", "the Standard & Poor's 500"."""

import re

from summariser.figures.currency_codes import CODES
from summariser.figures.letters import EXACT, TOUCHING, TOUCHING_CAPITALS
from summariser.figures.measures import MEASURES, TIMES
from summariser.figures.nouns import UNINFLECTED, is_plural, singular
from summariser.figures.number import is_suffix
from summariser.figures.tables import CONTRACTED, words
from summariser.figures.tokens import Token, Tokens

_DESIGNATORS = words(
    """
    article chapter page section row number no nos flight group round week phase level part step
    stage route highway channel room gate unit type category class grade tier lap platform
    terminal zone area line volume vol episode season game match race day year paragraph
    clause rule act bill amendment table figure fig appendix exhibit question proposition
    resolution protocol schedule verse psalm size block building floor suite apt apartment box
    ward district precinct sector lane exit version iso model mark mk series formula
    mile track slot pick seed seeds ranked rank band junction bay cell seat lot
    frame hole pier runway flat
    """
)

_LIST_DESIGNATORS = _DESIGNATORS - TIMES
_LONGEST_LIST = 9
_LISTING = (",", "and", "or", "&", "to", "-", "–")
# "Pupils [in] years 7 to 9".
_BEFORE_SCHOOL_YEARS = words("in for of between from")
_NO_MODELS = EXACT.keys() | TOUCHING_CAPITALS.keys() | {"G", "M", "K", "X"}
# Owners that are a part of the name before the number: "the Standard & Poor's 500".
_OWNERS_IN_NAMES = ("Poor's", "Poor’s")
# After a number, the name of a singer.
_STAGE_NAMES = ("Cent", "Cent's", "Cent’s")

_CAPITALISED = re.compile(r"[a-z]{0,2}[A-Z][\w&'’]*")

NEVER_A_NAME = words(
    """
    In On At By For From To With Of And But Or As If When While After Before Since Until Over
    About Around Nearly Almost More Less Some Only Just The A An All Another Up Down Under
    Between Among Than That Its His Her Their Our My Your Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Yesterday Today Tomorrow Last Next This Those These Every Each Still
    Now Then There Here Also Even Not No Aged Approximately Roughly Meanwhile However Out Into
    Against Worth Including Hundreds Plus Minus Is Are Was Were Has Have Had Will Would
    Least Most January February March April May June July August September October November
    December
    """
)
# "Gave Lee [40] votes", "cost Ostley [300] jobs".
_GIVING = words(
    """
    give gives gave given giving net nets netted netting cost costs costing owe owes owed earn earns
    earned earning award awards awarded awarding grant grants granted granting win wins won winning
    save saves saved saving hand hands handed handing allot allotted deny denies denied lose loses
    lost guarantee guarantees guaranteed
    """
)
_GIVEN = words(
    """
    votes delegates points seats jobs goals shares wins victories medals caps days hours minutes
    years months weeks chances cards marks electors acres boats horses soldiers lives places towns
    villages pupils visas permits licences licenses grants
    """
)
_LONGEST_NAME = 3
_COUNTING = words("% per percent pc million billion thousand bn m k trillion crore lakh")


def is_designated(tokens: Tokens, place: int) -> bool:
    """Whether a word says that the number after it only names: "Article 5", "No. 7"."""
    before = tokens.at(place - 1)
    if before.text == ".":
        return tokens.lower(place - 2) in ("no", "nos", "vol", "fig")
    if "," in tokens[place].text:
        return False  # "last year 1,018 were sold"
    return before.lower in _DESIGNATORS and before.end + 1 == tokens[place].start


def _is_listed(tokens: Tokens, place: int) -> bool:
    """Whether the number is of a list that a word in the plural opens: "sections 7, 8 and [9]"."""
    before = tokens.lower(place - 1)
    if not (before in _LISTING or before.endswith("s")) or is_plural(tokens.lower(place + 1)):
        return False
    first = place
    while first > place - _LONGEST_LIST and tokens.lower(first - 1) in _LISTING:
        lettered = tokens.at(first - 2).kind == "word" and tokens.touch(first - 2)
        if tokens.at(first - 2 - lettered).kind != "digits":
            return False
        first -= 2 + lettered
    word, named = tokens.lower(first - 1), tokens.at(first - 1).text.istitle()
    if word == "years" and tokens.lower(first - 2) in _BEFORE_SCHOOL_YEARS:
        return True
    plural = word != singular(word) or (named and first < place)
    return plural and singular(word) in _LIST_DESIGNATORS


def is_model(tokens: Tokens, place: int) -> bool:
    """Whether capital letters that are no unit touch the number: "3D", "4WD", "120B"."""
    letters = tokens.at(place + 1)
    if letters.kind != "word" or not tokens.touch(place + 1) or not letters.text.isupper():
        return False
    if letters.text in _NO_MODELS or letters.lower in CODES:
        return False
    known = is_suffix(letters.lower) or letters.lower in TOUCHING or letters.lower in MEASURES
    return not known or letters.text == "P"  # "the comet 67P"


def belongs_to_name(tokens: Tokens, place: int) -> bool:
    """Whether the number belongs to the name before it: "Boeing 737", "Article 5"."""
    token, before = tokens[place], tokens.at(place - 1)
    if tokens.at(place + 1).text in _STAGE_NAMES or _is_listed(tokens, place):
        return True
    if is_designated(tokens, place):
        return before.kind == "mark" or not _is_measured(tokens, place + 1)
    if before.kind != "word" or before.end + 1 != token.start:
        return False
    if not _is_name(before) or _is_given(tokens, place):
        return False
    return _is_bare(token) and not _is_measured(tokens, place + 1) and not _opens(tokens, place - 1)


def _is_name(token: Token) -> bool:
    """Whether `token` may be a word of a name, and no verb: not "Lee's", not "OKed"."""
    acted = token.text[:2].isupper() and token.text.endswith("ed")
    short = token.lower.replace("’", "'").endswith(CONTRACTED)
    owning = short and token.text not in _OWNERS_IN_NAMES
    if acted or owning or token.text in NEVER_A_NAME:
        return False
    return _CAPITALISED.fullmatch(token.text) is not None


def _is_given(tokens: Tokens, place: int) -> bool:
    """Whether the digits count what the name before them gets: "net Lee [19] delegates"."""
    first = place
    while first > place - _LONGEST_NAME and _is_name(tokens.at(first - 1)):
        first -= 1
    return tokens.lower(first - 1) in _GIVING and tokens.lower(place + 1) in _GIVEN


def _is_bare(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= 4


def _is_measured(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` shows that the number before it counts."""
    word = tokens.lower(place)
    if word in _COUNTING:
        return True
    return (
        word in UNINFLECTED
        or (is_plural(word) and singular(word) in TIMES)
        or _is_unit(tokens, place)
    )


def _is_unit(tokens: Tokens, place: int) -> bool:
    word = tokens.lower(place)
    lettered = word == "-" and len(tokens.at(place + 1).text) == 1  # "Section 498-A"
    return (
        word in MEASURES
        or word == "sq"
        or (tokens.touch(place) and (word in TOUCHING or (word == "-" and not lettered)))
    )


def _opens(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` opens a sentence, so that its capital says nothing."""
    before = tokens.at(place - 1)
    if not (tokens[place].text.istitle() or tokens[place].text.isupper()):
        return False  # "iPhone 14 costs"
    ranged = tokens.lower(place + 2) in ("to", "or") and tokens.at(place + 3).kind == "digits"
    opens = before.text in ("", ".", "!", "?", "“", '"')
    return opens and (ranged or is_plural(tokens.lower(place + 2)))
