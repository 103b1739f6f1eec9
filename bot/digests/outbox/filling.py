"""Composed digests to rows of `part` and `told`; what chats were told."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.archive.columns import storable
from bot.database import digest, part, subscription, told
from bot.digests.outbox.columns import lock_chats, message_columns
from bot.digests.outbox.parcels import Composed, ToldArticle

_COMPOSED = (
    update(digest)
    .where(digest.c.id == bindparam("digest_id"))
    .values(state=bindparam("new_state"), note=bindparam("new_note"), composed_at=bindparam("at"))
)


def fill(connection: Connection, composed: Sequence[Composed], now: datetime) -> int:
    """Store what was composed for digests that are still due; return how many there were.

    What was composed for a group that has moved since is passed over: it replies to messages of the
    old one.
    """
    of_digests = digest.c.id.in_([it.digest.id for it in composed])
    lock_chats(connection, select(subscription.c.chat_id).join(digest).where(of_digests))
    released = _still_due(connection, of_digests)
    wanted = [it for it in composed if _address(it) in released]
    if wanted:
        connection.execute(_COMPOSED, [_outcome(it, now) for it in wanted])
    parts = [column for it in wanted for column in _parts(it, released[_address(it)])]
    if parts:
        _tell(connection, wanted, _insert_parts(connection, parts))
    return len(wanted)


def told_articles(
    connection: Connection, chat_ids: Collection[int], after: datetime, until: datetime | None
) -> dict[int, list[ToldArticle]]:
    """Return what chats were told in that time, in the order in which it was told."""
    wanted = _told().where(told.c.chat_id.in_(chat_ids), told.c.at > after)
    if until is not None:
        wanted = wanted.where(told.c.at < until)
    by_chat = defaultdict(list)
    for row in connection.execute(wanted):
        by_chat[row.chat_id].append(_told_article(row))
    return dict(by_chat)


def told_before(connection: Connection, digest_id: int, after: datetime) -> list[ToldArticle]:
    """Return what the chat of a digest was told in slots after `after`, and before its parts.

    Of a digest without parts, what it was told up to its slot.
    """
    own = (
        select(subscription.c.chat_id, digest.c.slot_at, func.min(part.c.id).label("first_part"))
        .select_from(digest)
        .join(subscription)
        .outerjoin(part)
        .where(digest.c.id == digest_id)
        .group_by(subscription.c.chat_id, digest.c.slot_at)
        .subquery()
    )
    is_before = or_(
        and_(own.c.first_part.is_(None), told.c.at <= own.c.slot_at),
        told.c.part_id < own.c.first_part,
    )
    wanted = _told().join(own, told.c.chat_id == own.c.chat_id)
    rows = connection.execute(wanted.where(is_before, told.c.at > after))
    return [_told_article(row) for row in rows]


def told_in(connection: Connection, digest_id: int) -> set[int]:
    """Return the ids of the articles that a digest tells."""
    wanted = select(told.c.article_id).join(part, told.c.part_id == part.c.id)
    return set(connection.scalars(wanted.where(part.c.digest_id == digest_id)))


def _told() -> Select[Any]:
    return select(told).order_by(told.c.at, told.c.part_id, told.c.article_id)


def _told_article(row: Row[Any]) -> ToldArticle:
    return ToldArticle(row.article_id, row.read_at, row.thread_id, row.message_id)


def _address(composed: Composed) -> tuple[int, int]:
    """Return the id of a digest, and the chat that it was composed for."""
    return composed.digest.id, composed.digest.subscription.chat_id


def _still_due(
    connection: Connection, which: ColumnElement[bool]
) -> dict[tuple[int, int], datetime]:
    """Lock the digests that are still due; return their release, by id and chat."""
    wanted = (
        select(digest.c.id, subscription.c.chat_id, digest.c.release_at)
        .join(subscription)
        .where(which, digest.c.state == "due")
        .order_by(digest.c.id)
        .with_for_update(of=digest, key_share=True)
    )
    return {(row.id, row.chat_id): row.release_at for row in connection.execute(wanted)}


def _outcome(composed: Composed, now: datetime) -> dict[str, Any]:
    return {
        "digest_id": composed.digest.id,
        "new_state": "ready" if composed.parts else "empty",
        "new_note": storable(composed.note),
        "at": now,
    }


def _parts(composed: Composed, release_at: datetime) -> list[dict[str, Any]]:
    return [
        message_columns(it.message)
        | {
            "digest_id": composed.digest.id,
            "number": number,
            "reply_to": it.reply_to,
            "state": "waiting",
            "not_before": None if number else release_at,
            "attempts": 0,
            "reason": "",
        }
        for number, it in enumerate(composed.parts)
    ]


def _insert_parts(
    connection: Connection, parts: list[dict[str, Any]]
) -> dict[tuple[int, int], int]:
    """Store parts; return their ids by digest and number."""
    keys = part.c.id, part.c.digest_id, part.c.number
    rows = connection.execute(insert(part).returning(*keys), parts)
    return {(row.digest_id, row.number): row.id for row in rows}


def _tell(
    connection: Connection,
    composed: Sequence[Composed],
    part_ids: dict[tuple[int, int], int],
) -> None:
    """Note what each part tells, and whom."""
    new = [
        {
            "part_id": part_ids[it.digest.id, number],
            "article_id": article_id,
            "chat_id": it.digest.subscription.chat_id,
            "thread_id": it.digest.subscription.thread_id,
            "at": it.digest.slot.at,
            "read_at": read_at,
        }
        for it in composed
        for number, each in enumerate(it.parts)
        for article_id, read_at in dict.fromkeys(each.told)
    ]
    if new:
        connection.execute(insert(told), new)
