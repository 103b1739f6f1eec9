"""Tokens to amounts: one number with its sign and unit."""

from dataclasses import dataclass

from summariser.figures.coins import completed
from summariser.figures.currencies import COUNTRIES, FLATTENED, PREFIXES, SCALED_PREFIXES, SIGNS
from summariser.figures.currency_codes import CODES
from summariser.figures.exclusions import is_excluded
from summariser.figures.jubilees import OPENERS, read_jubilee
from summariser.figures.marks import skip_hyphen
from summariser.figures.money import complete_money, read_currency
from summariser.figures.multiples import MULTIPLES
from summariser.figures.nouns import is_plural
from summariser.figures.number import ONES, SCALES, TENS, Number
from summariser.figures.numbers import may_count, read_number
from summariser.figures.ones import is_some
from summariser.figures.spelling import ARTICLES, VAGUE
from summariser.figures.speltnames import is_titled
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.tolls import is_toll
from summariser.figures.unit import Unit, is_rate
from summariser.figures.units import read_unit
from summariser.figures.wholes import unit_of_whole

# Of digits; those before a minus that may touch it.
_SIGNED = frozenset("+-−–")
_BEFORE_MINUS = frozenset("$(=£€")
_RANKED = words("top last bottom")
# "Dropped to 17 [in the world]".
_AMONG = (["in", "the", "world"], ["in", "the", "rankings"], ["in", "the", "standings"])
# "Of 40 left, there are just [12] in the world".
_BEFORE_COUNT = words("are were remain only just some about than the of other least most all")
_SETTING = {("up", "from"), ("down", "from")}
# The words and marks that may be the first of an amount.
STARTERS = frozenset(
    {*ONES, *TENS, *VAGUE, *ARTICLES, "half", "minus", *COUNTRIES, *CODES, *FLATTENED}
    | MULTIPLES
    | OPENERS
    | {f"m{code}" for code in CODES}
    | {prefix.lower() for prefix in PREFIXES | SCALED_PREFIXES}
    | {*SIGNS, *_SIGNED}
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, at the tokens `first` to `after` (not included).

    `sign` is "+" or "-" where one is written, else "". `unit.kind` is "bare" where nothing is said.
    """

    first: int
    after: int
    number: Number
    unit: Unit
    sign: str

    @property
    def value(self) -> float:
        """The number with its sign."""
        return -self.number.value if self.sign == "-" else self.number.value


def read_amount(tokens: Tokens, place: int, *, alone: bool = False) -> Amount | None:
    """Return the amount that starts at `place`, None when there is none or it is no quantity.

    `alone` takes a small number word by itself for one: the end of "from 12 years to eight".
    """
    if not _may_start(tokens, place):
        return None
    if jubilee := read_jubilee(tokens, place):
        return Amount(place, jubilee[1].after, *jubilee, "")
    sign, at = _read_sign(tokens, place)
    money = read_currency(tokens, at)
    if money:
        at = money.after
        sign, at = _read_sign(tokens, at) if not sign else (sign, at)
    number = read_number(tokens, at, money=money is not None)
    if number is None:
        return None
    share = number.kind == "part" and number.after > at + 1
    if money is None and not share and is_excluded(tokens, at):
        return None
    unit = complete_money(tokens, money, number.after) if money else read_unit(tokens, number)
    unit = unit or unit_of_whole(tokens, number) or Unit("", "bare", number.after)
    number, unit = completed(tokens, number, unit)
    nothing = unit.kind == "term" or is_some(tokens, number, unit)
    if nothing or is_titled(tokens, number, unit) or _is_rank(tokens, number, unit):
        return None
    if not alone and _is_lonely(tokens, number, unit):
        return None
    return Amount(place, max(unit.after, number.after), number, unit, sign)


def _may_start(tokens: Tokens, place: int) -> bool:
    """Whether the token at `place` may be the first of an amount."""
    token = tokens.at(place)
    if token.kind == "digits":
        return True
    if token.kind == "mark":
        return token.text in SIGNS or _read_sign(tokens, place)[0] != ""
    if token.lower in ARTICLES:
        return tokens.at(place + 1).text == "$" or may_count(tokens, place)
    return token.lower in STARTERS


def _read_sign(tokens: Tokens, place: int) -> tuple[str, int]:
    """Return the sign at `place` and the place after it; a hyphen between words is none."""
    token = tokens.at(place)
    if token.lower == "minus":
        if tokens.lower(place - 1) == "or" and tokens.lower(place - 2) == "plus":
            return "", place  # "plus or minus 3 points" goes either way
        return "-", place + 1 + (tokens.at(place + 1).text == "-")
    if token.text not in _SIGNED or not tokens.touch(place + 1):
        return "", place
    before, joined = tokens.at(place - 1), tokens.touch(place)
    if token.text == "+":
        return ("", place) if joined and before.kind != "mark" else ("+", place + 1)  # "the P5+1"
    return ("", place) if joined and before.text not in _BEFORE_MINUS else ("-", place + 1)


def _is_rank(tokens: Tokens, number: Number, unit: Unit) -> bool:
    """Whether `number` names a group by rank: "the last [16]", "a top [10] hit"."""
    placed = [tokens.lower(number.after + step) for step in range(3)]
    alone = unit.kind == "bare" and number.scale == 1
    if placed in _AMONG and alone and tokens.lower(number.first - 1) not in _BEFORE_COUNT:
        return True
    if tokens.lower(number.first - 1) not in _RANKED or number.scale > 1:
        return False
    if _goes_on(tokens, number):
        return False  # "to last 10 to 12 days"
    single = unit.kind == "count" and not is_plural(tokens.lower(unit.after - 1))
    return unit.kind == "bare" or single


def _goes_on(tokens: Tokens, number: Number) -> bool:
    """Whether another number follows that may share the unit of `number`: "[10] to 12 days"."""
    joined = tokens.lower(number.after) in ("to", "or", "and", "-")
    return joined and read_number(tokens, number.after + 1) is not None


def _is_lonely(tokens: Tokens, number: Number, unit: Unit) -> bool:
    """Whether a number word stands for no amount: "the two", "one of those days"."""
    if number.kind != "words" or unit.kind != "bare" or number.scale > 1:
        return False
    if _goes_on(tokens, number):
        return False
    if tokens.at(number.after).text == "-" and tokens.lower(number.after + 1) in ("or", "to"):
        end = skip_hyphen(tokens, number.after + 2)
        if read_amount(tokens, end, alone=True):  # not "a two-to-one majority"
            return False
    if (tokens.lower(number.first - 2), tokens.lower(number.first - 1)) in _SETTING:
        return False  # "12 seats, up from eight"
    if tokens.lower(number.first - 1) == "or" and is_rate(tokens, number.after):
        return False  # "28 cups a week, or four a day"
    led = tokens.lower(number.first - 1) == "to" and tokens.lower(number.first - 2) in ONES
    if led or is_toll(tokens, number):
        return False
    return number.value < 13 or SCALES.get(tokens.lower(number.first)) is not None
