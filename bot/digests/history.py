"""What became of the digests of a chat."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, select

from bot.database import digest, part, subscription
from bot.digests.parcels import PastDigest, PastPart
from bot.digests.schedule import slot_from_text


def past_digests(connection: Connection, chat_id: int, limit: int) -> list[PastDigest]:
    """Return the last digests, newest first."""
    last = (
        select(digest)
        .join(subscription)
        .where(subscription.c.chat_id == chat_id)
        .order_by(digest.c.slot_at.desc(), digest.c.id.desc())
        .limit(limit)
    )
    rows = connection.execute(last).all()
    parts = _parts(connection, [row.id for row in rows])
    return [_past_digest(row, tuple(parts[row.id])) for row in rows]


def _parts(connection: Connection, digest_ids: Collection[int]) -> dict[int, list[PastPart]]:
    wanted = select(part.c.digest_id, part.c.id, part.c.state, part.c.sent_at, part.c.reason)
    rows = wanted.where(part.c.digest_id.in_(digest_ids)).order_by(part.c.number)
    parts = defaultdict(list)
    for digest_id, *columns in connection.execute(rows):
        parts[digest_id].append(PastPart(*columns))
    return parts


def _past_digest(row: Row[Any], parts: tuple[PastPart, ...]) -> PastDigest:
    slot = slot_from_text(row.slot, row.slot_at)
    return PastDigest(row.id, row.subscription_id, slot, row.state, row.note, row.is_late, parts)
