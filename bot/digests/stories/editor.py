"""Due digests with all that they are composed from: articles, and what each chat was told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.chat.markup import Message
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, DueDigest, ToldArticle
from bot.digests.stories.composing import Composer, told_by
from bot.digests.stories.digest_text import more_messages
from bot.digests.stories.offers import Library
from bot.digests.stories.story import Silenced
from bot.digests.wishes.readers import ALL_STORIES

_STORY_LASTS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A digest as it would be composed, and what muted words took away of it."""

    composed: Composed
    muted: tuple[Silenced, ...]


class Editor:
    """Composes digests; reads, stores nothing."""

    def __init__(self, library: Library, outbox: Outbox) -> None:
        self._library = library
        self._outbox = outbox

    def composing(self) -> Callable[[Sequence[DueDigest]], list[Composed]]:
        """Return what composes the due digests of one tick, the same content once.

        They are without what their chats have been told up to now.
        """
        composer = Composer(self._library)

        def compose(due: Sequence[DueDigest]) -> list[Composed]:
            """Return `due` composed, without the stories that their chats know of late."""
            chats = {digest.subscription.chat_id for digest in due}
            since = min(digest.slot.at for digest in due) - _STORY_LASTS
            return composer.compose(due, self._outbox.told(chats, since))

        return compose

    def foresee(self, due: Sequence[DueDigest]) -> list[Foreseen]:
        """Return digests of one chat and slot as they would be, or were, composed.

        Each is without what the chat was told before, and without what those before it tell.
        """
        composer = Composer(self._library)
        foreseen: list[Foreseen] = []
        newly: list[ToldArticle] = []
        for one in due:
            told = [*self._told_before(one), *(() if one.id else newly)]
            [composed] = composer.compose([one], {one.subscription.chat_id: told})
            foreseen.append(Foreseen(composed, composer.select(one, told).muted))
            newly += told_by(composed)
        return foreseen

    def more(self, due: DueDigest) -> tuple[Message, ...]:
        """Return the stories that did not fit into a digest that was put."""
        told = self._outbox.told_in(due.id)
        whole = replace(due.subscription.wish, length=ALL_STORIES)
        unlimited = replace(due, subscription=replace(due.subscription, wish=whole))
        picks = Composer(self._library).select(unlimited, self._told_before(due)).picks
        first = 1 + sum(pick.entry.id in told and pick.updates is None for pick in picks)
        left = [pick for pick in picks if pick.entry.id not in told]
        return more_messages(left, first, due.reader.clock)

    def _told_before(self, due: DueDigest) -> Sequence[ToldArticle]:
        chat_id, at = due.subscription.chat_id, due.slot.at
        if due.id:  # stored: another digest of the same moment may have been told before it
            return self._outbox.told_before(due.id, at - _STORY_LASTS)
        return self._outbox.told({chat_id}, at - _STORY_LASTS, at).get(chat_id, ())
