"""Every mention of a date in a text, and the days it means."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from summariser.figures.dateforms import FORMS, OPENERS
from summariser.figures.dates import opens_date
from summariser.figures.datewords import is_named_otherwise
from summariser.figures.forms import Forms, Reader
from summariser.figures.periods import Period, Which
from summariser.figures.tenses import tense_round
from summariser.figures.tokens import Token, Tokens, tokenise


@dataclass(frozen=True, slots=True)
class Mention:
    """A date at `text_read[start:end]`, and the days it means."""

    start: int
    end: int
    period: Period


def find_dates(text: str, published: date | None = None) -> list[Mention]:
    """Return the dates that `text` mentions, in its order, none overlapping another.

    `published` is the day that "on Thursday" and "last year" are told from; without it only what
    holds its own year is found. Numbers and words that look like dates but are none are passed by.
    """
    return list(mentions(text, tokenise(text), published))


def mentions(
    text: str,
    tokens: Tokens,
    published: date | None,
    forms: Forms = FORMS,
    places: Iterable[int] | None = None,
) -> Iterator[Mention]:
    """Yield the dates of `text`, whose tokens are `tokens`, as `find_dates` tells them.

    With `places`, which ascend, those that start with the token at one of them.
    """
    end = 0
    for first in range(len(tokens)) if places is None else places:
        token = tokens[first]
        if token.start < end or not _may_open(token):
            continue
        match, reader = _longest(text, token.start, forms)
        if match is None:
            continue
        after = bisect_left(tokens.starts, match.end())
        if is_named_otherwise(tokens, first, after):
            continue
        period = _read(reader, match, published, tense_round(tokens, first, after))
        if period:
            end = match.end()
            yield Mention(match.start(), end, period)


def _may_open(token: Token) -> bool:
    """Whether a date may start with `token`, which may own what follows: "Monday's"."""
    word = token.lower.replace("’", "'")
    return opens_date(token) or word in OPENERS or word.removesuffix("'s") in OPENERS


def _longest(text: str, place: int, forms: Forms) -> tuple[re.Match[str] | None, Reader]:
    """Return the longest date at `place` of `text`, if any, and what reads it."""
    matches = ((form.match(text, place), reader) for form, reader in forms)
    return max(matches, key=lambda pair: pair[0].end() if pair[0] else -1)


def _read(
    reader: Reader, match: re.Match[str], published: date | None, tense: Which
) -> Period | None:
    """Return what `reader` makes of `match`, None where the calendar has no such day."""
    groups = match.groupdict()
    try:
        return (
            reader(groups, published or date.max, tense)
            if published or _is_absolute(match[0])
            else None
        )
    except (ValueError, OverflowError):
        return None


def _is_absolute(phrase: str) -> bool:
    """Whether `phrase` holds its own year."""
    return re.search(r"[0-9]{4}|[0-9]0s", phrase) is not None
