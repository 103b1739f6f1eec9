"""Datelines: "PARIS, March 4 (Reuters) - ", "(CNN)"."""

import re
from dataclasses import dataclass

_AGENCY = r"\((?P<agency>[A-Z][\w.&'’ /-]{1,40})\)"
_PLACE = r"[^\W\d_a-z]{2,30}(?:[ .'’/-]{1,2}[^\W\d_a-z]{1,30}){0,4}\.?"
_CITY = r"[^\W\d_a-z][\w.'’-]{1,30}(?:[ /][\w.'’-]{1,30}){0,4}"
_REGION = r"(?:, (?:[A-Z][\w.]{0,20}\.? ?){1,3}(?<! ))?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:,? (?P<date>(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?))?"
_DASH = r"\s*(?:--?|[–—:])\s*"
_NEXT = r"(?=[\"“‘'«(]?[^\W_a-z])"
# Where a page's dash was lost with its markup; behind a space it would be any sentence.
_ATTACHED = r"(?=[\"“‘'«]?[^\W\d_a-z])"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_AGENCY}(?: ?(?:--?|[–—:]) ?| ?{_NEXT})",
        rf"{_CITY}{_REGION}{_DATE},? {_AGENCY}(?:{_DASH}|{_ATTACHED})",
        rf"{_PLACE}{_REGION}{_DATE}(?:\s+(?:--?|[–—])\s+|\s*[—–]\s*|:\s+){_NEXT}",
    )
)
_FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and by which agency a story was filed; `text` is the beginning to cut off."""

    text: str
    agency: str = ""
    date: str = ""


def read_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline with which `paragraph` begins, None if it has none."""
    for pattern in _DATELINES:
        found = pattern.match(paragraph)
        if found and found.end() < len(paragraph):
            part = found.groupdict()
            if not part.get("agency") and sum(map(str.isalpha, found[0])) < _FEWEST_LETTERS:
                return None
            return Dateline(found[0], part.get("agency") or "", part.get("date") or "")
    return None
