"""Who says a figure: "X said", "according to X"; empty rather than wrong."""

from dataclasses import dataclass, field

from summariser.figures.phrases import DETERMINERS, Span
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
_GROUPS = words(
    """
    police officials authorities doctors prosecutors researchers scientists analysts economists
    experts
    """
)
_LONGEST_NAME = 5


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
        first = verb
        while (
            first > bounds.first
            and _in_name(tokens, first - 1)
            and verb - first < _LONGEST_NAME + 4
        ):
            first -= 1
        before = tokens.lower(verb - 1)
        if first == verb and before in _PEOPLE:
            return self._last, verb - 1
        if first == verb and before in _GROUPS:
            return tokens[verb - 1].text, verb - 1
        return self._named(tokens, first, verb), first

    def _after(self, tokens: Tokens, verb: int, bounds: Span) -> str:
        if not _closes(tokens, verb, bounds):
            return ""
        return self._named(tokens, *_name_after(tokens, verb + 1, bounds))

    def _named(self, tokens: Tokens, first: int, after: int) -> str:
        """Return the name at the tokens `first` to `after`, titles dropped, "" if none is there."""
        start = first
        for place in range(first, after):
            if tokens.lower(place) in _TITLES or tokens.at(place).text in (".", "-"):
                start = place + 1
        name = " ".join(tokens[place].text for place in range(start, after))
        name = name.removesuffix("'s").removesuffix("’s")
        if (
            not name
            or after - start > _LONGEST_NAME
            or name.lower() in DETERMINERS
            or len(name) < 3
        ):
            return ""
        self._last = self._full.get(name, name)
        self._full.setdefault(name.split()[-1], name)
        return self._last


def speaker_at(attributions: list[tuple[int, str, bool]], place: int) -> str:
    """Return who says what stands at `place`, "" when nobody is named."""
    before = [name for at, name, _ in attributions if at < place]
    after = [name for at, name, closes in attributions if at > place and closes]
    return (before[-1:] or after[:1] or [""])[0]


def _in_name(tokens: Tokens, place: int) -> bool:
    token = tokens.at(place)
    if token.kind == "mark":
        return (
            token.text in ("-", ".") and tokens.touch(place) and tokens.lower(place - 1) in _TITLES
        )
    return token.kind == "word" and token.text[0].isupper()


def _name_after(tokens: Tokens, place: int, bounds: Span) -> tuple[int, int]:
    while tokens.lower(place) in DETERMINERS:
        place += 1
    end = place
    while end < bounds.after and _in_name(tokens, end):
        end += 1
    return place, end


def _closes(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether an attribution that starts at `place` follows what it attributes."""
    before = tokens.at(place - 1).text
    if tokens.lower(place - 1) in DETERMINERS:
        before = tokens.at(place - 2).text
    return place > bounds.first and before in (",", "”", '"', "’", "'", "?", "!")
