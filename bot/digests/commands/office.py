"""What the commands about digests work with, beside the desk."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.chat.desk import Request, StaleButton, number_in
from bot.digests.outbox.outbox import Outbox
from bot.digests.stories.editor import Editor
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Reader, Subscription

NONE_YET = "You have no subscription here. /subscribe makes one."


@dataclass(frozen=True, slots=True)
class Office:
    """Subscriptions, the outbox, and how a digest is made.

    `default_zone` is given to readers who have not told theirs; `wake` lets a new digest be
    composed and sent at once.
    """

    subscriptions: Subscriptions
    outbox: Outbox
    editor: Editor
    default_zone: str
    wake: Callable[[], object]

    def reader(self, request: Request) -> Reader:
        """Return the preferences of the chat that asks."""
        reader = self.subscriptions.reader(request.chat_id)
        return replace(reader, kind=request.kind)

    def settled_reader(self, request: Request) -> tuple[Reader, bool]:
        """Store the preferences; return them, and whether nobody has said what their zone is.

        Times are by the `default_zone` then. Another one than UTC is stored: an operator who sets
        it knows where the readers are.
        """
        reader = self.reader(request)
        if reader.zone:
            return reader, False
        told = replace(reader, zone=self.default_zone)
        is_known = self.default_zone != "UTC"
        self.subscriptions.save_reader(told if is_known else reader, request.now)
        return told, True

    def own(self, request: Request, number: str) -> Subscription:
        """Return the subscription that a button names, if it is one of the chat's own.

        Raises:
            StaleButton: it is not there any more, or another chat's.
        """
        found = self.subscriptions.get(number_in(number))
        if found is None or found.chat_id != request.chat_id:
            raise StaleButton(number)
        return found
