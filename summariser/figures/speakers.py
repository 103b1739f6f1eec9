"""Who says a figure: "X said", "according to X"; empty rather than wrong."""

from dataclasses import dataclass, field

from summariser.figures.phrases import DETERMINERS, PREPOSITIONS, Span, is_verb
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
    secretary-general general senator sen rep representative governor gov mayor chairman
    chairwoman chair chief executive officer director ceo spokesman spokeswoman spokesperson
    captain capt lieutenant lt sergeant sgt colonel col judge justice king queen prince princess
    pope chancellor commissioner coach manager analyst economist foreign defence defense finance
    home health attorney inspector detective superintendent deputy leader former senior
    """
)
_PEOPLE = words("he she")
_NOBODY = words(
    """
    he she it they we i you who which that this there also has have had and but as what nobody
    everyone someone anyone one some many others another people here so then now not never
    """
)
_LONGEST_NAME = 5
_LONGEST_SOURCE = 8


@dataclass
class Speakers:
    """The speakers of a text, told sentence by sentence from its start."""

    _last: str = ""
    _full: dict[str, str] = field(default_factory=dict)

    def in_sentence(self, tokens: Tokens, bounds: Span) -> list[tuple[int, str, bool]]:
        """Return the attributions of the next sentence: place, name, "covers what is before"."""
        found = []
        for place in range(bounds.first, bounds.after):
            if tokens.lower(place) in _SAYING:
                name, start = self._before(tokens, place, bounds)
                if not name:
                    name, start = self._after(tokens, place, bounds), place
                if name:
                    found.append((place, name, _closes(tokens, start, bounds)))
            elif tokens.lower(place) == "according" and tokens.lower(place + 1) == "to":
                name = self._named(tokens, *_name_after(tokens, place + 2, bounds))
                if name:
                    found.append((place, name, True))
        return found

    def _before(self, tokens: Tokens, verb: int, bounds: Span) -> tuple[str, int]:
        """Return who stands before the verb at `verb`, and where that starts."""
        first = verb
        while (
            first > bounds.first
            and verb - first < _LONGEST_SOURCE
            and _in_source(tokens, first - 1)
        ):
            first -= 1
        if first == verb and tokens.lower(verb - 1) in _PEOPLE:
            return self._last, verb - 1
        opens = first == bounds.first or tokens.at(first - 1).kind == "mark"
        opens = opens or tokens.lower(first - 1) in DETERMINERS
        return (self._named(tokens, first, verb), first) if opens else ("", first)

    def _after(self, tokens: Tokens, verb: int, bounds: Span) -> str:
        if not _closes(tokens, verb, bounds):
            return ""
        return self._named(tokens, *_name_after(tokens, verb + 1, bounds))

    def _named(self, tokens: Tokens, first: int, after: int) -> str:
        """Return the source at the tokens `first` to `after`, a name without its titles."""
        start = first
        for place in range(first, after):
            if tokens.lower(place) in _TITLES or tokens.at(place).text in (".", "-"):
                start = place + 1
        if start == after:
            start = first
        if after > start and tokens[after - 1].text[0].isupper():
            while not tokens[start].text[0].isupper():
                start += 1
        words = [tokens[place].text for place in range(start, after)]
        if not words or len(words) > _LONGEST_NAME or words[0].lower() in _NOBODY:
            return ""
        return self._remembered(" ".join(words))

    def _remembered(self, name: str) -> str:
        """Return `name` in full, as it stood where the text first named it."""
        full = self._full.get(name, name)
        if name[0].isupper():
            self._full.setdefault(name.split()[-1], name)
            self._last = full
        return full


def speaker_at(attributions: list[tuple[int, str, bool]], place: int) -> str:
    """Return who says what stands at `place`, "" when nobody is named."""
    before = [name for at, name, _ in attributions if at < place]
    after = [name for at, name, closes in attributions if at > place and closes]
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


def _name_after(tokens: Tokens, place: int, bounds: Span) -> tuple[int, int]:
    """Return the place of the source that starts at `place`, up to a break."""
    while tokens.lower(place) in DETERMINERS:
        place += 1
    end = place
    while end < bounds.after and end - place < _LONGEST_SOURCE and _in_source(tokens, end):
        end += 1
    named = [at for at in range(place, end) if _in_name(tokens, at)]
    return place, (named[-1] + 1 if named and tokens.at(end - 1).kind != "word" else end)


def _closes(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether an attribution that starts at `place` follows what it attributes."""
    before = tokens.at(place - 1).text
    if tokens.lower(place - 1) in DETERMINERS:
        before = tokens.at(place - 2).text
    return place > bounds.first and before in (",", "”", '"', "’", "'", "?", "!")
