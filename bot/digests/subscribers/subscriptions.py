"""Which chat wants what, and when."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from bot.archive.columns import storable
from bot.database import chat, digest, subscription, writing
from bot.digests.outbox.columns import (
    SUBSCRIPTION_COLUMNS,
    insert_new,
    lock_chats,
    reader_columns,
    stored_reader,
    stored_subscriptions,
    subscription_of,
    usual_reader,
    wish_to_json,
)
from bot.digests.outbox.putting import put_due_of
from bot.digests.subscribers import belongings, chats
from bot.digests.wishes.planning import next_run_of
from bot.digests.wishes.readers import FOREVER, Reader, Subscription, Wish
from bot.digests.wishes.schedule import released_at

_PAUSED = "paused"
_ENDED = "the subscription was ended"


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
        new = Subscription(0, chat_id, thread_id, owner_id, wish)
        with writing(self._engine) as connection:
            _add_chat(connection, chat_id)
            _wake(connection, chat_id, now)
            values = {
                "chat_id": chat_id,
                "thread_id": thread_id,
                "owner_id": owner_id,
                "wish": wish_to_json(wish),
                "patience": int(new.patience.total_seconds()),
                "resting": "",
                "next_run_at": next_run_of(new, stored_reader(connection, chat_id), now),
            }
            added = insert(subscription).values(values).returning(subscription.c.id)
            [new_id] = connection.execute(added).scalars()
            return stored_subscriptions(connection, subscription.c.id == new_id)[0]

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

    def end(self, id: int, now: datetime) -> None:  # noqa: A002
        """Let a subscription be as good as gone; what was sent of it stays known."""
        with writing(self._engine) as connection:
            if _locked(connection, id):
                ended = update(subscription).where(subscription.c.id == id)
                connection.execute(ended.values(ended_at=now, next_run_at=None))
                chats.stop(connection, subscription.c.id == id, _ENDED)

    def ended(self, id: int, chat_id: int) -> Subscription | None:  # noqa: A002
        """Return a subscription of a chat that was ended, if there is one with that id."""
        which = subscription.c.id == id, subscription.c.chat_id == chat_id
        was_ended = subscription.c.ended_at.is_not(None)
        wanted = select(*SUBSCRIPTION_COLUMNS).where(*which, was_ended)
        with self._engine.connect() as connection:
            row = connection.execute(wanted).first()
        return subscription_of(row) if row else None

    def reopen(self, id: int, now: datetime) -> None:  # noqa: A002
        """Let a subscription that was ended go on as it was; a chat that rests wakes."""
        which = subscription.c.id == id
        with writing(self._engine) as connection:
            lock_chats(connection, select(subscription.c.chat_id).where(which))
            connection.execute(update(subscription).where(which).values(ended_at=None))
            if known := _awake(connection, id, now):
                _store(connection, known, now)

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
