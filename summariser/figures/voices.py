"""Noun phrases that can say something: "Mr Lee", "a spokesman for the foreign ministry"."""

import re
from dataclasses import dataclass

from summariser.figures.callings import BODIES, GROUPS, NOBODY, REPORTS, TITLES
from summariser.figures.nouns import is_plural
from summariser.figures.phrases import DETERMINERS, PREPOSITIONS, Span, is_verb
from summariser.figures.reportingverbs import (
    CONNECTIVES,
    DAYS,
    JOINTS,
    LINKS,
    SAYING,
    SAYING_OF_MANY,
    SHOWING,
    WHEN,
)
from summariser.figures.tables import words
from summariser.figures.tokens import Token, Tokens

_NOUNS_IN_LY = words("family assembly ally monopoly")
_SOME = words("one another some many most several few all both other two three")
_DETERMINERS = DETERMINERS | _SOME
_OPENING = JOINTS | WHEN | SAYING | SAYING_OF_MANY
_LOOSE = WHEN | LINKS
_NO_NOUNS = DETERMINERS | NOBODY
_NO_SOURCES = _NO_NOUNS | DAYS
_NO_NAMES = _NO_NOUNS | JOINTS
_PARTING_LINKS = LINKS - {"of"}
_ONLY_SHOWING = SHOWING - REPORTS
_APOSTROPHES = re.compile("['’]")
_LONGEST_PHRASE = 8
_SHORTEST_TITLE = 2


@dataclass(frozen=True, slots=True)
class Voice:
    """A source: all its tokens from `first` on, those that name it, the place of its head."""

    first: int
    name: Span
    head: int


def voice_before(tokens: Tokens, end: int, bounds: Span) -> Voice | None:
    """Return the source that ends before `end` and may open a clause, None when none does."""
    voice = any_voice_before(tokens, end, bounds)
    return voice if voice and may_open_clause(tokens, voice.first, bounds) else None


def voice_with(tokens: Tokens, end: int, bounds: Span) -> Voice | None:
    """Return the source that ends before `end` behind "with": "with [the bank] saying"."""
    voice = any_voice_before(tokens, end, bounds)
    return voice if voice and tokens.lower(voice.first - 1) == "with" else None


def any_voice_before(tokens: Tokens, end: int, bounds: Span) -> Voice | None:
    """Return the source that ends before `end`, whatever stands before it.

    It may be of up to three phrases: "a spokesman for the ministry of health".
    """
    inner = end
    for _ in range(3):
        core = _core_before(tokens, inner, bounds)
        first = _over_determiners(tokens, core.first, bounds)
        if not core:
            return None
        if not _is_linked(tokens, first, bounds):
            return Voice(
                first, _name_of(tokens, core, Span(core.first, end), bounds), core.after - 1
            )
        inner = first - 1
    return None


def _is_linked(tokens: Tokens, first: int, bounds: Span) -> bool:
    """Whether the phrase from `first` on hangs on a noun before it: "spokesman for [Mr Lee]"."""
    inside = first - 1 > bounds.first
    return inside and tokens.lower(first - 1) in LINKS and in_source(tokens, first - 2)


def _name_of(tokens: Tokens, core: Span, whole: Span, bounds: Span) -> Span:
    """Return what to call a source: its first noun phrase if that is a name, else all of it."""
    head = tokens.lower(core.after - 1)
    plain = core.after - 1 == bounds.first and (head in GROUPS or is_plural(head))
    plain = plain or name_goes_on(tokens, core.after)
    return core if in_name(tokens, core.after - 1) and not plain else whole


def name_goes_on(tokens: Tokens, place: int) -> bool:
    """Whether a name goes on at `place`: "Council [on Foreign Affairs]"."""
    body = tokens.lower(place - 1) in BODIES and tokens.at(place - 1).text[0].isupper()
    named = in_name(tokens, place + 1 + (tokens.lower(place + 1) == "the"))
    return body and tokens.lower(place) in ("on", "for") and named


def _core_before(tokens: Tokens, end: int, bounds: Span) -> Span:
    first, limit = end, max(bounds.first, end - _LONGEST_PHRASE)
    while first > limit and in_source(tokens, first - 1):
        first -= 1
    while first < end and (tokens.lower(first) in CONNECTIVES or tokens.at(first).text in "-&."):
        first += 1
    return Span(first, end)


def _over_determiners(tokens: Tokens, place: int, bounds: Span) -> int:
    limit = max(bounds.first, place - _LONGEST_PHRASE)
    while place > limit and tokens.lower(place - 1) in _DETERMINERS:
        place -= 1
    some = tokens.lower(place - 1) == "of" and tokens.lower(place - 2) in _SOME
    return place - 2 if some and place - 2 >= bounds.first else place


