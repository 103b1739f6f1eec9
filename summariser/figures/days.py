"""Days that a story looks ahead to, as figures with the unit "date"."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice

from summariser.figures.dateforms import WRITTEN_FORMS
from summariser.figures.mentions import mentions
from summariser.figures.phrases import NOTHING, Span, is_verb, phrase_after
from summariser.figures.quantity import Quantity
from summariser.figures.tables import words
from summariser.figures.tenses import tense_round
from summariser.figures.tokens import Tokens

# A calendar is no story: reading further days would only cost time.
_MOST_DAYS = 100
_AHEAD = words(
    """
    by until before deadline due scheduled will starting expires expected approaching from
    """
)
_ANNOUNCED = 4
_LOOSE = words(
    """
    on by in until till before from of for the is was are to at starting and
    """
)
_TOPIC = words("discussing about on regarding concerning")
_PRONOUNS = words("it he she they we i you that this which who")
_JOINTS = words("when where while but that which")
_CLOSERS = frozenset(',;:—–“”"().')


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar at the tokens `span`."""

    quantity: Quantity
    span: Span


def days_ahead(text: str, tokens: Tokens, published: datetime | date | None) -> Iterator[Day]:
    """Yield the days of `text` after `published`, or announced as such where that is not known."""
    today = published.date() if isinstance(published, datetime) else published
    places = None if today else _announced(tokens)
    found = mentions(text, tokens, today, WRITTEN_FORMS, places)
    for mention in islice(found, _MOST_DAYS):
        start, end, day = mention.start, mention.end, mention.period.first
        if day != mention.period.last:
            continue
        span = Span(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))
        if day > today if today else tense_round(tokens, span.first, span.after) != "past":
            value = float(f"{day:%Y%m%d}")
            yield Day(Quantity(start, end, text[start:end], value, None, "date", "=", ""), span)


def _announced(tokens: Tokens) -> list[int]:
    """Return the places of what is announced: the few after "by", "due" and the like."""
    ahead = (place for place, token in enumerate(tokens, 1) if token.lower in _AHEAD)
    near = (range(place, min(place + _ANNOUNCED, len(tokens))) for place in ahead)
    return sorted(set(chain.from_iterable(near)))


def day_clause(tokens: Tokens, day: Day, bounds: Span) -> Span:
    """Return the words before the day that say what it is for: "Talks begin"."""
    place = day.span.first
    while place > bounds.first and tokens.lower(place - 1) in _LOOSE:
        place -= 1
    start = place
    while start > bounds.first and not _opens(tokens, start - 1):
        start -= 1
    while start < place and tokens.lower(start) in ("the", "a", "an", "and"):
        start += 1
    clear = place - start > 1 and tokens.lower(start) not in _PRONOUNS
    clear = clear and not is_verb(tokens, start)
    return Span(start, place) if clear else NOTHING


def _opens(tokens: Tokens, place: int) -> bool:
    return tokens[place].text in _CLOSERS or tokens.lower(place) in _JOINTS


def day_topic(tokens: Tokens, day: Day, bounds: Span) -> Span:
    """Return what follows "discussing" or "about" where it opens a part of the sentence."""
    for at in range(bounds.first, day.span.first):
        opening = at == bounds.first or tokens.at(at - 1).text == ","
        if opening and tokens.lower(at) in _TOPIC:
            return phrase_after(tokens, at + 1, day.span.first)
    return NOTHING
