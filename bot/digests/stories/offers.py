"""What there is to tell: what came in by time and topics, and what was told, read once."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

from bot.archive.entry import Entry, Version, as_of
from bot.digests.outbox.parcels import ToldArticle
from bot.digests.stories.choosing import Offer, Pool

_OLD_NEWS = timedelta(days=7)
# Reading these and sorting them into stories takes about a second.
_MOST_SORTED = 2_000

K = TypeVar("K")
V = TypeVar("V")


class Library(Protocol):
    """Where the articles are: the archive, whose methods of these names tell more."""

    def arrived(
        self,
        after: datetime,
        until: datetime,
        *,
        dated_after: datetime,
        limit: int,
        topics: Sequence[str] = (),
    ) -> list[Entry]:
        """Return the newest entries that were first read, or changed, in that time."""
        ...

    def ids_on(self, topic: str, dated_after: datetime) -> frozenset[int]:
        """Return the ids of articles on a topic."""
        ...

    def versions(self, ids: Collection[int]) -> Mapping[int, Sequence[Entry]]:
        """Return all versions of articles, oldest first, by id."""
        ...


@dataclass(frozen=True, slots=True)
class Window:
    """The time in which a digest's articles came in."""

    after: datetime
    until: datetime

    @property
    def dated_after(self) -> datetime:
        """Older articles are no news, even if only the archive is new to them."""
        return self.after - _OLD_NEWS


class Offers:
    """What the archive offers to digests; it remembers all of it.

    Of more than `most_sorted` entries of one window, the newest count.
    """

    def __init__(self, library: Library, most_sorted: int = _MOST_SORTED) -> None:
        self._library = library
        self._most_sorted = most_sorted
        self._arrived: dict[tuple[Window, tuple[str, ...]], list[Entry]] = {}
        self._pools: dict[Window, Pool] = {}
        self._ids: dict[tuple[str, datetime], frozenset[int]] = {}
        self._offers: dict[tuple[Window, tuple[str, ...]], Offer] = {}
        self._told: dict[Version, Entry | None] = {}

    def on(self, topics: tuple[str, ...], window: Window) -> Offer:
        """Return the stories on any of `topics`, or all, that came in."""
        return once(self._offers, (window, topics), partial(self._new, topics, window))

    def read(self, told: Iterable[ToldArticle]) -> None:
        """Read at once what `as_told` will be asked for.

        An article may change meanwhile: of each, only the versions told are known.
        """
        if unread := {it.version for it in told} - self._told.keys():
            stored = self._library.versions({article_id for article_id, _ in unread})
            for article_id, read_at in unread:
                versions = stored.get(article_id)
                self._told[article_id, read_at] = as_of(versions, read_at) if versions else None

    def as_told(self, told: Iterable[ToldArticle]) -> list[Entry]:
        """Return the versions that were told; what is gone by now is passed over."""
        self.read(told := list(told))
        return [entry for it in told if (entry := self._told[it.version])]

    def _new(self, topics: tuple[str, ...], window: Window) -> Offer:
        """Return an offer; where too much came in to sort it all, the topics alone are sorted."""
        if topics and len(self._entries(window)) >= self._most_sorted:
            return Pool(self._entries(window, topics), window.after).offer()
        make = partial(Pool, self._entries(window), window.after)
        ids = self._ids_on(topics, window.dated_after) if topics else None
        return once(self._pools, window, make).offer(ids)

    def _entries(self, window: Window, topics: tuple[str, ...] = ()) -> list[Entry]:
        arrived = partial(
            self._library.arrived,
            window.after,
            window.until,
            dated_after=window.dated_after,
            limit=self._most_sorted,
            topics=topics,
        )
        return once(self._arrived, (window, topics), arrived)

    def _ids_on(self, topics: Iterable[str], dated_after: datetime) -> frozenset[int]:
        asked = ((topic, dated_after) for topic in topics)
        on_each = (once(self._ids, key, partial(self._library.ids_on, *key)) for key in asked)
        return frozenset[int]().union(*on_each)


def once(kept: dict[K, V], key: K, make: Callable[[], V]) -> V:
    """Return what is kept under `key`, made now if it was not asked for before."""
    if key not in kept:
        kept[key] = make()
    return kept[key]
