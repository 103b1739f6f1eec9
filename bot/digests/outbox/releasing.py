"""Digests whose time has come: given up, merged, handed out to be composed."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    ScalarSelect,
    bindparam,
    func,
    or_,
    select,
    update,
)

from bot.database import chat, digest, subscription
from bot.digests.outbox.columns import (
    READER_COLUMNS,
    SUBSCRIPTION_COLUMNS,
    reader_of,
    subscription_of,
)
from bot.digests.outbox.parcels import DueDigest
from bot.digests.wishes.planning import opening
from bot.digests.wishes.readers import Reader, Subscription
from bot.digests.wishes.schedule import Slot, slot_from_text, slot_to_text

_IS_HELD = digest.c.release_at > digest.c.slot_at
_TOO_LATE = "it could not be composed in time"
_MERGED = (
    update(digest)
    .where(
        or_(digest.c.id == bindparam("merged_id"), digest.c.merged_into == bindparam("merged_id"))
    )
    .values(state="merged", merged_into=bindparam("leading_id"))
)


def is_any_released(connection: Connection, now: datetime) -> bool:
    """Tell whether a digest is to be composed, without a lock."""
    return connection.scalar(select(digest.c.id).where(*_released(now)).limit(1)) is not None


def give_up_late(connection: Connection, subscription_ids: Collection[int], now: datetime) -> None:
    """Count digests of some subscriptions as missed that nobody composed in time.

    Their chats are locked.
    """
    missed = update(digest).where(digest.c.subscription_id.in_(subscription_ids))
    late = missed.where(*_released(now), _is_late(now))
    connection.execute(late.values(state="missed", note=_TOO_LATE))


def subscriptions_waiting(
    connection: Connection, now: datetime, limit: int, without: Collection[int]
) -> list[int]:
    """Return the subscriptions of the chats of the first `limit` digests to compose.

    The chats in `without` are passed over. The subscriptions' numbers, instead of a condition on
    the chat, keep the rest of them out of the statements that follow, also where PostgreSQL does
    not know yet how many are due.
    """
    waiting, beside = subscription.alias(), subscription.alias()
    firsts = (
        select(digest.c.subscription_id)
        .join(subscription)
        .where(*_released(now), subscription.c.ended_at.is_(None))
        .where(subscription.c.chat_id.not_in(without))
        .order_by(digest.c.release_at, digest.c.id)
        .limit(limit)
    )
    of_chats = select(waiting.c.chat_id).where(waiting.c.id.in_(firsts))
    wanted = select(beside.c.id).where(beside.c.chat_id.in_(of_chats), beside.c.ended_at.is_(None))
    return list(connection.scalars(wanted))


def merge_held(connection: Connection, subscription_ids: Collection[int], now: datetime) -> None:
    """Merge what quiet hours held for one chat and topic into the newest of it.

    What is due as they end is merged with it. All subscriptions of a chat, which is locked, are
    given, or none.
    """
    released = digest.c.subscription_id.in_(subscription_ids), *_released(now)
    held = select(subscription.c.chat_id).join(digest).where(*released, _IS_HELD)
    chat_ids = set(connection.scalars(held))
    if not chat_ids:
        return
    columns = subscription.c.chat_id, subscription.c.thread_id, digest.c.release_at
    wanted = (
        select(digest.c.id, _IS_HELD.label("is_held"), *columns)
        .join(subscription)
        .where(*released, subscription.c.chat_id.in_(chat_ids))
        .order_by(digest.c.slot_at, digest.c.id)
        .with_for_update(of=digest, key_share=True, skip_locked=True)
    )
    together = defaultdict(list)
    for row in connection.execute(wanted):
        together[row.chat_id, row.thread_id, row.release_at].append(row)
    merged = [
        {"merged_id": other.id, "leading_id": newest.id}
        for *others, newest in together.values()
        for other in others
        if any(row.is_held for row in others)
    ]
    if merged:
        connection.execute(_MERGED, merged)


def released_digests(
    connection: Connection, subscription_ids: Collection[int], now: datetime
) -> list[DueDigest]:
    """Return the digests to compose of some subscriptions, the oldest first, one a chat.

    Only one, because the next depends on what it tells. The chats are locked.
    """
    wanted = (
        select(digest.c.id, subscription.c.chat_id)
        .join(subscription)
        .where(digest.c.subscription_id.in_(subscription_ids), *_released(now))
        .order_by(digest.c.release_at, digest.c.id)
    )
    firsts: dict[int, int] = {}
    for row in connection.execute(wanted):
        firsts.setdefault(row.chat_id, row.id)
    found = digests_by_id(connection, firsts.values())
    return [found[digest_id] for digest_id in firsts.values()]


def released_to(connection: Connection, chat_id: int, now: datetime) -> list[DueDigest]:
    """Return the digests to compose of one chat that are not too late, the oldest first."""
    wanted = select(digest.c.id).join(subscription).where(subscription.c.chat_id == chat_id)
    in_time = wanted.where(*_released(now), ~_is_late(now))
    in_order = in_time.order_by(digest.c.release_at, digest.c.id)
    ids = connection.scalars(in_order).all()
    found = digests_by_id(connection, ids)
    return [found[digest_id] for digest_id in ids if digest_id in found]


def digests_by_id(connection: Connection, ids: Iterable[int]) -> dict[int, DueDigest]:
    """Return digests as they are, or were, to be composed, by id."""
    leading = func.coalesce(digest.c.merged_into, digest.c.id)
    own_ids, merged = list(ids), digest.alias()
    merged_ids = select(merged.c.id).where(merged.c.merged_into.in_(own_ids))
    wanted = (
        select(
            *(digest.c.id, digest.c.slot, digest.c.slot_at, digest.c.is_late),
            leading.label("leading_id"),
            _told_last(digest.c.subscription_id, digest.c.slot_at, leading).label("told_at"),
            _put_first(digest.c.subscription_id).label("first_at"),
            *SUBSCRIPTION_COLUMNS,
            *READER_COLUMNS,
        )
        .join(subscription, digest.c.subscription_id == subscription.c.id)
        .join(chat, subscription.c.chat_id == chat.c.id)
        .order_by(digest.c.id)
    )
    together = defaultdict(list)
    # As one OR it is answered by reading every digest there is.
    for which in (own_ids, merged_ids):
        for row in connection.execute(wanted.where(digest.c.id.in_(which))):
            together[row.leading_id].append(row)
    return {key: _due_digest(key, rows) for key, rows in together.items() if key in own_ids}


def foreseen_digest(
    connection: Connection, wanted: Subscription, reader: Reader, slot: Slot
) -> DueDigest:
    """Return what was put for a slot, else what would be, as if it came alone and on time."""
    same = digest.c.subscription_id == wanted.id, digest.c.slot == slot_to_text(slot, reader.clock)
    stored = connection.scalar(select(digest.c.id).where(*same, digest.c.state != "merged"))
    if stored is not None:
        return digests_by_id(connection, [stored])[stored]
    last, first = _told_last(wanted.id, slot.at, None), _put_first(wanted.id)
    told_at, first_at = connection.execute(select(last, first)).one()
    since = opening(wanted.wish.rhythm, reader.clock, slot.at, told_at, first_at)
    return DueDigest(0, wanted, reader, slot, since)


def _is_late(now: datetime) -> ColumnElement[bool]:
    return digest.c.give_up_at <= now


def _released(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return digest.c.state == "due", digest.c.release_at <= now


def _told_last(
    subscription_id: ColumnElement[int] | int,
    slot_at: ColumnElement[datetime] | datetime,
    leading: ColumnElement[int] | None,
) -> ScalarSelect[datetime]:
    """Select the moment of the last slot before `slot_at` that was told, and whole."""
    last, teller = digest.alias(), digest.alias()
    told = (
        select(last.c.slot_at)
        .join(teller, teller.c.id == func.coalesce(last.c.merged_into, last.c.id))
        .where(last.c.subscription_id == subscription_id, last.c.slot_at < slot_at)
        .where(teller.c.state.in_(("ready", "done", "empty")), teller.c.is_whole)
        .order_by(last.c.slot_at.desc())
        .limit(1)
    )
    return (told if leading is None else told.where(teller.c.id != leading)).scalar_subquery()


def _put_first(subscription_id: ColumnElement[int] | int) -> ScalarSelect[datetime]:
    """Select the moment of the first slot that was put."""
    first = digest.alias()
    put = select(first.c.slot_at).where(first.c.subscription_id == subscription_id)
    return put.order_by(first.c.slot_at).limit(1).scalar_subquery()


def _due_digest(leading_id: int, rows: list[Row[Any]]) -> DueDigest:
    """Return a digest from its own row and those of the digests merged into it."""
    [row] = [row for row in rows if row.id == leading_id]
    told_by = subscription_of(row)
    others = {other.subscription_id: subscription_of(other) for other in rows}
    del others[told_by.id]
    return DueDigest(
        row.id,
        told_by,
        reader_of(row),
        slot_from_text(row.slot, row.slot_at),
        min(_opening(row) for row in rows),
        tuple(others.values()),
        row.is_late,
    )


def _opening(row: Row[Any]) -> datetime:
    wish, clock = subscription_of(row).wish, reader_of(row).clock
    return opening(wish.rhythm, clock, row.slot_at, row.told_at, row.first_at)
