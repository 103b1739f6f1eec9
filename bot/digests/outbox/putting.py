"""Slots that have come, to rows of `digest`."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, select, update

from bot.database import chat, digest, subscription
from bot.digests.outbox.columns import READER_COLUMNS, insert_new, quiet_of, wish_from_json
from bot.digests.wishes.planning import Owed, next_run, owed_digests, slot_now
from bot.digests.wishes.readers import Reader, Subscription, clock_of
from bot.digests.wishes.schedule import slot_to_text

# What is asked for goes first, like an answer: it counts as waiting for longer than all others.
_AHEAD = timedelta(days=1)
_MOVED = (
    update(subscription)
    .where(subscription.c.id == bindparam("moved_id"))
    .values(next_run_at=bindparam("run_at"))
)


def is_any_due(connection: Connection, now: datetime) -> bool:
    """Tell whether a subscription is due, without a lock."""
    wanted = select(subscription.c.id).where(subscription.c.next_run_at <= now).limit(1)
    return connection.scalar(wanted) is not None


def put_due(connection: Connection, now: datetime, limit: int) -> int:
    """Put what at most `limit` subscriptions are owed, and move their next run."""
    order = subscription.c.next_run_at, subscription.c.id
    wanted = _subscriptions_due(now).order_by(*order).limit(limit)
    rows = connection.execute(
        wanted.with_for_update(of=subscription, key_share=True, skip_locked=True)
    ).all()
    _put(connection, rows, now)
    return len(rows)


def put_due_of(connection: Connection, which: ColumnElement[bool], now: datetime) -> None:
    """Put what some subscriptions are owed, before what they are owed changes."""
    wanted = _subscriptions_due(now).where(which).order_by(subscription.c.id)
    rows = connection.execute(wanted.with_for_update(of=subscription, key_share=True)).all()
    _put(connection, rows, now)


def put_now(connection: Connection, wanted: Subscription, reader: Reader, now: datetime) -> int:
    """Put a digest for this moment, ahead of all that is due to others; return its id."""
    slot = slot_now(reader.clock, now)
    owed = Owed(slot, _ahead(connection, reader.chat_id, now), now + wanted.patience)
    row = _columns(wanted.id, owed, reader.clock)
    connection.execute(insert_new(connection, digest), row)
    same = digest.c.subscription_id == wanted.id, digest.c.slot == row["slot"]
    return int(connection.scalars(select(digest.c.id).where(*same)).one())


def _ahead(connection: Connection, chat_id: int, now: datetime) -> datetime:
    """Return when what is asked for counts as released: before others, behind the chat's own.

    Another process may be composing a digest of the chat: this one must know what that tells.
    """
    own = select(func.max(digest.c.release_at)).join(subscription)
    is_due = digest.c.state == "due", digest.c.release_at <= now
    released_at = connection.scalar(own.where(subscription.c.chat_id == chat_id, *is_due))
    return released_at or now - _AHEAD


def _subscriptions_due(now: datetime) -> Select[Any]:
    columns = subscription.c.id, subscription.c.wish, subscription.c.patience
    return (
        select(*columns, subscription.c.next_run_at, *READER_COLUMNS)
        .join(chat)
        .where(subscription.c.next_run_at <= now)
    )


def _put(connection: Connection, rows: Sequence[Row[Any]], now: datetime) -> None:
    digests = [
        _columns(row.id, owed, clock_of(row.chat_zone)) for row in rows for owed in _owed(row, now)
    ]
    if digests:
        connection.execute(insert_new(connection, digest), digests)
    if rows:
        connection.execute(_MOVED, [_move(row, now) for row in rows])


def _owed(row: Row[Any], now: datetime) -> tuple[Owed, ...]:
    return owed_digests(
        wish_from_json(row.wish).rhythm,
        clock_of(row.chat_zone),
        quiet_of(row),
        timedelta(seconds=row.patience),
        row.next_run_at,
        now,
    )


def _move(row: Row[Any], now: datetime) -> dict[str, Any]:
    clock = clock_of(row.chat_zone)
    return {"moved_id": row.id, "run_at": next_run(wish_from_json(row.wish).rhythm, clock, now)}


def _columns(subscription_id: int, owed: Owed, clock: tzinfo) -> dict[str, Any]:
    return {
        "subscription_id": subscription_id,
        "slot": slot_to_text(owed.slot, clock),
        "slot_at": owed.slot.at,
        "release_at": owed.release_at,
        "give_up_at": owed.give_up_at,
        "state": owed.state,
        "note": owed.note,
        "is_late": owed.is_late,
    }
