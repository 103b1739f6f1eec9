"""Events whose length is told by an adjective: "a five-year [sentence]", not "a five-year plan"."""

from summariser.figures.nouns import STOPS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_EVENTS = words(
    """
    sentence term prison jail imprisonment detention captivity probation ban suspension
    quarantine curfew lockdown closure shutdown blackout outage delay extension wait
    search hunt manhunt dive ordeal abduction siege standoff trial hearing interview meeting
    debate speech investigation inquiry probe
    break hiatus absence gap vacation stay visit trip mission voyage journey trek odyssey
    marathon swim climb ascent flight drive ride walk tour stint
    strike walkout streak slump slide drought recession reign marriage affair career
    war battle feud fight crusade campaign ceasefire truce restoration treatment coma
    contract deal lease low high minimum maximum anniversary
    period spell span run stretch window chase pursuit rampage spree standstill stoppage cessation
    freeze moratorium blockade occupation boycott vigil riot rebellion insurgency uprising conflict
    crackdown cruise pilgrimage rally swoon selloff rout surgery operation labour labor illness
    rehab rehabilitation video videos vid vids clip clips
    """
)
_ENDS = frozenset(".;:")
_FARTHEST = 10


def is_lasting(tokens: Tokens, place: int) -> bool:
    """Whether an event that lasts is named from `place` on: "five-year [prison sentence]"."""
    for at in range(place, place + _FARTHEST):
        if tokens.lower(at) in _EVENTS:
            return True
        stops = tokens.lower(at) in STOPS and not _is_hyphened(tokens, at)
        if stops or tokens.at(at).text in _ENDS:
            return False
    return False


def _is_hyphened(tokens: Tokens, place: int) -> bool:
    """Whether hyphens join the word at `place` to others: "£10m-[a]-year"."""
    return tokens.at(place - 1).text == tokens.at(place + 1).text == "-"
