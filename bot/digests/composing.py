"""Due digests to messages; those of the same content are chosen and written once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.archive.store import Entry
from bot.digests.choosing import Pool, Selection
from bot.digests.digest_text import (
    Heading,
    Page,
    address,
    digest_pages,
    note_on,
)
from bot.digests.parcels import Composed, DueDigest, ToldArticle
from bot.digests.readers import Length, Subscription

_OLD_NEWS = timedelta(days=7)

K = TypeVar("K")
V = TypeVar("V")


class Library(Protocol):
    """Where the articles are: the archive."""

    def arrived(self, topics: Sequence[str], after: datetime, until: datetime) -> list[Entry]:
        """Return the entries on any of `topics` first read later than `after`, up to `until`."""
        ...

    def get(self, id: int) -> Entry | None:  # noqa: A002
        """Return the entry with that id, if there is one."""
        ...


@dataclass(frozen=True, slots=True)
class _Window:
    """What came in on some topics in some time."""

    topics: tuple[str, ...]
    after: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class _Choice:
    """All that a selection depends on.

    `told` holds the ids of entries whose stories go on, `muted` the words that take one away.
    """

    window: _Window
    told: tuple[int, ...]
    muted: tuple[str, ...]
    length: Length


class Composer:
    """Composes due digests; what several of them share is read, chosen and written once.

    It remembers all of it: make a new one for each tick.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._pools: dict[_Window, Pool] = {}
        self._entries: dict[int, Entry | None] = {}
        self._selections: dict[_Choice, Selection] = {}
        self._pages: dict[tuple[_Choice, Heading, bool], tuple[Page, ...]] = {}

    def compose(
        self, due: Iterable[DueDigest], told: Mapping[int, Sequence[ToldArticle]]
    ) -> list[Composed]:
        """Return the due digests, composed; `told` has what each chat was told before its slot.

        What a chat gets by one of them counts as told for those behind it.
        """
        known = {chat_id: [known.article_id for known in told[chat_id]] for chat_id in told}
        composed = []
        for digest in due:
            of_chat = known.setdefault(digest.subscription.chat_id, [])
            replies = _replies(digest, told.get(digest.subscription.chat_id, ()))
            composed.append(self._compose(digest, of_chat, replies))
            of_chat += [told_id for part in composed[-1].parts for told_id in part.told]
        return composed

    def select(self, digest: DueDigest, told: Iterable[ToldArticle]) -> Selection:
        """Return what a digest tells, what did not fit, and what muted words took away."""
        return self._select(self._choice(digest, [known.article_id for known in told]))

    def _compose(
        self, digest: DueDigest, told: Iterable[int], replies: Mapping[int, int]
    ) -> Composed:
        choice, heading = self._choice(digest, told), heading_of(digest)
        tells_no_news = any(asked.wish.tells_no_news for asked in _subscriptions(digest))
        selection = self._select(choice)
        pages = _once(
            self._pages,
            (choice, heading, tells_no_news),
            lambda: digest_pages(selection, heading, tells_no_news=tells_no_news),
        )
        return address(pages, digest.id, replies, note=note_on(selection, heading))

    def _choice(self, digest: DueDigest, told: Iterable[int]) -> _Choice:
        window = _Window(_topics(digest), digest.since, digest.slot.at)
        entries = filter(None, map(self._entry, told))
        pool = self._pool(window)
        return _Choice(
            window,
            tuple(entry.id for entry in pool.relevant(entries)),
            pool.muting(digest.reader.muted),
            digest.subscription.wish.length,
        )

    def _select(self, choice: _Choice) -> Selection:
        told = filter(None, map(self._entry, choice.told))
        return _once(
            self._selections,
            choice,
            lambda: self._pool(choice.window).choose(
                told, muted=choice.muted, length=choice.length
            ),
        )

    def _pool(self, window: _Window) -> Pool:
        return _once(
            self._pools,
            window,
            lambda: Pool(self._fresh(window)),
        )

    def _fresh(self, window: _Window) -> list[Entry]:
        """Return what came in, but for articles so old that only the archive is new to them."""
        arrived = self._library.arrived(window.topics, window.after, window.until)
        return [entry for entry in arrived if entry.at > window.after - _OLD_NEWS]

    def _entry(self, entry_id: int) -> Entry | None:
        return _once(self._entries, entry_id, lambda: self._library.get(entry_id))


def heading_of(digest: DueDigest) -> Heading:
    """Return what a digest says of itself."""
    return Heading(
        digest.slot.local,
        digest.reader.clock,
        _topics(digest),
        1 + len(digest.merged),
        digest.is_late,
    )


def _subscriptions(digest: DueDigest) -> tuple[Subscription, ...]:
    return (digest.subscription, *digest.merged)


def _topics(digest: DueDigest) -> tuple[str, ...]:
    """Return the topics of all that is told in a digest; () if one of them asks for everything."""
    asked = [subscription.wish.topics for subscription in _subscriptions(digest)]
    return tuple(dict.fromkeys(topic for topics in asked for topic in topics)) if all(asked) else ()


def _replies(digest: DueDigest, told: Iterable[ToldArticle]) -> dict[int, int]:
    """Return the messages to reply to, by article: those in the thread that the digest goes to."""
    return {
        known.article_id: known.message_id
        for known in told
        if known.message_id is not None and known.thread_id == digest.subscription.thread_id
    }


def _once(kept: dict[K, V], key: K, make: Callable[[], V]) -> V:
    """Return what is kept under `key`, made now if it was not asked for before."""
    if key not in kept:
        kept[key] = make()
    return kept[key]
