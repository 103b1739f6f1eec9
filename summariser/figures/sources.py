"""Sources of a sentence: "X said", "according to X", "a poll shows"."""

from dataclasses import dataclass, field

from summariser.figures.phrases import DETERMINERS, NOTHING, PREPOSITIONS, Span, is_verb
from summariser.figures.sayings import (
    GROUPS,
    JOINTS,
    NOBODY,
    PEOPLE,
    REPORTS,
    SAYING,
    SHOWING,
    TITLES,
)
from summariser.figures.tokens import Tokens

_LONGEST_NAME = 5
_LONGEST_SOURCE = 8
_LONGEST_REPORT = 14
_QUOTES = frozenset("”\"’'“")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and its verb at the tokens `span`; `closes` when it follows what it attributes."""

    span: Span
    name: str
    closes: bool


@dataclass
class Sources:
    """The sources of a text, read sentence by sentence from its start."""

    _last: str = ""
    _full: dict[str, str] = field(default_factory=dict)

    def in_sentence(self, tokens: Tokens, bounds: Span) -> list[Attribution]:
        """Return who says what in the next sentence."""
        found = []
        for place in range(bounds.first, bounds.after):
            attribution = self._at(tokens, place, bounds)
            if attribution:
                found.append(attribution)
        return found

    def _at(self, tokens: Tokens, place: int, bounds: Span) -> Attribution | None:
        """Return the attribution whose verb, or "according", stands at `place`."""
        word = tokens.lower(place)
        if word in REPORTS and _opens_with(tokens, place, bounds):
            return Attribution(Span(place, place + 1), _report(tokens, place, bounds), False)
        if word == "according" and tokens.lower(place + 1) == "to":
            named = self._named(tokens, _source_after(tokens, place + 2, bounds))
            closes = place > bounds.first
            return Attribution(Span(place, place + 2), named[1], closes) if named else None
        if not tokens[place].text.islower():
            return None
        if word in SAYING:
            before = self._before(tokens, place, bounds)
            if before:
                closes = _closes(tokens, before[0], bounds)
                return Attribution(Span(before[0], place + 1), before[1], closes)
            after = self._after(tokens, place, bounds)
            if after:
                return Attribution(Span(place, place + 1), after[1], True)
        report = _report_before(tokens, place, bounds) if word in SHOWING else None
        if report is None:
            return None
        return Attribution(Span(report, place + 1), _report(tokens, report, bounds), False)

    def _before(self, tokens: Tokens, verb: int, bounds: Span) -> tuple[int, str] | None:
        """Return where the source before the verb at `verb` starts, and its name."""
        while tokens.lower(verb - 1) in ("has", "have", "had", "also", "later", "then"):
            verb -= 1
        if tokens.lower(verb - 1) in PEOPLE:
            return (verb - 1, self._last) if self._last else None
        end = verb - (tokens.at(verb - 1).text == ",")
        first, limit = end, max(bounds.first, end - _LONGEST_SOURCE)
        while first > limit and _in_source(tokens, first - 1):
            first -= 1
        before = tokens.at(first - 1)
        opens = first == bounds.first or before.kind == "mark" or before.lower in JOINTS
        opens = opens or before.lower in DETERMINERS
        if end < verb and not (opens and tokens.at(end - 1).text[:1].isupper()):
            return None
        return self._named(tokens, Span(first, end)) if opens else None

    def _after(self, tokens: Tokens, verb: int, bounds: Span) -> tuple[int, str] | None:
        """Return the source after the verb at `verb`: "…," said Ann Lee."""
        if tokens.lower(verb).startswith("t") or not _closes(tokens, verb, bounds):
            return None
        if tokens.lower(verb + 1) in PEOPLE:
            return (verb + 1, self._last) if self._last else None
        return self._named(tokens, _source_after(tokens, verb + 1, bounds))

    def _named(self, tokens: Tokens, span: Span) -> tuple[int, str] | None:
        """Return the start and name of the source at `span`, a name without its titles."""
        while span and tokens.at(span.after - 1).kind == "mark":
            span = Span(span.first, span.after - 1)
        if not span:
            return None
        start = _without_titles(tokens, span)
        while start < span.after and tokens.lower(start) in JOINTS:
            start += 1
        count, head = span.after - start, tokens.lower(span.after - 1)
        if not 0 < count <= _LONGEST_NAME or tokens.lower(start) in NOBODY:
            return None
        if not (_in_name(tokens, start) or head in GROUPS | REPORTS):
            return None
        return span.first, self._remembered(_spelt(tokens, Span(start, span.after)))

    def _remembered(self, name: str) -> str:
        """Return `name` in full, as it stood where the text first named it."""
        full = self._full.get(name, name)
        if name[0].isupper():
            self._full.setdefault(name.split()[-1], name)
            self._last = full
        return full


def _without_titles(tokens: Tokens, span: Span) -> int:
    """Return where the name at `span` starts behind its titles, or the source if it has none."""
    start = span.first
    for place in range(span.first, span.after):
        if tokens.lower(place) in TITLES or tokens.at(place).text == ".":
            start = place + 1
    start = span.first if start == span.after else start
    if _in_name(tokens, span.after - 1):
        start = next(at for at in range(start, span.after) if _in_name(tokens, at))
    return start


def _report_before(tokens: Tokens, verb: int, bounds: Span) -> int | None:
    """Return where the report stands that shows something: "a [poll] out on Monday found"."""
    for place in range(verb - 1, max(bounds.first - 1, verb - _LONGEST_REPORT), -1):
        if tokens.at(place).text in (".", ":", ";", "”", "“"):
            break
        if tokens.lower(place) in REPORTS:
            return place
    return None


def _report(tokens: Tokens, place: int, bounds: Span) -> str:
    """Return the report at `place` with the names before it: "Reuters poll"."""
    first = place
    while first > bounds.first and _in_name(tokens, first - 1):
        first -= 1
    return _spelt(tokens, Span(first, place + 1))


def _opens_with(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether the sentence opens with the report at `place`: "In a new [poll]"."""
    short = place - bounds.first <= _LONGEST_SOURCE
    return (
        short
        and tokens.lower(bounds.first) == "in"
        and tokens.lower(bounds.first + 1) in ("a", "an", "the", "its")
    )


