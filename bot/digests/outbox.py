"""What each chat is owed for each slot, once: put, composed, claimed, marked."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine

from bot.digests.parcels import (
    Composed,
    DueDigest,
    Parcel,
    Part,
    PastDigest,
    PastPart,
    ToldArticle,
)
from bot.digests.schedule import Slot

__all__ = [
    "Composed",
    "DueDigest",
    "Outbox",
    "Parcel",
    "Part",
    "PastDigest",
    "PastPart",
    "ToldArticle",
]


class Outbox:
    """The digests that are not yet sent for certain, and what became of the others.

    Several processes may work on it at once. A part is *waiting* until somebody claims it, and is
    then never waiting again unless it is certain that it did not arrive.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put_due(self, now: datetime, limit: int = 1000) -> int:
        """Put the digests of at most `limit` subscriptions that are due; call until it returns 0.

        Returns how many subscriptions there were.
        """
        raise NotImplementedError

    def put_now(self, subscription_id: int, now: datetime) -> int:
        """Put a digest for this very moment, whatever the quiet hours; return its id.

        Raises:
            LookupError: there is no such subscription.
        """
        raise NotImplementedError

    def due(self, now: datetime, limit: int) -> list[DueDigest]:
        """Return at most `limit` digests to compose, the oldest first."""
        raise NotImplementedError

    def foreseen(self, subscription_id: int, slot: Slot) -> DueDigest | None:
        """Return what would be composed for a slot, past or to come; its id is 0. Puts nothing."""
        raise NotImplementedError

    def told(
        self, chat_ids: Collection[int], after: datetime, until: datetime
    ) -> dict[int, list[ToldArticle]]:
        """Return what chats were told in slots after `after` and before `until`, by chat.

        The order is that in which it was told.
        """
        raise NotImplementedError

    def fill(self, composed: Sequence[Composed], now: datetime) -> int:
        """Store parts, what they tell, and the new state of their digests; all or nothing.

        A digest that somebody else has filled, or that was given up, is passed over. Returns how
        many were filled.
        """
        raise NotImplementedError

    def claim(self, now: datetime, limit: int, *, rate: float, lease: timedelta) -> list[Parcel]:
        """Return at most `limit` parts to send, each with a moment of its own to send it at.

        The moments of all processes together are `rate` a second, evenly. Each parcel must be
        marked (`sent`, `again`, `unclear`, `failed`) before its `send_at` + `lease`.
        """
        raise NotImplementedError

    def sent(self, parcel: Parcel, message_id: int, now: datetime) -> None:
        """Mark a part as arrived, as that Telegram message."""
        raise NotImplementedError

    def again(self, parcel: Parcel, not_before: datetime, reason: str) -> None:
        """Put a part back that did certainly not arrive."""
        raise NotImplementedError

    def unclear(self, parcel: Parcel, reason: str, now: datetime) -> None:
        """Mark a part that may have arrived, and may not."""
        raise NotImplementedError

    def failed(self, parcel: Parcel, reason: str, now: datetime) -> None:
        """Mark a part that will not arrive; its articles count as not told."""
        raise NotImplementedError

    def halt(self, until: datetime) -> None:
        """Let nothing be claimed before `until`."""
        raise NotImplementedError

    def recover(self, now: datetime) -> int:
        """Mark parts whose lease ran out as unclear; return how many."""
        raise NotImplementedError

    def history(self, chat_id: int, limit: int) -> list[PastDigest]:
        """Return the last `limit` digests of a chat, newest first."""
        raise NotImplementedError

    def send_again(self, part_id: int, now: datetime) -> bool:
        """Put an unclear part back because the reader asks for it; tell whether it was unclear."""
        raise NotImplementedError
