"""What becomes of a part that was claimed, and of the digest that it belongs to."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    case,
    delete,
    literal,
    or_,
    select,
    update,
)

from bot.archive.columns import storable
from bot.database import chat, digest, part, subscription, told
from bot.database.tables import Utc
from bot.digests.outbox.columns import lock_chats
from bot.digests.outbox.parcels import Parcel

_PRIVATE_GAP = timedelta(seconds=1)
_GROUP_GAP = timedelta(seconds=3)  # 20 a minute
_KILLED = "Nutgraf was stopped while it was sent"
_ASKED = "sent again because the reader asked"


def after_gap(now: datetime) -> ColumnElement[datetime]:
    """Return when a chat that was just sent to may be sent to again, as an expression."""
    private, others = (literal(now + gap, Utc) for gap in (_PRIVATE_GAP, _GROUP_GAP))
    return case((chat.c.kind == "private", private), else_=others)


def settle(
    connection: Connection,
    parcel: Parcel,
    next_send_at: ColumnElement[datetime] | datetime,
    **values: Any,
) -> bool:
    """Store what became of a parcel, and let the chat's next one come at `next_send_at`.

    Nothing happens if the part is gone, or was claimed anew: somebody else knows better. Whose
    lease ran out may still settle the part, but not put it back.
    """
    lock_chats(connection, [parcel.chat_id])
    freed = update(chat).where(chat.c.id == parcel.chat_id)
    connection.execute(freed.values(next_send_at=next_send_at))
    own = part.c.id == parcel.id, part.c.attempts == parcel.attempts
    is_over = values["state"] != "waiting"
    held = part.c.state.in_(("claimed", "unclear") if is_over else ("claimed",))
    changed = connection.execute(update(part).where(*own, held).values(values))
    if changed.rowcount and is_over:
        go_on(connection, [parcel.id], [parcel.digest_id])
    return bool(changed.rowcount)


def go_on(connection: Connection, part_ids: Collection[int], digest_ids: Collection[int]) -> None:
    """Release the parts after these; those of their digests that have none are done."""
    before = part.alias()
    released = select(digest.c.release_at).where(digest.c.id == part.c.digest_id).scalar_subquery()
    follows = select(before.c.id).where(
        before.c.id.in_(part_ids),
        before.c.digest_id == part.c.digest_id,
        before.c.number + 1 == part.c.number,
    )
    connection.execute(
        update(part)
        .where(part.c.digest_id.in_(digest_ids), follows.exists())
        .where(part.c.state == "waiting", part.c.not_before.is_(None))
        .values(not_before=released)
    )
    end_digests(connection, digest.c.id.in_(digest_ids))


def end_digests(connection: Connection, which: ColumnElement[bool]) -> None:
    """Count digests as done of which nothing is left to send."""
    left = part.c.digest_id == digest.c.id, part.c.state.in_(("waiting", "claimed"))
    over = ~select(part.c.id).where(*left).exists()
    done = update(digest).where(which, digest.c.state == "ready", over)
    connection.execute(done.values(state="done"))


def fail(connection: Connection, part_id: int, digest_id: int, reason: str) -> None:
    """Count a part as failed that nobody has claimed, and let the next one come."""
    failed = update(part).where(part.c.id == part_id)
    connection.execute(failed.values(state="failed", reason=storable(reason)))
    note_failure(connection, part_id, digest_id, reason)
    go_on(connection, [part_id], [digest_id])


def note_failure(connection: Connection, part_id: int, digest_id: int, reason: str) -> None:
    """Count what a part tells as not told, and say why in its digest."""
    count_as_not_told(connection, [part_id])
    noted = update(digest).where(digest.c.id == digest_id)
    connection.execute(noted.values(note=storable(reason)))


def count_as_not_told(connection: Connection, part_ids: Collection[int]) -> None:
    """Let what parts tell come in the next digest; the chat is locked.

    Neither their own digest is whole then, nor is any of the chat that may have left out what they
    tell: those composed since, and those being composed now. Of two processes the later one may
    have the earlier clock, or have begun its tick earlier: then their slots tell.
    """
    failing, beside = digest.alias(), digest.alias()
    asked, asking = subscription.alias(), subscription.alias()
    connection.execute(delete(told).where(told.c.part_id.in_(part_ids)))
    left_out = (
        select(beside.c.id)
        .select_from(part)
        .join(failing, part.c.digest_id == failing.c.id)
        .join(asked, failing.c.subscription_id == asked.c.id)
        .join(asking, asked.c.chat_id == asking.c.chat_id)
        .join(beside, beside.c.subscription_id == asking.c.id)
        .where(part.c.id.in_(part_ids), beside.c.state.in_(("due", "ready", "done", "empty")))
        .where(
            or_(
                beside.c.composed_at.is_(None),
                beside.c.composed_at >= failing.c.composed_at,
                beside.c.slot_at >= failing.c.slot_at,
            )
        )
    )
    connection.execute(update(digest).where(digest.c.id.in_(left_out)).values(is_whole=False))


def recover(connection: Connection, now: datetime) -> int:
    """Count parts as unclear whose lease ran out; return how many."""
    lost = _parts().where(part.c.state == "claimed", part.c.lease_until <= now)
    rows = connection.execute(
        lost.with_for_update(of=(part, chat), key_share=True, skip_locked=True)
    ).all()
    ids = [row.id for row in rows]
    unclear = update(part).where(part.c.id.in_(ids))
    connection.execute(unclear.values(state="unclear", reason=_KILLED))
    go_on(connection, ids, [row.digest_id for row in rows])
    return len(rows)


def send_again(connection: Connection, part_id: int, now: datetime) -> bool:
    """Put an unclear part back; tell whether it was one."""
    row = connection.execute(_parts().where(part.c.id == part_id)).first()
    if row is None:
        return False
    lock_chats(connection, [row.chat_id])
    unclear = update(part).where(part.c.id == part_id, part.c.state == "unclear")
    changed = connection.execute(unclear.values(state="waiting", not_before=now, reason=_ASKED))
    if changed.rowcount:
        reopened = update(digest).where(digest.c.id == row.digest_id)
        give_up_at = now + timedelta(seconds=row.patience)
        connection.execute(reopened.values(state="ready", give_up_at=give_up_at))
    return bool(changed.rowcount)


def _parts() -> Select[Any]:
    return (
        select(part, subscription.c.chat_id, subscription.c.patience)
        .join(digest, part.c.digest_id == digest.c.id)
        .join(subscription, digest.c.subscription_id == subscription.c.id)
        .join(chat, subscription.c.chat_id == chat.c.id)
    )