def _spelt(tokens: Tokens, span: Span) -> str:
    """Return the words at `span`, apart where the text has them apart."""
    parts = [
        tokens[place].text if tokens.touch(place) else " " + tokens[place].text
        for place in range(span.first, span.after)
    ]
    return "".join(parts).strip()


def _in_source(tokens: Tokens, place: int) -> bool:
    """Whether the token at `place` may belong to a source: "Mr Lee", "the foreign ministry"."""
    token = tokens.at(place)
    if token.kind == "mark":
        if token.text == "-":
            return tokens.touch(place) and tokens.touch(place + 1)
        return token.text == "." and tokens.touch(place) and tokens.lower(place - 1) in TITLES
    if token.kind != "word" or token.lower in DETERMINERS or token.lower in NOBODY:
        return False
    return token.lower == "of" or not (token.lower in PREPOSITIONS or is_verb(tokens, place))


def _in_name(tokens: Tokens, place: int) -> bool:
    token = tokens.at(place)
    named = token.kind == "word" and token.text[0].isupper()
    return named and token.lower not in DETERMINERS | JOINTS


def _source_after(tokens: Tokens, place: int, bounds: Span) -> Span:
    """Return the source that starts at `place`, up to a break; a name or "the" with a noun."""
    first = place
    while tokens.lower(first) in DETERMINERS:
        first += 1
    end = first
    while end < min(bounds.after, first + _LONGEST_SOURCE) and _in_source(tokens, end):
        end += 1
    named = [at for at in range(first, end) if _in_name(tokens, at)]
    reports = [at for at in range(first, end) if tokens.lower(at) in REPORTS]
    if not named and first == place and tokens.lower(end - 1) not in GROUPS | REPORTS:
        return NOTHING
    return Span(first, max(named[-1:] + reports[-1:]) + 1 if named else end)


def _closes(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether an attribution that starts at `place` follows what it attributes."""
    before = tokens.at(place - 1).text
    if tokens.lower(place - 1) in DETERMINERS:
        before = tokens.at(place - 2).text
    return place > bounds.first and (before in _QUOTES or before in (",", "?", "!"))
