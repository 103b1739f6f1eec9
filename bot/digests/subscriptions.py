"""Which chat wants what, and when."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from bot.archive.columns import storable
from bot.database import chat, digest, subscription, writing
from bot.digests import belongings, chats
from bot.digests.columns import (
    insert_new,
    lock_chats,
    reader_columns,
    stored_reader,
    stored_subscriptions,
    usual_reader,
    wish_to_json,
)
from bot.digests.planning import next_run_of
from bot.digests.putting import put_due_of
from bot.digests.readers import FOREVER, Length, Reader, Subscription, Wish
from bot.digests.schedule import released_at

__all__ = ["FOREVER", "Length", "Reader", "Subscription", "Subscriptions", "Wish"]

_PAUSED = "paused"


class Subscriptions:
    """All subscriptions, and the preferences of the chats that have them.

    A subscription that is gone is left alone: old buttons may ask for it.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def reader(self, chat_id: int) -> Reader:
        """Return the preferences of a chat; the usual ones if it has said nothing."""
        with self._engine.connect() as connection:
            return stored_reader(connection, chat_id)

    def save_reader(self, reader: Reader, now: datetime) -> None:
        """Store preferences, all but `resting`.

        Another zone or quiet time moves what is still to come; what fell due until `now` is put.
        """
        with writing(self._engine) as connection:
            _add_chat(connection, reader.chat_id)
            put_due_of(connection, subscription.c.chat_id == reader.chat_id, now)
            saved = update(chat).where(chat.c.id == reader.chat_id)
            connection.execute(saved.values(reader_columns(reader)))
            chats.move_runs(connection, reader.chat_id, now)
            _move_releases(connection, reader, now)

    def add(
        self, chat_id: int, thread_id: int | None, owner_id: int, wish: Wish, now: datetime
    ) -> Subscription:
        """Store a new subscription; a chat that rests wakes, for somebody asks for it."""
        return self.restore(Subscription(0, chat_id, thread_id, owner_id, wish), now)

    def restore(self, gone: Subscription, now: datetime) -> Subscription:
        """Store a subscription as it was, under a new id; a chat that rests wakes."""
        with writing(self._engine) as connection:
            _add_chat(connection, gone.chat_id)
            _wake(connection, gone.chat_id, now)
            reader = stored_reader(connection, gone.chat_id)
            new = insert(subscription).values(
                chat_id=gone.chat_id,
                thread_id=gone.thread_id,
                owner_id=gone.owner_id,
                wish=wish_to_json(gone.wish),
                patience=int(gone.patience.total_seconds()),
                paused_until=gone.paused_until,
                resting=gone.resting,
                next_run_at=next_run_of(gone, reader, now),
            )
            [added] = connection.execute(new.returning(subscription.c.id)).scalars()
            return stored_subscriptions(connection, subscription.c.id == added)[0]

    def change(self, id: int, wish: Wish, now: datetime) -> None:  # noqa: A002
        """Give a subscription another wish; what fell due until `now` is put as it was.

        A chat that rests wakes.
        """
        with writing(self._engine) as connection:
            if known := _awake(connection, id, now):
                put_due_of(connection, subscription.c.id == id, now)
                _store(connection, replace(known, wish=wish), now)

    def of(self, chat_id: int) -> list[Subscription]:
        """Return the subscriptions of a chat, oldest first."""
        with self._engine.connect() as connection:
            return stored_subscriptions(connection, subscription.c.chat_id == chat_id)

    def get(self, id: int) -> Subscription | None:  # noqa: A002
        """Return the subscription with that id, if there is one."""
        with self._engine.connect() as connection:
            found = stored_subscriptions(connection, subscription.c.id == id)
        return found[0] if found else None

    def delete(self, id: int) -> None:  # noqa: A002
        """Remove a subscription and its digests; what the chat was told stays known."""
        with writing(self._engine) as connection:
            if _locked(connection, id):
                chats.stop(connection, subscription.c.id == id, "")
                connection.execute(delete(subscription).where(subscription.c.id == id))

    def pause(self, id: int, until: datetime | None, now: datetime) -> None:  # noqa: A002
        """Send nothing before `until` (None: FOREVER), and not what is under way or due."""
        with writing(self._engine) as connection:
            if known := _locked(connection, id):
                put_due_of(connection, subscription.c.id == id, now)
                _store(connection, replace(known, paused_until=until or FOREVER), now)
                chats.stop(connection, subscription.c.id == id, _PAUSED)

    def resume(self, id: int, now: datetime) -> None:  # noqa: A002
        """End a pause or a rest, also that of the whole chat; what fell due until `now` is put."""
        with writing(self._engine) as connection:
            if known := _awake(connection, id, now):
                put_due_of(connection, subscription.c.id == id, now)
                _store(connection, replace(known, paused_until=None, resting=""), now)

    def rest(self, id: int, reason: str) -> None:  # noqa: A002
        """Stop a subscription that cannot be sent, and what of it is under way."""
        with writing(self._engine) as connection:
            if _locked(connection, id):
                resting = update(subscription).where(subscription.c.id == id)
                connection.execute(resting.values(resting=storable(reason), next_run_at=None))
                chats.stop(connection, subscription.c.id == id, reason)

    def rest_chat(self, chat_id: int, reason: str) -> None:
        """Stop all subscriptions of a chat that cannot be sent to, and what is under way."""
        with writing(self._engine) as connection:
            chats.rest_chat(connection, chat_id, reason)

    def wake_chat(self, chat_id: int, now: datetime) -> None:
        """Let the subscriptions of a chat that rests go on; nothing old is sent."""
        if self.reader(chat_id).resting:
            with writing(self._engine) as connection:
                lock_chats(connection, [chat_id])
                _wake(connection, chat_id, now)

    def migrate(self, old_chat: int, new_chat: int) -> None:
        """Move everything of a chat to its new id, also what waits to be sent."""
        with writing(self._engine) as connection:
            belongings.migrate(connection, old_chat, new_chat)

    def export(self, chat_id: int) -> dict[str, Any]:
        """Return all that is stored of a chat, as what JSON knows: lists of rows by name."""
        with self._engine.connect() as connection:
            return belongings.export(connection, chat_id)

    def forget(self, chat_id: int) -> None:
        """Erase all that is stored of a chat, also what it was told."""
        with writing(self._engine) as connection:
            belongings.forget(connection, chat_id)


