"""Which chat wants what, and when."""

from datetime import datetime
from typing import Any

from sqlalchemy import Engine

from bot.digests.readers import FOREVER, Length, Reader, Subscription, Wish

__all__ = ["FOREVER", "Length", "Reader", "Subscription", "Subscriptions", "Wish"]


class Subscriptions:
    """All subscriptions, and the preferences of the chats that have them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def reader(self, chat_id: int) -> Reader:
        """Return the preferences of a chat; the usual ones if it has said nothing."""
        raise NotImplementedError

    def save_reader(self, reader: Reader, now: datetime) -> None:
        """Store preferences; another zone or quiet time moves what is still to come."""
        raise NotImplementedError

    def add(
        self, chat_id: int, thread_id: int | None, owner_id: int, wish: Wish, now: datetime
    ) -> Subscription:
        """Store a new subscription."""
        raise NotImplementedError

    def change(self, id: int, wish: Wish, now: datetime) -> None:  # noqa: A002
        """Give a subscription another wish."""
        raise NotImplementedError

    def of(self, chat_id: int) -> list[Subscription]:
        """Return the subscriptions of a chat, oldest first."""
        raise NotImplementedError

    def get(self, id: int) -> Subscription | None:  # noqa: A002
        """Return the subscription with that id, if there is one."""
        raise NotImplementedError

    def delete(self, id: int) -> None:  # noqa: A002
        """Remove a subscription and its digests; what the chat was told stays known."""
        raise NotImplementedError

    def pause(self, id: int, until: datetime | None, now: datetime) -> None:  # noqa: A002
        """Send nothing before `until`; None: until it is resumed."""
        raise NotImplementedError

    def resume(self, id: int, now: datetime) -> None:  # noqa: A002
        """End a pause or a rest."""
        raise NotImplementedError

    def rest(self, id: int, reason: str) -> None:  # noqa: A002
        """Stop a subscription that cannot be sent, and what of it is under way."""
        raise NotImplementedError

    def rest_chat(self, chat_id: int, reason: str) -> None:
        """Stop all subscriptions of a chat that cannot be sent to."""
        raise NotImplementedError

    def wake_chat(self, chat_id: int, now: datetime) -> None:
        """Let the subscriptions of a chat go on; nothing old is sent."""
        raise NotImplementedError

    def migrate(self, old_chat: int, new_chat: int) -> None:
        """Move everything of a chat to its new id."""
        raise NotImplementedError

    def export(self, chat_id: int) -> dict[str, Any]:
        """Return all that is stored of a chat, ready for JSON."""
        raise NotImplementedError

    def forget(self, chat_id: int) -> None:
        """Erase all that is stored of a chat."""
        raise NotImplementedError
