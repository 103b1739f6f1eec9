"""Dates in a text: where they stand, and which day is meant."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?\b(?!['’.,:/-]?[0-9]|%)"
_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})\b"
_DAYS = rf"(?:[0-3]?[0-9](?:st|nd|rd|th)?(?: ?[-–] ?| and | to ))?{_DAY}"

# Every date with digits; none of its numbers is a quantity.
_WRITTEN = re.compile(
    rf"(?P<day_first>\b{_DAYS}(?: of|-)? ?{_MONTH}(?:,? {_YEAR})?)"
    rf"|(?P<month_first>\b{_MONTH} {_DAYS}(?:,? {_YEAR})?)"
    rf"|(?P<month>\b{_MONTH},? (?:of )?{_YEAR})"
    r"|(?P<iso>\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?:T[0-9:.]+Z?)?\b)"
    r"|(?P<slashed>\b[0-3]?[0-9]([/.])[0-3]?[0-9]\6(?:19|20)?[0-9]{2}\b)"
)
_CLOCK = re.compile(
    r"\b[0-2]?[0-9](?:[:.][0-5][0-9]){0,2} ?(?:[ap]\.m\b\.?|[ap]m\b|o['’]clock\b|hrs\b)"
    r"|(?<![\w.:])[0-9]{1,2}(?::[0-5][0-9]){1,2}(?:\.[0-9]+)?\b"
    r"|\b[0-2][0-9][0-5][0-9] ?(?:GMT|UTC|BST|CET|EST|EDT|IST|ET|hrs|hours)\b",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(rf"({_DAY})(?: of|-)? ?({_MONTH})|({_MONTH}) ({_DAY})")
_LEAD = re.compile(r"(?:[Tt]he )$")


def calendar_spans(text: str) -> list[tuple[int, int]]:
    """Return the places of dates and clock times in `text`, in order; they may overlap."""
    return sorted(
        match.span() for pattern in (_WRITTEN, _CLOCK) for match in pattern.finditer(text)
    )


def day_mentions(text: str) -> Iterator[tuple[int, int]]:
    """Yield where `text` names one day of a month: "the 1st of May", "May 1, 2021"."""
    for match in _WRITTEN.finditer(text):
        if match.lastgroup in ("day_first", "month_first") and _ONE_DAY.match(match[0]):
            lead = _LEAD.search(text[max(0, match.start() - 4) : match.start()])
            yield match.start() - (len(lead[0]) if lead else 0), match.end()


def resolve_day(phrase: str, published: date | None) -> date | None:
    """Return the day that `phrase` names, None when it cannot be told.

    A day without its year is the one nearest to `published`; with neither there is no answer.
    """
    import dateparser  # a fifth of a second: only briefs with a date pay for it

    year = re.search(rf"\b{_YEAR}", phrase)
    base = published or (date(int(year[0]), 1, 1) if year else None)
    if base is None:
        return None
    found = dateparser.parse(
        re.sub(r"^the ", "", phrase, flags=re.IGNORECASE).replace(" of ", " "),
        languages=["en"],
        settings={"RELATIVE_BASE": datetime.combine(base, time()), "DATE_ORDER": "DMY"},
    )
    if found is None:
        return None
    return found.date() if year else _nearest(found.date(), base)


def _nearest(day: date, base: date) -> date:
    """Return the anniversary of `day` that is nearest to `base`."""
    candidates = []
    for year in (base.year - 1, base.year, base.year + 1):
        try:
            candidates.append(day.replace(year=year))
        except ValueError:  # 29 February, or a year out of range
            continue
    return min(candidates, key=lambda candidate: abs(candidate - base))
