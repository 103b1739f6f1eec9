"""Sources without a verb: "according to X", "X: …", "in a poll", "X's claim that"."""

from summariser.figures.attribution import Attribution
from summariser.figures.callings import GROUPS, REPORTS
from summariser.figures.cast import Cast
from summariser.figures.claims import Claim, claim_at
from summariser.figures.insertions import over_brackets
from summariser.figures.phrases import Span
from summariser.figures.reportingverbs import CLAIMS, SAYING_BEFORE
from summariser.figures.reports import opening_report, report_behind
from summariser.figures.scopes import ANY_QUOTES, is_leading, scope_round
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, is_named, voice_after

_LONGEST_HEADING = 10
_COUNTED_BY = words("reported estimated calculated projected cited reckoned counted")


class Citations:
    """The sources of a text that need no verb; `cast` holds those who have been named."""

    def __init__(self, tokens: Tokens, cast: Cast) -> None:
        self._tokens = tokens
        self._cast = cast

    def at(self, place: int, bounds: Span) -> Attribution | None:
        """Return the attribution at `place` that has no verb: "according to", "the claim that"."""
        tokens, word = self._tokens, self._tokens.lower(place)
        if word == ":":
            return self._heading(place, bounds)
        if word == "according" and tokens.lower(place + 1) == "to":
            return self._cited(place, place + 2, bounds)
        if word == "by" and tokens.lower(place - 1) in _COUNTED_BY:
            return self._cited(place - 1, place + 1, bounds)
        voice = opening_report(tokens, place, bounds) if word in REPORTS else None
        if voice:
            return self._attributed(voice, Span(voice.first, place + 1), bounds)
        claim = claim_at(tokens, place, bounds) if word in CLAIMS else None
        return self._claimed(claim, bounds) if claim else None

    def _attributed(self, voice: Voice, span: Span, bounds: Span) -> Attribution:
        return Attribution(span, self._cast.name(voice), Span(bounds.first, bounds.after))

    def _claimed(self, claim: Claim, bounds: Span) -> Attribution:
        voice, pronoun, first = claim.voice, claim.pronoun, claim.span.first
        name = self._cast.name(voice) if voice else self._cast.meant_at(pronoun, first, bounds)
        return Attribution(claim.span, name, claim.told)

    def _heading(self, colon: int, bounds: Span) -> Attribution | None:
        """Return the attribution of what a colon announces: "Police: 14 dead"."""
        tokens = self._tokens
        if colon - bounds.first > _LONGEST_HEADING:
            return None
        end = over_brackets(tokens, colon, bounds)
        first = bounds.first + (tokens.lower(bounds.first) in SAYING_BEFORE)
        voice = voice_after(tokens, first, bounds)
        if not voice or voice.name.after != end:
            return None
        head, quoted = tokens.lower(voice.head), tokens.at(colon + 1).text in ANY_QUOTES
        if head in GROUPS or head in REPORTS or (quoted and is_named(tokens, voice.name)):
            span = Span(bounds.first, colon + 1)
            return Attribution(span, self._cast.name(voice), Span(colon + 1, bounds.after))
        return None

    def _cited(self, first: int, place: int, bounds: Span) -> Attribution | None:
        """Return the attribution at `first` to the source that starts at `place`."""
        voice = report_behind(self._tokens, voice_after(self._tokens, place, bounds), bounds)
        if not voice:
            return None
        name, span = self._cast.name(voice), Span(first, voice.name.after)
        if is_leading(self._tokens, first, bounds):
            return Attribution(span, name, Span(span.after, bounds.after))
        return Attribution(span, name, scope_round(self._tokens, span, bounds, inserted=False))