def may_open_clause(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether a clause may start at `place`."""
    before = tokens.at(place - 1)
    return place <= bounds.first or before.kind == "mark" or before.lower in _OPENING


def is_named(tokens: Tokens, span: Span) -> bool:
    """Whether a name alone stands at `span`, and no phrase that a name ends."""
    phrase = any(
        tokens.lower(place) in _PARTING_LINKS and not name_goes_on(tokens, place)
        for place in range(span.first, span.after)
    )
    return in_name(tokens, span.after - 1) and not phrase and not _is_office(tokens, span)


def _is_office(tokens: Tokens, span: Span) -> bool:
    """Whether an office stands at `span`, of which a name tells the place: "mayor of Ostley"."""
    for place in range(span.first + 1, span.after - 1):
        if tokens[place].text == "of":
            plain = tokens[place - 1].text.islower() and not tokens[place + 1].text.islower()
            titled = tokens[place - 1].lower in TITLES and span.after - place <= _SHORTEST_TITLE
            return plain or titled or tokens.lower(place + 1) in DETERMINERS
    return False


def voice_after(tokens: Tokens, place: int, bounds: Span) -> Voice | None:
    """Return the source that starts at `place`: "according to [the ministry of health]"."""
    first = place
    while first - place < _LONGEST_PHRASE and (
        tokens.lower(first) in _DETERMINERS or _counts(tokens, first)
    ):
        first += 1
    core = _core_after(tokens, first, bounds)
    if core and name_goes_on(tokens, core.after):
        rest = core.after + 1 + (tokens.lower(core.after + 1) == "the")
        core = Span(core.first, _core_after(tokens, rest, bounds).after)
        both = tokens.lower(core.after) == "and" and in_name(tokens, core.after + 1)
        if both and tokens.at(core.after + 2).kind == "mark":  # "Office on Drugs and Crime"
            core = Span(core.first, core.after + 2)
    core = _with_partner(tokens, core, bounds)
    while core and _is_loose(tokens, core.after - 1):
        core = Span(core.first, core.after - 1)
    return Voice(place, core, core.after - 1) if core else None


def _with_partner(tokens: Tokens, core: Span, bounds: Span) -> Span:
    """Return `core` with the name that shares its body: "according to Avon [and Carrow Police]"."""
    if not core or tokens.lower(core.after) != "and" or _is_body(tokens, core.after - 1):
        return core
    rest = _core_after(tokens, core.after + 1, bounds)
    shared = in_name(tokens, core.after - 1) and rest and _is_body(tokens, rest.after - 1)
    return Span(core.first, rest.after) if shared else core


def _is_body(tokens: Tokens, place: int) -> bool:
    """Whether a body of a name stands at `place`: "Ostley [Police]"."""
    return in_name(tokens, place) and tokens.lower(place) in GROUPS


def _counts(tokens: Tokens, place: int) -> bool:
    """Whether a number stands at `place`, or what is joined to one: "a [52-count] complaint"."""
    token = tokens.at(place)
    joins = token.text == "-" and tokens.at(place - 1).kind == "digits"
    joined = tokens.at(place - 1).text == "-" and tokens.at(place - 2).kind == "digits"
    return token.kind == "digits" or joins or joined


def _is_loose(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` may end no source: "of", "earlier", "proudly"."""
    word = tokens.lower(place)
    loose = tokens.at(place).kind == "mark" or word in _LOOSE
    return loose or is_adverb(tokens, place)


def is_adverb(tokens: Tokens, place: int) -> bool:
    """Whether an adverb in "-ly" stands at `place`."""
    token = tokens.at(place)
    return token.text.islower() and token.lower.endswith("ly") and token.lower not in _NOUNS_IN_LY


def _core_after(tokens: Tokens, first: int, bounds: Span) -> Span:
    end, limit = first, min(bounds.after, first + _LONGEST_PHRASE)
    while end < limit and (in_source(tokens, end) or (end == first and _follows_to(tokens, end))):
        if end > first and tokens[end].text in _ONLY_SHOWING:
            break
        end += 1
    return Span(first, end)


def _follows_to(tokens: Tokens, place: int) -> bool:
    """Whether a noun that follows "to" stands at `place`, which looks like an infinitive."""
    noun = tokens.at(place).kind == "word" and tokens.lower(place) not in _NO_NOUNS
    return noun and tokens.lower(place - 1) == "to"


def in_source(tokens: Tokens, place: int) -> bool:
    """Whether the token at `place` may belong to a source: "Mr Lee", "the foreign ministry"."""
    token = tokens.at(place)
    if token.kind == "mark":
        if token.text in ("-", "&", "/"):
            return token.text == "&" or (tokens.touch(place) and tokens.touch(place + 1))
        return token.text == "." and tokens.touch(place) and _is_short(tokens, place - 1)
    if ends_title(tokens, place):
        return True
    if token.kind != "word" or _plain(token) in _NO_SOURCES:
        return False
    if token.lower == "of" or (tokens.at(place - 1).text == "-" and tokens.touch(place)):
        return True
    return not (token.lower in PREPOSITIONS or is_verb(tokens, place))


def ends_title(tokens: Tokens, place: int) -> bool:
    """Whether "Today" at `place` ends the name of a paper: "Harbour [Today]"."""
    ended = tokens.at(place).text == "Today" != tokens.at(place - 1).text
    return ended and in_name(tokens, place - 1)


def _is_short(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` is shortened by the full stop after it: "Sen.", "J."."""
    return tokens.lower(place) in TITLES or len(tokens.at(place).text) == 1


def in_name(tokens: Tokens, place: int) -> bool:
    """Whether the token at `place` is written like a part of a name."""
    token = tokens.at(place)
    if token.kind != "word" or not token.text[0].isupper():
        return False
    return _plain(token) not in _NO_NAMES or ends_title(tokens, place)


def _plain(token: Token) -> str:
    """Return the word `token` in lower case without what is joined to it: "he" of "He's"."""
    return token.lower if token.lower.isalpha() else _APOSTROPHES.split(token.lower)[0]


def is_many(tokens: Tokens, voice: Voice) -> bool:
    """Whether the head of `voice` is in the plural: "officials", "police"."""
    head = tokens.lower(voice.head)
    return is_plural(head) or head in ("police", "data", "media")
