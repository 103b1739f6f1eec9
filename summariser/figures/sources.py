"""Sources of a sentence: "X said", "according to X", "a poll shows"."""

from summariser.figures.appositions import inserted_voice, joined_voice, voice_in_apposition
from summariser.figures.attribution import Attribution
from summariser.figures.callings import GROUPS, PERSONS, REPORTS
from summariser.figures.cast import Cast
from summariser.figures.citations import Citations
from summariser.figures.insertions import over_light
from summariser.figures.openers import opening_subject, subject_starts
from summariser.figures.phrases import NOTHING, Span
from summariser.figures.reportingverbs import (
    ATTRIBUTING,
    BEING,
    LINKS,
    SAID_IN,
    SAYING_BEFORE,
    SAYING_OF_MANY,
    SAYING_TOO,
    SHOWING,
    SPEAKING,
    WHEN,
)
from summariser.figures.reports import report_before
from summariser.figures.scopes import (
    ends_speech,
    inserted_clause,
    is_parted,
    scope,
    scope_round,
    without_additions,
)
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens
from summariser.figures.verbs import says
from summariser.figures.voices import (
    Voice,
    in_name,
    is_many,
    voice_after,
    voice_before,
    voice_with,
)

_OPENING = frozenset('“‘"')
_BEHIND = WHEN | LINKS | words("who as and when after")
_SPEAKERS = GROUPS | PERSONS | REPORTS
_PRONOUNS = words("he she they it")


