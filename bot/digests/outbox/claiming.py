"""Which parts are sent next, and at what moment: one pace for all processes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, or_, select, true, update

from bot.database import chat, digest, pace, part, subscription
from bot.digests.outbox.columns import message_of, wish_from_json
from bot.digests.outbox.parcels import Parcel
from bot.digests.outbox.settling import fail

_OVER = "it could not be sent in time"
# What lies further ahead was stored by a machine whose clock has been set back since.
_LONGEST_WAY_AHEAD = timedelta(minutes=5)
_LONGEST_HALT = timedelta(days=1)
_CANDIDATES = 4  # for each part wanted: a chat with several digests gives one at a time


def is_any_waiting(connection: Connection, now: datetime) -> bool:
    """Tell whether there may be something to claim, without a lock."""
    waiting = part.c.state == "waiting", part.c.not_before <= now
    return connection.scalar(select(part.c.id).where(*waiting).limit(1)) is not None


def is_halted(connection: Connection, now: datetime) -> bool:
    """Tell whether nothing may be claimed now, without a lock."""
    return _is_halt(connection.scalar(select(pace.c.halted_until)), now)


def halt(connection: Connection, until: datetime) -> None:
    """Let nothing be claimed before `until`, or before the end of a longer halt."""
    known = pace.c.halted_until
    is_other = or_(known.is_(None), known < until, known > until + _LONGEST_HALT)
    connection.execute(update(pace).where(is_other).values(halted_until=until))


def of_chats(only: int | None, never: int | None) -> ColumnElement[bool]:
    """Select one chat, or all but one; None: any."""
    return and_(
        true() if only is None else chat.c.id == only,
        true() if never is None else chat.c.id != never,
    )


def claim(
    connection: Connection,
    which: ColumnElement[bool],
    now: datetime,
    limit: int,
    rate: float,
    lease: timedelta,
) -> list[Parcel]:
    """Claim at most `limit` parts of some chats, the longest released first, one a chat."""
    start = _free_from(connection, now)
    if start is None:
        return []
    rows = connection.execute(_waiting(now, limit * _CANDIDATES, lease).where(which)).all()
    over = [row for row in rows if row.give_up_at <= now]
    for row in over:
        fail(connection, row.id, row.digest_id, _why_over(row))
    chosen = _one_a_chat([row for row in rows if row.give_up_at > now])[:limit]
    spacing = timedelta(seconds=1 / rate)
    parcels = [_parcel(row, start + n * spacing) for n, row in enumerate(chosen)]
    _reserve(connection, parcels, start + len(parcels) * spacing, lease)
    return parcels


def _free_from(connection: Connection, now: datetime) -> datetime | None:
    """Return the first moment that is free for sending; None: not now. Others wait from here on."""
    row = connection.execute(select(pace).with_for_update()).one()
    if _is_halt(row.halted_until, now):
        return None
    next_at: datetime = row.next_at or now
    return max(now, next_at) if next_at < now + _LONGEST_WAY_AHEAD else now


def _is_halt(until: datetime | None, now: datetime) -> bool:
    return until is not None and now < until <= now + _LONGEST_HALT


def _waiting(now: datetime, limit: int, lease: timedelta) -> Select[Any]:
    free_from, longest = chat.c.next_send_at, now + lease + _LONGEST_WAY_AHEAD
    return (
        select(
            part,
            digest.c.subscription_id,
            digest.c.release_at,
            digest.c.give_up_at,
            digest.c.note,
            subscription.c.chat_id,
            subscription.c.thread_id,
            subscription.c.wish,
        )
        .join(digest, part.c.digest_id == digest.c.id)
        .join(subscription, digest.c.subscription_id == subscription.c.id)
        .join(chat, subscription.c.chat_id == chat.c.id)
        .where(part.c.state == "waiting", part.c.not_before <= now)
        .where(or_(chat.c.resting == "", digest.c.give_up_at <= now))
        .where(or_(free_from.is_(None), free_from <= now, free_from > longest))
        .order_by(part.c.not_before, part.c.id)
        .limit(limit)
        .with_for_update(of=(part, chat), key_share=True, skip_locked=True)
    )


def _why_over(row: Row[Any]) -> str:
    """Return why a part comes no more; that of a digest which was stopped stands in its note."""
    is_stopped = row.give_up_at <= row.release_at
    return str(row.note) if is_stopped else _OVER


def _one_a_chat(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    firsts: dict[int, Row[Any]] = {}
    for row in rows:
        firsts.setdefault(row.chat_id, row)
    return list(firsts.values())


def _parcel(row: Row[Any], send_at: datetime) -> Parcel:
    return Parcel(
        row.id,
        row.digest_id,
        row.subscription_id,
        row.chat_id,
        row.thread_id,
        message_of(row),
        row.reply_to,
        wish_from_json(row.wish).is_silent,
        row.attempts + 1,
        send_at,
        row.give_up_at,
    )


def _reserve(
    connection: Connection, parcels: Sequence[Parcel], next_at: datetime, lease: timedelta
) -> None:
    """Keep the parts from other processes, the chats from other parts, the moments for these."""
    if not parcels:
        return
    until = parcels[-1].send_at + lease
    claimed = update(part).where(part.c.id.in_([it.id for it in parcels]))
    counted = part.c.attempts + 1
    connection.execute(claimed.values(state="claimed", lease_until=until, attempts=counted))
    busy = update(chat).where(chat.c.id.in_([it.chat_id for it in parcels]))
    connection.execute(busy.values(next_send_at=until))
    connection.execute(update(pace).values(next_at=next_at))
