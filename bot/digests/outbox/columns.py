"""Readers, subscriptions and messages to columns and back; what both databases word differently."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.archive.columns import storable, to_json
from bot.chat.markup import Button, Message
from bot.database import chat, subscription
from bot.digests.wishes.readers import Reader, Subscription, Wish
from bot.digests.wishes.schedule import Quiet

_WISH = TypeAdapter(Wish)
_BUTTONS = TypeAdapter(tuple[tuple[Button, ...], ...])


def wish_to_json(wish: Wish) -> str:
    """Return `wish` as JSON."""
    stored = replace(wish, topics=tuple(map(storable, wish.topics)))
    return to_json(_WISH, stored)


@lru_cache(1024)
def wish_from_json(text: str) -> Wish:
    """Return the wish that `wish_to_json` wrote. Many people wish the same."""
    return _WISH.validate_json(text)


def message_columns(message: Message) -> dict[str, str]:
    """Return the columns of `part` that hold `message`."""
    return {"html": storable(message.html), "buttons": to_json(_BUTTONS, message.buttons)}


def message_of(row: Row[Any]) -> Message:
    """Return the message in a row with the columns of `part`."""
    return Message(row.html, _BUTTONS.validate_json(row.buttons))


SUBSCRIPTION_COLUMNS = [it.label(f"subscription_{it.name}") for it in subscription.c]
READER_COLUMNS = [it.label(f"chat_{it.name}") for it in chat.c]


def subscription_of(row: Row[Any]) -> Subscription:
    """Return the subscription in a row with SUBSCRIPTION_COLUMNS."""
    return Subscription(
        id=row.subscription_id,
        chat_id=row.subscription_chat_id,
        thread_id=row.subscription_thread_id,
        owner_id=row.subscription_owner_id,
        wish=wish_from_json(row.subscription_wish),
        patience=timedelta(seconds=row.subscription_patience),
        paused_until=row.subscription_paused_until,
        resting=row.subscription_resting,
        next_run_at=row.subscription_next_run_at,
    )


def reader_columns(reader: Reader) -> dict[str, Any]:
    """Return the columns of `chat` that a person decides on."""
    return {
        "kind": reader.kind,
        "zone": storable(reader.zone),
        "quiet_start": reader.quiet and reader.quiet.start,
        "quiet_end": reader.quiet and reader.quiet.end,
        "muted": [storable(word) for word in reader.muted],
    }


def reader_of(row: Row[Any]) -> Reader:
    """Return the reader in a row with READER_COLUMNS."""
    return Reader(
        chat_id=row.chat_id,
        kind=row.chat_kind,
        zone=row.chat_zone,
        quiet=quiet_of(row),
        muted=tuple(row.chat_muted),
        resting=row.chat_resting,
    )


def quiet_of(row: Row[Any]) -> Quiet | None:
    """Return the quiet hours in a row with READER_COLUMNS."""
    if row.chat_quiet_start is None:
        return None
    return Quiet(row.chat_quiet_start, row.chat_quiet_end)


def usual_reader(chat_id: int) -> Reader:
    """Return the reader in a chat that has said nothing; Telegram's ids tell the kind, nearly."""
    if chat_id > 0:
        return Reader(chat_id, "private")
    return Reader(chat_id, "supergroup" if chat_id < -(10**12) else "group")


def stored_reader(connection: Connection, chat_id: int) -> Reader:
    """Return the preferences of a chat; the usual ones if it has said nothing."""
    row = connection.execute(select(*READER_COLUMNS).where(chat.c.id == chat_id)).first()
    return reader_of(row) if row else usual_reader(chat_id)


def stored_subscriptions(connection: Connection, which: ColumnElement[bool]) -> list[Subscription]:
    """Return some subscriptions that are not ended, oldest first."""
    goes_on = subscription.c.ended_at.is_(None)
    wanted = select(*SUBSCRIPTION_COLUMNS).where(which, goes_on).order_by(subscription.c.id)
    return [subscription_of(row) for row in connection.execute(wanted)]


def insert_new(connection: Connection, table: Table) -> Any:
    """Return an insert into `table` that passes over rows which are there already."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).on_conflict_do_nothing()


def lock_chats(connection: Connection, chat_ids: Collection[int] | Select[tuple[int]]) -> None:
    """Keep others from changing what belongs to chats, until the transaction ends.

    Whoever changes the subscriptions, digests or parts of a chat asks for this first, so that two
    of them never wait for each other. (Rows are locked on PostgreSQL only; on SQLite, whoever
    writes is alone anyway.)
    """
    wanted = select(chat.c.id).where(chat.c.id.in_(chat_ids)).order_by(chat.c.id)
    connection.execute(wanted.with_for_update(key_share=True))
