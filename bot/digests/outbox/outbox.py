"""What each chat is owed for each slot, once: put, composed, claimed, marked."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, select

from bot.archive.columns import storable
from bot.database import digest, subscription, told, writing
from bot.digests.outbox import claiming, filling, history, putting, releasing, settling
from bot.digests.outbox.columns import lock_chats, stored_reader, stored_subscriptions
from bot.digests.outbox.parcels import (
    Composed,
    DueDigest,
    Parcel,
    PastDigest,
    ToldArticle,
)
from bot.digests.outbox.receipts import Receipt, store_receipts
from bot.digests.wishes.schedule import Slot


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
        with self._engine.connect() as connection:
            if not putting.is_any_due(connection, now):
                return 0
        with writing(self._engine) as connection:
            return putting.put_due(connection, now, limit)

    def put_now(self, subscription_id: int, now: datetime) -> int:
        """Put a digest for this very moment, whatever the quiet hours; return its id.

        Raises:
            LookupError: there is no such subscription.
        """
        which = subscription.c.id == subscription_id
        with writing(self._engine) as connection:
            lock_chats(connection, select(subscription.c.chat_id).where(which))
            found = stored_subscriptions(connection, which)
            if not found:
                raise LookupError(f"there is no subscription {subscription_id}")
            reader = stored_reader(connection, found[0].chat_id)
            return putting.put_now(connection, found[0], reader, now)

    def due(self, now: datetime, limit: int, without: Collection[int] = ()) -> list[DueDigest]:
        """Return at most `limit` digests to compose, the oldest first; none of chats `without`."""
        with self._engine.connect() as connection:
            if not releasing.is_any_released(connection, now):
                return []
        while True:
            with writing(self._engine) as connection:
                ids = releasing.subscriptions_waiting(connection, now, limit, without)
                of_chats = select(subscription.c.chat_id).where(subscription.c.id.in_(ids))
                # What fails at this moment, or is composed, is known before these are read.
                lock_chats(connection, of_chats)
                releasing.give_up_late(connection, ids, now)
                releasing.merge_held(connection, ids, now)
                found = releasing.released_digests(connection, ids, now)
            # Those that were too late may have been all of these, but not all that there are.
            if found or not ids:
                return found

    def due_to(self, chat_id: int, now: datetime) -> list[DueDigest]:
        """Return the digests of one chat that are to be composed in time, in their order."""
        with self._engine.connect() as connection:
            return releasing.released_to(connection, chat_id, now)

    def get(self, digest_id: int) -> DueDigest | None:
        """Return a digest as it was to be composed, if there is one with that id."""
        with self._engine.connect() as connection:
            return releasing.digests_by_id(connection, [digest_id]).get(digest_id)

    def foreseen(self, subscription_id: int, slot: Slot) -> DueDigest | None:
        """Return what was put for a slot, or would be: its id is 0 then. Puts nothing."""
        with self._engine.connect() as connection:
            found = stored_subscriptions(connection, subscription.c.id == subscription_id)
            if not found:
                return None
            reader = stored_reader(connection, found[0].chat_id)
            return releasing.foreseen_digest(connection, found[0], reader, slot)

    def told(
        self, chat_ids: Collection[int], after: datetime, until: datetime | None = None
    ) -> dict[int, list[ToldArticle]]:
        """Return what chats were told in slots after `after` and before `until`, by chat.

        The order is that in which it was told. Without `until` it is all up to now.
        """
        with self._engine.connect() as connection:
            return filling.told_articles(connection, chat_ids, after, until)

    def told_before(self, digest_id: int, after: datetime) -> list[ToldArticle]:
        """Return what its chat had been told when a digest was composed, in slots after `after`.

        The order is that of `told`. For a digest without parts it is all up to now.
        """
        with self._engine.connect() as connection:
            return filling.told_before(connection, digest_id, after)

    def told_in(self, digest_id: int) -> set[int]:
        """Return the ids of the articles that a digest tells."""
        with self._engine.connect() as connection:
            return filling.told_in(connection, digest_id)

    def fill(self, composed: Sequence[Composed], now: datetime) -> int:
        """Store parts, what they tell, and the new state of their digests; all or nothing.

        A digest that somebody else has filled, or that was given up, is passed over, and so is one
        whose group has moved since. Returns how many were filled.
        """
        with writing(self._engine) as connection:
            return filling.fill(connection, composed, now)

    def claim(
        self,
        now: datetime,
        limit: int,
        *,
        rate: float,
        lease: timedelta,
        only: int | None = None,
        never: int | None = None,
    ) -> list[Parcel]:
        """Return at most `limit` parts to send, each with a moment of its own to send it at.

        They are for the chat `only`, or for any but the chat `never`, if these are given.

        The moments of all processes together are `rate` a second, evenly. Each parcel must be
        marked (`sent`, `again`, `unclear`, `failed`) before its `send_at` + `lease`.
        """
        with self._engine.connect() as connection:
            if not claiming.is_any_waiting(connection, now):
                return []
        with writing(self._engine) as connection:
            which = claiming.of_chats(only, never)
            return claiming.claim(connection, which, now, limit, rate, lease)

    def sent(self, receipts: Sequence[Receipt]) -> None:
        """Mark parts as arrived, in one transaction."""
        with writing(self._engine) as connection:
            store_receipts(connection, receipts)

    def again(self, parcel: Parcel, not_before: datetime, reason: str) -> None:
        """Put a part back that did certainly not arrive."""
        with writing(self._engine) as connection:
            values = {"not_before": not_before, "reason": storable(reason)}
            settling.settle(connection, parcel, not_before, state="waiting", **values)

    def unclear(self, parcel: Parcel, reason: str, now: datetime) -> None:
        """Mark a part that may have arrived, and may not."""
        with writing(self._engine) as connection:
            settling.settle(
                connection,
                parcel,
                settling.after_gap(now),
                state="unclear",
                reason=storable(reason),
            )

    def failed(self, parcel: Parcel, reason: str, now: datetime) -> None:
        """Mark a part that will not arrive; its articles count as not told."""
        with writing(self._engine) as connection:
            values = {"state": "failed", "reason": storable(reason)}
            if settling.settle(connection, parcel, settling.after_gap(now), **values):
                settling.note_failure(connection, parcel.id, parcel.digest_id, reason)

    def halt(self, until: datetime) -> None:
        """Let nothing be claimed before `until`, at most a day ahead."""
        with writing(self._engine) as connection:
            claiming.halt(connection, until)

    def is_halted(self, now: datetime) -> bool:
        """Tell whether a halt, whoever stored it, is not over yet."""
        with self._engine.connect() as connection:
            return claiming.is_halted(connection, now)

    def recover(self, now: datetime) -> int:
        """Mark parts whose lease ran out as unclear; return how many."""
        with writing(self._engine) as connection:
            return settling.recover(connection, now)

    def forget(self, before: datetime) -> None:
        """Erase digests that were settled, and what was told, in slots before a moment.

        Subscriptions that were ended before it go with their digests.
        """
        is_settled = digest.c.state.not_in(("due", "ready"))
        with writing(self._engine) as connection:
            connection.execute(delete(digest).where(digest.c.slot_at < before, is_settled))
            connection.execute(delete(told).where(told.c.at < before))
            connection.execute(delete(subscription).where(subscription.c.ended_at < before))

    def history(self, chat_id: int, limit: int) -> list[PastDigest]:
        """Return the last `limit` digests of a chat, newest first."""
        with self._engine.connect() as connection:
            return history.past_digests(connection, chat_id, limit)

    def send_again(self, part_id: int, now: datetime) -> bool:
        """Put an unclear part back because the reader asks for it; tell whether it was unclear."""
        with writing(self._engine) as connection:
            return settling.send_again(connection, part_id, now)
