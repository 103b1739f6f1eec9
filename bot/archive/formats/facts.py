"""What the lines round a story tell of it: when it appeared, where, by whom."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.archive.formats.dates import Stamp, read_date
from bot.archive.formats.furniture import Furniture
from bot.archive.formats.names import is_name
from bot.archive.formats.zones import in_zone

_COPYRIGHT_WORDS = re.compile(
    r"©|\(c\)|\b(?:copyright|all rights reserved|(?:ltd|inc|llc|plc)\b\.?)"
    r"|\b\d{4}(?:[-–]\d{2,4})?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Times:
    """When an article was published and updated, and what had to be guessed for that."""

    published: datetime | None
    updated: datetime | None
    notes: tuple[str, ...]


def read_times(stamps: Sequence[Stamp], text: str, zones: Mapping[str, str]) -> Times:
    """Return the times of an article from its `stamps`, the most trusted first.

    A date without a label is the publication's if no other is. A time without a zone is in that of
    the other one; `text` settles which zone a name means.
    """
    published = _first(stamps, "published") or _first(stamps, "")
    updated = _first(stamps, "updated")
    zone = next((stamp.zone for stamp in (published, updated) if stamp and stamp.zone), "")
    moments = [_moment(stamp, zone, text, zones) for stamp in (published, updated)]
    notes = [stamp.problem for stamp in stamps if stamp.problem]
    notes += [note for _, said in moments for note in said]
    return Times(moments[0][0], moments[1][0], tuple(dict.fromkeys(notes)))


def field_stamp(label: str, phrase: str) -> Stamp | None:
    """Return the stamp of a field `label` ("published" or "updated") that holds `phrase`."""
    if not phrase.strip():
        return None
    stamp = read_date(phrase)
    if stamp is None:
        return Stamp(phrase, label, None, problem=f'"{phrase[:80]}" is not a date')
    return Stamp(phrase, label, stamp.moment, stamp.zone, stamp.problem)


def read_source(furniture: Iterable[Furniture]) -> str:
    """Return the outlet that the lines round a story name, "" if none does.

    The first one counts, in the spelling of a copyright line if that names it too.
    """
    sources = list(_sources(furniture))
    first = sources[0] if sources else ""
    spellings = [source for source in sources if source.casefold() == first.casefold()]
    return next((source for source in spellings if not source.isupper()), first)


def _sources(furniture: Iterable[Furniture]) -> Iterator[str]:
    owners = []
    for part in furniture:
        if part.source:
            yield part.source
        elif part.reason == "copyright":
            owners.append(_owner(part.text))
    yield from filter(None, owners)


def _owner(copyright_line: str) -> str:
    rest = _COPYRIGHT_WORDS.sub(" ", copyright_line).strip(" .,|-–")
    return " ".join(rest.split()) if is_name(rest) else ""


def _first(stamps: Sequence[Stamp], label: str) -> Stamp | None:
    return next((stamp for stamp in stamps if stamp.label == label and stamp.moment), None)


def _moment(
    stamp: Stamp | None, zone: str, text: str, zones: Mapping[str, str]
) -> tuple[datetime | None, list[str]]:
    if stamp is None or stamp.moment is None:
        return None, []
    moment, note = in_zone(stamp.moment, stamp.zone or zone, text, zones)
    return moment, [note] if note else []
