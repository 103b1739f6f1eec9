"""A long list in pages that stay put while new entries arrive."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.archive.entry import Entry

_BATCH = 50
_MOST_BATCHES = 20


class Find(Protocol):
    """How a list is read."""

    def __call__(
        self, limit: int, before: int | None = None, after: int | None = None
    ) -> list[Entry]:
        """Return entries, newest first: the next older, or nearest newer, than an entry's id."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest first, and whether newer and older ones exist."""

    entries: tuple[Entry, ...]
    newer: bool = False
    older: bool = False


def turn(find: Find, size: int, *, before: int | None = None, after: int | None = None) -> Page:
    """Return the page next to an entry's id, or the first page."""
    if after is not None:
        near = find(size + 1, after=after)
        if len(near) > size:
            return Page(tuple(near[1:]), newer=True, older=True)
        before = None
    found = find(size + 1, before=before)
    return Page(tuple(found[:size]), newer=before is not None, older=len(found) > size)


def only(wanted: Callable[[Entry], bool], find: Find) -> Find:
    """Return a finder of the entries that are `wanted`, looking through 1,000 at most."""

    def find_wanted(limit: int, before: int | None = None, after: int | None = None) -> list[Entry]:
        """Return `limit` wanted entries, newest first, next to where `before` or `after` tells."""
        kept: list[Entry] = []
        for _ in range(_MOST_BATCHES):
            batch = find(_BATCH, before=before, after=after)
            good = [entry for entry in batch if wanted(entry)]
            kept = good + kept if after is not None else kept + good
            if len(kept) >= limit or len(batch) < _BATCH:
                break
            before, after = (None, batch[0].id) if after is not None else (batch[-1].id, None)
        return kept[-limit:] if after is not None else kept[:limit]

    return find_wanted
