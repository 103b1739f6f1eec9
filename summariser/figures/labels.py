"""What a figure's bullet says before its number."""

from dataclasses import dataclass

from summariser.figures.changes import direction_of
from summariser.figures.finding import Found
from summariser.figures.phrases import (
    AUXILIARIES,
    NOTHING,
    Span,
    is_verb,
    phrase_after,
    phrase_before,
)
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_FILLERS = words(
    """
    by to a an of about around more than at least nearly almost over under up down from
    """
)
_PASSIVE = words("were was are been be being is have has had")
_LONGEST = 72
_EMPTY = words(
    """
    total number figure amount rest lot part one thing result time end year years day
    """
)


@dataclass(frozen=True, slots=True)
class Label:
    """The words before a bullet's number; `holds_unit` when they name what is counted.

    The number itself then ends before the token `number_after`.
    """

    text: str
    holds_unit: bool
    number_after: int


def label_of(text: str, tokens: Tokens, found: Found, bounds: Span) -> Label:
    """Return a short phrase of the sentence at `bounds` for what `found` tells, or an empty one."""
    for read in _READERS[found.unit.kind if found.change not in ("up", "down") else "moved"]:
        label = written(text, tokens, read(tokens, found, bounds))
        if label:
            return Label(label, read is _counted, (found.high or found.low).number.after)
    return Label("", False, 0)


def _moved(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The object before "from … to …", or the subject of the verb of movement."""
    place = _over_fillers(tokens, found.first, bounds)
    if is_verb(tokens, place - 1) or direction_of(tokens.lower(place - 1)) != "=":
        return _subject(tokens, place - 1, bounds)
    return phrase_before(tokens, place, bounds.first)


def _subject(tokens: Tokens, verb: int, bounds: Span) -> Span:
    """The noun phrase before the verb at `verb` and its auxiliaries."""
    while verb > bounds.first and (
        tokens.lower(verb - 1) in AUXILIARIES or tokens.lower(verb - 1).endswith("ly")
    ):
        verb -= 1
    return phrase_before(tokens, verb, bounds.first)


def _over_fillers(tokens: Tokens, place: int, bounds: Span) -> int:
    while place > bounds.first and (
        tokens.lower(place - 1) in _FILLERS or tokens.lower(place - 1).endswith("ly")
    ):
        place -= 1
    return place


def _head(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The noun of "a profit of £3m", "a speed of 40 mph"."""
    if tokens.lower(found.first - 1) != "of":
        return NOTHING
    return phrase_before(tokens, found.first - 1, bounds.first)


def _whole(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The whole of "78 per cent of the deal"."""
    if tokens.lower(found.after) not in ("of", "in", "for"):
        return NOTHING
    return phrase_after(tokens, found.after + 1, bounds.after)


def _described(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The noun of "a $12bn deal", "a 51 per cent stake in a school"."""
    following = tokens.at(found.after)
    if following.kind != "word" or following.lower in _FILLERS:
        return NOTHING
    return phrase_after(tokens, found.after, bounds.after)


def _counted(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The things counted, with what is said of them: "people [were] killed in a blast"."""
    start = found.high.number.after if found.high else found.low.number.after
    if tokens.lower(start) == "of":
        start += 1
    end = max(phrase_after(tokens, start, bounds.after).after, min(found.after, bounds.after))
    return Span(start, end)


def _clause(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The subject and verb before the amount."""
    place = _over_fillers(tokens, found.first, bounds)
    if not is_verb(tokens, place - 1):
        return phrase_before(tokens, place, bounds.first)
    subject = _subject(tokens, place - 1, bounds)
    return Span(subject.first, place) if subject else NOTHING


_READERS = {
    "moved": (_moved, _whole, _counted),
    "count": (_counted,),
    "share": (_whole, _described, _clause),
    "money": (_head, _described, _whole, _clause),
    "measure": (_head, _described, _clause, _whole),
    "age": (_described, _clause),
    "part": (_whole, _counted),
    "bare": (_head, _clause),
    "name": (),
}


def written(text: str, tokens: Tokens, span: Span) -> str:
    """Return `span` as a label, "" when it says nothing by itself."""
    if not span:
        return ""
    label = " ".join(text[tokens[span.first].start : tokens[span.after - 1].end].split())
    content = [word for word in label.lower().split() if len(word) > 2 and word not in _EMPTY]
    if not content or len(label) > _LONGEST:
        return ""
    return label[0].upper() + label[1:]
