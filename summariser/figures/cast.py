"""The cast of a text: what its sources are called, and who is meant by a pronoun."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from summariser.figures.callings import BODIES, NOBODY, PERSONS, TITLES
from summariser.figures.openers import subject
from summariser.figures.phrases import LEADING, VERBS, Span
from summariser.figures.sayings import DAYS, JOINTS, LINKS
from summariser.figures.scopes import is_parted
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, in_name, is_many, is_named

_LONGEST_NAME = 6
_LONGEST_FULL = 4
_ONE, _MANY, _THING = words("he she"), words("they"), words("it")
# What does not start what is printed of a source.
_NO_START = JOINTS | NOBODY | DAYS | words("new latest own separate Mr Mrs Ms Miss Dr")
# What a name may hold in lower case.
_PARTICLES = words(
    "of the and de del della da di do dos la le van von der den bin ibn al el y on for"
)
# What names of places begin with rather than those of people.
_PLACES = words("new north south east west los las san fort port great united")
# No part of the name of a person.
_UNNAMED = DAYS | NOBODY | JOINTS | LEADING | VERBS
_JOINING = frozenset("-‑’'?")


class Cast:
    """Those who have been named so far, read from the start of the text on."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._last = {"one": "", "many": "", "thing": ""}
        self._met: set[str] = set()
        self._heard: list[Span] = []
        self._names: dict[str, str] = {}

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
        led = place > bounds.first and not is_parted(self._tokens, place, bounds)
        leader = subject(self._tokens, place, bounds) if led and pronoun in ("he", "she") else None
        return (self.person(leader) if leader else "") or self.meant_by(pronoun)

    def name(self, voice: Voice) -> str:
        """Return what `voice` is called, and keep it in mind; "" if it has no name to print."""
        if self._tokens.lower(voice.head) == "old":
            return self.meant_by("he")
        if self._is_torn(voice.name):
            return ""
        span = self._short(self._bare(voice.name))
        name = spelt(self._tokens, span).removesuffix("'s").removesuffix("’s")
        if not 0 <= name.count(" ") < _LONGEST_NAME or not name:
            return ""
        full = self._full(name) or name
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
        span = self._bare(voice.name)
        full = self._full(self._tokens[voice.head].text)
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
            voice = subject(self._tokens, bounds.after, bounds)
            full = self._full(self._tokens[voice.head].text) if voice else ""
            if voice and full and self._kind(voice, self._bare(voice.name)) == "one":
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

    def _bare(self, span: Span) -> Span:
        """Return `span` without titles, and what describes rather than names."""
        tokens, first, after = self._tokens, span.first, span.after
        while first < after and (
            tokens.at(first).text in _NO_START or tokens.at(first).kind == "mark"
        ):
            first += 1
        if not is_named(tokens, span):
            return Span(first, after)
        start = first if tokens.lower(after - 1) in BODIES else self._behind_titles(span)
        while not in_name(tokens, start):
            start += 1
        return self._behind_owner(Span(start, after))

    def _short(self, span: Span) -> Span:
        """Return `span` up to where it hangs on, if it is too long to print."""
        if span.after - span.first <= _LONGEST_NAME:
            return span
        near = range(span.first + _LONGEST_NAME, span.first, -1)
        links = (place for place in near if self._tokens.lower(place) in LINKS)
        return Span(span.first, next(links, span.after))

    def _behind_titles(self, span: Span) -> int:
        """Return where the name at `span` starts behind its titles: "Secretary of State [Lee]"."""
        tokens, start = self._tokens, span.first
        if tokens.lower(span.after - 1) in TITLES:
            return start
        for place in range(span.first, span.after - 1):
            token = tokens[place]
            if token.lower == "of" and place == start and place + 2 < span.after:
                start = place + 2
            elif token.lower in TITLES or token.text == "." or self._describes(place, span):
                start = place + 1
        return start

    def _describes(self, place: int, span: Span) -> bool:
        """Whether the word at `place` says what who stands at `span` is: "[owner] Ann Lee"."""
        token = self._tokens[place]
        if token.text.islower():
            return token.lower not in _PARTICLES
        opens = place == span.first and self._tokens.at(place - 1).kind == "mark"
        apart = self._tokens.at(place + 1).kind == "word" and span.after - place > 2
        return opens and apart and token.lower in self._common

    def _behind_owner(self, span: Span) -> Span:
        """Return the person at `span` without whose they are: "the Post's [Ann Lee]"."""
        lower = [self._tokens.lower(place) for place in range(span.first, span.after)]
        if len(lower) > 2 and lower[-3].endswith(POSSESSIVE) and BODIES.isdisjoint(lower[-2:]):
            return Span(span.after - 2, span.after)
        return span

    @cached_property
    def _common(self) -> frozenset[str]:
        """The words that the text has in lower case."""
        return frozenset(token.text for token in self._tokens if token.text.islower())

    def _full(self, last: str) -> str:
        """Return the commonest name of two or three words that ends in `last`, "" without one."""
        if last not in self._names:
            bare = (self._bare(run) for run in self._runs.get(last, ()))
            names = Counter(
                spelt(self._tokens, span) for span in bare if span.after - span.first > 1
            )
            self._names[last] = max(names, key=lambda name: names[name], default="")
        return self._names[last]

    @cached_property
    def _runs(self) -> dict[str, list[Span]]:
        """The runs of capitals of the text, by their last words."""
        runs: defaultdict[str, list[Span]] = defaultdict(list)
        for first, after in self._capitals():
            runs[self._tokens[after - 1].text].append(Span(first, after))
        return dict(runs)

    def _capitals(self) -> Iterator[tuple[int, int]]:
        """Yield where two to four words with a capital each stand in a row."""
        first = after = -1
        for place, token in enumerate(self._tokens):
            if token.text[0].isupper() and token.lower not in _UNNAMED:
                first = first if place == after else place
                first += self._tokens.lower(first - 1) == "of" and place - first > 1
                after = place + 1
            elif 1 < after - first <= _LONGEST_FULL and place == after:
                yield first, after
        if 1 < after - first <= _LONGEST_FULL and after == len(self._tokens):
            yield first, after


def spelt(tokens: Tokens, span: Span) -> str:
    """Return the words at `span`, apart where the text has them apart."""
    parts = [
        tokens[place].text if tokens.touch(place) else " " + tokens[place].text
        for place in range(span.first, span.after)
    ]
    return "".join(parts).strip()
