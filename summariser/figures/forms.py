"""A way to say a date: a pattern, and what makes days of its groups."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from summariser.figures.number import ONES, TENS
from summariser.figures.periods import Period, Which

Groups = dict[str, str]
Reader = Callable[[Groups, date, Which], Period | None]
Forms = tuple[tuple[re.Pattern[str], Reader], ...]

COUNT_WORDS = {word: int(value) for word, value in (ONES | TENS).items() if value} | {
    "a": 1,
    "an": 1,
}
STEPS = {"last": -1, "this": 0, "next": 1}


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern for one of `phrases`, whose first letter may be a capital."""
    listed = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(f"(?i:{phrase[0]}){phrase[1:]}" for phrase in listed) + ")"


# Patterns that several forms share: "three", "400"; "next year".
COUNT = rf"(?P<count>[0-9]{{1,3}}|{one_of(COUNT_WORDS)})"
TURN = "(?P<turn>last|this|next) year"


def behind(words: str) -> str:
    """Return a pattern for a place that one of `words`, and a space, stands before."""
    return "(?:" + "|".join(rf"(?<=\b(?i:{word}) )" for word in words.split()) + ")"


def count_of(written: str) -> int:
    """Return the number that `written` holds in digits or as one word."""
    return COUNT_WORDS.get(written.lower()) or int(written)


def compiled(forms: Iterable[tuple[str, Reader]]) -> Forms:
    """Return `forms` with their patterns compiled."""
    return tuple((re.compile(pattern), reader) for pattern, reader in forms)
