"""Tokens to money: signs and codes before a number, words after it."""

from summariser.figures.currencies import (
    COUNTRIES,
    FLATTENED,
    PREFIXES,
    SCALED_PREFIXES,
    SIGNS,
    WORDS,
)
from summariser.figures.currency_codes import CODES
from summariser.figures.marks import skip_hyphen
from summariser.figures.nations import LONG_NATIONS, NATIONS, is_money_of, of_nation
from summariser.figures.nouns import STOPS, singular
from summariser.figures.number import SCALES, Number, is_suffix
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit, read_per

_PRICED = words(
    """
    cost costs costing paid pay pays price priced worth fine fined for just only spend spent
    """
)
# What pounds are paid of, though much else is weighed: "two million pounds of [debt]".
_FUNDS = words(
    """
    debt debts money cash funds funding investment investments savings damage damages taxpayers
    taxpayer taxpayers' taxpayers’ public aid tax taxes cuts spending revenue sales trade loans
    grants benefits profit profits loss losses assets bonds shares goods property business work
    prizes income capital credit fines fees costs equipment jewellery art orders contracts
    """
)

# "Thousands of pounds" are paid, "hundreds of pounds" may be weighed.
_MANY = 1000


def read_currency(tokens: Tokens, place: int) -> Unit | None:
    """Return the currency sign or code that starts at `place`: "$", "A$", "$US", "Rs."."""
    token = tokens.at(place)
    if token.text in SIGNS:
        country = tokens.at(place + 1)
        named = token.text == "$" and country.lower in COUNTRIES and tokens.touch(place + 2)
        if named and tokens.touch(place + 1) and tokens.at(place + 2).kind == "digits":
            return Unit(COUNTRIES[country.lower], "money", place + 2)
        return Unit(SIGNS[token.text], "money", place + 1)
    if token.kind != "word":
        return None
    if _is_country(tokens, place):
        return Unit(COUNTRIES[token.lower], "money", place + 2)
    return (
        _read_code(tokens, place) or _read_prefix(tokens, place) or _read_flattened(tokens, place)
    )


def _is_country(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` says whose dollar follows: "A$", "HK $"; not "a $5 note"."""
    word = tokens[place]
    if word.lower not in COUNTRIES or tokens.at(place + 1).text != "$":
        return False
    if tokens.touch(place + 1):
        return len(word.text) > 1 or word.text.isupper()
    return word.text.isupper() and (len(word.text) > 1 or word.text == "C")


def _read_code(tokens: Tokens, place: int) -> Unit | None:
    token = tokens[place]
    code = token.lower[is_in_millions(tokens, place) :]
    if code not in CODES or not (token.text.isupper() or token.lower in ("rs", "dhs", "kn")):
        return None
    after = place + 1 + (tokens.at(place + 1).text == ".")
    return Unit(CODES[code], "money", after) if tokens.at(after).kind == "digits" else None


def is_in_millions(tokens: Tokens, place: int) -> bool:
    """Whether an "M" before a code of money stands at `place`: "48 [MEUR]"."""
    text = tokens.at(place).text
    return text[:1] == "M" and text.isupper() and len(text) == 4 and text[1:].lower() in CODES


def _read_prefix(tokens: Tokens, place: int) -> Unit | None:
    """Return the money of the letters at `place`: "Ksh 500", "R5bn"."""
    text = tokens[place].text
    if text not in PREFIXES and text not in SCALED_PREFIXES:
        return None
    after = place + 1 + (tokens.at(place + 1).text == ".")
    if tokens.at(after).kind != "digits":
        return None
    if text in PREFIXES:
        return Unit(PREFIXES[text], "money", after)
    scale = tokens.lower(after + 1)
    scaled = scale in SCALES or (is_suffix(scale) and tokens.touch(after + 1))
    sure = text in SCALED_PREFIXES and scaled and (tokens.touch(after) or len(text) > 1)
    return Unit(SCALED_PREFIXES[text], "money", after) if sure else None


def _read_flattened(tokens: Tokens, place: int) -> Unit | None:
    token = tokens[place]
    equals = tokens.at(place + 1).text == "="
    if token.text not in ("PS", "Y") or (token.text == "Y") != equals:
        return None
    after = place + 1 + equals
    sure = len(tokens.at(after).text) > 1 or (
        tokens.at(after + 1).kind == "word" and tokens.touch(after + 1)
    )
    digits = tokens.at(after).kind == "digits" and tokens.touch(after)
    return Unit(FLATTENED[token.lower], "money", after) if digits and sure else None


def complete_money(tokens: Tokens, unit: Unit, place: int) -> Unit:
    """Return `unit`, read before its number, with what follows it at `place`: "US a barrel"."""
    if tokens.lower(place) in ("us", "u.s.") and tokens[place].text.isupper():
        place += 1
    elif (
        tokens.lower(place) in NATIONS
        and unit.name == "dollar"
        and tokens.lower(place + 1) not in WORDS
    ):
        following = tokens.lower(place + 1)
        if not following.isalpha() or following in STOPS:
            return read_per(
                tokens, Unit(of_nation(tokens.lower(place), "dollar"), "money", place + 1)
            )
    if singular(tokens.lower(place)) in WORDS:
        place += 1
    return read_per(tokens, Unit(unit.name, "money", place))


def read_money(tokens: Tokens, number: Number) -> Unit | None:
    """Return the currency that follows `number`: "yen", "Hong Kong dollars", "€"."""
    place = skip_hyphen(tokens, number.after)
    word = tokens.lower(place)[is_in_millions(tokens, place) :]
    if tokens.at(place).text in SIGNS and tokens.at(place + 1).kind != "digits":
        return Unit(SIGNS[word], "money", place + 1)
    if word in CODES and (
        tokens[place].text.isupper() or (number.kind == "digits" and word in ("rmb", "kn", "btc"))
    ):
        return Unit(CODES[word], "money", place + 1)
    pair = f"{word} {tokens.lower(place + 1)}"
    length = 2 if pair in LONG_NATIONS else 1 if word in NATIONS else 0
    currency = singular(tokens.lower(place + length))
    nation = pair if length == 2 else word if length else ""
    if is_money_of(nation, currency):
        return Unit(of_nation(nation, currency), "money", place + length + 1)
    return _read_plain_money(tokens, number, place)


def _is_of_stuff(tokens: Tokens, place: int) -> bool:
    """Whether pounds are weighed: "two million pounds [of blackberries]", but not of debt."""
    following = {tokens.lower(place + step) for step in range(1, 4)}
    return tokens.lower(place) == "of" and following.isdisjoint(_FUNDS)


def _read_plain_money(tokens: Tokens, number: Number, place: int) -> Unit | None:
    word = singular(tokens.lower(place))
    if word == "pound":
        many = number.scale > 1 or (number.kind == "vague" and number.value >= _MANY)
        priced = many or tokens.lower(number.first - 1) in _PRICED
        priced = priced and not _is_of_stuff(tokens, place + 1)
        name = "pound sterling" if priced else "pound-mass"
        return Unit(name, "money" if priced else "measure", place + 1)
    if tokens.lower(place) == "won" and number.scale > 1:
        return Unit("south korean won", "money", place + 1)
    return Unit(WORDS[word], "money", place + 1) if word in WORDS else None
