"""All that is stored of a chat: moved, shown, erased."""

import json
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, delete, select, update

from bot.database import chat, digest, managed, part, shown_list, subscription, told
from bot.digests.outbox.columns import insert_new, lock_chats

_JSON_COLUMNS = {"wish", "buttons", "entries"}


def migrate(connection: Connection, old_chat: int, new_chat: int) -> None:
    """Move all to the new id; preferences that are stored under it already stay.

    Telegram numbers the messages of the new chat anew: no message of the old one is replied to.
    """
    lock_chats(connection, [old_chat, new_chat])
    _copy_preferences(connection, old_chat, new_chat)
    of_chat = select(subscription.c.id).where(_is_of(subscription, old_chat))
    digests = select(digest.c.id).where(digest.c.subscription_id.in_(of_chat))
    connection.execute(update(part).where(part.c.digest_id.in_(digests)).values(reply_to=None))
    moved = {"chat_id": new_chat}
    connection.execute(update(subscription).where(_is_of(subscription, old_chat)).values(moved))
    known = update(told).where(_is_of(told, old_chat))
    connection.execute(known.values(moved | {"message_id": None}))
    connection.execute(delete(shown_list).where(_is_of(shown_list, old_chat)))
    connection.execute(update(managed).where(_is_of(managed, old_chat)).values(moved))
    connection.execute(delete(chat).where(chat.c.id == old_chat))


def export(connection: Connection, chat_id: int) -> dict[str, Any]:
    """Return all, as what JSON knows, by table."""
    subscriptions = select(subscription).where(_is_of(subscription, chat_id))
    digests = select(digest).where(digest.c.subscription_id.in_(_ids(subscriptions)))
    parts = select(part).where(part.c.digest_id.in_(_ids(digests)))
    wanted: dict[str, Select[Any]] = {
        "chat": select(chat).where(chat.c.id == chat_id),
        "subscriptions": subscriptions.order_by(subscription.c.id),
        "digests": digests.order_by(digest.c.id),
        "parts": parts.order_by(part.c.id),
        "told": select(told).where(_is_of(told, chat_id)).order_by(told.c.part_id),
        "managed from here": select(managed).where(managed.c.user_id == chat_id),
        "list shown last": select(shown_list).where(_is_of(shown_list, chat_id)),
    }
    return {name: _plain_rows(connection, rows) for name, rows in wanted.items()}


def forget(connection: Connection, chat_id: int) -> None:
    """Erase all."""
    lock_chats(connection, [chat_id])
    for table in (told, shown_list, subscription):
        connection.execute(delete(table).where(_is_of(table, chat_id)))
    connection.execute(delete(managed).where(managed.c.user_id == chat_id))
    connection.execute(delete(chat).where(chat.c.id == chat_id))


def _is_of(table: Table, chat_id: int) -> ColumnElement[bool]:
    return table.c.chat_id == chat_id


def _ids(rows: Select[Any]) -> Select[Any]:
    return rows.with_only_columns(rows.selected_columns.id)


def _copy_preferences(connection: Connection, old_chat: int, new_chat: int) -> None:
    old = connection.execute(select(chat).where(chat.c.id == old_chat)).first()
    if old is not None:
        new = {"id": new_chat, "kind": "supergroup", "next_send_at": None}
        connection.execute(insert_new(connection, chat), dict(old._mapping) | new)


def _plain_rows(connection: Connection, rows: Select[Any]) -> list[dict[str, Any]]:
    return [_plain(row) for row in connection.execute(rows)]


def _plain(row: Row[Any]) -> dict[str, Any]:
    return {name: _plain_value(name, value) for name, value in row._mapping.items()}


def _plain_value(name: str, value: Any) -> Any:
    if isinstance(value, datetime | time):
        return value.isoformat()
    return json.loads(value) if name in _JSON_COLUMNS else value
