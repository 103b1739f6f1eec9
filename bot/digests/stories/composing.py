"""Due digests to messages; those of the same content are chosen and written once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.archive.entry import Entry, Version
from bot.digests.outbox.parcels import Composed, DueDigest, ToldArticle
from bot.digests.stories.choosing import Selection
from bot.digests.stories.digest_text import (
    Heading,
    Page,
    address,
    digest_pages,
    note_on,
)
from bot.digests.stories.offers import Library, Offers, Window, once
from bot.digests.wishes.readers import Length, Subscription


@dataclass(frozen=True, slots=True)
class _Choice:
    """All that a selection depends on.

    `told` names versions of entries whose stories go on, `muted` the words that take one away.
    """

    window: Window
    topics: tuple[str, ...]
    told: tuple[Version, ...]
    muted: tuple[str, ...]
    length: Length


class Composer:
    """Composes due digests; what several of them share is read, chosen and written once.

    It remembers all of it: make a new one for each tick.
    """

    def __init__(self, library: Library) -> None:
        self._offers = Offers(library)
        self._selections: dict[_Choice, Selection] = {}
        self._pages: dict[tuple[_Choice, Heading, bool], tuple[Page, ...]] = {}

    def compose(
        self, due: Iterable[DueDigest], told: Mapping[int, Sequence[ToldArticle]]
    ) -> list[Composed]:
        """Return the due digests, composed; `told` has what each chat was told before its slot.

        What a chat gets by one of them counts as told for those behind it.
        """
        known = {chat_id: list(told[chat_id]) for chat_id in told}
        self._offers.read(it for of_chat in known.values() for it in of_chat)
        composed = []
        for digest in due:
            of_chat = known.setdefault(digest.subscription.chat_id, [])
            composed.append(self._compose(digest, of_chat))
            of_chat += told_by(composed[-1])
        return composed

    def select(self, digest: DueDigest, told: Sequence[ToldArticle]) -> Selection:
        """Return what a digest tells, what did not fit, and what muted words took away."""
        return self._select(*self._choice(digest, told))

    def _compose(self, digest: DueDigest, told: Sequence[ToldArticle]) -> Composed:
        choice, relevant = self._choice(digest, told)
        selection, heading = self._select(choice, relevant), heading_of(digest)
        tells_no_news = any(asked.wish.tells_no_news for asked in _subscriptions(digest))
        pages = once(
            self._pages,
            (choice, heading, tells_no_news),
            lambda: digest_pages(selection, heading, tells_no_news=tells_no_news),
        )
        replies = _replies(digest, told)
        return address(pages, digest, replies, note=note_on(selection, heading))

    def _choice(
        self, digest: DueDigest, told: Iterable[ToldArticle]
    ) -> tuple[_Choice, tuple[Entry, ...]]:
        """Return a choice, and the entries told that it depends on."""
        window, topics = Window(digest.since, digest.slot.at), _topics(digest)
        offer = self._offers.on(topics, window)
        relevant = offer.relevant(self._offers.as_told(told))
        versions = tuple(entry.version for entry in relevant)
        muted = offer.muting(digest.reader.muted)
        return _Choice(window, topics, versions, muted, digest.subscription.wish.length), relevant

    def _select(self, choice: _Choice, told: Iterable[Entry]) -> Selection:
        offer = self._offers.on(choice.topics, choice.window)
        return once(
            self._selections,
            choice,
            lambda: offer.choose(told, muted=choice.muted, length=choice.length),
        )


def told_by(composed: Composed) -> list[ToldArticle]:
    """Return what a chat is told by a digest, as it will be known later."""
    thread_id = composed.digest.subscription.thread_id
    versions = (version for part in composed.parts for version in part.told)
    return [ToldArticle(*version, thread_id, None) for version in versions]


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
