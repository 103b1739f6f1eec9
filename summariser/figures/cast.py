"""The cast of a text: who its sources are, and who is meant by a pronoun."""

from summariser.figures.callings import BODIES, PERSONS
from summariser.figures.fullnames import Names
from summariser.figures.openers import opening_subject
from summariser.figures.phrases import Span, spelt
from summariser.figures.reportingverbs import LINKS
from summariser.figures.scopes import is_parted
from summariser.figures.tables import without_possessive, words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, is_many, is_named

_LONGEST_NAME = 6
_ONE, _MANY, _THING = words("he she"), words("they"), words("it")
# What names of places begin with rather than those of people.
_PLACES = words("new north south east west los las san fort port great united")
_JOINING = frozenset("-‑’'?")


class Cast:
    """Those who have been named so far, read from the start of the text on."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._names = Names(tokens)
        self._last = {"one": "", "many": "", "thing": ""}
        self._met: set[str] = set()
        self._heard: list[Span] = []

    def new_sentence(self) -> None:
        """Let the first of each kind in what follows be who a later pronoun means."""
        self._met.clear()

    def meant_by(self, pronoun: str) -> str:
        """Return who was named last of those that `pronoun` may mean, "" for nobody."""
        kind = "one" if pronoun in _ONE else "many" if pronoun in _MANY else "thing"
        if kind == "one" and kind not in self._met:
            self._mention()
        self._met.add(kind)
        return self._last[kind]

    def meant_at(self, pronoun: str, place: int, bounds: Span) -> str:
        """Return who is meant by `pronoun`, which stands at `place`: who leads its clause first."""
        led = pronoun in ("he", "she") and place > bounds.first
        led = led and not is_parted(self._tokens, place, bounds)
        leader = opening_subject(self._tokens, place, bounds) if led else None
        return (self.person(leader) if leader else "") or self.meant_by(pronoun)

    def name(self, voice: Voice) -> str:
        """Return what `voice` is called, and keep it in mind; "" if it has no name to print."""
        if self._tokens.lower(voice.head) == "old":
            return self.meant_by("he")
        if self._is_torn(voice.name):
            return ""
        span = self._short(self._names.bare(voice.name))
        name = without_possessive(spelt(self._tokens, span))
        if not 0 <= name.count(" ") < _LONGEST_NAME or not name:
            return ""
        full = self._names.full(name) or name
        self._keep(self._kind(voice, span), full)
        return full

    def _is_torn(self, span: Span) -> bool:
        """Whether a compound reaches over an end of `span`: "the 37-[year-old actor]"."""
        tokens = self._tokens
        led = tokens.at(span.first - 1).text in _JOINING and tokens.touch(span.first)
        return led or tokens.at(span.after - 1).text in _JOINING

    def pair(self, one: Voice, other: Voice) -> str:
        """Return what two sources that speak together are called, and keep them in mind."""
        names = [name for name in (self.name(one), self.name(other)) if name]
        both = " and ".join(names)
        if len(names) > 1:
            self._keep("many", both)
        return both

    def person(self, voice: Voice) -> str:
        """Return the full name of `voice` if it is a person who is named in full somewhere."""
        span = self._names.bare(voice.name)
        full = self._names.full(self._tokens[voice.head].text)
        return full if span and self._kind(voice, span) == "one" else ""

    def _keep(self, kind: str, name: str) -> None:
        if kind not in self._met:
            self._last[kind] = name
            self._met.add(kind)
            if kind == "one":
                self._heard.clear()

    def hear(self, sentence: Span) -> None:
        """Keep `sentence` in mind, of which the subject may be whom a later pronoun means."""
        self._heard.append(sentence)

    def _mention(self) -> None:
        """Let the last person be the last who was named in full as a subject, if that is later."""
        while self._heard:
            bounds = self._heard.pop()
            voice = opening_subject(self._tokens, bounds.after, bounds)
            full = self._names.full(self._tokens[voice.head].text) if voice else ""
            if voice and full and self._kind(voice, self._names.bare(voice.name)) == "one":
                self._last["one"] = full
                break
        self._heard.clear()

    def _kind(self, voice: Voice, span: Span) -> str:
        parts = [self._tokens.lower(place) for place in range(span.first, span.after)]
        if self._tokens.lower(voice.head) in PERSONS:
            return "one"
        place = span and parts[0] in _PLACES
        if place or not is_named(self._tokens, span) or not BODIES.isdisjoint(parts):
            return "many" if is_many(self._tokens, voice) else "thing"
        return "thing" if self._tokens[voice.head].text.isupper() else "one"

    def _short(self, span: Span) -> Span:
        """Return `span` up to where it hangs on, if it is too long to print."""
        if span.after - span.first <= _LONGEST_NAME:
            return span
        near = range(span.first + _LONGEST_NAME, span.first, -1)
        links = (place for place in near if self._tokens.lower(place) in LINKS)
        return Span(span.first, next(links, span.after))