def _add_chat(connection: Connection, chat_id: int) -> None:
    """Lock a chat, which is stored with the usual preferences if it is new."""
    new = reader_columns(usual_reader(chat_id)) | {"id": chat_id, "resting": ""}
    connection.execute(insert_new(connection, chat), new)
    lock_chats(connection, [chat_id])


def _locked(connection: Connection, subscription_id: int) -> Subscription | None:
    """Return a subscription whose chat is locked from here on, if there is one."""
    which = subscription.c.id == subscription_id
    chat_id = connection.scalar(select(subscription.c.chat_id).where(which))
    if chat_id is None:
        return None
    lock_chats(connection, [chat_id])
    found = stored_subscriptions(connection, which)
    return found[0] if found else None


def _awake(connection: Connection, subscription_id: int, now: datetime) -> Subscription | None:
    """Return a subscription as `_locked` does, once its chat is awake."""
    known = _locked(connection, subscription_id)
    if known is None:
        return None
    _wake(connection, known.chat_id, now)
    return stored_subscriptions(connection, subscription.c.id == subscription_id)[0]


def _wake(connection: Connection, chat_id: int, now: datetime) -> None:
    """Let a chat go on if it rests; it is locked."""
    if stored_reader(connection, chat_id).resting:
        chats.wake_chat(connection, chat_id, now)


def _store(connection: Connection, changed: Subscription, now: datetime) -> None:
    """Store what may change of a subscription, and when it is due by that."""
    reader = stored_reader(connection, changed.chat_id)
    saved = update(subscription).where(subscription.c.id == changed.id)
    connection.execute(
        saved.values(
            wish=wish_to_json(changed.wish),
            paused_until=changed.paused_until,
            resting=changed.resting,
            next_run_at=next_run_of(changed, reader, now),
        )
    )


def _move_releases(connection: Connection, reader: Reader, now: datetime) -> None:
    """Hold what is held for as long as the quiet hours of today say."""
    held = (
        select(digest.c.id, subscription.c.patience)
        .join(subscription)
        .where(subscription.c.chat_id == reader.chat_id)
        .where(digest.c.state == "due", digest.c.release_at > now)
    )
    release_at = released_at(now, reader.quiet, reader.clock)
    for row in connection.execute(held).all():
        moved = update(digest).where(digest.c.id == row.id)
        give_up_at = release_at + timedelta(seconds=row.patience)
        connection.execute(moved.values(release_at=release_at, give_up_at=give_up_at))