class Sources:
    """The sources of a text, read sentence by sentence from its start."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._cast = Cast(tokens)
        self._citations = Citations(tokens, self._cast)

    def in_sentence(self, bounds: Span) -> list[Attribution]:
        """Return who says what in the next sentence."""
        found: list[Attribution] = []
        self._cast.new_sentence()
        tokens = self._tokens
        for place in range(bounds.first, bounds.after):
            if tokens[place].lower not in ATTRIBUTING:
                continue
            attribution = self._at(place, bounds, found)
            if attribution and attribution.name:
                found.append(attribution)
        if not found:
            self._cast.hear(bounds)
        return found

    def _at(self, place: int, bounds: Span, found: list[Attribution]) -> Attribution | None:
        """Return the attribution whose verb, or "according", stands at `place`."""
        tokens, word = self._tokens, self._tokens.lower(place)
        named = self._citations.at(place, bounds)
        if named or not tokens[place].text.islower():
            return named
        if word in SAYING_TOO and tokens.lower(place - 1) not in BEING:
            return self._going_on(place, bounds, found)
        if word in SHOWING or says(tokens, place, bounds):
            before = self._before(place, bounds) or self._after(place, bounds)
            return before or self._inside(place, bounds)
        return None

    def _going_on(self, verb: int, bounds: Span, found: list[Attribution]) -> Attribution | None:
        """Return the attribution of what is added behind a comma: "…, [warning] of 300 deaths"."""
        before = self._tokens.lower(verb - 1)
        if before != "," and before not in SAID_IN:
            voice = voice_with(self._tokens, verb, bounds)
            return self._told(voice, verb, bounds) if voice and self._is_known(voice) else None
        name = found[-1].name if found else self._opener(verb, bounds)
        return Attribution(Span(verb, verb + 1), name, Span(verb + 1, bounds.after))

    def _told(self, voice: Voice, verb: int, bounds: Span) -> Attribution:
        span = Span(voice.first, verb + 1)
        return Attribution(span, self._cast.name(voice), scope(self._tokens, span, bounds))

    def _opener(self, place: int, bounds: Span) -> str:
        """Return what the subject of the sentence before `place` is called, "" if unsure."""
        tokens = self._tokens
        opening = (tokens.lower(first) for first in subject_starts(tokens, place, bounds))
        pronoun = next((word for word in opening if word in ("he", "she")), "")
        voice = None if pronoun else opening_subject(tokens, place, bounds)
        return self._cast.meant_by(pronoun) if pronoun else self._cast.name(voice) if voice else ""

    def _before(self, verb: int, bounds: Span) -> Attribution | None:
        """Return the attribution of the source before the verb at `verb`."""
        tokens = self._tokens
        end = over_light(tokens, verb, bounds)
        if end is None or end <= bounds.first:
            return None
        pronoun = tokens.lower(end - 1)
        if pronoun in _PRONOUNS:
            span, name = Span(end - 1, verb + 1), self._cast.meant_at(pronoun, end - 1, bounds)
            if not (says(tokens, verb, bounds) or _is_report(name)):
                return None
        else:
            span, name = self._named_before(verb, end, bounds)
        if not span:
            return None
        told = scope(tokens, span, bounds)
        if told.first >= span.after:
            relative = pronoun in ("who", "which") and tokens.at(end - 2).text == ","
            shortened = inserted_clause if relative else without_additions
            told = shortened(tokens, told)
        return Attribution(span, name, told)

    def _named_before(self, verb: int, end: int, bounds: Span) -> tuple[Span, str]:
        """Return where the sources that end before `end` stand with their verb; their name."""
        word = self._tokens.lower(verb)
        if self._tokens.lower(end - 1) in ("and", "but"):
            sure = word in SAYING_BEFORE or self._tokens.lower(verb + 1) == "that"
            told = sure and word not in SAYING_OF_MANY and says(self._tokens, verb, bounds)
            return Span(verb, verb + 1), self._opener(verb, bounds) if told else ""
        voice = self._voice_before(verb, end, bounds)
        if not voice:
            return NOTHING, ""
        other = joined_voice(self._tokens, voice, bounds)
        if not self._speaks(voice, verb, bounds, several=other is not None):
            return NOTHING, ""
        if other:
            return Span(other.first, verb + 1), self._cast.pair(other, voice)
        return Span(voice.first, verb + 1), self._cast.name(voice)

    def _voice_before(self, verb: int, end: int, bounds: Span) -> Voice | None:
        """Return the source that ends before `end`, or that the words before it tell of."""
        tokens, word = self._tokens, self._tokens.lower(verb)
        voice = report_before(tokens, verb, bounds) if word in SHOWING else None
        if voice or not says(tokens, verb, bounds):
            return voice
        if tokens.lower(end - 1) in ("which", "who"):
            end -= 1 + (tokens.at(end - 2).text == ",")
        elif tokens.at(end - 1).text == ",":
            return voice_in_apposition(tokens, end, bounds)
        return voice_before(tokens, end, bounds)

    def _speaks(self, voice: Voice, verb: int, bounds: Span, *, several: bool) -> bool:
        """Whether `voice` is one that says what the verb at `verb` tells."""
        tokens, word = self._tokens, self._tokens.lower(verb)
        head = tokens.lower(voice.head)
        if word in SAYING_OF_MANY and not (several or is_many(tokens, voice)):
            return False
        if word == "alleged" and head.endswith(POSSESSIVE):
            return False
        told = tokens.lower(verb + 1) == "that" or ends_speech(tokens, voice.first, bounds)
        return told or word in SPEAKING or self._is_known(voice)

    def _is_known(self, voice: Voice) -> bool:
        """Whether `voice` is a name, or a noun of those that speak."""
        head = self._tokens.lower(voice.head)
        return in_name(self._tokens, voice.head) or head in _SPEAKERS

    def _inside(self, verb: int, bounds: Span) -> Attribution | None:
        """Return the attribution of the source inside what it tells: "the $20m experts say it"."""
        found = inserted_voice(self._tokens, verb, bounds)
        if not found:
            return None
        voice, told = found
        return Attribution(Span(voice.first, verb + 1), self._cast.name(voice), told)

    def _after(self, verb: int, bounds: Span) -> Attribution | None:
        """Return the attribution of the source after the verb at `verb`: "…," said Ann Lee."""
        tokens = self._tokens
        if tokens.lower(verb) not in SAYING_BEFORE or not is_parted(tokens, verb, bounds):
            return None
        pronoun = tokens.lower(verb + 1)
        if pronoun in ("he", "she"):
            name, after = self._cast.meant_by(pronoun), verb + 2
        else:
            voice = voice_after(tokens, verb + 1, bounds)
            quoted = ends_speech(tokens, verb, bounds) or tokens.lower(verb) in ("said", "says")
            if not voice or not (quoted or self._is_known(voice)):
                return None
            if not _may_end(tokens, voice.name.after, bounds):
                return None
            name, after = self._cast.name(voice), voice.name.after
        span = Span(verb, after)
        return Attribution(span, name, scope_round(tokens, span, bounds, inserted=False))


def _may_end(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether what stands at `place` may follow a source that ends a sentence: "said Lee[,]"."""
    token = tokens.at(place)
    ends = place >= bounds.after or (token.kind == "mark" and token.text not in _OPENING)
    return ends or token.lower in _BEHIND


def _is_report(name: str) -> bool:
    """Whether a report, or someone who makes them, is called `name`."""
    return bool(name) and name.split()[-1].lower() in REPORTS
