"""Who says a figure: "X said", "according to X"; empty rather than wrong."""

from dataclasses import dataclass, field

from summariser.figures.phrases import DETERMINERS, NOTHING, PREPOSITIONS, Span, is_verb
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_SAYING = words(
    """
    said says told tells added adds announced claimed claims warned warns estimated estimates
    wrote writes tweeted argued insisted noted reported reports confirmed explained predicted
    stressed
    """
)
_TITLES = words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister secretary
    secretary-general gen rev hon maj cllr general senator sen rep representative governor gov
    mayor chairman chairwoman chair chief executive officer director ceo spokesman spokeswoman
    spokesperson captain capt lieutenant lt sergeant sgt colonel col judge justice king queen
    prince princess pope chancellor commissioner coach manager analyst economist foreign defence
    defense finance home health attorney inspector detective superintendent deputy leader former
    senior
    """
)
_PEOPLE = words("he she")
_NOBODY = words(
    """
    he she it they we i you who which that this there also has have had and but as what nobody
    everyone someone anyone one some many others another people here so then now not never
    """
)
_GROUPS = words(
    """
    police officials authorities doctors prosecutors researchers analysts officers
    """
)
_LONGEST_NAME = 5
_LONGEST_SOURCE = 8


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and its verb at the tokens `span`; `closes` when it follows what it attributes."""

    span: Span
    name: str
    closes: bool


@dataclass
class Speakers:
    """The speakers of a text, told sentence by sentence from its start."""

    _last: str = ""
    _full: dict[str, str] = field(default_factory=dict)

    def in_sentence(self, tokens: Tokens, bounds: Span) -> list[Attribution]:
        """Return who says what in the next sentence."""
        found = []
        for place in range(bounds.first, bounds.after):
            if tokens.lower(place) in _SAYING:
                source = self._before(tokens, place, bounds) or self._after(tokens, place, bounds)
            elif tokens.lower(place) == "according" and tokens.lower(place + 1) == "to":
                source = self._named(tokens, _source_after(tokens, place + 2, bounds))
            else:
                continue
            if source:
                first, name = source
                span = Span(min(first, place), place + 1)
                closes = tokens.lower(place) == "according" or _closes(tokens, span.first, bounds)
                found.append(Attribution(span, name, closes))
        return found

    def _before(self, tokens: Tokens, verb: int, bounds: Span) -> tuple[int, str] | None:
        """Return where the source before the verb at `verb` starts, and its name."""
        if tokens.lower(verb - 1) in _PEOPLE:
            return (verb - 1, self._last) if self._last else None
        end = verb - (tokens.at(verb - 1).text == ",")
        first, limit = end, max(bounds.first, end - _LONGEST_SOURCE)
        while first > limit and _in_source(tokens, first - 1):
            first -= 1
        opens = first == bounds.first or tokens.at(first - 1).kind == "mark"
        opens = opens or tokens.lower(first - 1) in DETERMINERS
        if end < verb and not (opens and tokens.at(end - 1).text[:1].isupper()):
            return None
        return self._named(tokens, Span(first, end)) if opens else None

    def _after(self, tokens: Tokens, verb: int, bounds: Span) -> tuple[int, str] | None:
        """Return the source after the verb at `verb`: "…," said Ann Lee."""
        if tokens.lower(verb).startswith("t") or not _closes(tokens, verb, bounds):
            return None
        return self._named(tokens, _source_after(tokens, verb + 1, bounds))

    def _named(self, tokens: Tokens, span: Span) -> tuple[int, str] | None:
        """Return the start and name of the source at `span`, a name without its titles."""
        while span and tokens.at(span.after - 1).kind == "mark":
            span = Span(span.first, span.after - 1)
        if not span:
            return None
        start = span.first
        for place in range(span.first, span.after):
            if tokens.lower(place) in _TITLES or tokens.at(place).text in (".", "-"):
                start = place + 1
        start = span.first if start == span.after else start
        if _in_name(tokens, span.after - 1):
            start = next(at for at in range(start, span.after) if _in_name(tokens, at))
        spelt = [tokens[place].text for place in range(start, span.after)]
        if not spelt or len(spelt) > _LONGEST_NAME or spelt[0].lower() in _NOBODY:
            return None
        return span.first, self._remembered(" ".join(spelt))

    def _remembered(self, name: str) -> str:
        """Return `name` in full, as it stood where the text first named it."""
        full = self._full.get(name, name)
        if name[0].isupper():
            self._full.setdefault(name.split()[-1], name)
            self._last = full
        return full


def speaker_at(attributions: list[Attribution], place: int) -> str:
    """Return who says what stands at `place`, "" when nobody is named."""
    before = [said.name for said in attributions if said.span.after <= place]
    after = [said.name for said in attributions if said.span.first > place and said.closes]
    return (before[-1:] or after[:1] or [""])[0]


def _in_source(tokens: Tokens, place: int) -> bool:
    """Whether the token at `place` may belong to a source: "Mr Lee", "the foreign ministry"."""
    token = tokens.at(place)
    if token.kind == "mark":
        return (
            token.text in ("-", ".") and tokens.touch(place) and tokens.lower(place - 1) in _TITLES
        )
    if token.kind != "word" or token.lower in DETERMINERS or token.lower in _NOBODY:
        return False
    return token.lower == "of" or not (token.lower in PREPOSITIONS or is_verb(tokens, place))


def _in_name(tokens: Tokens, place: int) -> bool:
    token = tokens.at(place)
    return token.kind == "word" and token.text[0].isupper()


def _source_after(tokens: Tokens, place: int, bounds: Span) -> Span:
    """Return the source that starts at `place`, up to a break; a name or "the" with a noun."""
    first = place
    while tokens.lower(first) in DETERMINERS:
        first += 1
    end = first
    while end < min(bounds.after, first + _LONGEST_SOURCE) and _in_source(tokens, end):
        end += 1
    named = [at for at in range(first, end) if _in_name(tokens, at)]
    if not named and first == place and tokens.lower(first) not in _GROUPS:
        return NOTHING
    return Span(first, named[-1] + 1 if named else end)


def _closes(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether an attribution that starts at `place` follows what it attributes."""
    before = tokens.at(place - 1).text
    if tokens.lower(place - 1) in DETERMINERS:
        before = tokens.at(place - 2).text
    return place > bounds.first and before in (",", "”", '"', "’", "'", "?", "!")
