"""Due digests with all that they are composed from: articles, and what each chat was told."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from bot.chat.markup import Message
from bot.digests.composing import Composer, Library, Selection, more_messages
from bot.digests.outbox import Composed, DueDigest, Outbox

_STORY_LASTS = timedelta(days=14)


class Editor:
    """Composes digests; reads, stores nothing."""

    def __init__(self, library: Library, outbox: Outbox) -> None:
        self._library = library
        self._outbox = outbox

    def compose(self, due: Sequence[DueDigest]) -> list[Composed]:
        """Return the due digests, composed, those of one slot together."""
        composer = Composer(self._library)
        by_slot = defaultdict(list)
        for digest in due:
            by_slot[digest.slot.at].append(digest)
        return [
            composed
            for at, digests in sorted(by_slot.items())
            for composed in composer.compose(
                digests,
                self._outbox.told(
                    {digest.subscription.chat_id for digest in digests}, at - _STORY_LASTS, at
                ),
            )
        ]

    def select(self, due: DueDigest) -> Selection:
        """Return what a digest tells, what did not fit, and what muted words took away."""
        chat_id, at = due.subscription.chat_id, due.slot.at
        told = self._outbox.told({chat_id}, at - _STORY_LASTS, at)
        return Composer(self._library).select(due, told.get(chat_id, ()))

    def more(self, due: DueDigest) -> tuple[Message, ...]:
        """Return the stories that did not fit into a digest."""
        return more_messages(self.select(due), due.reader.clock)
