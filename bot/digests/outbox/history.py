"""What became of the digests of a chat."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from bot.database import digest, part, subscription
from bot.digests.outbox.columns import wish_from_json
from bot.digests.outbox.parcels import PastDigest, PastPart
from bot.digests.wishes.schedule import slot_from_text

_MOST_UNCLEAR = 20
_NEWEST_FIRST = digest.c.slot_at.desc(), digest.c.id.desc()


def past_digests(connection: Connection, chat_id: int, limit: int) -> list[PastDigest]:
    """Return the last digests, newest first.

    After them come older ones that may not have arrived, and the last one that did.
    """
    of_chat = select(digest.c.id).join(subscription).where(subscription.c.chat_id == chat_id)
    wanted = (
        of_chat.limit(limit),
        of_chat.where(_has_part("unclear")).limit(_MOST_UNCLEAR),
        of_chat.where(_has_part("sent")).limit(1),
    )
    ids = {it for which in wanted for it in connection.scalars(which.order_by(*_NEWEST_FIRST))}
    last = select(digest, subscription.c.wish).join(subscription).where(digest.c.id.in_(ids))
    rows = connection.execute(last.order_by(*_NEWEST_FIRST)).all()
    parts = _parts(connection, ids)
    return [_past_digest(row, tuple(parts[row.id])) for row in rows]


def _has_part(state: str) -> ColumnElement[bool]:
    return select(part.c.id).where(part.c.digest_id == digest.c.id, part.c.state == state).exists()


def _parts(connection: Connection, digest_ids: Collection[int]) -> dict[int, list[PastPart]]:
    wanted = select(part.c.digest_id, part.c.id, part.c.state, part.c.sent_at, part.c.reason)
    rows = wanted.where(part.c.digest_id.in_(digest_ids)).order_by(part.c.number)
    parts = defaultdict(list)
    for digest_id, *columns in connection.execute(rows):
        parts[digest_id].append(PastPart(*columns))
    return parts


def _past_digest(row: Row[Any], parts: tuple[PastPart, ...]) -> PastDigest:
    slot = slot_from_text(row.slot, row.slot_at)
    return PastDigest(
        row.id,
        wish_from_json(row.wish).topics,
        slot,
        row.state,
        row.note,
        row.is_late,
        row.release_at,
        parts,
    )
