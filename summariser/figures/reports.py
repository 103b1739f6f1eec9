"""Reports that are cited: "a poll by the Lee institute found", "in a new survey"."""

from summariser.figures.callings import GROUPS, REPORTS
from summariser.figures.periods import MONTHS
from summariser.figures.phrases import DETERMINERS, Span
from summariser.figures.reportingverbs import SHOWING
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, in_name, in_source, may_open_clause, voice_after

_LONGEST = 14
_LONGEST_OPENING = 10
_LONGEST_MATTER = 6
_COUNTING = DETERMINERS | words("one most another recent")
_SURVEYS = words("poll survey study")


def report_before(tokens: Tokens, verb: int, bounds: Span) -> Voice | None:
    """Return the report that shows something: "a [poll] out on Monday found"."""
    parted = tokens.at(verb - 1).text == ","
    for place in range(verb - 1 - parted, max(bounds.first - 1, verb - _LONGEST), -1):
        if tokens.at(place).text == "," and parted:
            parted = False
        elif tokens.at(place).text in (".", ":", ";", "”", "“", ","):
            break
        elif _is_report(tokens, place) and not parted:
            voice = _report(tokens, place, bounds)
            if may_open_clause(tokens, voice.first, bounds):
                return report_behind(tokens, voice, bounds)
    return None


def _is_report(tokens: Tokens, place: int) -> bool:
    """Whether a report stands at `place`, and no name goes on there: "Harbour [Research] UK"."""
    return tokens.lower(place) in REPORTS and not in_name(tokens, place + 1)


def report_behind(tokens: Tokens, voice: Voice | None, bounds: Span) -> Voice | None:
    """Return who made the report that `voice` is, if that is told: "estimates by [the bank]"."""
    while voice and tokens.lower(voice.name.after - 1) in REPORTS:
        maker = _maker(tokens, voice.name.after, bounds)
        if not maker or not (in_name(tokens, maker.head) or tokens.lower(maker.head) in GROUPS):
            break
        voice = Voice(voice.first, maker.name, maker.head)
    return voice


def _maker(tokens: Tokens, place: int, bounds: Span) -> Voice | None:
    """Return who is told from `place` on to have made a report: "of 400 sailors by [the bank]"."""
    for at in range(place, min(place + _LONGEST_MATTER, bounds.after)):
        if tokens.lower(at) == "by" or (at == place and tokens.lower(at) == "from"):
            return voice_after(tokens, at + 1, bounds)
        if tokens[at].text in (",", ".", ";", "”") or tokens.lower(at) in SHOWING:
            break
    return None


def opening_report(tokens: Tokens, place: int, bounds: Span) -> Voice | None:
    """Return the survey at `place` if the sentence reads "in a new survey"."""
    if tokens.lower(place) not in _SURVEYS or place - bounds.first > _LONGEST_OPENING:
        return None
    voice = _report(tokens, place, bounds)
    return voice if tokens.lower(voice.first - 1) == "in" else None


def _report(tokens: Tokens, place: int, bounds: Span) -> Voice:
    """Return the report at `place` with the words before it: "Reuters poll"."""
    first = place
    while first > bounds.first and (
        in_source(tokens, first - 1) or tokens.lower(first - 1) in MONTHS
    ):
        first -= 1
    start = first
    while start > bounds.first and (
        tokens.lower(start - 1) in _COUNTING or tokens.at(start - 1).kind == "digits"
    ):
        start -= 1
    return Voice(start, Span(first, place + 1), place)
