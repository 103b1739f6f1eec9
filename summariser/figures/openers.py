"""The source with which a sentence opens, and which says what is added at its end."""

from collections.abc import Iterator

from summariser.figures.callings import GROUPS, PERSONS
from summariser.figures.phrases import Span
from summariser.figures.reportingverbs import CIRCUMSTANCES, CONNECTIVES, JOINTS, WHEN
from summariser.figures.tables import POSSESSIVE
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, in_name, is_adverb, voice_after

_LONGEST_OPENING = 30
_NEAR = 8
_LEADING = CIRCUMSTANCES | JOINTS
_SPEAKERS = GROUPS | PERSONS


def opening_subject(tokens: Tokens, place: int, bounds: Span) -> Voice | None:
    """Return the source with which the sentence opens before `place`: "[Ann Lee] sued the city"."""
    for first in subject_starts(tokens, place, bounds):
        voice = voice_after(tokens, first, bounds) if first < place else None
        voice = voice and _subject_of(tokens, voice, place)
        if voice and (first == bounds.first or _is_whole(tokens, voice.name.after)):
            return voice
    return None


def subject_starts(tokens: Tokens, place: int, bounds: Span) -> Iterator[int]:
    """Yield where the subject of the sentence may start before `place`: "On Monday, [Ann Lee]"."""
    yield bounds.first
    opening = tokens.lower(bounds.first)
    if opening in CIRCUMSTANCES:
        near = range(bounds.first + 1, min(place, bounds.first + _NEAR))
        yield from (at for at in near if tokens.lower(at) in ("he", "she"))
    if opening in _LEADING or is_adverb(tokens, bounds.first):
        ahead = range(bounds.first, min(place, bounds.first + _LONGEST_OPENING))
        yield from (at + 1 for at in ahead if tokens[at].text == ",")


def _subject_of(tokens: Tokens, voice: Voice, place: int) -> Voice | None:
    """Return `voice` as far as it may be the subject of a clause, None if it is none."""
    end = voice.name.first
    while end < place and (in_name(tokens, end) or tokens[end].text == "."):
        end += 1
    last = voice.name.after - 1
    if tokens.lower(last) in _SPEAKERS or in_name(tokens, last):
        end = voice.name.after
    name = Span(voice.name.first, end)
    owner = tokens.lower(end - 1).endswith(POSSESSIVE)
    return Voice(voice.first, name, end - 1) if name and not owner and _leads(tokens, end) else None


def _is_whole(tokens: Tokens, place: int) -> bool:
    """Whether no comma follows at `place`, unless it tells who stands there: "Lee[, who]"."""
    following = tokens.at(place + 1)
    told = following.lower in ("who", "which") or following.kind == "digits"
    return tokens.at(place).text != "," or told


def _leads(tokens: Tokens, place: int) -> bool:
    """Whether what stands at `place` may follow a subject."""
    word = tokens.lower(place)
    plain = tokens.at(place).text.islower() and word not in CONNECTIVES
    return plain or tokens.at(place).text in (",", "(") or word in WHEN
