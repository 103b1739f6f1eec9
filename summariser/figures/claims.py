"""Nouns that tell what someone says: "the port's [warning] that 300 boats may sink"."""

from dataclasses import dataclass

from summariser.figures.callings import REPORTS
from summariser.figures.nouns import is_plural
from summariser.figures.phrases import AUXILIARIES, DETERMINERS, Span, is_verb
from summariser.figures.reportingverbs import CLAIMS, JOINTS, WHEN
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, any_voice_before, in_name

_LONGEST_CLAUSE = 60
_LONGEST_DESCRIPTION = 3
_JOINING = JOINTS | words("to which who")
# Verbs that take no object, so that another verb behind them has another subject.
_DONE_ALONE = words("died drowned perished fled sank fell rose vanished escaped arrived happened")
_JUDGING = words("is was are were has had will would seems seemed proved turned remains")
_WHOSE = {"his": "he", "her": "she"}


@dataclass(frozen=True, slots=True)
class Claim:
    """Who makes a claim, the `voice` or whom the `pronoun` means, and what is claimed."""

    voice: Voice | None
    pronoun: str
    span: Span
    told: Span


def claim_at(tokens: Tokens, place: int, bounds: Span) -> Claim | None:
    """Return the claim of which the noun stands at `place`, None if nobody is named for it."""
    if tokens.lower(place + 1) != "that":
        return None
    told = _told(tokens, Span(place + 2, bounds.after))
    owner = place - 1
    while owner > place - _LONGEST_DESCRIPTION and _describes(tokens, owner):
        owner -= 1
    if tokens.lower(owner) in _WHOSE:
        return Claim(None, _WHOSE[tokens.lower(owner)], Span(owner, place + 1), told)
    if _owns(tokens, owner):
        voice = any_voice_before(tokens, owner + 1, bounds)
    else:
        voice = _article(tokens, place, bounds)
    return Claim(voice, "", Span(voice.first, place + 1), told) if voice else None


def is_claim(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` is a noun, and no verb: "the [claim] that", "a new [report]"."""
    if tokens.lower(place) not in CLAIMS:
        return False
    if _leads(tokens, place - 1):
        return True
    before = tokens.lower(place - 1)
    # "The union claims", "the officials claim".
    does = is_plural(before) != is_plural(tokens.lower(place)) and not before.endswith("ed")
    does = does and not _is_judged(tokens, place + 1)
    return not does and _leads(tokens, place - 2)


def _is_judged(tokens: Tokens, place: int) -> bool:
    """Whether a verb follows the clause at `place`: "their estimate [that 40 died] was low"."""
    if tokens.lower(place) != "that":
        return False
    for at in range(place + 1, place + _LONGEST_CLAUSE):
        if tokens.at(at).kind == "mark" or tokens.lower(at) in _JOINING:
            return False
        if tokens.lower(at) in _DONE_ALONE and tokens.lower(at + 1) in _JUDGING:
            return True
    return False


def _leads(tokens: Tokens, place: int) -> bool:
    return tokens.lower(place) in DETERMINERS or _owns(tokens, place)


def _article(tokens: Tokens, place: int, bounds: Span) -> Voice | None:
    """Return the report at `place` with whose it is: "a [Harbour Times report]"."""
    if not (in_name(tokens, place - 1) and tokens.lower(place) in REPORTS):
        return None
    voice = any_voice_before(tokens, place + 1, bounds)
    return voice if voice and tokens.lower(voice.name.first - 1) in ("a", "an") else None


def _describes(tokens: Tokens, place: int) -> bool:
    """Whether a plain word that owns nothing stands at `place`: "the port's [new] claim"."""
    word = tokens.lower(place)
    return tokens.at(place).text.islower() and word not in _WHOSE and not _owns(tokens, place)


def _owns(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place`, which is no time, owns something: "the [port's] claim"."""
    owner, _, rest = tokens.lower(place).replace("’", "'").partition("'")
    return rest == "s" and owner not in WHEN and owner not in ("it", "that", "there")


def _told(tokens: Tokens, span: Span) -> Span:
    """Return `span` up to a comma, or to a verb that follows the verbs of its clause."""
    verbs, joined = 0, False
    for place in range(span.first, min(span.after, span.first + _LONGEST_CLAUSE)):
        if tokens[place].text in (",", ";"):
            return Span(span.first, place)
        joined = joined or tokens.lower(place) in _JOINING
        if is_verb(tokens, place) and tokens.lower(place - 1) not in AUXILIARIES:
            verbs += 1
            if verbs > 1 and not joined:
                return Span(span.first, place)
    return span
