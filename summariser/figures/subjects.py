"""What a quantity is about: the noun phrase that is counted or measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summariser.figures.changes import direction_of
from summariser.figures.nouns import STOPS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

if TYPE_CHECKING:
    from summariser.figures.found import Found

_DETERMINERS = words(
    """
    a an the this that these those its his her their our my your some any each every all
    """
)
_OF = frozenset({"of", "in", "for"})
_LONGEST_PHRASE = 6
_LOOK_BACK = 30
_BREAKS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "“", "”", '"', "—", "–"})
# Where a clause's subject ends: finite verbs that are not verbs of movement.
_VERBS = words(
    """
    is are was were be been being has have had will would can could may might must should shall
    do does did said says reported announced expects expected made makes took takes went goes
    came comes got gets gave gives paid pays spent cost costs raised sold bought won killed left
    reached hit totalled totaled earned posted scored holds held contains contained covers
    covered offers offered shows showed found carried carries employs employed attracted
    received generates generated recorded stands stood remains remained needs needed wants uses
    used worth weighs measures owns bet bets saw sees trades traded closed ended ends finished
    opened peaked charges charged
    """
)


def subject_of(tokens: Tokens, found: Found) -> str:
    """Return the words for what `found` counts, "" when its sentence does not say."""
    if found.unit.kind == "name":
        return _following(tokens, found.after)
    after = _described(tokens, found)
    if found.unit.kind in ("count", "part", "bare", "age"):
        return _before(tokens, found.first) or after
    return after or _before(tokens, found.first)


def _described(tokens: Tokens, found: Found) -> str:
    """Return the phrase that follows: "51 per cent [stake]", "78 per cent of [the deal]"."""
    place = found.after
    if tokens.lower(place) in _OF:
        while tokens.lower(place + 1) in _DETERMINERS:
            place += 1
        return _following(tokens, place + 1)
    return _following(tokens, place)


def _following(tokens: Tokens, place: int) -> str:
    """Return the noun phrase that starts at `place`."""
    words: list[str] = []
    while len(words) < _LONGEST_PHRASE and _is_inside(tokens, place):
        words.append(tokens[place].text)
        place += 1
    return _joined(words)


def _is_inside(tokens: Tokens, place: int) -> bool:
    token = tokens.at(place)
    if token.kind == "mark":
        return token.text == "-" and tokens.touch(place) and tokens.touch(place + 1)
    return token.kind == "word" and token.lower not in STOPS and token.lower not in _VERBS


def _before(tokens: Tokens, place: int) -> str:
    """Return the subject of the clause before `place`: what stands before its verb."""
    end = _verb_before(tokens, place)
    return _ending(tokens, end) if end is not None else ""


def _verb_before(tokens: Tokens, place: int) -> int | None:
    """Return the place of the first verb of the clause that holds `place`."""
    verb = None
    for at in range(place - 1, max(-1, place - _LOOK_BACK), -1):
        token = tokens[at]
        if token.text in _BREAKS and verb is not None:
            break
        if token.lower in _VERBS or direction_of(token.lower) != "=":
            verb = at
    return verb


def _ending(tokens: Tokens, place: int) -> str:
    """Return the noun phrase that ends before `place`."""
    words: list[str] = []
    place -= 1
    while place >= 0 and len(words) < _LONGEST_PHRASE:
        token = tokens[place]
        if not _is_inside(tokens, place) and token.kind != "digits":
            break
        words.append(token.text)
        place -= 1
    return _joined(words[::-1])


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" - ", "-").strip(" -")
